/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-painter.h"
#include "fettle-series.h"

G_BEGIN_DECLS

/**
 * FettleChartFrame:
 * @left: left edge in logical pixels
 * @right: right edge
 * @top: upper edge
 * @bottom: lower edge
 * @first: what stands at the left edge
 * @last: what stands at the right edge
 * @low: what stands at the lower edge
 * @high: what stands at the upper edge
 *
 * Where data are drawn.
 */
typedef struct
{
  double left;
  double right;
  double top;
  double bottom;
  double first;
  double last;
  double low;
  double high;
} FettleChartFrame;

double fettle_chart_frame_get_x (const FettleChartFrame *self, double x);
double fettle_chart_frame_get_y (const FettleChartFrame *self, double y);

/* The line of a series inside a frame, ready to be drawn in one or more colours. */
typedef struct _FettleChartLine FettleChartLine;

FettleChartLine *fettle_chart_line_new (FettlePainter *painter,
                                        const FettleSeries *series,
                                        const FettleChartFrame *frame) G_GNUC_WARN_UNUSED_RESULT;
void fettle_chart_line_free (FettleChartLine *self);
void fettle_chart_line_draw (FettleChartLine *self,
                             FettlePainter *painter,
                             double width,
                             double top,
                             double bottom,
                             FettleColor color,
                             double alpha);
void fettle_chart_line_draw_area (FettleChartLine *self, FettlePainter *painter, double alpha);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleChartLine, fettle_chart_line_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-painter.h"

G_BEGIN_DECLS

/* The words below a chart. They are placed in the order of their weight: the first of two that
 * would overlap stays. */
typedef struct _FettleChartAxis FettleChartAxis;

FettleChartAxis *fettle_chart_axis_new (double left, double right) G_GNUC_WARN_UNUSED_RESULT;
void fettle_chart_axis_free (FettleChartAxis *self);
gboolean fettle_chart_axis_add (FettleChartAxis *self,
                                FettlePainter *painter,
                                const char *text,
                                FettleWeight weight,
                                double x,
                                double alignment);
void fettle_chart_axis_draw (FettleChartAxis *self, FettlePainter *painter, double y);
void fettle_chart_axis_draw_pill (FettleChartAxis *self,
                                  FettlePainter *painter,
                                  const char *text,
                                  double x,
                                  double y);
double fettle_chart_axis_get_height (FettlePainter *painter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleChartAxis, fettle_chart_axis_free)

G_END_DECLS

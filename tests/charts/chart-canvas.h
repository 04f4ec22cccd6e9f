/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-chart.h"

G_BEGIN_DECLS

/* The font that pictures are compared with; FALSE where it is missing. */
gboolean chart_canvas_has_font (void);

/* Fonts as a widget has them at this text scale. */
PangoContext *chart_canvas_new_context (double text_scale) G_GNUC_WARN_UNUSED_RESULT;

/* The chart with its overlay on a card, at its natural height, with @scale device pixels a logical
 * pixel. */
cairo_surface_t *chart_canvas_draw (FettleChart *chart,
                                    const FettleChartTheme *theme,
                                    double width,
                                    double scale) G_GNUC_WARN_UNUSED_RESULT;

/* Number of pixels of two surfaces of one size that differ visibly. */
size_t chart_canvas_count_differences (cairo_surface_t *a, cairo_surface_t *b);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

#include "fettle-chart.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_CHART_VIEW (fettle_chart_view_get_type ())

/* Shows a chart: the drawn layer is kept as a texture, cursor and selection are drawn over it.
 * Brings pointer, touch, keyboard and screen reader to the chart; the actions are in the group
 * "chart".
 *
 * Properties: "chart" (FettleChart, nullable), "selectable" (gboolean: dragging selects a stretch
 * instead of panning). Signal: "announced" (const char *text), whenever the screen reader is told
 * something: the point of the keyboard's cursor, what a selection amounts to, what is seen. */
G_DECLARE_FINAL_TYPE (FettleChartView, fettle_chart_view, FETTLE, CHART_VIEW, GtkWidget)

GtkWidget *fettle_chart_view_new (FettleChart *chart) G_GNUC_WARN_UNUSED_RESULT;
FettleChart *fettle_chart_view_get_chart (FettleChartView *self);
void fettle_chart_view_set_chart (FettleChartView *self, FettleChart *chart);
gboolean fettle_chart_view_get_selectable (FettleChartView *self);
void fettle_chart_view_set_selectable (FettleChartView *self, gboolean selectable);

/* The actions, for a surrounding widget that offers them too: move-cursor, shift, leave, zoom-in,
 * zoom-out, reset-view, zoom-to-selection, clear-selection, show-table. */
GActionGroup *fettle_chart_view_get_action_group (FettleChartView *self);

/* Milliseconds without a change after which a selection or a view is said. */
#define FETTLE_CHART_SETTLED 500

/* How often the layer below the cursor was drawn since the widget was made. */
guint fettle_chart_view_get_n_layers_drawn (FettleChartView *self);

/* Has the screen reader say a sentence, after what it is at. */
void fettle_chart_view_announce (FettleChartView *self, const char *text);

/* From a position in the widget to data. */
double fettle_chart_view_x_at (FettleChartView *self, double pixel);
/* TRUE if the cursor or the view moved. */
gboolean fettle_chart_view_move_cursor (FettleChartView *self, FettleChartStep step);
gboolean fettle_chart_view_shift (FettleChartView *self, FettleChartStep step);
gboolean fettle_chart_view_leave (FettleChartView *self);

G_END_DECLS

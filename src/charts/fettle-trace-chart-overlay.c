/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "fettle-trace-chart-private.h"

/* Cursor and selection. */

#define SELECTION      0.22
#define SELECTION_EDGE 1.2
#define HANDLE_WIDTH   5.0
#define HANDLE_HEIGHT  24.0

static void
draw_handle (FettlePainter *painter,
             const FettleChartFrame *plot,
             double x,
             double top,
             double bottom)
{
  double middle = (top + bottom) / 2.0;

  if (x < plot->left || x > plot->right)
    return;

  fettle_painter_fill (painter, x - SELECTION_EDGE / 2.0, top, x + SELECTION_EDGE / 2.0, bottom,
                       painter->theme->accent, 1.0);
  fettle_painter_fill_rounded (painter, x - HANDLE_WIDTH / 2.0, middle - HANDLE_HEIGHT / 2.0,
                               x + HANDLE_WIDTH / 2.0, middle + HANDLE_HEIGHT / 2.0,
                               HANDLE_WIDTH / 2.0, painter->theme->accent, 1.0);
}

static void
draw_selection (FettleTraceChart *self, FettlePainter *painter, const FettleChartFrame *plots)
{
  double first, last, left, right;
  double top = plots[0].top, bottom = plots[self->panels->len - 1].bottom;

  if (!fettle_chart_get_selection (FETTLE_CHART (self), &first, &last))
    return;

  left = CLAMP (fettle_chart_frame_get_x (&plots[0], first), plots[0].left, plots[0].right);
  right = CLAMP (fettle_chart_frame_get_x (&plots[0], last), plots[0].left, plots[0].right);
  if (right > left)
    fettle_painter_fill (painter, left, top, right, bottom, painter->theme->accent, SELECTION);
  draw_handle (painter, &plots[0], fettle_chart_frame_get_x (&plots[0], first), top, bottom);
  draw_handle (painter, &plots[0], fettle_chart_frame_get_x (&plots[0], last), top, bottom);
}

/* The value under the cursor takes the place of the unit. */
static void
clear_unit (FettlePainter *painter, const FettleTracePanel *panel, const FettleChartFrame *plot)
{
  double distance = panel->title_width + FETTLE_TRACE_VALUE_GAP;
  double covered = panel->unit_width + 2.0;
  double y = fettle_trace_chart_get_title_y (painter, plot);
  double left = painter->theme->right_to_left ? plot->right - distance - covered
                                              : plot->left + distance - 2.0;

  fettle_painter_fill (painter, left, y - painter->line_height / 2.0 - 1.0, left + covered + 2.0,
                       y + painter->line_height / 2.0 + 1.0, painter->theme->background, 1.0);
}

static void
draw_value (FettleTraceChart *self,
            FettlePainter *painter,
            const FettleTracePanel *panel,
            const FettleChartFrame *plot,
            size_t index)
{
  g_autofree char *value = fettle_trace_panel_dup_value (panel, &self->units, panel->values[index]);

  fettle_trace_chart_draw_beside_title (painter, panel, plot, value, FETTLE_WEIGHT_BOLD);
}

static void
draw_dot (FettleTraceChart *self,
          FettlePainter *painter,
          const FettleTracePanel *panel,
          const FettleChartFrame *plot,
          size_t index,
          double x)
{
  double value = panel->values[index];
  double fraction = CLAMP (fettle_trace_panel_get_fraction (panel, value), 0.0, 1.0);

  if (fettle_trace_panel_is_drawn (panel, value))
    fettle_painter_draw_dot (painter, x, plot->bottom - fraction * (plot->bottom - plot->top),
                             fettle_trace_panel_get_color (panel, painter,
                                                           fettle_trace_chart_get_zones (self),
                                                           value));
}

/* The values stand in the titles, as long as the cursor that they belong to is in sight. */
static void
draw_cursor (FettleTraceChart *self,
             FettlePainter *painter,
             const FettleChartFrame *plots,
             double cursor,
             double width,
             double height)
{
  guint n_panels = self->panels->len;
  size_t index = fettle_trace_chart_get_index (self, cursor);
  double x = fettle_chart_frame_get_x (&plots[0], cursor);
  g_autofree char *place = fettle_trace_chart_dup_place (self, cursor);

  for (guint i = 0; i < n_panels; i++)
    draw_value (self, painter, g_ptr_array_index (self->panels, i), &plots[i], index);

  /* The line leaves out the titles: it would go through their values. */
  fettle_painter_begin_cursor (painter, x, plots[0].top, plots[n_panels - 1].bottom);
  for (guint i = 0; i < n_panels; i++)
    fettle_painter_draw_cursor (painter, x, plots[i].top, plots[i].bottom);
  for (guint i = 0; i < n_panels; i++)
    draw_dot (self, painter, g_ptr_array_index (self->panels, i), &plots[i], index, x);
  fettle_painter_end_cursor (painter);

  fettle_chart_axis_draw_pill (fettle_trace_chart_get_axis_words (self, painter, &plots[0], width),
                               painter, place, x, fettle_trace_chart_get_axis_y (painter, height));
}

void
fettle_trace_chart_draw_overlay (FettleChart *chart,
                                 FettlePainter *painter,
                                 double width,
                                 double height)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);
  g_autofree FettleChartFrame *plots = NULL;
  gboolean has_cursor;
  double cursor;

  if (fettle_trace_chart_is_empty (self))
    return;

  plots = fettle_trace_chart_lay_out (self, painter, width, height);
  has_cursor = fettle_chart_get_cursor (chart, &cursor) && cursor >= plots[0].first
               && cursor <= plots[0].last;
  /* What is cleared lies below the selection, which tints all of its stretch. */
  for (guint i = 0; has_cursor && i < self->panels->len; i++)
    clear_unit (painter, g_ptr_array_index (self->panels, i), &plots[i]);
  draw_selection (self, painter, plots);
  if (has_cursor)
    draw_cursor (self, painter, plots, cursor, width, height);
}

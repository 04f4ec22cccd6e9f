/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "fettle-trace-chart-private.h"

/* Where everything is, in logical pixels. */

#define PANEL_HEIGHT_LEAST 16.0
#define SIDE_GAP           8.0

gboolean
fettle_trace_chart_is_empty (FettleTraceChart *self)
{
  double first, last;

  fettle_chart_get_extent (FETTLE_CHART (self), &first, &last);
  return self->panels->len == 0 || self->n_times < 2 || last <= first;
}

static double
measure_scale (FettleTraceChart *self, FettlePainter *painter)
{
  double widest = 0.0;

  for (guint i = 0; i < self->panels->len; i++)
    {
      const FettleTracePanel *panel = g_ptr_array_index (self->panels, i);
      double ticks[FETTLE_TRACE_TICKS_MAXIMUM];
      size_t n_ticks
          = fettle_trace_panel_get_ticks (panel, &self->units, FETTLE_TRACE_TICKS_MAXIMUM, ticks);

      for (size_t k = 0; k < n_ticks; k++)
        {
          g_autofree char *label = fettle_trace_panel_dup_tick (panel, &self->units, ticks[k]);

          widest = MAX (widest, fettle_painter_measure (painter, label, FETTLE_WEIGHT_DIMMED));
        }
    }

  return widest;
}

static gboolean
shows_zones (FettleTraceChart *self)
{
  for (guint i = 0; i < self->panels->len; i++)
    {
      const FettleTracePanel *panel = g_ptr_array_index (self->panels, i);

      if (panel->kind == FETTLE_TRACE_HEART_RATE)
        return self->has_zones;
    }

  return FALSE;
}

static void
measure_titles (FettleTraceChart *self, FettlePainter *painter)
{
  for (guint i = 0; i < self->panels->len; i++)
    {
      FettleTracePanel *panel = g_ptr_array_index (self->panels, i);

      panel->title_width = fettle_painter_measure (painter, fettle_trace_panel_get_title (panel),
                                                   FETTLE_WEIGHT_BOLD);
      panel->unit_width
          = fettle_painter_measure (painter, fettle_trace_panel_get_unit (panel, &self->units),
                                    FETTLE_WEIGHT_DIMMED);
    }
}

/* The words at the sides decide where the plot is. They are measured once for the data and the
 * fonts, because an overlay is drawn at every move of the pointer. */
static void
measure_sides (FettleTraceChart *self, FettlePainter *painter)
{
  PangoContext *context = pango_layout_get_context (painter->layout);
  guint serial = pango_context_get_serial (context);

  if (self->measured_context == context && self->measured_serial == serial
      && self->measured_line_height == painter->line_height)
    return;

  self->measured_context = context;
  self->measured_serial = serial;
  self->measured_line_height = painter->line_height;
  g_clear_pointer (&self->axis, fettle_chart_axis_free);
  measure_titles (self, painter);
  self->scale_width = measure_scale (self, painter) + SIDE_GAP;
  self->zones_width = shows_zones (self)
                          ? fettle_painter_measure (painter, "Z5", FETTLE_WEIGHT_BOLD) + SIDE_GAP
                          : SIDE_GAP;
}

void
fettle_trace_chart_get_sides (FettleTraceChart *self,
                              FettlePainter *painter,
                              double width,
                              double *left,
                              double *right)
{
  gboolean mirrored = painter->theme->right_to_left;

  measure_sides (self, painter);
  *left = ceil (mirrored ? self->zones_width : self->scale_width);
  *right = MAX (floor (width - (mirrored ? self->scale_width : self->zones_width)), *left + 1.0);
}

double
fettle_trace_chart_get_total_weight (FettleTraceChart *self)
{
  double weight = 0.0;

  for (guint i = 0; i < self->panels->len; i++)
    weight += fettle_trace_panel_get_weight (g_ptr_array_index (self->panels, i));

  return weight;
}

/* Panels share what the titles and the axis leave, by weight. */
FettleChartFrame *
fettle_trace_chart_lay_out (FettleTraceChart *self,
                            FettlePainter *painter,
                            double width,
                            double height)
{
  FettleChartFrame *plots = g_new (FettleChartFrame, self->panels->len);
  double n_panels = (double) self->panels->len;
  double title = painter->line_height + FETTLE_TRACE_TITLE_GAP;
  double room = height - fettle_chart_axis_get_height (painter)
                - n_panels * (title + FETTLE_TRACE_PANEL_GAP);
  double y = 0.0;

  room = MAX (room, n_panels * PANEL_HEIGHT_LEAST);
  for (guint i = 0; i < self->panels->len; i++)
    {
      const FettleTracePanel *panel = g_ptr_array_index (self->panels, i);
      double weight = fettle_trace_panel_get_weight (panel);

      fettle_trace_chart_get_sides (self, painter, width, &plots[i].left, &plots[i].right);
      fettle_chart_get_view (FETTLE_CHART (self), &plots[i].first, &plots[i].last);
      plots[i].top = y + title;
      plots[i].bottom
          = round (plots[i].top + room * weight / fettle_trace_chart_get_total_weight (self));
      y = plots[i].bottom + FETTLE_TRACE_PANEL_GAP;
      plots[i].low = panel->low;
      plots[i].high = panel->high;
    }

  return plots;
}

void
fettle_trace_chart_forget_sides (FettleTraceChart *self)
{
  self->measured_context = NULL;
}

/* Where a panel's title stands, and what follows it. */
double
fettle_trace_chart_get_title_y (FettlePainter *painter, const FettleChartFrame *plot)
{
  return plot->top - FETTLE_TRACE_TITLE_GAP - painter->line_height / 2.0;
}

void
fettle_trace_chart_draw_beside_title (FettlePainter *painter,
                                      const FettleTracePanel *panel,
                                      const FettleChartFrame *plot,
                                      const char *text,
                                      FettleWeight weight)
{
  double distance = panel->title_width + FETTLE_TRACE_VALUE_GAP;
  gboolean mirrored = painter->theme->right_to_left;

  fettle_painter_draw_text (painter, text, weight,
                            mirrored ? plot->right - distance : plot->left + distance,
                            fettle_trace_chart_get_title_y (painter, plot), mirrored ? 1.0 : 0.0);
}

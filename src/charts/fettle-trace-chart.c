/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-trace-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-chart-private.h"
#include "fettle-trace-chart-private.h"

#define LINE_HEIGHT  15.0 /* of a caption at 100 %, for natural sizes */
#define PANEL_HEIGHT 76.0

G_DEFINE_FINAL_TYPE (FettleTraceChart, fettle_trace_chart, FETTLE_TYPE_CHART)

const FettleZones *
fettle_trace_chart_get_zones (FettleTraceChart *self)
{
  return self->has_zones ? &self->zones : NULL;
}

/* --- drawing ------------------------------------------------------------------------------------
 */

static void
fettle_trace_chart_draw (FettleChart *chart,
                         cairo_t *cr,
                         PangoContext *context,
                         const FettleChartTheme *theme,
                         double width,
                         double height)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);
  g_auto (FettlePainter) painter;
  g_autofree FettleChartFrame *plots = NULL;
  FettleChartAxis *axis;

  fettle_painter_init (&painter, cr, context, theme);
  if (fettle_trace_chart_is_empty (self))
    {
      fettle_painter_draw_message (
          &painter,
          _ ("There is not enough data for a chart: this activity has no recorded seconds."), width,
          height);
      return;
    }

  plots = fettle_trace_chart_lay_out (self, &painter, width, height);
  for (guint i = 0; i < self->panels->len; i++)
    {
      const FettleTracePanel *panel = g_ptr_array_index (self->panels, i);
      gboolean mirrored = theme->right_to_left;

      fettle_trace_chart_draw_hours (self, &painter, &plots[i]);
      fettle_trace_panel_draw (panel, &painter, &plots[i], &self->units,
                               fettle_trace_chart_get_zones (self));
      fettle_painter_draw_text (&painter, fettle_trace_panel_get_title (panel), FETTLE_WEIGHT_BOLD,
                                mirrored ? plots[i].right : plots[i].left,
                                fettle_trace_chart_get_title_y (&painter, &plots[i]),
                                mirrored ? 1.0 : 0.0);
      fettle_trace_chart_draw_beside_title (&painter, panel, &plots[i],
                                            fettle_trace_panel_get_unit (panel, &self->units),
                                            FETTLE_WEIGHT_DIMMED);
    }

  axis = fettle_trace_chart_get_axis_words (self, &painter, &plots[0], width);
  fettle_chart_axis_draw (axis, &painter, fettle_trace_chart_get_axis_y (&painter, height));
}

static void
fettle_trace_chart_get_plot (FettleChart *chart,
                             PangoContext *context,
                             const FettleChartTheme *theme,
                             double width,
                             double *left,
                             double *right)
{
  g_auto (FettlePainter) painter;

  fettle_painter_init (&painter, NULL, context, theme);
  fettle_trace_chart_get_sides (FETTLE_TRACE_CHART (chart), &painter, width, left, right);
}

static double
fettle_trace_chart_get_natural_height (FettleChart *chart, double text_scale)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);
  double n_panels = (double) MAX (self->panels->len, 1);
  double words = (n_panels + 1.0) * LINE_HEIGHT * text_scale;

  return ceil (MAX (fettle_trace_chart_get_total_weight (self), 1.0) * PANEL_HEIGHT
                   * MAX (text_scale / 1.5, 1.0)
               + words + n_panels * (FETTLE_TRACE_TITLE_GAP + FETTLE_TRACE_PANEL_GAP) + 8.0);
}

/* --- the object ---------------------------------------------------------------------------------
 */

static void
fettle_trace_chart_finalize (GObject *object)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (object);

  g_clear_pointer (&self->axis, fettle_chart_axis_free);
  g_ptr_array_unref (self->panels);
  g_free (self->distances);
  g_free (self->times);
  g_free (self->units.cadence);

  G_OBJECT_CLASS (fettle_trace_chart_parent_class)->finalize (object);
}

static void
fettle_trace_chart_class_init (FettleTraceChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  FettleChartClass *chart_class = FETTLE_CHART_CLASS (klass);

  object_class->finalize = fettle_trace_chart_finalize;

  chart_class->draw = fettle_trace_chart_draw;
  chart_class->draw_overlay = fettle_trace_chart_draw_overlay;
  chart_class->get_plot = fettle_trace_chart_get_plot;
  chart_class->get_natural_height = fettle_trace_chart_get_natural_height;
  chart_class->get_extent = fettle_trace_chart_get_extent;
  chart_class->get_smallest_view = fettle_trace_chart_get_smallest_view;
  chart_class->snap = fettle_trace_chart_snap;
  chart_class->step = fettle_trace_chart_step;
  chart_class->dup_title = fettle_trace_chart_dup_title;
  chart_class->dup_summary = fettle_trace_chart_dup_summary;
  chart_class->dup_point_text = fettle_trace_chart_dup_point_text;
  chart_class->dup_view_text = fettle_trace_chart_dup_view_text;
  chart_class->get_n_columns = fettle_trace_chart_get_n_columns;
  chart_class->dup_column_title = fettle_trace_chart_dup_column_title;
  chart_class->get_n_rows = fettle_trace_chart_get_n_rows;
  chart_class->get_row = fettle_trace_chart_get_row;
  chart_class->dup_cell = fettle_trace_chart_dup_cell;
}

static void
fettle_trace_chart_init (FettleTraceChart *self)
{
  self->duration = NAN;
  self->panels = g_ptr_array_new_with_free_func ((GDestroyNotify) fettle_trace_panel_free);
}

/**
 * fettle_trace_chart_new:
 *
 * Returns: (transfer full): a chart without times and traces
 */
FettleTraceChart *
fettle_trace_chart_new (void)
{
  return g_object_new (FETTLE_TYPE_TRACE_CHART, NULL);
}

/**
 * fettle_trace_chart_set_times:
 * @self: a chart
 * @elapsed: (array length=n_samples): seconds since the start, not falling
 * @n_samples: number of samples
 *
 * Sets when the samples were taken, and takes away all traces and distances.
 */
void
fettle_trace_chart_set_times (FettleTraceChart *self, const double *elapsed, size_t n_samples)
{
  g_return_if_fail (FETTLE_IS_TRACE_CHART (self));
  g_return_if_fail (elapsed != NULL || n_samples == 0);

  g_ptr_array_set_size (self->panels, 0);
  g_clear_pointer (&self->distances, g_free);
  self->axis_kind = FETTLE_TRACE_AXIS_TIME;
  g_free (self->times);
  self->times = g_memdup2 (elapsed, n_samples * sizeof (double));
  self->n_times = n_samples;

  fettle_trace_chart_forget_sides (self);
  fettle_chart_data_changed (FETTLE_CHART (self));
}

/**
 * fettle_trace_chart_add_trace:
 * @self: a chart
 * @kind: what the trace shows
 * @values: (array length=n_values): one for each time in SI units or bpm, W and 1/min; NaN where
 * missing
 * @n_values: number of times of the chart
 *
 * Adds a panel below those that are there.
 */
void
fettle_trace_chart_add_trace (FettleTraceChart *self,
                              FettleTraceKind kind,
                              const double *values,
                              size_t n_values)
{
  FettleTracePanel *panel;

  g_return_if_fail (FETTLE_IS_TRACE_CHART (self));
  g_return_if_fail (n_values == self->n_times);

  panel = fettle_trace_panel_new (kind, self->times, values, n_values);
  if (self->axis_kind != FETTLE_TRACE_AXIS_TIME)
    fettle_trace_chart_place_panel (self, panel);
  g_ptr_array_add (self->panels, panel);

  fettle_trace_chart_forget_sides (self);
  fettle_chart_data_changed (FETTLE_CHART (self));
}

/**
 * fettle_trace_chart_set_mean:
 * @self: a chart
 * @kind: one of its traces
 * @mean: its mean in the unit of its values, or NaN
 *
 * Has the summary say the mean that stands elsewhere: devices count what they do not write down.
 */
void
fettle_trace_chart_set_mean (FettleTraceChart *self, FettleTraceKind kind, double mean)
{
  g_return_if_fail (FETTLE_IS_TRACE_CHART (self));

  for (guint i = 0; i < self->panels->len; i++)
    {
      FettleTracePanel *panel = g_ptr_array_index (self->panels, i);

      if (panel->kind == kind)
        panel->mean = mean;
    }
  fettle_chart_look_changed (FETTLE_CHART (self));
}

/**
 * fettle_trace_chart_set_duration:
 * @self: a chart
 * @seconds: how long the activity took, or NaN
 *
 * Has the summary say the time that stands elsewhere.
 */
void
fettle_trace_chart_set_duration (FettleTraceChart *self, double seconds)
{
  g_return_if_fail (FETTLE_IS_TRACE_CHART (self));

  self->duration = seconds;
  fettle_chart_look_changed (FETTLE_CHART (self));
}

/**
 * fettle_trace_chart_set_zones:
 * @self: a chart
 * @zones: (nullable): zones of heart rate; copied
 *
 * Colours heart rate by zone.
 */
void
fettle_trace_chart_set_zones (FettleTraceChart *self, const FettleZones *zones)
{
  g_return_if_fail (FETTLE_IS_TRACE_CHART (self));

  self->has_zones = zones != NULL;
  if (zones != NULL)
    {
      self->zones = *zones;
      self->zones.model = NULL; /* not ours to keep */
    }

  fettle_trace_chart_forget_sides (self);
  fettle_chart_look_changed (FETTLE_CHART (self));
}

/**
 * fettle_trace_chart_set_imperial:
 * @self: a chart
 * @imperial: whether distances are in miles, yards and feet
 */
void
fettle_trace_chart_set_imperial (FettleTraceChart *self, gboolean imperial)
{
  g_return_if_fail (FETTLE_IS_TRACE_CHART (self));

  self->units.units = imperial ? FETTLE_UNITS_IMPERIAL : FETTLE_UNITS_METRIC;
  fettle_trace_chart_forget_sides (self);
  fettle_chart_look_changed (FETTLE_CHART (self));
}

/**
 * fettle_trace_chart_set_swim:
 * @self: a chart
 * @swim: whether paces are over a hundred metres or yards
 */
void
fettle_trace_chart_set_swim (FettleTraceChart *self, gboolean swim)
{
  g_return_if_fail (FETTLE_IS_TRACE_CHART (self));

  self->units.swim = swim;
  fettle_trace_chart_forget_sides (self);
  fettle_chart_look_changed (FETTLE_CHART (self));
}

/**
 * fettle_trace_chart_set_cadence_unit:
 * @self: a chart
 * @unit: (nullable): what the sport counts a minute, translated: “spm”; %NULL names none
 */
void
fettle_trace_chart_set_cadence_unit (FettleTraceChart *self, const char *unit)
{
  g_return_if_fail (FETTLE_IS_TRACE_CHART (self));

  if (!g_set_str (&self->units.cadence, unit))
    return;

  fettle_trace_chart_forget_sides (self);
  fettle_chart_look_changed (FETTLE_CHART (self));
}

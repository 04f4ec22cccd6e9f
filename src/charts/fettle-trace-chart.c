/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-trace-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-chart-axis.h"
#include "fettle-chart-private.h"
#include "fettle-ticks.h"
#include "fettle-trace-chart-private.h"

/* Zooming ends at ten seconds. */
#define SMALLEST_VIEW 10.0

#define LINE_HEIGHT        15.0 /* of a caption at 100 %, for natural sizes */
#define PANEL_HEIGHT       76.0
#define PANEL_HEIGHT_LEAST 16.0
#define TITLE_GAP          5.0
#define PANEL_GAP          8.0
#define SIDE_GAP           8.0
#define VALUE_GAP          10.0
#define TICK_ROOM          44.0
#define HOURS_FROM         6000.0 /* longer views count in hours */

#define SELECTION      0.22
#define SELECTION_EDGE 1.2
#define HANDLE_WIDTH   5.0
#define HANDLE_HEIGHT  24.0

G_DEFINE_FINAL_TYPE (FettleTraceChart, fettle_trace_chart, FETTLE_TYPE_CHART)

/* --- layout -------------------------------------------------------------------------------------
 */

const FettleZones *
fettle_trace_chart_get_zones (FettleTraceChart *self)
{
  return self->has_zones ? &self->zones : NULL;
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
  self->scale_width = measure_scale (self, painter) + SIDE_GAP;
  self->zones_width = shows_zones (self)
                          ? fettle_painter_measure (painter, "Z5", FETTLE_WEIGHT_BOLD) + SIDE_GAP
                          : SIDE_GAP;
}

static void
forget_sides (FettleTraceChart *self)
{
  self->measured_context = NULL;
}

static void
get_sides (FettleTraceChart *self,
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

static double
get_total_weight (FettleTraceChart *self)
{
  double weight = 0.0;

  for (guint i = 0; i < self->panels->len; i++)
    weight += fettle_trace_panel_get_weight (g_ptr_array_index (self->panels, i));

  return weight;
}

/* Panels share what the titles and the axis leave, by weight. */
static FettleChartFrame *
lay_out (FettleTraceChart *self, FettlePainter *painter, double width, double height)
{
  FettleChartFrame *plots = g_new (FettleChartFrame, self->panels->len);
  double n_panels = (double) self->panels->len;
  double title = painter->line_height + TITLE_GAP;
  double room = height - fettle_chart_axis_get_height (painter) - n_panels * (title + PANEL_GAP);
  double y = 0.0;

  room = MAX (room, n_panels * PANEL_HEIGHT_LEAST);
  for (guint i = 0; i < self->panels->len; i++)
    {
      const FettleTracePanel *panel = g_ptr_array_index (self->panels, i);
      double weight = fettle_trace_panel_get_weight (panel);

      get_sides (self, painter, width, &plots[i].left, &plots[i].right);
      fettle_chart_get_view (FETTLE_CHART (self), &plots[i].first, &plots[i].last);
      plots[i].top = y + title;
      plots[i].bottom = round (plots[i].top + room * weight / get_total_weight (self));
      y = plots[i].bottom + PANEL_GAP;
      plots[i].low = panel->low;
      plots[i].high = panel->high;
    }

  return plots;
}

static gboolean
is_empty (FettleTraceChart *self)
{
  return self->panels->len == 0 || self->n_times < 2
         || self->times[self->n_times - 1] <= self->times[0];
}

/* --- the axis -----------------------------------------------------------------------------------
 */

/* "0 min, 10, 20", "0 h, 0:30, 1:00", "12:30, 12:40": the unit stands at the first word. */
static char *
dup_time (double seconds, double step, gboolean in_hours, gboolean is_first)
{
  const int minutes = (int) round (seconds / 60.0);

  if (step < 60.0)
    return fettle_format_duration (seconds);

  if (!in_hours)
    {
      g_autofree char *figure = fettle_format_number (minutes, 0);

      /* Translators: the first time on an axis of minutes, as in “0 min”. The space does not break.
       */
      return is_first ? g_strdup_printf (_ ("%s\u00a0min"), figure) : g_steal_pointer (&figure);
    }

  if (fmod (step, 3600.0) == 0.0 || minutes == 0)
    {
      g_autofree char *figure = fettle_format_number (minutes / 60, 0);

      /* Translators: the first time on an axis of hours, as in “0 h” or “1:30 h”. The space does
       * not break. */
      return is_first ? g_strdup_printf (_ ("%s\u00a0h"), figure) : g_steal_pointer (&figure);
    }

  g_autofree char *clock = g_strdup_printf ("%d:%02d", minutes / 60, minutes % 60);
  return is_first ? g_strdup_printf (_ ("%s\u00a0h"), clock) : g_steal_pointer (&clock);
}

static double
get_time_step (FettlePainter *painter, const FettleChartFrame *plot, gboolean in_hours)
{
  double seconds = (plot->last - plot->first) / (plot->right - plot->left);
  double step = 1.0;

  /* The words decide how far apart they stand, and how far apart they stand decides the words. */
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *widest = dup_time (plot->last, step, in_hours, FALSE);

      step = fettle_ticks_get_time_step (
          seconds * (fettle_painter_measure (painter, widest, FETTLE_WEIGHT_DIMMED) + TICK_ROOM));
    }

  return step;
}

static FettleChartAxis *
make_axis (FettlePainter *painter, const FettleChartFrame *plot, double width)
{
  FettleChartAxis *axis = fettle_chart_axis_new (0.0, width);
  gboolean in_hours = plot->last >= HOURS_FROM;
  double step = get_time_step (painter, plot, in_hours);
  gboolean is_first = TRUE;

  for (double tick = ceil (plot->first / step) * step; tick <= plot->last; tick += step)
    {
      g_autofree char *text = dup_time (tick, step, in_hours, is_first);
      double x = fettle_chart_frame_get_x (plot, tick);

      if (fettle_chart_axis_add (axis, painter, text, FETTLE_WEIGHT_DIMMED, x, 0.5))
        is_first = FALSE;
    }

  return axis;
}

static double
get_axis_y (FettlePainter *painter, double height)
{
  return height - fettle_chart_axis_get_height (painter) / 2.0;
}

/* --- drawing ------------------------------------------------------------------------------------
 */

static void
draw_hours (FettlePainter *painter, const FettleChartFrame *plot)
{
  double step = 3600.0;

  if (plot->last < HOURS_FROM)
    return;

  while ((plot->last - plot->first) / step > 12.0)
    step *= 2.0;
  for (double hour = ceil (plot->first / step) * step; hour < plot->last; hour += step)
    {
      double x = fettle_chart_frame_get_x (plot, hour);

      if (hour > plot->first)
        fettle_painter_draw_boundary (painter, x, plot->top, plot->bottom);
    }
}

/* Where a panel's title stands, and what follows it. */
static double
get_title_y (FettlePainter *painter, const FettleChartFrame *plot)
{
  return plot->top - TITLE_GAP - painter->line_height / 2.0;
}

static void
draw_beside_title (FettlePainter *painter,
                   const FettleTracePanel *panel,
                   const FettleChartFrame *plot,
                   const char *text,
                   FettleWeight weight)
{
  double distance
      = fettle_painter_measure (painter, fettle_trace_panel_get_title (panel), FETTLE_WEIGHT_BOLD)
        + VALUE_GAP;
  gboolean mirrored = painter->theme->right_to_left;

  fettle_painter_draw_text (painter, text, weight,
                            mirrored ? plot->right - distance : plot->left + distance,
                            get_title_y (painter, plot), mirrored ? 1.0 : 0.0);
}

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
  g_autoptr (FettleChartAxis) axis = NULL;

  fettle_painter_init (&painter, cr, context, theme);
  if (is_empty (self))
    {
      fettle_painter_draw_message (
          &painter,
          _ ("There is not enough data for a chart: this activity has no recorded seconds."), width,
          height);
      return;
    }

  plots = lay_out (self, &painter, width, height);
  for (guint i = 0; i < self->panels->len; i++)
    {
      const FettleTracePanel *panel = g_ptr_array_index (self->panels, i);
      gboolean mirrored = theme->right_to_left;

      draw_hours (&painter, &plots[i]);
      fettle_trace_panel_draw (panel, &painter, &plots[i], &self->units,
                               fettle_trace_chart_get_zones (self));
      fettle_painter_draw_text (&painter, fettle_trace_panel_get_title (panel), FETTLE_WEIGHT_BOLD,
                                mirrored ? plots[i].right : plots[i].left,
                                get_title_y (&painter, &plots[i]), mirrored ? 1.0 : 0.0);
      draw_beside_title (&painter, panel, &plots[i],
                         fettle_trace_panel_get_unit (panel, &self->units), FETTLE_WEIGHT_DIMMED);
    }

  axis = make_axis (&painter, &plots[0], width);
  fettle_chart_axis_draw (axis, &painter, get_axis_y (&painter, height));
}

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
  cairo_set_line_cap (painter->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (painter->cr, HANDLE_WIDTH);
  cairo_move_to (painter->cr, x, middle - (HANDLE_HEIGHT - HANDLE_WIDTH) / 2.0);
  cairo_line_to (painter->cr, x, middle + (HANDLE_HEIGHT - HANDLE_WIDTH) / 2.0);
  cairo_stroke (painter->cr);
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
draw_value (FettleTraceChart *self,
            FettlePainter *painter,
            const FettleTracePanel *panel,
            const FettleChartFrame *plot,
            size_t index)
{
  g_autofree char *value = fettle_trace_panel_dup_value (panel, &self->units, panel->values[index]);
  const char *unit = fettle_trace_panel_get_unit (panel, &self->units);
  double distance
      = fettle_painter_measure (painter, fettle_trace_panel_get_title (panel), FETTLE_WEIGHT_BOLD)
        + VALUE_GAP;
  double covered = fettle_painter_measure (painter, unit, FETTLE_WEIGHT_DIMMED) + 2.0;
  double y = get_title_y (painter, plot);
  double left = painter->theme->right_to_left ? plot->right - distance - covered
                                              : plot->left + distance - 2.0;

  fettle_painter_fill (painter, left, y - painter->line_height / 2.0 - 1.0, left + covered + 2.0,
                       y + painter->line_height / 2.0 + 1.0, painter->theme->background, 1.0);
  draw_beside_title (painter, panel, plot, value, FETTLE_WEIGHT_BOLD);
}

static void
draw_cursor (FettleTraceChart *self,
             FettlePainter *painter,
             const FettleChartFrame *plots,
             double cursor,
             double width,
             double height)
{
  size_t index = fettle_trace_chart_get_index (self, cursor);
  double x = fettle_chart_frame_get_x (&plots[0], cursor);
  gboolean is_seen = cursor >= plots[0].first && cursor <= plots[0].last;
  g_autofree char *time = fettle_format_duration (cursor);
  g_autoptr (FettleChartAxis) axis = NULL;

  if (is_seen)
    fettle_painter_draw_cursor (painter, x, plots[0].top, plots[self->panels->len - 1].bottom);

  for (guint i = 0; i < self->panels->len; i++)
    {
      const FettleTracePanel *panel = g_ptr_array_index (self->panels, i);
      double value = panel->values[index];
      double fraction = CLAMP (fettle_trace_panel_get_fraction (panel, value), 0.0, 1.0);

      draw_value (self, painter, panel, &plots[i], index);
      if (is_seen && !isnan (value))
        fettle_painter_draw_dot (painter, x,
                                 plots[i].bottom - fraction * (plots[i].bottom - plots[i].top),
                                 fettle_trace_panel_get_color (panel, painter,
                                                               fettle_trace_chart_get_zones (self),
                                                               value));
    }

  if (!is_seen)
    return;
  axis = make_axis (painter, &plots[0], width);
  fettle_chart_axis_draw_pill (axis, painter, time, x, get_axis_y (painter, height));
}

static void
fettle_trace_chart_draw_overlay (FettleChart *chart,
                                 cairo_t *cr,
                                 PangoContext *context,
                                 const FettleChartTheme *theme,
                                 double width,
                                 double height)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);
  g_auto (FettlePainter) painter;
  g_autofree FettleChartFrame *plots = NULL;
  double cursor;

  fettle_painter_init (&painter, cr, context, theme);
  if (is_empty (self))
    return;

  plots = lay_out (self, &painter, width, height);
  draw_selection (self, &painter, plots);
  if (fettle_chart_get_cursor (chart, &cursor))
    draw_cursor (self, &painter, plots, cursor, width, height);
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
  get_sides (FETTLE_TRACE_CHART (chart), &painter, width, left, right);
}

static double
fettle_trace_chart_get_natural_height (FettleChart *chart, double text_scale)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);
  double n_panels = (double) MAX (self->panels->len, 1);
  double words = (n_panels + 1.0) * LINE_HEIGHT * text_scale;

  return ceil (MAX (get_total_weight (self), 1.0) * PANEL_HEIGHT * MAX (text_scale / 1.5, 1.0)
               + words + n_panels * (TITLE_GAP + PANEL_GAP) + 8.0);
}

/* --- places -------------------------------------------------------------------------------------
 */

static void
fettle_trace_chart_get_extent (FettleChart *chart, double *first, double *last)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);

  *first = self->n_times > 0 ? self->times[0] : 0.0;
  *last = self->n_times > 0 ? self->times[self->n_times - 1] : 0.0;
}

static double
fettle_trace_chart_get_smallest_view (FettleChart *chart)
{
  return SMALLEST_VIEW;
}

/* The first time at or after @x. */
static size_t
find_time (FettleTraceChart *self, double x)
{
  size_t from = 0, to = self->n_times;

  while (from < to)
    {
      size_t middle = from + (to - from) / 2;

      if (self->times[middle] < x)
        from = middle + 1;
      else
        to = middle;
    }

  return from;
}

/* The sample nearest to @x. There are some. */
size_t
fettle_trace_chart_get_index (FettleTraceChart *self, double x)
{
  size_t index = find_time (self, x);

  if (index == self->n_times)
    return self->n_times - 1;
  if (index > 0 && x - self->times[index - 1] < self->times[index] - x)
    return find_time (self, self->times[index - 1]);

  return index;
}

static double
fettle_trace_chart_snap (FettleChart *chart, double x)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);

  return self->n_times > 0 ? self->times[fettle_trace_chart_get_index (self, x)] : NAN;
}

static double
fettle_trace_chart_step (FettleChart *chart, double x, gboolean forward)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);
  size_t index;

  if (self->n_times == 0)
    return NAN;

  index = find_time (self, forward ? nextafter (x, INFINITY) : x);
  if (forward)
    return self->times[MIN (index, self->n_times - 1)];

  return self->times[index > 0 ? index - 1 : 0];
}

/* --- the object ---------------------------------------------------------------------------------
 */

static void
fettle_trace_chart_finalize (GObject *object)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (object);

  g_ptr_array_unref (self->panels);
  g_free (self->times);

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
  chart_class->get_n_columns = fettle_trace_chart_get_n_columns;
  chart_class->dup_column_title = fettle_trace_chart_dup_column_title;
  chart_class->get_n_rows = fettle_trace_chart_get_n_rows;
  chart_class->dup_cell = fettle_trace_chart_dup_cell;
}

static void
fettle_trace_chart_init (FettleTraceChart *self)
{
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
 * Sets when the samples were taken, and takes away all traces.
 */
void
fettle_trace_chart_set_times (FettleTraceChart *self, const double *elapsed, size_t n_samples)
{
  g_return_if_fail (FETTLE_IS_TRACE_CHART (self));
  g_return_if_fail (elapsed != NULL || n_samples == 0);

  g_ptr_array_set_size (self->panels, 0);
  g_free (self->times);
  self->times = g_memdup2 (elapsed, n_samples * sizeof (double));
  self->n_times = n_samples;

  forget_sides (self);
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
  g_return_if_fail (FETTLE_IS_TRACE_CHART (self));
  g_return_if_fail (n_values == self->n_times);

  g_ptr_array_add (self->panels, fettle_trace_panel_new (kind, self->times, values, n_values));

  forget_sides (self);
  fettle_chart_data_changed (FETTLE_CHART (self));
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

  forget_sides (self);
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
  forget_sides (self);
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
  forget_sides (self);
  fettle_chart_look_changed (FETTLE_CHART (self));
}

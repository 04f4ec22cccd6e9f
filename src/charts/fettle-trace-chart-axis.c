/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-ticks.h"
#include "fettle-trace-chart-private.h"

#define TICK_ROOM  44.0
#define HOURS_FROM 6000.0 /* longer views count in hours */

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

/* Recordings that begin a second late begin at zero for the reader. */
static double
get_first_tick (const FettleChartFrame *plot, double step)
{
  return ceil (plot->first / step - 0.01);
}

static void
add_times (FettleChartAxis *axis, FettlePainter *painter, const FettleChartFrame *plot)
{
  gboolean in_hours = plot->last >= HOURS_FROM;
  double step = get_time_step (painter, plot, in_hours);
  gboolean is_first = TRUE;

  for (double tick = get_first_tick (plot, step) * step; tick <= plot->last; tick += step)
    {
      g_autofree char *text = dup_time (tick, step, in_hours, is_first);

      if (fettle_chart_axis_add (axis, painter, text, FETTLE_WEIGHT_DIMMED,
                                 fettle_chart_frame_get_x (plot, tick), 0.5))
        is_first = FALSE;
    }
}

/* "0 km, 2, 4": in the reader's unit. */
static void
add_distances (FettleChartAxis *axis,
               FettlePainter *painter,
               const FettleChartFrame *plot,
               FettleUnits units)
{
  double metres = units == FETTLE_UNITS_IMPERIAL ? 1609.344 : 1000.0;
  double room = fettle_painter_measure (painter, "00.00", FETTLE_WEIGHT_DIMMED) + TICK_ROOM;
  double step = fettle_ticks_get_step (room * (plot->last - plot->first)
                                       / (plot->right - plot->left) / metres);
  int decimals = fettle_ticks_get_decimals (step);
  gboolean is_first = TRUE;

  for (double i = get_first_tick (plot, step * metres); i * step * metres <= plot->last; i += 1.0)
    {
      g_autofree char *text
          = is_first
                ? fettle_format_with_unit (i * step, decimals, fettle_format_distance_unit (units))
                : fettle_format_number (i * step, decimals);

      if (fettle_chart_axis_add (axis, painter, text, FETTLE_WEIGHT_DIMMED,
                                 fettle_chart_frame_get_x (plot, i * step * metres), 0.5))
        is_first = FALSE;
    }
}

static FettleChartAxis *
make_axis (FettleTraceChart *self,
           FettlePainter *painter,
           const FettleChartFrame *plot,
           double width)
{
  FettleChartAxis *axis = fettle_chart_axis_new (0.0, width);

  if (self->axis_kind == FETTLE_TRACE_AXIS_DISTANCE)
    add_distances (axis, painter, plot, self->units.units);
  else
    add_times (axis, painter, plot);

  return axis;
}

/* A place as it stands on the axis under the cursor. */
char *
fettle_trace_chart_dup_place (FettleTraceChart *self, double x)
{
  return self->axis_kind == FETTLE_TRACE_AXIS_DISTANCE
             ? fettle_format_distance (x, self->units.units, 2)
             : fettle_format_duration (x);
}

static gboolean
is_axis_of (FettleTraceChart *self, const FettleChartFrame *plot, double width)
{
  return self->axis != NULL && self->axis_width == width && self->axis_plot.left == plot->left
         && self->axis_plot.right == plot->right && self->axis_plot.first == plot->first
         && self->axis_plot.last == plot->last;
}

/* The words below, kept for the overlay, which is drawn at every move of the pointer. Belongs to
 * the chart. */
FettleChartAxis *
fettle_trace_chart_get_axis_words (FettleTraceChart *self,
                                   FettlePainter *painter,
                                   const FettleChartFrame *plot,
                                   double width)
{
  if (!is_axis_of (self, plot, width))
    {
      g_clear_pointer (&self->axis, fettle_chart_axis_free);
      self->axis = make_axis (self, painter, plot, width);
      self->axis_plot = *plot;
      self->axis_width = width;
    }

  return self->axis;
}

double
fettle_trace_chart_get_axis_y (FettlePainter *painter, double height)
{
  return height - fettle_chart_axis_get_height (painter) / 2.0;
}

void
fettle_trace_chart_draw_hours (FettleTraceChart *self,
                               FettlePainter *painter,
                               const FettleChartFrame *plot)
{
  double step = 3600.0;

  if (self->axis_kind != FETTLE_TRACE_AXIS_TIME || plot->last < HOURS_FROM)
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

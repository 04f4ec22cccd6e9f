/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "fettle-chart-private.h"
#include "fettle-resample.h"
#include "fettle-trace-chart-private.h"

/* Where samples stand from left to right. */

/* Zooming ends at ten seconds, or at what one runs in them. */
#define SMALLEST_TIME     10.0
#define SMALLEST_DISTANCE 40.0

const double *
fettle_trace_chart_get_places (FettleTraceChart *self)
{
  return self->axis_kind == FETTLE_TRACE_AXIS_DISTANCE ? self->distances : self->times;
}

/* --- places on the axis -------------------------------------------------------------------------
 */

void
fettle_trace_chart_get_extent (FettleChart *chart, double *first, double *last)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);
  const double *places = fettle_trace_chart_get_places (self);

  *first = self->n_times > 0 ? places[0] : 0.0;
  *last = self->n_times > 0 ? places[self->n_times - 1] : 0.0;
}

double
fettle_trace_chart_get_smallest_view (FettleChart *chart)
{
  return fettle_trace_chart_get_axis (FETTLE_TRACE_CHART (chart)) == FETTLE_TRACE_AXIS_DISTANCE
             ? SMALLEST_DISTANCE
             : SMALLEST_TIME;
}

/* The first of ascending @places at or after @x. */
static size_t
find (const double *places, size_t n_places, double x)
{
  size_t from = 0, to = n_places;

  while (from < to)
    {
      size_t middle = from + (to - from) / 2;

      if (places[middle] < x)
        from = middle + 1;
      else
        to = middle;
    }

  return from;
}

/* The first of those nearest to @x. There are some. */
static size_t
find_nearest (const double *places, size_t n_places, double x)
{
  size_t index = find (places, n_places, x);

  if (index == n_places)
    return n_places - 1;
  if (index > 0 && x - places[index - 1] < places[index] - x)
    return find (places, n_places, places[index - 1]);

  return index;
}

/* The sample nearest to @x. There are some. */
size_t
fettle_trace_chart_get_index (FettleTraceChart *self, double x)
{
  return find_nearest (fettle_trace_chart_get_places (self), self->n_times, x);
}

double
fettle_trace_chart_snap (FettleChart *chart, double x)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);

  return self->n_times > 0
             ? fettle_trace_chart_get_places (self)[fettle_trace_chart_get_index (self, x)]
             : NAN;
}

double
fettle_trace_chart_step (FettleChart *chart, double x, gboolean forward)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);
  const double *places = fettle_trace_chart_get_places (self);
  size_t index;

  if (self->n_times == 0)
    return NAN;

  index = find (places, self->n_times, forward ? nextafter (x, INFINITY) : x);
  if (forward)
    return places[MIN (index, self->n_times - 1)];

  return places[index > 0 ? index - 1 : 0];
}

/**
 * fettle_trace_chart_get_time_at:
 * @self: a chart
 * @x: a place on its axis
 *
 * Returns: when the nearest sample was taken, in seconds since the start; NaN without samples
 */
double
fettle_trace_chart_get_time_at (FettleTraceChart *self, double x)
{
  g_return_val_if_fail (FETTLE_IS_TRACE_CHART (self), NAN);

  return self->n_times > 0 ? self->times[fettle_trace_chart_get_index (self, x)] : NAN;
}

/**
 * fettle_trace_chart_get_place_at:
 * @self: a chart
 * @seconds: since the start
 *
 * Returns: where the sample nearest in time stands on the axis; NaN without samples
 */
double
fettle_trace_chart_get_place_at (FettleTraceChart *self, double seconds)
{
  g_return_val_if_fail (FETTLE_IS_TRACE_CHART (self), NAN);

  return self->n_times > 0 ? fettle_trace_chart_get_places (
                                 self)[find_nearest (self->times, self->n_times, seconds)]
                           : NAN;
}

/* --- distances ----------------------------------------------------------------------------------
 */

/* Between two known distances the athlete moved evenly; before the first and after the last, not at
 * all. A recording that falls back stood still. */
static void
fill_distances (const double *times, double *metres, size_t n)
{
  double last = 0.0;
  size_t known = 0;

  for (size_t i = 0; i < n; i++)
    {
      double from = last;

      if (isnan (metres[i]))
        continue;
      last = metres[i] = MAX (metres[i], last);
      for (size_t k = known; k < i; k++)
        {
          double part = known > 0 && times[i] > times[known - 1]
                            ? (times[k] - times[known - 1]) / (times[i] - times[known - 1])
                            : 1.0;

          metres[k] = from + part * (last - from);
        }
      known = i + 1;
    }
  for (size_t k = known; k < n; k++)
    metres[k] = last;
}

/**
 * fettle_trace_chart_set_distances:
 * @self: a chart
 * @metres: (nullable) (array length=n_values): since the start, NaN where missing
 * @n_values: number of times of the chart
 *
 * Sets how far the samples are from the start. Where none is, or nothing moved, the chart has only
 * the axis of time.
 */
void
fettle_trace_chart_set_distances (FettleTraceChart *self, const double *metres, size_t n_values)
{
  g_return_if_fail (FETTLE_IS_TRACE_CHART (self));
  g_return_if_fail (metres == NULL || n_values == self->n_times);

  fettle_trace_chart_set_axis (self, FETTLE_TRACE_AXIS_TIME);
  g_clear_pointer (&self->distances, g_free);
  if (metres == NULL || n_values == 0)
    return;

  self->distances = g_memdup2 (metres, n_values * sizeof (double));
  fill_distances (self->times, self->distances, n_values);
  if (!(self->distances[n_values - 1] > self->distances[0]))
    g_clear_pointer (&self->distances, g_free);
}

/**
 * fettle_trace_chart_has_distances:
 * @self: a chart
 *
 * Returns: whether the chart can stand on an axis of distance
 */
gboolean
fettle_trace_chart_has_distances (FettleTraceChart *self)
{
  g_return_val_if_fail (FETTLE_IS_TRACE_CHART (self), FALSE);

  return self->distances != NULL;
}

/* --- the axis -----------------------------------------------------------------------------------
 */

/* The longest way between two samples without a hole in time: what is longer is a hole. */
static double
get_longest_way (FettleTraceChart *self)
{
  double longest = 0.0;

  for (size_t i = 1; i < self->n_times; i++)
    if (self->times[i] - self->times[i - 1] <= FETTLE_GAP_MAXIMUM)
      longest = MAX (longest, self->distances[i] - self->distances[i - 1]);

  return longest;
}

void
fettle_trace_chart_place_panel (FettleTraceChart *self, FettleTracePanel *panel)
{
  double gap
      = self->axis_kind == FETTLE_TRACE_AXIS_DISTANCE ? get_longest_way (self) : FETTLE_GAP_MAXIMUM;

  fettle_trace_panel_set_places (panel, fettle_trace_chart_get_places (self), gap);
}

static double
move_place (FettleChart *chart, double old_place, gpointer data)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);
  const double *old_places = data;

  return fettle_trace_chart_get_places (self)[find_nearest (old_places, self->n_times, old_place)];
}

/**
 * fettle_trace_chart_set_axis:
 * @self: a chart
 * @axis: what the places are; distance only where there are distances
 *
 * Cursor, selection and view stay with the samples they are at.
 */
void
fettle_trace_chart_set_axis (FettleTraceChart *self, FettleTraceAxis axis)
{
  double *old_places;

  g_return_if_fail (FETTLE_IS_TRACE_CHART (self));
  g_return_if_fail (axis == FETTLE_TRACE_AXIS_TIME || self->distances != NULL);

  if (self->axis_kind == axis)
    return;

  old_places = self->axis_kind == FETTLE_TRACE_AXIS_DISTANCE ? self->distances : self->times;
  self->axis_kind = axis;
  for (guint i = 0; i < self->panels->len; i++)
    fettle_trace_chart_place_panel (self, g_ptr_array_index (self->panels, i));
  fettle_trace_chart_forget_sides (self);
  fettle_chart_places_changed (FETTLE_CHART (self), move_place, old_places);
}

/**
 * fettle_trace_chart_get_axis:
 * @self: a chart
 *
 * Returns: what the places are
 */
FettleTraceAxis
fettle_trace_chart_get_axis (FettleTraceChart *self)
{
  g_return_val_if_fail (FETTLE_IS_TRACE_CHART (self), FETTLE_TRACE_AXIS_TIME);

  return self->axis_kind;
}

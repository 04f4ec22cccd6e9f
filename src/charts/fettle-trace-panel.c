/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-trace-panel.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

#include "fettle-resample.h"
#include "fettle-ticks.h"

/**
 * Kind:
 * @title: name of the trace as a heading
 * @name: the same as a sentence begins
 * @weight: height of the panel to that of others
 * @smallest_range: differences below this are not made to look large, in the unit of the values
 * @low_quantile: values below this part of all may leave the panel: a glitch of the satellites
 * @high_quantile: values above this part of all may leave it
 */
typedef struct
{
  const char *title;
  const char *name;
  double weight;
  double smallest_range;
  double low_quantile;
  double high_quantile;
} Kind;

static const Kind kinds[] = {
  [FETTLE_TRACE_HEART_RATE] = { N_ ("Heart Rate"), N_ ("Heart rate"), 1.7, 20.0, 0.0, 1.0 },
  [FETTLE_TRACE_PACE] = { N_ ("Pace"), N_ ("Pace"), 1.1, 0.6, 0.01, 0.998 },
  [FETTLE_TRACE_SPEED] = { N_ ("Speed"), N_ ("Speed"), 1.1, 2.0, 0.0, 0.9995 },
  [FETTLE_TRACE_POWER] = { N_ ("Power"), N_ ("Power"), 1.1, 50.0, 0.0, 0.9995 },
  [FETTLE_TRACE_CADENCE] = { N_ ("Cadence"), N_ ("Cadence"), 0.7, 10.0, 0.02, 1.0 },
  [FETTLE_TRACE_ALTITUDE] = { N_ ("Altitude"), N_ ("Altitude"), 0.8, 20.0, 0.0, 1.0 },
};

/* Part of the range that is free above and below the line. */
#define MARGIN 0.06

/* Slower than this part of the usual speed is a rest, which has no pace. */
#define REST_PART 0.25

static int
compare_values (const void *a, const void *b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/* The median of what is above zero; NaN where nothing is. */
static double
get_usual_value (const double *values, size_t n_values)
{
  g_autofree double *sorted = g_new (double, n_values);
  size_t n_sorted = 0;

  for (size_t i = 0; i < n_values; i++)
    if (values[i] > 0.0)
      sorted[n_sorted++] = values[i];
  if (n_sorted == 0)
    return NAN;

  qsort (sorted, n_sorted, sizeof (double), compare_values);
  return sorted[n_sorted / 2];
}

/* At the wall of a pool, or at a red light, a pace grows without end: the line has a gap there, and
 * the scale is that of the moving. */
static double *
dup_drawn_values (const FettleTracePanel *self)
{
  double *drawn = g_memdup2 (self->values, self->n_values * sizeof (double));

  for (size_t i = 0; i < self->n_values; i++)
    if (!fettle_trace_panel_is_drawn (self, drawn[i]))
      drawn[i] = NAN;

  return drawn;
}

static void
set_scale (FettleTracePanel *self)
{
  const Kind *kind = &kinds[self->kind];
  double low = fettle_series_get_quantile (self->series, kind->low_quantile);
  double high = fettle_series_get_quantile (self->series, kind->high_quantile);
  double range, missing;

  if (isnan (low))
    low = high = 0.0;

  missing = MAX (kind->smallest_range - (high - low), 0.0);
  low -= missing / 2.0;
  high += missing / 2.0;
  range = high - low;
  self->low = low - MARGIN * range;
  self->high = high + MARGIN * range;

  /* Speed, power and the like end at zero; only altitude goes below. */
  if (self->kind != FETTLE_TRACE_ALTITUDE)
    self->low = MAX (self->low, 0.0);
}

/**
 * fettle_trace_panel_new:
 * @kind: what it shows
 * @times: (array length=n_values): seconds, not falling
 * @values: (array length=n_values): values, NaN where missing
 * @n_values: number of times
 *
 * Returns: (transfer full): a panel with copies of the values
 */
FettleTracePanel *
fettle_trace_panel_new (FettleTraceKind kind,
                        const double *times,
                        const double *values,
                        size_t n_values)
{
  FettleTracePanel *self = g_new0 (FettleTracePanel, 1);
  g_autofree double *drawn = NULL;

  self->kind = kind;
  self->values = g_memdup2 (values, n_values * sizeof (double));
  self->n_values = n_values;
  self->mean = NAN;
  self->slowest
      = kind == FETTLE_TRACE_PACE ? REST_PART * get_usual_value (values, n_values) : -INFINITY;
  drawn = dup_drawn_values (self);
  self->series = fettle_series_new (times, drawn, n_values, FETTLE_GAP_MAXIMUM);
  set_scale (self);

  return self;
}

/**
 * fettle_trace_panel_free:
 * @self: (transfer full): a panel
 */
void
fettle_trace_panel_free (FettleTracePanel *self)
{
  fettle_series_free (self->series);
  g_free (self->values);
  g_free (self);
}

/**
 * fettle_trace_panel_set_places:
 * @self: a panel
 * @places: where the values stand, not falling
 * @gap: places that are further apart than this are not joined
 *
 * Moves the values along the axis.
 */
void
fettle_trace_panel_set_places (FettleTracePanel *self, const double *places, double gap)
{
  g_autofree double *drawn = dup_drawn_values (self);

  fettle_series_free (self->series);
  self->series = fettle_series_new (places, drawn, self->n_values, gap);
}

/**
 * fettle_trace_panel_is_drawn:
 * @self: a panel
 * @value: a value, or NaN
 *
 * Returns: whether the value has a place on the line: a missing one has none, and neither has the
 * pace of a rest
 */
gboolean
fettle_trace_panel_is_drawn (const FettleTracePanel *self, double value)
{
  return value >= self->slowest;
}

/**
 * fettle_trace_panel_get_weight:
 * @self: a panel
 *
 * Returns: the height of the panel to that of others
 */
double
fettle_trace_panel_get_weight (const FettleTracePanel *self)
{
  return kinds[self->kind].weight;
}

/**
 * fettle_trace_panel_get_fraction:
 * @self: a panel
 * @value: a value
 *
 * Returns: how high in the panel the value stands: 0 at the lower edge, 1 at the upper
 */
double
fettle_trace_panel_get_fraction (const FettleTracePanel *self, double value)
{
  return (value - self->low) / (self->high - self->low);
}

static FettleSpeedStyle
get_speed_style (const FettleTracePanel *self, const FettleTraceUnits *units)
{
  if (self->kind == FETTLE_TRACE_SPEED)
    return FETTLE_SPEED_STYLE_SPEED;

  return units->swim ? FETTLE_SPEED_STYLE_SWIM_PACE : FETTLE_SPEED_STYLE_PACE;
}

/* What a value of 1 is in the unit that the reader sees; for a pace, the metres it is over. */
static double
get_factor (const FettleTracePanel *self, const FettleTraceUnits *units)
{
  gboolean imperial = units->units == FETTLE_UNITS_IMPERIAL;

  switch (self->kind)
    {
    case FETTLE_TRACE_PACE:
      if (units->swim)
        return imperial ? 91.44 : 100.0;
      return imperial ? 1609.344 : 1000.0;
    case FETTLE_TRACE_SPEED:
      return imperial ? 3600.0 / 1609.344 : 3.6;
    case FETTLE_TRACE_ALTITUDE:
      return imperial ? 1.0 / 0.3048 : 1.0;
    case FETTLE_TRACE_HEART_RATE:
    case FETTLE_TRACE_POWER:
    case FETTLE_TRACE_CADENCE:
    default:
      return 1.0;
    }
}

/* The panel is linear in speed, so that standing still has a place, and the ticks are round paces.
 */
static size_t
get_pace_ticks (const FettleTracePanel *self, double metres, double n_maximum, double *ticks)
{
  /* Below a walk of 2 km/h paces grow without end. */
  double low = MIN (MAX (self->low, 0.55), self->high / 1.1);
  double slowest = metres / low, fastest = metres / self->high;
  double step = fettle_ticks_get_pace_step ((slowest - fastest) / 10.0);
  double distance = (self->high - low) / n_maximum;
  double last = INFINITY;
  size_t n = 0;

  for (double pace = ceil (fastest / step) * step;
       pace <= slowest && n < FETTLE_TRACE_TICKS_MAXIMUM; pace += step)
    {
      if (last - metres / pace < distance)
        continue;
      last = ticks[n++] = metres / pace;
    }

  return n;
}

/**
 * fettle_trace_panel_get_ticks:
 * @self: a panel
 * @units: what values are written in
 * @n_maximum: how many ticks there is room for, above 0
 * @ticks: (out caller-allocates): values that are round for the reader
 *
 * Returns: the number of ticks
 */
size_t
fettle_trace_panel_get_ticks (const FettleTracePanel *self,
                              const FettleTraceUnits *units,
                              double n_maximum,
                              double *ticks)
{
  double factor = get_factor (self, units);
  double low = self->low * factor, high = self->high * factor;
  double step;
  size_t n = 0;

  n_maximum = CLAMP (n_maximum, 1.0, FETTLE_TRACE_TICKS_MAXIMUM - 1);
  if (self->kind == FETTLE_TRACE_PACE)
    return get_pace_ticks (self, factor, n_maximum, ticks);

  step = fettle_ticks_get_step (MAX ((high - low) / n_maximum, 1.0));
  for (double tick = ceil (low / step) * step; tick <= high && n < FETTLE_TRACE_TICKS_MAXIMUM;
       tick += step)
    ticks[n++] = tick / factor;

  return n;
}

/**
 * fettle_trace_panel_get_title:
 * @self: a panel
 *
 * Returns: (transfer none): the name of the trace as a heading, translated
 */
const char *
fettle_trace_panel_get_title (const FettleTracePanel *self)
{
  return _ (kinds[self->kind].title);
}

/**
 * fettle_trace_panel_get_name:
 * @self: a panel
 *
 * Returns: (transfer none): the name of the trace as a sentence begins, translated
 */
const char *
fettle_trace_panel_get_name (const FettleTracePanel *self)
{
  return _ (kinds[self->kind].name);
}

/**
 * fettle_trace_panel_get_unit:
 * @self: a panel
 * @units: what values are written in
 *
 * Returns: (transfer none): the unit, translated
 */
const char *
fettle_trace_panel_get_unit (const FettleTracePanel *self, const FettleTraceUnits *units)
{
  switch (self->kind)
    {
    case FETTLE_TRACE_HEART_RATE:
      return C_ ("unit", "bpm");
    case FETTLE_TRACE_POWER:
      return C_ ("unit", "W");
    case FETTLE_TRACE_CADENCE:
      /* Translators: the unit of a cadence of no sport in particular. */
      return units->cadence != NULL ? units->cadence : C_ ("a minute", "/min");
    case FETTLE_TRACE_ALTITUDE:
      return fettle_format_height_unit (units->units);
    case FETTLE_TRACE_PACE:
    case FETTLE_TRACE_SPEED:
    default:
      return fettle_format_speed_unit (get_speed_style (self, units), units->units);
    }
}

/**
 * fettle_trace_panel_dup_tick:
 * @self: a panel
 * @units: what values are written in
 * @value: a value
 *
 * Returns: (transfer full): the value as it stands on an axis, without its unit
 */
char *
fettle_trace_panel_dup_tick (const FettleTracePanel *self,
                             const FettleTraceUnits *units,
                             double value)
{
  if (self->kind == FETTLE_TRACE_PACE)
    return fettle_format_speed_figure (value, get_speed_style (self, units), units->units);

  return fettle_format_number (value * get_factor (self, units), 0);
}

/**
 * fettle_trace_panel_dup_value:
 * @self: a panel
 * @units: what values are written in
 * @value: a value, or NaN
 *
 * Returns: (transfer full): the value as it is read off, with its unit
 */
char *
fettle_trace_panel_dup_value (const FettleTracePanel *self,
                              const FettleTraceUnits *units,
                              double value)
{
  switch (self->kind)
    {
    case FETTLE_TRACE_PACE:
    case FETTLE_TRACE_SPEED:
      return fettle_format_speed (value, get_speed_style (self, units), units->units);
    case FETTLE_TRACE_ALTITUDE:
      return fettle_format_height (value, units->units);
    case FETTLE_TRACE_HEART_RATE:
    case FETTLE_TRACE_POWER:
    case FETTLE_TRACE_CADENCE:
    default:
      return fettle_format_with_unit (value, 0, fettle_trace_panel_get_unit (self, units));
    }
}

/**
 * fettle_trace_panel_dup_cell:
 * @self: a panel
 * @units: what values are written in
 * @value: a value, or NaN
 *
 * Returns: (transfer full): the value without its unit: a pace as it is read off, others as
 * precisely as they were recorded
 */
char *
fettle_trace_panel_dup_cell (const FettleTracePanel *self,
                             const FettleTraceUnits *units,
                             double value)
{
  double shown = value * get_factor (self, units);

  switch (self->kind)
    {
    case FETTLE_TRACE_PACE:
      return fettle_format_speed_figure (value, get_speed_style (self, units), units->units);
    case FETTLE_TRACE_SPEED:
      return fettle_format_number (shown, 2);
    case FETTLE_TRACE_ALTITUDE:
      return fettle_format_number (shown, 1);
    case FETTLE_TRACE_HEART_RATE:
    case FETTLE_TRACE_POWER:
    case FETTLE_TRACE_CADENCE:
    default:
      return fettle_format_number (shown, shown == floor (shown) ? 0 : 1);
    }
}

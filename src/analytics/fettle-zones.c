/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-zones.h"

#include <math.h>

#include "fettle-rounding.h"

/* How a model's percentages become bounds. */
typedef enum
{
  SCALE_WHOLE,   /* of the reference, rounded: bpm and W are whole numbers */
  SCALE_RESERVE, /* of the heart-rate reserve, above the resting heart rate, rounded */
  SCALE_SPEED,   /* of the reference */
  SCALE_PACE,    /* of the reference, falling */
} Scale;

typedef struct
{
  const char *id;
  Scale scale;
  size_t n_bounds;
  double percents[FETTLE_ZONES_MAXIMUM - 1];
} Model;

/* clang-format off */
static const Model models[] = {
  { "coggan_power",  SCALE_WHOLE,   6, { 55, 75, 90, 105, 120, 150 } },   /* Allen & Coggan, of threshold power */
  { "friel_power",   SCALE_WHOLE,   5, { 55, 75, 90, 105, 120 } },        /* Friel, of threshold power */
  { "run_power_cp5", SCALE_WHOLE,   4, { 80, 90, 100, 115 } },            /* running-power community, of critical power */
  { "coggan_hr",     SCALE_WHOLE,   4, { 68, 83, 94, 105 } },             /* Coggan, of threshold heart rate */
  { "friel_hr_run",  SCALE_WHOLE,   6, { 85, 90, 95, 100, 103, 106 } },   /* Friel, of threshold heart rate */
  { "friel_hr_bike", SCALE_WHOLE,   6, { 81, 90, 94, 100, 103, 106 } },   /* Friel, of threshold heart rate */
  { "hrmax5",        SCALE_WHOLE,   4, { 60, 70, 80, 90 } },              /* watches, of maximum heart rate */
  { "hrr5",          SCALE_RESERVE, 4, { 60, 70, 80, 90 } },              /* Karvonen 1957, of the reserve */
  { "edwards",       SCALE_WHOLE,   5, { 50, 60, 70, 80, 90 } },          /* Edwards 1993, of maximum heart rate */
  { "olympiatoppen", SCALE_WHOLE,   6, { 60, 72, 82, 87, 92, 97 } },      /* Norwegian scale, of maximum heart rate */
  { "skiba_run",     SCALE_SPEED,   5, { 80, 87, 95, 105, 119 } },        /* Skiba 2006, of critical speed */
  { "skiba_swim",    SCALE_SPEED,   5, { 93, 97, 99, 102, 109 } },        /* Skiba 2006, of critical speed */
  { "friel_pace",    SCALE_PACE,    6, { 129, 114, 106, 101, 97, 90 } },  /* Friel, of threshold pace */
  { "css_swim",      SCALE_SPEED,   4, { 80, 90, 97, 103 } },             /* coaching bands around critical swim speed */
  { "three_hr",      SCALE_WHOLE,   2, { 90, 100 } },                     /* of threshold heart rate */
  { "three_power",   SCALE_WHOLE,   2, { 75, 105 } },                     /* of threshold power */
};
/* clang-format on */

static const Model *
find_model (const char *id)
{
  for (size_t i = 0; i < G_N_ELEMENTS (models); i++)
    {
      if (g_str_equal (models[i].id, id))
        return &models[i];
    }

  return NULL;
}

/**
 * fettle_zones_init_from_model:
 * @zones: (out caller-allocates): the zones
 * @model: a model's id, such as "hrmax5"
 * @reference: what the model's percentages are of, in the quantity's unit: a maximum, a threshold
 * or a critical value; for "hrr5" the maximum heart rate
 * @resting: resting heart rate in bpm; used by "hrr5" only
 *
 * Computes the bounds of a model for an athlete. Bounds of whole quantities (bpm, W) are rounded
 * half up, those of speed and pace are not rounded.
 *
 * Returns: whether the model is known and the bounds can be computed; if not, @zones is not changed
 */
gboolean
fettle_zones_init_from_model (FettleZones *zones,
                              const char *model,
                              double reference,
                              double resting)
{
  const Model *found;
  double base, range;

  g_return_val_if_fail (zones != NULL, FALSE);
  g_return_val_if_fail (model != NULL, FALSE);

  found = find_model (model);
  if (found == NULL)
    return FALSE;

  base = found->scale == SCALE_RESERVE ? resting : 0.0;
  range = reference - base;
  if (!isfinite (range) || base < 0.0 || range <= 0.0)
    return FALSE;

  zones->model = found->id;
  zones->n_zones = found->n_bounds + 1;
  zones->descending = found->scale == SCALE_PACE;
  for (size_t i = 0; i < found->n_bounds; i++)
    {
      double bound = base + found->percents[i] * range / 100.0;
      gboolean whole = found->scale == SCALE_WHOLE || found->scale == SCALE_RESERVE;

      zones->bounds[i] = whole ? floor (bound + 0.5) : bound;
    }

  return TRUE;
}

/**
 * fettle_zones_init_from_bounds:
 * @zones: (out caller-allocates): the zones
 * @bounds: (array length=n_bounds): the bounds of zones 2 and up, all rising or all falling
 * @n_bounds: number of bounds
 *
 * Takes the athlete's own bounds. The model's id is "custom". Bounds that fall are those of a pace.
 *
 * Returns: whether these are bounds; if not, @zones is not changed
 */
gboolean
fettle_zones_init_from_bounds (FettleZones *zones, const double *bounds, size_t n_bounds)
{
  gboolean descending;

  g_return_val_if_fail (zones != NULL, FALSE);
  g_return_val_if_fail (bounds != NULL || n_bounds == 0, FALSE);

  if (n_bounds < 1 || n_bounds > G_N_ELEMENTS (zones->bounds) || !isfinite (bounds[0]))
    return FALSE;

  descending = n_bounds > 1 && bounds[1] < bounds[0];
  for (size_t i = 1; i < n_bounds; i++)
    {
      if (!isfinite (bounds[i])
          || (descending ? bounds[i] >= bounds[i - 1] : bounds[i] <= bounds[i - 1]))
        return FALSE;
    }

  zones->model = "custom";
  zones->n_zones = n_bounds + 1;
  zones->descending = descending;
  for (size_t i = 0; i < n_bounds; i++)
    zones->bounds[i] = bounds[i];

  return TRUE;
}

/**
 * fettle_zones_assign:
 * @zones: zones
 * @value: a value in the quantity's unit, or NaN
 *
 * A value equal to a bound is in the zone above it.
 *
 * Returns: the zone of @value, from 0; %FETTLE_ZONE_NONE for NaN
 */
size_t
fettle_zones_assign (const FettleZones *zones, double value)
{
  size_t zone = 0;

  if (isnan (value))
    return FETTLE_ZONE_NONE;

  while (zone + 1 < zones->n_zones
         && (zones->descending ? value <= zones->bounds[zone] : value >= zones->bounds[zone]))
    zone++;

  return zone;
}

/**
 * fettle_zones_compute_times:
 * @zones: zones
 * @values: (array length=n_values): one value a second of the timer stream, NaN where missing
 * @n_values: number of seconds
 * @seconds: (out caller-allocates): seconds in each of the zones
 *
 * The seconds of the zones and those without data add up to @n_values.
 *
 * Returns: the seconds without data
 */
double
fettle_zones_compute_times (const FettleZones *zones,
                            const double *values,
                            size_t n_values,
                            double *seconds)
{
  double no_data = 0.0;

  for (size_t zone = 0; zone < zones->n_zones; zone++)
    seconds[zone] = 0.0;

  for (size_t i = 0; i < n_values; i++)
    {
      size_t zone = fettle_zones_assign (zones, values[i]);

      if (zone == FETTLE_ZONE_NONE)
        no_data += 1.0;
      else
        seconds[zone] += 1.0;
    }

  return no_data;
}

/**
 * fettle_zones_round_times:
 * @seconds: (array length=n_zones): seconds in each zone
 * @n_zones: number of zones, up to %FETTLE_ZONES_MAXIMUM
 * @duration: seconds of all, below 0 if that is unknown
 * @rounded: (out caller-allocates) (array length=n_zones): whole seconds in each zone
 *
 * What readers see of times in zones: together with the seconds without data they are the
 * duration, by largest remainder.
 *
 * Returns: whole seconds without data
 */
int64_t
fettle_zones_round_times (const double *seconds, size_t n_zones, int64_t duration, int64_t *rounded)
{
  double parts[FETTLE_ZONES_MAXIMUM + 1];
  int64_t whole[FETTLE_ZONES_MAXIMUM + 1];
  double sum = 0.0;

  g_return_val_if_fail (n_zones <= FETTLE_ZONES_MAXIMUM, 0);

  for (size_t zone = 0; zone < n_zones; zone++)
    sum += parts[zone] = seconds[zone];
  if (duration < 0)
    duration = (int64_t) round (sum);
  parts[n_zones] = fmax ((double) duration - sum, 0.0);

  fettle_round_parts (parts, n_zones + 1, duration, whole);
  for (size_t zone = 0; zone < n_zones; zone++)
    rounded[zone] = whole[zone];
  return whole[n_zones];
}

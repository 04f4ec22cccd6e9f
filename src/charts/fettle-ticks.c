/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-ticks.h"

#include <math.h>

static double
get_first_at_least (const double *steps, size_t n_steps, double least)
{
  size_t i = 0;

  while (i + 1 < n_steps && steps[i] < least)
    i++;

  return steps[i];
}

/**
 * fettle_ticks_get_step:
 * @least: the shortest distance that ticks may have, above 0
 *
 * Returns: the shortest of 1, 2 and 5 times a power of ten that is not below @least
 */
double
fettle_ticks_get_step (double least)
{
  static const double steps[] = { 1.0, 2.0, 5.0, 10.0 };
  double power;

  g_return_val_if_fail (least > 0.0 && isfinite (least), 1.0);

  power = pow (10.0, floor (log10 (least)));
  return power * get_first_at_least (steps, G_N_ELEMENTS (steps), least / power);
}

/**
 * fettle_ticks_get_time_step:
 * @least: the shortest distance that ticks may have, in seconds
 *
 * Returns: the shortest distance that divides minutes, hours or days well and is not below @least,
 * in seconds
 */
double
fettle_ticks_get_time_step (double least)
{
  static const double steps[] = {
    1.0,   2.0,   5.0,    10.0,   15.0,   30.0,   60.0,    120.0,   300.0,
    600.0, 900.0, 1200.0, 1800.0, 3600.0, 7200.0, 10800.0, 21600.0, 43200.0,
  };

  if (least > steps[G_N_ELEMENTS (steps) - 1])
    return 86400.0 * fettle_ticks_get_step (MAX (least / 86400.0, 1.0));

  return get_first_at_least (steps, G_N_ELEMENTS (steps), least);
}

/**
 * fettle_ticks_get_pace_step:
 * @least: the shortest distance that ticks may have, in seconds a distance
 *
 * Returns: the shortest distance that divides minutes well and is not below @least
 */
double
fettle_ticks_get_pace_step (double least)
{
  static const double steps[]
      = { 1.0, 2.0, 5.0, 10.0, 15.0, 20.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0, 3600.0 };

  return get_first_at_least (steps, G_N_ELEMENTS (steps), least);
}

/**
 * fettle_ticks_get_decimals:
 * @step: distance of ticks
 *
 * Returns: how many digits after the decimal point tell the ticks apart
 */
int
fettle_ticks_get_decimals (double step)
{
  return (int) MAX (0.0, -floor (log10 (step) + 1e-9));
}

/**
 * fettle_ticks_spread:
 * @places: (inout) (array length=n_places): where labels would like to stand, ascending
 * @n_places: number of labels
 * @distance: how far apart they must be
 * @low: the first place there is
 * @high: the last place there is
 *
 * Moves labels apart that would overlap, as little as the ends allow. Without room for all, they
 * overlap evenly.
 */
void
fettle_ticks_spread (double *places, size_t n_places, double distance, double low, double high)
{
  double room;

  if (n_places == 0)
    return;

  room = MAX (high - low, 0.0);
  if (n_places > 1)
    distance = MIN (distance, room / (double) (n_places - 1));

  for (size_t i = 0; i < n_places; i++)
    places[i] = MAX (places[i], i == 0 ? low : places[i - 1] + distance);
  for (size_t i = n_places; i-- > 0;)
    places[i] = MIN (places[i], i + 1 == n_places ? low + room : places[i + 1] - distance);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-ramp.h"

#include <math.h>

#include "fettle-rolling-window.h"

#define WEEK       7
#define FOUR_WEEKS 28

#define RAPID_PERCENT 10.0
/* A week below this part of the usual was an easy one: coming back from it is no ramp. */
#define EASY_WEEK 0.7

/**
 * fettle_ramp_get_weekly:
 * @loads: (array length=n_days): load points a day, 0 for a day of rest, NaN for a day that was not
 * recorded
 * @n_days: number of days, the last being today
 *
 * Returns: by how many per cent the last seven days exceed the seven before; NaN with fewer than 14
 * days or after a week without load
 */
double
fettle_ramp_get_weekly (const double *loads, size_t n_days)
{
  double last, previous;

  if (n_days < 2 * WEEK)
    return NAN;

  last = fettle_window_get_mean (loads, n_days, WEEK);
  previous = fettle_window_get_mean (loads, n_days - WEEK, WEEK);

  return previous > 0.0 ? 100.0 * (last - previous) / previous : NAN;
}

/**
 * fettle_ramp_is_rapid:
 * @loads: (array length=n_days): load points a day, as for fettle_ramp_get_weekly()
 * @n_days: number of days, the last being today
 *
 * Load rose by more than 10 % in a week. The return from an easy week, of less than 70 % of the
 * mean of four weeks, is not meant.
 *
 * Returns: whether the ramp is rapid
 */
gboolean
fettle_ramp_is_rapid (const double *loads, size_t n_days)
{
  double previous, usual;

  if (!(fettle_ramp_get_weekly (loads, n_days) > RAPID_PERCENT))
    return FALSE;

  previous = fettle_window_get_mean (loads, n_days - WEEK, WEEK);
  usual = fettle_window_get_mean (loads, n_days, FOUR_WEEKS);

  return !(previous < EASY_WEEK * usual);
}

/**
 * fettle_ramp_get_fitness:
 * @fitness: (array length=n_days): fitness at the end of each day
 * @n_days: number of days, the last being today
 *
 * Returns: how much fitness grew in a week, in points; NaN with fewer than 8 days
 */
double
fettle_ramp_get_fitness (const double *fitness, size_t n_days)
{
  return n_days > WEEK ? fitness[n_days - 1] - fitness[n_days - 1 - WEEK] : NAN;
}

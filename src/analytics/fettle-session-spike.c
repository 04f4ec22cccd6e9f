/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-session-spike.h"

#include <math.h>

/**
 * fettle_session_spike_compute:
 * @distance: length of the run, in any unit
 * @previous: (array length=n_previous): lengths of the runs of the 30 days before it in the same
 * unit, NaN where missing
 * @n_previous: number of runs
 * @ratio: (out) (optional): the length to that of the longest of them; NaN without one
 *
 * Compares a run with the longest of the month before it. Frandsen et al. 2025.
 *
 * Returns: how far the run goes beyond
 */
FettleSpike
fettle_session_spike_compute (double distance,
                              const double *previous,
                              size_t n_previous,
                              double *ratio)
{
  double longest = 0.0;
  double result;

  for (size_t i = 0; i < n_previous; i++)
    {
      if (previous[i] > longest)
        longest = previous[i];
    }

  result = longest > 0.0 ? distance / longest : NAN;
  if (ratio != NULL)
    *ratio = result;

  if (isnan (result))
    return FETTLE_SPIKE_NO_BASELINE;
  if (result <= 1.1)
    return FETTLE_SPIKE_NONE;
  if (result <= 1.3)
    return FETTLE_SPIKE_SMALL;
  if (result <= 2.0)
    return FETTLE_SPIKE_MODERATE;

  return FETTLE_SPIKE_LARGE;
}

/**
 * fettle_spike_get_name:
 * @spike: a spike
 *
 * Returns: (transfer none): its name in the database and in exports
 */
const char *
fettle_spike_get_name (FettleSpike spike)
{
  static const char *const names[] = {
    [FETTLE_SPIKE_NO_BASELINE] = "no_baseline",
    [FETTLE_SPIKE_NONE] = "none",
    [FETTLE_SPIKE_SMALL] = "small",
    [FETTLE_SPIKE_MODERATE] = "moderate",
    [FETTLE_SPIKE_LARGE] = "large",
  };

  g_return_val_if_fail (spike < G_N_ELEMENTS (names), NULL);

  return names[spike];
}

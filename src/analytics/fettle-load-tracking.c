/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-load-tracking.h"

#include "fettle-fitness.h"
#include "fettle-monotony.h"
#include "fettle-ramp.h"

/**
 * fettle_load_tracking_compute:
 * @loads: (array length=n_days): load points a day from the first tracked day on, 0 for a day of
 * rest, NaN for a day that was not recorded
 * @n_days: number of days
 * @first: the first day to compute, from 0
 * @fitness_before: fitness at the end of the day before @first
 * @fatigue_before: fatigue at the end of the day before @first
 * @rows: (out caller-allocates): one row a day from @first on
 *
 * Computes what is tracked of the load of each day. Continuing from a stored day gives the same as
 * computing from the beginning with the fitness and fatigue that the athlete started with.
 */
void
fettle_load_tracking_compute (const double *loads,
                              size_t n_days,
                              size_t first,
                              double fitness_before,
                              double fatigue_before,
                              FettleLoadTracking *rows)
{
  g_autofree FettleAcwr *acwrs = g_new (FettleAcwr, n_days);

  fettle_acwr_compute_series (loads, n_days, acwrs);

  for (size_t day = first; day < n_days; day++)
    {
      FettleLoadTracking *row = &rows[day - first];

      row->load = loads[day];
      row->acute = acwrs[day].acute;
      row->chronic = acwrs[day].chronic;
      row->acwr = acwrs[day].coupled;
      row->acwr_status = acwrs[day].status;

      fettle_fitness_compute (&loads[day], 1, FETTLE_SMOOTHING_EXPONENTIAL, fitness_before,
                              fatigue_before, &row->fitness, &row->fatigue, &row->form);
      fitness_before = row->fitness;
      fatigue_before = row->fatigue;

      fettle_monotony_compute (loads, day + 1, FETTLE_DEVIATION_POPULATION, &row->monotony,
                               &row->strain);
      row->weekly_ramp = fettle_ramp_get_weekly (loads, day + 1);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-acwr.h"

#include <math.h>

#include "fettle-fitness.h"
#include "fettle-rolling-window.h"

#define ACUTE_DAYS   7
#define CHRONIC_DAYS 28
#define LOW_BASELINE 5.0

typedef struct
{
  double acute;
  double chronic;
  gboolean started;
} Averages;

/* Both averages are seeded with the first load there is; a day that was not recorded changes
 * neither. */
static void
averages_add (Averages *self, double load)
{
  if (isnan (load))
    return;

  if (!self->started)
    {
      self->acute = self->chronic = load;
      self->started = TRUE;
    }
  self->acute
      += fettle_smoothing_get_step (FETTLE_SMOOTHING_SPAN, ACUTE_DAYS) * (load - self->acute);
  self->chronic
      += fettle_smoothing_get_step (FETTLE_SMOOTHING_SPAN, CHRONIC_DAYS) * (load - self->chronic);
}

static double
get_ratio (double numerator, double denominator)
{
  return denominator > 0.0 ? numerator / denominator : NAN;
}

static void
compute_day (const double *loads, size_t n_days, const Averages *averages, FettleAcwr *acwr)
{
  acwr->acute = fettle_window_get_mean (loads, n_days, ACUTE_DAYS);
  acwr->chronic = fettle_window_get_mean (loads, n_days, CHRONIC_DAYS);
  acwr->coupled = acwr->uncoupled = acwr->ewma = NAN;
  acwr->provisional = n_days < CHRONIC_DAYS;
  acwr->low_baseline = acwr->chronic < LOW_BASELINE;

  if (acwr->provisional || isnan (acwr->chronic) || isnan (acwr->acute))
    {
      acwr->status = FETTLE_ACWR_INSUFFICIENT_DATA;
      return;
    }
  if (acwr->chronic <= 0.0)
    {
      acwr->status = FETTLE_ACWR_NO_BASELINE;
      return;
    }

  acwr->coupled = acwr->acute / acwr->chronic;
  acwr->uncoupled = get_ratio (acwr->acute, fettle_window_get_mean (loads, n_days - ACUTE_DAYS,
                                                                    CHRONIC_DAYS - ACUTE_DAYS));
  acwr->ewma = get_ratio (averages->acute, averages->chronic);
  acwr->status = fettle_acwr_status_from_ratio (acwr->coupled);
}

/**
 * fettle_acwr_compute:
 * @loads: (array length=n_days): load points a day, 0 for a day of rest, NaN for a day that was not
 * recorded
 * @n_days: number of days, the last of which is looked at
 * @acwr: (out caller-allocates): its ratios
 *
 * The acute:chronic workload ratio (Hulin 2016; Gabbett 2016), coupled, uncoupled (Lolli 2019) and
 * of exponentially weighted averages (Williams 2017). It describes how fast load changes; it
 * predicts nothing (Impellizzeri 2020).
 */
void
fettle_acwr_compute (const double *loads, size_t n_days, FettleAcwr *acwr)
{
  Averages averages = { 0 };

  for (size_t day = 0; day < n_days; day++)
    averages_add (&averages, loads[day]);

  compute_day (loads, n_days, &averages, acwr);
}

/**
 * fettle_acwr_compute_series:
 * @loads: (array length=n_days): load points a day, as for fettle_acwr_compute()
 * @n_days: number of days
 * @acwrs: (out caller-allocates) (array length=n_days): the ratios of each day
 *
 * The same for every day, in one pass.
 */
void
fettle_acwr_compute_series (const double *loads, size_t n_days, FettleAcwr *acwrs)
{
  Averages averages = { 0 };

  for (size_t day = 0; day < n_days; day++)
    {
      averages_add (&averages, loads[day]);
      compute_day (loads, day + 1, &averages, &acwrs[day]);
    }
}

/**
 * fettle_acwr_status_from_ratio:
 * @ratio: a ratio
 *
 * Returns: the range it stands in; %FETTLE_ACWR_INSUFFICIENT_DATA for NaN
 */
FettleAcwrStatus
fettle_acwr_status_from_ratio (double ratio)
{
  if (isnan (ratio))
    return FETTLE_ACWR_INSUFFICIENT_DATA;
  if (ratio < 0.8)
    return FETTLE_ACWR_DETRAINING;
  if (ratio <= 1.3)
    return FETTLE_ACWR_OPTIMAL;
  if (ratio <= 1.5)
    return FETTLE_ACWR_MODERATE;

  return FETTLE_ACWR_HIGH_RISK;
}

/**
 * fettle_acwr_status_get_name:
 * @status: a status
 *
 * Returns: (transfer none): its name in the database and in exports
 */
const char *
fettle_acwr_status_get_name (FettleAcwrStatus status)
{
  static const char *const names[] = {
    [FETTLE_ACWR_INSUFFICIENT_DATA] = "insufficient_data",
    [FETTLE_ACWR_NO_BASELINE] = "no_baseline",
    [FETTLE_ACWR_DETRAINING] = "detraining",
    [FETTLE_ACWR_OPTIMAL] = "optimal",
    [FETTLE_ACWR_MODERATE] = "moderate",
    [FETTLE_ACWR_HIGH_RISK] = "high_risk",
  };

  g_return_val_if_fail (status < G_N_ELEMENTS (names), NULL);

  return names[status];
}

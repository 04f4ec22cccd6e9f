/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-heart-rate-load.h"

#include <math.h>

/* Below the first the load is estimated from what is there, below the second there is none. */
#define VALID_ENOUGH 0.8
#define VALID_LEAST  0.5

/* The a of Banister's formula for men. */
#define SINGLE_A 0.64
#define FEMALE_A 0.86

static double
get_hour_at_threshold (FettleSex sex, double resting, double maximum, double threshold)
{
  return fettle_trimp_banister_from_average (threshold, 60.0, sex, resting, maximum);
}

static double
get_points (double trimp, double hour_at_threshold)
{
  return hour_at_threshold > 0.0 ? 100.0 * trimp / hour_at_threshold : NAN;
}

/**
 * fettle_heart_rate_load_compute:
 * @heart_rate: (array length=n_samples): bpm, the cleaned timer stream, one value a second, NaN
 * where missing
 * @n_samples: number of seconds
 * @sex: whose constants
 * @resting: resting heart rate in bpm
 * @maximum: maximum heart rate in bpm
 * @threshold: threshold heart rate in bpm
 * @load: (out caller-allocates): the load
 *
 * Banister's TRIMP (1991) in points of which an hour at threshold heart rate has 100. Where less
 * than 80 % of the time has a heart rate, the load is scaled up to all of it and marked; where less
 * than half has, it is missing.
 */
void
fettle_heart_rate_load_compute (const double *heart_rate,
                                size_t n_samples,
                                FettleSex sex,
                                double resting,
                                double maximum,
                                double threshold,
                                FettleHeartRateLoad *load)
{
  size_t n_valid = 0;

  for (size_t i = 0; i < n_samples; i++)
    n_valid += isnan (heart_rate[i]) ? 0 : 1;

  load->valid_fraction = n_samples > 0 ? (double) n_valid / (double) n_samples : 0.0;
  load->estimated = FALSE;
  load->trimp = NAN;
  load->points = NAN;
  if (load->valid_fraction < VALID_LEAST)
    return;

  load->trimp = fettle_trimp_banister (heart_rate, n_samples, sex, resting, maximum);
  if (load->valid_fraction < VALID_ENOUGH)
    {
      load->trimp /= load->valid_fraction;
      load->estimated = TRUE;
    }
  load->points = fettle_heart_rate_load_from_trimp (load->trimp, sex, resting, maximum, threshold);
}

/**
 * fettle_heart_rate_load_from_trimp:
 * @trimp: Banister's TRIMP
 * @sex: whose constants; the same that @trimp was computed with
 * @resting: resting heart rate in bpm
 * @maximum: maximum heart rate in bpm
 * @threshold: threshold heart rate in bpm
 *
 * Returns: load points; NaN if an input is missing, @maximum is not above @resting, or @threshold
 * is not
 */
double
fettle_heart_rate_load_from_trimp (double trimp,
                                   FettleSex sex,
                                   double resting,
                                   double maximum,
                                   double threshold)
{
  return get_points (trimp, get_hour_at_threshold (sex, resting, maximum, threshold));
}

/**
 * fettle_heart_rate_load_from_trimp_single:
 * @trimp: a TRIMP computed with a = 0.64 for both sexes
 * @sex: whose b
 * @resting: resting heart rate in bpm
 * @maximum: maximum heart rate in bpm
 * @threshold: threshold heart rate in bpm
 *
 * For comparison with applications that use the a of men for everyone.
 *
 * Returns: load points; NaN as for fettle_heart_rate_load_from_trimp()
 */
double
fettle_heart_rate_load_from_trimp_single (double trimp,
                                          FettleSex sex,
                                          double resting,
                                          double maximum,
                                          double threshold)
{
  double male = get_hour_at_threshold (FETTLE_SEX_MALE, resting, maximum, threshold);
  double female = get_hour_at_threshold (FETTLE_SEX_FEMALE, resting, maximum, threshold);

  female *= SINGLE_A / FEMALE_A;
  switch (sex)
    {
    case FETTLE_SEX_MALE:
      return get_points (trimp, male);
    case FETTLE_SEX_FEMALE:
      return get_points (trimp, female);
    case FETTLE_SEX_UNSPECIFIED:
    default:
      return get_points (trimp, (male + female) / 2.0);
    }
}

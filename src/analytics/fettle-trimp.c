/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-trimp.h"

#include <math.h>

#include "fettle-heart-rate.h"

typedef struct
{
  double a;
  double b;
} Weights;

static const Weights male_weights = { 0.64, 1.92 };
static const Weights female_weights = { 0.86, 1.67 };

/* TRIMP of a minute at a part of the reserve. */
static double
get_rate (Weights weights, double reserve)
{
  double x = CLAMP (reserve, 0.0, 1.0);

  return x * weights.a * exp (weights.b * x);
}

static double
get_rate_for_sex (FettleSex sex, double reserve)
{
  switch (sex)
    {
    case FETTLE_SEX_MALE:
      return get_rate (male_weights, reserve);
    case FETTLE_SEX_FEMALE:
      return get_rate (female_weights, reserve);
    case FETTLE_SEX_UNSPECIFIED:
    default:
      return (get_rate (male_weights, reserve) + get_rate (female_weights, reserve)) / 2.0;
    }
}

/**
 * fettle_trimp_banister:
 * @heart_rate: (array length=n_samples): bpm, one value a second, NaN where missing
 * @n_samples: number of seconds
 * @sex: whose constants
 * @resting: resting heart rate in bpm
 * @maximum: maximum heart rate in bpm
 *
 * The training impulse: minutes weighted by x · a · e^(b · x), x being the part of the heart-rate
 * reserve, limited to 0 to 1 (a 0.64 and b 1.92 for men, 0.86 and 1.67 for women). Banister 1991;
 * Morton, Fitz-Clarke & Banister 1990.
 *
 * Returns: the impulse in arbitrary units; NaN without any heart rate, or if @maximum is not above
 * @resting
 */
double
fettle_trimp_banister (const double *heart_rate,
                       size_t n_samples,
                       FettleSex sex,
                       double resting,
                       double maximum)
{
  double sum = 0.0;
  size_t n_valid = 0;

  for (size_t i = 0; i < n_samples; i++)
    {
      if (isnan (heart_rate[i]))
        continue;

      sum += get_rate_for_sex (sex, fettle_heart_rate_to_reserve (resting, maximum, heart_rate[i]));
      n_valid++;
    }

  return n_valid > 0 ? sum / 60.0 : NAN;
}

/**
 * fettle_trimp_banister_from_average:
 * @average: average heart rate in bpm
 * @minutes: duration in minutes
 * @sex: whose constants
 * @resting: resting heart rate in bpm
 * @maximum: maximum heart rate in bpm
 *
 * The same for an activity of which only the average is known. Banister 1991.
 *
 * Returns: the impulse in arbitrary units; NaN if an input is missing, or @maximum is not above
 * @resting
 */
double
fettle_trimp_banister_from_average (double average,
                                    double minutes,
                                    FettleSex sex,
                                    double resting,
                                    double maximum)
{
  return minutes * get_rate_for_sex (sex, fettle_heart_rate_to_reserve (resting, maximum, average));
}

/**
 * fettle_trimp_edwards:
 * @heart_rate: (array length=n_samples): bpm, one value a second, NaN where missing
 * @n_samples: number of seconds
 * @maximum: maximum heart rate in bpm
 *
 * Minutes in the five tenths from 50 to 100 % of the maximum, weighted 1 to 5; nothing below.
 * Edwards 1993.
 *
 * Returns: the load in arbitrary units; NaN without any heart rate or maximum
 */
double
fettle_trimp_edwards (const double *heart_rate, size_t n_samples, double maximum)
{
  static const double weights[] = { 0.0, 1.0, 2.0, 3.0, 4.0, 5.0 };
  FettleZones zones;

  if (!fettle_zones_init_from_model (&zones, "edwards", maximum, NAN))
    return NAN;

  return fettle_trimp_zonal (heart_rate, n_samples, &zones, weights);
}

/**
 * fettle_trimp_lucia:
 * @heart_rate: (array length=n_samples): bpm, one value a second, NaN where missing
 * @n_samples: number of seconds
 * @first_threshold: heart rate at the first ventilatory threshold in bpm
 * @second_threshold: heart rate at the second ventilatory threshold in bpm
 *
 * Minutes below, between and above the thresholds, weighted 1 to 3. Lucía, Hoyos, Santalla, Earnest
 * & Chicharro 2003.
 *
 * Returns: the load in arbitrary units; NaN without any heart rate, or if the thresholds do not
 * rise
 */
double
fettle_trimp_lucia (const double *heart_rate,
                    size_t n_samples,
                    double first_threshold,
                    double second_threshold)
{
  static const double weights[] = { 1.0, 2.0, 3.0 };
  const double bounds[] = { first_threshold, second_threshold };
  FettleZones zones;

  if (!fettle_zones_init_from_bounds (&zones, bounds, G_N_ELEMENTS (bounds)) || zones.descending)
    return NAN;

  return fettle_trimp_zonal (heart_rate, n_samples, &zones, weights);
}

/**
 * fettle_trimp_zonal:
 * @heart_rate: (array length=n_samples): bpm, one value a second, NaN where missing
 * @n_samples: number of seconds
 * @zones: zones
 * @weights: one weight for each of the zones
 *
 * Minutes in each zone times its weight: with "coggan_hr" and 0.9, 1.1, 1.2, 2.0, 5.0 what
 * GoldenCheetah shows.
 *
 * Returns: the load in arbitrary units; NaN without any heart rate
 */
double
fettle_trimp_zonal (const double *heart_rate,
                    size_t n_samples,
                    const FettleZones *zones,
                    const double *weights)
{
  double seconds[FETTLE_ZONES_MAXIMUM];
  double no_data = fettle_zones_compute_times (zones, heart_rate, n_samples, seconds);
  double sum = 0.0;

  if (no_data >= (double) n_samples)
    return NAN;

  for (size_t zone = 0; zone < zones->n_zones; zone++)
    sum += seconds[zone] * weights[zone];

  return sum / 60.0;
}

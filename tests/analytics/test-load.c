/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "fettle-heart-rate.h"
#include "fettle-heart-rate-load.h"
#include "fettle-moving-time.h"
#include "fettle-perceived-load.h"
#include "fettle-test.h"
#include "fettle-trimp.h"

#define MINUTE 60

static void
fill (double *values, size_t n, double value)
{
  for (size_t i = 0; i < n; i++)
    values[i] = value;
}

static void
test_trimp_nothing (void)
{
  const double missing[] = { NAN, NAN };
  const double weights[] = { 1.0, 2.0, 3.0 };
  const double bounds[] = { 130.0, 150.0 };
  FettleZones zones;

  g_assert_true (fettle_zones_init_from_bounds (&zones, bounds, 2));
  g_assert_true (isnan (fettle_trimp_banister (NULL, 0, FETTLE_SEX_MALE, 48.0, 188.0)));
  g_assert_true (isnan (fettle_trimp_banister (missing, 2, FETTLE_SEX_MALE, 48.0, 188.0)));
  g_assert_true (isnan (fettle_trimp_edwards (missing, 2, 188.0)));
  g_assert_true (isnan (fettle_trimp_lucia (NULL, 0, 140.0, 160.0)));
  g_assert_true (isnan (fettle_trimp_zonal (missing, 2, &zones, weights)));
}

static void
test_trimp_senseless_athlete (void)
{
  const double heart_rate[] = { 120.0, 130.0 };

  g_assert_true (isnan (fettle_trimp_banister (heart_rate, 2, FETTLE_SEX_MALE, 188.0, 188.0)));
  g_assert_true (isnan (fettle_trimp_banister (heart_rate, 2, FETTLE_SEX_MALE, 190.0, 188.0)));
  g_assert_true (isnan (fettle_trimp_banister (heart_rate, 2, FETTLE_SEX_MALE, NAN, 188.0)));
  g_assert_true (
      isnan (fettle_trimp_banister_from_average (130.0, NAN, FETTLE_SEX_MALE, 48.0, 188.0)));
  g_assert_true (isnan (fettle_trimp_edwards (heart_rate, 2, NAN)));
  g_assert_true (isnan (fettle_trimp_lucia (heart_rate, 2, 160.0, 140.0)));
}

static void
test_trimp_sex (void)
{
  double heart_rate[MINUTE];
  double male, female;

  fill (heart_rate, MINUTE, 150.0);
  male = fettle_trimp_banister (heart_rate, MINUTE, FETTLE_SEX_MALE, 50.0, 190.0);
  female = fettle_trimp_banister (heart_rate, MINUTE, FETTLE_SEX_FEMALE, 50.0, 190.0);
  g_assert_cmpfloat_with_epsilon (male, 5.0 / 7.0 * 0.64 * exp (1.92 * 5.0 / 7.0), 1e-9);
  g_assert_cmpfloat_with_epsilon (female, 5.0 / 7.0 * 0.86 * exp (1.67 * 5.0 / 7.0), 1e-9);
  g_assert_cmpfloat_with_epsilon (fettle_trimp_banister (heart_rate, MINUTE, FETTLE_SEX_UNSPECIFIED,
                                                         50.0, 190.0),
                                  (male + female) / 2.0, 1e-9);
}

/* Values beyond the athlete's range count as its ends. */
static void
test_trimp_is_clamped (void)
{
  double low[MINUTE], high[MINUTE];

  fill (low, MINUTE, 40.0);
  fill (high, MINUTE, 230.0);
  g_assert_cmpfloat (fettle_trimp_banister (low, MINUTE, FETTLE_SEX_MALE, 50.0, 190.0), ==, 0.0);
  g_assert_cmpfloat_with_epsilon (fettle_trimp_banister (high, MINUTE, FETTLE_SEX_MALE, 50.0,
                                                         190.0),
                                  0.64 * exp (1.92), 1e-9);
}

static void
test_load_of_gaps (void)
{
  double heart_rate[100];
  FettleHeartRateLoad whole, most, half, less;

  fill (heart_rate, 100, 150.0);
  fettle_heart_rate_load_compute (heart_rate, 100, FETTLE_SEX_MALE, 50.0, 190.0, 170.0, &whole);
  g_assert_cmpfloat (whole.valid_fraction, ==, 1.0);
  g_assert_false (whole.estimated);

  /* 80 % is enough. */
  fill (heart_rate, 20, NAN);
  fettle_heart_rate_load_compute (heart_rate, 100, FETTLE_SEX_MALE, 50.0, 190.0, 170.0, &most);
  g_assert_false (most.estimated);
  g_assert_cmpfloat_with_epsilon (most.points, 0.8 * whole.points, 1e-9);

  /* From half of it the rest is estimated. */
  fill (heart_rate, 50, NAN);
  fettle_heart_rate_load_compute (heart_rate, 100, FETTLE_SEX_MALE, 50.0, 190.0, 170.0, &half);
  g_assert_true (half.estimated);
  g_assert_cmpfloat_with_epsilon (half.points, whole.points, 1e-9);
  g_assert_cmpfloat_with_epsilon (half.trimp, whole.trimp, 1e-9);

  fill (heart_rate, 51, NAN);
  fettle_heart_rate_load_compute (heart_rate, 100, FETTLE_SEX_MALE, 50.0, 190.0, 170.0, &less);
  g_assert_true (isnan (less.points));
  g_assert_true (isnan (less.trimp));

  fettle_heart_rate_load_compute (NULL, 0, FETTLE_SEX_MALE, 50.0, 190.0, 170.0, &less);
  g_assert_cmpfloat (less.valid_fraction, ==, 0.0);
  g_assert_true (isnan (less.points));
}

static void
test_load_without_threshold (void)
{
  g_assert_true (
      isnan (fettle_heart_rate_load_from_trimp (80.0, FETTLE_SEX_MALE, 50.0, 190.0, NAN)));
  g_assert_true (
      isnan (fettle_heart_rate_load_from_trimp (80.0, FETTLE_SEX_MALE, 50.0, 190.0, 50.0)));
  g_assert_true (
      isnan (fettle_heart_rate_load_from_trimp (80.0, FETTLE_SEX_MALE, 190.0, 190.0, 170.0)));
  g_assert_true (
      isnan (fettle_heart_rate_load_from_trimp (NAN, FETTLE_SEX_MALE, 50.0, 190.0, 170.0)));
}

static void
test_heart_rates (void)
{
  FettleHeartRateFormula formula;

  g_assert_false (fettle_heart_rate_formula_from_name ("unknown", &formula));
  g_assert_true (fettle_heart_rate_formula_from_name ("fox", &formula));
  g_assert_cmpfloat (fettle_heart_rate_get_maximum (formula, 40.0), ==, 180.0);
  g_assert_true (isnan (fettle_heart_rate_get_maximum (formula, NAN)));
  g_assert_cmpfloat_with_epsilon (fettle_heart_rate_get_default_threshold (50.0, 190.0), 169.0,
                                  1e-9);
  g_assert_true (isnan (fettle_heart_rate_get_default_threshold (190.0, 50.0)));
  g_assert_true (isnan (fettle_heart_rate_to_reserve (190.0, 190.0, 150.0)));
}

static void
test_perceived (void)
{
  g_assert_cmpfloat (fettle_perceived_load_get_points (0.0, 60.0), ==, 0.0);
  g_assert_cmpfloat (fettle_perceived_load_get_points (10.0, 30.0), ==, 70.0);
  g_assert_cmpfloat (fettle_perceived_load_get_points (9.5, 60.0), ==, 130.0);
  g_assert_true (isnan (fettle_perceived_load_get_points (10.1, 60.0)));
  g_assert_true (isnan (fettle_perceived_load_get_points (-1.0, 60.0)));
  g_assert_true (isnan (fettle_perceived_load_get_points (NAN, 60.0)));
  g_assert_true (isnan (fettle_perceived_load_get_session (5.0, NAN)));
}

static void
test_moving_time (void)
{
  const double speed[] = { 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0, NAN };

  g_assert_cmpfloat (fettle_moving_time (NULL, 0, 0.5, 3.0), ==, 0.0);
  /* Two seconds at the start, one at the end: too short for stops. */
  g_assert_cmpfloat (fettle_moving_time (speed, G_N_ELEMENTS (speed), 0.5, 3.0), ==, 5.0);
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/analytics/load/trimp-of-nothing", test_trimp_nothing);
  g_test_add_func ("/analytics/load/trimp-of-a-senseless-athlete", test_trimp_senseless_athlete);
  g_test_add_func ("/analytics/load/trimp-by-sex", test_trimp_sex);
  g_test_add_func ("/analytics/load/trimp-is-clamped", test_trimp_is_clamped);
  g_test_add_func ("/analytics/load/heart-rate-with-gaps", test_load_of_gaps);
  g_test_add_func ("/analytics/load/heart-rate-without-threshold", test_load_without_threshold);
  g_test_add_func ("/analytics/load/heart-rates", test_heart_rates);
  g_test_add_func ("/analytics/load/perceived", test_perceived);
  g_test_add_func ("/analytics/load/moving-time", test_moving_time);

  return g_test_run ();
}

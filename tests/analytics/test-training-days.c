/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "fettle-acwr.h"
#include "fettle-fitness.h"
#include "fettle-load-tracking.h"
#include "fettle-monotony.h"
#include "fettle-ramp.h"
#include "fettle-session-spike.h"
#include "fettle-test.h"
#include "fettle-rolling-window.h"

#define N_DAYS 400

static void
fill (double *values, size_t n, double value)
{
  for (size_t i = 0; i < n; i++)
    values[i] = value;
}

static void
test_window (void)
{
  const double values[] = { 10.0, NAN, 20.0, 30.0, 40.0 };

  g_assert_true (isnan (fettle_window_get_mean (NULL, 0, 7)));
  g_assert_cmpfloat (fettle_window_get_mean (values, 1, 7), ==, 10.0);
  g_assert_cmpfloat (fettle_window_get_mean (values, 5, 7), ==, 25.0);
  /* Two of three are less than three quarters. */
  g_assert_true (isnan (fettle_window_get_mean (values, 3, 3)));
  g_assert_cmpfloat (fettle_window_get_mean (values, 5, 4), ==, 30.0);
}

static void
test_fitness_of_nothing (void)
{
  double fitness = 4711.0;

  fettle_fitness_compute (NULL, 0, FETTLE_SMOOTHING_EXPONENTIAL, 10.0, 20.0, &fitness, NULL, NULL);
  g_assert_cmpfloat (fitness, ==, 4711.0);
  g_assert_true (isnan (fettle_fitness_get_morning_form (NULL, 0)));
  g_assert_true (isnan (fettle_fitness_get_morning_form (&fitness, 1)));
}

/* Days that were not recorded change nothing; days of rest do. */
static void
test_fitness_holds (void)
{
  const double loads[] = { 100.0, NAN, NAN, 0.0 };
  double fitness[4], form[4];

  fettle_fitness_compute (loads, 4, FETTLE_SMOOTHING_EXPONENTIAL, 0.0, 0.0, fitness, NULL, form);
  g_assert_cmpfloat (fitness[1], ==, fitness[0]);
  g_assert_cmpfloat (fitness[2], ==, fitness[0]);
  g_assert_cmpfloat (fitness[3], <, fitness[0]);
  g_assert_cmpfloat (fettle_fitness_get_morning_form (form, 4), ==, form[2]);
}

/* Going on from a day is the same as going through from the start. */
static void
test_fitness_continues (void)
{
  double loads[50], whole[50], fatigue[50], part[30];

  for (size_t i = 0; i < 50; i++)
    loads[i] = (double) (i * 37 % 90);
  fettle_fitness_compute (loads, 50, FETTLE_SMOOTHING_EXPONENTIAL, 30.0, 40.0, whole, fatigue,
                          NULL);
  fettle_fitness_compute (loads + 20, 30, FETTLE_SMOOTHING_EXPONENTIAL, whole[19], fatigue[19],
                          part, NULL, NULL);
  for (size_t i = 0; i < 30; i++)
    g_assert_cmpfloat (part[i], ==, whole[20 + i]);
}

static void
test_load_for_form_inverts (void)
{
  double load = fettle_fitness_get_load_for_form (60.0, 65.0, -10.0);
  double form;

  fettle_fitness_compute (&load, 1, FETTLE_SMOOTHING_EXPONENTIAL, 60.0, 65.0, NULL, NULL, &form);
  g_assert_cmpfloat_with_epsilon (form, -10.0, 1e-9);
  /* More form than rest can give. */
  g_assert_cmpfloat (fettle_fitness_get_load_for_form (60.0, 65.0, 50.0), <, 0.0);
}

static void
test_form_bands (void)
{
  g_assert_cmpint (fettle_form_band_get (-31.0, 100.0), ==, FETTLE_FORM_OVERREACHING);
  g_assert_cmpint (fettle_form_band_get (-30.0, 100.0), ==, FETTLE_FORM_PRODUCTIVE);
  g_assert_cmpint (fettle_form_band_get (-10.0, 100.0), ==, FETTLE_FORM_NEUTRAL);
  g_assert_cmpint (fettle_form_band_get (4.9, 100.0), ==, FETTLE_FORM_NEUTRAL);
  g_assert_cmpint (fettle_form_band_get (25.0, 100.0), ==, FETTLE_FORM_FRESH);
  g_assert_cmpint (fettle_form_band_get (25.1, 100.0), ==, FETTLE_FORM_DETRAINING);
  /* Little fitness counts as 20. */
  g_assert_cmpint (fettle_form_band_get (-3.0, 5.0), ==, FETTLE_FORM_PRODUCTIVE);
  g_assert_cmpint (fettle_form_band_get (-1.0, 0.0), ==, FETTLE_FORM_NEUTRAL);
  g_assert_cmpint (fettle_form_band_get (NAN, 60.0), ==, FETTLE_FORM_UNKNOWN);
  g_assert_cmpint (fettle_form_band_get (1.0, NAN), ==, FETTLE_FORM_UNKNOWN);
}

static void
test_acwr_of_little (void)
{
  double loads[28];
  FettleAcwr acwr;

  fill (loads, 28, 50.0);
  fettle_acwr_compute (loads, 0, &acwr);
  g_assert_true (isnan (acwr.acute));
  g_assert_true (acwr.provisional);
  g_assert_cmpint (acwr.status, ==, FETTLE_ACWR_INSUFFICIENT_DATA);

  fettle_acwr_compute (loads, 27, &acwr);
  g_assert_cmpfloat (acwr.chronic, ==, 50.0);
  g_assert_true (isnan (acwr.coupled));

  fettle_acwr_compute (loads, 28, &acwr);
  g_assert_cmpfloat (acwr.coupled, ==, 1.0);
  g_assert_cmpfloat (acwr.ewma, ==, 1.0);
  g_assert_false (acwr.provisional);
  g_assert_false (acwr.low_baseline);

  fill (loads, 28, 4.0);
  fettle_acwr_compute (loads, 28, &acwr);
  g_assert_true (acwr.low_baseline);
  g_assert_cmpfloat (acwr.coupled, ==, 1.0);
}

static void
test_acwr_with_holes (void)
{
  double loads[40];
  FettleAcwr acwr;

  fill (loads, 40, 50.0);
  loads[39] = NAN;
  fettle_acwr_compute (loads, 40, &acwr);
  g_assert_cmpfloat (acwr.coupled, ==, 1.0);

  /* Five of seven days are not a week. */
  loads[38] = NAN;
  fettle_acwr_compute (loads, 40, &acwr);
  g_assert_true (isnan (acwr.coupled));
  g_assert_cmpint (acwr.status, ==, FETTLE_ACWR_INSUFFICIENT_DATA);
}

/* Coupled = 4r / (r + 3) of uncoupled, and the series is what each day gives alone. */
static void
test_acwr_series (void)
{
  double loads[N_DAYS];
  g_autofree FettleAcwr *acwrs = g_new (FettleAcwr, N_DAYS);

  for (size_t i = 0; i < N_DAYS; i++)
    loads[i] = g_test_rand_double_range (0.0, 150.0);
  fettle_acwr_compute_series (loads, N_DAYS, acwrs);

  for (size_t i = 0; i < N_DAYS; i++)
    {
      FettleAcwr alone;

      fettle_acwr_compute (loads, i + 1, &alone);
      g_assert_cmpint (alone.status, ==, acwrs[i].status);
      if (isnan (alone.coupled))
        continue;
      g_assert_cmpfloat (alone.coupled, ==, acwrs[i].coupled);
      g_assert_cmpfloat (alone.ewma, ==, acwrs[i].ewma);
      g_assert_cmpfloat_with_epsilon (alone.coupled,
                                      4.0 * alone.uncoupled / (alone.uncoupled + 3.0), 1e-9);
    }
}

static void
test_monotony (void)
{
  const double one[] = { 70.0 };
  const double holes[] = { 50.0, 60.0, NAN, 40.0, 50.0, 70.0, 30.0 },
               many_holes[] = { 50.0, NAN, NAN, 40.0, 50.0, 70.0, 30.0 };
  double monotony, strain;

  fettle_monotony_compute (NULL, 0, FETTLE_DEVIATION_POPULATION, &monotony, &strain);
  g_assert_true (isnan (monotony));
  g_assert_cmpfloat (strain, ==, 0.0);

  /* What is before the first day counts as rest: mean 10, deviation 10 √6. */
  fettle_monotony_compute (one, 1, FETTLE_DEVIATION_POPULATION, &monotony, &strain);
  g_assert_cmpfloat_with_epsilon (monotony, 1.0 / sqrt (6.0), 1e-9);
  g_assert_cmpfloat_with_epsilon (strain, 70.0 / sqrt (6.0), 1e-9);

  fettle_monotony_compute (holes, 7, FETTLE_DEVIATION_POPULATION, &monotony, &strain);
  g_assert_cmpfloat_with_epsilon (monotony, 50.0 / sqrt (1000.0 / 6.0), 1e-9);
  fettle_monotony_compute (many_holes, 7, FETTLE_DEVIATION_POPULATION, &monotony, &strain);
  g_assert_true (isnan (monotony));
  g_assert_true (isnan (strain));
}

static void
test_ramp (void)
{
  double loads[28], fitness[8];

  fill (loads, 28, 50.0);
  g_assert_true (isnan (fettle_ramp_get_weekly (loads, 13)));
  g_assert_cmpfloat (fettle_ramp_get_weekly (loads, 14), ==, 0.0);
  g_assert_false (fettle_ramp_is_rapid (loads, 28));

  fill (loads + 21, 7, 60.0);
  g_assert_cmpfloat_with_epsilon (fettle_ramp_get_weekly (loads, 28), 20.0, 1e-9);
  g_assert_true (fettle_ramp_is_rapid (loads, 28));

  /* Back from an easy week. */
  fill (loads + 14, 7, 20.0);
  g_assert_cmpfloat (fettle_ramp_get_weekly (loads, 28), >, 100.0);
  g_assert_false (fettle_ramp_is_rapid (loads, 28));

  for (size_t i = 0; i < 8; i++)
    fitness[i] = (double) i;
  g_assert_true (isnan (fettle_ramp_get_fitness (fitness, 7)));
  g_assert_cmpfloat (fettle_ramp_get_fitness (fitness, 8), ==, 7.0);
}

static void
test_spike (void)
{
  const double previous[] = { 8.0, NAN, 10.0 }, missing[] = { NAN, 0.0 };
  double ratio;

  g_assert_cmpint (fettle_session_spike_compute (11.0, previous, 3, &ratio), ==, FETTLE_SPIKE_NONE);
  g_assert_cmpfloat_with_epsilon (ratio, 1.1, 1e-9);
  g_assert_cmpint (fettle_session_spike_compute (20.0, previous, 3, NULL), ==,
                   FETTLE_SPIKE_MODERATE);
  g_assert_cmpint (fettle_session_spike_compute (11.0, missing, 2, &ratio), ==,
                   FETTLE_SPIKE_NO_BASELINE);
  g_assert_true (isnan (ratio));
  g_assert_cmpint (fettle_session_spike_compute (11.0, NULL, 0, &ratio), ==,
                   FETTLE_SPIKE_NO_BASELINE);
  g_assert_cmpint (fettle_session_spike_compute (NAN, previous, 3, &ratio), ==,
                   FETTLE_SPIKE_NO_BASELINE);
}

static void
assert_same (double a, double b)
{
  g_assert_true ((isnan (a) && isnan (b)) || a == b);
}

static void
test_tracking_continues (void)
{
  double loads[N_DAYS];
  g_autofree FettleLoadTracking *whole = g_new (FettleLoadTracking, N_DAYS);
  g_autofree FettleLoadTracking *part = g_new (FettleLoadTracking, N_DAYS);

  for (size_t i = 0; i < N_DAYS; i++)
    loads[i] = i % 3 == 0 ? 0.0 : g_test_rand_double_range (20.0, 150.0);
  fettle_load_tracking_compute (loads, N_DAYS, 0, 0.0, 0.0, whole);

  for (size_t first = 1; first < N_DAYS; first += 31)
    {
      fettle_load_tracking_compute (loads, N_DAYS, first, whole[first - 1].fitness,
                                    whole[first - 1].fatigue, part);
      for (size_t i = first; i < N_DAYS; i++)
        {
          assert_same (part[i - first].load, loads[i]);
          assert_same (part[i - first].form, whole[i].form);
          assert_same (part[i - first].acwr, whole[i].acwr);
          assert_same (part[i - first].monotony, whole[i].monotony);
          assert_same (part[i - first].weekly_ramp, whole[i].weekly_ramp);
        }
    }

  /* Nothing to do. */
  fettle_load_tracking_compute (loads, N_DAYS, N_DAYS, 1.0, 1.0, NULL);
  fettle_load_tracking_compute (NULL, 0, 0, 1.0, 1.0, NULL);
}

/* Each rounded on its own would be 0.07 − 0.37 = −0.31. */
static void
test_shown_form_is_the_difference (void)
{
  g_assert_cmpfloat_with_epsilon (fettle_fitness_get_shown_form (0.066, 0.374, -0.308, 2), -0.30,
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (fettle_fitness_get_shown_form (0.046, 0.044, 0.002, 2), 0.01,
                                  1e-9);
  g_assert_cmpfloat (fettle_fitness_get_shown_form (51.6, 62.4, -10.8, 0), ==, -10.0);
  g_assert_true (isnan (fettle_fitness_get_shown_form (51.6, 62.4, NAN, 0)));
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/analytics/training-days/window", test_window);
  g_test_add_func ("/analytics/training-days/fitness-of-nothing", test_fitness_of_nothing);
  g_test_add_func ("/analytics/training-days/fitness-holds", test_fitness_holds);
  g_test_add_func ("/analytics/training-days/fitness-continues", test_fitness_continues);
  g_test_add_func ("/analytics/training-days/load-for-form-inverts", test_load_for_form_inverts);
  g_test_add_func ("/analytics/training-days/form-bands", test_form_bands);
  g_test_add_func ("/analytics/training-days/acwr-of-little", test_acwr_of_little);
  g_test_add_func ("/analytics/training-days/acwr-with-holes", test_acwr_with_holes);
  g_test_add_func ("/analytics/training-days/acwr-series", test_acwr_series);
  g_test_add_func ("/analytics/training-days/monotony", test_monotony);
  g_test_add_func ("/analytics/training-days/ramp", test_ramp);
  g_test_add_func ("/analytics/training-days/spike", test_spike);
  g_test_add_func ("/analytics/training-days/tracking-continues", test_tracking_continues);
  g_test_add_func ("/analytics/training-days/shown-form-is-the-difference",
                   test_shown_form_is_the_difference);

  return g_test_run ();
}

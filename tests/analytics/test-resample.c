/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "fettle-resample.h"
#include "fettle-test.h"

static void
assert_values (const double *actual, const double *expected, size_t n)
{
  for (size_t i = 0; i < n; i++)
    {
      if (isnan (expected[i]))
        g_assert_true (isnan (actual[i]));
      else
        g_assert_cmpfloat_with_epsilon (actual[i], expected[i], 1e-9);
    }
}

static void
test_nothing (void)
{
  const double time = 5.0, odd_time = 5.5, value = 120.0;
  double second, resampled;

  g_assert_cmpuint (fettle_resample (NULL, NULL, 0, FETTLE_FILL_LINEAR, 10.0, NULL, 0, NULL, NULL),
                    ==, 0);
  g_assert_cmpuint (fettle_resample (&time, &value, 1, FETTLE_FILL_LINEAR, 10.0, NULL, 0, &second,
                                     &resampled),
                    ==, 1);
  g_assert_cmpfloat (second, ==, 5.0);
  g_assert_cmpfloat (resampled, ==, 120.0);
  g_assert_cmpuint (fettle_resample (&odd_time, &value, 1, FETTLE_FILL_LINEAR, 10.0, NULL, 0, NULL,
                                     NULL),
                    ==, 0);
}

/* The first of equal times counts; times that go backwards do not. */
static void
test_disorder (void)
{
  const double times[] = { 0.0, 2.0, 2.0, 1.0, NAN, 3.0 };
  const double values[] = { 10.0, 20.0, 99.0, 98.0, 97.0, 30.0 };
  const double expected[] = { 10.0, 15.0, 20.0, 30.0 };
  double resampled[4];

  g_assert_cmpuint (fettle_resample (times, values, G_N_ELEMENTS (times), FETTLE_FILL_LINEAR, 10.0,
                                     NULL, 0, NULL, resampled),
                    ==, 4);
  assert_values (resampled, expected, 4);
}

static void
test_times_between_seconds (void)
{
  const double times[] = { 0.5, 2.5, 3.25 };
  const double values[] = { 10.0, 20.0, 26.0 };
  const double expected_seconds[] = { 1.0, 2.0, 3.0 };
  const double expected[] = { 12.5, 17.5, 24.0 }, held[] = { 10.0, 10.0, 20.0 };
  double seconds[3], resampled[3];

  g_assert_cmpuint (fettle_resample (times, values, 3, FETTLE_FILL_LINEAR, 10.0, NULL, 0, seconds,
                                     resampled),
                    ==, 3);
  assert_values (seconds, expected_seconds, 3);
  assert_values (resampled, expected, 3);
  g_assert_cmpuint (fettle_resample (times, values, 3, FETTLE_FILL_HOLD, 10.0, NULL, 0, seconds,
                                     resampled),
                    ==, 3);
  assert_values (resampled, held, 3);
}

/* A hole of exactly the longest length is filled. */
static void
test_gaps (void)
{
  const double times[] = { 0.0, 10.0, 20.5 };
  const double values[] = { 0.0, 10.0, 20.0 };

  g_assert_cmpuint (fettle_resample (times, values, 3, FETTLE_FILL_LINEAR, FETTLE_GAP_MAXIMUM, NULL,
                                     0, NULL, NULL),
                    ==, 11);
  g_assert_cmpuint (fettle_resample_elapsed (times, values, 3, FETTLE_FILL_LINEAR,
                                             FETTLE_GAP_MAXIMUM, NULL, 0, NULL),
                    ==, 21);
}

static void
test_pauses (void)
{
  const double times[] = { 0.0, 1.0, 2.0, 3.0, 4.0, 5.0 };
  const double values[] = { 0.0, 1.0, 2.0, 3.0, 4.0, 5.0 };
  const FettlePause pauses[] = { { 1.0, 3.0 }, { 4.0, 4.0 } };
  const double expected_seconds[] = { 0.0, 3.0, 4.0, 5.0 };
  const double expected_elapsed[] = { 0.0, NAN, NAN, 3.0, 4.0, 5.0 };
  double seconds[6], resampled[6];

  g_assert_cmpuint (fettle_resample (times, values, 6, FETTLE_FILL_HOLD, 10.0, pauses, 2, seconds,
                                     resampled),
                    ==, 4);
  assert_values (seconds, expected_seconds, 4);
  assert_values (resampled, expected_seconds, 4);
  g_assert_cmpuint (fettle_resample_elapsed (times, values, 6, FETTLE_FILL_HOLD, 10.0, pauses, 2,
                                             resampled),
                    ==, 6);
  assert_values (resampled, expected_elapsed, 6);
}

/* A clock that was wrong by years costs nothing in the timer stream. */
static void
test_far_apart (void)
{
  const double times[] = { 0.0, 1e15 };
  const double values[] = { 1.0, 2.0 };

  g_assert_cmpuint (fettle_resample (times, values, 2, FETTLE_FILL_LINEAR, 10.0, NULL, 0, NULL,
                                     NULL),
                    ==, 2);
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/analytics/resample/nothing", test_nothing);
  g_test_add_func ("/analytics/resample/disorder", test_disorder);
  g_test_add_func ("/analytics/resample/times-between-seconds", test_times_between_seconds);
  g_test_add_func ("/analytics/resample/gaps", test_gaps);
  g_test_add_func ("/analytics/resample/pauses", test_pauses);
  g_test_add_func ("/analytics/resample/far-apart", test_far_apart);

  return g_test_run ();
}

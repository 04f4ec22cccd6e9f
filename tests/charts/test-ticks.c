/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-test.h"
#include "fettle-ticks.h"

static void
test_step (void)
{
  g_assert_cmpfloat (fettle_ticks_get_step (1.0), ==, 1.0);
  g_assert_cmpfloat (fettle_ticks_get_step (1.1), ==, 2.0);
  g_assert_cmpfloat (fettle_ticks_get_step (3.0), ==, 5.0);
  g_assert_cmpfloat (fettle_ticks_get_step (7.0), ==, 10.0);
  g_assert_cmpfloat_with_epsilon (fettle_ticks_get_step (0.03), 0.05, 1e-12);
  g_assert_cmpfloat (fettle_ticks_get_step (230.0), ==, 500.0);
}

static void
test_time_step (void)
{
  g_assert_cmpfloat (fettle_ticks_get_time_step (0.2), ==, 1.0);
  g_assert_cmpfloat (fettle_ticks_get_time_step (31.0), ==, 60.0);
  g_assert_cmpfloat (fettle_ticks_get_time_step (301.0), ==, 600.0);
  g_assert_cmpfloat (fettle_ticks_get_time_step (2000.0), ==, 3600.0);
  g_assert_cmpfloat (fettle_ticks_get_time_step (90000.0), ==, 172800.0);
}

static void
test_pace_step (void)
{
  g_assert_cmpfloat (fettle_ticks_get_pace_step (8.0), ==, 10.0);
  g_assert_cmpfloat (fettle_ticks_get_pace_step (21.0), ==, 30.0);
  g_assert_cmpfloat (fettle_ticks_get_pace_step (1e6), ==, 3600.0);
}

static void
test_decimals (void)
{
  g_assert_cmpint (fettle_ticks_get_decimals (10.0), ==, 0);
  g_assert_cmpint (fettle_ticks_get_decimals (1.0), ==, 0);
  g_assert_cmpint (fettle_ticks_get_decimals (0.5), ==, 1);
  g_assert_cmpint (fettle_ticks_get_decimals (0.01), ==, 2);
}

static void
assert_apart (const double *places, size_t n_places, double distance, double low, double high)
{
  for (size_t i = 0; i < n_places; i++)
    {
      g_assert_cmpfloat (places[i], >=, low - 1e-9);
      g_assert_cmpfloat (places[i], <=, high + 1e-9);
      if (i > 0)
        g_assert_cmpfloat (places[i] - places[i - 1], >=, distance - 1e-9);
    }
}

static void
test_spread (void)
{
  double free_places[] = { 10.0, 40.0, 80.0 };
  double crowded[] = { 50.0, 51.0, 52.0 };
  double at_the_end[] = { 97.0, 98.0, 99.0 };
  double too_many[] = { 0.0, 1.0, 2.0, 3.0, 4.0 };

  fettle_ticks_spread (free_places, 3, 15.0, 0.0, 100.0);
  g_assert_cmpfloat (free_places[0], ==, 10.0);
  g_assert_cmpfloat (free_places[2], ==, 80.0);

  fettle_ticks_spread (crowded, 3, 15.0, 0.0, 100.0);
  assert_apart (crowded, 3, 15.0, 0.0, 100.0);

  fettle_ticks_spread (at_the_end, 3, 15.0, 0.0, 100.0);
  assert_apart (at_the_end, 3, 15.0, 0.0, 100.0);

  fettle_ticks_spread (too_many, 5, 15.0, 0.0, 20.0);
  assert_apart (too_many, 5, 5.0, 0.0, 20.0);

  fettle_ticks_spread (NULL, 0, 15.0, 0.0, 100.0);
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/charts/ticks/step", test_step);
  g_test_add_func ("/charts/ticks/time-step", test_time_step);
  g_test_add_func ("/charts/ticks/pace-step", test_pace_step);
  g_test_add_func ("/charts/ticks/decimals", test_decimals);
  g_test_add_func ("/charts/ticks/labels-are-moved-apart", test_spread);

  return g_test_run ();
}

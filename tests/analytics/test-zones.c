/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "fettle-test.h"
#include "fettle-zones.h"

static void
test_refused (void)
{
  FettleZones zones = { .n_zones = 4711 };

  g_assert_false (fettle_zones_init_from_model (&zones, "unknown", 188.0, 48.0));
  g_assert_false (fettle_zones_init_from_model (&zones, "hrmax5", NAN, NAN));
  g_assert_false (fettle_zones_init_from_model (&zones, "hrmax5", 0.0, NAN));
  g_assert_false (fettle_zones_init_from_model (&zones, "hrmax5", INFINITY, NAN));
  g_assert_false (fettle_zones_init_from_model (&zones, "hrr5", 188.0, NAN));
  g_assert_false (fettle_zones_init_from_model (&zones, "hrr5", 48.0, 48.0));
  g_assert_false (fettle_zones_init_from_model (&zones, "hrr5", 40.0, 48.0));
  g_assert_cmpuint (zones.n_zones, ==, 4711);
}

/* The resting heart rate matters to the reserve only. */
static void
test_resting_is_optional (void)
{
  FettleZones zones;

  g_assert_true (fettle_zones_init_from_model (&zones, "hrmax5", 188.0, NAN));
  g_assert_cmpstr (zones.model, ==, "hrmax5");
  g_assert_cmpuint (zones.n_zones, ==, 5);
  g_assert_cmpfloat (zones.bounds[0], ==, 113.0);
  g_assert_cmpfloat (zones.bounds[3], ==, 169.0);
}

static void
test_own_bounds (void)
{
  const double rising[] = { 137.0, 151.0 }, falling[] = { 300.0, 240.0 },
               equal[] = { 137.0, 137.0 };
  const double mixed[] = { 1.0, 3.0, 2.0 }, missing[] = { 137.0, NAN };
  const double many[] = { 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0 };
  FettleZones zones;

  g_assert_true (fettle_zones_init_from_bounds (&zones, rising, 2));
  g_assert_false (zones.descending);
  g_assert_true (fettle_zones_init_from_bounds (&zones, falling, 2));
  g_assert_true (zones.descending);
  g_assert_true (fettle_zones_init_from_bounds (&zones, rising, 1));
  g_assert_cmpuint (zones.n_zones, ==, 2);
  g_assert_false (fettle_zones_init_from_bounds (&zones, equal, 2));
  g_assert_false (fettle_zones_init_from_bounds (&zones, mixed, 3));
  g_assert_false (fettle_zones_init_from_bounds (&zones, missing, 2));
  g_assert_false (fettle_zones_init_from_bounds (&zones, many, G_N_ELEMENTS (many)));
  g_assert_false (fettle_zones_init_from_bounds (&zones, NULL, 0));
}

static void
test_assign (void)
{
  const double bounds[] = { 113.0, 132.0 }, paces[] = { 300.0, 240.0 };
  FettleZones zones, pace_zones;

  g_assert_true (fettle_zones_init_from_bounds (&zones, bounds, 2));
  g_assert_cmpuint (fettle_zones_assign (&zones, 112.9), ==, 0);
  g_assert_cmpuint (fettle_zones_assign (&zones, 113.0), ==, 1);
  g_assert_cmpuint (fettle_zones_assign (&zones, 132.0), ==, 2);
  g_assert_cmpuint (fettle_zones_assign (&zones, INFINITY), ==, 2);
  g_assert_cmpuint (fettle_zones_assign (&zones, -5.0), ==, 0);
  g_assert_cmpuint (fettle_zones_assign (&zones, NAN), ==, FETTLE_ZONE_NONE);

  /* Faster is less. */
  g_assert_true (fettle_zones_init_from_bounds (&pace_zones, paces, 2));
  g_assert_cmpuint (fettle_zones_assign (&pace_zones, 301.0), ==, 0);
  g_assert_cmpuint (fettle_zones_assign (&pace_zones, 300.0), ==, 1);
  g_assert_cmpuint (fettle_zones_assign (&pace_zones, 200.0), ==, 2);
}

static void
test_times_add_up (void)
{
  const double values[] = { 100.0, 113.0, NAN, 140.0, 140.0 };
  const double bounds[] = { 113.0, 132.0 };
  double seconds[3];
  FettleZones zones;

  g_assert_true (fettle_zones_init_from_bounds (&zones, bounds, 2));
  g_assert_cmpfloat (fettle_zones_compute_times (&zones, values, G_N_ELEMENTS (values), seconds),
                     ==, 1.0);
  g_assert_cmpfloat (seconds[0], ==, 1.0);
  g_assert_cmpfloat (seconds[1], ==, 1.0);
  g_assert_cmpfloat (seconds[2], ==, 2.0);

  g_assert_cmpfloat (fettle_zones_compute_times (&zones, NULL, 0, seconds), ==, 0.0);
  g_assert_cmpfloat (seconds[0] + seconds[1] + seconds[2], ==, 0.0);
}

static void
test_rounded_times_are_the_duration (void)
{
  const double seconds[] = { 10.4, 20.4, 29.4 };
  int64_t rounded[3];

  g_assert_cmpint (fettle_zones_round_times (seconds, 3, 70, rounded), ==, 10);
  g_assert_cmpint (rounded[0] + rounded[1] + rounded[2], ==, 60);
  /* More in zones than the device counts. */
  g_assert_cmpint (fettle_zones_round_times (seconds, 3, 58, rounded), ==, 0);
  g_assert_cmpint (rounded[0] + rounded[1] + rounded[2], ==, 58);
  g_assert_cmpint (fettle_zones_round_times (seconds, 3, -1, rounded), ==, 0);
  g_assert_cmpint (rounded[0] + rounded[1] + rounded[2], ==, 60);
  g_assert_cmpint (fettle_zones_round_times (seconds, 3, 0, rounded), ==, 0);
  g_assert_cmpint (rounded[0] + rounded[1] + rounded[2], ==, 0);
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/analytics/zones/refused", test_refused);
  g_test_add_func ("/analytics/zones/resting-is-optional", test_resting_is_optional);
  g_test_add_func ("/analytics/zones/own-bounds", test_own_bounds);
  g_test_add_func ("/analytics/zones/assign", test_assign);
  g_test_add_func ("/analytics/zones/times-add-up", test_times_add_up);
  g_test_add_func ("/analytics/zones/rounded-times-are-the-duration",
                   test_rounded_times_are_the_duration);

  return g_test_run ();
}

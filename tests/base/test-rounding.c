/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-rounding.h"
#include "fettle-test.h"

#include <math.h>

#define N_PARTS 4

static void
assert_rounded (const double *parts, gint64 total, const gint64 *expected)
{
  gint64 rounded[N_PARTS];

  fettle_round_parts (parts, N_PARTS, total, rounded);
  g_assert_cmpmem (rounded, sizeof rounded, expected, sizeof rounded);
}

static void
test_adds_up (void)
{
  assert_rounded ((double[]) { 10.3, 20.4, 30.5, 38.8 }, 100, (gint64[]) { 10, 20, 31, 39 });
  assert_rounded ((double[]) { 0.5, 0.5, 0.5, 0.5 }, 2, (gint64[]) { 1, 1, 0, 0 });
}

static void
test_whole_parts_stay (void)
{
  assert_rounded ((double[]) { 911, 548, 1590, 203 }, 3252, (gint64[]) { 911, 548, 1590, 203 });
}

/* Seconds were counted at both ends of a stretch: two more than the timer has. */
static void
test_parts_above_the_total_shrink (void)
{
  assert_rounded ((double[]) { 1040, 2141, 851, 342 }, 4372, (gint64[]) { 1039, 2140, 851, 342 });
}

static void
test_nothing_stays_nothing (void)
{
  assert_rounded ((double[]) { 0, 1, -3, NAN }, 7, (gint64[]) { 0, 7, 0, 0 });
  assert_rounded ((double[]) { 0, 0, 0, 0 }, 7, (gint64[]) { 0, 0, 0, 0 });
  assert_rounded ((double[]) { 1, 2, 3, 4 }, 0, (gint64[]) { 0, 0, 0, 0 });
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/rounding/adds-up", test_adds_up);
  g_test_add_func ("/rounding/whole-parts-stay", test_whole_parts_stay);
  g_test_add_func ("/rounding/parts-above-the-total-shrink", test_parts_above_the_total_shrink);
  g_test_add_func ("/rounding/nothing-stays-nothing", test_nothing_stays_nothing);

  return g_test_run ();
}

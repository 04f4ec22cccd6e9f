/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-sport.h"
#include "fettle-test.h"

static void
test_sport_of_numbers (void)
{
  g_assert_cmpstr (fettle_sport_from_fit (1, 3), ==, "running");
  g_assert_cmpstr (fettle_sport_from_fit (2, -1), ==, "cycling");
  g_assert_cmpstr (fettle_sport_from_fit (5, 17), ==, "swimming");
  g_assert_cmpstr (fettle_sport_from_fit (18, 0), ==, "multisport");
  g_assert_cmpstr (fettle_sport_from_fit (82, -1), ==, "diving");
}

/* What the athlete calls a sport is sometimes FIT's sub-sport. */
static void
test_sub_sport_counts (void)
{
  g_assert_cmpstr (fettle_sport_from_fit (10, 20), ==, "strength_training");
  g_assert_cmpstr (fettle_sport_from_fit (4, 14), ==, "rowing");
  g_assert_cmpstr (fettle_sport_from_fit (4, 6), ==, "cycling");
  g_assert_cmpstr (fettle_sport_from_fit (2, 28), ==, "e_biking");
}

static void
test_unknown_is_other (void)
{
  g_assert_cmpstr (fettle_sport_from_fit (0, 0), ==, "other");
  g_assert_cmpstr (fettle_sport_from_fit (-1, -1), ==, "other");
  g_assert_cmpstr (fettle_sport_from_fit (253, 253), ==, "other");
}

static void
test_every_answer_is_a_name (void)
{
  for (int sport = -1; sport < 256; sport++)
    {
      for (int sub_sport = -1; sub_sport < 256; sub_sport++)
        g_assert_true (
            g_strv_contains (fettle_sport_get_names (), fettle_sport_from_fit (sport, sub_sport)));
    }
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/sport/of-numbers", test_sport_of_numbers);
  g_test_add_func ("/sport/sub-sport-counts", test_sub_sport_counts);
  g_test_add_func ("/sport/unknown-is-other", test_unknown_is_other);
  g_test_add_func ("/sport/every-answer-is-a-name", test_every_answer_is_a_name);

  return g_test_run ();
}

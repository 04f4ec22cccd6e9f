/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-day.h"
#include "fettle-test.h"

static void
test_known_dates (void)
{
  g_assert_cmpint (fettle_day_new (1970, 1, 1), ==, 0);
  g_assert_cmpint (fettle_day_new (1969, 12, 31), ==, -1);
  g_assert_cmpint (fettle_day_new (2000, 2, 29), ==, 11016);
  g_assert_cmpint (fettle_day_new (2025, 3, 29), ==, 20176);
}

static void
test_no_such_date (void)
{
  g_assert_cmpint (fettle_day_new (2023, 2, 29), ==, FETTLE_DAY_NONE);
  g_assert_cmpint (fettle_day_new (1900, 2, 29), ==, FETTLE_DAY_NONE);
  g_assert_cmpint (fettle_day_new (2024, 4, 31), ==, FETTLE_DAY_NONE);
  g_assert_cmpint (fettle_day_new (2024, 0, 1), ==, FETTLE_DAY_NONE);
  g_assert_cmpint (fettle_day_new (2024, 13, 1), ==, FETTLE_DAY_NONE);
  g_assert_cmpint (fettle_day_new (10000, 1, 1), ==, FETTLE_DAY_NONE);
}

/* Every day of four centuries against GLib's own calendar. */
static void
test_agrees_with_glib (void)
{
  FettleDay day = fettle_day_new (1800, 1, 1);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1800);
  for (int i = 0; i < 146097; i++, day++)
    {
      int year, month, day_of_month;

      fettle_day_get_date (day, &year, &month, &day_of_month);
      g_assert_cmpint (year, ==, g_date_get_year (&date));
      g_assert_cmpint (month, ==, (int) g_date_get_month (&date));
      g_assert_cmpint (day_of_month, ==, g_date_get_day (&date));
      g_assert_cmpint (fettle_day_new (year, month, day_of_month), ==, day);
      g_assert_cmpint (fettle_day_get_weekday (day), ==, (int) g_date_get_weekday (&date));
      g_assert_cmpint (fettle_day_get_iso_week (day), ==,
                       (int) g_date_get_iso8601_week_of_year (&date));
      g_date_add_days (&date, 1);
    }
}

static void
test_local_date_of_an_instant (void)
{
  /* 2025-03-29 22:30 UTC: still the 29th at UTC+1, the 30th at UTC+2. */
  g_assert_cmpint (fettle_day_from_instant (1743287400, 3600), ==, 20176);
  g_assert_cmpint (fettle_day_from_instant (1743287400, 7200), ==, 20177);
  g_assert_cmpint (fettle_day_from_instant (-1, 0), ==, -1);
  g_assert_cmpint (fettle_day_from_instant (0, -1), ==, -1);
}

static void
test_week_and_month_start (void)
{
  const FettleDay thursday = fettle_day_new (2026, 11, 19);

  g_assert_cmpint (fettle_day_get_week_start (thursday, 1), ==, fettle_day_new (2026, 11, 16));
  g_assert_cmpint (fettle_day_get_week_start (thursday, 7), ==, fettle_day_new (2026, 11, 15));
  g_assert_cmpint (fettle_day_get_week_start (thursday, 4), ==, thursday);
  g_assert_cmpint (fettle_day_get_month_start (thursday), ==, fettle_day_new (2026, 11, 1));
}

static void
test_days_as_text (void)
{
  char buffer[FETTLE_DAY_LENGTH];
  FettleDay day;

  g_assert_cmpstr (fettle_day_print (fettle_day_new (987, 6, 5), buffer), ==, "0987-06-05");
  g_assert_true (fettle_day_parse ("2026-11-19", &day));
  g_assert_cmpint (day, ==, fettle_day_new (2026, 11, 19));
  for (size_t i = 0; i < 7; i++)
    {
      const char *const wrong[]
          = { NULL, "", "2026-11-1", "2026-11-191", "2026/11/19", "2026-02-30", " 2026-11-19" };

      g_assert_false (fettle_day_parse (wrong[i], &day));
    }
}

static void
test_instants_as_text (void)
{
  char buffer[FETTLE_INSTANT_LENGTH];
  int64_t instant;

  g_assert_cmpstr (fettle_instant_print (1743287400, buffer), ==, "2025-03-29 22:30:00");
  g_assert_cmpstr (fettle_instant_print (-1, buffer), ==, "1969-12-31 23:59:59");
  g_assert_true (fettle_instant_parse ("2025-03-29 22:30:00", &instant));
  g_assert_cmpint (instant, ==, 1743287400);
  fettle_test_assert_text (fettle_instant_to_rfc3339 (1743287400), "2025-03-29T22:30:00Z");
  for (size_t i = 0; i < 6; i++)
    {
      const char *const wrong[] = { NULL,
                                    "2025-03-29",
                                    "2025-03-29T22:30:00",
                                    "2025-03-29 24:00:00",
                                    "2025-03-29 22:30:60",
                                    "2025-03-29 22:30:00Z" };

      g_assert_false (fettle_instant_parse (wrong[i], &instant));
    }
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/base/day/known-dates", test_known_dates);
  g_test_add_func ("/base/day/no-such-date", test_no_such_date);
  g_test_add_func ("/base/day/agrees-with-glib", test_agrees_with_glib);
  g_test_add_func ("/base/day/local-date-of-an-instant", test_local_date_of_an_instant);
  g_test_add_func ("/base/day/week-and-month-start", test_week_and_month_start);
  g_test_add_func ("/base/day/as-text", test_days_as_text);
  g_test_add_func ("/base/instant/as-text", test_instants_as_text);

  return g_test_run ();
}

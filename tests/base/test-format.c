/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-format.h"
#include "fettle-test.h"

#include <math.h>

#define SPACE "\302\240"

static void
test_numbers (void)
{
  fettle_test_assert_text (fettle_format_number (0.125, 2), "0.13");
  fettle_test_assert_text (fettle_format_number (-8.2, 0), "−8");
  fettle_test_assert_text (fettle_format_number (-0.4, 0), "0");
  fettle_test_assert_text (fettle_format_number (NAN, 1), "–");
  fettle_test_assert_text (fettle_format_number (INFINITY, 1), "–");
  fettle_test_assert_text (fettle_format_signed (1.1, 1), "+1.1");
  fettle_test_assert_text (fettle_format_signed (-8, 0), "−8");
  fettle_test_assert_text (fettle_format_signed (0.04, 1), "0.0");
  fettle_test_assert_text (fettle_format_signed (NAN, 0), "–");
  fettle_test_assert_text (fettle_format_isolate ("−8"), "\u2066−8\u2069");
  fettle_test_assert_text (fettle_format_isolate ("+2 m"), "\u2066+2 m\u2069");
  fettle_test_assert_text (fettle_format_isolate ("8"), "8");
  fettle_test_assert_text (fettle_format_with_unit (63, 0, "ms"), "63" SPACE "ms");
  fettle_test_assert_text (fettle_format_with_unit (NAN, 0, "ms"), "–");
}

/* Of the C locale, whose words are English. */
static void
test_thousands (void)
{
  fettle_test_assert_text (fettle_format_number (999, 0), "999");
  fettle_test_assert_text (fettle_format_number (1198, 0), "1,198");
  fettle_test_assert_text (fettle_format_number (-12345.678, 1), "−12,345.7");
  fettle_test_assert_text (fettle_format_number (123456, 0), "123,456");
  fettle_test_assert_text (fettle_format_number (1234567, 2), "1,234,567.00");
}

static void
test_durations (void)
{
  fettle_test_assert_text (fettle_format_duration (0), "0:00");
  fettle_test_assert_text (fettle_format_duration (59.6), "1:00");
  fettle_test_assert_text (fettle_format_duration (3252), "54:12");
  fettle_test_assert_text (fettle_format_duration (3599.7), "1:00:00");
  fettle_test_assert_text (fettle_format_duration (5412), "1:30:12");
  fettle_test_assert_text (fettle_format_duration (-1), "–");
  fettle_test_assert_text (fettle_format_duration_words (23460), "6" SPACE "h" SPACE "31");
  fettle_test_assert_text (fettle_format_duration_words (2700), "45" SPACE "min");
  fettle_test_assert_text (fettle_format_duration_words (3599), "1" SPACE "h" SPACE "00");
  fettle_test_assert_text (fettle_format_duration_words (NAN), "–");
}

static void
test_distances (void)
{
  fettle_test_assert_text (fettle_format_distance (11018, FETTLE_UNITS_METRIC, 2),
                           "11.02" SPACE "km");
  fettle_test_assert_text (fettle_format_distance (16093.44, FETTLE_UNITS_IMPERIAL, 1),
                           "10.0" SPACE "mi");
  fettle_test_assert_text (fettle_format_distance (NAN, FETTLE_UNITS_METRIC, 2), "–");
  fettle_test_assert_text (fettle_format_metres (799.6, FETTLE_UNITS_METRIC), "800" SPACE "m");
  fettle_test_assert_text (fettle_format_metres (914.4, FETTLE_UNITS_IMPERIAL), "1,000" SPACE "yd");
  fettle_test_assert_text (fettle_format_height (100, FETTLE_UNITS_IMPERIAL), "328" SPACE "ft");
}

static void
test_speeds (void)
{
  const double run = 1000.0 / 295.0;

  fettle_test_assert_text (fettle_format_speed (run, FETTLE_SPEED_STYLE_PACE, FETTLE_UNITS_METRIC),
                           "4:55" SPACE "/km");
  fettle_test_assert_text (fettle_format_speed (7.5, FETTLE_SPEED_STYLE_SPEED, FETTLE_UNITS_METRIC),
                           "27.0" SPACE "km/h");
  fettle_test_assert_text (fettle_format_speed (100.0 / 115.0, FETTLE_SPEED_STYLE_SWIM_PACE,
                                                FETTLE_UNITS_METRIC),
                           "1:55" SPACE "/100 m");
  fettle_test_assert_text (fettle_format_speed_figure (4.4704, FETTLE_SPEED_STYLE_SPEED,
                                                       FETTLE_UNITS_IMPERIAL),
                           "10.0");
  fettle_test_assert_text (fettle_format_speed_figure (4.4704, FETTLE_SPEED_STYLE_PACE,
                                                       FETTLE_UNITS_IMPERIAL),
                           "6:00");
  fettle_test_assert_text (fettle_format_speed (0.29, FETTLE_SPEED_STYLE_PACE, FETTLE_UNITS_METRIC),
                           "–");
  fettle_test_assert_text (fettle_format_speed (NAN, FETTLE_SPEED_STYLE_PACE, FETTLE_UNITS_METRIC),
                           "–");
}

static void
test_dates (void)
{
  const FettleDay day = fettle_day_new (2026, 11, 19);

  fettle_test_assert_text (fettle_format_day (day), "Thursday 19 November 2026");
  fettle_test_assert_text (fettle_format_date (day), "19 Nov 2026");
  fettle_test_assert_text (fettle_format_date (FETTLE_DAY_NONE), "–");
  fettle_test_assert_text (fettle_format_day_short (day), "Thu 19");
  fettle_test_assert_text (fettle_format_month (day), "November 2026");
  fettle_test_assert_text (fettle_format_month (FETTLE_DAY_NONE), "–");
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/base/format/numbers", test_numbers);
  g_test_add_func ("/base/format/thousands", test_thousands);
  g_test_add_func ("/base/format/durations", test_durations);
  g_test_add_func ("/base/format/distances", test_distances);
  g_test_add_func ("/base/format/speeds", test_speeds);
  g_test_add_func ("/base/format/dates", test_dates);

  return g_test_run ();
}

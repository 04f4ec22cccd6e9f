/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-format.h"
#include "fettle-test.h"

#include <locale.h>

static void
test_comma_and_groups (void)
{
  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("there is no German locale here");
      return;
    }

  fettle_test_assert_text (fettle_format_number (1436.25, 1), "1.436,3");
  fettle_test_assert_text (fettle_format_signed (-1.1, 1), "−1,1");
  fettle_test_assert_text (fettle_format_distance (11018, FETTLE_UNITS_METRIC, 2),
                           "11,02\302\240km");
  fettle_test_assert_text (fettle_format_duration (3252), "54:12");
  fettle_test_assert_text (fettle_format_month (fettle_day_new (2026, 3, 1)), "März 2026");
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/base/format/german/comma-and-groups", test_comma_and_groups);

  return g_test_run ();
}

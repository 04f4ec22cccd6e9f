/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <string.h>

#include "command.h"
#include "fettle-test.h"

/* What is printed of the only activity of a file. */
static void
show (CommandResult *result, const char *folder, const char *name)
{
  g_autofree char *path = fettle_test_data_path ("fit", folder, name, NULL);
  g_autofree char *directory = fettle_test_temporary_directory ();
  g_autofree char *database = g_build_filename (directory, "fettle.db", NULL);

  command_run (result, "import", "--db", database, path, NULL);
  command_result_clear (result);
  command_run (result, "show", "1", "--db", database, NULL);
  g_assert_cmpint (result->status, ==, 0);
  g_assert_cmpstr (result->errors, ==, "");
  fettle_test_remove_directory (directory);
}

/* The first line after @from that holds @what. */
static char *
find_line (const char *from, const char *what)
{
  const char *found = strstr (from, what);
  const char *start = found;

  g_assert_nonnull (found);
  while (start > from && start[-1] != '\n')
    start--;
  return g_strndup (start, strcspn (start, "\n"));
}

static void
test_legs (void)
{
  g_auto (CommandResult) result = { 0 };
  g_autofree char *swim = NULL;
  g_autofree char *ride = NULL;
  g_autofree char *run = NULL;
  g_autofree char *lap = NULL;
  const char *legs;

  show (&result, "jimmykane-fit-parser", "triathlon-fr255-summary-last.fit");
  legs = strstr (result.output, "Leg");
  g_assert_nonnull (legs);

  swim = find_line (legs, "swimming");
  g_assert_nonnull (strstr (swim, "/100"));
  ride = find_line (legs, "cycling");
  g_assert_nonnull (strstr (ride, "km/h"));
  run = find_line (legs, "running");
  g_assert_nonnull (strstr (run, "/km"));

  /* The first lap is of the swim. */
  lap = find_line (strstr (legs, "Lap"), "\n1 " + 1);
  g_assert_nonnull (strstr (lap, "/100"));
}

static void
test_heart_rate_of_0_is_left_out (void)
{
  g_auto (CommandResult) result = { 0 };

  show (&result, "dtcooper-python-fitparse", "ride-zwift-null-compressed.fit");
  g_assert_nonnull (strstr (result.output, "Power"));
  g_assert_null (strstr (result.output, "0\302\240bpm, max 0"));
  g_assert_null (strstr (result.output, "bpm"));
}

static void
test_way_of_0_is_left_out (void)
{
  g_auto (CommandResult) result = { 0 };

  show (&result, "jimmykane-fit-parser", "strength-vivoactive-hr.fit");
  g_assert_null (strstr (result.output, "0.00"));
}

/* Before any figure, all of which are of a part. */
static void
test_part_is_said_first (void)
{
  g_auto (CommandResult) result = { 0 };
  const char *incomplete, *time;

  show (&result, "synthetic", "truncated-inside-a-record.fit");
  incomplete = strstr (result.output, "Incomplete");
  time = strstr (result.output, "Time");
  g_assert_nonnull (incomplete);
  g_assert_true (incomplete < time);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/cli/show/legs-have-the-speed-of-their-sport", test_legs);
  g_test_add_func ("/cli/show/heart-rate-of-0-is-left-out", test_heart_rate_of_0_is_left_out);
  g_test_add_func ("/cli/show/way-of-0-is-left-out", test_way_of_0_is_left_out);
  g_test_add_func ("/cli/show/part-is-said-first", test_part_is_said_first);

  return g_test_run ();
}

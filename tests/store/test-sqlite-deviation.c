/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-store-fixture.h"
#include "fettle-test.h"

static void
assert_result (const char *sql, const char *expected)
{
  FettleConnection *connection = fettle_fixture_connection ();

  fettle_test_assert_text (fettle_fixture_text (connection, sql), expected);
  g_assert_finalize_object (connection);
}

static void
test_is_of_a_sample (void)
{
  /* Sum of squares 32 over 8 values. */
  assert_result ("SELECT round (STDDEV (column1), 9) FROM "
                 "(VALUES (2), (4), (4), (4), (5), (5), (7), (9.0))",
                 "2.138089935");
  assert_result ("SELECT STDDEV (column1) FROM (VALUES (3), (3), (3))", "0.0");
}

static void
test_needs_two_values (void)
{
  assert_result ("SELECT STDDEV (column1) FROM (VALUES (3), (NULL))", NULL);
  assert_result ("SELECT STDDEV (user_id) FROM user_profile WHERE id = 99", NULL);
  assert_result ("SELECT round (STDDEV (column1), 6) FROM (VALUES (3), (NULL), (5))", "1.414214");
}

/* Large values with small differences, where a difference of sums has no digit left. */
static void
test_keeps_its_digits (void)
{
  assert_result ("SELECT STDDEV (column1) FROM (VALUES (1e9 + 4), (1e9 + 7), (1e9 + 13), "
                 "(1e9 + 16)) WHERE abs (column1) > 0",
                 "5.47722557505166");
}

static void
test_moves_with_a_window (void)
{
  assert_result ("SELECT group_concat (coalesce (round (d, 6), 'none')) FROM (SELECT STDDEV (v) "
                 "OVER (ORDER BY i ROWS 2 PRECEDING) AS d FROM (SELECT 1 AS i, 10 AS v "
                 "UNION ALL SELECT 2, 12 UNION ALL SELECT 3, NULL UNION ALL SELECT 4, NULL "
                 "UNION ALL SELECT 5, NULL UNION ALL SELECT 6, 1 UNION ALL SELECT 7, 2))",
                 "none,1.414214,1.414214,none,none,none,0.707107");
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/sqlite-deviation/is-of-a-sample", test_is_of_a_sample);
  g_test_add_func ("/sqlite-deviation/needs-two-values", test_needs_two_values);
  g_test_add_func ("/sqlite-deviation/keeps-its-digits", test_keeps_its_digits);
  g_test_add_func ("/sqlite-deviation/moves-with-a-window", test_moves_with_a_window);

  return g_test_run ();
}

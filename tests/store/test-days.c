/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "fettle-days.h"
#include "fettle-store-fixture.h"
#include "fettle-test.h"

static void
test_ensure_makes_one_row (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  FettleDay day = fettle_fixture_day ("2026-11-01");
  int64_t id = fettle_days_ensure (connection, FETTLE_FIXTURE_USER, day, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  g_assert_cmpint (fettle_days_ensure (connection, FETTLE_FIXTURE_USER, day, &error), ==, id);
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT count(*) FROM daily_metrics"), ==,
                   1);

  g_assert_cmpint (fettle_days_ensure (connection, "nobody", day, &error), ==, -1);
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_CONSTRAINT);

  g_assert_finalize_object (connection);
}

static void
test_ensure_range_fills_it (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  FettleDay first = fettle_fixture_day ("2024-02-27");
  int64_t middle = fettle_days_ensure (connection, FETTLE_FIXTURE_USER, first + 2, &error);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) days = NULL;

  ids = fettle_days_ensure_range (connection, FETTLE_FIXTURE_USER, first, first + 4, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 5);
  g_assert_cmpint (g_array_index (ids, int64_t, 2), ==, middle);

  days = fettle_days_list (connection, FETTLE_FIXTURE_USER, FETTLE_DAY_NONE, FETTLE_DAY_NONE,
                           &error);
  g_assert_no_error (error);
  g_assert_cmpuint (days->len, ==, 5);
  for (guint i = 0; i < days->len; i++)
    {
      FettleDailyMetrics *day = days->pdata[i];

      g_assert_cmpint (day->id, ==, g_array_index (ids, int64_t, i));
      g_assert_cmpint (fettle_fixture_day (day->date), ==, first + (FettleDay) i);
    }

  g_assert_finalize_object (connection);
}

static void
test_list_is_bounded (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  FettleDay first = fettle_fixture_day ("2026-11-01");
  g_autoptr (GArray) ids
      = fettle_days_ensure_range (connection, FETTLE_FIXTURE_USER, first, first + 9, &error);
  g_autoptr (GPtrArray) some
      = fettle_days_list (connection, FETTLE_FIXTURE_USER, first + 3, first + 5, &error);
  g_autoptr (GPtrArray) late
      = fettle_days_list (connection, FETTLE_FIXTURE_USER, first + 8, FETTLE_DAY_NONE, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 10);
  g_assert_cmpuint (some->len, ==, 3);
  g_assert_cmpuint (late->len, ==, 2);

  g_assert_finalize_object (connection);
}

static FettleDailyMetrics *
create_found (void)
{
  FettleDailyMetrics *found = fettle_daily_metrics_new ();

  found->user_id = g_strdup (FETTLE_FIXTURE_USER);
  found->date = g_strdup ("2026-11-01");

  return found;
}

static void
fill_gaps (FettleConnection *connection, FettleDailyMetrics *found)
{
  const FettleValueOrigin garmin = { .source = "garmin" };
  g_autoptr (GError) error = NULL;

  g_assert_true (fettle_days_fill_gaps (connection, found, &garmin, &error));
  g_assert_no_error (error);
}

static FettleDailyMetrics *
get_stored (FettleConnection *connection)
{
  g_autoptr (GError) error = NULL;
  FettleDailyMetrics *day = fettle_days_get (connection, FETTLE_FIXTURE_USER,
                                             fettle_fixture_day ("2026-11-01"), &error);

  g_assert_no_error (error);
  g_assert_nonnull (day);

  return day;
}

/* A later and thinner import neither blanks nor replaces a value. */
static void
test_gaps_are_filled (void)
{
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleDailyMetrics) first = create_found ();
  g_autoptr (FettleDailyMetrics) second = create_found ();
  g_autoptr (FettleDailyMetrics) third = create_found ();
  g_autoptr (FettleDailyMetrics) stored = NULL;

  first->resting_heart_rate = 48;
  fill_gaps (connection, first);
  second->resting_heart_rate = 99;
  second->hrv_rmssd = 61.5;
  fill_gaps (connection, second);
  fill_gaps (connection, third);

  stored = get_stored (connection);
  g_assert_cmpint (stored->resting_heart_rate, ==, 48);
  g_assert_cmpfloat (stored->hrv_rmssd, ==, 61.5);
  g_assert_true (isnan (stored->weight_kg));

  g_assert_finalize_object (connection);
}

/* What the athlete took away or wrote stays so whatever is imported afterwards. */
static void
test_edit_may_blank (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleDailyMetrics) found = create_found ();
  g_autoptr (FettleDailyMetrics) stored = NULL;
  g_autoptr (FettleDailyMetrics) again = NULL;

  found->steps = 12000;
  fill_gaps (connection, found);
  stored = get_stored (connection);
  stored->steps = FETTLE_NULL_INTEGER;
  stored->weight_kg = 70.5;
  g_assert_true (fettle_days_update (connection, stored, &error));
  g_assert_no_error (error);

  found->weight_kg = 80.0;
  fill_gaps (connection, found);

  again = get_stored (connection);
  g_assert_cmpint (again->steps, ==, FETTLE_NULL_INTEGER);
  g_assert_cmpfloat (again->weight_kg, ==, 70.5);

  g_assert_finalize_object (connection);
}

static void
test_get_without_row_is_null (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();

  g_assert_null (
      fettle_days_get (connection, FETTLE_FIXTURE_USER, fettle_fixture_day ("2026-11-01"), &error));
  g_assert_no_error (error);

  g_assert_finalize_object (connection);
}

static void
test_empty_days_go (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  FettleDay first = fettle_fixture_day ("2026-11-01");
  g_autoptr (GArray) ids
      = fettle_days_ensure_range (connection, FETTLE_FIXTURE_USER, first, first + 5, &error);

  /* A value, an activity, a load; two days of nothing, and one before the first. */
  g_assert_no_error (error);
  fettle_fixture_execute (
      connection,
      "UPDATE daily_metrics SET hydration_ml = 0 WHERE date = '2026-11-02';"
      "INSERT INTO activities (user_id, activity_date, start_time, activity_type, "
      "duration_seconds, utc_offset_minutes, utc_offset_assumed, is_partial) VALUES ('athlete', "
      "'2026-11-03', '2026-11-03 10:00:00', 'running', 3600, 60, 0, 0);"
      "INSERT INTO training_load_tracking (user_id, daily_metric_id, tracking_date, "
      "daily_training_load, formula_version) SELECT user_id, id, date, 0.0, 1 FROM daily_metrics "
      "WHERE date = '2026-11-04'");

  fettle_days_delete_empty (connection, FETTLE_FIXTURE_USER, first + 1, FETTLE_DAY_NONE, &error);
  g_assert_no_error (error);
  fettle_test_assert_text (fettle_fixture_text (connection,
                                                "SELECT group_concat (date ORDER BY date) "
                                                "FROM daily_metrics"),
                           "2026-11-01,2026-11-02,2026-11-03,2026-11-04");

  g_assert_finalize_object (connection);
}

/* The file's values go with the import that brought it, the athlete's stay. */
static void
test_what_an_import_told_can_be_forgotten (void)
{
  const FettleValueOrigin file = { .source = "file", .original_id = 1 };
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleDailyMetrics) found = create_found ();
  g_autoptr (FettleDailyMetrics) edited = NULL;
  g_autoptr (FettleDailyMetrics) left = NULL;

  fettle_fixture_execute (
      connection,
      "INSERT INTO imports (user_id, source, started_at, files_found, files_imported, "
      "files_partial, files_duplicate, files_refused, files_cancelled) "
      "VALUES ('athlete', 'file', '2026-11-01 10:00:00', 1, 1, 0, 0, 0, 0);"
      "INSERT INTO originals (user_id, sha256, name, size_bytes, kind, source, added_at, import_id)"
      " VALUES ('athlete', lower (hex (zeroblob (32))), 'day.fit', 1, 'fit', 'file', "
      "'2026-11-01 10:00:00', 1)");
  found->steps = 12000;
  found->resting_heart_rate = 48;
  g_assert_true (fettle_days_fill_gaps (connection, found, &file, &error));
  edited = get_stored (connection);
  edited->resting_heart_rate = 47;
  g_assert_true (fettle_days_update (connection, edited, &error));

  fettle_connection_begin (connection, TRUE, NULL);
  g_assert_true (fettle_days_forget_import (connection, 1, &error));
  g_assert_cmpuint (fettle_connection_get_change (connection)->tables, ==,
                    FETTLE_TABLE_DAILY_METRICS);
  fettle_connection_commit (connection, NULL);
  left = get_stored (connection);
  g_assert_cmpint (left->steps, ==, FETTLE_NULL_INTEGER);
  g_assert_cmpint (left->resting_heart_rate, ==, 47);

  fettle_connection_begin (connection, TRUE, NULL);
  g_assert_true (fettle_days_forget_import (connection, 1, &error));
  g_assert_cmpuint (fettle_connection_get_change (connection)->tables, ==, 0);
  fettle_connection_rollback (connection);
  g_assert_no_error (error);

  g_assert_finalize_object (connection);
}

/* Also what the athlete took away is something known of a day, and each row that hangs on it. */
static void
test_day_with_children_is_not_empty (void)
{
  const char *const children[] = {
    "INSERT INTO value_sources (daily_metric_id, column_name, source) "
    "VALUES (1, 'steps', 'athlete')",
    "INSERT INTO wellness_log (user_id, daily_metric_id, log_date) "
    "VALUES ('athlete', 1, '2026-11-01')",
    "INSERT INTO hrv_readings (user_id, daily_metric_id, reading_date, reading_type, hrv_rmssd, "
    "source) VALUES ('athlete', 1, '2026-11-01', 'morning', 60.0, 'file')",
    "INSERT INTO sleep_sessions (user_id, daily_metric_id, sleep_date, sleep_start_time, "
    "sleep_end_time, is_main, utc_offset_minutes, source) VALUES ('athlete', 1, '2026-11-01', "
    "'2026-10-31 22:00:00', '2026-11-01 06:00:00', 1, 60, 'file')",
    "INSERT INTO daily_readiness (user_id, daily_metric_id, readiness_date, recommendation, "
    "source) VALUES ('athlete', 1, '2026-11-01', 'easy', 'rules')",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (children); i++)
    {
      g_autoptr (GError) error = NULL;
      FettleConnection *connection = fettle_fixture_connection ();

      fettle_fixture_execute (connection, "INSERT INTO daily_metrics (user_id, date) "
                                          "VALUES ('athlete', '2026-11-01')");
      fettle_fixture_execute (connection, children[i]);
      fettle_days_delete_empty (connection, FETTLE_FIXTURE_USER, FETTLE_DAY_NONE, FETTLE_DAY_NONE,
                                &error);
      g_assert_no_error (error);
      g_assert_cmpint (fettle_fixture_integer (connection, "SELECT count(*) FROM daily_metrics"),
                       ==, 1);
      g_assert_finalize_object (connection);
    }
}

/* A new table that hangs on the days has to be asked before a day is dropped as empty. */
static void
test_all_that_hangs_on_a_day_is_asked (void)
{
  FettleConnection *connection = fettle_fixture_connection ();

  fettle_test_assert_text (
      fettle_fixture_text (connection,
                           "SELECT group_concat (t.name ORDER BY t.name) FROM sqlite_master AS t, "
                           "pragma_foreign_key_list (t.name) AS f "
                           "WHERE t.type = 'table' AND f.\"table\" = 'daily_metrics'"),
      "daily_readiness,hrv_readings,sleep_sessions,training_load_tracking,value_sources,"
      "wellness_log");

  g_assert_finalize_object (connection);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/days/ensure-makes-one-row", test_ensure_makes_one_row);
  g_test_add_func ("/days/ensure-range-fills-it", test_ensure_range_fills_it);
  g_test_add_func ("/days/list-is-bounded", test_list_is_bounded);
  g_test_add_func ("/days/gaps-are-filled", test_gaps_are_filled);
  g_test_add_func ("/days/edit-may-blank", test_edit_may_blank);
  g_test_add_func ("/days/get-without-row-is-null", test_get_without_row_is_null);
  g_test_add_func ("/days/empty-days-go", test_empty_days_go);
  g_test_add_func ("/days/what-an-import-told-can-be-forgotten",
                   test_what_an_import_told_can_be_forgotten);
  g_test_add_func ("/days/day-with-children-is-not-empty", test_day_with_children_is_not_empty);
  g_test_add_func ("/days/all-that-hangs-on-a-day-is-asked", test_all_that_hangs_on_a_day_is_asked);

  return g_test_run ();
}

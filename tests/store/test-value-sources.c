/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity.h"
#include "fettle-daily-metrics.h"
#include "fettle-store-fixture.h"
#include "fettle-store-rows.h"
#include "fettle-test.h"
#include "fettle-user-profile.h"
#include "fettle-value-sources.h"

static const FettleValueOrigin file = { .source = "file", .original_id = 1 };
static const FettleValueOrigin garmin = { .source = "garmin", .sync_id = 1 };

/* Everything that can be referred to, and no value whose source is known. */
static FettleConnection *
create_filled (void)
{
  FettleConnection *connection = fettle_fixture_connection ();

  fettle_store_rows_insert_all (connection);
  fettle_fixture_execute (connection, "DELETE FROM value_sources");

  return connection;
}

static FettleDailyMetrics *
create_day (void)
{
  FettleDailyMetrics *day = fettle_daily_metrics_new ();

  day->id = 1;
  day->user_id = g_strdup (FETTLE_FIXTURE_USER);
  day->date = g_strdup ("2026-11-01");

  return day;
}

static gboolean
fill_gaps (FettleConnection *connection, gpointer found, const FettleValueOrigin *origin)
{
  g_autoptr (GError) error = NULL;
  gboolean changed;

  fettle_value_sources_fill_gaps (connection, found, origin, &changed, &error);
  g_assert_no_error (error);

  return changed;
}

static gboolean
update (FettleConnection *connection, gpointer record, const FettleValueOrigin *origin)
{
  g_autoptr (GError) error = NULL;
  gboolean changed;

  fettle_value_sources_update (connection, record, origin, &changed, &error);
  g_assert_no_error (error);

  return changed;
}

static void
assert_source (FettleConnection *connection, GType type, const char *column, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleValueSource) source
      = fettle_value_sources_find (connection, type, 1, column, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (source != NULL ? source->source : NULL, ==, expected);
}

static void
test_first_source_stays (void)
{
  FettleConnection *connection = create_filled ();
  g_autoptr (FettleDailyMetrics) first = create_day ();
  g_autoptr (FettleDailyMetrics) second = create_day ();

  first->resting_heart_rate = 48;
  g_assert_true (fill_gaps (connection, first, &file));
  second->resting_heart_rate = 52;
  second->stress_score = 30;
  g_assert_true (fill_gaps (connection, second, &garmin));
  g_assert_false (fill_gaps (connection, second, &garmin));

  g_assert_cmpint (fettle_fixture_integer (connection,
                                           "SELECT resting_heart_rate FROM daily_metrics"),
                   ==, 48);
  assert_source (connection, FETTLE_TYPE_DAILY_METRICS, "resting_heart_rate", "file");
  assert_source (connection, FETTLE_TYPE_DAILY_METRICS, "stress_score", "garmin");
  assert_source (connection, FETTLE_TYPE_DAILY_METRICS, "steps", NULL);
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT sync_id FROM value_sources "
                                                       "WHERE column_name = 'stress_score'"),
                   ==, 1);

  g_assert_finalize_object (connection);
}

/* The athlete's word is the last one, also where it is that there is no value. */
static void
test_athlete_wins (void)
{
  FettleConnection *connection = create_filled ();
  g_autoptr (FettleDailyMetrics) found = create_day ();
  g_autoptr (FettleDailyMetrics) edited = create_day ();

  found->weight_kg = 80.0;
  found->steps = 500;
  edited->weight_kg = 62.0;
  g_assert_true (update (connection, edited, &FETTLE_VALUE_ORIGIN_ATHLETE));
  g_assert_false (update (connection, edited, &FETTLE_VALUE_ORIGIN_ATHLETE));
  g_assert_false (fill_gaps (connection, found, &garmin));

  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT steps IS NULL AND weight_kg = 62.0 "
                                                       "FROM daily_metrics"),
                   ==, 1);
  assert_source (connection, FETTLE_TYPE_DAILY_METRICS, "steps", "athlete");
  assert_source (connection, FETTLE_TYPE_DAILY_METRICS, "weight_kg", "athlete");

  g_assert_finalize_object (connection);
}

/* The three kinds of rows are apart from each other though their keys are the same number. */
static void
test_kinds_are_apart (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = create_filled ();
  g_autoptr (FettleUserProfile) profile = fettle_user_profile_new ();
  g_autoptr (FettleActivity) activity = fettle_activity_new ();
  g_autoptr (GPtrArray) sources = NULL;

  profile->id = activity->id = 1;
  profile->max_heart_rate = 190;
  activity->calories = 700;
  activity->avg_power = 210;
  g_assert_true (fill_gaps (connection, profile, &file));
  g_assert_true (fill_gaps (connection, activity, &garmin));

  assert_source (connection, FETTLE_TYPE_USER_PROFILE, "max_heart_rate", "file");
  assert_source (connection, FETTLE_TYPE_DAILY_METRICS, "max_heart_rate", NULL);
  assert_source (connection, FETTLE_TYPE_ACTIVITY, "calories", "garmin");
  sources = fettle_value_sources_list (connection, FETTLE_TYPE_ACTIVITY, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sources->len, ==, 2);
  g_assert_cmpstr (((FettleValueSource *) g_ptr_array_index (sources, 0))->column_name, ==,
                   "avg_power");

  g_assert_finalize_object (connection);
}

static void
test_what_an_import_told_is_taken_back (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = create_filled ();
  g_autoptr (FettleDailyMetrics) told = create_day ();
  gboolean changed;

  told->resting_heart_rate = 48;
  told->stress_score = 30;
  g_assert_true (fill_gaps (connection, told, &file));
  told->steps = 9000;
  told->weight_kg = 61.5;
  told->stress_score = 35;
  g_assert_true (update (connection, told, &FETTLE_VALUE_ORIGIN_ATHLETE));

  fettle_value_sources_take_back (connection, FETTLE_TYPE_DAILY_METRICS, 1, &changed, &error);
  g_assert_no_error (error);
  g_assert_true (changed);
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT resting_heart_rate IS NULL AND "
                                                       "stress_score = 35 AND steps = 9000 "
                                                       "FROM daily_metrics"),
                   ==, 1);
  assert_source (connection, FETTLE_TYPE_DAILY_METRICS, "resting_heart_rate", NULL);

  fettle_value_sources_take_back (connection, FETTLE_TYPE_DAILY_METRICS, 1, &changed, &error);
  g_assert_no_error (error);
  g_assert_false (changed);

  g_assert_finalize_object (connection);
}

static void
test_row_that_is_gone_is_an_error (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = create_filled ();
  g_autoptr (FettleDailyMetrics) day = create_day ();
  gboolean changed;

  day->id = 99;
  g_assert_false (
      fettle_value_sources_fill_gaps (connection, FETTLE_RECORD (day), &file, &changed, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FAILED);

  g_assert_finalize_object (connection);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/value-sources/first-source-stays", test_first_source_stays);
  g_test_add_func ("/value-sources/athlete-wins", test_athlete_wins);
  g_test_add_func ("/value-sources/kinds-are-apart", test_kinds_are_apart);
  g_test_add_func ("/value-sources/what-an-import-told-is-taken-back",
                   test_what_an_import_told_is_taken_back);
  g_test_add_func ("/value-sources/row-that-is-gone-is-an-error",
                   test_row_that_is_gone_is_an_error);

  return g_test_run ();
}

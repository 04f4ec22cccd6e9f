/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-merge.h"
#include "fettle-activity.h"
#include "fettle-daily-metrics.h"
#include "fettle-import.h"
#include "fettle-lap.h"
#include "fettle-original.h"
#include "fettle-profile-source.h"
#include "fettle-sport.h"
#include "fettle-store-fixture.h"
#include "fettle-test.h"
#include "fettle-training-load.h"
#include "fettle-user-profile.h"

/* A row of each table that others can refer to; the CHECKs are tried on these. */
static const char *const rows[] = {
  "INSERT INTO imports (user_id, source, started_at, files_found, files_imported, files_partial, "
  "files_duplicate, files_refused, files_cancelled) "
  "VALUES ('athlete', 'file', '2026-11-01 10:00:00', 1, 1, 0, 0, 0, 0)",
  "INSERT INTO originals (user_id, sha256, name, size_bytes, kind, source, added_at, import_id) "
  "VALUES ('athlete', '"
  "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
  "', "
  "'run.fit', 1, 'fit', 'file', '2026-11-01 10:00:00', 1)",
  "INSERT INTO daily_metrics (user_id, date) VALUES ('athlete', '2026-11-01')",
  "INSERT INTO activities (user_id, activity_date, start_time, activity_type, duration_seconds, "
  "utc_offset_minutes, utc_offset_assumed, is_partial, original_id, import_id) "
  "VALUES ('athlete', '2026-11-01', '2026-11-01 10:00:00', 'running', 3600, 60, 0, 0, 1, 1)",
  "INSERT INTO laps (activity_id, lap_index, start_time, start_elapsed_seconds) "
  "VALUES (1, 0, '2026-11-01 10:00:00', 0)",
  "INSERT INTO activity_streams (activity_id, channel, sample_count, data) "
  "VALUES (1, 'power', 0, x'00')",
  "INSERT INTO heart_rate_samples (activity_id, elapsed_seconds, heart_rate, instant, written_at) "
  "VALUES (1, 5, 140, 1793527205, 1793530000)",
  "INSERT INTO training_load_tracking (user_id, daily_metric_id, tracking_date, "
  "daily_training_load, formula_version) VALUES ('athlete', 1, '2026-11-01', 50.0, 1)",
  "INSERT INTO originals (user_id, sha256, name, size_bytes, kind, source, added_at, import_id) "
  "VALUES ('athlete', '"
  "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210"
  "', "
  "'cut.fit', 1, 'fit', 'file', '2026-11-01 09:00:00', 1)",
  "INSERT INTO activity_merges (activity_id, original_id, replaced_original_id) VALUES (1, 1, 2)",
  "INSERT INTO profile_sources (user_id, column_name, original_id) "
  "VALUES ('athlete', 'max_heart_rate', 1)",
};

static FettleConnection *
create_filled (void)
{
  FettleConnection *connection = fettle_fixture_connection ();

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    fettle_fixture_execute (connection, rows[i]);

  return connection;
}

static void
assert_column (FettleStatement *statement, const FettleColumn *column)
{
  static const char *const types[] = { [FETTLE_COLUMN_INTEGER] = "INTEGER",
                                       [FETTLE_COLUMN_REAL] = "REAL",
                                       [FETTLE_COLUMN_TEXT] = "TEXT" };
  gboolean not_null = fettle_statement_get_integer (statement, 2) != 0;
  gboolean is_key = fettle_statement_get_integer (statement, 3) != 0;
  /* A default that is a constant is for the rows from before the column. */
  gboolean has_default
      = g_strcmp0 (fettle_statement_get_text (statement, 4), "CURRENT_TIMESTAMP") == 0;
  gboolean is_computed = fettle_statement_get_integer (statement, 5) != 0;

  g_assert_cmpstr (fettle_statement_get_text (statement, 0), ==, column->name);
  g_assert_cmpstr (fettle_statement_get_text (statement, 1), ==, types[column->type]);
  g_assert_cmpint (is_key, ==, (column->flags & FETTLE_COLUMN_KEY) != 0);
  g_assert_cmpint (is_computed || has_default, ==, (column->flags & FETTLE_COLUMN_GENERATED) != 0);
  if (column->flags & FETTLE_COLUMN_GENERATED)
    g_assert_cmpint (not_null, ==, has_default);
  else
    g_assert_cmpint (not_null, ==, (column->flags & FETTLE_COLUMN_REQUIRED) != 0);
}

/* The declarations are the tables: the same columns in the same order, of the same kind. */
static void
test_columns_are_declared (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GTypeClass) type_class = g_type_class_ref (GPOINTER_TO_SIZE (data));
  FettleRecordClass *klass = FETTLE_RECORD_CLASS (type_class);
  FettleConnection *connection = fettle_fixture_connection ();
  FettleStatement *statement = fettle_connection_prepare (
      connection,
      "SELECT name, type, \"notnull\", pk, dflt_value, hidden FROM pragma_table_xinfo (?1)",
      &error);

  g_assert_no_error (error);
  fettle_statement_bind_text (statement, 1, klass->table);
  for (size_t i = 0; i < klass->n_columns; i++)
    {
      g_assert_true (fettle_statement_step (statement, &error));
      assert_column (statement, &klass->columns[i]);
    }
  g_assert_false (fettle_statement_step (statement, &error));
  g_assert_no_error (error);

  fettle_statement_done (statement);
  g_assert_finalize_object (connection);
}

/* Each row: a column, and a value that it must refuse. */
static const struct
{
  const char *table;
  const char *column;
  const char *value;
} refused[] = {
  { "user_profile", "user_id", "''" },
  { "user_profile", "date_of_birth", "'1990-02-30'" },
  { "user_profile", "gender", "'unknown'" },
  { "user_profile", "height_cm", "0" },
  { "user_profile", "weight_kg", "-1" },
  { "user_profile", "max_heart_rate", "0" },
  { "user_profile", "training_preferences", "'{'" },
  { "user_profile", "last_sync_at", "'2026-11-01T10:00:00Z'" },
  { "user_profile", "units_system", "'nautical'" },
  { "user_profile", "first_weekday", "8" },
  { "user_profile", "created_at", "'yesterday'" },
  { "imports", "source", "'post'" },
  { "imports", "started_at", "'2026-11-01'" },
  { "imports", "files_found", "-1" },
  { "imports", "user_id", "'somebody else'" },
  { "imports", "files_merged", "-1" },
  { "originals", "sha256", "'abc'" },
  { "originals", "sha256", "upper (sha256)" },
  { "originals", "kind", "'exe'" },
  { "originals", "size_bytes", "-1" },
  { "originals", "size_bytes", "'many'" },
  { "originals", "import_id", "99" },
  { "daily_metrics", "date", "'1.11.2026'" },
  { "daily_metrics", "date", "'2026-11-01 00:00:00'" },
  { "daily_metrics", "date", "NULL" },
  { "daily_metrics", "steps", "-1" },
  { "daily_metrics", "stress_score", "101" },
  { "daily_metrics", "sleep_score", "-1" },
  { "daily_metrics", "body_battery_max", "101" },
  { "daily_metrics", "body_fat_percent", "100.5" },
  { "activities", "activity_type", "'sleeping'" },
  { "activities", "start_time", "'2026-11-01 25:00:00'" },
  { "activities", "start_time", "'2026-11-01 10:00'" },
  { "activities", "start_time", "NULL" },
  { "activities", "duration_seconds", "-1" },
  { "activities", "duration_seconds", "3600.5" },
  { "activities", "training_effect_aerobic", "5.1" },
  { "activities", "training_effect_anaerobic", "-0.1" },
  { "activities", "perceived_exertion", "0" },
  { "activities", "perceived_exertion", "11" },
  { "activities", "hr_zones_data", "'[1,'" },
  { "activities", "raw_activity_data", "'not json'" },
  { "activities", "utc_offset_minutes", "1081" },
  { "activities", "utc_offset_assumed", "2" },
  { "activities", "is_partial", "2" },
  { "activities", "load_source", "'guess'" },
  { "activities", "file_time_created", "'soon'" },
  { "activities", "original_id", "99" },
  { "activities", "import_id", "99" },
  { "activities", "parent_activity_id", "99" },
  { "activities", "leg_index", "0" },
  { "activities", "duration_minutes", "1" },
  { "laps", "activity_id", "99" },
  { "laps", "lap_index", "-1" },
  { "laps", "start_time", "'10:00:00'" },
  { "activity_streams", "channel", "''" },
  { "activity_streams", "sample_count", "-1" },
  { "activity_streams", "data", "NULL" },
  { "heart_rate_samples", "activity_id", "99" },
  { "heart_rate_samples", "elapsed_seconds", "-1" },
  { "heart_rate_samples", "elapsed_seconds", "2147483648" },
  { "heart_rate_samples", "heart_rate", "NULL" },
  { "heart_rate_samples", "heart_rate", "-1" },
  { "training_load_tracking", "tracking_date", "'2026-13-01'" },
  { "training_load_tracking", "daily_training_load", "-1" },
  { "training_load_tracking", "acwr_status", "'fine'" },
  { "training_load_tracking", "overtraining_risk", "'none'" },
  { "training_load_tracking", "injury_risk", "'certain'" },
  { "training_load_tracking", "recovery_score", "101" },
  { "training_load_tracking", "daily_metric_id", "99" },
  { "activity_merges", "activity_id", "99" },
  { "activity_merges", "original_id", "99" },
  { "activity_merges", "replaced_original_id", "99" },
  { "activity_merges", "replaced_original_id", "original_id" },
  { "profile_sources", "user_id", "'somebody else'" },
  { "profile_sources", "column_name", "''" },
  { "profile_sources", "original_id", "99" },
};

static void
test_wrong_values_are_refused (void)
{
  FettleConnection *connection = create_filled ();

  for (size_t i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *sql = g_strdup_printf ("UPDATE %s SET %s = %s", refused[i].table,
                                              refused[i].column, refused[i].value);

      if (fettle_connection_execute (connection, sql, &error))
        g_error ("%s was not refused", sql);
      if (!g_str_equal (refused[i].column, "duration_minutes"))
        g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_CONSTRAINT);
    }

  g_assert_finalize_object (connection);
}

static void
test_second_rows_are_refused (void)
{
  /* The daily load of a second day's row would be fine, but its day's row is taken. */
  const char *const seconds[] = {
    "INSERT INTO user_profile (user_id) VALUES ('athlete')",
    rows[1],
    rows[2],
    rows[4],
    rows[5],
    rows[6],
    rows[7],
    rows[8],
    rows[9],
    "INSERT INTO training_load_tracking (user_id, daily_metric_id, tracking_date, "
    "daily_training_load, formula_version) VALUES ('athlete', 1, '2026-11-02', 50.0, 1)",
  };
  FettleConnection *connection = create_filled ();

  for (size_t i = 0; i < G_N_ELEMENTS (seconds); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (fettle_connection_execute (connection, seconds[i], &error));
      g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_CONSTRAINT);
    }

  /* E-mail and Garmin's numbers are unique where they are present, and only there. */
  fettle_fixture_execute (connection, "INSERT INTO user_profile (user_id) VALUES ('another')");
  g_assert_false (fettle_connection_execute (connection,
                                             "UPDATE user_profile SET garmin_user_id = 'one'",
                                             NULL));
  g_assert_false (
      fettle_connection_execute (connection, "UPDATE user_profile SET email = 'a@b'", NULL));

  g_assert_finalize_object (connection);
}

static void
test_every_sport_is_accepted (void)
{
  FettleConnection *connection = create_filled ();

  for (const char *const *name = fettle_sport_get_names (); *name != NULL; name++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE activities SET activity_type = '%s'", *name);

      fettle_fixture_execute (connection, sql);
    }

  g_assert_finalize_object (connection);
}

static int64_t
count_rows (FettleConnection *connection, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", table);

  return fettle_fixture_integer (connection, sql);
}

static void
test_children_of_an_activity_go_with_it (void)
{
  FettleConnection *connection = create_filled ();

  fettle_fixture_execute (connection, "DELETE FROM activities");
  g_assert_cmpint (count_rows (connection, "laps"), ==, 0);
  g_assert_cmpint (count_rows (connection, "activity_streams"), ==, 0);
  g_assert_cmpint (count_rows (connection, "heart_rate_samples"), ==, 0);
  g_assert_cmpint (count_rows (connection, "activity_merges"), ==, 0);
  g_assert_cmpint (count_rows (connection, "originals"), ==, 2);
  g_assert_cmpint (count_rows (connection, "daily_metrics"), ==, 1);

  g_assert_finalize_object (connection);
}

static void
test_optional_parents_leave_null (void)
{
  FettleConnection *connection = create_filled ();

  fettle_fixture_execute (connection, "DELETE FROM imports");
  fettle_fixture_execute (connection, "DELETE FROM originals");
  g_assert_cmpint (fettle_fixture_integer (connection,
                                           "SELECT count(*) FROM activities "
                                           "WHERE original_id IS NULL AND import_id IS NULL"),
                   ==, 1);

  g_assert_finalize_object (connection);
}

static void
test_load_goes_with_its_day (void)
{
  FettleConnection *connection = create_filled ();

  fettle_fixture_execute (connection, "DELETE FROM daily_metrics");
  g_assert_cmpint (count_rows (connection, "training_load_tracking"), ==, 0);
  g_assert_cmpint (count_rows (connection, "activities"), ==, 1);

  g_assert_finalize_object (connection);
}

/* An athlete who goes leaves nothing behind. */
static void
test_everything_goes_with_the_athlete (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = create_filled ();
  FettleStatement *statement;

  fettle_fixture_execute (connection, "DELETE FROM user_profile");
  statement = fettle_connection_prepare (
      connection,
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'schema_migrations'",
      &error);
  g_assert_no_error (error);
  while (fettle_statement_step (statement, &error))
    g_assert_cmpint (count_rows (connection, fettle_statement_get_text (statement, 0)), ==, 0);
  g_assert_no_error (error);
  fettle_statement_done (statement);

  g_assert_finalize_object (connection);
}

/* A column that refers to another table is the first of an index, or deleting a parent reads all of
 * the children. */
static void
test_every_reference_is_indexed (void)
{
  FettleConnection *connection = fettle_fixture_connection ();

  g_assert_cmpint (
      fettle_fixture_integer (
          connection,
          "SELECT count(*) FROM sqlite_master AS t, pragma_foreign_key_list (t.name) AS f "
          "WHERE t.type = 'table'"),
      >, 10);
  fettle_test_assert_text (
      fettle_fixture_text (
          connection,
          "SELECT t.name || '.' || f.\"from\" "
          "FROM sqlite_master AS t, pragma_foreign_key_list (t.name) AS f "
          "WHERE t.type = 'table' AND NOT EXISTS ("
          "SELECT 1 FROM pragma_index_list (t.name) AS l, pragma_index_info (l.name) AS i "
          "WHERE i.seqno = 0 AND i.name = f.\"from\")"),
      NULL);

  g_assert_finalize_object (connection);
}

/* The indexes of the athlete's document, for the tables that are there. */
static void
test_documented_indexes (void)
{
  const struct
  {
    const char *table;
    const char *columns;
    gboolean is_unique;
  } indexes[] = {
    { "user_profile", "user_id", TRUE },
    { "user_profile", "email", TRUE },
    { "user_profile", "garmin_user_id", TRUE },
    { "daily_metrics", "user_id,date", TRUE },
    { "daily_metrics", "date", FALSE },
    { "activities", "user_id,activity_date", FALSE },
    { "activities", "garmin_activity_id", TRUE },
    { "activities", "activity_type", FALSE },
    { "activities", "activity_date", FALSE },
    { "heart_rate_samples", "timestamp", FALSE },
    { "training_load_tracking", "user_id,tracking_date", TRUE },
  };
  FettleConnection *connection = fettle_fixture_connection ();

  for (size_t i = 0; i < G_N_ELEMENTS (indexes); i++)
    {
      g_autofree char *sql = g_strdup_printf (
          "SELECT count(*) FROM pragma_index_list ('%s') AS l WHERE l.\"unique\" = %d AND "
          "(SELECT group_concat (name, ',' ORDER BY seqno) FROM pragma_index_info (l.name)) = '%s'",
          indexes[i].table, indexes[i].is_unique, indexes[i].columns);

      if (fettle_fixture_integer (connection, sql) != 1)
        g_error ("no index on %s (%s)", indexes[i].table, indexes[i].columns);
    }

  g_assert_finalize_object (connection);
}

static void
test_samples_look_as_documented (void)
{
  FettleConnection *connection = create_filled ();

  fettle_test_assert_text (fettle_fixture_text (connection,
                                                "SELECT timestamp FROM heart_rate_samples"),
                           "2026-11-01 10:00:05");
  fettle_test_assert_text (fettle_fixture_text (connection,
                                                "SELECT created_at FROM heart_rate_samples"),
                           "2026-11-01 10:46:40");
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT id FROM heart_rate_samples"), ==,
                   2147483648 + 5);
  fettle_test_assert_text (
      fettle_fixture_text (connection, "SELECT group_concat (name) FROM pragma_table_xinfo "
                                       "('heart_rate_samples') WHERE name IN ('id', "
                                       "'activity_id', 'timestamp', 'heart_rate', "
                                       "'elapsed_seconds', 'created_at')"),
      "activity_id,elapsed_seconds,heart_rate,id,timestamp,created_at");

  g_assert_finalize_object (connection);
}

/* By the database, the same way in every table that can change. */
static void
test_changes_are_dated (void)
{
  const char *const tables[]
      = { "user_profile",    "imports",        "originals",        "daily_metrics",
          "activities",      "laps",           "activity_streams", "training_load_tracking",
          "activity_merges", "profile_sources" };
  FettleConnection *connection = create_filled ();

  for (size_t i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *age = g_strdup_printf (
          "UPDATE %s SET created_at = '2020-01-01 00:00:00', updated_at = '2020-01-01 00:00:00'",
          tables[i]);
      g_autofree char *touch = g_strdup_printf ("UPDATE %s SET id = id", tables[i]);
      g_autofree char *created = g_strdup_printf ("SELECT created_at FROM %s", tables[i]);
      g_autofree char *is_new
          = g_strdup_printf ("SELECT updated_at > '2026-01-01' FROM %s", tables[i]);

      fettle_fixture_execute (connection, age);
      fettle_fixture_execute (connection, touch);
      fettle_test_assert_text (fettle_fixture_text (connection, created), "2020-01-01 00:00:00");
      g_assert_cmpint (fettle_fixture_integer (connection, is_new), ==, 1);
    }

  g_assert_finalize_object (connection);
}

/* The document's own texts, for the tables that are there: they run and find the rows. */
static void
test_documented_queries (void)
{
  const struct
  {
    const char *sql;
    int n_rows;
  } queries[] = {
    { "SELECT * FROM daily_metrics WHERE user_id = ?1 AND date >= DATE('2026-11-05', '-7 days') "
      "ORDER BY date DESC",
      1 },
    { "SELECT date, hrv_sdnn, resting_heart_rate FROM daily_metrics WHERE user_id = ?1 AND "
      "date >= DATE('2026-11-05', '-30 days') ORDER BY date",
      1 },
    { "SELECT * FROM activities WHERE user_id = ?1 AND activity_type = 'running' "
      "ORDER BY activity_date DESC LIMIT 10",
      1 },
    { "SELECT elapsed_seconds, heart_rate FROM heart_rate_samples WHERE activity_id = 1 AND "
      "?1 = ?1 ORDER BY elapsed_seconds",
      1 },
    { "SELECT * FROM training_load_tracking WHERE user_id = ?1 ORDER BY tracking_date DESC LIMIT 1",
      1 },
    { "SELECT activity_date, activity_type, duration_minutes, distance_meters, training_load, "
      "avg_heart_rate FROM activities WHERE user_id = ?1 AND activity_date >= '2026-10-26' "
      "AND activity_date <= '2026-11-01' ORDER BY activity_date DESC",
      1 },
    { "SELECT * FROM heart_rate_samples WHERE activity_id IN (SELECT id FROM activities WHERE "
      "activity_date < DATE('2028-01-01', '-1 year') AND user_id = ?1)",
      1 },
  };
  FettleConnection *connection = create_filled ();

  for (size_t i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GError) error = NULL;
      FettleStatement *statement = fettle_connection_prepare (connection, queries[i].sql, &error);
      int n_rows = 0;

      g_assert_no_error (error);
      fettle_statement_bind_text (statement, 1, FETTLE_FIXTURE_USER);
      while (fettle_statement_step (statement, &error))
        n_rows++;
      g_assert_no_error (error);
      g_assert_cmpint (n_rows, ==, queries[i].n_rows);
      fettle_statement_done (statement);
    }

  g_assert_finalize_object (connection);
}

int
main (int argc, char **argv)
{
  const GType types[]
      = { FETTLE_TYPE_USER_PROFILE, FETTLE_TYPE_DAILY_METRICS,  FETTLE_TYPE_ACTIVITY,
          FETTLE_TYPE_LAP,          FETTLE_TYPE_TRAINING_LOAD,  FETTLE_TYPE_ORIGINAL,
          FETTLE_TYPE_IMPORT,       FETTLE_TYPE_ACTIVITY_MERGE, FETTLE_TYPE_PROFILE_SOURCE };

  fettle_test_init (&argc, &argv);

  for (size_t i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/schema/columns-are-declared/%s", g_type_name (types[i]));

      g_test_add_data_func (path, GSIZE_TO_POINTER (types[i]), test_columns_are_declared);
    }
  g_test_add_func ("/schema/wrong-values-are-refused", test_wrong_values_are_refused);
  g_test_add_func ("/schema/second-rows-are-refused", test_second_rows_are_refused);
  g_test_add_func ("/schema/every-sport-is-accepted", test_every_sport_is_accepted);
  g_test_add_func ("/schema/children-of-an-activity-go-with-it",
                   test_children_of_an_activity_go_with_it);
  g_test_add_func ("/schema/optional-parents-leave-null", test_optional_parents_leave_null);
  g_test_add_func ("/schema/load-goes-with-its-day", test_load_goes_with_its_day);
  g_test_add_func ("/schema/everything-goes-with-the-athlete",
                   test_everything_goes_with_the_athlete);
  g_test_add_func ("/schema/every-reference-is-indexed", test_every_reference_is_indexed);
  g_test_add_func ("/schema/documented-indexes", test_documented_indexes);
  g_test_add_func ("/schema/samples-look-as-documented", test_samples_look_as_documented);
  g_test_add_func ("/schema/changes-are-dated", test_changes_are_dated);
  g_test_add_func ("/schema/documented-queries", test_documented_queries);

  return g_test_run ();
}

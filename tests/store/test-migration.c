/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-migration.h"
#include "fettle-store-fixture.h"
#include "fettle-store.h"
#include "fettle-test.h"

typedef struct
{
  char *directory;
  char *path;
  GPtrArray *migrations;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->directory = fettle_test_temporary_directory ();
  fixture->path = g_build_filename (fixture->directory, "test.db", NULL);
  fixture->migrations = fettle_migrations_load ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fettle_test_remove_directory (fixture->directory);
  g_free (fixture->directory);
  g_free (fixture->path);
  g_ptr_array_unref (fixture->migrations);
}

static FettleConnection *
open_connection (const char *path)
{
  g_autoptr (GError) error = NULL;
  FettleSqliteConnection *connection
      = fettle_sqlite_connection_open (path, FETTLE_SQLITE_WRITE, &error);

  g_assert_no_error (error);

  return FETTLE_CONNECTION (connection);
}

static void
migrate (Fixture *fixture, FettleConnection *connection, int version)
{
  g_autoptr (GError) error = NULL;

  fettle_migrations_migrate (connection, fixture->migrations, version, &error);
  g_assert_no_error (error);
}

/* Everything that makes the schema, in one text. */
static char *
dump_schema (FettleConnection *connection)
{
  return fettle_fixture_text (
      connection,
      "SELECT group_concat (type || ' ' || name || ' ' || sql, char (10) ORDER BY name) "
      "FROM sqlite_master");
}

static void
add_migration (Fixture *fixture, const char *up, const char *down)
{
  int version = (int) fixture->migrations->len + 1;

  g_ptr_array_add (fixture->migrations, fettle_migration_new (version, "a-test", up, down));
}

static void
test_versions_are_dense (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->migrations->len, >, 0);
  for (guint i = 0; i < fixture->migrations->len; i++)
    {
      FettleMigration *migration = g_ptr_array_index (fixture->migrations, i);

      g_assert_cmpint (migration->version, ==, i + 1);
      g_assert_true (strlen (migration->up) > 0);
      g_assert_true (strlen (migration->down) > 0);
    }
}

static void
test_up_down_up_is_the_same (Fixture *fixture, gconstpointer data)
{
  FettleConnection *connection = open_connection (fixture->path);

  for (int version = 1; version <= (int) fixture->migrations->len; version++)
    {
      g_autofree char *before = NULL, *first = NULL, *again = NULL, *second = NULL;

      before = dump_schema (connection);
      migrate (fixture, connection, version);
      first = dump_schema (connection);
      migrate (fixture, connection, version - 1);
      again = dump_schema (connection);
      migrate (fixture, connection, version);
      second = dump_schema (connection);

      g_assert_cmpstr (before, ==, again);
      g_assert_cmpstr (first, ==, second);
      g_assert_cmpstr (before, !=, first);
      g_assert_cmpint (fettle_fixture_integer (connection, "PRAGMA user_version"), ==, version);
      g_assert_cmpint (fettle_fixture_integer (connection,
                                               "SELECT max(version) FROM schema_migrations"),
                       ==, version);
    }

  migrate (fixture, connection, 0);
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT count(*) FROM sqlite_master"), ==,
                   0);
  g_assert_cmpint (fettle_fixture_integer (connection, "PRAGMA application_id"), ==, 0);
  g_assert_finalize_object (connection);
}

/* A row of every table of the first version. */
static void
fill (FettleConnection *connection)
{
  fettle_fixture_execute (
      connection,
      "INSERT INTO user_profile (user_id) VALUES ('a');"
      "INSERT INTO imports (user_id, source, started_at, files_found, files_imported, "
      "files_partial, files_duplicate, files_refused, files_cancelled) "
      "VALUES ('a', 'file', '2026-11-01 10:00:00', 2, 1, 0, 1, 0, 0);"
      "INSERT INTO originals (user_id, sha256, name, size_bytes, kind, source, added_at, import_id)"
      " VALUES ('a', lower (hex (zeroblob (32))), 'run.fit', 1, 'fit', 'file', "
      "'2026-11-01 10:00:00', 1);"
      "INSERT INTO daily_metrics (user_id, date, steps) VALUES ('a', '2026-11-01', 9000);"
      "INSERT INTO activities (user_id, activity_date, start_time, activity_type, "
      "duration_seconds, utc_offset_minutes, utc_offset_assumed, is_partial, original_id, "
      "import_id, notes) VALUES ('a', '2026-11-01', '2026-11-01 10:00:00', 'running', 3600, 60, 0, "
      "0, 1, 1, 'windy');"
      "INSERT INTO laps (activity_id, lap_index, start_time, start_elapsed_seconds) "
      "VALUES (1, 0, '2026-11-01 10:00:00', 0);"
      "INSERT INTO activity_streams (activity_id, channel, sample_count, data) "
      "VALUES (1, 'power', 1, x'0102');"
      "INSERT INTO heart_rate_samples (activity_id, elapsed_seconds, heart_rate, instant, "
      "written_at) VALUES (1, 5, 140, 1793527205, 1793530000);"
      "INSERT INTO training_load_tracking (user_id, daily_metric_id, tracking_date, "
      "daily_training_load, formula_version) VALUES ('a', 1, '2026-11-01', 50.0, 1)");
}

/* What was there, in the columns of the first version. */
static char *
dump_rows (FettleConnection *connection)
{
  return fettle_fixture_text (
      connection,
      "SELECT (SELECT user_id FROM user_profile) || (SELECT source || files_found || "
      "files_duplicate FROM imports) || (SELECT sha256 || name || import_id FROM originals) || "
      "(SELECT date || steps FROM daily_metrics) || (SELECT start_time || notes || original_id || "
      "import_id FROM activities) || (SELECT activity_id || start_time FROM laps) || (SELECT hex "
      "(data) FROM activity_streams) || (SELECT timestamp || heart_rate FROM heart_rate_samples) "
      "|| (SELECT tracking_date || daily_training_load FROM training_load_tracking)");
}

static void
test_rows_survive_each_step (Fixture *fixture, gconstpointer data)
{
  FettleConnection *connection = open_connection (fixture->path);
  g_autofree char *before = NULL;

  migrate (fixture, connection, 1);
  fill (connection);
  before = dump_rows (connection);
  g_assert_nonnull (before);

  for (int version = 2; version <= (int) fixture->migrations->len; version++)
    {
      migrate (fixture, connection, version);
      fettle_test_assert_text (dump_rows (connection), before);
      migrate (fixture, connection, version - 1);
      fettle_test_assert_text (dump_rows (connection), before);
      migrate (fixture, connection, version);
      fettle_test_assert_text (dump_rows (connection), before);
    }

  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT files_merged FROM imports"), ==, 0);
  g_assert_finalize_object (connection);
}

static void
test_foreign_keys_act_afterwards (Fixture *fixture, gconstpointer data)
{
  FettleConnection *connection = open_connection (fixture->path);

  migrate (fixture, connection, (int) fixture->migrations->len);
  g_assert_cmpint (fettle_fixture_integer (connection, "PRAGMA foreign_keys"), ==, 1);
  g_assert_finalize_object (connection);
}

/* A step that rebuilds a table keeps what refers to its rows. */
static void
test_rebuilt_table_keeps_children (Fixture *fixture, gconstpointer data)
{
  FettleConnection *connection = open_connection (fixture->path);

  migrate (fixture, connection, (int) fixture->migrations->len);
  fettle_fixture_execute (connection,
                          "INSERT INTO user_profile (user_id) VALUES ('a');"
                          "INSERT INTO daily_metrics (user_id, date) VALUES ('a', '2026-11-01')");
  add_migration (fixture,
                 "CREATE TABLE next (id INTEGER PRIMARY KEY, user_id TEXT NOT NULL UNIQUE) STRICT;"
                 "INSERT INTO next SELECT id, user_id FROM user_profile;"
                 "DROP TABLE user_profile; ALTER TABLE next RENAME TO user_profile;",
                 "SELECT 1");
  migrate (fixture, connection, (int) fixture->migrations->len);
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT count(*) FROM daily_metrics"), ==,
                   1);
  g_assert_finalize_object (connection);
}

static void
assert_step_fails (Fixture *fixture, const char *up, FettleStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  FettleConnection *connection = open_connection (fixture->path);
  int version = (int) fixture->migrations->len;

  migrate (fixture, connection, version);
  fettle_fixture_execute (connection,
                          "INSERT INTO user_profile (user_id) VALUES ('a');"
                          "INSERT INTO daily_metrics (user_id, date) VALUES ('a', '2026-11-01')");
  before = dump_schema (connection);
  add_migration (fixture, up, "SELECT 1");

  g_assert_false (fettle_migrations_migrate (connection, fixture->migrations, version + 1, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, (int) code);

  after = dump_schema (connection);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (fettle_fixture_integer (connection, "PRAGMA user_version"), ==, version);
  g_assert_cmpint (fettle_fixture_integer (connection, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT count(*) FROM user_profile"), ==, 1);
  g_assert_finalize_object (connection);
}

static void
test_failed_step_changes_nothing (Fixture *fixture, gconstpointer data)
{
  assert_step_fails (fixture, "CREATE TABLE fine (a); DELETE FROM user_profile; nonsense",
                     FETTLE_STORE_ERROR_FAILED);
}

static void
test_orphans_are_refused (Fixture *fixture, gconstpointer data)
{
  assert_step_fails (fixture, "DELETE FROM user_profile", FETTLE_STORE_ERROR_CONSTRAINT);
}

static void
test_old_database_is_copied_first (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy_path
      = g_strdup_printf ("%s.version-%u", fixture->path, fixture->migrations->len);
  FettleConnection *connection = open_connection (fixture->path);
  FettleConnection *copy;

  fettle_migrations_bring_up_to_date (FETTLE_SQLITE_CONNECTION (connection), fixture->path,
                                      fixture->migrations, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (copy_path, G_FILE_TEST_EXISTS));
  fettle_fixture_execute (connection, "INSERT INTO user_profile (user_id) VALUES ('a')");

  add_migration (fixture, "ALTER TABLE user_profile ADD COLUMN shoe_size REAL",
                 "ALTER TABLE user_profile DROP COLUMN shoe_size");
  fettle_migrations_bring_up_to_date (FETTLE_SQLITE_CONNECTION (connection), fixture->path,
                                      fixture->migrations, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT count(*) FROM user_profile "
                                                       "WHERE shoe_size IS NULL"),
                   ==, 1);

  copy = open_connection (copy_path);
  g_assert_cmpint (fettle_fixture_integer (copy, "PRAGMA user_version"), ==,
                   fixture->migrations->len - 1);
  g_assert_cmpint (fettle_fixture_integer (copy, "SELECT count(*) FROM user_profile"), ==, 1);

  g_assert_finalize_object (copy);
  g_assert_finalize_object (connection);
}

/* Refused, and not one byte of it is another one. */
static void
assert_store_refuses (Fixture *fixture, FettleStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = fettle_test_load (fixture->path);
  g_autoptr (GBytes) after = NULL;

  g_assert_null (fettle_store_open (fixture->path, NULL, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, (int) code);

  after = fettle_test_load (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_newer_database_is_left_alone (Fixture *fixture, gconstpointer data)
{
  FettleConnection *connection = open_connection (fixture->path);

  migrate (fixture, connection, (int) fixture->migrations->len);
  add_migration (fixture, "CREATE TABLE of_the_future (a)", "DROP TABLE of_the_future");
  migrate (fixture, connection, (int) fixture->migrations->len);
  g_assert_finalize_object (connection);

  assert_store_refuses (fixture, FETTLE_STORE_ERROR_NEWER);
}

static void
test_foreign_database_is_left_alone (Fixture *fixture, gconstpointer data)
{
  FettleConnection *connection = open_connection (fixture->path);

  fettle_fixture_execute (connection, "CREATE TABLE bookmarks (address TEXT)");
  g_assert_finalize_object (connection);

  assert_store_refuses (fixture, FETTLE_STORE_ERROR_NOT_A_DATABASE);
}

static void
test_text_file_is_left_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, "Dear diary, today I ran. It was raining and I ran.", -1,
                       &error);
  g_assert_no_error (error);

  assert_store_refuses (fixture, FETTLE_STORE_ERROR_NOT_A_DATABASE);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/migration/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("versions-are-dense", test_versions_are_dense);
  ADD ("up-down-up-is-the-same", test_up_down_up_is_the_same);
  ADD ("rows-survive-each-step", test_rows_survive_each_step);
  ADD ("foreign-keys-act-afterwards", test_foreign_keys_act_afterwards);
  ADD ("rebuilt-table-keeps-children", test_rebuilt_table_keeps_children);
  ADD ("failed-step-changes-nothing", test_failed_step_changes_nothing);
  ADD ("orphans-are-refused", test_orphans_are_refused);
  ADD ("old-database-is-copied-first", test_old_database_is_copied_first);
  ADD ("newer-database-is-left-alone", test_newer_database_is_left_alone);
  ADD ("foreign-database-is-left-alone", test_foreign_database_is_left_alone);
  ADD ("text-file-is-left-alone", test_text_file_is_left_alone);

  return g_test_run ();
}

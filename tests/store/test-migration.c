/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-migration.h"
#include "fettle-store-fixture.h"
#include "fettle-store-rows.h"
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
  FettleConnection *connection = open_connection (":memory:");

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

/* The texts of the first column of a query's rows. */
static GPtrArray *
list_texts (FettleConnection *connection, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleStatement) statement = fettle_connection_prepare (connection, sql, &error);
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  while (fettle_statement_step (statement, &error))
    g_ptr_array_add (texts, g_strdup (fettle_statement_get_text (statement, 0)));
  g_assert_no_error (error);

  return texts;
}

/* Every value of every row of every table, computed ones too. */
static char *
dump_rows (FettleConnection *connection)
{
  g_autoptr (GPtrArray) tables
      = list_texts (connection, "SELECT name FROM sqlite_master WHERE type = 'table' "
                                "AND name <> 'schema_migrations' ORDER BY name");
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < tables->len; i++)
    {
      const char *table = g_ptr_array_index (tables, i);
      g_autofree char *get = g_strdup_printf (
          "SELECT 'SELECT ' || group_concat ('quote (' || name || ')', ' || '','' || ') || "
          "' FROM %s ORDER BY 1' FROM pragma_table_xinfo ('%s')",
          table, table);
      g_autofree char *sql = fettle_fixture_text (connection, get);
      g_autoptr (GPtrArray) lines = list_texts (connection, sql);

      for (guint j = 0; j < lines->len; j++)
        g_string_append_printf (dump, "%s: %s\n", table,
                                (const char *) g_ptr_array_index (lines, j));
    }

  return g_string_free (dump, FALSE);
}

/* Down and up again over what the versions before have: nothing of it is another one. */
static void
test_rows_survive_each_step (Fixture *fixture, gconstpointer data)
{
  FettleConnection *connection = open_connection (":memory:");

  for (int version = 1; version <= (int) fixture->migrations->len; version++)
    {
      g_autofree char *before = NULL, *first = NULL, *again = NULL, *second = NULL;

      before = dump_rows (connection);
      migrate (fixture, connection, version);
      first = dump_rows (connection);
      migrate (fixture, connection, version - 1);
      again = dump_rows (connection);
      migrate (fixture, connection, version);
      second = dump_rows (connection);

      g_assert_cmpstr (before, ==, again);
      g_assert_cmpstr (first, ==, second);

      if (version == 1)
        fettle_fixture_execute (connection,
                                "INSERT INTO user_profile (user_id) VALUES ('athlete')");
      fettle_store_rows_insert_new (connection);
    }

  g_assert_finalize_object (connection);
}

/* With rows in what a version brought, too: they go, and what was there before stays. */
static void
test_full_database_goes_all_the_way (Fixture *fixture, gconstpointer data)
{
  FettleConnection *connection = open_connection (":memory:");
  int latest = (int) fixture->migrations->len;

  migrate (fixture, connection, latest);
  fettle_fixture_insert_athlete (connection, NULL, NULL, NULL);
  fettle_store_rows_insert_all (connection);

  for (int version = latest - 1; version >= 1; version--)
    {
      g_autofree char *down = NULL, *again = NULL;

      migrate (fixture, connection, version);
      down = dump_rows (connection);
      migrate (fixture, connection, version + 1);
      migrate (fixture, connection, version);
      again = dump_rows (connection);
      g_assert_cmpstr (down, ==, again);
    }

  fettle_test_assert_text (
      fettle_fixture_text (
          connection,
          "SELECT activity_type || ' ' || avg_pace_per_km || ' ' || recovery_time_hours || ' ' || "
          "(SELECT count(*) FROM heart_rate_samples) FROM activities WHERE id = 1"),
      "running 360.0 12.5 1");
  g_assert_finalize_object (connection);
}

/* Who told a value of the profile is known under the new table as under the old. */
static void
test_sources_of_the_profile_move (Fixture *fixture, gconstpointer data)
{
  FettleConnection *connection = open_connection (fixture->path);

  migrate (fixture, connection, 10);
  fettle_fixture_insert_athlete (connection, NULL, NULL, NULL);
  fettle_store_rows_insert_all (connection);
  migrate (fixture, connection, 11);
  fettle_test_assert_text (
      fettle_fixture_text (connection, "SELECT column_name || ' ' || source || ' ' || original_id "
                                       "FROM value_sources WHERE user_profile_id = 1"),
      "max_heart_rate file 1");
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
  ADD ("full-database-goes-all-the-way", test_full_database_goes_all_the_way);
  ADD ("sources-of-the-profile-move", test_sources_of_the_profile_move);
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

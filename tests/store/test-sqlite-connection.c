/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <math.h>

#include "fettle-sqlite-connection.h"
#include "fettle-store-fixture.h"
#include "fettle-test-disk.h"
#include "fettle-test.h"

typedef struct
{
  char *directory;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->directory = fettle_test_temporary_directory ();
  fixture->path = g_build_filename (fixture->directory, "test.db", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fettle_test_remove_directory (fixture->directory);
  g_free (fixture->directory);
  g_free (fixture->path);
}

static FettleConnection *
open_connection (const char *path, FettleSqliteMode mode)
{
  g_autoptr (GError) error = NULL;
  FettleSqliteConnection *connection = fettle_sqlite_connection_open (path, mode, &error);

  g_assert_no_error (error);
  if (mode == FETTLE_SQLITE_WRITE)
    {
      fettle_sqlite_connection_use_log (connection, &error);
      g_assert_no_error (error);
    }

  return FETTLE_CONNECTION (connection);
}

static void
assert_pragma (FettleConnection *connection, const char *name, const char *expected)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA %s", name);

  fettle_test_assert_text (fettle_fixture_text (connection, sql), expected);
}

static void
test_settings (Fixture *fixture, gconstpointer data)
{
  FettleConnection *writer = open_connection (fixture->path, FETTLE_SQLITE_WRITE);
  FettleConnection *reader = open_connection (fixture->path, FETTLE_SQLITE_READ);
  FettleConnection *connections[] = { writer, reader };

  for (size_t i = 0; i < G_N_ELEMENTS (connections); i++)
    {
      assert_pragma (connections[i], "foreign_keys", "1");
      assert_pragma (connections[i], "journal_mode", "wal");
      assert_pragma (connections[i], "synchronous", "1");
      assert_pragma (connections[i], "cache_size", "-64000");
      assert_pragma (connections[i], "temp_store", "2");
      assert_pragma (connections[i], "busy_timeout", "5000");
      assert_pragma (connections[i], "trusted_schema", "0");
    }
  assert_pragma (writer, "auto_vacuum", "2");
  assert_pragma (writer, "query_only", "0");
  assert_pragma (reader, "query_only", "1");

  g_assert_finalize_object (reader);
  g_assert_finalize_object (writer);
}

static void
test_values (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = open_connection (":memory:", FETTLE_SQLITE_WRITE);
  FettleStatement *statement
      = fettle_connection_prepare (connection, "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9", &error);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a\0b", 3);
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) read = NULL, read_empty = NULL;

  g_assert_no_error (error);
  fettle_statement_bind_integer (statement, 1, INT64_MAX);
  fettle_statement_bind_integer (statement, 2, FETTLE_NULL_INTEGER);
  fettle_statement_bind_real (statement, 3, -0.1);
  fettle_statement_bind_real (statement, 4, NAN);
  fettle_statement_bind_text (statement, 5, "“é” 🏃");
  fettle_statement_bind_text (statement, 6, NULL);
  fettle_statement_bind_blob (statement, 7, bytes);
  fettle_statement_bind_blob (statement, 8, empty);
  fettle_statement_bind_day (statement, 9, fettle_fixture_day ("2024-02-29"));

  g_assert_true (fettle_statement_step (statement, &error));
  g_assert_cmpint (fettle_statement_get_integer (statement, 0), ==, INT64_MAX);
  g_assert_true (fettle_statement_is_null (statement, 1));
  g_assert_cmpint (fettle_statement_get_integer (statement, 1), ==, FETTLE_NULL_INTEGER);
  g_assert_cmpfloat (fettle_statement_get_real (statement, 2), ==, -0.1);
  g_assert_true (isnan (fettle_statement_get_real (statement, 3)));
  g_assert_cmpstr (fettle_statement_get_text (statement, 4), ==, "“é” 🏃");
  g_assert_null (fettle_statement_get_text (statement, 5));
  read = fettle_statement_get_blob (statement, 6);
  g_assert_true (g_bytes_equal (read, bytes));
  read_empty = fettle_statement_get_blob (statement, 7);
  g_assert_true (g_bytes_equal (read_empty, empty));
  g_assert_cmpstr (fettle_statement_get_text (statement, 8), ==, "2024-02-29");
  g_assert_false (fettle_statement_step (statement, &error));
  g_assert_no_error (error);

  fettle_statement_done (statement);
  g_assert_finalize_object (connection);
}

/* The same text gives the same statement, clean, as soon as it is given back. */
static void
test_statements_are_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = open_connection (":memory:", FETTLE_SQLITE_WRITE);
  FettleStatement *first = fettle_connection_prepare (connection, "SELECT ?1", &error);
  FettleStatement *second = fettle_connection_prepare (connection, "SELECT ?1", &error);
  FettleStatement *third;

  g_assert_no_error (error);
  g_assert_true (first != second);
  fettle_statement_bind_integer (first, 1, 1);
  fettle_statement_bind_integer (second, 1, 2);
  g_assert_true (fettle_statement_step (first, &error));
  g_assert_true (fettle_statement_step (second, &error));
  g_assert_cmpint (fettle_statement_get_integer (first, 0), ==, 1);
  g_assert_cmpint (fettle_statement_get_integer (second, 0), ==, 2);
  fettle_statement_done (second);
  fettle_statement_done (first);

  third = fettle_connection_prepare (connection, "SELECT ?1", &error);
  g_assert_true (third == first);
  g_assert_true (fettle_statement_step (third, &error));
  g_assert_true (fettle_statement_is_null (third, 0));
  fettle_statement_done (third);

  g_assert_finalize_object (connection);
}

static void
test_errors_of_statements (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = open_connection (":memory:", FETTLE_SQLITE_WRITE);
  FettleStatement *statement;

  g_assert_null (fettle_connection_prepare (connection, "SELECT nothing FROM nowhere", &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FAILED);
  g_clear_error (&error);

  /* Double quotes are names only: a misspelt column is an error and not a text. */
  g_assert_null (fettle_connection_prepare (connection, "SELECT \"nothing\"", &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FAILED);
  g_clear_error (&error);

  statement = fettle_connection_prepare (connection, "SELECT ?1", &error);
  g_assert_no_error (error);
  fettle_statement_bind_integer (statement, 2, 1);
  g_assert_false (fettle_statement_run (statement, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FAILED);

  g_assert_finalize_object (connection);
}

/* The message says which rule, and no value. */
static void
test_constraint (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = open_connection (":memory:", FETTLE_SQLITE_WRITE);
  FettleStatement *statement;

  fettle_fixture_execute (connection, "CREATE TABLE t (secret TEXT UNIQUE)");
  for (int i = 0; i < 2; i++)
    {
      g_assert_no_error (error);
      statement = fettle_connection_prepare (connection, "INSERT INTO t VALUES (?1)", &error);
      fettle_statement_bind_text (statement, 1, "hidden");
      g_assert_cmpint (fettle_statement_run (statement, &error), ==, i == 0);
    }
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, "t.secret"));
  g_assert_null (strstr (error->message, "hidden"));

  g_assert_finalize_object (connection);
}

static void
test_reader_does_not_write (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *writer = open_connection (fixture->path, FETTLE_SQLITE_WRITE);
  FettleConnection *reader = open_connection (fixture->path, FETTLE_SQLITE_READ);

  g_assert_false (fettle_connection_execute (reader, "CREATE TABLE t (a)", &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_READ_ONLY);

  g_assert_finalize_object (reader);
  g_assert_finalize_object (writer);
}

static void
test_missing_database_is_not_made_by_a_reader (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fettle_sqlite_connection_open (fixture->path, FETTLE_SQLITE_READ, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FAILED);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_text_file_is_not_a_database (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleSqliteConnection) connection = NULL;
  g_autofree char *text = g_strnfill (5000, 'x');

  g_file_set_contents (fixture->path, text, -1, &error);
  g_assert_no_error (error);

  /* SQLite looks at the file with the first statement that needs it. */
  connection = fettle_sqlite_connection_open (fixture->path, FETTLE_SQLITE_WRITE, &error);
  if (connection != NULL)
    g_assert_false (fettle_sqlite_connection_use_log (connection, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_NOT_A_DATABASE);
}

static void
fill (FettleConnection *connection, int n_rows)
{
  fettle_fixture_execute (connection, "CREATE TABLE IF NOT EXISTS t (a BLOB)");
  for (int i = 0; i < n_rows; i++)
    fettle_fixture_execute (connection, "INSERT INTO t VALUES (randomblob (3000))");
}

static void
test_damage_is_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = open_connection (fixture->path, FETTLE_SQLITE_WRITE);
  FettleStatement *statement;
  char *contents;
  gsize length;

  fill (connection, 50);
  g_assert_finalize_object (connection);

  g_file_get_contents (fixture->path, &contents, &length, &error);
  g_assert_no_error (error);
  memset (contents + 4096, 0xff, length - 4096);
  g_file_set_contents (fixture->path, contents, (gssize) length, &error);
  g_assert_no_error (error);
  g_free (contents);

  connection = FETTLE_CONNECTION (
      fettle_sqlite_connection_open (fixture->path, FETTLE_SQLITE_READ, &error));
  g_assert_no_error (error);
  statement = fettle_connection_prepare (connection, "SELECT sum(length(a)) FROM t", &error);
  g_assert_no_error (error);
  g_assert_false (fettle_statement_run (statement, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_DAMAGED);
  g_assert_finalize_object (connection);
}

/* Found when it is opened, not at the first write. */
static void
test_read_only_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = open_connection (fixture->path, FETTLE_SQLITE_WRITE);

  fill (connection, 2);
  g_object_unref (connection);
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  if (g_access (fixture->path, W_OK) == 0)
    {
      g_test_skip ("root may write everything");
      return;
    }

  g_assert_null (fettle_sqlite_connection_open (fixture->path, FETTLE_SQLITE_WRITE, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_READ_ONLY);
}

static void
test_cut_off_is_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = open_connection (fixture->path, FETTLE_SQLITE_WRITE);

  fill (connection, 50);
  g_assert_finalize_object (connection);
  g_assert_cmpint (truncate (fixture->path, 20000), ==, 0);

  g_assert_null (fettle_sqlite_connection_open (fixture->path, FETTLE_SQLITE_READ, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_DAMAGED);
}

/* Run by another process: holds the database until its input ends. */
static int
hold_lock (const char *path)
{
  FettleConnection *connection = open_connection (path, FETTLE_SQLITE_WRITE);

  fettle_fixture_execute (connection, "BEGIN EXCLUSIVE");
  g_print ("locked\n");
  while (getchar () != EOF)
    ;
  fettle_connection_rollback (connection);
  g_object_unref (connection);

  return 0;
}

static void
test_lock_of_another_process (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = open_connection (fixture->path, FETTLE_SQLITE_WRITE);
  g_autoptr (GSubprocess) other
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                          "/proc/self/exe", "--hold-lock", fixture->path, NULL);
  char line[16];

  g_assert_no_error (error);
  g_input_stream_read (g_subprocess_get_stdout_pipe (other), line, sizeof line, NULL, &error);
  g_assert_no_error (error);

  fettle_sqlite_connection_set_patience (FETTLE_SQLITE_CONNECTION (connection), 20);
  g_assert_false (fettle_connection_begin (connection, TRUE, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_BUSY);
  g_clear_error (&error);

  /* The log lets readers through all the same. */
  g_assert_true (fettle_connection_begin (connection, FALSE, &error));
  fettle_connection_rollback (connection);

  g_output_stream_close (g_subprocess_get_stdin_pipe (other), NULL, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (other, NULL, &error);
  g_assert_no_error (error);

  g_assert_true (fettle_connection_begin (connection, TRUE, &error));
  fettle_connection_rollback (connection);
  g_assert_finalize_object (connection);
}

static void
test_full_database (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = open_connection (fixture->path, FETTLE_SQLITE_WRITE);

  fill (connection, 10);
  fettle_fixture_execute (connection, "PRAGMA max_page_count = 20");

  fettle_connection_begin (connection, TRUE, &error);
  g_assert_no_error (error);
  while (fettle_connection_execute (connection, "INSERT INTO t VALUES (randomblob (3000))", &error))
    ;
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FULL);
  fettle_connection_rollback (connection);

  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT count(*) FROM t"), ==, 10);
  g_assert_finalize_object (connection);
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  if (!fettle_test_mount_disk (fixture->directory, 256))
    {
      g_test_skip ("no disk can be mounted here");
      return;
    }

  connection = open_connection (fixture->path, FETTLE_SQLITE_WRITE);
  fill (connection, 10);
  do
    {
      if (fettle_connection_begin (connection, TRUE, &error))
        {
          fettle_connection_execute (connection, "INSERT INTO t VALUES (randomblob (3000))",
                                     &error);
          if (error == NULL)
            fettle_connection_commit (connection, &error);
          if (error != NULL)
            fettle_connection_rollback (connection);
        }
    }
  while (error == NULL);

  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FULL);
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT count(*) FROM t"), >=, 10);
  fettle_test_assert_text (fettle_fixture_text (connection, "PRAGMA integrity_check"), "ok");
  g_object_unref (connection);
  fettle_test_unmount_disk (fixture->directory);
}

static void
test_read_only_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *log = NULL;
  FettleConnection *connection;
  FettleSqliteConnection *opened;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  if (!fettle_test_mount_disk (fixture->directory, 512))
    {
      g_test_skip ("no disk can be mounted here");
      return;
    }

  connection = open_connection (fixture->path, FETTLE_SQLITE_WRITE);
  fill (connection, 2);
  g_object_unref (connection);
  g_assert_true (fettle_test_make_disk_read_only (fixture->directory));

  opened = fettle_sqlite_connection_open (fixture->path, FETTLE_SQLITE_WRITE, &error);
  if (opened != NULL)
    g_assert_false (fettle_sqlite_connection_use_log (opened, &error)
                    && fettle_connection_begin (FETTLE_CONNECTION (opened), TRUE, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_clear_object (&opened);

  /* What is there can be read. */
  connection = open_connection (fixture->path, FETTLE_SQLITE_READ);
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT count(*) FROM t"), ==, 2);
  g_object_unref (connection);

  /* Unless a log is left over: without it the file is not the database. */
  g_assert_true (fettle_test_make_disk_writable (fixture->directory));
  log = g_strconcat (fixture->path, "-wal", NULL);
  g_file_set_contents (log, "log", -1, &error);
  g_assert_no_error (error);
  g_assert_true (fettle_test_make_disk_read_only (fixture->directory));
  g_assert_null (fettle_sqlite_connection_open (fixture->path, FETTLE_SQLITE_READ, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "not closed properly"));
  g_clear_error (&error);

  missing = g_build_filename (fixture->directory, "missing.db", NULL);
  g_assert_null (fettle_sqlite_connection_open (missing, FETTLE_SQLITE_WRITE, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_READ_ONLY);
  fettle_test_unmount_disk (fixture->directory);
}

#define NOBODY 65534

/* Neither the file nor the folder, which is the test's own. */
static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = open_connection (fixture->path, FETTLE_SQLITE_WRITE);

  fill (connection, 2);
  g_object_unref (connection);
  if (geteuid () == 0 && seteuid (NOBODY) != 0)
    {
      g_test_skip ("root is the only user here, and root may read everything");
      return;
    }
  g_chmod (fixture->path, 0);

  for (FettleSqliteMode mode = FETTLE_SQLITE_READ; mode <= FETTLE_SQLITE_WRITE; mode++)
    {
      g_assert_null (fettle_sqlite_connection_open (fixture->path, mode, &error));
      g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_UNREADABLE);
      g_clear_error (&error);
    }
  if (getuid () == 0)
    g_assert_cmpint (seteuid (0), ==, 0);
}

static void
test_cancellable (Fixture *fixture, gconstpointer data)
{
  const char *sql
      = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n";
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  FettleConnection *connection = open_connection (":memory:", FETTLE_SQLITE_WRITE);
  FettleStatement *statement = fettle_connection_prepare (connection, sql, &error);

  g_assert_no_error (error);
  fettle_connection_set_cancellable (connection, cancellable);
  g_assert_true (fettle_statement_step (statement, &error));
  g_cancellable_cancel (cancellable);
  g_assert_false (fettle_statement_run (statement, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  fettle_connection_set_cancellable (connection, NULL);
  statement = fettle_connection_prepare (connection, sql, &error);
  for (int i = 0; i < 100000; i++)
    g_assert_true (fettle_statement_step (statement, &error));
  fettle_statement_done (statement);

  g_assert_finalize_object (connection);
}

static void
assert_private (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

/* Wherever the athlete puts it. */
static void
test_files_are_private (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *log_path = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *copy_path = g_build_filename (fixture->directory, "copy.db", NULL);
  FettleConnection *connection = open_connection (fixture->path, FETTLE_SQLITE_WRITE);

  fill (connection, 1);
  assert_private (fixture->path);
  assert_private (log_path);

  fettle_sqlite_connection_backup (FETTLE_SQLITE_CONNECTION (connection), copy_path, &error);
  g_assert_no_error (error);
  assert_private (copy_path);

  g_assert_finalize_object (connection);
}

static void
test_backup_is_a_whole_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy_path = g_build_filename (fixture->directory, "copy.db", NULL);
  g_autofree char *part_path = g_strconcat (copy_path, ".part", NULL);
  FettleConnection *connection = open_connection (fixture->path, FETTLE_SQLITE_WRITE);
  FettleConnection *copy;

  fill (connection, 20);
  g_file_set_contents (copy_path, "what was here before", -1, &error);
  g_assert_no_error (error);

  fettle_sqlite_connection_backup (FETTLE_SQLITE_CONNECTION (connection), copy_path, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (part_path, G_FILE_TEST_EXISTS));

  copy = open_connection (copy_path, FETTLE_SQLITE_READ);
  g_assert_cmpint (fettle_fixture_integer (copy, "SELECT count(*) FROM t"), ==, 20);
  fettle_test_assert_text (fettle_fixture_text (copy, "PRAGMA integrity_check"), "ok");

  g_assert_finalize_object (copy);
  g_assert_finalize_object (connection);
}

static void
test_backup_to_nowhere_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *nowhere = g_build_filename (fixture->directory, "no", "where.db", NULL);
  FettleConnection *connection = open_connection (fixture->path, FETTLE_SQLITE_WRITE);

  fill (connection, 1);
  g_assert_false (
      fettle_sqlite_connection_backup (FETTLE_SQLITE_CONNECTION (connection), nowhere, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FAILED);
  g_assert_finalize_object (connection);
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--hold-lock"))
    return hold_lock (argv[2]);

  fettle_test_init (&argc, &argv);

#define ADD(name, func)                                                                            \
  g_test_add ("/sqlite-connection/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("settings", test_settings);
  ADD ("values", test_values);
  ADD ("statements-are-kept", test_statements_are_kept);
  ADD ("errors-of-statements", test_errors_of_statements);
  ADD ("constraint", test_constraint);
  ADD ("reader-does-not-write", test_reader_does_not_write);
  ADD ("missing-database-is-not-made-by-a-reader", test_missing_database_is_not_made_by_a_reader);
  ADD ("text-file-is-not-a-database", test_text_file_is_not_a_database);
  ADD ("damage-is-told", test_damage_is_told);
  ADD ("cut-off-is-told", test_cut_off_is_told);
  ADD ("lock-of-another-process", test_lock_of_another_process);
  ADD ("full-database", test_full_database);
  ADD ("full-disk", test_full_disk);
  ADD ("read-only-file", test_read_only_file);
  ADD ("read-only-disk", test_read_only_disk);
  ADD ("unreadable", test_unreadable);
  ADD ("cancellable", test_cancellable);
  ADD ("files-are-private", test_files_are_private);
  ADD ("backup-is-a-whole-copy", test_backup_is_a_whole_copy);
  ADD ("backup-to-nowhere-fails", test_backup_to_nowhere_fails);

  return g_test_run ();
}

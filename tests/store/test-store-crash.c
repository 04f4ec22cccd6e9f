/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <gio/gio.h>
#include <signal.h>

#include "fettle-migration.h"
#include "fettle-sqlite-connection.h"
#include "fettle-store-fixture.h"
#include "fettle-test.h"

/* A process that writes is killed at a random moment, again and again. Afterwards the database is
 * sound, everything that was acknowledged is there, and nothing is there by half. */
#define N_ROUNDS  12
#define N_LAPS    5
#define N_SAMPLES 600

static gboolean
write_activity (FettleConnection *connection,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  int64_t *id = data;
  g_autoptr (FettleActivity) activity = fettle_fixture_activity ("2026-11-01");
  g_autoptr (FettleStreams) streams = fettle_fixture_streams (N_SAMPLES, 1);
  g_autoptr (FettleEncodedStreams) encoded = fettle_streams_encode (streams);

  if (!fettle_activities_insert (connection, activity, error)
      || !fettle_activities_insert_streams (connection, activity->id, encoded, error)
      || !fettle_activities_insert_heart_rate_samples (connection, activity->id, 1793527200,
                                                       streams, error))
    return FALSE;

  for (int i = 0; i < N_LAPS; i++)
    {
      g_autoptr (FettleLap) lap = fettle_lap_new ();

      lap->activity_id = activity->id;
      lap->lap_index = i;
      lap->start_time = g_strdup (activity->start_time);
      lap->start_elapsed_seconds = i * 60;
      if (!fettle_activities_insert_lap (connection, lap, error))
        return FALSE;
    }

  *id = activity->id;

  return TRUE;
}

/* Run by the process that will be killed: says the key of each activity once it is committed. */
static int
write_for_ever (const char *directory)
{
  FettleStore *store = fettle_fixture_store_at (directory);

  while (TRUE)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *line = NULL;
      int64_t id;

      fettle_store_write (store, write_activity, &id, NULL, &error);
      g_assert_no_error (error);
      line = g_strdup_printf ("%" G_GINT64_FORMAT "\n", id);
      if (write (STDOUT_FILENO, line, strlen (line)) < 0)
        return 1;
    }
}

/* Run by the process that will be killed: takes a database down to nothing and up again. */
static int
migrate_for_ever (const char *path)
{
  g_autoptr (GPtrArray) migrations = fettle_migrations_load ();
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleSqliteConnection) connection
      = fettle_sqlite_connection_open (path, FETTLE_SQLITE_WRITE, &error);

  g_assert_no_error (error);
  for (guint i = 0;; i++)
    {
      int version = i % 2 == 0 ? 0 : (int) migrations->len;

      fettle_migrations_migrate (FETTLE_CONNECTION (connection), migrations, version, &error);
      g_assert_no_error (error);
      if (write (STDOUT_FILENO, "1\n", 2) < 0)
        return 1;
    }
}

/* The number on the last line that was written before the end. */
static int64_t
run_and_kill (const char *job, const char *path, GRand *random)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                                      "/proc/self/exe", job, path, NULL);
  g_autoptr (GDataInputStream) lines = NULL;
  int n_lines = g_rand_int_range (random, 1, 12);
  int n_pauses = g_rand_int_range (random, 0, 3000);
  int64_t last = 0;
  char *line;

  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));

  for (int i = 0; i < n_lines; i++)
    {
      line = g_data_input_stream_read_line (lines, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_nonnull (line);
      last = g_ascii_strtoll (line, NULL, 10);
      g_free (line);
    }

  /* Somewhere in the middle of the next one. */
  for (int i = 0; i < n_pauses; i++)
    g_thread_yield ();
  g_subprocess_force_exit (process);

  while ((line = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL)
    {
      last = g_ascii_strtoll (line, NULL, 10);
      g_free (line);
    }
  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_signaled (process));

  return last;
}

static gboolean
check (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const int64_t *acknowledged = data;
  g_autofree char *whole = NULL;

  fettle_test_assert_text (fettle_fixture_text (connection, "PRAGMA integrity_check"), "ok");
  g_assert_cmpint (fettle_fixture_integer (connection,
                                           "SELECT count(*) FROM pragma_foreign_key_check"),
                   ==, 0);
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT max(id) FROM activities"), >=,
                   *acknowledged);
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT count(*) - max(id) FROM activities"),
                   ==, 0);

  whole
      = g_strdup_printf ("SELECT count(*) FROM activities AS a WHERE "
                         "(SELECT count(*) FROM laps WHERE activity_id = a.id) = %d AND "
                         "(SELECT count(*) FROM activity_streams WHERE activity_id = a.id) = 3 AND "
                         "(SELECT count(*) FROM heart_rate_samples WHERE activity_id = a.id) = %d",
                         N_LAPS, N_SAMPLES);
  g_assert_cmpint (fettle_fixture_integer (connection, whole), ==,
                   fettle_fixture_integer (connection, "SELECT count(*) FROM activities"));

  return TRUE;
}

static void
test_killed_while_writing (void)
{
  g_autofree char *directory = fettle_test_temporary_directory ();
  g_autoptr (GRand) random = g_rand_new_with_seed (g_test_rand_int ());
  FettleStore *store = fettle_fixture_store (directory);

  g_assert_finalize_object (store);

  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GError) error = NULL;
      int64_t acknowledged = run_and_kill ("--write-for-ever", directory, random);

      store = fettle_fixture_store_at (directory);
      fettle_store_read (store, check, &acknowledged, NULL, &error);
      g_assert_no_error (error);
      g_assert_finalize_object (store);
    }

  fettle_test_remove_directory (directory);
}

/* Each step is whole or was never taken, and the next to open the database takes the rest. */
static void
test_killed_while_migrating (void)
{
  g_autofree char *directory = fettle_test_temporary_directory ();
  g_autoptr (GRand) random = g_rand_new_with_seed (g_test_rand_int ());
  FettleStore *store = fettle_fixture_store (directory);
  g_autofree char *path = g_strdup (fettle_store_get_path (store));

  g_assert_finalize_object (store);
  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GError) error = NULL;
      FettleConnection *connection;

      run_and_kill ("--migrate-for-ever", path, random);

      connection
          = FETTLE_CONNECTION (fettle_sqlite_connection_open (path, FETTLE_SQLITE_READ, &error));
      g_assert_no_error (error);
      fettle_test_assert_text (fettle_fixture_text (connection, "PRAGMA integrity_check"), "ok");
      if (fettle_fixture_integer (connection, "PRAGMA user_version") > 0)
        g_assert_cmpint (fettle_fixture_integer (connection,
                                                 "SELECT max(version) FROM schema_migrations"),
                         ==, fettle_fixture_integer (connection, "PRAGMA user_version"));
      else
        g_assert_cmpint (fettle_fixture_integer (connection, "SELECT count(*) FROM sqlite_schema "
                                                             "WHERE name NOT LIKE 'sqlite%'"),
                         ==, 0);
      g_assert_finalize_object (connection);

      store = fettle_store_open (path, NULL, &error);
      g_assert_no_error (error);
      g_assert_finalize_object (store);
    }

  fettle_test_remove_directory (directory);
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--migrate-for-ever"))
    return migrate_for_ever (argv[2]);
  if (argc == 3 && g_str_equal (argv[1], "--write-for-ever"))
    return write_for_ever (argv[2]);

  fettle_test_init (&argc, &argv);
  g_test_add_func ("/store-crash/killed-while-writing", test_killed_while_writing);
  g_test_add_func ("/store-crash/killed-while-migrating", test_killed_while_migrating);

  return g_test_run ();
}

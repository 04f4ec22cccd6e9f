/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include <libglib-testing/signal-logger.h>

#include "fettle-store-fixture.h"
#include "fettle-store.h"
#include "fettle-test.h"

typedef struct
{
  char *directory;
  FettleStore *store;
} Fixture;

static void
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->directory = fettle_test_temporary_directory ();
  fixture->store = fettle_fixture_store (fixture->directory);
  iterate ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->store);
  fettle_test_remove_directory (fixture->directory);
  g_free (fixture->directory);
}

static gboolean
insert_activity (FettleConnection *connection,
                 gpointer data,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (FettleActivity) activity = fettle_fixture_activity (data);

  return fettle_activities_insert (connection, activity, error);
}

static gboolean
count_activities (FettleConnection *connection,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  int64_t *count = data;

  *count = fettle_fixture_integer (connection, "SELECT count(*) FROM activities");

  return TRUE;
}

static int64_t
get_count (FettleStore *store)
{
  g_autoptr (GError) error = NULL;
  int64_t count = -1;

  fettle_store_read (store, count_activities, &count, NULL, &error);
  g_assert_no_error (error);

  return count;
}

static void
write_day (FettleStore *store, const char *day)
{
  g_autoptr (GError) error = NULL;

  fettle_store_write (store, insert_activity, (gpointer) day, NULL, &error);
  g_assert_no_error (error);
}

static void
test_write_is_read (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (get_count (fixture->store), ==, 0);
  write_day (fixture->store, "2026-11-01");
  g_assert_cmpint (get_count (fixture->store), ==, 1);
}

static void
test_in_memory (void)
{
  g_autoptr (GError) error = NULL;
  FettleStore *store = fettle_store_open (":memory:", NULL, &error);

  g_assert_no_error (error);
  fettle_store_write (store, fettle_fixture_insert_athlete, NULL, NULL, &error);
  g_assert_no_error (error);
  write_day (store, "2026-11-01");
  g_assert_cmpint (get_count (store), ==, 1);

  g_assert_finalize_object (store);
}

static void
test_reopened_store_has_it_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strdup (fettle_store_get_path (fixture->store));
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  write_day (fixture->store, "2026-11-01");
  g_assert_finalize_object (fixture->store);

  /* The log is folded in: the one file is everything. */
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));

  fixture->store = fettle_store_open (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_count (fixture->store), ==, 1);
}

static gboolean
write_and_delete (FettleConnection *connection,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  return fettle_connection_execute (connection,
                                    "CREATE TABLE letters (a BLOB);"
                                    "INSERT INTO letters VALUES (randomblob (4000000));"
                                    "DROP TABLE letters",
                                    error);
}

static goffset
get_size (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_size;
}

static void
test_close_gives_room_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strdup (fettle_store_get_path (fixture->store));

  fettle_store_write (fixture->store, write_and_delete, NULL, NULL, &error);
  g_assert_no_error (error);
  fettle_store_close (fixture->store);
  g_assert_cmpint (get_size (path), <, 1000000);
}

static void
test_changed_once_a_transaction (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtSignalLogger) log = gt_signal_logger_new ();
  FettleDay day = fettle_fixture_day ("2026-11-01");
  guint tables;
  int first, last;

  gt_signal_logger_connect (log, fixture->store, "changed");
  write_day (fixture->store, "2026-11-01");
  gt_signal_logger_assert_no_emissions (log);

  iterate ();
  gt_signal_logger_assert_emission_pop (log, fixture->store, "changed", &tables, &first, &last);
  gt_signal_logger_assert_no_emissions (log);
  g_assert_cmpuint (tables, ==, FETTLE_TABLE_ACTIVITIES | FETTLE_TABLE_DAILY_METRICS);
  g_assert_cmpint (first, ==, day);
  g_assert_cmpint (last, ==, day);

  get_count (fixture->store);
  iterate ();
  gt_signal_logger_assert_no_emissions (log);
}

static gboolean
change_nothing (FettleConnection *connection,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  return TRUE;
}

static void
test_no_change_is_not_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GtSignalLogger) log = gt_signal_logger_new ();

  gt_signal_logger_connect (log, fixture->store, "changed");
  g_assert_true (fettle_store_write (fixture->store, change_nothing, NULL, NULL, &error));
  g_assert_no_error (error);
  iterate ();
  gt_signal_logger_assert_no_emissions (log);
}

static gboolean
insert_and_fail (FettleConnection *connection,
                 gpointer data,
                 GCancellable *cancellable,
                 GError **error)
{
  if (!insert_activity (connection, data, cancellable, error))
    return FALSE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "told by the function");
  return FALSE;
}

static void
test_error_rolls_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GtSignalLogger) log = gt_signal_logger_new ();

  gt_signal_logger_connect (log, fixture->store, "changed");
  g_assert_false (
      fettle_store_write (fixture->store, insert_and_fail, (gpointer) "2026-11-01", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpint (get_count (fixture->store), ==, 0);
  iterate ();
  gt_signal_logger_assert_no_emissions (log);

  /* And the next one is none the worse for it. */
  write_day (fixture->store, "2026-11-02");
  g_assert_cmpint (get_count (fixture->store), ==, 1);
}

static gboolean
insert_in_reader (FettleConnection *connection,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  return insert_activity (connection, data, cancellable, error);
}

static void
test_reader_cannot_write (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (
      fettle_store_read (fixture->store, insert_in_reader, (gpointer) "2026-11-01", NULL, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_READ_ONLY);
  g_assert_cmpint (get_count (fixture->store), ==, 0);
}

/* Another process that writes, as far as the database can tell. */
static sqlite3 *
hold (FettleStore *store)
{
  sqlite3 *other = NULL;

  g_assert_cmpint (sqlite3_open (fettle_store_get_path (store), &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  return other;
}

static void
count_signal (FettleStore *store, guint *n_signals)
{
  (*n_signals)++;
}

static gboolean
has_signal (gpointer data)
{
  return *(guint *) data > 0;
}

static void
test_waits_for_another_process (Fixture *fixture, gconstpointer data)
{
  sqlite3 *other = hold (fixture->store);
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *waiting = NULL;
  guint n_signals = 0;

  g_signal_connect (fixture->store, "waiting", G_CALLBACK (count_signal), &n_signals);
  fettle_store_write_async (fixture->store, insert_activity, (gpointer) "2026-11-01", NULL, NULL,
                            fettle_test_store_result, &waiting);
  fettle_test_await (has_signal, &n_signals, "that it waits");
  g_assert_null (waiting);
  g_assert_cmpint (get_count (fixture->store), ==, 0);

  sqlite3_close (other);
  result = fettle_test_await_result (&waiting);
  g_assert_true (fettle_store_write_finish (fixture->store, result, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_count (fixture->store), ==, 1);
  g_assert_cmpuint (n_signals, ==, 1);
  g_signal_handlers_disconnect_by_data (fixture->store, &n_signals);
}

static void
test_waiting_can_be_given_up (Fixture *fixture, gconstpointer data)
{
  sqlite3 *other = hold (fixture->store);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *waiting = NULL;
  guint n_signals = 0;
  int64_t start = g_get_monotonic_time ();

  g_signal_connect (fixture->store, "waiting", G_CALLBACK (count_signal), &n_signals);
  fettle_store_write_async (fixture->store, insert_activity, (gpointer) "2026-11-01", NULL,
                            cancellable, fettle_test_store_result, &waiting);
  fettle_test_await (has_signal, &n_signals, "that it waits");
  g_cancellable_cancel (cancellable);
  result = fettle_test_await_result (&waiting);
  g_assert_false (fettle_store_write_finish (fixture->store, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 4 * G_USEC_PER_SEC);

  sqlite3_close (other);
  g_assert_cmpint (get_count (fixture->store), ==, 0);
  g_signal_handlers_disconnect_by_data (fixture->store, &n_signals);
}

static gboolean
count_write_count (FettleConnection *connection,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  FettleStore *store = data;
  int64_t before = fettle_fixture_integer (connection, "SELECT count(*) FROM activities");
  int64_t after;

  /* Committed by the writer while this snapshot is being read. */
  write_day (store, "2026-11-01");
  g_assert_cmpint (get_count (store), ==, before + 1);

  after = fettle_fixture_integer (connection, "SELECT count(*) FROM activities");
  g_assert_cmpint (after, ==, before);

  return TRUE;
}

static void
test_reader_sees_a_snapshot (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fettle_store_read (fixture->store, count_write_count, fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_count (fixture->store), ==, 1);
}

static gboolean
count_without_end (FettleConnection *connection,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  FettleStatement *statement = fettle_connection_prepare (
      connection,
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
      "SELECT count(*) FROM n WHERE i < 0",
      error);
  int *started = data;

  if (statement == NULL)
    return FALSE;

  g_atomic_int_set (started, 1);

  return fettle_statement_run (statement, error);
}

static gboolean
insert_and_count_without_end (FettleConnection *connection,
                              gpointer data,
                              GCancellable *cancellable,
                              GError **error)
{
  return insert_activity (connection, (gpointer) "2026-11-01", cancellable, error)
         && count_without_end (connection, data, cancellable, error);
}

static gpointer
cancel_when_started (gpointer data)
{
  gpointer *arguments = data;
  int *started = arguments[0];

  while (!g_atomic_int_get (started))
    g_thread_yield ();
  g_cancellable_cancel (arguments[1]);

  return NULL;
}

static void
test_cancel_interrupts (Fixture *fixture, gconstpointer data)
{
  const gboolean writes[] = { FALSE, TRUE };

  for (size_t i = 0; i < G_N_ELEMENTS (writes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      int started = 0;
      gpointer arguments[] = { &started, cancellable };
      GThread *thread = g_thread_new ("cancel", cancel_when_started, arguments);

      if (writes[i])
        fettle_store_write (fixture->store, insert_and_count_without_end, &started, cancellable,
                            &error);
      else
        fettle_store_read (fixture->store, count_without_end, &started, cancellable, &error);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_thread_join (thread);
    }

  g_assert_cmpint (get_count (fixture->store), ==, 0);
}

static gboolean
insert_and_cancel (FettleConnection *connection,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  if (!insert_activity (connection, data, cancellable, error))
    return FALSE;

  g_cancellable_cancel (cancellable);

  return TRUE;
}

static void
test_cancelled_before_commit_is_rolled_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_assert_false (fettle_store_write (fixture->store, insert_and_cancel, (gpointer) "2026-11-01",
                                      cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (get_count (fixture->store), ==, 0);
}

static void
test_cancelled_is_not_begun (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  int64_t count = -1;

  g_cancellable_cancel (cancellable);
  g_assert_false (
      fettle_store_read (fixture->store, count_activities, &count, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count, ==, -1);
}

typedef struct
{
  GThread *thread; /* the test's */
  int *n_freed;
  int64_t count;
} AsyncData;

static void
async_data_free (gpointer data)
{
  AsyncData *async = data;

  g_assert_true (g_thread_self () == async->thread);
  (*async->n_freed)++;
  g_free (async);
}

static AsyncData *
async_data_new (int *n_freed)
{
  AsyncData *async = g_new0 (AsyncData, 1);

  async->thread = g_thread_self ();
  async->n_freed = n_freed;

  return async;
}

static gboolean
insert_and_count (FettleConnection *connection,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  AsyncData *async = data;

  g_assert_true (g_thread_self () != async->thread);

  return insert_activity (connection, (gpointer) "2026-11-01", cancellable, error)
         && count_activities (connection, &async->count, cancellable, error);
}

static gboolean
count_async (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  AsyncData *async = data;

  g_assert_true (g_thread_self () != async->thread);

  return count_activities (connection, &async->count, cancellable, error);
}

static void
count_emission (FettleStore *store, guint tables, int first_day, int last_day, int *n_emissions)
{
  (*n_emissions)++;
}

/* In the callback: the change was told before, and the data is still there. */
static void
check_write (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gpointer *arguments = user_data;
  const int *n_freed = arguments[0];
  const int *n_emissions = arguments[1];
  gboolean *done = arguments[2];
  AsyncData *async = arguments[3];
  g_autoptr (GError) error = NULL;

  g_assert_true (fettle_store_write_finish (FETTLE_STORE (source), result, &error));
  g_assert_no_error (error);
  g_assert_cmpint (*n_emissions, ==, 1);
  g_assert_cmpint (*n_freed, ==, 0);
  g_assert_cmpint (async->count, ==, 1);
  *done = TRUE;
}

static void
test_write_async (Fixture *fixture, gconstpointer data)
{
  int n_freed = 0, n_emissions = 0;
  gboolean done = FALSE;
  AsyncData *async = async_data_new (&n_freed);
  gpointer arguments[] = { &n_freed, &n_emissions, &done, async };

  g_signal_connect (fixture->store, "changed", G_CALLBACK (count_emission), &n_emissions);
  fettle_store_write_async (fixture->store, insert_and_count, async, async_data_free, NULL,
                            check_write, arguments);
  fettle_test_await_boolean (&done);
  iterate ();
  g_assert_cmpint (n_freed, ==, 1);
  g_assert_cmpint (n_emissions, ==, 1);
}

static void
test_read_async (Fixture *fixture, gconstpointer data)
{
  int n_freed = 0;
  g_autoptr (GError) error = NULL;
  GAsyncResult *pending = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  fettle_store_read_async (fixture->store, count_async, async_data_new (&n_freed), async_data_free,
                           NULL, fettle_test_store_result, &pending);
  result = fettle_test_await_result (&pending);
  g_assert_true (fettle_store_read_finish (fixture->store, result, &error));
  g_assert_no_error (error);
  g_clear_object (&result);
  iterate ();
  g_assert_cmpint (n_freed, ==, 1);
}

static void
test_async_cancelled (Fixture *fixture, gconstpointer data)
{
  int n_freed = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GAsyncResult *pending = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  g_cancellable_cancel (cancellable);
  fettle_store_write_async (fixture->store, insert_and_count, async_data_new (&n_freed),
                            async_data_free, cancellable, fettle_test_store_result, &pending);
  result = fettle_test_await_result (&pending);
  g_assert_false (fettle_store_write_finish (fixture->store, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&result);
  iterate ();
  g_assert_cmpint (n_freed, ==, 1);
  g_assert_cmpint (get_count (fixture->store), ==, 0);
}

/* The last reference may be that of the work under way: nothing is lost, and nothing waits for
 * itself. */
static void
test_last_reference_is_the_work_s (void)
{
  g_autofree char *directory = fettle_test_temporary_directory ();
  FettleStore *store = fettle_fixture_store (directory);
  FettleStore *weak = store;
  FettleStore *again;
  int n_freed = 0;

  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &weak);
  for (int i = 0; i < 5; i++)
    {
      fettle_store_write_async (store, insert_and_count, async_data_new (&n_freed), async_data_free,
                                NULL, NULL, NULL);
      fettle_store_read_async (store, count_async, async_data_new (&n_freed), async_data_free, NULL,
                               NULL, NULL);
    }
  g_object_unref (store);
  while (weak != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (n_freed, ==, 10);

  again = fettle_fixture_store_at (directory);
  g_assert_cmpint (get_count (again), ==, 5);
  g_assert_finalize_object (again);
  fettle_test_remove_directory (directory);
}

static void
test_close_does_what_was_asked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strdup (fettle_store_get_path (fixture->store));
  int64_t count;
  int n_freed = 0;

  for (int i = 0; i < 10; i++)
    fettle_store_write_async (fixture->store, insert_and_count, async_data_new (&n_freed),
                              async_data_free, NULL, NULL, NULL);
  fettle_store_close (fixture->store);
  fettle_store_close (fixture->store);

  g_assert_false (fettle_store_read (fixture->store, count_activities, &count, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_clear_error (&error);
  g_assert_false (
      fettle_store_write (fixture->store, insert_activity, (gpointer) "2026-11-01", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_clear_error (&error);

  iterate ();
  g_assert_cmpint (n_freed, ==, 10);
  g_assert_finalize_object (fixture->store);

  fixture->store = fettle_store_open (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_count (fixture->store), ==, 10);
}

#define N_THREADS 8
#define N_ROUNDS  20

static gpointer
write_and_read (gpointer data)
{
  FettleStore *store = data;
  int64_t last = 0;

  for (int i = 0; i < N_ROUNDS; i++)
    {
      int64_t count;

      write_day (store, "2026-11-01");
      count = get_count (store);
      /* What this thread wrote is there, and nothing goes away. */
      g_assert_cmpint (count, >, last);
      last = count;
    }

  return NULL;
}

static void
test_many_threads (Fixture *fixture, gconstpointer data)
{
  GThread *threads[N_THREADS];
  int n_emissions = 0;

  g_signal_connect (fixture->store, "changed", G_CALLBACK (count_emission), &n_emissions);
  for (size_t i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("test", write_and_read, fixture->store);
  for (size_t i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);

  iterate ();
  g_assert_cmpint (get_count (fixture->store), ==, N_THREADS * N_ROUNDS);
  g_assert_cmpint (n_emissions, ==, N_THREADS * N_ROUNDS);
}

/* A change that nobody is there to hear of any more. */
static void
test_change_after_the_end (void)
{
  g_autofree char *directory = fettle_test_temporary_directory ();
  FettleStore *store = fettle_fixture_store (directory);

  write_day (store, "2026-11-01");
  g_assert_finalize_object (store);
  iterate ();
  fettle_test_remove_directory (directory);
}

static void
test_two_stores_on_one_file (Fixture *fixture, gconstpointer data)
{
  FettleStore *other = fettle_fixture_store_at (fixture->directory);

  for (int i = 0; i < 5; i++)
    {
      write_day (fixture->store, "2026-11-01");
      write_day (other, "2026-11-02");
    }
  g_assert_cmpint (get_count (fixture->store), ==, 10);
  g_assert_cmpint (get_count (other), ==, 10);

  g_assert_finalize_object (other);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/store/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("write-is-read", test_write_is_read);
  g_test_add_func ("/store/in-memory", test_in_memory);
  ADD ("reopened-store-has-it-all", test_reopened_store_has_it_all);
  ADD ("close-gives-room-back", test_close_gives_room_back);
  ADD ("changed-once-a-transaction", test_changed_once_a_transaction);
  ADD ("no-change-is-not-told", test_no_change_is_not_told);
  ADD ("error-rolls-back", test_error_rolls_back);
  ADD ("reader-cannot-write", test_reader_cannot_write);
  ADD ("reader-sees-a-snapshot", test_reader_sees_a_snapshot);
  ADD ("cancel-interrupts", test_cancel_interrupts);
  ADD ("cancelled-before-commit-is-rolled-back", test_cancelled_before_commit_is_rolled_back);
  ADD ("cancelled-is-not-begun", test_cancelled_is_not_begun);
  ADD ("write-async", test_write_async);
  ADD ("read-async", test_read_async);
  ADD ("async-cancelled", test_async_cancelled);
  g_test_add_func ("/store/last-reference-is-the-work-s", test_last_reference_is_the_work_s);
  ADD ("close-does-what-was-asked", test_close_does_what_was_asked);
  ADD ("many-threads", test_many_threads);
  g_test_add_func ("/store/change-after-the-end", test_change_after_the_end);
  ADD ("waits-for-another-process", test_waits_for_another_process);
  ADD ("waiting-can-be-given-up", test_waiting_can_be_given_up);
  ADD ("two-stores-on-one-file", test_two_stores_on_one_file);

  return g_test_run ();
}

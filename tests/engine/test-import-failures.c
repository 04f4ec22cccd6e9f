/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engine-fixture.h"
#include "fettle-activity.h"
#include "fettle-import-context.h"
#include "fettle-import-error.h"
#include "fettle-import-job.h"
#include "fettle-imports.h"
#include "fettle-training-load.h"

#define NOBODY 65534

static const char *program;

static void
put_days (Fixture *fixture, guint count, int seconds)
{
  for (guint i = 0; i < count; i++)
    {
      const TestActivity activity = {
        .start = TEST_NOW - 3600 - (int64_t) i * TEST_DAY,
        .seconds = seconds,
        .heart_rate = 140,
        .serial_number = 1,
        .sport = 1,
      };
      g_autofree char *name = g_strdup_printf ("%04u.fit", i);

      fixture_put_activity (fixture, name, &activity);
    }
}

static void
assert_refused (FettleImportResult *result, const char *group)
{
  g_assert_cmpint (fettle_import_result_get_outcome (result), ==, FETTLE_IMPORT_REFUSED);
  g_assert_cmpstr (fettle_import_result_get_group (result), ==, group);
  g_assert_true (g_str_has_suffix (fettle_import_result_get_reason (result), "."));
}

/* --- Files that cannot be read -------------------------------------------------------------- */

static void
give_away (const char *path)
{
  g_autoptr (GDir) entries = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_cmpint (chown (path, NOBODY, NOBODY), ==, 0);
  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      give_away (child);
    }
}

/* The test's own folders above it, up to the one for temporary files, are closed to others. */
static gboolean
open_way (const char *path)
{
  g_autofree char *parent = g_path_get_dirname (path);
  struct stat status;

  if (g_str_equal (parent, "/") || stat (parent, &status) != 0)
    return FALSE;
  if ((status.st_mode & S_ISVTX) != 0)
    return TRUE;

  return open_way (parent)
         && g_chmod (parent, (int) (status.st_mode & 0777) | S_IXGRP | S_IXOTH) == 0;
}

/* For root every file can be read; as somebody else the test means something. */
static gboolean
drop_privileges (Fixture *fixture)
{
  if (geteuid () != 0)
    return TRUE;

  if (seteuid (NOBODY) != 0)
    {
      g_test_skip ("root is the only user here, and root may read everything");
      return FALSE;
    }
  g_assert_cmpint (seteuid (0), ==, 0);
  if (!open_way (fixture->directory) || chown (fixture->directory, NOBODY, NOBODY) != 0)
    {
      g_test_skip ("files cannot be given to another user here");
      return FALSE;
    }

  give_away (fixture->directory);
  g_assert_cmpint (seteuid (NOBODY), ==, 0);
  return TRUE;
}

static void
regain_privileges (void)
{
  if (getuid () == 0)
    g_assert_cmpint (seteuid (0), ==, 0);
}

static void
test_no_permission (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->inbox, "0001.fit", NULL);
  g_autofree char *folder = g_build_filename (fixture->inbox, "closed", NULL);
  g_autoptr (FettleImportReport) report = NULL;

  put_days (fixture, 3, 60);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  if (!drop_privileges (fixture))
    return;
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0), ==, 0);
  report = fixture_import (fixture, NULL);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  regain_privileges ();

  assert_refused (fixture_find_result (report, "0001.fit"), "No permission");
  assert_refused (fixture_find_result (report, "closed"), "No permission");
  g_assert_cmpuint (fettle_import_report_count (report, FETTLE_IMPORT_IMPORTED), ==, 2);
}

/* Names can be listed here, but nothing be known of what they stand for. */
static void
test_folder_that_cannot_be_entered (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->inbox, "closed", NULL);
  g_autoptr (FettleImportReport) listed = NULL;
  g_autoptr (FettleImportReport) named = NULL;

  put_days (fixture, 1, 60);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  fixture_put_data (fixture, "closed/a.fit", "synthetic/chained-two-activities.fit");
  if (!drop_privileges (fixture))
    return;
  g_assert_cmpint (g_chmod (folder, 0400), ==, 0);
  listed = fixture_import (fixture, NULL);
  named = fixture_import (fixture, "closed/a.fit");
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  regain_privileges ();

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (listed)), ==, 2);
  assert_refused (fixture_find_result (listed, "a.fit"), "No permission");
  assert_refused (fixture_find_result (named, "a.fit"), "No permission");
}

static void
prepare (Fixture *fixture, const char *name, GError **error)
{
  g_autoptr (FettleImportContext) context = fettle_import_context_new (fixture->library);
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->inbox, name, NULL);
  g_autoptr (FettleImportJob) job = fettle_import_job_new (name, file);

  fettle_import_job_prepare (job, context, NULL);
  g_propagate_error (error, g_steal_pointer (&job->error));
}

/* After it was found and before it is read. */
static void
test_removed_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) gone = NULL;
  g_autoptr (GError) folder = NULL;

  prepare (fixture, "gone.fit", &gone);
  g_assert_error (gone, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpstr (fettle_error_get_heading (gone), ==, "No longer there");

  prepare (fixture, ".", &folder);
  g_assert_error (folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

/* --- A library that cannot be written -------------------------------------------------------- */

static void
test_originals_are_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) inbox = g_file_new_for_path (fixture->inbox);
  const char *originals = fettle_library_get_originals_directory (fixture->library);
  GAsyncResult *waiting = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *sentence = NULL;

  put_days (fixture, 3, 60);
  g_list_store_append (files, inbox);
  if (!drop_privileges (fixture))
    return;
  g_assert_cmpint (g_chmod (originals, 0500), ==, 0);
  fettle_importer_import_async (fixture->importer, G_LIST_MODEL (files), NULL, NULL,
                                fettle_test_store_result, &waiting);
  result = fettle_test_await_result (&waiting);
  report = fettle_importer_import_finish (fixture->importer, result, &error);
  g_assert_cmpint (g_chmod (originals, 0700), ==, 0);
  regain_privileges ();

  g_assert_null (report);
  sentence = fettle_error_dup_sentence (error);
  g_assert_cmpstr (sentence, ==, "The folder of the library cannot be written to.");
  g_assert_cmpstr (error->message, ==, sentence);
  g_assert_cmpuint (fixture_count_activities (fixture), ==, 0);
}

static void
test_folder_is_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleLibrary) library = NULL;
  g_autofree char *folder = g_build_filename (fixture->directory, "closed", NULL);
  g_autofree char *sentence = NULL;

  g_assert_cmpint (g_mkdir (folder, 0500), ==, 0);
  if (!drop_privileges (fixture))
    return;
  library = fettle_library_open (folder, FALSE, NULL, NULL, NULL, &error);
  regain_privileges ();

  g_assert_null (library);
  sentence = fettle_error_dup_sentence (error);
  g_assert_cmpstr (sentence, ==, "The folder of the library cannot be written to.");
}

static GSubprocess *
start_helper (const char *job, const char *directory, const char *inbox)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                          program, job, directory, inbox, NULL);

  g_assert_no_error (error);
  return process;
}

static void
await_line (GSubprocess *process, const char *expected)
{
  g_autoptr (GDataInputStream) lines
      = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));

  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (lines), FALSE);
  while (TRUE)
    {
      g_autofree char *line = g_data_input_stream_read_line (lines, NULL, NULL, NULL);

      g_assert_nonnull (line);
      if (g_str_equal (line, expected))
        return;
    }
}

static void
test_locked_by_another_process (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (FettleImportReport) after = NULL;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) inbox = g_file_new_for_path (fixture->inbox);
  g_autoptr (GError) error = NULL;
  GAsyncResult *waiting = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *sentence = NULL;

  put_days (fixture, 2, 60);
  g_list_store_append (files, inbox);
  process = start_helper ("--hold",
                          fettle_store_get_path (fettle_library_get_store (fixture->library)), "");
  await_line (process, "held");

  fettle_importer_import_async (fixture->importer, G_LIST_MODEL (files), NULL, NULL,
                                fettle_test_store_result, &waiting);
  result = fettle_test_await_result (&waiting);
  g_assert_null (fettle_importer_import_finish (fixture->importer, result, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_BUSY);
  sentence = fettle_error_dup_sentence (error);
  g_assert_nonnull (strstr (sentence, "Another program"));

  g_subprocess_force_exit (process);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  after = fixture_import (fixture, NULL);
  g_assert_cmpuint (fettle_import_report_count (after, FETTLE_IMPORT_IMPORTED), ==, 2);
}

static gboolean
read_unfinished (FettleConnection *connection,
                 gpointer data,
                 GCancellable *cancellable,
                 GError **error)
{
  FettleStatement *statement
      = fettle_connection_prepare (connection,
                                   "SELECT count(*) FROM imports WHERE finished_at IS NULL", error);

  return fettle_statement_run_integer (statement, 0, data, error);
}

static int64_t
count_unfinished (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  int64_t count = -1;

  fettle_store_read (fettle_library_get_store (fixture->library), read_unfinished, &count, NULL,
                     &error);
  g_assert_no_error (error);
  return count;
}

typedef struct
{
  Fixture *fixture;
  sqlite3 *other;
  guint release; /* source that lets go of it */
  guint wanted;  /* files before */
} Holding;

static gboolean
let_go (gpointer data)
{
  Holding *holding = data;

  holding->release = 0;
  g_clear_pointer (&holding->other, sqlite3_close);
  return G_SOURCE_REMOVE;
}

/* Another process begins to write as soon as some files are in. */
static void
on_some_done (FettleProgress *progress, GParamSpec *pspec, Holding *holding)
{
  const char *path = fettle_store_get_path (fettle_library_get_store (holding->fixture->library));

  if (holding->wanted == 0 || fettle_progress_get_done (progress) < holding->wanted)
    return;

  holding->wanted = 0;
  g_assert_cmpint (sqlite3_open (path, &holding->other), ==, SQLITE_OK);
  sqlite3_busy_timeout (holding->other, 5000);
  g_assert_cmpint (sqlite3_exec (holding->other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==,
                   SQLITE_OK);
}

static void
on_waiting (FettleStore *store, Holding *holding)
{
  if (holding->release == 0 && holding->other != NULL)
    holding->release = g_timeout_add (500, let_go, holding);
}

static FettleImportReport *
import_while_held (Fixture *fixture, Holding *holding)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) inbox = g_file_new_for_path (fixture->inbox);
  g_autoptr (FettleProgress) progress = fettle_progress_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *waiting = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  FettleImportReport *report;

  g_list_store_append (files, inbox);
  g_signal_connect (progress, "notify::done", G_CALLBACK (on_some_done), holding);
  fettle_importer_import_async (fixture->importer, G_LIST_MODEL (files), progress, NULL,
                                fettle_test_store_result, &waiting);
  result = fettle_test_await_result (&waiting);
  report = fettle_importer_import_finish (fixture->importer, result, &error);
  g_assert_no_error (error);
  g_signal_handlers_disconnect_by_data (progress, holding);
  return report;
}

static void
test_locked_for_a_while_in_the_middle (Fixture *fixture, gconstpointer data)
{
  Holding holding = { .fixture = fixture, .wanted = 10 };
  FettleStore *store = fettle_library_get_store (fixture->library);
  g_autoptr (FettleImportReport) report = NULL;

  put_days (fixture, 200, 60);
  g_signal_connect (store, "waiting", G_CALLBACK (on_waiting), &holding);
  report = import_while_held (fixture, &holding);
  g_signal_handlers_disconnect_by_data (store, &holding);

  g_assert_cmpuint (holding.wanted, ==, 0);
  g_assert_null (holding.other);
  g_assert_cmpuint (fettle_import_report_count (report, FETTLE_IMPORT_IMPORTED), ==, 200);
  g_assert_cmpuint (fixture_count_activities (fixture), ==, 200);
}

/* The one file that it happened to is said not to be stored, the others not to have been tried;
 * and nothing half of it is there. */
static void
test_locked_from_the_middle_on (Fixture *fixture, gconstpointer data)
{
  Holding holding = { .fixture = fixture, .wanted = 10 };
  g_autoptr (FettleImportReport) report = NULL;
  g_autoptr (FettleImportReport) again = NULL;
  g_autofree char *sentence = NULL;
  guint n_in;

  put_days (fixture, 200, 60);
  report = import_while_held (fixture, &holding);
  n_in = fettle_import_report_count (report, FETTLE_IMPORT_IMPORTED);
  g_assert_cmpuint (n_in, >=, 10);
  g_assert_cmpuint (n_in, <, 200);
  g_assert_cmpuint (fettle_import_report_count (report, FETTLE_IMPORT_NOT_STORED), ==, 1);
  g_assert_cmpuint (fettle_import_report_count (report, FETTLE_IMPORT_CANCELLED), ==, 199 - n_in);
  sentence = fettle_import_report_dup_details (report);
  g_assert_nonnull (strstr (sentence, "Another program holds the library."));
  g_assert_cmpuint (fixture_count_activities (fixture), ==, n_in);

  /* Once it is free, what is left goes in, and what was not concluded is. */
  g_clear_pointer (&holding.other, sqlite3_close);
  fixture_close (fixture);
  fixture_open (fixture);
  g_assert_cmpint (count_unfinished (fixture), ==, 0);
  g_assert_cmpuint (fixture_count_originals (fixture), ==, n_in);
  again = fixture_import (fixture, NULL);
  g_assert_cmpuint (fettle_import_report_count (again, FETTLE_IMPORT_IMPORTED), ==, 200 - n_in);
  g_assert_cmpuint (fettle_import_report_count (again, FETTLE_IMPORT_DUPLICATE), ==, n_in);
}

static void
test_waiting_at_the_start_can_be_cancelled (Fixture *fixture, gconstpointer data)
{
  Holding holding = { .fixture = fixture };
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) inbox = g_file_new_for_path (fixture->inbox);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  FettleStore *store = fettle_library_get_store (fixture->library);
  g_autoptr (FettleImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *waiting = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  put_days (fixture, 2, 60);
  g_list_store_append (files, inbox);
  g_assert_cmpint (sqlite3_open (fettle_store_get_path (store), &holding.other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (holding.other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  g_signal_connect_swapped (store, "waiting", G_CALLBACK (g_cancellable_cancel), cancellable);
  fettle_importer_import_async (fixture->importer, G_LIST_MODEL (files), NULL, cancellable,
                                fettle_test_store_result, &waiting);
  result = fettle_test_await_result (&waiting);
  report = fettle_importer_import_finish (fixture->importer, result, &error);
  g_assert_no_error (error);
  g_assert_true (fettle_import_report_was_cancelled (report));
  g_signal_handlers_disconnect_by_data (store, cancellable);
  g_clear_pointer (&holding.other, sqlite3_close);
  g_assert_cmpuint (fixture_count_activities (fixture), ==, 0);
}

static int
hold (const char *database)
{
  sqlite3 *connection = NULL;
  char byte;

  if (sqlite3_open (database, &connection) != SQLITE_OK
      || sqlite3_exec (connection, "BEGIN IMMEDIATE", NULL, NULL, NULL) != SQLITE_OK)
    return 1;

  puts ("held");
  fflush (stdout);
  return read (STDIN_FILENO, &byte, 1) < 0;
}

static void
test_import_of_another_process (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) inbox = g_file_new_for_path (fixture->inbox);
  g_autoptr (GError) error = NULL;
  GAsyncResult *waiting = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *mark
      = g_build_filename (fettle_library_get_originals_directory (fixture->library), ".importing",
                          NULL);
  g_autofd int fd = open (mark, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  /* As an import of another process would have it. */
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  g_list_store_append (files, inbox);

  fettle_importer_import_async (fixture->importer, G_LIST_MODEL (files), NULL, NULL,
                                fettle_test_store_result, &waiting);
  result = fettle_test_await_result (&waiting);
  g_assert_null (fettle_importer_import_finish (fixture->importer, result, &error));
  g_assert_error (error, FETTLE_IMPORT_ERROR, FETTLE_IMPORT_ERROR_BUSY);

  /* That is no reason not to open the library. */
  g_clear_object (&result);
  fixture_close (fixture);
  fixture_open (fixture);
  g_assert_cmpint (g_unlink (mark), ==, 0);
}

/* --- Killed in the middle -------------------------------------------------------------------- */

static void
on_done_changed (FettleProgress *progress, GParamSpec *pspec, gpointer data)
{
  if (fettle_progress_get_done (progress) >= 20)
    puts ("begun");
  fflush (stdout);
}

G_NORETURN static void
import_until_killed (const char *directory, const char *inbox)
{
  Fixture fixture = { 0 };
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (inbox);
  g_autoptr (FettleProgress) progress = fettle_progress_new ();
  GAsyncResult *waiting = NULL;

  fixture_init (&fixture, directory, inbox);
  fixture_open (&fixture);
  g_list_store_append (files, file);
  g_signal_connect (progress, "notify::done", G_CALLBACK (on_done_changed), NULL);
  fettle_importer_import_async (fixture.importer, G_LIST_MODEL (files), progress, NULL,
                                fettle_test_store_result, &waiting);
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_loads_are_complete (Fixture *fixture, GPtrArray *activities)
{
  g_autoptr (GPtrArray) loads = fixture_list_loads (fixture);
  double sum = 0, tracked = 0;

  for (guint i = 0; i < activities->len; i++)
    sum += ((FettleActivity *) g_ptr_array_index (activities, i))->training_load;
  for (guint i = 0; i < loads->len; i++)
    tracked += ((FettleTrainingLoad *) g_ptr_array_index (loads, i))->daily_training_load;
  g_assert_cmpfloat (sum, >, 0);
  g_assert_cmpfloat_with_epsilon (sum, tracked, 1e-6);
}

static void
test_killed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GPtrArray) activities = NULL;
  g_autoptr (FettleImportReport) rest = NULL;
  guint n_in;

  put_days (fixture, 300, 300);
  fixture_close (fixture);
  process = start_helper ("--import", fixture->directory, fixture->inbox);
  await_line (process, "begun");
  g_subprocess_send_signal (process, SIGKILL);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));

  /* Opening cleans up: whole files only, no original without a row, and loads of all that is in. */
  fixture_open (fixture);
  activities = fixture_list_activities (fixture);
  n_in = activities->len;
  g_assert_cmpuint (n_in, >=, 19);
  g_assert_cmpuint (n_in, <, 300);
  g_assert_cmpuint (fixture_count_originals (fixture), ==, n_in);
  assert_loads_are_complete (fixture, activities);

  g_assert_cmpint (count_unfinished (fixture), ==, 0);
  /* What was in when it was killed can still be undone, and the rest imported. */
  fettle_test_await_property (fixture->importer, "can-undo", TRUE);
  rest = fixture_import (fixture, NULL);
  g_assert_cmpuint (fettle_import_report_count (rest, FETTLE_IMPORT_DUPLICATE), ==, n_in);
  g_assert_cmpuint (fettle_import_report_count (rest, FETTLE_IMPORT_IMPORTED), ==, 300 - n_in);
  g_assert_cmpuint (fixture_undo (fixture), ==, 300 - n_in);
  g_assert_cmpuint (fixture_undo (fixture), ==, n_in);
  g_assert_cmpuint (fixture_count_originals (fixture), ==, 0);
}

/* --- Disk full ------------------------------------------------------------------------------- */

static gboolean
write_text (const char *path, const char *text)
{
  g_autofd int fd = open (path, O_WRONLY | O_CLOEXEC);

  return fd >= 0 && write (fd, text, strlen (text)) == (ssize_t) strlen (text);
}

/* A small disk of our own. Only a process with one thread may do this. */
static gboolean
mount_small_disk (const char *path)
{
  g_autofree char *users = g_strdup_printf ("0 %u 1", (unsigned int) geteuid ());
  g_autofree char *groups = g_strdup_printf ("0 %u 1", (unsigned int) getegid ());

  if (unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
    return FALSE;
  write_text ("/proc/self/setgroups", "deny");

  return write_text ("/proc/self/uid_map", users) && write_text ("/proc/self/gid_map", groups)
         && mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0
         && mount ("tmpfs", path, "tmpfs", 0, "size=3m") == 0;
}

static gboolean
can_mount (const char *path)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    _exit (mount_small_disk (path) ? 0 : 1);
  return waitpid (child, &status, 0) == child && WIFEXITED (status) && WEXITSTATUS (status) == 0;
}

static gboolean
get_import (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  FettleImport **batch = data;

  *batch = fettle_imports_get (connection, 1, error);
  return *batch != NULL;
}

static void
assert_import_is_over (Fixture *fixture, guint n_imported)
{
  g_autoptr (FettleImport) batch = NULL;
  g_autoptr (GError) error = NULL;

  fettle_store_read (fettle_library_get_store (fixture->library), get_import, &batch, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (batch->finished_at);
  g_assert_cmpint (batch->files_imported, ==, n_imported);
}

static int
import_on_small_disk (const char *directory, const char *inbox)
{
  Fixture fixture = { 0 };
  g_autoptr (FettleImportReport) report = NULL;
  g_autoptr (FettleImportReport) again = NULL;
  g_autoptr (GPtrArray) activities = NULL;
  g_autofree char *details = NULL;
  guint n_in, n_not_tried = 0;

  if (!mount_small_disk (directory))
    return 2;
  fixture_init (&fixture, directory, inbox);
  fixture_open (&fixture);
  report = fixture_import (&fixture, NULL);

  n_in = fettle_import_report_count (report, FETTLE_IMPORT_IMPORTED);
  g_assert_cmpuint (n_in, >, 3);
  g_assert_cmpuint (fettle_import_report_count (report, FETTLE_IMPORT_NOT_STORED), ==, 1);
  g_assert_cmpuint (fettle_import_report_count (report, FETTLE_IMPORT_CANCELLED), ==, 199 - n_in);
  g_assert_cmpstr (fettle_import_result_get_group (fixture_get_result (report, n_in)), ==,
                   "Disk full");
  details = fettle_import_report_dup_details (report);
  g_assert_nonnull (strstr (details, "The disk is full."));
  for (guint i = n_in + 1; i < 200; i++)
    n_not_tried
        += g_strcmp0 (fettle_import_result_get_group (fixture_get_result (report, i)), "Not tried")
           == 0;
  g_assert_cmpuint (n_not_tried, ==, 200 - n_in - 1);
  g_assert_cmpuint (fixture_count_activities (&fixture), ==, n_in);
  fixture_close (&fixture);

  /* With room again nothing is missing and nothing is left over. */
  g_assert_cmpint (mount (NULL, directory, NULL, MS_REMOUNT, "size=200m"), ==, 0);
  fixture_open (&fixture);
  activities = fixture_list_activities (&fixture);
  g_assert_cmpuint (activities->len, ==, n_in);
  g_assert_cmpuint (fixture_count_originals (&fixture), ==, n_in);
  assert_import_is_over (&fixture, n_in);
  assert_loads_are_complete (&fixture, activities);
  again = fixture_import (&fixture, NULL);
  g_assert_cmpuint (fettle_import_report_count (again, FETTLE_IMPORT_IMPORTED), ==, 200 - n_in);
  fixture_clear (&fixture);

  return 0;
}

static void
test_disk_full (Fixture *fixture, gconstpointer data)
{
  g_autofree char *disk = g_build_filename (fixture->directory, "disk", NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (disk, 0700), ==, 0);
  if (!can_mount (disk))
    {
      g_test_skip ("the kernel does not let this user mount a small disk");
      return;
    }

  put_days (fixture, 200, 1200);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, "--small-disk", disk,
                              fixture->inbox, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  program = argv[0];
  if (argc == 4 && g_str_equal (argv[1], "--hold"))
    return hold (argv[2]);
  if (argc == 4 && g_str_equal (argv[1], "--import"))
    import_until_killed (argv[2], argv[3]);
  if (argc == 4 && g_str_equal (argv[1], "--small-disk"))
    return import_on_small_disk (argv[2], argv[3]);

  fettle_test_init (&argc, &argv);

  fixture_add ("/import-failures/no-permission", test_no_permission);
  fixture_add ("/import-failures/folder-that-cannot-be-entered",
               test_folder_that_cannot_be_entered);
  fixture_add ("/import-failures/removed-meanwhile", test_removed_meanwhile);
  fixture_add ("/import-failures/originals-are-read-only", test_originals_are_read_only);
  fixture_add ("/import-failures/folder-is-read-only", test_folder_is_read_only);
  fixture_add ("/import-failures/locked-by-another-process", test_locked_by_another_process);
  fixture_add ("/import-failures/locked-for-a-while-in-the-middle",
               test_locked_for_a_while_in_the_middle);
  fixture_add ("/import-failures/locked-from-the-middle-on", test_locked_from_the_middle_on);
  fixture_add ("/import-failures/waiting-at-the-start-can-be-cancelled",
               test_waiting_at_the_start_can_be_cancelled);
  fixture_add ("/import-failures/import-of-another-process", test_import_of_another_process);
  fixture_add ("/import-failures/killed", test_killed);
  fixture_add ("/import-failures/disk-full", test_disk_full);

  return g_test_run ();
}

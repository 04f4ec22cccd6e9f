/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gstdio.h>

#include "fettle-session.h"
#include "fettle-store.h"
#include "fettle-test.h"

#define NOW 1795089600

static int64_t
get_now (gpointer data)
{
  return NOW;
}

static gboolean
is_in_state (gpointer data)
{
  return fettle_session_get_state (data) == FETTLE_SESSION_OPEN
         || fettle_session_get_state (data) == FETTLE_SESSION_FAILED;
}

static FettleSession *
open_session (const char *directory)
{
  FettleSession *session = fettle_session_new (directory, get_now, NULL);

  g_assert_cmpint (fettle_session_get_state (session), ==, FETTLE_SESSION_CLOSED);
  g_assert_null (fettle_session_get_library (session));
  fettle_session_open (session);
  g_assert_cmpint (fettle_session_get_state (session), ==, FETTLE_SESSION_OPENING);
  fettle_test_await (is_in_state, session, "an open or failed session");

  return session;
}

static void
test_open_empty (void)
{
  g_autofree char *directory = fettle_test_temporary_directory ();
  FettleSession *session = open_session (directory);

  g_assert_cmpint (fettle_session_get_state (session), ==, FETTLE_SESSION_OPEN);
  g_assert_nonnull (fettle_session_get_library (session));
  g_assert_true (fettle_session_is_empty (session));
  g_assert_null (fettle_session_get_error (session));
  g_assert_cmpstr (fettle_session_get_directory (session), ==, directory);

  fettle_test_await_finalize (session);
  fettle_test_remove_directory (directory);
}

static void
test_close (void)
{
  g_autofree char *directory = fettle_test_temporary_directory ();
  FettleSession *session = open_session (directory);
  g_autoptr (FettleLibrary) library = g_object_ref (fettle_session_get_library (session));
  g_autofree char *log
      = g_strconcat (fettle_store_get_path (fettle_library_get_store (library)), "-wal", NULL);

  /* A page that is still loading refers to the library, too. */
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  fettle_session_close (session);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));

  fettle_test_await_finalize (session);
  fettle_test_remove_directory (directory);
}

static void
test_not_a_database (void)
{
  g_autofree char *directory = fettle_test_temporary_directory ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  FettleSession *session = open_session (directory);

  /* Where the database is, is the library's business. */
  path = g_strdup (
      fettle_store_get_path (fettle_library_get_store (fettle_session_get_library (session))));
  fettle_session_close (session);
  fettle_test_await_finalize (session);

  g_file_set_contents (path, "These are words, and no database at all.", -1, &error);
  g_assert_no_error (error);

  session = open_session (directory);
  g_assert_cmpint (fettle_session_get_state (session), ==, FETTLE_SESSION_FAILED);
  g_assert_null (fettle_session_get_library (session));
  g_assert_error ((GError *) fettle_session_get_error (session), FETTLE_STORE_ERROR,
                  FETTLE_STORE_ERROR_NOT_A_DATABASE);

  /* Trying again after the cause is gone. */
  g_assert_cmpint (g_remove (path), ==, 0);
  fettle_session_open (session);
  fettle_test_await (is_in_state, session, "an open session");
  g_assert_cmpint (fettle_session_get_state (session), ==, FETTLE_SESSION_OPEN);
  g_assert_null (fettle_session_get_error (session));

  fettle_test_await_finalize (session);
  fettle_test_remove_directory (directory);
}

static gboolean
shows_sample (gpointer data)
{
  FettleLibrary *library = fettle_session_get_library (data);

  return library != NULL && fettle_library_is_sample (library);
}

static gboolean
shows_own (gpointer data)
{
  return !shows_sample (data) && fettle_session_get_state (data) == FETTLE_SESSION_OPEN;
}

static void
test_sample_and_back (void)
{
  g_autofree char *directory = fettle_test_temporary_directory ();
  FettleSession *session = open_session (directory);
  FettleLibrary *own = fettle_session_get_library (session);

  fettle_session_open_sample (session);
  g_assert_cmpint (fettle_session_get_state (session), ==, FETTLE_SESSION_OPENING);
  g_assert_nonnull (fettle_session_get_progress (session));
  fettle_test_await (shows_sample, session, "the sample season");
  g_assert_cmpint (fettle_session_get_state (session), ==, FETTLE_SESSION_OPEN);
  g_assert_false (fettle_session_is_empty (session));
  g_assert_null (fettle_session_get_progress (session));

  fettle_session_leave_sample (session);
  fettle_test_await (shows_own, session, "the own library");
  g_assert_true (fettle_session_get_library (session) == own);
  g_assert_true (fettle_session_is_empty (session));

  fettle_test_await_finalize (session);
  fettle_test_remove_directory (directory);
}

static void
test_sample_cancelled (void)
{
  g_autofree char *directory = fettle_test_temporary_directory ();
  FettleSession *session = open_session (directory);
  FettleLibrary *own = fettle_session_get_library (session);

  fettle_session_open_sample (session);
  fettle_session_leave_sample (session);
  fettle_test_await (shows_own, session, "the own library");
  g_assert_true (fettle_session_get_library (session) == own);

  fettle_test_await_finalize (session);
  fettle_test_remove_directory (directory);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/session/open/empty-library", test_open_empty);
  g_test_add_func ("/session/close", test_close);
  g_test_add_func ("/session/open/not-a-database-then-again", test_not_a_database);
  g_test_add_func ("/session/sample/open-and-leave", test_sample_and_back);
  g_test_add_func ("/session/sample/leave-while-it-is-made", test_sample_cancelled);

  return g_test_run ();
}

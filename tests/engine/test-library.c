/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "engine-fixture.h"
#include "fettle-activity-list.h"
#include "fettle-import-error.h"
#include "fettle-profiles.h"
#include "fettle-training-load.h"
#include "fettle-value-sources.h"

static void
test_makes_folder_and_profile (Fixture *fixture, gconstpointer data)
{
  FettleUserProfile *profile = fettle_library_get_profile (fixture->library);
  g_autofree char *id = g_strdup (fettle_library_get_user_id (fixture->library));
  g_autofree char *database = NULL;

  g_assert_nonnull (profile);
  g_assert_cmpstr (profile->user_id, ==, id);
  g_assert_true (
      g_file_test (fettle_library_get_originals_directory (fixture->library), G_FILE_TEST_IS_DIR));
  g_assert_false (fettle_library_is_sample (fixture->library));
  g_assert_cmpint (fettle_library_get_today (fixture->library), ==, fettle_day_new (2026, 11, 19));

  /* It is the same athlete the next time. */
  fixture_close (fixture);
  fixture_open (fixture);
  g_assert_cmpstr (fettle_library_get_user_id (fixture->library), ==, id);
}

static gboolean
read_source_of_zone (FettleConnection *connection,
                     gpointer data,
                     GCancellable *cancellable,
                     GError **error)
{
  FettleUserProfile *profile = fettle_library_get_profile (data);
  g_autoptr (FettleValueSource) source
      = fettle_value_sources_find (connection, FETTLE_TYPE_USER_PROFILE, profile->id, "timezone",
                                   error);

  g_assert_nonnull (source);
  g_assert_cmpstr (source->source, ==, "computed");
  return TRUE;
}

static void
test_takes_the_zone_of_the_system (void)
{
  g_autofree char *directory = fettle_test_temporary_directory ();
  g_autoptr (GError) error = NULL;
  FettleLibrary *library;

  g_setenv ("TZ", "Pacific/Auckland", TRUE);
  library = fettle_library_open (directory, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fettle_library_get_profile (library)->timezone, ==, "Pacific/Auckland");
  g_assert_true (fettle_store_read (fettle_library_get_store (library), read_source_of_zone,
                                    library, NULL, &error));
  g_assert_no_error (error);
  fettle_test_await_finalize (library);

  /* The athlete's zone is not that of wherever the computer is now. */
  g_setenv ("TZ", "UTC", TRUE);
  library = fettle_library_open (directory, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (g_time_zone_get_identifier (fettle_library_get_zone (library)), ==,
                   "Pacific/Auckland");
  fettle_test_await_finalize (library);
  fettle_test_remove_directory (directory);
}

static gboolean
is_next_day (gpointer data)
{
  return fettle_library_get_today (data) == fettle_day_new (2026, 11, 20);
}

static gboolean
has_two_days (gpointer data)
{
  g_autoptr (GPtrArray) loads = fixture_list_loads (data);

  return loads->len == 2;
}

static void
count_notify (GObject *object, GParamSpec *pspec, gpointer data)
{
  (*(guint *) data)++;
}

static void
test_notices_midnight (Fixture *fixture, gconstpointer data)
{
  const TestActivity run
      = { .start = TEST_NOW - 3600, .seconds = 600, .heart_rate = 140, .sport = 1 };
  g_autoptr (FettleImportReport) report = NULL;
  guint n_notified = 0;

  fixture_put_activity (fixture, "run.fit", &run);
  report = fixture_import (fixture, NULL);

  /* The timer is set by the clock when the library opens. */
  fixture_close (fixture);
  fixture->now = TEST_NOW + 12 * 3600 - 1;
  fixture_open (fixture);
  g_signal_connect (fixture->library, "notify::today", G_CALLBACK (count_notify), &n_notified);
  fixture->now += 1;
  fettle_test_await (is_next_day, fixture->library, "midnight");
  g_assert_cmpuint (n_notified, ==, 1);

  /* The new day has its row, although nothing was done on it. */
  fettle_test_await (has_two_days, fixture, "the row of the new day");
}

static gboolean
set_units (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (FettleUserProfile) profile = fettle_profiles_get (connection, error);

  if (profile == NULL)
    return FALSE;
  g_set_str (&profile->units_system, "imperial");
  g_set_str (&profile->timezone, "Asia/Tokyo");
  return fettle_profiles_update (connection, profile, error);
}

static gboolean
is_imperial (gpointer data)
{
  return fettle_library_get_units (data) == FETTLE_UNITS_IMPERIAL;
}

static void
test_follows_the_profile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n_notified = 0;

  g_assert_cmpint (fettle_library_get_units (fixture->library), ==, FETTLE_UNITS_METRIC);
  g_signal_connect (fixture->library, "notify::zone", G_CALLBACK (count_notify), &n_notified);
  fixture->now = TEST_NOW + 4 * 3600;
  fettle_store_write (fettle_library_get_store (fixture->library), set_units, NULL, NULL, &error);
  g_assert_no_error (error);

  fettle_test_await (is_imperial, fixture->library, "the units");
  g_assert_cmpuint (n_notified, ==, 1);
  /* Four in the afternoon in London is one in the morning in Tokyo. */
  g_assert_cmpint (fettle_library_get_today (fixture->library), ==, fettle_day_new (2026, 11, 20));
}

static void
test_closes_whoever_refers_to_it (Fixture *fixture, gconstpointer data)
{
  FettleStore *store = fettle_library_get_store (fixture->library);
  g_autofree char *log = g_strconcat (fettle_store_get_path (store), "-wal", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  fettle_library_close (fixture->library);
  fettle_library_close (fixture->library);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));

  fettle_store_write (store, set_units, NULL, NULL, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

static void
test_opens_asynchronously (void)
{
  g_autofree char *directory = fettle_test_temporary_directory ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *waiting = NULL;
  GAsyncResult *result;
  FettleLibrary *library;
  gboolean sample;

  fettle_library_open_async (directory, TRUE, NULL, NULL, NULL, fettle_test_store_result, &waiting);
  result = fettle_test_await_result (&waiting);
  library = fettle_library_open_finish (result, &error);
  g_assert_no_error (error);
  g_object_get (library, "sample", &sample, NULL);
  g_assert_true (sample);

  g_object_unref (result);
  fettle_test_await_finalize (library);
  fettle_test_remove_directory (directory);
}

static gboolean
is_loaded (gpointer data)
{
  return !fettle_activity_list_get_loading (data);
}

static void
test_shares_the_activities (Fixture *fixture, gconstpointer data)
{
  FettleActivityList *activities = fettle_library_get_activities (fixture->library);

  fettle_test_await (is_loaded, activities, "the activities");
  g_assert_null (fettle_record_model_get_error (FETTLE_RECORD_MODEL (activities)));
  g_assert_true (fettle_library_get_activities (fixture->library) == activities);

  /* Whoever still shows them does not keep the library. */
  g_object_ref (activities);
  fixture_close (fixture);
  fettle_test_await_finalize (activities);
}

static void
test_keeps_originals_apart (void)
{
  g_autofree char *directory = fettle_test_temporary_directory ();
  g_autofree char *first_path = g_build_filename (directory, "one.db", NULL);
  g_autofree char *second_path = g_build_filename (directory, "fettle.db", NULL);
  g_autoptr (GError) error = NULL;
  FettleLibrary *first = fettle_library_open_database (first_path, NULL, NULL, NULL, &error);
  FettleLibrary *second = fettle_library_open_database (second_path, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (
      g_str_has_suffix (fettle_library_get_originals_directory (first), "/one.db.originals"));
  g_assert_true (g_str_has_suffix (fettle_library_get_originals_directory (second), "/originals"));

  fettle_test_await_finalize (first);
  fettle_test_await_finalize (second);
  fettle_test_remove_directory (directory);
}

static void
test_refuses_newer_database (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path
      = g_strdup (fettle_store_get_path (fettle_library_get_store (fixture->library)));
  g_autofree char *directory = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  sqlite3 *connection = NULL;

  fixture_close (fixture);
  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, "PRAGMA user_version = 9999", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  sqlite3_close (connection);

  g_assert_null (fettle_library_open (directory, FALSE, NULL, NULL, NULL, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_NEWER);
  sentence = fettle_error_dup_sentence (error);
  g_assert_nonnull (strstr (sentence, "newer version"));
}

static void
test_refuses_other_files (void)
{
  g_autofree char *directory = fettle_test_temporary_directory ();
  g_autofree char *path = g_build_filename (directory, "fettle.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strnfill (5000, 'x');

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_null (fettle_library_open (directory, FALSE, NULL, NULL, NULL, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_NOT_A_DATABASE);
  fettle_test_remove_directory (directory);
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  fixture_add ("/library/makes-folder-and-profile", test_makes_folder_and_profile);
  g_test_add_func ("/library/takes-the-zone-of-the-system", test_takes_the_zone_of_the_system);
  fixture_add ("/library/notices-midnight", test_notices_midnight);
  fixture_add ("/library/follows-the-profile", test_follows_the_profile);
  fixture_add ("/library/closes-whoever-refers-to-it", test_closes_whoever_refers_to_it);
  g_test_add_func ("/library/opens-asynchronously", test_opens_asynchronously);
  g_test_add ("/library/shares-the-activities", Fixture, NULL, fixture_set_up,
              test_shares_the_activities, fixture_tear_down);
  g_test_add_func ("/library/keeps-originals-apart", test_keeps_originals_apart);
  fixture_add ("/library/refuses/newer-database", test_refuses_newer_database);
  g_test_add_func ("/library/refuses/other-files", test_refuses_other_files);

  return g_test_run ();
}

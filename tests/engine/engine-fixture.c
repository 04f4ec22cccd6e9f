/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "engine-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "fettle-activities.h"
#include "fettle-training-loads.h"

int64_t
fixture_clock (gpointer data)
{
  return ((Fixture *) data)->now;
}

void
fixture_open (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *directory = g_build_filename (fixture->directory, "library", NULL);

  fixture->library = fettle_library_open (directory, FALSE, fixture_clock, fixture, NULL, &error);
  g_assert_no_error (error);
  fixture->importer = fettle_importer_new (fixture->library);
}

void
fixture_close (Fixture *fixture)
{
  if (fixture->importer != NULL)
    fettle_test_await_finalize (g_steal_pointer (&fixture->importer));
  if (fixture->library != NULL)
    fettle_test_await_finalize (g_steal_pointer (&fixture->library));
}

void
fixture_init (Fixture *fixture, const char *directory, const char *inbox)
{
  fixture->now = TEST_NOW;
  fixture->directory = g_strdup (directory);
  fixture->inbox = g_strdup (inbox);
}

void
fixture_clear (Fixture *fixture)
{
  fixture_close (fixture);
  g_clear_pointer (&fixture->inbox, g_free);
  g_clear_pointer (&fixture->directory, g_free);
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *directory = fettle_test_temporary_directory ();
  g_autofree char *inbox = g_build_filename (directory, "inbox", NULL);

  g_assert_cmpint (g_mkdir (inbox, 0700), ==, 0);
  fixture_init (fixture, directory, inbox);
  fixture_open (fixture);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  fixture_close (fixture);
  fettle_test_remove_directory (fixture->directory);
  fixture_clear (fixture);
}

char *
fixture_put (Fixture *fixture, const char *name, GBytes *contents)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->inbox, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents_full (path, g_bytes_get_data (contents, NULL),
                            (gssize) g_bytes_get_size (contents), G_FILE_SET_CONTENTS_NONE, 0600,
                            &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

void
fixture_put_activity (Fixture *fixture, const char *name, const TestActivity *activity)
{
  g_autoptr (GBytes) contents = test_activity_encode (activity);
  g_autofree char *path = fixture_put (fixture, name, contents);

  g_assert_nonnull (path);
}

/* A file of tests/data/fit, such as "synthetic/chained-two-activities.fit". */
void
fixture_put_data (Fixture *fixture, const char *name, const char *corpus_name)
{
  g_autofree char *source = fettle_test_data_path ("fit", corpus_name, NULL);
  g_autoptr (GBytes) contents = fettle_test_load (source);
  g_autofree char *path = fixture_put (fixture, name, contents);

  g_assert_nonnull (path);
}

FettleImportReport *
fixture_import_files (Fixture *fixture, GListModel *files, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *waiting = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  FettleImportReport *report;
  guint sum = 0;

  fettle_importer_import_async (fixture->importer, files, NULL, cancellable,
                                fettle_test_store_result, &waiting);
  result = fettle_test_await_result (&waiting);
  report = fettle_importer_import_finish (fixture->importer, result, &error);
  g_assert_no_error (error);

  for (FettleImportOutcome i = 0; i < FETTLE_IMPORT_N_OUTCOMES; i++)
    sum += fettle_import_report_count (report, i);
  g_assert_cmpuint (sum, ==, g_list_model_get_n_items (G_LIST_MODEL (report)));
  return report;
}

FettleImportReport *
fixture_import (Fixture *fixture, const char *name)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->inbox, name, NULL);

  g_list_store_append (files, file);
  return fixture_import_files (fixture, G_LIST_MODEL (files), NULL);
}

void
fixture_undo_to (Fixture *fixture, FettleUndoResult *undone)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *waiting = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree FettleUndoResult *returned = NULL;

  fettle_importer_undo_async (fixture->importer, NULL, fettle_test_store_result, &waiting);
  result = fettle_test_await_result (&waiting);
  returned = fettle_importer_undo_finish (fixture->importer, result, &error);
  g_assert_no_error (error);
  *undone = *returned;
}

guint
fixture_undo (Fixture *fixture)
{
  FettleUndoResult undone;

  fixture_undo_to (fixture, &undone);
  return undone.n_activities;
}

FettleImportResult *
fixture_get_result (FettleImportReport *report, guint position)
{
  g_autoptr (FettleImportResult) result = g_list_model_get_item (G_LIST_MODEL (report), position);

  g_assert_nonnull (result);
  return result;
}

FettleImportResult *
fixture_find_result (FettleImportReport *report, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (report)); i++)
    {
      FettleImportResult *result = fixture_get_result (report, i);

      if (g_str_has_suffix (fettle_import_result_get_name (result), name))
        return result;
    }

  g_error ("there is no result for “%s”", name);
}

typedef struct
{
  const char *user_id;
  GPtrArray *rows;
} Query;

static gboolean
list_activities (FettleConnection *connection,
                 gpointer data,
                 GCancellable *cancellable,
                 GError **error)
{
  Query *query = data;

  query->rows = fettle_activities_list (connection, query->user_id, FETTLE_DAY_NONE,
                                        FETTLE_DAY_NONE, NULL, error);
  return query->rows != NULL;
}

static gboolean
list_loads (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Query *query = data;

  query->rows = fettle_training_loads_list (connection, query->user_id, FETTLE_DAY_NONE,
                                            FETTLE_DAY_NONE, error);
  return query->rows != NULL;
}

static GPtrArray *
read_rows (Fixture *fixture, FettleStoreFunc func)
{
  g_autoptr (GError) error = NULL;
  Query query = { .user_id = fettle_library_get_user_id (fixture->library) };

  fettle_store_read (fettle_library_get_store (fixture->library), func, &query, NULL, &error);
  g_assert_no_error (error);
  return query.rows;
}

GPtrArray *
fixture_list_activities (Fixture *fixture)
{
  return read_rows (fixture, list_activities);
}

GPtrArray *
fixture_list_loads (Fixture *fixture)
{
  return read_rows (fixture, list_loads);
}

guint
fixture_count_activities (Fixture *fixture)
{
  g_autoptr (GPtrArray) activities = fixture_list_activities (fixture);

  return activities->len;
}

static guint
count_files (const char *directory)
{
  g_autoptr (GDir) entries = g_dir_open (directory, 0, NULL);
  const char *name;
  guint n_files = 0;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);

      n_files += g_file_test (path, G_FILE_TEST_IS_DIR) ? count_files (path) : 1;
    }

  return n_files;
}

/* Everything in the folder, so that what is left over counts too. */
guint
fixture_count_originals (Fixture *fixture)
{
  return count_files (fettle_library_get_originals_directory (fixture->library));
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-imports.h"
#include "fettle-originals.h"
#include "fettle-store-fixture.h"
#include "fettle-test.h"

#define NOW 1793527200 /* 2026-11-01 10:00:00 */

static FettleImport *
begin (FettleConnection *connection)
{
  g_autoptr (GError) error = NULL;
  FettleImport *batch = fettle_import_new ();

  batch->user_id = g_strdup (FETTLE_FIXTURE_USER);
  batch->source = g_strdup ("file");
  fettle_imports_begin (connection, batch, NOW, &error);
  g_assert_no_error (error);

  return batch;
}

/* An original whose hash is made of @digit, or that of an earlier call, and an activity of it. */
static void
bring (FettleConnection *connection, FettleImport *batch, const char *day, char digit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleActivity) activity = fettle_fixture_activity (day);
  g_autofree char *hash = g_strnfill (64, digit);
  int64_t original_id = fettle_originals_find_hash (connection, hash, &error);

  if (original_id == 0)
    {
      g_autoptr (FettleOriginal) original = fettle_original_new ();

      original->user_id = g_strdup (FETTLE_FIXTURE_USER);
      original->sha256 = g_strdup (hash);
      original->name = g_strdup ("run.fit");
      original->size_bytes = 1;
      original->kind = g_strdup ("fit");
      original->source = g_strdup ("file");
      original->added_at = g_strdup ("2026-11-01 10:00:00");
      original->import_id = batch->id;
      fettle_originals_insert (connection, original, &error);
      g_assert_no_error (error);
      original_id = original->id;
    }

  activity->original_id = original_id;
  activity->import_id = batch->id;
  fettle_activities_insert (connection, activity, &error);
  g_assert_no_error (error);
}

static int64_t
get_last_undoable (FettleConnection *connection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleImport) batch
      = fettle_imports_get_last_undoable (connection, FETTLE_FIXTURE_USER, &error);

  g_assert_no_error (error);

  return batch != NULL ? batch->id : 0;
}

static void
test_begin_and_finish (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleImport) batch = begin (connection);
  g_autoptr (FettleImport) stored = NULL;

  g_assert_cmpstr (batch->started_at, ==, "2026-11-01 10:00:00");
  batch->files_found = 3;
  batch->files_imported = 2;
  batch->files_refused = 1;
  g_assert_true (fettle_imports_finish (connection, batch, NOW + 5, &error));
  g_assert_no_error (error);

  stored = fettle_imports_get (connection, batch->id, &error);
  g_assert_cmpstr (stored->finished_at, ==, "2026-11-01 10:00:05");
  g_assert_cmpint (stored->files_found, ==, 3);
  g_assert_cmpint (stored->files_imported, ==, 2);
  g_assert_cmpint (stored->files_duplicate, ==, 0);
  g_assert_null (stored->undone_at);

  g_assert_finalize_object (connection);
}

/* The newest that brought something and is not undone. */
static void
test_last_undoable (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleImport) first = begin (connection);
  g_autoptr (FettleImport) second = begin (connection);
  g_autoptr (FettleImport) empty = begin (connection);
  g_autoptr (FettleImportUndo) undo = NULL;

  g_assert_cmpint (get_last_undoable (connection), ==, 0);
  bring (connection, first, "2026-11-01", '1');
  bring (connection, second, "2026-11-02", '2');
  g_assert_cmpint (get_last_undoable (connection), ==, second->id);
  g_assert_cmpint (empty->id, >, second->id);

  undo = fettle_imports_undo (connection, second->id, NOW, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_last_undoable (connection), ==, first->id);

  g_assert_finalize_object (connection);
}

static void
test_undo_takes_out_what_it_brought (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleImport) first = begin (connection);
  g_autoptr (FettleImport) second = begin (connection);
  g_autoptr (FettleImport) stored = NULL;
  g_autoptr (FettleImportUndo) undo = NULL;
  g_autofree char *third_hash = g_strnfill (64, '3');

  bring (connection, first, "2026-11-01", '1');
  bring (connection, second, "2026-11-05", '1'); /* the same original again */
  bring (connection, second, "2026-11-02", '2');
  bring (connection, second, "2026-11-03", '3');
  bring (connection, first, "2026-11-04", '2'); /* and one that another has a part in */

  undo = fettle_imports_undo (connection, second->id, NOW + 60, &error);
  g_assert_no_error (error);
  g_assert_cmpint (undo->n_activities, ==, 3);
  g_assert_cmpint (undo->first_day, ==, fettle_fixture_day ("2026-11-02"));
  g_assert_cmpint (undo->last_day, ==, fettle_fixture_day ("2026-11-05"));
  g_assert_cmpuint (undo->hashes->len, ==, 1);
  g_assert_cmpstr (undo->hashes->pdata[0], ==, third_hash);

  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT count(*) FROM activities"), ==, 2);
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT count(*) FROM originals"), ==, 2);
  stored = fettle_imports_get (connection, second->id, &error);
  g_assert_cmpstr (stored->undone_at, ==, "2026-11-01 10:01:00");

  g_assert_finalize_object (connection);
}

static void
test_undo_of_nothing (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleImport) batch = begin (connection);
  g_autoptr (FettleImportUndo) undo = fettle_imports_undo (connection, batch->id, NOW, &error);

  g_assert_no_error (error);
  g_assert_cmpint (undo->n_activities, ==, 0);
  g_assert_cmpint (undo->first_day, ==, FETTLE_DAY_NONE);
  g_assert_cmpuint (undo->hashes->len, ==, 0);

  g_assert_finalize_object (connection);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/imports/begin-and-finish", test_begin_and_finish);
  g_test_add_func ("/imports/last-undoable", test_last_undoable);
  g_test_add_func ("/imports/undo-takes-out-what-it-brought", test_undo_takes_out_what_it_brought);
  g_test_add_func ("/imports/undo-of-nothing", test_undo_of_nothing);

  return g_test_run ();
}

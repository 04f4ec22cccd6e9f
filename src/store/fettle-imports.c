/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-imports.h"

#include "fettle-days.h"
#include "fettle-profiles.h"

static void
note_change (FettleConnection *connection)
{
  fettle_connection_note_change (connection, FETTLE_TABLE_IMPORTS, FETTLE_DAY_NONE,
                                 FETTLE_DAY_NONE);
}

static void
set_instant (char **field, int64_t instant)
{
  char text[FETTLE_INSTANT_LENGTH];

  g_set_str (field, fettle_instant_print (instant, text));
}

static void
start_counts (FettleImport *batch)
{
  int64_t *counts[] = { &batch->files_found,     &batch->files_imported, &batch->files_partial,
                        &batch->files_duplicate, &batch->files_refused,  &batch->files_cancelled,
                        &batch->files_merged };

  for (size_t i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      if (*counts[i] == FETTLE_NULL_INTEGER)
        *counts[i] = 0;
    }
}

/**
 * fettle_imports_begin:
 * @connection: a connection inside a write transaction
 * @batch: a new import; its key, start and missing counts are set
 * @now: the start, seconds since 1970 UTC
 * @error: return location for a #FettleStoreError
 *
 * Stores an import that begins.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_imports_begin (FettleConnection *connection,
                      FettleImport *batch,
                      int64_t now,
                      GError **error)
{
  set_instant (&batch->started_at, now);
  start_counts (batch);
  if (!fettle_connection_insert_record (connection, FETTLE_RECORD (batch), error))
    return FALSE;

  note_change (connection);

  return TRUE;
}

/**
 * fettle_imports_finish:
 * @connection: a connection inside a write transaction
 * @batch: an import that is stored, with its counts
 * @now: the end, seconds since 1970 UTC
 * @error: return location for a #FettleStoreError
 *
 * Stores the end of an import.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_imports_finish (FettleConnection *connection,
                       FettleImport *batch,
                       int64_t now,
                       GError **error)
{
  set_instant (&batch->finished_at, now);
  if (!fettle_connection_update_record (connection, FETTLE_RECORD (batch), error))
    return FALSE;

  note_change (connection);

  return TRUE;
}

/**
 * fettle_imports_finish_interrupted:
 * @connection: a connection inside a write transaction
 * @user_id: the athlete
 * @now: when it was found out, seconds since 1970 UTC
 * @error: return location for a #FettleStoreError
 *
 * Closes imports whose process ended before they did. What they counted is lost; the originals that
 * are here tell what went in. Only while no import runs.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_imports_finish_interrupted (FettleConnection *connection,
                                   const char *user_id,
                                   int64_t now,
                                   GError **error)
{
  char text[FETTLE_INSTANT_LENGTH];
  FettleStatement *statement = fettle_connection_prepare (
      connection,
      "UPDATE imports SET finished_at = ?2, files_imported = "
      "(SELECT count(*) FROM originals WHERE import_id = imports.id), files_found = "
      "(SELECT count(*) FROM originals WHERE import_id = imports.id) "
      "WHERE user_id = ?1 AND finished_at IS NULL",
      error);

  if (statement == NULL)
    return FALSE;

  fettle_statement_bind_text (statement, 1, user_id);
  fettle_statement_bind_text (statement, 2, fettle_instant_print (now, text));
  if (!fettle_statement_run (statement, error))
    return FALSE;

  note_change (connection);

  return TRUE;
}

/**
 * fettle_imports_get:
 * @connection: a connection inside a transaction
 * @id: the key of an import
 * @error: return location for a #FettleStoreError
 *
 * Returns: (transfer full) (nullable): the import; %NULL without an error if there is none
 */
FettleImport *
fettle_imports_get (FettleConnection *connection, int64_t id, GError **error)
{
  FettleStatement *statement
      = fettle_connection_prepare_select (connection, FETTLE_TYPE_IMPORT, "WHERE id = ?1", error);

  if (statement == NULL)
    return NULL;

  fettle_statement_bind_integer (statement, 1, id);

  return fettle_statement_read_one (statement, FETTLE_TYPE_IMPORT, error);
}

/**
 * fettle_imports_get_last_undoable:
 * @connection: a connection inside a transaction
 * @user_id: the athlete
 * @error: return location for a #FettleStoreError
 *
 * Finds the newest import that was not taken out and of which something is still here. One that
 * was interrupted counts too.
 *
 * Returns: (transfer full) (nullable): the import; %NULL without an error if there is none
 */
FettleImport *
fettle_imports_get_last_undoable (FettleConnection *connection, const char *user_id, GError **error)
{
  FettleStatement *statement = fettle_connection_prepare_select (
      connection, FETTLE_TYPE_IMPORT,
      "WHERE user_id = ?1 AND undone_at IS NULL "
      "AND (EXISTS (SELECT 1 FROM activities WHERE import_id = imports.id) "
      "OR EXISTS (SELECT 1 FROM originals WHERE import_id = imports.id)) "
      "ORDER BY id DESC LIMIT 1",
      error);

  if (statement == NULL)
    return NULL;

  fettle_statement_bind_text (statement, 1, user_id);

  return fettle_statement_read_one (statement, FETTLE_TYPE_IMPORT, error);
}

/* What is about to go, legs not counted. */
static gboolean
measure_activities (FettleConnection *connection,
                    int64_t id,
                    FettleImportUndo *undo,
                    GError **error)
{
  g_autoptr (FettleStatement) statement = fettle_connection_prepare (
      connection,
      "SELECT count(*), min(activity_date), max(activity_date) FROM activities "
      "WHERE import_id = ?1 AND parent_activity_id IS NULL",
      error);

  if (statement == NULL)
    return FALSE;

  fettle_statement_bind_integer (statement, 1, id);
  if (!fettle_statement_step (statement, error))
    return FALSE;

  undo->n_activities = (int) fettle_statement_get_integer (statement, 0);
  if (undo->n_activities > 0
      && (!fettle_day_parse (fettle_statement_get_text (statement, 1), &undo->first_day)
          || !fettle_day_parse (fettle_statement_get_text (statement, 2), &undo->last_day)))
    undo->first_day = undo->last_day = FETTLE_DAY_NONE;

  return TRUE;
}

static gboolean
count (FettleConnection *connection, const char *sql, int64_t id, int *number, GError **error)
{
  FettleStatement *statement = fettle_connection_prepare (connection, sql, error);
  int64_t found;

  if (statement == NULL)
    return FALSE;

  fettle_statement_bind_integer (statement, 1, id);
  if (!fettle_statement_run_integer (statement, 0, &found, error))
    return FALSE;

  *number = (int) found;
  return TRUE;
}

/* Files beside what another import brought; and the days of what goes or is as it was before. */
static gboolean
measure (FettleConnection *connection, int64_t id, FettleImportUndo *undo, GError **error)
{
  return measure_activities (connection, id, undo, error)
         && count (connection,
                   "SELECT count(*) FROM activity_merges JOIN originals "
                   "ON originals.id = activity_merges.original_id AND originals.import_id = ?1 "
                   "WHERE activity_id NOT IN (SELECT id FROM activities WHERE import_id = ?1)",
                   id, &undo->n_separated, error)
         && count (
             connection,
             "SELECT count(DISTINCT activity_date) FROM activities "
             "WHERE parent_activity_id IS NULL AND (import_id = ?1 OR id IN "
             "(SELECT activity_id FROM activity_merges WHERE replaced_original_id IS NOT NULL "
             "AND original_id IN (SELECT id FROM originals WHERE import_id = ?1)))",
             id, &undo->n_days, error);
}

static gboolean
delete_activities (FettleConnection *connection,
                   int64_t id,
                   const FettleImportUndo *undo,
                   GError **error)
{
  FettleStatement *statement
      = fettle_connection_prepare (connection, "DELETE FROM activities WHERE import_id = ?1",
                                   error);

  if (statement == NULL)
    return FALSE;

  fettle_statement_bind_integer (statement, 1, id);
  if (!fettle_statement_run (statement, error))
    return FALSE;

  if (undo->n_activities > 0)
    fettle_connection_note_change (connection,
                                   FETTLE_TABLE_ACTIVITIES | FETTLE_TABLE_LAPS
                                       | FETTLE_TABLE_STREAMS,
                                   undo->first_day, undo->last_day);

  return TRUE;
}

/* What its files did to activities of other imports, which have been put back. */
static gboolean
delete_merges (FettleConnection *connection, int64_t id, GError **error)
{
  FettleStatement *statement = fettle_connection_prepare (
      connection,
      "DELETE FROM activity_merges "
      "WHERE original_id IN (SELECT id FROM originals WHERE import_id = ?1)",
      error);

  if (statement == NULL)
    return FALSE;

  fettle_statement_bind_integer (statement, 1, id);

  return fettle_statement_run (statement, error);
}

static gboolean
delete_originals (FettleConnection *connection, int64_t id, GPtrArray *hashes, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (FettleStatement) statement = fettle_connection_prepare (
      connection,
      "DELETE FROM originals WHERE import_id = ?1 "
      "AND NOT EXISTS (SELECT 1 FROM activities WHERE original_id = originals.id) "
      "AND NOT EXISTS (SELECT 1 FROM activity_merges WHERE replaced_original_id = originals.id) "
      "RETURNING sha256",
      error);

  if (statement == NULL)
    return FALSE;

  fettle_statement_bind_integer (statement, 1, id);
  while (fettle_statement_step (statement, &local_error))
    g_ptr_array_add (hashes, g_strdup (fettle_statement_get_text (statement, 0)));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (hashes->len > 0)
    fettle_connection_note_change (connection, FETTLE_TABLE_ORIGINALS, FETTLE_DAY_NONE,
                                   FETTLE_DAY_NONE);

  return TRUE;
}

static gboolean
mark_undone (FettleConnection *connection, int64_t id, int64_t now, GError **error)
{
  char text[FETTLE_INSTANT_LENGTH];
  FettleStatement *statement
      = fettle_connection_prepare (connection, "UPDATE imports SET undone_at = ?2 WHERE id = ?1",
                                   error);

  if (statement == NULL)
    return FALSE;

  fettle_statement_bind_integer (statement, 1, id);
  fettle_statement_bind_text (statement, 2, fettle_instant_print (now, text));
  if (!fettle_statement_run (statement, error))
    return FALSE;

  note_change (connection);

  return TRUE;
}

/**
 * fettle_imports_undo:
 * @connection: a connection inside a write transaction
 * @id: the key of an import
 * @now: the time of the undo, seconds since 1970 UTC
 * @error: return location for a #FettleStoreError
 *
 * Takes out everything that an import brought: its activities, those of its originals that no
 * other activity has, and what its files told of the athlete and of days. The import itself stays,
 * marked as undone. Activities that it replaced are put back before.
 *
 * Returns: (transfer full): what was taken out
 */
FettleImportUndo *
fettle_imports_undo (FettleConnection *connection, int64_t id, int64_t now, GError **error)
{
  g_autoptr (FettleImportUndo) undo = g_new0 (FettleImportUndo, 1);

  undo->first_day = undo->last_day = FETTLE_DAY_NONE;
  undo->hashes = g_ptr_array_new_with_free_func (g_free);

  if (!measure (connection, id, undo, error)
      || !fettle_profiles_forget_import (connection, id, error)
      || !fettle_days_forget_import (connection, id, error)
      || !delete_activities (connection, id, undo, error) || !delete_merges (connection, id, error)
      || !delete_originals (connection, id, undo->hashes, error)
      || !mark_undone (connection, id, now, error))
    return NULL;

  return g_steal_pointer (&undo);
}

/**
 * fettle_import_undo_free:
 * @self: (transfer full) (nullable): what an undo took out
 *
 * Frees it.
 */
void
fettle_import_undo_free (FettleImportUndo *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->hashes);
  g_free (self);
}

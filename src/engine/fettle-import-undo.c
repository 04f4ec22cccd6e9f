/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-import-undo.h"

#include "fettle-activities.h"
#include "fettle-activity-writer.h"
#include "fettle-days.h"
#include "fettle-import-error.h"
#include "fettle-import-job.h"
#include "fettle-imports.h"
#include "fettle-merges.h"
#include "fettle-originals-folder.h"
#include "fettle-originals.h"
#include "fettle-recompute.h"

/* An activity that was there before the import, and the file that it was read from then. */
typedef struct
{
  int64_t activity_id;
  int64_t original_id;
  char *sha256;
  FettleImportJob *job;
} Former;

typedef struct
{
  FettleImportContext *context;
  int64_t now;
  FettleImport *batch; /* NULL: there is nothing to undo */
  GPtrArray *formers;
  FettleImportUndo *undo;
  FettleDay first_dirty;
} Undoing;

static void
former_free (gpointer data)
{
  Former *former = data;

  g_clear_pointer (&former->sha256, g_free);
  g_clear_pointer (&former->job, fettle_import_job_free);
  g_free (former);
}

static void
undoing_clear (Undoing *undoing)
{
  g_clear_object (&undoing->batch);
  g_clear_pointer (&undoing->formers, g_ptr_array_unref);
  g_clear_pointer (&undoing->undo, fettle_import_undo_free);
}

static gboolean
add_former (Undoing *undoing,
            FettleConnection *connection,
            FettleActivityMerge *merge,
            GError **error)
{
  g_autoptr (FettleOriginal) original
      = fettle_originals_get (connection, merge->replaced_original_id, error);
  Former *former;

  if (original == NULL)
    return FALSE;

  former = g_new0 (Former, 1);
  former->activity_id = merge->activity_id;
  former->original_id = original->id;
  former->sha256 = g_strdup (original->sha256);
  g_ptr_array_add (undoing->formers, former);
  return TRUE;
}

/* Two files in a row for one activity: the first one's merge says what it was. */
static gboolean
is_listed (Undoing *undoing, int64_t activity_id)
{
  for (guint i = 0; i < undoing->formers->len; i++)
    {
      if (((Former *) g_ptr_array_index (undoing->formers, i))->activity_id == activity_id)
        return TRUE;
    }

  return FALSE;
}

static gboolean
look (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Undoing *undoing = data;
  const char *user_id = undoing->context->user_id;
  g_autoptr (GError) problem = NULL;
  g_autoptr (GPtrArray) merges = NULL;

  undoing->batch = fettle_imports_get_last_undoable (connection, user_id, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (undoing->batch == NULL)
    return TRUE;

  merges = fettle_merges_list_replacing (connection, undoing->batch->id, error);
  if (merges == NULL)
    return FALSE;
  for (guint i = 0; i < merges->len; i++)
    {
      FettleActivityMerge *merge = g_ptr_array_index (merges, i);

      if (!is_listed (undoing, merge->activity_id)
          && !add_former (undoing, connection, merge, error))
        return FALSE;
    }

  return fettle_recompute_read_thresholds (connection, user_id, &undoing->context->thresholds,
                                           error);
}

/* Outside of the transaction: decoding is nothing to hold a lock for. */
static gboolean
read_formers (Undoing *undoing, GError **error)
{
  for (guint i = 0; i < undoing->formers->len; i++)
    {
      Former *former = g_ptr_array_index (undoing->formers, i);

      former->job = fettle_import_job_new (former->sha256, NULL);
      fettle_import_job_prepare_original (former->job, undoing->context, former->sha256);
      if (former->job->error != NULL)
        {
          g_propagate_error (error, fettle_import_error_new (FETTLE_IMPORT_ERROR_ORIGINAL_LOST));
          return FALSE;
        }
    }

  return TRUE;
}

static void
note_day (Undoing *undoing, FettleActivity *activity)
{
  FettleDay day;

  if (fettle_day_parse (activity->activity_date, &day))
    undoing->first_dirty
        = undoing->first_dirty == FETTLE_DAY_NONE ? day : MIN (undoing->first_dirty, day);
}

static gboolean
put_back (Undoing *undoing, FettleConnection *connection, Former *former, GError **error)
{
  g_autoptr (FettleActivity) present
      = fettle_activities_get (connection, former->activity_id, error);
  FettlePreparedActivity *prepared;

  if (present == NULL)
    return FALSE;

  prepared = fettle_import_job_find_activity (former->job, present);
  prepared->built->activity->original_id = former->original_id;
  if (!fettle_activity_writer_replace (connection, present, prepared, error))
    return FALSE;

  note_day (undoing, present);
  note_day (undoing, prepared->built->activity);
  return TRUE;
}

/* A highest heart rate that only the import had seen is no longer seen, and what only its files
 * told of the athlete is no longer known. */
static gboolean
recompute_loads (Undoing *undoing, FettleConnection *connection, GError **error)
{
  const char *user_id = undoing->context->user_id;
  g_autoptr (GArray) stale = NULL;
  FettleThresholds thresholds;

  if (!fettle_recompute_read_thresholds (connection, user_id, &thresholds, error))
    return FALSE;
  stale = fettle_recompute_list_stale_loads (connection, user_id, &thresholds,
                                             thresholds.sex != undoing->context->thresholds.sex,
                                             error);
  if (stale == NULL)
    return FALSE;

  for (guint i = 0; i < stale->len; i++)
    {
      if (!fettle_recompute_load (connection, g_array_index (stale, gint64, i), &thresholds,
                                  &undoing->first_dirty, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
undo (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Undoing *undoing = data;
  const char *user_id = undoing->context->user_id;

  for (guint i = 0; i < undoing->formers->len; i++)
    {
      if (!put_back (undoing, connection, g_ptr_array_index (undoing->formers, i), error))
        return FALSE;
    }

  undoing->undo = fettle_imports_undo (connection, undoing->batch->id, undoing->now, error);
  if (undoing->undo == NULL)
    return FALSE;
  if (undoing->undo->first_day != FETTLE_DAY_NONE)
    undoing->first_dirty = undoing->first_dirty == FETTLE_DAY_NONE
                               ? undoing->undo->first_day
                               : MIN (undoing->first_dirty, undoing->undo->first_day);

  if (!recompute_loads (undoing, connection, error))
    return FALSE;
  if (undoing->first_dirty == FETTLE_DAY_NONE)
    return TRUE;

  return fettle_recompute_tracking (connection, user_id, undoing->first_dirty,
                                    undoing->context->today, cancellable, error)
         && fettle_days_delete_empty (connection, user_id, undoing->first_dirty, FETTLE_DAY_NONE,
                                      error);
}

/**
 * fettle_import_undo_last:
 * @context: the library
 * @library: for its clock
 * @result: (out): what it came to
 * @cancellable: (nullable): a cancellable
 * @error: of [error@FettleStoreError] or [error@FettleImportError]
 *
 * Takes out, in one transaction, all activities that the last import brought and what its files
 * told of the athlete, reads activities that it replaced from their former files again, and
 * computes again what it touched; then removes its originals. What the athlete wrote to a replaced
 * activity meanwhile stays.
 *
 * Returns: whether it is done; if not, nothing has changed
 */
gboolean
fettle_import_undo_last (FettleImportContext *context,
                         FettleLibrary *library,
                         FettleUndoResult *result,
                         GCancellable *cancellable,
                         GError **error)
{
  Undoing undoing = { .context = context,
                      .now = fettle_library_get_now (library),
                      .first_dirty = FETTLE_DAY_NONE };
  gboolean was_interrupted, done;
  FettleOriginalsLock *lock = fettle_originals_lock (context->originals, &was_interrupted, error);

  *result = (FettleUndoResult) { 0 };
  if (lock == NULL)
    return FALSE;

  undoing.formers = g_ptr_array_new_with_free_func (former_free);
  done = fettle_store_write (context->store, look, &undoing, cancellable, error)
         && read_formers (&undoing, error)
         && (undoing.batch == NULL
             || fettle_store_write (context->store, undo, &undoing, cancellable, error));
  if (done && undoing.undo != NULL)
    {
      result->was_undone = TRUE;
      result->n_activities = (guint) undoing.undo->n_activities;
      result->n_separated = (guint) undoing.undo->n_separated;
      result->n_days = (guint) undoing.undo->n_days;
      fettle_originals_discard (context->originals, undoing.undo->hashes);
    }
  undoing_clear (&undoing);

  if (was_interrupted)
    fettle_originals_leave (lock);
  else
    fettle_originals_unlock (lock);
  return done;
}

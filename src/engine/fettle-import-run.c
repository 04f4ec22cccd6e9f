/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-activities.h"
#include "fettle-archive-reader.h"
#include "fettle-file-walk.h"
#include "fettle-import-error.h"
#include "fettle-import-job.h"
#include "fettle-import-run.h"
#include "fettle-import-writer.h"
#include "fettle-imports.h"
#include "fettle-originals-folder.h"
#include "fettle-originals.h"
#include "fettle-recompute.h"

/* Files between the reading and the writing end, for each worker; and how much of archives may be
 * unpacked ahead. */
#define AHEAD_OF_WORKER 4
#define MOST_UNPACKED   (64u * 1024 * 1024)

/* Loads that are computed again are written in portions, so that readers and cancelling get a turn.
 */
#define LOADS_AT_ONCE 32

typedef struct
{
  FettleImportContext *context;
  FettleLibrary *library;
  FettleProgress *progress;
  GCancellable *cancellable;
  FettleImportReport *report;
  FettleImport *batch;
  guint n_total;

  GThreadPool *workers;
  guint most_ahead;
  GMutex lock;
  GCond prepared;

  GError *stopped;         /* why no further file is tried */
  GPtrArray *not_stored;   /* hashes of originals that were kept for nothing */
  GHashTable *written_ids; /* gint64: of activities that this import stored */
  GArray *stale_ids;       /* gint64: stored with other thresholds than were known a moment later */
  gboolean has_activities; /* in the library, of this import or an earlier one */
  gboolean thresholds_changed;
  gboolean sex_changed; /* of activities that are stored */
  gboolean was_interrupted;
  FettleDay first_dirty;
} Run;

static int64_t
get_now (Run *run)
{
  return fettle_library_get_now (run->library);
}

/* --- One file ------------------------------------------------------------------------------------
 */

static void
append (Run *run, FettleImportResult *result)
{
  fettle_import_report_append (run->report, result);
  if (run->progress != NULL)
    fettle_progress_add_done (run->progress, 1);
}

static void
refuse (Run *run, const char *name, const GError *error)
{
  g_autofree char *sentence = fettle_error_dup_sentence (error);
  g_autoptr (FettleImportResult) result
      = fettle_import_result_new (name, fettle_error_get_outcome (error, name),
                                  fettle_error_get_heading (error), sentence);

  if (fettle_error_is_missing_file (error))
    fettle_import_report_add_missing (run->report);
  append (run, result);
}

static void
leave_out (Run *run, const char *name)
{
  const char *reason = NULL;
  g_autoptr (FettleImportResult) result = NULL;

  if (run->stopped != NULL)
    reason = _ ("The import stopped before it, because the library could not be written to.");
  result = fettle_import_result_new (name, FETTLE_IMPORT_CANCELLED, _ ("Not tried"), reason);
  append (run, result);
}

static void
stop (Run *run, const GError *error)
{
  if (run->stopped != NULL)
    return;

  run->stopped = g_error_copy (error);
  fettle_import_report_set_stopped (run->report, error);
}

static gboolean
is_over (Run *run)
{
  return run->stopped != NULL || g_cancellable_is_cancelled (run->cancellable);
}

/* What the file brought to light of the athlete counts for the files after it. */
static void
learn (Run *run, FettleImportJob *job, FettleWrittenFile *written)
{
  FettleThresholds before, after;

  fettle_import_context_get_thresholds (run->context, &before);
  after = before;
  fettle_thresholds_fill_gaps (&after, &job->athlete);
  for (guint i = 0; i < job->activities->len; i++)
    {
      FettlePreparedActivity *prepared = g_ptr_array_index (job->activities, i);
      int64_t sustained = prepared->built->activity->sustained_max_heart_rate;

      if (written->activity_ids->len > 0 && sustained != FETTLE_NULL_INTEGER)
        after.highest_seen = fmax (after.highest_seen, (double) sustained);
    }

  if (!fettle_thresholds_equal (&before, &after))
    {
      run->thresholds_changed = TRUE;
      run->sex_changed = run->sex_changed || (run->has_activities && before.sex != after.sex);
    }
  for (guint i = 0; i < written->activity_ids->len; i++)
    g_hash_table_add (run->written_ids,
                      g_memdup2 (&g_array_index (written->activity_ids, gint64, i),
                                 sizeof (gint64)));
  /* Decoded ahead, while an earlier file told more. */
  if (job->thresholds.sex != after.sex)
    g_array_append_vals (run->stale_ids, written->activity_ids->data, written->activity_ids->len);
  run->has_activities = run->has_activities || written->activity_ids->len > 0;
  fettle_import_context_set_thresholds (run->context, &after);
}

static void
store (Run *run, FettleImportJob *job)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleWrittenFile) written
      = fettle_import_writer_store (run->context, job, run->batch->id, get_now (run), &error);

  if (written == NULL)
    {
      if (job->is_kept)
        g_ptr_array_add (run->not_stored, g_strdup (job->sha256));
      if (fettle_error_is_lasting (error))
        stop (run, error);
      refuse (run, job->name, error);
      return;
    }

  if (!written->is_kept && job->is_kept)
    g_ptr_array_add (run->not_stored, g_strdup (job->sha256));
  append (run, written->result);
  if (written->first_day != FETTLE_DAY_NONE)
    run->first_dirty = run->first_dirty == FETTLE_DAY_NONE
                           ? written->first_day
                           : MIN (run->first_dirty, written->first_day);
  learn (run, job, written);
}

static void import_archive (Run *run, FettleImportJob *archive);

/* A prepared file, in the order of the files. */
static void
settle (Run *run, FettleImportJob *job)
{
  if (is_over (run))
    {
      if (job->is_kept)
        g_ptr_array_add (run->not_stored, g_strdup (job->sha256));
      leave_out (run, job->name);
      return;
    }

  if (job->is_archive)
    import_archive (run, job);
  else if (job->error != NULL)
    {
      if (fettle_error_is_lasting (job->error))
        stop (run, job->error);
      refuse (run, job->name, job->error);
    }
  else
    store (run, job);
}

/* --- Many files
 * ------------------------------------------------------------------------------------ */

static void
work (gpointer data, gpointer user_data)
{
  FettleImportJob *job = data;
  Run *run = user_data;

  fettle_import_job_prepare (job, run->context, run->cancellable);

  g_mutex_lock (&run->lock);
  job->is_prepared = TRUE;
  g_cond_signal (&run->prepared);
  g_mutex_unlock (&run->lock);
}

static void
settle_first (Run *run, GQueue *ahead)
{
  g_autoptr (FettleImportJob) job = g_queue_pop_head (ahead);

  g_mutex_lock (&run->lock);
  while (!job->is_prepared)
    g_cond_wait (&run->prepared, &run->lock);
  g_mutex_unlock (&run->lock);

  settle (run, job);
}

static void
settle_all (Run *run, GQueue *ahead)
{
  while (!g_queue_is_empty (ahead))
    settle_first (run, ahead);
}

static void
push (Run *run, GQueue *ahead, FettleImportJob *job)
{
  g_queue_push_tail (ahead, job);
  g_thread_pool_push (run->workers, job, NULL);
  if (ahead->length >= run->most_ahead)
    settle_first (run, ahead);
}

static gsize
count_unpacked (GQueue *ahead)
{
  gsize bytes = 0;

  for (GList *link = ahead->head; link != NULL; link = link->next)
    bytes += ((FettleImportJob *) link->data)->size;

  return bytes;
}

/* The archive counted as one file; now its entries do. */
static void
expect_entries (Run *run, FettleImportJob *archive)
{
  guint n_entries = fettle_archive_count_entries (archive->file, run->cancellable);

  run->n_total += MAX (n_entries, 1) - 1;
  if (run->progress != NULL)
    fettle_progress_set_total (run->progress, run->n_total);
}

static void
import_archive (Run *run, FettleImportJob *archive)
{
  g_autoptr (FettleArchiveReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  GQueue ahead = G_QUEUE_INIT;
  guint n_entries = 0;
  char *name;
  GBytes *contents;

  expect_entries (run, archive);
  reader = fettle_archive_reader_new (archive->file, run->cancellable, &error);
  if (reader == NULL)
    {
      refuse (run, archive->name, error);
      return;
    }

  while (!is_over (run))
    {
      GError *problem = NULL;
      FettleImportJob *job;

      if (!fettle_archive_reader_next (reader, &name, &contents, &problem))
        break;
      n_entries++;
      job = fettle_import_job_new_for_entry (archive->name, name, contents);
      job->error = problem;
      g_clear_pointer (&name, g_free);
      g_clear_pointer (&contents, g_bytes_unref);
      push (run, &ahead, job);
      while (ahead.length > 1 && count_unpacked (&ahead) > MOST_UNPACKED)
        settle_first (run, &ahead);
    }
  settle_all (run, &ahead);

  if (is_over (run))
    leave_out (run, archive->name);
  else if (n_entries == 0)
    {
      error = fettle_import_error_new (FETTLE_IMPORT_ERROR_EMPTY_ARCHIVE);
      refuse (run, archive->name, error);
    }
}

static void
import_files (Run *run, GPtrArray *found)
{
  GQueue ahead = G_QUEUE_INIT;

  for (guint i = 0; i < found->len; i++)
    {
      FettleFoundFile *file = g_ptr_array_index (found, i);
      FettleImportJob *job;

      if (is_over (run))
        {
          settle_all (run, &ahead);
          leave_out (run, file->name);
          continue;
        }

      job = fettle_import_job_new (file->name, file->file);
      job->error = g_steal_pointer (&file->error);
      push (run, &ahead, job);
    }

  settle_all (run, &ahead);
}

/* --- Before and after the files
 * --------------------------------------------------------------------- */

static gboolean
begin (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Run *run = data;
  FettleDay first, last;

  /* Not by counting: that reads every one of them. */
  if (!fettle_activities_get_day_range (connection, run->context->user_id, &first, &last, error))
    return FALSE;

  run->has_activities = first != FETTLE_DAY_NONE;
  return fettle_imports_begin (connection, run->batch, get_now (run), error)
         && fettle_recompute_read_thresholds (connection, run->context->user_id,
                                              &run->context->thresholds, error);
}

static gboolean
keep_unknown (FettleConnection *connection,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  Run *run = data;

  for (guint i = run->not_stored->len; i > 0; i--)
    {
      int64_t id = fettle_originals_find_hash (connection,
                                               g_ptr_array_index (run->not_stored, i - 1), error);

      if (id < 0)
        return FALSE;
      if (id > 0)
        g_ptr_array_remove_index (run->not_stored, i - 1);
    }

  return TRUE;
}

typedef struct
{
  Run *run;
  GArray *ids;
  guint first;
  FettleThresholds thresholds;
} Loads;

static gboolean
find_stale_loads (FettleConnection *connection,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  Loads *loads = data;
  Run *run = loads->run;

  if (!fettle_recompute_read_thresholds (connection, run->context->user_id, &loads->thresholds,
                                         error))
    return FALSE;

  loads->ids = fettle_recompute_list_stale_loads (connection, run->context->user_id,
                                                  &loads->thresholds, run->sex_changed, error);
  return loads->ids != NULL;
}

static gboolean
compute_loads (FettleConnection *connection,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  Loads *loads = data;

  for (guint i = loads->first; i < loads->ids->len && i < loads->first + LOADS_AT_ONCE; i++)
    {
      if (!fettle_recompute_load (connection, g_array_index (loads->ids, gint64, i),
                                  &loads->thresholds, &loads->run->first_dirty, error))
        return FALSE;
    }

  return TRUE;
}

static guint
count_earlier (Run *run, const GArray *ids)
{
  guint count = 0;

  for (guint i = 0; i < ids->len; i++)
    count += !g_hash_table_contains (run->written_ids, &g_array_index (ids, gint64, i));

  return count;
}

/* Activities that were stored before the file that knew the athlete's heart rates. */
static gboolean
recompute_loads (Run *run, GError **error)
{
  Loads loads = { .run = run };
  gboolean done;

  if (!run->thresholds_changed && !run->was_interrupted && run->stale_ids->len == 0)
    return TRUE;

  done = fettle_store_write (run->context->store, find_stale_loads, &loads, NULL, error);
  if (done)
    fettle_import_report_set_recomputed (run->report, count_earlier (run, loads.ids));
  if (done && !run->sex_changed)
    g_array_append_vals (loads.ids, run->stale_ids->data, run->stale_ids->len);
  while (done && loads.first < loads.ids->len)
    {
      done = fettle_store_write (run->context->store, compute_loads, &loads, NULL, error);
      loads.first += LOADS_AT_ONCE;
    }
  g_clear_pointer (&loads.ids, g_array_unref);

  return done;
}

static gboolean
compute_days (FettleConnection *connection,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  Run *run = data;

  return (run->first_dirty == FETTLE_DAY_NONE && !run->was_interrupted)
         || fettle_recompute_tracking (connection, run->context->user_id,
                                       run->was_interrupted ? FETTLE_DAY_NONE : run->first_dirty,
                                       run->context->today, NULL, error);
}

static gboolean
finish (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Run *run = data;
  FettleImport *batch = run->batch;
  FettleImportReport *report = run->report;

  batch->files_found = g_list_model_get_n_items (G_LIST_MODEL (report));
  batch->files_imported = fettle_import_report_count (report, FETTLE_IMPORT_IMPORTED);
  batch->files_partial = fettle_import_report_count (report, FETTLE_IMPORT_PARTIAL);
  batch->files_merged = fettle_import_report_count (report, FETTLE_IMPORT_MERGED);
  batch->files_duplicate = fettle_import_report_count (report, FETTLE_IMPORT_DUPLICATE);
  batch->files_refused = fettle_import_report_count (report, FETTLE_IMPORT_SKIPPED)
                         + fettle_import_report_count (report, FETTLE_IMPORT_REFUSED)
                         + fettle_import_report_count (report, FETTLE_IMPORT_NOT_STORED);
  batch->files_cancelled = fettle_import_report_count (report, FETTLE_IMPORT_CANCELLED);
  return fettle_imports_finish (connection, batch, get_now (run), error);
}

/* None of it looks at the cancellable: what is in is to be complete. */
static gboolean
conclude (Run *run)
{
  gboolean computed, finished;

  if (run->progress != NULL)
    fettle_progress_set_message (run->progress, _ ("Computing load…"));

  if (run->not_stored->len > 0)
    {
      if (!fettle_store_read (run->context->store, keep_unknown, run, NULL, NULL))
        return FALSE;
      fettle_originals_discard (run->context->originals, run->not_stored);
    }

  computed = recompute_loads (run, NULL)
             && fettle_store_write (run->context->store, compute_days, run, NULL, NULL);
  /* That it is over is a small thing to write: there may be room for it where there is none for
   * what was computed. */
  finished = fettle_store_write (run->context->store, finish, run, NULL, NULL);

  return computed && finished;
}

static void
run_files (Run *run, GPtrArray *found)
{
  guint n_workers = g_get_num_processors ();

  run->workers = g_thread_pool_new (work, run, (gint) n_workers, FALSE, NULL);
  run->most_ahead = n_workers * AHEAD_OF_WORKER;
  import_files (run, found);
  g_thread_pool_free (run->workers, FALSE, TRUE);
  run->workers = NULL;

  if (g_cancellable_is_cancelled (run->cancellable))
    fettle_import_report_set_cancelled (run->report);
}

static void
run_init (Run *run)
{
  run->report = fettle_import_report_new ();
  run->batch = fettle_import_new ();
  run->batch->user_id = g_strdup (run->context->user_id);
  run->batch->source = g_strdup (run->context->sample ? "sample" : "file");
  run->not_stored = g_ptr_array_new_with_free_func (g_free);
  run->written_ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  run->stale_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  run->first_dirty = FETTLE_DAY_NONE;
  g_mutex_init (&run->lock);
  g_cond_init (&run->prepared);
}

static void
run_clear (Run *run)
{
  g_clear_object (&run->report);
  g_clear_object (&run->batch);
  g_clear_pointer (&run->not_stored, g_ptr_array_unref);
  g_clear_pointer (&run->written_ids, g_hash_table_unref);
  g_clear_pointer (&run->stale_ids, g_array_unref);
  g_clear_error (&run->stopped);
  g_mutex_clear (&run->lock);
  g_cond_clear (&run->prepared);
}

static FettleImportReport *
run_locked (Run *run, GPtrArray *found, GError **error)
{
  FettleOriginalsLock *lock
      = fettle_originals_lock (run->context->originals, &run->was_interrupted, error);
  g_autoptr (GError) problem = NULL;
  gboolean concluded;

  if (lock == NULL)
    return NULL;

  if ((run->was_interrupted
       && !fettle_originals_sweep (run->context->originals, run->context->store, NULL, &problem))
      || !fettle_store_write (run->context->store, begin, run, run->cancellable, &problem))
    {
      if (run->was_interrupted)
        fettle_originals_leave (lock);
      else
        fettle_originals_unlock (lock);
      if (!g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return NULL;
        }
      fettle_import_report_set_cancelled (run->report);
      return g_object_ref (run->report);
    }

  run_files (run, found);
  concluded = conclude (run);
  /* What could not be brought to its end now is, when the library is opened again. */
  if (concluded)
    fettle_originals_unlock (lock);
  else
    fettle_originals_leave (lock);

  return g_object_ref (run->report);
}

/* Whoever imports the folder that the library lies in does not mean the library. */
static gboolean
is_of_library (FettleImportContext *context, GFile *file)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };
  g_autoptr (GFile) originals = g_file_new_for_path (context->originals);

  for (size_t i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path
          = g_strconcat (fettle_store_get_path (context->store), endings[i], NULL);
      g_autoptr (GFile) own = g_file_new_for_path (path);

      if (g_file_equal (file, own))
        return TRUE;
    }

  return g_file_has_prefix (file, originals);
}

static void
leave_library_out (FettleImportContext *context, GPtrArray *found)
{
  for (guint i = found->len; i > 0; i--)
    {
      FettleFoundFile *file = g_ptr_array_index (found, i - 1);

      if (is_of_library (context, file->file))
        g_ptr_array_remove_index (found, i - 1);
    }
}

/**
 * fettle_import_run:
 * @context: what is shared with the workers
 * @library: for its clock
 * @files: (element-type GFile): files, folders and archives
 * @progress: (nullable): to be told how far it is, in files
 * @cancellable: (nullable): a cancellable
 * @error: of [error@FettleImportError], [error@FettleStoreError] or [error@Gio.IOErrorEnum], where
 * nothing could be begun
 *
 * Imports files in their order: workers read, decode and compress a few ahead, this thread writes
 * one transaction a file. Where the library cannot be written to any more, the files that are left
 * are not tried. Once all are through, loads and days that they touch are computed again, also when
 * it was cancelled.
 *
 * Returns: (transfer full): what became of each file
 */
FettleImportReport *
fettle_import_run (FettleImportContext *context,
                   FettleLibrary *library,
                   GPtrArray *files,
                   FettleProgress *progress,
                   GCancellable *cancellable,
                   GError **error)
{
  Run run = { .context = context,
              .library = library,
              .progress = progress,
              .cancellable = cancellable };
  g_autoptr (GPtrArray) found = NULL;
  FettleImportReport *report;

  if (progress != NULL)
    fettle_progress_set_message (progress, _ ("Looking for files…"));
  found = fettle_file_walk (files, cancellable, NULL);
  if (found == NULL)
    {
      report = fettle_import_report_new ();
      fettle_import_report_set_cancelled (report);
      return report;
    }

  leave_library_out (context, found);
  run_init (&run);
  run.n_total = found->len;
  if (progress != NULL)
    {
      fettle_progress_set_total (progress, run.n_total);
      fettle_progress_set_message (progress, NULL);
    }
  report = run_locked (&run, found, error);
  run_clear (&run);

  return report;
}

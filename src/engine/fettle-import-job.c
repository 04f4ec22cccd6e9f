/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "fettle-archive-reader.h"
#include "fettle-file-reader.h"
#include "fettle-fit-decoder.h"
#include "fettle-import-error.h"
#include "fettle-import-job.h"
#include "fettle-originals.h"

#define ACTIVITY_FILE 4

static void
prepared_activity_free (gpointer data)
{
  FettlePreparedActivity *prepared = data;

  g_clear_pointer (&prepared->built, fettle_built_activity_free);
  g_clear_pointer (&prepared->encoded, fettle_encoded_streams_free);
  g_free (prepared);
}

/**
 * fettle_import_job_new:
 * @name: the file for the athlete
 * @file: (nullable): where to read it
 *
 * Returns: (transfer full): a job that nothing has been done for
 */
FettleImportJob *
fettle_import_job_new (const char *name, GFile *file)
{
  FettleImportJob *self = g_new0 (FettleImportJob, 1);

  self->name = g_strdup (name);
  g_set_object (&self->file, file);
  self->activities = g_ptr_array_new_with_free_func (prepared_activity_free);

  return self;
}

/**
 * fettle_import_job_new_for_entry:
 * @archive_name: the archive
 * @entry_name: the path in it; empty for what cannot be told
 * @contents: (nullable): the bytes
 *
 * Returns: (transfer full): a job for an entry of an archive
 */
FettleImportJob *
fettle_import_job_new_for_entry (const char *archive_name, const char *entry_name, GBytes *contents)
{
  g_autofree char *name = NULL;
  FettleImportJob *self;

  name = *entry_name != '\0' ? g_strdup_printf ("%s › %s", archive_name, entry_name)
                             : g_strdup (archive_name);
  self = fettle_import_job_new (name, NULL);
  self->archive_name = g_strdup (archive_name);
  if (contents != NULL)
    {
      self->contents = g_bytes_ref (contents);
      self->size = g_bytes_get_size (contents);
    }

  return self;
}

/**
 * fettle_import_job_free:
 * @self: (transfer full): a job
 */
void
fettle_import_job_free (FettleImportJob *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->file);
  g_clear_pointer (&self->archive_name, g_free);
  g_clear_pointer (&self->contents, g_bytes_unref);
  g_clear_pointer (&self->sha256, g_free);
  g_clear_pointer (&self->activities, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_clear_error (&self->problem);
  g_clear_error (&self->remark);
  g_free (self);
}

typedef struct
{
  const char *sha256;
  int64_t id;
} Lookup;

static gboolean
look_up (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Lookup *lookup = data;

  lookup->id = fettle_originals_find_hash (connection, lookup->sha256, error);
  return lookup->id >= 0;
}

static gboolean
is_activity (const FettleRecording *recording)
{
  return recording->file_type == ACTIVITY_FILE
         || (recording->file_type < 0 && recording->sessions->len > 0);
}

/* Unknown and not given are no reason to give up what another recording of the file knew. */
static void
learn (FettleRecordingAthlete *athlete, const FettleRecordingAthlete *found)
{
  double *const values[] = { &athlete->weight_kg, &athlete->height_metres,
                             &athlete->resting_heart_rate, &athlete->maximum_heart_rate };
  const double found_values[] = { found->weight_kg, found->height_metres, found->resting_heart_rate,
                                  found->maximum_heart_rate };

  if (athlete->gender < 0)
    athlete->gender = found->gender;
  for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
    {
      if (isnan (*values[i]))
        *values[i] = found_values[i];
    }
}

static void
mark_partial (FettlePreparedActivity *prepared, const GError *problem)
{
  FettleActivity *activity = prepared->built->activity;

  activity->is_partial = 1;
  g_free (activity->partial_reason);
  activity->partial_reason = fettle_error_dup_sentence (problem);
}

static void
prepare_recording (FettleImportJob *self, FettleRecording *recording, FettleImportContext *context)
{
  FettlePreparedActivity *prepared = g_new0 (FettlePreparedActivity, 1);
  FettleBuiltActivity *built;
  FettleDay day = FETTLE_DAY_NONE;

  prepared->built = built
      = fettle_activity_builder_build (recording, context->zone, &self->thresholds);
  /* Tomorrow has begun elsewhere. */
  if (fettle_day_parse (built->activity->activity_date, &day) && day > context->today + 1)
    {
      prepared_activity_free (prepared);
      self->is_of_the_future = TRUE;
      return;
    }

  if (built->streams != NULL)
    prepared->encoded = fettle_streams_encode (built->streams);
  /* The rows of heart rate are of the last year; of older activities the compressed samples are
   * enough. */
  if (day != FETTLE_DAY_NONE && day <= context->today - 365)
    g_clear_pointer (&built->streams, fettle_streams_free);

  if (built->problem != NULL)
    {
      mark_partial (prepared, built->problem);
      if (self->problem == NULL)
        self->problem = g_error_copy (built->problem);
    }
  g_ptr_array_add (self->activities, prepared);
}

/* With a wrong checksum, too, everything was read. */
static gboolean
was_stopped (const FettleFitFile *file)
{
  return file->problem != NULL
         && !g_error_matches (file->problem, FETTLE_FIT_ERROR, FETTLE_FIT_ERROR_CHECKSUM);
}

/* What came before the place of the fault is whole. That something was left out says more than a
 * wrong checksum. */
static void
take_problem (FettleImportJob *self, FettleFitFile *file)
{
  if (file->problem != NULL && (self->problem == NULL || was_stopped (file)))
    {
      g_clear_error (&self->problem);
      self->problem = g_steal_pointer (&file->problem);
      mark_partial (g_ptr_array_index (self->activities, self->activities->len - 1), self->problem);
    }
  self->remark = g_steal_pointer (&file->remark);
}

static void
prepare_recordings (FettleImportJob *self, FettleFitFile *file, FettleImportContext *context)
{
  gboolean saw_activity = FALSE;
  int other_type = -1;

  self->athlete = (FettleRecordingAthlete) {
    .gender = -1,
    .age_years = NAN,
    .weight_kg = NAN,
    .height_metres = NAN,
    .resting_heart_rate = NAN,
    .maximum_heart_rate = NAN,
    .threshold_heart_rate = NAN,
    .functional_threshold_power = NAN,
  };
  for (guint i = 0; i < file->recordings->len; i++)
    {
      const FettleRecording *recording = g_ptr_array_index (file->recordings, i);

      if (is_activity (recording))
        learn (&self->athlete, &recording->athlete);
    }
  fettle_import_context_get_thresholds (context, &self->thresholds);
  fettle_thresholds_fill_gaps (&self->thresholds, &self->athlete);

  for (guint i = 0; i < file->recordings->len; i++)
    {
      FettleRecording *recording = g_ptr_array_index (file->recordings, i);

      if (!is_activity (recording))
        {
          other_type = recording->file_type;
          continue;
        }
      saw_activity = TRUE;
      if (fettle_activity_builder_can_build (recording))
        prepare_recording (self, recording, context);
    }

  if (self->activities->len > 0)
    take_problem (self, file);
  else if (self->is_of_the_future)
    self->error = fettle_import_error_new (FETTLE_IMPORT_ERROR_FUTURE);
  else if (was_stopped (file) && (saw_activity || other_type < 0))
    self->error = fettle_import_error_new_for_fault (file->problem);
  else if (saw_activity)
    self->error = fettle_import_error_new (FETTLE_IMPORT_ERROR_NO_TIME);
  else
    self->error = fettle_import_error_new_for_file_type (other_type);
}

static gboolean
decode (FettleImportJob *self, FettleFileKind kind, FettleImportContext *context)
{
  g_autoptr (GBytes) unpacked = NULL;
  g_autoptr (FettleFitFile) file = NULL;
  g_autoptr (GError) fault = NULL;
  const uint8_t *data;
  gsize size;

  unpacked = kind == FETTLE_FILE_GZIP ? fettle_archive_unzip_single (self->contents, &self->error)
                                      : g_bytes_ref (self->contents);
  if (unpacked == NULL)
    return FALSE;

  data = g_bytes_get_data (unpacked, &size);
  if (kind == FETTLE_FILE_GZIP)
    {
      FettleFileKind inner = fettle_file_kind_guess (data, size);

      if (inner != FETTLE_FILE_FIT)
        {
          self->error = fettle_import_error_new_for_kind (inner);
          return FALSE;
        }
    }

  file = fettle_fit_decode (data, size, &fault);
  if (file == NULL)
    {
      self->error = fettle_import_error_new_for_fault (fault);
      return FALSE;
    }

  prepare_recordings (self, file, context);
  return self->error == NULL;
}

static gboolean
find_original (FettleImportJob *self, FettleImportContext *context, GCancellable *cancellable)
{
  Lookup lookup;

  self->sha256 = fettle_originals_hash (self->contents);
  lookup = (Lookup) { .sha256 = self->sha256 };
  if (!fettle_store_read (context->store, look_up, &lookup, cancellable, &self->error))
    return FALSE;

  self->is_known = lookup.id > 0;
  return TRUE;
}

/* Whoever brings the file again has what was lost. */
static void
restore_original (FettleImportJob *self, FettleImportContext *context)
{
  g_autoptr (GBytes) kept = fettle_originals_read_file (context->originals, self->sha256, NULL);

  if (kept == NULL)
    self->is_restored = fettle_originals_write_file (context->originals, self->sha256,
                                                     self->contents, &self->error);
}

/**
 * fettle_import_job_prepare:
 * @self: a job
 * @context: the import
 * @cancellable: (nullable): a cancellable
 *
 * Does all of the work on a file that needs no write to the database: reads and hashes it, decodes
 * it, builds and compresses its rows, and keeps the original. What cannot be imported ends with an
 * error in the job. For a worker.
 */
void
fettle_import_job_prepare (FettleImportJob *self,
                           FettleImportContext *context,
                           GCancellable *cancellable)
{
  FettleFileKind kind;

  if (self->error != NULL || g_cancellable_set_error_if_cancelled (cancellable, &self->error))
    return;

  if (self->file != NULL)
    {
      if (!fettle_file_read (self->file, &kind, &self->contents, cancellable, &self->error))
        return;
      self->is_archive = kind == FETTLE_FILE_ZIP;
      if (self->is_archive)
        return;
    }
  else
    kind = fettle_file_kind_guess (g_bytes_get_data (self->contents, NULL),
                                   g_bytes_get_size (self->contents));

  self->size = g_bytes_get_size (self->contents);
  if (find_original (self, context, cancellable))
    {
      if (self->is_known)
        restore_original (self, context);
      else if (decode (self, kind, context))
        self->is_kept = fettle_originals_write_file (context->originals, self->sha256,
                                                     self->contents, &self->error);
    }

  g_clear_pointer (&self->contents, g_bytes_unref);
}

/**
 * fettle_import_job_prepare_original:
 * @self: a job
 * @context: the import
 * @sha256: the hash of an original that is kept
 *
 * Reads, decodes and builds a file that came earlier. What cannot be read again ends with an error
 * in the job.
 */
void
fettle_import_job_prepare_original (FettleImportJob *self,
                                    FettleImportContext *context,
                                    const char *sha256)
{
  g_return_if_fail (sha256 != NULL);

  self->contents = fettle_originals_read_file (context->originals, sha256, &self->error);
  if (self->contents == NULL)
    return;

  decode (self,
          fettle_file_kind_guess (g_bytes_get_data (self->contents, NULL),
                                  g_bytes_get_size (self->contents)),
          context);
  g_clear_pointer (&self->contents, g_bytes_unref);
}

/**
 * fettle_import_job_find_activity:
 * @self: a job that is prepared
 * @activity: an activity
 *
 * Returns: (transfer none) (nullable): the recording in the file that began closest to @activity
 */
FettlePreparedActivity *
fettle_import_job_find_activity (FettleImportJob *self, FettleActivity *activity)
{
  FettlePreparedActivity *closest = NULL;
  int64_t wanted, least = G_MAXINT64;

  if (!fettle_instant_parse (activity->start_time, &wanted))
    return NULL;

  for (guint i = 0; i < self->activities->len; i++)
    {
      FettlePreparedActivity *prepared = g_ptr_array_index (self->activities, i);
      int64_t start;

      if (!fettle_instant_parse (prepared->built->activity->start_time, &start)
          || ABS (start - wanted) >= least)
        continue;
      least = ABS (start - wanted);
      closest = prepared;
    }

  return closest;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "fettle-activities.h"
#include "fettle-days.h"
#include "fettle-format.h"
#include "fettle-import-error.h"
#include "fettle-import-writer.h"
#include "fettle-originals.h"
#include "fettle-profiles.h"
#include "fettle-same-recording.h"

typedef struct
{
  FettleImportContext *context;
  FettleImportJob *job;
  int64_t import_id;
  int64_t now;
  FettleWrittenFile *written;
} Writing;

/**
 * fettle_written_file_free:
 * @self: (transfer full): a written file
 */
void
fettle_written_file_free (FettleWrittenFile *self)
{
  g_clear_object (&self->result);
  g_clear_pointer (&self->activity_ids, g_array_unref);
  g_free (self);
}

static void
set_result (Writing *writing, FettleImportOutcome outcome, const char *group, const char *reason)
{
  g_clear_object (&writing->written->result);
  writing->written->result = fettle_import_result_new (writing->job->name, outcome, group, reason);
}

static FettleDay
get_day (FettleActivity *activity)
{
  FettleDay day;

  return fettle_day_parse (activity->activity_date, &day) ? day : FETTLE_DAY_NONE;
}

static void
say_known (Writing *writing, FettleOriginal *original)
{
  g_autofree char *date = NULL;
  g_autofree char *reason = NULL;
  int64_t added;

  if (original == NULL || !fettle_instant_parse (original->added_at, &added))
    {
      set_result (writing, FETTLE_IMPORT_DUPLICATE, _ ("Same file"),
                  _ ("This file is here already."));
      return;
    }

  date = fettle_format_day (fettle_day_from_instant (
      added, g_time_zone_get_offset (writing->context->zone,
                                     g_time_zone_find_interval (writing->context->zone,
                                                                G_TIME_TYPE_UNIVERSAL, added))));
  /* Translators: %s is a date such as “Thursday 19 November 2026”. */
  reason = g_strdup_printf (_ ("This file is here already, imported on %s."), date);
  set_result (writing, FETTLE_IMPORT_DUPLICATE, _ ("Same file"), reason);
}

static gboolean
write_known (Writing *writing, FettleConnection *connection, int64_t original_id, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FettleOriginal) original = fettle_originals_get (connection, original_id, &problem);

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  say_known (writing, original);
  return TRUE;
}

static void
say_same_recording (Writing *writing, FettleActivity *present)
{
  FettleDay day = get_day (present);
  g_autofree char *date = fettle_format_day (day);
  g_autofree char *reason = NULL;

  /* Translators: a title such as “Morning Run” and a date such as “Thursday 19 November 2026”. */
  reason = g_strdup_printf (_ ("The same session is here already: “%s” of %s."),
                            present->activity_name != NULL ? present->activity_name : "", date);
  set_result (writing, FETTLE_IMPORT_DUPLICATE, _ ("Same session from another file"), reason);
  fettle_import_result_set_activities (writing->written->result, present->id, day, 0);
}

static int64_t
insert_original (Writing *writing, FettleConnection *connection, GError **error)
{
  g_autoptr (FettleOriginal) original = fettle_original_new ();
  FettleImportJob *job = writing->job;
  char instant[FETTLE_INSTANT_LENGTH];

  original->user_id = g_strdup (writing->context->user_id);
  original->sha256 = g_strdup (job->sha256);
  original->name = g_strdup (job->name);
  original->size_bytes = (int64_t) job->size;
  original->kind = g_strdup ("fit");
  original->source = g_strdup (
      writing->context->sample ? "sample" : (job->archive_name != NULL ? "archive" : "file"));
  original->archive_name = g_strdup (job->archive_name);
  original->added_at = g_strdup (fettle_instant_print (writing->now, instant));
  original->import_id = writing->import_id;

  return fettle_originals_insert (connection, original, error) ? original->id : -1;
}

static void
stamp (Writing *writing, FettleActivity *activity, int64_t original_id)
{
  g_set_str (&activity->user_id, writing->context->user_id);
  activity->original_id = original_id;
  activity->import_id = writing->import_id;
}

static gboolean
insert_children (FettlePreparedActivity *prepared,
                 FettleConnection *connection,
                 int64_t start,
                 GError **error)
{
  FettleBuiltActivity *built = prepared->built;
  int64_t id = built->activity->id;

  for (guint i = 0; i < built->legs->len; i++)
    {
      FettleActivity *leg = g_ptr_array_index (built->legs, i);

      leg->parent_activity_id = id;
      if (!fettle_activities_insert (connection, leg, error))
        return FALSE;
    }

  for (guint i = 0; i < built->laps->len; i++)
    {
      FettleLap *lap = g_ptr_array_index (built->laps, i);

      lap->activity_id = id;
      if (!fettle_activities_insert_lap (connection, lap, error))
        return FALSE;
    }

  if (prepared->encoded != NULL
      && !fettle_activities_insert_streams (connection, id, prepared->encoded, error))
    return FALSE;

  return built->streams == NULL || built->streams->channels[FETTLE_CHANNEL_HEART_RATE] == NULL
         || fettle_activities_insert_heart_rate_samples (connection, id, start, built->streams,
                                                         error);
}

static gboolean
insert_activity (Writing *writing,
                 FettleConnection *connection,
                 FettlePreparedActivity *prepared,
                 int64_t original_id,
                 GError **error)
{
  FettleBuiltActivity *built = prepared->built;
  FettleWrittenFile *written = writing->written;
  FettleDay day = get_day (built->activity);
  int64_t start;

  stamp (writing, built->activity, original_id);
  for (guint i = 0; i < built->legs->len; i++)
    stamp (writing, g_ptr_array_index (built->legs, i), original_id);
  built->activity->is_partial = prepared->is_partial ? 1 : 0;
  if (prepared->is_partial)
    built->activity->partial_reason = fettle_error_dup_sentence (writing->job->problem);

  if (fettle_days_ensure (connection, writing->context->user_id, day, error) < 0
      || !fettle_activities_insert (connection, built->activity, error)
      || !fettle_instant_parse (built->activity->start_time, &start)
      || !insert_children (prepared, connection, start, error))
    return FALSE;

  g_array_append_val (written->activity_ids, built->activity->id);
  written->first_day = written->first_day == FETTLE_DAY_NONE ? day : MIN (written->first_day, day);
  return TRUE;
}

/* What the device knew of the athlete, where the profile does not. */
static gboolean
fill_profile (Writing *writing, FettleConnection *connection, GError **error)
{
  g_autoptr (FettleUserProfile) found
      = fettle_thresholds_read_athlete (&writing->job->athlete, writing->context->user_id);

  return fettle_profiles_fill_gaps (connection, found, error);
}

static void
say_written (Writing *writing)
{
  FettleWrittenFile *written = writing->written;
  FettlePreparedActivity *first = NULL;

  for (guint i = 0; i < writing->job->activities->len && first == NULL; i++)
    {
      FettlePreparedActivity *prepared = g_ptr_array_index (writing->job->activities, i);

      if (prepared->built->activity->import_id == writing->import_id)
        first = prepared;
    }

  if (writing->job->problem != NULL)
    {
      g_autofree char *reason = fettle_error_dup_sentence (writing->job->problem);

      set_result (writing, FETTLE_IMPORT_PARTIAL, fettle_error_get_heading (writing->job->problem),
                  reason);
    }
  else
    set_result (writing, FETTLE_IMPORT_IMPORTED, NULL, NULL);

  fettle_import_result_set_activities (written->result, first->built->activity->id,
                                       get_day (first->built->activity),
                                       (int) written->activity_ids->len);
}

/* All of one file. */
static gboolean
write_file (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Writing *writing = data;
  FettleImportJob *job = writing->job;
  int64_t original_id = fettle_originals_find_hash (connection, job->sha256, error);

  if (original_id < 0)
    return FALSE;
  /* Twins in one import are both new when they are prepared. */
  if (original_id > 0)
    return write_known (writing, connection, original_id, error);

  /* The second original of a session is kept as well. */
  original_id = insert_original (writing, connection, error);
  if (original_id < 0)
    return FALSE;

  for (guint i = 0; i < job->activities->len; i++)
    {
      FettlePreparedActivity *prepared = g_ptr_array_index (job->activities, i);
      g_autoptr (FettleActivity) present = NULL;

      if (!fettle_same_recording_find (connection, writing->context->user_id,
                                       prepared->built->activity, &present, error))
        return FALSE;
      if (present != NULL)
        say_same_recording (writing, present);
      else if (!insert_activity (writing, connection, prepared, original_id, error))
        return FALSE;
    }

  if (writing->written->activity_ids->len > 0)
    say_written (writing);
  return fill_profile (writing, connection, error);
}

/**
 * fettle_import_writer_store:
 * @context: the import
 * @job: a prepared file without an error
 * @import_id: the batch
 * @now: seconds since 1970 UTC
 * @error: of [error@FettleStoreError]
 *
 * Stores a file, unless it or its recording is here already. Blocks until the transaction is over.
 *
 * Returns: (transfer full): what was stored
 */
FettleWrittenFile *
fettle_import_writer_store (FettleImportContext *context,
                            FettleImportJob *job,
                            int64_t import_id,
                            int64_t now,
                            GError **error)
{
  g_autoptr (FettleWrittenFile) written = g_new0 (FettleWrittenFile, 1);
  Writing writing
      = { .context = context, .job = job, .import_id = import_id, .now = now, .written = written };

  written->activity_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  written->first_day = FETTLE_DAY_NONE;

  /* Without a cancellable: a file that is begun is finished. */
  if (!fettle_store_write (context->store, write_file, &writing, NULL, error))
    return NULL;

  return g_steal_pointer (&written);
}

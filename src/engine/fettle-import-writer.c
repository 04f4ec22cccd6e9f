/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "fettle-activities.h"
#include "fettle-activity-writer.h"
#include "fettle-format.h"
#include "fettle-import-error.h"
#include "fettle-import-writer.h"
#include "fettle-merges.h"
#include "fettle-originals.h"
#include "fettle-profiles.h"
#include "fettle-same-recording.h"

typedef struct
{
  FettleImportContext *context;
  FettleImportJob *job;
  int64_t import_id;
  int64_t now;
  int64_t original_id; /* 0 as long as nothing came of the file */
  FettleActivity *first_new;
  int n_new;
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

/* The activity that a result is about, which was here before. */
static void
point_to (Writing *writing, FettleActivity *activity)
{
  fettle_import_result_set_activities (writing->written->result, activity->id, get_day (activity),
                                       0);
}

static void
say_known (Writing *writing, FettleOriginal *original, FettleActivity *activity)
{
  g_autofree char *date = NULL;
  g_autofree char *reason = NULL;
  int64_t added;

  if (original != NULL && fettle_instant_parse (original->added_at, &added))
    {
      date = fettle_format_day (fettle_day_from_instant (
          added,
          g_time_zone_get_offset (writing->context->zone,
                                  g_time_zone_find_interval (writing->context->zone,
                                                             G_TIME_TYPE_UNIVERSAL, added))));
      /* Translators: %s is a date such as “Thursday 19 November 2026”. */
      reason = g_strdup_printf (_ ("This file is here already, imported on %s."), date);
    }
  if (reason == NULL)
    reason = g_strdup (_ ("This file is here already."));
  if (writing->job->is_restored)
    {
      g_autofree char *first = g_steal_pointer (&reason);

      reason
          = g_strconcat (first, " ",
                         _ ("Its original was missing or damaged, and has been put back."), NULL);
    }
  set_result (writing, FETTLE_IMPORT_DUPLICATE, _ ("Same file"), reason);
  if (activity != NULL)
    point_to (writing, activity);
}

static gboolean
write_known (Writing *writing, FettleConnection *connection, int64_t original_id, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FettleOriginal) original = fettle_originals_get (connection, original_id, &problem);
  g_autoptr (FettleActivity) activity = NULL;
  int64_t activity_id = 0;

  if (problem == NULL)
    activity_id = fettle_merges_find_activity (connection, original_id, &problem);
  if (activity_id > 0)
    activity = fettle_activities_get (connection, activity_id, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  say_known (writing, original, activity);
  return TRUE;
}

/* @format has two %s, for the title and the date of @activity. What is wrong with the file is said
 * after it. */
G_GNUC_FORMAT (1)
static char *
print_session (const char *format, FettleActivity *activity, const char *problem)
{
  const char *title = activity->activity_name != NULL ? activity->activity_name : "";
  g_autofree char *date = fettle_format_day (get_day (activity));
  g_autofree char *sentence = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  sentence = g_strdup_printf (format, title, date);
#pragma GCC diagnostic pop

  return problem != NULL ? g_strconcat (sentence, " ", problem, NULL) : g_steal_pointer (&sentence);
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

/* The row of the file, as soon as something comes of it. */
static gboolean
ensure_original (Writing *writing, FettleConnection *connection, GError **error)
{
  if (writing->original_id == 0)
    writing->original_id = insert_original (writing, connection, error);

  return writing->original_id > 0;
}

static void
note_day (Writing *writing, FettleActivity *activity)
{
  FettleWrittenFile *written = writing->written;
  FettleDay day = get_day (activity);

  written->first_day = written->first_day == FETTLE_DAY_NONE ? day : MIN (written->first_day, day);
}

static void
note_written (Writing *writing, FettleActivity *activity)
{
  writing->written->is_kept = TRUE;
  g_array_append_val (writing->written->activity_ids, activity->id);
  note_day (writing, activity);
}

static gboolean
insert_activity (Writing *writing,
                 FettleConnection *connection,
                 FettlePreparedActivity *prepared,
                 GError **error)
{
  FettleActivity *activity = prepared->built->activity;

  if (!ensure_original (writing, connection, error))
    return FALSE;

  g_set_str (&activity->user_id, writing->context->user_id);
  activity->original_id = writing->original_id;
  activity->import_id = writing->import_id;
  if (!fettle_activity_writer_insert (connection, prepared, error))
    return FALSE;

  note_written (writing, activity);
  if (writing->n_new++ == 0)
    g_set_object (&writing->first_new, activity);
  return TRUE;
}

/* Both originals are remembered, and which one the activity was read from before. */
static gboolean
remember_merge (Writing *writing,
                FettleConnection *connection,
                FettleActivity *present,
                gboolean replaces,
                GError **error)
{
  g_autoptr (FettleActivityMerge) merge = fettle_activity_merge_new ();

  merge->activity_id = present->id;
  merge->original_id = writing->original_id;
  if (replaces)
    merge->replaced_original_id = present->original_id;

  return fettle_merges_insert (connection, merge, error);
}

static gboolean
replace_activity (Writing *writing,
                  FettleConnection *connection,
                  FettlePreparedActivity *prepared,
                  FettleActivity *present,
                  GError **error)
{
  g_autofree char *reason = NULL;

  if (!ensure_original (writing, connection, error)
      || !remember_merge (writing, connection, present, TRUE, error))
    return FALSE;

  prepared->built->activity->original_id = writing->original_id;
  if (!fettle_activity_writer_replace (connection, present, prepared, error))
    return FALSE;

  note_day (writing, present);
  note_written (writing, prepared->built->activity);
  /* Translators: a title such as “Morning Run” and a date such as “Thursday 19 November 2026”. */
  reason = print_session (
      prepared->built->activity->is_partial == 1
          ? _ ("It takes the place of “%s” of %s, of which less was here, but is not whole either.")
          : _ ("It takes the place of “%s” of %s, whose file was cut off or damaged."),
      prepared->built->activity, prepared->built->activity->partial_reason);
  set_result (writing, FETTLE_IMPORT_MERGED, _ ("More of a session that was not whole"), reason);
  point_to (writing, prepared->built->activity);
  return TRUE;
}

/* Two recordings of one session: the one that has more of it counts, and the file of the other is
 * kept beside it. */
static gboolean
merge_activity (Writing *writing,
                FettleConnection *connection,
                FettlePreparedActivity *prepared,
                FettleActivity *present,
                GError **error)
{
  FettleActivity *found = prepared->built->activity;
  gboolean is_of_this_file = present->original_id == writing->original_id;
  g_autofree char *reason = NULL;

  if (fettle_same_recording_is_more (found, present) && !is_of_this_file
      && present->original_id != FETTLE_NULL_INTEGER)
    return replace_activity (writing, connection, prepared, present, error);

  /* Translators: a title such as “Morning Run” and a date such as “Thursday 19 November 2026”. */
  reason = print_session (
      _ ("The same session is here already: “%s” of %s. The file is kept with it."), present,
      found->partial_reason);
  set_result (writing, FETTLE_IMPORT_MERGED, _ ("Same session from another file"), reason);
  point_to (writing, present);
  writing->written->is_kept = TRUE;
  return ensure_original (writing, connection, error)
         && (is_of_this_file || remember_merge (writing, connection, present, FALSE, error));
}

/* What the device knew of the athlete, where the profile does not. */
static gboolean
fill_profile (Writing *writing, FettleConnection *connection, GError **error)
{
  g_autoptr (FettleUserProfile) found
      = fettle_thresholds_read_athlete (&writing->job->athlete, writing->context->user_id);

  return fettle_profiles_fill_gaps (connection, found, writing->original_id, error);
}

static void
say_written (Writing *writing)
{
  FettleImportJob *job = writing->job;
  const GError *said = job->problem != NULL ? job->problem : job->remark;

  if (said != NULL)
    {
      g_autofree char *reason = fettle_error_dup_sentence (said);

      set_result (writing, said == job->problem ? FETTLE_IMPORT_PARTIAL : FETTLE_IMPORT_IMPORTED,
                  fettle_error_get_heading (said), reason);
    }
  else
    set_result (writing, FETTLE_IMPORT_IMPORTED, NULL, NULL);

  fettle_import_result_set_activities (writing->written->result, writing->first_new->id,
                                       get_day (writing->first_new), writing->n_new);
}

static gboolean
write_activity (Writing *writing,
                FettleConnection *connection,
                FettlePreparedActivity *prepared,
                GError **error)
{
  g_autoptr (FettleActivity) present = NULL;

  if (!fettle_same_recording_find (connection, writing->context->user_id, prepared->built->activity,
                                   &present, error))
    return FALSE;

  return present != NULL ? merge_activity (writing, connection, prepared, present, error)
                         : insert_activity (writing, connection, prepared, error);
}

/* All of one file. */
static gboolean
write_file (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Writing *writing = data;
  FettleImportJob *job = writing->job;
  int64_t known_id = fettle_originals_find_hash (connection, job->sha256, error);

  if (known_id < 0)
    return FALSE;
  /* Twins in one import are both new when they are prepared. */
  if (known_id > 0)
    return write_known (writing, connection, known_id, error);

  for (guint i = 0; i < job->activities->len; i++)
    {
      if (!write_activity (writing, connection, g_ptr_array_index (job->activities, i), error))
        return FALSE;
    }

  if (writing->n_new > 0)
    say_written (writing);
  return !writing->written->is_kept || fill_profile (writing, connection, error);
}

/**
 * fettle_import_writer_store:
 * @context: the import
 * @job: a prepared file without an error
 * @import_id: the batch
 * @now: seconds since 1970 UTC
 * @error: of [error@FettleStoreError]
 *
 * Stores a file, or what it adds to what is here already. Blocks until the transaction is over.
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
  gboolean done;

  written->activity_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  written->first_day = FETTLE_DAY_NONE;

  /* Without a cancellable: a file that is begun is finished. */
  done = fettle_store_write (context->store, write_file, &writing, NULL, error);
  g_clear_object (&writing.first_new);

  return done ? g_steal_pointer (&written) : NULL;
}

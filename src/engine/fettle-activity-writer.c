/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-writer.h"

#include "fettle-activities.h"
#include "fettle-activity-title.h"

/* Legs are the file's as much as their parent. */
static void
stamp_legs (FettleBuiltActivity *built)
{
  FettleActivity *parent = built->activity;

  for (guint i = 0; i < built->legs->len; i++)
    {
      FettleActivity *leg = g_ptr_array_index (built->legs, i);

      g_set_str (&leg->user_id, parent->user_id);
      leg->original_id = parent->original_id;
      leg->import_id = parent->import_id;
      leg->parent_activity_id = parent->id;
    }
}

static gboolean
insert_children (FettleConnection *connection, FettlePreparedActivity *prepared, GError **error)
{
  FettleBuiltActivity *built = prepared->built;
  int64_t id = built->activity->id;
  int64_t start;

  stamp_legs (built);
  for (guint i = 0; i < built->legs->len; i++)
    {
      if (!fettle_activities_insert (connection, g_ptr_array_index (built->legs, i), error))
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
         || !fettle_instant_parse (built->activity->start_time, &start)
         || fettle_activities_insert_heart_rate_samples (connection, id, start, built->streams,
                                                         error);
}

/**
 * fettle_activity_writer_insert:
 * @connection: in a write transaction
 * @prepared: a recording, stamped with the athlete, its original and its import
 * @error: of [error@FettleStoreError]
 *
 * Stores a recording as a new activity; its key is set.
 *
 * Returns: whether all of it is stored
 */
gboolean
fettle_activity_writer_insert (FettleConnection *connection,
                               FettlePreparedActivity *prepared,
                               GError **error)
{
  return fettle_activities_insert (connection, prepared->built->activity, error)
         && insert_children (connection, prepared, error);
}

/* What the athlete has or may have said, and who else knows the activity by which number. */
static void
keep_edits (FettleActivity *activity, FettleActivity *present)
{
  if (!fettle_activity_title_is_given (present))
    g_set_str (&activity->activity_name, present->activity_name);
  if (present->notes != NULL)
    g_set_str (&activity->notes, present->notes);
  if (present->perceived_exertion != FETTLE_NULL_INTEGER)
    activity->perceived_exertion = present->perceived_exertion;
  if (present->garmin_activity_id != NULL)
    g_set_str (&activity->garmin_activity_id, present->garmin_activity_id);
  activity->planned_workout_id = present->planned_workout_id;
}

/**
 * fettle_activity_writer_replace:
 * @connection: in a write transaction
 * @present: an activity that is stored
 * @prepared: another recording of it, stamped with its original
 * @error: of [error@FettleStoreError]
 *
 * Stores a recording in the place of a stored activity. It keeps the key, the import that brought
 * it, so that undoing that one takes it out, and what the athlete wrote.
 *
 * Returns: whether all of it is stored
 */
gboolean
fettle_activity_writer_replace (FettleConnection *connection,
                                FettleActivity *present,
                                FettlePreparedActivity *prepared,
                                GError **error)
{
  FettleActivity *activity = prepared->built->activity;

  activity->id = present->id;
  activity->import_id = present->import_id;
  g_set_str (&activity->user_id, present->user_id);
  keep_edits (activity, present);

  return fettle_activities_delete_recording (connection, present->id, error)
         && fettle_activities_update (connection, activity, error)
         && insert_children (connection, prepared, error);
}

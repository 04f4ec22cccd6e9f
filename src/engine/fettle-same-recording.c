/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-same-recording.h"

#include "fettle-activities.h"

/* How far two recordings of one session may be apart. */
#define START_SECONDS     120
#define DURATION_FRACTION 0.03

/* Devices do not agree on what is what within a family. */
static const char *
get_family (const char *activity_type)
{
  static const struct
  {
    const char *activity_type;
    const char *family;
  } families[] = {
    { "e_biking", "cycling" },       { "hiking", "walking" },
    { "mountaineering", "walking" }, { "snowshoeing", "walking" },
    { "hiit", "cardio_training" },   { "stand_up_paddleboarding", "paddling" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (families); i++)
    {
      if (g_str_equal (families[i].activity_type, activity_type))
        return families[i].family;
    }

  return activity_type;
}

/* A recorder that was cut off has not said its sport: that comes at the end. */
static gboolean
is_cut_without_sport (FettleActivity *activity)
{
  return activity->is_partial == 1 && g_str_equal (activity->activity_type, "other");
}

/* A cut is as long as it is; but it is not longer than the whole. */
static gboolean
may_last_as_long (FettleActivity *a, FettleActivity *b)
{
  double difference = (double) (a->duration_seconds - b->duration_seconds);
  double tolerance = DURATION_FRACTION * (double) MAX (a->duration_seconds, b->duration_seconds);

  return (a->is_partial == 1 || difference >= -tolerance)
         && (b->is_partial == 1 || difference <= tolerance);
}

/**
 * fettle_same_recording_is_alike:
 * @a: an activity
 * @b: an activity
 *
 * Returns: whether both are of one family of sports, start within two minutes and last the same to
 * 3 %; one that is cut off may be shorter
 */
gboolean
fettle_same_recording_is_alike (FettleActivity *a, FettleActivity *b)
{
  int64_t start_a, start_b;

  g_return_val_if_fail (FETTLE_IS_ACTIVITY (a), FALSE);
  g_return_val_if_fail (FETTLE_IS_ACTIVITY (b), FALSE);

  if (!fettle_instant_parse (a->start_time, &start_a)
      || !fettle_instant_parse (b->start_time, &start_b))
    return FALSE;

  /* Of two short ones in a row, the second begins after the first. */
  return ABS (start_a - start_b) <= START_SECONDS
         && ABS (start_a - start_b) < MAX (MIN (a->duration_seconds, b->duration_seconds), 1)
         && may_last_as_long (a, b)
         && (g_str_equal (get_family (a->activity_type), get_family (b->activity_type))
             || is_cut_without_sport (a) || is_cut_without_sport (b));
}

/**
 * fettle_same_recording_is_more:
 * @a: an activity
 * @b: another recording of it
 *
 * Returns: whether @a is whole where @b is not, or is the longer of two that are cut off
 */
gboolean
fettle_same_recording_is_more (FettleActivity *a, FettleActivity *b)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY (a), FALSE);
  g_return_val_if_fail (FETTLE_IS_ACTIVITY (b), FALSE);

  return b->is_partial == 1 && (a->is_partial == 0 || a->duration_seconds > b->duration_seconds);
}

static gboolean
find_by_device (FettleConnection *connection,
                const char *user_id,
                FettleActivity *activity,
                FettleActivity **present,
                GError **error)
{
  g_autoptr (GError) problem = NULL;
  int64_t id;

  if (activity->file_serial_number == FETTLE_NULL_INTEGER || activity->file_time_created == NULL)
    return TRUE;

  id = fettle_activities_find_recording (connection, user_id, activity->file_serial_number,
                                         activity->file_time_created, activity->start_time,
                                         &problem);
  if (id > 0)
    *present = fettle_activities_get (connection, id, &problem);
  if (problem == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/**
 * fettle_same_recording_find:
 * @connection: a connection
 * @user_id: the athlete
 * @activity: an activity that is not stored
 * @present: (out) (transfer full) (nullable): the one that is
 * @error: return location for an error
 *
 * Looks for @activity by the identity that its device gave it, then by what it looks like.
 *
 * Returns: whether it could be looked for
 */
gboolean
fettle_same_recording_find (FettleConnection *connection,
                            const char *user_id,
                            FettleActivity *activity,
                            FettleActivity **present,
                            GError **error)
{
  g_autoptr (GPtrArray) around = NULL;
  FettleDay day;

  *present = NULL;
  if (!find_by_device (connection, user_id, activity, present, error))
    return FALSE;
  if (*present != NULL || !fettle_day_parse (activity->activity_date, &day))
    return TRUE;

  /* Devices in different zones put one session on neighbouring days. */
  around = fettle_activities_list (connection, user_id, day - 1, day + 1, NULL, error);
  if (around == NULL)
    return FALSE;
  for (guint i = 0; i < around->len && *present == NULL; i++)
    {
      FettleActivity *candidate = g_ptr_array_index (around, i);

      if (fettle_same_recording_is_alike (activity, candidate))
        *present = g_object_ref (candidate);
    }

  return TRUE;
}

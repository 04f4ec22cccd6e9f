/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities.h"

#include "fettle-days.h"

static FettleDay
parse_day (const char *text)
{
  FettleDay day;

  return text != NULL && fettle_day_parse (text, &day) ? day : FETTLE_DAY_NONE;
}

static void
note_day (FettleConnection *connection, FettleTable tables, FettleDay day)
{
  fettle_connection_note_change (connection, tables, day, day);
}

/**
 * fettle_activities_list:
 * @connection: a connection inside a transaction
 * @user_id: the athlete
 * @from: the first day, or %FETTLE_DAY_NONE
 * @to: the last day, or %FETTLE_DAY_NONE
 * @sport: (nullable): an activity_type
 * @error: return location for a #FettleStoreError
 *
 * Lists activities, newest day first and newest within it first, so that a list of months holds
 * together when the athlete travels. The legs of a multisport activity are not among them.
 *
 * Returns: (transfer full) (element-type FettleActivity): the activities
 */
GPtrArray *
fettle_activities_list (FettleConnection *connection,
                        const char *user_id,
                        FettleDay from,
                        FettleDay to,
                        const char *sport,
                        GError **error)
{
  FettleStatement *statement;

  statement = fettle_connection_prepare_select (
      connection, FETTLE_TYPE_ACTIVITY,
      sport == NULL
          ? "WHERE user_id = ?1 AND activity_date BETWEEN ?2 AND ?3 "
            "AND parent_activity_id IS NULL ORDER BY activity_date DESC, start_time DESC, id DESC"
          : "WHERE user_id = ?1 AND activity_date BETWEEN ?2 AND ?3 "
            "AND parent_activity_id IS NULL AND activity_type = ?4 "
            "ORDER BY activity_date DESC, start_time DESC, id DESC",
      error);
  if (statement == NULL)
    return NULL;

  fettle_statement_bind_text (statement, 1, user_id);
  fettle_statement_bind_day_range (statement, 2, from, to);
  if (sport != NULL)
    fettle_statement_bind_text (statement, 4, sport);

  return fettle_statement_read_all (statement, FETTLE_TYPE_ACTIVITY, error);
}

/**
 * fettle_activities_list_legs:
 * @connection: a connection inside a transaction
 * @parent_id: a multisport activity
 * @error: return location for a #FettleStoreError
 *
 * Returns: (transfer full) (element-type FettleActivity): its legs, in their order
 */
GPtrArray *
fettle_activities_list_legs (FettleConnection *connection, int64_t parent_id, GError **error)
{
  FettleStatement *statement
      = fettle_connection_prepare_select (connection, FETTLE_TYPE_ACTIVITY,
                                          "WHERE parent_activity_id = ?1 ORDER BY leg_index",
                                          error);

  if (statement == NULL)
    return NULL;

  fettle_statement_bind_integer (statement, 1, parent_id);

  return fettle_statement_read_all (statement, FETTLE_TYPE_ACTIVITY, error);
}

/**
 * fettle_activities_get:
 * @connection: a connection inside a transaction
 * @id: the key of an activity
 * @error: return location for a #FettleStoreError
 *
 * Returns: (transfer full) (nullable): the activity; %NULL without an error if there is none
 */
FettleActivity *
fettle_activities_get (FettleConnection *connection, int64_t id, GError **error)
{
  FettleStatement *statement
      = fettle_connection_prepare_select (connection, FETTLE_TYPE_ACTIVITY, "WHERE id = ?1", error);

  if (statement == NULL)
    return NULL;

  fettle_statement_bind_integer (statement, 1, id);

  return fettle_statement_read_one (statement, FETTLE_TYPE_ACTIVITY, error);
}

/* Every day with an activity has its row, so that nothing that starts from the days loses it. */
static gboolean
touch_day (FettleConnection *connection, FettleActivity *activity, GError **error)
{
  FettleDay day = parse_day (activity->activity_date);

  if (day != FETTLE_DAY_NONE && fettle_days_ensure (connection, activity->user_id, day, error) < 0)
    return FALSE;

  note_day (connection, FETTLE_TABLE_ACTIVITIES, day);

  return TRUE;
}

/**
 * fettle_activities_insert:
 * @connection: a connection inside a write transaction
 * @activity: a new activity; its key is set
 * @error: return location for a #FettleStoreError
 *
 * Stores an activity, and makes the row of its day if that is not there.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_activities_insert (FettleConnection *connection, FettleActivity *activity, GError **error)
{
  return fettle_connection_insert_record (connection, FETTLE_RECORD (activity), error)
         && touch_day (connection, activity, error);
}

/* The day of an activity as it is stored; %FETTLE_DAY_NONE if it is not there. */
static gboolean
get_stored_day (FettleConnection *connection, int64_t id, FettleDay *day, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (FettleStatement) statement
      = fettle_connection_prepare (connection, "SELECT activity_date FROM activities WHERE id = ?1",
                                   error);

  if (statement == NULL)
    return FALSE;

  *day = FETTLE_DAY_NONE;
  fettle_statement_bind_integer (statement, 1, id);
  if (fettle_statement_step (statement, &local_error))
    *day = parse_day (fettle_statement_get_text (statement, 0));
  else if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/**
 * fettle_activities_update:
 * @connection: a connection inside a write transaction
 * @activity: an activity that is stored
 * @error: return location for a #FettleStoreError
 *
 * Replaces the values of a stored activity. The day that it was on and the one that it is on now
 * both count as changed.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_activities_update (FettleConnection *connection, FettleActivity *activity, GError **error)
{
  FettleDay day;

  if (!get_stored_day (connection, activity->id, &day, error)
      || !fettle_connection_update_record (connection, FETTLE_RECORD (activity), error))
    return FALSE;

  note_day (connection, FETTLE_TABLE_ACTIVITIES, day);

  return touch_day (connection, activity, error);
}

static gboolean
run_with_id (FettleConnection *connection, const char *sql, int64_t id, GError **error)
{
  FettleStatement *statement = fettle_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  fettle_statement_bind_integer (statement, 1, id);

  return fettle_statement_run (statement, error);
}

/**
 * fettle_activities_delete:
 * @connection: a connection inside a write transaction
 * @id: the key of an activity
 * @error: return location for a #FettleStoreError
 *
 * Deletes an activity with its legs, laps, streams and samples. Its original stays.
 *
 * Returns: whether it is not there any more
 */
gboolean
fettle_activities_delete (FettleConnection *connection, int64_t id, GError **error)
{
  FettleDay day;

  if (!get_stored_day (connection, id, &day, error)
      || !run_with_id (connection, "DELETE FROM activities WHERE id = ?1", id, error))
    return FALSE;

  if (day != FETTLE_DAY_NONE)
    note_day (connection, FETTLE_TABLE_ACTIVITIES | FETTLE_TABLE_LAPS | FETTLE_TABLE_STREAMS, day);

  return TRUE;
}

/**
 * fettle_activities_delete_recording:
 * @connection: a connection inside a write transaction
 * @id: the key of an activity
 * @error: return location for a #FettleStoreError
 *
 * Deletes what was recorded of an activity, its legs, laps, lengths, streams and samples, so that
 * another recording can take their place. The row of the activity stays.
 *
 * Returns: whether they are not there any more
 */
gboolean
fettle_activities_delete_recording (FettleConnection *connection, int64_t id, GError **error)
{
  FettleDay day;

  if (!get_stored_day (connection, id, &day, error)
      || !run_with_id (connection, "DELETE FROM activities WHERE parent_activity_id = ?1", id,
                       error)
      || !run_with_id (connection, "DELETE FROM laps WHERE activity_id = ?1", id, error)
      || !run_with_id (connection, "DELETE FROM lengths WHERE activity_id = ?1", id, error)
      || !run_with_id (connection, "DELETE FROM activity_streams WHERE activity_id = ?1", id, error)
      || !run_with_id (connection, "DELETE FROM heart_rate_samples WHERE activity_id = ?1", id,
                       error))
    return FALSE;

  note_day (connection, FETTLE_TABLE_ACTIVITIES | FETTLE_TABLE_LAPS | FETTLE_TABLE_STREAMS, day);

  return TRUE;
}

/**
 * fettle_activities_get_day_range:
 * @connection: a connection inside a transaction
 * @user_id: the athlete
 * @first: (out): the day of the first activity, %FETTLE_DAY_NONE without activities
 * @last: (out): the day of the last activity, likewise
 * @error: return location for a #FettleStoreError
 *
 * Finds the days that activities span.
 *
 * Returns: whether it is known
 */
gboolean
fettle_activities_get_day_range (FettleConnection *connection,
                                 const char *user_id,
                                 FettleDay *first,
                                 FettleDay *last,
                                 GError **error)
{
  /* Two minima from the two ends of the index, not one pass over all of it. */
  g_autoptr (FettleStatement) statement = fettle_connection_prepare (
      connection,
      "SELECT (SELECT min(activity_date) FROM activities WHERE user_id = ?1), "
      "(SELECT max(activity_date) FROM activities WHERE user_id = ?1)",
      error);

  *first = *last = FETTLE_DAY_NONE;
  if (statement == NULL)
    return FALSE;

  fettle_statement_bind_text (statement, 1, user_id);
  if (!fettle_statement_step (statement, error))
    return FALSE;

  *first = parse_day (fettle_statement_get_text (statement, 0));
  *last = parse_day (fettle_statement_get_text (statement, 1));

  return TRUE;
}

/**
 * fettle_activities_get_highest_heart_rate:
 * @connection: a connection inside a transaction
 * @user_id: the athlete
 * @rate: (out): the highest rate that was ever held for some seconds, in beats per minute;
 *   %FETTLE_NULL_INTEGER where none is known
 * @error: return location for a #FettleStoreError
 *
 * Returns: whether it could be looked up
 */
gboolean
fettle_activities_get_highest_heart_rate (FettleConnection *connection,
                                          const char *user_id,
                                          int64_t *rate,
                                          GError **error)
{
  /* Legs have no higher one than their parent, so the end of the index is the answer. */
  FettleStatement *statement = fettle_connection_prepare (
      connection, "SELECT max(sustained_max_heart_rate) FROM activities WHERE user_id = ?1", error);

  if (statement == NULL)
    return FALSE;

  fettle_statement_bind_text (statement, 1, user_id);

  return fettle_statement_run_integer (statement, FETTLE_NULL_INTEGER, rate, error);
}

/**
 * fettle_activities_find_highest_heart_rate:
 * @connection: a connection inside a transaction
 * @user_id: the athlete
 * @error: return location for a #FettleStoreError
 *
 * Returns: (transfer full) (nullable): the first activity with the highest heart rate that was ever
 * held for some seconds; %NULL without an error if there is none
 */
FettleActivity *
fettle_activities_find_highest_heart_rate (FettleConnection *connection,
                                           const char *user_id,
                                           GError **error)
{
  FettleStatement *statement = fettle_connection_prepare_select (
      connection, FETTLE_TYPE_ACTIVITY,
      "WHERE user_id = ?1 AND sustained_max_heart_rate IS NOT NULL "
      "AND parent_activity_id IS NULL ORDER BY sustained_max_heart_rate DESC, id LIMIT 1",
      error);

  if (statement == NULL)
    return NULL;

  fettle_statement_bind_text (statement, 1, user_id);

  return fettle_statement_read_one (statement, FETTLE_TYPE_ACTIVITY, error);
}

/**
 * fettle_activities_get_daily_loads:
 * @connection: a connection inside a transaction
 * @user_id: the athlete
 * @first: the first day
 * @last: the last day, not before @first
 * @error: return location for a #FettleStoreError
 *
 * Adds up the loads of each day. Those of legs are left out: their parent has the total.
 *
 * Returns: (transfer full): the load of each day from @first to @last: 0 for a day of rest, NaN for
 * one on which no session has a load
 */
double *
fettle_activities_get_daily_loads (FettleConnection *connection,
                                   const char *user_id,
                                   FettleDay first,
                                   FettleDay last,
                                   GError **error)
{
  g_autoptr (FettleStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree double *loads = NULL;

  g_return_val_if_fail (first != FETTLE_DAY_NONE && last >= first, NULL);

  statement = fettle_connection_prepare (
      connection,
      "SELECT activity_date, sum(training_load) FROM activities "
      "WHERE user_id = ?1 AND activity_date BETWEEN ?2 AND ?3 AND parent_activity_id IS NULL "
      "GROUP BY activity_date",
      error);
  if (statement == NULL)
    return NULL;

  fettle_statement_bind_text (statement, 1, user_id);
  fettle_statement_bind_day_range (statement, 2, first, last);
  loads = g_new0 (double, (size_t) (last - first) + 1);

  while (fettle_statement_step (statement, &local_error))
    {
      FettleDay day = parse_day (fettle_statement_get_text (statement, 0));

      if (day >= first && day <= last)
        loads[day - first] = fettle_statement_get_real (statement, 1);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&loads);
}

/**
 * fettle_activities_find_recording:
 * @connection: a connection inside a transaction
 * @user_id: the athlete
 * @serial_number: the device's serial number, or %FETTLE_NULL_INTEGER
 * @time_created: (nullable): when the device made the file, as a text in UTC
 * @start_time: when the activity began, as a text in UTC
 * @error: return location for a #FettleStoreError
 *
 * Finds an activity by what the device says of its recording.
 *
 * Returns: the key of the activity, 0 if there is none, -1 on error
 */
int64_t
fettle_activities_find_recording (FettleConnection *connection,
                                  const char *user_id,
                                  int64_t serial_number,
                                  const char *time_created,
                                  const char *start_time,
                                  GError **error)
{
  int64_t id;
  FettleStatement *statement = fettle_connection_prepare (
      connection,
      "SELECT min(id) FROM activities WHERE file_serial_number = ?1 AND file_time_created = ?2 "
      "AND start_time = ?3 AND user_id = ?4 AND parent_activity_id IS NULL",
      error);

  if (statement == NULL)
    return -1;

  fettle_statement_bind_integer (statement, 1, serial_number);
  fettle_statement_bind_text (statement, 2, time_created);
  fettle_statement_bind_text (statement, 3, start_time);
  fettle_statement_bind_text (statement, 4, user_id);

  return fettle_statement_run_integer (statement, 0, &id, error) ? id : -1;
}

/**
 * fettle_activities_insert_lap:
 * @connection: a connection inside a write transaction
 * @lap: a new lap; its key is set
 * @error: return location for a #FettleStoreError
 *
 * Stores a lap of an activity that is stored.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_activities_insert_lap (FettleConnection *connection, FettleLap *lap, GError **error)
{
  if (!fettle_connection_insert_record (connection, FETTLE_RECORD (lap), error))
    return FALSE;

  note_day (connection, FETTLE_TABLE_LAPS, FETTLE_DAY_NONE);

  return TRUE;
}

/**
 * fettle_activities_list_laps:
 * @connection: a connection inside a transaction
 * @activity_id: the activity
 * @error: return location for a #FettleStoreError
 *
 * Returns: (transfer full) (element-type FettleLap): its laps, in their order
 */
GPtrArray *
fettle_activities_list_laps (FettleConnection *connection, int64_t activity_id, GError **error)
{
  FettleStatement *statement
      = fettle_connection_prepare_select (connection, FETTLE_TYPE_LAP,
                                          "WHERE activity_id = ?1 ORDER BY lap_index", error);

  if (statement == NULL)
    return NULL;

  fettle_statement_bind_integer (statement, 1, activity_id);

  return fettle_statement_read_all (statement, FETTLE_TYPE_LAP, error);
}

static gboolean
insert_channel (FettleConnection *connection,
                int64_t activity_id,
                const FettleEncodedChannel *channel,
                GError **error)
{
  FettleStatement *statement = fettle_connection_prepare (
      connection,
      "INSERT INTO activity_streams (activity_id, channel, sample_count, data) "
      "VALUES (?1, ?2, ?3, ?4)",
      error);

  if (statement == NULL)
    return FALSE;

  fettle_statement_bind_integer (statement, 1, activity_id);
  fettle_statement_bind_text (statement, 2, channel->name);
  fettle_statement_bind_integer (statement, 3, (int64_t) channel->n_values);
  fettle_statement_bind_blob (statement, 4, channel->data);

  return fettle_statement_run (statement, error);
}

/**
 * fettle_activities_insert_streams:
 * @connection: a connection inside a write transaction
 * @activity_id: an activity without streams
 * @streams: its seconds
 * @error: return location for a #FettleStoreError
 *
 * Stores the seconds of an activity.
 *
 * Returns: whether they are stored
 */
gboolean
fettle_activities_insert_streams (FettleConnection *connection,
                                  int64_t activity_id,
                                  const FettleEncodedStreams *streams,
                                  GError **error)
{
  size_t n_channels;
  const FettleEncodedChannel *channels = fettle_encoded_streams_get_channels (streams, &n_channels);

  for (size_t i = 0; i < n_channels; i++)
    {
      if (!insert_channel (connection, activity_id, &channels[i], error))
        return FALSE;
    }

  note_day (connection, FETTLE_TABLE_STREAMS, FETTLE_DAY_NONE);

  return TRUE;
}

static void
clear_channel (gpointer data)
{
  FettleEncodedChannel *channel = data;

  g_free ((char *) channel->name);
  g_bytes_unref (channel->data);
}

static GArray *
read_channels (FettleConnection *connection, int64_t activity_id, GError **error)
{
  g_autoptr (GArray) channels = g_array_new (FALSE, FALSE, sizeof (FettleEncodedChannel));
  g_autoptr (GError) local_error = NULL;
  g_autoptr (FettleStatement) statement = fettle_connection_prepare (
      connection, "SELECT channel, sample_count, data FROM activity_streams WHERE activity_id = ?1",
      error);

  if (statement == NULL)
    return NULL;

  g_array_set_clear_func (channels, clear_channel);
  fettle_statement_bind_integer (statement, 1, activity_id);

  while (fettle_statement_step (statement, &local_error))
    {
      FettleEncodedChannel channel = {
        .name = g_strdup (fettle_statement_get_text (statement, 0)),
        .n_values = (size_t) fettle_statement_get_integer (statement, 1),
        .data = fettle_statement_get_blob (statement, 2),
      };

      g_array_append_val (channels, channel);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&channels);
}

/**
 * fettle_activities_get_streams:
 * @connection: a connection inside a transaction
 * @activity_id: an activity
 * @error: return location for a #FettleStoreError
 *
 * Reads and verifies the seconds of an activity.
 *
 * Returns: (transfer full) (nullable): the seconds; %NULL without an error if it has none
 */
FettleStreams *
fettle_activities_get_streams (FettleConnection *connection, int64_t activity_id, GError **error)
{
  g_autoptr (GArray) channels = read_channels (connection, activity_id, error);

  if (channels == NULL || channels->len == 0)
    return NULL;

  return fettle_streams_decode ((gconstpointer) channels->data, channels->len, error);
}

/**
 * fettle_activities_get_intact_streams:
 * @connection: a connection inside a transaction
 * @activity_id: an activity
 * @damaged: (element-type utf8): where the names of damaged channels are added
 * @error: return location for a #FettleStoreError
 *
 * Reads what is intact of the seconds of an activity.
 *
 * Returns: (transfer full) (nullable): the seconds; %NULL without an error if it has none, or if
 * their times are damaged
 */
FettleStreams *
fettle_activities_get_intact_streams (FettleConnection *connection,
                                      int64_t activity_id,
                                      GPtrArray *damaged,
                                      GError **error)
{
  g_autoptr (GArray) channels = read_channels (connection, activity_id, error);

  if (channels == NULL || channels->len == 0)
    return NULL;

  return fettle_streams_decode_intact ((gconstpointer) channels->data, channels->len, damaged);
}

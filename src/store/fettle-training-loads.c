/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-training-loads.h"

#include "fettle-days.h"

/**
 * fettle_training_loads_list:
 * @connection: a connection inside a transaction
 * @user_id: the athlete
 * @first: the first day, or %FETTLE_DAY_NONE
 * @last: the last day, or %FETTLE_DAY_NONE
 * @error: return location for a #FettleStoreError
 *
 * Returns: (transfer full) (element-type FettleTrainingLoad): the days that have a row, in order
 */
GPtrArray *
fettle_training_loads_list (FettleConnection *connection,
                            const char *user_id,
                            FettleDay first,
                            FettleDay last,
                            GError **error)
{
  FettleStatement *statement = fettle_connection_prepare_select (
      connection, FETTLE_TYPE_TRAINING_LOAD,
      "WHERE user_id = ?1 AND tracking_date BETWEEN ?2 AND ?3 ORDER BY tracking_date", error);

  if (statement == NULL)
    return NULL;

  fettle_statement_bind_text (statement, 1, user_id);
  fettle_statement_bind_day_range (statement, 2, first, last);

  return fettle_statement_read_all (statement, FETTLE_TYPE_TRAINING_LOAD, error);
}

/**
 * fettle_training_loads_get:
 * @connection: a connection inside a transaction
 * @user_id: the athlete
 * @day: a day
 * @error: return location for a #FettleStoreError
 *
 * Returns: (transfer full) (nullable): the day's row; %NULL without an error if there is none
 */
FettleTrainingLoad *
fettle_training_loads_get (FettleConnection *connection,
                           const char *user_id,
                           FettleDay day,
                           GError **error)
{
  FettleStatement *statement
      = fettle_connection_prepare_select (connection, FETTLE_TYPE_TRAINING_LOAD,
                                          "WHERE user_id = ?1 AND tracking_date = ?2", error);

  if (statement == NULL)
    return NULL;

  fettle_statement_bind_text (statement, 1, user_id);
  fettle_statement_bind_day (statement, 2, day);

  return fettle_statement_read_one (statement, FETTLE_TYPE_TRAINING_LOAD, error);
}

static gboolean
store_row (FettleConnection *connection,
           FettleTrainingLoad *row,
           FettleTrainingLoad *stored,
           GError **error)
{
  if (stored == NULL)
    return fettle_connection_insert_record (connection, FETTLE_RECORD (row), error);

  /* What the row does not bring with it: it is derived, but the notes are the athlete's. */
  row->id = stored->id;
  if (row->notes == NULL)
    row->notes = g_strdup (stored->notes);
  g_set_str (&row->created_at, stored->created_at);
  g_set_str (&row->updated_at, stored->updated_at);

  return fettle_record_equal (FETTLE_RECORD (row), FETTLE_RECORD (stored))
         || fettle_connection_update_record (connection, FETTLE_RECORD (row), error);
}

static gboolean
store_rows (FettleConnection *connection,
            const char *user_id,
            GPtrArray *rows,
            GArray *days,
            GPtrArray *stored,
            GError **error)
{
  guint n_passed = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      FettleTrainingLoad *row = g_ptr_array_index (rows, i);
      FettleTrainingLoad *candidate = NULL;

      g_set_str (&row->user_id, user_id);
      row->daily_metric_id = g_array_index (days, int64_t, i);

      /* Both are in the order of days, and every day of @stored is one of @rows. */
      if (n_passed < stored->len)
        {
          candidate = g_ptr_array_index (stored, n_passed);
          if (g_str_equal (candidate->tracking_date, row->tracking_date))
            n_passed++;
          else
            candidate = NULL;
        }

      if (!store_row (connection, row, candidate, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * fettle_training_loads_store:
 * @connection: a connection inside a write transaction
 * @user_id: the athlete
 * @loads: (element-type FettleTrainingLoad): rows of consecutive days, in their order; keys,
 *   user_id and daily_metric_id are set
 * @error: return location for a #FettleStoreError
 *
 * Stores derived rows in the place of those that are there of the same days. Rows that did not
 * change are not touched, and the athlete's notes stay.
 *
 * Returns: whether they are stored
 */
gboolean
fettle_training_loads_store (FettleConnection *connection,
                             const char *user_id,
                             GPtrArray *loads,
                             GError **error)
{
  g_autoptr (GArray) days = NULL;
  g_autoptr (GPtrArray) stored = NULL;
  FettleTrainingLoad *row;
  FettleDay first, last;

  if (loads->len == 0)
    return TRUE;

  row = g_ptr_array_index (loads, 0);
  g_return_val_if_fail (fettle_day_parse (row->tracking_date, &first), FALSE);
  row = g_ptr_array_index (loads, loads->len - 1);
  g_return_val_if_fail (fettle_day_parse (row->tracking_date, &last), FALSE);
  g_return_val_if_fail (last - first + 1 == (FettleDay) loads->len, FALSE);

  days = fettle_days_ensure_range (connection, user_id, first, last, error);
  if (days == NULL)
    return FALSE;

  stored = fettle_training_loads_list (connection, user_id, first, last, error);
  if (stored == NULL || !store_rows (connection, user_id, loads, days, stored, error))
    return FALSE;

  fettle_connection_note_change (connection, FETTLE_TABLE_TRAINING_LOAD, first, last);

  return TRUE;
}

/**
 * fettle_training_loads_delete_from:
 * @connection: a connection inside a write transaction
 * @user_id: the athlete
 * @first: the first day to go, %FETTLE_DAY_NONE for all
 * @error: return location for a #FettleStoreError
 *
 * Drops the rows of a day and of all later ones.
 *
 * Returns: whether they are gone
 */
gboolean
fettle_training_loads_delete_from (FettleConnection *connection,
                                   const char *user_id,
                                   FettleDay first,
                                   GError **error)
{
  g_autoptr (FettleStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  statement = fettle_connection_prepare (
      connection,
      "DELETE FROM training_load_tracking WHERE user_id = ?1 AND tracking_date BETWEEN ?2 AND ?3 "
      "RETURNING tracking_date",
      error);
  if (statement == NULL)
    return FALSE;

  fettle_statement_bind_text (statement, 1, user_id);
  fettle_statement_bind_day_range (statement, 2, first, FETTLE_DAY_NONE);

  while (fettle_statement_step (statement, &local_error))
    {
      FettleDay day;

      if (fettle_day_parse (fettle_statement_get_text (statement, 0), &day))
        fettle_connection_note_change (connection, FETTLE_TABLE_TRAINING_LOAD, day, day);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

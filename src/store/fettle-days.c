/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-days.h"

static gboolean
find_day (FettleConnection *connection,
          const char *user_id,
          FettleDay day,
          int64_t *id,
          GError **error)
{
  FettleStatement *statement
      = fettle_connection_prepare (connection,
                                   "SELECT id FROM daily_metrics WHERE user_id = ?1 AND date = ?2",
                                   error);

  if (statement == NULL)
    return FALSE;

  fettle_statement_bind_text (statement, 1, user_id);
  fettle_statement_bind_day (statement, 2, day);

  return fettle_statement_run_integer (statement, 0, id, error);
}

/* The key of the new row, or -1. */
static int64_t
insert_day (FettleConnection *connection, const char *user_id, FettleDay day, GError **error)
{
  FettleStatement *statement
      = fettle_connection_prepare (connection,
                                   "INSERT INTO daily_metrics (user_id, date) VALUES (?1, ?2)",
                                   error);

  if (statement == NULL)
    return -1;

  fettle_statement_bind_text (statement, 1, user_id);
  fettle_statement_bind_day (statement, 2, day);
  if (!fettle_statement_run (statement, error))
    return -1;

  fettle_connection_note_change (connection, FETTLE_TABLE_DAILY_METRICS, day, day);

  return fettle_connection_get_last_id (connection);
}

/**
 * fettle_days_ensure:
 * @connection: a connection inside a write transaction
 * @user_id: the athlete
 * @day: a day
 * @error: return location for a #FettleStoreError
 *
 * Finds the row of a day, and makes it if it is not there.
 *
 * Returns: its key, -1 on error
 */
int64_t
fettle_days_ensure (FettleConnection *connection,
                    const char *user_id,
                    FettleDay day,
                    GError **error)
{
  int64_t id;

  g_return_val_if_fail (day != FETTLE_DAY_NONE, -1);

  if (!find_day (connection, user_id, day, &id, error))
    return -1;

  return id != 0 ? id : insert_day (connection, user_id, day, error);
}

/* Puts the keys of the days that are there into their places; the others stay 0. */
static gboolean
find_range (FettleConnection *connection,
            const char *user_id,
            FettleDay first,
            FettleDay last,
            int64_t *ids,
            GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (FettleStatement) statement = fettle_connection_prepare (
      connection,
      "SELECT date, id FROM daily_metrics WHERE user_id = ?1 AND date BETWEEN ?2 AND ?3", error);

  if (statement == NULL)
    return FALSE;

  fettle_statement_bind_text (statement, 1, user_id);
  fettle_statement_bind_day_range (statement, 2, first, last);

  while (fettle_statement_step (statement, &local_error))
    {
      FettleDay day;

      if (fettle_day_parse (fettle_statement_get_text (statement, 0), &day))
        ids[day - first] = fettle_statement_get_integer (statement, 1);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/**
 * fettle_days_ensure_range:
 * @connection: a connection inside a write transaction
 * @user_id: the athlete
 * @first: the first day
 * @last: the last day, not before @first
 * @error: return location for a #FettleStoreError
 *
 * Finds the rows of many days, and makes those that are not there.
 *
 * Returns: (transfer full) (element-type gint64): the keys of all days, in their order
 */
GArray *
fettle_days_ensure_range (FettleConnection *connection,
                          const char *user_id,
                          FettleDay first,
                          FettleDay last,
                          GError **error)
{
  g_autoptr (GArray) ids = NULL;
  int64_t *values;
  guint n_days;

  g_return_val_if_fail (first != FETTLE_DAY_NONE && last >= first, NULL);

  n_days = (guint) (last - first) + 1;
  ids = g_array_sized_new (FALSE, TRUE, sizeof (int64_t), n_days);
  g_array_set_size (ids, n_days);
  values = (int64_t *) ids->data;

  if (!find_range (connection, user_id, first, last, values, error))
    return NULL;

  for (guint i = 0; i < n_days; i++)
    {
      if (values[i] == 0)
        values[i] = insert_day (connection, user_id, first + (FettleDay) i, error);
      if (values[i] < 0)
        return NULL;
    }

  return g_steal_pointer (&ids);
}

/**
 * fettle_days_get:
 * @connection: a connection inside a transaction
 * @user_id: the athlete
 * @day: a day
 * @error: return location for a #FettleStoreError
 *
 * Returns: (transfer full) (nullable): the day's row; %NULL without an error if there is none
 */
FettleDailyMetrics *
fettle_days_get (FettleConnection *connection, const char *user_id, FettleDay day, GError **error)
{
  FettleStatement *statement
      = fettle_connection_prepare_select (connection, FETTLE_TYPE_DAILY_METRICS,
                                          "WHERE user_id = ?1 AND date = ?2", error);

  if (statement == NULL)
    return NULL;

  fettle_statement_bind_text (statement, 1, user_id);
  fettle_statement_bind_day (statement, 2, day);

  return fettle_statement_read_one (statement, FETTLE_TYPE_DAILY_METRICS, error);
}

/**
 * fettle_days_list:
 * @connection: a connection inside a transaction
 * @user_id: the athlete
 * @first: the first day, or %FETTLE_DAY_NONE
 * @last: the last day, or %FETTLE_DAY_NONE
 * @error: return location for a #FettleStoreError
 *
 * Returns: (transfer full) (element-type FettleDailyMetrics): the days that have a row, in order
 */
GPtrArray *
fettle_days_list (FettleConnection *connection,
                  const char *user_id,
                  FettleDay first,
                  FettleDay last,
                  GError **error)
{
  FettleStatement *statement = fettle_connection_prepare_select (
      connection, FETTLE_TYPE_DAILY_METRICS,
      "WHERE user_id = ?1 AND date BETWEEN ?2 AND ?3 ORDER BY date", error);

  if (statement == NULL)
    return NULL;

  fettle_statement_bind_text (statement, 1, user_id);
  fettle_statement_bind_day_range (statement, 2, first, last);

  return fettle_statement_read_all (statement, FETTLE_TYPE_DAILY_METRICS, error);
}

static void
note_change (FettleConnection *connection, FettleDailyMetrics *day)
{
  FettleDay date;

  if (!fettle_day_parse (day->date, &date))
    date = FETTLE_DAY_NONE;
  fettle_connection_note_change (connection, FETTLE_TABLE_DAILY_METRICS, date, date);
}

/**
 * fettle_days_update:
 * @connection: a connection inside a write transaction
 * @day: a day that is stored
 * @error: return location for a #FettleStoreError
 *
 * Replaces the values of a day, also by nothing. For edits by the athlete, who from then on is the
 * source of each value that changed.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_days_update (FettleConnection *connection, FettleDailyMetrics *day, GError **error)
{
  gboolean changed;

  if (!fettle_value_sources_update (connection, FETTLE_RECORD (day), &FETTLE_VALUE_ORIGIN_ATHLETE,
                                    &changed, error))
    return FALSE;

  if (changed)
    note_change (connection, day);

  return TRUE;
}

/**
 * fettle_days_fill_gaps:
 * @connection: a connection inside a write transaction
 * @found: what was found of a day, with its user_id and date
 * @origin: who says it
 * @error: return location for a #FettleStoreError
 *
 * Takes over each value of a day that is not known yet, remembers where it came from, and makes the
 * row if it is not there. What is known stays, and what the athlete took away does not come back.
 * For imports.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_days_fill_gaps (FettleConnection *connection,
                       FettleDailyMetrics *found,
                       const FettleValueOrigin *origin,
                       GError **error)
{
  g_autoptr (FettleRecord) with_key = NULL;
  FettleDay day;
  gboolean changed;
  int64_t id;

  g_return_val_if_fail (found->date != NULL && fettle_day_parse (found->date, &day), FALSE);

  id = fettle_days_ensure (connection, found->user_id, day, error);
  if (id < 0)
    return FALSE;

  with_key = fettle_record_copy (FETTLE_RECORD (found));
  FETTLE_DAILY_METRICS (with_key)->id = id;
  if (!fettle_value_sources_fill_gaps (connection, with_key, origin, &changed, error))
    return FALSE;

  if (changed)
    note_change (connection, found);

  return TRUE;
}

/**
 * fettle_days_forget_import:
 * @connection: a connection inside a write transaction
 * @import_id: an import whose originals are still there
 * @error: return location for a #FettleStoreError
 *
 * Takes out of the days what the files of an import told, where the athlete did not say otherwise
 * since.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_days_forget_import (FettleConnection *connection, int64_t import_id, GError **error)
{
  gboolean changed;

  if (!fettle_value_sources_take_back (connection, FETTLE_TYPE_DAILY_METRICS, import_id, &changed,
                                       error))
    return FALSE;

  if (changed)
    fettle_connection_note_change (connection, FETTLE_TABLE_DAILY_METRICS, FETTLE_DAY_NONE,
                                   FETTLE_DAY_NONE);

  return TRUE;
}

/* Each column that holds something of a day, as a condition that it does not. */
static char *
make_delete_empty (void)
{
  static const char *const of_every_row[] = { "id", "user_id", "date", NULL };
  g_autoptr (GTypeClass) type_class = g_type_class_ref (FETTLE_TYPE_DAILY_METRICS);
  FettleRecordClass *klass = FETTLE_RECORD_CLASS (type_class);
  GString *sql = g_string_new (
      "DELETE FROM daily_metrics WHERE user_id = ?1 AND date BETWEEN ?2 AND ?3 "
      "AND NOT EXISTS (SELECT 1 FROM training_load_tracking WHERE daily_metric_id = "
      "daily_metrics.id) "
      "AND NOT EXISTS (SELECT 1 FROM sleep_sessions WHERE daily_metric_id = daily_metrics.id) "
      "AND NOT EXISTS (SELECT 1 FROM hrv_readings WHERE daily_metric_id = daily_metrics.id) "
      "AND NOT EXISTS (SELECT 1 FROM daily_readiness WHERE daily_metric_id = daily_metrics.id) "
      "AND NOT EXISTS (SELECT 1 FROM wellness_log WHERE daily_metric_id = daily_metrics.id) "
      "AND NOT EXISTS (SELECT 1 FROM value_sources WHERE daily_metric_id = daily_metrics.id) "
      "AND NOT EXISTS (SELECT 1 FROM activities WHERE activities.user_id = daily_metrics.user_id "
      "AND activity_date = date)");

  for (size_t i = 0; i < klass->n_columns; i++)
    {
      const FettleColumn *column = &klass->columns[i];

      if (!g_strv_contains (of_every_row, column->name)
          && (column->flags & FETTLE_COLUMN_GENERATED) == 0)
        g_string_append_printf (sql, " AND %s IS NULL", column->name);
    }

  return g_string_free (sql, FALSE);
}

/**
 * fettle_days_delete_empty:
 * @connection: a connection inside a write transaction
 * @user_id: the athlete
 * @first: the first day, or %FETTLE_DAY_NONE
 * @last: the last day, or %FETTLE_DAY_NONE
 * @error: return location for a #FettleStoreError
 *
 * Deletes the rows of days that only said that there was such a day: without a value, an activity
 * or a load, and without anything else that belongs to a day. What was made for activities goes
 * with them.
 *
 * Returns: whether no such row is there any more
 */
gboolean
fettle_days_delete_empty (FettleConnection *connection,
                          const char *user_id,
                          FettleDay first,
                          FettleDay last,
                          GError **error)
{
  g_autofree char *sql = make_delete_empty ();
  FettleStatement *statement = fettle_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  fettle_statement_bind_text (statement, 1, user_id);
  fettle_statement_bind_day_range (statement, 2, first, last);
  if (!fettle_statement_run (statement, error))
    return FALSE;

  fettle_connection_note_change (connection, FETTLE_TABLE_DAILY_METRICS, first, last);

  return TRUE;
}

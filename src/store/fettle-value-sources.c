/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-value-sources.h"

#include <glib/gi18n-lib.h>

#include "fettle-activity.h"
#include "fettle-daily-metrics.h"
#include "fettle-user-profile.h"

const FettleValueOrigin FETTLE_VALUE_ORIGIN_ATHLETE = { .source = "athlete" };

/* What a kind of record needs: SQL is fixed text, so there is one of each for each kind. */
typedef struct
{
  const char *get_row;
  const char *list;
  const char *find;
  const char *forget;
  const char *note;
  const char *of_import;
  size_t reference; /* offset in FettleValueSource */
} Kind;

#define KIND(reference)                                                                            \
  { "WHERE id = ?1",                                                                               \
    "WHERE " #reference " = ?1 ORDER BY column_name",                                              \
    "WHERE " #reference " = ?1 AND column_name = ?2",                                              \
    "DELETE FROM value_sources WHERE " #reference " = ?1 AND column_name = ?2",                    \
    "INSERT INTO value_sources (" #reference ", column_name, source, original_id, sync_id) "       \
    "VALUES (?1, ?2, ?3, ?4, ?5)",                                                                 \
    "WHERE original_id IN (SELECT id FROM originals WHERE import_id = ?1) "                        \
    "AND " #reference " IS NOT NULL ORDER BY " #reference,                                         \
    G_STRUCT_OFFSET (FettleValueSource, reference) }

static const Kind *
get_kind (GType record_type)
{
  static const Kind profile = KIND (user_profile_id);
  static const Kind day = KIND (daily_metric_id);
  static const Kind activity = KIND (activity_id);

  if (record_type == FETTLE_TYPE_USER_PROFILE)
    return &profile;
  if (record_type == FETTLE_TYPE_DAILY_METRICS)
    return &day;
  if (record_type == FETTLE_TYPE_ACTIVITY)
    return &activity;

  g_return_val_if_reached (NULL);
}

static const FettleColumn *
get_key (FettleRecord *record)
{
  return fettle_record_class_find_column (FETTLE_RECORD_GET_CLASS (record), "id");
}

static int64_t
get_id (FettleRecord *record)
{
  return fettle_record_get_integer (record, get_key (record));
}

/* Without a row it is an error: who asks holds its key. */
static FettleRecord *
get_row (FettleConnection *connection, GType record_type, int64_t id, GError **error)
{
  g_autoptr (GError) problem = NULL;
  FettleStatement *statement
      = fettle_connection_prepare_select (connection, record_type, get_kind (record_type)->get_row,
                                          error);
  FettleRecord *row;

  if (statement == NULL)
    return NULL;

  fettle_statement_bind_integer (statement, 1, id);
  row = fettle_statement_read_one (statement, record_type, &problem);
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (row == NULL)
    g_set_error_literal (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FAILED,
                         _ ("A row that was to be changed is no longer there."));

  return row;
}

/* A statement about one column of a row. */
static FettleStatement *
prepare_for_column (FettleConnection *connection,
                    const char *sql,
                    int64_t row_id,
                    const char *column_name,
                    GError **error)
{
  FettleStatement *statement = fettle_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return NULL;

  fettle_statement_bind_integer (statement, 1, row_id);
  fettle_statement_bind_text (statement, 2, column_name);

  return statement;
}

static gboolean
forget (FettleConnection *connection,
        FettleRecord *record,
        const FettleColumn *column,
        GError **error)
{
  FettleStatement *statement
      = prepare_for_column (connection, get_kind (G_OBJECT_TYPE (record))->forget, get_id (record),
                            column->name, error);

  return statement != NULL && fettle_statement_run (statement, error);
}

/* A value has one source: the last who said it. */
static gboolean
note (FettleConnection *connection,
      FettleRecord *record,
      const FettleColumn *column,
      const FettleValueOrigin *origin,
      GError **error)
{
  FettleStatement *statement;

  if (!forget (connection, record, column, error))
    return FALSE;

  statement = prepare_for_column (connection, get_kind (G_OBJECT_TYPE (record))->note,
                                  get_id (record), column->name, error);
  if (statement == NULL)
    return FALSE;

  fettle_statement_bind_text (statement, 3, origin->source);
  fettle_statement_bind_integer (statement, 4,
                                 origin->original_id > 0 ? origin->original_id
                                                         : FETTLE_NULL_INTEGER);
  fettle_statement_bind_integer (statement, 5,
                                 origin->sync_id > 0 ? origin->sync_id : FETTLE_NULL_INTEGER);

  return fettle_statement_run (statement, error);
}

static gboolean
is_value (const FettleColumn *column)
{
  return (column->flags & (FETTLE_COLUMN_KEY | FETTLE_COLUMN_GENERATED)) == 0;
}

/* Stores @record over @stored. */
static gboolean
store_over (FettleConnection *connection,
            FettleRecord *stored,
            FettleRecord *record,
            const FettleValueOrigin *origin,
            gboolean *changed,
            GError **error)
{
  FettleRecordClass *klass = FETTLE_RECORD_GET_CLASS (record);

  *changed = FALSE;
  for (size_t i = 0; i < klass->n_columns; i++)
    {
      const FettleColumn *column = &klass->columns[i];

      if (!is_value (column) || fettle_record_value_equal (stored, record, column))
        continue;
      if (!note (connection, record, column, origin, error))
        return FALSE;
      *changed = TRUE;
    }

  return !*changed || fettle_connection_update_record (connection, record, error);
}

/**
 * fettle_value_sources_update:
 * @connection: a connection inside a write transaction
 * @record: a profile, a day or an activity that is stored
 * @origin: who says its values
 * @changed: (out): whether one of its values was another one
 * @error: return location for a #FettleStoreError
 *
 * Replaces the values of a row, also by nothing. Each value that is another one than before is
 * @origin's from then on; one that the athlete takes away stays away.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_value_sources_update (FettleConnection *connection,
                             FettleRecord *record,
                             const FettleValueOrigin *origin,
                             gboolean *changed,
                             GError **error)
{
  g_autoptr (FettleRecord) stored
      = get_row (connection, G_OBJECT_TYPE (record), get_id (record), error);

  return stored != NULL && store_over (connection, stored, record, origin, changed, error);
}

/* The names of the columns that the athlete has spoken about. */
static gboolean
collect_athletes (FettleConnection *connection,
                  FettleRecord *record,
                  GStrvBuilder *names,
                  GError **error)
{
  g_autoptr (GPtrArray) sources
      = fettle_value_sources_list (connection, G_OBJECT_TYPE (record), get_id (record), error);

  if (sources == NULL)
    return FALSE;

  for (guint i = 0; i < sources->len; i++)
    {
      FettleValueSource *source = g_ptr_array_index (sources, i);

      if (g_str_equal (source->source, FETTLE_VALUE_ORIGIN_ATHLETE.source))
        g_strv_builder_add (names, source->column_name);
    }

  return TRUE;
}

/**
 * fettle_value_sources_fill_gaps:
 * @connection: a connection inside a write transaction
 * @found: what was found of a profile, a day or an activity, with the key of one that is stored
 * @origin: who says it
 * @changed: (out): whether a value was taken over
 * @error: return location for a #FettleStoreError
 *
 * Takes over each value that is not known yet. What is known stays, and what the athlete took away
 * does not come back. For imports.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_value_sources_fill_gaps (FettleConnection *connection,
                                FettleRecord *found,
                                const FettleValueOrigin *origin,
                                gboolean *changed,
                                GError **error)
{
  FettleRecordClass *klass = FETTLE_RECORD_GET_CLASS (found);
  g_autoptr (FettleRecord) stored
      = get_row (connection, G_OBJECT_TYPE (found), get_id (found), error);
  g_autoptr (FettleRecord) filled = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) athletes = NULL;

  if (stored == NULL || !collect_athletes (connection, found, builder, error))
    return FALSE;

  athletes = g_strv_builder_end (builder);
  filled = fettle_record_copy (stored);
  fettle_record_fill_gaps (filled, found);
  for (size_t i = 0; i < klass->n_columns; i++)
    {
      const FettleColumn *column = &klass->columns[i];

      if (g_strv_contains ((const char *const *) athletes, column->name)
          && fettle_record_is_null (stored, column))
        fettle_record_set_null (filled, column);
    }

  return store_over (connection, stored, filled, origin, changed, error);
}

/**
 * fettle_value_sources_find:
 * @connection: a connection inside a transaction
 * @record_type: the type of a profile, a day or an activity
 * @row_id: its key
 * @column_name: one of its columns, such as “max_heart_rate”
 * @error: return location for a #FettleStoreError
 *
 * Returns: (transfer full) (nullable): who said the value; %NULL without an error if that is not
 *   known
 */
FettleValueSource *
fettle_value_sources_find (FettleConnection *connection,
                           GType record_type,
                           int64_t row_id,
                           const char *column_name,
                           GError **error)
{
  FettleStatement *statement
      = fettle_connection_prepare_select (connection, FETTLE_TYPE_VALUE_SOURCE,
                                          get_kind (record_type)->find, error);

  if (statement == NULL)
    return NULL;

  fettle_statement_bind_integer (statement, 1, row_id);
  fettle_statement_bind_text (statement, 2, column_name);

  return fettle_statement_read_one (statement, FETTLE_TYPE_VALUE_SOURCE, error);
}

static GPtrArray *
list (FettleConnection *connection, const char *rest, int64_t id, GError **error)
{
  FettleStatement *statement
      = fettle_connection_prepare_select (connection, FETTLE_TYPE_VALUE_SOURCE, rest, error);

  if (statement == NULL)
    return NULL;

  fettle_statement_bind_integer (statement, 1, id);

  return fettle_statement_read_all (statement, FETTLE_TYPE_VALUE_SOURCE, error);
}

/**
 * fettle_value_sources_list:
 * @connection: a connection inside a transaction
 * @record_type: the type of a profile, a day or an activity
 * @row_id: its key
 * @error: return location for a #FettleStoreError
 *
 * Returns: (transfer full) (element-type FettleValueSource): who said its values, by column
 */
GPtrArray *
fettle_value_sources_list (FettleConnection *connection,
                           GType record_type,
                           int64_t row_id,
                           GError **error)
{
  return list (connection, get_kind (record_type)->list, row_id, error);
}

/* The value was unknown before it was told: imports fill gaps only. */
static gboolean
take_back (FettleConnection *connection,
           GType record_type,
           FettleValueSource *source,
           GError **error)
{
  int64_t row_id = G_STRUCT_MEMBER (int64_t, source, get_kind (record_type)->reference);
  g_autoptr (FettleRecord) row = get_row (connection, record_type, row_id, error);
  const FettleColumn *column;

  if (row == NULL)
    return FALSE;

  column = fettle_record_class_find_column (FETTLE_RECORD_GET_CLASS (row), source->column_name);
  if (column == NULL)
    return TRUE;

  fettle_record_set_null (row, column);
  return forget (connection, row, column, error)
         && fettle_connection_update_record (connection, row, error);
}

/**
 * fettle_value_sources_take_back:
 * @connection: a connection inside a write transaction
 * @record_type: the type of profiles, days or activities
 * @import_id: an import whose originals are still there
 * @changed: (out): whether there was one
 * @error: return location for a #FettleStoreError
 *
 * Takes out of the rows of one table what the files of an import told, where nobody said otherwise
 * since.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_value_sources_take_back (FettleConnection *connection,
                                GType record_type,
                                int64_t import_id,
                                gboolean *changed,
                                GError **error)
{
  g_autoptr (GPtrArray) sources
      = list (connection, get_kind (record_type)->of_import, import_id, error);

  *changed = FALSE;
  if (sources == NULL)
    return FALSE;

  for (guint i = 0; i < sources->len; i++)
    {
      if (!take_back (connection, record_type, g_ptr_array_index (sources, i), error))
        return FALSE;
      *changed = TRUE;
    }

  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-profiles.h"

#include "fettle-profile-source.h"

static void
note_change (FettleConnection *connection)
{
  fettle_connection_note_change (connection, FETTLE_TABLE_USER_PROFILE, FETTLE_DAY_NONE,
                                 FETTLE_DAY_NONE);
}

/**
 * fettle_profiles_get:
 * @connection: a connection inside a transaction
 * @error: return location for a #FettleStoreError
 *
 * Returns: (transfer full) (nullable): the athlete; %NULL without an error if there is none yet
 */
FettleUserProfile *
fettle_profiles_get (FettleConnection *connection, GError **error)
{
  FettleStatement *statement
      = fettle_connection_prepare_select (connection, FETTLE_TYPE_USER_PROFILE,
                                          "ORDER BY id LIMIT 1", error);

  return statement != NULL ? fettle_statement_read_one (statement, FETTLE_TYPE_USER_PROFILE, error)
                           : NULL;
}

/**
 * fettle_profiles_ensure:
 * @connection: a connection inside a write transaction
 * @error: return location for a #FettleStoreError
 *
 * Finds the athlete, and makes one with a random identifier if there is none.
 *
 * Returns: (transfer full): the athlete
 */
FettleUserProfile *
fettle_profiles_ensure (FettleConnection *connection, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (FettleUserProfile) profile = fettle_profiles_get (connection, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  if (profile != NULL)
    return g_steal_pointer (&profile);

  profile = fettle_user_profile_new ();
  profile->user_id = g_uuid_string_random ();
  if (!fettle_connection_insert_record (connection, FETTLE_RECORD (profile), error))
    return NULL;

  note_change (connection);
  g_clear_object (&profile);

  /* Once more, for what the database computed. */
  return fettle_profiles_get (connection, error);
}

/* A statement about one column of an athlete's profile. */
static FettleStatement *
prepare_for_column (FettleConnection *connection,
                    const char *sql,
                    const char *user_id,
                    const char *column_name,
                    GError **error)
{
  FettleStatement *statement = fettle_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return NULL;

  fettle_statement_bind_text (statement, 1, user_id);
  fettle_statement_bind_text (statement, 2, column_name);

  return statement;
}

static gboolean
forget_source (FettleConnection *connection,
               const char *user_id,
               const char *column_name,
               GError **error)
{
  FettleStatement *statement
      = prepare_for_column (connection,
                            "DELETE FROM profile_sources WHERE user_id = ?1 AND column_name = ?2",
                            user_id, column_name, error);

  return statement != NULL && fettle_statement_run (statement, error);
}

static gboolean
remember_source (FettleConnection *connection,
                 const char *user_id,
                 const char *column_name,
                 int64_t original_id,
                 GError **error)
{
  g_autoptr (FettleProfileSource) source = fettle_profile_source_new ();

  source->user_id = g_strdup (user_id);
  source->column_name = g_strdup (column_name);
  source->original_id = original_id;

  return fettle_connection_insert_record (connection, FETTLE_RECORD (source), error);
}

/* Stores @profile over @stored. Who said a value that changes is forgotten, or is @original_id. */
static gboolean
store_over (FettleConnection *connection,
            FettleUserProfile *stored,
            FettleUserProfile *profile,
            int64_t original_id,
            GError **error)
{
  FettleRecordClass *klass = FETTLE_RECORD_GET_CLASS (profile);

  if (!fettle_connection_update_record (connection, FETTLE_RECORD (profile), error))
    return FALSE;

  for (size_t i = 0; i < klass->n_columns; i++)
    {
      const FettleColumn *column = &klass->columns[i];

      if ((column->flags & FETTLE_COLUMN_GENERATED) != 0
          || fettle_record_value_equal (FETTLE_RECORD (stored), FETTLE_RECORD (profile), column))
        continue;
      if (!forget_source (connection, profile->user_id, column->name, error)
          || (original_id > 0
              && !remember_source (connection, profile->user_id, column->name, original_id, error)))
        return FALSE;
    }

  note_change (connection);

  return TRUE;
}

static FettleUserProfile *
get_by_user (FettleConnection *connection, const char *user_id, GError **error)
{
  FettleStatement *statement
      = fettle_connection_prepare_select (connection, FETTLE_TYPE_USER_PROFILE,
                                          "WHERE user_id = ?1", error);

  if (statement == NULL)
    return NULL;

  fettle_statement_bind_text (statement, 1, user_id);

  return fettle_statement_read_one (statement, FETTLE_TYPE_USER_PROFILE, error);
}

/**
 * fettle_profiles_update:
 * @connection: a connection inside a write transaction
 * @profile: an athlete who is stored
 * @error: return location for a #FettleStoreError
 *
 * Replaces the values of an athlete, also by nothing. For edits by the athlete, who from then on is
 * the source of each value that changed.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_profiles_update (FettleConnection *connection, FettleUserProfile *profile, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FettleUserProfile) stored = get_by_user (connection, profile->user_id, &problem);

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  return store_over (connection, stored != NULL ? stored : profile, profile, 0, error);
}

/**
 * fettle_profiles_fill_gaps:
 * @connection: a connection inside a write transaction
 * @found: what was found of an athlete, with the user_id of one who is stored
 * @original_id: the original in which it was found
 * @error: return location for a #FettleStoreError
 *
 * Takes over each value that is not known yet, and remembers where it came from. What is known
 * stays. For imports.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_profiles_fill_gaps (FettleConnection *connection,
                           FettleUserProfile *found,
                           int64_t original_id,
                           GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FettleUserProfile) stored = get_by_user (connection, found->user_id, &problem);
  g_autoptr (FettleRecord) filled = NULL;

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (stored == NULL)
    return TRUE;

  filled = fettle_record_copy (FETTLE_RECORD (stored));
  return !fettle_record_fill_gaps (filled, FETTLE_RECORD (found))
         || store_over (connection, stored, FETTLE_USER_PROFILE (filled), original_id, error);
}

static GPtrArray *
list_sources (FettleConnection *connection, int64_t import_id, GError **error)
{
  FettleStatement *statement = fettle_connection_prepare_select (
      connection, FETTLE_TYPE_PROFILE_SOURCE,
      "WHERE original_id IN (SELECT id FROM originals WHERE import_id = ?1)", error);

  if (statement == NULL)
    return NULL;

  fettle_statement_bind_integer (statement, 1, import_id);

  return fettle_statement_read_all (statement, FETTLE_TYPE_PROFILE_SOURCE, error);
}

/* The value was unknown before the file came: a file fills gaps only. */
static gboolean
take_back (FettleConnection *connection, FettleProfileSource *source, GError **error)
{
  g_autoptr (FettleUserProfile) stored = get_by_user (connection, source->user_id, error);
  g_autoptr (FettleRecord) former = NULL;
  const FettleColumn *column;

  if (stored == NULL)
    return FALSE;

  former = fettle_record_copy (FETTLE_RECORD (stored));
  column = fettle_record_class_find_column (FETTLE_RECORD_GET_CLASS (former), source->column_name);
  if (column == NULL)
    return TRUE;

  fettle_record_set_null (former, column);
  return store_over (connection, stored, FETTLE_USER_PROFILE (former), 0, error);
}

/**
 * fettle_profiles_forget_import:
 * @connection: a connection inside a write transaction
 * @import_id: an import whose originals are still there
 * @error: return location for a #FettleStoreError
 *
 * Takes out of the profile what the files of an import told, where the athlete did not say
 * otherwise since.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_profiles_forget_import (FettleConnection *connection, int64_t import_id, GError **error)
{
  g_autoptr (GPtrArray) sources = list_sources (connection, import_id, error);

  if (sources == NULL)
    return FALSE;

  for (guint i = 0; i < sources->len; i++)
    {
      if (!take_back (connection, g_ptr_array_index (sources, i), error))
        return FALSE;
    }

  return TRUE;
}

/**
 * fettle_profiles_find_source:
 * @connection: a connection inside a transaction
 * @user_id: an athlete
 * @column_name: a column of the profile, such as “max_heart_rate”
 * @error: return location for a #FettleStoreError
 *
 * Returns: the original that told the value, 0 if none did, -1 on error
 */
int64_t
fettle_profiles_find_source (FettleConnection *connection,
                             const char *user_id,
                             const char *column_name,
                             GError **error)
{
  FettleStatement *statement = prepare_for_column (
      connection, "SELECT original_id FROM profile_sources WHERE user_id = ?1 AND column_name = ?2",
      user_id, column_name, error);
  int64_t original_id;

  if (statement == NULL)
    return -1;

  return fettle_statement_run_integer (statement, 0, &original_id, error) ? original_id : -1;
}

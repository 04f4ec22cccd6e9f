/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-profiles.h"

#include "fettle-value-sources.h"

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
  gboolean changed;

  if (!fettle_value_sources_update (connection, FETTLE_RECORD (profile),
                                    &FETTLE_VALUE_ORIGIN_ATHLETE, &changed, error))
    return FALSE;

  if (changed)
    note_change (connection);

  return TRUE;
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
  const FettleValueOrigin file = { .source = "file", .original_id = original_id };
  g_autoptr (GError) problem = NULL;
  g_autoptr (FettleUserProfile) stored = get_by_user (connection, found->user_id, &problem);
  g_autoptr (FettleRecord) with_key = NULL;
  gboolean changed;

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (stored == NULL)
    return TRUE;

  with_key = fettle_record_copy (FETTLE_RECORD (found));
  FETTLE_USER_PROFILE (with_key)->id = stored->id;
  if (!fettle_value_sources_fill_gaps (connection, with_key, &file, &changed, error))
    return FALSE;

  if (changed)
    note_change (connection);

  return TRUE;
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
  gboolean changed;

  if (!fettle_value_sources_take_back (connection, FETTLE_TYPE_USER_PROFILE, import_id, &changed,
                                       error))
    return FALSE;

  if (changed)
    note_change (connection);

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
  g_autoptr (GError) problem = NULL;
  g_autoptr (FettleUserProfile) profile = get_by_user (connection, user_id, &problem);
  g_autoptr (FettleValueSource) source = NULL;

  if (profile != NULL)
    source = fettle_value_sources_find (connection, FETTLE_TYPE_USER_PROFILE, profile->id,
                                        column_name, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return -1;
    }

  return source != NULL && source->original_id != FETTLE_NULL_INTEGER ? source->original_id : 0;
}

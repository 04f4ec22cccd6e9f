/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-profiles.h"

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

/**
 * fettle_profiles_update:
 * @connection: a connection inside a write transaction
 * @profile: an athlete who is stored
 * @error: return location for a #FettleStoreError
 *
 * Replaces the values of an athlete, also by nothing. For edits by the athlete.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_profiles_update (FettleConnection *connection, FettleUserProfile *profile, GError **error)
{
  if (!fettle_connection_update_record (connection, FETTLE_RECORD (profile), error))
    return FALSE;

  note_change (connection);

  return TRUE;
}

/**
 * fettle_profiles_fill_gaps:
 * @connection: a connection inside a write transaction
 * @found: what was found of an athlete, with the user_id of one who is stored
 * @error: return location for a #FettleStoreError
 *
 * Takes over each value that is not known yet. What is known stays. For imports.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_profiles_fill_gaps (FettleConnection *connection, FettleUserProfile *found, GError **error)
{
  g_autoptr (FettleUserProfile) stored = NULL;
  g_autoptr (GError) local_error = NULL;
  FettleStatement *statement
      = fettle_connection_prepare_select (connection, FETTLE_TYPE_USER_PROFILE,
                                          "WHERE user_id = ?1", error);

  if (statement == NULL)
    return FALSE;

  fettle_statement_bind_text (statement, 1, found->user_id);
  stored = fettle_statement_read_one (statement, FETTLE_TYPE_USER_PROFILE, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return stored == NULL || !fettle_record_fill_gaps (FETTLE_RECORD (stored), FETTLE_RECORD (found))
         || fettle_profiles_update (connection, stored, error);
}

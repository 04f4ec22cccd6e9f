/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-merges.h"

/**
 * fettle_merges_insert:
 * @connection: a connection inside a write transaction
 * @merge: a new merge; its key is set
 * @error: return location for a #FettleStoreError
 *
 * Stores that a file went to an activity.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_merges_insert (FettleConnection *connection, FettleActivityMerge *merge, GError **error)
{
  if (!fettle_connection_insert_record (connection, FETTLE_RECORD (merge), error))
    return FALSE;

  fettle_connection_note_change (connection, FETTLE_TABLE_ORIGINALS, FETTLE_DAY_NONE,
                                 FETTLE_DAY_NONE);

  return TRUE;
}

static GPtrArray *
list (FettleConnection *connection, const char *rest, int64_t id, GError **error)
{
  FettleStatement *statement
      = fettle_connection_prepare_select (connection, FETTLE_TYPE_ACTIVITY_MERGE, rest, error);

  if (statement == NULL)
    return NULL;

  fettle_statement_bind_integer (statement, 1, id);

  return fettle_statement_read_all (statement, FETTLE_TYPE_ACTIVITY_MERGE, error);
}

/**
 * fettle_merges_list:
 * @connection: a connection inside a transaction
 * @activity_id: an activity
 * @error: return location for a #FettleStoreError
 *
 * Returns: (transfer full) (element-type FettleActivityMerge): what came to it later, oldest first
 */
GPtrArray *
fettle_merges_list (FettleConnection *connection, int64_t activity_id, GError **error)
{
  return list (connection, "WHERE activity_id = ?1 ORDER BY id", activity_id, error);
}

/**
 * fettle_merges_list_replacing:
 * @connection: a connection inside a transaction
 * @import_id: an import
 * @error: return location for a #FettleStoreError
 *
 * Lists what an undo of the import has to put back: each activity that was there before it and that
 * it changed, with the original from before. Of two files in a row for one activity, the first
 * says what it was.
 *
 * Returns: (transfer full) (element-type FettleActivityMerge): the merges
 */
GPtrArray *
fettle_merges_list_replacing (FettleConnection *connection, int64_t import_id, GError **error)
{
  return list (connection,
               "WHERE original_id IN (SELECT id FROM originals WHERE import_id = ?1) "
               "AND replaced_original_id IS NOT NULL AND replaced_original_id NOT IN "
               "(SELECT id FROM originals WHERE import_id = ?1) "
               "AND activity_id NOT IN (SELECT id FROM activities WHERE import_id = ?1) "
               "ORDER BY id",
               import_id, error);
}

/**
 * fettle_merges_find_activity:
 * @connection: a connection inside a transaction
 * @original_id: an original
 * @error: return location for a #FettleStoreError
 *
 * Returns: the first activity that was ever read from the original or got it beside another one, 0
 * if there is none, -1 on error
 */
int64_t
fettle_merges_find_activity (FettleConnection *connection, int64_t original_id, GError **error)
{
  int64_t id;
  FettleStatement *statement = fettle_connection_prepare (
      connection,
      "SELECT min(id) FROM ("
      "SELECT id FROM activities WHERE original_id = ?1 AND parent_activity_id IS NULL "
      "UNION ALL SELECT activity_id FROM activity_merges WHERE original_id = ?1 "
      "UNION ALL SELECT activity_id FROM activity_merges WHERE replaced_original_id = ?1) AS found",
      error);

  if (statement == NULL)
    return -1;

  fettle_statement_bind_integer (statement, 1, original_id);

  return fettle_statement_run_integer (statement, 0, &id, error) ? id : -1;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-query.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "fettle-sqlite-deviation.h"
#include "fettle-sqlite-file.h"
#include "fettle-store-error.h"

struct _FettleQuery
{
  char *path;
  sqlite3 *database;
  sqlite3_stmt *statement;
};

/* SQLite asks this for each thing that a statement does. What is not reading is refused, also where
 * it would not change this database: a pragma, or attaching another file. */
static int
authorize (void *data,
           int action,
           const char *first,
           const char *second,
           const char *database,
           const char *trigger)
{
  switch (action)
    {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;

    case SQLITE_FUNCTION:
      return g_strcmp0 (second, "load_extension") == 0 ? SQLITE_DENY : SQLITE_OK;

    default:
      return SQLITE_DENY;
    }
}

/* The person who typed the statement reads what SQLite says of it. */
static void
set_error (FettleQuery *self, int result, GError **error)
{
  if ((result & 0xff) == SQLITE_CANTOPEN && fettle_sqlite_file_is_closed_to_us (self->path, error))
    return;

  switch (result & 0xff)
    {
    case SQLITE_AUTH:
      g_set_error_literal (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_READ_ONLY,
                           _ ("Only SELECT is possible here: nothing is changed."));
      break;

    case SQLITE_NOTADB:
      g_set_error_literal (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_NOT_A_DATABASE,
                           _ ("The file is not a database."));
      break;

    case SQLITE_BUSY:
      g_set_error_literal (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_BUSY,
                           _ ("Another program is using the database. Try again when it is done."));
      break;

    default:
      /* Translators: “%s” is a technical message in English. */
      g_set_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FAILED,
                   _ ("The database says: %s."), sqlite3_errmsg (self->database));
    }
}

static gboolean
prepare (FettleQuery *self, const char *sql, GError **error)
{
  sqlite3_stmt *second = NULL;
  const char *rest;
  int result = sqlite3_prepare_v2 (self->database, sql, -1, &self->statement, &rest);

  if (result != SQLITE_OK)
    {
      set_error (self, result, error);
      return FALSE;
    }

  /* A comment after the statement is no second one. */
  result = sqlite3_prepare_v2 (self->database, rest, -1, &second, NULL);
  sqlite3_finalize (second);
  if (self->statement == NULL || result != SQLITE_OK || second != NULL)
    {
      g_set_error_literal (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FAILED,
                           _ ("One SELECT is possible at a time."));
      return FALSE;
    }

  /* VACUUM INTO asks nobody before it runs. */
  if (sqlite3_column_count (self->statement) == 0 || !sqlite3_stmt_readonly (self->statement))
    {
      set_error (self, SQLITE_AUTH, error);
      return FALSE;
    }

  return TRUE;
}

/**
 * fettle_query_open:
 * @path: (type filename): a database that is there
 * @sql: a SELECT
 * @error: return location for a #FettleStoreError
 *
 * Prepares a question. Whatever @sql says, nothing is changed, and no other file is opened.
 *
 * Returns: (transfer full): the question, before its first row
 */
FettleQuery *
fettle_query_open (const char *path, const char *sql, GError **error)
{
  g_autoptr (FettleQuery) self = NULL;
  int result;

  g_return_val_if_fail (path != NULL && sql != NULL, NULL);

  self = g_new0 (FettleQuery, 1);
  self->path = g_strdup (path);
  result = fettle_sqlite_file_open_to_read (path, &self->database);
  if (result != SQLITE_OK)
    {
      set_error (self, result, error);
      return NULL;
    }

  sqlite3_busy_timeout (self->database, 5000);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  /* A question about nothing would not find out that the file is no database. */
  result = fettle_sqlite_deviation_register (self->database);
  if (result == SQLITE_OK)
    result = sqlite3_exec (self->database, "PRAGMA query_only = ON; PRAGMA schema_version", NULL,
                           NULL, NULL);
  if (result != SQLITE_OK)
    {
      set_error (self, result, error);
      return NULL;
    }

  sqlite3_set_authorizer (self->database, authorize, NULL);
  if (!prepare (self, sql, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * fettle_query_free:
 * @self: (transfer full) (nullable): a question
 */
void
fettle_query_free (FettleQuery *self)
{
  if (self == NULL)
    return;

  sqlite3_finalize (self->statement);
  sqlite3_close (self->database);
  g_free (self->path);
  g_free (self);
}

/**
 * fettle_query_get_n_columns:
 * @self: a question
 *
 * Returns: how many columns its rows have
 */
int
fettle_query_get_n_columns (FettleQuery *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_column_count (self->statement);
}

/**
 * fettle_query_get_name:
 * @self: a question
 * @column: a column, from 0
 *
 * Returns: (transfer none): the column's name
 */
const char *
fettle_query_get_name (FettleQuery *self, int column)
{
  g_return_val_if_fail (self != NULL, NULL);

  return sqlite3_column_name (self->statement, column);
}

/**
 * fettle_query_step:
 * @self: a question
 * @error: return location for a #FettleStoreError
 *
 * Goes to the next row.
 *
 * Returns: whether there is one; %FALSE at the end, and with @error set
 */
gboolean
fettle_query_step (FettleQuery *self, GError **error)
{
  int result;

  g_return_val_if_fail (self != NULL, FALSE);

  result = sqlite3_step (self->statement);
  if (result != SQLITE_ROW && result != SQLITE_DONE)
    set_error (self, result, error);

  return result == SQLITE_ROW;
}

/**
 * fettle_query_get_value_type:
 * @self: a question at a row
 * @column: a column, from 0
 *
 * Returns: what the value is
 */
FettleQueryType
fettle_query_get_value_type (FettleQuery *self, int column)
{
  g_return_val_if_fail (self != NULL, FETTLE_QUERY_NULL);

  switch (sqlite3_column_type (self->statement, column))
    {
    case SQLITE_INTEGER:
      return FETTLE_QUERY_INTEGER;

    case SQLITE_FLOAT:
      return FETTLE_QUERY_REAL;

    case SQLITE_TEXT:
      return FETTLE_QUERY_TEXT;

    case SQLITE_BLOB:
      return FETTLE_QUERY_BLOB;

    default:
      return FETTLE_QUERY_NULL;
    }
}

/**
 * fettle_query_get_integer:
 * @self: a question at a row
 * @column: a column, from 0
 *
 * Returns: the value as a whole number
 */
int64_t
fettle_query_get_integer (FettleQuery *self, int column)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_column_int64 (self->statement, column);
}

/**
 * fettle_query_get_real:
 * @self: a question at a row
 * @column: a column, from 0
 *
 * Returns: the value as a number
 */
double
fettle_query_get_real (FettleQuery *self, int column)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_column_double (self->statement, column);
}

/**
 * fettle_query_get_text:
 * @self: a question at a row
 * @column: a column, from 0
 *
 * Returns: (transfer none) (nullable): the value as text, until the next step
 */
const char *
fettle_query_get_text (FettleQuery *self, int column)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *) sqlite3_column_text (self->statement, column);
}

/**
 * fettle_query_get_size:
 * @self: a question at a row
 * @column: a column, from 0
 *
 * Returns: how many bytes the value has
 */
int
fettle_query_get_size (FettleQuery *self, int column)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_column_bytes (self->statement, column);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-sqlite-error.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "fettle-sqlite-file.h"
#include "fettle-store-error.h"

/* Where SQLite's own code is about reading and writing, the reason is the system's. */
static FettleStoreError
classify_system_error (int number)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
      return FETTLE_STORE_ERROR_FULL;

    case EROFS:
    case EACCES:
    case EPERM:
      return FETTLE_STORE_ERROR_READ_ONLY;

    default:
      return FETTLE_STORE_ERROR_FAILED;
    }
}

static FettleStoreError
classify (int result, int system_error)
{
  switch (result & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return FETTLE_STORE_ERROR_BUSY;

    case SQLITE_FULL:
      return FETTLE_STORE_ERROR_FULL;

    case SQLITE_READONLY:
    case SQLITE_PERM:
      return FETTLE_STORE_ERROR_READ_ONLY;

    case SQLITE_CORRUPT:
      return FETTLE_STORE_ERROR_DAMAGED;

    case SQLITE_NOTADB:
      return FETTLE_STORE_ERROR_NOT_A_DATABASE;

    case SQLITE_CONSTRAINT:
      return FETTLE_STORE_ERROR_CONSTRAINT;

    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      /* A folder in the place of the file. */
      return system_error == EISDIR ? FETTLE_STORE_ERROR_NOT_A_DATABASE
                                    : classify_system_error (system_error);

    default:
      return FETTLE_STORE_ERROR_FAILED;
    }
}

/* @detail is SQLite's own message: it names tables, columns and rules, never a value. */
static void
set_coded_error (GError **error, FettleStoreError code, int system_error, const char *detail)
{
  switch (code)
    {
    case FETTLE_STORE_ERROR_BUSY:
      g_set_error_literal (error, FETTLE_STORE_ERROR, code,
                           _ ("Another program is using the database. Try again when it is done."));
      break;

    case FETTLE_STORE_ERROR_READ_ONLY:
      g_set_error_literal (error, FETTLE_STORE_ERROR, code,
                           _ ("The database cannot be written: its file or folder is read-only."));
      break;

    case FETTLE_STORE_ERROR_FULL:
      g_set_error_literal (
          error, FETTLE_STORE_ERROR, code,
          _ ("The disk is full. Nothing was changed; free some space and try again."));
      break;

    case FETTLE_STORE_ERROR_DAMAGED:
      g_set_error_literal (error, FETTLE_STORE_ERROR, code, _ ("The database is damaged."));
      break;

    case FETTLE_STORE_ERROR_NOT_A_DATABASE:
      g_set_error_literal (error, FETTLE_STORE_ERROR, code, _ ("The file is not a database."));
      break;

    case FETTLE_STORE_ERROR_CONSTRAINT:
      /* Translators: “%s” is a technical detail in English. */
      g_set_error (error, FETTLE_STORE_ERROR, code, _ ("The database refused a value (%s)."),
                   detail);
      break;

    case FETTLE_STORE_ERROR_FAILED:
    case FETTLE_STORE_ERROR_NEWER:
    case FETTLE_STORE_ERROR_UNREADABLE:
    default:
      if (system_error != 0)
        /* Translators: the first “%s” is a technical detail in English, the second the system's
         * own message. */
        g_set_error (error, FETTLE_STORE_ERROR, code, _ ("The database failed (%s: %s)."), detail,
                     g_strerror (system_error));
      else
        /* Translators: “%s” is a technical detail in English. */
        g_set_error (error, FETTLE_STORE_ERROR, code, _ ("The database failed (%s)."), detail);
    }
}

/**
 * fettle_sqlite_error_set_result:
 * @error: return location for a #FettleStoreError
 * @result: what SQLite answered
 * @system_error: the system's own error behind it, 0 without
 * @detail: SQLite's own message
 *
 * Says an answer of SQLite in a sentence.
 */
void
fettle_sqlite_error_set_result (GError **error, int result, int system_error, const char *detail)
{
  if ((result & 0xff) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The work was cancelled."));
  else
    set_coded_error (error, classify (result, system_error), system_error, detail);
}

/* SQLite's last system error can be that of a later attempt than the one that mattered: a log that
 * cannot be made ends as a log that is not there. So the folder is asked. */
static int
find_system_error (sqlite3 *database, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int number = sqlite3_system_errno (database);

  if (classify_system_error (number) == FETTLE_STORE_ERROR_FAILED
      && faccessat (AT_FDCWD, folder, W_OK, AT_EACCESS) != 0)
    number = errno;

  return number;
}

/**
 * fettle_sqlite_error_set:
 * @error: return location for a #FettleStoreError
 * @database: the connection that failed
 * @path: its file
 * @result: what it answered
 *
 * Says in a sentence why a connection failed. The system's error is only about it if @result is
 * about the system.
 */
void
fettle_sqlite_error_set (GError **error, sqlite3 *database, const char *path, int result)
{
  int primary = result & 0xff;
  gboolean is_system = primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN;
  int system_error = is_system ? find_system_error (database, path) : 0;

  if (!is_system || !fettle_sqlite_file_is_closed_to_us (path, error))
    fettle_sqlite_error_set_result (error, result, system_error, sqlite3_errmsg (database));
}

/**
 * fettle_sqlite_error_set_read_only:
 * @error: return location for a #FettleStoreError
 *
 * Says that a database cannot be written.
 */
void
fettle_sqlite_error_set_read_only (GError **error)
{
  set_coded_error (error, FETTLE_STORE_ERROR_READ_ONLY, 0, NULL);
}

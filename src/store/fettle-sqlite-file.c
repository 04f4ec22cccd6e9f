/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-sqlite-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "fettle-store-error.h"

#define COMMON_FLAGS (SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE)

static gboolean
may (const char *path, int mode)
{
  return faccessat (AT_FDCWD, path, mode, AT_EACCESS) == 0;
}

static gboolean
may_be_written (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return may (path, W_OK) && may (folder, W_OK | X_OK);
}

/* With a log that has something in it the file alone is not the database. */
static gboolean
has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  return g_stat (log, &status) == 0 && status.st_size > 0;
}

/* Reading takes files for the log and its index, which cannot be made in a folder that is
 * read-only, and would stay behind where only the file is. Nobody of our rights can change the
 * database there, so it is taken as it is. */
static char *
make_uri (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *escaped = g_uri_escape_string (absolute, "/", FALSE);

  return g_strconcat ("file://", escaped, has_log (path) ? NULL : "?immutable=1", NULL);
}

/**
 * fettle_sqlite_file_open_to_read:
 * @path: (type filename): a database that is there
 * @database: (out): SQLite's handle
 *
 * Opens a database for reading. Where it can be written it is opened for that as well, because then
 * the last one to close it folds the log in and leaves one file; that nothing is changed is the
 * caller's to see to.
 *
 * Returns: a result of SQLite
 */
int
fettle_sqlite_file_open_to_read (const char *path, sqlite3 **database)
{
  g_autofree char *uri = NULL;

  if (may_be_written (path))
    return sqlite3_open_v2 (path, database, SQLITE_OPEN_READWRITE | COMMON_FLAGS, NULL);

  uri = make_uri (path);
  return sqlite3_open_v2 (uri, database, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | COMMON_FLAGS,
                          NULL);
}

/**
 * fettle_sqlite_file_is_closed_to_us:
 * @path: (type filename): a database that could not be opened or read
 * @error: return location for %FETTLE_STORE_ERROR_UNREADABLE or %FETTLE_STORE_ERROR_READ_ONLY
 *
 * Finds out whether it is a matter of rights. Of those to write only a log that is left over keeps
 * from reading.
 *
 * Returns: whether it is, and @error is set
 */
gboolean
fettle_sqlite_file_is_closed_to_us (const char *path, GError **error)
{
  if (!may (path, R_OK) && errno == EACCES)
    g_set_error_literal (
        error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_UNREADABLE,
        _ ("The database cannot be read: there is no permission for its file or folder."));
  else if (has_log (path) && !may_be_written (path))
    g_set_error_literal (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_READ_ONLY,
                         _ ("The database was not closed properly, and its file or folder is "
                            "read-only. Allow writing there once."));
  else
    return FALSE;

  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-originals.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define HASH_LENGTH 64

/* Two levels of two digits each keep folders small for a hundred thousand files. */
#define FAN_OUT_DIGITS 2

#define PRIVATE_FOLDER 0700
#define PRIVATE_FILE   0600

static void
set_file_error (GError **error, int number)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
      g_set_error_literal (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FULL,
                           _ ("The disk is full. The file was not kept; free some space and try "
                              "again."));
      break;

    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error_literal (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_READ_ONLY,
                           _ ("The folder of original files cannot be written."));
      break;

    default:
      /* Translators: “%s” is the system's own message. */
      g_set_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FAILED,
                   _ ("The file could not be kept (%s)."), g_strerror (number));
    }
}

/**
 * fettle_originals_get_path:
 * @directory: the folder of originals
 * @sha256: a hash in hexadecimal
 *
 * Returns: (transfer full): where the file of that hash is, or would be
 */
char *
fettle_originals_get_path (const char *directory, const char *sha256)
{
  char first[FAN_OUT_DIGITS + 1], second[FAN_OUT_DIGITS + 1];

  g_return_val_if_fail (directory != NULL, NULL);
  g_return_val_if_fail (sha256 != NULL && strlen (sha256) == HASH_LENGTH, NULL);

  g_strlcpy (first, sha256, sizeof first);
  g_strlcpy (second, sha256 + FAN_OUT_DIGITS, sizeof second);

  return g_build_filename (directory, first, second, sha256, NULL);
}

/**
 * fettle_originals_hash:
 * @contents: the bytes of a file
 *
 * Returns: (transfer full): their SHA-256 in lower-case hexadecimal
 */
char *
fettle_originals_hash (GBytes *contents)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, contents);
}

static gboolean
sync_folder (const char *path, GError **error)
{
  g_autofd int fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0 || fsync (fd) != 0)
    {
      set_file_error (error, errno);
      return FALSE;
    }

  return TRUE;
}

/* A new folder is only there for good when its parent is on the disk too. */
static gboolean
ensure_folder (const char *path, GError **error)
{
  g_autofree char *parent = NULL;

  if (g_mkdir (path, PRIVATE_FOLDER) == 0)
    {
      parent = g_path_get_dirname (path);
      return sync_folder (parent, error);
    }

  if (errno != EEXIST)
    {
      set_file_error (error, errno);
      return FALSE;
    }

  return TRUE;
}

static gboolean
ensure_fan_out (const char *directory, const char *folder, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (folder);

  if (g_mkdir_with_parents (directory, PRIVATE_FOLDER) != 0)
    {
      set_file_error (error, errno);
      return FALSE;
    }

  return ensure_folder (parent, error) && ensure_folder (folder, error);
}

static gboolean
write_all (int fd, GBytes *contents)
{
  gsize size;
  const char *data = g_bytes_get_data (contents, &size);

  while (size > 0)
    {
      ssize_t written = write (fd, data, size);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;

      data += written;
      size -= (gsize) written;
    }

  return TRUE;
}

/* The name is the promise that all bytes are there, so it comes last. */
static gboolean
write_and_rename (const char *folder, const char *path, GBytes *contents, GError **error)
{
  g_autofree char *part = g_build_filename (folder, ".part-XXXXXX", NULL);
  g_autofd int fd = g_mkstemp_full (part, O_RDWR | O_CLOEXEC, PRIVATE_FILE);

  if (fd < 0)
    {
      set_file_error (error, errno);
      return FALSE;
    }

  if (!write_all (fd, contents) || fsync (fd) != 0 || g_rename (part, path) != 0)
    {
      set_file_error (error, errno);
      g_unlink (part);
      return FALSE;
    }

  return sync_folder (folder, error);
}

/**
 * fettle_originals_write_file:
 * @directory: the folder of originals; it is made if it is not there
 * @sha256: the hash of @contents
 * @contents: the bytes of a file
 * @error: return location for a #FettleStoreError
 *
 * Keeps a file. It appears whole, and is on the disk when this returns. One that is there already
 * and still has its hash is left alone. Any thread may call it.
 *
 * Returns: whether the file is kept
 */
gboolean
fettle_originals_write_file (const char *directory,
                             const char *sha256,
                             GBytes *contents,
                             GError **error)
{
  g_autofree char *path = fettle_originals_get_path (directory, sha256);
  g_autofree char *folder = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (contents != NULL, FALSE);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autoptr (GBytes) kept = fettle_originals_read_file (directory, sha256, NULL);

      if (kept != NULL)
        return TRUE;
    }

  folder = g_path_get_dirname (path);

  return ensure_fan_out (directory, folder, error)
         && write_and_rename (folder, path, contents, error);
}

/**
 * fettle_originals_read_file:
 * @directory: the folder of originals
 * @sha256: the hash of a file that is kept
 * @error: return location for %FETTLE_STORE_ERROR_DAMAGED if the file is gone or has other bytes
 *
 * Reads and verifies a file that is kept. Any thread may call it.
 *
 * Returns: (transfer full): its bytes
 */
GBytes *
fettle_originals_read_file (const char *directory, const char *sha256, GError **error)
{
  g_autofree char *path = fettle_originals_get_path (directory, sha256);
  g_autofree char *hash = NULL;
  g_autoptr (GBytes) contents = NULL;
  char *data;
  gsize size;

  g_return_val_if_fail (path != NULL, NULL);

  if (!g_file_get_contents (path, &data, &size, NULL))
    {
      g_set_error_literal (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_DAMAGED,
                           _ ("The original file is missing or cannot be read."));
      return NULL;
    }

  contents = g_bytes_new_take (data, size);
  hash = fettle_originals_hash (contents);
  if (!g_str_equal (hash, sha256))
    {
      g_set_error_literal (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_DAMAGED,
                           _ ("The original file is damaged: it is no longer what was kept."));
      return NULL;
    }

  return g_steal_pointer (&contents);
}

/**
 * fettle_originals_examine:
 * @directory: the folder of originals
 * @original: a row
 * @thorough: whether to read all bytes, not only to compare the size
 *
 * Looks whether the file of a row is there and is what was kept. Any thread may call it.
 *
 * Returns: how it is
 */
FettleOriginalState
fettle_originals_examine (const char *directory, FettleOriginal *original, gboolean thorough)
{
  g_autofree char *path = fettle_originals_get_path (directory, original->sha256);
  g_autoptr (GBytes) contents = NULL;
  GStatBuf status;

  if (path == NULL || g_stat (path, &status) != 0)
    return FETTLE_ORIGINAL_MISSING;
  if (status.st_size != original->size_bytes)
    return FETTLE_ORIGINAL_DAMAGED;
  if (!thorough)
    return FETTLE_ORIGINAL_INTACT;

  contents = fettle_originals_read_file (directory, original->sha256, NULL);
  return contents != NULL ? FETTLE_ORIGINAL_INTACT : FETTLE_ORIGINAL_DAMAGED;
}

/**
 * fettle_originals_remove_file:
 * @directory: the folder of originals
 * @sha256: the hash of a file
 * @error: return location for a #FettleStoreError
 *
 * Removes a file whose row is gone. Its folders stay. Any thread may call it.
 *
 * Returns: whether the file is not there any more
 */
gboolean
fettle_originals_remove_file (const char *directory, const char *sha256, GError **error)
{
  g_autofree char *path = fettle_originals_get_path (directory, sha256);

  g_return_val_if_fail (path != NULL, FALSE);

  if (g_unlink (path) != 0 && errno != ENOENT)
    {
      set_file_error (error, errno);
      return FALSE;
    }

  return TRUE;
}

static void
note_change (FettleConnection *connection)
{
  fettle_connection_note_change (connection, FETTLE_TABLE_ORIGINALS, FETTLE_DAY_NONE,
                                 FETTLE_DAY_NONE);
}

/**
 * fettle_originals_insert:
 * @connection: a connection inside a write transaction
 * @original: a new original whose file is kept; its key is set
 * @error: return location for a #FettleStoreError
 *
 * Stores what is known of an original.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_originals_insert (FettleConnection *connection, FettleOriginal *original, GError **error)
{
  if (!fettle_connection_insert_record (connection, FETTLE_RECORD (original), error))
    return FALSE;

  note_change (connection);

  return TRUE;
}

/**
 * fettle_originals_list:
 * @connection: a connection inside a transaction
 * @error: return location for a #FettleStoreError
 *
 * Returns: (transfer full) (element-type FettleOriginal): all originals, in the order in which they
 * came
 */
GPtrArray *
fettle_originals_list (FettleConnection *connection, GError **error)
{
  FettleStatement *statement
      = fettle_connection_prepare_select (connection, FETTLE_TYPE_ORIGINAL, "ORDER BY id", error);

  return statement != NULL ? fettle_statement_read_all (statement, FETTLE_TYPE_ORIGINAL, error)
                           : NULL;
}

/**
 * fettle_originals_get:
 * @connection: a connection inside a transaction
 * @id: the key of an original
 * @error: return location for a #FettleStoreError
 *
 * Returns: (transfer full) (nullable): the original; %NULL without an error if there is none
 */
FettleOriginal *
fettle_originals_get (FettleConnection *connection, int64_t id, GError **error)
{
  FettleStatement *statement
      = fettle_connection_prepare_select (connection, FETTLE_TYPE_ORIGINAL, "WHERE id = ?1", error);

  if (statement == NULL)
    return NULL;

  fettle_statement_bind_integer (statement, 1, id);

  return fettle_statement_read_one (statement, FETTLE_TYPE_ORIGINAL, error);
}

/**
 * fettle_originals_find_hash:
 * @connection: a connection inside a transaction
 * @sha256: a hash in lower-case hexadecimal
 * @error: return location for a #FettleStoreError
 *
 * Returns: the key of the original that has this hash, 0 if there is none, -1 on error
 */
int64_t
fettle_originals_find_hash (FettleConnection *connection, const char *sha256, GError **error)
{
  int64_t id;
  FettleStatement *statement
      = fettle_connection_prepare (connection, "SELECT id FROM originals WHERE sha256 = ?1", error);

  if (statement == NULL)
    return -1;

  fettle_statement_bind_text (statement, 1, sha256);

  return fettle_statement_run_integer (statement, 0, &id, error) ? id : -1;
}

/**
 * fettle_originals_delete_unreferenced:
 * @connection: a connection inside a write transaction
 * @id: the key of an original
 * @sha256: (out) (nullable) (transfer full): the hash of the file to remove after the commit; %NULL
 *   if something still refers to the original, or it is not there
 * @error: return location for a #FettleStoreError
 *
 * Deletes an original whose last activity is gone.
 *
 * Returns: whether the database was asked without an error
 */
gboolean
fettle_originals_delete_unreferenced (FettleConnection *connection,
                                      int64_t id,
                                      char **sha256,
                                      GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (FettleStatement) statement = fettle_connection_prepare (
      connection,
      "DELETE FROM originals WHERE id = ?1 "
      "AND NOT EXISTS (SELECT 1 FROM activities WHERE original_id = ?1) "
      "AND NOT EXISTS (SELECT 1 FROM activity_merges "
      "WHERE original_id = ?1 OR replaced_original_id = ?1) RETURNING sha256",
      error);

  *sha256 = NULL;
  if (statement == NULL)
    return FALSE;

  fettle_statement_bind_integer (statement, 1, id);
  if (fettle_statement_step (statement, &local_error))
    {
      *sha256 = g_strdup (fettle_statement_get_text (statement, 0));
      note_change (connection);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

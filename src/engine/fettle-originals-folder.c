/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-originals-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fettle-import-error.h"
#include "fettle-originals.h"

#define MARK        ".importing"
#define HASH_LENGTH 64

struct _FettleOriginalsLock
{
  char *path;
  int fd;
};

static void
lock_free (FettleOriginalsLock *lock)
{
  if (lock->fd >= 0)
    close (lock->fd);
  g_clear_pointer (&lock->path, g_free);
  g_free (lock);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleOriginalsLock, lock_free)

/* The import before may have taken its mark away between our opening and locking it. */
static gboolean
is_still_there (FettleOriginalsLock *lock)
{
  struct stat opened, present;

  return fstat (lock->fd, &opened) == 0 && stat (lock->path, &present) == 0
         && opened.st_ino == present.st_ino;
}

/**
 * fettle_originals_lock:
 * @directory: the folder of originals
 * @was_interrupted: (out): whether an earlier import left it without cleaning up
 * @error: %FETTLE_IMPORT_ERROR_BUSY if another import holds it
 *
 * Returns: (transfer full): the lock; it ends with the process
 */
FettleOriginalsLock *
fettle_originals_lock (const char *directory, gboolean *was_interrupted, GError **error)
{
  g_autoptr (FettleOriginalsLock) lock = g_new0 (FettleOriginalsLock, 1);

  lock->path = g_build_filename (directory, MARK, NULL);
  *was_interrupted = g_file_test (lock->path, G_FILE_TEST_EXISTS);
  lock->fd = open (lock->path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock->fd < 0)
    {
      fettle_error_set_from_library (error, errno);
      return NULL;
    }

  if (flock (lock->fd, LOCK_EX | LOCK_NB) != 0 || !is_still_there (lock))
    {
      g_propagate_error (error, fettle_import_error_new (FETTLE_IMPORT_ERROR_BUSY));
      return NULL;
    }

  return g_steal_pointer (&lock);
}

/**
 * fettle_originals_unlock:
 * @lock: (transfer full): a lock
 */
void
fettle_originals_unlock (FettleOriginalsLock *lock)
{
  g_unlink (lock->path);
  lock_free (lock);
}

/**
 * fettle_originals_leave:
 * @lock: (transfer full): a lock
 *
 * Gives the lock back but leaves its mark, so that the next to open the library cleans up.
 */
void
fettle_originals_leave (FettleOriginalsLock *lock)
{
  lock_free (lock);
}

/**
 * fettle_originals_was_interrupted:
 * @directory: the folder of originals
 *
 * Returns: whether an import is running or was interrupted; locking tells which
 */
gboolean
fettle_originals_was_interrupted (const char *directory)
{
  g_autofree char *path = g_build_filename (directory, MARK, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* As far up as they are empty. */
static void
remove_folders (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *above = g_path_get_dirname (folder);

  if (g_rmdir (folder) == 0)
    g_rmdir (above);
}

/**
 * fettle_originals_discard:
 * @directory: the folder of originals
 * @hashes: (element-type utf8): files without rows
 *
 * Removes files, and the folders that this empties. Only while the lock is held and no worker is
 * about to write a file.
 */
void
fettle_originals_discard (const char *directory, GPtrArray *hashes)
{
  for (guint i = 0; i < hashes->len; i++)
    {
      const char *sha256 = g_ptr_array_index (hashes, i);
      g_autofree char *path = fettle_originals_get_path (directory, sha256);

      if (fettle_originals_remove_file (directory, sha256, NULL))
        remove_folders (path);
    }
}

typedef struct
{
  const char *directory;
  GPtrArray *unknown;
} Sweep;

static gboolean
is_hash (const char *name)
{
  return strlen (name) == HASH_LENGTH && strspn (name, "0123456789abcdef") == HASH_LENGTH;
}

/* Two levels of folders, then files. */
static gboolean
find_unknown (Sweep *sweep,
              const char *directory,
              int levels,
              FettleConnection *connection,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GDir) entries = g_dir_open (directory, 0, error);
  const char *name;

  if (entries == NULL)
    return FALSE;

  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);
      int64_t id;

      if (g_str_equal (name, MARK))
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          if (levels > 0 && !find_unknown (sweep, path, levels - 1, connection, cancellable, error))
            return FALSE;
          continue;
        }

      id = is_hash (name) ? fettle_originals_find_hash (connection, name, error) : 0;
      if (id < 0)
        return FALSE;
      if (id == 0)
        g_ptr_array_add (sweep->unknown, g_steal_pointer (&path));
    }

  return TRUE;
}

static gboolean
find_all_unknown (FettleConnection *connection,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  Sweep *sweep = data;

  return find_unknown (sweep, sweep->directory, 2, connection, cancellable, error);
}

/**
 * fettle_originals_sweep:
 * @directory: the folder of originals
 * @store: the rows
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Removes what an interrupted import has left: files without a row, and half-written ones.
 *
 * Returns: whether the folder could be looked through
 */
gboolean
fettle_originals_sweep (const char *directory,
                        FettleStore *store,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GPtrArray) unknown = g_ptr_array_new_with_free_func (g_free);
  Sweep sweep = { .directory = directory, .unknown = unknown };

  if (!fettle_store_read (store, find_all_unknown, &sweep, cancellable, error))
    return FALSE;

  for (guint i = 0; i < unknown->len; i++)
    g_unlink (g_ptr_array_index (unknown, i));

  return TRUE;
}

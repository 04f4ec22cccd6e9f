/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-file-reader.h"

#include "fettle-import-error.h"

#define FIRST_ROOM (64 * 1024)

/* The size that the file has now; a stream that does not know starts small. */
static gsize
guess_size (GFileInputStream *stream, GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info
      = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);
  goffset size = info != NULL ? g_file_info_get_size (info) : 0;

  return (gsize) CLAMP (size + 1, FIRST_ROOM, FETTLE_FILE_LARGEST + 1);
}

static gboolean
append (GInputStream *stream,
        GByteArray *bytes,
        gsize room,
        GCancellable *cancellable,
        GError **error)
{
  gsize before = bytes->len, n_read = 0;
  gboolean read;

  g_byte_array_set_size (bytes, (guint) (before + room));
  read = g_input_stream_read_all (stream, bytes->data + before, room, &n_read, cancellable, error);
  g_byte_array_set_size (bytes, (guint) (before + n_read));

  return read;
}

/**
 * fettle_file_read:
 * @file: a file
 * @kind: (out): what it is
 * @contents: (out) (transfer full) (nullable): all of it; %NULL for an archive, which is read by
 * its entries
 * @cancellable: (nullable): a cancellable
 * @error: of [error@FettleImportError] or [error@Gio.IOErrorEnum]
 *
 * Reads a file through its stream, so that files of portals and mounts will do. It is copied rather
 * than mapped, because somebody may shorten it meanwhile. What cannot be a recording is told by its
 * first bytes and not read on.
 *
 * Returns: whether it may be a recording or an archive
 */
gboolean
fettle_file_read (GFile *file,
                  FettleFileKind *kind,
                  GBytes **contents,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) bytes = NULL;
  gsize room;

  *contents = NULL;
  if (stream == NULL)
    return FALSE;

  bytes = g_byte_array_new ();
  if (!append (G_INPUT_STREAM (stream), bytes, FETTLE_FILE_KIND_BYTES, cancellable, error))
    return FALSE;

  *kind = fettle_file_kind_guess (bytes->data, bytes->len);
  if (*kind == FETTLE_FILE_ZIP)
    return TRUE;
  if (*kind != FETTLE_FILE_FIT && *kind != FETTLE_FILE_GZIP)
    {
      g_propagate_error (error, fettle_import_error_new_for_kind (*kind));
      return FALSE;
    }

  /* Filling the room exactly means that there may be more; one byte above the size usually ends it.
   */
  room = bytes->len < FETTLE_FILE_KIND_BYTES ? 0 : guess_size (stream, cancellable);
  while (room > 0)
    {
      gsize before = bytes->len;

      if (!append (G_INPUT_STREAM (stream), bytes, room, cancellable, error))
        return FALSE;
      if (bytes->len > FETTLE_FILE_LARGEST)
        {
          g_propagate_error (error, fettle_import_error_new (FETTLE_IMPORT_ERROR_TOO_LARGE));
          return FALSE;
        }
      if (bytes->len - before < room)
        break;
      room = MIN (bytes->len, FETTLE_FILE_LARGEST + 1 - bytes->len);
    }

  *contents = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  return TRUE;
}

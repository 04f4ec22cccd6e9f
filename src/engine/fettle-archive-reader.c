/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-archive-reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "fettle-file-kind.h"
#include "fettle-file-reader.h"
#include "fettle-file-walk.h"
#include "fettle-import-error.h"
#include "fettle-zip-directory.h"

#define BLOCK_BYTES (128 * 1024)

/* A whole life of recordings in one archive, and then some. */
#define LARGEST_TOTAL (16ull * 1024 * 1024 * 1024)
#define MOST_ENTRIES  200000u

/* FIT packs to a half or a fifth, seldom to a twentieth. Small entries of zeros harm nobody. */
#define HIGHEST_RATIO    200u
#define RATIO_FROM_BYTES (8u * 1024 * 1024)

/* Each costs reading the directory of the archive again. */
#define MOST_RESTARTS 100u

struct _FettleArchiveReader
{
  struct archive *archive;
  GFileInputStream *stream;
  GCancellable *cancellable;
  GError *stream_error;
  GArray *directory; /* FettleZipEntry; NULL as long as libarchive finds its way */
  uint8_t *block;
  uint64_t total;
  uint64_t packed; /* read by those of libarchive's readers that were given up */
  guint n_entries;
  guint n_restarts;
  gboolean ended;
};

static la_ssize_t
read_block (struct archive *archive, void *data, const void **buffer)
{
  FettleArchiveReader *self = data;
  gssize n_read;

  g_clear_error (&self->stream_error);
  *buffer = self->block;
  n_read = g_input_stream_read (G_INPUT_STREAM (self->stream), self->block, BLOCK_BYTES,
                                self->cancellable, &self->stream_error);
  if (n_read < 0)
    archive_set_error (archive, EIO, "The stream ended early");

  return n_read;
}

static la_int64_t
seek_stream (struct archive *archive, void *data, la_int64_t offset, int whence)
{
  FettleArchiveReader *self = data;
  GSeekType type = whence == SEEK_SET ? G_SEEK_SET : (whence == SEEK_CUR ? G_SEEK_CUR : G_SEEK_END);

  if (!g_seekable_seek (G_SEEKABLE (self->stream), offset, type, self->cancellable, NULL))
    return ARCHIVE_FATAL;

  return g_seekable_tell (G_SEEKABLE (self->stream));
}

static uint64_t
count_packed (FettleArchiveReader *self)
{
  return self->packed + (uint64_t) MAX (archive_filter_bytes (self->archive, -1), 0);
}

static void
give_up_archive (FettleArchiveReader *self)
{
  self->packed = count_packed (self);
  g_clear_pointer (&self->archive, archive_read_free);
}

static gboolean
open_stream (FettleArchiveReader *self,
             int (*support_format) (struct archive *archive),
             gboolean can_seek)
{
  self->archive = archive_read_new ();
  support_format (self->archive);
  archive_read_set_read_callback (self->archive, read_block);
  if (can_seek)
    archive_read_set_seek_callback (self->archive, seek_stream);
  archive_read_set_callback_data (self->archive, self);

  return archive_read_open1 (self->archive) == ARCHIVE_OK;
}

/**
 * fettle_archive_reader_new:
 * @file: a ZIP
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Returns: (transfer full): a reader before the first entry
 */
FettleArchiveReader *
fettle_archive_reader_new (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (FettleArchiveReader) self = g_new0 (FettleArchiveReader, 1);

  self->stream = g_file_read (file, cancellable, error);
  if (self->stream == NULL)
    return NULL;

  g_set_object (&self->cancellable, cancellable);
  self->block = g_malloc (BLOCK_BYTES);
  if (!open_stream (self, archive_read_support_format_zip,
                    g_seekable_can_seek (G_SEEKABLE (self->stream))))
    {
      if (self->stream_error != NULL)
        g_propagate_error (error, g_steal_pointer (&self->stream_error));
      else
        g_propagate_error (error, fettle_import_error_new (FETTLE_IMPORT_ERROR_ARCHIVE_DAMAGED));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * fettle_archive_reader_free:
 * @self: (transfer full): a reader
 */
void
fettle_archive_reader_free (FettleArchiveReader *self)
{
  g_clear_pointer (&self->archive, archive_read_free);
  g_clear_object (&self->stream);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->stream_error);
  g_clear_pointer (&self->directory, g_array_unref);
  g_clear_pointer (&self->block, g_free);
  g_free (self);
}

static char *
dup_entry_name (struct archive_entry *entry)
{
  const char *name = archive_entry_pathname_utf8 (entry);

  if (name != NULL && g_utf8_validate (name, -1, NULL))
    return g_strdup (name);

  name = archive_entry_pathname (entry);
  return g_filename_display_name (name != NULL ? name : "");
}

/* Where an entry says that it belongs does not matter: nothing is unpacked to a disk. */
static gboolean
is_place (const char *part)
{
  return *part == '\0' || g_str_equal (part, ".") || g_str_equal (part, "..");
}

static gboolean
is_wanted (struct archive_entry *entry, const char *name)
{
  g_auto (GStrv) parts = NULL;

  if (archive_entry_filetype (entry) == AE_IFDIR || g_str_has_suffix (name, "/"))
    return FALSE;

  parts = g_strsplit (name, "/", -1);
  for (size_t i = 0; parts[i] != NULL; i++)
    {
      if (!is_place (parts[i]) && fettle_file_is_litter (parts[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_bomb (FettleArchiveReader *self, uint64_t entry_bytes, uint64_t packed_before)
{
  uint64_t packed = count_packed (self);
  /* A block is read ahead, so an entry may seem to have cost nothing. */
  uint64_t entry_packed = packed - MIN (packed, packed_before) + BLOCK_BYTES;

  return self->total > LARGEST_TOTAL
         || (entry_bytes > RATIO_FROM_BYTES && entry_bytes / entry_packed > HIGHEST_RATIO)
         || (self->total > RATIO_FROM_BYTES
             && self->total / (packed + BLOCK_BYTES) > HIGHEST_RATIO);
}

static GError *
new_read_error (FettleArchiveReader *self, FettleImportError code)
{
  if (self->stream_error != NULL)
    return g_steal_pointer (&self->stream_error);

  return fettle_import_error_new (code);
}

static gboolean
find_directory (FettleArchiveReader *self)
{
  if (self->directory == NULL && self->stream_error == NULL && self->stream != NULL
      && g_seekable_can_seek (G_SEEKABLE (self->stream)))
    self->directory = fettle_zip_directory_read (G_INPUT_STREAM (self->stream), self->cancellable);

  return self->directory != NULL;
}

/* After a fault in an entry that the library of archives does not get over: goes behind the entry
 * by way of the archive's directory. Without one there is no telling where the next entry begins.
 */
static gboolean
restart (FettleArchiveReader *self)
{
  struct archive_entry *entry;

  if (self->directory != NULL)
    return TRUE;
  if (self->stream_error != NULL || self->stream == NULL || ++self->n_restarts > MOST_RESTARTS
      || !g_seekable_seek (G_SEEKABLE (self->stream), 0, G_SEEK_SET, self->cancellable, NULL))
    return FALSE;

  give_up_archive (self);
  if (!open_stream (self, archive_read_support_format_zip_seekable, TRUE))
    return FALSE;
  for (guint i = 0; i < self->n_entries; i++)
    {
      if (archive_read_next_header (self->archive, &entry) < ARCHIVE_WARN)
        return find_directory (self);
    }

  return TRUE;
}

/* Reads the next entry as an archive that begins there: its own header has all that is needed. The
 * library of archives would look further for one that is damaged, so that is looked at before. */
static int
open_at (FettleArchiveReader *self, goffset offset, struct archive_entry **entry)
{
  static const char signature[] = { 'P', 'K', 3, 4 };
  char found[sizeof signature];
  gsize n_read;

  if (!g_seekable_seek (G_SEEKABLE (self->stream), offset, G_SEEK_SET, self->cancellable, NULL)
      || !g_input_stream_read_all (G_INPUT_STREAM (self->stream), found, sizeof found, &n_read,
                                   self->cancellable, NULL)
      || n_read < sizeof found || memcmp (found, signature, sizeof found) != 0
      || !g_seekable_seek (G_SEEKABLE (self->stream), offset, G_SEEK_SET, self->cancellable, NULL))
    return ARCHIVE_FAILED;

  give_up_archive (self);
  return open_stream (self, archive_read_support_format_zip_streamable, FALSE)
             ? archive_read_next_header (self->archive, entry)
             : ARCHIVE_FATAL;
}

/* Once a header was found to be damaged, the directory says where the entries are. */
static int
next_header (FettleArchiveReader *self, struct archive_entry **entry)
{
  if (self->directory == NULL)
    return archive_read_next_header (self->archive, entry);
  if (self->n_entries >= self->directory->len)
    return ARCHIVE_EOF;

  return open_at (self,
                  (goffset) g_array_index (self->directory, FettleZipEntry, self->n_entries).offset,
                  entry);
}

/* Past an entry of which not even the header can be read. Says what it was called. */
static gboolean
skip_entry (FettleArchiveReader *self, char **name)
{
  if (!find_directory (self) || self->n_entries >= self->directory->len)
    return FALSE;

  *name = g_strdup (g_array_index (self->directory, FettleZipEntry, self->n_entries).name);
  self->n_entries++;
  return TRUE;
}

/* The entry at which the reader stands. As soon as the first bytes say that it is no recording, no
 * more is unpacked. */
static GBytes *
read_entry (FettleArchiveReader *self, gboolean whole, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  uint64_t packed_before = count_packed (self);
  gboolean known = whole;

  while (TRUE)
    {
      gsize before = bytes->len;
      la_ssize_t n_read;

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return NULL;

      g_byte_array_set_size (bytes, (guint) (before + BLOCK_BYTES));
      n_read = archive_read_data (self->archive, bytes->data + before, BLOCK_BYTES);
      g_byte_array_set_size (bytes, (guint) (before + (gsize) MAX (n_read, 0)));
      if (n_read < 0)
        {
          self->ended = n_read == ARCHIVE_FATAL && !restart (self);
          g_propagate_error (error, new_read_error (self, self->ended
                                                              ? FETTLE_IMPORT_ERROR_ARCHIVE_DAMAGED
                                                              : FETTLE_IMPORT_ERROR_ENTRY_DAMAGED));
          return NULL;
        }

      if (!known && (n_read == 0 || bytes->len >= FETTLE_FILE_KIND_BYTES))
        {
          FettleFileKind kind = fettle_file_kind_guess (bytes->data, bytes->len);

          if (kind != FETTLE_FILE_FIT && kind != FETTLE_FILE_GZIP)
            {
              g_propagate_error (error, fettle_import_error_new_for_kind (kind));
              return NULL;
            }
          known = TRUE;
        }
      if (n_read == 0)
        break;

      self->total += (uint64_t) n_read;
      if (is_bomb (self, bytes->len, packed_before))
        {
          self->ended = self->total > LARGEST_TOTAL;
          g_propagate_error (error, fettle_import_error_new (FETTLE_IMPORT_ERROR_BOMB));
          return NULL;
        }
      if (bytes->len > FETTLE_FILE_LARGEST)
        {
          g_propagate_error (error, fettle_import_error_new (FETTLE_IMPORT_ERROR_TOO_LARGE));
          return NULL;
        }
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * fettle_archive_reader_next:
 * @self: a reader
 * @name: (out) (transfer full): the entry's path in the archive; empty where the archive itself is
 * at fault
 * @contents: (out) (transfer full) (nullable): its bytes
 * @problem: (out) (transfer full) (nullable): why it has none
 *
 * Goes to the next entry and unpacks it into memory. What an entry claims of its size is not
 * believed.
 *
 * Returns: whether there was one
 */
gboolean
fettle_archive_reader_next (FettleArchiveReader *self,
                            char **name,
                            GBytes **contents,
                            GError **problem)
{
  struct archive_entry *entry;

  *name = NULL;
  *contents = NULL;

  while (!self->ended)
    {
      g_autofree char *path = NULL;
      int status = next_header (self, &entry);

      if (status == ARCHIVE_EOF)
        break;
      if (status < ARCHIVE_WARN && skip_entry (self, &path))
        {
          *name = g_steal_pointer (&path);
          g_propagate_error (problem, fettle_import_error_new (FETTLE_IMPORT_ERROR_ENTRY_DAMAGED));
          return TRUE;
        }
      if (status < ARCHIVE_WARN || ++self->n_entries > MOST_ENTRIES)
        {
          self->ended = TRUE;
          *name = g_strdup ("");
          g_propagate_error (problem,
                             self->n_entries > MOST_ENTRIES
                                 ? fettle_import_error_new (FETTLE_IMPORT_ERROR_BOMB)
                                 : new_read_error (self, FETTLE_IMPORT_ERROR_ARCHIVE_DAMAGED));
          return TRUE;
        }

      path = dup_entry_name (entry);
      if (!is_wanted (entry, path))
        continue;

      *name = g_steal_pointer (&path);
      if (archive_entry_is_encrypted (entry))
        g_propagate_error (problem, fettle_import_error_new (FETTLE_IMPORT_ERROR_ENCRYPTED));
      else if (archive_entry_filetype (entry) != AE_IFREG && archive_entry_filetype (entry) != 0)
        g_propagate_error (problem, fettle_import_error_new (FETTLE_IMPORT_ERROR_LINK));
      else
        *contents = read_entry (self, FALSE, problem);
      return TRUE;
    }

  self->ended = TRUE;
  return FALSE;
}

/**
 * fettle_archive_count_entries:
 * @file: a ZIP
 * @cancellable: (nullable): a cancellable
 *
 * Returns: about how many entries a reader will give, for progress
 */
guint
fettle_archive_count_entries (GFile *file, GCancellable *cancellable)
{
  g_autoptr (FettleArchiveReader) self = fettle_archive_reader_new (file, cancellable, NULL);
  struct archive_entry *entry;
  guint n_entries = 0;

  while (self != NULL && self->n_entries++ < MOST_ENTRIES)
    {
      int status = archive_read_next_header (self->archive, &entry);
      g_autofree char *name = NULL;

      if (status == ARCHIVE_EOF || status < ARCHIVE_WARN)
        break;
      name = dup_entry_name (entry);
      n_entries += is_wanted (entry, name) ? 1 : 0;
    }

  return n_entries;
}

/**
 * fettle_archive_unzip_single:
 * @compressed: a gzip file
 * @error: of [error@FettleImportError]
 *
 * Returns: (transfer full): what it holds, within the limits for entries of archives
 */
GBytes *
fettle_archive_unzip_single (GBytes *compressed, GError **error)
{
  g_autoptr (FettleArchiveReader) self = g_new0 (FettleArchiveReader, 1);
  struct archive_entry *entry;
  gsize size;
  const uint8_t *data = g_bytes_get_data (compressed, &size);

  self->archive = archive_read_new ();
  archive_read_support_filter_gzip (self->archive);
  archive_read_support_format_raw (self->archive);
  archive_read_support_format_empty (self->archive);

  if (archive_read_open_memory (self->archive, data, size) != ARCHIVE_OK)
    {
      g_propagate_error (error, fettle_import_error_new (FETTLE_IMPORT_ERROR_ARCHIVE_DAMAGED));
      return NULL;
    }

  switch (archive_read_next_header (self->archive, &entry))
    {
    case ARCHIVE_OK:
    case ARCHIVE_WARN:
      return read_entry (self, TRUE, error);
    case ARCHIVE_EOF:
      g_propagate_error (error, fettle_import_error_new (FETTLE_IMPORT_ERROR_EMPTY));
      return NULL;
    default:
      g_propagate_error (error, fettle_import_error_new (FETTLE_IMPORT_ERROR_ARCHIVE_DAMAGED));
      return NULL;
    }
}

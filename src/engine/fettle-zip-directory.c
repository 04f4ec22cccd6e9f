/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-zip-directory.h"

#include <string.h>

/* The end of the directory: a record of fixed size and a comment. */
#define END_SIGNATURE   0x06054b50u
#define END_BYTES       22
#define LONGEST_COMMENT 65535

#define ENTRY_SIGNATURE 0x02014b50u
#define ENTRY_BYTES     46

#define LARGEST_DIRECTORY (64 * 1024 * 1024)

static uint32_t
read_number (const uint8_t *data, size_t n_bytes)
{
  uint32_t number = 0;

  for (size_t i = 0; i < n_bytes; i++)
    number |= (uint32_t) data[i] << (8 * i);

  return number;
}

static uint8_t *
read_part (GInputStream *stream, goffset offset, gsize size, GCancellable *cancellable)
{
  g_autofree uint8_t *data = g_malloc (size);
  gsize n_read;

  if (!g_seekable_seek (G_SEEKABLE (stream), offset, G_SEEK_SET, cancellable, NULL)
      || !g_input_stream_read_all (stream, data, size, &n_read, cancellable, NULL) || n_read < size)
    return NULL;

  return g_steal_pointer (&data);
}

/* The last record of the end whose comment goes to the end of the file. */
static const uint8_t *
find_end (const uint8_t *tail, gsize size)
{
  for (gsize i = size - END_BYTES + 1; i > 0; i--)
    {
      const uint8_t *end = tail + i - 1;

      if (read_number (end, 4) == END_SIGNATURE
          && read_number (end + 20, 2) == size - (i - 1) - END_BYTES)
        return end;
    }

  return NULL;
}

static void
entry_clear (gpointer data)
{
  g_clear_pointer (&((FettleZipEntry *) data)->name, g_free);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  uint64_t first = ((const FettleZipEntry *) a)->offset;
  uint64_t second = ((const FettleZipEntry *) b)->offset;

  return (first > second) - (first < second);
}

/* NULL if a record is not one, as where the numbers are too large for this kind of directory. */
static GArray *
parse_entries (const uint8_t *data, gsize size, uint64_t before)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (FettleZipEntry));
  gsize position = 0;

  g_array_set_clear_func (entries, entry_clear);
  while (position < size)
    {
      const uint8_t *record = data + position;
      FettleZipEntry entry;
      gsize name_bytes, record_bytes;
      g_autofree char *name = NULL;

      if (size - position < ENTRY_BYTES || read_number (record, 4) != ENTRY_SIGNATURE)
        return NULL;
      name_bytes = read_number (record + 28, 2);
      record_bytes
          = ENTRY_BYTES + name_bytes + read_number (record + 30, 2) + read_number (record + 32, 2);
      if (size - position < record_bytes || read_number (record + 42, 4) == UINT32_MAX)
        return NULL;

      name = g_strndup ((const char *) record + ENTRY_BYTES, name_bytes);
      entry = (FettleZipEntry) { .offset = before + read_number (record + 42, 4),
                                 .name = g_filename_display_name (name) };
      g_array_append_val (entries, entry);
      position += record_bytes;
    }

  g_array_sort (entries, compare_entries);
  return g_steal_pointer (&entries);
}

/**
 * fettle_zip_directory_read:
 * @stream: an archive that can be sought in; where it stands afterwards is not said
 * @cancellable: (nullable): a cancellable
 *
 * Reads where the entries of an archive begin, for going on behind one whose own header is damaged.
 * Archives of more than 4 GB or 65,535 entries have another directory, which is not read.
 *
 * Returns: (transfer full) (nullable) (element-type FettleZipEntry): the entries in the order of
 * the file; %NULL if there is no such directory
 */
GArray *
fettle_zip_directory_read (GInputStream *stream, GCancellable *cancellable)
{
  g_autofree uint8_t *tail = NULL;
  g_autofree uint8_t *directory = NULL;
  const uint8_t *end;
  goffset file_size, end_offset;
  gsize tail_size, size, offset;

  g_return_val_if_fail (G_IS_SEEKABLE (stream), NULL);

  if (!g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_END, cancellable, NULL))
    return NULL;
  file_size = g_seekable_tell (G_SEEKABLE (stream));
  if (file_size < END_BYTES)
    return NULL;

  tail_size = (gsize) MIN (file_size, END_BYTES + LONGEST_COMMENT);
  tail = read_part (stream, file_size - (goffset) tail_size, tail_size, cancellable);
  end = tail != NULL ? find_end (tail, tail_size) : NULL;
  if (end == NULL)
    return NULL;

  /* What stands before the archive, as in one that unpacks itself, moves all of it. */
  end_offset = file_size - (goffset) tail_size + (end - tail);
  size = read_number (end + 12, 4);
  offset = read_number (end + 16, 4);
  if (size > LARGEST_DIRECTORY || (goffset) (size + offset) > end_offset)
    return NULL;

  directory = read_part (stream, end_offset - (goffset) size, size, cancellable);
  return directory != NULL ? parse_entries (directory, size, (uint64_t) end_offset - size - offset)
                           : NULL;
}

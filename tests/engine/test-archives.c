/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "test-archives.h"

#include <archive.h>
#include <archive_entry.h>
#include <gio/gio.h>

struct _TestArchive
{
  struct archive *archive;
  GByteArray *bytes;
};

static la_ssize_t
write_bytes (struct archive *archive, void *data, const void *buffer, size_t length)
{
  g_byte_array_append (data, buffer, (guint) length);
  return (la_ssize_t) length;
}

TestArchive *
test_archive_new (const char *passphrase)
{
  TestArchive *self = g_new0 (TestArchive, 1);

  self->bytes = g_byte_array_new ();
  self->archive = archive_write_new ();
  archive_write_set_format_zip (self->archive);
  if (passphrase != NULL)
    {
      g_assert_cmpint (archive_write_set_options (self->archive, "zip:encryption=zipcrypt"), ==,
                       ARCHIVE_OK);
      archive_write_set_passphrase (self->archive, passphrase);
    }
  archive_write_set_bytes_per_block (self->archive, 0);
  g_assert_cmpint (archive_write_open (self->archive, self->bytes, NULL, write_bytes, NULL), ==,
                   ARCHIVE_OK);

  return self;
}

static void
begin_entry (TestArchive *self, const char *name, gsize size)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname_utf8 (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0600);
  archive_entry_set_size (entry, (la_int64_t) size);
  g_assert_cmpint (archive_write_header (self->archive, entry), ==, ARCHIVE_OK);
  archive_entry_free (entry);
}

void
test_archive_add (TestArchive *self, const char *name, GBytes *contents)
{
  gsize size;
  const void *data = g_bytes_get_data (contents, &size);

  begin_entry (self, name, size);
  if (size > 0)
    g_assert_cmpint (archive_write_data (self->archive, data, size), ==, (la_ssize_t) size);
}

void
test_archive_add_link (TestArchive *self, const char *name, const char *target)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname_utf8 (entry, name);
  archive_entry_set_filetype (entry, AE_IFLNK);
  archive_entry_set_symlink_utf8 (entry, target);
  archive_entry_set_perm (entry, 0777);
  g_assert_cmpint (archive_write_header (self->archive, entry), ==, ARCHIVE_OK);
  archive_entry_free (entry);
}

void
test_archive_add_bomb (TestArchive *self, const char *name, GBytes *head, gsize size)
{
  g_autofree char *zeros = g_malloc0 (1024 * 1024);
  gsize head_size;
  const void *data = g_bytes_get_data (head, &head_size);

  begin_entry (self, name, head_size + size);
  archive_write_data (self->archive, data, head_size);
  for (gsize written = 0; written < size;)
    {
      gsize part = MIN (size - written, 1024 * 1024);

      g_assert_cmpint (archive_write_data (self->archive, zeros, part), ==, (la_ssize_t) part);
      written += part;
    }
}

GBytes *
test_archive_finish (TestArchive *self)
{
  GBytes *bytes;

  g_assert_cmpint (archive_write_close (self->archive), ==, ARCHIVE_OK);
  archive_write_free (self->archive);
  bytes = g_byte_array_free_to_bytes (self->bytes);
  g_free (self);

  return bytes;
}

GBytes *
test_archive_damage_first (GBytes *archive)
{
  gsize size;
  guchar *bytes = g_memdup2 (g_bytes_get_data (archive, &size), g_bytes_get_size (archive));
  /* Behind the first header, which ends with a name and extra fields. */
  gsize offset = 30u + bytes[26] + 256u * bytes[27] + bytes[28] + 256u * bytes[29];

  g_assert_cmpuint (offset, <, size);
  bytes[offset] = 0xff; /* no block begins like that */
  return g_bytes_new_take (bytes, size);
}

GBytes *
test_gzip (GBytes *contents)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GConverter) compressor
      = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1));
  GBytes *bytes = g_converter_convert_bytes (compressor, contents, &error);

  g_assert_no_error (error);
  return bytes;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fettle-archive-reader.h"
#include "fettle-file-kind.h"
#include "fettle-file-reader.h"
#include "fettle-file-walk.h"
#include "fettle-import-error.h"
#include "fettle-test.h"
#include "test-archives.h"

typedef struct
{
  char *directory;
} Folder;

static void
set_up (Folder *folder, gconstpointer data)
{
  folder->directory = fettle_test_temporary_directory ();
}

static void
tear_down (Folder *folder, gconstpointer data)
{
  fettle_test_remove_directory (folder->directory);
  g_clear_pointer (&folder->directory, g_free);
}

static GFile *
put (Folder *folder, const char *name, const void *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder->directory, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static void
test_kind_is_told_by_content (void)
{
  static const struct
  {
    const char *bytes;
    gsize size;
    FettleFileKind kind;
  } files[] = {
    { "", 0, FETTLE_FILE_EMPTY },
    { "\016\020\0\0\0\0\0\0.FIT\0\0", 14, FETTLE_FILE_FIT },
    { "PK\003\004....", 8, FETTLE_FILE_ZIP },
    { "\037\213\010", 3, FETTLE_FILE_GZIP },
    { "\377\330\377\340....JFIF", 12, FETTLE_FILE_PICTURE },
    { "%PDF-1.7", 8, FETTLE_FILE_DOCUMENT },
    { "Just some words.", 16, FETTLE_FILE_TEXT },
    { "<!DOCTYPE HTML><html>", 21, FETTLE_FILE_WEB_PAGE },
    { "<?xml version=\"1.0\"?><gpx>", 26, FETTLE_FILE_GPX },
    { "<?xml version=\"1.0\"?>\n<TrainingCenterDatabase>", 46, FETTLE_FILE_TCX },
    { "<?xml version=\"1.0\" encoding=\"latin1\"?><!-- \xe9t\xe9 \xe0 Gen\xe8ve --><gpx>", 65,
      FETTLE_FILE_GPX },
    { "\001\002\003\004", 4, FETTLE_FILE_UNKNOWN },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (files); i++)
    g_assert_cmpint (fettle_file_kind_guess ((const uint8_t *) files[i].bytes, files[i].size), ==,
                     files[i].kind);
}

static void
test_reader_reads_all (Folder *folder, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gsize size = 300 * 1024 + 7;
  g_autofree char *bytes = g_malloc0 (size);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) contents = NULL;
  FettleFileKind kind;

  memcpy (bytes + 8, ".FIT", 4);
  bytes[size - 1] = 'x';
  file = put (folder, "a.fit", bytes, size);

  g_assert_true (fettle_file_read (file, &kind, &contents, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (bytes, size, g_bytes_get_data (contents, NULL), g_bytes_get_size (contents));
}

static void
test_reader_stops_at_the_limit (Folder *folder, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = put (folder, "huge.fit", "\016\020\0\0\0\0\0\0.FIT", 12);
  g_autoptr (GBytes) contents = NULL;
  FettleFileKind kind;

  /* A file with a hole costs no disk. */
  g_assert_cmpint (truncate (g_file_peek_path (file), (off_t) FETTLE_FILE_LARGEST + 1), ==, 0);

  g_assert_false (fettle_file_read (file, &kind, &contents, NULL, &error));
  g_assert_error (error, FETTLE_IMPORT_ERROR, FETTLE_IMPORT_ERROR_TOO_LARGE);
}

static void
test_reader_does_not_read_films (Folder *folder, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = put (folder, "film.mp4", "....ftypisom", 12);
  g_autoptr (GBytes) contents = NULL;
  FettleFileKind kind;

  g_assert_cmpint (truncate (g_file_peek_path (file), (off_t) 1 << 40), ==, 0);

  g_assert_false (fettle_file_read (file, &kind, &contents, NULL, &error));
  g_assert_error (error, FETTLE_IMPORT_ERROR, FETTLE_IMPORT_ERROR_NOT_TRAINING_DATA);
}

static GPtrArray *
walk (Folder *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *found;

  g_ptr_array_add (files, g_file_new_for_path (folder->directory));
  found = fettle_file_walk (files, NULL, &error);
  g_assert_no_error (error);
  return found;
}

static void
assert_name (GPtrArray *found, guint position, const char *expected)
{
  FettleFoundFile *file = g_ptr_array_index (found, position);
  const char *name = strchr (file->name, '/') + 1;

  g_assert_cmpstr (name, ==, expected);
}

static void
assert_problem (GPtrArray *found, guint position, FettleImportError code)
{
  FettleFoundFile *file = g_ptr_array_index (found, position);

  g_assert_error (file->error, FETTLE_IMPORT_ERROR, (int) code);
}

static void
test_walk_is_in_order (Folder *folder, gconstpointer data)
{
  const char *const names[] = { "b.fit", "a.fit", "sub/deeper/d.fit", "sub/c.fit", "third/e.fit" };
  g_autoptr (GPtrArray) found = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = put (folder, names[i], "x", 1);

      g_assert_nonnull (file);
    }

  found = walk (folder);
  g_assert_cmpuint (found->len, ==, 5);
  assert_name (found, 0, "a.fit");
  assert_name (found, 1, "b.fit");
  assert_name (found, 2, "sub/c.fit");
  assert_name (found, 3, "sub/deeper/d.fit");
  assert_name (found, 4, "third/e.fit");
}

static void
test_walk_passes_litter_over (Folder *folder, gconstpointer data)
{
  const char *const names[]
      = { ".hidden.fit", ".Trash/x.fit", "Thumbs.db", "desktop.ini", "a.fit~", "a.fit" };
  g_autoptr (GPtrArray) found = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = put (folder, names[i], "x", 1);

      g_assert_nonnull (file);
    }

  found = walk (folder);
  g_assert_cmpuint (found->len, ==, 1);
  assert_name (found, 0, "a.fit");
}

static void
test_walk_ends_in_spite_of_loops (Folder *folder, gconstpointer data)
{
  g_autoptr (GFile) file = put (folder, "sub/a.fit", "x", 1);
  g_autofree char *loop = g_build_filename (folder->directory, "sub", "loop", NULL);
  g_autofree char *link = g_build_filename (folder->directory, "link.fit", NULL);
  g_autofree char *dangling = g_build_filename (folder->directory, "dangling.fit", NULL);
  g_autofree char *pipe = g_build_filename (folder->directory, "pipe.fit", NULL);
  g_autoptr (GPtrArray) found = NULL;

  g_assert_cmpint (symlink (folder->directory, loop), ==, 0);
  g_assert_cmpint (symlink (g_file_peek_path (file), link), ==, 0);
  g_assert_cmpint (symlink ("/nowhere/at/all", dangling), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);

  found = walk (folder);
  g_assert_cmpuint (found->len, ==, 4);
  assert_name (found, 0, "dangling.fit");
  assert_problem (found, 0, FETTLE_IMPORT_ERROR_LINK_TO_NOTHING);
  assert_name (found, 1, "link.fit");
  assert_name (found, 2, "pipe.fit");
  assert_problem (found, 2, FETTLE_IMPORT_ERROR_NOT_A_FILE);
  assert_name (found, 3, "sub/a.fit");
}

static void
test_walk_follows_links_by_name (Folder *folder, gconstpointer data)
{
  g_autofree char *loop = g_build_filename (folder->directory, "loop.fit", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink (loop, loop), ==, 0);
  g_ptr_array_add (files, g_file_new_for_path (loop));
  found = fettle_file_walk (files, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  assert_problem (found, 0, FETTLE_IMPORT_ERROR_LINK_TO_NOTHING);
}

static void
test_walk_finds_what_is_missing (Folder *folder, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found = NULL;
  FettleFoundFile *file;

  g_ptr_array_add (files, g_file_new_build_filename (folder->directory, "gone.fit", NULL));
  found = fettle_file_walk (files, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  file = g_ptr_array_index (found, 0);
  g_assert_error (file->error, FETTLE_IMPORT_ERROR, FETTLE_IMPORT_ERROR_NO_SUCH_FILE);
  g_assert_cmpstr (file->name, ==, "gone.fit");
}

static void
test_walk_is_cancelled (Folder *folder, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_cancellable_cancel (cancellable);
  g_ptr_array_add (files, g_file_new_for_path (folder->directory));

  g_assert_null (fettle_file_walk (files, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static GBytes *
make_fit (const char *rest)
{
  g_autofree char *bytes = g_strconcat ("01234567.FIT", rest, NULL);

  return g_bytes_new (bytes, strlen (bytes));
}

static FettleArchiveReader *
open_archive (Folder *folder, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file
      = put (folder, "a.zip", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  FettleArchiveReader *reader = fettle_archive_reader_new (file, NULL, &error);

  g_assert_no_error (error);
  return reader;
}

static void
assert_entry (FettleArchiveReader *reader,
              const char *expected_name,
              const char *expected_contents,
              int code)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) contents = NULL;

  g_assert_true (fettle_archive_reader_next (reader, &name, &contents, &problem));
  g_assert_cmpstr (name, ==, expected_name);
  if (expected_contents == NULL)
    {
      g_assert_null (contents);
      g_assert_error (problem, FETTLE_IMPORT_ERROR, code);
      return;
    }

  g_assert_no_error (problem);
  g_assert_cmpmem (g_bytes_get_data (contents, NULL), g_bytes_get_size (contents),
                   expected_contents, strlen (expected_contents));
}

static void
assert_end (FettleArchiveReader *reader)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) contents = NULL;

  g_assert_false (fettle_archive_reader_next (reader, &name, &contents, &problem));
  g_assert_no_error (problem);
}

static void
test_archive_gives_its_entries (Folder *folder, gconstpointer data)
{
  TestArchive *archive = test_archive_new (NULL);
  g_autoptr (GBytes) first = make_fit ("one");
  g_autoptr (GBytes) second = make_fit ("two");
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) nested = g_bytes_new_static ("PK\003\004 inner", 10);
  g_autoptr (GBytes) picture = g_bytes_new_static ("\377\330\377\340", 4);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FettleArchiveReader) reader = NULL;
  g_autoptr (GFile) file = NULL;

  test_archive_add (archive, "ä/one.fit", first);
  test_archive_add (archive, "__MACOSX/one.fit", first);
  test_archive_add (archive, "ä/.DS_Store", first);
  test_archive_add (archive, "empty.fit", empty);
  test_archive_add (archive, "inner.zip", nested);
  test_archive_add (archive, "picture.jpg", picture);
  test_archive_add (archive, "two.fit", second);
  bytes = test_archive_finish (archive);
  reader = open_archive (folder, bytes);

  assert_entry (reader, "ä/one.fit", "01234567.FITone", 0);
  assert_entry (reader, "empty.fit", NULL, FETTLE_IMPORT_ERROR_EMPTY);
  assert_entry (reader, "inner.zip", NULL, FETTLE_IMPORT_ERROR_NESTED);
  assert_entry (reader, "picture.jpg", NULL, FETTLE_IMPORT_ERROR_NOT_TRAINING_DATA);
  assert_entry (reader, "two.fit", "01234567.FITtwo", 0);
  assert_end (reader);

  file = g_file_new_build_filename (folder->directory, "a.zip", NULL);
  g_assert_cmpuint (fettle_archive_count_entries (file, NULL), ==, 5);
}

static void
test_archive_with_password (Folder *folder, gconstpointer data)
{
  TestArchive *archive = test_archive_new ("secret");
  g_autoptr (GBytes) contents = make_fit ("one");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FettleArchiveReader) reader = NULL;

  test_archive_add (archive, "one.fit", contents);
  bytes = test_archive_finish (archive);
  reader = open_archive (folder, bytes);

  assert_entry (reader, "one.fit", NULL, FETTLE_IMPORT_ERROR_ENCRYPTED);
  assert_end (reader);
}

static void
test_archive_bomb_is_bounded (Folder *folder, gconstpointer data)
{
  TestArchive *archive = test_archive_new (NULL);
  g_autoptr (GBytes) head = make_fit ("");
  g_autoptr (GBytes) after = make_fit ("after");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FettleArchiveReader) reader = NULL;

  test_archive_add_bomb (archive, "bomb.fit", head, 200u * 1024 * 1024);
  test_archive_add (archive, "after.fit", after);
  bytes = test_archive_finish (archive);
  g_assert_cmpuint (g_bytes_get_size (bytes), <, 1024 * 1024);
  reader = open_archive (folder, bytes);

  assert_entry (reader, "bomb.fit", NULL, FETTLE_IMPORT_ERROR_BOMB);
}

/* Nothing is unpacked to a disk, so a path is only a name. */
static void
test_archive_with_odd_paths (Folder *folder, gconstpointer data)
{
  static const char *const names[] = { "../up.fit", "week/../down.fit", "/root.fit", "./here.fit" };
  TestArchive *archive = test_archive_new (NULL);
  g_autoptr (GBytes) contents = make_fit ("one");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FettleArchiveReader) reader = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    test_archive_add (archive, names[i], contents);
  test_archive_add_link (archive, "link.fit", "/etc/passwd");
  bytes = test_archive_finish (archive);
  reader = open_archive (folder, bytes);

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    assert_entry (reader, names[i], "01234567.FITone", 0);
  assert_entry (reader, "link.fit", NULL, FETTLE_IMPORT_ERROR_LINK);
  assert_end (reader);
}

static void
test_archive_goes_on_behind_damage (Folder *folder, gconstpointer data)
{
  TestArchive *archive = test_archive_new (NULL);
  g_autoptr (GBytes) first = make_fit ("one");
  g_autoptr (GBytes) second = make_fit ("two");
  g_autoptr (GBytes) third = make_fit ("three");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) damaged = NULL;
  g_autoptr (FettleArchiveReader) reader = NULL;

  test_archive_add (archive, "one.fit", first);
  test_archive_add (archive, "two.fit", second);
  test_archive_add (archive, "three.fit", third);
  bytes = test_archive_finish (archive);
  damaged = test_archive_damage_first (bytes);
  reader = open_archive (folder, damaged);

  assert_entry (reader, "one.fit", NULL, FETTLE_IMPORT_ERROR_ENTRY_DAMAGED);
  assert_entry (reader, "two.fit", "01234567.FITtwo", 0);
  assert_entry (reader, "three.fit", "01234567.FITthree", 0);
  assert_end (reader);
}

/* Where an entry begins: its header has this signature. */
static gsize
find_header (const guchar *bytes, gsize size, guint index)
{
  for (gsize i = 0; i + 4 <= size; i++)
    {
      if (memcmp (bytes + i, "PK\3\4", 4) == 0 && index-- == 0)
        return i;
    }
  g_assert_not_reached ();
}

/* The directory at the end of the archive still tells where the others are. */
static void
test_archive_goes_on_behind_damaged_headers (Folder *folder, gconstpointer data)
{
  static const char *const names[] = { "one.fit", "two.fit", "three.fit", "four.fit", "five.fit" };
  TestArchive *archive = test_archive_new (NULL);
  g_autoptr (GBytes) contents = make_fit ("one");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) damaged = NULL;
  g_autoptr (FettleArchiveReader) reader = NULL;
  guchar *copy;
  gsize size;

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    test_archive_add (archive, names[i], contents);
  bytes = test_archive_finish (archive);
  copy = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
  copy[find_header (copy, size, 4)] = 'X';
  copy[find_header (copy, size, 1)] = 'X';
  copy[find_header (copy, size, 0)] = 'X';
  damaged = g_bytes_new_take (copy, size);
  reader = open_archive (folder, damaged);

  assert_entry (reader, "one.fit", NULL, FETTLE_IMPORT_ERROR_ENTRY_DAMAGED);
  assert_entry (reader, "two.fit", NULL, FETTLE_IMPORT_ERROR_ENTRY_DAMAGED);
  assert_entry (reader, "three.fit", "01234567.FITone", 0);
  assert_entry (reader, "four.fit", "01234567.FITone", 0);
  assert_entry (reader, "five.fit", NULL, FETTLE_IMPORT_ERROR_ENTRY_DAMAGED);
  assert_end (reader);
}

static void
test_archive_that_is_cut (Folder *folder, gconstpointer data)
{
  TestArchive *archive = test_archive_new (NULL);
  g_autofree char *noise = g_malloc (100000);
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) cut = NULL;
  g_autoptr (FettleArchiveReader) reader = NULL;
  g_autoptr (GError) problem = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) unpacked = NULL;

  for (size_t i = 0; i < 100000; i++)
    noise[i] = (char) g_test_rand_int ();
  memcpy (noise + 8, ".FIT", 4);
  contents = g_bytes_new (noise, 100000);
  test_archive_add (archive, "one.fit", contents);
  bytes = test_archive_finish (archive);
  cut = g_bytes_new_from_bytes (bytes, 0, g_bytes_get_size (bytes) / 2);
  reader = open_archive (folder, cut);

  g_assert_true (fettle_archive_reader_next (reader, &name, &unpacked, &problem));
  g_assert_null (unpacked);
  g_assert_error (problem, FETTLE_IMPORT_ERROR, FETTLE_IMPORT_ERROR_ARCHIVE_DAMAGED);
}

static void
test_gzip_holds_one_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) contents = make_fit ("one");
  g_autoptr (GBytes) compressed = test_gzip (contents);
  g_autoptr (GBytes) unpacked = fettle_archive_unzip_single (compressed, &error);
  g_autofree char *zeros = g_malloc0 (64 * 1024 * 1024);
  g_autoptr (GBytes) large = g_bytes_new_static (zeros, 64 * 1024 * 1024);
  g_autoptr (GBytes) bomb = test_gzip (large);
  g_autoptr (GBytes) broken
      = g_bytes_new_from_bytes (compressed, 0, g_bytes_get_size (compressed) / 2);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (contents, unpacked));

  g_assert_null (fettle_archive_unzip_single (broken, &error));
  g_assert_error (error, FETTLE_IMPORT_ERROR, FETTLE_IMPORT_ERROR_ARCHIVE_DAMAGED);
  g_clear_error (&error);

  g_assert_null (fettle_archive_unzip_single (bomb, &error));
  g_assert_error (error, FETTLE_IMPORT_ERROR, FETTLE_IMPORT_ERROR_BOMB);
}

#define add(path, test) g_test_add (path, Folder, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/import-files/kind-is-told-by-content", test_kind_is_told_by_content);
  add ("/import-files/reader/reads-all", test_reader_reads_all);
  add ("/import-files/reader/stops-at-the-limit", test_reader_stops_at_the_limit);
  add ("/import-files/reader/does-not-read-films", test_reader_does_not_read_films);
  add ("/import-files/walk/is-in-order", test_walk_is_in_order);
  add ("/import-files/walk/passes-litter-over", test_walk_passes_litter_over);
  add ("/import-files/walk/ends-in-spite-of-loops", test_walk_ends_in_spite_of_loops);
  add ("/import-files/walk/follows-links-by-name", test_walk_follows_links_by_name);
  add ("/import-files/walk/finds-what-is-missing", test_walk_finds_what_is_missing);
  add ("/import-files/walk/is-cancelled", test_walk_is_cancelled);
  add ("/import-files/archive/gives-its-entries", test_archive_gives_its_entries);
  add ("/import-files/archive/with-password", test_archive_with_password);
  add ("/import-files/archive/bomb-is-bounded", test_archive_bomb_is_bounded);
  add ("/import-files/archive/with-odd-paths", test_archive_with_odd_paths);
  add ("/import-files/archive/goes-on-behind-damage", test_archive_goes_on_behind_damage);
  add ("/import-files/archive/goes-on-behind-damaged-headers",
       test_archive_goes_on_behind_damaged_headers);
  add ("/import-files/archive/that-is-cut", test_archive_that_is_cut);
  g_test_add_func ("/import-files/gzip/holds-one-file", test_gzip_holds_one_file);

  return g_test_run ();
}

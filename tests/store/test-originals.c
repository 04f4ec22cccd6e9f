/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gstdio.h>

#include "fettle-originals.h"
#include "fettle-store-fixture.h"
#include "fettle-test-disk.h"
#include "fettle-test.h"

/* Of the three bytes "abc", from FIPS 180-2. */
#define ABC_HASH "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

typedef struct
{
  char *directory;
  char *folder; /* of originals, not there yet */
  GBytes *abc;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->directory = fettle_test_temporary_directory ();
  fixture->folder = g_build_filename (fixture->directory, "originals", NULL);
  fixture->abc = g_bytes_new_static ("abc", 3);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fettle_test_remove_directory (fixture->directory);
  g_free (fixture->directory);
  g_free (fixture->folder);
  g_bytes_unref (fixture->abc);
}

static void
write_abc (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fettle_originals_write_file (fixture->folder, ABC_HASH, fixture->abc, &error));
  g_assert_no_error (error);
}

static void
test_file_is_kept_under_its_hash (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = g_build_filename (fixture->folder, "ba", "78", ABC_HASH, NULL);
  g_autofree char *fan_out = g_path_get_dirname (expected);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GBytes) kept = NULL;

  fettle_test_assert_text (fettle_originals_hash (fixture->abc), ABC_HASH);
  fettle_test_assert_text (fettle_originals_get_path (fixture->folder, ABC_HASH), expected);

  write_abc (fixture);
  write_abc (fixture);
  kept = fettle_originals_read_file (fixture->folder, ABC_HASH, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (kept, fixture->abc));

  /* Nothing but the file is left. */
  dir = g_dir_open (fan_out, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (g_dir_read_name (dir), ==, ABC_HASH);
  g_assert_null (g_dir_read_name (dir));
}

static void
test_damage_is_told_and_mended (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fettle_originals_get_path (fixture->folder, ABC_HASH);
  g_autoptr (GBytes) kept = NULL;

  write_abc (fixture);
  g_file_set_contents (path, "abd", 3, &error);
  g_assert_no_error (error);

  g_assert_null (fettle_originals_read_file (fixture->folder, ABC_HASH, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_DAMAGED);
  g_clear_error (&error);

  write_abc (fixture);
  kept = fettle_originals_read_file (fixture->folder, ABC_HASH, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (kept, fixture->abc));
}

static void
test_removed_file_is_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  write_abc (fixture);
  g_assert_true (fettle_originals_remove_file (fixture->folder, ABC_HASH, &error));
  g_assert_true (fettle_originals_remove_file (fixture->folder, ABC_HASH, &error));
  g_assert_no_error (error);

  g_assert_null (fettle_originals_read_file (fixture->folder, ABC_HASH, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_DAMAGED);
}

static void
test_full_disk_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *large = g_strnfill (400000, 'x');
  g_autoptr (GBytes) contents = g_bytes_new_static (large, strlen (large));
  g_autofree char *hash = fettle_originals_hash (contents);
  g_autofree char *path = fettle_originals_get_path (fixture->directory, hash);
  g_autofree char *fan_out = g_path_get_dirname (path);
  GDir *dir;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  if (!fettle_test_mount_disk (fixture->directory, 256))
    {
      g_test_skip ("no disk can be mounted here");
      return;
    }

  g_assert_false (fettle_originals_write_file (fixture->directory, hash, contents, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FULL);
  g_clear_error (&error);

  dir = g_dir_open (fan_out, 0, &error);
  g_assert_no_error (error);
  g_assert_null (g_dir_read_name (dir));
  g_dir_close (dir);

  g_assert_true (fettle_test_make_disk_read_only (fixture->directory));
  g_assert_false (fettle_originals_write_file (fixture->directory, ABC_HASH, fixture->abc, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_READ_ONLY);
  fettle_test_unmount_disk (fixture->directory);
}

static FettleOriginal *
create_original (void)
{
  FettleOriginal *original = fettle_original_new ();

  original->user_id = g_strdup (FETTLE_FIXTURE_USER);
  original->sha256 = g_strdup (ABC_HASH);
  original->name = g_strdup ("abc.fit");
  original->size_bytes = 3;
  original->kind = g_strdup ("fit");
  original->source = g_strdup ("file");
  original->added_at = g_strdup ("2026-11-01 10:00:00");

  return original;
}

static void
test_row_is_found_by_hash (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleOriginal) original = create_original ();
  g_autoptr (FettleOriginal) twin = create_original ();
  g_autoptr (FettleOriginal) stored = NULL;

  g_assert_cmpint (fettle_originals_find_hash (connection, ABC_HASH, &error), ==, 0);
  g_assert_true (fettle_originals_insert (connection, original, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fettle_originals_find_hash (connection, ABC_HASH, &error), ==, original->id);
  stored = fettle_originals_get (connection, original->id, &error);
  g_assert_cmpstr (stored->name, ==, "abc.fit");

  g_assert_false (fettle_originals_insert (connection, twin, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_CONSTRAINT);

  g_assert_finalize_object (connection);
}

static void
test_row_goes_with_its_last_activity (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleOriginal) original = create_original ();
  g_autoptr (FettleActivity) activity = fettle_fixture_activity ("2026-11-01");
  g_autofree char *hash = NULL;

  fettle_originals_insert (connection, original, &error);
  activity->original_id = original->id;
  fettle_activities_insert (connection, activity, &error);
  g_assert_no_error (error);

  g_assert_true (fettle_originals_delete_unreferenced (connection, original->id, &hash, &error));
  g_assert_null (hash);
  g_assert_cmpint (fettle_originals_find_hash (connection, ABC_HASH, &error), ==, original->id);

  fettle_activities_delete (connection, activity->id, &error);
  g_assert_true (fettle_originals_delete_unreferenced (connection, original->id, &hash, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (hash, ==, ABC_HASH);
  g_assert_cmpint (fettle_originals_find_hash (connection, ABC_HASH, &error), ==, 0);

  g_assert_finalize_object (connection);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/originals/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("file-is-kept-under-its-hash", test_file_is_kept_under_its_hash);
  ADD ("damage-is-told-and-mended", test_damage_is_told_and_mended);
  ADD ("removed-file-is-gone", test_removed_file_is_gone);
  ADD ("full-disk-leaves-nothing", test_full_disk_leaves_nothing);
  ADD ("row-is-found-by-hash", test_row_is_found_by_hash);
  ADD ("row-goes-with-its-last-activity", test_row_goes_with_its_last_activity);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gstdio.h>

#include "fettle-test-disk.h"
#include "fettle-ui-test.h"

#define SENTENCE "Your library can be read but not changed: its file or folder is read-only."

static char *disk;
static char *directory; /* on the disk */

static void
make_library (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleLibrary) library
      = fettle_library_open (directory, FALSE, fettle_ui_test_get_now, NULL, NULL, &error);

  g_assert_no_error (error);
  fettle_library_close (library);
}

static void
assert_disabled (FettleUiTest *test, const char *action)
{
  GtkWidget *button = fettle_ui_test_find_button (test->window, action);

  g_assert_nonnull (button);
  g_assert_false (gtk_widget_is_sensitive (button));
}

static void
test_read_only (void)
{
  FettleUiTest test;
  g_autofree char *path
      = fettle_test_data_path ("fit", "synthetic", "pause-of-five-minutes.fit", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GFile *files[] = { file };

  make_library ();
  g_assert_true (fettle_test_make_disk_read_only (disk));

  fettle_ui_test_open (&test, directory);
  fettle_ui_test_await_shown (&test, "first-run");
  g_assert_true (fettle_ui_test_shows (test.window, SENTENCE));
  assert_disabled (&test, "win.import");
  fettle_ui_test_assert_accessible (test.window);

  /* Nothing gets in by another way. */
  g_assert_false (fettle_ui_test_drop (&test, (const char *[]) { path, NULL }));
  g_application_open (G_APPLICATION (test.application), files, 1, "");
  g_assert_false (fettle_import_flow_is_running (fettle_window_get_flow (test.window)));

  g_assert_true (fettle_test_make_disk_writable (disk));
  fettle_ui_test_close (&test);
}

/* The disk is mounted while there is no other thread than the first. */
int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  gboolean mounted;
  int status;

  disk = g_dir_make_tmp ("fettle-disk-XXXXXX", &error);
  g_assert_no_error (error);
  mounted = fettle_test_mount_disk (disk, 8192);
  if (!mounted)
    {
      g_rmdir (disk);
      return 77;
    }

  directory = g_build_filename (disk, "library", NULL);
  fettle_ui_test_init (&argc, &argv);
  g_test_add_func ("/window/read-only-library", test_read_only);
  status = g_test_run ();

  fettle_test_unmount_disk (disk);
  g_rmdir (disk);
  g_free (directory);
  g_free (disk);

  return status;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-import-selection.h"
#include "fettle-test.h"

static void
append (GListStore *files, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_list_store_append (files, file);
}

static char *
describe (GListStore *files)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *pending = NULL;
  char *text;

  fettle_import_selection_describe_async (G_LIST_MODEL (files), NULL, fettle_test_store_result,
                                          &pending);
  result = fettle_test_await_result (&pending);
  text = fettle_import_selection_describe_finish (G_LIST_MODEL (files), result, &error);
  g_assert_no_error (error);

  return text;
}

static void
test_kinds (void)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autofree char *directory = fettle_test_temporary_directory ();

  append (files, "/nowhere/a.fit");
  append (files, "/nowhere/B.FIT");
  append (files, "/nowhere/export.zip");
  append (files, "/nowhere/picture.jpg");
  append (files, directory);

  fettle_test_assert_text (describe (files), "2 FIT files, 1 archive, 1 other file, 1 folder");

  fettle_test_remove_directory (directory);
}

static void
test_nothing (void)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  fettle_test_assert_text (describe (files), "");
}

static void
test_very_many (void)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; i < 10000; i++)
    append (files, "/nowhere/a.fit");

  fettle_test_assert_text (describe (files), "10,000 files");
}

static void
test_cancelled (void)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  GAsyncResult *pending = NULL;

  append (files, "/nowhere/a.fit");
  g_cancellable_cancel (cancellable);
  fettle_import_selection_describe_async (G_LIST_MODEL (files), cancellable,
                                          fettle_test_store_result, &pending);
  result = fettle_test_await_result (&pending);
  text = fettle_import_selection_describe_finish (G_LIST_MODEL (files), result, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (text);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/import-selection/kinds", test_kinds);
  g_test_add_func ("/import-selection/nothing", test_nothing);
  g_test_add_func ("/import-selection/very-many-are-only-counted", test_very_many);
  g_test_add_func ("/import-selection/cancelled", test_cancelled);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-import-selection.h"

#include <glib/gi18n-lib.h>

#include "fettle-format.h"

/* Above this, asking the disk about each file takes longer than the pointer hovers. */
#define MAXIMUM_TO_LOOK_AT 1000

typedef struct
{
  gulong n_fit_files;
  gulong n_archives;
  gulong n_other_files;
  gulong n_folders;
} Counts;

static gboolean
has_extension (GFile *file, const char *extension)
{
  g_autofree char *name = g_file_get_basename (file);
  size_t length = name != NULL ? strlen (name) : 0;
  size_t extension_length = strlen (extension);

  return length > extension_length
         && g_ascii_strcasecmp (name + length - extension_length, extension) == 0;
}

static void
count_file (Counts *counts, GFile *file, GCancellable *cancellable)
{
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
    counts->n_folders++;
  else if (has_extension (file, ".fit"))
    counts->n_fit_files++;
  else if (has_extension (file, ".zip"))
    counts->n_archives++;
  else
    counts->n_other_files++;
}

static void
take_part (GPtrArray *parts, const char *format, gulong count)
{
  g_autofree char *figure = NULL;

  if (count == 0)
    return;

  figure = fettle_format_number ((double) count, 0);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_ptr_array_add (parts, g_strdup_printf (format, figure));
#pragma GCC diagnostic pop
}

static char *
describe_counts (const Counts *counts)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  /* Translators: %s is a number of files. */
  take_part (parts, ngettext ("%s FIT file", "%s FIT files", counts->n_fit_files),
             counts->n_fit_files);
  /* Translators: %s is a number of ZIP files. */
  take_part (parts, ngettext ("%s archive", "%s archives", counts->n_archives), counts->n_archives);
  /* Translators: %s is a number of files that are neither FIT files nor archives. */
  take_part (parts, ngettext ("%s other file", "%s other files", counts->n_other_files),
             counts->n_other_files);
  /* Translators: %s is a number of folders. */
  take_part (parts, ngettext ("%s folder", "%s folders", counts->n_folders), counts->n_folders);

  /* Translators: between the parts of “3 FIT files, 1 folder”. */
  return g_strjoinv (C_ ("list separator", ", "), (char **) parts->pdata);
}

static void
describe_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GPtrArray *files = data;
  Counts counts = { 0 };

  for (guint i = 0; i < files->len && !g_cancellable_is_cancelled (cancellable); i++)
    count_file (&counts, files->pdata[i], cancellable);

  g_task_return_pointer (task, describe_counts (&counts), g_free);
}

/**
 * fettle_import_selection_describe_async:
 * @files: a list of #GFile
 * @cancellable: (nullable): stops it
 * @callback: is called with @files when the words are ready
 * @user_data: given to @callback
 *
 * Asks what @files are. A great many files are only counted.
 */
void
fettle_import_selection_describe_async (GListModel *files,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (files, cancellable, callback, user_data);
  g_autoptr (GPtrArray) copies = NULL;
  guint n_files = g_list_model_get_n_items (files);

  g_task_set_source_tag (task, fettle_import_selection_describe_async);

  if (n_files > MAXIMUM_TO_LOOK_AT)
    {
      g_autofree char *figure = fettle_format_number (n_files, 0);

      /* Translators: %s is a number of files and folders, above a thousand. */
      g_task_return_pointer (task,
                             g_strdup_printf (ngettext ("%s file", "%s files", n_files), figure),
                             g_free);
      return;
    }

  copies = g_ptr_array_new_full (n_files, g_object_unref);
  for (guint i = 0; i < n_files; i++)
    g_ptr_array_add (copies, g_list_model_get_item (files, i));

  g_task_set_task_data (task, g_steal_pointer (&copies), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, describe_in_thread);
}

/**
 * fettle_import_selection_describe_finish:
 * @files: a list of #GFile
 * @result: what the callback was given
 * @error: where to put %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): what @files are in words, or %NULL with @error set
 */
char *
fettle_import_selection_describe_finish (GListModel *files, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, files), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

/* A library opened on a thread, while somebody else makes the window. */

#include "config.h"

#include "fettle-library.h"

typedef struct
{
  char *directory;
  gboolean sample;
  FettleClock clock;
  gpointer clock_data;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_clear_pointer (&opening->directory, g_free);
  g_free (opening);
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  g_autoptr (GError) error = NULL;
  FettleLibrary *library = fettle_library_open (opening->directory, opening->sample, opening->clock,
                                                opening->clock_data, cancellable, &error);

  if (library == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  /* Whoever opens it without waiting is about to show it, and may still be busy with its window. */
  fettle_library_get_activities (library);
  g_task_return_pointer (task, library, g_object_unref);
}

/**
 * fettle_library_open_async:
 * @directory: a folder; it is made if it is not there
 * @sample: whether it holds the sample season
 * @clock: (nullable) (scope forever): the clock; %NULL for the system's
 * @clock_data: data for @clock
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is open, or not
 * @user_data: data for @callback
 *
 * [func@FettleLibrary.open] on a thread, where the activities begin to load too. To be called on
 * the default main context, where the library's signals come.
 */
void
fettle_library_open_async (const char *directory,
                           gboolean sample,
                           FettleClock clock,
                           gpointer clock_data,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *opening;

  g_return_if_fail (directory != NULL);

  opening = g_new0 (Opening, 1);
  opening->directory = g_strdup (directory);
  opening->sample = sample;
  opening->clock = clock;
  opening->clock_data = clock_data;

  g_task_set_source_tag (task, fettle_library_open_async);
  g_task_set_task_data (task, opening, opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * fettle_library_open_finish:
 * @result: what the callback was given
 * @error: of [error@FettleStoreError] or [error@Gio.IOErrorEnum]
 *
 * Returns: (transfer full): the library
 */
FettleLibrary *
fettle_library_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-csv.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "fettle-activity-words.h"

/* Spreadsheets take a text that begins so for a formula, and run it. */
#define FORMULA_STARTS "=+-@\t\r"

static void
append_text (GString *csv, const char *text)
{
  if (csv->len > 0 && csv->str[csv->len - 1] != '\n')
    g_string_append_c (csv, ',');
  if (text == NULL)
    return;

  g_string_append_c (csv, '"');
  if (*text != '\0' && strchr (FORMULA_STARTS, *text) != NULL)
    g_string_append_c (csv, '\'');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *c);
    }
  g_string_append_c (csv, '"');
}

/* A missing value is an empty field. */
static void
append_value (GString *csv, double value, const char *format)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_c (csv, ',');
  if (isfinite (value))
    g_string_append (csv, g_ascii_formatd (digits, sizeof digits, format, value));
}

static void
append_titles (GString *csv)
{
  const char *const titles[] = { _ ("Date"),        _ ("Start (UTC)"),      _ ("Sport"),
                                 _ ("Name"),        _ ("Distance (m)"),     _ ("Time (s)"),
                                 _ ("Speed (m/s)"), _ ("Heart rate (bpm)"), _ ("Load") };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    append_text (csv, titles[i]);
  g_string_append (csv, "\r\n");
}

static void
append_activity (GString *csv, FettleActivity *activity)
{
  append_text (csv, activity->activity_date != NULL ? activity->activity_date : "");
  append_text (csv, activity->start_time);
  append_text (csv, fettle_activity_get_sport_title (activity));
  append_text (csv, fettle_activity_get_title (activity));
  append_value (csv, activity->distance_meters, "%.1f");
  append_value (csv, fettle_activity_real_from_integer (activity->duration_seconds), "%.0f");
  append_value (csv, fettle_activity_get_mean_speed (activity), "%.3f");
  append_value (csv, fettle_activity_real_from_integer (activity->avg_heart_rate), "%.0f");
  append_value (csv, activity->training_load, "%.1f");
  g_string_append (csv, "\r\n");
}

/* The rows of a list are not changed once it has them: they are replaced. */
static void
write_csv (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GPtrArray *activities = data;
  GString *csv = g_string_sized_new (activities->len * 96);

  append_titles (csv);
  for (guint i = 0; i < activities->len; i++)
    append_activity (csv, g_ptr_array_index (activities, i));
  g_task_return_pointer (task, g_string_free_and_steal (csv), g_free);
}

/**
 * fettle_activities_csv_write_async:
 * @activities: (element-type FettleActivity): the rows, in their order
 * @cancellable: (nullable): a way to stop
 * @callback: (scope async): called when the text is there
 * @data: given to @callback
 *
 * Writes the text on a thread: thousands of rows take longer than a frame.
 */
void
fettle_activities_csv_write_async (GListModel *activities,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data)
{
  g_autoptr (GTask) task = NULL;
  GPtrArray *rows;

  g_return_if_fail (G_IS_LIST_MODEL (activities));

  rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (activities); i++)
    g_ptr_array_add (rows, g_list_model_get_item (activities, i));

  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, fettle_activities_csv_write_async);
  g_task_set_task_data (task, rows, (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, write_csv);
}

/**
 * fettle_activities_csv_write_finish:
 * @result: what the callback was given
 * @n_activities: (out) (optional): how many activities the text has
 * @error: only %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the text
 */
char *
fettle_activities_csv_write_finish (GAsyncResult *result, guint *n_activities, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  if (n_activities != NULL)
    *n_activities = ((GPtrArray *) g_task_get_task_data (G_TASK (result)))->len;
  return g_task_propagate_pointer (G_TASK (result), error);
}

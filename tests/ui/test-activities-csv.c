/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-csv.h"
#include "fettle-activity-fixtures.h"
#include "fettle-test.h"

#include <math.h>
#include <time.h>

/* What a frame may take. */
#define LONGEST_BLOCK 16

typedef struct
{
  GAsyncResult *result;
} Answer;

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->result = g_object_ref (result);
}

static gboolean
is_written (gpointer data)
{
  return ((Answer *) data)->result != NULL;
}

static char *
write_csv (GListModel *model, guint *n_activities)
{
  Answer answer = { NULL };
  g_autoptr (GError) error = NULL;
  char *csv;

  fettle_activities_csv_write_async (model, NULL, on_written, &answer);
  fettle_test_await (is_written, &answer, "the text");
  csv = fettle_activities_csv_write_finish (answer.result, n_activities, &error);
  g_assert_no_error (error);
  g_object_unref (answer.result);
  return csv;
}

static void
test_values (void)
{
  g_autoptr (GListStore) model = fettle_activity_fixtures_new_list (2);
  g_autoptr (FettleActivity) first = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_autoptr (FettleActivity) second = g_list_model_get_item (G_LIST_MODEL (model), 1);
  g_autofree char *csv = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_activities;

  g_set_str (&first->activity_name, "Say \"hello\", world");
  /* A spreadsheet would run it. */
  g_set_str (&second->activity_name, "=1+1");
  second->distance_meters = NAN;
  second->avg_speed = NAN;
  second->avg_heart_rate = FETTLE_NULL_INTEGER;
  second->training_load = NAN;
  csv = write_csv (G_LIST_MODEL (model), &n_activities);
  lines = g_strsplit (csv, "\r\n", -1);
  g_assert_cmpuint (n_activities, ==, 2);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_cmpstr (lines[1], ==,
                   "\"2026-11-18\",\"2026-11-18 06:00:00\",\"Ride\",\"Say \"\"hello\"\", world\","
                   "40500.0,5400,7.500,129,64.0");
  g_assert_cmpstr (lines[2], ==,
                   "\"2026-11-18\",\"2026-11-18 07:23:20\",\"Run\",\"'=1+1\",,3513,,,");
  g_assert_cmpstr (lines[3], ==, "");
}

static double
get_thread_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
test_does_not_block (void)
{
  g_autoptr (GListStore) model = fettle_activity_fixtures_new_list (4000);
  Answer answer = { NULL };
  g_autofree char *csv = NULL;
  double start = get_thread_time ();

  fettle_activities_csv_write_async (G_LIST_MODEL (model), NULL, on_written, &answer);
  g_assert_cmpfloat (get_thread_time () - start, <, LONGEST_BLOCK);
  g_assert_null (answer.result);
  /* The list may go on changing. */
  g_list_store_remove_all (model);
  fettle_test_await (is_written, &answer, "the text");
  csv = fettle_activities_csv_write_finish (answer.result, NULL, NULL);
  g_assert_cmpuint (strlen (csv), >, 4000 * 50);
  g_object_unref (answer.result);
}

static void
test_cancelled (void)
{
  g_autoptr (GListStore) model = fettle_activity_fixtures_new_list (10);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Answer answer = { NULL };

  fettle_activities_csv_write_async (G_LIST_MODEL (model), cancellable, on_written, &answer);
  g_cancellable_cancel (cancellable);
  fettle_test_await (is_written, &answer, "the end");
  g_assert_null (fettle_activities_csv_write_finish (answer.result, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_object_unref (answer.result);
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/ui/activities-csv/writes-what-a-spreadsheet-reads", test_values);
  g_test_add_func ("/ui/activities-csv/thousands-of-rows-do-not-block", test_does_not_block);
  g_test_add_func ("/ui/activities-csv/cancelled", test_cancelled);

  return g_test_run ();
}

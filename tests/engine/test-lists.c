/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "engine-fixture.h"
#include "fettle-activities.h"
#include "fettle-activity-detail.h"
#include "fettle-activity-list.h"
#include "fettle-load-history.h"

typedef struct
{
  guint n_signals;
  guint position;
  guint removed;
  guint added;
} Changes;

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, Changes *changes)
{
  changes->n_signals++;
  changes->position = position;
  changes->removed = removed;
  changes->added = added;
}

typedef struct
{
  GListModel *model;
  guint n_items;
} ItemsWait;

static gboolean
has_items (gpointer data)
{
  ItemsWait *wait = data;

  return g_list_model_get_n_items (wait->model) == wait->n_items;
}

static void
await_items (gpointer model, guint n_items)
{
  ItemsWait wait = { .model = model, .n_items = n_items };

  fettle_test_await (has_items, &wait, "items");
}

static void
put_day (Fixture *fixture, const char *name, int days_ago)
{
  const TestActivity activity = { .start = TEST_NOW - 3600 - (int64_t) days_ago * TEST_DAY,
                                  .seconds = 120,
                                  .heart_rate = 140,
                                  .serial_number = 1,
                                  .sport = 1 };

  fixture_put_activity (fixture, name, &activity);
}

static void
import_days (Fixture *fixture, guint count)
{
  g_autoptr (FettleImportReport) report = NULL;

  for (guint i = 0; i < count; i++)
    {
      g_autofree char *name = g_strdup_printf ("%04u.fit", i);

      put_day (fixture, name, (int) i * 2);
    }
  report = fixture_import (fixture, NULL);
  g_assert_cmpuint (fettle_import_report_count (report, FETTLE_IMPORT_IMPORTED), ==, count);
}

static FettleActivity *
get_activity (gpointer list, guint position)
{
  g_autoptr (FettleActivity) activity = g_list_model_get_item (list, position);

  return activity;
}

static void
test_activities_newest_first (Fixture *fixture, gconstpointer data)
{
  FettleActivityList *list;
  guint n_items;

  import_days (fixture, 10);
  list = fettle_activity_list_new (fixture->library);
  g_assert_true (fettle_activity_list_get_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);

  fettle_test_await_property (list, "loading", FALSE);
  g_object_get (list, "n-items", &n_items, NULL);
  g_assert_cmpuint (n_items, ==, 10);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == FETTLE_TYPE_ACTIVITY);
  for (guint i = 1; i < n_items; i++)
    g_assert_cmpstr (get_activity (list, i)->start_time, <, get_activity (list, i - 1)->start_time);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 10));

  fettle_test_await_finalize (list);
}

static void
test_activities_follow_the_store (Fixture *fixture, gconstpointer data)
{
  FettleActivityList *list;
  g_autoptr (FettleImportReport) report = NULL;
  g_autoptr (FettleActivity) kept = NULL;
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);
  Changes changes = { 0 };

  import_days (fixture, 10);
  list = fettle_activity_list_new (fixture->library);
  fettle_test_await_property (list, "loading", FALSE);
  for (guint i = 0; i < 10; i++)
    g_ptr_array_add (before, g_list_model_get_item (G_LIST_MODEL (list), i));
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), &changes);

  put_day (fixture, "new.fit", 5);
  report = fixture_import (fixture, "new.fit");
  await_items (list, 11);

  /* One row in the middle, and all others are the objects that they were. */
  g_assert_cmpuint (changes.n_signals, ==, 1);
  g_assert_cmpuint (changes.position, ==, 3);
  g_assert_cmpuint (changes.removed, ==, 0);
  g_assert_cmpuint (changes.added, ==, 1);
  for (guint i = 0; i < 10; i++)
    g_assert_true (get_activity (list, i < 3 ? i : i + 1) == g_ptr_array_index (before, i));

  g_assert_cmpuint (fixture_undo (fixture), ==, 1);
  await_items (list, 10);
  g_assert_cmpuint (changes.removed, ==, 1);
  for (guint i = 0; i < 10; i++)
    g_assert_true (get_activity (list, i) == g_ptr_array_index (before, i));

  fettle_test_await_finalize (list);
}

static gboolean
rename_first (FettleConnection *connection,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (FettleActivity) activity
      = fettle_activities_get (connection, *(int64_t *) data, error);

  if (activity == NULL)
    return FALSE;
  g_set_str (&activity->activity_name, "Another name");
  return fettle_activities_update (connection, activity, error);
}

static gboolean
is_renamed (gpointer data)
{
  return g_strcmp0 (get_activity (data, 4)->activity_name, "Another name") == 0;
}

static void
test_changed_row_is_replaced (Fixture *fixture, gconstpointer data)
{
  FettleActivityList *list;
  g_autoptr (GError) error = NULL;
  Changes changes = { 0 };
  int64_t id;

  import_days (fixture, 6);
  list = fettle_activity_list_new (fixture->library);
  fettle_test_await_property (list, "loading", FALSE);
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), &changes);

  id = get_activity (list, 4)->id;
  fettle_store_write (fettle_library_get_store (fixture->library), rename_first, &id, NULL, &error);
  g_assert_no_error (error);
  fettle_test_await (is_renamed, list, "the new name");
  g_assert_cmpuint (changes.n_signals, ==, 1);
  g_assert_cmpuint (changes.position, ==, 4);
  g_assert_cmpuint (changes.removed, ==, 1);
  g_assert_cmpuint (changes.added, ==, 1);

  fettle_test_await_finalize (list);
}

static void
test_list_may_go_while_loading (Fixture *fixture, gconstpointer data)
{
  FettleActivityList *list;

  import_days (fixture, 3);
  list = fettle_activity_list_new (fixture->library);
  g_assert_finalize_object (list);
}

static void
test_history_is_dense_and_grows (Fixture *fixture, gconstpointer data)
{
  FettleLoadHistory *history = fettle_load_history_new (fixture->library);
  g_autoptr (FettleTrainingLoad) first = NULL;
  g_autoptr (FettleTrainingLoad) last = NULL;
  g_autoptr (FettleImportReport) report = NULL;

  fettle_test_await_property (history, "loading", FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (history)), ==, 0);

  import_days (fixture, 10);
  await_items (history, 19);
  first = g_list_model_get_item (G_LIST_MODEL (history), 0);
  last = g_list_model_get_item (G_LIST_MODEL (history), 18);
  g_assert_cmpstr (first->tracking_date, ==, "2026-11-01");
  g_assert_cmpstr (last->tracking_date, ==, "2026-11-19");
  g_assert_false (fettle_load_history_get_loading (history));

  put_day (fixture, "earlier.fit", 30);
  report = fixture_import (fixture, "earlier.fit");
  await_items (history, 31);

  fettle_test_await_finalize (history);
}

static void
test_detail_of_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *waiting = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  fettle_activity_detail_load_async (fixture->library, 4711, NULL, fettle_test_store_result,
                                     &waiting);
  result = fettle_test_await_result (&waiting);
  g_assert_null (fettle_activity_detail_load_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  fixture_add ("/lists/activities/newest-first", test_activities_newest_first);
  fixture_add ("/lists/activities/follow-the-store", test_activities_follow_the_store);
  fixture_add ("/lists/activities/changed-row-is-replaced", test_changed_row_is_replaced);
  fixture_add ("/lists/activities/may-go-while-loading", test_list_may_go_while_loading);
  fixture_add ("/lists/history/is-dense-and-grows", test_history_is_dense_and_grows);
  fixture_add ("/lists/detail/of-nothing", test_detail_of_nothing);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-sorted.h"
#include "fettle-activity-fixtures.h"
#include "fettle-test.h"

#include <math.h>

#define N_ACTIVITIES 300

static FettleActivity *
get (gpointer model, guint position)
{
  FettleActivity *activity = g_list_model_get_item (model, position);

  /* The list keeps it. */
  g_object_unref (activity);
  return activity;
}

static void
on_changed (GListModel *model, guint position, guint removed, guint added, GArray *changes)
{
  guint change[] = { position, removed, added };

  g_array_append_vals (changes, change, 3);
}

static void
assert_changed (GArray *changes, guint position, guint removed, guint added)
{
  g_assert_cmpuint (changes->len, ==, 3);
  g_assert_cmpuint (g_array_index (changes, guint, 0), ==, position);
  g_assert_cmpuint (g_array_index (changes, guint, 1), ==, removed);
  g_assert_cmpuint (g_array_index (changes, guint, 2), ==, added);
  g_array_set_size (changes, 0);
}

static void
test_one_change_is_one_signal (void)
{
  FettleActivitiesSorted *sorted = fettle_activities_sorted_new ();
  g_autoptr (GListStore) model = fettle_activity_fixtures_new_list (N_ACTIVITIES);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (guint));

  g_signal_connect (sorted, "items-changed", G_CALLBACK (on_changed), changes);
  fettle_activities_sorted_set_model (sorted, G_LIST_MODEL (model));
  assert_changed (changes, 0, 0, N_ACTIVITIES);
  /* Oldest first in the source is newest first here: what is removed there goes from its place. */
  g_list_store_remove (model, 7);
  g_assert_cmpuint (changes->len, ==, 3);
  g_assert_cmpuint (g_array_index (changes, guint, 1), ==, 1);
  g_assert_cmpuint (g_array_index (changes, guint, 2), ==, 0);
  g_array_set_size (changes, 0);

  fettle_activities_sorted_sort (sorted, FETTLE_ACTIVITIES_COLUMN_LOAD, TRUE);
  assert_changed (changes, 0, N_ACTIVITIES - 1, N_ACTIVITIES - 1);
  fettle_activities_sorted_sort (sorted, FETTLE_ACTIVITIES_COLUMN_LOAD, TRUE);
  g_assert_cmpuint (changes->len, ==, 0);
  fettle_activities_sorted_set_model (sorted, NULL);
  assert_changed (changes, 0, N_ACTIVITIES - 1, 0);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (sorted), 0));

  g_assert_finalize_object (sorted);
}

static void
test_missing_values_are_last (void)
{
  FettleActivitiesSorted *sorted = fettle_activities_sorted_new ();
  g_autoptr (GListStore) model = fettle_activity_fixtures_new_list (8);

  get (model, 2)->training_load = NAN;
  get (model, 5)->training_load = NAN;
  get (model, 3)->avg_heart_rate = FETTLE_NULL_INTEGER;
  fettle_activities_sorted_set_model (sorted, G_LIST_MODEL (model));
  for (int descending = 0; descending < 2; descending++)
    {
      fettle_activities_sorted_sort (sorted, FETTLE_ACTIVITIES_COLUMN_LOAD, descending);
      g_assert_false (isnan (get (sorted, 5)->training_load));
      /* Among themselves the newest is first. */
      g_assert_true (get (sorted, 6) == get (model, 2));
      g_assert_true (get (sorted, 7) == get (model, 5));
      fettle_activities_sorted_sort (sorted, FETTLE_ACTIVITIES_COLUMN_HEART_RATE, descending);
      g_assert_true (get (sorted, 7) == get (model, 3));
    }

  g_assert_finalize_object (sorted);
}

static void
test_names_as_a_reader_sorts (void)
{
  static const char *const names[] = { "easy", "Äpfel", "Easy 2", "zum See", NULL };
  static const char *const expected[] = { "easy", "Easy 2", NULL, "zum See", "Äpfel" };
  FettleActivitiesSorted *sorted = fettle_activities_sorted_new ();
  g_autoptr (GListStore) model = fettle_activity_fixtures_new_list (5);

  for (guint i = 0; i < 5; i++)
    g_set_str (&get (model, i)->activity_name, names[i]);
  fettle_activities_sorted_set_model (sorted, G_LIST_MODEL (model));
  fettle_activities_sorted_sort (sorted, FETTLE_ACTIVITIES_COLUMN_NAME, FALSE);
  /* Capitals do not matter; the one without a name stands where its sport does. */
  for (guint i = 0; i < 5; i++)
    g_assert_cmpstr (get (sorted, i)->activity_name, ==, expected[i]);

  g_assert_finalize_object (sorted);
}

static void
test_months (void)
{
  FettleActivitiesSorted *sorted = fettle_activities_sorted_new ();
  g_autoptr (GListStore) model = fettle_activity_fixtures_new_list (N_ACTIVITIES);
  guint start, end;

  fettle_activities_sorted_set_model (sorted, G_LIST_MODEL (model));
  for (guint position = 0; position < N_ACTIVITIES; position = end)
    {
      gtk_section_model_get_section (GTK_SECTION_MODEL (sorted), position, &start, &end);
      g_assert_cmpuint (start, ==, position);
      for (guint i = start + 1; i < end; i++)
        g_assert_cmpmem (get (sorted, i)->activity_date, 7, get (sorted, start)->activity_date, 7);
      if (end < N_ACTIVITIES)
        g_assert_cmpstr (get (sorted, end)->activity_date, <, get (sorted, start)->activity_date);
    }
  gtk_section_model_get_section (GTK_SECTION_MODEL (sorted), N_ACTIVITIES, &start, &end);
  g_assert_cmpuint (start, ==, N_ACTIVITIES);
  g_assert_cmpuint (end, ==, G_MAXUINT);

  fettle_activities_sorted_sort (sorted, FETTLE_ACTIVITIES_COLUMN_TIME, FALSE);
  gtk_section_model_get_section (GTK_SECTION_MODEL (sorted), 5, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, N_ACTIVITIES);

  g_assert_finalize_object (sorted);
}

/* Whatever happens to the source, following the signals gives what the list holds. */
static void
test_signals_tell_everything (void)
{
  FettleActivitiesSorted *sorted = fettle_activities_sorted_new ();
  g_autoptr (GListStore) model = fettle_activity_fixtures_new_list (0);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) followed = g_ptr_array_new ();

  g_signal_connect (sorted, "items-changed", G_CALLBACK (on_changed), changes);
  fettle_activities_sorted_set_model (sorted, G_LIST_MODEL (model));
  for (int step = 0; step < 400; step++)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (model));

      if (n > 0 && g_test_rand_int_range (0, 3) == 0)
        {
          g_list_store_remove (model, (guint) g_test_rand_int_range (0, (gint32) n));
        }
      else if (g_test_rand_int_range (0, 8) == 0)
        {
          fettle_activities_sorted_sort (sorted,
                                         g_test_rand_bit () ? FETTLE_ACTIVITIES_COLUMN_DATE
                                                            : FETTLE_ACTIVITIES_COLUMN_LOAD,
                                         g_test_rand_bit ());
        }
      else
        {
          g_autoptr (FettleActivity) activity
              = fettle_activity_fixtures_new_activity ((guint) g_test_rand_int_range (0, 500));

          g_list_store_append (model, activity);
        }

      for (guint i = 0; i < changes->len; i += 3)
        {
          guint position = g_array_index (changes, guint, i);
          guint removed = g_array_index (changes, guint, i + 1);
          guint added = g_array_index (changes, guint, i + 2);

          if (removed > 0)
            g_ptr_array_remove_range (followed, position, removed);
          for (guint j = 0; j < added; j++)
            g_ptr_array_insert (followed, (int) (position + j), get (sorted, position + j));
        }
      g_array_set_size (changes, 0);
      g_assert_cmpuint (followed->len, ==, g_list_model_get_n_items (G_LIST_MODEL (sorted)));
      for (guint i = 0; i < followed->len; i++)
        g_assert_true (followed->pdata[i] == get (sorted, i));
    }

  g_assert_finalize_object (sorted);
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/ui/activities-sorted/one-change-is-one-signal", test_one_change_is_one_signal);
  g_test_add_func ("/ui/activities-sorted/missing-values-are-last", test_missing_values_are_last);
  g_test_add_func ("/ui/activities-sorted/names-as-a-reader-sorts", test_names_as_a_reader_sorts);
  g_test_add_func ("/ui/activities-sorted/months-are-sections-of-dates", test_months);
  g_test_add_func ("/ui/activities-sorted/signals-tell-everything", test_signals_tell_everything);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "engine-fixture.h"
#include "fettle-activities.h"
#include "fettle-fitness.h"
#include "fettle-formula-version.h"
#include "fettle-recompute.h"
#include "fettle-training-loads.h"

#define N_DAYS 120

typedef struct
{
  Fixture *fixture;
  FettleDay day;
  FettleDay today;
  double load;
  GCancellable *cancellable;
} Change;

static const char *
get_user (const Change *change)
{
  return fettle_library_get_user_id (change->fixture->library);
}

static gboolean
add_activity (FettleConnection *connection,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  Change *change = data;
  g_autoptr (FettleActivity) activity = fettle_activity_new ();
  char buffer[FETTLE_INSTANT_LENGTH];

  activity->user_id = g_strdup (get_user (change));
  activity->activity_date = g_strdup (fettle_day_print (change->day, buffer));
  activity->start_time
      = g_strdup (fettle_instant_print ((int64_t) change->day * TEST_DAY + 36000, buffer));
  activity->activity_type = g_strdup ("running");
  activity->duration_seconds = 3600;
  activity->utc_offset_minutes = 0;
  activity->utc_offset_assumed = 0;
  activity->is_partial = 0;
  activity->training_load = change->load;
  return fettle_activities_insert (connection, activity, error);
}

static gboolean
recompute (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Change *change = data;

  return fettle_recompute_tracking (connection, get_user (change), change->day, change->today,
                                    change->cancellable, error);
}

static gboolean
recompute_to_today (FettleConnection *connection,
                    gpointer data,
                    GCancellable *cancellable,
                    GError **error)
{
  Change *change = data;

  return fettle_recompute_tracking_to_today (connection, get_user (change), change->today, NULL,
                                             error);
}

static gboolean
delete_day (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Change *change = data;
  g_autoptr (GPtrArray) activities = fettle_activities_list (connection, get_user (change),
                                                             change->day, change->day, NULL, error);

  if (activities == NULL)
    return FALSE;
  for (guint i = 0; i < activities->len; i++)
    {
      FettleActivity *activity = g_ptr_array_index (activities, i);

      if (!fettle_activities_delete (connection, activity->id, error))
        return FALSE;
    }
  return TRUE;
}

static void
apply (Fixture *fixture, FettleStoreFunc func, FettleDay day, double load)
{
  g_autoptr (GError) error = NULL;
  Change change = { .fixture = fixture,
                    .day = day,
                    .today = fettle_library_get_today (fixture->library),
                    .load = load };

  fettle_store_write (fettle_library_get_store (fixture->library), func, &change, NULL, &error);
  g_assert_no_error (error);
}

/* A hundred and twenty days with a rest day each week. */
static FettleDay
add_history (Fixture *fixture)
{
  FettleDay first = fettle_library_get_today (fixture->library) - N_DAYS + 1;

  for (FettleDay day = first; day < first + N_DAYS; day++)
    {
      if ((day - first) % 7 != 6)
        apply (fixture, add_activity, day, 40 + (day * 37) % 61);
    }
  apply (fixture, recompute, FETTLE_DAY_NONE, 0);
  return first;
}

static void
assert_near (double a, double b)
{
  g_assert_cmpint (isnan (a), ==, isnan (b));
  if (!isnan (a))
    g_assert_cmpfloat_with_epsilon (a, b, 1e-9);
}

static void
assert_same (GPtrArray *a, GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      FettleTrainingLoad *first = g_ptr_array_index (a, i);
      FettleTrainingLoad *second = g_ptr_array_index (b, i);

      g_assert_cmpstr (first->tracking_date, ==, second->tracking_date);
      g_assert_cmpstr (first->acwr_status, ==, second->acwr_status);
      assert_near (first->daily_training_load, second->daily_training_load);
      assert_near (first->acute_training_load, second->acute_training_load);
      assert_near (first->chronic_training_load, second->chronic_training_load);
      assert_near (first->acwr, second->acwr);
      assert_near (first->fitness, second->fitness);
      assert_near (first->fatigue, second->fatigue);
      assert_near (first->form, second->form);
      assert_near (first->training_monotony, second->training_monotony);
      assert_near (first->training_strain, second->training_strain);
      assert_near (first->weekly_ramp_rate, second->weekly_ramp_rate);
    }
}

static void
test_rows_are_dense (Fixture *fixture, gconstpointer data)
{
  FettleDay first = add_history (fixture);
  g_autoptr (GPtrArray) rows = fixture_list_loads (fixture);

  g_assert_cmpuint (rows->len, ==, N_DAYS);
  for (guint i = 0; i < rows->len; i++)
    {
      FettleTrainingLoad *row = g_ptr_array_index (rows, i);
      char buffer[FETTLE_DAY_LENGTH];

      g_assert_cmpstr (row->tracking_date, ==, fettle_day_print (first + (FettleDay) i, buffer));
      g_assert_cmpint (row->formula_version, ==, FETTLE_FORMULA_VERSION);
      g_assert_true (isnan (row->acwr) == (i < 27));
    }
}

static void
test_first_day_starts_at_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  FettleTrainingLoad *row;

  apply (fixture, add_activity, fettle_library_get_today (fixture->library), 100);
  apply (fixture, recompute, FETTLE_DAY_NONE, 0);
  rows = fixture_list_loads (fixture);
  row = g_ptr_array_index (rows, 0);

  g_assert_cmpfloat_with_epsilon (
      row->fitness,
      100 * fettle_smoothing_get_step (FETTLE_SMOOTHING_EXPONENTIAL, FETTLE_FITNESS_DAYS), 1e-9);
  g_assert_cmpfloat_with_epsilon (row->form, row->fitness - row->fatigue, 1e-9);
}

static void
test_from_a_day_on_equals_from_the_beginning (Fixture *fixture, gconstpointer data)
{
  FettleDay first = add_history (fixture);
  const FettleDay days[] = { first, first + 1, first + 35, first + N_DAYS - 1 };

  for (size_t i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (GPtrArray) from_day = NULL;
      g_autoptr (GPtrArray) from_beginning = NULL;

      apply (fixture, add_activity, days[i], 333);
      apply (fixture, recompute, days[i], 0);
      from_day = fixture_list_loads (fixture);
      apply (fixture, recompute, FETTLE_DAY_NONE, 0);
      from_beginning = fixture_list_loads (fixture);
      assert_same (from_day, from_beginning);
    }
}

static void
test_earlier_history_moves_the_first_day (Fixture *fixture, gconstpointer data)
{
  FettleDay first = add_history (fixture);
  g_autoptr (GPtrArray) longer = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) before = fixture_list_loads (fixture);

  apply (fixture, add_activity, first - 50, 200);
  apply (fixture, recompute, first - 50, 0);
  longer = fixture_list_loads (fixture);
  g_assert_cmpuint (longer->len, ==, N_DAYS + 50);

  apply (fixture, delete_day, first - 50, 0);
  apply (fixture, recompute, first - 50, 0);
  again = fixture_list_loads (fixture);
  assert_same (again, before);
}

static void
test_without_activities_there_are_no_rows (Fixture *fixture, gconstpointer data)
{
  FettleDay today = fettle_library_get_today (fixture->library);
  g_autoptr (GPtrArray) rows = NULL;

  apply (fixture, add_activity, today, 10);
  apply (fixture, recompute, today, 0);
  apply (fixture, delete_day, today, 0);
  apply (fixture, recompute, today, 0);
  rows = fixture_list_loads (fixture);
  g_assert_cmpuint (rows->len, ==, 0);
}

static void
test_clock_ahead_makes_no_rows (Fixture *fixture, gconstpointer data)
{
  FettleDay today = fettle_library_get_today (fixture->library);
  g_autoptr (GPtrArray) rows = NULL;

  apply (fixture, add_activity, today - 2, 10);
  apply (fixture, add_activity, today + 4000, 10);
  apply (fixture, recompute, FETTLE_DAY_NONE, 0);
  rows = fixture_list_loads (fixture);
  g_assert_cmpuint (rows->len, ==, 4);
}

static void
test_cancelled_changes_nothing (Fixture *fixture, gconstpointer data)
{
  FettleDay first = add_history (fixture);
  g_autoptr (GPtrArray) before = fixture_list_loads (fixture);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Change change = { .fixture = fixture,
                    .day = first,
                    .today = fettle_library_get_today (fixture->library),
                    .cancellable = cancellable };

  apply (fixture, add_activity, first, 100);
  g_cancellable_cancel (cancellable);
  g_assert_false (fettle_store_write (fettle_library_get_store (fixture->library), recompute,
                                      &change, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  after = fixture_list_loads (fixture);
  assert_same (before, after);
}

static void
test_opening_brings_rows_to_today (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) opened = NULL;
  g_autoptr (GPtrArray) computed = NULL;

  add_history (fixture);
  fixture_close (fixture);
  fixture->now += 5 * TEST_DAY;
  fixture_open (fixture);

  opened = fixture_list_loads (fixture);
  g_assert_cmpuint (opened->len, ==, N_DAYS + 5);
  apply (fixture, recompute, FETTLE_DAY_NONE, 0);
  computed = fixture_list_loads (fixture);
  assert_same (opened, computed);
}

static gboolean
age_rows (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Change *change = data;
  g_autoptr (GPtrArray) rows = fettle_training_loads_list (connection, get_user (change),
                                                           FETTLE_DAY_NONE, FETTLE_DAY_NONE, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      FettleTrainingLoad *row = g_ptr_array_index (rows, i);

      row->formula_version = FETTLE_FORMULA_VERSION - 1;
      row->fitness = 1;
    }
  return fettle_training_loads_store (connection, get_user (change), rows, error);
}

static void
test_older_formulas_are_computed_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  add_history (fixture);
  before = fixture_list_loads (fixture);
  apply (fixture, age_rows, 0, 0);
  apply (fixture, recompute_to_today, 0, 0);
  after = fixture_list_loads (fixture);
  assert_same (before, after);
}

static gboolean
age_activities (FettleConnection *connection,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  Change *change = data;
  g_autoptr (GPtrArray) activities
      = fettle_activities_list (connection, get_user (change), FETTLE_DAY_NONE, FETTLE_DAY_NONE,
                                NULL, error);

  if (activities == NULL)
    return FALSE;
  for (guint i = 0; i < activities->len; i++)
    {
      FettleActivity *activity = g_ptr_array_index (activities, i);

      activity->formula_version = FETTLE_FORMULA_VERSION - 1;
      activity->training_load = 1000;
      if (!fettle_activities_update (connection, activity, error))
        return FALSE;
    }
  return TRUE;
}

/* And so are those of the activities, the next time that the library is opened. */
static void
test_opening_computes_old_loads_again (Fixture *fixture, gconstpointer data)
{
  const TestActivity run = { .start = TEST_NOW - TEST_DAY,
                             .seconds = 1200,
                             .heart_rate = 150,
                             .serial_number = 4711,
                             .sport = 1 };
  g_autoptr (FettleImportReport) report = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) loads_before = NULL;
  g_autoptr (GPtrArray) loads_after = NULL;

  fixture_put_activity (fixture, "run.fit", &run);
  report = fixture_import (fixture, NULL);
  before = fixture_list_activities (fixture);
  loads_before = fixture_list_loads (fixture);
  apply (fixture, age_activities, 0, 0);
  apply (fixture, age_rows, 0, 0);
  fixture_close (fixture);
  fixture_open (fixture);

  after = fixture_list_activities (fixture);
  assert_near (((FettleActivity *) g_ptr_array_index (after, 0))->training_load,
               ((FettleActivity *) g_ptr_array_index (before, 0))->training_load);
  loads_after = fixture_list_loads (fixture);
  assert_same (loads_before, loads_after);
}

/* What nobody measured is not nothing; but the averages can only count what is known. */
static void
test_unknown_load_is_not_0 (Fixture *fixture, gconstpointer data)
{
  FettleDay today = fettle_library_get_today (fixture->library);
  g_autoptr (GPtrArray) rows = NULL;
  FettleTrainingLoad *unknown, *rest;

  apply (fixture, add_activity, today - 2, 80);
  apply (fixture, add_activity, today - 1, NAN);
  apply (fixture, recompute, FETTLE_DAY_NONE, 0);
  rows = fixture_list_loads (fixture);
  g_assert_cmpuint (rows->len, ==, 3);
  unknown = g_ptr_array_index (rows, 1);
  rest = g_ptr_array_index (rows, 2);

  g_assert_true (isnan (unknown->daily_training_load));
  g_assert_cmpfloat (unknown->fitness, <, ((FettleTrainingLoad *) rows->pdata[0])->fitness);
  g_assert_cmpfloat_with_epsilon (unknown->acute_training_load, 40, 1e-9);
  g_assert_cmpfloat (rest->daily_training_load, ==, 0);
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  fixture_add ("/recompute/rows-are-dense", test_rows_are_dense);
  fixture_add ("/recompute/first-day-starts-at-nothing", test_first_day_starts_at_nothing);
  fixture_add ("/recompute/from-a-day-on-equals-from-the-beginning",
               test_from_a_day_on_equals_from_the_beginning);
  fixture_add ("/recompute/earlier-history-moves-the-first-day",
               test_earlier_history_moves_the_first_day);
  fixture_add ("/recompute/without-activities-there-are-no-rows",
               test_without_activities_there_are_no_rows);
  fixture_add ("/recompute/clock-ahead-makes-no-rows", test_clock_ahead_makes_no_rows);
  fixture_add ("/recompute/cancelled-changes-nothing", test_cancelled_changes_nothing);
  fixture_add ("/recompute/opening-brings-rows-to-today", test_opening_brings_rows_to_today);
  fixture_add ("/recompute/opening-computes-old-loads-again",
               test_opening_computes_old_loads_again);
  fixture_add ("/recompute/unknown-load-is-not-0", test_unknown_load_is_not_0);
  fixture_add ("/recompute/older-formulas-are-computed-again",
               test_older_formulas_are_computed_again);

  return g_test_run ();
}

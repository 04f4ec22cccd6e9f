/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "fettle-store-fixture.h"
#include "fettle-test.h"
#include "fettle-training-loads.h"

static GPtrArray *
create_loads (const char *first, guint n_days, double load)
{
  GPtrArray *loads = g_ptr_array_new_with_free_func (g_object_unref);
  FettleDay day = fettle_fixture_day (first);
  char text[FETTLE_DAY_LENGTH];

  for (guint i = 0; i < n_days; i++)
    {
      FettleTrainingLoad *row = fettle_training_load_new ();

      row->tracking_date = g_strdup (fettle_day_print (day + (FettleDay) i, text));
      row->daily_training_load = load + i;
      row->fitness = load / 2;
      row->formula_version = 1;
      g_ptr_array_add (loads, row);
    }

  return loads;
}

static void
store (FettleConnection *connection, const char *first, guint n_days, double load)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) loads = create_loads (first, n_days, load);

  fettle_training_loads_store (connection, FETTLE_FIXTURE_USER, loads, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list (FettleConnection *connection)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *loads = fettle_training_loads_list (connection, FETTLE_FIXTURE_USER, FETTLE_DAY_NONE,
                                                 FETTLE_DAY_NONE, &error);

  g_assert_no_error (error);

  return loads;
}

static void
test_stored_rows_have_their_day (void)
{
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (GPtrArray) loads = NULL;

  store (connection, "2026-10-30", 4, 50.0);
  loads = list (connection);
  g_assert_cmpuint (loads->len, ==, 4);
  g_assert_cmpint (
      fettle_fixture_integer (connection, "SELECT count(*) FROM training_load_tracking AS t "
                                          "JOIN daily_metrics AS d ON d.id = t.daily_metric_id "
                                          "AND d.date = t.tracking_date AND d.user_id = t.user_id"),
      ==, 4);

  g_assert_finalize_object (connection);
}

/* Over what was there, before it and behind it: one row a day, the last one. */
static void
test_store_replaces (void)
{
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (GPtrArray) loads = NULL;

  store (connection, "2026-11-03", 3, 10.0);
  store (connection, "2026-11-01", 4, 100.0);
  store (connection, "2026-11-05", 2, 200.0);

  loads = list (connection);
  g_assert_cmpuint (loads->len, ==, 6);
  for (guint i = 0; i < loads->len; i++)
    {
      const double expected[] = { 100.0, 101.0, 102.0, 103.0, 200.0, 201.0 };
      FettleTrainingLoad *row = loads->pdata[i];

      g_assert_cmpfloat (row->daily_training_load, ==, expected[i]);
      g_assert_cmpfloat (row->fitness, ==, i < 4 ? 50.0 : 100.0);
      g_assert_true (isnan (row->acwr));
    }

  g_assert_finalize_object (connection);
}

static void
test_notes_stay (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleTrainingLoad) row = NULL;

  store (connection, "2026-11-01", 2, 10.0);
  fettle_fixture_execute (connection, "UPDATE training_load_tracking SET notes = 'tired' "
                                      "WHERE tracking_date = '2026-11-02'");
  store (connection, "2026-11-01", 2, 20.0);

  row = fettle_training_loads_get (connection, FETTLE_FIXTURE_USER,
                                   fettle_fixture_day ("2026-11-02"), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (row->notes, ==, "tired");
  g_assert_cmpfloat (row->daily_training_load, ==, 21.0);

  g_assert_finalize_object (connection);
}

static void
test_unchanged_rows_are_not_touched (void)
{
  FettleConnection *connection = fettle_fixture_connection ();

  store (connection, "2026-11-01", 3, 10.0);
  fettle_fixture_execute (connection, "UPDATE training_load_tracking "
                                      "SET updated_at = '2020-01-01 00:00:00'");
  store (connection, "2026-11-01", 3, 10.0);
  g_assert_cmpint (fettle_fixture_integer (connection,
                                           "SELECT count(*) FROM training_load_tracking "
                                           "WHERE updated_at = '2020-01-01 00:00:00'"),
                   ==, 3);
  store (connection, "2026-11-01", 3, 11.0);
  g_assert_cmpint (fettle_fixture_integer (connection,
                                           "SELECT count(*) FROM training_load_tracking "
                                           "WHERE updated_at = '2020-01-01 00:00:00'"),
                   ==, 0);

  g_assert_finalize_object (connection);
}

static void
test_delete_from (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  const FettleChange *change;
  g_autoptr (GPtrArray) left = NULL;

  store (connection, "2026-11-01", 5, 10.0);
  fettle_connection_begin (connection, TRUE, &error);
  fettle_training_loads_delete_from (connection, FETTLE_FIXTURE_USER,
                                     fettle_fixture_day ("2026-11-03"), &error);
  g_assert_no_error (error);
  change = fettle_connection_get_change (connection);
  g_assert_cmpint (change->first_day, ==, fettle_fixture_day ("2026-11-03"));
  g_assert_cmpint (change->last_day, ==, fettle_fixture_day ("2026-11-05"));
  left = list (connection);
  g_assert_cmpuint (left->len, ==, 2);

  fettle_training_loads_delete_from (connection, FETTLE_FIXTURE_USER, FETTLE_DAY_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fettle_fixture_integer (connection,
                                           "SELECT count(*) FROM training_load_tracking"),
                   ==, 0);
  fettle_connection_rollback (connection);

  g_assert_finalize_object (connection);
}

static void
test_store_of_nothing (void)
{
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (fettle_training_loads_store (connection, FETTLE_FIXTURE_USER, none, &error));
  g_assert_no_error (error);

  g_assert_finalize_object (connection);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/training-loads/stored-rows-have-their-day", test_stored_rows_have_their_day);
  g_test_add_func ("/training-loads/store-replaces", test_store_replaces);
  g_test_add_func ("/training-loads/notes-stay", test_notes_stay);
  g_test_add_func ("/training-loads/unchanged-rows-are-not-touched",
                   test_unchanged_rows_are_not_touched);
  g_test_add_func ("/training-loads/delete-from", test_delete_from);
  g_test_add_func ("/training-loads/store-of-nothing", test_store_of_nothing);

  return g_test_run ();
}

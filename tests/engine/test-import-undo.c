/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "engine-fixture.h"
#include "fettle-activities.h"
#include "fettle-activity-detail.h"
#include "fettle-profiles.h"

static const TestActivity morning_run = {
  .start = TEST_NOW - 5 * 3600,
  .seconds = 1200,
  .heart_rate = 150,
  .serial_number = 4711,
  .sport = 1,
};

static FettleActivity *
get_only (Fixture *fixture)
{
  g_autoptr (GPtrArray) activities = fixture_list_activities (fixture);

  g_assert_cmpuint (activities->len, ==, 1);
  return g_object_ref (g_ptr_array_index (activities, 0));
}

static FettleActivity *
get_by_id (Fixture *fixture, int64_t id)
{
  g_autoptr (FettleActivityDetail) detail = NULL;
  g_autoptr (GError) error = NULL;

  detail = fettle_activity_detail_load (fixture->library, id, NULL, &error);
  g_assert_no_error (error);
  return g_object_ref (fettle_activity_detail_get_activity (detail));
}

static gboolean
read_profile (FettleConnection *connection,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  FettleUserProfile **profile = data;

  *profile = fettle_profiles_get (connection, error);
  return *profile != NULL;
}

static FettleUserProfile *
get_profile (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  FettleUserProfile *profile = NULL;

  fettle_store_read (fettle_library_get_store (fixture->library), read_profile, &profile, NULL,
                     &error);
  g_assert_no_error (error);
  return profile;
}

/* A maximum, and a resting heart rate where it is not 0. */
static gboolean
set_heart_rates (FettleConnection *connection,
                 gpointer data,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (FettleUserProfile) profile = fettle_profiles_get (connection, error);
  const int *rates = data;

  profile->max_heart_rate = rates[0];
  if (rates[1] != 0)
    profile->resting_heart_rate = rates[1];
  return fettle_profiles_update (connection, profile, error);
}

static void
edit_heart_rates (Fixture *fixture, int maximum, int resting)
{
  g_autoptr (GError) error = NULL;
  int rates[] = { maximum, resting };

  fettle_store_write (fettle_library_get_store (fixture->library), set_heart_rates, rates, NULL,
                      &error);
  g_assert_no_error (error);
}

/* A watch that knew the athlete, after one that did not. */
static void
import_ignorant_and_knowing (Fixture *fixture)
{
  TestActivity ignorant = morning_run;
  g_autoptr (FettleImportReport) first = NULL;
  g_autoptr (FettleImportReport) second = NULL;

  ignorant.without_athlete = TRUE;
  ignorant.start -= TEST_DAY;
  fixture_put_activity (fixture, "a.fit", &ignorant);
  fixture_put_activity (fixture, "b.fit", &morning_run);
  first = fixture_import (fixture, "a.fit");
  second = fixture_import (fixture, "b.fit");
}

static void
test_what_the_file_told_goes_with_it (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleUserProfile) before = get_profile (fixture);
  g_autoptr (FettleUserProfile) told = NULL;
  g_autoptr (FettleUserProfile) after = NULL;
  g_autoptr (FettleActivity) left = NULL;

  import_ignorant_and_knowing (fixture);
  told = get_profile (fixture);
  g_assert_cmpstr (told->gender, ==, "female");
  g_assert_cmpint (told->max_heart_rate, ==, TEST_MAXIMUM);
  g_assert_cmpfloat (told->weight_kg, ==, 61.5);

  g_assert_cmpuint (fixture_undo (fixture), ==, 1);
  after = get_profile (fixture);
  g_assert_null (after->gender);
  g_assert_cmpint (after->max_heart_rate, ==, FETTLE_NULL_INTEGER);
  g_assert_cmpint (after->resting_heart_rate, ==, FETTLE_NULL_INTEGER);
  g_assert_true (isnan (after->weight_kg));
  g_assert_cmpstr (after->timezone, ==, before->timezone);

  /* And what was computed with it is computed without it. */
  left = get_only (fixture);
  g_assert_cmpstr (left->load_source, ==, "edwards");
  g_assert_cmpfloat (left->load_max_heart_rate, ==, 150);
  g_assert_true (isnan (left->load_resting_heart_rate));
}

static void
test_what_the_athlete_said_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleUserProfile) after = NULL;
  g_autoptr (FettleActivity) left = NULL;

  import_ignorant_and_knowing (fixture);
  edit_heart_rates (fixture, 184, 0);
  g_assert_cmpuint (fixture_undo (fixture), ==, 1);

  after = get_profile (fixture);
  g_assert_cmpint (after->max_heart_rate, ==, 184);
  g_assert_cmpint (after->resting_heart_rate, ==, FETTLE_NULL_INTEGER);
  left = get_only (fixture);
  g_assert_cmpfloat (left->load_max_heart_rate, ==, 184);
}

/* The constants of the load are those of the sex, also where no heart rate changes. */
static void
test_loads_follow_the_sex (Fixture *fixture, gconstpointer data)
{
  TestActivity ignorant = morning_run;
  g_autoptr (FettleImportReport) first = NULL;
  g_autoptr (FettleImportReport) second = NULL;
  g_autoptr (FettleActivity) before = NULL;
  g_autoptr (FettleActivity) between = NULL;
  g_autoptr (FettleActivity) after = NULL;
  double difference;

  edit_heart_rates (fixture, TEST_MAXIMUM, TEST_RESTING);
  ignorant.without_athlete = TRUE;
  ignorant.start -= TEST_DAY;
  fixture_put_activity (fixture, "a.fit", &ignorant);
  first = fixture_import (fixture, "a.fit");
  before = get_only (fixture);
  fixture_put_activity (fixture, "b.fit", &morning_run);
  second = fixture_import (fixture, "b.fit");
  between = get_by_id (fixture, before->id);
  difference = between->training_load - before->training_load;
  g_assert_cmpfloat (fabs (difference), >, 0.1);

  g_assert_cmpuint (fixture_undo (fixture), ==, 1);
  after = get_only (fixture);
  g_assert_cmpfloat_with_epsilon (after->training_load, before->training_load, 1e-9);
}

static void
load_maximum (Fixture *fixture, FettleMaximumHeartRate *maximum)
{
  g_autoptr (FettleActivity) any = NULL;
  g_autoptr (GPtrArray) activities = fixture_list_activities (fixture);
  g_autoptr (FettleActivityDetail) detail = NULL;
  g_autoptr (GError) error = NULL;

  any = g_object_ref (g_ptr_array_index (activities, 0));
  detail = fettle_activity_detail_load (fixture->library, any->id, NULL, &error);
  g_assert_no_error (error);
  *maximum = *fettle_activity_detail_get_maximum_heart_rate (detail);
}

static void
test_the_maximum_has_a_source (Fixture *fixture, gconstpointer data)
{
  TestActivity ignorant = morning_run;
  g_autoptr (FettleImportReport) first = NULL;
  g_autoptr (FettleImportReport) second = NULL;
  FettleMaximumHeartRate maximum;

  ignorant.without_athlete = TRUE;
  ignorant.start -= TEST_DAY;
  fixture_put_activity (fixture, "a.fit", &ignorant);
  first = fixture_import (fixture, "a.fit");
  load_maximum (fixture, &maximum);
  g_assert_cmpint (maximum.source, ==, FETTLE_MAXIMUM_SEEN);
  g_assert_cmpfloat (maximum.value, ==, 150);
  g_assert_cmpint (maximum.day, ==, fettle_day_new (2026, 11, 18));
  g_assert_cmpint (maximum.activity_id, ==,
                   fettle_import_result_get_activity_id (fixture_get_result (first, 0)));

  fixture_put_activity (fixture, "b.fit", &morning_run);
  second = fixture_import (fixture, "b.fit");
  load_maximum (fixture, &maximum);
  g_assert_cmpint (maximum.source, ==, FETTLE_MAXIMUM_DEVICE);
  g_assert_cmpfloat (maximum.value, ==, TEST_MAXIMUM);
  g_assert_cmpint (maximum.day, ==, fettle_day_new (2026, 11, 19));
  g_assert_cmpint (maximum.activity_id, ==,
                   fettle_import_result_get_activity_id (fixture_get_result (second, 0)));

  edit_heart_rates (fixture, 184, 0);
  load_maximum (fixture, &maximum);
  g_assert_cmpint (maximum.source, ==, FETTLE_MAXIMUM_ATHLETE);
  g_assert_cmpfloat (maximum.value, ==, 184);
  g_assert_cmpint (maximum.day, ==, FETTLE_DAY_NONE);
  g_assert_cmpint (maximum.activity_id, ==, 0);
}

static void
test_without_a_heart_rate_there_is_no_maximum (Fixture *fixture, gconstpointer data)
{
  TestActivity silent = morning_run;
  g_autoptr (FettleImportReport) report = NULL;
  FettleMaximumHeartRate maximum;

  silent.without_athlete = TRUE;
  silent.heart_rate = 0;
  fixture_put_activity (fixture, "a.fit", &silent);
  report = fixture_import (fixture, NULL);
  load_maximum (fixture, &maximum);
  g_assert_cmpint (maximum.source, ==, FETTLE_MAXIMUM_UNKNOWN);
  g_assert_true (isnan (maximum.value));
}

static void
assert_sentence (const FettleUndoResult *undone, const char *expected)
{
  g_autofree char *sentence = fettle_undo_result_dup_sentence (undone);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_what_only_merged_is_counted (Fixture *fixture, gconstpointer data)
{
  TestActivity other = morning_run, next = morning_run;
  g_autoptr (FettleImportReport) first = NULL;
  g_autoptr (FettleImportReport) second = NULL;
  FettleUndoResult undone;

  fixture_put_activity (fixture, "a.fit", &morning_run);
  first = fixture_import (fixture, "a.fit");
  other.serial_number = 999;
  other.start += 70;
  fixture_put_activity (fixture, "b.fit", &other);
  second = fixture_import (fixture, "b.fit");

  fixture_undo_to (fixture, &undone);
  g_assert_true (undone.was_undone);
  g_assert_cmpuint (undone.n_activities, ==, 0);
  g_assert_cmpuint (undone.n_separated, ==, 1);
  g_assert_cmpuint (undone.n_days, ==, 0);
  assert_sentence (&undone, "Import undone: 1 file is no longer kept with another of its session.");

  next.start -= TEST_DAY;
  fixture_put_activity (fixture, "c.fit", &next);
  g_clear_object (&second);
  second = fixture_import (fixture, NULL);
  fixture_undo_to (fixture, &undone);
  g_assert_cmpuint (undone.n_activities, ==, 1);
  g_assert_cmpuint (undone.n_separated, ==, 1);
  g_assert_cmpuint (undone.n_days, ==, 1);
  assert_sentence (&undone, "Import undone: 1 activity removed. 1 file is no longer "
                            "kept with another of its session.");

  fixture_undo_to (fixture, &undone);
  g_assert_cmpuint (undone.n_activities, ==, 1);
  g_assert_cmpuint (undone.n_separated, ==, 0);
  assert_sentence (&undone, "Import undone: 1 activity removed.");

  fixture_undo_to (fixture, &undone);
  g_assert_false (undone.was_undone);
  assert_sentence (&undone, "There is no import that can be undone.");
}

/* Where a whole file took the place of a cut one, the day is another again. */
static void
test_what_was_replaced_is_counted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) whole = test_activity_encode (&morning_run);
  g_autoptr (GBytes) cut = test_bytes_cut (whole, g_bytes_get_size (whole) / 2);
  g_autofree char *cut_path = fixture_put (fixture, "cut.fit", cut);
  g_autofree char *whole_path = fixture_put (fixture, "whole.fit", whole);
  g_autoptr (FettleImportReport) first = fixture_import (fixture, "cut.fit");
  g_autoptr (FettleImportReport) second = fixture_import (fixture, "whole.fit");
  FettleUndoResult undone;

  fixture_undo_to (fixture, &undone);
  g_assert_cmpuint (undone.n_activities, ==, 0);
  g_assert_cmpuint (undone.n_separated, ==, 1);
  g_assert_cmpuint (undone.n_days, ==, 1);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  fixture_add ("/import-undo/what-the-file-told-goes-with-it",
               test_what_the_file_told_goes_with_it);
  fixture_add ("/import-undo/what-the-athlete-said-stays", test_what_the_athlete_said_stays);
  fixture_add ("/import-undo/loads-follow-the-sex", test_loads_follow_the_sex);
  fixture_add ("/import-undo/the-maximum-has-a-source", test_the_maximum_has_a_source);
  fixture_add ("/import-undo/without-a-heart-rate-there-is-no-maximum",
               test_without_a_heart_rate_there_is_no_maximum);
  fixture_add ("/import-undo/what-only-merged-is-counted", test_what_only_merged_is_counted);
  fixture_add ("/import-undo/what-was-replaced-is-counted", test_what_was_replaced_is_counted);

  return g_test_run ();
}

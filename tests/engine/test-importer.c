/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "engine-fixture.h"
#include "fettle-activities.h"
#include "fettle-activity-detail.h"
#include "fettle-import-error.h"
#include "fettle-originals.h"
#include "fettle-progress.h"
#include "fettle-training-load.h"
#include "test-archives.h"

static const TestActivity morning_run = {
  .start = TEST_NOW - 5 * 3600,
  .seconds = 1200,
  .heart_rate = 150,
  .serial_number = 4711,
  .sport = 1,
};

static void
assert_outcome (FettleImportResult *result, FettleImportOutcome outcome, const char *group)
{
  g_assert_cmpint (fettle_import_result_get_outcome (result), ==, outcome);
  g_assert_cmpstr (fettle_import_result_get_group (result), ==, group);
  if (outcome != FETTLE_IMPORT_IMPORTED)
    g_assert_true (g_str_has_suffix (fettle_import_result_get_reason (result), "."));
}

static void
test_one_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleImportReport) report = NULL;
  g_autoptr (FettleActivityDetail) detail = NULL;
  g_autoptr (GPtrArray) loads = NULL;
  g_autoptr (GError) error = NULL;
  FettleImportResult *result;
  FettleActivity *activity;
  FettleTrainingLoad *today;

  fixture_put_activity (fixture, "run.fit", &morning_run);
  report = fixture_import (fixture, "run.fit");

  result = fixture_get_result (report, 0);
  assert_outcome (result, FETTLE_IMPORT_IMPORTED, NULL);
  g_assert_cmpstr (fettle_import_result_get_name (result), ==, "run.fit");
  g_assert_cmpint (fettle_import_result_get_n_activities (result), ==, 1);
  g_assert_cmpint (fettle_import_result_get_day (result), ==, fettle_day_new (2026, 11, 19));

  detail
      = fettle_activity_detail_load (fixture->library,
                                     fettle_import_result_get_activity_id (result), NULL, &error);
  g_assert_no_error (error);
  activity = fettle_activity_detail_get_activity (detail);
  g_assert_cmpstr (activity->activity_type, ==, "running");
  g_assert_cmpint (activity->duration_seconds, ==, 1200);
  g_assert_cmpint (activity->avg_heart_rate, ==, 150);
  g_assert_cmpint (activity->file_serial_number, ==, 4711);
  g_assert_cmpint (activity->utc_offset_assumed, ==, 0);
  g_assert_cmpstr (activity->load_source, ==, "heart_rate");
  g_assert_cmpuint (g_list_model_get_n_items (fettle_activity_detail_get_laps (detail)), ==, 1);
  g_assert_cmpuint (fettle_activity_detail_get_streams (detail)->n_samples, ==, 1201);
  g_assert_nonnull (fettle_activity_detail_get_zones (detail));

  /* What the watch knew of the athlete fills the profile. */
  g_assert_cmpuint (fixture_count_originals (fixture), ==, 1);
  loads = fixture_list_loads (fixture);
  g_assert_cmpuint (loads->len, ==, 1);
  today = g_ptr_array_index (loads, 0);
  g_assert_cmpstr (today->tracking_date, ==, "2026-11-19");
  g_assert_cmpfloat_with_epsilon (today->daily_training_load, activity->training_load, 1e-9);
}

static gboolean
has_maximum (gpointer data)
{
  FettleUserProfile *profile = fettle_library_get_profile (data);

  return profile->max_heart_rate == TEST_MAXIMUM && profile->resting_heart_rate == TEST_RESTING;
}

static void
test_fills_the_profile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleImportReport) report = NULL;

  g_assert_cmpint (fettle_library_get_profile (fixture->library)->max_heart_rate, ==,
                   FETTLE_NULL_INTEGER);
  fixture_put_activity (fixture, "run.fit", &morning_run);
  report = fixture_import (fixture, NULL);

  fettle_test_await (has_maximum, fixture->library, "the profile");
  g_assert_cmpstr (fettle_library_get_profile (fixture->library)->gender, ==, "female");
}

static void
test_original_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) contents = test_activity_encode (&morning_run);
  g_autofree char *path = fixture_put (fixture, "run.fit", contents);
  g_autofree char *hash = fettle_originals_hash (contents);
  g_autoptr (FettleImportReport) report = fixture_import (fixture, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) kept = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  kept = fettle_originals_read_file (fettle_library_get_originals_directory (fixture->library),
                                     hash, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (kept, contents));
}

static void
test_same_file_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleImportReport) first = NULL;
  g_autoptr (FettleImportReport) second = NULL;
  FettleImportResult *result;

  fixture_put_activity (fixture, "run.fit", &morning_run);
  first = fixture_import (fixture, NULL);
  second = fixture_import (fixture, NULL);

  result = fixture_get_result (second, 0);
  assert_outcome (result, FETTLE_IMPORT_DUPLICATE, "Same file");
  g_assert_cmpint (fettle_import_result_get_activity_id (result), ==,
                   fettle_import_result_get_activity_id (fixture_get_result (first, 0)));
  g_assert_cmpint (fettle_import_result_get_day (result), !=, FETTLE_DAY_NONE);
  g_assert_cmpint (fettle_import_result_get_n_activities (result), ==, 0);
  g_assert_nonnull (strstr (fettle_import_result_get_reason (result), "19 November 2026"));
  g_assert_cmpuint (fixture_count_activities (fixture), ==, 1);
  g_assert_cmpuint (fixture_count_originals (fixture), ==, 1);
}

static void
test_twins_in_one_import (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleImportReport) report = NULL;

  fixture_put_activity (fixture, "a.fit", &morning_run);
  fixture_put_activity (fixture, "b.fit", &morning_run);
  report = fixture_import (fixture, NULL);

  assert_outcome (fixture_get_result (report, 0), FETTLE_IMPORT_IMPORTED, NULL);
  assert_outcome (fixture_get_result (report, 1), FETTLE_IMPORT_DUPLICATE, "Same file");
  g_assert_cmpuint (fixture_count_activities (fixture), ==, 1);
}

static void
test_same_session_of_another_device (Fixture *fixture, gconstpointer data)
{
  TestActivity other = morning_run, earlier = morning_run, ride = morning_run;
  g_autoptr (FettleImportReport) report = NULL;
  FettleImportResult *result;

  other.serial_number = 999;
  other.start += 70;
  other.seconds -= 20;
  ride.serial_number = 998;
  ride.sport = 2;
  earlier.serial_number = 997;
  earlier.start -= 130;
  fixture_put_activity (fixture, "a.fit", &morning_run);
  fixture_put_activity (fixture, "b.fit", &other);
  fixture_put_activity (fixture, "c.fit", &ride);
  fixture_put_activity (fixture, "d.fit", &earlier);
  report = fixture_import (fixture, NULL);

  result = fixture_get_result (report, 1);
  assert_outcome (result, FETTLE_IMPORT_MERGED, "Same session from another file");
  g_assert_nonnull (strstr (fettle_import_result_get_reason (result), "Morning Run"));
  g_assert_cmpint (fettle_import_result_get_activity_id (result), ==,
                   fettle_import_result_get_activity_id (fixture_get_result (report, 0)));
  assert_outcome (fixture_get_result (report, 2), FETTLE_IMPORT_IMPORTED, NULL);
  assert_outcome (fixture_get_result (report, 3), FETTLE_IMPORT_IMPORTED, NULL);

  /* Both originals are kept. */
  g_assert_cmpuint (fixture_count_originals (fixture), ==, 4);
}

static void
test_same_recording_of_another_file (Fixture *fixture, gconstpointer data)
{
  TestActivity renamed = morning_run;
  g_autoptr (FettleImportReport) report = NULL;

  /* Edited by a tool: other bytes, same device and start, but much shorter. */
  renamed.seconds = 300;
  fixture_put_activity (fixture, "a.fit", &morning_run);
  fixture_put_activity (fixture, "b.fit", &renamed);
  report = fixture_import (fixture, NULL);

  assert_outcome (fixture_get_result (report, 1), FETTLE_IMPORT_MERGED,
                  "Same session from another file");
}

static void
put_text (Fixture *fixture, const char *name, const char *text)
{
  g_autoptr (GBytes) contents = g_bytes_new (text, strlen (text));
  g_autofree char *path = fixture_put (fixture, name, contents);

  g_assert_nonnull (path);
}

static void
put_cut (Fixture *fixture, const char *name, GBytes *whole, gsize size)
{
  g_autoptr (GBytes) cut = test_bytes_cut (whole, size);
  g_autofree char *path = fixture_put (fixture, name, cut);

  g_assert_nonnull (path);
}

/* The same recording with another size in its header. */
static void
put_lie (Fixture *fixture, const char *name, int difference)
{
  TestActivity activity = morning_run;
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GBytes) lying = NULL;
  g_autofree guint8 *bytes = NULL;
  g_autofree char *path = NULL;
  guint32 size;

  activity.start -= (ABS (difference) + (difference < 0 ? 2 : 1)) * TEST_DAY;
  whole = test_activity_encode (&activity);
  bytes = g_memdup2 (g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));
  memcpy (&size, bytes + 4, 4);
  size = GUINT32_TO_LE (GUINT32_FROM_LE (size) + (guint32) difference);
  memcpy (bytes + 4, &size, 4);
  lying = g_bytes_new (bytes, g_bytes_get_size (whole));
  path = fixture_put (fixture, name, lying);
}

static void
test_broken_files (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (FettleImportReport) report = NULL;
  TestActivity other_day = morning_run;

  other_day.start -= 30 * TEST_DAY;
  whole = test_activity_encode (&other_day);
  fixture_put_data (fixture, "crc.fit", "synthetic/file-crc-wrong.fit");
  put_cut (fixture, "cut-header.fit", whole, 9);
  put_cut (fixture, "cut-header-later.fit", whole, 13);
  put_cut (fixture, "cut-definition.fit", whole, 20);
  put_cut (fixture, "cut-record.fit", whole, g_bytes_get_size (whole) / 2);
  put_text (fixture, "empty.fit", "");
  put_text (fixture, "text.fit", "These are only words.");
  fixture_put_activity (fixture, "whole.fit", &morning_run);
  report = fixture_import (fixture, NULL);

  assert_outcome (fixture_find_result (report, "crc.fit"), FETTLE_IMPORT_PARTIAL, "Checksum wrong");
  assert_outcome (fixture_find_result (report, "empty.fit"), FETTLE_IMPORT_REFUSED, "Empty file");
  assert_outcome (fixture_find_result (report, "text.fit"), FETTLE_IMPORT_REFUSED,
                  "Not training data");
  assert_outcome (fixture_find_result (report, "cut-record.fit"), FETTLE_IMPORT_PARTIAL,
                  "Cut off at the end");
  assert_outcome (fixture_find_result (report, "cut-definition.fit"), FETTLE_IMPORT_REFUSED,
                  "Cut off too early");
  assert_outcome (fixture_find_result (report, "cut-header-later.fit"), FETTLE_IMPORT_REFUSED,
                  "Cut off too early");
  g_assert_cmpint (fettle_import_result_get_outcome (
                       fixture_find_result (report, "cut-header.fit")),
                   ==, FETTLE_IMPORT_REFUSED);

  /* The rest of the batch goes on. */
  assert_outcome (fixture_find_result (report, "whole.fit"), FETTLE_IMPORT_IMPORTED, NULL);
}

/* What is odd about a file that is all there is said, and no more. */
static void
test_odd_but_whole_files (Fixture *fixture, gconstpointer data)
{
  TestActivity other_day = morning_run;
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GByteArray) more = g_byte_array_new ();
  g_autoptr (GBytes) surplus = NULL;
  g_autofree char *path = NULL;
  g_autoptr (FettleImportReport) report = NULL;
  g_autoptr (GPtrArray) activities = NULL;

  put_lie (fixture, "less.fit", -7);
  put_lie (fixture, "more.fit", 7);
  whole = test_activity_encode (&morning_run);
  put_cut (fixture, "no-checksum.fit", whole, g_bytes_get_size (whole) - 2);
  other_day.start -= 30 * TEST_DAY;
  g_clear_pointer (&whole, g_bytes_unref);
  whole = test_activity_encode (&other_day);
  g_byte_array_append (more, g_bytes_get_data (whole, NULL), (guint) g_bytes_get_size (whole));
  g_byte_array_append (more, (const guint8 *) "these are some words", 20);
  surplus = g_bytes_new (more->data, more->len);
  path = fixture_put (fixture, "surplus.fit", surplus);
  report = fixture_import (fixture, NULL);

  assert_outcome (fixture_find_result (report, "less.fit"), FETTLE_IMPORT_IMPORTED,
                  "Size in the header wrong");
  assert_outcome (fixture_find_result (report, "more.fit"), FETTLE_IMPORT_IMPORTED,
                  "Size in the header wrong");
  assert_outcome (fixture_find_result (report, "no-checksum.fit"), FETTLE_IMPORT_IMPORTED,
                  "Checksum missing");
  assert_outcome (fixture_find_result (report, "surplus.fit"), FETTLE_IMPORT_IMPORTED,
                  "More after the end");
  activities = fixture_list_activities (fixture);
  g_assert_cmpuint (activities->len, ==, 4);
  for (guint i = 0; i < activities->len; i++)
    {
      FettleActivity *activity = g_ptr_array_index (activities, i);

      g_assert_cmpint (activity->is_partial, ==, 0);
      g_assert_cmpint (activity->duration_seconds, >=, 1199);
    }
}

/* What is refused was not read, and its reason does not say that it was. */
static void
test_refusals_are_true (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "cut-header.fit", "cut-definition.fit", "undefined.fit" };
  g_autoptr (GBytes) whole = test_activity_encode (&morning_run);
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));
  g_autoptr (GBytes) undefined = NULL;
  g_autofree char *path = NULL;
  g_autoptr (FettleImportReport) report = NULL;

  put_cut (fixture, "cut-header.fit", whole, 14);
  put_cut (fixture, "cut-definition.fit", whole, 20);
  bytes[14] = 0x05;
  undefined = g_bytes_new (bytes, g_bytes_get_size (whole));
  path = fixture_put (fixture, "undefined.fit", undefined);
  report = fixture_import (fixture, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      FettleImportResult *result = fixture_find_result (report, names[i]);

      g_assert_cmpint (fettle_import_result_get_outcome (result), ==, FETTLE_IMPORT_REFUSED);
      g_assert_true (g_str_has_prefix (fettle_import_result_get_reason (result), "Nothing of an"));
    }
}

/* Tomorrow has begun elsewhere; what is later is a clock that was never set. */
static void
test_the_future_is_refused (Fixture *fixture, gconstpointer data)
{
  TestActivity tomorrow = morning_run, later = morning_run;
  g_autoptr (FettleImportReport) report = NULL;

  tomorrow.start += TEST_DAY;
  later.start += 2 * TEST_DAY;
  fixture_put_activity (fixture, "tomorrow.fit", &tomorrow);
  fixture_put_activity (fixture, "later.fit", &later);
  report = fixture_import (fixture, NULL);

  assert_outcome (fixture_find_result (report, "tomorrow.fit"), FETTLE_IMPORT_IMPORTED, NULL);
  assert_outcome (fixture_find_result (report, "later.fit"), FETTLE_IMPORT_REFUSED,
                  "Date in the future");
  g_assert_cmpuint (fixture_count_activities (fixture), ==, 1);
  g_assert_cmpuint (fixture_count_originals (fixture), ==, 1);
}

/* Nothing is left out silently, nor is a wrong checksum said to be all. */
static void
test_too_long_is_partial (Fixture *fixture, gconstpointer data)
{
  TestActivity run = morning_run;
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GBytes) changed = NULL;
  g_autofree guint8 *bytes = NULL;
  g_autofree char *path = NULL;
  g_autoptr (FettleImportReport) report = NULL;
  g_autoptr (GPtrArray) activities = NULL;
  FettleActivity *activity;

  run.start -= 20 * TEST_DAY;
  run.seconds = 11 * TEST_DAY;
  whole = test_activity_encode (&run);
  bytes = g_memdup2 (g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));
  bytes[g_bytes_get_size (whole) - 1] ^= 0x5A;
  changed = g_bytes_new (bytes, g_bytes_get_size (whole));
  path = fixture_put (fixture, "long.fit", changed);
  report = fixture_import (fixture, NULL);

  assert_outcome (fixture_get_result (report, 0), FETTLE_IMPORT_PARTIAL, "Too long");
  activities = fixture_list_activities (fixture);
  activity = g_ptr_array_index (activities, 0);
  g_assert_cmpint (activity->is_partial, ==, 1);
  g_assert_cmpint (activity->duration_seconds, ==, 10 * TEST_DAY);
  g_assert_nonnull (strstr (activity->partial_reason, "ten days"));
}

static void
test_partial_file_is_marked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) whole = test_activity_encode (&morning_run);
  g_autoptr (FettleImportReport) report = NULL;
  g_autoptr (GPtrArray) activities = NULL;
  FettleActivity *activity;

  put_cut (fixture, "cut.fit", whole, g_bytes_get_size (whole) / 2);
  report = fixture_import (fixture, NULL);

  activities = fixture_list_activities (fixture);
  g_assert_cmpuint (activities->len, ==, 1);
  activity = g_ptr_array_index (activities, 0);
  g_assert_cmpint (activity->is_partial, ==, 1);
  g_assert_nonnull (activity->partial_reason);
  g_assert_cmpint (activity->duration_seconds, >, 300);
  g_assert_cmpint (activity->duration_seconds, <, 1200);
}

static void
test_files_of_other_purposes (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int file_type;
    const char *word;
  } files[] = { { 2, "settings" }, { 5, "workout" },      { 6, "course" },
                { 10, "totals" },  { 32, "all-day" },     { 44, "metrics" },
                { 49, "sleep" },   { 68, "variability" }, { 201, "no activity" } };
  g_autoptr (FettleImportReport) report = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) contents = test_file_encode (files[i].file_type);
      g_autofree char *name = g_strdup_printf ("%zu.fit", i);
      g_autofree char *path = fixture_put (fixture, name, contents);

      g_assert_nonnull (path);
    }
  report = fixture_import (fixture, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      FettleImportResult *result = fixture_get_result (report, i);

      assert_outcome (result, FETTLE_IMPORT_SKIPPED, "Not an activity");
      g_assert_nonnull (strstr (fettle_import_result_get_reason (result), files[i].word));
    }
  g_assert_cmpuint (fixture_count_originals (fixture), ==, 0);
}

static void
test_archive (Fixture *fixture, gconstpointer data)
{
  TestArchive *archive = test_archive_new (NULL);
  TestActivity second = morning_run;
  g_autoptr (GBytes) run = test_activity_encode (&morning_run);
  g_autoptr (GBytes) ride = NULL;
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) compressed = NULL;
  g_autoptr (GBytes) inner = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;
  g_autoptr (FettleImportReport) report = NULL;
  TestArchive *nested = test_archive_new (NULL);

  second.start -= TEST_DAY;
  ride = test_activity_encode (&second);
  compressed = test_gzip (ride);
  test_archive_add (nested, "run.fit", run);
  inner = test_archive_finish (nested);

  test_archive_add (archive, "2026/run.fit", run);
  test_archive_add (archive, "2026/again.fit", run);
  test_archive_add (archive, "zero.fit", empty);
  test_archive_add (archive, "inner.zip", inner);
  test_archive_add (archive, "ride.fit.gz", compressed);
  bytes = test_archive_finish (archive);
  path = fixture_put (fixture, "export.zip", bytes);
  report = fixture_import (fixture, "export.zip");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (report)), ==, 5);
  g_assert_cmpstr (fettle_import_result_get_name (fixture_get_result (report, 0)), ==,
                   "export.zip › 2026/run.fit");
  assert_outcome (fixture_get_result (report, 0), FETTLE_IMPORT_IMPORTED, NULL);
  assert_outcome (fixture_get_result (report, 1), FETTLE_IMPORT_DUPLICATE, "Same file");
  assert_outcome (fixture_get_result (report, 2), FETTLE_IMPORT_REFUSED, "Empty file");
  assert_outcome (fixture_get_result (report, 3), FETTLE_IMPORT_REFUSED, "Archive in an archive");
  assert_outcome (fixture_get_result (report, 4), FETTLE_IMPORT_IMPORTED, NULL);
}

static void
test_archives_that_are_refused (Fixture *fixture, gconstpointer data)
{
  TestArchive *locked = test_archive_new ("secret");
  TestArchive *bomb = test_archive_new (NULL);
  TestArchive *nothing = test_archive_new (NULL);
  TestArchive *plain = test_archive_new (NULL);
  g_autoptr (GBytes) run = test_activity_encode (&morning_run);
  g_autoptr (GBytes) plain_bytes = NULL;
  g_autoptr (GBytes) locked_bytes = NULL;
  g_autoptr (GBytes) bomb_bytes = NULL;
  g_autoptr (GBytes) nothing_bytes = NULL;
  g_autoptr (FettleImportReport) report = NULL;
  g_autofree char *path = NULL;

  test_archive_add (locked, "run.fit", run);
  locked_bytes = test_archive_finish (locked);
  test_archive_add_bomb (bomb, "run.fit", run, 300u * 1024 * 1024);
  bomb_bytes = test_archive_finish (bomb);
  nothing_bytes = test_archive_finish (nothing);
  put_cut (fixture, "bomb.zip", bomb_bytes, g_bytes_get_size (bomb_bytes));
  test_archive_add (plain, "run.fit", run);
  plain_bytes = test_archive_finish (plain);
  put_cut (fixture, "damaged.zip", plain_bytes, g_bytes_get_size (plain_bytes) / 3);
  put_cut (fixture, "locked.zip", locked_bytes, g_bytes_get_size (locked_bytes));
  put_cut (fixture, "nothing.zip", nothing_bytes, g_bytes_get_size (nothing_bytes));
  report = fixture_import (fixture, NULL);

  assert_outcome (fixture_get_result (report, 0), FETTLE_IMPORT_REFUSED, "Too large when unpacked");
  assert_outcome (fixture_get_result (report, 1), FETTLE_IMPORT_REFUSED, "Damaged archive");
  assert_outcome (fixture_get_result (report, 2), FETTLE_IMPORT_REFUSED, "Encrypted");
  assert_outcome (fixture_get_result (report, 3), FETTLE_IMPORT_REFUSED, "Empty archive");
  g_assert_cmpuint (fixture_count_originals (fixture), ==, 0);
  g_assert_cmpuint (fixture_count_activities (fixture), ==, 0);
}

static void
test_multisport (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleImportReport) report = NULL;
  g_autoptr (FettleActivityDetail) whole = NULL;
  g_autoptr (FettleActivityDetail) part = NULL;
  g_autoptr (FettleActivity) leg = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *legs;
  double load = 0;

  fixture_put_data (fixture, "triathlon.fit",
                    "jimmykane-fit-parser/triathlon-fr255-summary-last.fit");
  report = fixture_import (fixture, NULL);
  g_assert_cmpint (fettle_import_result_get_n_activities (fixture_get_result (report, 0)), ==, 1);
  g_assert_cmpuint (fixture_count_activities (fixture), ==, 1);

  whole = fettle_activity_detail_load (fixture->library,
                                       fettle_import_result_get_activity_id (
                                           fixture_get_result (report, 0)),
                                       NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fettle_activity_detail_get_activity (whole)->activity_type, ==, "multisport");
  legs = fettle_activity_detail_get_legs (whole);
  g_assert_cmpuint (g_list_model_get_n_items (legs), >=, 3);
  for (guint i = 0; i < g_list_model_get_n_items (legs); i++)
    {
      g_autoptr (FettleActivity) each = g_list_model_get_item (legs, i);

      if (!isnan (each->training_load) && !g_str_equal (each->activity_type, "transition"))
        load += each->training_load;
    }
  g_assert_cmpfloat_with_epsilon (fettle_activity_detail_get_activity (whole)->training_load, load,
                                  1e-6);

  /* A leg has its own part of laps and samples. */
  leg = g_list_model_get_item (legs, 2);
  part = fettle_activity_detail_load (fixture->library, leg->id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fettle_activity_detail_get_streams (part)->n_samples, >, 0);
  g_assert_cmpuint (fettle_activity_detail_get_streams (part)->n_samples, <,
                    fettle_activity_detail_get_streams (whole)->n_samples);
  g_assert_cmpint (fettle_activity_detail_get_streams (part)->elapsed[0], <, 30);
}

static void
test_chained (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleImportReport) report = NULL;

  fixture_put_data (fixture, "two.fit", "synthetic/chained-two-activities.fit");
  report = fixture_import (fixture, NULL);

  assert_outcome (fixture_get_result (report, 0), FETTLE_IMPORT_IMPORTED, NULL);
  g_assert_cmpint (fettle_import_result_get_n_activities (fixture_get_result (report, 0)), ==, 2);
  g_assert_cmpuint (fettle_import_report_get_n_activities (report), ==, 2);
  g_assert_cmpuint (fixture_count_activities (fixture), ==, 2);
}

static void
test_later_knowledge_reaches_earlier_files (Fixture *fixture, gconstpointer data)
{
  TestActivity ignorant = morning_run;
  g_autoptr (FettleImportReport) first = NULL;
  g_autoptr (FettleImportReport) second = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  FettleActivity *activity;

  ignorant.without_athlete = TRUE;
  ignorant.start -= TEST_DAY;
  fixture_put_activity (fixture, "a.fit", &ignorant);
  first = fixture_import (fixture, NULL);
  before = fixture_list_activities (fixture);
  activity = g_ptr_array_index (before, 0);
  g_assert_cmpstr (activity->load_source, ==, "edwards");
  g_assert_cmpfloat (activity->load_max_heart_rate, ==, 150);

  fixture_put_activity (fixture, "b.fit", &morning_run);
  second = fixture_import (fixture, "b.fit");
  after = fixture_list_activities (fixture);
  g_assert_cmpuint (after->len, ==, 2);
  for (guint i = 0; i < after->len; i++)
    {
      activity = g_ptr_array_index (after, i);
      g_assert_cmpstr (activity->load_source, ==, "heart_rate");
      g_assert_cmpfloat (activity->load_max_heart_rate, ==, TEST_MAXIMUM);
    }
  g_assert_cmpfloat_with_epsilon (((FettleActivity *) g_ptr_array_index (after, 0))->training_load,
                                  ((FettleActivity *) g_ptr_array_index (after, 1))->training_load,
                                  1e-9);

  /* Nothing changes unsaid; what the same import stored is not earlier. */
  fettle_test_assert_text (fettle_import_report_dup_details (first), NULL);
  fettle_test_assert_text (fettle_import_report_dup_details (second),
                           "The files told more about you, so the load of 1 earlier activity was "
                           "computed anew.");
}

static void
test_nothing_to_import (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleImportReport) report = fixture_import (fixture, NULL);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (report)), ==, 0);
  g_assert_false (fettle_importer_get_can_undo (fixture->importer));
}

/* The library in the folder that is imported is no file of the athlete. */
static void
test_library_in_the_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) all = g_file_new_for_path (fixture->directory);
  g_autoptr (FettleImportReport) first = NULL;
  g_autoptr (FettleImportReport) second = NULL;

  fixture_put_activity (fixture, "run.fit", &morning_run);
  g_list_store_append (files, all);
  first = fixture_import_files (fixture, G_LIST_MODEL (files), NULL);
  second = fixture_import_files (fixture, G_LIST_MODEL (files), NULL);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (first)), ==, 1);
  assert_outcome (fixture_get_result (first, 0), FETTLE_IMPORT_IMPORTED, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (second)), ==, 1);
  assert_outcome (fixture_get_result (second, 0), FETTLE_IMPORT_DUPLICATE, "Same file");
}

static void
test_missing_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleImportReport) report = fixture_import (fixture, "gone.fit");

  assert_outcome (fixture_get_result (report, 0), FETTLE_IMPORT_REFUSED, "No such file");
}

static void
test_missing_files_are_not_unreadable (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "gone.fit", "here.fit", "text.fit" };
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (FettleImportReport) report = NULL;
  g_autofree char *details = NULL;

  fixture_put_activity (fixture, "here.fit", &morning_run);
  put_text (fixture, "text.fit", "These are only words.");
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (fixture->inbox, names[i], NULL);

      g_list_store_append (files, file);
    }
  report = fixture_import_files (fixture, G_LIST_MODEL (files), NULL);

  details = fettle_import_report_dup_details (report);
  g_assert_cmpstr (details, ==, "1 could not be read. 1 was not there.");
}

static void
put_many (Fixture *fixture, guint count)
{
  for (guint i = 0; i < count; i++)
    {
      TestActivity activity = morning_run;
      g_autofree char *name = g_strdup_printf ("%05u.fit", i);

      activity.start -= i * TEST_DAY / 4;
      activity.seconds = 20;
      fixture_put_activity (fixture, name, &activity);
    }
}

static void
test_a_thousand_files (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleImportReport) report = NULL;

  put_many (fixture, 1000);
  report = fixture_import (fixture, NULL);

  g_assert_cmpuint (fettle_import_report_count (report, FETTLE_IMPORT_IMPORTED), ==, 1000);
  g_assert_cmpuint (fixture_count_activities (fixture), ==, 1000);
  g_assert_cmpuint (fixture_count_originals (fixture), ==, 1000);
}

/* Ten thousand texts and empty files, and a few activities among them. */
static void
test_ten_thousand_files (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleImportReport) report = NULL;

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u/%05u", i % 7, i);

      if (i % 100 == 0)
        {
          TestActivity activity = morning_run;

          activity.start -= (int64_t) i * 600;
          activity.seconds = 10;
          fixture_put_activity (fixture, name, &activity);
        }
      else
        put_text (fixture, name, i % 2 == 0 ? "" : "words");
    }
  report = fixture_import (fixture, NULL);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (report)), ==, 10000);
  g_assert_cmpuint (fettle_import_report_count (report, FETTLE_IMPORT_IMPORTED), ==, 100);
  g_assert_cmpuint (fettle_import_report_count (report, FETTLE_IMPORT_REFUSED), ==, 4900);
  g_assert_cmpuint (fettle_import_report_count (report, FETTLE_IMPORT_SKIPPED), ==, 5000);
}

static void
on_done_changed (FettleProgress *progress, GParamSpec *pspec, gpointer data)
{
  if (fettle_progress_get_done (progress) >= 5)
    g_cancellable_cancel (data);
}

static void
test_cancel_leaves_whole_files (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) inbox = g_file_new_for_path (fixture->inbox);
  g_autoptr (FettleProgress) progress = fettle_progress_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (FettleImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *waiting = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) activities = NULL;
  g_autoptr (GPtrArray) loads = NULL;
  guint n_in;

  put_many (fixture, 400);
  g_list_store_append (files, inbox);
  /* What is still to be told of the progress may come after the test. */
  g_signal_connect_object (progress, "notify::done", G_CALLBACK (on_done_changed), cancellable,
                           G_CONNECT_DEFAULT);
  fettle_importer_import_async (fixture->importer, G_LIST_MODEL (files), progress, cancellable,
                                fettle_test_store_result, &waiting);
  g_assert_true (fettle_importer_get_busy (fixture->importer));
  result = fettle_test_await_result (&waiting);
  report = fettle_importer_import_finish (fixture->importer, result, &error);
  g_assert_no_error (error);

  n_in = fettle_import_report_count (report, FETTLE_IMPORT_IMPORTED);
  g_assert_true (fettle_import_report_was_cancelled (report));
  g_assert_cmpuint (n_in, >=, 5);
  g_assert_cmpuint (n_in, <, 400);
  g_assert_cmpuint (n_in + fettle_import_report_count (report, FETTLE_IMPORT_CANCELLED), ==, 400);

  /* Nothing of the others is there, and what is in counts. */
  activities = fixture_list_activities (fixture);
  loads = fixture_list_loads (fixture);
  g_assert_cmpuint (activities->len, ==, n_in);
  g_assert_cmpuint (fixture_count_originals (fixture), ==, n_in);
  g_assert_cmpuint (loads->len, >, 0);
  g_assert_false (fettle_importer_get_busy (fixture->importer));
}

static void
test_progress_reaches_the_end (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) inbox = g_file_new_for_path (fixture->inbox);
  g_autoptr (FettleProgress) progress = fettle_progress_new ();
  g_autoptr (FettleImportReport) report = NULL;
  GAsyncResult *waiting = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  put_many (fixture, 30);
  put_text (fixture, "text.fit", "words");
  g_list_store_append (files, inbox);
  fettle_importer_import_async (fixture->importer, G_LIST_MODEL (files), progress, NULL,
                                fettle_test_store_result, &waiting);
  result = fettle_test_await_result (&waiting);
  report = fettle_importer_import_finish (fixture->importer, result, NULL);

  while (fettle_progress_get_done (progress) < 31)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fettle_progress_get_total (progress), ==, 31);
}

static void
test_second_import_waits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) inbox = g_file_new_for_path (fixture->inbox);
  GAsyncResult *first_waiting = NULL, *second_waiting = NULL;
  g_autoptr (GAsyncResult) first_result = NULL;
  g_autoptr (GAsyncResult) second_result = NULL;
  g_autoptr (FettleImportReport) first = NULL;
  g_autoptr (FettleImportReport) second = NULL;

  put_many (fixture, 20);
  g_list_store_append (files, inbox);
  fettle_importer_import_async (fixture->importer, G_LIST_MODEL (files), NULL, NULL,
                                fettle_test_store_result, &first_waiting);
  fettle_importer_import_async (fixture->importer, G_LIST_MODEL (files), NULL, NULL,
                                fettle_test_store_result, &second_waiting);
  second_result = fettle_test_await_result (&second_waiting);
  first_result = g_steal_pointer (&first_waiting);

  g_assert_nonnull (first_result);
  first = fettle_importer_import_finish (fixture->importer, first_result, NULL);
  second = fettle_importer_import_finish (fixture->importer, second_result, NULL);
  g_assert_cmpuint (fettle_import_report_count (first, FETTLE_IMPORT_IMPORTED), ==, 20);
  g_assert_cmpuint (fettle_import_report_count (second, FETTLE_IMPORT_DUPLICATE), ==, 20);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  TestActivity before = morning_run;
  g_autoptr (FettleImportReport) first = NULL;
  g_autoptr (FettleImportReport) second = NULL;
  g_autoptr (FettleImportReport) again = NULL;
  g_autoptr (GPtrArray) loads_before = NULL;
  g_autoptr (GPtrArray) loads_after = NULL;

  before.start -= 40 * TEST_DAY;
  fixture_put_activity (fixture, "before.fit", &before);
  first = fixture_import (fixture, NULL);
  loads_before = fixture_list_loads (fixture);

  put_many (fixture, 10);
  second = fixture_import (fixture, NULL);
  g_assert_cmpuint (fixture_count_activities (fixture), ==, 11);
  fettle_test_await_property (fixture->importer, "can-undo", TRUE);

  g_assert_cmpuint (fixture_undo (fixture), ==, 10);
  g_assert_cmpuint (fixture_count_activities (fixture), ==, 1);
  g_assert_cmpuint (fixture_count_originals (fixture), ==, 1);
  loads_after = fixture_list_loads (fixture);
  g_assert_cmpuint (loads_after->len, ==, loads_before->len);
  for (guint i = 0; i < loads_after->len; i++)
    {
      FettleTrainingLoad *a = g_ptr_array_index (loads_before, i);
      FettleTrainingLoad *b = g_ptr_array_index (loads_after, i);

      g_assert_cmpfloat_with_epsilon (a->fitness, b->fitness, 1e-9);
    }

  /* It can be imported again. */
  again = fixture_import (fixture, "00003.fit");
  assert_outcome (fixture_get_result (again, 0), FETTLE_IMPORT_IMPORTED, NULL);
}

static void
test_undo_after_restart (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleImportReport) report = NULL;
  g_autoptr (GPtrArray) loads = NULL;

  put_many (fixture, 5);
  report = fixture_import (fixture, NULL);
  fixture_close (fixture);
  fixture_open (fixture);

  fettle_test_await_property (fixture->importer, "can-undo", TRUE);
  g_assert_cmpuint (fixture_undo (fixture), ==, 5);
  g_assert_cmpuint (fixture_count_activities (fixture), ==, 0);
  g_assert_cmpuint (fixture_count_originals (fixture), ==, 0);
  loads = fixture_list_loads (fixture);
  g_assert_cmpuint (loads->len, ==, 0);
  fettle_test_await_property (fixture->importer, "can-undo", FALSE);
  g_assert_cmpuint (fixture_undo (fixture), ==, 0);
}

/* Every file of the corpus comes to a clear end. */
static void
test_corpus (Fixture *fixture, gconstpointer data)
{
  g_autofree char *corpus = fettle_test_data_path ("fit", NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) folder = g_file_new_for_path (corpus);
  g_autoptr (FettleImportReport) report = NULL;
  guint n_fit = 0;

  g_list_store_append (files, folder);
  report = fixture_import_files (fixture, G_LIST_MODEL (files), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (report)); i++)
    {
      FettleImportResult *result = fixture_get_result (report, i);
      FettleImportOutcome outcome = fettle_import_result_get_outcome (result);

      if (outcome == FETTLE_IMPORT_IMPORTED || outcome == FETTLE_IMPORT_PARTIAL)
        {
          n_fit++;
          g_assert_cmpint (fettle_import_result_get_activity_id (result), >, 0);
        }
      else
        g_assert_nonnull (fettle_import_result_get_reason (result));
      g_test_message ("%s: %d %s %s", fettle_import_result_get_name (result), (int) outcome,
                      fettle_import_result_get_group (result),
                      fettle_import_result_get_reason (result));
    }
  g_assert_cmpuint (n_fit, >, 40);
  g_assert_cmpuint (fettle_import_report_count (report, FETTLE_IMPORT_CANCELLED), ==, 0);
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  fixture_add ("/importer/one-file", test_one_file);
  fixture_add ("/importer/fills-the-profile", test_fills_the_profile);
  fixture_add ("/importer/original-is-kept", test_original_is_kept);
  fixture_add ("/importer/same/file-twice", test_same_file_twice);
  fixture_add ("/importer/same/twins-in-one-import", test_twins_in_one_import);
  fixture_add ("/importer/same/session-of-another-device", test_same_session_of_another_device);
  fixture_add ("/importer/same/recording-of-another-file", test_same_recording_of_another_file);
  fixture_add ("/importer/broken-files", test_broken_files);
  fixture_add ("/importer/odd-but-whole-files", test_odd_but_whole_files);
  fixture_add ("/importer/refusals-are-true", test_refusals_are_true);
  fixture_add ("/importer/the-future-is-refused", test_the_future_is_refused);
  fixture_add ("/importer/too-long-is-partial", test_too_long_is_partial);
  fixture_add ("/importer/partial-file-is-marked", test_partial_file_is_marked);
  fixture_add ("/importer/files-of-other-purposes", test_files_of_other_purposes);
  fixture_add ("/importer/archive/entries", test_archive);
  fixture_add ("/importer/archive/refused", test_archives_that_are_refused);
  fixture_add ("/importer/multisport", test_multisport);
  fixture_add ("/importer/chained", test_chained);
  fixture_add ("/importer/later-knowledge-reaches-earlier-files",
               test_later_knowledge_reaches_earlier_files);
  fixture_add ("/importer/nothing-to-import", test_nothing_to_import);
  fixture_add ("/importer/library-in-the-folder", test_library_in_the_folder);
  fixture_add ("/importer/missing-file", test_missing_file);
  fixture_add ("/importer/missing-files-are-not-unreadable", test_missing_files_are_not_unreadable);
  fixture_add ("/importer/many/a-thousand", test_a_thousand_files);
  fixture_add ("/importer/many/ten-thousand", test_ten_thousand_files);
  fixture_add ("/importer/cancel-leaves-whole-files", test_cancel_leaves_whole_files);
  fixture_add ("/importer/progress-reaches-the-end", test_progress_reaches_the_end);
  fixture_add ("/importer/second-import-waits", test_second_import_waits);
  fixture_add ("/importer/undo/last-import", test_undo);
  fixture_add ("/importer/undo/after-restart", test_undo_after_restart);
  fixture_add ("/importer/corpus", test_corpus);

  return g_test_run ();
}

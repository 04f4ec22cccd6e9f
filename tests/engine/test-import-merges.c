/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "engine-fixture.h"
#include "fettle-activities.h"
#include "fettle-days.h"
#include "fettle-import-error.h"
#include "fettle-merges.h"
#include "fettle-originals.h"
#include "fettle-training-load.h"

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

/* So much of a file as @part of it. */
static void
put_cut (Fixture *fixture, const char *name, const TestActivity *activity, double part)
{
  g_autoptr (GBytes) whole = test_activity_encode (activity);
  g_autoptr (GBytes) cut
      = test_bytes_cut (whole, (gsize) ((double) g_bytes_get_size (whole) * part));
  g_autofree char *path = fixture_put (fixture, name, cut);

  g_assert_nonnull (path);
}

static void
assert_no_empty_folder (const char *path)
{
  g_autoptr (GDir) entries = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (!g_file_test (child, G_FILE_TEST_IS_DIR))
        continue;
      g_assert_cmpint (g_rmdir (child), !=, 0);
      assert_no_empty_folder (child);
    }
}

/* The one activity there is. */
static FettleActivity *
get_only (Fixture *fixture)
{
  g_autoptr (GPtrArray) activities = fixture_list_activities (fixture);

  g_assert_cmpuint (activities->len, ==, 1);
  return g_object_ref (g_ptr_array_index (activities, 0));
}

static FettleImportResult *
import_one (Fixture *fixture, const char *name)
{
  g_autoptr (FettleImportReport) report = fixture_import (fixture, name);

  return g_object_ref (fixture_get_result (report, 0));
}

static gboolean
update (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return fettle_activities_update (connection, data, error);
}

static void
edit (Fixture *fixture, const char *title, const char *notes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleActivity) activity = get_only (fixture);

  if (title != NULL)
    g_set_str (&activity->activity_name, title);
  g_set_str (&activity->notes, notes);
  activity->perceived_exertion = 7;
  fettle_store_write (fettle_library_get_store (fixture->library), update, activity, NULL, &error);
  g_assert_no_error (error);
}

typedef struct
{
  int64_t activity_id;
  guint n_merges;
  guint n_laps;
  size_t n_samples;
  int64_t n_rows;
} Contents;

static gboolean
look (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Contents *contents = data;
  g_autoptr (GPtrArray) merges = fettle_merges_list (connection, contents->activity_id, error);
  g_autoptr (GPtrArray) laps
      = fettle_activities_list_laps (connection, contents->activity_id, error);
  g_autoptr (FettleStreams) streams
      = fettle_activities_get_streams (connection, contents->activity_id, error);
  FettleStatement *statement
      = fettle_connection_prepare (connection,
                                   "SELECT count(*) FROM heart_rate_samples WHERE activity_id = ?1",
                                   error);

  contents->n_merges = merges->len;
  contents->n_laps = laps->len;
  contents->n_samples = streams->n_samples;
  fettle_statement_bind_integer (statement, 1, contents->activity_id);
  return fettle_statement_run_integer (statement, 0, &contents->n_rows, error);
}

static void
read_contents (Fixture *fixture, Contents *contents)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleActivity) activity = get_only (fixture);

  contents->activity_id = activity->id;
  fettle_store_read (fettle_library_get_store (fixture->library), look, contents, NULL, &error);
  g_assert_no_error (error);
}

static double
get_last_fitness (Fixture *fixture)
{
  g_autoptr (GPtrArray) loads = fixture_list_loads (fixture);
  FettleTrainingLoad *last = g_ptr_array_index (loads, loads->len - 1);

  return last->fitness;
}

static void
test_whole_replaces_its_cut (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleImportResult) cut = NULL;
  g_autoptr (FettleImportResult) whole = NULL;
  g_autoptr (FettleActivity) before = NULL;
  g_autoptr (FettleActivity) after = NULL;
  Contents contents;
  double fitness_before;

  put_cut (fixture, "a-cut.fit", &morning_run, 0.5);
  fixture_put_activity (fixture, "b-whole.fit", &morning_run);
  cut = import_one (fixture, "a-cut.fit");
  assert_outcome (cut, FETTLE_IMPORT_PARTIAL, "Cut off at the end");
  before = get_only (fixture);
  g_assert_cmpstr (before->activity_type, ==, "other");
  g_assert_cmpstr (before->activity_name, ==, "Activity");
  fitness_before = get_last_fitness (fixture);

  whole = import_one (fixture, "b-whole.fit");
  assert_outcome (whole, FETTLE_IMPORT_MERGED, "More of a session that was not whole");
  g_assert_nonnull (strstr (fettle_import_result_get_reason (whole), "Morning Run"));
  g_assert_cmpint (fettle_import_result_get_activity_id (whole), ==, before->id);

  after = get_only (fixture);
  g_assert_cmpint (after->id, ==, before->id);
  g_assert_cmpint (after->import_id, ==, before->import_id);
  g_assert_cmpint (after->original_id, !=, before->original_id);
  g_assert_cmpint (after->is_partial, ==, 0);
  g_assert_null (after->partial_reason);
  g_assert_cmpint (after->duration_seconds, ==, 1200);
  g_assert_cmpstr (after->activity_type, ==, "running");
  g_assert_cmpstr (after->activity_name, ==, "Morning Run");
  g_assert_cmpfloat (get_last_fitness (fixture), >, fitness_before * 1.5);

  read_contents (fixture, &contents);
  g_assert_cmpuint (contents.n_merges, ==, 1);
  g_assert_cmpuint (contents.n_laps, ==, 1);
  g_assert_cmpuint (contents.n_samples, ==, 1201);
  g_assert_cmpint (contents.n_rows, ==, 1201);
  g_assert_cmpuint (fixture_count_originals (fixture), ==, 2);
}

static void
test_edits_stay (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleImportResult) cut = NULL;
  g_autoptr (FettleImportResult) whole = NULL;
  g_autoptr (FettleActivity) after = NULL;
  g_autoptr (FettleActivity) undone = NULL;

  put_cut (fixture, "a-cut.fit", &morning_run, 0.5);
  fixture_put_activity (fixture, "b-whole.fit", &morning_run);
  cut = import_one (fixture, "a-cut.fit");
  edit (fixture, "With Anna", "The watch died.");
  whole = import_one (fixture, "b-whole.fit");

  after = get_only (fixture);
  g_assert_cmpstr (after->activity_name, ==, "With Anna");
  g_assert_cmpstr (after->notes, ==, "The watch died.");
  g_assert_cmpint (after->perceived_exertion, ==, 7);
  g_assert_cmpint (after->duration_seconds, ==, 1200);

  edit (fixture, NULL, "It had not.");
  g_assert_cmpuint (fixture_undo (fixture), ==, 0);
  undone = get_only (fixture);
  g_assert_cmpint (undone->is_partial, ==, 1);
  g_assert_cmpstr (undone->activity_name, ==, "With Anna");
  g_assert_cmpstr (undone->notes, ==, "It had not.");
}

static void
test_undo_brings_the_cut_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleImportResult) cut = NULL;
  g_autoptr (FettleImportResult) whole = NULL;
  g_autoptr (FettleImportResult) again = NULL;
  g_autoptr (FettleActivity) before = NULL;
  g_autoptr (FettleActivity) undone = NULL;
  Contents contents_before, contents_undone;
  double fitness_before;

  put_cut (fixture, "a-cut.fit", &morning_run, 0.5);
  fixture_put_activity (fixture, "b-whole.fit", &morning_run);
  cut = import_one (fixture, "a-cut.fit");
  before = get_only (fixture);
  read_contents (fixture, &contents_before);
  fitness_before = get_last_fitness (fixture);
  whole = import_one (fixture, "b-whole.fit");

  g_assert_cmpuint (fixture_undo (fixture), ==, 0);
  undone = get_only (fixture);
  g_assert_cmpint (undone->id, ==, before->id);
  g_assert_cmpint (undone->original_id, ==, before->original_id);
  g_assert_cmpint (undone->duration_seconds, ==, before->duration_seconds);
  g_assert_cmpstr (undone->partial_reason, ==, before->partial_reason);
  g_assert_cmpstr (undone->activity_name, ==, before->activity_name);
  g_assert_cmpfloat_with_epsilon (undone->training_load, before->training_load, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_last_fitness (fixture), fitness_before, 1e-9);
  read_contents (fixture, &contents_undone);
  g_assert_cmpuint (contents_undone.n_merges, ==, 0);
  g_assert_cmpuint (contents_undone.n_laps, ==, contents_before.n_laps);
  g_assert_cmpuint (contents_undone.n_samples, ==, contents_before.n_samples);
  g_assert_cmpint (contents_undone.n_rows, ==, contents_before.n_rows);
  g_assert_cmpuint (fixture_count_originals (fixture), ==, 1);

  /* And the whole one can come again, and both go. */
  again = import_one (fixture, "b-whole.fit");
  assert_outcome (again, FETTLE_IMPORT_MERGED, "More of a session that was not whole");
  g_assert_cmpuint (fixture_undo (fixture), ==, 0);
  g_assert_cmpuint (fixture_undo (fixture), ==, 1);
  g_assert_cmpuint (fixture_count_activities (fixture), ==, 0);
  g_assert_cmpuint (fixture_count_originals (fixture), ==, 0);
}

static void
test_undo_without_the_cut_changes_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleImportResult) cut = NULL;
  g_autoptr (FettleImportResult) whole = NULL;
  g_autoptr (FettleActivity) after = NULL;
  g_autoptr (GBytes) contents = NULL;
  g_autofree char *cut_path = g_build_filename (fixture->inbox, "a-cut.fit", NULL);
  g_autofree char *hash = NULL;
  g_autofree char *kept_path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *waiting = NULL;

  put_cut (fixture, "a-cut.fit", &morning_run, 0.5);
  fixture_put_activity (fixture, "b-whole.fit", &morning_run);
  cut = import_one (fixture, "a-cut.fit");
  whole = import_one (fixture, "b-whole.fit");
  contents = fettle_test_load (cut_path);
  hash = fettle_originals_hash (contents);
  kept_path
      = fettle_originals_get_path (fettle_library_get_originals_directory (fixture->library), hash);
  g_assert_cmpint (g_unlink (kept_path), ==, 0);

  fettle_importer_undo_async (fixture->importer, NULL, fettle_test_store_result, &waiting);
  result = fettle_test_await_result (&waiting);
  g_assert_null (fettle_importer_undo_finish (fixture->importer, result, &error));
  g_assert_error (error, FETTLE_IMPORT_ERROR, FETTLE_IMPORT_ERROR_ORIGINAL_LOST);
  after = get_only (fixture);
  g_assert_cmpint (after->is_partial, ==, 0);
}

static void
test_cut_of_what_is_whole_changes_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleImportResult) whole = NULL;
  g_autoptr (FettleImportResult) cut = NULL;
  g_autoptr (FettleActivity) before = NULL;
  g_autoptr (FettleActivity) after = NULL;

  fixture_put_activity (fixture, "a-whole.fit", &morning_run);
  put_cut (fixture, "b-cut.fit", &morning_run, 0.5);
  whole = import_one (fixture, "a-whole.fit");
  before = get_only (fixture);
  cut = import_one (fixture, "b-cut.fit");

  assert_outcome (cut, FETTLE_IMPORT_MERGED, "Same session from another file");
  g_assert_nonnull (strstr (fettle_import_result_get_reason (cut), "It ends in the middle"));
  g_assert_cmpint (fettle_import_result_get_activity_id (cut), ==, before->id);
  after = get_only (fixture);
  g_assert_true (fettle_record_equal (FETTLE_RECORD (before), FETTLE_RECORD (after)));
  g_assert_cmpuint (fixture_count_originals (fixture), ==, 2);

  /* Nothing is left of it, folders included. */
  g_assert_cmpuint (fixture_undo (fixture), ==, 0);
  g_assert_cmpuint (fixture_count_originals (fixture), ==, 1);
  assert_no_empty_folder (fettle_library_get_originals_directory (fixture->library));
}

static void
test_wrong_checksum_is_not_said_to_be_cut (Fixture *fixture, gconstpointer data)
{
  TestActivity of_another_device = morning_run;
  g_autoptr (FettleImportResult) whole = NULL;
  g_autoptr (FettleImportResult) changed = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) changed_bytes = NULL;
  g_autofree char *path = NULL;
  guint8 *copy;
  gsize size;

  of_another_device.serial_number = 999;
  bytes = test_activity_encode (&of_another_device);
  copy = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
  copy[size - 1] ^= 0xff;
  changed_bytes = g_bytes_new_take (copy, size);
  path = fixture_put (fixture, "b-changed.fit", changed_bytes);
  fixture_put_activity (fixture, "a-whole.fit", &morning_run);
  whole = import_one (fixture, "a-whole.fit");
  changed = import_one (fixture, "b-changed.fit");

  assert_outcome (changed, FETTLE_IMPORT_MERGED, "Same session from another file");
  g_assert_nonnull (strstr (fettle_import_result_get_reason (changed), "checksum"));
  g_assert_null (strstr (fettle_import_result_get_reason (changed), "cut"));
  g_assert_cmpuint (fixture_count_originals (fixture), ==, 2);
}

static void
test_more_of_a_cut_replaces_it (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleImportReport) report = NULL;
  g_autoptr (FettleImportResult) first = NULL;
  g_autoptr (FettleActivity) after = NULL;
  g_autoptr (FettleActivity) undone = NULL;
  int64_t duration;

  put_cut (fixture, "cut.fit", &morning_run, 0.3);
  first = import_one (fixture, "cut.fit");
  after = get_only (fixture);
  duration = after->duration_seconds;
  g_clear_object (&after);

  /* Two more in one import: the way back leads to what was there before it. */
  put_cut (fixture, "more/a.fit", &morning_run, 0.6);
  fixture_put_activity (fixture, "more/b.fit", &morning_run);
  put_cut (fixture, "more/c.fit", &morning_run, 0.9);
  report = fixture_import (fixture, "more");
  assert_outcome (fixture_get_result (report, 0), FETTLE_IMPORT_MERGED,
                  "More of a session that was not whole");
  g_assert_nonnull (strstr (fettle_import_result_get_reason (fixture_get_result (report, 0)),
                            "but is not whole either. It ends in the middle"));
  assert_outcome (fixture_get_result (report, 1), FETTLE_IMPORT_MERGED,
                  "More of a session that was not whole");
  g_assert_null (strstr (fettle_import_result_get_reason (fixture_get_result (report, 1)),
                         "not whole either"));
  assert_outcome (fixture_get_result (report, 2), FETTLE_IMPORT_MERGED,
                  "Same session from another file");
  after = get_only (fixture);
  g_assert_cmpint (after->is_partial, ==, 0);
  g_assert_cmpuint (fixture_count_originals (fixture), ==, 4);

  g_assert_cmpuint (fixture_undo (fixture), ==, 0);
  undone = get_only (fixture);
  g_assert_cmpint (undone->is_partial, ==, 1);
  g_assert_cmpint (undone->duration_seconds, ==, duration);
  g_assert_cmpuint (fixture_count_originals (fixture), ==, 1);
}

static void
test_both_in_one_import (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FettleImportReport) report = NULL;

  put_cut (fixture, "a.fit", &morning_run, 0.5);
  fixture_put_activity (fixture, "b.fit", &morning_run);
  report = fixture_import (fixture, NULL);

  assert_outcome (fixture_get_result (report, 0), FETTLE_IMPORT_PARTIAL, "Cut off at the end");
  assert_outcome (fixture_get_result (report, 1), FETTLE_IMPORT_MERGED,
                  "More of a session that was not whole");
  g_assert_cmpuint (fettle_import_report_get_n_activities (report), ==, 1);
  g_assert_cmpuint (fixture_undo (fixture), ==, 1);
  g_assert_cmpuint (fixture_count_activities (fixture), ==, 0);
  g_assert_cmpuint (fixture_count_originals (fixture), ==, 0);
}

/* Devices that give no number are told by start and sport; a cut one is as short as it is. */
static void
test_cut_of_a_device_without_a_number (Fixture *fixture, gconstpointer data)
{
  TestActivity nameless = morning_run, another = morning_run;
  g_autoptr (FettleImportReport) report = NULL;

  nameless.serial_number = 0;
  another.serial_number = 0;
  another.start += 700;
  another.seconds = 300;
  put_cut (fixture, "a.fit", &nameless, 0.5);
  fixture_put_activity (fixture, "b.fit", &nameless);
  fixture_put_activity (fixture, "c.fit", &another);
  report = fixture_import (fixture, NULL);

  assert_outcome (fixture_get_result (report, 1), FETTLE_IMPORT_MERGED,
                  "More of a session that was not whole");
  assert_outcome (fixture_get_result (report, 2), FETTLE_IMPORT_IMPORTED, NULL);
}

static void
test_second_file_is_known_again (Fixture *fixture, gconstpointer data)
{
  TestActivity other = morning_run;
  g_autoptr (FettleImportReport) report = NULL;
  g_autoptr (FettleImportReport) again = NULL;
  g_autoptr (FettleActivity) activity = NULL;
  Contents contents;

  other.serial_number = 999;
  fixture_put_activity (fixture, "a.fit", &morning_run);
  fixture_put_activity (fixture, "b.fit", &other);
  report = fixture_import (fixture, NULL);
  assert_outcome (fixture_get_result (report, 1), FETTLE_IMPORT_MERGED,
                  "Same session from another file");
  read_contents (fixture, &contents);
  g_assert_cmpuint (contents.n_merges, ==, 1);

  /* Both files lead to the activity. */
  activity = get_only (fixture);
  again = fixture_import (fixture, NULL);
  for (guint i = 0; i < 2; i++)
    {
      assert_outcome (fixture_get_result (again, i), FETTLE_IMPORT_DUPLICATE, "Same file");
      g_assert_cmpint (fettle_import_result_get_activity_id (fixture_get_result (again, i)), ==,
                       activity->id);
    }
}

static gboolean
list_days (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Fixture *fixture = ((gpointer *) data)[0];

  ((gpointer *) data)[1]
      = fettle_days_list (connection, fettle_library_get_user_id (fixture->library),
                          FETTLE_DAY_NONE, FETTLE_DAY_NONE, error);
  return ((gpointer *) data)[1] != NULL;
}

static guint
count_days (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = NULL;
  gpointer data[2] = { fixture, NULL };

  fettle_store_read (fettle_library_get_store (fixture->library), list_days, data, NULL, &error);
  g_assert_no_error (error);
  days = data[1];
  return days->len;
}

static gboolean
weigh (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Fixture *fixture = data;
  g_autoptr (FettleDailyMetrics) day = fettle_daily_metrics_new ();

  day->user_id = g_strdup (fettle_library_get_user_id (fixture->library));
  day->date = g_strdup ("2026-11-12");
  day->weight_kg = 61.5;
  return fettle_days_fill_gaps (connection, day, &FETTLE_VALUE_ORIGIN_ATHLETE, error);
}

static void
test_undo_takes_empty_days_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  TestActivity earlier = morning_run;
  g_autoptr (FettleImportReport) first = NULL;
  g_autoptr (FettleImportReport) second = NULL;

  fixture_put_activity (fixture, "a.fit", &morning_run);
  first = fixture_import (fixture, "a.fit");
  g_assert_cmpuint (count_days (fixture), ==, 1);

  earlier.start -= 20 * TEST_DAY;
  fixture_put_activity (fixture, "b.fit", &earlier);
  second = fixture_import (fixture, "b.fit");
  g_assert_cmpuint (count_days (fixture), ==, 21);
  fettle_store_write (fettle_library_get_store (fixture->library), weigh, fixture, NULL, &error);
  g_assert_no_error (error);

  /* The day of the other activity and the day with a weight stay. */
  g_assert_cmpuint (fixture_undo (fixture), ==, 1);
  g_assert_cmpuint (count_days (fixture), ==, 2);
  g_assert_cmpuint (fixture_undo (fixture), ==, 1);
  g_assert_cmpuint (count_days (fixture), ==, 1);
}

/* Another recording of a session tells nothing about its load; but what it tells of the athlete
 * counts for all sessions, this one too. */
static void
test_load_stays_when_another_device_is_merged (Fixture *fixture, gconstpointer data)
{
  TestActivity first = morning_run, ignorant = morning_run, knowing = morning_run;
  g_autoptr (FettleImportResult) one = NULL;
  g_autoptr (FettleImportResult) two = NULL;
  g_autoptr (FettleImportResult) three = NULL;
  g_autoptr (FettleActivity) before = NULL;
  g_autoptr (FettleActivity) merged = NULL;
  g_autoptr (FettleActivity) known = NULL;

  first.without_athlete = TRUE;
  ignorant.without_athlete = TRUE;
  ignorant.serial_number = 999;
  ignorant.heart_rate = 170;
  knowing.serial_number = 998;
  fixture_put_activity (fixture, "a.fit", &first);
  fixture_put_activity (fixture, "b.fit", &ignorant);
  fixture_put_activity (fixture, "c.fit", &knowing);
  one = import_one (fixture, "a.fit");
  before = get_only (fixture);

  two = import_one (fixture, "b.fit");
  assert_outcome (two, FETTLE_IMPORT_MERGED, "Same session from another file");
  merged = get_only (fixture);
  g_assert_true (fettle_record_equal (FETTLE_RECORD (before), FETTLE_RECORD (merged)));

  three = import_one (fixture, "c.fit");
  assert_outcome (three, FETTLE_IMPORT_MERGED, "Same session from another file");
  known = get_only (fixture);
  g_assert_cmpint (known->avg_heart_rate, ==, before->avg_heart_rate);
  g_assert_cmpfloat (before->load_max_heart_rate, ==, 150);
  g_assert_cmpfloat (known->load_max_heart_rate, ==, TEST_MAXIMUM);
  g_assert_cmpfloat (known->training_load, !=, before->training_load);
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  fixture_add ("/import-merges/whole-replaces-its-cut", test_whole_replaces_its_cut);
  fixture_add ("/import-merges/edits-stay", test_edits_stay);
  fixture_add ("/import-merges/undo-brings-the-cut-back", test_undo_brings_the_cut_back);
  fixture_add ("/import-merges/undo-without-the-cut-changes-nothing",
               test_undo_without_the_cut_changes_nothing);
  fixture_add ("/import-merges/cut-of-what-is-whole-changes-nothing",
               test_cut_of_what_is_whole_changes_nothing);
  fixture_add ("/import-merges/wrong-checksum-is-not-said-to-be-cut",
               test_wrong_checksum_is_not_said_to_be_cut);
  fixture_add ("/import-merges/more-of-a-cut-replaces-it", test_more_of_a_cut_replaces_it);
  fixture_add ("/import-merges/both-in-one-import", test_both_in_one_import);
  fixture_add ("/import-merges/cut-of-a-device-without-a-number",
               test_cut_of_a_device_without_a_number);
  fixture_add ("/import-merges/second-file-is-known-again", test_second_file_is_known_again);
  fixture_add ("/import-merges/undo-takes-empty-days-out", test_undo_takes_empty_days_out);
  fixture_add ("/import-merges/load-stays-when-another-device-is-merged",
               test_load_stays_when_another_device_is_merged);

  return g_test_run ();
}

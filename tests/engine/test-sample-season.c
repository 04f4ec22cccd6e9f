/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "fettle-activities.h"
#include "fettle-sample-season.h"
#include "fettle-test.h"
#include "fettle-training-loads.h"

#define DAYS 182

/* A clock that stands still until a test moves it. */
static int64_t
read_clock (gpointer data)
{
  return *(int64_t *) data;
}

static int64_t
noon_of (FettleDay day)
{
  return (int64_t) day * 86400 + 43200;
}

/* Opening the season in a folder of the test's own. */
typedef struct
{
  char *directory;
  int64_t now;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->directory = fettle_test_temporary_directory ();
  fixture->now = noon_of (fettle_day_new (2026, 11, 23));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fettle_test_remove_directory (fixture->directory);
  g_free (fixture->directory);
}

static FettleLibrary *
open_season (Fixture *fixture, GCancellable *cancellable, GError **error)
{
  g_autoptr (GAsyncResult) stored = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  fettle_sample_season_open_async (fixture->directory, read_clock, &fixture->now, NULL, cancellable,
                                   fettle_test_store_result, &stored);
  result = fettle_test_await_result (&stored);
  return fettle_sample_season_open_finish (result, error);
}

/* One season for the tests that only look. */
static Fixture shared;
static FettleLibrary *shared_library;

static FettleLibrary *
get_shared_library (void)
{
  g_autoptr (GError) error = NULL;

  if (shared_library == NULL)
    {
      set_up (&shared, NULL);
      shared_library = open_season (&shared, NULL, &error);
      g_assert_no_error (error);
    }
  return shared_library;
}

/* The last test: the season can be left. */
static void
test_leaving (void)
{
  if (shared_library == NULL)
    {
      g_test_skip ("no test before this one has opened the season");
      return;
    }

  fettle_test_await_finalize (g_steal_pointer (&shared_library));
  tear_down (&shared, NULL);
}

typedef struct
{
  FettleLibrary *library;
  GPtrArray *activities;
  GPtrArray *loads;
} Contents;

static gboolean
read_contents (FettleConnection *connection,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  Contents *contents = data;
  const char *user_id = fettle_library_get_user_id (contents->library);
  FettleDay first, last;

  contents->activities
      = fettle_activities_list (connection, user_id, FETTLE_DAY_NONE, FETTLE_DAY_NONE, NULL, error);
  if (contents->activities == NULL
      || !fettle_activities_get_day_range (connection, user_id, &first, &last, error))
    return FALSE;
  contents->loads
      = fettle_training_loads_list (connection, user_id, first,
                                    fettle_library_get_today (contents->library), error);
  return contents->loads != NULL;
}

static void
contents_read (Contents *self, FettleLibrary *library)
{
  g_autoptr (GError) error = NULL;

  self->library = library;
  fettle_store_read (fettle_library_get_store (library), read_contents, self, NULL, &error);
  g_assert_no_error (error);
}

static void
contents_clear (Contents *self)
{
  g_ptr_array_unref (self->activities);
  g_ptr_array_unref (self->loads);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Contents, contents_clear)

static FettleTrainingLoad *
load_of_day (Contents *self, guint day)
{
  g_assert_cmpuint (day, <, self->loads->len);
  return self->loads->pdata[day];
}

static double
load_of_week (Contents *self, guint week)
{
  double sum = 0;

  for (guint day = 7 * week; day < 7 * week + 7; day++)
    {
      double load = load_of_day (self, day)->daily_training_load;

      /* Not known where nothing measured the day's only session. */
      sum += isnan (load) ? 0 : load;
    }
  return sum;
}

static void
test_is_believable (void)
{
  FettleLibrary *library = get_shared_library ();
  g_auto (Contents) contents = { 0 };
  FettleTrainingLoad *end;

  g_assert_true (fettle_library_is_sample (library));
  contents_read (&contents, library);
  g_assert_cmpuint (contents.activities->len, >, 140);
  g_assert_cmpuint (contents.loads->len, ==, DAYS + 1);

  /* A week of training gives 300 to 600 points, a rest week or a week of the race or the journey at
   * least 200. */
  for (guint week = 0; week < DAYS / 7; week++)
    {
      double load = load_of_week (&contents, week);

      g_test_message ("week %2u: %.0f points", week, load);
      g_assert_cmpfloat (load, <, 620);
      if (week != 13)
        g_assert_cmpfloat (load, >, 200);
    }

  end = load_of_day (&contents, DAYS - 1);
  g_test_message ("fitness %.1f fatigue %.1f form %.1f acwr %.2f", end->fitness, end->fatigue,
                  end->form, end->acwr);
  g_assert_cmpfloat (end->fitness, >, 50);
  g_assert_cmpfloat (end->fitness, <, 70);
  g_assert_cmpfloat (end->form, >, -30);
  g_assert_cmpfloat (end->form, <, 25);
}

/* As most endurance athletes train: four fifths easy, little in between, the rest hard. */
static void
test_intensity_is_believable (void)
{
  g_auto (Contents) contents = { 0 };
  double seconds[5] = { 0 };
  double total = 0;

  contents_read (&contents, get_shared_library ());
  for (guint i = 0; i < contents.activities->len; i++)
    {
      FettleActivity *activity = contents.activities->pdata[i];
      const char *text = activity->hr_zones_data != NULL
                             ? strstr (activity->hr_zones_data, "\"seconds\"")
                             : NULL;

      text = text != NULL ? strchr (text, '[') : NULL;
      for (int zone = 0; text != NULL && zone < 5; zone++)
        {
          char *rest;
          double value = g_ascii_strtod (text + 1, &rest);

          seconds[zone] += value;
          total += value;
          text = rest;
        }
    }

  g_test_message ("zones %.1f %.1f %.1f %.1f %.1f %% of %.0f hours", 100 * seconds[0] / total,
                  100 * seconds[1] / total, 100 * seconds[2] / total, 100 * seconds[3] / total,
                  100 * seconds[4] / total, total / 3600);
  g_assert_cmpfloat ((seconds[0] + seconds[1]) / total, >, 0.75);
  g_assert_cmpfloat ((seconds[0] + seconds[1]) / total, <, 0.82);
  g_assert_cmpfloat (seconds[2] / total, >, 0.05);
  g_assert_cmpfloat (seconds[2] / total, <, 0.105);
}

static void
test_load_changes_gently (void)
{
  FettleLibrary *library = get_shared_library ();
  g_auto (Contents) contents = { 0 };

  contents_read (&contents, library);
  for (guint day = 0; day < contents.loads->len; day++)
    {
      FettleTrainingLoad *load = load_of_day (&contents, day);

      /* After the illness a normal week is much for the mean of four. */
      if (day < 27)
        g_assert_true (isnan (load->acwr));
      else if (day / 7 < 13 || day / 7 > 17)
        g_assert_cmpfloat (load->acwr, <, 1.5);
    }
}

static void
test_illness (void)
{
  FettleLibrary *library = get_shared_library ();
  g_auto (Contents) contents = { 0 };

  contents_read (&contents, library);
  for (guint day = 13 * 7 + 1; day < 14 * 7; day++)
    g_assert_cmpfloat (load_of_day (&contents, day)->daily_training_load, ==, 0);
}

static void
test_profile_is_the_athletes (void)
{
  FettleLibrary *library = get_shared_library ();
  FettleUserProfile *profile;

  profile = fettle_library_get_profile (library);
  g_assert_cmpint (profile->max_heart_rate, ==, 188);
  g_assert_cmpint (profile->resting_heart_rate, ==, 47);
  g_assert_cmpstr (profile->gender, ==, "male");
}

/* The newest activity's name and date, for telling one season from another. */
static char *
describe_newest (FettleLibrary *library)
{
  g_auto (Contents) contents = { 0 };
  FettleActivity *newest;

  contents_read (&contents, library);
  newest = contents.activities->pdata[0];
  return g_strdup_printf ("%s %s %s", newest->activity_date, newest->activity_name,
                          newest->created_at);
}

static void
test_opens_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleLibrary) library = open_season (fixture, NULL, &error);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *files = g_build_filename (fixture->directory, "files", NULL);

  g_assert_no_error (error);
  g_assert_false (g_file_test (files, G_FILE_TEST_EXISTS));
  before = describe_newest (library);
  fettle_test_await_finalize (g_steal_pointer (&library));

  library = open_season (fixture, NULL, &error);
  g_assert_no_error (error);
  after = describe_newest (library);
  g_assert_cmpstr (before, ==, after);
}

static void
test_other_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleLibrary) library = open_season (fixture, NULL, &error);
  g_auto (Contents) contents = { 0 };
  FettleActivity *newest;

  g_assert_no_error (error);
  fettle_test_await_finalize (g_steal_pointer (&library));

  fixture->now += 7 * 86400;
  library = open_season (fixture, NULL, &error);
  g_assert_no_error (error);
  contents_read (&contents, library);
  newest = contents.activities->pdata[0];
  g_assert_cmpstr (newest->activity_date, ==, "2026-11-29");
  g_assert_cmpuint (contents.activities->len, <, 200);
}

static void
test_keeps_what_is_not_its_own (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "fettle.db", NULL);
  g_autoptr (FettleLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "somebody's ten years", -1, &error);
  g_assert_no_error (error);

  library = open_season (fixture, NULL, &error);
  g_assert_null (library);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_EMPTY);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (FettleLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  library = open_season (fixture, cancellable, &error);
  g_assert_null (library);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  library = open_season (fixture, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (library);
}

/* Cancels as soon as the first file is written, whatever happens next. */
static void
on_progress (FettleProgress *progress, GParamSpec *property, gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
test_cancelled_in_the_middle (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (FettleProgress) progress = fettle_progress_new ();
  g_autoptr (GAsyncResult) stored = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (FettleLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_connect (progress, "notify::done", G_CALLBACK (on_progress), cancellable);
  fettle_sample_season_open_async (fixture->directory, read_clock, &fixture->now, progress,
                                   cancellable, fettle_test_store_result, &stored);
  result = fettle_test_await_result (&stored);
  library = fettle_sample_season_open_finish (result, &error);
  g_assert_null (library);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  library = open_season (fixture, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (library);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/sample-season/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/sample-season/loads-fitness-and-form-are-believable", test_is_believable);
  g_test_add_func ("/sample-season/intensity-is-believable", test_intensity_is_believable);
  g_test_add_func ("/sample-season/load-changes-gently-except-after-the-illness",
                   test_load_changes_gently);
  g_test_add_func ("/sample-season/illness-is-six-days-without-training", test_illness);
  g_test_add_func ("/sample-season/profile-is-the-invented-athletes", test_profile_is_the_athletes);
  ADD ("opens-again-on-the-same-day-as-it-was", test_opens_again);
  ADD ("is-made-anew-on-another-day", test_other_day);
  ADD ("keeps-what-is-not-its-own", test_keeps_what_is_not_its_own);
  ADD ("cancelled-before-it-begins-can-be-opened-later", test_cancelled);
  ADD ("cancelled-in-the-middle-can-be-opened-later", test_cancelled_in_the_middle);

  g_test_add_func ("/sample-season/library-can-be-left", test_leaving);

  return g_test_run ();
}

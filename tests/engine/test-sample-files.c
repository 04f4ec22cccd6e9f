/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "fettle-fit-decoder.h"
#include "fettle-fit-profile-numbers.h"
#include "fettle-sample-season.h"
#include "fettle-test.h"

#define WEEKS 26

/* A season on disk, for a test to look at. */
typedef struct
{
  char *directory;
  GPtrArray *names; /* sorted, so oldest first */
} Season;

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
season_write (Season *self, uint32_t seed, FettleDay today, const char *zone_name)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GDir) directory = NULL;
  const char *name;
  int n_files;

  self->directory = fettle_test_temporary_directory ();
  self->names = g_ptr_array_new_with_free_func (g_free);
  file = g_file_new_for_path (self->directory);
  n_files = fettle_sample_season_write (file, seed, today, zone, NULL, NULL, &error);
  g_assert_no_error (error);

  directory = g_dir_open (self->directory, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (directory)) != NULL)
    g_ptr_array_add (self->names, g_strdup (name));
  g_ptr_array_sort (self->names, compare_names);
  g_assert_cmpint (n_files, ==, self->names->len);
}

static void
season_clear (Season *self)
{
  fettle_test_remove_directory (self->directory);
  g_free (self->directory);
  g_ptr_array_unref (self->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Season, season_clear)

static GBytes *
season_load (Season *self, guint index)
{
  g_autofree char *path = g_build_filename (self->directory, self->names->pdata[index], NULL);

  return fettle_test_load (path);
}

static FettleFitFile *
season_decode (Season *self, guint index)
{
  g_autoptr (GBytes) bytes = season_load (self, index);
  g_autoptr (GError) error = NULL;
  gsize size;
  const uint8_t *data = g_bytes_get_data (bytes, &size);
  FettleFitFile *file = fettle_fit_decode (data, size, &error);

  g_assert_no_error (error);
  g_assert_no_error (file->problem);
  g_assert_cmpuint (file->recordings->len, ==, 1);
  return file;
}

static FettleRecordingSession *
session_of (FettleRecording *recording)
{
  g_assert_cmpuint (recording->sessions->len, ==, 1);
  return &g_array_index (recording->sessions, FettleRecordingSession, 0);
}

static FettleDay
a_monday (void)
{
  return fettle_day_new (2026, 11, 23);
}

static void
test_same_bytes (void)
{
  g_auto (Season) one = { 0 };
  g_auto (Season) other = { 0 };

  season_write (&one, 7, a_monday (), "UTC");
  season_write (&other, 7, a_monday (), "UTC");

  g_assert_cmpuint (one.names->len, ==, other.names->len);
  for (guint i = 0; i < one.names->len; i++)
    {
      g_autoptr (GBytes) a = season_load (&one, i);
      g_autoptr (GBytes) b = season_load (&other, i);

      g_assert_cmpstr (one.names->pdata[i], ==, other.names->pdata[i]);
      g_assert_true (g_bytes_equal (a, b));
    }
}

static void
test_other_seed (void)
{
  g_auto (Season) one = { 0 };
  g_auto (Season) other = { 0 };
  g_autoptr (GBytes) a = NULL;
  g_autoptr (GBytes) b = NULL;

  season_write (&one, 7, a_monday (), "UTC");
  season_write (&other, 8, a_monday (), "UTC");

  a = season_load (&one, 0);
  b = season_load (&other, 0);
  g_assert_cmpuint (one.names->len, ==, other.names->len);
  g_assert_false (g_bytes_equal (a, b));
}

/* The temperature is that of the day of the year; everything else is the same, a week later. */
static void
assert_shifted (FettleRecording *early, FettleRecording *late, int64_t seconds)
{
  g_assert_cmpuint (early->n_samples, ==, late->n_samples);
  for (size_t i = 0; i < early->n_samples; i++)
    g_assert_cmpint (early->times[i] + seconds, ==, late->times[i]);
  for (FettleChannel channel = 0; channel < FETTLE_N_CHANNELS; channel++)
    {
      g_assert_cmpint (fettle_recording_has_channel (early, channel), ==,
                       fettle_recording_has_channel (late, channel));
      if (channel != FETTLE_CHANNEL_TEMPERATURE && fettle_recording_has_channel (early, channel))
        g_assert_cmpmem (early->channels[channel], early->n_samples * sizeof (int32_t),
                         late->channels[channel], late->n_samples * sizeof (int32_t));
    }
  g_assert_cmpstr (session_of (early)->name, ==, session_of (late)->name);
  g_assert_cmpuint (early->laps->len, ==, late->laps->len);
}

static void
test_other_day (void)
{
  g_auto (Season) early = { 0 };
  g_auto (Season) late = { 0 };

  season_write (&early, 7, a_monday (), "UTC");
  season_write (&late, 7, a_monday () + 7, "UTC");

  g_assert_cmpuint (early.names->len, ==, late.names->len);
  for (guint i = 0; i < early.names->len; i++)
    {
      g_autoptr (FettleFitFile) a = season_decode (&early, i);
      g_autoptr (FettleFitFile) b = season_decode (&late, i);

      assert_shifted (a->recordings->pdata[0], b->recordings->pdata[0], 7 * 86400);
    }
}

static FettleDay
day_of_name (const char *name)
{
  g_autofree char *text = g_strndup (name, FETTLE_DAY_LENGTH - 1);
  FettleDay day;

  g_assert_true (fettle_day_parse (text, &day));
  return day;
}

static void
test_ends_yesterday (void)
{
  static const int weekdays[] = { 0, 1, 6 };

  for (size_t i = 0; i < G_N_ELEMENTS (weekdays); i++)
    {
      g_auto (Season) season = { 0 };
      FettleDay today = a_monday () + weekdays[i], first, last;

      season_write (&season, 7, today, "UTC");
      first = day_of_name (season.names->pdata[0]);
      last = day_of_name (season.names->pdata[season.names->len - 1]);
      g_assert_cmpint (last, ==, today - 1);
      g_assert_cmpint (fettle_day_get_weekday (first), ==, 1);
      g_assert_cmpint (today - first, <=, 7 * WEEKS);
      g_assert_cmpint (today - first, >, 7 * (WEEKS - 1));
    }
}

static void
test_local_times (void)
{
  g_auto (Season) season = { 0 };
  int n_winter = 0, n_summer = 0, n_away = 0;

  season_write (&season, 7, a_monday (), "Europe/Berlin");
  for (guint i = 0; i < season.names->len; i++)
    {
      g_autoptr (FettleFitFile) file = season_decode (&season, i);
      FettleRecording *recording = file->recordings->pdata[0];
      int64_t local = session_of (recording)->start_time + recording->utc_offset_seconds;
      FettleDay day = fettle_day_from_instant (local, 0);
      int home = day < fettle_day_new (2026, 10, 25) ? 7200 : 3600;
      int hour = (int) (local - (int64_t) day * 86400) / 3600;

      g_assert_true (recording->has_utc_offset);
      g_assert_cmpint (day, ==, day_of_name (season.names->pdata[i]));
      g_assert_cmpint (hour, >=, 5);
      g_assert_cmpint (hour, <, 20);
      if (recording->utc_offset_seconds != home)
        {
          g_assert_cmpint (recording->utc_offset_seconds, ==, home + 3600);
          n_away++;
        }
      n_summer += home == 7200;
      n_winter += home == 3600;
    }
  g_assert_cmpint (n_away, ==, 2);
  g_assert_cmpint (n_summer, >, 100);
  g_assert_cmpint (n_winter, >, 20);
}

static void
assert_within (FettleRecording *recording, FettleChannel channel, double low, double high)
{
  if (!fettle_recording_has_channel (recording, channel))
    return;
  for (size_t i = 0; i < recording->n_samples; i++)
    {
      double value = fettle_recording_get_value (recording, channel, i);

      if (isnan (value))
        continue;
      g_assert_cmpfloat (value, >=, low);
      g_assert_cmpfloat (value, <=, high);
    }
}

static void
assert_never_back (FettleRecording *recording)
{
  double before = 0;

  for (size_t i = 1; i < recording->n_samples; i++)
    g_assert_cmpint (recording->times[i], >, recording->times[i - 1]);
  if (!fettle_recording_has_channel (recording, FETTLE_CHANNEL_DISTANCE))
    return;
  for (size_t i = 0; i < recording->n_samples; i++)
    {
      double distance = fettle_recording_get_value (recording, FETTLE_CHANNEL_DISTANCE, i);

      g_assert_cmpfloat (distance, >=, before);
      before = distance;
    }
}

static void
assert_laps_add_up (FettleRecording *recording)
{
  FettleRecordingSession *session = session_of (recording);
  double timer = 0, elapsed = 0, distance = 0;

  for (guint i = 0; i < recording->laps->len; i++)
    {
      FettleRecordingLap *lap = &g_array_index (recording->laps, FettleRecordingLap, i);

      timer += lap->timer_seconds;
      elapsed += lap->elapsed_seconds;
      distance += lap->distance_metres;
    }
  /* What is left after the last automatic lap may be less than a second. */
  g_assert_cmpfloat_with_epsilon (timer, session->timer_seconds, 1.01);
  g_assert_cmpfloat_with_epsilon (elapsed, session->elapsed_seconds, 1.01);
  if (!isnan (session->distance_metres))
    g_assert_cmpfloat_with_epsilon (distance, session->distance_metres, 12);
}

static double
paused_seconds (FettleRecording *recording)
{
  double paused = 0;

  for (guint i = 1; i + 1 < recording->timer_events->len; i += 2)
    {
      FettleRecordingTimerEvent *stop
          = &g_array_index (recording->timer_events, FettleRecordingTimerEvent, i);
      FettleRecordingTimerEvent *start = stop + 1;

      g_assert_false (stop->running);
      g_assert_true (start->running);
      paused += (double) (start->time - stop->time);
    }
  return paused;
}

static void
test_recordings_hold_together (void)
{
  g_auto (Season) season = { 0 };
  int n_paused = 0, n_without_heart_rate = 0, n_swims = 0;

  season_write (&season, FETTLE_SAMPLE_SEASON_SEED, a_monday (), "UTC");
  for (guint i = 0; i < season.names->len; i++)
    {
      g_autoptr (FettleFitFile) file = season_decode (&season, i);
      FettleRecording *recording = file->recordings->pdata[0];
      FettleRecordingSession *session = session_of (recording);

      assert_within (recording, FETTLE_CHANNEL_HEART_RATE, 60, 188);
      assert_within (recording, FETTLE_CHANNEL_POWER, 0, 700);
      assert_within (recording, FETTLE_CHANNEL_CADENCE, 0, 115);
      assert_within (recording, FETTLE_CHANNEL_SPEED, 0, 20);
      assert_within (recording, FETTLE_CHANNEL_TEMPERATURE, -15, 42);
      assert_never_back (recording);
      assert_laps_add_up (recording);
      g_assert_cmpfloat (session->timer_seconds, ==, (double) recording->n_samples);
      g_assert_cmpfloat (paused_seconds (recording), ==,
                         session->elapsed_seconds - session->timer_seconds);
      n_paused += session->elapsed_seconds > session->timer_seconds;
      n_without_heart_rate += !fettle_recording_has_channel (recording, FETTLE_CHANNEL_HEART_RATE);
      if (session->sport == FETTLE_FIT_SPORT_SWIMMING)
        {
          n_swims++;
          g_assert_cmpfloat (session->pool_length_metres, ==, 25);
          g_assert_cmpfloat (session->number_of_active_lengths * 25.0, ==,
                             session->distance_metres);
        }
    }
  g_assert_cmpint (n_paused, >, 50);
  g_assert_cmpint (n_swims, >, 15);
  g_assert_cmpint (n_without_heart_rate, >, 5);
  g_assert_cmpint (n_without_heart_rate, <, n_swims);
}

static void
test_repeats_are_laps (void)
{
  g_auto (Season) season = { 0 };
  gboolean found = FALSE;

  season_write (&season, FETTLE_SAMPLE_SEASON_SEED, a_monday (), "UTC");
  for (guint i = 0; i < season.names->len; i++)
    {
      g_autoptr (FettleFitFile) file = season_decode (&season, i);
      FettleRecording *recording = file->recordings->pdata[0];
      int n_repeats = 0;

      if (g_strcmp0 (session_of (recording)->name, "6 × 800 m") != 0)
        continue;
      found = TRUE;
      for (guint k = 0; k < recording->laps->len; k++)
        {
          FettleRecordingLap *lap = &g_array_index (recording->laps, FettleRecordingLap, k);

          if (lap->intensity != FETTLE_FIT_INTENSITY_INTERVAL)
            continue;
          n_repeats++;
          g_assert_cmpfloat_with_epsilon (lap->distance_metres, 800, 0.01);
          g_assert_cmpfloat (lap->maximum_heart_rate, >, 165);
        }
      g_assert_cmpint (n_repeats, ==, 6);
      g_assert_cmpint (g_array_index (recording->laps, FettleRecordingLap, 0).intensity, ==,
                       FETTLE_FIT_INTENSITY_WARMUP);
    }
  g_assert_true (found);
}

static void
test_cancelled (void)
{
  g_autofree char *directory = fettle_test_temporary_directory ();
  g_autoptr (GFile) file = g_file_new_for_path (directory);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_cmpint (fettle_sample_season_write (file, 7, a_monday (), zone, NULL, cancellable,
                                               &error),
                   ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  fettle_test_remove_directory (directory);
}

static void
test_unwritable (void)
{
  g_autofree char *directory = fettle_test_temporary_directory ();
  g_autofree char *path = g_build_filename (directory, "file", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (path, "season", NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "in the way", -1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fettle_sample_season_write (file, 7, a_monday (), zone, NULL, NULL, &error), ==,
                   -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  fettle_test_remove_directory (directory);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/sample-files/same-seed-and-day-give-the-same-bytes", test_same_bytes);
  g_test_add_func ("/sample-files/another-seed-gives-another-season", test_other_seed);
  g_test_add_func ("/sample-files/another-day-shifts-dates-only", test_other_day);
  g_test_add_func ("/sample-files/season-ends-yesterday-on-any-weekday", test_ends_yesterday);
  g_test_add_func ("/sample-files/local-times-are-those-of-the-place", test_local_times);
  g_test_add_func ("/sample-files/recordings-hold-together", test_recordings_hold_together);
  g_test_add_func ("/sample-files/repeats-are-laps", test_repeats_are_laps);
  g_test_add_func ("/sample-files/cancelling-stops", test_cancelled);
  g_test_add_func ("/sample-files/folder-that-cannot-be-made-is-an-error", test_unwritable);

  return g_test_run ();
}

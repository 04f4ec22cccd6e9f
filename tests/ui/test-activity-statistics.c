/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-fixtures.h"
#include "fettle-activity-statistics.h"
#include "fettle-activity-words.h"
#include "fettle-activity-zones.h"
#include "fettle-resample.h"
#include "fettle-test.h"

#include <math.h>

static FettleStreams *
make_streams (void)
{
  /* A pause of a minute before the last sample. */
  static const int32_t elapsed[] = { 0, 1, 2, 3, 63 };
  static const int32_t heart_rate[] = { 100, 110, FETTLE_SAMPLE_MISSING, 130, 90 };
  FettleStreams *streams = fettle_streams_new (G_N_ELEMENTS (elapsed));

  streams->channels[FETTLE_CHANNEL_HEART_RATE] = g_new (int32_t, G_N_ELEMENTS (elapsed));
  streams->channels[FETTLE_CHANNEL_DISTANCE] = g_new (int32_t, G_N_ELEMENTS (elapsed));
  for (gsize i = 0; i < G_N_ELEMENTS (elapsed); i++)
    {
      streams->elapsed[i] = elapsed[i];
      streams->channels[FETTLE_CHANNEL_HEART_RATE][i] = heart_rate[i];
      streams->channels[FETTLE_CHANNEL_DISTANCE][i]
          = fettle_channel_unscale (FETTLE_CHANNEL_DISTANCE, 3.0 * (double) i);
    }
  return streams;
}

static const FettlePause long_pause = { 2, 50 };

static GArray *
make_pauses (guint n_pauses)
{
  return g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (FettlePause)), &long_pause,
                              n_pauses);
}

static void
test_stretch (void)
{
  g_autoptr (GArray) pauses = make_pauses (0);
  g_autoptr (FettleStreams) streams = make_streams ();
  FettleActivityStatistics statistics = fettle_activity_statistics_compute (streams, pauses, 0, 3);

  g_assert_cmpfloat (statistics.duration, ==, 3);
  g_assert_cmpfloat_with_epsilon (statistics.distance, 9, 1e-9);
  g_assert_cmpfloat_with_epsilon (statistics.speed, 3, 1e-9);
  /* The last sample speaks for the ten seconds that a sample can speak for, not for the pause. */
  g_assert_cmpfloat_with_epsilon (statistics.heart_rate, (100 + 110 + 10 * 130) / 12.0, 1e-9);
  g_assert_cmpfloat (statistics.max_heart_rate, ==, 130);
  g_assert_true (isnan (statistics.power));
  g_assert_true (isnan (statistics.climb));
}

static void
test_nothing_there (void)
{
  g_autoptr (GArray) pauses = make_pauses (0);
  g_autoptr (FettleStreams) streams = make_streams ();
  FettleActivityStatistics statistics
      = fettle_activity_statistics_compute (streams, pauses, 10, 40);

  g_assert_cmpfloat (statistics.duration, ==, 30);
  g_assert_true (isnan (statistics.heart_rate));
  g_assert_true (isnan (statistics.max_heart_rate));
  g_assert_true (isnan (statistics.distance));
  g_assert_true (isnan (statistics.speed));
}

static void
assert_facts (const FettleActivityStatistics *statistics, FettleActivity *run, const char *expected)
{
  g_auto (GStrv) facts
      = fettle_activity_statistics_dup_facts (statistics, run, FETTLE_UNITS_METRIC);

  fettle_test_assert_text (g_strjoinv ("|", facts), expected);
}

/* The time is the timer's, as in the header, and the mean speed is over it. */
static void
test_pauses (void)
{
  g_autoptr (FettleActivity) run = fettle_activity_fixtures_new_activity (1);
  g_autoptr (FettleStreams) streams = make_streams ();
  g_autoptr (GArray) pauses = make_pauses (1);
  FettleActivityStatistics whole = fettle_activity_statistics_compute (streams, pauses, 0, 63);
  FettleActivityStatistics part = fettle_activity_statistics_compute (streams, pauses, 1, 3);

  g_assert_cmpfloat (whole.duration, ==, 63 - 48);
  g_assert_cmpfloat (whole.elapsed, ==, 63);
  g_assert_cmpfloat_with_epsilon (whole.speed, 12.0 / (63 - 48), 1e-9);
  g_assert_cmpfloat (part.duration, ==, 1);
  assert_facts (
      &whole, run,
      "0:15|12\u00a0m|20:50\u00a0/km|123\u00a0bpm|max\u00a0130\u00a0bpm|1:03 with pauses");
}

static void
test_facts (void)
{
  g_autoptr (FettleActivity) run = fettle_activity_fixtures_new_activity (1);
  FettleActivityStatistics statistics = { 185, 185, 800, 800 / 185.0, 172, 180, NAN, 92, 2.4 };
  FettleActivityStatistics poor = { 185, 185, NAN, NAN, NAN, NAN, NAN, NAN, NAN };

  assert_facts (&statistics, run,
                "3:05|800\u00a0m|3:51\u00a0/km|172\u00a0bpm|max\u00a0180\u00a0bpm|"
                "altitude change +2\u00a0m|184\u00a0spm");
  assert_facts (&poor, run, "3:05");
}

static void
test_names (void)
{
  g_autoptr (FettleActivity) activity = fettle_activity_new ();

  activity->activity_type = g_strdup ("hiking");
  activity->duration_seconds = 3600;
  activity->distance_meters = 3600;
  g_assert_cmpstr (fettle_activity_get_title (activity), ==, "Hike");
  g_assert_cmpint (fettle_activity_get_kind (activity), ==, FETTLE_ACTIVITY_KIND_WALK);
  g_assert_cmpfloat (fettle_activity_get_mean_speed (activity), ==, 1);
  activity->activity_name = g_strdup ("");
  g_assert_cmpstr (fettle_activity_get_title (activity), ==, "Hike");
  g_set_str (&activity->activity_name, "Round the lake");
  g_assert_cmpstr (fettle_activity_get_title (activity), ==, "Round the lake");
  g_set_str (&activity->activity_type, "quidditch");
  g_assert_cmpint (fettle_activity_get_kind (activity), ==, FETTLE_ACTIVITY_KIND_OTHER);
  g_assert_true (isnan (fettle_activity_real_from_integer (FETTLE_NULL_INTEGER)));
}

static void
test_date_line (void)
{
  g_autoptr (FettleActivity) activity = fettle_activity_new ();

  activity->activity_type = g_strdup ("running");
  activity->activity_date = g_strdup ("2026-11-17");
  activity->start_time = g_strdup ("2026-11-17 05:48:00");
  activity->utc_offset_minutes = 60;
  fettle_test_assert_text (fettle_activity_dup_date_line (activity),
                           "Tuesday 17 November 2026, 06:48");
  activity->device_name = g_strdup ("Forerunner 965");
  fettle_test_assert_text (fettle_activity_dup_date_line (activity),
                           "Tuesday 17 November 2026, 06:48 · Forerunner 965");
}

static void
test_zones (void)
{
  FettleActivityZones zones;
  static const char *const broken[]
      = { NULL, "", "[]", "{", "{\"seconds\":3}", "{\"seconds\":[]}", "{\"seconds\":[0,0]}" };

  g_assert_true (fettle_activity_zones_parse (
      "{\"model\":\"hrmax5\",\"bounds\":[113,132],\"seconds\":[60,0,125],\"no_data\":7}", &zones));
  g_assert_cmpuint (zones.n_zones, ==, 3);
  g_assert_cmpfloat (zones.seconds[2], ==, 125);
  g_assert_cmpfloat (zones.no_data, ==, 7);
  g_assert_cmpfloat (fettle_activity_zones_get_total (&zones), ==, 185);
  fettle_test_assert_text (fettle_activity_zones_dup_sentence (&zones, 192),
                           "zone 3 2:05, zone 1 1:00");
  /* The same as the page and the command line: parts of the duration that the device counted. */
  fettle_test_assert_text (fettle_activity_zones_dup_sentence (&zones, 183),
                           "zone 3 2:04, zone 1 0:59");

  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    g_assert_false (fettle_activity_zones_parse (broken[i], &zones));
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/ui/activity-statistics/of-a-stretch", test_stretch);
  g_test_add_func ("/ui/activity-statistics/of-a-pause", test_nothing_there);
  g_test_add_func ("/ui/activity-statistics/pauses", test_pauses);
  g_test_add_func ("/ui/activity-statistics/in-words", test_facts);
  g_test_add_func ("/ui/activity-words/names-and-families", test_names);
  g_test_add_func ("/ui/activity-words/date-time-device", test_date_line);
  g_test_add_func ("/ui/activity-zones/parse", test_zones);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "fettle-activity-builder.h"
#include "fettle-activity-limits.h"
#include "fettle-activity-load.h"
#include "fettle-day.h"
#include "fettle-import-error.h"
#include "fettle-test.h"

#define START INT64_C (1795071600) /* 2026-11-19 07:00:00 UTC */

static FettleRecordingSession
make_session (int64_t start, double seconds, int sport)
{
  return (FettleRecordingSession) {
    .start_time = start,
    .sport = sport,
    .sub_sport = -1,
    .elapsed_seconds = seconds,
    .timer_seconds = seconds,
    .moving_seconds = NAN,
    .distance_metres = NAN,
    .calories = NAN,
    .average_heart_rate = NAN,
    .maximum_heart_rate = NAN,
    .minimum_heart_rate = NAN,
    .average_power = NAN,
    .maximum_power = NAN,
    .normalized_power = NAN,
    .average_cadence = NAN,
    .maximum_cadence = NAN,
    .average_speed = NAN,
    .maximum_speed = NAN,
    .ascent_metres = NAN,
    .descent_metres = NAN,
    .average_temperature = NAN,
    .training_effect_aerobic = NAN,
    .training_effect_anaerobic = NAN,
    .training_load_peak = NAN,
    .training_stress_score = NAN,
    .intensity_factor = NAN,
    .threshold_power = NAN,
    .workout_feel = NAN,
    .workout_rpe = NAN,
    .pool_length_metres = NAN,
    .first_lap_index = -1,
    .number_of_laps = -1,
  };
}

/* Samples from the start to @seconds later with a steady heart rate and three metres a second. */
static FettleRecording *
make_recording (int seconds, int heart_rate)
{
  FettleRecording *recording = fettle_recording_new ();

  recording->file_type = 4;
  recording->n_samples = (size_t) seconds + 1;
  recording->times = g_new (int64_t, recording->n_samples);
  recording->channels[FETTLE_CHANNEL_HEART_RATE] = g_new (int32_t, recording->n_samples);
  recording->channels[FETTLE_CHANNEL_DISTANCE] = g_new (int32_t, recording->n_samples);
  for (size_t i = 0; i < recording->n_samples; i++)
    {
      recording->times[i] = START + (int64_t) i;
      recording->channels[FETTLE_CHANNEL_HEART_RATE][i] = heart_rate;
      recording->channels[FETTLE_CHANNEL_DISTANCE][i]
          = fettle_channel_unscale (FETTLE_CHANNEL_DISTANCE, 3.0 * (double) i);
    }

  return recording;
}

static FettleThresholds
make_thresholds (double maximum, double resting)
{
  return (FettleThresholds) { .sex = FETTLE_SEX_MALE,
                              .maximum = maximum,
                              .resting = resting,
                              .highest_seen = NAN };
}

/* Several tests build one recording again and again, so it gets back what the builder takes. */
static FettleBuiltActivity *
build (FettleRecording *recording, double maximum, double resting)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  FettleThresholds thresholds = make_thresholds (maximum, resting);
  size_t n_samples = recording->n_samples;
  int64_t *times = g_memdup2 (recording->times, n_samples * sizeof (int64_t));
  int32_t *channels[FETTLE_N_CHANNELS];
  FettleBuiltActivity *built;

  for (size_t i = 0; i < FETTLE_N_CHANNELS; i++)
    channels[i] = g_memdup2 (recording->channels[i],
                             recording->channels[i] != NULL ? n_samples * sizeof (int32_t) : 0);

  g_assert_true (fettle_activity_builder_can_build (recording));
  built = fettle_activity_builder_build (recording, zone, &thresholds);

  g_assert_cmpuint (recording->n_samples, ==, 0);
  recording->n_samples = n_samples;
  recording->times = times;
  memcpy (recording->channels, channels, sizeof channels);
  return built;
}

static void
test_says_what_the_file_says (void)
{
  g_autoptr (FettleRecording) recording = make_recording (60, 120);
  FettleRecordingSession session = make_session (START, 1800, 1);
  g_autoptr (FettleBuiltActivity) built = NULL;

  session.average_heart_rate = 141;
  session.distance_metres = 5400;
  session.calories = 333;
  session.workout_rpe = 70;
  g_array_append_val (recording->sessions, session);
  built = build (recording, 190, 50);

  g_assert_cmpint (built->activity->duration_seconds, ==, 1800);
  g_assert_cmpint (built->activity->avg_heart_rate, ==, 141);
  g_assert_cmpint (built->activity->max_heart_rate, ==, 120);
  g_assert_cmpint (built->activity->calories, ==, 333);
  g_assert_cmpint (built->activity->perceived_exertion, ==, 7);
  g_assert_cmpfloat_with_epsilon (built->activity->distance_meters, 5400, 1e-9);
  g_assert_cmpstr (built->activity->activity_type, ==, "running");
  g_assert_cmpstr (built->activity->start_time, ==, "2026-11-19 07:00:00");
}

static void
test_makes_a_session_from_samples (void)
{
  g_autoptr (FettleRecording) recording = make_recording (600, 120);
  g_autoptr (FettleBuiltActivity) built = build (recording, 190, 50);

  g_assert_cmpint (built->activity->duration_seconds, ==, 600);
  g_assert_cmpint (built->activity->elapsed_seconds, ==, 600);
  g_assert_cmpint (built->activity->avg_heart_rate, ==, 120);
  g_assert_cmpfloat_with_epsilon (built->activity->distance_meters, 1800, 0.01);
  g_assert_cmpstr (built->activity->activity_type, ==, "other");
}

static void
test_assumes_the_zone_of_the_athlete (void)
{
  g_autoptr (FettleRecording) recording = make_recording (60, 120);
  g_autoptr (FettleBuiltActivity) assumed = build (recording, 190, 50);
  g_autoptr (FettleBuiltActivity) said = NULL;

  g_assert_cmpint (assumed->activity->utc_offset_minutes, ==, 60);
  g_assert_cmpint (assumed->activity->utc_offset_assumed, ==, 1);

  /* Seventeen hours ahead it is already tomorrow. */
  recording->has_utc_offset = TRUE;
  recording->utc_offset_seconds = 14 * 3600 + 3 * 3600;
  said = build (recording, 190, 50);
  g_assert_cmpint (said->activity->utc_offset_assumed, ==, 1);

  g_clear_pointer (&said, fettle_built_activity_free);
  recording->utc_offset_seconds = -8 * 3600;
  said = build (recording, 190, 50);
  g_assert_cmpint (said->activity->utc_offset_minutes, ==, -480);
  g_assert_cmpint (said->activity->utc_offset_assumed, ==, 0);
  g_assert_cmpstr (said->activity->activity_date, ==, "2026-11-18");
}

static void
test_names_by_the_hour (void)
{
  g_autoptr (FettleRecording) recording = make_recording (60, 120);
  FettleRecordingSession session = make_session (START, 60, 1);
  g_autoptr (FettleBuiltActivity) built = NULL;

  g_array_append_val (recording->sessions, session);
  built = build (recording, 190, 50);
  g_assert_cmpstr (built->activity->activity_name, ==, "Morning Run");

  g_clear_pointer (&built, fettle_built_activity_free);
  recording->sport_name = g_strdup ("Track");
  built = build (recording, 190, 50);
  g_assert_cmpstr (built->activity->activity_name, ==, "Track");
}

static void
test_names_snorkelling (void)
{
  g_autoptr (FettleRecording) recording = make_recording (60, 120);
  FettleRecordingSession session = make_session (START, 60, 82);
  g_autoptr (FettleBuiltActivity) built = NULL;

  g_array_append_val (recording->sessions, session);
  built = build (recording, 190, 50);

  g_assert_cmpstr (built->activity->activity_type, ==, "diving");
  g_assert_cmpstr (built->activity->activity_name, ==, "Snorkelling");
}

static void
test_weighs_samples_by_time (void)
{
  /* Nine seconds at 150 between two samples, then one at 100: the mean is over seconds, not
   * samples. */
  const int times[] = { 0, 9, 10 };
  const int rates[] = { 150, 150, 100 };
  g_autoptr (FettleRecording) recording = make_recording (2, 150);
  g_autoptr (FettleBuiltActivity) built = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (times); i++)
    {
      recording->times[i] = START + times[i];
      recording->channels[FETTLE_CHANNEL_HEART_RATE][i] = rates[i];
    }
  built = build (recording, 190, 50);

  g_assert_cmpint (built->activity->avg_heart_rate, ==, 145);
}

static void
test_leaves_pauses_out (void)
{
  g_autoptr (FettleRecording) recording = make_recording (600, 120);
  const FettleRecordingTimerEvent events[]
      = { { START, TRUE }, { START + 100, FALSE }, { START + 300, TRUE }, { START + 600, FALSE } };
  g_autoptr (FettleBuiltActivity) built = NULL;
  g_autoptr (GArray) pauses = NULL;

  g_array_append_vals (recording->timer_events, events, G_N_ELEMENTS (events));
  built = build (recording, 190, 50);

  g_assert_cmpint (built->activity->duration_seconds, ==, 400);
  g_assert_cmpint (built->activity->elapsed_seconds, ==, 600);
  g_assert_cmpstr (built->activity->pauses_data, ==, "[[100,300]]");

  pauses = fettle_pauses_parse (built->activity->pauses_data);
  g_assert_cmpuint (pauses->len, ==, 1);
  g_assert_cmpfloat (g_array_index (pauses, FettlePause, 0).end, ==, 300);
}

static void
test_drops_stray_samples (void)
{
  g_autoptr (FettleRecording) recording = make_recording (600, 120);
  g_autoptr (FettleBuiltActivity) built = NULL;

  recording->times[0] = START - 10 * 365 * 86400; /* before the clock was set */
  recording->times[300] = START + 90 * 86400;
  recording->times[400] = recording->times[398];
  built = build (recording, 190, 50);

  g_assert_cmpstr (built->activity->start_time, ==, "2026-11-19 07:00:01");
  g_assert_cmpint (built->activity->elapsed_seconds, ==, 599);
  g_assert_cmpuint (built->streams->n_samples, ==, 598);
  for (size_t i = 1; i < built->streams->n_samples; i++)
    g_assert_cmpint (built->streams->elapsed[i], >=, built->streams->elapsed[i - 1]);
}

static void
test_load_of_an_hour_at_threshold_is_100 (void)
{
  /* 50 + 0.85 × (190 − 50) */
  g_autoptr (FettleRecording) recording = make_recording (3599, 169);
  g_autoptr (FettleBuiltActivity) built = build (recording, 190, 50);

  g_assert_cmpstr (built->activity->load_source, ==, "heart_rate");
  g_assert_cmpfloat_with_epsilon (built->activity->training_load, 100, 0.1);
  g_assert_cmpfloat (built->activity->trimp, >, 0);
  g_assert_cmpfloat (built->activity->load_max_heart_rate, ==, 190);
  g_assert_cmpfloat (built->activity->load_resting_heart_rate, ==, 50);
}

static void
test_load_without_resting_rate_is_edwards (void)
{
  /* 85 % of the maximum: zone 4. */
  g_autoptr (FettleRecording) recording = make_recording (3599, 170);
  g_autoptr (FettleBuiltActivity) built = build (recording, 200, NAN);

  g_assert_cmpstr (built->activity->load_source, ==, "edwards");
  g_assert_cmpfloat_with_epsilon (built->activity->training_load, 100, 0.1);
}

static void
test_load_without_maximum_uses_what_was_seen (void)
{
  g_autoptr (FettleRecording) recording = make_recording (3599, 120);
  g_autoptr (FettleBuiltActivity) built = NULL;

  /* Three seconds are an artefact, ten are the heart. */
  for (size_t i = 100; i < 103; i++)
    recording->channels[FETTLE_CHANNEL_HEART_RATE][i] = 139;
  for (size_t i = 200; i < 210; i++)
    recording->channels[FETTLE_CHANNEL_HEART_RATE][i] = 135;
  built = build (recording, NAN, NAN);

  g_assert_cmpint (built->activity->sustained_max_heart_rate, ==, 135);
  g_assert_cmpfloat (built->activity->load_max_heart_rate, ==, 135);
  g_assert_cmpstr (built->activity->load_source, ==, "edwards");
}

static void
test_load_without_heart_rate (void)
{
  g_autoptr (FettleRecording) recording = make_recording (3600, 0);
  FettleRecordingSession session = make_session (START, 3600, 10);
  g_autoptr (FettleBuiltActivity) rated = NULL;
  g_autoptr (FettleBuiltActivity) unrated = NULL;

  g_clear_pointer (&recording->channels[FETTLE_CHANNEL_HEART_RATE], g_free);
  unrated = build (recording, 190, 50);
  g_assert_cmpstr (unrated->activity->load_source, ==, "none");
  g_assert_true (isnan (unrated->activity->training_load));
  g_assert_null (unrated->activity->hr_zones_data);

  session.workout_rpe = 80;
  g_array_append_val (recording->sessions, session);
  rated = build (recording, 190, 50);
  g_assert_cmpstr (rated->activity->load_source, ==, "rpe");
  g_assert_cmpfloat_with_epsilon (rated->activity->training_load, 100, 1e-9);
}

static void
test_load_needs_half_of_the_heart_rate (void)
{
  g_autoptr (FettleRecording) recording = make_recording (3599, 169);
  g_autoptr (FettleBuiltActivity) most = NULL;
  g_autoptr (FettleBuiltActivity) little = NULL;

  for (size_t i = 0; i < 1440; i++)
    recording->channels[FETTLE_CHANNEL_HEART_RATE][i] = FETTLE_SAMPLE_MISSING;
  most = build (recording, 190, 50);
  g_assert_cmpfloat_with_epsilon (most->activity->training_load, 100, 0.2);

  for (size_t i = 0; i < 2000; i++)
    recording->channels[FETTLE_CHANNEL_HEART_RATE][i] = FETTLE_SAMPLE_MISSING;
  little = build (recording, 190, 50);
  g_assert_true (isnan (little->activity->training_load));
  g_assert_cmpstr (little->activity->load_source, ==, "none");
}

static void
test_zones_add_up_to_the_timer (void)
{
  g_autoptr (FettleRecording) recording = make_recording (599, 120);
  FettleRecordingSession session = make_session (START, 700, 1);
  g_autoptr (FettleBuiltActivity) built = NULL;
  g_autoptr (JsonNode) document = NULL;
  FettleZones zones;
  double seconds[FETTLE_ZONES_MAXIMUM], sum;

  g_array_append_val (recording->sessions, session);
  built = build (recording, 200, 50);

  g_assert_true (fettle_zone_times_parse (built->activity->hr_zones_data, &zones, seconds));
  g_assert_cmpstr (zones.model, ==, "hrmax5");
  g_assert_cmpuint (zones.n_zones, ==, 5);
  g_assert_cmpfloat (zones.bounds[0], ==, 120);
  g_assert_cmpfloat (seconds[1], ==, 600);

  document = json_from_string (built->activity->hr_zones_data, NULL);
  sum = json_object_get_double_member (json_node_get_object (document), "no_data");
  for (size_t i = 0; i < zones.n_zones; i++)
    sum += seconds[i];
  g_assert_cmpfloat (sum, ==, 700);
}

static void
test_documents_of_others_are_nothing (void)
{
  const char *const documents[] = { NULL,
                                    "",
                                    "{}",
                                    "[]",
                                    "{\"bounds\":[1,2],\"seconds\":[1]}",
                                    "{\"bounds\":\"x\",\"seconds\":[]}",
                                    "[[1],[\"a\",2],3]" };
  FettleZones zones;
  double seconds[FETTLE_ZONES_MAXIMUM];

  for (size_t i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (GArray) pauses = fettle_pauses_parse (documents[i]);

      g_assert_cmpuint (pauses->len, ==, 0);
      g_assert_false (fettle_zone_times_parse (documents[i], &zones, seconds));
    }
}

static void
test_multisport_becomes_legs (void)
{
  g_autoptr (FettleRecording) recording = make_recording (3599, 169);
  const FettleRecordingSession sessions[] = {
    make_session (START, 1200, 5),
    make_session (START + 1200, 120, 3),
    make_session (START + 1320, 2280, 2),
  };
  g_autoptr (FettleBuiltActivity) built = NULL;
  FettleActivity *leg;

  g_array_append_vals (recording->sessions, sessions, G_N_ELEMENTS (sessions));
  built = build (recording, 190, 50);

  g_assert_cmpstr (built->activity->activity_type, ==, "multisport");
  g_assert_cmpint (built->activity->duration_seconds, ==, 3600);
  g_assert_cmpuint (built->legs->len, ==, 3);
  leg = g_ptr_array_index (built->legs, 2);
  g_assert_cmpstr (leg->activity_type, ==, "cycling");
  g_assert_cmpint (leg->leg_index, ==, 2);
  g_assert_cmpint (leg->avg_heart_rate, ==, 169);
  g_assert_cmpstr (leg->start_time, ==, "2026-11-19 07:22:00");

  /* Two minutes of changing shoes are no training. */
  g_assert_cmpfloat_with_epsilon (built->activity->training_load, 100.0 * 3480 / 3600, 0.2);
}

static void
test_refuses_what_has_no_time (void)
{
  g_autoptr (FettleRecording) nothing = fettle_recording_new ();
  g_autoptr (FettleRecording) one = make_recording (0, 120);

  g_assert_false (fettle_activity_builder_can_build (nothing));
  g_assert_false (fettle_activity_builder_can_build (one));
}

static void
test_ignores_values_that_cannot_be (void)
{
  g_autoptr (FettleRecording) recording = make_recording (60, 120);
  FettleRecordingSession session = make_session (START, 60, 1);
  g_autoptr (FettleBuiltActivity) built = NULL;

  session.training_effect_aerobic = 25.5;
  session.distance_metres = -4;
  session.average_temperature = 1e9;
  session.calories = INFINITY;
  g_array_append_val (recording->sessions, session);
  built = build (recording, 190, 50);

  g_assert_true (isnan (built->activity->training_effect_aerobic));
  g_assert_cmpfloat_with_epsilon (built->activity->distance_meters, 180.0, 0.1);
  g_assert_true (isnan (built->activity->avg_temperature));
  g_assert_cmpint (built->activity->calories, ==, FETTLE_NULL_INTEGER);
}

static void
test_heart_rate_of_0_is_not_measured (void)
{
  g_autoptr (FettleRecording) recording = make_recording (60, 0);
  FettleRecordingSession session = make_session (START, 60, 2);
  FettleRecordingLap lap = { .start_time = START, .elapsed_seconds = 60, .timer_seconds = 60 };
  g_autoptr (FettleBuiltActivity) built = NULL;
  FettleLap *built_lap;

  session.average_heart_rate = session.maximum_heart_rate = 0;
  g_array_append_val (recording->sessions, session);
  g_array_append_val (recording->laps, lap);
  built = build (recording, 190, 50);

  g_assert_cmpint (built->activity->avg_heart_rate, ==, FETTLE_NULL_INTEGER);
  g_assert_cmpint (built->activity->max_heart_rate, ==, FETTLE_NULL_INTEGER);
  built_lap = g_ptr_array_index (built->laps, 0);
  g_assert_cmpint (built_lap->avg_heart_rate, ==, FETTLE_NULL_INTEGER);
  g_assert_cmpint (built_lap->max_heart_rate, ==, FETTLE_NULL_INTEGER);
}

/* More than ten days, farther than 2000 km: then what the samples say. */
static void
test_impossible_totals_are_computed (void)
{
  g_autoptr (FettleRecording) recording = make_recording (60, 120);
  FettleRecordingSession session = make_session (START, 4e6, 1);
  g_autoptr (FettleBuiltActivity) built = NULL;

  session.distance_metres = 42949672.94;
  g_array_append_val (recording->sessions, session);
  built = build (recording, 190, 50);

  g_assert_cmpint (built->activity->duration_seconds, ==, 60);
  g_assert_cmpint (built->activity->elapsed_seconds, ==, 60);
  g_assert_cmpfloat_with_epsilon (built->activity->distance_meters, 180.0, 0.1);
  g_assert_no_error (built->problem);
}

/* Two days, of which there is a minute. */
static void
test_days_without_samples_are_computed (void)
{
  g_autoptr (FettleRecording) recording = make_recording (60, 120);
  FettleRecordingSession session = make_session (START, 2 * 86400, 1);
  g_autoptr (FettleBuiltActivity) built = NULL;

  g_array_append_val (recording->sessions, session);
  built = build (recording, 190, 50);

  g_assert_cmpint (built->activity->duration_seconds, ==, 60);
  g_assert_cmpint (built->activity->elapsed_seconds, ==, 60);
}

static void
test_impossible_totals_without_samples_are_missing (void)
{
  g_autoptr (FettleRecording) recording = fettle_recording_new ();
  FettleRecordingSession session = make_session (START, 60, 1);
  g_autoptr (FettleBuiltActivity) built = NULL;

  session.distance_metres = 42949672.94;
  session.average_heart_rate = 254;
  g_array_append_val (recording->sessions, session);
  built = build (recording, 190, 50);

  g_assert_true (isnan (built->activity->distance_meters));
  g_assert_true (isnan (built->activity->avg_speed));
  g_assert_cmpint (built->activity->avg_heart_rate, ==, FETTLE_NULL_INTEGER);
}

static void
test_time_with_pauses_is_not_less_than_without (void)
{
  g_autoptr (FettleRecording) recording = make_recording (60, 120);
  FettleRecordingSession session = make_session (START, 100, 1);
  g_autoptr (FettleBuiltActivity) built = NULL;

  session.elapsed_seconds = 30;
  g_array_append_val (recording->sessions, session);
  built = build (recording, 190, 50);

  g_assert_cmpint (built->activity->duration_seconds, ==, 100);
  g_assert_cmpint (built->activity->elapsed_seconds, ==, 100);
}

static void
test_timer_of_0_is_not_measured (void)
{
  g_autoptr (FettleRecording) recording = make_recording (60, 120);
  FettleRecordingSession session = make_session (START, 0, 1);
  g_autoptr (FettleBuiltActivity) built = NULL;

  g_array_append_val (recording->sessions, session);
  built = build (recording, 190, 50);

  g_assert_cmpint (built->activity->duration_seconds, ==, 60);
  g_assert_cmpint (built->activity->elapsed_seconds, ==, 60);
}

/* A week is a race; what is longer is a watch that nobody stopped, whatever it measured. */
static void
test_load_needs_a_session_that_can_be (void)
{
  for (int days = 7; days <= 8; days++)
    {
      g_autoptr (FettleRecording) recording = make_recording (days * 86400, 120);
      FettleRecordingSession session = make_session (START, days * 86400, 1);
      g_autoptr (FettleBuiltActivity) built = NULL;
      const char *absence;

      g_array_append_val (recording->sessions, session);
      built = build (recording, 190, 50);

      absence = fettle_activity_load_get_absence (built->activity);
      if (days == 7)
        {
          g_assert_cmpfloat (built->activity->training_load, >, 1000);
          g_assert_null (absence);
          continue;
        }
      g_assert_true (isnan (built->activity->training_load));
      g_assert_cmpstr (built->activity->load_source, ==, "none");
      g_assert_cmpstr (absence, ==, "longer than any session");
      g_assert_nonnull (built->activity->hr_zones_data);
    }
}

/* A clock that stands still, and one that runs backwards, measure no load. */
static void
test_load_needs_times (void)
{
  for (int step = -1; step <= 0; step++)
    {
      g_autoptr (FettleRecording) recording = make_recording (600, 150);
      FettleRecordingSession session = make_session (START, 600, 1);
      g_autoptr (FettleBuiltActivity) built = NULL;

      for (size_t i = 0; i < recording->n_samples; i++)
        recording->times[i] = START + 600 + step * (int64_t) i;
      g_array_append_val (recording->sessions, session);
      built = build (recording, 190, 50);

      g_assert_true (isnan (built->activity->training_load));
      g_assert_cmpstr (built->activity->load_source, ==, "none");
      if (step < 0)
        g_assert_error (built->problem, FETTLE_IMPORT_ERROR, FETTLE_IMPORT_ERROR_BACKWARDS);
      else
        g_assert_no_error (built->problem);
    }
}

static void
test_says_what_is_left_out_after_ten_days (void)
{
  g_autoptr (FettleRecording) recording = make_recording (200, 120);
  g_autoptr (FettleBuiltActivity) built = NULL;

  for (size_t i = 0; i < recording->n_samples; i++)
    recording->times[i] = START + (int64_t) i * 3600 * 2;
  built = build (recording, 190, 50);

  g_assert_error (built->problem, FETTLE_IMPORT_ERROR, FETTLE_IMPORT_ERROR_TOO_LONG);
  g_assert_cmpint (built->activity->elapsed_seconds, ==, FETTLE_ACTIVITY_LONGEST);
  g_assert_cmpuint (built->streams->n_samples, ==, 121);
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/activity-builder/says-what-the-file-says", test_says_what_the_file_says);
  g_test_add_func ("/activity-builder/makes-a-session-from-samples",
                   test_makes_a_session_from_samples);
  g_test_add_func ("/activity-builder/assumes-the-zone-of-the-athlete",
                   test_assumes_the_zone_of_the_athlete);
  g_test_add_func ("/activity-builder/names-by-the-hour", test_names_by_the_hour);
  g_test_add_func ("/activity-builder/names-snorkelling", test_names_snorkelling);
  g_test_add_func ("/activity-builder/weighs-samples-by-time", test_weighs_samples_by_time);
  g_test_add_func ("/activity-builder/leaves-pauses-out", test_leaves_pauses_out);
  g_test_add_func ("/activity-builder/drops-stray-samples", test_drops_stray_samples);
  g_test_add_func ("/activity-builder/load/hour-at-threshold-is-100",
                   test_load_of_an_hour_at_threshold_is_100);
  g_test_add_func ("/activity-builder/load/edwards-without-resting-rate",
                   test_load_without_resting_rate_is_edwards);
  g_test_add_func ("/activity-builder/load/highest-seen-without-maximum",
                   test_load_without_maximum_uses_what_was_seen);
  g_test_add_func ("/activity-builder/load/needs-a-session-that-can-be",
                   test_load_needs_a_session_that_can_be);
  g_test_add_func ("/activity-builder/load/without-heart-rate", test_load_without_heart_rate);
  g_test_add_func ("/activity-builder/load/needs-half-of-the-heart-rate",
                   test_load_needs_half_of_the_heart_rate);
  g_test_add_func ("/activity-builder/zones-add-up-to-the-timer", test_zones_add_up_to_the_timer);
  g_test_add_func ("/activity-builder/documents-of-others-are-nothing",
                   test_documents_of_others_are_nothing);
  g_test_add_func ("/activity-builder/multisport-becomes-legs", test_multisport_becomes_legs);
  g_test_add_func ("/activity-builder/refuses-what-has-no-time", test_refuses_what_has_no_time);
  g_test_add_func ("/activity-builder/heart-rate-of-0-is-not-measured",
                   test_heart_rate_of_0_is_not_measured);
  g_test_add_func ("/activity-builder/impossible-totals-are-computed",
                   test_impossible_totals_are_computed);
  g_test_add_func ("/activity-builder/days-without-samples-are-computed",
                   test_days_without_samples_are_computed);
  g_test_add_func ("/activity-builder/impossible-totals-without-samples-are-missing",
                   test_impossible_totals_without_samples_are_missing);
  g_test_add_func ("/activity-builder/time-with-pauses-is-not-less-than-without",
                   test_time_with_pauses_is_not_less_than_without);
  g_test_add_func ("/activity-builder/timer-of-0-is-not-measured", test_timer_of_0_is_not_measured);
  g_test_add_func ("/activity-builder/load/needs-times", test_load_needs_times);
  g_test_add_func ("/activity-builder/says-what-is-left-out-after-ten-days",
                   test_says_what_is_left_out_after_ten_days);
  g_test_add_func ("/activity-builder/ignores-values-that-cannot-be",
                   test_ignores_values_that_cannot_be);

  return g_test_run ();
}

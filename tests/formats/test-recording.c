/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-recording.h"

#include <math.h>

#include "fettle-test.h"

static void
test_new_has_nothing (void)
{
  g_autoptr (FettleRecording) recording = fettle_recording_new ();

  g_assert_cmpint (recording->file_type, ==, -1);
  g_assert_cmpint (recording->time_created, ==, FETTLE_INSTANT_NONE);
  g_assert_false (recording->has_utc_offset);
  g_assert_cmpuint (recording->n_samples, ==, 0);
  g_assert_cmpuint (recording->sessions->len, ==, 0);
  g_assert_true (isnan (recording->athlete.weight_kg));
  for (FettleChannel channel = 0; channel < FETTLE_N_CHANNELS; channel++)
    g_assert_false (fettle_recording_has_channel (recording, channel));
}

static void
test_values_are_scaled (void)
{
  g_autoptr (FettleRecording) recording = fettle_recording_new ();

  recording->n_samples = 2;
  recording->times = g_new0 (int64_t, 2);
  recording->channels[FETTLE_CHANNEL_SPEED] = g_new (int32_t, 2);
  recording->channels[FETTLE_CHANNEL_SPEED][0] = 2500;
  recording->channels[FETTLE_CHANNEL_SPEED][1] = FETTLE_SAMPLE_MISSING;

  g_assert_true (fettle_recording_has_channel (recording, FETTLE_CHANNEL_SPEED));
  g_assert_cmpfloat (fettle_recording_get_value (recording, FETTLE_CHANNEL_SPEED, 0), ==, 2.5);
  g_assert_true (isnan (fettle_recording_get_value (recording, FETTLE_CHANNEL_SPEED, 1)));
  g_assert_true (isnan (fettle_recording_get_value (recording, FETTLE_CHANNEL_POWER, 0)));
}

static void
test_wellness_is_empty_until_something_is_there (void)
{
  g_autoptr (FettleWellness) wellness = fettle_wellness_new ();

  g_assert_true (fettle_wellness_is_empty (wellness));
  wellness->resting_heart_rate = 47.0;
  g_assert_false (fettle_wellness_is_empty (wellness));
}

static void
test_free_takes_null (void)
{
  fettle_recording_free (NULL);
  fettle_wellness_free (NULL);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/formats/recording/new-has-nothing", test_new_has_nothing);
  g_test_add_func ("/formats/recording/values-are-scaled", test_values_are_scaled);
  g_test_add_func ("/formats/recording/wellness-is-empty-until-something-is-there",
                   test_wellness_is_empty_until_something_is_there);
  g_test_add_func ("/formats/recording/free-takes-null", test_free_takes_null);

  return g_test_run ();
}

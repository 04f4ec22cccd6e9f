/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-sample-sports.h"

#include <math.h>

#include "fettle-sample-athlete.h"
#include "fettle-sample-recorder.h"

#define POOL_METRES     25.0
#define THRESHOLD_SPEED 0.93 /* m/s: 1:48 a hundred metres */
#define WATER_CELSIUS   27.0

#define WARM_UP_METRES   300.0
#define COOL_DOWN_METRES 200.0
#define WARM_UP_EFFORT   0.86

/* A swim under way. */
typedef struct
{
  const FettleSampleSession *session;
  FettleSampleRandom *random;
  FettleSampleRecorder *recorder;
  FettleSampleHeart heart;
  double distance;
} Swim;

static void
record_seconds (Swim *self, int seconds, double metres, double cadence, double demand)
{
  for (int i = 0; i < seconds; i++)
    {
      double heart_rate = fettle_sample_heart_step (&self->heart, demand, self->random);
      FettleSampleSecond second = {
        .heart_rate = self->session->workout->has_heart_rate ? heart_rate : NAN,
        .speed = seconds > 0 ? metres / seconds : 0,
        .cadence = cadence,
        .power = NAN,
        .altitude = NAN,
        .latitude = NAN,
        .longitude = NAN,
        .temperature = WATER_CELSIUS,
      };

      /* The watch knows of a length when it is over. */
      if (i + 1 == seconds)
        self->distance += metres;
      second.distance = self->distance;
      fettle_sample_recorder_add (self->recorder, &second);
    }
}

/* Swims a lap of some lengths. */
static void
swim (Swim *self, double metres, double effort, int intensity)
{
  int n_lengths = (int) (metres / POOL_METRES);

  for (int i = 0; i < n_lengths; i++)
    {
      double speed
          = THRESHOLD_SPEED * effort * fettle_sample_random_uniform (self->random, 0.97, 1.03);
      int seconds = (int) round (POOL_METRES / speed);
      int strokes = (int) round (fettle_sample_random_uniform (self->random, 17.6, 20.4));

      record_seconds (self, seconds, POOL_METRES, round (60.0 * strokes / seconds),
                      0.12 + 0.53 * effort);
      fettle_sample_recorder_add_length (self->recorder, seconds, strokes);
    }
  fettle_sample_recorder_end_lap (self->recorder, FETTLE_FIT_LAP_TRIGGER_MANUAL, intensity);
}

static void
rest (Swim *self, double seconds)
{
  int rested = (int) round (seconds * fettle_sample_random_uniform (self->random, 0.9, 1.2));

  record_seconds (self, rested, 0, 0, 0.3);
  fettle_sample_recorder_add_length (self->recorder, rested, 0);
  fettle_sample_recorder_end_lap (self->recorder, FETTLE_FIT_LAP_TRIGGER_MANUAL,
                                  FETTLE_FIT_INTENSITY_REST);
}

static void
describe_lengths (FettleRecording *recording)
{
  FettleRecordingSession *session = &g_array_index (recording->sessions, FettleRecordingSession, 0);

  session->pool_length_metres = POOL_METRES;
  session->number_of_lengths = (int) recording->lengths->len;
  session->number_of_active_lengths = (int) round (session->distance_metres / POOL_METRES);
}

/**
 * fettle_sample_swim_record:
 * @session: a swim in a pool
 * @start: the instant of the start
 * @utc_offset: the offset there in seconds
 * @random: where the chance comes from
 *
 * Returns: (transfer full): its recording
 */
FettleRecording *
fettle_sample_swim_record (const FettleSampleSession *session,
                           int64_t start,
                           int utc_offset,
                           FettleSampleRandom *random)
{
  const FettleSampleWorkout *workout = session->workout;
  g_autofree char *title = fettle_sample_session_dup_title (session);
  g_autoptr (FettleSampleRecorder) recorder = NULL;
  g_autoptr (FettleRecording) recording = NULL;
  Swim self = { .session = session, .random = random };

  recorder = fettle_sample_recorder_new (start, utc_offset, FETTLE_FIT_SPORT_SWIMMING,
                                         FETTLE_FIT_SUB_SPORT_LAP_SWIMMING, title);
  self.recorder = recorder;
  fettle_sample_heart_init (&self.heart, 88, random);

  swim (&self, WARM_UP_METRES, WARM_UP_EFFORT, FETTLE_FIT_INTENSITY_WARMUP);
  rest (&self, workout->rest_seconds);
  for (int i = 0; i < (int) session->amount; i++)
    {
      swim (&self, workout->repeat_metres, workout->repeat_effort, FETTLE_FIT_INTENSITY_INTERVAL);
      rest (&self, workout->rest_seconds);
    }
  swim (&self, COOL_DOWN_METRES, WARM_UP_EFFORT, FETTLE_FIT_INTENSITY_COOLDOWN);

  recording = fettle_sample_recorder_finish (recorder, FETTLE_FIT_INTENSITY_COOLDOWN);
  describe_lengths (recording);
  return g_steal_pointer (&recording);
}

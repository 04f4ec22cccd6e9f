/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-sample-sports.h"

#include <math.h>

#include "fettle-sample-athlete.h"
#include "fettle-sample-recorder.h"

#define ROOM_CELSIUS 22.0

#define SET_DEMAND  0.52
#define REST_DEMAND 0.27

/**
 * fettle_sample_strength_record:
 * @session: strength work indoors, of which the watch knows the heart rate only
 * @start: the instant of the start
 * @utc_offset: the offset there in seconds
 * @random: where the chance comes from
 *
 * Returns: (transfer full): its recording
 */
FettleRecording *
fettle_sample_strength_record (const FettleSampleSession *session,
                               int64_t start,
                               int utc_offset,
                               FettleSampleRandom *random)
{
  g_autofree char *title = fettle_sample_session_dup_title (session);
  g_autoptr (FettleSampleRecorder) recorder = NULL;
  FettleSampleHeart heart;
  double left_of_set = 60;
  gboolean resting = TRUE;

  recorder = fettle_sample_recorder_new (start, utc_offset, FETTLE_FIT_SPORT_TRAINING,
                                         FETTLE_FIT_SUB_SPORT_STRENGTH_TRAINING, title);
  fettle_sample_heart_init (&heart, 76, random);

  for (int i = 0; i < 60 * (int) session->amount; i++)
    {
      double demand = resting ? REST_DEMAND : SET_DEMAND;
      FettleSampleSecond second = {
        .heart_rate = fettle_sample_heart_step (&heart, demand, random),
        .distance = NAN,
        .speed = NAN,
        .cadence = NAN,
        .power = NAN,
        .altitude = NAN,
        .latitude = NAN,
        .longitude = NAN,
        .temperature = ROOM_CELSIUS,
      };

      fettle_sample_recorder_add (recorder, &second);
      if (--left_of_set <= 0)
        {
          resting = !resting;
          left_of_set = resting ? fettle_sample_random_uniform (random, 70, 110)
                                : fettle_sample_random_uniform (random, 30, 55);
        }
    }
  return fettle_sample_recorder_finish (recorder, FETTLE_FIT_INTENSITY_ACTIVE);
}

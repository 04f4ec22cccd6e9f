/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-sample-sports.h"

#include <math.h>

#include "fettle-sample-outdoor.h"

/* How much slower a rise and how much faster a fall makes a runner, for a part of 1 of grade. */
#define UPHILL_COST    3.2
#define DOWNHILL_GAIN  1.6
#define STEEPEST_GRADE 0.15

#define ACCELERATION_SECONDS 4.0

/* Heart rate is linear in speed between an easy run and a race (Conconi et al. 1982). */
#define EASY_EFFORT      0.78
#define EASY_DEMAND      0.54
#define DEMAND_OF_EFFORT 1.45

static double
move (FettleSampleMotion *motion,
      double effort,
      double grade,
      FettleSampleRandom *random,
      FettleSampleSecond *second)
{
  double slope = CLAMP (grade, -STEEPEST_GRADE, STEEPEST_GRADE);
  double cost = 1 + slope * (slope > 0 ? UPHILL_COST : DOWNHILL_GAIN);
  double wanted
      = effort * motion->threshold / cost * (1 + fettle_sample_noise_step (&motion->noise, random));
  double work;

  motion->speed += (wanted - motion->speed) / ACCELERATION_SECONDS;
  work = motion->speed * cost / motion->threshold;

  /* Strides of one leg a minute; the watch counts them by halves. */
  motion->cadence = 82 + 8.2 * (motion->speed - 3.05) + 0.5 * fettle_sample_random_normal (random);
  second->cadence = round (2 * MAX (motion->cadence, 54)) / 2;
  return MAX (EASY_DEMAND + DEMAND_OF_EFFORT * (work - EASY_EFFORT), 0.15);
}

/**
 * fettle_sample_run_record:
 * @session: a run
 * @start: the instant of the start
 * @utc_offset: the offset there in seconds
 * @random: where the chance comes from
 *
 * Returns: (transfer full): its recording
 */
FettleRecording *
fettle_sample_run_record (const FettleSampleSession *session,
                          int64_t start,
                          int utc_offset,
                          FettleSampleRandom *random)
{
  static const FettleSampleMover mover = {
    .sport = FETTLE_FIT_SPORT_RUNNING,
    .sub_sport = FETTLE_FIT_SUB_SPORT_GENERIC,
    .auto_lap_metres = 1000,
    .get_threshold = fettle_sample_athlete_get_threshold_speed,
    .noise = 0.017,
    .noise_seconds = 20,
    .move = move,
  };

  return fettle_sample_outdoor_record (&mover, session, start, utc_offset, random);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-sample-sports.h"

#include <math.h>

#include "fettle-sample-outdoor.h"

/* The forces on a rider (Martin et al. 1998), with figures of a road bike and hands on the hoods.
 */
#define MASS_KG            (FETTLE_SAMPLE_WEIGHT_KG + 9)
#define GRAVITY            9.81
#define ROLLING_RESISTANCE 0.0055
#define AIR_DENSITY        1.2
#define DRAG_AREA          0.38
#define DRIVETRAIN         0.975
#define LOWEST_SPEED       2.0

#define COASTING_GRADE (-0.035)
#define FASTEST_SPEED  16.0

/* Heart rate is linear in power. */
#define DEMAND_AT_REST   0.12
#define DEMAND_OF_EFFORT 0.73

static double
pedal (FettleSampleMotion *motion, double effort, double grade, FettleSampleRandom *random)
{
  double varied = effort * (1 + fettle_sample_noise_step (&motion->noise, random));
  double power = varied * motion->threshold * CLAMP (1 + 4 * grade, 0.3, 1.45)
                 + 11 * fettle_sample_random_normal (random);

  if (grade < COASTING_GRADE || motion->speed > FASTEST_SPEED)
    return 0;
  return CLAMP (power, 0, 2.4 * motion->threshold);
}

static double
move (FettleSampleMotion *motion,
      double effort,
      double grade,
      FettleSampleRandom *random,
      FettleSampleSecond *second)
{
  double power = pedal (motion, effort, grade, random);
  double speed = MAX (motion->speed, LOWEST_SPEED);
  double resistance = MASS_KG * GRAVITY * (ROLLING_RESISTANCE + grade)
                      + 0.5 * AIR_DENSITY * DRAG_AREA * speed * speed;

  motion->speed = MAX (speed + (power * DRIVETRAIN / speed - resistance) / MASS_KG, LOWEST_SPEED);
  motion->cadence += (88 - 160 * MAX (grade, 0) - motion->cadence) / 5
                     + 0.8 * fettle_sample_random_normal (random);
  second->power = power;
  second->cadence = power < 12 ? 0 : round (CLAMP (motion->cadence, 45, 112));
  return DEMAND_AT_REST + DEMAND_OF_EFFORT * power / motion->threshold;
}

/**
 * fettle_sample_ride_record:
 * @session: a ride
 * @start: the instant of the start
 * @utc_offset: the offset there in seconds
 * @random: where the chance comes from
 *
 * Returns: (transfer full): its recording
 */
FettleRecording *
fettle_sample_ride_record (const FettleSampleSession *session,
                           int64_t start,
                           int utc_offset,
                           FettleSampleRandom *random)
{
  static const FettleSampleMover mover = {
    .sport = FETTLE_FIT_SPORT_CYCLING,
    .sub_sport = FETTLE_FIT_SUB_SPORT_ROAD,
    .auto_lap_metres = 5000,
    .get_threshold = fettle_sample_athlete_get_threshold_power,
    .noise = 0.14,
    .noise_seconds = 25,
    .move = move,
  };

  return fettle_sample_outdoor_record (&mover, session, start, utc_offset, random);
}

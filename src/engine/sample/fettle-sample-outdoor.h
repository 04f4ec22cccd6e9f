/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-recording.h"
#include "fettle-sample-athlete.h"
#include "fettle-sample-plan.h"
#include "fettle-sample-recorder.h"

G_BEGIN_DECLS

/**
 * FettleSampleMotion:
 * @speed: the present speed in m/s
 * @threshold: the effort of 1: a speed in m/s, or a power in W
 * @noise: how the effort varies
 * @cadence: the present cadence
 *
 * How the athlete moves now.
 */
typedef struct
{
  double speed;
  double threshold;
  FettleSampleNoise noise;
  double cadence;
} FettleSampleMotion;

/**
 * FettleSampleMover:
 * @sport: FIT sport number
 * @auto_lap_metres: the length of the laps that the watch takes by itself
 * @get_threshold: gives the effort of 1 at a time of the season
 * @noise: how much the effort varies, as a part of it
 * @noise_seconds: how long a variation lasts
 * @move: goes on by a second; fills in speed, power and cadence of @second and returns what the
 * effort asks of the heart, as a part of its reserve
 *
 * What tells one way of moving through the country from another.
 */
typedef struct
{
  int sport;
  int sub_sport;
  double auto_lap_metres;
  double (*get_threshold) (double season);
  double noise;
  double noise_seconds;
  double (*move) (FettleSampleMotion *motion,
                  double effort,
                  double grade,
                  FettleSampleRandom *random,
                  FettleSampleSecond *second);
} FettleSampleMover;

FettleRecording *
fettle_sample_outdoor_record (const FettleSampleMover *mover,
                              const FettleSampleSession *session,
                              int64_t start,
                              int utc_offset,
                              FettleSampleRandom *random) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

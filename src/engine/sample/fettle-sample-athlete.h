/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-recording.h"
#include "fettle-sample-random.h"

G_BEGIN_DECLS

/* The invented athlete of the sample season. */
#define FETTLE_SAMPLE_AGE                  38
#define FETTLE_SAMPLE_WEIGHT_KG            70.0
#define FETTLE_SAMPLE_HEIGHT_METRES        1.79
#define FETTLE_SAMPLE_MAXIMUM_HEART_RATE   188.0
#define FETTLE_SAMPLE_RESTING_HEART_RATE   47.0
#define FETTLE_SAMPLE_THRESHOLD_HEART_RATE 167.0

/**
 * FettleSampleHeart:
 * @level: the heart rate without its noise, in bpm
 * @strain: seconds of work so far, which the drift follows
 * @form: what the day adds to every demand, as a part of the reserve
 * @wander: the slow ups and downs of wind, thoughts and a sip of water
 * @noise: what a sensor and a living heart add
 *
 * Heart rate follows the effort late, drifts up as the work goes on, and is never still.
 */
typedef struct
{
  double level;
  double strain;
  double form;
  FettleSampleNoise wander;
  FettleSampleNoise noise;
} FettleSampleHeart;

void fettle_sample_heart_init (FettleSampleHeart *self, double level, FettleSampleRandom *random);
double
fettle_sample_heart_step (FettleSampleHeart *self, double demand, FettleSampleRandom *random);

double fettle_sample_athlete_get_threshold_speed (double season);
double fettle_sample_athlete_get_threshold_power (double season);
double fettle_sample_athlete_get_energy (double heart_rate);
void fettle_sample_athlete_describe (FettleRecordingAthlete *athlete, double season);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-sample-athlete.h"

#include <math.h>

/* On- and off-kinetics of heart rate: it rises faster than it falls. */
#define RISE_SECONDS 32.0
#define FALL_SECONDS 44.0

/* Cardiovascular drift: up to this part of the reserve, most of it in the first two hours. */
#define DRIFT         0.065
#define DRIFT_SECONDS 6000.0

/* A good day and a bad one. */
#define FORM 0.02

#define WANDER_BPM     1.7
#define WANDER_SECONDS 150.0
#define NOISE_BPM      1.1
#define NOISE_SECONDS  14.0

#define RESERVE (FETTLE_SAMPLE_MAXIMUM_HEART_RATE - FETTLE_SAMPLE_RESTING_HEART_RATE)

/**
 * fettle_sample_heart_init:
 * @self: the heart
 * @level: the heart rate at the start, in bpm
 * @random: where the chance comes from
 */
void
fettle_sample_heart_init (FettleSampleHeart *self, double level, FettleSampleRandom *random)
{
  g_return_if_fail (self != NULL);

  self->level = level;
  self->strain = 0;
  self->form = fettle_sample_random_uniform (random, -FORM, FORM);
  fettle_sample_noise_init (&self->wander, WANDER_BPM, WANDER_SECONDS);
  fettle_sample_noise_init (&self->noise, NOISE_BPM, NOISE_SECONDS);
}

/**
 * fettle_sample_heart_step:
 * @self: the heart
 * @demand: the part of the heart rate reserve, from 0 to 1, that the effort asks for when it lasts
 * @random: where the chance comes from
 *
 * Goes on by a second: a first-order response to @demand, with the drift of long work on top.
 *
 * Returns: the heart rate in bpm
 */
double
fettle_sample_heart_step (FettleSampleHeart *self, double demand, FettleSampleRandom *random)
{
  double drift, target, rate;

  g_return_val_if_fail (self != NULL, 0);

  self->strain += demand;
  drift = DRIFT * (1 - exp (-self->strain / DRIFT_SECONDS)) * demand;
  target = FETTLE_SAMPLE_RESTING_HEART_RATE
           + RESERVE * CLAMP (demand + self->form + drift, 0.1, 0.985);
  self->level += (target - self->level) / (target > self->level ? RISE_SECONDS : FALL_SECONDS);

  rate = self->level + fettle_sample_noise_step (&self->wander, random)
         + fettle_sample_noise_step (&self->noise, random);
  return MIN (rate, FETTLE_SAMPLE_MAXIMUM_HEART_RATE - 1);
}

/**
 * fettle_sample_athlete_get_threshold_speed:
 * @season: how much of the season is over, from 0 to 1
 *
 * Returns: the speed of an hour's best run on level ground, in m/s
 */
double
fettle_sample_athlete_get_threshold_speed (double season)
{
  return 3.83 + 0.16 * season;
}

/**
 * fettle_sample_athlete_get_threshold_power:
 * @season: how much of the season is over, from 0 to 1
 *
 * Returns: the power of an hour's best ride, in W
 */
double
fettle_sample_athlete_get_threshold_power (double season)
{
  return 252 + 18 * season;
}

/**
 * fettle_sample_athlete_get_energy:
 * @heart_rate: in bpm
 *
 * The estimate for men of Keytel et al. (2005).
 *
 * Returns: the energy of a second, in kcal
 */
double
fettle_sample_athlete_get_energy (double heart_rate)
{
  double kilojoules_per_minute = -55.0969 + 0.6309 * heart_rate + 0.1988 * FETTLE_SAMPLE_WEIGHT_KG
                                 + 0.2017 * FETTLE_SAMPLE_AGE;

  return MAX (kilojoules_per_minute, 6) / 4.184 / 60;
}

/**
 * fettle_sample_athlete_describe:
 * @athlete: what to fill
 * @season: how much of the season is over, from 0 to 1
 *
 * Fills in what the device knows of the athlete.
 */
void
fettle_sample_athlete_describe (FettleRecordingAthlete *athlete, double season)
{
  g_return_if_fail (athlete != NULL);

  athlete->gender = 1;
  athlete->age_years = FETTLE_SAMPLE_AGE;
  athlete->weight_kg = FETTLE_SAMPLE_WEIGHT_KG;
  athlete->height_metres = FETTLE_SAMPLE_HEIGHT_METRES;
  athlete->resting_heart_rate = FETTLE_SAMPLE_RESTING_HEART_RATE;
  athlete->maximum_heart_rate = FETTLE_SAMPLE_MAXIMUM_HEART_RATE;
  athlete->threshold_heart_rate = FETTLE_SAMPLE_THRESHOLD_HEART_RATE;
  athlete->functional_threshold_power = round (fettle_sample_athlete_get_threshold_power (season));
}

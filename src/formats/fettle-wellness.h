/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stdint.h>

G_BEGIN_DECLS

/* What a watch recorded of a day or a night, outside activities. As in a recording: SI units, NaN
 * or -1 for "not given", instants in seconds since 1970 UTC, everything in the order of the file.
 * Files overlap, so the same minute may come in two of them. */

/**
 * FettleWellnessSeries:
 * @FETTLE_WELLNESS_HEART_RATE: bpm
 * @FETTLE_WELLNESS_STRESS: 0–100; times without a measurement are left out
 * @FETTLE_WELLNESS_BODY_BATTERY: 0–100; not documented by the maker
 * @FETTLE_WELLNESS_RESPIRATION_RATE: breaths a minute
 * @FETTLE_WELLNESS_SPO2: percent
 * @FETTLE_WELLNESS_HRV: RMSSD of five minutes, ms
 */
typedef enum
{
  FETTLE_WELLNESS_HEART_RATE,
  FETTLE_WELLNESS_STRESS,
  FETTLE_WELLNESS_BODY_BATTERY,
  FETTLE_WELLNESS_RESPIRATION_RATE,
  FETTLE_WELLNESS_SPO2,
  FETTLE_WELLNESS_HRV,
  FETTLE_N_WELLNESS_SERIES
} FettleWellnessSeries;

typedef struct
{
  int64_t time;
  double value;
} FettleWellnessSample;

/* Totals of one kind of movement since local midnight: the last of each kind counts for the day. */
typedef struct
{
  int64_t time;
  int activity_type; /* FIT activity_type: 1 running, 6 walking, … */
  double steps;      /* of walking and running */
  double distance_metres, active_seconds, active_calories;
} FettleWellnessMovement;

/* What the athlete does from here on. */
typedef struct
{
  int64_t time;
  int activity_type;
  int intensity; /* 0 at rest … 7 */
} FettleWellnessIntensity;

/* A level that holds until the next: of sleep (FIT sleep_level: 0 unmeasurable, 1 awake, 2 light, 3
 * deep, 4 REM) or of its disruption (0 none … 3 high). */
typedef struct
{
  int64_t time;
  int level;
} FettleWellnessLevel;

typedef struct
{
  int64_t time;
  int sport, sub_sport; /* FIT numbers; -1 not given */
  double vo2max;        /* ml/kg/min */
} FettleWellnessFitness;

/* Scores of a night: 0–100. */
typedef struct
{
  double overall, quality, duration, recovery, restlessness, interruptions;
  double awake, awake_time, awakenings, light, deep, rem;
  double number_of_awakenings;
  double average_stress;
} FettleWellnessSleepScores;

/* The device's comparison of the nights' HRV with the athlete's own range, in ms. */
typedef struct
{
  int64_t time;
  double weekly_average, last_night_average, last_night_high;
  double baseline_low_upper, baseline_balanced_lower, baseline_balanced_upper;
  int status; /* FIT hrv_status: 0 none, 1 poor, 2 low, 3 unbalanced, 4 balanced; -1 not given */
} FettleWellnessHrvStatus;

typedef struct
{
  GArray *series[FETTLE_N_WELLNESS_SERIES]; /* FettleWellnessSample */
  uint64_t n_unmeasured_stress;             /* times at which stress could not be measured */

  GArray *movements;   /* FettleWellnessMovement */
  GArray *intensities; /* FettleWellnessIntensity */
  double resting_heart_rate, resting_heart_rate_of_day;
  double resting_metabolic_rate; /* kcal a day */

  GArray *sleep_levels;      /* FettleWellnessLevel */
  GArray *sleep_disruptions; /* FettleWellnessLevel */
  int overnight_disruption;  /* -1 not given */
  int64_t sleep_start, sleep_end;
  gboolean has_sleep_scores;
  FettleWellnessSleepScores sleep_scores;

  gboolean has_hrv_status;
  FettleWellnessHrvStatus hrv_status;

  GArray *fitness; /* FettleWellnessFitness */
  gboolean has_skin_temperature;
  double skin_temperature_deviation, skin_temperature_week_deviation; /* °C */
  double skin_temperature;                                            /* °C, of the night */
} FettleWellness;

FettleWellness *fettle_wellness_new (void) G_GNUC_WARN_UNUSED_RESULT;
void fettle_wellness_free (FettleWellness *self);
gboolean fettle_wellness_is_empty (const FettleWellness *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleWellness, fettle_wellness_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-wellness.h"

#include <math.h>

#include "fettle-fit-profile.h"
#include "fettle-recording.h"

/* Undocumented, known from public decoders: the level of energy, and the event of going to sleep.
 */
#define STRESS_LEVEL_BODY_BATTERY 3
#define EVENT_SLEEP               74

/**
 * fettle_fit_wellness_taker_init:
 * @self: (out caller-allocates): a taker
 * @wellness: the day to fill
 */
void
fettle_fit_wellness_taker_init (FettleFitWellnessTaker *self, FettleWellness *wellness)
{
  *self = (FettleFitWellnessTaker) { .wellness = wellness };
}

static double
get (const FettleFitMessage *message, unsigned int field)
{
  return fettle_fit_message_get_value_or_nan (message, field);
}

static int64_t
get_time (const FettleFitMessage *message)
{
  return message->has_timestamp ? (int64_t) message->timestamp + FETTLE_FIT_EPOCH
                                : FETTLE_INSTANT_NONE;
}

static void
add_sample (FettleFitWellnessTaker *self, FettleWellnessSeries series, int64_t time, double value)
{
  FettleWellnessSample sample = { time, value };

  if (time != FETTLE_INSTANT_NONE && !isnan (value))
    g_array_append_val (self->wellness->series[series], sample);
}

/* A short time gives the low 16 bits of one at most 18 hours after the last. */
static int64_t
get_monitoring_time (FettleFitWellnessTaker *self, const FettleFitMessage *message)
{
  int low = fettle_fit_message_get_code (message, FETTLE_FIT_MONITORING_TIMESTAMP_16);

  if (message->has_timestamp)
    return get_time (message);
  if (low < 0 || self->last_time == 0)
    return FETTLE_INSTANT_NONE;

  self->last_time += ((uint32_t) low - (self->last_time & 0xFFFF)) & 0xFFFF;
  return (int64_t) self->last_time + FETTLE_FIT_EPOCH;
}

static void
take_monitoring (FettleFitWellnessTaker *self, const FettleFitMessage *message)
{
  int64_t time = get_monitoring_time (self, message);
  int activity_type = fettle_fit_message_get_code (message, FETTLE_FIT_MONITORING_ACTIVITY_TYPE);
  gboolean is_on_foot = activity_type == FETTLE_FIT_ACTIVITY_TYPE_WALKING
                        || activity_type == FETTLE_FIT_ACTIVITY_TYPE_RUNNING;
  FettleWellnessMovement movement = {
    .time = time,
    .activity_type = activity_type,
    .steps = is_on_foot ? get (message, FETTLE_FIT_MONITORING_CYCLES) : NAN,
    .distance_metres = get (message, FETTLE_FIT_MONITORING_DISTANCE),
    .active_seconds = get (message, FETTLE_FIT_MONITORING_ACTIVE_TIME),
    .active_calories = get (message, FETTLE_FIT_MONITORING_ACTIVE_CALORIES),
  };
  FettleWellnessIntensity intensity = {
    .time = time,
    .activity_type = activity_type,
    .intensity = fettle_fit_message_get_code (message, FETTLE_FIT_MONITORING_INTENSITY),
  };

  if (time == FETTLE_INSTANT_NONE)
    return;

  add_sample (self, FETTLE_WELLNESS_HEART_RATE, time,
              get (message, FETTLE_FIT_MONITORING_HEART_RATE));
  if (activity_type >= 0
      && !(isnan (movement.steps) && isnan (movement.distance_metres)
           && isnan (movement.active_seconds) && isnan (movement.active_calories)))
    g_array_append_val (self->wellness->movements, movement);
  if (intensity.intensity >= 0)
    g_array_append_val (self->wellness->intensities, intensity);
}

static void
take_stress_level (FettleFitWellnessTaker *self, const FettleFitMessage *message)
{
  int64_t time
      = fettle_fit_message_get_instant (message, FETTLE_FIT_STRESS_LEVEL_STRESS_LEVEL_TIME);
  double stress = get (message, FETTLE_FIT_STRESS_LEVEL_STRESS_LEVEL_VALUE);

  /* Negative numbers say why there is no measurement. */
  if (stress < 0.0)
    self->wellness->n_unmeasured_stress++;
  else
    add_sample (self, FETTLE_WELLNESS_STRESS, time, stress);
  add_sample (self, FETTLE_WELLNESS_BODY_BATTERY, time, get (message, STRESS_LEVEL_BODY_BATTERY));
}

static void
take_respiration_rate (FettleFitWellnessTaker *self, const FettleFitMessage *message)
{
  double rate = get (message, FETTLE_FIT_RESPIRATION_RATE_RESPIRATION_RATE);

  if (rate > 0.0)
    add_sample (self, FETTLE_WELLNESS_RESPIRATION_RATE, get_time (message), rate);
}

static void
take_spo2 (FettleFitWellnessTaker *self, const FettleFitMessage *message)
{
  add_sample (self, FETTLE_WELLNESS_SPO2, get_time (message),
              get (message, FETTLE_FIT_SPO2_DATA_READING_SPO2));
}

static void
take_hrv_value (FettleFitWellnessTaker *self, const FettleFitMessage *message)
{
  add_sample (self, FETTLE_WELLNESS_HRV, get_time (message),
              get (message, FETTLE_FIT_HRV_VALUE_VALUE));
}

static void
take_monitoring_info (FettleFitWellnessTaker *self, const FettleFitMessage *message)
{
  double rate = get (message, FETTLE_FIT_MONITORING_INFO_RESTING_METABOLIC_RATE);

  if (!isnan (rate))
    self->wellness->resting_metabolic_rate = rate;
}

static void
take_monitoring_hr_data (FettleFitWellnessTaker *self, const FettleFitMessage *message)
{
  double week = get (message, FETTLE_FIT_MONITORING_HR_DATA_RESTING_HEART_RATE);
  double day = get (message, FETTLE_FIT_MONITORING_HR_DATA_CURRENT_DAY_RESTING_HEART_RATE);

  /* The last of the day counts. */
  if (!isnan (week))
    self->wellness->resting_heart_rate = week;
  if (!isnan (day))
    self->wellness->resting_heart_rate_of_day = day;
}

static void
add_level (GArray *levels, const FettleFitMessage *message, unsigned int field)
{
  FettleWellnessLevel level = { get_time (message), fettle_fit_message_get_code (message, field) };

  if (level.time != FETTLE_INSTANT_NONE && level.level >= 0)
    g_array_append_val (levels, level);
}

static void
take_sleep_level (FettleFitWellnessTaker *self, const FettleFitMessage *message)
{
  add_level (self->wellness->sleep_levels, message, FETTLE_FIT_SLEEP_LEVEL_SLEEP_LEVEL);
}

static void
take_sleep_disruption (FettleFitWellnessTaker *self, const FettleFitMessage *message)
{
  add_level (self->wellness->sleep_disruptions, message,
             FETTLE_FIT_SLEEP_DISRUPTION_SEVERITY_PERIOD_SEVERITY);
}

static void
take_overnight_disruption (FettleFitWellnessTaker *self, const FettleFitMessage *message)
{
  self->wellness->overnight_disruption
      = fettle_fit_message_get_code (message,
                                     FETTLE_FIT_SLEEP_DISRUPTION_OVERNIGHT_SEVERITY_SEVERITY);
}

static void
take_sleep_assessment (FettleFitWellnessTaker *self, const FettleFitMessage *message)
{
  self->wellness->has_sleep_scores = TRUE;
  self->wellness->sleep_scores = (FettleWellnessSleepScores) {
    .overall = get (message, FETTLE_FIT_SLEEP_ASSESSMENT_OVERALL_SLEEP_SCORE),
    .quality = get (message, FETTLE_FIT_SLEEP_ASSESSMENT_SLEEP_QUALITY_SCORE),
    .duration = get (message, FETTLE_FIT_SLEEP_ASSESSMENT_SLEEP_DURATION_SCORE),
    .recovery = get (message, FETTLE_FIT_SLEEP_ASSESSMENT_SLEEP_RECOVERY_SCORE),
    .restlessness = get (message, FETTLE_FIT_SLEEP_ASSESSMENT_SLEEP_RESTLESSNESS_SCORE),
    .interruptions = get (message, FETTLE_FIT_SLEEP_ASSESSMENT_INTERRUPTIONS_SCORE),
    .awake = get (message, FETTLE_FIT_SLEEP_ASSESSMENT_COMBINED_AWAKE_SCORE),
    .awake_time = get (message, FETTLE_FIT_SLEEP_ASSESSMENT_AWAKE_TIME_SCORE),
    .awakenings = get (message, FETTLE_FIT_SLEEP_ASSESSMENT_AWAKENINGS_COUNT_SCORE),
    .light = get (message, FETTLE_FIT_SLEEP_ASSESSMENT_LIGHT_SLEEP_SCORE),
    .deep = get (message, FETTLE_FIT_SLEEP_ASSESSMENT_DEEP_SLEEP_SCORE),
    .rem = get (message, FETTLE_FIT_SLEEP_ASSESSMENT_REM_SLEEP_SCORE),
    .number_of_awakenings = get (message, FETTLE_FIT_SLEEP_ASSESSMENT_AWAKENINGS_COUNT),
    .average_stress = get (message, FETTLE_FIT_SLEEP_ASSESSMENT_AVERAGE_STRESS_DURING_SLEEP),
  };
}

static void
take_hrv_status (FettleFitWellnessTaker *self, const FettleFitMessage *message)
{
  self->wellness->has_hrv_status = TRUE;
  self->wellness->hrv_status = (FettleWellnessHrvStatus) {
    .time = get_time (message),
    .weekly_average = get (message, FETTLE_FIT_HRV_STATUS_SUMMARY_WEEKLY_AVERAGE),
    .last_night_average = get (message, FETTLE_FIT_HRV_STATUS_SUMMARY_LAST_NIGHT_AVERAGE),
    .last_night_high = get (message, FETTLE_FIT_HRV_STATUS_SUMMARY_LAST_NIGHT_5_MIN_HIGH),
    .baseline_low_upper = get (message, FETTLE_FIT_HRV_STATUS_SUMMARY_BASELINE_LOW_UPPER),
    .baseline_balanced_lower = get (message, FETTLE_FIT_HRV_STATUS_SUMMARY_BASELINE_BALANCED_LOWER),
    .baseline_balanced_upper = get (message, FETTLE_FIT_HRV_STATUS_SUMMARY_BASELINE_BALANCED_UPPER),
    .status = fettle_fit_message_get_code (message, FETTLE_FIT_HRV_STATUS_SUMMARY_STATUS),
  };
}

static void
take_max_met (FettleFitWellnessTaker *self, const FettleFitMessage *message)
{
  FettleWellnessFitness fitness = {
    .time = fettle_fit_message_get_instant (message, FETTLE_FIT_MAX_MET_DATA_UPDATE_TIME),
    .sport = fettle_fit_message_get_code (message, FETTLE_FIT_MAX_MET_DATA_SPORT),
    .sub_sport = fettle_fit_message_get_code (message, FETTLE_FIT_MAX_MET_DATA_SUB_SPORT),
    .vo2max = get (message, FETTLE_FIT_MAX_MET_DATA_VO2_MAX),
  };

  if (!isnan (fitness.vo2max))
    g_array_append_val (self->wellness->fitness, fitness);
}

static void
take_skin_temperature (FettleFitWellnessTaker *self, const FettleFitMessage *message)
{
  FettleWellness *wellness = self->wellness;

  wellness->has_skin_temperature = TRUE;
  wellness->skin_temperature_deviation
      = get (message, FETTLE_FIT_SKIN_TEMP_OVERNIGHT_AVERAGE_DEVIATION);
  wellness->skin_temperature_week_deviation
      = get (message, FETTLE_FIT_SKIN_TEMP_OVERNIGHT_AVERAGE_7_DAY_DEVIATION);
  wellness->skin_temperature = get (message, FETTLE_FIT_SKIN_TEMP_OVERNIGHT_NIGHTLY_VALUE);
}

static void
take_event (FettleFitWellnessTaker *self, const FettleFitMessage *message)
{
  if (fettle_fit_message_get_code (message, FETTLE_FIT_EVENT_EVENT) != EVENT_SLEEP)
    return;

  if (fettle_fit_message_get_code (message, FETTLE_FIT_EVENT_EVENT_TYPE)
      == FETTLE_FIT_EVENT_TYPE_START)
    self->wellness->sleep_start = get_time (message);
  else
    self->wellness->sleep_end = get_time (message);
}

/**
 * fettle_fit_wellness_taker_take:
 * @self: a taker
 * @message: a message, expanded
 *
 * Takes what the message says of the day. Short times count from any message, so all must pass
 * here.
 */
void
fettle_fit_wellness_taker_take (FettleFitWellnessTaker *self, const FettleFitMessage *message)
{
  if (message->has_timestamp)
    self->last_time = message->timestamp;

  switch (message->definition->message)
    {
    case FETTLE_FIT_MESSAGE_MONITORING:
      take_monitoring (self, message);
      break;
    case FETTLE_FIT_MESSAGE_MONITORING_INFO:
      take_monitoring_info (self, message);
      break;
    case FETTLE_FIT_MESSAGE_MONITORING_HR_DATA:
      take_monitoring_hr_data (self, message);
      break;
    case FETTLE_FIT_MESSAGE_STRESS_LEVEL:
      take_stress_level (self, message);
      break;
    case FETTLE_FIT_MESSAGE_RESPIRATION_RATE:
      take_respiration_rate (self, message);
      break;
    case FETTLE_FIT_MESSAGE_SPO2_DATA:
      take_spo2 (self, message);
      break;
    case FETTLE_FIT_MESSAGE_SLEEP_LEVEL:
      take_sleep_level (self, message);
      break;
    case FETTLE_FIT_MESSAGE_SLEEP_ASSESSMENT:
      take_sleep_assessment (self, message);
      break;
    case FETTLE_FIT_MESSAGE_SLEEP_DISRUPTION_SEVERITY_PERIOD:
      take_sleep_disruption (self, message);
      break;
    case FETTLE_FIT_MESSAGE_SLEEP_DISRUPTION_OVERNIGHT_SEVERITY:
      take_overnight_disruption (self, message);
      break;
    case FETTLE_FIT_MESSAGE_HRV_STATUS_SUMMARY:
      take_hrv_status (self, message);
      break;
    case FETTLE_FIT_MESSAGE_HRV_VALUE:
      take_hrv_value (self, message);
      break;
    case FETTLE_FIT_MESSAGE_MAX_MET_DATA:
      take_max_met (self, message);
      break;
    case FETTLE_FIT_MESSAGE_SKIN_TEMP_OVERNIGHT:
      take_skin_temperature (self, message);
      break;
    case FETTLE_FIT_MESSAGE_EVENT:
      take_event (self, message);
      break;
    default:
      break;
    }
}

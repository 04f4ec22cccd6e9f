/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-wellness-summary.h"

#include <math.h>

#include "fettle-fit-json.h"
#include "fettle-fit-value-name.h"
#include "fettle-recording.h"

static FettleFitTally
get_tally (const FettleWellness *wellness, FettleWellnessSeries series)
{
  const GArray *samples = wellness->series[series];
  FettleFitTally tally = { 0 };

  for (unsigned int i = 0; i < samples->len; i++)
    fettle_fit_tally_add (&tally, g_array_index (samples, FettleWellnessSample, i).value);

  return tally;
}

static JsonObject *
get_series (const FettleWellness *wellness, FettleWellnessSeries series)
{
  FettleFitTally tally = get_tally (wellness, series);

  return fettle_fit_tally_to_json (&tally);
}

static double
get_last_steps (const FettleWellness *wellness, int activity_type)
{
  for (unsigned int i = wellness->movements->len; i > 0; i--)
    {
      const FettleWellnessMovement *movement
          = &g_array_index (wellness->movements, FettleWellnessMovement, i - 1);

      if (movement->activity_type == activity_type && !isnan (movement->steps))
        return movement->steps;
    }

  return NAN;
}

static JsonObject *
get_monitoring (const FettleWellness *wellness, double n_messages, double utc_offset)
{
  const GArray *samples = wellness->series[FETTLE_WELLNESS_HEART_RATE];
  JsonObject *monitoring = json_object_new ();
  int64_t first = FETTLE_INSTANT_NONE, last = FETTLE_INSTANT_NONE;

  if (samples->len > 0)
    {
      first = g_array_index (samples, FettleWellnessSample, 0).time;
      last = g_array_index (samples, FettleWellnessSample, samples->len - 1).time;
    }

  json_object_set_double_member (monitoring, "messages", n_messages);
  json_object_set_object_member (monitoring, "heart_rate",
                                 get_series (wellness, FETTLE_WELLNESS_HEART_RATE));
  fettle_fit_json_add_instant_or_null (monitoring, "first_hr_time", first);
  fettle_fit_json_add_instant_or_null (monitoring, "last_hr_time", last);
  fettle_fit_json_add_figure_or_null (monitoring, "last_steps_walking",
                                      get_last_steps (wellness, FETTLE_FIT_ACTIVITY_TYPE_WALKING));
  fettle_fit_json_add_figure_or_null (monitoring, "last_steps_running",
                                      get_last_steps (wellness, FETTLE_FIT_ACTIVITY_TYPE_RUNNING));
  fettle_fit_json_add_figure_or_null (monitoring, "local_offset_s", utc_offset);
  fettle_fit_json_add_figure_or_null (monitoring, "resting_metabolic_rate",
                                      wellness->resting_metabolic_rate);
  return monitoring;
}

static JsonObject *
get_stress (const FettleWellness *wellness)
{
  FettleFitTally tally = get_tally (wellness, FETTLE_WELLNESS_STRESS);
  JsonObject *stress = json_object_new ();

  json_object_set_double_member (stress, "count",
                                 (double) (tally.count + wellness->n_unmeasured_stress));
  json_object_set_double_member (stress, "valid", (double) tally.count);
  fettle_fit_json_add_figure_or_null (stress, "mean",
                                      tally.count > 0 ? tally.sum / (double) tally.count : NAN);
  json_object_set_object_member (stress, "body_battery_field3",
                                 get_series (wellness, FETTLE_WELLNESS_BODY_BATTERY));
  return stress;
}

static JsonObject *
get_sleep_levels (const FettleWellness *wellness)
{
  const GArray *levels = wellness->sleep_levels;
  JsonObject *sleep = json_object_new ();
  JsonObject *per_level = json_object_new ();

  for (unsigned int i = 0; i < levels->len; i++)
    {
      g_autofree char *name
          = fettle_fit_value_name (FETTLE_FIT_TYPE_SLEEP_LEVEL,
                                   g_array_index (levels, FettleWellnessLevel, i).level);

      json_object_set_double_member (
          per_level, name, 1.0 + json_object_get_double_member_with_default (per_level, name, 0.0));
    }

  json_object_set_double_member (sleep, "count", levels->len);
  if (levels->len > 0)
    {
      fettle_fit_json_add_instant_or_null (sleep, "first",
                                           g_array_index (levels, FettleWellnessLevel, 0).time);
      fettle_fit_json_add_instant_or_null (
          sleep, "last", g_array_index (levels, FettleWellnessLevel, levels->len - 1).time);
    }
  json_object_set_object_member (sleep, "per_level", per_level);
  return sleep;
}

static JsonObject *
get_sleep_scores (const FettleWellnessSleepScores *scores)
{
  JsonObject *assessment = json_object_new ();

  fettle_fit_json_add_figure_or_null (assessment, "overall_sleep_score", scores->overall);
  fettle_fit_json_add_figure_or_null (assessment, "awakenings_count", scores->number_of_awakenings);
  fettle_fit_json_add_figure_or_null (assessment, "average_stress_during_sleep",
                                      scores->average_stress);
  return assessment;
}

static JsonObject *
get_hrv_status (const FettleWellnessHrvStatus *status)
{
  g_autofree char *name = fettle_fit_value_name (FETTLE_FIT_TYPE_HRV_STATUS, status->status);
  JsonObject *object = json_object_new ();

  fettle_fit_json_add_figure_or_null (object, "weekly_average", status->weekly_average);
  fettle_fit_json_add_figure_or_null (object, "last_night_average", status->last_night_average);
  fettle_fit_json_add_figure_or_null (object, "last_night_5_min_high", status->last_night_high);
  fettle_fit_json_add_figure_or_null (object, "baseline_low_upper", status->baseline_low_upper);
  fettle_fit_json_add_figure_or_null (object, "baseline_balanced_lower",
                                      status->baseline_balanced_lower);
  fettle_fit_json_add_figure_or_null (object, "baseline_balanced_upper",
                                      status->baseline_balanced_upper);
  fettle_fit_json_add_string_or_null (object, "status", name);
  return object;
}

static JsonArray *
get_max_met (const FettleWellness *wellness)
{
  JsonArray *array = json_array_new ();

  for (unsigned int i = 0; i < wellness->fitness->len; i++)
    {
      const FettleWellnessFitness *fitness
          = &g_array_index (wellness->fitness, FettleWellnessFitness, i);
      g_autofree char *sport = fettle_fit_value_name (FETTLE_FIT_TYPE_SPORT, fitness->sport);
      JsonObject *object = json_object_new ();

      fettle_fit_json_add_figure_or_null (object, "vo2_max", fitness->vo2max);
      fettle_fit_json_add_string_or_null (object, "sport", sport);
      json_array_add_object_element (array, object);
    }

  return array;
}

static void
add_night (const FettleWellness *wellness, JsonObject *message_counts, JsonObject *summary)
{
  if (json_object_has_member (message_counts, "sleep_level"))
    json_object_set_object_member (summary, "sleep_levels", get_sleep_levels (wellness));
  if (wellness->has_sleep_scores)
    json_object_set_object_member (summary, "sleep_assessment",
                                   get_sleep_scores (&wellness->sleep_scores));
  if (wellness->has_skin_temperature)
    {
      JsonObject *skin = json_object_new ();

      fettle_fit_json_add_figure_or_null (skin, "average_deviation",
                                          wellness->skin_temperature_deviation);
      fettle_fit_json_add_figure_or_null (skin, "nightly_value", wellness->skin_temperature);
      json_object_set_object_member (summary, "skin_temp", skin);
    }
  if (json_object_has_member (message_counts, "sleep_disruption_overnight_severity"))
    {
      g_autofree char *overnight = fettle_fit_value_name (FETTLE_FIT_TYPE_SLEEP_DISRUPTION_SEVERITY,
                                                          wellness->overnight_disruption);
      JsonObject *disruption = json_object_new ();

      json_object_set_double_member (disruption, "periods", wellness->sleep_disruptions->len);
      fettle_fit_json_add_string_or_null (disruption, "overnight", overnight);
      json_object_set_object_member (summary, "sleep_disruption", disruption);
    }
  if (wellness->has_hrv_status)
    json_object_set_object_member (summary, "hrv_status", get_hrv_status (&wellness->hrv_status));
  if (json_object_has_member (message_counts, "hrv_value"))
    {
      JsonObject *values = get_series (wellness, FETTLE_WELLNESS_HRV);

      json_object_set_double_member (values, "messages",
                                     json_object_get_double_member (message_counts, "hrv_value"));
      json_object_set_object_member (summary, "hrv_values", values);
    }
}

/**
 * fettle_fit_wellness_summary_add_to:
 * @wellness: a day
 * @message_counts: how many messages of each name there are
 * @utc_offset_seconds: local time minus UTC as the monitoring says, or NaN
 * @summary: where to add what the day holds
 */
void
fettle_fit_wellness_summary_add_to (const FettleWellness *wellness,
                                    JsonObject *message_counts,
                                    double utc_offset_seconds,
                                    JsonObject *summary)
{
  if (json_object_has_member (message_counts, "monitoring"))
    json_object_set_object_member (
        summary, "monitoring",
        get_monitoring (wellness, json_object_get_double_member (message_counts, "monitoring"),
                        utc_offset_seconds));
  if (json_object_has_member (message_counts, "monitoring_hr_data"))
    {
      JsonObject *resting = json_object_new ();

      fettle_fit_json_add_figure_or_null (resting, "resting", wellness->resting_heart_rate);
      fettle_fit_json_add_figure_or_null (resting, "current_day",
                                          wellness->resting_heart_rate_of_day);
      json_object_set_object_member (summary, "resting_hr", resting);
    }
  if (json_object_has_member (message_counts, "stress_level"))
    json_object_set_object_member (summary, "stress", get_stress (wellness));
  if (json_object_has_member (message_counts, "respiration_rate"))
    json_object_set_object_member (summary, "respiration",
                                   get_series (wellness, FETTLE_WELLNESS_RESPIRATION_RATE));
  if (json_object_has_member (message_counts, "spo2_data"))
    json_object_set_object_member (summary, "spo2", get_series (wellness, FETTLE_WELLNESS_SPO2));
  add_night (wellness, message_counts, summary);
  if (wellness->fitness->len > 0)
    json_object_set_array_member (summary, "max_met", get_max_met (wellness));
}

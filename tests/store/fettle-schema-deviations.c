/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-schema-deviations.h"

#define RATIOS "ratios of rounded loads are useless"

static const FettleSchemaDeviation deviations[] = {
  /* clang-format off */
  { "activities.training_load", "int", "REAL", RATIOS },
  { "training_load_tracking.daily_training_load", "int", "REAL", RATIOS },
  { "training_load_tracking.acute_training_load", "int", "REAL", RATIOS },
  { "training_load_tracking.chronic_training_load", "int", "REAL", RATIOS },
  { "daily_readiness.training_load_7d", "int", "REAL", RATIOS },
  { "daily_readiness.training_load_28d", "int", "REAL", RATIOS },
  { "activities.recovery_time_hours", "int, stored", "REAL, computed from `recovery_time_minutes`",
    "devices say minutes" },
  { "activities.avg_pace_per_km", "stored",
    "computed from `distance_meters` and `duration_seconds`, NULL below 0.3 m/s",
    "it cannot differ from the two, and slower than that it says nothing" },
  { "activities.duration_minutes", "in a query, not in the diagram",
    "computed from `duration_seconds`", "the query runs" },
  { "activities.planned_workout_id", "both sides of the cycle equal",
    "the truth; `planned_workouts.actual_activity_id` is the main one of several",
    "several activities may make up one session" },
  { "daily_metrics.body_battery_max", "in a query, not in the diagram",
    "a column, with `body_battery_min`", "the query runs" },
  { "daily_metrics (user_id)", "an index", "the unique one on (user_id, date) begins with it",
    "it would be the same tree twice" },
  { "sleep_sessions.daily_metric_id", "unique", "unique where `is_main` is 1",
    "a day has naps beside its main sleep" },
  { "sleep_sessions.sleep_stages_data", "a JSON list", "a JSON object with a version and the list",
    "every JSON document says its version; likewise the other lists" },
  { "heart_rate_samples.id", "the primary key",
    "computed; the key is (activity_id, elapsed_seconds) in a table without row numbers",
    "59 bytes a second with the index on `timestamp`, not 117, and one row a second" },
  { "heart_rate_samples.timestamp", "stored", "computed from `instant`",
    "a number is smaller than a text" },
  { "heart_rate_samples.created_at", "stored", "computed from `written_at`",
    "a number is smaller than a text" },
  { "heart_rate_samples (activity_id)", "an index", "the primary key begins with it",
    "it would be the same tree twice" },
  { "hrv_readings.hrv_sdnn", "the primary figure", "RMSSD is; SDNN from R-R recordings only",
    "it is what devices give, and sources are never mixed in one baseline" },
  { "hrv_readings.reading_time", "of every reading", "NULL for one of a whole day or night",
    "a device's figure of the night has no time" },
  { "hrv_readings.updated_at", "in the text, not in the diagram",
    "a column, as in heart_rate_samples, ai_analysis_cache and sync_history",
    "every table says when a row was changed" },
  { "hrv_readings.status", "balanced, unbalanced, low, high", "and poor", "Garmin says that too" },
  { "training_plans.is_active", "an index", "and at most one active plan of an athlete",
    "two active plans contradict each other" },
  { "training_plans.completion_percent", "a column", "written by the store, of due sessions only",
    "future sessions are not missed ones; it depends on the athlete's today" },
  { "planned_workouts.training_plan_id", "of every session", "NULL for a session of its own",
    "not every session is part of a plan" },
  { "planned_workouts.workout_type", "an activity's type", "and rest, together with the category rest",
    "a day of rest is planned too" },
  { "planned_workouts.was_completed", "stored", "computed from `status`: done or partial",
    "skipped, moved and replaced sessions are no missed ones" },
  { "daily_readiness.ai_analysis", "the purpose of the table", "NULL where `source` is rules",
    "rules always come first and need no network" },
  { "daily_readiness.readiness_score", "a number", "NULL without data",
    "not enough data is never a number" },
  { "ai_analysis_cache.content_hash", "of the input", "of input, model, prompt, language, athlete",
    "another question has another answer" },
  { "ai_analysis_cache", "belongs to nobody", "`user_id`", "it is erased with the athlete" },
  { "training_load_tracking (user_id,tracking_date)", "a second index beside the unique one",
    "the unique one", "it would be the same tree twice" },
  { "training_load_tracking.acwr_status", "optimal, moderate, high_risk",
    "and insufficient_data, no_baseline, detraining",
    "ratios below 0.8 and weeks without a baseline have a name" },
  { "training_load_tracking.form", "current readiness", "that day's end, fitness − fatigue",
    "form this morning is the value of the day before" },
  { "sync_history.duration_seconds", "stored", "computed from start and end",
    "it cannot differ from the two" },
  { "sync_history.sync_type", "three values in the diagram, four in the text", "all of both",
    "they differ" },
  { "sync_history.sync_status", "three values in the diagram, five in the text", "all of both",
    "they differ" },
  { "STDDEV", "in a query", "an aggregate of ours: of a sample (n − 1), NULL below two values",
    "SQLite has none" },
  { "user_profile.garmin_access_token", "a token", "ciphertext only, as the refresh token",
    "the key is in the Secret Service" },
  { "user_profile.email", "for authentication", "unique where present", "it is never sent anywhere" },
  /* clang-format on */
};

const FettleSchemaDeviation *
fettle_schema_deviations_list (size_t *n_deviations)
{
  *n_deviations = G_N_ELEMENTS (deviations);

  return deviations;
}

gboolean
fettle_schema_deviations_has (const char *subject)
{
  for (size_t i = 0; i < G_N_ELEMENTS (deviations); i++)
    {
      if (g_str_equal (deviations[i].subject, subject))
        return TRUE;
    }

  return FALSE;
}

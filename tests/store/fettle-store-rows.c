/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-store-rows.h"

#include "fettle-store-fixture.h"

#define FOR_EVER G_MAXINT

#define HASH(digits) digits digits digits digits

/* Parents before their children. */
static const struct
{
  int since; /* the first version that takes it */
  int until; /* the last one */
  const char *sql;
} rows[] = {
  /* clang-format off */
  { 1, FOR_EVER,
    "INSERT INTO imports (user_id, source, started_at, files_found, files_imported, "
    "files_partial, files_duplicate, files_refused, files_cancelled) "
    "VALUES ('athlete', 'file', '2026-11-01 10:00:00', 1, 1, 0, 0, 0, 0)" },
  { 1, FOR_EVER,
    "INSERT INTO originals (user_id, sha256, name, size_bytes, kind, source, added_at, import_id) "
    "VALUES ('athlete', '" HASH ("0123456789abcdef") "', 'run.fit', 1, 'fit', 'file', "
    "'2026-11-01 10:00:00', 1), "
    "('athlete', '" HASH ("fedcba9876543210") "', 'cut.fit', 1, 'fit', 'file', "
    "'2026-11-01 09:00:00', 1)" },
  { 1, FOR_EVER,
    "INSERT INTO daily_metrics (user_id, date, steps, weight_kg) "
    "VALUES ('athlete', '2026-11-01', 9000, 61.5)" },
  { 1, FOR_EVER,
    "INSERT INTO activities (user_id, activity_date, start_time, activity_type, duration_seconds, "
    "distance_meters, utc_offset_minutes, utc_offset_assumed, is_partial, original_id, import_id, "
    "hr_zones_data) VALUES ('athlete', '2026-11-01', '2026-11-01 10:00:00', 'running', 3600, "
    "10000, 60, 0, 0, 1, 1, '{\"version\":1}')" },
  { 1, FOR_EVER,
    "INSERT INTO activities (user_id, activity_date, start_time, activity_type, duration_seconds, "
    "utc_offset_minutes, utc_offset_assumed, is_partial, parent_activity_id, leg_index) "
    "VALUES ('athlete', '2026-11-01', '2026-11-01 10:00:00', 'running', 1800, 60, 0, 0, 1, 0)" },
  { 1, 6, "UPDATE activities SET avg_pace_per_km = 360.0, recovery_time_hours = 12.5 "
          "WHERE id = 1" },
  { 7, FOR_EVER, "UPDATE activities SET recovery_time_minutes = 750 WHERE id = 1" },
  { 1, FOR_EVER,
    "INSERT INTO laps (activity_id, lap_index, start_time, start_elapsed_seconds) "
    "VALUES (1, 0, '2026-11-01 10:00:00', 0)" },
  { 1, FOR_EVER,
    "INSERT INTO activity_streams (activity_id, channel, sample_count, data) "
    "VALUES (1, 'power', 1, x'0102')" },
  { 1, FOR_EVER,
    "INSERT INTO heart_rate_samples (activity_id, elapsed_seconds, heart_rate, instant, "
    "written_at) VALUES (1, 5, 140, 1793527205, 1793530000)" },
  { 1, FOR_EVER,
    "INSERT INTO training_load_tracking (user_id, daily_metric_id, tracking_date, "
    "daily_training_load, formula_version) VALUES ('athlete', 1, '2026-11-01', 50.0, 1)" },
  { 2, FOR_EVER,
    "INSERT INTO activity_merges (activity_id, original_id, replaced_original_id) "
    "VALUES (1, 1, 2)" },
  { 4, 10,
    "INSERT INTO profile_sources (user_id, column_name, original_id) "
    "VALUES ('athlete', 'max_heart_rate', 1)" },
  { 6, FOR_EVER,
    "INSERT INTO training_plans (user_id, name, start_date, target_date, is_active, "
    "created_by_ai) VALUES ('athlete', 'Spring', '2026-11-01', '2027-04-04', 1, 0)" },
  { 6, FOR_EVER,
    "INSERT INTO planned_workouts (user_id, training_plan_id, workout_date, workout_type, "
    "intensity_category, status, actual_activity_id) "
    "VALUES ('athlete', 1, '2026-11-01', 'running', 'easy', 'done', 1)" },
  { 7, FOR_EVER, "UPDATE activities SET planned_workout_id = 1 WHERE id = 1" },
  { 8, FOR_EVER,
    "INSERT INTO sync_history (user_id, sync_type, sync_status, sync_started_at, records_synced, "
    "records_failed, api_calls_made, api_rate_limit_hit) "
    "VALUES ('athlete', 'full', 'in_progress', '2026-11-01 12:00:00', 0, 0, 0, 0)" },
  { 9, FOR_EVER,
    "INSERT INTO sleep_sessions (user_id, daily_metric_id, sleep_date, sleep_start_time, "
    "sleep_end_time, is_main, utc_offset_minutes, source, original_id, sync_id) "
    "VALUES ('athlete', 1, '2026-11-01', '2026-10-31 22:00:00', '2026-11-01 06:00:00', 1, 60, "
    "'garmin', 1, 1)" },
  { 9, FOR_EVER,
    "INSERT INTO hrv_readings (user_id, daily_metric_id, reading_date, reading_type, hrv_rmssd, "
    "activity_id, source, original_id, sync_id) "
    "VALUES ('athlete', 1, '2026-11-01', 'morning', 61.5, 1, 'garmin', 1, 1)" },
  { 10, FOR_EVER,
    "INSERT INTO daily_readiness (user_id, daily_metric_id, readiness_date, readiness_score, "
    "recommendation, suggested_workout_id, source) "
    "VALUES ('athlete', 1, '2026-11-01', 72, 'moderate', 1, 'rules')" },
  { 10, FOR_EVER,
    "INSERT INTO ai_analysis_cache (user_id, content_hash, analysis_type, ai_response, "
    "ai_model_version, hit_count) VALUES ('athlete', '" HASH ("0123456789abcdef") "', "
    "'readiness', 'Go.', 'model', 0)" },
  { 11, FOR_EVER,
    "INSERT INTO value_sources (user_profile_id, column_name, source) "
    "VALUES (1, 'weight_kg', 'athlete')" },
  { 11, FOR_EVER,
    "INSERT INTO value_sources (daily_metric_id, column_name, source, original_id, sync_id) "
    "VALUES (1, 'steps', 'garmin', 1, 1)" },
  { 11, FOR_EVER,
    "INSERT INTO value_sources (activity_id, column_name, source) "
    "VALUES (1, 'notes', 'athlete')" },
  { 13, FOR_EVER,
    "INSERT INTO lengths (activity_id, length_index, start_time, start_elapsed_seconds, "
    "is_active) VALUES (1, 0, '2026-11-01 10:00:00', 0, 1)" },
  { 13, FOR_EVER,
    "INSERT INTO athlete_thresholds (user_id, kind, effective_date, value, source) "
    "VALUES ('athlete', 'max_heart_rate', '2026-11-01', 191, 'athlete')" },
  { 13, FOR_EVER,
    "INSERT INTO personal_records (user_id, activity_id, activity_type, kind, measure, value, "
    "achieved_date, formula_version) "
    "VALUES ('athlete', 1, 'running', 'fastest_distance', 5000, 1500, '2026-11-01', 1)" },
  { 13, FOR_EVER,
    "INSERT INTO performance_tests (user_id, test_date, activity_type, protocol, activity_id) "
    "VALUES ('athlete', '2026-11-01', 'running', 'ramp', 1)" },
  { 14, FOR_EVER,
    "INSERT INTO plan_changes (user_id, training_plan_id, planned_workout_id, changed_at, author, "
    "action) VALUES ('athlete', 1, 1, '2026-11-01 12:00:00', 'athlete', 'add')" },
  { 14, FOR_EVER,
    "INSERT INTO calendar_events (user_id, kind, start_date, end_date, activity_id) "
    "VALUES ('athlete', 'race', '2026-11-01', '2026-11-01', 1)" },
  { 15, FOR_EVER,
    "INSERT INTO wellness_log (user_id, daily_metric_id, log_date, mood) "
    "VALUES ('athlete', 1, '2026-11-01', 4)" },
  { 15, FOR_EVER,
    "INSERT INTO injury_log (user_id, body_part, start_date) "
    "VALUES ('athlete', 'knee', '2026-11-01')" },
  { 15, FOR_EVER,
    "INSERT INTO equipment (user_id, kind, name) VALUES ('athlete', 'shoes', 'Blue')" },
  { 15, FOR_EVER, "INSERT INTO equipment_usage (equipment_id, activity_id) VALUES (1, 1)" },
  { 16, FOR_EVER,
    "INSERT INTO service_journal (user_id, service, purpose, sent_at, method, address, "
    "bytes_sent, bytes_received) VALUES ('athlete', 'garmin', 'sync', '2026-11-01 12:00:00', "
    "'GET', 'https://example.org/', 0, 0)" },
  /* clang-format on */
};

static void
insert (FettleConnection *connection, int first_since)
{
  int version = (int) fettle_fixture_integer (connection, "PRAGMA user_version");

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (rows[i].since >= first_since && rows[i].since <= version && version <= rows[i].until)
        fettle_fixture_execute (connection, rows[i].sql);
    }
}

void
fettle_store_rows_insert_new (FettleConnection *connection)
{
  insert (connection, (int) fettle_fixture_integer (connection, "PRAGMA user_version"));
}

void
fettle_store_rows_insert_all (FettleConnection *connection)
{
  insert (connection, 1);
}

-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- The session that an activity completes is a row of planned_workouts, with how it was found and how
-- well it fits. The mean pace and the hours of recovery follow from other columns and can no longer
-- differ from them: the pace from distance and timer time, from 0.3 m/s on; recovery is kept in
-- minutes, as the devices say it. Before, planned_workout_id was never written.

-- What the new table needs is what the old one gives back.
CREATE TEMPORARY TABLE former_activities AS SELECT * FROM activities;

DROP TABLE activities;

CREATE TABLE activities (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  garmin_activity_id TEXT UNIQUE,
  activity_date TEXT NOT NULL CHECK (date (activity_date) IS activity_date),
  start_time TEXT NOT NULL CHECK (datetime (start_time) IS start_time),
  activity_type TEXT NOT NULL CHECK (activity_type IN (
    'running', 'cycling', 'swimming', 'walking', 'hiking', 'strength_training',
    'cardio_training', 'hiit', 'yoga', 'pilates', 'elliptical', 'stair_climbing', 'rowing',
    'paddling', 'stand_up_paddleboarding', 'surfing', 'sailing', 'diving',
    'cross_country_skiing', 'alpine_skiing', 'snowboarding', 'snowshoeing', 'ice_skating',
    'inline_skating', 'climbing', 'mountaineering', 'e_biking', 'wheelchair', 'golf',
    'racket_sports', 'team_sports', 'horseback_riding', 'multisport', 'transition', 'other')),
  activity_name TEXT,
  duration_seconds INTEGER NOT NULL CHECK (duration_seconds >= 0),
  distance_meters REAL CHECK (distance_meters >= 0),
  avg_heart_rate INTEGER CHECK (avg_heart_rate >= 0),
  max_heart_rate INTEGER CHECK (max_heart_rate >= 0),
  avg_pace_per_km REAL GENERATED ALWAYS AS (
    CASE WHEN distance_meters / nullif (duration_seconds, 0) >= 0.3
      THEN duration_seconds * 1000.0 / distance_meters END) VIRTUAL,
  calories INTEGER CHECK (calories >= 0),
  elevation_gain_meters REAL CHECK (elevation_gain_meters >= 0),
  training_effect_aerobic REAL CHECK (training_effect_aerobic BETWEEN 0.0 AND 5.0),
  training_effect_anaerobic REAL CHECK (training_effect_anaerobic BETWEEN 0.0 AND 5.0),
  training_load REAL CHECK (training_load >= 0),
  recovery_time_hours REAL GENERATED ALWAYS AS (recovery_time_minutes / 60.0) VIRTUAL,
  avg_power INTEGER CHECK (avg_power >= 0),
  avg_cadence INTEGER CHECK (avg_cadence >= 0),
  hr_zones_data TEXT CHECK (hr_zones_data IS NULL OR json_valid (hr_zones_data)),
  notes TEXT,
  perceived_exertion INTEGER CHECK (perceived_exertion BETWEEN 1 AND 10),
  raw_activity_data TEXT CHECK (raw_activity_data IS NULL OR json_valid (raw_activity_data)),
  planned_workout_id INTEGER REFERENCES planned_workouts (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  duration_minutes REAL GENERATED ALWAYS AS (duration_seconds / 60.0) VIRTUAL,
  utc_offset_minutes INTEGER NOT NULL CHECK (utc_offset_minutes BETWEEN -1080 AND 1080),
  utc_offset_assumed INTEGER NOT NULL CHECK (utc_offset_assumed IN (0, 1)),
  elapsed_seconds INTEGER CHECK (elapsed_seconds >= 0),
  sport_number INTEGER,
  sub_sport_number INTEGER,
  max_power INTEGER CHECK (max_power >= 0),
  avg_speed REAL CHECK (avg_speed >= 0),
  max_speed REAL CHECK (max_speed >= 0),
  elevation_loss_meters REAL CHECK (elevation_loss_meters >= 0),
  avg_temperature REAL,
  device_training_load REAL CHECK (device_training_load >= 0),
  load_source TEXT CHECK (load_source IN ('heart_rate', 'edwards', 'rpe', 'none')),
  trimp REAL CHECK (trimp >= 0),
  load_max_heart_rate REAL CHECK (load_max_heart_rate > 0),
  load_resting_heart_rate REAL CHECK (load_resting_heart_rate > 0),
  formula_version INTEGER,
  device_name TEXT,
  file_manufacturer INTEGER,
  file_product INTEGER,
  file_serial_number INTEGER,
  file_time_created TEXT CHECK (datetime (file_time_created) IS file_time_created),
  original_id INTEGER REFERENCES originals (id) ON DELETE SET NULL,
  import_id INTEGER REFERENCES imports (id) ON DELETE SET NULL,
  parent_activity_id INTEGER REFERENCES activities (id) ON DELETE CASCADE,
  leg_index INTEGER CHECK (leg_index >= 0),
  is_partial INTEGER NOT NULL CHECK (is_partial IN (0, 1)),
  partial_reason TEXT,
  pauses_data TEXT CHECK (pauses_data IS NULL OR json_valid (pauses_data)),
  sustained_max_heart_rate INTEGER CHECK (sustained_max_heart_rate > 0),
  recovery_time_minutes INTEGER CHECK (recovery_time_minutes >= 0),
  match_method TEXT CHECK (match_method IN ('automatic', 'manual')),
  match_score REAL CHECK (match_score BETWEEN 0 AND 1),
  CHECK ((parent_activity_id IS NULL) = (leg_index IS NULL))
) STRICT;

INSERT INTO activities (
  id, user_id, garmin_activity_id, activity_date, start_time, activity_type, activity_name,
  duration_seconds, distance_meters, avg_heart_rate, max_heart_rate, calories,
  elevation_gain_meters, training_effect_aerobic, training_effect_anaerobic, training_load,
  avg_power, avg_cadence, hr_zones_data, notes, perceived_exertion, raw_activity_data, created_at,
  updated_at, utc_offset_minutes, utc_offset_assumed, elapsed_seconds, sport_number,
  sub_sport_number, max_power, avg_speed, max_speed, elevation_loss_meters, avg_temperature,
  device_training_load, load_source, trimp, load_max_heart_rate, load_resting_heart_rate,
  formula_version, device_name, file_manufacturer, file_product, file_serial_number,
  file_time_created, original_id, import_id, parent_activity_id, leg_index, is_partial,
  partial_reason, pauses_data, sustained_max_heart_rate, recovery_time_minutes)
SELECT
  id, user_id, garmin_activity_id, activity_date, start_time, activity_type, activity_name,
  duration_seconds, distance_meters, avg_heart_rate, max_heart_rate, calories,
  elevation_gain_meters, training_effect_aerobic, training_effect_anaerobic, training_load,
  avg_power, avg_cadence, hr_zones_data, notes, perceived_exertion, raw_activity_data, created_at,
  updated_at, utc_offset_minutes, utc_offset_assumed, elapsed_seconds, sport_number,
  sub_sport_number, max_power, avg_speed, max_speed, elevation_loss_meters, avg_temperature,
  device_training_load, load_source, trimp, load_max_heart_rate, load_resting_heart_rate,
  formula_version, device_name, file_manufacturer, file_product, file_serial_number,
  file_time_created, original_id, import_id, parent_activity_id, leg_index, is_partial,
  partial_reason, pauses_data, sustained_max_heart_rate,
  CAST (round (recovery_time_hours * 60) AS INTEGER)
FROM former_activities;

DROP TABLE former_activities;

CREATE INDEX activities_user_date ON activities (user_id, activity_date);
CREATE INDEX activities_type ON activities (activity_type);
CREATE INDEX activities_date ON activities (activity_date);
CREATE INDEX activities_planned_workout ON activities (planned_workout_id);
CREATE INDEX activities_original ON activities (original_id);
CREATE INDEX activities_import ON activities (import_id);
CREATE INDEX activities_parent ON activities (parent_activity_id);
CREATE INDEX activities_recording ON activities (file_serial_number, file_time_created);
CREATE INDEX activities_highest_heart_rate ON activities (user_id, sustained_max_heart_rate);

CREATE TRIGGER activities_updated AFTER UPDATE ON activities
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE activities SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

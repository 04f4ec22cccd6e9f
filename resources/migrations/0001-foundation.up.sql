-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- The athlete, the days, activities with their laps, streams and samples, originals, imports, load.
--
-- Tables are STRICT: a column holds what it declares, as it would in PostgreSQL. Instants are UTC
-- text "YYYY-MM-DD HH:MM:SS" and days "YYYY-MM-DD"; datetime () and date () give a text back as it
-- is only if it is a valid one of that form, and IS makes NULL pass. created_at comes from the
-- default and updated_at from a trigger, in every table that has one. Every column that refers to
-- another table is the first of an index.

CREATE TABLE user_profile (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL UNIQUE CHECK (user_id <> ''),
  name TEXT,
  email TEXT UNIQUE,
  date_of_birth TEXT CHECK (date (date_of_birth) IS date_of_birth),
  gender TEXT CHECK (gender IN ('female', 'male', 'other')),
  height_cm REAL CHECK (height_cm > 0),
  weight_kg REAL CHECK (weight_kg > 0),
  resting_heart_rate INTEGER CHECK (resting_heart_rate > 0),
  max_heart_rate INTEGER CHECK (max_heart_rate > 0),
  training_preferences TEXT CHECK (training_preferences IS NULL OR json_valid (training_preferences)),
  garmin_user_id TEXT UNIQUE,
  garmin_access_token TEXT,
  garmin_refresh_token TEXT,
  last_sync_at TEXT CHECK (datetime (last_sync_at) IS last_sync_at),
  timezone TEXT CHECK (timezone <> ''),
  units_system TEXT CHECK (units_system IN ('metric', 'imperial')),
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  first_weekday INTEGER CHECK (first_weekday BETWEEN 1 AND 7)
) STRICT;

CREATE TRIGGER user_profile_updated AFTER UPDATE ON user_profile
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE user_profile SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  source TEXT NOT NULL CHECK (source IN ('file', 'garmin', 'sample')),
  started_at TEXT NOT NULL CHECK (datetime (started_at) IS started_at),
  finished_at TEXT CHECK (datetime (finished_at) IS finished_at),
  undone_at TEXT CHECK (datetime (undone_at) IS undone_at),
  files_found INTEGER NOT NULL CHECK (files_found >= 0),
  files_imported INTEGER NOT NULL CHECK (files_imported >= 0),
  files_partial INTEGER NOT NULL CHECK (files_partial >= 0),
  files_duplicate INTEGER NOT NULL CHECK (files_duplicate >= 0),
  files_refused INTEGER NOT NULL CHECK (files_refused >= 0),
  files_cancelled INTEGER NOT NULL CHECK (files_cancelled >= 0),
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at)
) STRICT;

CREATE INDEX imports_user ON imports (user_id);

CREATE TRIGGER imports_updated AFTER UPDATE ON imports
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE imports SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TABLE originals (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  sha256 TEXT NOT NULL UNIQUE CHECK (length (sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  name TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('fit', 'tcx', 'gpx', 'json', 'other')),
  source TEXT NOT NULL CHECK (source IN ('file', 'archive', 'garmin', 'sample')),
  archive_name TEXT,
  added_at TEXT NOT NULL CHECK (datetime (added_at) IS added_at),
  import_id INTEGER REFERENCES imports (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at)
) STRICT;

CREATE INDEX originals_user ON originals (user_id);
CREATE INDEX originals_import ON originals (import_id);

CREATE TRIGGER originals_updated AFTER UPDATE ON originals
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE originals SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TABLE daily_metrics (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  date TEXT NOT NULL CHECK (date (date) IS date),
  steps INTEGER CHECK (steps >= 0),
  distance_meters REAL CHECK (distance_meters >= 0),
  calories INTEGER CHECK (calories >= 0),
  active_minutes INTEGER CHECK (active_minutes >= 0),
  resting_heart_rate INTEGER CHECK (resting_heart_rate > 0),
  max_heart_rate INTEGER CHECK (max_heart_rate > 0),
  avg_heart_rate INTEGER CHECK (avg_heart_rate > 0),
  hrv_sdnn REAL CHECK (hrv_sdnn >= 0),
  hrv_rmssd REAL CHECK (hrv_rmssd >= 0),
  stress_score INTEGER CHECK (stress_score BETWEEN 0 AND 100),
  body_battery_charged INTEGER CHECK (body_battery_charged >= 0),
  body_battery_drained INTEGER CHECK (body_battery_drained >= 0),
  sleep_score INTEGER CHECK (sleep_score BETWEEN 0 AND 100),
  total_sleep_minutes INTEGER CHECK (total_sleep_minutes >= 0),
  deep_sleep_minutes INTEGER CHECK (deep_sleep_minutes >= 0),
  light_sleep_minutes INTEGER CHECK (light_sleep_minutes >= 0),
  rem_sleep_minutes INTEGER CHECK (rem_sleep_minutes >= 0),
  vo2_max REAL CHECK (vo2_max > 0),
  weight_kg REAL CHECK (weight_kg > 0),
  body_fat_percent REAL CHECK (body_fat_percent BETWEEN 0 AND 100),
  hydration_ml INTEGER CHECK (hydration_ml >= 0),
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  body_battery_max INTEGER CHECK (body_battery_max BETWEEN 0 AND 100),
  body_battery_min INTEGER CHECK (body_battery_min BETWEEN 0 AND 100),
  UNIQUE (user_id, date)
) STRICT;

CREATE INDEX daily_metrics_date ON daily_metrics (date);

CREATE TRIGGER daily_metrics_updated AFTER UPDATE ON daily_metrics
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE daily_metrics SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

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
  avg_pace_per_km REAL CHECK (avg_pace_per_km >= 0),
  calories INTEGER CHECK (calories >= 0),
  elevation_gain_meters REAL CHECK (elevation_gain_meters >= 0),
  training_effect_aerobic REAL CHECK (training_effect_aerobic BETWEEN 0.0 AND 5.0),
  training_effect_anaerobic REAL CHECK (training_effect_anaerobic BETWEEN 0.0 AND 5.0),
  training_load REAL CHECK (training_load >= 0),
  recovery_time_hours REAL CHECK (recovery_time_hours >= 0),
  avg_power INTEGER CHECK (avg_power >= 0),
  avg_cadence INTEGER CHECK (avg_cadence >= 0),
  hr_zones_data TEXT CHECK (hr_zones_data IS NULL OR json_valid (hr_zones_data)),
  notes TEXT,
  perceived_exertion INTEGER CHECK (perceived_exertion BETWEEN 1 AND 10),
  raw_activity_data TEXT CHECK (raw_activity_data IS NULL OR json_valid (raw_activity_data)),
  planned_workout_id INTEGER, -- refers to planned_workouts as soon as that table is there
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
  CHECK ((parent_activity_id IS NULL) = (leg_index IS NULL))
) STRICT;

CREATE INDEX activities_user_date ON activities (user_id, activity_date);
CREATE INDEX activities_type ON activities (activity_type);
CREATE INDEX activities_date ON activities (activity_date);
CREATE INDEX activities_planned_workout ON activities (planned_workout_id);
CREATE INDEX activities_original ON activities (original_id);
CREATE INDEX activities_import ON activities (import_id);
CREATE INDEX activities_parent ON activities (parent_activity_id);
CREATE INDEX activities_recording ON activities (file_serial_number, file_time_created);

CREATE TRIGGER activities_updated AFTER UPDATE ON activities
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE activities SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TABLE laps (
  id INTEGER PRIMARY KEY,
  activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
  lap_index INTEGER NOT NULL CHECK (lap_index >= 0),
  start_time TEXT NOT NULL CHECK (datetime (start_time) IS start_time),
  start_elapsed_seconds INTEGER NOT NULL,
  elapsed_seconds REAL CHECK (elapsed_seconds >= 0),
  duration_seconds REAL CHECK (duration_seconds >= 0),
  distance_meters REAL CHECK (distance_meters >= 0),
  avg_heart_rate INTEGER CHECK (avg_heart_rate >= 0),
  max_heart_rate INTEGER CHECK (max_heart_rate >= 0),
  avg_power INTEGER CHECK (avg_power >= 0),
  max_power INTEGER CHECK (max_power >= 0),
  avg_cadence INTEGER CHECK (avg_cadence >= 0),
  avg_speed REAL CHECK (avg_speed >= 0),
  max_speed REAL CHECK (max_speed >= 0),
  calories INTEGER CHECK (calories >= 0),
  elevation_gain_meters REAL CHECK (elevation_gain_meters >= 0),
  elevation_loss_meters REAL CHECK (elevation_loss_meters >= 0),
  lap_trigger TEXT,
  intensity TEXT,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  UNIQUE (activity_id, lap_index)
) STRICT;

CREATE TRIGGER laps_updated AFTER UPDATE ON laps
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE laps SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

-- The truth for the seconds: one compressed and checksummed blob a channel. channel is one of
-- fettle_channel_get_info (), or elapsed_seconds or rr_interval.
CREATE TABLE activity_streams (
  id INTEGER PRIMARY KEY,
  activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
  channel TEXT NOT NULL CHECK (channel <> ''),
  sample_count INTEGER NOT NULL CHECK (sample_count >= 0),
  data BLOB NOT NULL,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  UNIQUE (activity_id, channel)
) STRICT;

CREATE TRIGGER activity_streams_updated AFTER UPDATE ON activity_streams
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE activity_streams SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

-- The athlete's rows for SQL, of the last year; they can be dropped and made again from the stream.
-- Millions of them: the rows are the primary key's tree, and what follows from other columns is
-- computed when it is read. instant is in seconds since 1970 UTC, written_at likewise.
CREATE TABLE heart_rate_samples (
  activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
  elapsed_seconds INTEGER NOT NULL CHECK (elapsed_seconds BETWEEN 0 AND 2147483647),
  heart_rate INTEGER NOT NULL CHECK (heart_rate >= 0),
  instant INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  id INTEGER GENERATED ALWAYS AS (activity_id * 2147483648 + elapsed_seconds) VIRTUAL,
  timestamp TEXT GENERATED ALWAYS AS (datetime (instant, 'unixepoch')) VIRTUAL,
  created_at TEXT GENERATED ALWAYS AS (datetime (written_at, 'unixepoch')) VIRTUAL,
  PRIMARY KEY (activity_id, elapsed_seconds)
) STRICT, WITHOUT ROWID;

CREATE INDEX heart_rate_samples_timestamp ON heart_rate_samples (timestamp);

CREATE TABLE training_load_tracking (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  daily_metric_id INTEGER NOT NULL UNIQUE REFERENCES daily_metrics (id) ON DELETE CASCADE,
  tracking_date TEXT NOT NULL CHECK (date (tracking_date) IS tracking_date),
  daily_training_load REAL NOT NULL CHECK (daily_training_load >= 0),
  acute_training_load REAL CHECK (acute_training_load >= 0),
  chronic_training_load REAL CHECK (chronic_training_load >= 0),
  acwr REAL CHECK (acwr >= 0),
  acwr_status TEXT CHECK (acwr_status IN (
    'insufficient_data', 'no_baseline', 'detraining', 'optimal', 'moderate', 'high_risk')),
  fitness REAL CHECK (fitness >= 0),
  fatigue REAL CHECK (fatigue >= 0),
  form REAL,
  training_monotony REAL CHECK (training_monotony >= 0),
  training_strain REAL CHECK (training_strain >= 0),
  weekly_ramp_rate REAL,
  recovery_score INTEGER CHECK (recovery_score BETWEEN 0 AND 100),
  overtraining_risk TEXT CHECK (overtraining_risk IN ('low', 'moderate', 'high', 'very_high')),
  injury_risk TEXT CHECK (injury_risk IN ('low', 'moderate', 'high', 'very_high')),
  notes TEXT,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  formula_version INTEGER NOT NULL,
  UNIQUE (user_id, tracking_date)
) STRICT;

CREATE TRIGGER training_load_tracking_updated AFTER UPDATE ON training_load_tracking
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE training_load_tracking SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- Sleep and heart rate variability. A day has many sleeps and one main one; a row says whole where
-- it comes from, because it is told whole. The stages inside the JSON are an enumeration too: a
-- CHECK cannot look into a list, so triggers do.

CREATE TABLE sleep_sessions (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  daily_metric_id INTEGER NOT NULL REFERENCES daily_metrics (id) ON DELETE CASCADE,
  sleep_date TEXT NOT NULL CHECK (date (sleep_date) IS sleep_date),
  sleep_start_time TEXT NOT NULL CHECK (datetime (sleep_start_time) IS sleep_start_time),
  sleep_end_time TEXT NOT NULL CHECK (datetime (sleep_end_time) IS sleep_end_time),
  total_sleep_minutes INTEGER CHECK (total_sleep_minutes >= 0),
  deep_sleep_minutes INTEGER CHECK (deep_sleep_minutes >= 0),
  light_sleep_minutes INTEGER CHECK (light_sleep_minutes >= 0),
  rem_sleep_minutes INTEGER CHECK (rem_sleep_minutes >= 0),
  awake_minutes INTEGER CHECK (awake_minutes >= 0),
  sleep_score INTEGER CHECK (sleep_score BETWEEN 0 AND 100),
  sleep_quality TEXT CHECK (sleep_quality IN ('excellent', 'good', 'fair', 'poor')),
  restlessness REAL CHECK (restlessness >= 0),
  avg_heart_rate INTEGER CHECK (avg_heart_rate > 0),
  avg_hrv REAL CHECK (avg_hrv >= 0),
  avg_respiration_rate REAL CHECK (avg_respiration_rate > 0),
  awakenings_count INTEGER CHECK (awakenings_count >= 0),
  sleep_stages_data TEXT CHECK (sleep_stages_data IS NULL OR (
    json_valid (sleep_stages_data) AND json_type (sleep_stages_data, '$.version') IS 'integer')),
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  is_main INTEGER NOT NULL CHECK (is_main IN (0, 1)),
  utc_offset_minutes INTEGER NOT NULL CHECK (utc_offset_minutes BETWEEN -1080 AND 1080),
  source TEXT NOT NULL CHECK (source IN ('file', 'garmin', 'athlete', 'computed')),
  original_id INTEGER REFERENCES originals (id) ON DELETE SET NULL,
  sync_id INTEGER REFERENCES sync_history (id) ON DELETE SET NULL,
  CHECK (sleep_end_time > sleep_start_time)
) STRICT;

CREATE UNIQUE INDEX sleep_sessions_main ON sleep_sessions (daily_metric_id) WHERE is_main = 1;
CREATE INDEX sleep_sessions_day ON sleep_sessions (daily_metric_id);
CREATE INDEX sleep_sessions_user_date ON sleep_sessions (user_id, sleep_date);
CREATE INDEX sleep_sessions_start ON sleep_sessions (sleep_start_time);
CREATE INDEX sleep_sessions_original ON sleep_sessions (original_id);
CREATE INDEX sleep_sessions_sync ON sleep_sessions (sync_id);

CREATE TRIGGER sleep_sessions_updated AFTER UPDATE ON sleep_sessions
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE sleep_sessions SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TABLE hrv_readings (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  daily_metric_id INTEGER NOT NULL REFERENCES daily_metrics (id) ON DELETE CASCADE,
  reading_date TEXT NOT NULL CHECK (date (reading_date) IS reading_date),
  reading_time TEXT CHECK (datetime (reading_time) IS reading_time),
  reading_type TEXT NOT NULL CHECK (reading_type IN ('morning', 'all_day', 'sleep', 'activity')),
  hrv_sdnn REAL CHECK (hrv_sdnn >= 0),
  hrv_rmssd REAL CHECK (hrv_rmssd >= 0),
  hrv_pnn50 REAL CHECK (hrv_pnn50 BETWEEN 0 AND 100),
  avg_heart_rate INTEGER CHECK (avg_heart_rate > 0),
  status TEXT CHECK (status IN ('balanced', 'unbalanced', 'low', 'high', 'poor')),
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  device_weekly_rmssd REAL CHECK (device_weekly_rmssd >= 0),
  device_low_upper REAL CHECK (device_low_upper >= 0),
  device_balanced_lower REAL CHECK (device_balanced_lower >= 0),
  device_balanced_upper REAL CHECK (device_balanced_upper >= 0),
  activity_id INTEGER REFERENCES activities (id) ON DELETE CASCADE,
  source TEXT NOT NULL CHECK (source IN ('file', 'garmin', 'athlete', 'computed')),
  original_id INTEGER REFERENCES originals (id) ON DELETE SET NULL,
  sync_id INTEGER REFERENCES sync_history (id) ON DELETE SET NULL,
  CHECK (hrv_sdnn IS NOT NULL OR hrv_rmssd IS NOT NULL OR hrv_pnn50 IS NOT NULL
    OR status IS NOT NULL)
) STRICT;

CREATE INDEX hrv_readings_user_date ON hrv_readings (user_id, reading_date);
CREATE INDEX hrv_readings_type ON hrv_readings (reading_type);
CREATE INDEX hrv_readings_day ON hrv_readings (daily_metric_id);
CREATE INDEX hrv_readings_activity ON hrv_readings (activity_id);
CREATE INDEX hrv_readings_original ON hrv_readings (original_id);
CREATE INDEX hrv_readings_sync ON hrv_readings (sync_id);

CREATE TRIGGER hrv_readings_updated AFTER UPDATE ON hrv_readings
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE hrv_readings SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TRIGGER sleep_sessions_stages_inserted AFTER INSERT ON sleep_sessions
WHEN EXISTS (
  SELECT 1 FROM json_each (NEW.sleep_stages_data, '$.stages')
  WHERE coalesce (json_extract (NEW.sleep_stages_data, fullkey || '.stage'), '')
    NOT IN ('deep', 'light', 'rem', 'awake'))
BEGIN
  SELECT RAISE (ABORT, 'unknown stage of sleep');
END;

CREATE TRIGGER sleep_sessions_stages_updated AFTER UPDATE OF sleep_stages_data ON sleep_sessions
WHEN EXISTS (
  SELECT 1 FROM json_each (NEW.sleep_stages_data, '$.stages')
  WHERE coalesce (json_extract (NEW.sleep_stages_data, fullkey || '.stage'), '')
    NOT IN ('deep', 'light', 'rem', 'awake'))
BEGIN
  SELECT RAISE (ABORT, 'unknown stage of sleep');
END;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- Lengths of a pool, thresholds by date, bests and tests. A threshold is for one sport or, with
-- NULL, for all: the index takes NULL for a value, so that there is one of a kind a day.

CREATE TABLE lengths (
  id INTEGER PRIMARY KEY,
  activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
  length_index INTEGER NOT NULL CHECK (length_index >= 0),
  lap_index INTEGER CHECK (lap_index >= 0),
  start_time TEXT NOT NULL CHECK (datetime (start_time) IS start_time),
  start_elapsed_seconds INTEGER NOT NULL,
  elapsed_seconds REAL CHECK (elapsed_seconds >= 0),
  duration_seconds REAL CHECK (duration_seconds >= 0),
  is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  stroke TEXT CHECK (stroke IN (
    'freestyle', 'backstroke', 'breaststroke', 'butterfly', 'drill', 'mixed', 'im')),
  stroke_count INTEGER CHECK (stroke_count >= 0),
  avg_speed REAL CHECK (avg_speed >= 0),
  avg_cadence INTEGER CHECK (avg_cadence >= 0),
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  UNIQUE (activity_id, length_index)
) STRICT;

CREATE TRIGGER lengths_updated AFTER UPDATE ON lengths
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE lengths SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TABLE athlete_thresholds (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN (
    'max_heart_rate', 'resting_heart_rate', 'lactate_threshold_heart_rate',
    'functional_threshold_power', 'threshold_pace', 'critical_power', 'critical_speed',
    'w_prime', 'weight', 'heart_rate_zones', 'power_zones', 'pace_zones')),
  activity_type TEXT CHECK (activity_type IN (
    'running', 'cycling', 'swimming', 'walking', 'hiking', 'strength_training',
    'cardio_training', 'hiit', 'yoga', 'pilates', 'elliptical', 'stair_climbing', 'rowing',
    'paddling', 'stand_up_paddleboarding', 'surfing', 'sailing', 'diving',
    'cross_country_skiing', 'alpine_skiing', 'snowboarding', 'snowshoeing', 'ice_skating',
    'inline_skating', 'climbing', 'mountaineering', 'e_biking', 'wheelchair', 'golf',
    'racket_sports', 'team_sports', 'horseback_riding', 'multisport', 'transition', 'other')),
  effective_date TEXT NOT NULL CHECK (date (effective_date) IS effective_date),
  value REAL CHECK (value > 0),
  zones_data TEXT CHECK (zones_data IS NULL OR (
    json_valid (zones_data) AND json_type (zones_data, '$.version') IS 'integer')),
  source TEXT NOT NULL CHECK (source IN ('file', 'garmin', 'athlete', 'computed')),
  notes TEXT,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  CHECK ((value IS NULL) = (kind IN ('heart_rate_zones', 'power_zones', 'pace_zones'))),
  CHECK ((value IS NULL) <> (zones_data IS NULL))
) STRICT;

CREATE UNIQUE INDEX athlete_thresholds_kind ON athlete_thresholds (
  user_id, kind, coalesce (activity_type, ''), effective_date);

CREATE TRIGGER athlete_thresholds_updated AFTER UPDATE ON athlete_thresholds
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE athlete_thresholds SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TABLE personal_records (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
  activity_type TEXT NOT NULL CHECK (activity_type IN (
    'running', 'cycling', 'swimming', 'walking', 'hiking', 'strength_training',
    'cardio_training', 'hiit', 'yoga', 'pilates', 'elliptical', 'stair_climbing', 'rowing',
    'paddling', 'stand_up_paddleboarding', 'surfing', 'sailing', 'diving',
    'cross_country_skiing', 'alpine_skiing', 'snowboarding', 'snowshoeing', 'ice_skating',
    'inline_skating', 'climbing', 'mountaineering', 'e_biking', 'wheelchair', 'golf',
    'racket_sports', 'team_sports', 'horseback_riding', 'multisport', 'transition', 'other')),
  kind TEXT NOT NULL CHECK (kind IN (
    'fastest_distance', 'best_power', 'best_speed', 'best_heart_rate', 'longest_distance',
    'longest_duration', 'highest_ascent')),
  measure REAL CHECK (measure > 0),
  value REAL NOT NULL CHECK (value >= 0),
  start_elapsed_seconds INTEGER CHECK (start_elapsed_seconds >= 0),
  achieved_date TEXT NOT NULL CHECK (date (achieved_date) IS achieved_date),
  formula_version INTEGER NOT NULL,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at)
) STRICT;

CREATE INDEX personal_records_kind ON personal_records (user_id, activity_type, kind, measure);
CREATE INDEX personal_records_activity ON personal_records (activity_id);

CREATE TRIGGER personal_records_updated AFTER UPDATE ON personal_records
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE personal_records SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TABLE performance_tests (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  test_date TEXT NOT NULL CHECK (date (test_date) IS test_date),
  activity_type TEXT NOT NULL CHECK (activity_type IN (
    'running', 'cycling', 'swimming', 'walking', 'hiking', 'strength_training',
    'cardio_training', 'hiit', 'yoga', 'pilates', 'elliptical', 'stair_climbing', 'rowing',
    'paddling', 'stand_up_paddleboarding', 'surfing', 'sailing', 'diving',
    'cross_country_skiing', 'alpine_skiing', 'snowboarding', 'snowshoeing', 'ice_skating',
    'inline_skating', 'climbing', 'mountaineering', 'e_biking', 'wheelchair', 'golf',
    'racket_sports', 'team_sports', 'horseback_riding', 'multisport', 'transition', 'other')),
  protocol TEXT NOT NULL CHECK (protocol <> ''),
  activity_id INTEGER REFERENCES activities (id) ON DELETE SET NULL,
  results TEXT CHECK (results IS NULL OR (
    json_valid (results) AND json_type (results, '$.version') IS 'integer')),
  notes TEXT,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at)
) STRICT;

CREATE INDEX performance_tests_user_date ON performance_tests (user_id, test_date);
CREATE INDEX performance_tests_activity ON performance_tests (activity_id);

CREATE TRIGGER performance_tests_updated AFTER UPDATE ON performance_tests
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE performance_tests SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

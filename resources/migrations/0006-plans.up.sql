-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- Plans and planned sessions. was_completed is what the status says, computed when it is read.
-- actual_activity_id and activities.planned_workout_id refer to each other; activities gets its
-- side with the next migration.

CREATE TABLE training_plans (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  goal TEXT,
  description TEXT,
  start_date TEXT NOT NULL CHECK (date (start_date) IS start_date),
  target_date TEXT CHECK (date (target_date) IS target_date),
  is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  completion_percent REAL CHECK (completion_percent BETWEEN 0 AND 100),
  created_by_ai INTEGER NOT NULL CHECK (created_by_ai IN (0, 1)),
  ai_model_version TEXT,
  ai_generation_prompt TEXT,
  weekly_structure TEXT CHECK (weekly_structure IS NULL OR (
    json_valid (weekly_structure) AND json_type (weekly_structure, '$.version') IS 'integer')),
  notes TEXT,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  CHECK (target_date >= start_date)
) STRICT;

CREATE INDEX training_plans_user_active ON training_plans (user_id, is_active);
CREATE INDEX training_plans_dates ON training_plans (start_date, target_date);
CREATE UNIQUE INDEX training_plans_active ON training_plans (user_id) WHERE is_active = 1;

CREATE TRIGGER training_plans_updated AFTER UPDATE ON training_plans
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE training_plans SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TABLE planned_workouts (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  training_plan_id INTEGER REFERENCES training_plans (id) ON DELETE CASCADE,
  workout_date TEXT NOT NULL CHECK (date (workout_date) IS workout_date),
  workout_type TEXT NOT NULL CHECK (workout_type IN (
    'running', 'cycling', 'swimming', 'walking', 'hiking', 'strength_training',
    'cardio_training', 'hiit', 'yoga', 'pilates', 'elliptical', 'stair_climbing', 'rowing',
    'paddling', 'stand_up_paddleboarding', 'surfing', 'sailing', 'diving',
    'cross_country_skiing', 'alpine_skiing', 'snowboarding', 'snowshoeing', 'ice_skating',
    'inline_skating', 'climbing', 'mountaineering', 'e_biking', 'wheelchair', 'golf',
    'racket_sports', 'team_sports', 'horseback_riding', 'multisport', 'transition', 'other',
    'rest')),
  workout_name TEXT,
  description TEXT,
  target_duration_minutes INTEGER CHECK (target_duration_minutes >= 0),
  target_distance_meters REAL CHECK (target_distance_meters >= 0),
  target_heart_rate_zone TEXT
    CHECK (target_heart_rate_zone GLOB 'Z[1-5]' OR target_heart_rate_zone GLOB 'Z[1-5]-Z[1-5]'),
  target_pace_per_km REAL CHECK (target_pace_per_km > 0),
  intensity_level INTEGER CHECK (intensity_level BETWEEN 1 AND 10),
  intensity_category TEXT NOT NULL CHECK (intensity_category IN (
    'rest', 'easy', 'moderate', 'high_intensity', 'maximum')),
  was_completed INTEGER GENERATED ALWAYS AS (status IN ('done', 'partial')) VIRTUAL,
  completion_date TEXT CHECK (datetime (completion_date) IS completion_date),
  actual_activity_id INTEGER REFERENCES activities (id) ON DELETE SET NULL,
  workout_structure TEXT CHECK (workout_structure IS NULL OR (
    json_valid (workout_structure) AND json_type (workout_structure, '$.version') IS 'integer')),
  ai_reasoning TEXT,
  ai_adaptations TEXT CHECK (ai_adaptations IS NULL OR (
    json_valid (ai_adaptations) AND json_type (ai_adaptations, '$.version') IS 'integer')),
  coach_notes TEXT,
  athlete_feedback TEXT,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  status TEXT NOT NULL CHECK (status IN (
    'planned', 'done', 'partial', 'skipped', 'moved', 'replaced')),
  skip_reason TEXT,
  compliance_percent REAL CHECK (compliance_percent >= 0),
  CHECK ((workout_type = 'rest') = (intensity_category = 'rest')),
  CHECK (skip_reason IS NULL OR status = 'skipped')
) STRICT;

CREATE INDEX planned_workouts_user_date ON planned_workouts (user_id, workout_date);
CREATE INDEX planned_workouts_plan ON planned_workouts (training_plan_id);
CREATE INDEX planned_workouts_completed ON planned_workouts (was_completed);
CREATE INDEX planned_workouts_activity ON planned_workouts (actual_activity_id);

CREATE TRIGGER planned_workouts_updated AFTER UPDATE ON planned_workouts
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE planned_workouts SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- What is in the calendar beside sessions, and how plans became what they are.

CREATE TABLE plan_changes (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  training_plan_id INTEGER REFERENCES training_plans (id) ON DELETE CASCADE,
  planned_workout_id INTEGER REFERENCES planned_workouts (id) ON DELETE SET NULL,
  changed_at TEXT NOT NULL CHECK (datetime (changed_at) IS changed_at),
  author TEXT NOT NULL CHECK (author IN ('athlete', 'ai', 'rules')),
  action TEXT NOT NULL CHECK (action IN ('add', 'modify', 'move', 'replace', 'remove')),
  reason TEXT,
  before_data TEXT CHECK (before_data IS NULL OR (
    json_valid (before_data) AND json_type (before_data, '$.version') IS 'integer')),
  after_data TEXT CHECK (after_data IS NULL OR (
    json_valid (after_data) AND json_type (after_data, '$.version') IS 'integer')),
  undone_at TEXT CHECK (datetime (undone_at) IS undone_at),
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at)
) STRICT;

CREATE INDEX plan_changes_user ON plan_changes (user_id, changed_at);
CREATE INDEX plan_changes_plan ON plan_changes (training_plan_id);
CREATE INDEX plan_changes_workout ON plan_changes (planned_workout_id);

CREATE TRIGGER plan_changes_updated AFTER UPDATE ON plan_changes
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE plan_changes SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TABLE calendar_events (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('race', 'note', 'travel', 'illness')),
  start_date TEXT NOT NULL CHECK (date (start_date) IS start_date),
  end_date TEXT NOT NULL CHECK (date (end_date) IS end_date),
  title TEXT,
  notes TEXT,
  priority TEXT CHECK (priority IN ('A', 'B', 'C')),
  activity_type TEXT CHECK (activity_type IN (
    'running', 'cycling', 'swimming', 'walking', 'hiking', 'strength_training',
    'cardio_training', 'hiit', 'yoga', 'pilates', 'elliptical', 'stair_climbing', 'rowing',
    'paddling', 'stand_up_paddleboarding', 'surfing', 'sailing', 'diving',
    'cross_country_skiing', 'alpine_skiing', 'snowboarding', 'snowshoeing', 'ice_skating',
    'inline_skating', 'climbing', 'mountaineering', 'e_biking', 'wheelchair', 'golf',
    'racket_sports', 'team_sports', 'horseback_riding', 'multisport', 'transition', 'other')),
  distance_meters REAL CHECK (distance_meters > 0),
  target_seconds INTEGER CHECK (target_seconds > 0),
  timezone TEXT,
  activity_id INTEGER REFERENCES activities (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  CHECK (end_date >= start_date),
  CHECK (kind = 'race' OR priority IS NULL)
) STRICT;

CREATE INDEX calendar_events_user_date ON calendar_events (user_id, start_date);
CREATE INDEX calendar_events_activity ON calendar_events (activity_id);

CREATE TRIGGER calendar_events_updated AFTER UPDATE ON calendar_events
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE calendar_events SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

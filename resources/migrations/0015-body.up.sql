-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- How the athlete feels and what hurts, and what they train with.

CREATE TABLE wellness_log (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  daily_metric_id INTEGER NOT NULL UNIQUE REFERENCES daily_metrics (id) ON DELETE CASCADE,
  log_date TEXT NOT NULL CHECK (date (log_date) IS log_date),
  fatigue INTEGER CHECK (fatigue BETWEEN 1 AND 5),
  soreness INTEGER CHECK (soreness BETWEEN 1 AND 5),
  stress INTEGER CHECK (stress BETWEEN 1 AND 5),
  mood INTEGER CHECK (mood BETWEEN 1 AND 5),
  sleep_quality INTEGER CHECK (sleep_quality BETWEEN 1 AND 5),
  is_ill INTEGER CHECK (is_ill IN (0, 1)),
  has_pain INTEGER CHECK (has_pain IN (0, 1)),
  notes TEXT,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  UNIQUE (user_id, log_date)
) STRICT;

CREATE TRIGGER wellness_log_updated AFTER UPDATE ON wellness_log
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE wellness_log SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TABLE injury_log (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  body_part TEXT NOT NULL CHECK (body_part <> ''),
  side TEXT CHECK (side IN ('left', 'right', 'both')),
  start_date TEXT NOT NULL CHECK (date (start_date) IS start_date),
  end_date TEXT CHECK (date (end_date) IS end_date),
  severity INTEGER CHECK (severity BETWEEN 1 AND 10),
  notes TEXT,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  CHECK (end_date >= start_date)
) STRICT;

CREATE INDEX injury_log_user_date ON injury_log (user_id, start_date);

CREATE TRIGGER injury_log_updated AFTER UPDATE ON injury_log
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE injury_log SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TABLE equipment (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('shoes', 'bike', 'component', 'other')),
  name TEXT NOT NULL CHECK (name <> ''),
  brand TEXT,
  model TEXT,
  acquired_date TEXT CHECK (date (acquired_date) IS acquired_date),
  retired_date TEXT CHECK (date (retired_date) IS retired_date),
  initial_distance_meters REAL CHECK (initial_distance_meters >= 0),
  limit_distance_meters REAL CHECK (limit_distance_meters > 0),
  notes TEXT,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  CHECK (retired_date >= acquired_date)
) STRICT;

CREATE INDEX equipment_user ON equipment (user_id);

CREATE TRIGGER equipment_updated AFTER UPDATE ON equipment
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE equipment SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TABLE equipment_usage (
  id INTEGER PRIMARY KEY,
  equipment_id INTEGER NOT NULL REFERENCES equipment (id) ON DELETE CASCADE,
  activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  UNIQUE (equipment_id, activity_id)
) STRICT;

CREATE INDEX equipment_usage_activity ON equipment_usage (activity_id);

CREATE TRIGGER equipment_usage_updated AFTER UPDATE ON equipment_usage
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE equipment_usage SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

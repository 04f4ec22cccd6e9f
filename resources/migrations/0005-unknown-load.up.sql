-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- The load of a day whose sessions have none is not 0, as on a day of rest: it is not known.

-- What the new table needs is what the old one gives back.
CREATE TEMPORARY TABLE former_load_tracking AS SELECT * FROM training_load_tracking;

DROP TABLE training_load_tracking;

CREATE TABLE training_load_tracking (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  daily_metric_id INTEGER NOT NULL UNIQUE REFERENCES daily_metrics (id) ON DELETE CASCADE,
  tracking_date TEXT NOT NULL CHECK (date (tracking_date) IS tracking_date),
  daily_training_load REAL CHECK (daily_training_load >= 0),
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

INSERT INTO training_load_tracking (
  id, user_id, daily_metric_id, tracking_date, daily_training_load, acute_training_load,
  chronic_training_load, acwr, acwr_status, fitness, fatigue, form, training_monotony,
  training_strain, weekly_ramp_rate, recovery_score, overtraining_risk, injury_risk, notes,
  created_at, updated_at, formula_version)
SELECT
  id, user_id, daily_metric_id, tracking_date, daily_training_load, acute_training_load,
  chronic_training_load, acwr, acwr_status, fitness, fatigue, form, training_monotony,
  training_strain, weekly_ramp_rate, recovery_score, overtraining_risk, injury_risk, notes,
  created_at, updated_at, formula_version
FROM former_load_tracking;

DROP TABLE former_load_tracking;

CREATE TRIGGER training_load_tracking_updated AFTER UPDATE ON training_load_tracking
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE training_load_tracking SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- What was said of a morning, and answers of models that can be used again. The cache belongs to an
-- athlete, so that it is erased with them.

CREATE TABLE daily_readiness (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  daily_metric_id INTEGER NOT NULL UNIQUE REFERENCES daily_metrics (id) ON DELETE CASCADE,
  readiness_date TEXT NOT NULL CHECK (date (readiness_date) IS readiness_date),
  readiness_score INTEGER CHECK (readiness_score BETWEEN 0 AND 100),
  recommendation TEXT NOT NULL CHECK (recommendation IN (
    'high_intensity', 'moderate', 'easy', 'rest', 'recovery')),
  recommended_intensity TEXT,
  key_factors TEXT CHECK (key_factors IS NULL OR (
    json_valid (key_factors) AND json_type (key_factors, '$.version') IS 'integer')),
  red_flags TEXT CHECK (red_flags IS NULL OR (
    json_valid (red_flags) AND json_type (red_flags, '$.version') IS 'integer')),
  recovery_tips TEXT CHECK (recovery_tips IS NULL OR (
    json_valid (recovery_tips) AND json_type (recovery_tips, '$.version') IS 'integer')),
  suggested_workout_id INTEGER REFERENCES planned_workouts (id) ON DELETE SET NULL,
  suggested_workout_description TEXT,
  ai_analysis TEXT,
  ai_model_version TEXT,
  ai_confidence_score REAL CHECK (ai_confidence_score BETWEEN 0 AND 1),
  training_load_7d REAL CHECK (training_load_7d >= 0),
  training_load_28d REAL CHECK (training_load_28d >= 0),
  acwr REAL CHECK (acwr >= 0),
  user_agreement INTEGER CHECK (user_agreement IN (0, 1)),
  user_feedback TEXT,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  source TEXT NOT NULL CHECK (source IN ('rules', 'ai', 'manual')),
  formula_version INTEGER,
  UNIQUE (user_id, readiness_date)
) STRICT;

CREATE INDEX daily_readiness_score ON daily_readiness (readiness_score);
CREATE INDEX daily_readiness_workout ON daily_readiness (suggested_workout_id);

CREATE TRIGGER daily_readiness_updated AFTER UPDATE ON daily_readiness
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE daily_readiness SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TABLE ai_analysis_cache (
  id INTEGER PRIMARY KEY,
  content_hash TEXT NOT NULL UNIQUE
    CHECK (length (content_hash) = 64 AND content_hash NOT GLOB '*[^0-9a-f]*'),
  analysis_type TEXT NOT NULL CHECK (analysis_type <> ''),
  input_context TEXT CHECK (input_context IS NULL OR (
    json_valid (input_context) AND json_type (input_context, '$.version') IS 'integer')),
  ai_response TEXT NOT NULL,
  ai_model_version TEXT NOT NULL CHECK (ai_model_version <> ''),
  structured_output TEXT CHECK (structured_output IS NULL OR (
    json_valid (structured_output) AND json_type (structured_output, '$.version') IS 'integer')),
  hit_count INTEGER NOT NULL CHECK (hit_count >= 0),
  last_accessed_at TEXT CHECK (datetime (last_accessed_at) IS last_accessed_at),
  expires_at TEXT CHECK (datetime (expires_at) IS expires_at),
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  prompt_version TEXT,
  language TEXT
) STRICT;

CREATE INDEX ai_analysis_cache_created ON ai_analysis_cache (created_at);
CREATE INDEX ai_analysis_cache_type ON ai_analysis_cache (analysis_type);
CREATE INDEX ai_analysis_cache_expires ON ai_analysis_cache (expires_at);
CREATE INDEX ai_analysis_cache_user ON ai_analysis_cache (user_id);

CREATE TRIGGER ai_analysis_cache_updated AFTER UPDATE ON ai_analysis_cache
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE ai_analysis_cache SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

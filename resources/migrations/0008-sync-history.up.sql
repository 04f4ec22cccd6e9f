-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- What was synchronised, how it ended and what it cost in requests. It is written before the first
-- request, so that one that was interrupted is there to be ended at the next start.

CREATE TABLE sync_history (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  sync_type TEXT NOT NULL CHECK (sync_type IN (
    'full', 'incremental', 'activities_only', 'metrics_only')),
  sync_status TEXT NOT NULL CHECK (sync_status IN (
    'pending', 'in_progress', 'completed', 'partial', 'failed')),
  data_start_date TEXT CHECK (date (data_start_date) IS data_start_date),
  data_end_date TEXT CHECK (date (data_end_date) IS data_end_date),
  sync_started_at TEXT NOT NULL CHECK (datetime (sync_started_at) IS sync_started_at),
  sync_completed_at TEXT CHECK (datetime (sync_completed_at) IS sync_completed_at),
  duration_seconds INTEGER
    GENERATED ALWAYS AS (unixepoch (sync_completed_at) - unixepoch (sync_started_at)) VIRTUAL,
  records_synced INTEGER NOT NULL CHECK (records_synced >= 0),
  records_failed INTEGER NOT NULL CHECK (records_failed >= 0),
  synced_data_types TEXT CHECK (synced_data_types IS NULL OR (
    json_valid (synced_data_types) AND json_type (synced_data_types, '$.version') IS 'integer')),
  error_message TEXT,
  error_details TEXT CHECK (error_details IS NULL OR (
    json_valid (error_details) AND json_type (error_details, '$.version') IS 'integer')),
  api_calls_made INTEGER NOT NULL CHECK (api_calls_made >= 0),
  api_rate_limit_hit INTEGER NOT NULL CHECK (api_rate_limit_hit IN (0, 1)),
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  CHECK (data_end_date >= data_start_date),
  CHECK (sync_completed_at >= sync_started_at),
  CHECK (sync_completed_at IS NULL OR sync_status NOT IN ('pending', 'in_progress'))
) STRICT;

CREATE INDEX sync_history_user_status ON sync_history (user_id, sync_status);
CREATE INDEX sync_history_started ON sync_history (sync_started_at);
CREATE INDEX sync_history_type ON sync_history (sync_type);

CREATE TRIGGER sync_history_updated AFTER UPDATE ON sync_history
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE sync_history SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

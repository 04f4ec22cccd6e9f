-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- Which file told a value of the athlete's profile: who takes the file out takes the value back. A
-- value without a row is the athlete's own, or from before there was this table.

CREATE TABLE profile_sources (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  column_name TEXT NOT NULL CHECK (column_name <> ''),
  original_id INTEGER NOT NULL REFERENCES originals (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  UNIQUE (user_id, column_name)
) STRICT;

CREATE INDEX profile_sources_original ON profile_sources (original_id);

CREATE TRIGGER profile_sources_updated AFTER UPDATE ON profile_sources
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE profile_sources SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- The files that told values of the profile are kept; the other sources are forgotten.

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

INSERT INTO profile_sources (user_id, column_name, original_id, created_at, updated_at)
SELECT user_profile.user_id, column_name, original_id, value_sources.created_at,
  value_sources.updated_at
FROM value_sources
JOIN user_profile ON user_profile.id = value_sources.user_profile_id
WHERE original_id IS NOT NULL
ORDER BY value_sources.id;

DROP TABLE value_sources;

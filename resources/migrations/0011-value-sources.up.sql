-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- Where each value comes from, of the profile, of a day and of an activity, in one table instead of
-- one for the profile only: what an import or a sync told is then found in one place, and one
-- function fills gaps for all three.
--
-- A row a value, and not a column beside each column: most values never change hands, and a table
-- with 25 values would get 75 more columns. What is true of a whole row is not repeated here: an
-- activity's values are from its own original (activities.original_id) or computed from it, as the
-- columns say, and only those with another source have a row. A day has no original of its own, so
-- each of its values has a row: 115 bytes, and 9 MB for ten years with 22 values a day. Three
-- references instead of a table's name and a number: the database deletes the rows with what they
-- are about, and can prove that none is left over.
--
-- The rule of imports: they fill what is NULL and has no row of the athlete's, and never blank. An
-- edit writes a row of the athlete's, also where the athlete took a value away: no import brings it
-- back. A value of a profile without a row is from before there was this table, or the athlete's.
--
-- original_id and sync_id become NULL with what they name; that it was a file or Garmin stays.

CREATE TABLE value_sources (
  id INTEGER PRIMARY KEY,
  user_profile_id INTEGER REFERENCES user_profile (id) ON DELETE CASCADE,
  daily_metric_id INTEGER REFERENCES daily_metrics (id) ON DELETE CASCADE,
  activity_id INTEGER REFERENCES activities (id) ON DELETE CASCADE,
  column_name TEXT NOT NULL CHECK (column_name <> ''),
  source TEXT NOT NULL CHECK (source IN ('file', 'garmin', 'athlete', 'computed')),
  original_id INTEGER REFERENCES originals (id) ON DELETE SET NULL,
  sync_id INTEGER REFERENCES sync_history (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  CHECK ((user_profile_id IS NOT NULL) + (daily_metric_id IS NOT NULL)
    + (activity_id IS NOT NULL) = 1),
  CHECK (original_id IS NULL OR source IN ('file', 'garmin')),
  CHECK (sync_id IS NULL OR source = 'garmin')
) STRICT;

CREATE UNIQUE INDEX value_sources_profile ON value_sources (user_profile_id, column_name)
WHERE user_profile_id IS NOT NULL;
CREATE UNIQUE INDEX value_sources_day ON value_sources (daily_metric_id, column_name)
WHERE daily_metric_id IS NOT NULL;
CREATE UNIQUE INDEX value_sources_activity ON value_sources (activity_id, column_name)
WHERE activity_id IS NOT NULL;
CREATE INDEX value_sources_original ON value_sources (original_id) WHERE original_id IS NOT NULL;
CREATE INDEX value_sources_sync ON value_sources (sync_id) WHERE sync_id IS NOT NULL;

CREATE TRIGGER value_sources_updated AFTER UPDATE ON value_sources
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE value_sources SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

INSERT INTO value_sources (
  user_profile_id, column_name, source, original_id, created_at, updated_at)
SELECT user_profile.id, column_name, 'file', original_id, profile_sources.created_at,
  profile_sources.updated_at
FROM profile_sources
JOIN user_profile ON user_profile.user_id = profile_sources.user_id
ORDER BY profile_sources.id;

DROP TABLE profile_sources;

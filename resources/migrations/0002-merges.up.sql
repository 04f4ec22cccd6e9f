-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- Files that went to an activity that was there already. The activity names the original that it is
-- read from; here are those beside it, and what it was read from before, for the way back.

CREATE TABLE activity_merges (
  id INTEGER PRIMARY KEY,
  activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
  original_id INTEGER NOT NULL REFERENCES originals (id) ON DELETE CASCADE,
  replaced_original_id INTEGER REFERENCES originals (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at),
  UNIQUE (activity_id, original_id),
  CHECK (replaced_original_id <> original_id)
) STRICT;

CREATE INDEX activity_merges_original ON activity_merges (original_id);
CREATE INDEX activity_merges_replaced ON activity_merges (replaced_original_id);

CREATE TRIGGER activity_merges_updated AFTER UPDATE ON activity_merges
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE activity_merges SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

ALTER TABLE imports ADD COLUMN files_merged INTEGER NOT NULL DEFAULT 0 CHECK (files_merged >= 0);

-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- Every table says when a row was changed. A sample never is: it was when it was written.

ALTER TABLE heart_rate_samples
ADD COLUMN updated_at TEXT GENERATED ALWAYS AS (datetime (written_at, 'unixepoch')) VIRTUAL;

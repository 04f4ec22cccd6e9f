-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- Activities keep what they were read from last; that another original was merged is forgotten.

ALTER TABLE imports DROP COLUMN files_merged;
DROP TABLE activity_merges;

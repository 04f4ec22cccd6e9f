-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- The uses before what was used.

DROP TABLE equipment_usage;
DROP TABLE equipment;
DROP TABLE injury_log;
DROP TABLE wellness_log;

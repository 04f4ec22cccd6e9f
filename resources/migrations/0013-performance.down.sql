-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- No other table refers to these.

DROP TABLE performance_tests;
DROP TABLE personal_records;
DROP TABLE athlete_thresholds;
DROP TABLE lengths;

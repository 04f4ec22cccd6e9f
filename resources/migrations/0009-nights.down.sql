-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- The days keep the minutes and scores that they have themselves.

DROP TABLE hrv_readings;
DROP TABLE sleep_sessions;

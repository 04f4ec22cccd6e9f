-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- No other table refers to these.

DROP TABLE calendar_events;
DROP TABLE plan_changes;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- The only record of what was sent goes with it.

DROP TABLE service_journal;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- No other table refers to these.

DROP TABLE ai_analysis_cache;
DROP TABLE daily_readiness;

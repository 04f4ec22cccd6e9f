-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors

-- Children before their parents.
DROP TABLE training_load_tracking;
DROP TABLE heart_rate_samples;
DROP TABLE activity_streams;
DROP TABLE laps;
DROP TABLE activities;
DROP TABLE daily_metrics;
DROP TABLE originals;
DROP TABLE imports;
DROP TABLE user_profile;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- The sessions before their plans.

DROP TABLE planned_workouts;
DROP TABLE training_plans;

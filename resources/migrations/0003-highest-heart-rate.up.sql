-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- The highest heart rate of an athlete whose maximum nobody knows, without reading ten years.

CREATE INDEX activities_highest_heart_rate ON activities (user_id, sustained_max_heart_rate);

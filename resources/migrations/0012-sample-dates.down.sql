-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors

ALTER TABLE heart_rate_samples DROP COLUMN updated_at;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- The profile keeps what the files told; which of them did is forgotten.

DROP TABLE profile_sources;

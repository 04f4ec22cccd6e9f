-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- What was synchronised stays; that it was is forgotten.

DROP TABLE sync_history;

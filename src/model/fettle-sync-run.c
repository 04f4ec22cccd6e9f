/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-sync-run.h"

FETTLE_DEFINE_RECORD (FettleSyncRun, fettle_sync_run, "sync_history", FETTLE_SYNC_RUN_COLUMNS)

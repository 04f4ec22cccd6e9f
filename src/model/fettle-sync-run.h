/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_SYNC_RUN (fettle_sync_run_get_type ())

/* A synchronisation with Garmin, from its start on. */
/* clang-format off */
#define FETTLE_SYNC_RUN_COLUMNS(COLUMN)                                                          \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                  \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                                          \
  COLUMN (sync_type, TEXT, REQUIRED, NULL, "full, incremental, activities_only, metrics_only")   \
  COLUMN (sync_status, TEXT, REQUIRED, NULL, "pending, in_progress, completed, partial, failed") \
  COLUMN (data_start_date, TEXT, PLAIN, NULL, "First day that was asked for")                    \
  COLUMN (data_end_date, TEXT, PLAIN, NULL, "Last day that was asked for")                       \
  COLUMN (sync_started_at, TEXT, REQUIRED, NULL, "Start, UTC")                                   \
  COLUMN (sync_completed_at, TEXT, PLAIN, NULL, "End, UTC, also where it failed")                \
  COLUMN (duration_seconds, INTEGER, GENERATED, "s", "From start to end")                        \
  COLUMN (records_synced, INTEGER, REQUIRED, NULL, "Records that were stored")                   \
  COLUMN (records_failed, INTEGER, REQUIRED, NULL, "Records that could not be stored")           \
  COLUMN (synced_data_types, TEXT, PLAIN, NULL, "JSON with a version: records of each kind")     \
  COLUMN (error_message, TEXT, PLAIN, NULL, "What went wrong, for reading")                      \
  COLUMN (error_details, TEXT, PLAIN, NULL, "JSON with a version: each error")                   \
  COLUMN (api_calls_made, INTEGER, REQUIRED, NULL, "Requests that were sent")                    \
  COLUMN (api_rate_limit_hit, INTEGER, REQUIRED, NULL, "1 where Garmin asked to slow down")      \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                       \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleSyncRun, fettle_sync_run, SYNC_RUN, FETTLE_SYNC_RUN_COLUMNS)

G_END_DECLS

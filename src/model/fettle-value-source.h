/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_VALUE_SOURCE (fettle_value_source_get_type ())

/* Where a value of the profile, of a day or of an activity comes from. Exactly one of the three
 * references is there. */
/* clang-format off */
#define FETTLE_VALUE_SOURCE_COLUMNS(COLUMN)                                            \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                        \
  COLUMN (user_profile_id, INTEGER, PLAIN, NULL, "The athlete whose profile it is in") \
  COLUMN (daily_metric_id, INTEGER, PLAIN, NULL, "The day that it is of")              \
  COLUMN (activity_id, INTEGER, PLAIN, NULL, "The activity that it is of")             \
  COLUMN (column_name, TEXT, REQUIRED, NULL, "The column of that table")               \
  COLUMN (source, TEXT, REQUIRED, NULL, "file, garmin, athlete, computed")             \
  COLUMN (original_id, INTEGER, PLAIN, NULL, "The original that told it")              \
  COLUMN (sync_id, INTEGER, PLAIN, NULL, "The sync that brought it")                   \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")             \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleValueSource,
                       fettle_value_source,
                       VALUE_SOURCE,
                       FETTLE_VALUE_SOURCE_COLUMNS)

G_END_DECLS

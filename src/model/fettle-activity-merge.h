/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITY_MERGE (fettle_activity_merge_get_type ())

/* A file that went to an activity that was there already. */
/* clang-format off */
#define FETTLE_ACTIVITY_MERGE_COLUMNS(COLUMN)                                                                 \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                               \
  COLUMN (activity_id, INTEGER, REQUIRED, NULL, "The activity that was there")                                \
  COLUMN (original_id, INTEGER, REQUIRED, NULL, "The original that came later")                               \
  COLUMN (replaced_original_id, INTEGER, PLAIN, NULL, "What the activity was read from before; NULL: it still is") \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                                    \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleActivityMerge,
                       fettle_activity_merge,
                       ACTIVITY_MERGE,
                       FETTLE_ACTIVITY_MERGE_COLUMNS)

G_END_DECLS

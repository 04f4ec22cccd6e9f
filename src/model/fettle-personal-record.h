/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_PERSONAL_RECORD (fettle_personal_record_get_type ())

/* A best of the athlete. Derived: it can be dropped and computed again. */
/* clang-format off */
#define FETTLE_PERSONAL_RECORD_COLUMNS(COLUMN)                                                                 \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                                \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                                                        \
  COLUMN (activity_id, INTEGER, REQUIRED, NULL, "The activity that it was set in")                             \
  COLUMN (activity_type, TEXT, REQUIRED, NULL, "The sport")                                                    \
  COLUMN (kind, TEXT, REQUIRED, NULL, "fastest_distance, best_power, best_speed, best_heart_rate, longest_distance, longest_duration, highest_ascent") \
  COLUMN (measure, REAL, PLAIN, NULL, "Over which distance (m) or time (s); NULL: over the whole activity")    \
  COLUMN (value, REAL, REQUIRED, NULL, "s, W, m/s, bpm or m, as the kind has it")                              \
  COLUMN (start_elapsed_seconds, INTEGER, PLAIN, "s", "Where it begins, seconds after the activity's start")   \
  COLUMN (achieved_date, TEXT, REQUIRED, NULL, "The athlete's local date")                                     \
  COLUMN (formula_version, INTEGER, REQUIRED, NULL, "Version of the formulas behind it")                       \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                                     \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettlePersonalRecord,
                       fettle_personal_record,
                       PERSONAL_RECORD,
                       FETTLE_PERSONAL_RECORD_COLUMNS)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_LENGTH (fettle_length_get_type ())

/* A length of a pool. */
/* clang-format off */
#define FETTLE_LENGTH_COLUMNS(COLUMN)                                                                          \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                                \
  COLUMN (activity_id, INTEGER, REQUIRED, NULL, "The activity")                                                \
  COLUMN (length_index, INTEGER, REQUIRED, NULL, "Place among the lengths, from 0")                            \
  COLUMN (lap_index, INTEGER, PLAIN, NULL, "The lap that it is in, from 0")                                    \
  COLUMN (start_time, TEXT, REQUIRED, NULL, "Start, UTC")                                                      \
  COLUMN (start_elapsed_seconds, INTEGER, REQUIRED, "s", "Start, seconds after the activity's")                \
  COLUMN (elapsed_seconds, REAL, PLAIN, "s", "From end to end of the pool (file)")                             \
  COLUMN (duration_seconds, REAL, PLAIN, "s", "Timer time (file)")                                             \
  COLUMN (is_active, INTEGER, REQUIRED, NULL, "1 where the athlete swam, 0 where they rested")                 \
  COLUMN (stroke, TEXT, PLAIN, NULL, "freestyle, backstroke, breaststroke, butterfly, drill, mixed, im (file)") \
  COLUMN (stroke_count, INTEGER, PLAIN, NULL, "Strokes (file)")                                                \
  COLUMN (avg_speed, REAL, PLAIN, "m/s", "Mean speed (file)")                                                  \
  COLUMN (avg_cadence, INTEGER, PLAIN, "1/min", "Strokes a minute (file)")                                     \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                                     \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleLength, fettle_length, LENGTH, FETTLE_LENGTH_COLUMNS)

G_END_DECLS

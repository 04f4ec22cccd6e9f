/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_LAP (fettle_lap_get_type ())

/* clang-format off */
#define FETTLE_LAP_COLUMNS(COLUMN)                                                                     \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                        \
  COLUMN (activity_id, INTEGER, REQUIRED, NULL, "The activity")                                        \
  COLUMN (lap_index, INTEGER, REQUIRED, NULL, "Place among the laps, from 0")                          \
  COLUMN (start_time, TEXT, REQUIRED, NULL, "Start, UTC")                                              \
  COLUMN (start_elapsed_seconds, INTEGER, REQUIRED, "s", "Start, seconds after the activity's")        \
  COLUMN (elapsed_seconds, REAL, PLAIN, "s", "Length, pauses included (file)")                         \
  COLUMN (duration_seconds, REAL, PLAIN, "s", "Timer time (file)")                                     \
  COLUMN (distance_meters, REAL, PLAIN, "m", "Distance (file)")                                        \
  COLUMN (avg_heart_rate, INTEGER, PLAIN, "bpm", "Mean heart rate (file, else computed)")              \
  COLUMN (max_heart_rate, INTEGER, PLAIN, "bpm", "Highest heart rate (file, else computed)")           \
  COLUMN (avg_power, INTEGER, PLAIN, "W", "Mean power (file)")                                         \
  COLUMN (max_power, INTEGER, PLAIN, "W", "Highest power (file)")                                      \
  COLUMN (avg_cadence, INTEGER, PLAIN, "1/min", "Mean cadence (file)")                                 \
  COLUMN (avg_speed, REAL, PLAIN, "m/s", "Mean speed (file, else computed)")                           \
  COLUMN (max_speed, REAL, PLAIN, "m/s", "Highest speed (file)")                                       \
  COLUMN (calories, INTEGER, PLAIN, "kcal", "Energy (file)")                                           \
  COLUMN (elevation_gain_meters, REAL, PLAIN, "m", "Ascent (file)")                                    \
  COLUMN (elevation_loss_meters, REAL, PLAIN, "m", "Descent (file)")                                   \
  COLUMN (lap_trigger, TEXT, PLAIN, NULL, "What ended it: manual, time, distance, session_end, …")     \
  COLUMN (intensity, TEXT, PLAIN, NULL, "active, rest, warmup, cooldown, recovery, interval (file)")     \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                             \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleLap, fettle_lap, LAP, FETTLE_LAP_COLUMNS)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_DAILY_METRICS (fettle_daily_metrics_get_type ())

/* One row a day and athlete, made on first touch. It is the parent of the day's load, sleep and
 * readiness. */
/* clang-format off */
#define FETTLE_DAILY_METRICS_COLUMNS(COLUMN)                                                                  \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                               \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                                                       \
  COLUMN (date, TEXT, REQUIRED, NULL, "The athlete's local date")                                             \
  COLUMN (steps, INTEGER, PLAIN, NULL, "Steps (device)")                                                      \
  COLUMN (distance_meters, REAL, PLAIN, "m", "Distance of the whole day (device)")                            \
  COLUMN (calories, INTEGER, PLAIN, "kcal", "Energy of the whole day (device)")                               \
  COLUMN (active_minutes, INTEGER, PLAIN, "min", "Active time (device)")                                      \
  COLUMN (resting_heart_rate, INTEGER, PLAIN, "bpm", "Resting heart rate (device)")                           \
  COLUMN (max_heart_rate, INTEGER, PLAIN, "bpm", "Highest heart rate of the day (device)")                    \
  COLUMN (avg_heart_rate, INTEGER, PLAIN, "bpm", "Mean heart rate of the day (device)")                       \
  COLUMN (hrv_sdnn, REAL, PLAIN, "ms", "SDNN, from R-R recordings only (computed)")                           \
  COLUMN (hrv_rmssd, REAL, PLAIN, "ms", "RMSSD (device, else computed)")                                      \
  COLUMN (stress_score, INTEGER, PLAIN, NULL, "Stress, 0–100 (device)")                                       \
  COLUMN (body_battery_charged, INTEGER, PLAIN, NULL, "Body battery gained, 0–100 (device)")                  \
  COLUMN (body_battery_drained, INTEGER, PLAIN, NULL, "Body battery spent, 0–100 (device)")                   \
  COLUMN (sleep_score, INTEGER, PLAIN, NULL, "Sleep score, 0–100 (device)")                                   \
  COLUMN (total_sleep_minutes, INTEGER, PLAIN, "min", "Time asleep (device)")                                 \
  COLUMN (deep_sleep_minutes, INTEGER, PLAIN, "min", "Deep sleep (device)")                                   \
  COLUMN (light_sleep_minutes, INTEGER, PLAIN, "min", "Light sleep (device)")                                 \
  COLUMN (rem_sleep_minutes, INTEGER, PLAIN, "min", "REM sleep (device)")                                     \
  COLUMN (vo2_max, REAL, PLAIN, "ml/kg/min", "VO2max estimate (device)")                                      \
  COLUMN (weight_kg, REAL, PLAIN, "kg", "Body weight (athlete, else device)")                                 \
  COLUMN (body_fat_percent, REAL, PLAIN, "%", "Body fat (athlete, else device)")                              \
  COLUMN (hydration_ml, INTEGER, PLAIN, "ml", "Fluid taken in (athlete, else device)")                        \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                                    \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")                            \
  COLUMN (body_battery_max, INTEGER, PLAIN, NULL, "Highest body battery, 0–100 (device)")                     \
  COLUMN (body_battery_min, INTEGER, PLAIN, NULL, "Lowest body battery, 0–100 (device)")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleDailyMetrics,
                       fettle_daily_metrics,
                       DAILY_METRICS,
                       FETTLE_DAILY_METRICS_COLUMNS)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_HRV_READING (fettle_hrv_reading_get_type ())

/* A heart rate variability. RMSSD is the primary figure; sources are never mixed in one baseline.
 */
/* clang-format off */
#define FETTLE_HRV_READING_COLUMNS(COLUMN)                                                                  \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                             \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                                                     \
  COLUMN (daily_metric_id, INTEGER, REQUIRED, NULL, "The day's row in daily_metrics")                       \
  COLUMN (reading_date, TEXT, REQUIRED, NULL, "The athlete's local date")                                   \
  COLUMN (reading_time, TEXT, PLAIN, NULL, "When it was taken, UTC; NULL: of the whole day or night")       \
  COLUMN (reading_type, TEXT, REQUIRED, NULL, "morning, all_day, sleep, activity")                          \
  COLUMN (hrv_sdnn, REAL, PLAIN, "ms", "SDNN, from R-R recordings only (computed)")                         \
  COLUMN (hrv_rmssd, REAL, PLAIN, "ms", "RMSSD (device, else computed)")                                    \
  COLUMN (hrv_pnn50, REAL, PLAIN, "%", "pNN50, from R-R recordings only (computed)")                        \
  COLUMN (avg_heart_rate, INTEGER, PLAIN, "bpm", "Mean heart rate meanwhile (device, else computed)")       \
  COLUMN (status, TEXT, PLAIN, NULL, "balanced, unbalanced, low, high, poor (device)")                      \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                                  \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")                          \
  COLUMN (device_weekly_rmssd, REAL, PLAIN, "ms", "The device's mean of the week (device)")                 \
  COLUMN (device_low_upper, REAL, PLAIN, "ms", "Upper end of what the device calls low (device)")           \
  COLUMN (device_balanced_lower, REAL, PLAIN, "ms", "Lower end of what the device calls balanced (device)") \
  COLUMN (device_balanced_upper, REAL, PLAIN, "ms", "Upper end of what the device calls balanced (device)") \
  COLUMN (activity_id, INTEGER, PLAIN, NULL, "The activity that it was taken in")                           \
  COLUMN (source, TEXT, REQUIRED, NULL, "Where it comes from: file, garmin, athlete, computed")             \
  COLUMN (original_id, INTEGER, PLAIN, NULL, "The original that told it")                                   \
  COLUMN (sync_id, INTEGER, PLAIN, NULL, "The sync that brought it")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleHrvReading,
                       fettle_hrv_reading,
                       HRV_READING,
                       FETTLE_HRV_READING_COLUMNS)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_SLEEP_SESSION (fettle_sleep_session_get_type ())

/* A sleep; a night belongs to the day of waking. One a day is the main one, the others are naps. */
/* clang-format off */
#define FETTLE_SLEEP_SESSION_COLUMNS(COLUMN)                                                                   \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                                \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                                                        \
  COLUMN (daily_metric_id, INTEGER, REQUIRED, NULL, "The day's row in daily_metrics")                          \
  COLUMN (sleep_date, TEXT, REQUIRED, NULL, "Day of waking, the athlete's local date")                         \
  COLUMN (sleep_start_time, TEXT, REQUIRED, NULL, "Falling asleep, UTC (device)")                              \
  COLUMN (sleep_end_time, TEXT, REQUIRED, NULL, "Waking, UTC (device)")                                        \
  COLUMN (total_sleep_minutes, INTEGER, PLAIN, "min", "Time asleep (device)")                                  \
  COLUMN (deep_sleep_minutes, INTEGER, PLAIN, "min", "Deep sleep (device)")                                    \
  COLUMN (light_sleep_minutes, INTEGER, PLAIN, "min", "Light sleep (device)")                                  \
  COLUMN (rem_sleep_minutes, INTEGER, PLAIN, "min", "REM sleep (device)")                                      \
  COLUMN (awake_minutes, INTEGER, PLAIN, "min", "Awake between start and end (device)")                        \
  COLUMN (sleep_score, INTEGER, PLAIN, NULL, "Sleep score, 0–100 (device)")                                    \
  COLUMN (sleep_quality, TEXT, PLAIN, NULL, "excellent, good, fair, poor (device)")                            \
  COLUMN (restlessness, REAL, PLAIN, NULL, "The device's measure of movement (device)")                        \
  COLUMN (avg_heart_rate, INTEGER, PLAIN, "bpm", "Mean heart rate asleep (device)")                            \
  COLUMN (avg_hrv, REAL, PLAIN, "ms", "Mean RMSSD asleep (device)")                                            \
  COLUMN (avg_respiration_rate, REAL, PLAIN, "1/min", "Mean breaths asleep (device)")                          \
  COLUMN (awakenings_count, INTEGER, PLAIN, NULL, "Times awake (device)")                                      \
  COLUMN (sleep_stages_data, TEXT, PLAIN, NULL, "JSON: version, and stages as a list of start, end (UTC) and stage: deep, light, rem, awake (device)") \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                                     \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")                             \
  COLUMN (is_main, INTEGER, REQUIRED, NULL, "1 for the day's main sleep, 0 for a nap")                         \
  COLUMN (utc_offset_minutes, INTEGER, REQUIRED, "min", "UTC offset in force")                                 \
  COLUMN (source, TEXT, REQUIRED, NULL, "Where it comes from: file, garmin, athlete, computed")                \
  COLUMN (original_id, INTEGER, PLAIN, NULL, "The original that told it")                                      \
  COLUMN (sync_id, INTEGER, PLAIN, NULL, "The sync that brought it")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleSleepSession,
                       fettle_sleep_session,
                       SLEEP_SESSION,
                       FETTLE_SLEEP_SESSION_COLUMNS)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITY (fettle_activity_get_type ())

/* The columns of the athlete's schema first, in its order; ours after them. "file" = as the device
 * wrote it, "computed" = from the samples by analytics/ under formula_version. */
/* clang-format off */
#define FETTLE_ACTIVITY_COLUMNS(COLUMN)                                                                       \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                               \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                                                       \
  COLUMN (garmin_activity_id, TEXT, PLAIN, NULL, "Garmin's number of the activity, unique where present")     \
  COLUMN (activity_date, TEXT, REQUIRED, NULL, "The athlete's local date at the start")                       \
  COLUMN (start_time, TEXT, REQUIRED, NULL, "Start, UTC")                                                     \
  COLUMN (activity_type, TEXT, REQUIRED, NULL, "Sport: running, cycling, swimming, …, other")                 \
  COLUMN (activity_name, TEXT, PLAIN, NULL, "Title")                                                          \
  COLUMN (duration_seconds, INTEGER, REQUIRED, "s", "Timer time: elapsed less pauses (file, else computed)")  \
  COLUMN (distance_meters, REAL, PLAIN, "m", "Distance (file, else computed)")                                \
  COLUMN (avg_heart_rate, INTEGER, PLAIN, "bpm", "Mean heart rate over timer time (file, else computed)")     \
  COLUMN (max_heart_rate, INTEGER, PLAIN, "bpm", "Highest heart rate (file, else computed)")                  \
  COLUMN (avg_pace_per_km, REAL, GENERATED, "s/km", "Mean pace, from distance and duration from 0.3 m/s on")   \
  COLUMN (calories, INTEGER, PLAIN, "kcal", "Energy (file)")                                                  \
  COLUMN (elevation_gain_meters, REAL, PLAIN, "m", "Ascent (file)")                                           \
  COLUMN (training_effect_aerobic, REAL, PLAIN, NULL, "Garmin's aerobic training effect, 0–5 (file)")         \
  COLUMN (training_effect_anaerobic, REAL, PLAIN, NULL, "Garmin's anaerobic training effect, 0–5 (file)")     \
  COLUMN (training_load, REAL, PLAIN, "points", "Load, 100 = one hour at threshold (computed)")               \
  COLUMN (recovery_time_hours, REAL, GENERATED, "h", "recovery_time_minutes / 60")                             \
  COLUMN (avg_power, INTEGER, PLAIN, "W", "Mean power (file, else computed)")                                 \
  COLUMN (avg_cadence, INTEGER, PLAIN, "1/min", "Mean cadence as the sport has it (file)")                    \
  COLUMN (hr_zones_data, TEXT, PLAIN, NULL, "JSON: model, bounds, seconds in each zone, no_data (computed)")  \
  COLUMN (notes, TEXT, PLAIN, NULL, "The athlete's notes")                                                    \
  COLUMN (perceived_exertion, INTEGER, PLAIN, NULL, "RPE 1–10 (athlete, else file)")                          \
  COLUMN (raw_activity_data, TEXT, PLAIN, NULL, "JSON: what else the file or Garmin said, with a version")    \
  COLUMN (planned_workout_id, INTEGER, PLAIN, NULL, "The planned workout that it completes")                  \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                                    \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")                            \
  COLUMN (duration_minutes, REAL, GENERATED, "min", "duration_seconds / 60, for the document's query")        \
  COLUMN (utc_offset_minutes, INTEGER, REQUIRED, "min", "UTC offset in force where it happened")              \
  COLUMN (utc_offset_assumed, INTEGER, REQUIRED, NULL, "1 where the file did not say and the zone is ours")   \
  COLUMN (elapsed_seconds, INTEGER, PLAIN, "s", "Time from start to end, pauses included")                    \
  COLUMN (sport_number, INTEGER, PLAIN, NULL, "Raw FIT sport, kept where activity_type is other")             \
  COLUMN (sub_sport_number, INTEGER, PLAIN, NULL, "Raw FIT sub-sport")                                        \
  COLUMN (max_power, INTEGER, PLAIN, "W", "Highest power (file, else computed)")                              \
  COLUMN (avg_speed, REAL, PLAIN, "m/s", "Mean speed (file, else computed)")                                  \
  COLUMN (max_speed, REAL, PLAIN, "m/s", "Highest speed (file)")                                              \
  COLUMN (elevation_loss_meters, REAL, PLAIN, "m", "Descent (file)")                                          \
  COLUMN (avg_temperature, REAL, PLAIN, "°C", "Mean temperature (file)")                                      \
  COLUMN (device_training_load, REAL, PLAIN, NULL, "The device's own load, on its own scale (file)")          \
  COLUMN (load_source, TEXT, PLAIN, NULL, "What training_load came from: heart_rate, edwards, rpe, none")     \
  COLUMN (trimp, REAL, PLAIN, NULL, "Banister TRIMP (computed)")                                              \
  COLUMN (load_max_heart_rate, REAL, PLAIN, "bpm", "The maximum that zones and load were computed with")       \
  COLUMN (load_resting_heart_rate, REAL, PLAIN, "bpm", "The resting rate that the load was computed with")    \
  COLUMN (formula_version, INTEGER, PLAIN, NULL, "Version of the formulas behind the computed columns")       \
  COLUMN (device_name, TEXT, PLAIN, NULL, "The recorder, for reading")                                        \
  COLUMN (file_manufacturer, INTEGER, PLAIN, NULL, "file_id manufacturer")                                    \
  COLUMN (file_product, INTEGER, PLAIN, NULL, "file_id product")                                              \
  COLUMN (file_serial_number, INTEGER, PLAIN, NULL, "file_id serial number")                                  \
  COLUMN (file_time_created, TEXT, PLAIN, NULL, "file_id time created, UTC")                                  \
  COLUMN (original_id, INTEGER, PLAIN, NULL, "The original that it came from")                                \
  COLUMN (import_id, INTEGER, PLAIN, NULL, "The import that brought it, for undo")                            \
  COLUMN (parent_activity_id, INTEGER, PLAIN, NULL, "The multisport activity that it is a leg of")            \
  COLUMN (leg_index, INTEGER, PLAIN, NULL, "Place among the legs, from 0")                                    \
  COLUMN (is_partial, INTEGER, REQUIRED, NULL, "1 where the file could not be read to its end")               \
  COLUMN (partial_reason, TEXT, PLAIN, NULL, "What was wrong with the file, for reading")                    \
  COLUMN (pauses_data, TEXT, PLAIN, NULL, "JSON: [start, end] of each pause, seconds after the start (file)") \
  COLUMN (sustained_max_heart_rate, INTEGER, PLAIN, "bpm", "Highest clean rate held for 5 s (computed)")       \
  COLUMN (recovery_time_minutes, INTEGER, PLAIN, "min", "Garmin's recovery time (file)")                       \
  COLUMN (match_method, TEXT, PLAIN, NULL, "How the planned workout was found: automatic, manual")             \
  COLUMN (match_score, REAL, PLAIN, NULL, "How well it fits the planned workout, 0–1 (computed)")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleActivity, fettle_activity, ACTIVITY, FETTLE_ACTIVITY_COLUMNS)

G_END_DECLS

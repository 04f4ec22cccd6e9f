/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_PLANNED_WORKOUT (fettle_planned_workout_get_type ())

/* What is to be done on a day: a session, or rest. Several activities may make up one session; each
 * of them names it, and actual_activity_id is the main one of them. */
/* clang-format off */
#define FETTLE_PLANNED_WORKOUT_COLUMNS(COLUMN)                                                                 \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                                \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                                                        \
  COLUMN (training_plan_id, INTEGER, PLAIN, NULL, "The plan; NULL: a session of its own")                      \
  COLUMN (workout_date, TEXT, REQUIRED, NULL, "The athlete's local date")                                      \
  COLUMN (workout_type, TEXT, REQUIRED, NULL, "Sport as in activities, or rest")                               \
  COLUMN (workout_name, TEXT, PLAIN, NULL, "Title (athlete, else model)")                                      \
  COLUMN (description, TEXT, PLAIN, NULL, "What to do, for reading (athlete, else model)")                     \
  COLUMN (target_duration_minutes, INTEGER, PLAIN, "min", "Planned time (athlete, else model)")                \
  COLUMN (target_distance_meters, REAL, PLAIN, "m", "Planned distance (athlete, else model)")                  \
  COLUMN (target_heart_rate_zone, TEXT, PLAIN, NULL, "Z1 to Z5, or a range such as Z1-Z2 (athlete, else model)") \
  COLUMN (target_pace_per_km, REAL, PLAIN, "s/km", "Planned pace (athlete, else model)")                       \
  COLUMN (intensity_level, INTEGER, PLAIN, NULL, "How hard, 1–10 (athlete, else model)")                       \
  COLUMN (intensity_category, TEXT, REQUIRED, NULL, "rest, easy, moderate, high_intensity, maximum")           \
  COLUMN (was_completed, INTEGER, GENERATED, NULL, "1 where status is done or partial")                        \
  COLUMN (completion_date, TEXT, PLAIN, NULL, "When it was done, UTC")                                         \
  COLUMN (actual_activity_id, INTEGER, PLAIN, NULL, "The main activity that completed it")                     \
  COLUMN (workout_structure, TEXT, PLAIN, NULL, "JSON with a version: warm-up, intervals, cool-down (athlete, else model)") \
  COLUMN (ai_reasoning, TEXT, PLAIN, NULL, "Why it is there (model)")                                          \
  COLUMN (ai_adaptations, TEXT, PLAIN, NULL, "JSON with a version: what might be changed (model)")             \
  COLUMN (coach_notes, TEXT, PLAIN, NULL, "Notes for the athlete (athlete, else model)")                       \
  COLUMN (athlete_feedback, TEXT, PLAIN, NULL, "How it was (athlete)")                                         \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                                     \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")                             \
  COLUMN (status, TEXT, REQUIRED, NULL, "planned, done, partial, skipped, moved, replaced")                    \
  COLUMN (skip_reason, TEXT, PLAIN, NULL, "Why it was skipped (athlete)")                                      \
  COLUMN (compliance_percent, REAL, PLAIN, "%", "How much of the target was done (computed)")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettlePlannedWorkout,
                       fettle_planned_workout,
                       PLANNED_WORKOUT,
                       FETTLE_PLANNED_WORKOUT_COLUMNS)

G_END_DECLS

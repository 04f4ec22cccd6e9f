/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_TRAINING_PLAN (fettle_training_plan_get_type ())

/* A plan towards a goal. At most one of an athlete's is active. */
/* clang-format off */
#define FETTLE_TRAINING_PLAN_COLUMNS(COLUMN)                                                                   \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                                \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                                                        \
  COLUMN (name, TEXT, REQUIRED, NULL, "Name")                                                                  \
  COLUMN (goal, TEXT, PLAIN, NULL, "The goal (athlete)")                                                       \
  COLUMN (description, TEXT, PLAIN, NULL, "What the plan is about (athlete, else model)")                      \
  COLUMN (start_date, TEXT, REQUIRED, NULL, "First day, the athlete's local date")                             \
  COLUMN (target_date, TEXT, PLAIN, NULL, "Day of the goal, the athlete's local date")                         \
  COLUMN (is_active, INTEGER, REQUIRED, NULL, "1 for the plan that is followed")                               \
  COLUMN (completion_percent, REAL, PLAIN, "%", "Done of the due sessions, rest days left out (computed)")     \
  COLUMN (created_by_ai, INTEGER, REQUIRED, NULL, "1 where a language model wrote it")                         \
  COLUMN (ai_model_version, TEXT, PLAIN, NULL, "The model that wrote it")                                      \
  COLUMN (ai_generation_prompt, TEXT, PLAIN, NULL, "What the model was asked")                                 \
  COLUMN (weekly_structure, TEXT, PLAIN, NULL, "JSON with a version: phase and targets of each week (athlete, else model)") \
  COLUMN (notes, TEXT, PLAIN, NULL, "Notes (athlete)")                                                         \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                                     \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleTrainingPlan,
                       fettle_training_plan,
                       TRAINING_PLAN,
                       FETTLE_TRAINING_PLAN_COLUMNS)

G_END_DECLS

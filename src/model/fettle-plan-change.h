/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_PLAN_CHANGE (fettle_plan_change_get_type ())

/* A change of a plan or of a planned session, with what was there before and after, for reading and
 * for the way back. */
/* clang-format off */
#define FETTLE_PLAN_CHANGE_COLUMNS(COLUMN)                                                             \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                        \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                                                \
  COLUMN (training_plan_id, INTEGER, PLAIN, NULL, "The plan")                                          \
  COLUMN (planned_workout_id, INTEGER, PLAIN, NULL, "The session, as long as it is there")             \
  COLUMN (changed_at, TEXT, REQUIRED, NULL, "When, UTC")                                               \
  COLUMN (author, TEXT, REQUIRED, NULL, "Who: athlete, ai, rules")                                     \
  COLUMN (action, TEXT, REQUIRED, NULL, "add, modify, move, replace, remove")                          \
  COLUMN (reason, TEXT, PLAIN, NULL, "Why")                                                            \
  COLUMN (before_data, TEXT, PLAIN, NULL, "JSON with a version: the row before; NULL: there was none") \
  COLUMN (after_data, TEXT, PLAIN, NULL, "JSON with a version: the row after; NULL: there is none")    \
  COLUMN (undone_at, TEXT, PLAIN, NULL, "When it was taken back, UTC")                                 \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                             \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettlePlanChange,
                       fettle_plan_change,
                       PLAN_CHANGE,
                       FETTLE_PLAN_CHANGE_COLUMNS)

G_END_DECLS

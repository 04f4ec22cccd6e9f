/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_DAILY_READINESS (fettle_daily_readiness_get_type ())

/* What was said of a morning. A record: later formulas do not rewrite it. */
/* clang-format off */
#define FETTLE_DAILY_READINESS_COLUMNS(COLUMN)                                                                 \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                                \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                                                        \
  COLUMN (daily_metric_id, INTEGER, REQUIRED, NULL, "The day's row in daily_metrics")                          \
  COLUMN (readiness_date, TEXT, REQUIRED, NULL, "The athlete's local date")                                    \
  COLUMN (readiness_score, INTEGER, PLAIN, NULL, "Readiness, 0–100; NULL: not enough data (computed, else model)") \
  COLUMN (recommendation, TEXT, REQUIRED, NULL, "high_intensity, moderate, easy, rest, recovery (computed, else model)") \
  COLUMN (recommended_intensity, TEXT, PLAIN, NULL, "The zone in words (computed, else model)")                \
  COLUMN (key_factors, TEXT, PLAIN, NULL, "JSON with a version: factor, score, effect, text (computed, else model)") \
  COLUMN (red_flags, TEXT, PLAIN, NULL, "JSON with a version: flag, text (computed, else model)")              \
  COLUMN (recovery_tips, TEXT, PLAIN, NULL, "JSON with a version: tips (computed, else model)")                \
  COLUMN (suggested_workout_id, INTEGER, PLAIN, NULL, "The planned workout that fits (computed)")              \
  COLUMN (suggested_workout_description, TEXT, PLAIN, NULL, "What to do, for reading (athlete, else model)")   \
  COLUMN (ai_analysis, TEXT, PLAIN, NULL, "What was said of it at length; NULL without a model (model)")       \
  COLUMN (ai_model_version, TEXT, PLAIN, NULL, "The model, or the version of the rules")                       \
  COLUMN (ai_confidence_score, REAL, PLAIN, NULL, "Share of the inputs that were there, 0–1 (computed, else model)") \
  COLUMN (training_load_7d, REAL, PLAIN, "points", "Load of the 7 days to yesterday (computed)")               \
  COLUMN (training_load_28d, REAL, PLAIN, "points", "Load of the 28 days to yesterday (computed)")             \
  COLUMN (acwr, REAL, PLAIN, NULL, "Acute to chronic ratio of yesterday (computed)")                           \
  COLUMN (user_agreement, INTEGER, PLAIN, NULL, "1 agrees, 0 does not; NULL: not asked (athlete)")             \
  COLUMN (user_feedback, TEXT, PLAIN, NULL, "Why (athlete)")                                                   \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                                     \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")                             \
  COLUMN (source, TEXT, REQUIRED, NULL, "Who said it: rules, ai, manual")                                      \
  COLUMN (formula_version, INTEGER, PLAIN, NULL, "Version of the formulas behind it")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleDailyReadiness,
                       fettle_daily_readiness,
                       DAILY_READINESS,
                       FETTLE_DAILY_READINESS_COLUMNS)

G_END_DECLS

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
  COLUMN (readiness_score, INTEGER, PLAIN, NULL, "Readiness, 0–100; NULL: not enough data")                    \
  COLUMN (recommendation, TEXT, REQUIRED, NULL, "high_intensity, moderate, easy, rest, recovery")              \
  COLUMN (recommended_intensity, TEXT, PLAIN, NULL, "The zone in words")                                       \
  COLUMN (key_factors, TEXT, PLAIN, NULL, "JSON with a version: factor, score, effect, text")                  \
  COLUMN (red_flags, TEXT, PLAIN, NULL, "JSON with a version: flag, text")                                     \
  COLUMN (recovery_tips, TEXT, PLAIN, NULL, "JSON with a version: tips")                                       \
  COLUMN (suggested_workout_id, INTEGER, PLAIN, NULL, "The planned workout that fits")                         \
  COLUMN (suggested_workout_description, TEXT, PLAIN, NULL, "What to do, for reading")                         \
  COLUMN (ai_analysis, TEXT, PLAIN, NULL, "The model's text; NULL without one")                                \
  COLUMN (ai_model_version, TEXT, PLAIN, NULL, "The model, or the version of the rules")                       \
  COLUMN (ai_confidence_score, REAL, PLAIN, NULL, "Share of the inputs that were there, or the model's own word, 0–1") \
  COLUMN (training_load_7d, REAL, PLAIN, "points", "Load of the 7 days to yesterday")                          \
  COLUMN (training_load_28d, REAL, PLAIN, "points", "Load of the 28 days to yesterday")                        \
  COLUMN (acwr, REAL, PLAIN, NULL, "Acute to chronic ratio of yesterday")                                      \
  COLUMN (user_agreement, INTEGER, PLAIN, NULL, "1 where the athlete agrees, 0 where not; NULL: not asked")    \
  COLUMN (user_feedback, TEXT, PLAIN, NULL, "The athlete's words")                                             \
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

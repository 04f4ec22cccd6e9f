/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_TRAINING_LOAD (fettle_training_load_get_type ())

/* One derived row a day. Every value can be dropped and computed again. */
/* clang-format off */
#define FETTLE_TRAINING_LOAD_COLUMNS(COLUMN)                                                                  \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                               \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                                                       \
  COLUMN (daily_metric_id, INTEGER, REQUIRED, NULL, "The day's row in daily_metrics")                         \
  COLUMN (tracking_date, TEXT, REQUIRED, NULL, "The athlete's local date")                                    \
  COLUMN (daily_training_load, REAL, PLAIN, "points", "Sum of the day's loads; NULL: its sessions have none") \
  COLUMN (acute_training_load, REAL, PLAIN, "points", "Mean of the last 7 days")                              \
  COLUMN (chronic_training_load, REAL, PLAIN, "points", "Mean of the last 28 days")                           \
  COLUMN (acwr, REAL, PLAIN, NULL, "Acute to chronic ratio, coupled; NULL before 28 days")                    \
  COLUMN (acwr_status, TEXT, PLAIN, NULL, "insufficient_data, no_baseline, detraining, optimal, moderate, high_risk") \
  COLUMN (fitness, REAL, PLAIN, "points", "End of the day, time constant 42 days")                            \
  COLUMN (fatigue, REAL, PLAIN, "points", "End of the day, time constant 7 days")                             \
  COLUMN (form, REAL, PLAIN, "points", "fitness − fatigue at the end of the day")                             \
  COLUMN (training_monotony, REAL, PLAIN, NULL, "Mean over standard deviation of 7 days")                     \
  COLUMN (training_strain, REAL, PLAIN, NULL, "Week's load × monotony")                                       \
  COLUMN (weekly_ramp_rate, REAL, PLAIN, "%", "This week's load against the last")                            \
  COLUMN (recovery_score, INTEGER, PLAIN, NULL, "Body signals, 0–100")                                        \
  COLUMN (overtraining_risk, TEXT, PLAIN, NULL, "low, moderate, high, very_high")                             \
  COLUMN (injury_risk, TEXT, PLAIN, NULL, "low, moderate, high, very_high")                                   \
  COLUMN (notes, TEXT, PLAIN, NULL, "The athlete's notes on the day")                                         \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                                    \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")                            \
  COLUMN (formula_version, INTEGER, REQUIRED, NULL, "Version of the formulas behind the row")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleTrainingLoad,
                       fettle_training_load,
                       TRAINING_LOAD,
                       FETTLE_TRAINING_LOAD_COLUMNS)

G_END_DECLS

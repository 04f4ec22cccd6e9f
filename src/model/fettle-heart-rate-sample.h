/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_HEART_RATE_SAMPLE (fettle_heart_rate_sample_get_type ())

/* One second of an activity. Activity and second are the key, so no column is a number that the
 * database gives. Millions of rows: they are written in bulk, not as records. */
/* clang-format off */
#define FETTLE_HEART_RATE_SAMPLE_COLUMNS(COLUMN)                                                              \
  COLUMN (activity_id, INTEGER, REQUIRED, NULL, "The activity")                                               \
  COLUMN (elapsed_seconds, INTEGER, REQUIRED, "s", "Seconds after the activity's start")                      \
  COLUMN (heart_rate, INTEGER, REQUIRED, "bpm", "Heart rate (file)")                                          \
  COLUMN (instant, INTEGER, REQUIRED, "s", "When, seconds since 1970 UTC")                                    \
  COLUMN (written_at, INTEGER, REQUIRED, "s", "When the row was made, seconds since 1970 UTC")                \
  COLUMN (id, INTEGER, GENERATED, NULL, "activity_id × 2³¹ + elapsed_seconds")                                \
  COLUMN (timestamp, TEXT, GENERATED, NULL, "instant as text, UTC")                                           \
  COLUMN (created_at, TEXT, GENERATED, NULL, "written_at as text, UTC")                                       \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "The same: a sample is never changed")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleHeartRateSample,
                       fettle_heart_rate_sample,
                       HEART_RATE_SAMPLE,
                       FETTLE_HEART_RATE_SAMPLE_COLUMNS)

G_END_DECLS

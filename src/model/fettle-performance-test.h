/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_PERFORMANCE_TEST (fettle_performance_test_get_type ())

/* A test of fitness and what came out. */
/* clang-format off */
#define FETTLE_PERFORMANCE_TEST_COLUMNS(COLUMN)                                    \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                    \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                            \
  COLUMN (test_date, TEXT, REQUIRED, NULL, "The athlete's local date")             \
  COLUMN (activity_type, TEXT, REQUIRED, NULL, "The sport")                        \
  COLUMN (protocol, TEXT, REQUIRED, NULL, "Which test: ramp, twenty_minutes, …")   \
  COLUMN (activity_id, INTEGER, PLAIN, NULL, "The activity that it was done in")   \
  COLUMN (results, TEXT, PLAIN, NULL, "JSON with a version: the figures")          \
  COLUMN (notes, TEXT, PLAIN, NULL, "Notes (athlete)")                             \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")         \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettlePerformanceTest,
                       fettle_performance_test,
                       PERFORMANCE_TEST,
                       FETTLE_PERFORMANCE_TEST_COLUMNS)

G_END_DECLS

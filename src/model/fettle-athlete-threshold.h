/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ATHLETE_THRESHOLD (fettle_athlete_threshold_get_type ())

/* A figure of the athlete that is in force from a day on, until the next of its kind. */
/* clang-format off */
#define FETTLE_ATHLETE_THRESHOLD_COLUMNS(COLUMN)                                                               \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                                \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                                                        \
  COLUMN (kind, TEXT, REQUIRED, NULL, "max_heart_rate, …, weight; or heart_rate_zones, power_zones, pace_zones") \
  COLUMN (activity_type, TEXT, PLAIN, NULL, "The sport that it is for; NULL: for all")                         \
  COLUMN (effective_date, TEXT, REQUIRED, NULL, "The first day, the athlete's local date")                     \
  COLUMN (value, REAL, PLAIN, NULL, "bpm, W, s/km, m/s, J or kg, as the kind has it; NULL for zones")          \
  COLUMN (zones_data, TEXT, PLAIN, NULL, "JSON with a version: model and bounds; NULL for a figure")           \
  COLUMN (source, TEXT, REQUIRED, NULL, "Where it comes from: file, garmin, athlete, computed")                \
  COLUMN (notes, TEXT, PLAIN, NULL, "Why it changed, in the athlete's words")                                  \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                                     \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleAthleteThreshold,
                       fettle_athlete_threshold,
                       ATHLETE_THRESHOLD,
                       FETTLE_ATHLETE_THRESHOLD_COLUMNS)

G_END_DECLS

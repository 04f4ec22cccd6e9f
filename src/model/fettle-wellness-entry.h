/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_WELLNESS_ENTRY (fettle_wellness_entry_get_type ())

/* How the athlete feels, in their own words and taps: 1 bad to 5 good. One entry a day. */
/* clang-format off */
#define FETTLE_WELLNESS_ENTRY_COLUMNS(COLUMN)                                         \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                       \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                               \
  COLUMN (daily_metric_id, INTEGER, REQUIRED, NULL, "The day's row in daily_metrics") \
  COLUMN (log_date, TEXT, REQUIRED, NULL, "The athlete's local date")                 \
  COLUMN (fatigue, INTEGER, PLAIN, NULL, "1 tired to 5 fresh (athlete)")              \
  COLUMN (soreness, INTEGER, PLAIN, NULL, "1 sore to 5 not at all (athlete)")         \
  COLUMN (stress, INTEGER, PLAIN, NULL, "1 stressed to 5 relaxed (athlete)")          \
  COLUMN (mood, INTEGER, PLAIN, NULL, "1 bad to 5 good (athlete)")                    \
  COLUMN (sleep_quality, INTEGER, PLAIN, NULL, "1 bad to 5 good (athlete)")           \
  COLUMN (is_ill, INTEGER, PLAIN, NULL, "1 where ill or feverish (athlete)")          \
  COLUMN (has_pain, INTEGER, PLAIN, NULL, "1 where pain changes movement (athlete)")  \
  COLUMN (notes, TEXT, PLAIN, NULL, "Notes (athlete)")                                \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")            \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleWellnessEntry,
                       fettle_wellness_entry,
                       WELLNESS_ENTRY,
                       FETTLE_WELLNESS_ENTRY_COLUMNS)

G_END_DECLS

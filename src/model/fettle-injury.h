/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_INJURY (fettle_injury_get_type ())

/* An injury, from its first day to its last. */
/* clang-format off */
#define FETTLE_INJURY_COLUMNS(COLUMN)                                              \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                    \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                            \
  COLUMN (body_part, TEXT, REQUIRED, NULL, "Where: knee, achilles_tendon, …")      \
  COLUMN (side, TEXT, PLAIN, NULL, "left, right, both")                            \
  COLUMN (start_date, TEXT, REQUIRED, NULL, "First day, the athlete's local date") \
  COLUMN (end_date, TEXT, PLAIN, NULL, "Last day; NULL: not over")                 \
  COLUMN (severity, INTEGER, PLAIN, NULL, "1 a nuisance to 10 no training")        \
  COLUMN (notes, TEXT, PLAIN, NULL, "Notes (athlete)")                             \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")         \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleInjury, fettle_injury, INJURY, FETTLE_INJURY_COLUMNS)

G_END_DECLS

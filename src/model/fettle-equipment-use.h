/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_EQUIPMENT_USE (fettle_equipment_use_get_type ())

/* That an activity was done with a piece of equipment. */
/* clang-format off */
#define FETTLE_EQUIPMENT_USE_COLUMNS(COLUMN)                                       \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                    \
  COLUMN (equipment_id, INTEGER, REQUIRED, NULL, "The piece")                      \
  COLUMN (activity_id, INTEGER, REQUIRED, NULL, "The activity")                    \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")         \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleEquipmentUse,
                       fettle_equipment_use,
                       EQUIPMENT_USE,
                       FETTLE_EQUIPMENT_USE_COLUMNS)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_EQUIPMENT (fettle_equipment_get_type ())

/* Shoes, a bike and what else wears out. */
/* clang-format off */
#define FETTLE_EQUIPMENT_COLUMNS(COLUMN)                                             \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                      \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                              \
  COLUMN (kind, TEXT, REQUIRED, NULL, "shoes, bike, component, other")               \
  COLUMN (name, TEXT, REQUIRED, NULL, "Name")                                        \
  COLUMN (brand, TEXT, PLAIN, NULL, "Maker")                                         \
  COLUMN (model, TEXT, PLAIN, NULL, "Model")                                         \
  COLUMN (acquired_date, TEXT, PLAIN, NULL, "Since when it is used")                 \
  COLUMN (retired_date, TEXT, PLAIN, NULL, "Since when not any more")                \
  COLUMN (initial_distance_meters, REAL, PLAIN, "m", "How far it had gone before")   \
  COLUMN (limit_distance_meters, REAL, PLAIN, "m", "After which distance to remind") \
  COLUMN (notes, TEXT, PLAIN, NULL, "Notes (athlete)")                               \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")           \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleEquipment, fettle_equipment, EQUIPMENT, FETTLE_EQUIPMENT_COLUMNS)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-equipment-use.h"

FETTLE_DEFINE_RECORD (FettleEquipmentUse,
                      fettle_equipment_use,
                      "equipment_usage",
                      FETTLE_EQUIPMENT_USE_COLUMNS)

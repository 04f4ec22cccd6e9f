/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-equipment.h"

FETTLE_DEFINE_RECORD (FettleEquipment, fettle_equipment, "equipment", FETTLE_EQUIPMENT_COLUMNS)

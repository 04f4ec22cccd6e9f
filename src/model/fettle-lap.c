/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-lap.h"

FETTLE_DEFINE_RECORD (FettleLap, fettle_lap, "laps", FETTLE_LAP_COLUMNS)

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-injury.h"

FETTLE_DEFINE_RECORD (FettleInjury, fettle_injury, "injury_log", FETTLE_INJURY_COLUMNS)

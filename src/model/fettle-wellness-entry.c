/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-wellness-entry.h"

FETTLE_DEFINE_RECORD (FettleWellnessEntry,
                      fettle_wellness_entry,
                      "wellness_log",
                      FETTLE_WELLNESS_ENTRY_COLUMNS)

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-daily-readiness.h"

FETTLE_DEFINE_RECORD (FettleDailyReadiness,
                      fettle_daily_readiness,
                      "daily_readiness",
                      FETTLE_DAILY_READINESS_COLUMNS)

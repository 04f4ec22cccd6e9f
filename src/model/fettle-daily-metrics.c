/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-daily-metrics.h"

FETTLE_DEFINE_RECORD (FettleDailyMetrics,
                      fettle_daily_metrics,
                      "daily_metrics",
                      FETTLE_DAILY_METRICS_COLUMNS)

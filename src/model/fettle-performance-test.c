/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-performance-test.h"

FETTLE_DEFINE_RECORD (FettlePerformanceTest,
                      fettle_performance_test,
                      "performance_tests",
                      FETTLE_PERFORMANCE_TEST_COLUMNS)

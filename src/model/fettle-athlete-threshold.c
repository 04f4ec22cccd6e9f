/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-athlete-threshold.h"

FETTLE_DEFINE_RECORD (FettleAthleteThreshold,
                      fettle_athlete_threshold,
                      "athlete_thresholds",
                      FETTLE_ATHLETE_THRESHOLD_COLUMNS)

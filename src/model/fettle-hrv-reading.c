/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-hrv-reading.h"

FETTLE_DEFINE_RECORD (FettleHrvReading,
                      fettle_hrv_reading,
                      "hrv_readings",
                      FETTLE_HRV_READING_COLUMNS)

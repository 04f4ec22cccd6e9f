/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-heart-rate-sample.h"

FETTLE_DEFINE_RECORD (FettleHeartRateSample,
                      fettle_heart_rate_sample,
                      "heart_rate_samples",
                      FETTLE_HEART_RATE_SAMPLE_COLUMNS)

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-training-load.h"

FETTLE_DEFINE_RECORD (FettleTrainingLoad,
                      fettle_training_load,
                      "training_load_tracking",
                      FETTLE_TRAINING_LOAD_COLUMNS)

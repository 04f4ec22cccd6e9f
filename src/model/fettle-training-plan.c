/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-training-plan.h"

FETTLE_DEFINE_RECORD (FettleTrainingPlan,
                      fettle_training_plan,
                      "training_plans",
                      FETTLE_TRAINING_PLAN_COLUMNS)

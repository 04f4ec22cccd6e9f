/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-plan-change.h"

FETTLE_DEFINE_RECORD (FettlePlanChange,
                      fettle_plan_change,
                      "plan_changes",
                      FETTLE_PLAN_CHANGE_COLUMNS)

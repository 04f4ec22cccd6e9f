/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-merge.h"

FETTLE_DEFINE_RECORD (FettleActivityMerge,
                      fettle_activity_merge,
                      "activity_merges",
                      FETTLE_ACTIVITY_MERGE_COLUMNS)

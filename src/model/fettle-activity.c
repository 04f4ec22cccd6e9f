/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity.h"

FETTLE_DEFINE_RECORD (FettleActivity, fettle_activity, "activities", FETTLE_ACTIVITY_COLUMNS)

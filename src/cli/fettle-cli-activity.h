/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-activity.h"
#include "fettle-cli-table.h"
#include "fettle-format.h"

G_BEGIN_DECLS

/* Activities as a person reads them on a terminal. */

char *fettle_cli_activity_dup_start (FettleActivity *activity) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_cli_activity_dup_speed (FettleActivity *activity,
                                     double speed,
                                     FettleUnits units) G_GNUC_WARN_UNUSED_RESULT;
void fettle_cli_activities_print (GPtrArray *activities, FettleUnits units);
double fettle_cli_number (int64_t value);

G_END_DECLS

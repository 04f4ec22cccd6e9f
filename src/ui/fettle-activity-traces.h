/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-activity-detail.h"
#include "fettle-trace-chart.h"

G_BEGIN_DECLS

/* NULL without samples. */
FettleTraceChart *fettle_activity_traces_new (FettleActivityDetail *detail,
                                              FettleUnits units) G_GNUC_WARN_UNUSED_RESULT;
/* What one would expect to see and the file does not have, in a sentence; NULL if it is all there.
 */
char *fettle_activity_traces_dup_damaged (FettleActivityDetail *detail) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_activity_traces_dup_missing (FettleActivityDetail *detail) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

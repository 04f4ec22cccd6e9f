/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-activity-words.h"
#include "fettle-streams.h"

G_BEGIN_DECLS

/**
 * FettleActivityStatistics:
 * @duration: timer time: seconds less pauses
 * @elapsed: seconds from end to end
 * @distance: metres
 * @speed: mean over timer time, m/s
 * @heart_rate: mean over time, bpm
 * @max_heart_rate: bpm
 * @power: mean over time, W
 * @cadence: mean over time, as the channel has it
 * @climb: the difference in altitude between end and start, m
 *
 * A stretch of an activity in figures; NaN where the channel has nothing there.
 */
typedef struct
{
  double duration;
  double elapsed;
  double distance;
  double speed;
  double heart_rate;
  double max_heart_rate;
  double power;
  double cadence;
  double climb;
} FettleActivityStatistics;

FettleActivityStatistics fettle_activity_statistics_compute (const FettleStreams *streams,
                                                             const GArray *pauses,
                                                             double first,
                                                             double last);
void
fettle_activity_statistics_take_totals (FettleActivityStatistics *self, FettleActivity *activity);
char **fettle_activity_statistics_dup_facts (const FettleActivityStatistics *self,
                                             FettleActivity *activity,
                                             FettleUnits units) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-recording.h"
#include "fettle-trimp.h"
#include "fettle-user-profile.h"

G_BEGIN_DECLS

/**
 * FettleThresholds:
 * @sex: which constants of the load apply
 * @maximum: the athlete's maximum heart rate in bpm; NaN if nobody said
 * @resting: the athlete's resting heart rate in bpm; NaN if nobody said
 * @highest_seen: the highest clean heart rate held for five seconds in any activity; NaN if there
 * is none
 *
 * What zones and load are computed with. Where @maximum is not known, @highest_seen stands in for
 * it: an estimate that is too low until the athlete has gone all out once.
 */
typedef struct
{
  FettleSex sex;
  double maximum;
  double resting;
  double highest_seen;
} FettleThresholds;

void
fettle_thresholds_init (FettleThresholds *self, FettleUserProfile *profile, double highest_seen);
void fettle_thresholds_fill_gaps (FettleThresholds *self, const FettleRecordingAthlete *athlete);
double fettle_thresholds_get_maximum (const FettleThresholds *self);
gboolean fettle_thresholds_equal (const FettleThresholds *a, const FettleThresholds *b);
FettleUserProfile *fettle_thresholds_read_athlete (const FettleRecordingAthlete *athlete,
                                                   const char *user_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

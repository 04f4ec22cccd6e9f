/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-connection.h"
#include "fettle-day.h"

G_BEGIN_DECLS

/**
 * FettleMaximumSource:
 * @FETTLE_MAXIMUM_UNKNOWN: no maximum is known, and no heart rate was ever recorded
 * @FETTLE_MAXIMUM_ATHLETE: set by the athlete
 * @FETTLE_MAXIMUM_DEVICE: a device knew it, and wrote it into a file
 * @FETTLE_MAXIMUM_SEEN: the highest that was held for five seconds in any activity: an estimate
 *
 * Where the maximum heart rate comes from that zones and load are computed with.
 */
typedef enum
{
  FETTLE_MAXIMUM_UNKNOWN,
  FETTLE_MAXIMUM_ATHLETE,
  FETTLE_MAXIMUM_DEVICE,
  FETTLE_MAXIMUM_SEEN,
} FettleMaximumSource;

/**
 * FettleMaximumHeartRate:
 * @value: beats per minute; NaN if it is not known
 * @source: where it comes from
 * @day: of the activity it comes from; %FETTLE_DAY_NONE for the athlete's own, or where that
 *   activity is no longer here
 * @activity_id: that activity, 0 likewise
 */
typedef struct
{
  double value;
  FettleMaximumSource source;
  FettleDay day;
  int64_t activity_id;
} FettleMaximumHeartRate;

/* Inside a FettleStoreFunc. FettleActivityDetail has it read already. */
gboolean fettle_thresholds_get_maximum_source (FettleConnection *connection,
                                               const char *user_id,
                                               FettleMaximumHeartRate *maximum,
                                               GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-resample.h"
#include "fettle-streams.h"

G_BEGIN_DECLS

/**
 * FettleStreamTotals:
 * @elapsed_seconds: from start to end; NaN where that cannot be
 * @timer_seconds: without pauses and holes; NaN likewise
 * @distance_metres: the last distance; NaN if none was recorded
 *
 * What the samples of an activity come to.
 */
typedef struct
{
  double elapsed_seconds;
  double timer_seconds;
  double distance_metres;
} FettleStreamTotals;

void fettle_stream_totals_compute (const FettleStreams *streams,
                                   const GArray *pauses,
                                   FettleStreamTotals *totals);
void fettle_stream_summary_compute (const FettleStreams *streams,
                                    FettleChannel channel,
                                    FettleFill fill,
                                    const GArray *pauses,
                                    int32_t from,
                                    int32_t to,
                                    double *mean,
                                    double *maximum);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stdint.h>

#include "fettle-channel.h"

G_BEGIN_DECLS

/**
 * FettleStreams:
 * @n_samples: number of samples
 * @elapsed: seconds since the activity's start, one for each sample, not decreasing
 * @channels: the channels in their stored scale; NULL where the activity has none
 * @n_rr_intervals: number of beat-to-beat intervals
 * @rr_intervals: beat-to-beat intervals in milliseconds, in the order they came; NULL without
 *
 * The seconds of an activity.
 */
typedef struct
{
  size_t n_samples;
  int32_t *elapsed;
  int32_t *channels[FETTLE_N_CHANNELS];
  size_t n_rr_intervals;
  int32_t *rr_intervals;
} FettleStreams;

/* @elapsed is allocated for @n_samples; channels are added as they are needed, with g_new (int32_t,
 * n_samples). */
FettleStreams *fettle_streams_new (size_t n_samples) G_GNUC_WARN_UNUSED_RESULT;
void fettle_streams_trim (FettleStreams *self);
void fettle_streams_free (FettleStreams *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleStreams, fettle_streams_free)

G_END_DECLS

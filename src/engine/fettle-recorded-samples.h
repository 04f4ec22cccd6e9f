/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-recording.h"
#include "fettle-streams.h"

G_BEGIN_DECLS

/* Which samples of a recording can be used, and when it began and paused. */

int64_t fettle_recorded_samples_find_start (const FettleRecording *recording);
FettleStreams *fettle_recorded_samples_take (FettleRecording *recording,
                                             int64_t start,
                                             GError **problem) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type FettlePause) */
GArray *fettle_recorded_samples_build_pauses (const FettleRecording *recording,
                                              int64_t start) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

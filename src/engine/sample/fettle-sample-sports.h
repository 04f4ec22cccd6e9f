/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-recording.h"
#include "fettle-sample-plan.h"
#include "fettle-sample-random.h"

G_BEGIN_DECLS

/* One function for each sport: what the watch records of a session that begins at @start. */
FettleRecording *fettle_sample_run_record (const FettleSampleSession *session,
                                           int64_t start,
                                           int utc_offset,
                                           FettleSampleRandom *random) G_GNUC_WARN_UNUSED_RESULT;
FettleRecording *fettle_sample_ride_record (const FettleSampleSession *session,
                                            int64_t start,
                                            int utc_offset,
                                            FettleSampleRandom *random) G_GNUC_WARN_UNUSED_RESULT;
FettleRecording *fettle_sample_swim_record (const FettleSampleSession *session,
                                            int64_t start,
                                            int utc_offset,
                                            FettleSampleRandom *random) G_GNUC_WARN_UNUSED_RESULT;
FettleRecording *
fettle_sample_strength_record (const FettleSampleSession *session,
                               int64_t start,
                               int utc_offset,
                               FettleSampleRandom *random) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

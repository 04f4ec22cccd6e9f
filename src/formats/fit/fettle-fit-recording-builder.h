/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

#include "fettle-fit-heart-beats.h"
#include "fettle-fit-message.h"
#include "fettle-fit-samples.h"
#include "fettle-fit-wellness.h"
#include "fettle-recording.h"

G_BEGIN_DECLS

/* A recording while its messages come in, in whatever order: summaries may stand before the samples
 * or after them, so everything is collected first and put in order at the end. */
typedef struct
{
  FettleRecording *recording;
  FettleFitSamples samples;
  FettleFitHeartBeats beats;
  FettleWellness *wellness;
  FettleFitWellnessTaker wellness_taker;
  GArray *device_indices; /* int: of the devices of the recording */
  int interval_source;    /* which kind of message the intervals are from */
  int utc_offset_source;  /* the same of the time zone */
  int sport, sub_sport;   /* of the sport message, for a recording without a session */
} FettleFitRecordingBuilder;

typedef void (*FettleFitTaker) (FettleFitRecordingBuilder *self, const FettleFitMessage *message);

FettleFitRecordingBuilder *fettle_fit_recording_builder_new (void) G_GNUC_WARN_UNUSED_RESULT;
void fettle_fit_recording_builder_free (FettleFitRecordingBuilder *self);
FettleFitTaker fettle_fit_recording_builder_find_taker (unsigned int message);
FettleRecording *
fettle_fit_recording_builder_finish (FettleFitRecordingBuilder *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleFitRecordingBuilder, fettle_fit_recording_builder_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

#include "fettle-activity.h"
#include "fettle-lap.h"
#include "fettle-recording.h"
#include "fettle-streams.h"
#include "fettle-thresholds.h"

G_BEGIN_DECLS

/**
 * FettleBuiltActivity:
 * @activity: the activity, without user, file and import
 * @legs: (element-type FettleActivity): the legs of a multisport activity, else empty
 * @laps: (element-type FettleLap): the laps of the whole
 * @streams: (nullable): the samples of the whole; a leg's are the part of its time
 * @problem: (nullable): of [error@FettleImportError]: why not all of the samples are among them
 *
 * The rows that a recording becomes.
 */
typedef struct
{
  FettleActivity *activity;
  GPtrArray *legs;
  GPtrArray *laps;
  FettleStreams *streams;
  GError *problem;
} FettleBuiltActivity;

gboolean fettle_activity_builder_can_build (const FettleRecording *recording);
FettleBuiltActivity *
fettle_activity_builder_build (FettleRecording *recording,
                               GTimeZone *zone,
                               const FettleThresholds *thresholds) G_GNUC_WARN_UNUSED_RESULT;
void fettle_built_activity_free (FettleBuiltActivity *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleBuiltActivity, fettle_built_activity_free)

G_END_DECLS

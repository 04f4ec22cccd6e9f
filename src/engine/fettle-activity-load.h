/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-activity.h"
#include "fettle-resample.h"
#include "fettle-streams.h"
#include "fettle-thresholds.h"

G_BEGIN_DECLS

/* What of an activity comes from its heart rate: zones, load, the highest rate held. @legs:
 * (element-type FettleActivity) (nullable); @streams: those of the whole, NULL without samples. */
void fettle_activity_load_compute (FettleActivity *activity,
                                   GPtrArray *legs,
                                   const FettleStreams *streams,
                                   const FettleThresholds *thresholds);

/* Why there is no load, as a note for people; NULL if there is one. */
const char *fettle_activity_load_get_absence (FettleActivity *activity);

/* The timer's pauses as they are kept with an activity. */
char *fettle_pauses_print (const FettlePause *pauses, size_t n_pauses) G_GNUC_WARN_UNUSED_RESULT;
GArray *
fettle_pauses_parse (const char *text) G_GNUC_WARN_UNUSED_RESULT; /* (element-type FettlePause) */

/* The zones that were in force, and the seconds in each, as they are kept with an activity. */
gboolean fettle_zone_times_parse (const char *text, FettleZones *zones, double *seconds);

G_END_DECLS

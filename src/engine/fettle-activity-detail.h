/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-activities.h"
#include "fettle-library.h"
#include "fettle-maximum-heart-rate.h"
#include "fettle-zones.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITY_DETAIL (fettle_activity_detail_get_type ())

/* Everything the page of one activity shows, loaded in one read off the main thread. */
G_DECLARE_FINAL_TYPE (FettleActivityDetail,
                      fettle_activity_detail,
                      FETTLE,
                      ACTIVITY_DETAIL,
                      GObject)

void fettle_activity_detail_load_async (FettleLibrary *library,
                                        int64_t activity_id,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
FettleActivityDetail *
fettle_activity_detail_load_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
FettleActivityDetail *fettle_activity_detail_load (FettleLibrary *library,
                                                   int64_t activity_id,
                                                   GCancellable *cancellable,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

FettleActivity *fettle_activity_detail_get_activity (FettleActivityDetail *self);
GListModel *fettle_activity_detail_get_laps (FettleActivityDetail *self); /* FettleLap */
GListModel *fettle_activity_detail_get_legs (FettleActivityDetail *self); /* FettleActivity */
const FettleStreams *fettle_activity_detail_get_streams (FettleActivityDetail *self); /* nullable */
/* Stored, but no longer readable: "heart_rate", … */
const char *const *fettle_activity_detail_get_damaged_channels (FettleActivityDetail *self);
/* The zones in force on the activity's day and the seconds in each, for heart rate; NULL without a
 * heart rate. */
const FettleZones *fettle_activity_detail_get_zones (FettleActivityDetail *self);
const double *fettle_activity_detail_get_zone_seconds (FettleActivityDetail *self, size_t *n_zones);
/* The maximum heart rate that the zones come from, and who said it. */
const FettleMaximumHeartRate *
fettle_activity_detail_get_maximum_heart_rate (FettleActivityDetail *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-activity.h"
#include "fettle-channel.h"
#include "fettle-connection.h"
#include "fettle-encoded-streams.h"
#include "fettle-heart-rate-samples.h"
#include "fettle-lap.h"
#include "fettle-streams.h"

G_BEGIN_DECLS

/* The repository of activities, their laps and their samples. All functions run inside a
 * FettleStoreFunc. */

/* (element-type FettleActivity), newest first; legs of a multisport activity are not in it. The
 * day bounds are inclusive and may be FETTLE_DAY_NONE; @sport may be NULL. */
GPtrArray *fettle_activities_list (FettleConnection *connection,
                                   const char *user_id,
                                   FettleDay from,
                                   FettleDay to,
                                   const char *sport,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *fettle_activities_list_legs (FettleConnection *connection,
                                        int64_t parent_id,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* NULL without an error if there is none. */
FettleActivity *fettle_activities_get (FettleConnection *connection,
                                       int64_t id,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
fettle_activities_insert (FettleConnection *connection, FettleActivity *activity, GError **error);
gboolean
fettle_activities_update (FettleConnection *connection, FettleActivity *activity, GError **error);
gboolean fettle_activities_delete (FettleConnection *connection, int64_t id, GError **error);
/* Its legs, laps, streams and samples; the activity itself stays. */
gboolean
fettle_activities_delete_recording (FettleConnection *connection, int64_t id, GError **error);
/* The first and last activity_date; FETTLE_DAY_NONE without activities. */
gboolean fettle_activities_get_day_range (FettleConnection *connection,
                                          const char *user_id,
                                          FettleDay *first,
                                          FettleDay *last,
                                          GError **error);
/* The highest sustained_max_heart_rate; FETTLE_NULL_INTEGER where none is known. */
gboolean fettle_activities_get_highest_heart_rate (FettleConnection *connection,
                                                   const char *user_id,
                                                   int64_t *rate,
                                                   GError **error);
/* The activity with it; NULL without an error where none is known. */
FettleActivity *
fettle_activities_find_highest_heart_rate (FettleConnection *connection,
                                           const char *user_id,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Dense: loads[i] = sum of training_load of first + i, 0 without activity. Legs are left
 * out: their parent has the total. */
double *fettle_activities_get_daily_loads (FettleConnection *connection,
                                           const char *user_id,
                                           FettleDay first,
                                           FettleDay last,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* By the device's own identity of a recording (serial number, time created, start); 0 if there is
 * none, -1 on error. With @serial_number FETTLE_NULL_INTEGER or @time_created NULL nothing can be
 * found. */
int64_t fettle_activities_find_recording (FettleConnection *connection,
                                          const char *user_id,
                                          int64_t serial_number,
                                          const char *time_created,
                                          const char *start_time,
                                          GError **error);

gboolean
fettle_activities_insert_lap (FettleConnection *connection, FettleLap *lap, GError **error);
GPtrArray *fettle_activities_list_laps (FettleConnection *connection,
                                        int64_t activity_id,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean fettle_activities_insert_streams (FettleConnection *connection,
                                           int64_t activity_id,
                                           const FettleEncodedStreams *streams,
                                           GError **error);
/* NULL without an error if the activity has none; FETTLE_STORE_ERROR_DAMAGED, with the channel, if
 * it is not what was written. */
FettleStreams *fettle_activities_get_streams (FettleConnection *connection,
                                              int64_t activity_id,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* For looking at: the channels that can be read, and the names of those that cannot in @damaged
 * (element-type utf8). */
FettleStreams *fettle_activities_get_intact_streams (FettleConnection *connection,
                                                     int64_t activity_id,
                                                     GPtrArray *damaged,
                                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

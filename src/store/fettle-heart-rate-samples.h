/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-connection.h"
#include "fettle-streams.h"

G_BEGIN_DECLS

/* heart_rate_samples: the rows of the athlete's schema, for activities of the last year. One row a
 * second: samples without heart rate are left out, and the last of several within a second counts.
 * @start_time: seconds since 1970 UTC. */
gboolean fettle_activities_insert_heart_rate_samples (FettleConnection *connection,
                                                      int64_t activity_id,
                                                      int64_t start_time,
                                                      const FettleStreams *streams,
                                                      GError **error);

G_END_DECLS

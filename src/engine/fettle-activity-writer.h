/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-connection.h"
#include "fettle-import-job.h"

G_BEGIN_DECLS

/* The rows of one recording: the activity, its legs, laps, streams and samples. Inside a write
 * transaction. */

/* user_id, original_id and import_id of the prepared activity are set by the caller. */
gboolean fettle_activity_writer_insert (FettleConnection *connection,
                                        FettlePreparedActivity *prepared,
                                        GError **error);
/* In the place of @present, which keeps its key, its import and what the athlete wrote. */
gboolean fettle_activity_writer_replace (FettleConnection *connection,
                                         FettleActivity *present,
                                         FettlePreparedActivity *prepared,
                                         GError **error);

G_END_DECLS

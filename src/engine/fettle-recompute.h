/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-connection.h"
#include "fettle-thresholds.h"

G_BEGIN_DECLS

/* Derived rows: what is stale, and computing it again. All functions run inside a FettleStoreFunc.
 */

gboolean fettle_recompute_tracking (FettleConnection *connection,
                                    const char *user_id,
                                    FettleDay first_dirty,
                                    FettleDay today,
                                    GCancellable *cancellable,
                                    GError **error);
gboolean fettle_recompute_is_up_to_date (FettleConnection *connection,
                                         const char *user_id,
                                         FettleDay today,
                                         gboolean *is_up_to_date,
                                         GError **error);
/* As above, from the first day that is missing or of older formulas; nothing if all are there. */
gboolean fettle_recompute_tracking_to_today (FettleConnection *connection,
                                             const char *user_id,
                                             FettleDay today,
                                             GCancellable *cancellable,
                                             GError **error);

gboolean fettle_recompute_read_thresholds (FettleConnection *connection,
                                           const char *user_id,
                                           FettleThresholds *thresholds,
                                           GError **error);
/* (element-type gint64): the activities whose loads came from other thresholds or formulas. */
GArray *fettle_recompute_list_stale_loads (FettleConnection *connection,
                                           const char *user_id,
                                           const FettleThresholds *thresholds,
                                           gboolean sex_changed,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* @first_dirty: (inout): made earlier if the activity is. */
gboolean fettle_recompute_load (FettleConnection *connection,
                                int64_t activity_id,
                                const FettleThresholds *thresholds,
                                FettleDay *first_dirty,
                                GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-connection.h"
#include "fettle-daily-metrics.h"
#include "fettle-value-sources.h"

G_BEGIN_DECLS

/* The repository of days (daily_metrics). */

/* The row of @day, made if it is not there. Its id, or -1. */
int64_t fettle_days_ensure (FettleConnection *connection,
                            const char *user_id,
                            FettleDay day,
                            GError **error);
/* The rows of all days from @first to @last. (element-type gint64) ids in that order. */
GArray *fettle_days_ensure_range (FettleConnection *connection,
                                  const char *user_id,
                                  FettleDay first,
                                  FettleDay last,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* NULL without an error if there is none. */
FettleDailyMetrics *fettle_days_get (FettleConnection *connection,
                                     const char *user_id,
                                     FettleDay day,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type FettleDailyMetrics), by date; bounds may be FETTLE_DAY_NONE. */
GPtrArray *fettle_days_list (FettleConnection *connection,
                             const char *user_id,
                             FettleDay first,
                             FettleDay last,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean fettle_days_update (FettleConnection *connection, FettleDailyMetrics *day, GError **error);
/* Takes over each value of @found (user_id and date set) that the stored row does not have; never
 * blanks or replaces one. */
gboolean fettle_days_fill_gaps (FettleConnection *connection,
                                FettleDailyMetrics *found,
                                const FettleValueOrigin *origin,
                                GError **error);
/* Takes out of the days what the originals of an import told and nobody said otherwise since. */
gboolean
fettle_days_forget_import (FettleConnection *connection, int64_t import_id, GError **error);
/* Drops the rows of days from @first to @last, which may be FETTLE_DAY_NONE, that nothing is known
 * of. */
gboolean fettle_days_delete_empty (FettleConnection *connection,
                                   const char *user_id,
                                   FettleDay first,
                                   FettleDay last,
                                   GError **error);

G_END_DECLS

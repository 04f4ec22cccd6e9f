/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-connection.h"
#include "fettle-training-load.h"

G_BEGIN_DECLS

/* The repository of training_load_tracking: derived rows that recompute() writes. */

/* (element-type FettleTrainingLoad), by date; bounds are inclusive and may be FETTLE_DAY_NONE. */
GPtrArray *fettle_training_loads_list (FettleConnection *connection,
                                       const char *user_id,
                                       FettleDay first,
                                       FettleDay last,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* NULL without an error if there is none. */
FettleTrainingLoad *fettle_training_loads_get (FettleConnection *connection,
                                               const char *user_id,
                                               FettleDay day,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* @loads: (element-type FettleTrainingLoad), one a day, dense and ascending; user_id and
 * daily_metric_id are filled in here. Replaces what is there of these days, but keeps the athlete's
 * notes. */
gboolean fettle_training_loads_store (FettleConnection *connection,
                                      const char *user_id,
                                      GPtrArray *loads,
                                      GError **error);
/* Drops the rows of @first and later; FETTLE_DAY_NONE drops all. */
gboolean fettle_training_loads_delete_from (FettleConnection *connection,
                                            const char *user_id,
                                            FettleDay first,
                                            GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-activity-merge.h"
#include "fettle-connection.h"

G_BEGIN_DECLS

/* The repository of files that went to an activity that was there already. All functions run inside
 * a FettleStoreFunc. */

/* Sets the key. */
gboolean
fettle_merges_insert (FettleConnection *connection, FettleActivityMerge *merge, GError **error);
/* (element-type FettleActivityMerge), oldest first. */
GPtrArray *fettle_merges_list (FettleConnection *connection,
                               int64_t activity_id,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type FettleActivityMerge) of the activities that were there before the import and are
 * read from another file since: one each, with what it was read from then. */
GPtrArray *fettle_merges_list_replacing (FettleConnection *connection,
                                         int64_t import_id,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The activity that was read from an original or got it beside another one; the first of several.
 * 0 if there is none, -1 on error. */
int64_t
fettle_merges_find_activity (FettleConnection *connection, int64_t original_id, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-library.h"
#include "fettle-record-model.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITY_LIST (fettle_activity_list_get_type ())

/* A GListModel of FettleActivity, newest first, loaded off the main thread and kept in step with
 * the store. Rows that did not change keep their object across a refresh. Properties: "library",
 * "loading" (TRUE until the first load), "n-items", "item-type", "error" (GError, nullable). */
G_DECLARE_FINAL_TYPE (FettleActivityList,
                      fettle_activity_list,
                      FETTLE,
                      ACTIVITY_LIST,
                      FettleRecordModel)

FettleActivityList *fettle_activity_list_new (FettleLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
gboolean fettle_activity_list_get_loading (FettleActivityList *self);

G_END_DECLS

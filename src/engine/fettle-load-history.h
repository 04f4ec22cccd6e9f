/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-library.h"
#include "fettle-record-model.h"
#include "fettle-training-load.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_LOAD_HISTORY (fettle_load_history_get_type ())

/* One FettleTrainingLoad a day from the first activity to today, dense, oldest first; a GListModel
 * kept in step with the store. Properties: "library", "loading", "n-items". Signal "items-changed"
 * tells charts to redraw. */
G_DECLARE_FINAL_TYPE (FettleLoadHistory,
                      fettle_load_history,
                      FETTLE,
                      LOAD_HISTORY,
                      FettleRecordModel)

FettleLoadHistory *fettle_load_history_new (FettleLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
gboolean fettle_load_history_get_loading (FettleLoadHistory *self);

G_END_DECLS

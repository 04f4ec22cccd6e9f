/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-import-report.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_IMPORT_HISTORY (fettle_import_history_get_type ())

/* The imports of a window since it was opened, and which of them were undone. The originals of an
 * import go when it is undone, so what does it again is the list of the files it was begun with. */
G_DECLARE_FINAL_TYPE (FettleImportHistory, fettle_import_history, FETTLE, IMPORT_HISTORY, GObject)

FettleImportHistory *fettle_import_history_new (void) G_GNUC_WARN_UNUSED_RESULT;

void fettle_import_history_add (FettleImportHistory *self,
                                GListModel *files,
                                FettleImportReport *report);
void fettle_import_history_undo (FettleImportHistory *self, guint n_activities);
void fettle_import_history_forget_undone (FettleImportHistory *self);
gboolean fettle_import_history_can_redo (FettleImportHistory *self);
GListModel *fettle_import_history_redo (FettleImportHistory *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

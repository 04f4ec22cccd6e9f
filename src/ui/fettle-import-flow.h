/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-import-report.h"
#include "fettle-library.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_IMPORT_FLOW (fettle_import_flow_get_type ())

/* The imports of one library as a window follows them: what runs, how far it is, what came of the
 * last one and whether it can be undone or done again. The window owns it.
 *
 * Properties: "library", "running" (gboolean), "fraction" (gdouble, 0–1), "message" (what is being
 * done, in words; nullable), "report" (of the last import; nullable), "can-undo" and "can-redo"
 * (gboolean).
 *
 * Signals: "finished" (FettleImportReport), "undone" (string: what was taken out, in a
 * sentence), "failed" (GError). */
G_DECLARE_FINAL_TYPE (FettleImportFlow, fettle_import_flow, FETTLE, IMPORT_FLOW, GObject)

FettleImportFlow *fettle_import_flow_new (FettleLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

void fettle_import_flow_start (FettleImportFlow *self, GListModel *files);
void fettle_import_flow_cancel (FettleImportFlow *self);
void fettle_import_flow_undo (FettleImportFlow *self);
void fettle_import_flow_redo (FettleImportFlow *self);

gboolean fettle_import_flow_is_running (FettleImportFlow *self);
gboolean fettle_import_flow_can_undo (FettleImportFlow *self);
gboolean fettle_import_flow_can_redo (FettleImportFlow *self);
FettleImportReport *fettle_import_flow_get_report (FettleImportFlow *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

#include "fettle-import-report.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_IMPORT_RESULTS_DIALOG (fettle_import_results_dialog_get_type ())

/* What an import did: a sentence, one bar, and every file with what became of it.
 *
 * Properties: "report" (construct only).
 *
 * Signal "activity-chosen" (gint64): an activity is wanted; the dialog has closed. */
G_DECLARE_FINAL_TYPE (FettleImportResultsDialog,
                      fettle_import_results_dialog,
                      FETTLE,
                      IMPORT_RESULTS_DIALOG,
                      AdwDialog)

FettleImportResultsDialog *
fettle_import_results_dialog_new (FettleImportReport *report) G_GNUC_WARN_UNUSED_RESULT;

void fettle_import_results_dialog_save_report (FettleImportResultsDialog *self, GFile *file);

G_END_DECLS

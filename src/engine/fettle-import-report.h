/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-import-result.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_IMPORT_REPORT (fettle_import_report_get_type ())

/* What an import did: a GListModel of FettleImportResult in the order of the files, and counts that
 * add up to the number of files found. Property "n-items". */
G_DECLARE_FINAL_TYPE (FettleImportReport, fettle_import_report, FETTLE, IMPORT_REPORT, GObject)

FettleImportReport *fettle_import_report_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Activities of earlier imports whose loads came out of what this one told of the athlete. */
void fettle_import_report_set_recomputed (FettleImportReport *self, guint n_activities);
/* One of those that were refused is not there at all. */
void fettle_import_report_add_missing (FettleImportReport *self);
void fettle_import_report_append (FettleImportReport *self, FettleImportResult *result);
guint fettle_import_report_count (FettleImportReport *self, FettleImportOutcome outcome);
guint fettle_import_report_get_n_activities (FettleImportReport *self);
void fettle_import_report_set_cancelled (FettleImportReport *self);
/* Why the library took no more. */
void fettle_import_report_set_stopped (FettleImportReport *self, const GError *error);
gboolean fettle_import_report_was_cancelled (FettleImportReport *self);
/* One sentence for a toast or a dialog's heading: "1,188 of 1,284 files are in." Translated. */
char *fettle_import_report_dup_sentence (FettleImportReport *self) G_GNUC_WARN_UNUSED_RESULT;
/* The second sentence: what was already here and what could not be read; NULL if all is said.
 * Translated. */
char *fettle_import_report_dup_details (FettleImportReport *self) G_GNUC_WARN_UNUSED_RESULT;
/* The whole list as plain text, for "Save Report…". */
char *fettle_import_report_dup_text (FettleImportReport *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

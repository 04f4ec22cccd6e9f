/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-day.h"

G_BEGIN_DECLS

/**
 * FettleImportOutcome:
 * @FETTLE_IMPORT_IMPORTED: all of the file is in
 * @FETTLE_IMPORT_PARTIAL: the file was read as far as it goes
 * @FETTLE_IMPORT_MERGED: it is of a session that was here already, and is kept with it
 * @FETTLE_IMPORT_DUPLICATE: the same file was here already
 * @FETTLE_IMPORT_SKIPPED: it is something else than a recording, so nothing is missing without it
 * @FETTLE_IMPORT_REFUSED: it could not be read
 * @FETTLE_IMPORT_NOT_STORED: it could be read, but the library did not take it
 * @FETTLE_IMPORT_CANCELLED: not tried, because the import was cancelled or the library takes
 *   nothing any more
 */
typedef enum
{
  FETTLE_IMPORT_IMPORTED,
  FETTLE_IMPORT_PARTIAL,
  FETTLE_IMPORT_MERGED,
  FETTLE_IMPORT_DUPLICATE,
  FETTLE_IMPORT_SKIPPED,
  FETTLE_IMPORT_REFUSED,
  FETTLE_IMPORT_NOT_STORED,
  FETTLE_IMPORT_CANCELLED,
  FETTLE_IMPORT_N_OUTCOMES
} FettleImportOutcome;

GType fettle_import_outcome_get_type (void);
#define FETTLE_TYPE_IMPORT_OUTCOME (fettle_import_outcome_get_type ())

#define FETTLE_TYPE_IMPORT_RESULT (fettle_import_result_get_type ())

/* What became of one file. Properties: "name" (the file, "archive.zip › a.fit" inside an archive),
 * "outcome", "group" (a short heading shared by alike results: "Empty file", "Cut off at the end";
 * translated), "reason" (a sentence; translated, nullable), "activity-id" (gint64, 0 without),
 * "day" (gint; FETTLE_DAY_NONE without), "n-activities". */
G_DECLARE_FINAL_TYPE (FettleImportResult, fettle_import_result, FETTLE, IMPORT_RESULT, GObject)

FettleImportResult *fettle_import_result_new (const char *name,
                                              FettleImportOutcome outcome,
                                              const char *group,
                                              const char *reason) G_GNUC_WARN_UNUSED_RESULT;
void fettle_import_result_set_activities (FettleImportResult *self,
                                          int64_t activity_id,
                                          FettleDay day,
                                          int n_activities);
const char *fettle_import_result_get_name (FettleImportResult *self);
FettleImportOutcome fettle_import_result_get_outcome (FettleImportResult *self);
const char *fettle_import_result_get_group (FettleImportResult *self);
const char *fettle_import_result_get_reason (FettleImportResult *self);
int64_t fettle_import_result_get_activity_id (FettleImportResult *self);
FettleDay fettle_import_result_get_day (FettleImportResult *self);
int fettle_import_result_get_n_activities (FettleImportResult *self);

G_END_DECLS

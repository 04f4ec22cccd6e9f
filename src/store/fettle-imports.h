/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-connection.h"
#include "fettle-import.h"

G_BEGIN_DECLS

/* The repository of import batches. */

/* Sets the key, and started_at from @now (seconds since 1970 UTC). Counts that are not set are 0.
 */
gboolean fettle_imports_begin (FettleConnection *connection,
                               FettleImport *batch,
                               int64_t now,
                               GError **error);
/* Stores the counts and finished_at. */
gboolean fettle_imports_finish (FettleConnection *connection,
                                FettleImport *batch,
                                int64_t now,
                                GError **error);
/* Stores the end of those that have none, because their process did not live to see it. */
gboolean fettle_imports_finish_interrupted (FettleConnection *connection,
                                            const char *user_id,
                                            int64_t now,
                                            GError **error);
/* NULL without an error if there is none. */
FettleImport *fettle_imports_get (FettleConnection *connection,
                                  int64_t id,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The newest batch that is not undone and of which something is still here, interrupted ones too;
 * NULL without an error if there is none. */
FettleImport *fettle_imports_get_last_undoable (FettleConnection *connection,
                                                const char *user_id,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * FettleImportUndo:
 * @n_activities: activities taken out, legs not counted
 * @n_separated: files that are no longer kept with an activity of another import
 * @n_days: days of which an activity went or changed
 * @first_day: the first day of one of them, FETTLE_DAY_NONE without
 * @last_day: the last
 * @hashes: (element-type utf8): originals whose files are to be removed after the commit
 */
typedef struct
{
  int n_activities;
  int n_separated;
  int n_days;
  FettleDay first_day;
  FettleDay last_day;
  GPtrArray *hashes;
} FettleImportUndo;

/* Deletes the activities of the batch, its originals that nothing else refers to and what they told
 * of the athlete, and marks it undone. NULL on error. */
FettleImportUndo *fettle_imports_undo (FettleConnection *connection,
                                       int64_t id,
                                       int64_t now,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
void fettle_import_undo_free (FettleImportUndo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleImportUndo, fettle_import_undo_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-import-job.h"
#include "fettle-import-result.h"

G_BEGIN_DECLS

/**
 * FettleWrittenFile:
 * @result: what became of the file
 * @is_kept: whether the file is, because something came of it
 * @activity_ids: (element-type gint64): the activities that are new or replaced, legs not counted
 * @first_day: the first day that one of them is or was on, or %FETTLE_DAY_NONE
 */
typedef struct
{
  FettleImportResult *result;
  gboolean is_kept;
  GArray *activity_ids;
  FettleDay first_day;
} FettleWrittenFile;

/* Writes a prepared file in one transaction; all of it or nothing. */
FettleWrittenFile *fettle_import_writer_store (FettleImportContext *context,
                                               FettleImportJob *job,
                                               int64_t import_id,
                                               int64_t now,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
void fettle_written_file_free (FettleWrittenFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleWrittenFile, fettle_written_file_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-activity-builder.h"
#include "fettle-encoded-streams.h"
#include "fettle-import-context.h"

G_BEGIN_DECLS

/**
 * FettlePreparedActivity:
 * @built: the rows
 * @encoded: (nullable): the samples, compressed
 */
typedef struct
{
  FettleBuiltActivity *built;
  FettleEncodedStreams *encoded;
} FettlePreparedActivity;

/**
 * FettleImportJob:
 * @name: the file for the athlete, "archive.zip › a.fit" inside an archive
 * @file: (nullable): where to read it
 * @archive_name: (nullable): the archive that it lies in
 * @contents: (nullable): its bytes, as long as they are needed
 * @size: their number
 * @is_archive: it is a ZIP: its entries are jobs of their own
 * @sha256: (nullable): their hash
 * @is_known: a file of these bytes is here already
 * @is_restored: its original was missing or damaged, and is back
 * @is_kept: the original lies in its folder, with or without a row
 * @activities: (element-type FettlePreparedActivity): what it holds
 * @is_of_the_future: it holds, or held, an activity that was recorded after tomorrow
 * @athlete: what its device knew of the athlete
 * @thresholds: what the loads were computed with
 * @error: (nullable): why nothing of it can be stored
 * @problem: (nullable): what is wrong with it although something can
 * @remark: (nullable): what is odd about it although all of it can
 * @is_prepared: a worker is done with it; under the lock of the import
 *
 * One file on its way in: read, hashed, decoded and compressed on a worker, then written by the
 * import.
 */
typedef struct
{
  char *name;
  GFile *file;
  char *archive_name;
  GBytes *contents;
  gsize size;

  gboolean is_archive;
  char *sha256;
  gboolean is_known;
  gboolean is_restored;
  gboolean is_kept;
  GPtrArray *activities;
  gboolean is_of_the_future;
  FettleRecordingAthlete athlete;
  FettleThresholds thresholds;
  GError *error;
  GError *problem;
  GError *remark;

  gboolean is_prepared;
} FettleImportJob;

FettleImportJob *fettle_import_job_new (const char *name, GFile *file) G_GNUC_WARN_UNUSED_RESULT;
FettleImportJob *fettle_import_job_new_for_entry (const char *archive_name,
                                                  const char *entry_name,
                                                  GBytes *contents) G_GNUC_WARN_UNUSED_RESULT;
void fettle_import_job_free (FettleImportJob *self);
void fettle_import_job_prepare (FettleImportJob *self,
                                FettleImportContext *context,
                                GCancellable *cancellable);
/* The same for a file that is kept already. */
void fettle_import_job_prepare_original (FettleImportJob *self,
                                         FettleImportContext *context,
                                         const char *sha256);
/* The recording of the file that began closest to @activity; NULL without any. */
FettlePreparedActivity *
fettle_import_job_find_activity (FettleImportJob *self, FettleActivity *activity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleImportJob, fettle_import_job_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-library.h"
#include "fettle-thresholds.h"

G_BEGIN_DECLS

/**
 * FettleImportContext:
 * @store: where to write
 * @originals: the folder of original files
 * @user_id: the athlete
 * @zone: the athlete's time zone
 * @today: the athlete's today when the import began
 * @sample: whether the library is the sample season
 *
 * What all threads of an import share. All but the thresholds, which have a lock, stays as it is.
 */
typedef struct
{
  FettleStore *store;
  char *originals;
  char *user_id;
  GTimeZone *zone;
  FettleDay today;
  gboolean sample;

  GMutex lock;
  FettleThresholds thresholds;
} FettleImportContext;

FettleImportContext *fettle_import_context_new (FettleLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
void fettle_import_context_free (FettleImportContext *self);
void fettle_import_context_get_thresholds (FettleImportContext *self, FettleThresholds *thresholds);
void fettle_import_context_set_thresholds (FettleImportContext *self,
                                           const FettleThresholds *thresholds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleImportContext, fettle_import_context_free)

G_END_DECLS

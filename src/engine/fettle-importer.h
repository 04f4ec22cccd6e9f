/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-import-report.h"
#include "fettle-library.h"
#include "fettle-progress.h"
#include "fettle-undo-result.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_IMPORTER (fettle_importer_get_type ())

/* Brings files, folders and ZIPs into a library. One import at a time; a second waits for the
 * first.
 *
 * Properties: "library", "busy" (gboolean), "can-undo" (gboolean: the last import is still there to
 * be undone). */
G_DECLARE_FINAL_TYPE (FettleImporter, fettle_importer, FETTLE, IMPORTER, GObject)

FettleImporter *fettle_importer_new (FettleLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

/* @files: (element-type GFile). The list of files is walked, hashed and decoded on a worker pool,
 * and written one transaction a file. Cancelling keeps what is in and reports the rest as
 * cancelled. */
void fettle_importer_import_async (FettleImporter *self,
                                   GListModel *files,
                                   FettleProgress *progress,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
FettleImportReport *fettle_importer_import_finish (FettleImporter *self,
                                                   GAsyncResult *result,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Takes out everything the last import brought, and recomputes. */
void fettle_importer_undo_async (FettleImporter *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
/* What was taken out, to be freed with g_free (); NULL on error. */
FettleUndoResult *fettle_importer_undo_finish (FettleImporter *self,
                                               GAsyncResult *result,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean fettle_importer_get_can_undo (FettleImporter *self);
gboolean fettle_importer_get_busy (FettleImporter *self);

G_END_DECLS

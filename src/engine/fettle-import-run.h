/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-import-context.h"
#include "fettle-import-report.h"
#include "fettle-progress.h"

G_BEGIN_DECLS

/* One import from its files to its report, on the calling thread and a pool of workers. @now gives
 * the time. (element-type GFile) files. NULL with an error if nothing could be begun. */
FettleImportReport *fettle_import_run (FettleImportContext *context,
                                       FettleLibrary *library,
                                       GPtrArray *files,
                                       FettleProgress *progress,
                                       GCancellable *cancellable,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

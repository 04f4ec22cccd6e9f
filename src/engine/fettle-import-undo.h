/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-import-context.h"
#include "fettle-undo-result.h"

G_BEGIN_DECLS

/* Takes out the last import. */
gboolean fettle_import_undo_last (FettleImportContext *context,
                                  FettleLibrary *library,
                                  FettleUndoResult *result,
                                  GCancellable *cancellable,
                                  GError **error);

G_END_DECLS

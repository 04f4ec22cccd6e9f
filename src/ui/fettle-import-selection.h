/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a set of files is, in words, before it is imported: “3 FIT files, 1 folder”. */
void fettle_import_selection_describe_async (GListModel *files,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
char *fettle_import_selection_describe_finish (GListModel *files,
                                               GAsyncResult *result,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Activities as comma-separated values for a spreadsheet (RFC 4180): a line of titles, then a line
 * for each, with SI units, decimal points and ISO dates whatever the reader's language. */
void fettle_activities_csv_write_async (GListModel *activities,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer data);
char *fettle_activities_csv_write_finish (GAsyncResult *result,
                                          guint *n_activities,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

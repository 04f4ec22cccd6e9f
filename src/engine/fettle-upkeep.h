/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-day.h"
#include "fettle-store.h"

G_BEGIN_DECLS

/* What a library does for itself when it is opened and when a day begins: clean up after an import
 * that was killed, and keep what is derived up to date. */

gboolean fettle_upkeep_run (FettleStore *store,
                            const char *originals,
                            const char *user_id,
                            FettleDay today,
                            int64_t now,
                            GCancellable *cancellable,
                            GError **error);
void fettle_upkeep_extend_async (FettleStore *store,
                                 const char *user_id,
                                 FettleDay today,
                                 GCancellable *cancellable);

G_END_DECLS

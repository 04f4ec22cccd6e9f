/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-store.h"

G_BEGIN_DECLS

/* The folder of original files while something is written to it. An import holds the lock; a lock
 * that nobody holds but whose mark is there says that an import was interrupted. */
typedef struct _FettleOriginalsLock FettleOriginalsLock;

FettleOriginalsLock *fettle_originals_lock (const char *directory,
                                            gboolean *was_interrupted,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Takes the mark away as well: nothing is left to be cleaned up. */
void fettle_originals_unlock (FettleOriginalsLock *lock);
void fettle_originals_leave (FettleOriginalsLock *lock);
gboolean fettle_originals_was_interrupted (const char *directory);

/* Removes files and the folders that this empties. Only while the lock is held. */
void fettle_originals_discard (const char *directory, GPtrArray *hashes);
/* Removes files that no row knows. Only while the lock is held. */
gboolean fettle_originals_sweep (const char *directory,
                                 FettleStore *store,
                                 GCancellable *cancellable,
                                 GError **error);

G_END_DECLS

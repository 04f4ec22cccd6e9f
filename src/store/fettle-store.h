/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-connection.h"
#include "fettle-day.h"
#include "fettle-store-error.h"

G_BEGIN_DECLS

/**
 * FettleStoreFunc:
 * @connection: the writer's connection inside a transaction, or a reader's inside a snapshot
 * @data: what was given with the function
 *
 * Runs on a thread of the store. Returning FALSE (with @error set) rolls a write back.
 */
typedef gboolean (*FettleStoreFunc) (FettleConnection *connection,
                                     gpointer data,
                                     GCancellable *cancellable,
                                     GError **error);

#define FETTLE_TYPE_STORE (fettle_store_get_type ())

/* One SQLite file: one writer thread that owns the write connection, readers with their own (WAL).
 *
 * Signal "waiting": a write waits for another process, on the same main context.
 *
 * Signal "changed" (guint tables, int first_day, int last_day): once for each committed transaction
 * that changed something, on the main context that the store was made in. @tables is a set of
 * FettleTable; the days are FettleDay, FETTLE_DAY_NONE where the change has no day. */
G_DECLARE_FINAL_TYPE (FettleStore, fettle_store, FETTLE, STORE, GObject)

/* @path may be ":memory:" for tests that need no second connection. Creates and migrates the
 * database. */
FettleStore *fettle_store_open (const char *path,
                                GCancellable *cancellable,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* For one that fettle_store_open() found to be read-only. */
FettleStore *fettle_store_open_read_only (const char *path,
                                          GCancellable *cancellable,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean fettle_store_is_read_only (FettleStore *self);
const char *fettle_store_get_path (FettleStore *self);

/* Waits for queued writes and closes. Also done by the last unref. */
void fettle_store_close (FettleStore *self);

/* Blocking; for worker threads, the command line and tests, never the main thread of a window. */
gboolean fettle_store_read (FettleStore *self,
                            FettleStoreFunc func,
                            gpointer data,
                            GCancellable *cancellable,
                            GError **error);
gboolean fettle_store_write (FettleStore *self,
                             FettleStoreFunc func,
                             gpointer data,
                             GCancellable *cancellable,
                             GError **error);

/* @data is freed with @destroy after the function has run, on the main context. */
void fettle_store_read_async (FettleStore *self,
                              FettleStoreFunc func,
                              gpointer data,
                              GDestroyNotify destroy,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean fettle_store_read_finish (FettleStore *self, GAsyncResult *result, GError **error);
void fettle_store_write_async (FettleStore *self,
                               FettleStoreFunc func,
                               gpointer data,
                               GDestroyNotify destroy,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean fettle_store_write_finish (FettleStore *self, GAsyncResult *result, GError **error);

G_END_DECLS

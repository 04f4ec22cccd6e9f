/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-connection.h"
#include "fettle-original.h"

G_BEGIN_DECLS

/* The repository of original files. The bytes lie in a directory, named by their SHA-256 with two
 * levels of fan-out (ab/cd/abcd…); the row says what they are. The file is made before the row and
 * removed after it, so that a row without its file cannot be, whenever the process ends. */

/* Files: any thread, no database. */
char *
fettle_originals_get_path (const char *directory, const char *sha256) G_GNUC_WARN_UNUSED_RESULT;
/* Lower-case hexadecimal. */
char *fettle_originals_hash (GBytes *contents) G_GNUC_WARN_UNUSED_RESULT;
/* Atomic and durable (temporary file, fsync, rename); does nothing if the file is there already. */
gboolean fettle_originals_write_file (const char *directory,
                                      const char *sha256,
                                      GBytes *contents,
                                      GError **error);
/* FETTLE_STORE_ERROR_DAMAGED if the bytes no longer have their hash. */
GBytes *fettle_originals_read_file (const char *directory,
                                    const char *sha256,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
/**
 * FettleOriginalState:
 * @FETTLE_ORIGINAL_INTACT: it is as it came
 * @FETTLE_ORIGINAL_MISSING: it is not there, or cannot be read
 * @FETTLE_ORIGINAL_DAMAGED: it is something else
 *
 * How the file of a row is.
 */
typedef enum
{
  FETTLE_ORIGINAL_INTACT,
  FETTLE_ORIGINAL_MISSING,
  FETTLE_ORIGINAL_DAMAGED,
} FettleOriginalState;

/* By its size; all of its bytes with @thorough. */
FettleOriginalState
fettle_originals_examine (const char *directory, FettleOriginal *original, gboolean thorough);
/* Not an error if it is gone. */
gboolean fettle_originals_remove_file (const char *directory, const char *sha256, GError **error);

/* Rows: inside a FettleStoreFunc. */
gboolean
fettle_originals_insert (FettleConnection *connection, FettleOriginal *original, GError **error);
/* NULL without an error if there is none. */
FettleOriginal *fettle_originals_get (FettleConnection *connection,
                                      int64_t id,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* All of them, in the order in which they came. */
GPtrArray *
fettle_originals_list (FettleConnection *connection, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* 0 if there is none, -1 on error. */
int64_t
fettle_originals_find_hash (FettleConnection *connection, const char *sha256, GError **error);
/* Deletes the row if nothing refers to it any more; then @sha256 (nullable out) is what to remove
 * after the commit, else NULL. */
gboolean fettle_originals_delete_unreferenced (FettleConnection *connection,
                                               int64_t id,
                                               char **sha256,
                                               GError **error);

G_END_DECLS

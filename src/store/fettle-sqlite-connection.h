/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-connection.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_SQLITE_CONNECTION (fettle_sqlite_connection_get_type ())

/* The driver for SQLite. */
G_DECLARE_FINAL_TYPE (FettleSqliteConnection,
                      fettle_sqlite_connection,
                      FETTLE,
                      SQLITE_CONNECTION,
                      FettleConnection)

/**
 * FettleSqliteMode:
 * @FETTLE_SQLITE_READ: reads only; the database must be there
 * @FETTLE_SQLITE_WRITE: reads and writes; the file is made if it is not there
 */
typedef enum
{
  FETTLE_SQLITE_READ,
  FETTLE_SQLITE_WRITE,
} FettleSqliteMode;

/* Changes nothing in a file that is there. */
FettleSqliteConnection *fettle_sqlite_connection_open (const char *path,
                                                       FettleSqliteMode mode,
                                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Write-ahead logging, and what only a new file can be told. Once the file is known to be ours. */
gboolean fettle_sqlite_connection_use_log (FettleSqliteConnection *self, GError **error);
/* How long to wait for another process; 5 seconds by default. */
void fettle_sqlite_connection_set_patience (FettleSqliteConnection *self, int milliseconds);
/* What is due before a connection that wrote is closed. */
void fettle_sqlite_connection_tidy (FettleSqliteConnection *self);
/* A consistent copy at @path, which appears whole or not at all. */
gboolean
fettle_sqlite_connection_backup (FettleSqliteConnection *self, const char *path, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* The file of a database, and what the system lets us do with it. */

/* A result of SQLite; @database is to be closed whatever it is. */
int fettle_sqlite_file_open_to_read (const char *path, sqlite3 **database);
/* Sets @error if the rights of the file are why it cannot be read. */
gboolean fettle_sqlite_file_is_closed_to_us (const char *path, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* SQLite's errors as sentences. */

void fettle_sqlite_error_set (GError **error, sqlite3 *database, const char *path, int result);
void
fettle_sqlite_error_set_result (GError **error, int result, int system_error, const char *detail);
void fettle_sqlite_error_set_read_only (GError **error);

G_END_DECLS

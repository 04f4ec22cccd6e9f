/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* A result of SQLite. */
int fettle_sqlite_deviation_register (sqlite3 *database);

G_END_DECLS

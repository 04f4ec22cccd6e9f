/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-connection.h"

G_BEGIN_DECLS

/* Rows of every table, each reference set in one of them at least. The athlete is "athlete", and is
 * there before. */

/* Those that the database's version needs beside those of the version before. */
void fettle_store_rows_insert_new (FettleConnection *connection);
/* All those of the database's version. */
void fettle_store_rows_insert_all (FettleConnection *connection);

G_END_DECLS

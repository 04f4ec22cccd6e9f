/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-connection.h"
#include "fettle-schema-document.h"

G_BEGIN_DECLS

/* src/store/SCHEMA.md: what a migrated database and the records' declarations say. */
char *fettle_schema_page_print (FettleConnection *connection,
                                FettleSchemaDocument *document) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the database is other than the athlete's document says, and why: the reader's list in
 * src/store/SCHEMA.md, and the only differences that the tests let pass. */
typedef struct
{
  const char *subject; /* a table, "table.column", an index as "table (a,b)", or a function */
  const char *document;
  const char *here;
  const char *reason;
} FettleSchemaDeviation;

const FettleSchemaDeviation *fettle_schema_deviations_list (size_t *n_deviations);
gboolean fettle_schema_deviations_has (const char *subject);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The athlete's specification of the database, read from its Markdown: the entities of the diagram
 * under the names of their tables, the list of indexes, and the queries. */

typedef struct
{
  char *name;
  char *type; /* int, float, bool, string, text, date, datetime, json, enum */
  char *rest; /* PK, FK or UK and a remark, as it stands; may be empty */
} FettleSchemaColumn;

typedef struct
{
  const char *name;
  GPtrArray *columns; /* FettleSchemaColumn */
} FettleSchemaTable;

typedef struct
{
  char *table;
  char *columns; /* separated by commas only */
  gboolean is_unique;
} FettleSchemaIndex;

typedef struct
{
  GPtrArray *tables;  /* FettleSchemaTable */
  GPtrArray *indexes; /* FettleSchemaIndex */
  GPtrArray *queries; /* char *: statements, without the comment before them */
} FettleSchemaDocument;

FettleSchemaDocument *fettle_schema_document_parse (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void fettle_schema_document_free (FettleSchemaDocument *self);

const FettleSchemaTable *
fettle_schema_document_find_table (FettleSchemaDocument *self, const char *name);
const FettleSchemaColumn *fettle_schema_document_find_column (FettleSchemaDocument *self,
                                                              const char *table,
                                                              const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleSchemaDocument, fettle_schema_document_free)

G_END_DECLS

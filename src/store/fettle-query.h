/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stdint.h>

G_BEGIN_DECLS

/**
 * FettleQueryType:
 * @FETTLE_QUERY_NULL: no value
 * @FETTLE_QUERY_INTEGER: a whole number
 * @FETTLE_QUERY_REAL: a number
 * @FETTLE_QUERY_TEXT: a text
 * @FETTLE_QUERY_BLOB: bytes
 *
 * What a value of a row is.
 */
typedef enum
{
  FETTLE_QUERY_NULL,
  FETTLE_QUERY_INTEGER,
  FETTLE_QUERY_REAL,
  FETTLE_QUERY_TEXT,
  FETTLE_QUERY_BLOB,
} FettleQueryType;

/* A question that a person has typed: one SELECT, on a connection of its own that can do nothing
 * but read. The one place where text of a user becomes SQL. */
typedef struct _FettleQuery FettleQuery;

FettleQuery *
fettle_query_open (const char *path, const char *sql, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void fettle_query_free (FettleQuery *self);

int fettle_query_get_n_columns (FettleQuery *self);
const char *fettle_query_get_name (FettleQuery *self, int column);
/* TRUE: a row; FALSE: the end, or an error: look at @error. */
gboolean fettle_query_step (FettleQuery *self, GError **error);
FettleQueryType fettle_query_get_value_type (FettleQuery *self, int column);
int64_t fettle_query_get_integer (FettleQuery *self, int column);
double fettle_query_get_real (FettleQuery *self, int column);
/* Lives until the next step. */
const char *fettle_query_get_text (FettleQuery *self, int column);
int fettle_query_get_size (FettleQuery *self, int column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleQuery, fettle_query_free)

G_END_DECLS

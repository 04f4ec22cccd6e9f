/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>
#include <stdint.h>

#include "fettle-day.h"

G_BEGIN_DECLS

/* A prepared statement that is borrowed from its connection: fettle_statement_done() gives it back.
 */
typedef struct _FettleStatement FettleStatement;

typedef struct
{
  void (*bind_integer) (FettleStatement *self, int index, int64_t value);
  void (*bind_real) (FettleStatement *self, int index, double value);
  void (*bind_text) (FettleStatement *self, int index, const char *value);
  void (*bind_blob) (FettleStatement *self, int index, GBytes *value);
  void (*bind_null) (FettleStatement *self, int index);
  int (*step) (FettleStatement *self, GError **error);
  gboolean (*is_null) (FettleStatement *self, int column);
  int64_t (*get_integer) (FettleStatement *self, int column);
  double (*get_real) (FettleStatement *self, int column);
  const char *(*get_text) (FettleStatement *self, int column);
  GBytes *(*get_blob) (FettleStatement *self, int column);
  void (*done) (FettleStatement *self);
} FettleStatementVTable;

struct _FettleStatement
{
  const FettleStatementVTable *vtable;
};

/* Parameters count from 1, result columns from 0. FETTLE_NULL_INTEGER, NaN and NULL bind NULL. */
void fettle_statement_bind_integer (FettleStatement *self, int index, int64_t value);
void fettle_statement_bind_real (FettleStatement *self, int index, double value);
void fettle_statement_bind_text (FettleStatement *self, int index, const char *value);
void fettle_statement_bind_blob (FettleStatement *self, int index, GBytes *value);
void fettle_statement_bind_day (FettleStatement *self, int index, FettleDay day);
/* Two parameters for BETWEEN; FETTLE_DAY_NONE leaves its side open. */
void
fettle_statement_bind_day_range (FettleStatement *self, int index, FettleDay first, FettleDay last);
/* TRUE: a row; FALSE: the end, or an error: look at @error. */
gboolean fettle_statement_step (FettleStatement *self, GError **error);
/* To the end, and done with the statement. */
gboolean fettle_statement_run (FettleStatement *self, GError **error);
/* The integer in the first column of the first row, @fallback without a row or if it is NULL; and
 * done with the statement. FALSE on error. */
gboolean fettle_statement_run_integer (FettleStatement *self,
                                       int64_t fallback,
                                       int64_t *value,
                                       GError **error);
gboolean fettle_statement_is_null (FettleStatement *self, int column);
/* NULL gives FETTLE_NULL_INTEGER, NaN and NULL. A text lives until the next step. */
int64_t fettle_statement_get_integer (FettleStatement *self, int column);
double fettle_statement_get_real (FettleStatement *self, int column);
const char *fettle_statement_get_text (FettleStatement *self, int column);
GBytes *fettle_statement_get_blob (FettleStatement *self, int column) G_GNUC_WARN_UNUSED_RESULT;
void fettle_statement_done (FettleStatement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleStatement, fettle_statement_done)

G_END_DECLS

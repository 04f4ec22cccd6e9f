/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib-object.h>
#include <stdint.h>

#include "fettle-day.h"
#include "fettle-record.h"

G_BEGIN_DECLS

/**
 * FettleTable:
 *
 * The tables that a change can be told about, as a set.
 */
typedef enum
{
  FETTLE_TABLE_USER_PROFILE = 1 << 0,
  FETTLE_TABLE_DAILY_METRICS = 1 << 1,
  FETTLE_TABLE_ACTIVITIES = 1 << 2,
  FETTLE_TABLE_LAPS = 1 << 3,
  FETTLE_TABLE_STREAMS = 1 << 4,
  FETTLE_TABLE_TRAINING_LOAD = 1 << 5,
  FETTLE_TABLE_ORIGINALS = 1 << 6,
  FETTLE_TABLE_IMPORTS = 1 << 7,
} FettleTable;

/* The driver: what a database is asked to do, without a name of one in it. Implemented for SQLite
 * by FettleSqliteConnection; statements are prepared once for each text and kept. */
#define FETTLE_TYPE_CONNECTION (fettle_connection_get_type ())
G_DECLARE_DERIVABLE_TYPE (FettleConnection, fettle_connection, FETTLE, CONNECTION, GObject)

/* A prepared statement that is borrowed from its connection: fettle_statement_done() gives it back.
 */
typedef struct _FettleStatement FettleStatement;

struct _FettleConnectionClass
{
  GObjectClass parent_class;

  gboolean (*begin) (FettleConnection *self, gboolean write, GError **error);
  gboolean (*commit) (FettleConnection *self, GError **error);
  void (*rollback) (FettleConnection *self);
  FettleStatement *(*prepare) (FettleConnection *self, const char *sql, GError **error);
  int64_t (*get_last_id) (FettleConnection *self);
};

gboolean fettle_connection_begin (FettleConnection *self, gboolean write, GError **error);
gboolean fettle_connection_commit (FettleConnection *self, GError **error);
void fettle_connection_rollback (FettleConnection *self);
FettleStatement *fettle_connection_prepare (FettleConnection *self,
                                            const char *sql,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean fettle_connection_execute (FettleConnection *self, const char *sql, GError **error);
int64_t fettle_connection_get_last_id (FettleConnection *self);

/* Repositories say what they changed; the store tells it to the models after the commit. */
void fettle_connection_note_change (FettleConnection *self,
                                    FettleTable table,
                                    FettleDay first_day,
                                    FettleDay last_day);

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
gboolean fettle_statement_step (FettleStatement *self,
                                GError **error); /* TRUE: a row; FALSE: the end, or @error */
gboolean fettle_statement_run (FettleStatement *self, GError **error); /* to the end, and done */
gboolean fettle_statement_is_null (FettleStatement *self, int column);
int64_t
fettle_statement_get_integer (FettleStatement *self, int column); /* FETTLE_NULL_INTEGER for NULL */
double fettle_statement_get_real (FettleStatement *self, int column); /* NaN for NULL */
const char *fettle_statement_get_text (FettleStatement *self, int column);
GBytes *fettle_statement_get_blob (FettleStatement *self, int column) G_GNUC_WARN_UNUSED_RESULT;
void fettle_statement_done (FettleStatement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleStatement, fettle_statement_done)

/* Records: the SQL comes from the columns' declarations. */
gboolean fettle_connection_insert_record (FettleConnection *self,
                                          FettleRecord *record,
                                          GError **error); /* sets the key */
gboolean fettle_connection_update_record (FettleConnection *self,
                                          FettleRecord *record,
                                          GError **error); /* by the key */
const char *fettle_connection_get_select (FettleConnection *self,
                                          GType record_type); /* "SELECT a, b, c FROM table" */
FettleRecord *fettle_statement_read_record (FettleStatement *self, GType record_type)
    G_GNUC_WARN_UNUSED_RESULT; /* columns in declaration order */

G_END_DECLS

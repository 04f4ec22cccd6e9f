/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>
#include <stdint.h>

#include "fettle-day.h"
#include "fettle-record.h"
#include "fettle-statement.h"
#include "fettle-store-error.h"

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

struct _FettleConnectionClass
{
  GObjectClass parent_class;

  gboolean (*begin) (FettleConnection *self, gboolean write, GError **error);
  gboolean (*commit) (FettleConnection *self, GError **error);
  void (*rollback) (FettleConnection *self);
  FettleStatement *(*prepare) (FettleConnection *self, const char *sql, GError **error);
  gboolean (*execute) (FettleConnection *self, const char *sql, GError **error);
  int64_t (*get_last_id) (FettleConnection *self);
  void (*set_cancellable) (FettleConnection *self, GCancellable *cancellable);
};

gboolean fettle_connection_begin (FettleConnection *self, gboolean write, GError **error);
gboolean fettle_connection_commit (FettleConnection *self, GError **error);
void fettle_connection_rollback (FettleConnection *self);
FettleStatement *fettle_connection_prepare (FettleConnection *self,
                                            const char *sql,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean fettle_connection_execute (FettleConnection *self, const char *sql, GError **error);
int64_t fettle_connection_get_last_id (FettleConnection *self);

/* Statements end with G_IO_ERROR_CANCELLED when it is cancelled; NULL ends that. */
void fettle_connection_set_cancellable (FettleConnection *self, GCancellable *cancellable);

/* Repositories say what they changed; the store tells it to the models after the commit. */
void fettle_connection_note_change (FettleConnection *self,
                                    FettleTable table,
                                    FettleDay first_day,
                                    FettleDay last_day);

/**
 * FettleChange:
 * @tables: a set of FettleTable
 * @first_day: the first day that changed, %FETTLE_DAY_NONE if the change has no day
 * @last_day: the last one
 *
 * What a transaction changed.
 */
typedef struct
{
  guint tables;
  FettleDay first_day;
  FettleDay last_day;
} FettleChange;

/* What was noted since the transaction began. */
const FettleChange *fettle_connection_get_change (FettleConnection *self);

/* Records: the SQL comes from the columns' declarations. */

/* Sets the key. */
gboolean
fettle_connection_insert_record (FettleConnection *self, FettleRecord *record, GError **error);
/* The row with the record's key; FETTLE_STORE_ERROR_FAILED if there is none. */
gboolean
fettle_connection_update_record (FettleConnection *self, FettleRecord *record, GError **error);
/* "SELECT a, b, c FROM table", all columns in the order of their declaration. */
const char *fettle_connection_get_select (FettleConnection *self, GType record_type);
/* The same with @rest ("WHERE id = ?1") after it. */
FettleStatement *fettle_connection_prepare_select (FettleConnection *self,
                                                   GType record_type,
                                                   const char *rest,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Of a statement whose columns are those of get_select (). read_one () and read_all () run to the
 * end, and are done with the statement; read_one () gives NULL without an error if there is no row.
 */
FettleRecord *
fettle_statement_read_record (FettleStatement *self, GType record_type) G_GNUC_WARN_UNUSED_RESULT;
gpointer fettle_statement_read_one (FettleStatement *self,
                                    GType record_type,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *fettle_statement_read_all (FettleStatement *self,
                                      GType record_type,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

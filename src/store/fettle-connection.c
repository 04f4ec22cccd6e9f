/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-connection.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The SQL of a type of record, made once from its columns. */
typedef struct
{
  char *select;
  char *insert;
  char *update;
} RecordSql;

typedef struct
{
  FettleChange change;
  GHashTable *record_sql; /* GType → RecordSql */
  GString *scratch;
} FettleConnectionPrivate;

/**
 * FettleConnection:
 *
 * A connection to a database: what repositories are written against.
 *
 * It belongs to one thread at a time.
 */
G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FettleConnection, fettle_connection, G_TYPE_OBJECT)

static void
record_sql_free (RecordSql *self)
{
  g_free (self->select);
  g_free (self->insert);
  g_free (self->update);
  g_free (self);
}

static void
fettle_connection_finalize (GObject *object)
{
  FettleConnectionPrivate *priv
      = fettle_connection_get_instance_private (FETTLE_CONNECTION (object));

  g_clear_pointer (&priv->record_sql, g_hash_table_unref);
  g_string_free (priv->scratch, TRUE);

  G_OBJECT_CLASS (fettle_connection_parent_class)->finalize (object);
}

static void
fettle_connection_class_init (FettleConnectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fettle_connection_finalize;
}

static void
fettle_connection_init (FettleConnection *self)
{
  FettleConnectionPrivate *priv = fettle_connection_get_instance_private (self);

  priv->change = (FettleChange) { 0, FETTLE_DAY_NONE, FETTLE_DAY_NONE };
  priv->record_sql = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) record_sql_free);
  priv->scratch = g_string_new (NULL);
}

/**
 * fettle_connection_begin:
 * @self: a connection
 * @write: whether the transaction will write; if so it waits for other writers now
 * @error: return location for a #FettleStoreError
 *
 * Begins a transaction. A reading one sees the database as it is at its first statement, whatever
 * is committed meanwhile.
 *
 * Returns: whether it began
 */
gboolean
fettle_connection_begin (FettleConnection *self, gboolean write, GError **error)
{
  FettleConnectionPrivate *priv = fettle_connection_get_instance_private (self);

  g_return_val_if_fail (FETTLE_IS_CONNECTION (self), FALSE);

  priv->change = (FettleChange) { 0, FETTLE_DAY_NONE, FETTLE_DAY_NONE };

  return FETTLE_CONNECTION_GET_CLASS (self)->begin (self, write, error);
}

/**
 * fettle_connection_commit:
 * @self: a connection inside a transaction
 * @error: return location for a #FettleStoreError
 *
 * Ends a transaction. If it fails, the transaction is still open and must be rolled back.
 *
 * Returns: whether everything in it is stored
 */
gboolean
fettle_connection_commit (FettleConnection *self, GError **error)
{
  g_return_val_if_fail (FETTLE_IS_CONNECTION (self), FALSE);

  return FETTLE_CONNECTION_GET_CLASS (self)->commit (self, error);
}

/**
 * fettle_connection_rollback:
 * @self: a connection
 *
 * Ends a transaction and undoes everything in it. Does nothing outside of one.
 */
void
fettle_connection_rollback (FettleConnection *self)
{
  g_return_if_fail (FETTLE_IS_CONNECTION (self));

  FETTLE_CONNECTION_GET_CLASS (self)->rollback (self);
}

/**
 * fettle_connection_prepare:
 * @self: a connection
 * @sql: one statement with parameters ?1, ?2, …
 * @error: return location for a #FettleStoreError
 *
 * Prepares a statement, or takes the one that was prepared from the same text before.
 *
 * Returns: (transfer full): the statement; give it back with fettle_statement_done()
 */
FettleStatement *
fettle_connection_prepare (FettleConnection *self, const char *sql, GError **error)
{
  g_return_val_if_fail (FETTLE_IS_CONNECTION (self), NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  return FETTLE_CONNECTION_GET_CLASS (self)->prepare (self, sql, error);
}

/**
 * fettle_connection_execute:
 * @self: a connection
 * @sql: statements without parameters or results
 * @error: return location for a #FettleStoreError
 *
 * Returns: whether all of them ran
 */
gboolean
fettle_connection_execute (FettleConnection *self, const char *sql, GError **error)
{
  g_return_val_if_fail (FETTLE_IS_CONNECTION (self), FALSE);
  g_return_val_if_fail (sql != NULL, FALSE);

  return FETTLE_CONNECTION_GET_CLASS (self)->execute (self, sql, error);
}

/**
 * fettle_connection_get_last_id:
 * @self: a connection
 *
 * Returns: the key of the row that was inserted last
 */
int64_t
fettle_connection_get_last_id (FettleConnection *self)
{
  g_return_val_if_fail (FETTLE_IS_CONNECTION (self), 0);

  return FETTLE_CONNECTION_GET_CLASS (self)->get_last_id (self);
}

/**
 * fettle_connection_set_cancellable:
 * @self: a connection
 * @cancellable: (nullable): a cancellable; it is not referenced
 *
 * Makes statements end soon with %G_IO_ERROR_CANCELLED when @cancellable is cancelled, also those
 * that begin later, until another cancellable or %NULL is set.
 */
void
fettle_connection_set_cancellable (FettleConnection *self, GCancellable *cancellable)
{
  g_return_if_fail (FETTLE_IS_CONNECTION (self));

  FETTLE_CONNECTION_GET_CLASS (self)->set_cancellable (self, cancellable);
}

/**
 * fettle_connection_note_change:
 * @self: a connection inside a write transaction
 * @table: the table that changes
 * @first_day: the first day that the change touches, %FETTLE_DAY_NONE if it has no day
 * @last_day: the last day, likewise
 *
 * Notes what the transaction changes, for the signal after its commit.
 */
void
fettle_connection_note_change (FettleConnection *self,
                               FettleTable table,
                               FettleDay first_day,
                               FettleDay last_day)
{
  FettleConnectionPrivate *priv = fettle_connection_get_instance_private (self);
  FettleChange *change = &priv->change;

  g_return_if_fail (FETTLE_IS_CONNECTION (self));

  change->tables |= table;

  if (first_day == FETTLE_DAY_NONE || last_day == FETTLE_DAY_NONE)
    return;

  if (change->first_day == FETTLE_DAY_NONE || first_day < change->first_day)
    change->first_day = first_day;
  if (change->last_day == FETTLE_DAY_NONE || last_day > change->last_day)
    change->last_day = last_day;
}

/**
 * fettle_connection_get_change:
 * @self: a connection
 *
 * Returns: (transfer none): what was noted since the transaction began
 */
const FettleChange *
fettle_connection_get_change (FettleConnection *self)
{
  FettleConnectionPrivate *priv = fettle_connection_get_instance_private (self);

  g_return_val_if_fail (FETTLE_IS_CONNECTION (self), NULL);

  return &priv->change;
}

/* The key and what the database computes are not written. */
static gboolean
is_written (const FettleColumn *column)
{
  return (column->flags & (FETTLE_COLUMN_KEY | FETTLE_COLUMN_GENERATED)) == 0;
}

static const FettleColumn *
find_key (FettleRecordClass *klass)
{
  for (size_t i = 0; i < klass->n_columns; i++)
    {
      if (klass->columns[i].flags & FETTLE_COLUMN_KEY)
        return &klass->columns[i];
    }

  return NULL;
}

static RecordSql *
record_sql_new (FettleRecordClass *klass)
{
  RecordSql *self = g_new0 (RecordSql, 1);
  const FettleColumn *key = find_key (klass);
  g_autoptr (GString) select = g_string_new ("SELECT ");
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) parameters = g_string_new (NULL);
  g_autoptr (GString) assignments = g_string_new (NULL);
  int n_written = 0;

  for (size_t i = 0; i < klass->n_columns; i++)
    {
      const FettleColumn *column = &klass->columns[i];

      g_string_append_printf (select, "%s%s", i > 0 ? ", " : "", column->name);

      if (is_written (column))
        {
          const char *comma = n_written > 0 ? ", " : "";

          n_written++;
          g_string_append_printf (names, "%s%s", comma, column->name);
          g_string_append_printf (parameters, "%s?%d", comma, n_written);
          g_string_append_printf (assignments, "%s%s = ?%d", comma, column->name, n_written);
        }
    }

  g_string_append_printf (select, " FROM %s", klass->table);
  self->select = g_string_free (g_steal_pointer (&select), FALSE);
  self->insert = g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", klass->table, names->str,
                                  parameters->str);
  if (key != NULL)
    self->update = g_strdup_printf ("UPDATE %s SET %s WHERE %s = ?%d RETURNING %s", klass->table,
                                    assignments->str, key->name, n_written + 1, key->name);

  return self;
}

static const RecordSql *
get_record_sql (FettleConnection *self, GType record_type)
{
  FettleConnectionPrivate *priv = fettle_connection_get_instance_private (self);
  RecordSql *sql = g_hash_table_lookup (priv->record_sql, GSIZE_TO_POINTER (record_type));

  if (sql == NULL)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (record_type);

      sql = record_sql_new (FETTLE_RECORD_CLASS (klass));
      g_hash_table_insert (priv->record_sql, GSIZE_TO_POINTER (record_type), sql);
    }

  return sql;
}

/* Binds what is written, from parameter 1 on, and returns the number of the next one. */
static int
bind_record (FettleStatement *statement, FettleRecord *record)
{
  FettleRecordClass *klass = FETTLE_RECORD_GET_CLASS (record);
  int index = 1;

  for (size_t i = 0; i < klass->n_columns; i++)
    {
      const FettleColumn *column = &klass->columns[i];

      if (!is_written (column))
        continue;

      if (column->type == FETTLE_COLUMN_INTEGER)
        fettle_statement_bind_integer (statement, index,
                                       fettle_record_get_integer (record, column));
      else if (column->type == FETTLE_COLUMN_REAL)
        fettle_statement_bind_real (statement, index, fettle_record_get_real (record, column));
      else
        fettle_statement_bind_text (statement, index, fettle_record_get_text (record, column));

      index++;
    }

  return index;
}

/**
 * fettle_connection_insert_record:
 * @self: a connection inside a write transaction
 * @record: a record; its key is set to that of the new row
 * @error: return location for a #FettleStoreError
 *
 * Stores a record as a new row of its table. What the database computes is not read back.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_connection_insert_record (FettleConnection *self, FettleRecord *record, GError **error)
{
  const FettleColumn *key;
  FettleStatement *statement;

  g_return_val_if_fail (FETTLE_IS_CONNECTION (self), FALSE);
  g_return_val_if_fail (FETTLE_IS_RECORD (record), FALSE);

  statement
      = fettle_connection_prepare (self, get_record_sql (self, G_OBJECT_TYPE (record))->insert,
                                   error);
  if (statement == NULL)
    return FALSE;

  bind_record (statement, record);
  if (!fettle_statement_run (statement, error))
    return FALSE;

  key = find_key (FETTLE_RECORD_GET_CLASS (record));
  if (key != NULL)
    fettle_record_set_integer (record, key, fettle_connection_get_last_id (self));

  return TRUE;
}

/**
 * fettle_connection_update_record:
 * @self: a connection inside a write transaction
 * @record: a record with a key
 * @error: return location for a #FettleStoreError
 *
 * Replaces the values of the row that has the record's key.
 *
 * Returns: whether it is stored
 */
gboolean
fettle_connection_update_record (FettleConnection *self, FettleRecord *record, GError **error)
{
  FettleRecordClass *klass;
  FettleStatement *statement;
  int64_t id;
  int index;

  g_return_val_if_fail (FETTLE_IS_CONNECTION (self), FALSE);
  g_return_val_if_fail (FETTLE_IS_RECORD (record), FALSE);

  klass = FETTLE_RECORD_GET_CLASS (record);
  statement
      = fettle_connection_prepare (self, get_record_sql (self, G_OBJECT_TYPE (record))->update,
                                   error);
  if (statement == NULL)
    return FALSE;

  index = bind_record (statement, record);
  fettle_statement_bind_integer (statement, index,
                                 fettle_record_get_integer (record, find_key (klass)));
  if (!fettle_statement_run_integer (statement, 0, &id, error))
    return FALSE;

  if (id == 0)
    {
      /* Translators: “%s” is the technical name of a table. */
      g_set_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FAILED,
                   _ ("A row of “%s” that was to be changed is no longer there."), klass->table);
      return FALSE;
    }

  return TRUE;
}

/**
 * fettle_connection_get_select:
 * @self: a connection
 * @record_type: a type of record
 *
 * Returns: (transfer none): the statement that reads all columns of all rows
 */
const char *
fettle_connection_get_select (FettleConnection *self, GType record_type)
{
  g_return_val_if_fail (FETTLE_IS_CONNECTION (self), NULL);
  g_return_val_if_fail (g_type_is_a (record_type, FETTLE_TYPE_RECORD), NULL);

  return get_record_sql (self, record_type)->select;
}

/**
 * fettle_connection_prepare_select:
 * @self: a connection
 * @record_type: a type of record
 * @rest: what follows the name of the table
 * @error: return location for a #FettleStoreError
 *
 * Returns: (transfer full): a statement for fettle_statement_read_one() and its like
 */
FettleStatement *
fettle_connection_prepare_select (FettleConnection *self,
                                  GType record_type,
                                  const char *rest,
                                  GError **error)
{
  FettleConnectionPrivate *priv = fettle_connection_get_instance_private (self);

  g_return_val_if_fail (FETTLE_IS_CONNECTION (self), NULL);

  g_string_printf (priv->scratch, "%s %s", fettle_connection_get_select (self, record_type), rest);

  return fettle_connection_prepare (self, priv->scratch->str, error);
}

/* Straight into the field of a new record, which has NULL there and nobody to notify: lists are
 * thousands of rows. */
static void
read_column (FettleStatement *self, int index, FettleRecord *record, const FettleColumn *column)
{
  if (self->vtable->is_null (self, index))
    return;

  if (column->type == FETTLE_COLUMN_INTEGER)
    G_STRUCT_MEMBER (int64_t, record, column->offset) = self->vtable->get_integer (self, index);
  else if (column->type == FETTLE_COLUMN_REAL)
    G_STRUCT_MEMBER (double, record, column->offset) = self->vtable->get_real (self, index);
  else
    G_STRUCT_MEMBER (char *, record, column->offset)
        = g_strdup (self->vtable->get_text (self, index));
}

/**
 * fettle_statement_read_record:
 * @self: a statement at a row with the columns of @record_type in their order
 * @record_type: a type of record
 *
 * Returns: (transfer full): the row
 */
FettleRecord *
fettle_statement_read_record (FettleStatement *self, GType record_type)
{
  FettleRecord *record;
  FettleRecordClass *klass;

  g_return_val_if_fail (g_type_is_a (record_type, FETTLE_TYPE_RECORD), NULL);

  record = g_object_new (record_type, NULL);
  klass = FETTLE_RECORD_GET_CLASS (record);

  for (size_t i = 0; i < klass->n_columns; i++)
    read_column (self, (int) i, record, &klass->columns[i]);

  return record;
}

/**
 * fettle_statement_read_one:
 * @self: (transfer full): a statement with the columns of @record_type in their order
 * @record_type: a type of record
 * @error: return location for a #FettleStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the first row; %NULL without an error if there is none
 */
gpointer
fettle_statement_read_one (FettleStatement *self, GType record_type, GError **error)
{
  g_autoptr (FettleStatement) statement = self;

  return fettle_statement_step (statement, error)
             ? fettle_statement_read_record (statement, record_type)
             : NULL;
}

/**
 * fettle_statement_read_all:
 * @self: (transfer full): a statement with the columns of @record_type in their order
 * @record_type: a type of record
 * @error: return location for a #FettleStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type FettleRecord): all rows
 */
GPtrArray *
fettle_statement_read_all (FettleStatement *self, GType record_type, GError **error)
{
  g_autoptr (FettleStatement) statement = self;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  int result;

  while ((result = statement->vtable->step (statement, error)) > 0)
    g_ptr_array_add (records, fettle_statement_read_record (statement, record_type));

  return result == 0 ? g_steal_pointer (&records) : NULL;
}

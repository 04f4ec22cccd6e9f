/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-sqlite-connection.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "fettle-sqlite-deviation.h"
#include "fettle-sqlite-error.h"
#include "fettle-sqlite-file.h"

#define DEFAULT_PATIENCE     5000 /* ms */
#define IN_MEMORY            ":memory:"
#define PRIVATE_FILE         0600
#define CANCELLABLE_INTERVAL 5000 /* instructions of SQLite's machine: well under a millisecond */

/* As SQL. A large import makes the log grow, and once is enough for that size. */
#define LOG_SIZE_LIMIT "16777216" /* bytes */
#define ANALYSIS_LIMIT "400"      /* rows of an index, as SQLite's own documentation advises */
#define VACUUM_LIMIT   "4096"     /* pages: tens of milliseconds */
#define UNUSED_SHARE   4          /* a quarter is left for what comes next */

/* What is no matter of the file, and holds for every connection. Negative cache sizes are KiB. */
static const struct
{
  const char *name;
  const char *value;
  const char *read_back;
} pragmas[] = {
  { "foreign_keys", "ON", "1" },
  { "synchronous", "NORMAL", "1" },
  { "cache_size", "-64000", "-64000" },
  { "temp_store", "MEMORY", "2" },
};

struct _FettleSqliteConnection
{
  FettleConnection parent_instance;

  char *path;
  sqlite3 *database;
  GHashTable *statements; /* the SQL's text → SqliteStatement */
};

typedef struct
{
  FettleStatement parent;

  FettleSqliteConnection *connection; /* unowned: it outlives its statements */
  sqlite3_stmt *statement;
  GPtrArray *blobs; /* GBytes that are bound; NULL without */
  int bind_result;
  gboolean cached;
  gboolean in_use;
} SqliteStatement;

/**
 * FettleSqliteConnection:
 *
 * The driver for SQLite: a file, the settings that the schema relies on, and statements that are
 * prepared once.
 */
G_DEFINE_FINAL_TYPE (FettleSqliteConnection, fettle_sqlite_connection, FETTLE_TYPE_CONNECTION)

static void
sqlite_statement_free (SqliteStatement *self)
{
  sqlite3_finalize (self->statement);
  g_clear_pointer (&self->blobs, g_ptr_array_unref);
  g_free (self);
}

static void
note_bind_result (SqliteStatement *self, int result)
{
  if (self->bind_result == SQLITE_OK)
    self->bind_result = result;
}

static void
bind_integer (FettleStatement *statement, int index, int64_t value)
{
  SqliteStatement *self = (SqliteStatement *) statement;

  note_bind_result (self, sqlite3_bind_int64 (self->statement, index, value));
}

static void
bind_real (FettleStatement *statement, int index, double value)
{
  SqliteStatement *self = (SqliteStatement *) statement;

  note_bind_result (self, sqlite3_bind_double (self->statement, index, value));
}

static void
bind_text (FettleStatement *statement, int index, const char *value)
{
  SqliteStatement *self = (SqliteStatement *) statement;

  note_bind_result (self, sqlite3_bind_text (self->statement, index, value, -1, SQLITE_TRANSIENT));
}

static void
bind_blob (FettleStatement *statement, int index, GBytes *value)
{
  SqliteStatement *self = (SqliteStatement *) statement;
  gsize size;
  const void *data = g_bytes_get_data (value, &size);

  if (self->blobs == NULL)
    self->blobs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_ptr_array_add (self->blobs, g_bytes_ref (value));

  /* An empty GBytes has no data, which would bind NULL. */
  note_bind_result (self, sqlite3_bind_blob64 (self->statement, index, data != NULL ? data : "",
                                               size, SQLITE_STATIC));
}

static void
bind_null (FettleStatement *statement, int index)
{
  SqliteStatement *self = (SqliteStatement *) statement;

  note_bind_result (self, sqlite3_bind_null (self->statement, index));
}

static int
step (FettleStatement *statement, GError **error)
{
  SqliteStatement *self = (SqliteStatement *) statement;
  int result = self->bind_result != SQLITE_OK ? self->bind_result : sqlite3_step (self->statement);

  if (result == SQLITE_ROW)
    return 1;
  if (result == SQLITE_DONE)
    return 0;

  fettle_sqlite_error_set (error, self->connection->database, self->connection->path, result);

  return -1;
}

static gboolean
is_null (FettleStatement *statement, int column)
{
  return sqlite3_column_type (((SqliteStatement *) statement)->statement, column) == SQLITE_NULL;
}

static int64_t
get_integer (FettleStatement *statement, int column)
{
  return sqlite3_column_int64 (((SqliteStatement *) statement)->statement, column);
}

static double
get_real (FettleStatement *statement, int column)
{
  return sqlite3_column_double (((SqliteStatement *) statement)->statement, column);
}

static const char *
get_text (FettleStatement *statement, int column)
{
  return (const char *) sqlite3_column_text (((SqliteStatement *) statement)->statement, column);
}

static GBytes *
get_blob (FettleStatement *statement, int column)
{
  SqliteStatement *self = (SqliteStatement *) statement;
  const void *data = sqlite3_column_blob (self->statement, column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self->statement, column));
}

static void
done (FettleStatement *statement)
{
  SqliteStatement *self = (SqliteStatement *) statement;

  if (!self->cached)
    {
      sqlite_statement_free (self);
      return;
    }

  sqlite3_reset (self->statement);
  sqlite3_clear_bindings (self->statement);
  if (self->blobs != NULL)
    g_ptr_array_set_size (self->blobs, 0);
  self->bind_result = SQLITE_OK;
  self->in_use = FALSE;
}

static const FettleStatementVTable statement_vtable = {
  .bind_integer = bind_integer,
  .bind_real = bind_real,
  .bind_text = bind_text,
  .bind_blob = bind_blob,
  .bind_null = bind_null,
  .step = step,
  .is_null = is_null,
  .get_integer = get_integer,
  .get_real = get_real,
  .get_text = get_text,
  .get_blob = get_blob,
  .done = done,
};

static FettleStatement *
fettle_sqlite_connection_prepare (FettleConnection *connection, const char *sql, GError **error)
{
  FettleSqliteConnection *self = FETTLE_SQLITE_CONNECTION (connection);
  SqliteStatement *statement = g_hash_table_lookup (self->statements, sql);
  /* A text that is in use, as in a loop over its own rows, is prepared once more for the time. */
  gboolean cached = statement == NULL;
  sqlite3_stmt *prepared;
  int result;

  if (statement != NULL && !statement->in_use)
    {
      statement->in_use = TRUE;
      return &statement->parent;
    }

  result = sqlite3_prepare_v3 (self->database, sql, -1, cached ? SQLITE_PREPARE_PERSISTENT : 0,
                               &prepared, NULL);
  if (result != SQLITE_OK)
    {
      fettle_sqlite_error_set (error, self->database, self->path, result);
      return NULL;
    }

  statement = g_new0 (SqliteStatement, 1);
  statement->parent.vtable = &statement_vtable;
  statement->connection = self;
  statement->statement = prepared;
  statement->cached = cached;
  statement->in_use = TRUE;

  if (cached)
    g_hash_table_insert (self->statements, g_strdup (sql), statement);

  return &statement->parent;
}

static gboolean
run_text (FettleConnection *connection, const char *sql, GError **error)
{
  FettleStatement *statement = fettle_connection_prepare (connection, sql, error);

  return statement != NULL && fettle_statement_run (statement, error);
}

static gboolean
fettle_sqlite_connection_begin (FettleConnection *connection, gboolean write, GError **error)
{
  return run_text (connection, write ? "BEGIN IMMEDIATE" : "BEGIN", error);
}

static gboolean
fettle_sqlite_connection_commit (FettleConnection *connection, GError **error)
{
  return run_text (connection, "COMMIT", error);
}

static void
fettle_sqlite_connection_rollback (FettleConnection *connection)
{
  FettleSqliteConnection *self = FETTLE_SQLITE_CONNECTION (connection);

  /* Some errors, a full disk among them, have rolled back already. */
  if (sqlite3_get_autocommit (self->database) == 0)
    run_text (connection, "ROLLBACK", NULL);
}

static gboolean
fettle_sqlite_connection_execute (FettleConnection *connection, const char *sql, GError **error)
{
  FettleSqliteConnection *self = FETTLE_SQLITE_CONNECTION (connection);
  int result = sqlite3_exec (self->database, sql, NULL, NULL, NULL);

  if (result != SQLITE_OK)
    fettle_sqlite_error_set (error, self->database, self->path, result);

  return result == SQLITE_OK;
}

static int64_t
fettle_sqlite_connection_get_last_id (FettleConnection *connection)
{
  return sqlite3_last_insert_rowid (FETTLE_SQLITE_CONNECTION (connection)->database);
}

/* An interrupt from outside would be lost on a statement that is just about to begin; SQLite's own
 * look at the cancellable is not. */
static int
is_cancelled (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

static void
fettle_sqlite_connection_set_cancellable (FettleConnection *connection, GCancellable *cancellable)
{
  FettleSqliteConnection *self = FETTLE_SQLITE_CONNECTION (connection);

  sqlite3_progress_handler (self->database, CANCELLABLE_INTERVAL,
                            cancellable != NULL ? is_cancelled : NULL, cancellable);
}

static void
fettle_sqlite_connection_finalize (GObject *object)
{
  FettleSqliteConnection *self = FETTLE_SQLITE_CONNECTION (object);

  g_clear_pointer (&self->statements, g_hash_table_unref);
  sqlite3_close_v2 (self->database);
  g_free (self->path);

  G_OBJECT_CLASS (fettle_sqlite_connection_parent_class)->finalize (object);
}

static void
fettle_sqlite_connection_class_init (FettleSqliteConnectionClass *klass)
{
  FettleConnectionClass *connection_class = FETTLE_CONNECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fettle_sqlite_connection_finalize;

  connection_class->begin = fettle_sqlite_connection_begin;
  connection_class->commit = fettle_sqlite_connection_commit;
  connection_class->rollback = fettle_sqlite_connection_rollback;
  connection_class->prepare = fettle_sqlite_connection_prepare;
  connection_class->execute = fettle_sqlite_connection_execute;
  connection_class->get_last_id = fettle_sqlite_connection_get_last_id;
  connection_class->set_cancellable = fettle_sqlite_connection_set_cancellable;
}

static void
fettle_sqlite_connection_init (FettleSqliteConnection *self)
{
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) sqlite_statement_free);
}

/* A pragma that is misspelt or refused is no error to SQLite, so it is read back. */
static gboolean
set_pragma (FettleSqliteConnection *self,
            const char *name,
            const char *value,
            const char *read_back,
            GError **error)
{
  g_autofree char *set = g_strdup_printf ("PRAGMA %s = %s", name, value);
  g_autofree char *get = g_strdup_printf ("PRAGMA %s", name);
  g_autoptr (FettleStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  if (!fettle_connection_execute (FETTLE_CONNECTION (self), set, error))
    return FALSE;

  statement = fettle_connection_prepare (FETTLE_CONNECTION (self), get, error);
  if (statement == NULL)
    return FALSE;

  if (!fettle_statement_step (statement, &local_error)
      || g_strcmp0 (fettle_statement_get_text (statement, 0), read_back) != 0)
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        /* Translators: the first “%s” is the name of a setting of SQLite, the second its value. */
        g_set_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FAILED,
                     _ ("The database does not take the setting %s = %s."), name, value);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_integer (FettleSqliteConnection *self, const char *sql, int64_t *value, GError **error)
{
  FettleStatement *statement = fettle_connection_prepare (FETTLE_CONNECTION (self), sql, error);

  return statement != NULL && fettle_statement_run_integer (statement, 0, value, error);
}

/* Nothing in a file can make SQLite run what it must not, and a misspelt column is an error. */
static void
harden (FettleSqliteConnection *self)
{
  sqlite3_extended_result_codes (self->database, 1);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
}

/* Health data is nobody else's to read, wherever the file lies; SQLite gives its log the rights of
 * the database. Only a file that is new is opened here: closing one that another connection has
 * open would take away that one's locks. Where it cannot be made, SQLite says why. */
static void
create_private (const char *path)
{
  g_autofd int fd = open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, PRIVATE_FILE);
}

static int
open_to_write (FettleSqliteConnection *self)
{
  if (!g_str_equal (self->path, IN_MEMORY))
    create_private (self->path);

  return sqlite3_open_v2 (self->path, &self->database,
                          SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
                              | SQLITE_OPEN_PRIVATECACHE,
                          NULL);
}

/**
 * fettle_sqlite_connection_open:
 * @path: the database's path, or ":memory:"
 * @mode: what the connection is for
 * @error: return location for a #FettleStoreError
 *
 * Opens a database with the settings of a connection. A file that is there is not changed.
 *
 * Returns: (transfer full): the connection
 */
FettleSqliteConnection *
fettle_sqlite_connection_open (const char *path, FettleSqliteMode mode, GError **error)
{
  g_autoptr (FettleSqliteConnection) self = NULL;
  int result;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (FETTLE_TYPE_SQLITE_CONNECTION, NULL);
  self->path = g_strdup (path);
  result = mode == FETTLE_SQLITE_WRITE ? open_to_write (self)
                                       : fettle_sqlite_file_open_to_read (path, &self->database);
  if (result != SQLITE_OK)
    {
      fettle_sqlite_error_set (error, self->database, self->path, result);
      return NULL;
    }

  /* SQLite opens a file that is read-only for reading, and tells only by and by. */
  if (mode == FETTLE_SQLITE_WRITE && sqlite3_db_readonly (self->database, "main") == 1)
    {
      fettle_sqlite_error_set_read_only (error);
      return NULL;
    }

  harden (self);
  result = fettle_sqlite_deviation_register (self->database);
  if (result != SQLITE_OK)
    {
      fettle_sqlite_error_set (error, self->database, self->path, result);
      return NULL;
    }

  fettle_sqlite_connection_set_patience (self, DEFAULT_PATIENCE);

  for (size_t i = 0; i < G_N_ELEMENTS (pragmas); i++)
    {
      if (!set_pragma (self, pragmas[i].name, pragmas[i].value, pragmas[i].read_back, error))
        return NULL;
    }

  if (mode == FETTLE_SQLITE_READ && !set_pragma (self, "query_only", "ON", "1", error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * fettle_sqlite_connection_use_log:
 * @self: a connection that writes, to a database of ours
 * @error: return location for a #FettleStoreError
 *
 * Turns write-ahead logging on, so that readers and the writer do not wait for each other. A new
 * file also learns to give pages back, which an old one could only learn by being rewritten.
 *
 * Returns: whether the database logs
 */
gboolean
fettle_sqlite_connection_use_log (FettleSqliteConnection *self, GError **error)
{
  const char *name;
  int64_t n_pages;

  g_return_val_if_fail (FETTLE_IS_SQLITE_CONNECTION (self), FALSE);

  if (!read_integer (self, "PRAGMA page_count", &n_pages, error)
      || (n_pages == 0 && !set_pragma (self, "auto_vacuum", "INCREMENTAL", "2", error))
      || !set_pragma (self, "journal_size_limit", LOG_SIZE_LIMIT, LOG_SIZE_LIMIT, error))
    return FALSE;

  name = sqlite3_db_filename (self->database, "main");

  return set_pragma (self, "journal_mode", "WAL", name == NULL || *name == '\0' ? "memory" : "wal",
                     error);
}

/**
 * fettle_sqlite_connection_tidy:
 * @self: a connection that writes, outside of a transaction
 *
 * Does before closing what pays off when the database is opened again: looks anew at how the values
 * of the indexes are spread where they changed much, and gives pages back where many are unused.
 * Both are bounded, and neither matters enough to tell of its failing.
 */
void
fettle_sqlite_connection_tidy (FettleSqliteConnection *self)
{
  FettleConnection *connection = FETTLE_CONNECTION (self);
  int64_t n_pages, n_free;

  g_return_if_fail (FETTLE_IS_SQLITE_CONNECTION (self));

  if (sqlite3_total_changes64 (self->database) == 0)
    return;

  /* Nor does it matter enough to wait for another process. */
  fettle_sqlite_connection_set_patience (self, 0);
  fettle_connection_execute (connection, "PRAGMA analysis_limit = " ANALYSIS_LIMIT, NULL);
  fettle_connection_execute (connection, "PRAGMA optimize", NULL);

  if (read_integer (self, "PRAGMA page_count", &n_pages, NULL)
      && read_integer (self, "PRAGMA freelist_count", &n_free, NULL)
      && n_free > n_pages / UNUSED_SHARE)
    fettle_connection_execute (connection, "PRAGMA incremental_vacuum (" VACUUM_LIMIT ")", NULL);
}

/**
 * fettle_sqlite_connection_set_patience:
 * @self: a connection
 * @milliseconds: how long to wait for a lock of another process
 *
 * Sets when another process's lock becomes %FETTLE_STORE_ERROR_BUSY.
 */
void
fettle_sqlite_connection_set_patience (FettleSqliteConnection *self, int milliseconds)
{
  g_return_if_fail (FETTLE_IS_SQLITE_CONNECTION (self));

  sqlite3_busy_timeout (self->database, milliseconds);
}

static gboolean
copy_pages (FettleSqliteConnection *self, sqlite3 *target, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", self->database, "main");
  int result;

  if (backup != NULL)
    {
      sqlite3_backup_step (backup, -1);
      sqlite3_backup_finish (backup);
    }

  result = sqlite3_extended_errcode (target);
  if (result != SQLITE_OK)
    fettle_sqlite_error_set_result (error, result, sqlite3_system_errno (target),
                                    sqlite3_errmsg (target));

  return result == SQLITE_OK;
}

static gboolean
write_copy (FettleSqliteConnection *self, const char *path, GError **error)
{
  sqlite3 *target = NULL;
  int result
      = sqlite3_open_v2 (path, &target,
                         SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL);
  gboolean copied;

  if (result == SQLITE_OK)
    copied = copy_pages (self, target, error);
  else
    {
      fettle_sqlite_error_set_result (error, result, sqlite3_system_errno (target),
                                      sqlite3_errmsg (target));
      copied = FALSE;
    }

  sqlite3_close (target);

  return copied;
}

/**
 * fettle_sqlite_connection_backup:
 * @self: a connection outside of a transaction
 * @path: where the copy goes; a file there is replaced
 * @error: return location for a #FettleStoreError
 *
 * Copies the database as it is now. The copy gets its name when it is complete.
 *
 * Returns: whether the copy is there
 */
gboolean
fettle_sqlite_connection_backup (FettleSqliteConnection *self, const char *path, GError **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);

  g_return_val_if_fail (FETTLE_IS_SQLITE_CONNECTION (self), FALSE);

  g_unlink (part);
  create_private (part);
  if (!write_copy (self, part, error))
    {
      g_unlink (part);
      return FALSE;
    }

  if (g_rename (part, path) != 0)
    {
      int number = errno;

      g_unlink (part);
      fettle_sqlite_error_set_result (error, SQLITE_IOERR, number, "rename");
      return FALSE;
    }

  return TRUE;
}

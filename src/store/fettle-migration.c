/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-migration.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "fettle-migration-resources.h"

#define RESOURCE_PATH "/io/github/fettleapp/Fettle/migrations"
#define UP_SUFFIX     ".up.sql"
#define DOWN_SUFFIX   ".down.sql"

/* "Fetl", in the header of the file: file(1) and we ourselves know whose it is by it. */
#define APPLICATION_ID 0x4665746c

/**
 * fettle_migration_new:
 * @version: the version that it leads to, from 1
 * @name: what it is about
 * @up: the script from the version before to this one
 * @down: the script back
 *
 * Returns: (transfer full): a migration
 */
FettleMigration *
fettle_migration_new (int version, const char *name, const char *up, const char *down)
{
  FettleMigration *self = g_new (FettleMigration, 1);

  self->version = version;
  self->name = g_strdup (name);
  self->up = g_strdup (up);
  self->down = g_strdup (down);

  return self;
}

/**
 * fettle_migration_free:
 * @self: a migration
 *
 * Frees a migration.
 */
void
fettle_migration_free (FettleMigration *self)
{
  g_free (self->name);
  g_free (self->up);
  g_free (self->down);
  g_free (self);
}

static char *
load_script (GResource *resource, const char *base, const char *suffix)
{
  g_autofree char *path = g_strconcat (RESOURCE_PATH "/", base, suffix, NULL);
  g_autoptr (GBytes) bytes
      = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  /* The build bundles both or the test that loads them all fails. */
  g_assert (bytes != NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static int
compare_migrations (gconstpointer a, gconstpointer b)
{
  const FettleMigration *const *first = a;
  const FettleMigration *const *second = b;

  return (*first)->version - (*second)->version;
}

/**
 * fettle_migrations_load:
 *
 * Loads the migrations that the library holds: files named "NNNN-name.up.sql" and ".down.sql".
 *
 * Returns: (transfer full) (element-type FettleMigration): the migrations, by version
 */
GPtrArray *
fettle_migrations_load (void)
{
  GResource *resource = fettle_migration_get_resource ();
  GPtrArray *migrations = g_ptr_array_new_with_free_func ((GDestroyNotify) fettle_migration_free);
  g_auto (GStrv) names
      = g_resource_enumerate_children (resource, RESOURCE_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (size_t i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *base = NULL;
      g_autofree char *up = NULL;
      g_autofree char *down = NULL;

      if (!g_str_has_suffix (names[i], UP_SUFFIX))
        continue;

      base = g_strndup (names[i], strlen (names[i]) - strlen (UP_SUFFIX));
      up = load_script (resource, base, UP_SUFFIX);
      down = load_script (resource, base, DOWN_SUFFIX);
      g_ptr_array_add (migrations, fettle_migration_new (atoi (base), base, up, down));
    }

  g_ptr_array_sort (migrations, compare_migrations);

  return migrations;
}

static int
get_latest_version (GPtrArray *migrations)
{
  FettleMigration *last = g_ptr_array_index (migrations, migrations->len - 1);

  return last->version;
}

static gboolean
read_integer (FettleConnection *connection, const char *sql, int64_t *value, GError **error)
{
  FettleStatement *statement = fettle_connection_prepare (connection, sql, error);

  return statement != NULL && fettle_statement_run_integer (statement, 0, value, error);
}

/**
 * fettle_migrations_check:
 * @connection: a connection
 * @migrations: (element-type FettleMigration): the migrations that are known
 * @error: return location for a #FettleStoreError
 *
 * Finds out what a database is, without changing it.
 *
 * Returns: its version, 0 for an empty one, -1 on error
 */
int
fettle_migrations_check (FettleConnection *connection, GPtrArray *migrations, GError **error)
{
  int64_t version, application, n_objects;

  if (!read_integer (connection, "PRAGMA user_version", &version, error)
      || !read_integer (connection, "PRAGMA application_id", &application, error)
      || !read_integer (connection,
                        "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE 'sqlite%'",
                        &n_objects, error))
    return -1;

  if (application == 0 && version == 0 && n_objects == 0)
    return 0;

  if (application != APPLICATION_ID)
    {
      g_set_error_literal (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_NOT_A_DATABASE,
                           _ ("The file is a database of another program."));
      return -1;
    }

  if (version > get_latest_version (migrations))
    {
      g_set_error_literal (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_NEWER,
                           _ ("The database was written by a newer version of Fettle. Update "
                              "Fettle to open it; nothing was changed."));
      return -1;
    }

  return (int) version;
}

/**
 * fettle_migrations_check_up_to_date:
 * @connection: a connection to a database that cannot be written
 * @migrations: (element-type FettleMigration): the migrations that are known
 * @error: return location for a #FettleStoreError
 *
 * Returns: whether the database is one of ours, and of the last version
 */
gboolean
fettle_migrations_check_up_to_date (FettleConnection *connection,
                                    GPtrArray *migrations,
                                    GError **error)
{
  int version = fettle_migrations_check (connection, migrations, error);

  if (version >= 0 && version < get_latest_version (migrations))
    g_set_error_literal (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_READ_ONLY,
                         _ ("The database is of an older version of Fettle and must be brought up "
                            "to date first, but its file or folder is read-only."));

  return version == get_latest_version (migrations);
}

/* The history of the file, for diagnostics; user_version is what decides. */
static gboolean
record_version (FettleConnection *connection,
                const FettleMigration *migration,
                gboolean up,
                GError **error)
{
  FettleStatement *statement;

  if (up)
    statement = fettle_connection_prepare (
        connection, "INSERT INTO schema_migrations (version, name) VALUES (?1, ?2)", error);
  else
    statement
        = fettle_connection_prepare (connection, "DELETE FROM schema_migrations WHERE version = ?1",
                                     error);
  if (statement == NULL)
    return FALSE;

  fettle_statement_bind_integer (statement, 1, migration->version);
  if (up)
    fettle_statement_bind_text (statement, 2, migration->name);

  return fettle_statement_run (statement, error);
}

/* Rules that a rebuilt table could have broken while they were off. */
static gboolean
check_foreign_keys (FettleConnection *connection, GError **error)
{
  int64_t n_broken;

  if (!read_integer (connection, "SELECT count(*) FROM pragma_foreign_key_check", &n_broken, error))
    return FALSE;

  if (n_broken > 0)
    {
      g_set_error_literal (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_CONSTRAINT,
                           _ ("The database could not be brought to the new version: rows refer "
                              "to others that are not there. Nothing was changed."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
run_script (FettleConnection *connection,
            const FettleMigration *migration,
            gboolean up,
            GError **error)
{
  int version = up ? migration->version : migration->version - 1;
  g_autofree char *set_version = g_strdup_printf ("PRAGMA user_version = %d", version);
  g_autofree char *set_application
      = g_strdup_printf ("PRAGMA application_id = %d", version > 0 ? APPLICATION_ID : 0);

  /* The list of migrations is itself no migration: it is there from the first to the last. */
  return fettle_connection_execute (connection,
                                    "CREATE TABLE IF NOT EXISTS schema_migrations ("
                                    "version INTEGER PRIMARY KEY, name TEXT NOT NULL, "
                                    "applied_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP) STRICT",
                                    error)
         && fettle_connection_execute (connection, up ? migration->up : migration->down, error)
         && record_version (connection, migration, up, error)
         && (version > 0
             || fettle_connection_execute (connection, "DROP TABLE schema_migrations", error))
         && fettle_connection_execute (connection, set_version, error)
         && fettle_connection_execute (connection, set_application, error)
         && check_foreign_keys (connection, error);
}

/* The step from the version that the database has now. Another process may have taken it between
 * the last look and the lock, so the look that counts is inside the transaction. */
static gboolean
take_step (FettleConnection *connection,
           GPtrArray *migrations,
           int target,
           gboolean *arrived,
           GError **error)
{
  int64_t version;
  gboolean up;

  if (!fettle_connection_begin (connection, TRUE, error))
    return FALSE;

  if (!read_integer (connection, "PRAGMA user_version", &version, error))
    {
      fettle_connection_rollback (connection);
      return FALSE;
    }

  *arrived = version == target;
  if (*arrived)
    {
      fettle_connection_rollback (connection);
      return TRUE;
    }

  up = version < target;
  if (!run_script (connection, g_ptr_array_index (migrations, up ? version : version - 1), up,
                   error)
      || !fettle_connection_commit (connection, error))
    {
      fettle_connection_rollback (connection);
      return FALSE;
    }

  return TRUE;
}

/**
 * fettle_migrations_migrate:
 * @connection: a connection outside of a transaction
 * @migrations: (element-type FettleMigration): the migrations that are known, from version 1
 * @version: the version to go to, 0 for an empty database
 * @error: return location for a #FettleStoreError
 *
 * Takes a database up or down to a version. Each step is a transaction: on error the database is at
 * the version of the last step that went well. Foreign keys do not act while a step runs, so that
 * it can rebuild a table, and are checked at its end.
 *
 * Returns: whether the database is at @version
 */
gboolean
fettle_migrations_migrate (FettleConnection *connection,
                           GPtrArray *migrations,
                           int version,
                           GError **error)
{
  gboolean arrived = FALSE;
  gboolean stepped = TRUE;

  g_return_val_if_fail (FETTLE_IS_CONNECTION (connection), FALSE);
  g_return_val_if_fail (version >= 0 && version <= get_latest_version (migrations), FALSE);

  if (!fettle_connection_execute (connection, "PRAGMA foreign_keys = OFF", error))
    return FALSE;

  while (stepped && !arrived)
    stepped = take_step (connection, migrations, version, &arrived, error);

  return fettle_connection_execute (connection, "PRAGMA foreign_keys = ON", stepped ? error : NULL)
         && stepped;
}

/**
 * fettle_migrations_bring_up_to_date:
 * @connection: a connection that writes
 * @path: the path of its database, or ":memory:"
 * @migrations: (element-type FettleMigration): the migrations that are known, from version 1
 * @error: return location for a #FettleStoreError
 *
 * Takes a database to the last version. One that holds something is copied first, to a file beside
 * it that is named after the old version.
 *
 * Returns: whether the database is up to date
 */
gboolean
fettle_migrations_bring_up_to_date (FettleSqliteConnection *connection,
                                    const char *path,
                                    GPtrArray *migrations,
                                    GError **error)
{
  int latest = get_latest_version (migrations);
  int version = fettle_migrations_check (FETTLE_CONNECTION (connection), migrations, error);

  if (version < 0)
    return FALSE;

  if (version > 0 && version < latest && !g_str_equal (path, ":memory:"))
    {
      g_autofree char *copy = g_strdup_printf ("%s.version-%d", path, version);

      if (!fettle_sqlite_connection_backup (connection, copy, error))
        return FALSE;
    }

  if (version < latest
      && !fettle_migrations_migrate (FETTLE_CONNECTION (connection), migrations, latest, error))
    return FALSE;

  return TRUE;
}

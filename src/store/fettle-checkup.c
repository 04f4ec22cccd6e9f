/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-checkup.h"

#include "fettle-activities.h"

static void
table_clear (gpointer data)
{
  FettleCheckupTable *table = data;

  g_free (table->name);
}

static gboolean
read_problems (FettleCheckup *self, FettleConnection *connection, GError **error)
{
  g_autoptr (FettleStatement) statement
      = fettle_connection_prepare (connection, "PRAGMA integrity_check", error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (fettle_statement_step (statement, &local_error))
    {
      const char *line = fettle_statement_get_text (statement, 0);

      if (g_strcmp0 (line, "ok") != 0)
        g_ptr_array_add (self->problems, g_strdup (line));
    }
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
read_integer (FettleConnection *connection, const char *sql, int64_t *value, GError **error)
{
  FettleStatement *statement = fettle_connection_prepare (connection, sql, error);

  return statement != NULL && fettle_statement_run_integer (statement, 0, value, error);
}

static gboolean
read_sizes (FettleCheckup *self, FettleConnection *connection, GError **error)
{
  int64_t page_size, n_pages, n_free;

  if (!read_integer (connection, "PRAGMA page_size", &page_size, error)
      || !read_integer (connection, "PRAGMA page_count", &n_pages, error)
      || !read_integer (connection, "PRAGMA freelist_count", &n_free, error))
    return FALSE;

  self->size = n_pages * page_size;
  self->free_size = n_free * page_size;
  return TRUE;
}

/* The names come from the database's own list, and are quoted as the names that they are. */
static gboolean
count_rows (FettleCheckupTable *table, FettleConnection *connection, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (table->name, "\"", -1);
  g_autofree char *escaped = g_strjoinv ("\"\"", parts);
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM \"%s\"", escaped);

  return read_integer (connection, sql, &table->n_rows, error);
}

static gboolean
read_tables (FettleCheckup *self, FettleConnection *connection, GError **error)
{
  g_autoptr (FettleStatement) statement = fettle_connection_prepare (
      connection,
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
      error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (fettle_statement_step (statement, &local_error))
    {
      FettleCheckupTable table = { g_strdup (fettle_statement_get_text (statement, 0)), 0 };

      g_array_append_val (self->tables, table);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  for (guint i = 0; i < self->tables->len; i++)
    {
      if (!count_rows (&g_array_index (self->tables, FettleCheckupTable, i), connection, error))
        return FALSE;
    }
  return TRUE;
}

static void
damage_clear (gpointer data)
{
  FettleCheckupDamage *damage = data;

  g_free (damage->name);
  g_free (damage->start);
  g_free (damage->channel);
}

static void
add_damage (FettleCheckup *self, FettleStatement *activity, const char *channel)
{
  const FettleCheckupDamage damage = {
    .activity_id = fettle_statement_get_integer (activity, 0),
    .name = g_strdup (fettle_statement_get_text (activity, 1)),
    .start = g_strdup (fettle_statement_get_text (activity, 2)),
    .channel = g_strdup (channel),
  };

  g_array_append_val (self->damages, damage);
}

static void
check_samples (FettleCheckup *self, FettleConnection *connection, FettleStatement *activity)
{
  g_autoptr (GPtrArray) damaged = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) problem = NULL;
  g_autoptr (FettleStreams) streams
      = fettle_activities_get_intact_streams (connection,
                                              fettle_statement_get_integer (activity, 0), damaged,
                                              &problem);

  for (guint i = 0; i < damaged->len; i++)
    add_damage (self, activity, damaged->pdata[i]);
  if (problem != NULL)
    add_damage (self, activity, NULL);
}

/* Each channel has a checksum of its own. */
static gboolean
read_damages (FettleCheckup *self, FettleConnection *connection, GError **error)
{
  g_autoptr (FettleStatement) statement
      = fettle_connection_prepare (connection,
                                   "SELECT id, activity_name, start_time FROM activities WHERE "
                                   "EXISTS (SELECT 1 FROM activity_streams "
                                   "WHERE activity_id = activities.id) ORDER BY start_time",
                                   error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (fettle_statement_step (statement, &local_error))
    check_samples (self, connection, statement);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Of a file that is damaged it would only be said again. */
static gboolean
read_contents (FettleCheckup *self, FettleConnection *connection, GError **error)
{
  return read_integer (
             connection,
             "SELECT count (*) FROM imports WHERE finished_at IS NULL AND undone_at IS NULL",
             &self->n_unfinished, error)
         && read_damages (self, connection, error);
}

/**
 * fettle_checkup_run:
 * @connection: a connection
 * @error: return location for a #FettleStoreError
 *
 * Looks at every page, every index, every reference and every sample.
 *
 * Returns: (transfer full): what was found
 */
FettleCheckup *
fettle_checkup_run (FettleConnection *connection, GError **error)
{
  g_autoptr (FettleCheckup) self = g_new0 (FettleCheckup, 1);

  g_return_val_if_fail (FETTLE_IS_CONNECTION (connection), NULL);

  self->problems = g_ptr_array_new_with_free_func (g_free);
  self->damages = g_array_new (FALSE, TRUE, sizeof (FettleCheckupDamage));
  g_array_set_clear_func (self->damages, damage_clear);
  self->tables = g_array_new (FALSE, TRUE, sizeof (FettleCheckupTable));
  g_array_set_clear_func (self->tables, table_clear);

  if (!read_problems (self, connection, error)
      || !read_integer (connection, "SELECT count (*) FROM pragma_foreign_key_check",
                        &self->n_orphans, error)
      || (self->problems->len == 0 && !read_contents (self, connection, error))
      || !read_sizes (self, connection, error) || !read_tables (self, connection, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * fettle_checkup_free:
 * @self: (transfer full) (nullable): a checkup
 */
void
fettle_checkup_free (FettleCheckup *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->problems);
  g_array_unref (self->damages);
  g_array_unref (self->tables);
  g_free (self);
}

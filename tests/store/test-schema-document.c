/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-schema-deviations.h"
#include "fettle-schema-document.h"
#include "fettle-store-fixture.h"
#include "fettle-store-rows.h"
#include "fettle-test.h"

typedef struct
{
  FettleSchemaDocument *document;
  FettleConnection *connection;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fettle_test_data_path ("schema", "database-schema.md", NULL);
  g_autoptr (GBytes) bytes = fettle_test_load (path);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  fixture->document = fettle_schema_document_parse (text);
  fixture->connection = fettle_fixture_connection ();
  fettle_store_rows_insert_all (fixture->connection);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fettle_schema_document_free (fixture->document);
  g_assert_finalize_object (fixture->connection);
}

typedef void (*ColumnFunc) (Fixture *fixture, const char *table, const FettleSchemaColumn *column);

static void
for_each_column (Fixture *fixture, ColumnFunc func)
{
  for (guint i = 0; i < fixture->document->tables->len; i++)
    {
      FettleSchemaTable *table = g_ptr_array_index (fixture->document->tables, i);

      for (guint j = 0; j < table->columns->len; j++)
        func (fixture, table->name, g_ptr_array_index (table->columns, j));
    }
}

/* What is read is all of it. */
static void
test_document_is_whole (Fixture *fixture, gconstpointer data)
{
  guint n_columns = 0;

  for (guint i = 0; i < fixture->document->tables->len; i++)
    {
      FettleSchemaTable *table = g_ptr_array_index (fixture->document->tables, i);

      n_columns += table->columns->len;
    }

  g_assert_cmpuint (fixture->document->tables->len, ==, 12);
  g_assert_cmpuint (n_columns, ==, 221);
  g_assert_cmpuint (fixture->document->indexes->len, ==, 29);
  g_assert_cmpuint (fixture->document->queries->len, >, 30);
}

static gboolean
is_allowed (const char *table, const char *column)
{
  g_autofree char *subject = g_strdup_printf ("%s.%s", table, column);

  return fettle_schema_deviations_has (subject);
}

static const char *
get_affinity (const char *type)
{
  static const struct
  {
    const char *type;
    const char *affinity;
  } affinities[] = {
    { "int", "INTEGER" },   { "bool", "INTEGER" }, { "float", "REAL" },
    { "string", "TEXT" },   { "text", "TEXT" },    { "date", "TEXT" },
    { "datetime", "TEXT" }, { "json", "TEXT" },    { "enum", "TEXT" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (affinities); i++)
    {
      if (g_str_equal (affinities[i].type, type))
        return affinities[i].affinity;
    }

  g_error ("no affinity for “%s”", type);
}

static void
check_column (Fixture *fixture, const char *table, const FettleSchemaColumn *column)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT type FROM pragma_table_xinfo ('%s') WHERE name = '%s'", table,
                         column->name);
  g_autofree char *type = fettle_fixture_text (fixture->connection, sql);

  if (type == NULL)
    g_error ("there is no %s.%s", table, column->name);
  if (!g_str_equal (type, get_affinity (column->type)) && !is_allowed (table, column->name))
    g_error ("%s.%s is %s", table, column->name, type);
}

static void
test_columns_are_there (Fixture *fixture, gconstpointer data)
{
  for_each_column (fixture, check_column);
}

static gboolean
is_computed (Fixture *fixture, const char *table, const char *column)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT hidden IN (2, 3) FROM pragma_table_xinfo ('%s') WHERE name = '%s'",
                         table, column);

  return fettle_fixture_integer (fixture->connection, sql) == 1;
}

/* A kind of value has a CHECK; what is computed needs none, but is a deviation or a date of a row.
 */
static void
check_check (Fixture *fixture, const char *table, const FettleSchemaColumn *column)
{
  static const struct
  {
    const char *type;
    const char *before, *after;
  } checks[] = {
    { "date", "CHECK (date (", ") IS " }, { "datetime", "CHECK (datetime (", ") IS " },
    { "json", "json_valid (", ")" },      { "bool", "CHECK (", " IN (0, 1))" },
    { "enum", "CHECK (", " IN (" },
  };
  g_autofree char *get = g_strdup_printf ("SELECT sql FROM sqlite_master WHERE name = '%s'", table);
  g_autofree char *sql = fettle_fixture_text (fixture->connection, get);

  if (is_computed (fixture, table, column->name))
    {
      g_assert_true (is_allowed (table, column->name));
      return;
    }

  for (size_t i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      g_autofree char *text = g_strconcat (checks[i].before, column->name, checks[i].after, NULL);

      if (g_str_equal (checks[i].type, column->type) && strstr (sql, text) == NULL)
        g_error ("%s.%s has no CHECK", table, column->name);
    }
}

static void
test_kinds_are_checked (Fixture *fixture, gconstpointer data)
{
  for_each_column (fixture, check_check);
}

/* "optimal|moderate|high_risk": each word is one of the database's. */
static void
check_words (Fixture *fixture, const char *table, const FettleSchemaColumn *column)
{
  g_autofree char *get = g_strdup_printf ("SELECT sql FROM sqlite_master WHERE name = '%s'", table);
  g_autofree char *sql = fettle_fixture_text (fixture->connection, get);
  const char *quote = strchr (column->rest, '"');
  g_autofree char *list = NULL;
  g_auto (GStrv) words = NULL;

  if (quote == NULL || strchr (quote, '|') == NULL)
    return;

  list = g_strndup (quote + 1, strlen (quote) - 2);
  words = g_strsplit (list, "|", -1);
  for (size_t i = 0; words[i] != NULL; i++)
    {
      g_autofree char *quoted = g_strdup_printf ("'%s'", words[i]);

      if (strstr (sql, quoted) == NULL)
        g_error ("%s.%s does not know %s", table, column->name, quoted);
    }
}

static void
test_words_are_known (Fixture *fixture, gconstpointer data)
{
  for_each_column (fixture, check_words);
}

static int64_t
count (Fixture *fixture, const char *sql, const char *table, const char *column)
{
  g_autoptr (GError) error = NULL;
  FettleStatement *statement = fettle_connection_prepare (fixture->connection, sql, &error);
  int64_t n_rows;

  g_assert_no_error (error);
  fettle_statement_bind_text (statement, 1, table);
  fettle_statement_bind_text (statement, 2, column);
  fettle_statement_run_integer (statement, 0, &n_rows, &error);
  g_assert_no_error (error);

  return n_rows;
}

/* PK, FK and UK, as the database has them. */
static void
check_key (Fixture *fixture, const char *table, const FettleSchemaColumn *column)
{
  static const struct
  {
    const char *key;
    const char *sql;
  } keys[] = {
    { "PK", "SELECT count(*) FROM pragma_table_xinfo (?1) WHERE name = ?2 AND pk = 1" },
    { "FK", "SELECT count(*) FROM pragma_foreign_key_list (?1) WHERE \"from\" = ?2 "
            "AND on_delete IN ('CASCADE', 'SET NULL')" },
    { "UK", "SELECT count(*) FROM pragma_index_list (?1) AS l, pragma_index_info (l.name) AS i "
            "WHERE l.\"unique\" AND i.name = ?2" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (g_str_has_prefix (column->rest, keys[i].key) && !is_allowed (table, column->name)
          && count (fixture, keys[i].sql, table, column->name) == 0)
        g_error ("%s.%s is no %s", table, column->name, keys[i].key);
    }
}

static void
test_keys_are_keys (Fixture *fixture, gconstpointer data)
{
  for_each_column (fixture, check_key);
}

/* One on exactly these columns; where the document's is unique, ours is, and not only for some of
 * the rows. */
static gboolean
has_index (Fixture *fixture, const FettleSchemaIndex *index)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT count(*) FROM pragma_index_list ('%s') AS l WHERE l.\"unique\" = %d AND NOT partial "
      "AND (SELECT group_concat (name, ',' ORDER BY seqno) FROM pragma_index_info (l.name)) = '%s'",
      index->table, index->is_unique, index->columns);

  return fettle_fixture_integer (fixture->connection, sql) == 1;
}

static void
test_indexes_are_there (Fixture *fixture, gconstpointer data)
{
  guint n_found = 0;

  for (guint i = 0; i < fixture->document->indexes->len; i++)
    {
      FettleSchemaIndex *index = g_ptr_array_index (fixture->document->indexes, i);
      g_autofree char *subject = g_strdup_printf ("%s (%s)", index->table, index->columns);

      if (has_index (fixture, index))
        n_found++;
      else if (!fettle_schema_deviations_has (subject))
        g_error ("there is no index on %s", subject);
    }

  /* The one that is not there begins the primary key. */
  g_assert_cmpuint (n_found, ==, 28);
  g_assert_cmpint (
      fettle_fixture_integer (fixture->connection,
                              "SELECT count(*) FROM pragma_index_list ('heart_rate_samples') AS l, "
                              "pragma_index_info (l.name) AS i "
                              "WHERE l.origin = 'pk' AND i.seqno = 0 AND i.name = 'activity_id'"),
      ==, 1);
}

/* What is of PostgreSQL only, or about the whole file. */
static gboolean
is_for_another_database (const char *sql)
{
  return strstr (sql, "pg_") != NULL || g_str_has_prefix (sql, "REINDEX")
         || g_str_has_prefix (sql, "shared_buffers") || g_str_has_prefix (sql, "PRAGMA")
         || g_str_has_prefix (sql, "VACUUM");
}

/* The athlete's own SQL finds every table and column that it names. */
static void
test_queries_can_be_asked (Fixture *fixture, gconstpointer data)
{
  guint n_asked = 0;

  for (guint i = 0; i < fixture->document->queries->len; i++)
    {
      g_autoptr (GError) error = NULL;
      const char *sql = g_ptr_array_index (fixture->document->queries, i);
      FettleStatement *statement;

      if (is_for_another_database (sql))
        continue;

      statement = fettle_connection_prepare (fixture->connection, sql, &error);
      if (error != NULL)
        g_error ("%s: %s", error->message, sql);
      if (strchr (sql, '?') != NULL)
        fettle_statement_bind_text (statement, 1, FETTLE_FIXTURE_USER);
      while (fettle_statement_step (statement, &error))
        continue;
      g_assert_no_error (error);
      fettle_statement_done (statement);
      n_asked++;
    }

  /* 23 of tables, the 5 common ones and the 2 of the archive. */
  g_assert_cmpuint (n_asked, ==, 30);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

#define ADD(name, func)                                                                            \
  g_test_add ("/schema-document/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("document-is-whole", test_document_is_whole);
  ADD ("columns-are-there", test_columns_are_there);
  ADD ("kinds-are-checked", test_kinds_are_checked);
  ADD ("words-are-known", test_words_are_known);
  ADD ("keys-are-keys", test_keys_are_keys);
  ADD ("indexes-are-there", test_indexes_are_there);
  ADD ("queries-can-be-asked", test_queries_can_be_asked);

  return g_test_run ();
}

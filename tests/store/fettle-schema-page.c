/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-schema-page.h"

#include "fettle-record-types.h"
#include "fettle-record.h"
#include "fettle-schema-deviations.h"

static const char introduction[]
    = "<!-- SPDX-License-Identifier: GPL-3.0-or-later -->\n"
      "<!-- SPDX-FileCopyrightText: 2026 The Fettle authors -->\n"
      "<!-- Written by `./dev ninja schema-page`; a test fails when it is out of date. -->\n"
      "\n"
      "# The schema\n"
      "\n"
      "Every table with its columns, as the declarations in `../model` and a migrated database have "
      "them. In brackets behind a column: who tells its value, in the order in which they are "
      "asked: a *device* or its *file*, *Garmin*, the *athlete*, a language *model*, or *computed* from "
      "the others. "
      "Where it really came from is in `value_sources` for the profile, a day and an activity, and "
      "in the row's own `source` elsewhere.\n"
      "\n"
      "Instants are UTC as `YYYY-MM-DD HH:MM:SS`, days are the athlete's local date as "
      "`YYYY-MM-DD`, yes and no are 1 and 0, and JSON is text that is checked. *Key*: the row's number. *Required*: not NULL. *Computed*: by the database "
      "when it is read, or, of the two dates of a row, when it is written. A column in bold is of "
      "the athlete's document (`tests/data/schema/database-schema.md`), the others are ours.\n";

/* Tables that no record declares: one holds blobs, the other is the list of steps. */
static const struct
{
  const char *table;
  const char *summary;
} undeclared[] = {
  { "activity_streams",
    "The truth for the seconds: one compressed and checksummed blob a channel of an activity. "
    "`sample_count` is the number of its values, `data` the blob." },
  { "schema_migrations", "The steps that the file has taken, for diagnostics." },
};

static void
print_deviations (GString *page)
{
  size_t n_deviations;
  const FettleSchemaDeviation *deviations = fettle_schema_deviations_list (&n_deviations);

  g_string_append (page, "\n## Where it is other than the athlete's document\n"
                         "\n| What | Document | Here | Why |\n|---|---|---|---|\n");
  for (size_t i = 0; i < n_deviations; i++)
    g_string_append_printf (page, "| `%s` | %s | %s | %s |\n", deviations[i].subject,
                            deviations[i].document, deviations[i].here, deviations[i].reason);
}

static FettleStatement *
prepare (FettleConnection *connection, const char *sql, const char *table)
{
  g_autoptr (GError) error = NULL;
  FettleStatement *statement = fettle_connection_prepare (connection, sql, &error);

  if (statement == NULL)
    g_error ("%s", error->message);
  fettle_statement_bind_text (statement, 1, table);

  return statement;
}

static const char *
describe_kind (FettleColumnFlags flags)
{
  if (flags & FETTLE_COLUMN_KEY)
    return "key";
  if (flags & FETTLE_COLUMN_GENERATED)
    return "computed";

  return flags & FETTLE_COLUMN_REQUIRED ? "required" : "";
}

static void
print_columns (GString *page, FettleRecordClass *klass, FettleSchemaDocument *document)
{
  static const char *const types[] = { [FETTLE_COLUMN_INTEGER] = "INTEGER",
                                       [FETTLE_COLUMN_REAL] = "REAL",
                                       [FETTLE_COLUMN_TEXT] = "TEXT" };

  g_string_append (page, "\n| Column | Type | | Unit | What it is |\n|---|---|---|---|---|\n");
  for (size_t i = 0; i < klass->n_columns; i++)
    {
      const FettleColumn *column = &klass->columns[i];
      const char *bold
          = fettle_schema_document_find_column (document, klass->table, column->name) != NULL ? "**"
                                                                                              : "";

      g_string_append_printf (page, "| %s%s%s | %s | %s | %s | %s |\n", bold, column->name, bold,
                              types[column->type], describe_kind (column->flags),
                              column->unit != NULL ? column->unit : "", column->summary);
    }
}

static void
print_undeclared_columns (GString *page, FettleConnection *connection, const char *table)
{
  g_autoptr (FettleStatement) statement
      = prepare (connection, "SELECT name, type, \"notnull\" FROM pragma_table_xinfo (?1)", table);

  g_string_append (page, "\n| Column | Type | |\n|---|---|---|\n");
  while (fettle_statement_step (statement, NULL))
    g_string_append_printf (page, "| %s | %s | %s |\n", fettle_statement_get_text (statement, 0),
                            fettle_statement_get_text (statement, 1),
                            fettle_statement_get_integer (statement, 2) != 0 ? "required" : "");
}

/* The name of an index that a constraint made says nothing. */
static void
print_indexes (GString *page, FettleConnection *connection, const char *table)
{
  g_autoptr (FettleStatement) statement
      = prepare (connection,
                 "SELECT l.name, l.\"unique\", l.partial, (SELECT group_concat "
                 "(coalesce (i.name, 'expression'), ', ' ORDER BY i.seqno) "
                 "FROM pragma_index_info (l.name) AS i), "
                 "(SELECT sql FROM sqlite_master AS m WHERE m.name = l.name) "
                 "FROM pragma_index_list (?1) AS l ORDER BY 4, 1",
                 table);
  gboolean is_first = TRUE;

  while (fettle_statement_step (statement, NULL))
    {
      const char *sql = fettle_statement_get_text (statement, 4);
      const char *condition = sql != NULL ? strstr (sql, "WHERE ") : NULL;

      g_string_append (page, is_first ? "\nIndexes: " : "; ");
      is_first = FALSE;
      g_string_append_printf (page, "%s(%s)",
                              fettle_statement_get_integer (statement, 1) != 0 ? "unique " : "",
                              fettle_statement_get_text (statement, 3));
      if (fettle_statement_get_integer (statement, 2) != 0 && condition != NULL)
        g_string_append_printf (page, " where %s", condition + strlen ("WHERE "));
    }
  if (!is_first)
    g_string_append (page, ".\n");
}

static void
print_references (GString *page, FettleConnection *connection, const char *table)
{
  g_autoptr (FettleStatement) statement = prepare (
      connection,
      "SELECT \"from\", \"table\", on_delete FROM pragma_foreign_key_list (?1) ORDER BY 1", table);
  gboolean is_first = TRUE;

  while (fettle_statement_step (statement, NULL))
    {
      gboolean goes = g_str_equal (fettle_statement_get_text (statement, 2), "CASCADE");

      g_string_append_printf (page, "%s%s → %s (%s)", is_first ? "\nRefers to: " : "; ",
                              fettle_statement_get_text (statement, 0),
                              fettle_statement_get_text (statement, 1),
                              goes ? "goes with it" : "becomes NULL");
      is_first = FALSE;
    }
  if (!is_first)
    g_string_append (page, ".\n");
}

static void
print_relations (GString *page, FettleConnection *connection, const char *table)
{
  print_indexes (page, connection, table);
  print_references (page, connection, table);
}

static void
print_tables (GString *page,
              FettleConnection *connection,
              FettleSchemaDocument *document,
              gboolean documented)
{
  size_t n_types;
  const GType *types = fettle_record_types_list (&n_types);

  for (size_t i = 0; i < n_types; i++)
    {
      g_autoptr (GTypeClass) type_class = g_type_class_ref (types[i]);
      FettleRecordClass *klass = FETTLE_RECORD_CLASS (type_class);

      if ((fettle_schema_document_find_table (document, klass->table) != NULL) != documented)
        continue;

      g_string_append_printf (page, "\n### %s\n\nA row is a `%s`.\n", klass->table,
                              g_type_name (types[i]));
      print_columns (page, klass, document);
      print_relations (page, connection, klass->table);
    }
}

char *
fettle_schema_page_print (FettleConnection *connection, FettleSchemaDocument *document)
{
  GString *page = g_string_new (introduction);

  print_deviations (page);
  g_string_append (page, "\n## The tables of the document\n");
  print_tables (page, connection, document, TRUE);
  g_string_append (page, "\n## Our tables beside them\n");
  print_tables (page, connection, document, FALSE);
  for (size_t i = 0; i < G_N_ELEMENTS (undeclared); i++)
    {
      g_string_append_printf (page, "\n### %s\n\n%s\n", undeclared[i].table, undeclared[i].summary);
      print_undeclared_columns (page, connection, undeclared[i].table);
      print_relations (page, connection, undeclared[i].table);
    }

  return g_string_free (page, FALSE);
}

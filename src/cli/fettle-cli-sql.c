/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "fettle-cli-json.h"
#include "fettle-cli-library.h"
#include "fettle-cli-output.h"
#include "fettle-cli-table.h"
#include "fettle-query.h"

static void
print_row_as_json (FettleQuery *query)
{
  JsonObject *object = json_object_new ();

  for (int i = 0; i < fettle_query_get_n_columns (query); i++)
    {
      const char *name = fettle_query_get_name (query, i);

      switch (fettle_query_get_value_type (query, i))
        {
        case FETTLE_QUERY_INTEGER:
          json_object_set_int_member (object, name, fettle_query_get_integer (query, i));
          break;
        case FETTLE_QUERY_REAL:
          json_object_set_double_member (object, name, fettle_query_get_real (query, i));
          break;
        case FETTLE_QUERY_TEXT:
          json_object_set_string_member (object, name, fettle_query_get_text (query, i));
          break;
        case FETTLE_QUERY_NULL:
        case FETTLE_QUERY_BLOB: /* JSON has no bytes */
        default:
          json_object_set_null_member (object, name);
          break;
        }
    }
  fettle_cli_json_print (object);
}

static void
take_row (FettleCliTable *table, FettleQuery *query)
{
  for (int i = 0; i < fettle_query_get_n_columns (query); i++)
    switch (fettle_query_get_value_type (query, i))
      {
      case FETTLE_QUERY_NULL:
        fettle_cli_table_take (table, NULL);
        break;
      case FETTLE_QUERY_BLOB:
        fettle_cli_table_take (table,
                               g_format_size_full ((guint64) fettle_query_get_size (query, i),
                                                   G_FORMAT_SIZE_LONG_FORMAT));
        break;
      case FETTLE_QUERY_INTEGER:
      case FETTLE_QUERY_REAL:
      case FETTLE_QUERY_TEXT:
      default:
        fettle_cli_table_take (table, g_strdup (fettle_query_get_text (query, i)));
        break;
      }
}

static void
print_rows (FettleQuery *query, gboolean as_json, GError **error)
{
  g_autoptr (FettleCliTable) table = fettle_cli_table_new ();
  g_autoptr (GError) problem = NULL;

  for (int i = 0; i < fettle_query_get_n_columns (query); i++)
    fettle_cli_table_add_column (table, fettle_query_get_name (query, i), FETTLE_CLI_ALIGN_LEFT);
  while (fettle_query_step (query, &problem))
    {
      if (as_json)
        print_row_as_json (query);
      else
        take_row (table, query);
    }

  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (!as_json)
    fettle_cli_table_print (table);
}

static FettleCliStatus
run (const FettleCliCommand *self, int argc, char **argv)
{
  g_auto (FettleCliOptions) options = { 0 };
  g_autofree char *path = NULL;
  g_autoptr (FettleQuery) query = NULL;
  g_autoptr (GError) error = NULL;
  FettleCliStatus status;

  if (!fettle_cli_options_parse (&options, self, NULL, argc, argv, &status))
    return status;

  path = fettle_cli_library_find (&options, &error);
  if (path != NULL)
    query = fettle_query_open (path, options.arguments[0], &error);
  if (query != NULL)
    print_rows (query, options.json, &error);
  if (error == NULL)
    return FETTLE_CLI_SUCCESS;

  fettle_cli_complain_error (error);
  return FETTLE_CLI_FAILURE;
}

const FettleCliCommand fettle_cli_sql_command = {
  .name = "sql",
  .arguments = N_ ("SELECT"),
  .summary = N_ ("Ask the database a question in SQL, which can change nothing"),
  .minimum = 1,
  .maximum = 1,
  .run = run,
};

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "fettle-checkup.h"
#include "fettle-cli-json.h"
#include "fettle-cli-library.h"
#include "fettle-cli-output.h"
#include "fettle-cli-table.h"
#include "fettle-format.h"

static gboolean
examine (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  FettleCheckup **checkup = data;

  *checkup = fettle_checkup_run (connection, error);
  return *checkup != NULL;
}

static gboolean
is_well (const FettleCheckup *checkup)
{
  return checkup->problems->len == 0 && checkup->n_orphans == 0;
}

static void
print_json (const FettleCheckup *checkup, const char *path)
{
  JsonObject *object = json_object_new ();
  JsonObject *rows = json_object_new ();
  JsonArray *problems = json_array_new ();

  for (guint i = 0; i < checkup->problems->len; i++)
    json_array_add_string_element (problems, checkup->problems->pdata[i]);
  for (guint i = 0; i < checkup->tables->len; i++)
    {
      const FettleCheckupTable *table = &g_array_index (checkup->tables, FettleCheckupTable, i);

      json_object_set_int_member (rows, table->name, table->n_rows);
    }

  fettle_cli_json_set_text (object, "database", path);
  json_object_set_boolean_member (object, "well", is_well (checkup));
  json_object_set_array_member (object, "problems", problems);
  json_object_set_int_member (object, "orphans", checkup->n_orphans);
  json_object_set_int_member (object, "size_bytes", checkup->size);
  json_object_set_int_member (object, "free_bytes", checkup->free_size);
  json_object_set_object_member (object, "rows", rows);
  fettle_cli_json_print (object);
}

static void
print_text (const FettleCheckup *checkup, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *size = g_format_size ((guint64) checkup->size);
  g_autofree char *unused = g_format_size ((guint64) checkup->free_size);
  g_autoptr (FettleCliTable) table = fettle_cli_table_new ();

  /* Translators: the path of a file, its size, and how much of that is unused: “12.3 MB, 0 bytes
   * unused”. */
  fettle_cli_print (_ ("%1$s: %2$s, %3$s unused\n\n"), name, size, unused);

  fettle_cli_table_add_column (table, _ ("Table"), FETTLE_CLI_ALIGN_LEFT);
  fettle_cli_table_add_column (table, _ ("Rows"), FETTLE_CLI_ALIGN_RIGHT);
  for (guint i = 0; i < checkup->tables->len; i++)
    {
      const FettleCheckupTable *row = &g_array_index (checkup->tables, FettleCheckupTable, i);

      fettle_cli_table_take (table, g_strdup (row->name));
      fettle_cli_table_take (table, fettle_format_number ((double) row->n_rows, 0));
    }
  fettle_cli_table_print (table);

  fettle_cli_print ("\n");
  for (guint i = 0; i < checkup->problems->len; i++)
    fettle_cli_print ("%s\n", (const char *) checkup->problems->pdata[i]);
  if (is_well (checkup))
    fettle_cli_print ("%s\n", _ ("The database is in order."));
}

static FettleCliStatus
run (const FettleCliCommand *self, int argc, char **argv)
{
  g_auto (FettleCliOptions) options = { 0 };
  g_autoptr (FettleLibrary) library = NULL;
  g_autoptr (FettleCheckup) checkup = NULL;
  g_autoptr (GError) error = NULL;
  FettleCliStatus status;
  FettleStore *store;

  if (!fettle_cli_options_parse (&options, self, NULL, argc, argv, &status))
    return status;

  library = fettle_cli_library_open_existing (&options, &error);
  if (library == NULL
      || !fettle_store_read (fettle_library_get_store (library), examine, &checkup, NULL, &error))
    {
      fettle_cli_complain_error (error);
      return FETTLE_CLI_FAILURE;
    }

  store = fettle_library_get_store (library);
  if (options.json)
    print_json (checkup, fettle_store_get_path (store));
  else
    print_text (checkup, fettle_store_get_path (store));
  if (is_well (checkup))
    return FETTLE_CLI_SUCCESS;

  fettle_cli_complain ("%s", _ ("The database is damaged; restore a copy of it."));
  return FETTLE_CLI_FAILURE;
}

const FettleCliCommand fettle_cli_doctor_command = {
  .name = "doctor",
  .arguments = NULL,
  .summary = N_ ("Check the database, and say how large it is"),
  .minimum = 0,
  .maximum = 0,
  .run = run,
};

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <stdlib.h>

#include "fettle-migration.h"
#include "fettle-schema-page.h"
#include "fettle-sqlite-connection.h"

static FettleConnection *
create_database (GError **error)
{
  g_autoptr (GPtrArray) migrations = fettle_migrations_load ();
  g_autoptr (FettleSqliteConnection) connection
      = fettle_sqlite_connection_open (":memory:", FETTLE_SQLITE_WRITE, error);

  if (connection == NULL
      || !fettle_migrations_bring_up_to_date (connection, ":memory:", migrations, error))
    return NULL;

  return FETTLE_CONNECTION (g_steal_pointer (&connection));
}

static gboolean
write_page (const char *document_path, const char *page_path, GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *page = NULL;
  g_autoptr (FettleSchemaDocument) document = NULL;
  g_autoptr (FettleConnection) connection = NULL;

  if (!g_file_get_contents (document_path, &text, NULL, error))
    return FALSE;

  connection = create_database (error);
  if (connection == NULL)
    return FALSE;

  document = fettle_schema_document_parse (text);
  page = fettle_schema_page_print (connection, document);

  return g_file_set_contents (page_path, page, -1, error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  if (argc != 3)
    {
      g_printerr ("Usage: schema-page-writer DOCUMENT PAGE\n");
      return 2;
    }

  if (!write_page (argv[1], argv[2], &error))
    {
      g_printerr ("schema-page-writer: %s\n", error->message);
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-schema-page.h"
#include "fettle-store-fixture.h"
#include "fettle-test.h"

static char *
load_text (const char *path)
{
  g_autoptr (GBytes) bytes = fettle_test_load (path);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The first line that is another one says more than two long texts. */
static void
assert_same_lines (const char *text, const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);

  for (size_t i = 0; lines[i] != NULL && expected_lines[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected_lines));
}

/* “./dev ninja schema-page” writes it anew. */
static void
test_page_is_up_to_date (void)
{
  g_autofree char *document_path = fettle_test_data_path ("schema", "database-schema.md", NULL);
  g_autofree char *page_path
      = g_test_build_filename (G_TEST_DIST, "..", "src", "store", "SCHEMA.md", NULL);
  g_autofree char *document_text = load_text (document_path);
  g_autofree char *page_text = load_text (page_path);
  g_autoptr (FettleSchemaDocument) document = fettle_schema_document_parse (document_text);
  FettleConnection *connection = fettle_fixture_connection ();
  g_autofree char *page = fettle_schema_page_print (connection, document);

  assert_same_lines (page_text, page);
  g_assert_finalize_object (connection);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/schema-page/page-is-up-to-date", test_page_is_up_to_date);

  return g_test_run ();
}

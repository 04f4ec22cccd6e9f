/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "corpus.h"

#include <math.h>

#include "fettle-test.h"

#define TOLERANCE 1e-6
#define SUFFIX    ".expected.json"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
list_folder (const char *root, const char *folder, GPtrArray *names)
{
  g_autofree char *path = g_build_filename (root, folder, NULL);
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  const char *entry;

  while (directory != NULL && (entry = g_dir_read_name (directory)) != NULL)
    {
      if (g_str_has_suffix (entry, SUFFIX))
        g_ptr_array_add (names, g_strdup_printf ("%s/%.*s", folder,
                                                 (int) (strlen (entry) - strlen (SUFFIX)), entry));
    }
}

/* Names of all files of the corpus, such as "synthetic/empty.fit". */
GPtrArray *
fettle_corpus_list (void)
{
  g_autofree char *root = fettle_test_data_path ("fit", NULL);
  g_autoptr (GDir) directory = g_dir_open (root, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *entry;

  g_assert_nonnull (directory);
  while ((entry = g_dir_read_name (directory)) != NULL)
    list_folder (root, entry, names);
  g_ptr_array_sort (names, compare_names);
  g_assert_cmpuint (names->len, >=, 73);

  return names;
}

FettleCorpusFile *
fettle_corpus_load (const char *name)
{
  FettleCorpusFile *self = g_new0 (FettleCorpusFile, 1);
  g_autofree char *path = fettle_test_data_path ("fit", name, NULL);
  g_autofree char *expected_path = g_strconcat (path, SUFFIX, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  self->name = g_strdup (name);
  self->bytes = fettle_test_load (path);
  json_parser_load_from_file (parser, expected_path, &error);
  g_assert_no_error (error);
  self->expected = json_object_ref (json_node_get_object (json_parser_get_root (parser)));

  return self;
}

void
fettle_corpus_file_free (FettleCorpusFile *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->expected, json_object_unref);
  g_free (self);
}

typedef struct
{
  char *name;
  FettleCorpusTest test;
} Case;

static void
case_free (gpointer data)
{
  Case *self = data;

  g_free (self->name);
  g_free (self);
}

static void
run_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (FettleCorpusFile) file = fettle_corpus_load (self->name);

  self->test (file);
}

/* Adds a test case for each file. */
void
fettle_corpus_add_tests (const char *path, FettleCorpusTest test)
{
  g_autoptr (GPtrArray) names = fettle_corpus_list ();

  for (unsigned int i = 0; i < names->len; i++)
    {
      Case *self = g_new0 (Case, 1);
      g_autofree char *test_path
          = g_strdup_printf ("%s/%s", path, (char *) g_ptr_array_index (names, i));

      self->name = g_strdup (g_ptr_array_index (names, i));
      self->test = test;
      g_test_add_data_func_full (test_path, self, run_case, case_free);
    }
}

/* Six decimals, or as many digits as a sum of that size can keep. */
void
fettle_corpus_assert_near (double actual, double expected, const char *what)
{
  double tolerance = TOLERANCE * MAX (1.0, fabs (expected) * 1e-6);

  if (!(fabs (actual - expected) <= tolerance))
    g_error ("%s is %.9g, not %.9g", what, actual, expected);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-test.h"
#include "vector-file.h"

/* A case that no built metric runs would pass unseen. */
#define BUILT_LEAST 67

typedef struct
{
  JsonArray *cases;
  const char *metric;
} MetricTest;

static void
test_metric (gconstpointer data)
{
  const MetricTest *test = data;
  guint n_run = 0;

  for (guint i = 0; i < json_array_get_length (test->cases); i++)
    {
      JsonObject *vector = json_array_get_object_element (test->cases, i);
      g_autofree char *difference = NULL;

      if (!g_str_equal (vector_case_get_metric (vector), test->metric))
        continue;
      if (vector_case_run (vector, &difference) != VECTOR_PASSED)
        {
          g_test_message ("%s: %s", vector_case_get_id (vector), difference);
          g_test_fail ();
        }
      n_run++;
    }

  g_assert_cmpuint (n_run, >, 0);
}

static void
test_built (gconstpointer data)
{
  const MetricTest *test = data;
  guint n_built = 0;

  for (guint i = 0; i < json_array_get_length (test->cases); i++)
    {
      g_autofree char *difference = NULL;

      n_built += vector_case_run (json_array_get_object_element (test->cases, i), &difference)
                 != VECTOR_NOT_BUILT;
    }

  g_assert_cmpuint (n_built, >=, BUILT_LEAST);
}

int
main (int argc, char *argv[])
{
  g_autofree char *path = NULL;
  g_autoptr (JsonArray) cases = NULL;
  g_autoptr (GHashTable) metrics = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;

  fettle_test_init (&argc, &argv);
  /* One that fails must not hide the others. */
  g_test_set_nonfatal_assertions ();

  path = fettle_test_data_path ("analytics-vectors.json", NULL);
  cases = vector_file_load (path, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonObject *vector = json_array_get_object_element (cases, i);
      const char *metric = vector_case_get_metric (vector);
      g_autofree char *difference = NULL;
      g_autofree char *name = NULL;
      MetricTest *test;

      if (!g_hash_table_add (metrics, (gpointer) metric)
          || vector_case_run (vector, &difference) == VECTOR_NOT_BUILT)
        continue;

      test = g_new (MetricTest, 1);
      *test = (MetricTest) { cases, metric };
      name = g_strconcat ("/analytics/vectors/", metric, NULL);
      g_test_add_data_func_full (name, test, test_metric, g_free);
    }

  MetricTest all = { cases, NULL };
  g_test_add_data_func ("/analytics/vectors/built", &all, test_built);

  return g_test_run ();
}

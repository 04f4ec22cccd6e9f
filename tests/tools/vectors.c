/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <locale.h>
#include <stdlib.h>

#include "vector-file.h"

/* Runs a file of test vectors: one line a case, the counts last. */
int
main (int argc, char *argv[])
{
  static const char *const words[]
      = { [VECTOR_PASSED] = "ok", [VECTOR_FAILED] = "FAILED", [VECTOR_NOT_BUILT] = "skipped" };
  guint counts[G_N_ELEMENTS (words)] = { 0 };
  g_autoptr (JsonArray) cases = NULL;
  g_autoptr (GError) error = NULL;

  /* Numbers are written with a point wherever the reader lives. */
  setlocale (LC_ALL, "C.UTF-8");

  if (argc != 2)
    {
      g_printerr ("Usage: vectors FILE.json\n");
      return 2;
    }

  cases = vector_file_load (argv[1], &error);
  if (cases == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }

  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonObject *vector = json_array_get_object_element (cases, i);
      g_autofree char *difference = NULL;
      VectorOutcome outcome = vector_case_run (vector, &difference);
      const char *detail = outcome == VECTOR_NOT_BUILT ? "not built" : difference;

      g_print ("%-8s %-14s %s%s%s\n", words[outcome], vector_case_get_id (vector),
               vector_case_get_metric (vector), detail != NULL ? " — " : "",
               detail != NULL ? detail : "");
      counts[outcome]++;
    }

  g_print ("%u passed, %u failed, %u not built\n", counts[VECTOR_PASSED], counts[VECTOR_FAILED],
           counts[VECTOR_NOT_BUILT]);

  return counts[VECTOR_FAILED] == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

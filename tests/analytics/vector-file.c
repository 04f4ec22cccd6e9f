/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "vector-file.h"

#include <gio/gio.h>

#include "vector-comparison.h"
#include "vector-metrics.h"

#define FORMAT "analytics-vectors/1"

static double
get_tolerance (JsonObject *vector, const char *name)
{
  JsonNode *tolerance = json_object_get_member (vector, "tolerance");

  if (tolerance == NULL || !JSON_NODE_HOLDS_OBJECT (tolerance))
    return 0.0;

  return json_object_get_double_member_with_default (json_node_get_object (tolerance), name, 0.0);
}

static gboolean
is_case (JsonNode *node)
{
  JsonObject *object;
  JsonNode *inputs;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;

  object = json_node_get_object (node);
  inputs = json_object_get_member (object, "inputs");
  return json_object_get_string_member_with_default (object, "id", NULL) != NULL
         && json_object_get_string_member_with_default (object, "metric", NULL) != NULL
         && inputs != NULL && JSON_NODE_HOLDS_OBJECT (inputs)
         && json_object_has_member (object, "expected");
}

JsonArray *
vector_file_load (const char *path, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonObject *root = NULL;
  JsonNode *cases = NULL;

  if (!json_parser_load_from_file (parser, path, error))
    return NULL;

  if (json_parser_get_root (parser) != NULL
      && JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    root = json_node_get_object (json_parser_get_root (parser));
  if (root != NULL)
    cases = json_object_get_member (root, "cases");
  if (cases == NULL || !JSON_NODE_HOLDS_ARRAY (cases)
      || g_strcmp0 (json_object_get_string_member_with_default (root, "format", NULL), FORMAT) != 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s is not in format %s", path,
                   FORMAT);
      return NULL;
    }

  for (guint i = 0; i < json_array_get_length (json_node_get_array (cases)); i++)
    {
      if (!is_case (json_array_get_element (json_node_get_array (cases), i)))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       "%s: entry %u has no id, metric, inputs or expected", path, i);
          return NULL;
        }
    }

  return json_array_ref (json_node_get_array (cases));
}

VectorOutcome
vector_case_run (JsonObject *vector, char **difference)
{
  VectorMetric metric = vector_metric_find (vector_case_get_metric (vector));
  g_autoptr (JsonNode) actual = NULL;
  g_autoptr (GError) error = NULL;

  *difference = NULL;
  if (metric == NULL)
    return VECTOR_NOT_BUILT;

  actual = metric (json_object_get_object_member (vector, "inputs"), &error);
  if (actual == NULL)
    {
      *difference = g_strdup (error->message);
      return VECTOR_FAILED;
    }

  return vector_comparison_matches (json_object_get_member (vector, "expected"), actual,
                                    get_tolerance (vector, "abs"), get_tolerance (vector, "rel"),
                                    difference)
             ? VECTOR_PASSED
             : VECTOR_FAILED;
}

const char *
vector_case_get_id (JsonObject *vector)
{
  return json_object_get_string_member (vector, "id");
}

const char *
vector_case_get_metric (JsonObject *vector)
{
  return json_object_get_string_member (vector, "metric");
}

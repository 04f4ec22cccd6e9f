/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "vector-comparison.h"

#include <math.h>

static gboolean
differ (JsonNode *expected, JsonNode *actual, const char *where, char **difference)
{
  g_autofree char *expected_text = json_to_string (expected, FALSE);
  g_autofree char *actual_text
      = actual != NULL ? json_to_string (actual, FALSE) : g_strdup ("nothing");

  *difference = g_strdup_printf ("%s%sexpected %.200s, got %.200s", where,
                                 *where != '\0' ? ": " : "", expected_text, actual_text);
  return FALSE;
}

static gboolean
is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node)
         && (json_node_get_value_type (node) == G_TYPE_INT64
             || json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

static gboolean
matches (JsonNode *expected,
         JsonNode *actual,
         double absolute,
         double relative,
         const char *where,
         char **difference)
{
  if (actual == NULL)
    return differ (expected, actual, where, difference);

  if (is_number (expected) && is_number (actual))
    {
      double number = json_node_get_double (expected);

      /* Written so that NaN fails it. */
      if (fabs (number - json_node_get_double (actual)) <= absolute + relative * fabs (number))
        return TRUE;
      return differ (expected, actual, where, difference);
    }

  if (JSON_NODE_HOLDS_ARRAY (expected) && JSON_NODE_HOLDS_ARRAY (actual))
    {
      JsonArray *list = json_node_get_array (expected);
      JsonArray *other = json_node_get_array (actual);

      if (json_array_get_length (list) != json_array_get_length (other))
        return differ (expected, actual, where, difference);
      for (guint i = 0; i < json_array_get_length (list); i++)
        {
          g_autofree char *place = g_strdup_printf ("%s[%u]", where, i);

          if (!matches (json_array_get_element (list, i), json_array_get_element (other, i),
                        absolute, relative, place, difference))
            return FALSE;
        }
      return TRUE;
    }

  if (JSON_NODE_HOLDS_OBJECT (expected) && JSON_NODE_HOLDS_OBJECT (actual))
    {
      g_autoptr (GList) members = json_object_get_members (json_node_get_object (expected));

      for (GList *l = members; l != NULL; l = l->next)
        {
          const char *name = l->data;
          g_autofree char *place = g_strdup_printf ("%s.%s", where, name);

          if (!matches (json_object_get_member (json_node_get_object (expected), name),
                        json_object_get_member (json_node_get_object (actual), name), absolute,
                        relative, place, difference))
            return FALSE;
        }
      return TRUE;
    }

  return json_node_equal (expected, actual) || differ (expected, actual, where, difference);
}

gboolean
vector_comparison_matches (JsonNode *expected,
                           JsonNode *actual,
                           double absolute,
                           double relative,
                           char **difference)
{
  return matches (expected, actual, absolute, relative, "", difference);
}

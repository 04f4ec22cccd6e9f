/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "vector-inputs.h"

#include <gio/gio.h>
#include <math.h>

#include "vector-series.h"

double
vector_inputs_get_number_or (JsonObject *inputs, const char *name, double fallback)
{
  JsonNode *node = json_object_get_member (inputs, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_double (node) : fallback;
}

double
vector_inputs_get_number (JsonObject *inputs, const char *name)
{
  return vector_inputs_get_number_or (inputs, name, NAN);
}

const char *
vector_inputs_get_text (JsonObject *inputs, const char *name, const char *fallback)
{
  return json_object_get_string_member_with_default (inputs, name, fallback);
}

GArray *
vector_inputs_get_series (JsonObject *inputs, const char *name, GError **error)
{
  JsonNode *node = json_object_get_member (inputs, name);

  if (node == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "there is no input %s", name);
      return NULL;
    }

  return vector_series_expand (node, error);
}

JsonNode *
vector_result_number (double value)
{
  JsonNode *node = json_node_alloc ();

  return isfinite (value) ? json_node_init_double (node, value) : json_node_init_null (node);
}

JsonNode *
vector_result_text (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

JsonNode *
vector_result_list (const double *values, size_t n_values)
{
  g_autoptr (JsonArray) list = json_array_new ();

  for (size_t i = 0; i < n_values; i++)
    json_array_add_element (list, vector_result_number (values[i]));

  return json_node_init_array (json_node_alloc (), list);
}

JsonNode *
vector_result_object (const char *first, JsonNode *value, ...)
{
  g_autoptr (JsonObject) object = json_object_new ();
  const char *name;
  va_list arguments;

  json_object_set_member (object, first, value);
  va_start (arguments, value);
  while ((name = va_arg (arguments, const char *)) != NULL)
    json_object_set_member (object, name, va_arg (arguments, JsonNode *));
  va_end (arguments);

  return json_node_init_object (json_node_alloc (), object);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-json.h"

#include <math.h>
#include <string.h>

#include "fettle-day.h"
#include "fettle-recording.h"

/* Six decimals are more than any device measures, and read better than seventeen digits. */
#define DECIMALS "%.6f"

/**
 * fettle_fit_json_add_figure:
 * @object: an object
 * @key: a key
 * @value: a value, or NaN for none
 *
 * Adds the value if there is one.
 */
void
fettle_fit_json_add_figure (JsonObject *object, const char *key, double value)
{
  if (isfinite (value))
    json_object_set_double_member (object, key, value);
}

/**
 * fettle_fit_json_add_figure_or_null:
 * @object: an object
 * @key: a key
 * @value: a value, or NaN for none
 *
 * Adds the value, or null.
 */
void
fettle_fit_json_add_figure_or_null (JsonObject *object, const char *key, double value)
{
  if (isfinite (value))
    json_object_set_double_member (object, key, value);
  else
    json_object_set_null_member (object, key);
}

/**
 * fettle_fit_json_add_code_or_null:
 * @object: an object
 * @key: a key
 * @code: a number, or -1 for none
 *
 * Adds the number, or null.
 */
void
fettle_fit_json_add_code_or_null (JsonObject *object, const char *key, int code)
{
  fettle_fit_json_add_figure_or_null (object, key, code < 0 ? NAN : (double) code);
}

/**
 * fettle_fit_json_add_string_or_null:
 * @object: an object
 * @key: a key
 * @string: (nullable): a text
 *
 * Adds the text, or null.
 */
void
fettle_fit_json_add_string_or_null (JsonObject *object, const char *key, const char *string)
{
  if (string != NULL)
    json_object_set_string_member (object, key, string);
  else
    json_object_set_null_member (object, key);
}

/**
 * fettle_fit_json_add_instant_or_null:
 * @object: an object
 * @key: a key
 * @instant: an instant, or %FETTLE_INSTANT_NONE
 *
 * Adds the instant as RFC 3339 has it, or null.
 */
void
fettle_fit_json_add_instant_or_null (JsonObject *object, const char *key, int64_t instant)
{
  g_autofree char *text
      = instant != FETTLE_INSTANT_NONE ? fettle_instant_to_rfc3339 (instant) : NULL;

  fettle_fit_json_add_string_or_null (object, key, text);
}

static void
print_indent (GString *text, unsigned int depth)
{
  g_string_append_c (text, '\n');
  for (unsigned int i = 0; i < depth; i++)
    g_string_append_c (text, ' ');
}

static void
print_number (GString *text, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE + 320];
  size_t length;

  if (!isfinite (value))
    {
      g_string_append (text, "null");
      return;
    }

  g_ascii_formatd (buffer, sizeof buffer, DECIMALS, value);
  for (length = strlen (buffer); buffer[length - 1] == '0'; length--)
    ;
  if (buffer[length - 1] == '.')
    length--;
  buffer[length] = '\0';
  g_string_append (text, g_str_equal (buffer, "-0") ? "0" : buffer);
}

static void
print_string (GString *text, const char *string)
{
  g_string_append_c (text, '"');
  for (const char *c = string; *c != '\0'; c++)
    {
      if (*c == '"' || *c == '\\')
        g_string_append_printf (text, "\\%c", *c);
      else if ((unsigned char) *c < 0x20 || *c == 0x7F)
        g_string_append_printf (text, "\\u%04x", (unsigned int) *c);
      else
        g_string_append_c (text, *c);
    }
  g_string_append_c (text, '"');
}

/* A summary is four levels deep, so recursion is no danger. */
static void
print_node (GString *text, JsonNode *node, unsigned int depth)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) keys = json_object_get_members (json_node_get_object (node));

      g_string_append_c (text, '{');
      for (GList *key = keys; key != NULL; key = key->next)
        {
          print_indent (text, depth + 1);
          print_string (text, key->data);
          g_string_append (text, ": ");
          print_node (text, json_object_get_member (json_node_get_object (node), key->data),
                      depth + 1);
          if (key->next != NULL)
            g_string_append_c (text, ',');
        }
      if (keys != NULL)
        print_indent (text, depth);
      g_string_append_c (text, '}');
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      unsigned int length = json_array_get_length (array);

      g_string_append_c (text, '[');
      for (unsigned int i = 0; i < length; i++)
        {
          print_indent (text, depth + 1);
          print_node (text, json_array_get_element (array, i), depth + 1);
          if (i + 1 < length)
            g_string_append_c (text, ',');
        }
      if (length > 0)
        print_indent (text, depth);
      g_string_append_c (text, ']');
    }
  else if (JSON_NODE_HOLDS_NULL (node))
    {
      g_string_append (text, "null");
    }
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      print_string (text, json_node_get_string (node));
    }
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    {
      g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
    }
  else
    {
      print_number (text, json_node_get_double (node));
    }
}

/**
 * fettle_fit_json_print:
 * @object: an object
 *
 * Returns: (transfer full): the object as text, figures with at most six decimals
 */
char *
fettle_fit_json_print (JsonObject *object)
{
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);
  GString *text = g_string_new (NULL);

  print_node (text, root, 0);
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

/**
 * fettle_fit_tally_add:
 * @self: a tally
 * @value: one more value; what is not finite is none
 */
void
fettle_fit_tally_add (FettleFitTally *self, double value)
{
  if (!isfinite (value))
    return;

  self->minimum = self->count == 0 ? value : MIN (self->minimum, value);
  self->maximum = self->count == 0 ? value : MAX (self->maximum, value);
  self->sum += value;
  self->count++;
}

/**
 * fettle_fit_tally_to_json:
 * @self: a tally
 *
 * Returns: (transfer full): its count and, if that is not 0, mean, least and greatest value
 */
JsonObject *
fettle_fit_tally_to_json (const FettleFitTally *self)
{
  JsonObject *object = json_object_new ();

  json_object_set_double_member (object, "count", (double) self->count);
  if (self->count > 0)
    {
      json_object_set_double_member (object, "mean", self->sum / (double) self->count);
      json_object_set_double_member (object, "min", self->minimum);
      json_object_set_double_member (object, "max", self->maximum);
    }

  return object;
}

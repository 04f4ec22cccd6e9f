/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-cli-json.h"

#include <math.h>

#include "fettle-cli-output.h"

static void print_node (GString *text, JsonNode *node);

static void
print_string (GString *text, const char *string)
{
  g_autofree char *valid = g_utf8_make_valid (string, -1);

  g_string_append_c (text, '"');
  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character == '"' || character == '\\')
        g_string_append_c (text, '\\');
      /* Of the ones after the first 64K none is hidden. */
      if (fettle_cli_is_hidden (character))
        g_string_append_printf (text, "\\u%04x", character);
      else
        g_string_append_unichar (text, character);
    }
  g_string_append_c (text, '"');
}

static void
print_double (GString *text, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    {
      g_string_append (text, "null");
      return;
    }

  /* Fifteen digits are enough for a number that somebody once wrote down. */
  g_ascii_formatd (buffer, sizeof buffer, "%.15g", value);
  if (g_ascii_strtod (buffer, NULL) != value)
    g_ascii_dtostr (buffer, sizeof buffer, value);
  g_string_append (text, buffer);
}

static void
print_value (GString *text, JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    print_string (text, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_INT64)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else
    print_double (text, json_node_get_double (node));
}

static void
print_object (GString *text, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  gboolean is_first = TRUE;

  g_string_append_c (text, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (!is_first)
        g_string_append (text, ", ");
      is_first = FALSE;
      print_string (text, name);
      g_string_append (text, ": ");
      print_node (text, member);
    }
  g_string_append_c (text, '}');
}

static void
print_array (GString *text, JsonArray *array)
{
  g_string_append_c (text, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (i > 0)
        g_string_append (text, ", ");
      print_node (text, json_array_get_element (array, i));
    }
  g_string_append_c (text, ']');
}

static void
print_node (GString *text, JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      print_object (text, json_node_get_object (node));
      break;
    case JSON_NODE_ARRAY:
      print_array (text, json_node_get_array (node));
      break;
    case JSON_NODE_VALUE:
      print_value (text, node);
      break;
    case JSON_NODE_NULL:
    default:
      g_string_append (text, "null");
      break;
    }
}

/* A column that holds JSON becomes part of the document, not a text in it. */
static JsonNode *
parse_document (const char *text)
{
  return *text == '{' || *text == '[' ? json_from_string (text, NULL) : NULL;
}

static void
set_column (JsonObject *object, FettleRecord *record, const FettleColumn *column)
{
  JsonNode *document;

  if (fettle_record_is_null (record, column))
    {
      json_object_set_null_member (object, column->name);
      return;
    }

  switch (column->type)
    {
    case FETTLE_COLUMN_INTEGER:
      json_object_set_int_member (object, column->name, fettle_record_get_integer (record, column));
      break;
    case FETTLE_COLUMN_REAL:
      json_object_set_double_member (object, column->name, fettle_record_get_real (record, column));
      break;
    case FETTLE_COLUMN_TEXT:
    default:
      document = parse_document (fettle_record_get_text (record, column));
      if (document != NULL)
        json_object_set_member (object, column->name, document);
      else
        json_object_set_string_member (object, column->name,
                                       fettle_record_get_text (record, column));
      break;
    }
}

/**
 * fettle_cli_json_from_record:
 * @record: a row
 *
 * Returns: (transfer full): an object with a member for each column, named as in the database
 */
JsonObject *
fettle_cli_json_from_record (FettleRecord *record)
{
  FettleRecordClass *klass = FETTLE_RECORD_GET_CLASS (record);
  JsonObject *object = json_object_new ();

  for (size_t i = 0; i < klass->n_columns; i++)
    set_column (object, record, &klass->columns[i]);
  return object;
}

/**
 * fettle_cli_json_from_records:
 * @records: rows
 *
 * Returns: (transfer full): an array of objects
 */
JsonArray *
fettle_cli_json_from_records (GListModel *records)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (FettleRecord) record = g_list_model_get_item (records, i);

      json_array_add_object_element (array, fettle_cli_json_from_record (record));
    }
  return array;
}

/**
 * fettle_cli_json_set_text:
 * @object: an object
 * @key: a key
 * @text: (nullable): its value
 *
 * Sets a member; null without a text.
 */
void
fettle_cli_json_set_text (JsonObject *object, const char *key, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, key, text);
  else
    json_object_set_null_member (object, key);
}

/**
 * fettle_cli_json_set_number:
 * @object: an object
 * @key: a key
 * @value: its value; NaN for none
 *
 * Sets a member; null without a value.
 */
void
fettle_cli_json_set_number (JsonObject *object, const char *key, double value)
{
  if (isnan (value))
    json_object_set_null_member (object, key);
  else
    json_object_set_double_member (object, key, value);
}

/**
 * fettle_cli_json_to_text:
 * @object: an object
 *
 * Returns: (transfer full): the object as a line of text, without its end
 */
char *
fettle_cli_json_to_text (JsonObject *object)
{
  GString *text = g_string_new (NULL);

  print_object (text, object);
  return g_string_free (text, FALSE);
}

/**
 * fettle_cli_json_print:
 * @object: (transfer full): an object
 *
 * Prints the object on standard output, as a line. What is printed is UTF-8 in every locale.
 */
void
fettle_cli_json_print (JsonObject *object)
{
  g_autofree char *text = fettle_cli_json_to_text (object);

  fettle_cli_print ("%s\n", text);
  json_object_unref (object);
}

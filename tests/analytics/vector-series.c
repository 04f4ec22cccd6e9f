/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "vector-series.h"

#include <gio/gio.h>
#include <math.h>

/* Longer than a year of seconds is a mistake in the file. */
#define LONGEST 40000000

static gboolean
fail (GError **error, const char *what)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "no series: %s", what);
  return FALSE;
}

static gboolean
append (GArray *series, double value, GError **error)
{
  if (series->len >= LONGEST)
    return fail (error, "too long");

  g_array_append_val (series, value);
  return TRUE;
}

static double
get_value (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) ? json_node_get_double (node) : NAN;
}

static gboolean
append_list (GArray *series, JsonArray *list, GError **error)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonNode *element = json_array_get_element (list, i);

      if (!JSON_NODE_HOLDS_VALUE (element) && !JSON_NODE_HOLDS_NULL (element))
        return fail (error, "an element is no number");
      if (!append (series, get_value (element), error))
        return FALSE;
    }

  return TRUE;
}

/* Rows of [n, from] or [n, from, to]. */
static gboolean
append_rows (GArray *series, JsonArray *rows, GError **error)
{
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonNode *node = json_array_get_element (rows, i);
      JsonArray *row = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
      guint n_columns = row != NULL ? json_array_get_length (row) : 0;
      double n, from, to;

      if (n_columns < 2)
        return fail (error, "a row is too short");

      n = get_value (json_array_get_element (row, 0));
      from = get_value (json_array_get_element (row, 1));
      to = n_columns > 2 ? get_value (json_array_get_element (row, 2)) : from;
      for (double k = 0.0; k < n; k += 1.0)
        {
          if (!append (series, from + (to - from) * k / n, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
append_lcg (GArray *series, JsonObject *generator, GError **error)
{
  guint64 x = (guint64) json_object_get_int_member_with_default (generator, "seed", 0);
  gint64 n = json_object_get_int_member_with_default (generator, "n", 0);
  gint64 lowest = json_object_get_int_member_with_default (generator, "lo", 0);
  gint64 highest = json_object_get_int_member_with_default (generator, "hi", 0);

  if (highest < lowest)
    return fail (error, "lo is above hi");

  for (gint64 i = 0; i < n; i++)
    {
      x = (G_GUINT64_CONSTANT (1103515245) * x + 12345) % (G_GUINT64_CONSTANT (1) << 31);
      if (!append (series,
                   (double) (lowest + (gint64) ((x / 65536) % (guint64) (highest - lowest + 1))),
                   error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
append_sine (GArray *series, JsonObject *wave, GError **error)
{
  double n = json_object_get_double_member_with_default (wave, "n", 0.0);
  double mean = json_object_get_double_member_with_default (wave, "mean", 0.0);
  double amplitude = json_object_get_double_member_with_default (wave, "amp", 0.0);
  double period = json_object_get_double_member_with_default (wave, "period", 1.0);

  for (double k = 0.0; k < n; k += 1.0)
    {
      if (!append (series, mean + amplitude * sin (2.0 * G_PI * k / period), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean append_series (GArray *series, JsonNode *node, GError **error);

static gboolean
append_concat (GArray *series, JsonArray *parts, GError **error)
{
  for (guint i = 0; i < json_array_get_length (parts); i++)
    {
      if (!append_series (series, json_array_get_element (parts, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
append_repeat (GArray *series, JsonArray *repeat, GError **error)
{
  if (json_array_get_length (repeat) != 2)
    return fail (error, "repeat takes a number and a series");

  for (double k = 0.0; k < get_value (json_array_get_element (repeat, 0)); k += 1.0)
    {
      if (!append_series (series, json_array_get_element (repeat, 1), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
append_sum (GArray *series, JsonArray *terms, GError **error)
{
  g_autoptr (GArray) sum = NULL;

  for (guint i = 0; i < json_array_get_length (terms); i++)
    {
      g_autoptr (GArray) term = vector_series_expand (json_array_get_element (terms, i), error);

      if (term == NULL)
        return FALSE;
      if (sum == NULL)
        {
          sum = g_steal_pointer (&term);
          continue;
        }
      if (term->len != sum->len)
        return fail (error, "terms differ in length");
      for (guint k = 0; k < sum->len; k++)
        g_array_index (sum, double, k) += g_array_index (term, double, k);
    }

  if (sum != NULL)
    g_array_append_vals (series, sum->data, sum->len);

  return TRUE;
}

static gboolean
append_series (GArray *series, JsonNode *node, GError **error)
{
  static const struct
  {
    const char *name;
    gboolean (*append) (GArray *series, JsonArray *array, GError **error);
  } of_array[] = {
    { "segments", append_rows }, { "ramp", append_rows }, { "concat", append_concat },
    { "repeat", append_repeat }, { "sum", append_sum },
  };
  JsonObject *object;

  if (JSON_NODE_HOLDS_ARRAY (node))
    return append_list (series, json_node_get_array (node), error);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail (error, "neither a list nor an object");

  object = json_node_get_object (node);
  for (size_t i = 0; i < G_N_ELEMENTS (of_array); i++)
    {
      JsonNode *member = json_object_get_member (object, of_array[i].name);

      if (member != NULL && JSON_NODE_HOLDS_ARRAY (member))
        return of_array[i].append (series, json_node_get_array (member), error);
    }

  node = json_object_get_member (object, "lcg");
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return append_lcg (series, json_node_get_object (node), error);

  node = json_object_get_member (object, "sine");
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return append_sine (series, json_node_get_object (node), error);

  return fail (error, "an unknown kind");
}

GArray *
vector_series_expand (JsonNode *node, GError **error)
{
  g_autoptr (GArray) series = g_array_new (FALSE, FALSE, sizeof (double));

  if (!append_series (series, node, error))
    return NULL;

  return g_steal_pointer (&series);
}

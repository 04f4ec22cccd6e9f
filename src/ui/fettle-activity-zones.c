/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-zones.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "fettle-format.h"

/**
 * fettle_activity_zones_parse:
 * @text: (nullable): the JSON of hr_zones_data
 * @zones: (out): what it says; no zones where it says nothing
 *
 * Returns: TRUE if there is time in at least one zone
 */
gboolean
fettle_activity_zones_parse (const char *text, FettleActivityZones *zones)
{
  g_autoptr (JsonParser) parser = NULL;
  JsonNode *root;
  JsonObject *object;
  JsonNode *seconds;
  JsonArray *array;

  *zones = (FettleActivityZones) { 0 };
  if (text == NULL)
    return FALSE;

  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, text, -1, NULL))
    return FALSE;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;

  object = json_node_get_object (root);
  seconds = json_object_get_member (object, "seconds");
  if (seconds == NULL || !JSON_NODE_HOLDS_ARRAY (seconds))
    return FALSE;

  array = json_node_get_array (seconds);
  zones->n_zones = MIN (json_array_get_length (array), FETTLE_ZONES_MAXIMUM);
  for (guint i = 0; i < zones->n_zones; i++)
    zones->seconds[i] = MAX (0, json_array_get_double_element (array, i));
  zones->no_data = json_object_get_double_member_with_default (object, "no_data", 0);
  return fettle_activity_zones_get_total (zones) > 0;
}

/**
 * fettle_activity_zones_get_total:
 *
 * Returns: the seconds in all zones together
 */
double
fettle_activity_zones_get_total (const FettleActivityZones *zones)
{
  double total = 0;

  for (size_t i = 0; i < zones->n_zones; i++)
    total += zones->seconds[i];
  return total;
}

/**
 * fettle_activity_zones_dup_sentence:
 * @zones: the times in zones
 * @duration: seconds of the whole activity, below 0 if that is unknown
 *
 * Returns: (transfer full): the bar in words, highest zone first; empty without zones
 */
char *
fettle_activity_zones_dup_sentence (const FettleActivityZones *zones, int64_t duration)
{
  GString *sentence = g_string_new (NULL);
  int64_t seconds[FETTLE_ZONES_MAXIMUM];

  fettle_zones_round_times (zones->seconds, zones->n_zones, duration, seconds);
  for (size_t i = zones->n_zones; i-- > 0;)
    {
      g_autofree char *time = NULL;

      if (seconds[i] == 0)
        continue;
      time = fettle_format_duration ((double) seconds[i]);
      if (sentence->len > 0)
        g_string_append (sentence, C_ ("list separator", ", "));
      /* Translators: the number of a heart-rate zone and the time in it, as in “zone 3 26:30”. */
      g_string_append_printf (sentence, _ ("zone %1$u %2$s"), (guint) i + 1, time);
    }
  return g_string_free_and_steal (sentence);
}

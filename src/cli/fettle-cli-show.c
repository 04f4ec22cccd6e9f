/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-activity-detail.h"
#include "fettle-activity-load.h"
#include "fettle-cli-activity.h"
#include "fettle-cli-json.h"
#include "fettle-cli-library.h"
#include "fettle-cli-output.h"
#include "fettle-day.h"
#include "fettle-originals.h"

typedef struct
{
  FettleActivityDetail *detail;
  FettleOriginal *original; /* nullable */
  int64_t original_id;
  FettleUnits units;
} Shown;

static void
shown_clear (Shown *self)
{
  g_clear_object (&self->detail);
  g_clear_object (&self->original);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shown, shown_clear)

static gboolean
read_original (FettleConnection *connection,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  Shown *self = data;
  GError *problem = NULL;

  self->original = fettle_originals_get (connection, self->original_id, &problem);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}

static gboolean
load (Shown *self, FettleLibrary *library, int64_t id, GError **error)
{
  FettleActivity *activity;

  self->units = fettle_library_get_units (library);
  self->detail = fettle_activity_detail_load (library, id, NULL, error);
  if (self->detail == NULL)
    return FALSE;

  activity = fettle_activity_detail_get_activity (self->detail);
  self->original_id = activity->original_id;
  return activity->original_id == FETTLE_NULL_INTEGER
         || fettle_store_read (fettle_library_get_store (library), read_original, self, NULL,
                               error);
}

static JsonObject *
make_zones (const Shown *self)
{
  const FettleZones *zones = fettle_activity_detail_get_zones (self->detail);
  JsonObject *object;
  JsonArray *bounds, *seconds;
  const double *in_zone;
  size_t n_zones;

  in_zone = fettle_activity_detail_get_zone_seconds (self->detail, &n_zones);
  if (zones == NULL || in_zone == NULL)
    return NULL;

  object = json_object_new ();
  bounds = json_array_new ();
  seconds = json_array_new ();
  for (size_t i = 0; i < n_zones; i++)
    json_array_add_double_element (seconds, in_zone[i]);
  for (size_t i = 0; i + 1 < zones->n_zones; i++)
    json_array_add_double_element (bounds, zones->bounds[i]);
  fettle_cli_json_set_text (object, "model", zones->model);
  json_object_set_array_member (object, "bounds", bounds);
  json_object_set_array_member (object, "seconds", seconds);
  return object;
}

static JsonArray *
list_channels (const Shown *self)
{
  const FettleStreams *streams = fettle_activity_detail_get_streams (self->detail);
  JsonArray *channels = json_array_new ();

  for (FettleChannel channel = 0; streams != NULL && channel < FETTLE_N_CHANNELS; channel++)
    if (streams->channels[channel] != NULL)
      json_array_add_string_element (channels, fettle_channel_get_info (channel)->name);
  return channels;
}

static JsonArray *
list_damaged (const Shown *self)
{
  const char *const *channels = fettle_activity_detail_get_damaged_channels (self->detail);
  JsonArray *damaged = json_array_new ();

  for (size_t i = 0; channels[i] != NULL; i++)
    json_array_add_string_element (damaged, channels[i]);
  return damaged;
}

static char *
dup_damaged (const Shown *self)
{
  const char *const *channels = fettle_activity_detail_get_damaged_channels (self->detail);

  return *channels != NULL ? g_strjoinv (_ (", "), (char **) channels) : NULL;
}

static void
print_json (const Shown *self)
{
  FettleActivity *activity = fettle_activity_detail_get_activity (self->detail);
  JsonObject *object = fettle_cli_json_from_record (FETTLE_RECORD (activity));
  JsonObject *zones = make_zones (self);

  if (zones != NULL)
    json_object_set_object_member (object, "heart_rate_zones", zones);
  else
    json_object_set_null_member (object, "heart_rate_zones");
  json_object_set_array_member (object, "laps",
                                fettle_cli_json_from_records (
                                    fettle_activity_detail_get_laps (self->detail)));
  json_object_set_array_member (object, "legs",
                                fettle_cli_json_from_records (
                                    fettle_activity_detail_get_legs (self->detail)));
  json_object_set_array_member (object, "channels", list_channels (self));
  json_object_set_array_member (object, "damaged_channels", list_damaged (self));
  if (self->original != NULL)
    json_object_set_object_member (object, "original",
                                   fettle_cli_json_from_record (FETTLE_RECORD (self->original)));
  else
    json_object_set_null_member (object, "original");
  fettle_cli_json_print (object);
}

static FettleCliTable *
new_list (void)
{
  FettleCliTable *table = fettle_cli_table_new ();

  fettle_cli_table_add_column (table, NULL, FETTLE_CLI_ALIGN_LEFT);
  fettle_cli_table_add_column (table, NULL, FETTLE_CLI_ALIGN_LEFT);
  return table;
}

/* Takes @value; leaves the line out where there is no value to show. */
static void
take_line (FettleCliTable *table, const char *name, char *value)
{
  if (value == NULL || g_str_equal (value, FETTLE_FORMAT_MISSING))
    {
      g_free (value);
      return;
    }
  fettle_cli_table_take (table, g_strdup (name));
  fettle_cli_table_take (table, value);
}

/* Of nothing there is no distance. */
static double
get_way (double metres)
{
  return metres > 0.0 ? metres : NAN;
}

static char *
format_beats (int64_t average, int64_t maximum)
{
  g_autofree char *mean = NULL;
  g_autofree char *highest = NULL;

  if (average == FETTLE_NULL_INTEGER)
    return NULL;
  mean = fettle_format_with_unit (fettle_cli_number (average), 0, _ ("bpm"));
  highest = fettle_format_number (fettle_cli_number (maximum), 0);
  /* Translators: a mean with its unit and a maximum: “151 bpm, max 181”. */
  return g_strdup_printf (_ ("%1$s, max %2$s"), mean, highest);
}

static void
print_figures (const Shown *self)
{
  FettleActivity *activity = fettle_activity_detail_get_activity (self->detail);
  g_autofree char *start = fettle_cli_activity_dup_start (activity);
  g_autoptr (FettleCliTable) table = new_list ();

  fettle_cli_print ("%s\n%s · %s\n\n", activity->activity_name, start, activity->activity_type);
  take_line (table, _ ("Incomplete"), g_strdup (activity->partial_reason));
  take_line (table, _ ("Damaged"), dup_damaged (self));
  take_line (table, _ ("Distance"),
             fettle_format_distance (get_way (activity->distance_meters), self->units, 2));
  take_line (table, _ ("Time"),
             fettle_format_duration (fettle_cli_number (activity->duration_seconds)));
  take_line (table, _ ("Time with pauses"),
             fettle_format_duration (fettle_cli_number (activity->elapsed_seconds)));
  take_line (table, _ ("Pace, speed"),
             fettle_cli_activity_dup_speed (activity, activity->avg_speed, self->units));
  take_line (table, _ ("Heart rate"),
             format_beats (activity->avg_heart_rate, activity->max_heart_rate));
  take_line (table, _ ("Power"),
             fettle_format_with_unit (fettle_cli_number (activity->avg_power), 0, _ ("W")));
  take_line (table, _ ("Ascent"),
             fettle_format_height (activity->elevation_gain_meters, self->units));
  take_line (table, _ ("Energy"),
             fettle_format_with_unit (fettle_cli_number (activity->calories), 0, _ ("kcal")));
  take_line (table, _ ("Load"), fettle_format_number (activity->training_load, 0));
  fettle_cli_table_print (table);
}

static void
print_zones (const Shown *self)
{
  const FettleZones *zones = fettle_activity_detail_get_zones (self->detail);
  g_autoptr (FettleCliTable) table = NULL;
  int64_t seconds[FETTLE_ZONES_MAXIMUM];
  const double *exact;
  size_t n_zones;

  exact = fettle_activity_detail_get_zone_seconds (self->detail, &n_zones);
  if (zones == NULL || exact == NULL || n_zones == 0)
    return;

  fettle_zones_round_times (exact, n_zones,
                            fettle_activity_detail_get_activity (self->detail)->duration_seconds,
                            seconds);

  table = fettle_cli_table_new ();
  fettle_cli_table_add_column (table, _ ("Zone"), FETTLE_CLI_ALIGN_LEFT);
  fettle_cli_table_add_column (table, _ ("Heart rate"), FETTLE_CLI_ALIGN_RIGHT);
  fettle_cli_table_add_column (table, _ ("Time"), FETTLE_CLI_ALIGN_RIGHT);
  for (size_t i = n_zones; i-- > 0;)
    {
      fettle_cli_table_take (table, g_strdup_printf ("Z%d", (int) i + 1));
      fettle_cli_table_take (table, i == 0 ? g_strdup_printf ("< %.0f", zones->bounds[0])
                                           : g_strdup_printf ("≥ %.0f", zones->bounds[i - 1]));
      fettle_cli_table_take (table, fettle_format_duration ((double) seconds[i]));
    }
  fettle_cli_print ("\n");
  fettle_cli_table_print (table);
}

static void
add_columns (FettleCliTable *table, const char *first, FettleCliAlignment alignment)
{
  fettle_cli_table_add_column (table, first, alignment);
  fettle_cli_table_add_column (table, _ ("Time"), FETTLE_CLI_ALIGN_RIGHT);
  fettle_cli_table_add_column (table, _ ("Distance"), FETTLE_CLI_ALIGN_RIGHT);
  fettle_cli_table_add_column (table, _ ("Pace, speed"), FETTLE_CLI_ALIGN_RIGHT);
  fettle_cli_table_add_column (table, _ ("Heart rate"), FETTLE_CLI_ALIGN_RIGHT);
}

static void
print_legs (const Shown *self)
{
  GListModel *legs = fettle_activity_detail_get_legs (self->detail);
  g_autoptr (FettleCliTable) table = fettle_cli_table_new ();

  if (g_list_model_get_n_items (legs) == 0)
    return;

  add_columns (table, _ ("Leg"), FETTLE_CLI_ALIGN_LEFT);
  fettle_cli_table_add_column (table, _ ("Load"), FETTLE_CLI_ALIGN_RIGHT);
  for (guint i = 0; i < g_list_model_get_n_items (legs); i++)
    {
      g_autoptr (FettleActivity) leg = g_list_model_get_item (legs, i);

      fettle_cli_table_take (table, g_strdup (leg->activity_type));
      fettle_cli_table_take (table,
                             fettle_format_duration (fettle_cli_number (leg->duration_seconds)));
      fettle_cli_table_take (table,
                             fettle_format_metres (get_way (leg->distance_meters), self->units));
      fettle_cli_table_take (table,
                             fettle_cli_activity_dup_speed (leg, leg->avg_speed, self->units));
      fettle_cli_table_take (table, format_beats (leg->avg_heart_rate, leg->max_heart_rate));
      fettle_cli_table_take (table, fettle_format_number (leg->training_load, 0));
    }
  fettle_cli_print ("\n");
  fettle_cli_table_print (table);
}

/* The leg that a lap began in says how its speed is written; else the whole does. */
static FettleActivity *
find_leg (const Shown *self, FettleLap *lap)
{
  GListModel *legs = fettle_activity_detail_get_legs (self->detail);
  FettleActivity *found = fettle_activity_detail_get_activity (self->detail);
  int64_t lap_start, leg_start;

  if (!fettle_instant_parse (lap->start_time, &lap_start))
    return found;

  for (guint i = 0; i < g_list_model_get_n_items (legs); i++)
    {
      /* Borrowed: the model keeps it. */
      g_autoptr (FettleActivity) leg = g_list_model_get_item (legs, i);

      if (fettle_instant_parse (leg->start_time, &leg_start) && leg_start <= lap_start)
        found = leg;
    }
  return found;
}

static void
print_laps (const Shown *self)
{
  GListModel *laps = fettle_activity_detail_get_laps (self->detail);
  g_autoptr (FettleCliTable) table = fettle_cli_table_new ();

  if (g_list_model_get_n_items (laps) == 0)
    return;

  add_columns (table, _ ("Lap"), FETTLE_CLI_ALIGN_RIGHT);
  fettle_cli_table_add_column (table, "", FETTLE_CLI_ALIGN_LEFT);
  for (guint i = 0; i < g_list_model_get_n_items (laps); i++)
    {
      g_autoptr (FettleLap) lap = g_list_model_get_item (laps, i);

      fettle_cli_table_take (table, g_strdup_printf ("%d", (int) i + 1));
      fettle_cli_table_take (table, fettle_format_duration (lap->duration_seconds));
      fettle_cli_table_take (table,
                             fettle_format_metres (get_way (lap->distance_meters), self->units));
      fettle_cli_table_take (table, fettle_cli_activity_dup_speed (find_leg (self, lap),
                                                                   lap->avg_speed, self->units));
      fettle_cli_table_take (table, format_beats (lap->avg_heart_rate, lap->max_heart_rate));
      fettle_cli_table_take (table, g_strdup (lap->intensity != NULL ? lap->intensity : ""));
    }
  fettle_cli_print ("\n");
  fettle_cli_table_print (table);
}

static void
print_provenance (const Shown *self)
{
  FettleActivity *activity = fettle_activity_detail_get_activity (self->detail);
  g_autoptr (FettleCliTable) table = new_list ();

  take_line (table, _ ("Device"), g_strdup (activity->device_name));
  take_line (table, _ ("Load from"), g_strdup (activity->load_source));
  take_line (table, _ ("No load"), g_strdup (fettle_activity_load_get_absence (activity)));
  if (self->original != NULL)
    {
      take_line (table, _ ("File"), g_strdup (self->original->name));
      take_line (table, _ ("In archive"), g_strdup (self->original->archive_name));
      take_line (table, _ ("Added"), g_strdup (self->original->added_at));
      take_line (table, "SHA-256", g_strdup (self->original->sha256));
    }
  fettle_cli_print ("\n");
  fettle_cli_table_print (table);
}

static gboolean
parse_id (const char *text, int64_t *id)
{
  if (g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, id, NULL))
    return TRUE;
  /* Translators: the placeholder is what the user typed instead of a number. */
  fettle_cli_complain (_ ("“%s” is not the number of an activity; “fettle activities” lists them."),
                       text);
  return FALSE;
}

static FettleCliStatus
run (const FettleCliCommand *self, int argc, char **argv)
{
  g_auto (FettleCliOptions) options = { 0 };
  g_autoptr (FettleLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (Shown) shown = { 0 };
  FettleCliStatus status;
  int64_t id;

  if (!fettle_cli_options_parse (&options, self, NULL, argc, argv, &status))
    return status;
  if (!parse_id (options.arguments[0], &id))
    return FETTLE_CLI_USAGE;

  library = fettle_cli_library_open_existing (&options, &error);
  if (library == NULL || !load (&shown, library, id, &error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) && library != NULL)
        /* Translators: the placeholder is the number of an activity. */
        fettle_cli_complain (_ ("There is no activity %s; “fettle activities” lists them."),
                             options.arguments[0]);
      else
        fettle_cli_complain_error (error);
      return FETTLE_CLI_FAILURE;
    }

  if (options.json)
    {
      print_json (&shown);
      return FETTLE_CLI_SUCCESS;
    }
  print_figures (&shown);
  print_zones (&shown);
  print_legs (&shown);
  print_laps (&shown);
  print_provenance (&shown);
  return FETTLE_CLI_SUCCESS;
}

const FettleCliCommand fettle_cli_show_command = {
  .name = "show",
  .arguments = N_ ("ID"),
  .summary = N_ ("Show one activity: figures, zones, legs, laps, and where they come from"),
  .minimum = 1,
  .maximum = 1,
  .run = run,
};

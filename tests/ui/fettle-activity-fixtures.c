/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-fixtures.h"

#include <math.h>

#include "fettle-activities.h"
#include "fettle-day.h"

typedef struct
{
  const char *type;
  const char *name;
  double speed;
  int minutes;
  int heart_rate;
  double load;
  double zones[5];
} Kind;

static const Kind kinds[] = {
  /* clang-format off */
  { "cycling", "River loop, easy", 7.5, 90, 129, 64, { 1100, 3200, 650, 120, 0 } },
  { "running", "6 × 800 m", 3.4, 54, 151, 86, { 47, 156, 1590, 548, 911 } },
  { "running", "Long run, last 8 km steady", 3.13, 170, 146, 188, { 200, 5500, 4200, 300, 0 } },
  { "cycling", "Saturday group ride", 7.4, 118, 137, 88, { 1400, 4200, 1200, 250, 0 } },
  { "strength_training", "Core and legs", NAN, 40, 102, 22, { 2000, 400, 0, 0, 0 } },
  { "swimming", "Technique and pull", 0.87, 46, 129, 39, { 400, 1700, 660, 0, 0 } },
  { "running", "Tempo 2 × 15 min", 3.44, 62, 153, 86, { 150, 1100, 950, 1500, 60 } },
  /* clang-format on */
};

static char *
format_zones (const double zones[5])
{
  return g_strdup_printf ("{\"model\":\"hrmax5\",\"bounds\":[113,132,150,169],"
                          "\"seconds\":[%.0f,%.0f,%.0f,%.0f,%.0f],\"no_data\":0}",
                          zones[0], zones[1], zones[2], zones[3], zones[4]);
}

/**
 * fettle_activity_fixtures_new_activity:
 * @index: 0 is the newest
 *
 * Returns: (transfer full): an invented activity
 */
FettleActivity *
fettle_activity_fixtures_new_activity (guint index)
{
  const Kind *kind = &kinds[index % G_N_ELEMENTS (kinds)];
  FettleActivity *activity = fettle_activity_new ();
  FettleDay day = fettle_day_new (2026, 11, 18) - (FettleDay) (index * 6 / 7);
  char date[FETTLE_DAY_LENGTH], start[FETTLE_INSTANT_LENGTH];
  /* Small and large differences, none of them random. */
  double factor = 1 + 0.1 * sin (index);

  fettle_day_print (day, date);
  fettle_instant_print ((int64_t) day * 86400 + 6 * 3600 + (index % 7) * 5000, start);
  activity->id = (int64_t) index + 1;
  activity->user_id = g_strdup ("athlete");
  activity->activity_date = g_strdup (date);
  activity->start_time = g_strdup (start);
  activity->activity_type = g_strdup (kind->type);
  activity->activity_name = g_strdup (kind->name);
  activity->duration_seconds = (int64_t) round (kind->minutes * 60 * factor);
  activity->distance_meters = kind->speed * (double) activity->duration_seconds;
  activity->avg_speed = kind->speed;
  activity->avg_heart_rate = kind->heart_rate;
  activity->max_heart_rate = kind->heart_rate + 30;
  activity->training_load = kind->load * factor;
  activity->utc_offset_minutes = 60;
  activity->hr_zones_data = format_zones (kind->zones);
  return activity;
}

/**
 * fettle_activity_fixtures_new_list:
 * @n_activities: how many
 *
 * Returns: (transfer full): invented activities, newest first
 */
GListStore *
fettle_activity_fixtures_new_list (guint n_activities)
{
  GListStore *list = g_list_store_new (FETTLE_TYPE_ACTIVITY);
  g_autoptr (GPtrArray) activities = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_activities; i++)
    g_ptr_array_add (activities, fettle_activity_fixtures_new_activity (i));
  g_list_store_splice (list, 0, 0, activities->pdata, activities->len);
  return list;
}

/**
 * fettle_activity_fixtures_new_history:
 * @n_days: how many
 *
 * Returns: (transfer full): invented days up to 19 November 2026, oldest first
 */
GListStore *
fettle_activity_fixtures_new_history (guint n_days)
{
  GListStore *list = g_list_store_new (FETTLE_TYPE_TRAINING_LOAD);
  FettleDay first = fettle_day_new (2026, 11, 19) - (FettleDay) n_days + 1;
  double fitness = 0, fatigue = 0;

  for (guint i = 0; i < n_days; i++)
    {
      g_autoptr (FettleTrainingLoad) day = fettle_training_load_new ();
      char date[FETTLE_DAY_LENGTH];
      double load = i % 7 == 0 ? 0 : 70 + 40 * sin (i * 0.9);

      fitness += (1 - exp (-1 / 42.0)) * (load - fitness);
      fatigue += (1 - exp (-1 / 7.0)) * (load - fatigue);
      fettle_day_print (first + (FettleDay) i, date);
      day->tracking_date = g_strdup (date);
      day->daily_training_load = load;
      day->fitness = fitness;
      day->fatigue = fatigue;
      day->form = fitness - fatigue;
      day->acwr = i + 1 >= 28 ? 1.11 : NAN;
      day->acwr_status = i + 1 >= 28 ? g_strdup ("optimal") : NULL;
      g_list_store_append (list, day);
    }
  return list;
}

/* --- a library --- */

#define REPEATS 6
#define WARM_UP 900
#define REPEAT  185
#define REST    120

static gboolean
is_effort (int second)
{
  int inside = second - WARM_UP;

  return inside >= 0 && inside < REPEATS * (REPEAT + REST) && inside % (REPEAT + REST) < REPEAT;
}

static void
set_sample (FettleStreams *streams, FettleChannel channel, size_t i, double value)
{
  if (streams->channels[channel] == NULL)
    {
      streams->channels[channel] = g_new (int32_t, streams->n_samples);
      for (size_t j = 0; j < streams->n_samples; j++)
        streams->channels[channel][j] = FETTLE_SAMPLE_MISSING;
    }
  streams->channels[channel][i] = fettle_channel_unscale (channel, value);
}

static FettleStreams *
make_streams (size_t n_samples)
{
  FettleStreams *streams = fettle_streams_new (n_samples);
  double heart_rate = 95, speed = 2.8, distance = 0;

  for (size_t i = 0; i < n_samples; i++)
    {
      gboolean effort = is_effort ((int) i);

      heart_rate += ((effort ? 180 : 138) - heart_rate) * 0.02;
      speed += ((effort ? 4.3 : 2.9) - speed) * 0.2;
      distance += speed;
      streams->elapsed[i] = (int32_t) i;
      set_sample (streams, FETTLE_CHANNEL_HEART_RATE, i, round (heart_rate));
      set_sample (streams, FETTLE_CHANNEL_SPEED, i, speed + 0.05 * sin (i * 0.7));
      set_sample (streams, FETTLE_CHANNEL_DISTANCE, i, distance);
      set_sample (streams, FETTLE_CHANNEL_ALTITUDE, i, 48 + 6 * sin (i / 500.0));
      set_sample (streams, FETTLE_CHANNEL_CADENCE, i, effort ? 92 : 81);
    }
  return streams;
}

static gboolean
insert_lap (FettleConnection *connection,
            int index,
            int start,
            int length,
            const char *intensity,
            GError **error)
{
  g_autoptr (FettleLap) lap = fettle_lap_new ();
  char text[FETTLE_INSTANT_LENGTH];

  fettle_instant_print (1794898080 + start, text);
  lap->activity_id = 1;
  lap->lap_index = index;
  lap->start_time = g_strdup (text);
  lap->start_elapsed_seconds = start;
  lap->elapsed_seconds = lap->duration_seconds = length;
  lap->avg_speed = intensity == NULL ? 4.3 : 2.9;
  lap->distance_meters = lap->avg_speed * length;
  lap->avg_heart_rate = intensity == NULL ? 172 : 138;
  lap->max_heart_rate = lap->avg_heart_rate + 8;
  lap->avg_cadence = intensity == NULL ? 92 : 81;
  lap->intensity = g_strdup (intensity);
  return fettle_activities_insert_lap (connection, lap, error);
}

static gboolean
insert_laps (FettleConnection *connection, GError **error)
{
  if (!insert_lap (connection, 0, 0, WARM_UP, "warmup", error))
    return FALSE;
  for (int i = 0; i < REPEATS; i++)
    {
      int start = WARM_UP + i * (REPEAT + REST);

      if (!insert_lap (connection, 1 + 2 * i, start, REPEAT, NULL, error)
          || !insert_lap (connection, 2 + 2 * i, start + REPEAT, REST, "rest", error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_repeats (FettleConnection *connection, const char *user_id, GError **error)
{
  g_autoptr (FettleActivity) activity = fettle_activity_fixtures_new_activity (1);
  g_autoptr (FettleStreams) streams = make_streams (3252);
  g_autoptr (FettleEncodedStreams) encoded = fettle_streams_encode (streams);

  activity->id = FETTLE_NULL_INTEGER;
  g_set_str (&activity->user_id, user_id);
  g_set_str (&activity->activity_date, "2026-11-17");
  g_set_str (&activity->start_time, "2026-11-17 05:48:00");
  activity->device_name = g_strdup ("Forerunner 965");
  activity->duration_seconds = 3252;
  activity->elapsed_seconds = 3312;
  activity->distance_meters = 11020;
  activity->avg_speed = 11020.0 / 3252;
  activity->elevation_gain_meters = 28;
  activity->load_source = g_strdup ("heart_rate");
  activity->load_max_heart_rate = 188;
  activity->sustained_max_heart_rate = 188;
  activity->load_resting_heart_rate = 46;
  activity->utc_offset_assumed = 0;
  activity->is_partial = 0;
  return fettle_activities_insert (connection, activity, error)
         && fettle_activities_insert_streams (connection, activity->id, encoded, error)
         && insert_laps (connection, error);
}

static gboolean
insert_simple (FettleConnection *connection,
               const char *user_id,
               const char *type,
               const char *name,
               int64_t parent,
               const char *partial_reason,
               GError **error)
{
  g_autoptr (FettleActivity) activity = fettle_activity_new ();

  activity->user_id = g_strdup (user_id);
  activity->activity_date = g_strdup ("2026-11-15");
  activity->start_time = g_strdup ("2026-11-15 09:00:00");
  activity->activity_type = g_strdup (type);
  activity->activity_name = g_strdup (name);
  activity->duration_seconds = 2400;
  activity->utc_offset_minutes = 60;
  activity->utc_offset_assumed = 0;
  activity->parent_activity_id = parent;
  activity->leg_index = parent == FETTLE_NULL_INTEGER ? FETTLE_NULL_INTEGER
                                                      : (g_str_equal (type, "swimming") ? 0 : 1);
  activity->is_partial = partial_reason != NULL;
  activity->partial_reason = g_strdup (partial_reason);
  return fettle_activities_insert (connection, activity, error);
}

static gboolean
fill (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *user_id = data;

  return insert_repeats (connection, user_id, error)
         && insert_simple (connection, user_id, "strength_training", "Core & legs",
                           FETTLE_NULL_INTEGER, "the file ends after 40 minutes.", error)
         && insert_simple (connection, user_id, "multisport", "Aquathlon", FETTLE_NULL_INTEGER,
                           NULL, error)
         && insert_simple (connection, user_id, "swimming", "Swim leg", 3, NULL, error)
         && insert_simple (connection, user_id, "running", "Run leg", 3, NULL, error);
}

/**
 * fettle_activity_fixtures_fill:
 * @library: an empty library
 *
 * Puts a few activities into it.
 */
void
fettle_activity_fixtures_fill (FettleLibrary *library)
{
  g_autoptr (GError) error = NULL;

  fettle_store_write (fettle_library_get_store (library), fill,
                      (gpointer) fettle_library_get_user_id (library), NULL, &error);
  g_assert_no_error (error);
}

static int64_t
get_now (gpointer data)
{
  return 1795089600; /* Thursday 19 November 2026, 12:00 UTC */
}

/**
 * fettle_activity_fixtures_open_library:
 * @directory: an empty folder
 *
 * Returns: (transfer full): a library whose day is 19 November 2026
 */
FettleLibrary *
fettle_activity_fixtures_open_library (const char *directory)
{
  g_autoptr (GError) error = NULL;
  FettleLibrary *library = fettle_library_open (directory, FALSE, get_now, NULL, NULL, &error);

  g_assert_no_error (error);
  return library;
}

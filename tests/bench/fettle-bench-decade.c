/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-bench-decade.h"

#include <math.h>

#include "fettle-activities.h"
#include "fettle-activity-load.h"
#include "fettle-days.h"
#include "fettle-recompute.h"

#define N_DAYS       3650
#define N_ACTIVITIES 4000
#define MEAN_SECONDS 2700
#define LAP_SECONDS  600
#define BATCH        100
#define DAY_SECONDS  86400

typedef struct
{
  const char *type;
  const char *name;
  double speed;  /* m/s; 0 without a distance */
  double effort; /* of the heart-rate reserve */
  double length; /* of the mean */
} Session;

/* A week, from Monday; the second session of a day is left out on most days. */
static const Session week[7][2] = {
  /* clang-format off */
  { { "strength_training", "Core and legs", 0, 0.42, 0.7 }, { "swimming", "Technique and pull", 0.9, 0.52, 0.8 } },
  { { "running", "6 × 800 m", 3.5, 0.74, 0.9 }, { "strength_training", "Mobility", 0, 0.3, 0.4 } },
  { { "cycling", "River loop, easy", 7.5, 0.55, 1.2 }, { "running", "Easy run after the bike", 2.9, 0.58, 0.4 } },
  { { "running", "Tempo 2 × 15 min", 3.4, 0.72, 0.9 }, { "swimming", "Pool, steady", 1, 0.6, 0.7 } },
  { { "swimming", "Open water", 0.95, 0.56, 0.7 }, { "walking", "Walk with the dog", 1.4, 0.3, 0.6 } },
  { { "cycling", "Saturday group ride", 7.7, 0.66, 1.9 }, { "running", "Run off the bike", 3.2, 0.68, 0.4 } },
  { { "running", "Long run, last 8 km steady", 3.1, 0.62, 1.7 }, { "cycling", "Recovery spin", 6.2, 0.4, 0.5 } },
  /* clang-format on */
};

typedef struct
{
  FettleLibrary *library;
  const char *user_id;
  FettleThresholds thresholds;
  uint32_t random;
  int next;
} Decade;

/* Between −½ and ½. */
static double
draw (Decade *decade)
{
  decade->random = decade->random * 1664525u + 1013904223u;
  return (double) (decade->random >> 8) / (double) (1u << 24) - 0.5;
}

static int64_t
get_now (gpointer data)
{
  return FETTLE_BENCH_DECADE_NOW;
}

/* --- One activity ------------------------------------------------------------------------- */

static FettleStreams *
make_streams (Decade *decade, const Session *session, size_t n_samples)
{
  FettleStreams *streams = fettle_streams_new (n_samples);
  double reserve = decade->thresholds.maximum - decade->thresholds.resting;
  double rate = decade->thresholds.resting + 0.35 * reserve, altitude = 220, distance = 0;
  double speed = session->speed;

  streams->channels[FETTLE_CHANNEL_HEART_RATE] = g_new (int32_t, n_samples);
  streams->channels[FETTLE_CHANNEL_ALTITUDE] = g_new (int32_t, n_samples);
  if (speed > 0)
    {
      streams->channels[FETTLE_CHANNEL_SPEED] = g_new (int32_t, n_samples);
      streams->channels[FETTLE_CHANNEL_DISTANCE] = g_new (int32_t, n_samples);
    }

  for (size_t i = 0; i < n_samples; i++)
    {
      double target
          = decade->thresholds.resting + session->effort * reserve + 12 * sin ((double) i / 170);

      rate += 0.02 * (target - rate) + 1.4 * draw (decade);
      rate = CLAMP (rate, 60, decade->thresholds.maximum);
      altitude += 0.4 * draw (decade);
      streams->elapsed[i] = (int32_t) i;
      streams->channels[FETTLE_CHANNEL_HEART_RATE][i]
          = fettle_channel_unscale (FETTLE_CHANNEL_HEART_RATE, round (rate));
      streams->channels[FETTLE_CHANNEL_ALTITUDE][i]
          = fettle_channel_unscale (FETTLE_CHANNEL_ALTITUDE, altitude);
      if (session->speed > 0)
        {
          speed += 0.05 * (session->speed - speed) + 0.3 * draw (decade);
          speed = MAX (speed, 0);
          distance += speed;
          streams->channels[FETTLE_CHANNEL_SPEED][i]
              = fettle_channel_unscale (FETTLE_CHANNEL_SPEED, speed);
          streams->channels[FETTLE_CHANNEL_DISTANCE][i]
              = fettle_channel_unscale (FETTLE_CHANNEL_DISTANCE, distance);
        }
    }

  return streams;
}

static void
summarize (FettleActivity *activity, const FettleStreams *streams)
{
  const int32_t *rates = streams->channels[FETTLE_CHANNEL_HEART_RATE];
  const int32_t *distances = streams->channels[FETTLE_CHANNEL_DISTANCE];
  int64_t sum = 0;
  int32_t highest = 0;

  for (size_t i = 0; i < streams->n_samples; i++)
    {
      sum += rates[i];
      highest = MAX (highest, rates[i]);
    }

  activity->avg_heart_rate = sum / (int64_t) streams->n_samples;
  activity->max_heart_rate = highest;
  activity->calories = activity->duration_seconds / 6;
  activity->elevation_gain_meters = (double) (activity->duration_seconds % 400);
  if (distances != NULL)
    {
      activity->distance_meters
          = fettle_channel_scale (FETTLE_CHANNEL_DISTANCE, distances[streams->n_samples - 1]);
      activity->avg_speed = activity->distance_meters / (double) activity->duration_seconds;
    }
}

static FettleActivity *
make_activity (Decade *decade, const Session *session, int64_t start, size_t n_samples)
{
  FettleActivity *activity = fettle_activity_new ();
  char date[FETTLE_DAY_LENGTH], instant[FETTLE_INSTANT_LENGTH];

  activity->user_id = g_strdup (decade->user_id);
  activity->activity_date
      = g_strdup (fettle_day_print (fettle_day_from_instant (start, 3600), date));
  activity->start_time = g_strdup (fettle_instant_print (start, instant));
  activity->activity_type = g_strdup (session->type);
  activity->activity_name = g_strdup (session->name);
  activity->duration_seconds = activity->elapsed_seconds = (int64_t) n_samples;
  activity->utc_offset_minutes = 60;
  activity->utc_offset_assumed = 0;
  activity->is_partial = 0;
  activity->device_name = g_strdup ("Forerunner 965");

  return activity;
}

static gboolean
insert_laps (FettleConnection *connection, FettleActivity *activity, int64_t start, GError **error)
{
  for (int64_t at = 0; at < activity->duration_seconds; at += LAP_SECONDS)
    {
      g_autoptr (FettleLap) lap = fettle_lap_new ();
      char instant[FETTLE_INSTANT_LENGTH];

      lap->activity_id = activity->id;
      lap->lap_index = at / LAP_SECONDS;
      lap->start_time = g_strdup (fettle_instant_print (start + at, instant));
      lap->start_elapsed_seconds = at;
      lap->elapsed_seconds = MIN (LAP_SECONDS, activity->duration_seconds - at);
      lap->duration_seconds = lap->elapsed_seconds;
      lap->avg_heart_rate = activity->avg_heart_rate;
      lap->max_heart_rate = activity->max_heart_rate;
      if (!fettle_activities_insert_lap (connection, lap, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_activity (FettleConnection *connection,
                 Decade *decade,
                 const Session *session,
                 FettleDay day,
                 gboolean second,
                 GError **error)
{
  size_t n_samples = (size_t) (MEAN_SECONDS * session->length * (1 + 0.4 * draw (decade)));
  int64_t start
      = (int64_t) day * DAY_SECONDS + (second ? 16 : 6) * 3600 + (int64_t) (2400 * draw (decade));
  g_autoptr (FettleActivity) activity = make_activity (decade, session, start, n_samples);
  g_autoptr (FettleStreams) streams = make_streams (decade, session, n_samples);
  g_autoptr (FettleEncodedStreams) encoded = fettle_streams_encode (streams);

  summarize (activity, streams);
  fettle_activity_load_compute (activity, NULL, streams, &decade->thresholds);

  if (fettle_days_ensure (connection, decade->user_id, day, error) < 0
      || !fettle_activities_insert (connection, activity, error)
      || !fettle_activities_insert_streams (connection, activity->id, encoded, error)
      || !insert_laps (connection, activity, start, error))
    return FALSE;

  return FETTLE_BENCH_DECADE_NOW - start > 365 * DAY_SECONDS
         || fettle_activities_insert_heart_rate_samples (connection, activity->id, start, streams,
                                                         error);
}

/* --- All of them -------------------------------------------------------------------------- */

/* Spread over the days so that some have two, some none, and each weekday its own sessions. */
static gboolean
insert_batch (FettleConnection *connection,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  Decade *decade = data;
  FettleDay today = fettle_day_from_instant (FETTLE_BENCH_DECADE_NOW, 3600);
  int end = MIN (decade->next + BATCH, N_ACTIVITIES);

  for (; decade->next < end; decade->next++)
    {
      int place = (int) ((int64_t) decade->next * N_DAYS / N_ACTIVITIES);
      int before = (int) ((int64_t) (decade->next - 1) * N_DAYS / N_ACTIVITIES);
      gboolean second = decade->next > 0 && place == before;
      FettleDay day = today - N_DAYS + 1 + place;
      const Session *session = &week[fettle_day_get_weekday (day) - 1][second];

      if (!insert_activity (connection, decade, session, day, second, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
track (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Decade *decade = data;

  return fettle_recompute_tracking (connection, decade->user_id, FETTLE_DAY_NONE,
                                    fettle_library_get_today (decade->library), cancellable, error);
}

/**
 * fettle_bench_decade_open:
 * @directory: an empty folder
 *
 * Makes the library of the ten-year athlete, which takes some seconds.
 *
 * Returns: (transfer full): the library, whose now is %FETTLE_BENCH_DECADE_NOW
 */
FettleLibrary *
fettle_bench_decade_open (const char *directory)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleLibrary) library
      = fettle_library_open (directory, FALSE, get_now, NULL, NULL, &error);
  Decade decade = { .library = library, .random = 20261119 };
  FettleStore *store;
  gboolean written = library != NULL;

  decade.thresholds = (FettleThresholds) { .maximum = 188, .resting = 48, .highest_seen = NAN };
  if (written)
    {
      decade.user_id = fettle_library_get_user_id (library);
      store = fettle_library_get_store (library);
      while (written && decade.next < N_ACTIVITIES)
        written = fettle_store_write (store, insert_batch, &decade, NULL, &error);
      written = written && fettle_store_write (store, track, &decade, NULL, &error);
    }

  if (!written)
    g_error ("The ten-year library could not be made: %s", error->message);
  return g_steal_pointer (&library);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <math.h>

#include "fettle-activity-load.h"
#include "fettle-day.h"
#include "fettle-formula-version.h"
#include "fettle-heart-rate-cleaning.h"
#include "fettle-heart-rate-load.h"
#include "fettle-heart-rate.h"
#include "fettle-perceived-load.h"
#include "fettle-stream-slice.h"

#define ZONE_MODEL "hrmax5"

/* The version of the JSON in hr_zones_data. */
#define ZONE_DOCUMENT_VERSION 1

/* A maximum counts when it was held for so many seconds: a single high second is an artefact. */
#define SUSTAINED_SECONDS 5

/* Threshold lies in Edwards' zone 4 (80 to 90 % of the maximum), so an hour at threshold is 60 min
 * × 4. */
#define EDWARDS_HOUR_AT_THRESHOLD 240.0

/* Changing shoes is no training; a transition counts when it takes longer than this. */
#define TRANSITION_LONGEST 300

/* The valid parts below which a load is scaled up, and missing. */
#define VALID_FULL  0.8
#define VALID_LEAST 0.5

/* The longest races without a night's stop take about a week. Who forgets the watch, or whose clock
 * jumps, did not train for longer. */
#define LONGEST_WITH_LOAD (7 * 86400)

/* The heart rate of the timer, one value a second, cleaned. */
static double *
make_timer_stream (const FettleStreams *streams, const GArray *pauses, size_t *n_seconds)
{
  const int32_t *stored = streams->channels[FETTLE_CHANNEL_HEART_RATE];
  g_autofree double *times = g_new (double, streams->n_samples);
  g_autofree double *values = g_new (double, streams->n_samples);
  const FettlePause *first_pause = (const FettlePause *) (gconstpointer) pauses->data;
  double *heart_rate;

  for (size_t i = 0; i < streams->n_samples; i++)
    {
      times[i] = streams->elapsed[i];
      values[i] = fettle_channel_scale (FETTLE_CHANNEL_HEART_RATE, stored[i]);
    }

  *n_seconds = fettle_resample (times, values, streams->n_samples, FETTLE_FILL_LINEAR,
                                FETTLE_GAP_MAXIMUM, first_pause, pauses->len, NULL, NULL);
  heart_rate = g_new (double, *n_seconds);
  fettle_resample (times, values, streams->n_samples, FETTLE_FILL_LINEAR, FETTLE_GAP_MAXIMUM,
                   first_pause, pauses->len, NULL, heart_rate);
  fettle_heart_rate_clean (heart_rate, *n_seconds, heart_rate);

  return heart_rate;
}

static int64_t
find_sustained_maximum (const double *heart_rate, size_t n_seconds)
{
  double highest = NAN;

  for (size_t i = 0; i + SUSTAINED_SECONDS <= n_seconds; i++)
    {
      double lowest = INFINITY;

      for (size_t j = i; j < i + SUSTAINED_SECONDS; j++)
        lowest = isnan (heart_rate[j]) ? -INFINITY : fmin (lowest, heart_rate[j]);
      if (isfinite (lowest))
        highest = fmax (highest, lowest);
    }

  return isnan (highest) ? FETTLE_NULL_INTEGER : (int64_t) floor (highest + 0.5);
}

static void
append_numbers (GString *text, const double *numbers, size_t n_numbers)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (size_t i = 0; i < n_numbers; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      g_string_append (text, g_ascii_dtostr (buffer, sizeof buffer, numbers[i]));
    }
}

/* Zones and no_data add up to the timer: what the samples do not cover is no_data too. */
static char *
print_zone_times (const double *heart_rate, size_t n_seconds, double timer_seconds, double maximum)
{
  FettleZones zones;
  double seconds[FETTLE_ZONES_MAXIMUM];
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double no_data;
  GString *text;

  if (!fettle_zones_init_from_model (&zones, ZONE_MODEL, maximum, NAN))
    return NULL;

  no_data = fettle_zones_compute_times (&zones, heart_rate, n_seconds, seconds);
  no_data += fmax (timer_seconds - (double) n_seconds, 0.0);

  text = g_string_new (NULL);
  g_string_append_printf (text, "{\"version\":%d,\"model\":\"%s\",\"bounds\":[",
                          ZONE_DOCUMENT_VERSION, ZONE_MODEL);
  append_numbers (text, zones.bounds, zones.n_zones - 1);
  g_string_append (text, "],\"seconds\":[");
  append_numbers (text, seconds, zones.n_zones);
  g_string_append_printf (text, "],\"no_data\":%s}",
                          g_ascii_dtostr (buffer, sizeof buffer, no_data));

  return g_string_free (text, FALSE);
}

static void
set_load (FettleActivity *activity, const char *source, double points)
{
  g_set_str (&activity->load_source, source);
  activity->training_load = points;
}

/* Edwards (1993) on the scale of our points, by the same rules for missing seconds as the
 * heart-rate load. */
static double
compute_edwards_points (const double *heart_rate, size_t n_seconds, double maximum)
{
  size_t n_valid = 0;
  double points, valid_fraction;

  for (size_t i = 0; i < n_seconds; i++)
    n_valid += !isnan (heart_rate[i]);
  valid_fraction = n_seconds > 0 ? (double) n_valid / (double) n_seconds : 0.0;
  if (valid_fraction < VALID_LEAST)
    return NAN;

  points
      = 100.0 * fettle_trimp_edwards (heart_rate, n_seconds, maximum) / EDWARDS_HOUR_AT_THRESHOLD;
  return valid_fraction < VALID_FULL ? points / valid_fraction : points;
}

static gboolean
is_too_long (FettleActivity *activity)
{
  return activity->duration_seconds != FETTLE_NULL_INTEGER
         && activity->duration_seconds > LONGEST_WITH_LOAD;
}

/* The load is of what was recorded: it says nothing where that is a small part of the session, as
 * when all samples have one time. */
static gboolean
covers (size_t n_seconds, FettleActivity *activity)
{
  return activity->duration_seconds > 0
         && (double) n_seconds >= VALID_LEAST * (double) activity->duration_seconds;
}

static gboolean
compute_heart_rate_load (FettleActivity *activity,
                         const double *heart_rate,
                         size_t n_seconds,
                         const FettleThresholds *thresholds)
{
  double maximum = fettle_thresholds_get_maximum (thresholds);
  FettleHeartRateLoad load;
  double edwards;

  if (isnan (maximum) || is_too_long (activity) || !covers (n_seconds, activity))
    return FALSE;

  if (!isnan (thresholds->resting))
    {
      double threshold = fettle_heart_rate_get_default_threshold (thresholds->resting, maximum);

      fettle_heart_rate_load_compute (heart_rate, n_seconds, thresholds->sex, thresholds->resting,
                                      maximum, threshold, &load);
      if (!isnan (load.points))
        {
          activity->trimp = load.trimp;
          set_load (activity, "heart_rate", load.points);
          return TRUE;
        }
    }

  edwards = compute_edwards_points (heart_rate, n_seconds, maximum);
  if (isnan (edwards))
    return FALSE;

  set_load (activity, "edwards", edwards);
  return TRUE;
}

static void
compute_one (FettleActivity *activity,
             const FettleStreams *streams,
             const FettleThresholds *thresholds)
{
  g_autoptr (GArray) pauses = fettle_pauses_parse (activity->pauses_data);
  g_autofree double *heart_rate = NULL;
  FettleThresholds in_force = *thresholds;
  double maximum;
  size_t n_seconds = 0;

  activity->formula_version = FETTLE_FORMULA_VERSION;
  activity->trimp = NAN;
  activity->load_max_heart_rate = NAN;
  activity->load_resting_heart_rate = NAN;
  activity->sustained_max_heart_rate = FETTLE_NULL_INTEGER;
  g_clear_pointer (&activity->hr_zones_data, g_free);
  set_load (activity, "none", NAN);

  if (streams != NULL && streams->channels[FETTLE_CHANNEL_HEART_RATE] != NULL)
    {
      heart_rate = make_timer_stream (streams, pauses, &n_seconds);
      activity->sustained_max_heart_rate = find_sustained_maximum (heart_rate, n_seconds);
      if (activity->sustained_max_heart_rate != FETTLE_NULL_INTEGER)
        in_force.highest_seen
            = fmax (in_force.highest_seen, (double) activity->sustained_max_heart_rate);

      maximum = fettle_thresholds_get_maximum (&in_force);
      activity->load_max_heart_rate = maximum;
      activity->load_resting_heart_rate = in_force.resting;
      if (!isnan (maximum))
        activity->hr_zones_data = print_zone_times (heart_rate, n_seconds,
                                                    (double) activity->duration_seconds, maximum);
      if (compute_heart_rate_load (activity, heart_rate, n_seconds, &in_force))
        return;
    }

  if (activity->perceived_exertion != FETTLE_NULL_INTEGER && !is_too_long (activity))
    set_load (activity, "rpe",
              fettle_perceived_load_get_points ((double) activity->perceived_exertion,
                                                (double) activity->duration_seconds / 60.0));
}

static gboolean
counts (FettleActivity *leg)
{
  return g_strcmp0 (leg->activity_type, "transition") != 0
         || leg->duration_seconds > TRANSITION_LONGEST;
}

/* The load of the whole is that of its legs. */
static void
sum_legs (FettleActivity *activity, GPtrArray *legs)
{
  double sum = NAN, trimp = NAN;
  const char *source = "none";

  for (guint i = 0; i < legs->len; i++)
    {
      FettleActivity *leg = g_ptr_array_index (legs, i);

      if (!counts (leg) || isnan (leg->training_load))
        continue;
      sum = isnan (sum) ? leg->training_load : sum + leg->training_load;
      if (!isnan (leg->trimp))
        trimp = isnan (trimp) ? leg->trimp : trimp + leg->trimp;
      if (g_str_equal (source, "none"))
        source = leg->load_source;
    }

  set_load (activity, source, sum);
  activity->trimp = trimp;
}

static GArray *
shift_pauses (const GArray *pauses, double from)
{
  GArray *shifted = g_array_new (FALSE, FALSE, sizeof (FettlePause));

  for (guint i = 0; i < pauses->len; i++)
    {
      FettlePause pause = g_array_index (pauses, FettlePause, i);

      pause.start -= from;
      pause.end -= from;
      if (pause.end > 0.0)
        g_array_append_val (shifted, pause);
    }

  return shifted;
}

static void
compute_leg (FettleActivity *activity,
             FettleActivity *leg,
             const FettleStreams *streams,
             const GArray *pauses,
             const FettleThresholds *thresholds)
{
  g_autoptr (FettleStreams) slice = NULL;
  g_autoptr (GArray) leg_pauses = NULL;
  int64_t start, leg_start;

  if (!fettle_instant_parse (activity->start_time, &start)
      || !fettle_instant_parse (leg->start_time, &leg_start))
    return;

  leg_pauses = shift_pauses (pauses, (double) (leg_start - start));
  g_free (leg->pauses_data);
  leg->pauses_data = fettle_pauses_print ((const FettlePause *) (gconstpointer) leg_pauses->data,
                                          leg_pauses->len);
  if (streams != NULL)
    slice = fettle_streams_slice (streams, (int32_t) (leg_start - start),
                                  (int32_t) (leg_start - start + leg->elapsed_seconds));

  compute_one (leg, slice, thresholds);
}

/**
 * fettle_activity_load_compute:
 * @activity: an activity with its duration, start and pauses
 * @legs: (nullable) (element-type FettleActivity): its legs, if it is a multisport activity
 * @streams: (nullable): its samples
 * @thresholds: what the athlete's heart can do
 *
 * Computes what comes from the heart rate: the seconds in the five zones of the maximum, the
 * highest rate held for five seconds, and the load. The load is Banister's TRIMP in points (100 =
 * an hour at threshold) where maximum and resting rate are known; Edwards' zones on the same scale
 * (240 of his units = 100 points) where only the maximum is; the points of the perceived exertion
 * where there is no heart rate; else it is missing. What lasts longer than seven days has none
 * either: nobody trains for so long, so the recording is wrong. Nothing that the file said is
 * changed.
 *
 * Banister 1991; Edwards 1993; Foster 2001.
 */
void
fettle_activity_load_compute (FettleActivity *activity,
                              GPtrArray *legs,
                              const FettleStreams *streams,
                              const FettleThresholds *thresholds)
{
  g_autoptr (GArray) pauses = NULL;

  g_return_if_fail (FETTLE_IS_ACTIVITY (activity));
  g_return_if_fail (thresholds != NULL);

  compute_one (activity, streams, thresholds);
  if (legs == NULL || legs->len == 0)
    return;

  pauses = fettle_pauses_parse (activity->pauses_data);
  for (guint i = 0; i < legs->len; i++)
    compute_leg (activity, g_ptr_array_index (legs, i), streams, pauses, thresholds);
  sum_legs (activity, legs);
}

/**
 * fettle_activity_load_get_absence:
 * @activity: an activity
 *
 * Says why an activity has no load, for a person, as a note beside a dash.
 *
 * Returns: (transfer none) (nullable): a phrase in the language of the athlete; %NULL if it has one
 */
const char *
fettle_activity_load_get_absence (FettleActivity *activity)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY (activity), NULL);

  if (!isnan (activity->training_load))
    return NULL;
  if (is_too_long (activity))
    return _ ("longer than any session");
  if (activity->avg_heart_rate == FETTLE_NULL_INTEGER)
    return _ ("no heart rate to compute it from");

  return _ ("too little heart rate to compute it from");
}

/**
 * fettle_pauses_print:
 * @pauses: (array length=n_pauses): pauses in seconds after the start
 * @n_pauses: their number
 *
 * Returns: (transfer full) (nullable): them as JSON, "[[60,360]]"; %NULL if there are none
 */
char *
fettle_pauses_print (const FettlePause *pauses, size_t n_pauses)
{
  GString *text;

  if (n_pauses == 0)
    return NULL;

  text = g_string_new ("[");
  for (size_t i = 0; i < n_pauses; i++)
    {
      const double ends[] = { pauses[i].start, pauses[i].end };

      g_string_append (text, i == 0 ? "[" : ",[");
      append_numbers (text, ends, G_N_ELEMENTS (ends));
      g_string_append_c (text, ']');
    }
  g_string_append_c (text, ']');

  return g_string_free (text, FALSE);
}

/* Our own documents; whatever else may stand in the database gives nothing rather than a warning.
 */
static JsonNode *
parse_document (const char *text)
{
  return text != NULL ? json_from_string (text, NULL) : NULL;
}

static gboolean
is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node)
         && (json_node_get_value_type (node) == G_TYPE_INT64
             || json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

/* Numbers of @array into @values; FALSE if it is not an array of at most @n_most numbers. */
static gboolean
read_numbers (JsonNode *node, double *values, size_t n_most, size_t *n_values)
{
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  array = json_node_get_array (node);
  *n_values = json_array_get_length (array);
  if (*n_values > n_most)
    return FALSE;

  for (size_t i = 0; i < *n_values; i++)
    {
      JsonNode *element = json_array_get_element (array, (guint) i);

      if (!is_number (element))
        return FALSE;
      values[i] = json_node_get_double (element);
    }

  return TRUE;
}

/**
 * fettle_pauses_parse:
 * @text: (nullable): pauses as JSON
 *
 * Returns: (transfer full) (element-type FettlePause): the pauses, none if @text is not such a
 * document
 */
GArray *
fettle_pauses_parse (const char *text)
{
  GArray *pauses = g_array_new (FALSE, FALSE, sizeof (FettlePause));
  g_autoptr (JsonNode) root = parse_document (text);
  JsonArray *array;

  if (root == NULL || !JSON_NODE_HOLDS_ARRAY (root))
    return pauses;

  array = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      double ends[2];
      size_t n_ends;
      FettlePause pause;

      if (!read_numbers (json_array_get_element (array, i), ends, 2, &n_ends) || n_ends != 2)
        continue;
      pause = (FettlePause) { .start = ends[0], .end = ends[1] };
      g_array_append_val (pauses, pause);
    }

  return pauses;
}

/**
 * fettle_zone_times_parse:
 * @text: (nullable): the hr_zones_data of an activity
 * @zones: (out): the zones that were in force
 * @seconds: (out) (array): the seconds in each, room for %FETTLE_ZONES_MAXIMUM
 *
 * Returns: whether @text is such a document
 */
gboolean
fettle_zone_times_parse (const char *text, FettleZones *zones, double *seconds)
{
  g_autoptr (JsonNode) root = parse_document (text);
  JsonObject *object;
  size_t n_bounds, n_seconds;
  double bounds[FETTLE_ZONES_MAXIMUM - 1];

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;

  object = json_node_get_object (root);
  if (!read_numbers (json_object_get_member (object, "bounds"), bounds, G_N_ELEMENTS (bounds),
                     &n_bounds)
      || !read_numbers (json_object_get_member (object, "seconds"), seconds, FETTLE_ZONES_MAXIMUM,
                        &n_seconds)
      || n_seconds != n_bounds + 1 || !fettle_zones_init_from_bounds (zones, bounds, n_bounds))
    return FALSE;

  zones->model
      = g_intern_string (json_object_get_string_member_with_default (object, "model", ZONE_MODEL));
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "fettle-activity-builder.h"
#include "fettle-activity-limits.h"
#include "fettle-activity-load.h"
#include "fettle-activity-title.h"
#include "fettle-day.h"
#include "fettle-recorded-samples.h"
#include "fettle-sport.h"
#include "fettle-stream-summary.h"

#define DAY_SECONDS 86400

/* No zone is further from UTC, in seconds. */
#define LARGEST_OFFSET (15 * 3600)

/* Samples may begin late or end early, but no session of days has so many times less of them. */
#define MOST_WITHOUT_SAMPLES 10.0

/* Devices write nonsense now and then; a value that cannot be is a value that is not there. */
static double
accept (double value, double lowest, double highest)
{
  return value >= lowest && value <= highest ? value : NAN;
}

static double
accept_amount (double value)
{
  return accept (value, 0.0, 1e12);
}

static int64_t
to_integer (double value)
{
  return isnan (accept_amount (value)) ? FETTLE_NULL_INTEGER : (int64_t) floor (value + 0.5);
}

static double
first_of (double said, double computed)
{
  return isnan (said) ? computed : said;
}

/* --- Where the file does not say ----------------------------------------------------------------
 */

/* A session of more than a day is to be seen in its samples, if there are any. */
static double
believe (double said, const FettleStreamTotals *computed)
{
  return said > DAY_SECONDS && said > MOST_WITHOUT_SAMPLES * computed->elapsed_seconds ? NAN : said;
}

static void
fill_from_samples (FettleActivity *activity,
                   const FettleStreams *streams,
                   const GArray *pauses,
                   int32_t from,
                   int32_t to)
{
  double mean, maximum;

  if (activity->avg_heart_rate == FETTLE_NULL_INTEGER
      || activity->max_heart_rate == FETTLE_NULL_INTEGER)
    {
      fettle_stream_summary_compute (streams, FETTLE_CHANNEL_HEART_RATE, FETTLE_FILL_LINEAR, pauses,
                                     from, to, &mean, &maximum);
      if (activity->avg_heart_rate == FETTLE_NULL_INTEGER)
        activity->avg_heart_rate = to_integer (mean);
      if (activity->max_heart_rate == FETTLE_NULL_INTEGER)
        activity->max_heart_rate = to_integer (maximum);
    }

  if (activity->avg_power == FETTLE_NULL_INTEGER || activity->max_power == FETTLE_NULL_INTEGER)
    {
      fettle_stream_summary_compute (streams, FETTLE_CHANNEL_POWER, FETTLE_FILL_HOLD, pauses, from,
                                     to, &mean, &maximum);
      if (activity->avg_power == FETTLE_NULL_INTEGER)
        activity->avg_power = to_integer (mean);
      if (activity->max_power == FETTLE_NULL_INTEGER)
        activity->max_power = to_integer (maximum);
    }
}

/* --- The rows -----------------------------------------------------------------------------------
 */

static void
set_instant (char **field, int64_t instant)
{
  char buffer[FETTLE_INSTANT_LENGTH];

  g_set_str (field, instant == FETTLE_INSTANT_NONE ? NULL : fettle_instant_print (instant, buffer));
}

static gboolean
has_utc_offset (const FettleRecording *recording)
{
  return recording->has_utc_offset && ABS (recording->utc_offset_seconds) <= LARGEST_OFFSET;
}

static int
find_utc_offset (const FettleRecording *recording, GTimeZone *zone, int64_t start)
{
  int interval;

  if (has_utc_offset (recording))
    return recording->utc_offset_seconds;

  interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, start);
  return g_time_zone_get_offset (zone, interval);
}

static void
set_times (FettleActivity *activity,
           const FettleRecording *recording,
           GTimeZone *zone,
           int64_t start)
{
  int offset = find_utc_offset (recording, zone, start);
  char day[FETTLE_DAY_LENGTH];

  set_instant (&activity->start_time, start);
  g_set_str (&activity->activity_date,
             fettle_day_print (fettle_day_from_instant (start, offset), day));
  activity->utc_offset_minutes = (int64_t) floor (offset / 60.0 + 0.5);
  activity->utc_offset_assumed = has_utc_offset (recording) ? 0 : 1;
}

static void
set_identity (FettleActivity *activity, const FettleRecording *recording)
{
  const FettleRecordingDevice *creator = &recording->creator;

  g_set_str (&activity->device_name, creator->product_name);
  activity->file_manufacturer
      = creator->manufacturer >= 0 ? creator->manufacturer : FETTLE_NULL_INTEGER;
  activity->file_product = creator->product >= 0 ? creator->product : FETTLE_NULL_INTEGER;
  activity->file_serial_number
      = creator->serial_number != 0 ? (int64_t) creator->serial_number : FETTLE_NULL_INTEGER;
  set_instant (&activity->file_time_created, recording->time_created);
}

static void
set_sport (FettleActivity *activity, int sport, int sub_sport)
{
  g_set_str (&activity->activity_type, fettle_sport_from_fit (sport, sub_sport));
  activity->sport_number = sport >= 0 ? sport : FETTLE_NULL_INTEGER;
  activity->sub_sport_number = sub_sport >= 0 ? sub_sport : FETTLE_NULL_INTEGER;
}

static void
set_title (FettleActivity *activity, const char *name)
{
  if (name == NULL || *name == '\0')
    name = fettle_activity_title_from_start (activity);
  g_set_str (&activity->activity_name, name);
}

static void
set_session (FettleActivity *activity, const FettleRecordingSession *session)
{
  activity->calories = to_integer (session->calories);
  activity->avg_heart_rate = to_integer (session->average_heart_rate);
  activity->max_heart_rate = to_integer (session->maximum_heart_rate);
  activity->elevation_gain_meters = accept_amount (session->ascent_metres);
  activity->elevation_loss_meters = accept_amount (session->descent_metres);
  activity->training_effect_aerobic = accept (session->training_effect_aerobic, 0.0, 5.0);
  activity->training_effect_anaerobic = accept (session->training_effect_anaerobic, 0.0, 5.0);
  activity->avg_power = to_integer (session->average_power);
  activity->max_power = to_integer (session->maximum_power);
  activity->avg_cadence = to_integer (session->average_cadence);
  activity->max_speed = accept_amount (session->maximum_speed);
  activity->avg_speed = accept_amount (session->average_speed);
  activity->avg_temperature = accept (session->average_temperature, -100.0, 100.0);
  activity->device_training_load = accept_amount (session->training_load_peak);
  /* The device has it as 0 to 100; 0 is "nothing at all", which no session is. */
  if (session->workout_rpe >= 5.0 && session->workout_rpe <= 100.0)
    activity->perceived_exertion = MAX (to_integer (session->workout_rpe / 10.0), 1);
}

static void
set_totals (FettleActivity *activity,
            double elapsed_seconds,
            double timer_seconds,
            double distance_metres)
{
  activity->duration_seconds = to_integer (first_of (timer_seconds, 0.0));
  activity->elapsed_seconds
      = to_integer (isnan (elapsed_seconds) ? NAN : fmax (elapsed_seconds, timer_seconds));
  activity->distance_meters = distance_metres;

  if (isnan (activity->avg_speed) && timer_seconds > 0.0)
    activity->avg_speed = distance_metres / timer_seconds;
}

static const char *
get_lap_trigger (int trigger)
{
  static const char *const names[] = { "manual",          "time",         "distance",
                                       "position_start",  "position_lap", "position_waypoint",
                                       "position_marked", "session_end",  "fitness_equipment" };

  return trigger >= 0 && trigger < (int) G_N_ELEMENTS (names) ? names[trigger] : NULL;
}

static const char *
get_intensity (int intensity)
{
  static const char *const names[]
      = { "active", "rest", "warmup", "cooldown", "recovery", "interval" };

  return intensity >= 0 && intensity < (int) G_N_ELEMENTS (names) ? names[intensity] : NULL;
}

static FettleLap *
build_lap (const FettleRecordingLap *said,
           int64_t start,
           const FettleStreams *streams,
           const GArray *pauses)
{
  FettleLap *lap = fettle_lap_new ();
  FettleRecordingLap limited = *said;
  const FettleRecordingLap *recorded = &limited;
  int32_t from = (int32_t) CLAMP (recorded->start_time - start, 0, FETTLE_ACTIVITY_LONGEST);
  double elapsed, mean, maximum;

  fettle_activity_limit_lap (&limited);
  elapsed = first_of (recorded->elapsed_seconds, recorded->timer_seconds);
  set_instant (&lap->start_time, recorded->start_time);
  lap->start_elapsed_seconds = from;
  lap->elapsed_seconds = accept_amount (recorded->elapsed_seconds);
  lap->duration_seconds = accept_amount (recorded->timer_seconds);
  lap->distance_meters = accept_amount (recorded->distance_metres);
  lap->avg_heart_rate = to_integer (recorded->average_heart_rate);
  lap->max_heart_rate = to_integer (recorded->maximum_heart_rate);
  lap->avg_power = to_integer (recorded->average_power);
  lap->max_power = to_integer (recorded->maximum_power);
  lap->avg_cadence = to_integer (recorded->average_cadence);
  lap->avg_speed = accept_amount (recorded->average_speed);
  lap->max_speed = accept_amount (recorded->maximum_speed);
  lap->calories = to_integer (recorded->calories);
  lap->elevation_gain_meters = accept_amount (recorded->ascent_metres);
  lap->elevation_loss_meters = accept_amount (recorded->descent_metres);
  g_set_str (&lap->lap_trigger, get_lap_trigger (recorded->trigger));
  g_set_str (&lap->intensity, get_intensity (recorded->intensity));

  if (isnan (lap->avg_speed) && recorded->timer_seconds > 0.0)
    lap->avg_speed = recorded->distance_metres / recorded->timer_seconds;
  if (lap->avg_heart_rate == FETTLE_NULL_INTEGER && elapsed > 0.0)
    {
      fettle_stream_summary_compute (streams, FETTLE_CHANNEL_HEART_RATE, FETTLE_FILL_LINEAR, pauses,
                                     from, from + (int32_t) elapsed, &mean, &maximum);
      lap->avg_heart_rate = to_integer (mean);
      lap->max_heart_rate = to_integer (maximum);
    }

  return lap;
}

static GPtrArray *
build_laps (const FettleRecording *recording,
            int64_t start,
            const FettleStreams *streams,
            const GArray *pauses)
{
  GPtrArray *laps = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < recording->laps->len; i++)
    {
      const FettleRecordingLap *recorded = &g_array_index (recording->laps, FettleRecordingLap, i);
      FettleLap *lap;

      if (recorded->start_time == FETTLE_INSTANT_NONE)
        continue;
      lap = build_lap (recorded, start, streams, pauses);
      lap->lap_index = laps->len;
      g_ptr_array_add (laps, lap);
    }

  return laps;
}

static FettleActivity *
build_leg (const FettleRecording *recording,
           const FettleRecordingSession *session,
           int64_t start,
           GTimeZone *zone,
           const FettleStreams *streams,
           const GArray *pauses)
{
  FettleActivity *leg = fettle_activity_new ();
  double elapsed = first_of (session->elapsed_seconds, session->timer_seconds);
  int32_t from = (int32_t) CLAMP (session->start_time - start, 0, FETTLE_ACTIVITY_LONGEST);

  elapsed = first_of (elapsed, 0.0);
  leg->is_partial = 0;
  set_times (leg, recording, zone, session->start_time);
  set_identity (leg, recording);
  set_sport (leg, session->sport, session->sub_sport);
  set_title (leg, session->name);
  set_session (leg, session);
  set_totals (leg, elapsed, first_of (session->timer_seconds, elapsed), session->distance_metres);
  fill_from_samples (leg, streams, pauses, from, from + (int32_t) elapsed);

  return leg;
}

static double
add (double sum, double value)
{
  if (isnan (value))
    return sum;
  return isnan (sum) ? value : sum + value;
}

/* What the device said of the sessions, as far as it can be; the names are the recording's. */
static GArray *
limit_sessions (const FettleRecording *recording)
{
  GArray *sessions = g_array_copy (recording->sessions);

  for (guint i = 0; i < sessions->len; i++)
    fettle_activity_limit_session (&g_array_index (sessions, FettleRecordingSession, i));

  return sessions;
}

/* The whole of a multisport recording has no session of its own: sums, means over time and extremes
 * of the legs. */
static void
summarize_sessions (const GArray *sessions, FettleRecordingSession *whole)
{
  int64_t end = FETTLE_INSTANT_NONE;
  double weighted_heart_rate = NAN, heart_rate_seconds = 0.0;

  *whole = g_array_index (sessions, FettleRecordingSession, 0);
  whole->name = NULL;
  whole->sport = 18;
  whole->sub_sport = -1;
  whole->elapsed_seconds = whole->timer_seconds = whole->distance_metres = NAN;
  whole->calories = whole->ascent_metres = whole->descent_metres = NAN;
  whole->average_power = whole->average_cadence = whole->average_speed = NAN;
  whole->maximum_speed = whole->average_temperature = NAN;

  for (guint i = 0; i < sessions->len; i++)
    {
      const FettleRecordingSession *leg = &g_array_index (sessions, FettleRecordingSession, i);
      double elapsed = first_of (leg->elapsed_seconds, leg->timer_seconds);

      whole->timer_seconds = add (whole->timer_seconds, leg->timer_seconds);
      whole->distance_metres = add (whole->distance_metres, leg->distance_metres);
      whole->calories = add (whole->calories, leg->calories);
      whole->ascent_metres = add (whole->ascent_metres, leg->ascent_metres);
      whole->descent_metres = add (whole->descent_metres, leg->descent_metres);
      whole->maximum_heart_rate = fmax (whole->maximum_heart_rate, leg->maximum_heart_rate);
      whole->maximum_power = fmax (whole->maximum_power, leg->maximum_power);
      if (!isnan (leg->average_heart_rate) && leg->timer_seconds > 0.0)
        {
          weighted_heart_rate
              = add (weighted_heart_rate, leg->average_heart_rate * leg->timer_seconds);
          heart_rate_seconds += leg->timer_seconds;
        }
      if (!isnan (elapsed))
        end = MAX (end, leg->start_time + (int64_t) elapsed);
    }

  if (end != FETTLE_INSTANT_NONE)
    whole->elapsed_seconds = (double) (end - whole->start_time);
  fettle_activity_limit_session (whole);
  whole->average_heart_rate
      = heart_rate_seconds > 0.0 ? weighted_heart_rate / heart_rate_seconds : NAN;
}

/* The sport's name on the device is that of the first leg where there are several. */
static const char *
find_title (const FettleRecording *recording, const FettleRecordingSession *session)
{
  if (session != NULL && session->name != NULL)
    return session->name;

  return recording->sessions->len > 1 ? NULL : recording->sport_name;
}

static void
build_whole (FettleBuiltActivity *built,
             const FettleRecording *recording,
             const FettleRecordingSession *session,
             int64_t start,
             GTimeZone *zone,
             const GArray *pauses)
{
  FettleActivity *activity = built->activity;
  FettleStreamTotals computed;
  double elapsed, timer, distance;

  fettle_stream_totals_compute (built->streams, pauses, &computed);
  set_times (activity, recording, zone, start);
  set_identity (activity, recording);
  activity->is_partial = 0;

  elapsed = computed.elapsed_seconds;
  timer = computed.timer_seconds;
  distance = computed.distance_metres;
  if (session != NULL)
    {
      set_sport (activity, session->sport, session->sub_sport);
      set_session (activity, session);
      elapsed = first_of (believe (session->elapsed_seconds, &computed), elapsed);
      timer = first_of (believe (session->timer_seconds, &computed), first_of (timer, elapsed));
      distance = first_of (session->distance_metres, distance);
    }
  else
    set_sport (activity, -1, -1);

  set_totals (activity, elapsed, timer, distance);
  set_title (activity, find_title (recording, session));
  fill_from_samples (activity, built->streams, pauses, 0, FETTLE_ACTIVITY_LONGEST);
}

/**
 * fettle_activity_builder_can_build:
 * @recording: a recording
 *
 * Returns: whether something was recorded: it has a start, and a session or some seconds of samples
 */
gboolean
fettle_activity_builder_can_build (const FettleRecording *recording)
{
  g_return_val_if_fail (recording != NULL, FALSE);

  if (fettle_recorded_samples_find_start (recording) == FETTLE_INSTANT_NONE)
    return FALSE;

  return recording->sessions->len > 0
         || (recording->n_samples >= 2
             && recording->times[recording->n_samples - 1] > recording->times[0]);
}

/**
 * fettle_activity_builder_build:
 * @recording: a recording that can be built; its samples are taken out of it
 * @zone: the athlete's time zone, for files that do not say where they were made
 * @thresholds: what the athlete's heart can do
 *
 * Turns a recording into rows: what the file says where it says it, else computed from the samples.
 * Several sessions become a multisport activity with a leg each; its samples and laps are kept
 * once, with the whole. Without a session the samples are the session. Times are UTC; the day is
 * that of the start where it happened.
 *
 * Returns: (transfer full): the activity with its legs, laps and samples
 */
FettleBuiltActivity *
fettle_activity_builder_build (FettleRecording *recording,
                               GTimeZone *zone,
                               const FettleThresholds *thresholds)
{
  g_autoptr (FettleBuiltActivity) built = g_new0 (FettleBuiltActivity, 1);
  g_autoptr (GArray) pauses = NULL;
  g_autoptr (GArray) sessions = NULL;
  FettleRecordingSession whole;
  const FettleRecordingSession *session = NULL;
  int64_t start;

  g_return_val_if_fail (fettle_activity_builder_can_build (recording), NULL);
  g_return_val_if_fail (zone != NULL, NULL);
  g_return_val_if_fail (thresholds != NULL, NULL);

  start = fettle_recorded_samples_find_start (recording);
  built->activity = fettle_activity_new ();
  built->legs = g_ptr_array_new_with_free_func (g_object_unref);
  built->streams = fettle_recorded_samples_take (recording, start, &built->problem);

  pauses = fettle_recorded_samples_build_pauses (recording, start);
  built->activity->pauses_data
      = fettle_pauses_print ((const FettlePause *) (gconstpointer) pauses->data, pauses->len);
  built->laps = build_laps (recording, start, built->streams, pauses);

  sessions = limit_sessions (recording);
  if (sessions->len == 1)
    session = &g_array_index (sessions, FettleRecordingSession, 0);
  if (sessions->len > 1)
    {
      summarize_sessions (sessions, &whole);
      session = &whole;
    }
  build_whole (built, recording, session, start, zone, pauses);

  for (guint i = 0; sessions->len > 1 && i < sessions->len; i++)
    {
      FettleActivity *leg
          = build_leg (recording, &g_array_index (sessions, FettleRecordingSession, i), start, zone,
                       built->streams, pauses);

      leg->leg_index = i;
      g_ptr_array_add (built->legs, leg);
    }

  fettle_activity_load_compute (built->activity, built->legs, built->streams, thresholds);
  return g_steal_pointer (&built);
}

/**
 * fettle_built_activity_free:
 * @self: (transfer full): what was built
 */
void
fettle_built_activity_free (FettleBuiltActivity *self)
{
  g_clear_object (&self->activity);
  g_clear_pointer (&self->legs, g_ptr_array_unref);
  g_clear_pointer (&self->laps, g_ptr_array_unref);
  g_clear_pointer (&self->streams, fettle_streams_free);
  g_clear_error (&self->problem);
  g_free (self);
}

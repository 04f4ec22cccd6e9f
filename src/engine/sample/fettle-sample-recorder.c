/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-sample-recorder.h"

#include <math.h>

#include "fettle-sample-athlete.h"

/* A watch counts ascent only once it is more than what its barometer trembles. */
#define ASCENT_STEP_METRES 1.0

#define STANDING_SPEED 0.5

/* A sum of what was measured, and how much of it there was. */
typedef struct
{
  double sum;
  double count;
  double maximum;
} Sum;

/* What a lap or the whole session adds up to. */
typedef struct
{
  Sum heart_rate;
  Sum power;
  Sum cadence;
  Sum temperature;
  double maximum_speed;
  double minimum_heart_rate;
  double moving_seconds;
  double ascent;
  double descent;
  double energy;
} Totals;

/* A place in the recording, between two laps. */
typedef struct
{
  double elapsed;
  double timer;
  double distance;
} Mark;

struct _FettleSampleRecorder
{
  FettleRecording *recording;
  int64_t start;
  int sport;
  int sub_sport;
  char *title;

  GArray *times;
  GArray *channels[FETTLE_N_CHANNELS];

  Mark now;
  Mark before; /* a second ago */
  Mark lap_start;
  Totals lap;
  Totals whole;
  double reference_altitude;
};

static double
mean_of (const Sum *sum)
{
  return sum->count > 0 ? sum->sum / sum->count : NAN;
}

static double
maximum_of (const Sum *sum)
{
  return sum->count > 0 ? sum->maximum : NAN;
}

static void
sum_add (Sum *sum, double value)
{
  if (isnan (value))
    return;
  sum->maximum = sum->count > 0 ? MAX (sum->maximum, value) : value;
  sum->sum += value;
  sum->count++;
}

static void
set_timer (FettleSampleRecorder *self, gboolean running)
{
  FettleRecordingTimerEvent event = { self->start + (int64_t) self->now.elapsed, running };

  g_array_append_val (self->recording->timer_events, event);
}

/**
 * fettle_sample_recorder_new:
 * @start: the instant at which the athlete presses the button
 * @utc_offset: the offset there in seconds
 * @sport: FIT sport number
 * @sub_sport: FIT sub-sport number
 * @title: what the watch calls it
 *
 * Returns: (transfer full): a recorder whose timer runs
 */
FettleSampleRecorder *
fettle_sample_recorder_new (int64_t start,
                            int utc_offset,
                            int sport,
                            int sub_sport,
                            const char *title)
{
  FettleSampleRecorder *self = g_new0 (FettleSampleRecorder, 1);

  self->recording = fettle_recording_new ();
  self->recording->file_type = FETTLE_FIT_FILE_ACTIVITY;
  self->recording->time_created = start;
  self->recording->utc_offset_seconds = utc_offset;
  self->recording->has_utc_offset = TRUE;
  self->recording->sport_name = g_strdup (title);

  self->start = start;
  self->sport = sport;
  self->sub_sport = sub_sport;
  self->title = g_strdup (title);
  self->reference_altitude = NAN;

  self->times = g_array_new (FALSE, FALSE, sizeof (int64_t));
  for (int i = 0; i < FETTLE_N_CHANNELS; i++)
    self->channels[i] = g_array_new (FALSE, FALSE, sizeof (int32_t));

  set_timer (self, TRUE);
  return self;
}

/**
 * fettle_sample_recorder_free:
 * @self: (transfer full) (nullable): a recorder
 */
void
fettle_sample_recorder_free (FettleSampleRecorder *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->recording, fettle_recording_free);
  g_clear_pointer (&self->times, g_array_unref);
  for (int i = 0; i < FETTLE_N_CHANNELS; i++)
    g_clear_pointer (&self->channels[i], g_array_unref);
  g_free (self->title);
  g_free (self);
}

static void
add_value (FettleSampleRecorder *self, FettleChannel channel, double value)
{
  int32_t stored = isnan (value) ? FETTLE_SAMPLE_MISSING : fettle_channel_unscale (channel, value);

  g_array_append_val (self->channels[channel], stored);
}

static void
count_climb (FettleSampleRecorder *self, double altitude)
{
  double step;

  if (isnan (altitude))
    return;
  if (isnan (self->reference_altitude))
    self->reference_altitude = altitude;

  step = altitude - self->reference_altitude;
  if (fabs (step) < ASCENT_STEP_METRES)
    return;
  self->lap.ascent += MAX (step, 0);
  self->lap.descent += MAX (-step, 0);
  self->reference_altitude = altitude;
}

static void
count_second (FettleSampleRecorder *self, const FettleSampleSecond *second)
{
  Totals *lap = &self->lap;

  sum_add (&lap->heart_rate, round (second->heart_rate));
  sum_add (&lap->power, round (second->power));
  sum_add (&lap->cadence, second->cadence > 0 ? second->cadence : NAN);
  sum_add (&lap->temperature, second->temperature);
  if (!isnan (second->speed))
    {
      lap->maximum_speed = MAX (lap->maximum_speed, second->speed);
      lap->moving_seconds += second->speed >= STANDING_SPEED;
    }
  if (!isnan (second->heart_rate))
    lap->minimum_heart_rate = lap->minimum_heart_rate > 0
                                  ? MIN (lap->minimum_heart_rate, round (second->heart_rate))
                                  : round (second->heart_rate);
  lap->energy
      += fettle_sample_athlete_get_energy (isnan (second->heart_rate) ? 125 : second->heart_rate);
  count_climb (self, second->altitude);
}

/**
 * fettle_sample_recorder_add:
 * @self: a recorder
 * @second: what was measured
 *
 * Records the next second.
 */
void
fettle_sample_recorder_add (FettleSampleRecorder *self, const FettleSampleSecond *second)
{
  int64_t time;

  g_return_if_fail (self != NULL && second != NULL);

  self->before = self->now;
  self->now.elapsed++;
  self->now.timer++;
  if (!isnan (second->distance))
    self->now.distance = second->distance;

  time = self->start + (int64_t) self->now.elapsed;
  g_array_append_val (self->times, time);
  add_value (self, FETTLE_CHANNEL_DISTANCE, second->distance);
  add_value (self, FETTLE_CHANNEL_SPEED, second->speed);
  add_value (self, FETTLE_CHANNEL_HEART_RATE, round (second->heart_rate));
  add_value (self, FETTLE_CHANNEL_POWER, round (second->power));
  add_value (self, FETTLE_CHANNEL_CADENCE, second->cadence);
  add_value (self, FETTLE_CHANNEL_ALTITUDE, second->altitude);
  add_value (self, FETTLE_CHANNEL_LATITUDE, second->latitude);
  add_value (self, FETTLE_CHANNEL_LONGITUDE, second->longitude);
  add_value (self, FETTLE_CHANNEL_TEMPERATURE, round (second->temperature));
  add_value (self, FETTLE_CHANNEL_RESPIRATION_RATE, NAN);
  count_second (self, second);
}

/**
 * fettle_sample_recorder_pause:
 * @self: a recorder
 * @seconds: for how long
 *
 * Stops the timer and starts it again; nothing is recorded meanwhile.
 */
void
fettle_sample_recorder_pause (FettleSampleRecorder *self, int seconds)
{
  g_return_if_fail (self != NULL);

  set_timer (self, FALSE);
  self->now.elapsed += seconds;
  set_timer (self, TRUE);
}

static void
totals_add (Totals *totals, const Totals *more)
{
  const Sum *from[] = { &more->heart_rate, &more->power, &more->cadence, &more->temperature };
  Sum *to[] = { &totals->heart_rate, &totals->power, &totals->cadence, &totals->temperature };

  for (size_t i = 0; i < G_N_ELEMENTS (to); i++)
    {
      if (from[i]->count > 0)
        to[i]->maximum
            = to[i]->count > 0 ? MAX (to[i]->maximum, from[i]->maximum) : from[i]->maximum;
      to[i]->sum += from[i]->sum;
      to[i]->count += from[i]->count;
    }
  if (totals->minimum_heart_rate <= 0
      || (more->minimum_heart_rate > 0 && more->minimum_heart_rate < totals->minimum_heart_rate))
    totals->minimum_heart_rate = more->minimum_heart_rate;
  totals->maximum_speed = MAX (totals->maximum_speed, more->maximum_speed);
  totals->moving_seconds += more->moving_seconds;
  totals->ascent += more->ascent;
  totals->descent += more->descent;
  totals->energy += more->energy;
}

static gboolean
has_distance (FettleSampleRecorder *self)
{
  return self->sport != FETTLE_FIT_SPORT_TRAINING;
}

static gboolean
has_altitude (FettleSampleRecorder *self)
{
  return !isnan (self->reference_altitude);
}

static void
end_lap_at_mark (FettleSampleRecorder *self, Mark end, int trigger, int intensity)
{
  double timer = end.timer - self->lap_start.timer;
  double distance = end.distance - self->lap_start.distance;
  FettleRecordingLap lap = {
    .start_time = self->start + (int64_t) self->lap_start.elapsed,
    .sport = self->sport,
    .sub_sport = self->sub_sport,
    .trigger = trigger,
    .intensity = intensity,
    .elapsed_seconds = end.elapsed - self->lap_start.elapsed,
    .timer_seconds = timer,
    .distance_metres = has_distance (self) ? distance : NAN,
    .calories = round (self->lap.energy),
    .average_heart_rate = round (mean_of (&self->lap.heart_rate)),
    .maximum_heart_rate = maximum_of (&self->lap.heart_rate),
    .average_power = round (mean_of (&self->lap.power)),
    .maximum_power = maximum_of (&self->lap.power),
    .normalized_power = NAN,
    .average_cadence = round (mean_of (&self->lap.cadence)),
    .maximum_cadence = maximum_of (&self->lap.cadence),
    .average_speed = has_distance (self) && timer > 0 ? distance / timer : NAN,
    .maximum_speed = has_distance (self) ? self->lap.maximum_speed : NAN,
    .ascent_metres = has_altitude (self) ? round (self->lap.ascent) : NAN,
    .descent_metres = has_altitude (self) ? round (self->lap.descent) : NAN,
    .workout_step_index = -1,
  };

  g_array_append_val (self->recording->laps, lap);
  totals_add (&self->whole, &self->lap);
  self->lap = (Totals) { 0 };
  self->lap_start = end;
}

/**
 * fettle_sample_recorder_end_lap:
 * @self: a recorder
 * @trigger: FIT lap_trigger
 * @intensity: FIT intensity
 *
 * Ends a lap with the second recorded last.
 */
void
fettle_sample_recorder_end_lap (FettleSampleRecorder *self, int trigger, int intensity)
{
  g_return_if_fail (self != NULL);

  end_lap_at_mark (self, self->now, trigger, intensity);
}

/**
 * fettle_sample_recorder_end_lap_at:
 * @self: a recorder
 * @distance: metres since the start, passed within the second recorded last
 * @trigger: FIT lap_trigger
 * @intensity: FIT intensity
 *
 * Ends a lap at a distance, to the fraction of a second.
 */
void
fettle_sample_recorder_end_lap_at (FettleSampleRecorder *self,
                                   double distance,
                                   int trigger,
                                   int intensity)
{
  double length, part;
  Mark end;

  g_return_if_fail (self != NULL);

  length = self->now.distance - self->before.distance;
  part = length > 0 ? CLAMP ((distance - self->before.distance) / length, 0, 1) : 1;
  end = (Mark) {
    .elapsed = self->now.elapsed - (1 - part),
    .timer = self->now.timer - (1 - part),
    .distance = distance,
  };
  end_lap_at_mark (self, end, trigger, intensity);
}

/**
 * fettle_sample_recorder_add_length:
 * @self: a recorder
 * @seconds: how long it took, ending now
 * @strokes: how many strokes; 0 for a rest at the wall
 *
 * Records a length of the pool, or a rest between two.
 */
void
fettle_sample_recorder_add_length (FettleSampleRecorder *self, double seconds, int strokes)
{
  FettleRecordingLength length;

  g_return_if_fail (self != NULL);

  length = (FettleRecordingLength) {
    .start_time = self->start + (int64_t) (self->now.elapsed - seconds),
    .elapsed_seconds = seconds,
    .timer_seconds = seconds,
    .strokes = strokes > 0 ? strokes : -1,
    .swim_stroke = FETTLE_FIT_SWIM_STROKE_FREESTYLE,
    .active = strokes > 0,
  };
  g_array_append_val (self->recording->lengths, length);
}

/**
 * fettle_sample_recorder_get_timer:
 * @self: a recorder
 *
 * Returns: seconds that the timer ran
 */
double
fettle_sample_recorder_get_timer (FettleSampleRecorder *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->now.timer;
}

/**
 * fettle_sample_recorder_get_lap_timer:
 * @self: a recorder
 *
 * Returns: seconds that the timer ran since the lap began
 */
double
fettle_sample_recorder_get_lap_timer (FettleSampleRecorder *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->now.timer - self->lap_start.timer;
}

/**
 * fettle_sample_recorder_get_lap_start_distance:
 * @self: a recorder
 *
 * Returns: metres since the start at which the lap began
 */
double
fettle_sample_recorder_get_lap_start_distance (FettleSampleRecorder *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lap_start.distance;
}

/* The watch's own figures, on scales of its maker: near what such watches show for such sessions.
 */
static void
add_device_opinions (FettleRecordingSession *session)
{
  double x = (session->average_heart_rate - FETTLE_SAMPLE_RESTING_HEART_RATE)
             / (FETTLE_SAMPLE_MAXIMUM_HEART_RATE - FETTLE_SAMPLE_RESTING_HEART_RATE);

  if (isnan (x))
    return;
  session->training_load_peak = round (session->timer_seconds / 60 * x * exp (1.92 * x) * 0.6);
  session->training_effect_aerobic = 5 * (1 - exp (-session->training_load_peak / 70));
  session->training_effect_anaerobic = CLAMP ((session->maximum_heart_rate - 165) / 7, 0, 3.2);
}

static void
add_session (FettleSampleRecorder *self)
{
  const Totals *whole = &self->whole;
  FettleRecordingSession session = {
    .start_time = self->start,
    .sport = self->sport,
    .sub_sport = self->sub_sport,
    .name = g_steal_pointer (&self->title),
    .elapsed_seconds = self->now.elapsed,
    .timer_seconds = self->now.timer,
    .moving_seconds = whole->moving_seconds > 0 ? whole->moving_seconds : NAN,
    .distance_metres = has_distance (self) ? self->now.distance : NAN,
    .calories = round (whole->energy),
    .average_heart_rate = round (mean_of (&whole->heart_rate)),
    .maximum_heart_rate = maximum_of (&whole->heart_rate),
    .minimum_heart_rate = whole->minimum_heart_rate > 0 ? whole->minimum_heart_rate : NAN,
    .average_power = round (mean_of (&whole->power)),
    .maximum_power = maximum_of (&whole->power),
    .normalized_power = NAN,
    .average_cadence = round (mean_of (&whole->cadence)),
    .maximum_cadence = maximum_of (&whole->cadence),
    .average_speed = has_distance (self) ? self->now.distance / self->now.timer : NAN,
    .maximum_speed = has_distance (self) ? whole->maximum_speed : NAN,
    .ascent_metres = has_altitude (self) ? round (whole->ascent) : NAN,
    .descent_metres = has_altitude (self) ? round (whole->descent) : NAN,
    .average_temperature = round (mean_of (&whole->temperature)),
    .training_effect_aerobic = NAN,
    .training_effect_anaerobic = NAN,
    .training_load_peak = NAN,
    .training_stress_score = NAN,
    .intensity_factor = NAN,
    .threshold_power = NAN,
    .workout_feel = NAN,
    .workout_rpe = NAN,
    .pool_length_metres = NAN,
    .first_lap_index = 0,
    .number_of_laps = (int) self->recording->laps->len,
    .number_of_lengths = -1,
    .number_of_active_lengths = -1,
  };

  add_device_opinions (&session);
  g_array_append_val (self->recording->sessions, session);
}

/**
 * fettle_sample_recorder_finish:
 * @self: a recorder with at least a second
 * @last_intensity: FIT intensity of the last lap
 *
 * Stops the timer, and ends the last lap and the session. The recorder can only be freed
 * afterwards.
 *
 * Returns: (transfer full): the recording
 */
FettleRecording *
fettle_sample_recorder_finish (FettleSampleRecorder *self, int last_intensity)
{
  g_return_val_if_fail (self != NULL && self->recording != NULL, NULL);
  g_return_val_if_fail (self->times->len > 0, NULL);

  set_timer (self, FALSE);
  if (self->now.timer - self->lap_start.timer >= 1)
    end_lap_at_mark (self, self->now, FETTLE_FIT_LAP_TRIGGER_SESSION_END, last_intensity);
  add_session (self);

  self->recording->n_samples = self->times->len;
  self->recording->times
      = (int64_t *) (gpointer) g_array_free (g_steal_pointer (&self->times), FALSE);
  for (int i = 0; i < FETTLE_N_CHANNELS; i++)
    self->recording->channels[i]
        = (int32_t *) (gpointer) g_array_free (g_steal_pointer (&self->channels[i]), FALSE);
  return g_steal_pointer (&self->recording);
}

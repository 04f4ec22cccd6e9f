/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-sample-outdoor.h"

#include <math.h>

#define WARM_UP_EFFORT   0.765
#define REST_EFFORT      0.68
#define COOL_DOWN_EFFORT 0.74

/* What standing at a crossing in the middle of a run asks of the heart. */
#define STANDING_DEMAND 0.4

#define METRES_PER_DEGREE 111320.0

/* A part of the session with one effort, which ends by distance or by time. */
typedef struct
{
  double effort;
  double metres;
  double seconds;
  int intensity;
} Step;

/* A session under way. */
typedef struct
{
  const FettleSampleMover *mover;
  const FettleSampleSession *session;
  FettleSampleRandom *random;
  FettleSampleRecorder *recorder;
  FettleSampleRoute route;
  FettleSampleHeart heart;
  FettleSampleMotion motion;
  FettleSampleNoise drift_east, drift_north, drift_up;
  double distance;
  double air_temperature;
  double next_pause; /* metres */
  int n_pauses_left;
  double pause_spacing;
} Outing;

static void
add_step (GArray *steps, double effort, double metres, double seconds, int intensity)
{
  Step step = { effort, metres, seconds, intensity };

  if (metres > 0 || seconds > 0)
    g_array_append_val (steps, step);
}

static GArray *
plan_steps (const FettleSampleSession *session)
{
  const FettleSampleWorkout *workout = session->workout;
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (Step));
  int n_repeats = workout->repeat_effort > 0 ? (int) session->amount : 0;

  add_step (steps, WARM_UP_EFFORT, 0, workout->warm_up_seconds, FETTLE_FIT_INTENSITY_WARMUP);
  if (workout->steady_effort > 0)
    add_step (steps, workout->steady_effort, 1000 * session->amount - workout->finish_metres, 0,
              FETTLE_FIT_INTENSITY_ACTIVE);
  for (int i = 0; i < n_repeats; i++)
    {
      add_step (steps, workout->repeat_effort, workout->repeat_metres, workout->repeat_seconds,
                FETTLE_FIT_INTENSITY_INTERVAL);
      if (i + 1 < n_repeats)
        add_step (steps, REST_EFFORT, 0, workout->rest_seconds, FETTLE_FIT_INTENSITY_RECOVERY);
    }
  add_step (steps, workout->finish_effort, workout->finish_metres, 0, FETTLE_FIT_INTENSITY_ACTIVE);
  add_step (steps, COOL_DOWN_EFFORT, 0, workout->cool_down_seconds, FETTLE_FIT_INTENSITY_COOLDOWN);
  return steps;
}

/* A year and a day of a temperate plain, with the luck of the day. */
static double
get_air_temperature (const FettleSampleSession *session, FettleSampleRandom *random)
{
  double hour = session->workout->start_minute / 60.0;
  int year, month, day_of_month;
  double day_of_year;

  fettle_day_get_date (session->day, &year, &month, &day_of_month);
  day_of_year = session->day - fettle_day_new (year, 1, 1);
  return 10.5 - 10.5 * cos (2 * G_PI * (day_of_year - 18) / 365)
         + 4.5 * sin (2 * G_PI * (hour - 9) / 24) + 2.5 * fettle_sample_random_normal (random);
}

static void
begin (Outing *self)
{
  const FettleSampleWorkout *workout = self->session->workout;
  double length = workout->route_metres > 0 ? workout->route_metres : 1000 * self->session->amount;

  fettle_sample_route_init (&self->route, self->session->place, workout->shape, length,
                            workout->relief);
  fettle_sample_heart_init (&self->heart, fettle_sample_random_uniform (self->random, 78, 92),
                            self->random);
  self->motion.threshold = self->mover->get_threshold (self->session->season)
                           * fettle_sample_random_uniform (self->random, 0.985, 1.015);
  fettle_sample_noise_init (&self->motion.noise, self->mover->noise, self->mover->noise_seconds);
  fettle_sample_noise_init (&self->drift_east, 1.6, 40);
  fettle_sample_noise_init (&self->drift_north, 1.6, 40);
  fettle_sample_noise_init (&self->drift_up, 0.25, 70);
  self->air_temperature = get_air_temperature (self->session, self->random);

  self->n_pauses_left = workout->n_pauses;
  self->pause_spacing = length / (workout->n_pauses + 0.7);
  self->next_pause = self->pause_spacing * fettle_sample_random_uniform (self->random, 0.6, 0.95);
}

static void
record_second (Outing *self, double effort)
{
  FettleSampleSecond second = { .power = NAN, .cadence = NAN };
  FettleSamplePosition position;
  double elapsed = fettle_sample_recorder_get_timer (self->recorder);
  double demand;

  fettle_sample_route_at (&self->route, self->distance, &position);
  demand = self->mover->move (&self->motion, effort, position.grade, self->random, &second);
  self->distance += self->motion.speed;
  second.distance = self->distance;
  second.speed = self->motion.speed;
  second.heart_rate = fettle_sample_heart_step (&self->heart, demand, self->random);
  if (!self->session->workout->has_heart_rate)
    second.heart_rate = NAN;
  second.altitude = position.altitude + fettle_sample_noise_step (&self->drift_up, self->random);
  second.latitude
      = position.latitude
        + fettle_sample_noise_step (&self->drift_north, self->random) / METRES_PER_DEGREE;
  second.longitude
      = position.longitude
        + fettle_sample_noise_step (&self->drift_east, self->random) / METRES_PER_DEGREE;
  /* The sensor is warmed by the wrist, most of all by the sleeve it comes from. */
  second.temperature = self->air_temperature + 3 + 6 * exp (-elapsed / 500);
  fettle_sample_recorder_add (self->recorder, &second);
}

/* Stops where a road is crossed or a bottle filled, but never in the middle of a repeat. */
static void
maybe_pause (Outing *self, const Step *step)
{
  int seconds;

  if (self->n_pauses_left == 0 || self->distance < self->next_pause
      || step->intensity == FETTLE_FIT_INTENSITY_INTERVAL)
    return;

  seconds = (int) (self->session->workout->pause_seconds
                   * fettle_sample_random_uniform (self->random, 0.5, 1.5));
  fettle_sample_recorder_pause (self->recorder, seconds);
  for (int i = 0; i < seconds; i++)
    fettle_sample_heart_step (&self->heart, STANDING_DEMAND, self->random);
  self->motion.speed = 0;
  self->n_pauses_left--;
  self->next_pause = self->distance
                     + self->pause_spacing * fettle_sample_random_uniform (self->random, 0.8, 1.1);
}

static void
run_step (Outing *self, const Step *step, gboolean is_last)
{
  double end_distance = step->metres > 0 ? self->distance + step->metres : INFINITY;
  double end_timer = step->seconds > 0
                         ? fettle_sample_recorder_get_timer (self->recorder) + step->seconds
                         : INFINITY;
  gboolean auto_laps = step->intensity == FETTLE_FIT_INTENSITY_ACTIVE;

  while (self->distance < end_distance
         && fettle_sample_recorder_get_timer (self->recorder) < end_timer)
    {
      double next_lap = fettle_sample_recorder_get_lap_start_distance (self->recorder)
                        + self->mover->auto_lap_metres;

      record_second (self, step->effort);
      if (auto_laps && self->distance >= next_lap)
        fettle_sample_recorder_end_lap_at (self->recorder, next_lap,
                                           FETTLE_FIT_LAP_TRIGGER_DISTANCE, step->intensity);
      maybe_pause (self, step);
    }

  /* The last lap ends with the session, and a step that ends with an automatic lap has no other. */
  if (is_last || fettle_sample_recorder_get_lap_timer (self->recorder) < 5)
    return;
  if (step->metres > 0)
    fettle_sample_recorder_end_lap_at (self->recorder, end_distance,
                                       FETTLE_FIT_LAP_TRIGGER_DISTANCE, step->intensity);
  else
    fettle_sample_recorder_end_lap (self->recorder, FETTLE_FIT_LAP_TRIGGER_TIME, step->intensity);
}

/**
 * fettle_sample_outdoor_record:
 * @mover: how the athlete moves
 * @session: what the athlete does
 * @start: the instant of the start
 * @utc_offset: the offset there in seconds
 * @random: where the chance comes from
 *
 * Goes through a session second by second.
 *
 * Returns: (transfer full): its recording
 */
FettleRecording *
fettle_sample_outdoor_record (const FettleSampleMover *mover,
                              const FettleSampleSession *session,
                              int64_t start,
                              int utc_offset,
                              FettleSampleRandom *random)
{
  g_autofree char *title = fettle_sample_session_dup_title (session);
  g_autoptr (FettleSampleRecorder) recorder = NULL;
  g_autoptr (GArray) steps = plan_steps (session);
  g_autofree Outing *outing = g_new0 (Outing, 1);

  g_return_val_if_fail (mover != NULL, NULL);

  recorder = fettle_sample_recorder_new (start, utc_offset, mover->sport, mover->sub_sport, title);
  outing->mover = mover;
  outing->session = session;
  outing->random = random;
  outing->recorder = recorder;
  begin (outing);

  for (unsigned i = 0; i < steps->len; i++)
    run_step (outing, &g_array_index (steps, Step, i), i + 1 == steps->len);

  return fettle_sample_recorder_finish (recorder,
                                        g_array_index (steps, Step, steps->len - 1).intensity);
}

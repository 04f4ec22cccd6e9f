/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-limits.h"

#include <math.h>

/* The longest races on foot and by bicycle are about 5000 km and take weeks; what a watch records
 * at a stretch is less, in metres. */
#define FARTHEST 2e6

/* In beats a minute. A strap without contact writes 0. */
#define LOWEST_HEART_RATE  1.0
#define HIGHEST_HEART_RATE 250.0

static double
accept (double value, double lowest, double highest)
{
  return value >= lowest && value <= highest ? value : NAN;
}

/**
 * fettle_activity_limit_seconds:
 * @seconds: how long something took, in seconds
 *
 * Returns: @seconds; NaN if that is nothing or longer than any recording
 */
double
fettle_activity_limit_seconds (double seconds)
{
  return seconds > 0.0 ? accept (seconds, 0.0, FETTLE_ACTIVITY_LONGEST) : NAN;
}

/**
 * fettle_activity_limit_distance:
 * @metres: a distance in metres
 *
 * Returns: @metres; NaN if that is negative or farther than any recording goes
 */
double
fettle_activity_limit_distance (double metres)
{
  return accept (metres, 0.0, FARTHEST);
}

/**
 * fettle_activity_limit_heart_rate:
 * @heart_rate: a heart rate in beats a minute
 *
 * Returns: @heart_rate; NaN if no heart beats so, as at 0 where none was measured
 */
double
fettle_activity_limit_heart_rate (double heart_rate)
{
  return accept (heart_rate, LOWEST_HEART_RATE, HIGHEST_HEART_RATE);
}

/* The clock goes on while the timer stands still, never the other way round. */
static double
limit_elapsed (double elapsed_seconds, double timer_seconds)
{
  elapsed_seconds = fettle_activity_limit_seconds (elapsed_seconds);

  return isnan (elapsed_seconds) ? NAN : fmax (elapsed_seconds, timer_seconds);
}

/**
 * fettle_activity_limit_session:
 * @session: what a device says of a session
 *
 * Takes out what cannot be.
 */
void
fettle_activity_limit_session (FettleRecordingSession *session)
{
  session->timer_seconds = fettle_activity_limit_seconds (session->timer_seconds);
  session->elapsed_seconds = limit_elapsed (session->elapsed_seconds, session->timer_seconds);
  session->distance_metres = fettle_activity_limit_distance (session->distance_metres);
  session->average_heart_rate = fettle_activity_limit_heart_rate (session->average_heart_rate);
  session->maximum_heart_rate = fettle_activity_limit_heart_rate (session->maximum_heart_rate);
}

/**
 * fettle_activity_limit_lap:
 * @lap: what a device says of a lap
 *
 * Takes out what cannot be.
 */
void
fettle_activity_limit_lap (FettleRecordingLap *lap)
{
  lap->timer_seconds = fettle_activity_limit_seconds (lap->timer_seconds);
  lap->elapsed_seconds = limit_elapsed (lap->elapsed_seconds, lap->timer_seconds);
  lap->distance_metres = fettle_activity_limit_distance (lap->distance_metres);
  lap->average_heart_rate = fettle_activity_limit_heart_rate (lap->average_heart_rate);
  lap->maximum_heart_rate = fettle_activity_limit_heart_rate (lap->maximum_heart_rate);
}

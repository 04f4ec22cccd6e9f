/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-day.h"
#include "fettle-sample-route.h"

G_BEGIN_DECLS

#define FETTLE_SAMPLE_WEEKS 26

typedef enum
{
  FETTLE_SAMPLE_RUN,
  FETTLE_SAMPLE_RIDE,
  FETTLE_SAMPLE_SWIM,
  FETTLE_SAMPLE_STRENGTH,
} FettleSampleKind;

/**
 * FettleSampleWorkout:
 * @kind: the sport
 * @name: the title, or what stands before "6 × 800 m" in it; empty for nothing
 * @repeated: (nullable): what is repeated, for the title
 * @start_minute: minutes after midnight at which it usually starts
 * @warm_up_seconds: how long the warm-up is
 * @steady_effort: the effort of the way that is not repeated; 0 for none
 * @repeat_metres: how far a repeat goes, or 0
 * @repeat_seconds: how long a repeat lasts, or 0
 * @repeat_effort: its effort; 0 for none
 * @rest_seconds: how long the rest after a repeat is
 * @finish_metres: how far the quicker end goes, out of the whole way
 * @finish_effort: its effort
 * @cool_down_seconds: how long the cool-down is
 * @shape: the route's shape
 * @route_metres: the route's length; 0 for as long as the way
 * @relief: the height of the route's hills in metres
 * @n_pauses: how often the athlete stops
 * @pause_seconds: for how long
 * @has_heart_rate: whether the strap was worn
 *
 * A kind of session. Efforts are parts of the athlete's threshold: speed of a run or swim, power of
 * a ride.
 */
typedef struct
{
  FettleSampleKind kind;
  const char *name;
  const char *repeated;
  int start_minute;
  double warm_up_seconds;
  double steady_effort;
  double repeat_metres;
  double repeat_seconds;
  double repeat_effort;
  double rest_seconds;
  double finish_metres;
  double finish_effort;
  double cool_down_seconds;
  unsigned shape;
  double route_metres;
  double relief;
  int n_pauses;
  double pause_seconds;
  gboolean has_heart_rate;
} FettleSampleWorkout;

/**
 * FettleSampleSession:
 * @workout: what kind of session it is
 * @amount: how many repeats, or how many kilometres, or (strength) minutes
 * @place: where it happens
 * @day: the athlete's local date
 * @stream: the session's number in the season, which its chance comes from
 * @season: how much of the season is over, from 0 to 1
 *
 * A session of the season.
 */
typedef struct
{
  const FettleSampleWorkout *workout;
  double amount;
  const FettleSamplePlace *place;
  FettleDay day;
  unsigned stream;
  double season;
} FettleSampleSession;

GArray *fettle_sample_plan_new (FettleDay today) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_sample_session_dup_title (const FettleSampleSession *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-sample-plan.h"

#define HOURS(hours, minutes) ((hours) * 60 + (minutes))

typedef enum
{
  OFF,
  EASY,
  RECOVERY,
  OFF_BIKE,
  AWAY,
  LONG,
  LONG_STEADY,
  FARTLEK,
  REPEATS_800,
  REPEATS_1000,
  REPEATS_1200,
  TEMPO_10,
  TEMPO_12,
  TEMPO_15,
  MARATHON,
  RACE_10,
  RACE_HALF,
  RIVER,
  RIVER_EASY,
  HILLS,
  GROUP,
  TECHNIQUE,
  ENDURANCE,
  STRENGTH,
  N_WORKOUTS
} Workout;

/* clang-format off */
static const FettleSampleWorkout workouts[N_WORKOUTS] = {
  [EASY] = { .kind = FETTLE_SAMPLE_RUN, .name = "Easy run", .start_minute = HOURS (6, 50),
             .steady_effort = 0.78, .shape = 3, .relief = 20, .n_pauses = 1, .pause_seconds = 34, .has_heart_rate = TRUE },
  [RECOVERY] = { .kind = FETTLE_SAMPLE_RUN, .name = "Recovery run", .start_minute = HOURS (18, 5),
                 .steady_effort = 0.72, .shape = 3, .relief = 20, .has_heart_rate = TRUE },
  [OFF_BIKE] = { .kind = FETTLE_SAMPLE_RUN, .name = "Easy run off the bike", .start_minute = HOURS (12, 20),
                 .steady_effort = 0.785, .shape = 11, .relief = 14, .has_heart_rate = TRUE },
  [AWAY] = { .kind = FETTLE_SAMPLE_RUN, .name = "Morning run, away", .start_minute = HOURS (7, 25),
             .steady_effort = 0.775, .shape = 29, .relief = 45, .n_pauses = 2, .pause_seconds = 48, .has_heart_rate = TRUE },
  [LONG] = { .kind = FETTLE_SAMPLE_RUN, .name = "Long run", .start_minute = HOURS (8, 10),
             .steady_effort = 0.79, .shape = 8, .relief = 26, .n_pauses = 2, .pause_seconds = 55, .has_heart_rate = TRUE },
  [LONG_STEADY] = { .kind = FETTLE_SAMPLE_RUN, .name = "Long run, last 8 km steady", .start_minute = HOURS (8, 0),
                    .steady_effort = 0.785, .finish_metres = 8000, .finish_effort = 0.91,
                    .shape = 8, .relief = 26, .n_pauses = 1, .pause_seconds = 70, .has_heart_rate = TRUE },
  [FARTLEK] = { .kind = FETTLE_SAMPLE_RUN, .name = "Fartlek ", .repeated = "1 min", .start_minute = HOURS (6, 45),
                .warm_up_seconds = 900, .repeat_seconds = 60, .repeat_effort = 1.09, .rest_seconds = 75,
                .cool_down_seconds = 780, .shape = 3, .route_metres = 9400, .relief = 20, .has_heart_rate = TRUE },
  [REPEATS_800] = { .kind = FETTLE_SAMPLE_RUN, .name = "", .repeated = "800 m", .start_minute = HOURS (6, 45),
                    .warm_up_seconds = 900, .repeat_metres = 800, .repeat_effort = 1.07, .rest_seconds = 120,
                    .cool_down_seconds = 660, .shape = 5, .route_metres = 5500, .relief = 14, .n_pauses = 1,
                    .pause_seconds = 22, .has_heart_rate = TRUE },
  [REPEATS_1000] = { .kind = FETTLE_SAMPLE_RUN, .name = "", .repeated = "1000 m", .start_minute = HOURS (6, 40),
                     .warm_up_seconds = 900, .repeat_metres = 1000, .repeat_effort = 1.06, .rest_seconds = 120,
                     .cool_down_seconds = 660, .shape = 5, .route_metres = 5500, .relief = 14, .has_heart_rate = TRUE },
  [REPEATS_1200] = { .kind = FETTLE_SAMPLE_RUN, .name = "", .repeated = "1200 m", .start_minute = HOURS (6, 35),
                     .warm_up_seconds = 900, .repeat_metres = 1200, .repeat_effort = 1.04, .rest_seconds = 150,
                     .cool_down_seconds = 600, .shape = 5, .route_metres = 5500, .relief = 14, .has_heart_rate = TRUE },
  [TEMPO_10] = { .kind = FETTLE_SAMPLE_RUN, .name = "Tempo ", .repeated = "10 min", .start_minute = HOURS (17, 50),
                 .warm_up_seconds = 900, .repeat_seconds = 600, .repeat_effort = 0.97, .rest_seconds = 120,
                 .cool_down_seconds = 720, .shape = 17, .route_metres = 11200, .relief = 18, .n_pauses = 1,
                 .pause_seconds = 28, .has_heart_rate = TRUE },
  [TEMPO_12] = { .kind = FETTLE_SAMPLE_RUN, .name = "Tempo ", .repeated = "12 min", .start_minute = HOURS (17, 45),
                 .warm_up_seconds = 900, .repeat_seconds = 720, .repeat_effort = 0.96, .rest_seconds = 150,
                 .cool_down_seconds = 660, .shape = 17, .route_metres = 12600, .relief = 18, .has_heart_rate = TRUE },
  [TEMPO_15] = { .kind = FETTLE_SAMPLE_RUN, .name = "Tempo ", .repeated = "15 min", .start_minute = HOURS (17, 45),
                 .warm_up_seconds = 900, .repeat_seconds = 900, .repeat_effort = 0.95, .rest_seconds = 180,
                 .cool_down_seconds = 660, .shape = 17, .route_metres = 12600, .relief = 18, .has_heart_rate = TRUE },
  [MARATHON] = { .kind = FETTLE_SAMPLE_RUN, .name = "Marathon pace 12 km", .start_minute = HOURS (17, 40),
                 .warm_up_seconds = 900, .steady_effort = 0.93, .cool_down_seconds = 780,
                 .shape = 17, .route_metres = 15000, .relief = 18, .has_heart_rate = TRUE },
  [RACE_10] = { .kind = FETTLE_SAMPLE_RUN, .name = "Millbrook 10 km", .start_minute = HOURS (10, 0),
                .steady_effort = 1.015, .shape = 41, .relief = 16, .has_heart_rate = TRUE },
  [RACE_HALF] = { .kind = FETTLE_SAMPLE_RUN, .name = "Lakeside Half Marathon", .start_minute = HOURS (9, 30),
                  .steady_effort = 0.97, .shape = 43, .relief = 12, .has_heart_rate = TRUE },
  [RIVER] = { .kind = FETTLE_SAMPLE_RIDE, .name = "River loop", .start_minute = HOURS (17, 25),
              .steady_effort = 0.55, .shape = 2, .relief = 30, .n_pauses = 2, .pause_seconds = 41, .has_heart_rate = TRUE },
  [RIVER_EASY] = { .kind = FETTLE_SAMPLE_RIDE, .name = "River loop, easy", .start_minute = HOURS (17, 25),
                   .steady_effort = 0.53, .shape = 2, .relief = 30, .n_pauses = 1, .pause_seconds = 52, .has_heart_rate = TRUE },
  [HILLS] = { .kind = FETTLE_SAMPLE_RIDE, .name = "Hills before work", .start_minute = HOURS (6, 5),
              .steady_effort = 0.72, .shape = 13, .relief = 110, .n_pauses = 1, .pause_seconds = 37, .has_heart_rate = TRUE },
  [GROUP] = { .kind = FETTLE_SAMPLE_RIDE, .name = "Saturday group ride", .start_minute = HOURS (9, 0),
              .steady_effort = 0.535, .shape = 7, .relief = 60, .n_pauses = 3, .pause_seconds = 215, .has_heart_rate = TRUE },
  [TECHNIQUE] = { .kind = FETTLE_SAMPLE_SWIM, .name = "Technique and pull", .start_minute = HOURS (12, 10),
                  .repeat_metres = 150, .repeat_effort = 0.9, .rest_seconds = 20 },
  [ENDURANCE] = { .kind = FETTLE_SAMPLE_SWIM, .name = "Endurance ", .repeated = "400 m", .start_minute = HOURS (12, 10),
                  .repeat_metres = 400, .repeat_effort = 0.93, .rest_seconds = 45, .has_heart_rate = TRUE },
  [STRENGTH] = { .kind = FETTLE_SAMPLE_STRENGTH, .name = "Strength", .start_minute = HOURS (18, 30), .has_heart_rate = TRUE },
};

/* A week from Monday to Sunday, with room for a second session on Saturday. Every fourth is a rest week. */
typedef struct
{
  struct
  {
    Workout workout;
    double amount;
  } sessions[8];
} Week;

static const Week weeks[FETTLE_SAMPLE_WEEKS] = {
  /*     Monday            Tuesday             Wednesday         Thursday         Friday           Saturday       and after it     Sunday */
  { { { TECHNIQUE, 8 },  { FARTLEK, 10 },    { RIVER_EASY, 41.8 }, { EASY, 12 },     { STRENGTH, 36 }, { GROUP, 63 }, { OFF },         { LONG, 17 } } },
  { { { TECHNIQUE, 8 },  { REPEATS_800, 5 }, { RIVER_EASY, 41.8 }, { TEMPO_10, 3 },  { STRENGTH, 38 }, { GROUP, 68 }, { OFF },         { LONG, 19 } } },
  { { { ENDURANCE, 3 },  { EASY, 10 },       { RIVER_EASY, 41.8 }, { OFF },          { STRENGTH, 35 }, { EASY, 12 },  { OFF },         { LONG, 16 } } },
  { { { TECHNIQUE, 9 },  { REPEATS_800, 6 }, { RIVER, 41.8 },      { TEMPO_10, 3 },  { STRENGTH, 40 }, { GROUP, 70 }, { OFF },         { LONG, 22 } } },
  { { { ENDURANCE, 4 },  { REPEATS_1000, 6 },{ RIVER, 41.8 },      { TEMPO_10, 4 },  { OFF },          { GROUP, 74 }, { OFF_BIKE, 8 }, { LONG, 23 } } },
  { { { TECHNIQUE, 9 },  { FARTLEK, 14 },    { HILLS, 35 },        { TEMPO_12, 3 },  { STRENGTH, 42 }, { GROUP, 76 }, { OFF },         { LONG, 24 } } },
  { { { ENDURANCE, 3 },  { EASY, 12 },       { RIVER_EASY, 41.8 }, { OFF },          { STRENGTH, 36 }, { GROUP, 60 }, { OFF },         { LONG, 18 } } },
  { { { TECHNIQUE, 9 },  { REPEATS_800, 6 }, { RIVER, 41.8 },      { TEMPO_12, 4 },  { STRENGTH, 40 }, { GROUP, 78 }, { OFF },         { LONG, 25 } } },
  { { { ENDURANCE, 4 },  { REPEATS_1000, 7 },{ HILLS, 35 },        { TEMPO_15, 3 },  { OFF },          { GROUP, 82 }, { OFF_BIKE, 9 }, { LONG, 26 } } },
  { { { TECHNIQUE, 10 }, { REPEATS_1200, 5 },{ RIVER, 41.8 },      { MARATHON, 12 }, { STRENGTH, 41 }, { GROUP, 75 }, { OFF },         { LONG_STEADY, 20 } } },
  { { { TECHNIQUE, 8 },  { REPEATS_800, 4 }, { RIVER_EASY, 41.8 }, { EASY, 13 },     { OFF },          { OFF },       { OFF },         { RACE_10, 10 } } },
  { { { OFF },           { RECOVERY, 9 },    { RIVER_EASY, 41.8 }, { EASY, 15 },     { STRENGTH, 40 }, { GROUP, 75 }, { OFF },         { LONG, 25 } } },
  { { { ENDURANCE, 4 },  { REPEATS_1000, 6 },{ RIVER, 41.8 },      { TEMPO_12, 4 },  { STRENGTH, 40 }, { GROUP, 81 }, { OFF },         { LONG, 29 } } },
  /* A cold: nothing from Tuesday to Sunday, then a careful return. */
  { { { TECHNIQUE, 8 },  { OFF },            { OFF },              { OFF },          { OFF },          { OFF },       { OFF },         { OFF } } },
  { { { OFF },           { RECOVERY, 8 },    { RIVER_EASY, 41.8 }, { EASY, 12 },     { STRENGTH, 30 }, { EASY, 14 },  { OFF },         { LONG, 17 } } },
  { { { TECHNIQUE, 9 },  { FARTLEK, 10 },    { RIVER_EASY, 41.8 }, { EASY, 15 },     { STRENGTH, 36 }, { GROUP, 63 }, { OFF },         { LONG, 19 } } },
  { { { ENDURANCE, 4 },  { REPEATS_800, 5 }, { RIVER_EASY, 41.8 }, { EASY, 14 },     { STRENGTH, 40 }, { GROUP, 66 }, { OFF },         { LONG, 20 } } },
  { { { TECHNIQUE, 10 }, { REPEATS_1200, 6 },{ RIVER, 41.8 },      { TEMPO_15, 3 },  { OFF },          { GROUP, 75 }, { OFF_BIKE, 8 }, { LONG, 25 } } },
  { { { TECHNIQUE, 8 },  { REPEATS_800, 4 }, { RIVER_EASY, 41.8 }, { EASY, 9 },      { OFF },          { OFF },       { OFF },         { RACE_HALF, 21.0975 } } },
  { { { OFF },           { RECOVERY, 10 },   { RIVER_EASY, 41.8 }, { EASY, 15 },     { STRENGTH, 40 }, { GROUP, 78 }, { OFF },         { LONG, 26 } } },
  /* A journey: three days without, then two runs far from home. */
  { { { ENDURANCE, 4 },  { REPEATS_1000, 6 },{ RIVER, 41.8 },      { OFF },          { OFF },          { OFF },       { OFF },         { AWAY, 19 } } },
  { { { AWAY, 13 },      { OFF },            { RIVER, 41.8 },      { TEMPO_12, 4 },  { STRENGTH, 40 }, { GROUP, 81 }, { OFF },         { LONG, 29 } } },
  { { { ENDURANCE, 3 },  { EASY, 12 },       { RIVER_EASY, 41.8 }, { OFF },          { STRENGTH, 38 }, { GROUP, 66 }, { OFF },         { LONG, 26 } } },
  { { { ENDURANCE, 4 },  { REPEATS_1000, 7 },{ HILLS, 38 },        { TEMPO_15, 3 },  { STRENGTH, 40 }, { GROUP, 87 }, { OFF },         { LONG, 32 } } },
  { { { TECHNIQUE, 10 }, { REPEATS_1200, 6 },{ RIVER, 41.8 },      { MARATHON, 12 }, { OFF },          { GROUP, 78 }, { OFF_BIKE, 9 }, { LONG_STEADY, 32 } } },
  { { { TECHNIQUE, 9 },  { REPEATS_800, 6 }, { RIVER_EASY, 41.8 }, { TEMPO_12, 4 },  { STRENGTH, 40 }, { GROUP, 81 }, { OFF },         { LONG, 29 } } },
};
/* clang-format on */

/* The weekday of each column, and which session of that day it is. */
static const struct
{
  int weekday, place_in_day;
} columns[8] = { { 0, 0 }, { 1, 0 }, { 2, 0 }, { 3, 0 }, { 4, 0 }, { 5, 0 }, { 5, 1 }, { 6, 0 } };

/**
 * fettle_sample_plan_new:
 * @today: the day after the season's last
 *
 * The season is made of whole weeks from Monday to Sunday, so that the group rides on Saturday
 * whatever day it is; the last week goes as far as yesterday.
 *
 * Returns: (transfer full) (element-type FettleSampleSession): the sessions, oldest first
 */
GArray *
fettle_sample_plan_new (FettleDay today)
{
  GArray *plan = g_array_new (FALSE, TRUE, sizeof (FettleSampleSession));
  FettleDay first = fettle_day_get_week_start (today - 1, 1) - 7 * (FETTLE_SAMPLE_WEEKS - 1);

  for (int week = 0; week < FETTLE_SAMPLE_WEEKS; week++)
    for (size_t column = 0; column < G_N_ELEMENTS (columns); column++)
      {
        int day_of_season = 7 * week + columns[column].weekday;
        Workout workout = weeks[week].sessions[column].workout;
        FettleSampleSession session = {
          .workout = &workouts[workout],
          .amount = weeks[week].sessions[column].amount,
          .place = workout == AWAY ? fettle_sample_place_away () : fettle_sample_place_home (),
          .day = first + day_of_season,
          .stream = (unsigned) (2 * day_of_season + columns[column].place_in_day),
          .season = (double) day_of_season / (7 * FETTLE_SAMPLE_WEEKS),
        };

        if (workout != OFF && session.day < today)
          g_array_append_val (plan, session);
      }
  return plan;
}

/**
 * fettle_sample_session_dup_title:
 * @self: a session
 *
 * Returns: (transfer full): the title as the athlete's watch has it: "6 × 800 m"
 */
char *
fettle_sample_session_dup_title (const FettleSampleSession *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->workout->repeated == NULL)
    return g_strdup (self->workout->name);
  return g_strdup_printf ("%s%d × %s", self->workout->name, (int) self->amount,
                          self->workout->repeated);
}

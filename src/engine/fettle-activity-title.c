/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "fettle-activity-title.h"

#include "fettle-day.h"

#define HOUR_SECONDS 3600
#define DAY_SECONDS  (24 * HOUR_SECONDS)

/* FIT's number of a sport that is counted with another one and yet has a name of its own. */
#define SNORKELLING 82

typedef enum
{
  MORNING,
  AFTERNOON,
  EVENING,
  NIGHT,
  N_PARTS_OF_DAY
} PartOfDay;

/* Titles are whole, because languages join sport and time of day in different ways. */
static const struct
{
  const char *activity_type;
  const char *titles[N_PARTS_OF_DAY];
} by_time[] = {
  /* clang-format off */
  { "running", { N_("Morning Run"), N_("Afternoon Run"), N_("Evening Run"), N_("Night Run") } },
  { "cycling", { N_("Morning Ride"), N_("Afternoon Ride"), N_("Evening Ride"), N_("Night Ride") } },
  { "e_biking", { N_("Morning Ride"), N_("Afternoon Ride"), N_("Evening Ride"), N_("Night Ride") } },
  { "swimming", { N_("Morning Swim"), N_("Afternoon Swim"), N_("Evening Swim"), N_("Night Swim") } },
  { "walking", { N_("Morning Walk"), N_("Afternoon Walk"), N_("Evening Walk"), N_("Night Walk") } },
  { "hiking", { N_("Morning Hike"), N_("Afternoon Hike"), N_("Evening Hike"), N_("Night Hike") } },
  /* clang-format on */
};

static const struct
{
  const char *activity_type;
  const char *title;
} by_sport[] = {
  { "strength_training", N_ ("Strength") },
  { "cardio_training", N_ ("Cardio") },
  { "hiit", N_ ("Interval Training") },
  { "yoga", N_ ("Yoga") },
  { "pilates", N_ ("Pilates") },
  { "elliptical", N_ ("Elliptical Trainer") },
  { "stair_climbing", N_ ("Stair Climbing") },
  { "rowing", N_ ("Rowing") },
  { "paddling", N_ ("Paddling") },
  { "stand_up_paddleboarding", N_ ("Stand-up Paddling") },
  { "surfing", N_ ("Surfing") },
  { "sailing", N_ ("Sailing") },
  { "diving", N_ ("Dive") },
  { "cross_country_skiing", N_ ("Cross-country Skiing") },
  { "alpine_skiing", N_ ("Alpine Skiing") },
  { "snowboarding", N_ ("Snowboarding") },
  { "snowshoeing", N_ ("Snowshoeing") },
  { "ice_skating", N_ ("Ice Skating") },
  { "inline_skating", N_ ("Inline Skating") },
  { "climbing", N_ ("Climbing") },
  { "mountaineering", N_ ("Mountaineering") },
  { "wheelchair", N_ ("Wheelchair") },
  { "golf", N_ ("Golf") },
  { "racket_sports", N_ ("Racket Sport") },
  { "team_sports", N_ ("Team Sport") },
  { "horseback_riding", N_ ("Horseback Riding") },
  { "multisport", N_ ("Multisport") },
  { "transition", N_ ("Transition") },
};

static PartOfDay
get_part_of_day (int hour)
{
  if (hour < 4)
    return NIGHT;
  if (hour < 12)
    return MORNING;
  if (hour < 17)
    return AFTERNOON;
  return hour < 22 ? EVENING : NIGHT;
}

/**
 * fettle_activity_title_from_hour:
 * @activity_type: a sport
 * @hour: the hour of the start where it happened, 0 to 23
 *
 * Returns: (transfer none): a title in the athlete's language
 */
const char *
fettle_activity_title_from_hour (const char *activity_type, int hour)
{
  g_return_val_if_fail (activity_type != NULL, NULL);
  g_return_val_if_fail (hour >= 0 && hour < 24, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (by_time); i++)
    {
      if (g_str_equal (by_time[i].activity_type, activity_type))
        return _ (by_time[i].titles[get_part_of_day (hour)]);
    }

  for (size_t i = 0; i < G_N_ELEMENTS (by_sport); i++)
    {
      if (g_str_equal (by_sport[i].activity_type, activity_type))
        return _ (by_sport[i].title);
    }

  return _ ("Activity");
}

/**
 * fettle_activity_title_from_start:
 * @activity: an activity with a sport, a start and an offset
 *
 * Returns: (transfer none): a title in the athlete's language
 */
const char *
fettle_activity_title_from_start (FettleActivity *activity)
{
  int64_t start, local;

  g_return_val_if_fail (FETTLE_IS_ACTIVITY (activity), NULL);

  if (activity->sport_number == SNORKELLING)
    return _ ("Snorkelling");

  if (!fettle_instant_parse (activity->start_time, &start))
    start = 0;
  local = start + activity->utc_offset_minutes * 60;

  return fettle_activity_title_from_hour (activity->activity_type,
                                          (int) (((local % DAY_SECONDS) + DAY_SECONDS) % DAY_SECONDS
                                                 / HOUR_SECONDS));
}

/**
 * fettle_activity_title_is_given:
 * @activity: an activity that is stored
 *
 * Returns: whether nobody, neither the athlete nor the device, has named it: the title is the one
 * that it gets from its start and sport
 */
gboolean
fettle_activity_title_is_given (FettleActivity *activity)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY (activity), FALSE);

  return activity->activity_name == NULL
         || g_str_equal (activity->activity_name, fettle_activity_title_from_start (activity));
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How an activity is named and counted on the pages that show it. */

static const struct
{
  const char *type;
  FettleActivityKind kind;
  const char *title;
} sports[] = {
  /* clang-format off */
  { "running", FETTLE_ACTIVITY_KIND_RUN, NC_ ("sport", "Run") },
  { "cycling", FETTLE_ACTIVITY_KIND_RIDE, NC_ ("sport", "Ride") },
  { "e_biking", FETTLE_ACTIVITY_KIND_RIDE, NC_ ("sport", "E-bike ride") },
  { "swimming", FETTLE_ACTIVITY_KIND_SWIM, NC_ ("sport", "Swim") },
  { "strength_training", FETTLE_ACTIVITY_KIND_STRENGTH, NC_ ("sport", "Strength") },
  { "cardio_training", FETTLE_ACTIVITY_KIND_STRENGTH, NC_ ("sport", "Cardio") },
  { "hiit", FETTLE_ACTIVITY_KIND_STRENGTH, NC_ ("sport", "Interval training") },
  { "yoga", FETTLE_ACTIVITY_KIND_STRENGTH, NC_ ("sport", "Yoga") },
  { "pilates", FETTLE_ACTIVITY_KIND_STRENGTH, NC_ ("sport", "Pilates") },
  { "walking", FETTLE_ACTIVITY_KIND_WALK, NC_ ("sport", "Walk") },
  { "hiking", FETTLE_ACTIVITY_KIND_WALK, NC_ ("sport", "Hike") },
  { "snowshoeing", FETTLE_ACTIVITY_KIND_WALK, NC_ ("sport", "Snowshoe walk") },
  { "mountaineering", FETTLE_ACTIVITY_KIND_WALK, NC_ ("sport", "Mountaineering") },
  { "elliptical", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Elliptical") },
  { "stair_climbing", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Stairs") },
  { "rowing", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Row") },
  { "paddling", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Paddle") },
  { "stand_up_paddleboarding", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Stand-up paddle") },
  { "surfing", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Surf") },
  { "sailing", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Sail") },
  { "diving", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Dive") },
  { "cross_country_skiing", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Cross-country ski") },
  { "alpine_skiing", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Alpine ski") },
  { "snowboarding", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Snowboard") },
  { "ice_skating", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Ice skate") },
  { "inline_skating", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Inline skate") },
  { "climbing", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Climb") },
  { "wheelchair", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Wheelchair") },
  { "golf", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Golf") },
  { "racket_sports", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Racket sport") },
  { "team_sports", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Team sport") },
  { "horseback_riding", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Horse ride") },
  { "multisport", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Multisport") },
  { "transition", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Transition") },
  { "other", FETTLE_ACTIVITY_KIND_OTHER, NC_ ("sport", "Activity") },
  /* clang-format on */
};

static const struct
{
  const char *name;
  const char *title;
  const char *icon_name;
  FettleInk ink;
} kinds[] = {
  [FETTLE_ACTIVITY_KIND_RUN]
  = { "run", NC_ ("sport filter", "Run"), "fettle-sport-run-symbolic", FETTLE_INK_RUN },
  [FETTLE_ACTIVITY_KIND_RIDE]
  = { "ride", NC_ ("sport filter", "Ride"), "fettle-sport-ride-symbolic", FETTLE_INK_RIDE },
  [FETTLE_ACTIVITY_KIND_SWIM]
  = { "swim", NC_ ("sport filter", "Swim"), "fettle-sport-swim-symbolic", FETTLE_INK_SWIM },
  [FETTLE_ACTIVITY_KIND_STRENGTH] = { "strength", NC_ ("sport filter", "Strength"),
                                      "fettle-sport-strength-symbolic", FETTLE_INK_OTHER },
  [FETTLE_ACTIVITY_KIND_WALK]
  = { "walk", NC_ ("sport filter", "Walk"), "fettle-sport-walk-symbolic", FETTLE_INK_OTHER },
  [FETTLE_ACTIVITY_KIND_OTHER]
  = { "other", NC_ ("sport filter", "Other"), "fettle-sport-other-symbolic", FETTLE_INK_OTHER },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == FETTLE_N_ACTIVITY_KINDS);

/* The last sport is the one for all that have no name here. */
static gsize
find_sport (FettleActivity *activity)
{
  gsize i = 0;

  while (i + 1 < G_N_ELEMENTS (sports) && g_strcmp0 (sports[i].type, activity->activity_type) != 0)
    i++;
  return i;
}

/**
 * fettle_activity_get_kind:
 *
 * Returns: the family of the activity's sport
 */
FettleActivityKind
fettle_activity_get_kind (FettleActivity *activity)
{
  return sports[find_sport (activity)].kind;
}

/**
 * fettle_activity_kind_get_name:
 *
 * Returns: the name in actions and settings
 */
const char *
fettle_activity_kind_get_name (FettleActivityKind kind)
{
  g_return_val_if_fail (kind < FETTLE_N_ACTIVITY_KINDS, NULL);

  return kinds[kind].name;
}

/**
 * fettle_activity_kind_get_title:
 *
 * Returns: the name for the reader
 */
const char *
fettle_activity_kind_get_title (FettleActivityKind kind)
{
  g_return_val_if_fail (kind < FETTLE_N_ACTIVITY_KINDS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "sport filter", kinds[kind].title);
}

/**
 * fettle_activity_kind_get_icon_name:
 *
 * Returns: the symbolic icon
 */
const char *
fettle_activity_kind_get_icon_name (FettleActivityKind kind)
{
  g_return_val_if_fail (kind < FETTLE_N_ACTIVITY_KINDS, NULL);

  return kinds[kind].icon_name;
}

/**
 * fettle_activity_kind_get_ink:
 *
 * Returns: the colour, which the icon always goes with
 */
FettleInk
fettle_activity_kind_get_ink (FettleActivityKind kind)
{
  g_return_val_if_fail (kind < FETTLE_N_ACTIVITY_KINDS, FETTLE_INK_OTHER);

  return kinds[kind].ink;
}

/**
 * fettle_activity_get_sport_title:
 *
 * Returns: the sport for the reader
 */
const char *
fettle_activity_get_sport_title (FettleActivity *activity)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "sport", sports[find_sport (activity)].title);
}

/**
 * fettle_activity_get_title:
 *
 * Returns: what to call it: its name, or the sport where it has none that can be read
 */
const char *
fettle_activity_get_title (FettleActivity *activity)
{
  const char *name = activity->activity_name;

  while (name != NULL && g_unichar_isspace (g_utf8_get_char (name)))
    name = g_utf8_next_char (name);
  if (name != NULL && *name != '\0')
    return name;
  return fettle_activity_get_sport_title (activity);
}

/**
 * fettle_activity_get_day:
 *
 * Returns: the athlete's local date at the start
 */
FettleDay
fettle_activity_get_day (FettleActivity *activity)
{
  FettleDay day = FETTLE_DAY_NONE;

  if (activity->activity_date == NULL || !fettle_day_parse (activity->activity_date, &day))
    return FETTLE_DAY_NONE;
  return day;
}

/**
 * fettle_activity_get_distance:
 *
 * Returns: metres, NaN where the activity covers none: a dive, or an hour of strength
 */
double
fettle_activity_get_distance (FettleActivity *activity)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY (activity), NAN);

  return activity->distance_meters > 0 ? activity->distance_meters : NAN;
}

/**
 * fettle_activity_get_mean_speed:
 *
 * Distance over timer time where the file gives no mean of its own.
 *
 * Returns: m/s, NaN without a distance
 */
double
fettle_activity_get_mean_speed (FettleActivity *activity)
{
  if (activity->avg_speed > 0)
    return activity->avg_speed;
  if (isnan (activity->distance_meters) || activity->distance_meters <= 0
      || activity->duration_seconds <= 0)
    return NAN;
  return activity->distance_meters / (double) activity->duration_seconds;
}

/**
 * fettle_activity_get_speed_style:
 *
 * Returns: how this sport counts speed
 */
FettleSpeedStyle
fettle_activity_get_speed_style (FettleActivity *activity)
{
  FettleActivityKind kind = fettle_activity_get_kind (activity);

  if (kind == FETTLE_ACTIVITY_KIND_SWIM)
    return FETTLE_SPEED_STYLE_SWIM_PACE;
  if (kind == FETTLE_ACTIVITY_KIND_RUN || kind == FETTLE_ACTIVITY_KIND_WALK)
    return FETTLE_SPEED_STYLE_PACE;
  return FETTLE_SPEED_STYLE_SPEED;
}

/**
 * fettle_activity_get_cadence_factor:
 *
 * Devices count strides, runners count steps.
 *
 * Returns: what a value of the channel is multiplied by to be shown
 */
double
fettle_activity_get_cadence_factor (FettleActivity *activity)
{
  FettleActivityKind kind = fettle_activity_get_kind (activity);

  return kind == FETTLE_ACTIVITY_KIND_RUN || kind == FETTLE_ACTIVITY_KIND_WALK ? 2 : 1;
}

/**
 * fettle_activity_get_cadence_unit:
 *
 * Returns: the unit of a cadence that is shown
 */
const char *
fettle_activity_get_cadence_unit (FettleActivity *activity)
{
  switch (fettle_activity_get_kind (activity))
    {
    case FETTLE_ACTIVITY_KIND_RUN:
    case FETTLE_ACTIVITY_KIND_WALK:
      return C_ ("steps a minute", "spm");
    case FETTLE_ACTIVITY_KIND_SWIM:
      return C_ ("strokes a minute", "strokes/min");
    case FETTLE_ACTIVITY_KIND_RIDE:
      return C_ ("turns a minute", "rpm");
    case FETTLE_ACTIVITY_KIND_STRENGTH:
    case FETTLE_ACTIVITY_KIND_OTHER:
    case FETTLE_N_ACTIVITY_KINDS:
    default:
      return C_ ("a minute", "/min");
    }
}

/**
 * fettle_activity_dup_cadence:
 * @cadence: as the channel has it
 *
 * Returns: (transfer full): the cadence with its unit
 */
char *
fettle_activity_dup_cadence (FettleActivity *activity, double cadence)
{
  return fettle_format_with_unit (cadence * fettle_activity_get_cadence_factor (activity), 0,
                                  fettle_activity_get_cadence_unit (activity));
}

/**
 * fettle_activity_real_from_integer:
 * @value: a value of an integer column
 *
 * Returns: the value, NaN for NULL, as the formatting functions take it
 */
double
fettle_activity_real_from_integer (int64_t value)
{
  return value == FETTLE_NULL_INTEGER ? NAN : (double) value;
}

static char *
dup_start_clock (FettleActivity *activity)
{
  int64_t instant;
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) local = NULL;

  if (activity->start_time == NULL || !fettle_instant_parse (activity->start_time, &instant))
    return NULL;
  zone = g_time_zone_new_offset ((gint32) activity->utc_offset_minutes * 60);
  utc = g_date_time_new_from_unix_utc (instant);
  local = g_date_time_to_timezone (utc, zone);
  /* Translators: the time of day an activity began, as g_date_time_format() takes it. */
  return g_date_time_format (local, C_ ("time of day", "%H:%M"));
}

/**
 * fettle_activity_dup_date_line:
 *
 * Returns: (transfer full): the date in full, the time it began there, and the device
 */
char *
fettle_activity_dup_date_line (FettleActivity *activity)
{
  g_autofree char *date = fettle_format_day (fettle_activity_get_day (activity));
  g_autofree char *clock = dup_start_clock (activity);

  if (clock == NULL)
    return g_steal_pointer (&date);
  if (activity->device_name == NULL)
    /* Translators: date and time of day of an activity. */
    return g_strdup_printf (_ ("%1$s, %2$s"), date, clock);
  /* Translators: date, time of day and device of an activity. */
  return g_strdup_printf (_ ("%1$s, %2$s · %3$s"), date, clock, activity->device_name);
}

static void
append_part (GString *sentence, const char *part)
{
  if (g_str_equal (part, FETTLE_FORMAT_MISSING))
    return;
  if (sentence->len > 0)
    g_string_append (sentence, C_ ("list separator", ", "));
  g_string_append (sentence, part);
}

/**
 * fettle_activity_dup_sentence:
 * @units: the athlete's units
 *
 * Returns: (transfer full): one row of a list, as a screen reader says it
 */
char *
fettle_activity_dup_sentence (FettleActivity *activity, FettleUnits units)
{
  GString *sentence = g_string_new (NULL);
  g_autofree char *date = fettle_format_day (fettle_activity_get_day (activity));
  g_autofree char *distance
      = fettle_format_distance (fettle_activity_get_distance (activity), units, 1);
  g_autofree char *time
      = fettle_format_duration (fettle_activity_real_from_integer (activity->duration_seconds));
  g_autofree char *speed = fettle_format_speed (fettle_activity_get_mean_speed (activity),
                                                fettle_activity_get_speed_style (activity), units);
  g_autofree char *heart_rate
      = fettle_format_with_unit (fettle_activity_real_from_integer (activity->avg_heart_rate), 0,
                                 _ ("bpm"));
  g_autofree char *load = fettle_format_number (activity->training_load, 0);

  append_part (sentence, fettle_activity_get_sport_title (activity));
  append_part (sentence, fettle_activity_get_title (activity));
  append_part (sentence, date);
  append_part (sentence, distance);
  append_part (sentence, time);
  append_part (sentence, speed);
  append_part (sentence, heart_rate);
  if (!g_str_equal (load, FETTLE_FORMAT_MISSING))
    {
      /* Translators: the load of an activity among other facts, such as “load 86”. */
      g_autofree char *words = g_strdup_printf (_ ("load\u00a0%s"), load);

      append_part (sentence, words);
    }
  return g_string_free_and_steal (sentence);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-cli-activity.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-day.h"

/**
 * fettle_cli_number:
 * @value: an integer of a record
 *
 * Returns: the same number; NaN for NULL
 */
double
fettle_cli_number (int64_t value)
{
  return value == FETTLE_NULL_INTEGER ? NAN : (double) value;
}

/**
 * fettle_cli_activity_dup_start:
 * @activity: an activity
 *
 * Returns: (transfer full): when it started, in the local time of the place: "2026-11-17 06:48"
 */
char *
fettle_cli_activity_dup_start (FettleActivity *activity)
{
  char local[FETTLE_INSTANT_LENGTH];
  int64_t start;

  if (!fettle_instant_parse (activity->start_time, &start))
    return g_strdup (activity->activity_date);
  fettle_instant_print (start + 60 * activity->utc_offset_minutes, local);
  return g_strndup (local, FETTLE_INSTANT_LENGTH - 1 - 3); /* without the seconds */
}

static FettleSpeedStyle
get_speed_style (FettleActivity *activity)
{
  static const char *const paced[] = { "running", "walking", "hiking", NULL };

  if (g_str_equal (activity->activity_type, "swimming"))
    return FETTLE_SPEED_STYLE_SWIM_PACE;
  return g_strv_contains (paced, activity->activity_type) ? FETTLE_SPEED_STYLE_PACE
                                                          : FETTLE_SPEED_STYLE_SPEED;
}

/**
 * fettle_cli_activity_dup_speed:
 * @activity: an activity, whose sport says how speed is written
 * @speed: a speed in m/s
 * @units: the athlete's units
 *
 * Returns: (transfer full): the pace of a run or swim, the speed of anything else
 */
char *
fettle_cli_activity_dup_speed (FettleActivity *activity, double speed, FettleUnits units)
{
  return fettle_format_speed (speed > 0 ? speed : NAN, get_speed_style (activity), units);
}

static void
take_activity (FettleCliTable *table, FettleActivity *activity, FettleUnits units)
{
  fettle_cli_table_take (table, g_strdup_printf ("%" G_GINT64_FORMAT, activity->id));
  fettle_cli_table_take (table, fettle_cli_activity_dup_start (activity));
  fettle_cli_table_take (table, g_strdup (activity->activity_type));
  fettle_cli_table_take (table, g_strdup (activity->activity_name));
  fettle_cli_table_take (table, fettle_format_distance (activity->distance_meters > 0
                                                            ? activity->distance_meters
                                                            : NAN,
                                                        units, 1));
  fettle_cli_table_take (table,
                         fettle_format_duration (fettle_cli_number (activity->duration_seconds)));
  fettle_cli_table_take (table,
                         fettle_cli_activity_dup_speed (activity, activity->avg_speed, units));
  fettle_cli_table_take (table,
                         fettle_format_with_unit (fettle_cli_number (activity->avg_heart_rate), 0,
                                                  _ ("bpm")));
  fettle_cli_table_take (table, fettle_format_number (activity->training_load, 0));
  /* Translators: a mark behind an activity of which only a part could be read. */
  fettle_cli_table_take (table,
                         g_strdup (activity->is_partial == 1 ? C_ ("activity", "partial") : ""));
}

/**
 * fettle_cli_activities_print:
 * @activities: (element-type FettleActivity): activities
 * @units: the athlete's units
 *
 * Prints a table of activities.
 */
void
fettle_cli_activities_print (GPtrArray *activities, FettleUnits units)
{
  g_autoptr (FettleCliTable) table = fettle_cli_table_new ();

  fettle_cli_table_add_column (table, _ ("ID"), FETTLE_CLI_ALIGN_RIGHT);
  fettle_cli_table_add_column (table, _ ("Start"), FETTLE_CLI_ALIGN_LEFT);
  fettle_cli_table_add_column (table, _ ("Sport"), FETTLE_CLI_ALIGN_LEFT);
  fettle_cli_table_add_column (table, _ ("Name"), FETTLE_CLI_ALIGN_LEFT);
  fettle_cli_table_add_column (table, _ ("Distance"), FETTLE_CLI_ALIGN_RIGHT);
  fettle_cli_table_add_column (table, _ ("Time"), FETTLE_CLI_ALIGN_RIGHT);
  fettle_cli_table_add_column (table, _ ("Pace, speed"), FETTLE_CLI_ALIGN_RIGHT);
  fettle_cli_table_add_column (table, _ ("Heart rate"), FETTLE_CLI_ALIGN_RIGHT);
  fettle_cli_table_add_column (table, _ ("Load"), FETTLE_CLI_ALIGN_RIGHT);
  fettle_cli_table_add_column (table, "", FETTLE_CLI_ALIGN_LEFT);
  fettle_cli_table_cap_column (table, 3);
  for (guint i = 0; i < activities->len; i++)
    take_activity (table, activities->pdata[i], units);
  fettle_cli_table_print (table);
}

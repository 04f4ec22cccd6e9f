/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-facts.h"

#include <glib/gi18n-lib.h>

#include "fettle-activity-words.h"

#define BETWEEN " · "

/* Beside letters from right to left each fact keeps its own order: “2:12 /100 m”. */
#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_ISOLATE          "\u2069"

/* What is missing is left out: the line is short, and the page of the activity says why. */
static void
add_fact (GStrvBuilder *facts, char *fact)
{
  if (!g_str_equal (fact, FETTLE_FORMAT_MISSING))
    g_strv_builder_take (facts, g_strconcat (FIRST_STRONG_ISOLATE, fact, POP_ISOLATE, NULL));
  g_free (fact);
}

static char *
format_load (FettleActivity *activity)
{
  g_autofree char *figure = fettle_format_number (activity->training_load, 0);

  if (g_str_equal (figure, FETTLE_FORMAT_MISSING))
    return g_steal_pointer (&figure);

  /* Translators: the load of an activity among other facts, such as “load 86”. */
  return g_strdup_printf (_ ("load\u00a0%s"), figure);
}

/* The most important first. */
static char **
list_facts (FettleActivity *activity, const char *date, FettleUnits units)
{
  g_autoptr (GStrvBuilder) facts = g_strv_builder_new ();

  if (date != NULL)
    add_fact (facts, g_strdup (date));
  add_fact (facts, fettle_format_duration (
                       fettle_activity_real_from_integer (activity->duration_seconds)));
  add_fact (facts, format_load (activity));
  add_fact (facts, fettle_format_speed (fettle_activity_get_mean_speed (activity),
                                        fettle_activity_get_speed_style (activity), units));
  add_fact (facts,
            fettle_format_with_unit (fettle_activity_real_from_integer (activity->avg_heart_rate),
                                     0, _ ("bpm")));

  return g_strv_builder_end (facts);
}

/**
 * fettle_activity_facts_dup_line:
 * @activity: an activity
 * @date: (nullable): its date, if that is to be said
 * @units: the athlete’s units
 * @pen: what the line is written with, as %FETTLE_TEXT_CAPTION
 * @width: the room there is, in pixels
 *
 * Returns: (transfer full): the facts of the activity in one line: as many as have room, whole, and
 * the first in any case
 */
char *
fettle_activity_facts_dup_line (FettleActivity *activity,
                                const char *date,
                                FettleUnits units,
                                FettleTextPen *pen,
                                int width)
{
  g_auto (GStrv) facts = list_facts (activity, date, units);
  g_autofree char *line = g_strjoinv (BETWEEN, facts);

  for (guint n = g_strv_length (facts);
       n > 1 && fettle_text_pen_get_width (pen, FETTLE_TEXT_CAPTION, line) > width; n--)
    {
      g_clear_pointer (&facts[n - 1], g_free);
      g_free (line);
      line = g_strjoinv (BETWEEN, facts);
    }

  return g_steal_pointer (&line);
}

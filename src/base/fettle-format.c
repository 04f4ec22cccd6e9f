/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-format.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#define NO_BREAK_SPACE "\302\240"
#define MINUS          "\342\210\222"

#define METRES_PER_KILOMETRE 1000.0
#define METRES_PER_MILE      1609.344
#define METRES_PER_YARD      0.9144
#define METRES_PER_FOOT      0.3048

/* Below this nobody moves: a pace would be hours a kilometre. */
#define SLOWEST_PACE 0.3

static char *
with_unit (char *figure, const char *unit)
{
  g_autofree char *owned = figure;

  if (g_str_equal (figure, FETTLE_FORMAT_MISSING))
    return g_steal_pointer (&owned);

  return g_strconcat (owned, NO_BREAK_SPACE, unit, NULL);
}

/* The words of the C locale are English, and it groups no thousands: they are grouped as in English
 * there. */
static char *
group_thousands (char *figure)
{
  const char *locale = setlocale (LC_NUMERIC, NULL);
  g_autofree char *owned = figure;
  gsize n_digits = strspn (figure, "0123456789");
  GString *grouped;

  if (n_digits <= 3
      || !(g_strcmp0 (locale, "POSIX") == 0 || g_strcmp0 (locale, "C") == 0
           || (locale != NULL && g_str_has_prefix (locale, "C."))))
    return g_steal_pointer (&owned);

  grouped = g_string_new (figure);
  for (gsize i = n_digits; i > 3; i -= 3)
    g_string_insert_c (grouped, (gssize) (i - 3), ',');

  return g_string_free (grouped, FALSE);
}

/**
 * fettle_format_number:
 * @value: a value, or NaN
 * @decimals: digits after the decimal point, from 0
 *
 * Rounds half away from zero, groups thousands as the locale does, and writes a true minus.
 *
 * Returns: (transfer full): the figure
 */
char *
fettle_format_number (double value, int decimals)
{
  const double scale = pow (10.0, decimals);
  double rounded;
  g_autofree char *figure = NULL;

  if (!isfinite (value))
    return g_strdup (FETTLE_FORMAT_MISSING);

  /* Printf rounds the binary value: 0.125 to two places would be 0.12. */
  rounded = round (fabs (value) * scale) / scale;
  figure = group_thousands (g_strdup_printf ("%'.*f", decimals, rounded));

  return value < 0.0 && rounded > 0.0 ? g_strconcat (MINUS, figure, NULL)
                                      : g_steal_pointer (&figure);
}

/**
 * fettle_format_signed:
 * @value: a value, or NaN
 * @decimals: digits after the decimal point, from 0
 *
 * Returns: (transfer full): the figure with its sign, unless it is shown as zero
 */
char *
fettle_format_signed (double value, int decimals)
{
  g_autofree char *figure = fettle_format_number (value, decimals);

  if (isfinite (value) && round (value * pow (10.0, decimals)) > 0.0)
    return g_strconcat ("+", figure, NULL);

  return g_steal_pointer (&figure);
}

/**
 * fettle_format_isolate:
 * @text: a figure
 *
 * Among words from right to left a sign would change to the other side of its number. What begins
 * with a sign is put between U+2066 and U+2069, the isolate from left to right of the Unicode
 * Bidirectional Algorithm.
 *
 * Returns: (transfer full): the figure, the same in every direction
 */
char *
fettle_format_isolate (const char *text)
{
  return g_str_has_prefix (text, MINUS) || g_str_has_prefix (text, "+")
             ? g_strconcat ("\342\201\246", text, "\342\201\251", NULL)
             : g_strdup (text);
}

/**
 * fettle_format_with_unit:
 * @value: a value, or NaN
 * @decimals: digits after the decimal point, from 0
 * @unit: the unit, translated
 *
 * Returns: (transfer full): the figure and its unit
 */
char *
fettle_format_with_unit (double value, int decimals, const char *unit)
{
  return with_unit (fettle_format_number (value, decimals), unit);
}

/**
 * fettle_format_duration:
 * @seconds: a duration in seconds, or NaN
 *
 * Returns: (transfer full): a clock such as 54:12 or 1:30:12, for recordings
 */
char *
fettle_format_duration (double seconds)
{
  int64_t whole;

  if (!isfinite (seconds) || seconds < 0.0)
    return g_strdup (FETTLE_FORMAT_MISSING);

  whole = (int64_t) round (seconds);
  if (whole >= 3600)
    return g_strdup_printf ("%" G_GINT64_FORMAT ":%02d:%02d", whole / 3600, (int) (whole / 60 % 60),
                            (int) (whole % 60));

  return g_strdup_printf ("%d:%02d", (int) (whole / 60), (int) (whole % 60));
}

/**
 * fettle_format_duration_words:
 * @seconds: a duration in seconds, or NaN
 *
 * Returns: (transfer full): hours and minutes such as 6 h 31, for sleep and sums
 */
char *
fettle_format_duration_words (double seconds)
{
  int64_t minutes;

  if (!isfinite (seconds) || seconds < 0.0)
    return g_strdup (FETTLE_FORMAT_MISSING);

  minutes = (int64_t) round (seconds / 60.0);
  if (minutes < 60)
    /* Translators: minutes, as in “45 min”. The space does not break. */
    return g_strdup_printf (_ ("%d\u00a0min"), (int) minutes);

  /* Translators: hours and minutes, as in “6 h 31”. The spaces do not break. */
  return g_strdup_printf (_ ("%d\u00a0h\u00a0%02d"), (int) (minutes / 60), (int) (minutes % 60));
}

/**
 * fettle_format_distance_figure:
 * @metres: a distance in metres, or NaN
 * @units: the athlete's units
 * @decimals: digits after the decimal point: two on a page of its own, one in lists
 *
 * Returns: (transfer full): kilometres or miles without the unit
 */
char *
fettle_format_distance_figure (double metres, FettleUnits units, int decimals)
{
  return fettle_format_number (
      metres / (units == FETTLE_UNITS_IMPERIAL ? METRES_PER_MILE : METRES_PER_KILOMETRE), decimals);
}

/**
 * fettle_format_distance_unit:
 * @units: the athlete's units
 *
 * Returns: the unit of fettle_format_distance_figure()
 */
const char *
fettle_format_distance_unit (FettleUnits units)
{
  return units == FETTLE_UNITS_IMPERIAL ? C_ ("unit", "mi") : C_ ("unit", "km");
}

/**
 * fettle_format_distance:
 * @metres: a distance in metres, or NaN
 * @units: the athlete's units
 * @decimals: digits after the decimal point
 *
 * Returns: (transfer full): kilometres or miles
 */
char *
fettle_format_distance (double metres, FettleUnits units, int decimals)
{
  return with_unit (fettle_format_distance_figure (metres, units, decimals),
                    fettle_format_distance_unit (units));
}

/**
 * fettle_format_metres:
 * @metres: a short distance in metres, or NaN
 * @units: the athlete's units
 *
 * Returns: (transfer full): whole metres or yards, for laps and pool lengths
 */
char *
fettle_format_metres (double metres, FettleUnits units)
{
  if (units == FETTLE_UNITS_IMPERIAL)
    return fettle_format_with_unit (metres / METRES_PER_YARD, 0, C_ ("unit", "yd"));

  return fettle_format_with_unit (metres, 0, C_ ("unit", "m"));
}

/**
 * fettle_format_speed_figure:
 * @metres_per_second: a speed in m/s, or NaN
 * @style: speed, or pace over which distance
 * @units: the athlete's units
 *
 * A pace slower than 0.3 m/s is no pace and gives the dash.
 *
 * Returns: (transfer full): the speed or pace without the unit
 */
char *
fettle_format_speed_figure (double metres_per_second, FettleSpeedStyle style, FettleUnits units)
{
  const gboolean imperial = units == FETTLE_UNITS_IMPERIAL;
  double metres = 0.0;

  switch (style)
    {
    case FETTLE_SPEED_STYLE_SPEED:
      return fettle_format_number (metres_per_second * 3600.0
                                       / (imperial ? METRES_PER_MILE : METRES_PER_KILOMETRE),
                                   1);
    case FETTLE_SPEED_STYLE_PACE:
      metres = imperial ? METRES_PER_MILE : METRES_PER_KILOMETRE;
      break;
    case FETTLE_SPEED_STYLE_SWIM_PACE:
      metres = 100.0 * (imperial ? METRES_PER_YARD : 1.0);
      break;
    default:
      g_return_val_if_reached (NULL);
    }

  if (!(metres_per_second >= SLOWEST_PACE))
    return g_strdup (FETTLE_FORMAT_MISSING);

  return fettle_format_duration (metres / metres_per_second);
}

/**
 * fettle_format_speed_unit:
 * @style: speed, or pace over which distance
 * @units: the athlete's units
 *
 * Returns: the unit of fettle_format_speed_figure()
 */
const char *
fettle_format_speed_unit (FettleSpeedStyle style, FettleUnits units)
{
  const gboolean imperial = units == FETTLE_UNITS_IMPERIAL;

  switch (style)
    {
    case FETTLE_SPEED_STYLE_SPEED:
      return imperial ? C_ ("unit", "mph") : C_ ("unit", "km/h");
    case FETTLE_SPEED_STYLE_PACE:
      return imperial ? C_ ("unit", "/mi") : C_ ("unit", "/km");
    case FETTLE_SPEED_STYLE_SWIM_PACE:
      return imperial ? C_ ("unit", "/100 yd") : C_ ("unit", "/100 m");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * fettle_format_speed:
 * @metres_per_second: a speed in m/s, or NaN
 * @style: speed, or pace over which distance
 * @units: the athlete's units
 *
 * Returns: (transfer full): the speed or pace
 */
char *
fettle_format_speed (double metres_per_second, FettleSpeedStyle style, FettleUnits units)
{
  return with_unit (fettle_format_speed_figure (metres_per_second, style, units),
                    fettle_format_speed_unit (style, units));
}

/**
 * fettle_format_height_figure:
 * @metres: a height in metres, or NaN
 * @units: the athlete's units
 *
 * Returns: (transfer full): whole metres or feet without the unit
 */
char *
fettle_format_height_figure (double metres, FettleUnits units)
{
  return fettle_format_number (metres / (units == FETTLE_UNITS_IMPERIAL ? METRES_PER_FOOT : 1.0),
                               0);
}

/**
 * fettle_format_height_unit:
 * @units: the athlete's units
 *
 * Returns: the unit of fettle_format_height_figure()
 */
const char *
fettle_format_height_unit (FettleUnits units)
{
  return units == FETTLE_UNITS_IMPERIAL ? C_ ("unit", "ft") : C_ ("unit", "m");
}

/**
 * fettle_format_height:
 * @metres: a height in metres, or NaN
 * @units: the athlete's units
 *
 * Returns: (transfer full): whole metres or feet
 */
char *
fettle_format_height (double metres, FettleUnits units)
{
  return with_unit (fettle_format_height_figure (metres, units), fettle_format_height_unit (units));
}

static char *
format_day (FettleDay day, const char *format)
{
  g_autoptr (GDateTime) date = NULL;

  if (day == FETTLE_DAY_NONE)
    return g_strdup (FETTLE_FORMAT_MISSING);

  date = fettle_day_to_date_time (day);

  return g_date_time_format (date, format);
}

/**
 * fettle_format_day:
 * @day: a day, or %FETTLE_DAY_NONE
 *
 * Returns: (transfer full): the whole date, such as Thursday 19 November 2026
 */
char *
fettle_format_day (FettleDay day)
{
  /* Translators: a whole date, as g_date_time_format() takes it: “Thursday 19 November 2026”. */
  return format_day (day, C_ ("date", "%A %-d %B %Y"));
}

/**
 * fettle_format_date:
 * @day: a day, or %FETTLE_DAY_NONE
 *
 * Returns: (transfer full): the date in short, such as 19 Nov 2026; no reader takes its day for its
 * month
 */
char *
fettle_format_date (FettleDay day)
{
  /* Translators: a short date, as g_date_time_format() takes it: “19 Nov 2026”. */
  return format_day (day, C_ ("date", "%-d %b %Y"));
}

/**
 * fettle_format_day_short:
 * @day: a day, or %FETTLE_DAY_NONE
 *
 * Returns: (transfer full): weekday and day of the month, such as Thu 19
 */
char *
fettle_format_day_short (FettleDay day)
{
  /* Translators: a date within a known month, as g_date_time_format() takes it: “Thu 19”. */
  return format_day (day, C_ ("date", "%a %-d"));
}

/**
 * fettle_format_month:
 * @day: a day, or %FETTLE_DAY_NONE
 *
 * Returns: (transfer full): its month, such as November 2026
 */
char *
fettle_format_month (FettleDay day)
{
  /* Translators: a month, as g_date_time_format() takes it: “November 2026”. %OB is the form of the
   * month's name that stands alone. */
  return format_day (day, C_ ("date", "%OB %Y"));
}

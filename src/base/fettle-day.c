/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-day.h"

#define SECONDS_PER_DAY 86400

/* The proleptic Gregorian calendar repeats every 400 years of 146,097 days. Counting from 1 March
 * puts the leap day at the end of the year, which makes the month a linear function of the day. */
#define DAYS_PER_ERA  146097
#define DAYS_TO_EPOCH 719468 /* from 0000-03-01 to 1970-01-01 */

static int64_t
floor_divide (int64_t dividend, int64_t divisor)
{
  return dividend / divisor - (dividend % divisor < 0 ? 1 : 0);
}

/**
 * fettle_day_new:
 * @year: the year, 0 to 9999
 * @month: the month, 1 to 12
 * @day: the day of the month, from 1
 *
 * Returns: the day, or %FETTLE_DAY_NONE if there is no such date
 */
FettleDay
fettle_day_new (int year, int month, int day)
{
  int from_march, era, year_of_era, day_of_year, day_of_era;
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  if (year < 0 || year > 9999 || month < 1 || month > 12 || day < 1
      || day > lengths[month - 1] + (month == 2 && leap ? 1 : 0))
    return FETTLE_DAY_NONE;

  if (month <= 2)
    year--;
  from_march = (month + 9) % 12;
  era = (int) floor_divide (year, 400);
  year_of_era = year - era * 400;
  day_of_year = (153 * from_march + 2) / 5 + day - 1;
  day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * DAYS_PER_ERA + day_of_era - DAYS_TO_EPOCH;
}

/**
 * fettle_day_get_date:
 * @day: a day
 * @year: (out): its year
 * @month: (out): its month, 1 to 12
 * @day_of_month: (out): its day of the month, from 1
 *
 * The civil date of a day.
 */
void
fettle_day_get_date (FettleDay day, int *year, int *month, int *day_of_month)
{
  int64_t shifted = (int64_t) day + DAYS_TO_EPOCH;
  int64_t era = floor_divide (shifted, DAYS_PER_ERA);
  int day_of_era = (int) (shifted - era * DAYS_PER_ERA);
  int year_of_era
      = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int from_march = (5 * day_of_year + 2) / 153;

  *day_of_month = day_of_year - (153 * from_march + 2) / 5 + 1;
  *month = from_march < 10 ? from_march + 3 : from_march - 9;
  *year = (int) (year_of_era + era * 400 + (*month <= 2 ? 1 : 0));
}

/**
 * fettle_day_from_instant:
 * @instant: seconds since 1970-01-01 00:00:00 UTC
 * @utc_offset_seconds: the UTC offset in force where it happened
 *
 * Returns: the local date of an instant
 */
FettleDay
fettle_day_from_instant (int64_t instant, int utc_offset_seconds)
{
  return (FettleDay) floor_divide (instant + utc_offset_seconds, SECONDS_PER_DAY);
}

/**
 * fettle_day_today:
 * @zone: the athlete's time zone
 *
 * Returns: today's date there, by the system's clock
 */
FettleDay
fettle_day_today (GTimeZone *zone)
{
  g_autoptr (GDateTime) now = g_date_time_new_now (zone);

  return fettle_day_new (g_date_time_get_year (now), g_date_time_get_month (now),
                         g_date_time_get_day_of_month (now));
}

/**
 * fettle_day_get_weekday:
 * @day: a day
 *
 * Returns: its weekday, 1 (Monday) to 7 (Sunday)
 */
int
fettle_day_get_weekday (FettleDay day)
{
  /* 1970-01-01 was a Thursday. */
  int64_t since_monday = (int64_t) day + 3;

  return (int) (since_monday - floor_divide (since_monday, 7) * 7) + 1;
}

/**
 * fettle_day_get_iso_week:
 * @day: a day
 *
 * Returns: its ISO 8601 week number, 1 to 53
 */
int
fettle_day_get_iso_week (FettleDay day)
{
  /* A week belongs to the year of its Thursday. */
  FettleDay thursday = day - fettle_day_get_weekday (day) + 4;
  int year, month, day_of_month;

  fettle_day_get_date (thursday, &year, &month, &day_of_month);

  return (thursday - fettle_day_new (year, 1, 1)) / 7 + 1;
}

/**
 * fettle_day_get_week_start:
 * @day: a day
 * @first_weekday: the athlete's first day of the week, 1 (Monday) to 7 (Sunday)
 *
 * Returns: the first day of the week that @day is in
 */
FettleDay
fettle_day_get_week_start (FettleDay day, int first_weekday)
{
  return day - (fettle_day_get_weekday (day) - first_weekday + 7) % 7;
}

/**
 * fettle_day_get_month_start:
 * @day: a day
 *
 * Returns: the first day of the month that @day is in
 */
FettleDay
fettle_day_get_month_start (FettleDay day)
{
  int year, month, day_of_month;

  fettle_day_get_date (day, &year, &month, &day_of_month);

  return day - day_of_month + 1;
}

static gboolean
parse_digits (const char *text, int length, int *value)
{
  *value = 0;
  for (int i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + (text[i] - '0');
    }

  return TRUE;
}

/* Reads the first ten characters only. */
static gboolean
parse_date (const char *text, FettleDay *day)
{
  int year, month, day_of_month;

  if (!parse_digits (text, 4, &year) || text[4] != '-' || !parse_digits (text + 5, 2, &month)
      || text[7] != '-' || !parse_digits (text + 8, 2, &day_of_month))
    return FALSE;

  *day = fettle_day_new (year, month, day_of_month);

  return *day != FETTLE_DAY_NONE;
}

/**
 * fettle_day_parse:
 * @text: (nullable): a date as "YYYY-MM-DD"
 * @day: (out): the day
 *
 * Returns: whether @text is a date, and nothing else
 */
gboolean
fettle_day_parse (const char *text, FettleDay *day)
{
  return text != NULL && parse_date (text, day) && text[10] == '\0';
}

/**
 * fettle_day_print:
 * @day: a day
 * @buffer: where to write
 *
 * Returns: @buffer, with the day as "YYYY-MM-DD"
 */
const char *
fettle_day_print (FettleDay day, char buffer[FETTLE_DAY_LENGTH])
{
  int year, month, day_of_month;

  fettle_day_get_date (day, &year, &month, &day_of_month);
  g_snprintf (buffer, FETTLE_DAY_LENGTH, "%04u-%02u-%02u", (unsigned) CLAMP (year, 0, 9999),
              (unsigned) month % 100, (unsigned) day_of_month % 100);

  return buffer;
}

/**
 * fettle_day_to_date_time:
 * @day: a day
 *
 * Returns: (transfer full): noon of that date in UTC, for functions that format dates
 */
GDateTime *
fettle_day_to_date_time (FettleDay day)
{
  int year, month, day_of_month;

  fettle_day_get_date (day, &year, &month, &day_of_month);

  return g_date_time_new_utc (CLAMP (year, 1, 9999), month, day_of_month, 12, 0, 0);
}

/**
 * fettle_instant_parse:
 * @text: (nullable): an instant as "YYYY-MM-DD HH:MM:SS", UTC
 * @instant: (out): seconds since 1970-01-01 00:00:00 UTC
 *
 * Returns: whether @text is an instant, and nothing else
 */
gboolean
fettle_instant_parse (const char *text, int64_t *instant)
{
  FettleDay day;
  int hour, minute, second;

  if (text == NULL || !parse_date (text, &day) || text[10] != ' '
      || !parse_digits (text + 11, 2, &hour) || text[13] != ':'
      || !parse_digits (text + 14, 2, &minute) || text[16] != ':'
      || !parse_digits (text + 17, 2, &second) || text[19] != '\0' || hour > 23 || minute > 59
      || second > 59)
    return FALSE;

  *instant = (int64_t) day * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second;

  return TRUE;
}

/**
 * fettle_instant_print:
 * @instant: seconds since 1970-01-01 00:00:00 UTC, of a year from 0 to 9999
 * @buffer: where to write
 *
 * Returns: @buffer, with the instant as "YYYY-MM-DD HH:MM:SS", which is what SQL's
 * CURRENT_TIMESTAMP writes, so that texts compare as instants do
 */
const char *
fettle_instant_print (int64_t instant, char buffer[FETTLE_INSTANT_LENGTH])
{
  int64_t day = floor_divide (instant, SECONDS_PER_DAY);
  unsigned seconds = (unsigned) (instant - day * SECONDS_PER_DAY);
  char date[FETTLE_DAY_LENGTH];

  g_snprintf (buffer, FETTLE_INSTANT_LENGTH, "%s %02u:%02u:%02u",
              fettle_day_print ((FettleDay) day, date), seconds / 3600 % 24, seconds / 60 % 60,
              seconds % 60);

  return buffer;
}

/**
 * fettle_instant_to_rfc3339:
 * @instant: seconds since 1970-01-01 00:00:00 UTC
 *
 * Returns: (transfer full): the instant as "YYYY-MM-DDTHH:MM:SSZ"
 */
char *
fettle_instant_to_rfc3339 (int64_t instant)
{
  char text[FETTLE_INSTANT_LENGTH];

  fettle_instant_print (instant, text);
  text[10] = 'T';

  return g_strconcat (text, "Z", NULL);
}

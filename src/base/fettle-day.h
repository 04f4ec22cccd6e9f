/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stdint.h>

G_BEGIN_DECLS

/**
 * FettleDay:
 *
 * A civil date as the number of days since 1970-01-01. Days are the athlete's local dates;
 * arithmetic on them never goes through seconds, because local days last 22 to 30 hours.
 */
typedef int32_t FettleDay;

/**
 * FETTLE_DAY_NONE:
 *
 * No day.
 */
#define FETTLE_DAY_NONE ((FettleDay) INT32_MIN)

/* "YYYY-MM-DD" and its NUL, for years 0 to 9999. */
#define FETTLE_DAY_LENGTH 11
/* "YYYY-MM-DD HH:MM:SS" and its NUL. */
#define FETTLE_INSTANT_LENGTH 20

FettleDay fettle_day_new (int year, int month, int day);
FettleDay fettle_day_from_instant (int64_t instant, int utc_offset_seconds);
FettleDay fettle_day_today (GTimeZone *zone);
void fettle_day_get_date (FettleDay day, int *year, int *month, int *day_of_month);
int fettle_day_get_weekday (FettleDay day);
int fettle_day_get_iso_week (FettleDay day);
FettleDay fettle_day_get_week_start (FettleDay day, int first_weekday);
FettleDay fettle_day_get_month_start (FettleDay day);
gboolean fettle_day_parse (const char *text, FettleDay *day);
const char *fettle_day_print (FettleDay day, char buffer[FETTLE_DAY_LENGTH]);
GDateTime *fettle_day_to_date_time (FettleDay day) G_GNUC_WARN_UNUSED_RESULT;

gboolean fettle_instant_parse (const char *text, int64_t *instant);
const char *fettle_instant_print (int64_t instant, char buffer[FETTLE_INSTANT_LENGTH]);
char *fettle_instant_to_rfc3339 (int64_t instant) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

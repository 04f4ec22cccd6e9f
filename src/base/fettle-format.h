/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

#include "fettle-day.h"

G_BEGIN_DECLS

/**
 * FettleUnits:
 * @FETTLE_UNITS_METRIC: kilometres, metres, degrees Celsius
 * @FETTLE_UNITS_IMPERIAL: miles, feet, degrees Fahrenheit
 */
typedef enum
{
  FETTLE_UNITS_METRIC,
  FETTLE_UNITS_IMPERIAL,
} FettleUnits;

/**
 * FettleSpeedStyle:
 * @FETTLE_SPEED_STYLE_SPEED: km/h or mph, for rides
 * @FETTLE_SPEED_STYLE_PACE: minutes a kilometre or mile, for runs and walks
 * @FETTLE_SPEED_STYLE_SWIM_PACE: minutes a hundred metres or yards
 */
typedef enum
{
  FETTLE_SPEED_STYLE_SPEED,
  FETTLE_SPEED_STYLE_PACE,
  FETTLE_SPEED_STYLE_SWIM_PACE,
} FettleSpeedStyle;

/* Figures as they stand on the screen, in the reader's locale. A missing value (NaN) gives the dash
 * that stands for "no value"; the unit follows after a no-break space. The "figure" forms leave the
 * unit out, for places that show it smaller beside the figure. */
#define FETTLE_FORMAT_MISSING "–"

char *fettle_format_duration (double seconds) G_GNUC_WARN_UNUSED_RESULT;       /* 54:12, 1:30:12 */
char *fettle_format_duration_words (double seconds) G_GNUC_WARN_UNUSED_RESULT; /* 6 h 31 */
char *
fettle_format_distance (double metres, FettleUnits units, int decimals) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_format_distance_figure (double metres,
                                     FettleUnits units,
                                     int decimals) G_GNUC_WARN_UNUSED_RESULT;
const char *fettle_format_distance_unit (FettleUnits units);
char *fettle_format_metres (double metres,
                            FettleUnits units) G_GNUC_WARN_UNUSED_RESULT; /* 800 m, 875 yd */
char *fettle_format_speed (double metres_per_second,
                           FettleSpeedStyle style,
                           FettleUnits units) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_format_speed_figure (double metres_per_second,
                                  FettleSpeedStyle style,
                                  FettleUnits units) G_GNUC_WARN_UNUSED_RESULT;
const char *fettle_format_speed_unit (FettleSpeedStyle style, FettleUnits units);
char *fettle_format_height (double metres, FettleUnits units) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_format_height_figure (double metres, FettleUnits units) G_GNUC_WARN_UNUSED_RESULT;
const char *fettle_format_height_unit (FettleUnits units);
char *fettle_format_number (double value,
                            int decimals) G_GNUC_WARN_UNUSED_RESULT; /* true minus, grouped */
char *fettle_format_signed (double value, int decimals) G_GNUC_WARN_UNUSED_RESULT; /* +1.1, −8, 0 */
char *fettle_format_isolate (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *
fettle_format_with_unit (double value, int decimals, const char *unit) G_GNUC_WARN_UNUSED_RESULT;

char *fettle_format_day (FettleDay day) G_GNUC_WARN_UNUSED_RESULT;  /* Thursday 19 November 2026 */
char *fettle_format_date (FettleDay day) G_GNUC_WARN_UNUSED_RESULT; /* 19 Nov 2026 */
char *fettle_format_day_short (FettleDay day) G_GNUC_WARN_UNUSED_RESULT; /* Thu 19 */
char *fettle_format_month (FettleDay day) G_GNUC_WARN_UNUSED_RESULT;     /* November 2026 */

G_END_DECLS

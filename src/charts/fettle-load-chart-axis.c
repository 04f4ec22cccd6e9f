/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-format.h"
#include "fettle-load-chart-private.h"

/* Up to so many days weeks are named, not months. */
#define WEEKS_UNTIL  62.0
#define MONTH_DAYS   30.44
#define LABEL_OFFSET 6.0
/* Lines nearer than this would be a pattern, not a grid. */
#define BOUNDARY_DISTANCE 24.0

char *
fettle_load_chart_dup_date (FettleDay day, const char *format)
{
  g_autoptr (GDateTime) date = fettle_day_to_date_time (day);

  return g_date_time_format (date, format);
}

static int
get_year (FettleDay date)
{
  int year, month, day;

  fettle_day_get_date (date, &year, &month, &day);
  return year;
}

/* The year that goes without saying is the one of the last day. */
gboolean
fettle_load_chart_is_this_year (FettleLoadChart *self, FettleDay day)
{
  return get_year (day) == get_year (fettle_load_chart_get_last_day (self));
}

static FettleDay
get_next_month (FettleDay month_start, int n_months)
{
  int year, month, day;

  fettle_day_get_date (month_start, &year, &month, &day);
  month += n_months - 1;
  return fettle_day_new (year + month / 12, month % 12 + 1, 1);
}

/* The first month on or after @from whose number in the year divides by the step. */
static FettleDay
get_first_month (double from, int n_months)
{
  FettleDay start = fettle_day_get_month_start ((FettleDay) floor (from));
  int year, month, day;

  if ((double) start < from)
    start = get_next_month (start, 1);

  fettle_day_get_date (start, &year, &month, &day);
  while ((year * 12 + month - 1) % n_months != 0)
    {
      start = get_next_month (start, 1);
      fettle_day_get_date (start, &year, &month, &day);
    }

  return start;
}

static int
get_month_step (const FettleLoadLayout *layout, double least)
{
  static const int steps[] = { 1, 2, 3, 6, 12, 24, 60, 120 };
  size_t i = 0;

  while (i + 1 < G_N_ELEMENTS (steps) && steps[i] * MONTH_DAYS * layout->day_width < least)
    i++;

  return steps[i];
}

static double
measure_months (FettlePainter *painter, const char *format)
{
  double widest = 0.0;

  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *name = fettle_load_chart_dup_date (fettle_day_new (2026, month, 1), format);

      widest = MAX (widest, fettle_painter_measure (painter, name, FETTLE_WEIGHT_DIMMED));
    }

  return widest + 2.0 * LABEL_OFFSET + 4.0;
}

/* With the year, where there is room for it. */
static gboolean
add_month_of_year (FettleChartAxis *axis,
                   FettlePainter *painter,
                   FettleDay month,
                   gboolean has_full_names,
                   double x)
{
  g_autofree char *name = has_full_names
                              ? fettle_format_month (month)
                              /* Translators: a month of a year on the axis of a chart, as
                               * g_date_time_format() takes it: “Jan 2026”. */
                              : fettle_load_chart_dup_date (month, C_ ("date", "%Ob %Y"));

  return fettle_chart_axis_add (axis, painter, name, FETTLE_WEIGHT_NORMAL, x, 0.0);
}

static void
add_months (FettleLoadChart *self,
            FettlePainter *painter,
            const FettleLoadLayout *layout,
            FettleChartAxis *axis)
{
  double month_width = MONTH_DAYS * layout->day_width;
  /* Names are not measured where none could fit. */
  gboolean has_names = 6.0 * month_width > 2.0 * painter->line_height;
  gboolean has_full_names
      = month_width > 3.0 * painter->line_height && measure_months (painter, "%OB") <= month_width;
  const char *format = has_full_names ? "%OB" : "%Ob";
  gboolean is_long = layout->last - layout->first > 300.0;
  double least = has_names && !has_full_names ? measure_months (painter, format)
                                              : 3.0 * painter->line_height;
  int step = has_full_names ? 1 : MAX (get_month_step (layout, least), has_names ? 1 : 12);
  FettleDay first = get_first_month (layout->first, step);
  gboolean is_this_year = fettle_load_chart_is_this_year (self, first);

  for (FettleDay month = first; month <= layout->last; month = get_next_month (month, step))
    {
      int year, number, day;
      double x = fettle_load_layout_get_x (layout, month - 0.5) + LABEL_OFFSET;
      g_autofree char *name = NULL;
      gboolean says_year;

      fettle_day_get_date (month, &year, &number, &day);
      says_year = (number == 1 && !is_long) || (month == first && number != 1 && !is_this_year);
      if (says_year && add_month_of_year (axis, painter, month, has_full_names, x))
        continue;
      name = fettle_load_chart_dup_date (month, is_long && number == 1 ? "%Y" : format);
      fettle_chart_axis_add (axis, painter, name,
                             is_long && number == 1 ? FETTLE_WEIGHT_NORMAL : FETTLE_WEIGHT_DIMMED,
                             x, 0.0);
    }
}

static void
add_weeks (FettleLoadChart *self,
           FettlePainter *painter,
           const FettleLoadLayout *layout,
           FettleChartAxis *axis)
{
  FettleDay monday = fettle_day_get_week_start ((FettleDay) ceil (layout->first) + 6, 1);
  int year_before = get_year (fettle_load_chart_get_last_day (self));

  for (; monday <= layout->last; monday += 7)
    {
      gboolean says_year = get_year (monday) != year_before;
      const char *format = says_year
                               /* Translators: a day on the axis of a chart, where the year changes:
                                  “5 Jan 2026”. */
                               ? C_ ("date", "%-d %b %Y")
                               /* Translators: a day on the axis of a chart, as g_date_time_format()
                                * takes it: “16 Nov”. */
                               : C_ ("date", "%-d %b");
      g_autofree char *name = fettle_load_chart_dup_date (monday, format);

      year_before = get_year (monday);

      fettle_chart_axis_add (axis, painter, name, FETTLE_WEIGHT_DIMMED,
                             fettle_load_layout_get_x (layout, monday), 0.5);
    }
}

FettleChartAxis *
fettle_load_chart_make_axis (FettleLoadChart *self,
                             FettlePainter *painter,
                             const FettleLoadLayout *layout,
                             double width)
{
  /* Beside it stands the scale, whose lowest figure reaches down here. */
  FettleChartAxis *axis = fettle_chart_axis_new (layout->left, width);
  FettleDay today = fettle_load_chart_get_last_day (self);

  if (today >= layout->first && today <= layout->last)
    fettle_chart_axis_add (axis, painter, _ ("today"), FETTLE_WEIGHT_BOLD,
                           fettle_load_layout_get_x (layout, today), 0.5);

  if (layout->last - layout->first < WEEKS_UNTIL)
    add_weeks (self, painter, layout, axis);
  else
    add_months (self, painter, layout, axis);

  return axis;
}

void
fettle_load_chart_draw_months (FettleLoadChart *self,
                               FettlePainter *painter,
                               const FettleLoadLayout *layout)
{
  int step = get_month_step (layout, BOUNDARY_DISTANCE);

  for (FettleDay month = get_first_month (layout->first, step); month <= layout->last;
       month = get_next_month (month, step))
    {
      double x = fettle_load_layout_get_x (layout, month - 0.5);

      fettle_painter_draw_boundary (painter, x, layout->average.top, layout->average.bottom);
      fettle_painter_draw_boundary (painter, x, layout->form.top, layout->form.bottom);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "fettle-load-chart-private.h"

/* The load of each day; where days are too narrow to be told apart, the mean day of each week,
 * month or longer. A mean shares the axis with the averages, which a sum would press to the ground.
 */

#define BAR_PART   0.72
#define BAR_RADIUS 2.5
#define BAR_ALPHA  0.9
/* Bars that would be narrower stand for more days. */
#define BAR_LEAST 3.0

/* --- periods ------------------------------------------------------------------------------------
 */

/**
 * fettle_load_chart_choose_period:
 * @day_width: width of a day in logical pixels
 *
 * Returns: the shortest period of which a bar can be seen
 */
FettleLoadPeriod
fettle_load_chart_choose_period (double day_width)
{
  static const double days[] = { 1.0, 7.0, 30.4, 91.3, 365.2 };
  FettleLoadPeriod period = FETTLE_LOAD_PERIOD_DAY;

  while (period < FETTLE_LOAD_PERIOD_YEAR && days[period] * day_width < BAR_LEAST)
    period++;

  return period;
}

static int
get_n_months (FettleLoadPeriod period)
{
  return period == FETTLE_LOAD_PERIOD_YEAR ? 12 : period == FETTLE_LOAD_PERIOD_QUARTER ? 3 : 1;
}

/* The first day of the period that a day lies in. */
static FettleDay
get_start (FettleLoadPeriod period, FettleDay day)
{
  int year, month, day_of_month;

  if (period == FETTLE_LOAD_PERIOD_DAY)
    return day;
  if (period == FETTLE_LOAD_PERIOD_WEEK)
    return fettle_day_get_week_start (day, 1);

  fettle_day_get_date (day, &year, &month, &day_of_month);
  return fettle_day_new (year, month - (month - 1) % get_n_months (period), 1);
}

/* The first day of the period that follows the one that begins on @start. */
static FettleDay
get_next_start (FettleLoadPeriod period, FettleDay start)
{
  int year, month, day_of_month;

  if (period == FETTLE_LOAD_PERIOD_DAY)
    return start + 1;
  if (period == FETTLE_LOAD_PERIOD_WEEK)
    return start + 7;

  fettle_day_get_date (start, &year, &month, &day_of_month);
  month += get_n_months (period);
  return month > 12 ? fettle_day_new (year + 1, month - 12, 1) : fettle_day_new (year, month, 1);
}

/* The mean of the days from @start to before @end that the chart has; 0 where it has none. */
static double
get_mean (FettleLoadChart *self, FettleDay start, FettleDay end)
{
  FettleDay first = MAX (start, self->first_day);
  FettleDay after = MIN (end, self->first_day + (FettleDay) self->n_days);

  if (after <= first)
    return 0.0;

  return (self->load_sums[after - self->first_day] - self->load_sums[first - self->first_day])
         / (double) (after - first);
}

/**
 * fettle_load_chart_get_highest_bar:
 * @self: a chart
 * @layout: what is seen, and what a bar stands for
 *
 * Returns: the highest value that a bar has; 0 without bars
 */
double
fettle_load_chart_get_highest_bar (FettleLoadChart *self, const FettleLoadLayout *layout)
{
  FettleDay last = (FettleDay) ceil (layout->last);
  double lowest, highest = 0.0;

  if (layout->period == FETTLE_LOAD_PERIOD_DAY)
    return fettle_series_get_range (self->series[FETTLE_LOAD_COLUMN_LOAD], layout->first - 0.5,
                                    layout->last + 0.5, &lowest, &highest)
               ? highest
               : 0.0;

  for (FettleDay start = get_start (layout->period, (FettleDay) floor (layout->first));
       start <= last;)
    {
      FettleDay next = get_next_start (layout->period, start);

      highest = MAX (highest, get_mean (self, start, next));
      start = next;
    }

  return highest;
}

/* --- drawing ------------------------------------------------------------------------------------
 */

static void
add_bar (FettlePainter *painter, double left, double right, double top, double bottom)
{
  cairo_t *cr = painter->cr;
  double radius = MIN (MIN (BAR_RADIUS, (right - left) / 2.0), bottom - top);

  cairo_new_sub_path (cr);
  cairo_arc (cr, left + radius, top + radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (cr, right - radius, top + radius, radius, 1.5 * G_PI, 2.0 * G_PI);
  cairo_line_to (cr, right, bottom);
  cairo_line_to (cr, left, bottom);
  cairo_close_path (cr);
}

void
fettle_load_chart_draw_bars (FettleLoadChart *self,
                             FettlePainter *painter,
                             const FettleLoadLayout *layout)
{
  FettleDay last = (FettleDay) ceil (layout->last);
  double alpha = painter->theme->high_contrast ? 1.0 : BAR_ALPHA;

  for (FettleDay start = get_start (layout->period, (FettleDay) floor (layout->first));
       start <= last;)
    {
      FettleDay next = get_next_start (layout->period, start);
      double value = get_mean (self, start, next);
      double half = (double) (next - start) * layout->day_width * BAR_PART / 2.0;
      double x = fettle_load_layout_get_x (layout, (double) (start + next - 1) / 2.0);

      if (value > 0.0)
        add_bar (painter, round ((x - half) / painter->pixel) * painter->pixel,
                 round ((x + half) / painter->pixel) * painter->pixel,
                 fettle_load_panel_get_y (&layout->average, value), layout->average.bottom);
      start = next;
    }

  fettle_painter_set_color (painter, fettle_painter_get_ink (painter, FETTLE_INK_NEUTRAL), alpha);
  cairo_fill (painter->cr);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-load-chart-private.h"

/* The words above the panels, and what the cursor puts over them. */

#define VALUE_GAP 12.0

static double
get_title_y (FettlePainter *painter, const FettleLoadPanel *panel)
{
  return panel->top - FETTLE_LOAD_TITLE_GAP - painter->line_height / 2.0;
}

/* Words that follow each other from the side where reading begins; they are left out where there is
 * no room. */
typedef struct
{
  FettlePainter *painter;
  double x;
  double end;
  double y;
  gboolean mirrored;
} Row;

static void
row_init (Row *self,
          FettlePainter *painter,
          const FettleLoadLayout *layout,
          const FettleLoadPanel *panel)
{
  self->painter = painter;
  self->mirrored = painter->theme->right_to_left;
  self->x = self->mirrored ? layout->width : 0.0;
  self->end = self->mirrored ? 0.0 : layout->width;
  self->y = get_title_y (painter, panel);
}

static gboolean
row_has_room (const Row *self, double width)
{
  return width <= fabs (self->end - self->x);
}

static void
row_skip (Row *self, const char *text, FettleWeight weight)
{
  double width = fettle_painter_measure (self->painter, text, weight) + VALUE_GAP;

  self->x += self->mirrored ? -width : width;
}

static void
row_draw (Row *self, const char *text, FettleWeight weight, const FettleColor *color)
{
  if (!row_has_room (self, fettle_painter_measure (self->painter, text, weight)))
    return;

  if (color != NULL)
    fettle_painter_draw_text_in (self->painter, text, weight, *color, self->x, self->y,
                                 self->mirrored ? 1.0 : 0.0);
  else
    fettle_painter_draw_text (self->painter, text, weight, self->x, self->y,
                              self->mirrored ? 1.0 : 0.0);
  row_skip (self, text, weight);
}

static const char *
get_average_title (void)
{
  return _ ("Fitness and Fatigue");
}

static const char *
get_form_title (void)
{
  return _ ("Form");
}

/* What bars and lines are; every period is a sentence of its own for translators. */
static const char *
get_average_caption (FettleLoadPeriod period)
{
  switch (period)
    {
    case FETTLE_LOAD_PERIOD_WEEK:
      return _ ("points a day: bars for the mean of a week, lines over 42 and 7 days");
    case FETTLE_LOAD_PERIOD_MONTH:
      return _ ("points a day: bars for the mean of a month, lines over 42 and 7 days");
    case FETTLE_LOAD_PERIOD_QUARTER:
      return _ ("points a day: bars for the mean of three months, lines over 42 and 7 days");
    case FETTLE_LOAD_PERIOD_YEAR:
      return _ ("points a day: bars for the mean of a year, lines over 42 and 7 days");
    case FETTLE_LOAD_PERIOD_DAY:
    default:
      return _ (
          "points a day: bars for the day, lines over 42 and 7 days, dashed for today so far");
    }
}

static const char *
get_short_caption (FettleLoadPeriod period)
{
  static const char *const captions[] = {
    [FETTLE_LOAD_PERIOD_DAY] = N_ ("bars: day"),
    [FETTLE_LOAD_PERIOD_WEEK] = N_ ("bars: mean of a week"),
    [FETTLE_LOAD_PERIOD_MONTH] = N_ ("bars: mean of a month"),
    [FETTLE_LOAD_PERIOD_QUARTER] = N_ ("bars: mean of three months"),
    [FETTLE_LOAD_PERIOD_YEAR] = N_ ("bars: mean of a year"),
  };

  return _ (captions[period]);
}

/* The names that have no room at the ends of their lines stand in the title's place, and what the
 * bars are beside them. */
static void
draw_names (FettlePainter *painter, Row *row, FettleLoadPeriod period)
{
  for (FettleLoadColumn column = FETTLE_LOAD_COLUMN_FITNESS; column <= FETTLE_LOAD_COLUMN_FATIGUE;
       column++)
    {
      FettleColor color
          = fettle_painter_get_text_ink (painter, fettle_load_column_get_ink (column));

      row_draw (row, fettle_load_column_get_title (column), FETTLE_WEIGHT_BOLD, &color);
    }
  row_draw (row, get_short_caption (period), FETTLE_WEIGHT_DIMMED, NULL);
}

void
fettle_load_chart_draw_titles (FettleLoadChart *self,
                               FettlePainter *painter,
                               const FettleLoadLayout *layout)
{
  Row row;

  row_init (&row, painter, layout, &layout->average);
  if (layout->is_narrow)
    draw_names (painter, &row, layout->period);
  else
    {
      row_draw (&row, get_average_title (), FETTLE_WEIGHT_BOLD, NULL);
      row_draw (&row, get_average_caption (layout->period), FETTLE_WEIGHT_DIMMED, NULL);
    }

  row_init (&row, painter, layout, &layout->form);
  row_draw (&row, get_form_title (), FETTLE_WEIGHT_BOLD, NULL);
  row_draw (&row, _ ("fitness − fatigue at the end of the day"), FETTLE_WEIGHT_DIMMED, NULL);
}

/* Clears what follows a title for the values that take its place, or the title too where there is
 * no room beside it. */
static void
row_begin_values (Row *self,
                  FettlePainter *painter,
                  const FettleLoadLayout *layout,
                  const FettleLoadPanel *panel,
                  const char *title,
                  double needed)
{
  double half = painter->line_height / 2.0 + 1.0;

  row_init (self, painter, layout, panel);
  if (row_has_room (self, fettle_painter_measure (painter, title, FETTLE_WEIGHT_BOLD) + VALUE_GAP
                              + needed))
    row_skip (self, title, FETTLE_WEIGHT_BOLD);
  fettle_painter_fill (painter, MIN (self->x, self->end), self->y - half, MAX (self->x, self->end),
                       self->y + half, painter->theme->background, 1.0);
}

static char *
dup_named_figure (FettleLoadChart *self, FettleLoadColumn column, FettleDay day)
{
  g_autofree char *figure = fettle_load_chart_dup_figure (self, column, day);

  /* Translators: a value and what it is of, as in “Fitness 69”. The space does not break. */
  return g_strdup_printf (_ ("%1$s\u00a0%2$s"), fettle_load_column_get_title (column), figure);
}

static double
measure_figures (FettleLoadChart *self, FettlePainter *painter, FettleDay day, gboolean with_names)
{
  double width = -VALUE_GAP;

  for (FettleLoadColumn column = FETTLE_LOAD_COLUMN_LOAD; column <= FETTLE_LOAD_COLUMN_FATIGUE;
       column++)
    {
      g_autofree char *text = with_names ? dup_named_figure (self, column, day)
                                         : fettle_load_chart_dup_figure (self, column, day);

      width += fettle_painter_measure (painter, text, FETTLE_WEIGHT_BOLD) + VALUE_GAP;
    }

  return width;
}

static void
draw_average_values (FettleLoadChart *self,
                     FettlePainter *painter,
                     const FettleLoadLayout *layout,
                     FettleDay day)
{
  double needed = measure_figures (self, painter, day, TRUE);
  gboolean with_names = needed <= layout->width;
  Row row;

  if (!with_names)
    needed = measure_figures (self, painter, day, FALSE);

  row_begin_values (&row, painter, layout, &layout->average, get_average_title (), needed);
  for (FettleLoadColumn column = FETTLE_LOAD_COLUMN_LOAD; column <= FETTLE_LOAD_COLUMN_FATIGUE;
       column++)
    {
      FettleColor color
          = fettle_painter_get_text_ink (painter, fettle_load_column_get_ink (column));
      g_autofree char *text = with_names ? dup_named_figure (self, column, day)
                                         : fettle_load_chart_dup_figure (self, column, day);

      row_draw (&row, text, FETTLE_WEIGHT_BOLD, &color);
    }
}

static void
draw_form_values (FettleLoadChart *self,
                  FettlePainter *painter,
                  const FettleLoadLayout *layout,
                  FettleDay day)
{
  g_autofree char *figure = fettle_load_chart_dup_figure (self, FETTLE_LOAD_COLUMN_FORM, day);
  const char *band = fettle_load_chart_get_band_name (self, day);
  Row row;

  row_begin_values (&row, painter, layout, &layout->form, get_form_title (),
                    fettle_painter_measure (painter, figure, FETTLE_WEIGHT_BOLD));
  row_draw (&row, figure, FETTLE_WEIGHT_BOLD, NULL);
  if (band != NULL)
    row_draw (&row, band, FETTLE_WEIGHT_NORMAL, NULL);
}

static void
draw_cursor_dot (FettleLoadChart *self,
                 FettlePainter *painter,
                 const FettleLoadLayout *layout,
                 const FettleLoadPanel *panel,
                 FettleLoadColumn column,
                 FettleDay day)
{
  double value = fettle_load_chart_get_value (self, column, day);

  if (!isnan (value))
    fettle_painter_draw_dot (painter, fettle_load_layout_get_x (layout, day),
                             fettle_load_panel_get_y (panel, value),
                             fettle_painter_get_ink (painter, fettle_load_column_get_ink (column)));
}

static char *
dup_cursor_date (FettleLoadChart *self, FettleDay day)
{
  if (day == fettle_load_chart_get_last_day (self))
    return g_strdup (_ ("today so far"));

  if (!fettle_load_chart_is_this_year (self, day))
    /* Translators: a day of another year under the cursor, as g_date_time_format() takes it: “Fri
     * 29 May 2020”. */
    return fettle_load_chart_dup_date (day, C_ ("date", "%a %-d %b %Y"));

  /* Translators: the day under the cursor, as g_date_time_format() takes it: “Thu 19 Nov”. */
  return fettle_load_chart_dup_date (day, C_ ("date", "%a %-d %b"));
}

static void
draw_cursor (FettleLoadChart *self,
             FettlePainter *painter,
             const FettleLoadLayout *layout,
             FettleDay day,
             double width)
{
  double x = fettle_load_layout_get_x (layout, day);
  g_autoptr (FettleChartAxis) axis = fettle_load_chart_make_axis (self, painter, layout, width);
  g_autofree char *date = dup_cursor_date (self, day);

  fettle_painter_begin_cursor (painter, x, layout->average.top, layout->average.bottom);
  fettle_painter_draw_cursor (painter, x, layout->average.top, layout->average.bottom);
  draw_cursor_dot (self, painter, layout, &layout->average, FETTLE_LOAD_COLUMN_FATIGUE, day);
  draw_cursor_dot (self, painter, layout, &layout->average, FETTLE_LOAD_COLUMN_FITNESS, day);
  fettle_painter_end_cursor (painter);
  fettle_painter_begin_cursor (painter, x, layout->form.top, layout->form.bottom);
  fettle_painter_draw_cursor (painter, x, layout->form.top, layout->form.bottom);
  draw_cursor_dot (self, painter, layout, &layout->form, FETTLE_LOAD_COLUMN_FORM, day);
  fettle_painter_end_cursor (painter);
  fettle_chart_axis_draw_pill (axis, painter, date, x, layout->axis_y);
}

void
fettle_load_chart_draw_overlay (FettleChart *chart,
                                FettlePainter *painter,
                                double width,
                                double height)
{
  FettleLoadChart *self = FETTLE_LOAD_CHART (chart);
  FettleLoadLayout layout;
  FettleDay day;
  double cursor;

  if (self->n_days == 0 || !fettle_chart_get_cursor (chart, &cursor))
    return;

  day = (FettleDay) round (cursor);
  fettle_load_chart_lay_out (self, painter, width, height, &layout);
  /* Values without their day and their place would be anybody's. */
  if (cursor < layout.first || cursor > layout.last)
    return;

  draw_average_values (self, painter, &layout, day);
  draw_form_values (self, painter, &layout, day);
  draw_cursor (self, painter, &layout, day, width);
}

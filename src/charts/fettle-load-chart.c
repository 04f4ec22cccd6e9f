/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-load-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-chart-private.h"
#include "fettle-format.h"
#include "fettle-load-chart-private.h"
#include "fettle-ticks.h"

/* Zooming ends at a week. */
#define SMALLEST_VIEW 6.0
/* A line does not span a day without a value. */
#define GAP 1.5

#define LINE_HEIGHT    15.0 /* of a caption at 100 %, for natural sizes */
#define AVERAGE_HEIGHT 190.0
#define FORM_HEIGHT    110.0
#define FORM_PART      0.36
#define TITLE_GAP      9.0
#define PANEL_GAP      12.0
#define SIDE_GAP       8.0
#define VALUE_GAP      12.0
/* Names stand at the ends of the lines if they take no more than this part of the width. */
#define NAMES_PART 0.2

#define SMALLEST_LOAD 40.0
#define SMALLEST_FORM 10.0
#define TODAY         0.12

G_DEFINE_FINAL_TYPE (FettleLoadChart, fettle_load_chart, FETTLE_TYPE_CHART)

/* --- values -------------------------------------------------------------------------------------
 */

double
fettle_load_chart_get_value (FettleLoadChart *self, FettleLoadColumn column, FettleDay day)
{
  if (day < self->first_day || (size_t) (day - self->first_day) >= self->n_days)
    return NAN;

  return self->values[column][day - self->first_day];
}

FettleDay
fettle_load_chart_get_last_day (FettleLoadChart *self)
{
  return self->n_days > 0 ? self->first_day + (FettleDay) self->n_days - 1 : FETTLE_DAY_NONE;
}

FettleInk
fettle_load_column_get_ink (FettleLoadColumn column)
{
  static const FettleInk inks[FETTLE_LOAD_N_COLUMNS] = {
    [FETTLE_LOAD_COLUMN_LOAD] = FETTLE_INK_NEUTRAL,
    [FETTLE_LOAD_COLUMN_FITNESS] = FETTLE_INK_FITNESS,
    [FETTLE_LOAD_COLUMN_FATIGUE] = FETTLE_INK_FATIGUE,
    [FETTLE_LOAD_COLUMN_FORM] = FETTLE_INK_FORM,
  };

  return inks[column];
}

/* --- layout -------------------------------------------------------------------------------------
 */

double
fettle_load_layout_get_x (const FettleLoadLayout *self, double day)
{
  return self->left + (day - self->first + 0.5) * self->day_width;
}

double
fettle_load_panel_get_y (const FettleLoadPanel *self, double value)
{
  return self->bottom - (value - self->low) / (self->high - self->low) * (self->bottom - self->top);
}

static double
measure_ends (FettleLoadChart *self, FettlePainter *painter, gboolean with_names)
{
  static const FettleLoadColumn columns[]
      = { FETTLE_LOAD_COLUMN_FITNESS, FETTLE_LOAD_COLUMN_FATIGUE, FETTLE_LOAD_COLUMN_FORM };
  double widest = 0.0;

  for (size_t i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *name
          = g_strconcat (fettle_load_column_get_title (columns[i]), "\u00a0", NULL);
      g_autofree char *figure
          = fettle_load_chart_dup_figure (self, columns[i], fettle_load_chart_get_last_day (self));
      double width = fettle_painter_measure (painter, figure, FETTLE_WEIGHT_BOLD);

      if (with_names)
        width += fettle_painter_measure (painter, name, FETTLE_WEIGHT_NORMAL);
      widest = MAX (widest, width);
    }

  return widest + SIDE_GAP;
}

/* The highest figure there ever is decides, so that the plot does not move while zooming. */
static double
measure_scale (FettleLoadChart *self, FettlePainter *painter)
{
  double lowest = 0.0, highest = SMALLEST_LOAD;
  g_autofree char *figure = NULL;

  fettle_series_get_range (self->series[FETTLE_LOAD_COLUMN_LOAD], -INFINITY, INFINITY, &lowest,
                           &highest);
  figure = fettle_format_number (MAX (highest, 100.0), 0);
  return fettle_painter_measure (painter, figure, FETTLE_WEIGHT_DIMMED) + SIDE_GAP;
}

static void
lay_out_sides (FettleLoadChart *self,
               FettlePainter *painter,
               double width,
               FettleLoadLayout *layout)
{
  double ends = measure_ends (self, painter, TRUE);

  layout->width = width;
  layout->is_narrow = ends > NAMES_PART * width;
  if (layout->is_narrow)
    ends = measure_ends (self, painter, FALSE);

  layout->left = ceil (measure_scale (self, painter));
  layout->right = MAX (floor (width - ends), layout->left + 1.0);
  fettle_chart_get_view (FETTLE_CHART (self), &layout->first, &layout->last);
  layout->day_width = (layout->right - layout->left) / (layout->last - layout->first + 1.0);
}

static void
widen_range (FettleLoadChart *self,
             const FettleLoadLayout *layout,
             FettleLoadColumn column,
             double *low,
             double *high)
{
  double lowest, highest;

  if (!fettle_series_get_range (self->series[column], layout->first - 0.5, layout->last + 0.5,
                                &lowest, &highest))
    return;

  *low = MIN (*low, lowest);
  *high = MAX (*high, highest);
}

static double
get_step (FettlePainter *painter, const FettleLoadPanel *panel, double n_most)
{
  double room = floor ((panel->bottom - panel->top) / (2.0 * painter->line_height));

  return fettle_ticks_get_step ((panel->high - panel->low) / CLAMP (room, 1.0, n_most));
}

/* Bars begin at zero and share the axis with their averages. */
static void
scale_average (FettleLoadChart *self, FettlePainter *painter, FettleLoadLayout *layout)
{
  FettleLoadPanel *panel = &layout->average;

  panel->low = 0.0;
  panel->high = SMALLEST_LOAD;
  widen_range (self, layout, FETTLE_LOAD_COLUMN_LOAD, &panel->low, &panel->high);
  widen_range (self, layout, FETTLE_LOAD_COLUMN_FITNESS, &panel->low, &panel->high);
  widen_range (self, layout, FETTLE_LOAD_COLUMN_FATIGUE, &panel->low, &panel->high);
  panel->step = get_step (painter, panel, 4.0);
  /* A quarter of a step is fine enough to fit, and coarse enough not to move with every pixel of a
   * drag. */
  panel->high = ceil (panel->high * 1.02 / panel->step * 4.0) * panel->step / 4.0;
}

static void
scale_form (FettleLoadChart *self, FettlePainter *painter, FettleLoadLayout *layout)
{
  FettleLoadPanel *panel = &layout->form;

  panel->low = -SMALLEST_FORM;
  panel->high = SMALLEST_FORM;
  widen_range (self, layout, FETTLE_LOAD_COLUMN_FORM, &panel->low, &panel->high);
  panel->step = get_step (painter, panel, 4.0);
  panel->low = floor (panel->low * 1.08 / panel->step * 4.0) * panel->step / 4.0;
  panel->high = ceil (panel->high * 1.08 / panel->step * 4.0) * panel->step / 4.0;
}

static void
lay_out (FettleLoadChart *self,
         FettlePainter *painter,
         double width,
         double height,
         FettleLoadLayout *layout)
{
  double title = painter->line_height + TITLE_GAP;
  double axis = fettle_chart_axis_get_height (painter);
  double room = MAX (height - 2.0 * title - PANEL_GAP - axis, 40.0);

  lay_out_sides (self, painter, width, layout);
  layout->average.top = title;
  layout->average.bottom = round (title + (1.0 - FORM_PART) * room);
  layout->form.top = layout->average.bottom + PANEL_GAP + title;
  layout->form.bottom = round (layout->form.top + FORM_PART * room);
  layout->axis_y = layout->form.bottom + axis / 2.0;
  scale_average (self, painter, layout);
  scale_form (self, painter, layout);
}

/* --- titles -------------------------------------------------------------------------------------
 */

static double
get_title_y (FettlePainter *painter, const FettleLoadPanel *panel)
{
  return panel->top - TITLE_GAP - painter->line_height / 2.0;
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
  return _ ("Fitness and fatigue");
}

static const char *
get_form_title (void)
{
  return _ ("Form");
}

static double
measure_names (FettlePainter *painter)
{
  return fettle_painter_measure (painter, fettle_load_column_get_title (FETTLE_LOAD_COLUMN_FITNESS),
                                 FETTLE_WEIGHT_NORMAL)
         + fettle_painter_measure (painter,
                                   fettle_load_column_get_title (FETTLE_LOAD_COLUMN_FATIGUE),
                                   FETTLE_WEIGHT_NORMAL)
         + 2.0 * VALUE_GAP;
}

/* The names that have no room at the ends of their lines stand in the title, and if need be instead
 * of it. */
static void
draw_names (FettlePainter *painter, Row *row)
{
  double title = fettle_painter_measure (painter, get_average_title (), FETTLE_WEIGHT_BOLD);

  if (row_has_room (row, title + measure_names (painter)))
    row_draw (row, get_average_title (), FETTLE_WEIGHT_BOLD, NULL);

  for (FettleLoadColumn column = FETTLE_LOAD_COLUMN_FITNESS; column <= FETTLE_LOAD_COLUMN_FATIGUE;
       column++)
    {
      FettleColor color
          = fettle_painter_get_text_ink (painter, fettle_load_column_get_ink (column));

      row_draw (row, fettle_load_column_get_title (column), FETTLE_WEIGHT_NORMAL, &color);
    }
}

static void
draw_titles (FettleLoadChart *self, FettlePainter *painter, const FettleLoadLayout *layout)
{
  Row row;

  row_init (&row, painter, layout, &layout->average);
  if (layout->is_narrow)
    draw_names (painter, &row);
  else
    {
      row_draw (&row, get_average_title (), FETTLE_WEIGHT_BOLD, NULL);
      row_draw (&row, _ ("points a day: bars for the day, lines over 42 and 7 days"),
                FETTLE_WEIGHT_DIMMED, NULL);
    }

  row_init (&row, painter, layout, &layout->form);
  row_draw (&row, get_form_title (), FETTLE_WEIGHT_BOLD, NULL);
  row_draw (&row, _ ("fitness − fatigue at the end of the day"), FETTLE_WEIGHT_DIMMED, NULL);
}

/* --- drawing ------------------------------------------------------------------------------------
 */

static void
draw_today (FettleLoadChart *self, FettlePainter *painter, const FettleLoadLayout *layout)
{
  FettleDay today = fettle_load_chart_get_last_day (self);
  double half = MAX (layout->day_width / 2.0, 1.0);
  double x = fettle_load_layout_get_x (layout, today);

  if (today < layout->first || today > layout->last)
    return;

  fettle_painter_fill (painter, x - half, layout->average.top, MIN (x + half, layout->right),
                       layout->average.bottom, painter->theme->accent, TODAY);
  fettle_painter_fill (painter, x - half, layout->form.top, MIN (x + half, layout->right),
                       layout->form.bottom, painter->theme->accent, TODAY);
}

static const char *
get_empty_sentence (void)
{
  return _ ("There is not enough data for a chart: it begins with the first activity.");
}

static void
fettle_load_chart_draw (FettleChart *chart,
                        cairo_t *cr,
                        PangoContext *context,
                        const FettleChartTheme *theme,
                        double width,
                        double height)
{
  FettleLoadChart *self = FETTLE_LOAD_CHART (chart);
  g_auto (FettlePainter) painter;
  g_autoptr (FettleChartAxis) axis = NULL;
  FettleLoadLayout layout;

  fettle_painter_init (&painter, cr, context, theme);
  if (self->n_days == 0)
    {
      fettle_painter_draw_message (&painter, get_empty_sentence (), width, height);
      return;
    }

  lay_out (self, &painter, width, height, &layout);
  draw_titles (self, &painter, &layout);
  draw_today (self, &painter, &layout);
  fettle_load_chart_draw_months (self, &painter, &layout);
  fettle_load_chart_draw_average (self, &painter, &layout);
  fettle_load_chart_draw_form (self, &painter, &layout);

  axis = fettle_load_chart_make_axis (self, &painter, &layout, width);
  fettle_chart_axis_draw (axis, &painter, layout.axis_y);
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

static void
fettle_load_chart_draw_overlay (FettleChart *chart,
                                cairo_t *cr,
                                PangoContext *context,
                                const FettleChartTheme *theme,
                                double width,
                                double height)
{
  FettleLoadChart *self = FETTLE_LOAD_CHART (chart);
  g_auto (FettlePainter) painter;
  g_autoptr (FettleChartAxis) axis = NULL;
  g_autofree char *date = NULL;
  FettleLoadLayout layout;
  FettleDay day;
  double cursor, x;

  fettle_painter_init (&painter, cr, context, theme);
  if (self->n_days == 0 || !fettle_chart_get_cursor (chart, &cursor))
    return;

  day = (FettleDay) round (cursor);
  lay_out (self, &painter, width, height, &layout);
  draw_average_values (self, &painter, &layout, day);
  draw_form_values (self, &painter, &layout, day);
  if (cursor < layout.first || cursor > layout.last)
    return;

  x = fettle_load_layout_get_x (&layout, day);
  fettle_painter_draw_cursor (&painter, x, layout.average.top, layout.average.bottom);
  fettle_painter_draw_cursor (&painter, x, layout.form.top, layout.form.bottom);
  draw_cursor_dot (self, &painter, &layout, &layout.average, FETTLE_LOAD_COLUMN_FATIGUE, day);
  draw_cursor_dot (self, &painter, &layout, &layout.average, FETTLE_LOAD_COLUMN_FITNESS, day);
  draw_cursor_dot (self, &painter, &layout, &layout.form, FETTLE_LOAD_COLUMN_FORM, day);

  axis = fettle_load_chart_make_axis (self, &painter, &layout, width);
  /* Translators: the day under the cursor, as g_date_time_format() takes it: “Thu 19 Nov”. */
  date = fettle_load_chart_dup_date (day, C_ ("date", "%a %-d %b"));
  fettle_chart_axis_draw_pill (axis, &painter, date, x, layout.axis_y);
}

static void
fettle_load_chart_get_plot (FettleChart *chart,
                            PangoContext *context,
                            const FettleChartTheme *theme,
                            double width,
                            double *left,
                            double *right)
{
  FettleLoadChart *self = FETTLE_LOAD_CHART (chart);
  g_auto (FettlePainter) painter;
  FettleLoadLayout layout;

  fettle_painter_init (&painter, NULL, context, theme);
  lay_out_sides (self, &painter, width, &layout);
  /* The middle of the first and of the last day. */
  *left = layout.left + layout.day_width / 2.0;
  *right = layout.right - layout.day_width / 2.0;
}

static double
fettle_load_chart_get_natural_height (FettleChart *chart, double text_scale)
{
  return ceil ((AVERAGE_HEIGHT + FORM_HEIGHT) * MAX (text_scale / 1.5, 1.0)
               + 3.0 * LINE_HEIGHT * text_scale + 2.0 * TITLE_GAP + PANEL_GAP + 8.0);
}

/* --- places -------------------------------------------------------------------------------------
 */

static void
fettle_load_chart_get_extent (FettleChart *chart, double *first, double *last)
{
  FettleLoadChart *self = FETTLE_LOAD_CHART (chart);

  *first = self->first_day;
  *last = self->n_days > 0 ? fettle_load_chart_get_last_day (self) : *first;
}

static double
fettle_load_chart_get_smallest_view (FettleChart *chart)
{
  return SMALLEST_VIEW;
}

static double
fettle_load_chart_snap (FettleChart *chart, double x)
{
  FettleLoadChart *self = FETTLE_LOAD_CHART (chart);

  if (self->n_days == 0)
    return NAN;

  return CLAMP (round (x), (double) self->first_day,
                (double) fettle_load_chart_get_last_day (self));
}

static double
fettle_load_chart_step (FettleChart *chart, double x, gboolean forward)
{
  return fettle_load_chart_snap (chart, x + (forward ? 1.0 : -1.0));
}

/* --- the object ---------------------------------------------------------------------------------
 */

static void
clear_days (FettleLoadChart *self)
{
  for (FettleLoadColumn column = 0; column < FETTLE_LOAD_N_COLUMNS; column++)
    {
      g_clear_pointer (&self->values[column], g_free);
      g_clear_pointer (&self->series[column], fettle_series_free);
    }
}

static void
fettle_load_chart_finalize (GObject *object)
{
  clear_days (FETTLE_LOAD_CHART (object));

  G_OBJECT_CLASS (fettle_load_chart_parent_class)->finalize (object);
}

static void
fettle_load_chart_class_init (FettleLoadChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  FettleChartClass *chart_class = FETTLE_CHART_CLASS (klass);

  object_class->finalize = fettle_load_chart_finalize;

  chart_class->draw = fettle_load_chart_draw;
  chart_class->draw_overlay = fettle_load_chart_draw_overlay;
  chart_class->get_plot = fettle_load_chart_get_plot;
  chart_class->get_natural_height = fettle_load_chart_get_natural_height;
  chart_class->get_extent = fettle_load_chart_get_extent;
  chart_class->get_smallest_view = fettle_load_chart_get_smallest_view;
  chart_class->snap = fettle_load_chart_snap;
  chart_class->step = fettle_load_chart_step;
  chart_class->dup_title = fettle_load_chart_dup_title;
  chart_class->dup_summary = fettle_load_chart_dup_summary;
  chart_class->dup_point_text = fettle_load_chart_dup_point_text;
  chart_class->get_n_columns = fettle_load_chart_get_n_columns;
  chart_class->dup_column_title = fettle_load_chart_dup_column_title;
  chart_class->get_n_rows = fettle_load_chart_get_n_rows;
  chart_class->dup_cell = fettle_load_chart_dup_cell;
}

static void
set_column (FettleLoadChart *self,
            FettleLoadColumn column,
            const double *days,
            const double *values)
{
  self->values[column] = g_memdup2 (values, self->n_days * sizeof (double));
  self->series[column] = fettle_series_new (days, values, self->n_days, GAP);
}

static void
fettle_load_chart_init (FettleLoadChart *self)
{
  for (FettleLoadColumn column = 0; column < FETTLE_LOAD_N_COLUMNS; column++)
    set_column (self, column, NULL, NULL);
}

/**
 * fettle_load_chart_new:
 *
 * Returns: (transfer full): a chart without days
 */
FettleLoadChart *
fettle_load_chart_new (void)
{
  return g_object_new (FETTLE_TYPE_LOAD_CHART, NULL);
}

/**
 * fettle_load_chart_set_days:
 * @self: a chart
 * @first_day: the day of the first values
 * @n_days: number of days; the last is today
 * @load: (array length=n_days): load of each day in points, NaN where missing
 * @fitness: (array length=n_days): fitness at the end of each day in points a day
 * @fatigue: (array length=n_days): fatigue at the end of each day in points a day
 * @form: (array length=n_days): form at the end of each day in points a day
 *
 * Sets the days. A view of m days has its edges m − 1 apart: the last six weeks are today − 41 to
 * today.
 */
void
fettle_load_chart_set_days (FettleLoadChart *self,
                            FettleDay first_day,
                            size_t n_days,
                            const double *load,
                            const double *fitness,
                            const double *fatigue,
                            const double *form)
{
  g_autofree double *days = g_new (double, n_days);

  g_return_if_fail (FETTLE_IS_LOAD_CHART (self));
  g_return_if_fail (n_days == 0
                    || (load != NULL && fitness != NULL && fatigue != NULL && form != NULL));

  for (size_t i = 0; i < n_days; i++)
    days[i] = first_day + (double) i;

  clear_days (self);
  self->first_day = first_day;
  self->n_days = n_days;
  set_column (self, FETTLE_LOAD_COLUMN_LOAD, days, load);
  set_column (self, FETTLE_LOAD_COLUMN_FITNESS, days, fitness);
  set_column (self, FETTLE_LOAD_COLUMN_FATIGUE, days, fatigue);
  set_column (self, FETTLE_LOAD_COLUMN_FORM, days, form);

  fettle_chart_data_changed (FETTLE_CHART (self));
}

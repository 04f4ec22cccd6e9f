/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-load-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-chart-private.h"
#include "fettle-load-chart-private.h"

/* Zooming ends at a week. */
#define SMALLEST_VIEW 6.0
/* A line does not span a day without a value. */
#define GAP 1.5

#define LINE_HEIGHT    15.0 /* of a caption at 100 %, for natural sizes */
#define AVERAGE_HEIGHT 190.0
#define FORM_HEIGHT    110.0
#define TODAY          0.12

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

FettleDay
fettle_load_chart_get_morning (FettleLoadChart *self)
{
  return self->n_days > 0 ? fettle_load_chart_get_last_day (self) - 1 : FETTLE_DAY_NONE;
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

  fettle_load_chart_lay_out (self, &painter, width, height, &layout);
  fettle_load_chart_draw_titles (self, &painter, &layout);
  draw_today (self, &painter, &layout);
  fettle_load_chart_draw_months (self, &painter, &layout);
  fettle_load_chart_draw_average (self, &painter, &layout);
  fettle_load_chart_draw_form (self, &painter, &layout);

  axis = fettle_load_chart_make_axis (self, &painter, &layout, width);
  fettle_chart_axis_draw (axis, &painter, layout.axis_y);
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
  fettle_load_chart_lay_out_sides (self, &painter, width, &layout);
  /* The middle of the first and of the last day. */
  *left = layout.left + layout.day_width / 2.0;
  *right = layout.right - layout.day_width / 2.0;
}

static double
fettle_load_chart_get_natural_height (FettleChart *chart, double text_scale)
{
  return ceil ((AVERAGE_HEIGHT + FORM_HEIGHT) * MAX (text_scale / 1.5, 1.0)
               + 3.0 * LINE_HEIGHT * text_scale + 2.0 * FETTLE_LOAD_TITLE_GAP
               + FETTLE_LOAD_PANEL_GAP + 8.0);
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
  g_clear_pointer (&self->load_sums, g_free);
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
  chart_class->dup_view_text = fettle_load_chart_dup_view_text;
  chart_class->get_n_columns = fettle_load_chart_get_n_columns;
  chart_class->dup_column_title = fettle_load_chart_dup_column_title;
  chart_class->get_n_rows = fettle_load_chart_get_n_rows;
  chart_class->get_row = fettle_load_chart_get_row;
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
sum_loads (FettleLoadChart *self, const double *load)
{
  self->load_sums = g_new0 (double, self->n_days + 1);
  for (size_t i = 0; i < self->n_days; i++)
    self->load_sums[i + 1] = self->load_sums[i] + (isnan (load[i]) ? 0.0 : load[i]);
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
 * @n_days: number of days; the last is today, which is not over
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
  sum_loads (self, load);

  fettle_chart_data_changed (FETTLE_CHART (self));
}

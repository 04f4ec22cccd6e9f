/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-chart-axis.h"
#include "fettle-load-chart.h"
#include "fettle-painter.h"
#include "fettle-series.h"

G_BEGIN_DECLS

typedef enum
{
  FETTLE_LOAD_COLUMN_LOAD,
  FETTLE_LOAD_COLUMN_FITNESS,
  FETTLE_LOAD_COLUMN_FATIGUE,
  FETTLE_LOAD_COLUMN_FORM,
  FETTLE_LOAD_N_COLUMNS
} FettleLoadColumn;

/**
 * FettleLoadPeriod:
 *
 * How many days a bar stands for.
 */
typedef enum
{
  FETTLE_LOAD_PERIOD_DAY,
  FETTLE_LOAD_PERIOD_WEEK, /* from Monday, ISO 8601 */
  FETTLE_LOAD_PERIOD_MONTH,
  FETTLE_LOAD_PERIOD_QUARTER,
  FETTLE_LOAD_PERIOD_YEAR,
} FettleLoadPeriod;

struct _FettleLoadChart
{
  FettleChart parent_instance;

  FettleDay first_day;
  size_t n_days;
  double *values[FETTLE_LOAD_N_COLUMNS];
  FettleSeries *series[FETTLE_LOAD_N_COLUMNS];
  double *load_sums; /* of all days before each, and of all */
};

/**
 * FettleLoadPanel:
 * @top: upper edge
 * @bottom: lower edge
 * @low: the value at the lower edge
 * @high: the value at the upper edge
 * @step: distance of the grid's lines
 *
 * A panel and its scale.
 */
typedef struct
{
  double top;
  double bottom;
  double low;
  double high;
  double step;
} FettleLoadPanel;

/**
 * FettleLoadLayout:
 * @width: width of the chart
 * @left: left edge of the panels
 * @right: right edge
 * @day_width: width of a day
 * @first: the first day that is seen; its middle is half a day from @left
 * @last: the last day that is seen
 * @period: what a bar stands for
 * @average: daily load, fitness and fatigue
 * @form: form
 * @axis_y: the middle of the words below
 * @is_narrow: there is no room for names at the ends of the lines
 *
 * Where everything is, in logical pixels.
 */
typedef struct
{
  double width;
  double left;
  double right;
  double day_width;
  double first;
  double last;
  FettleLoadPeriod period;
  FettleLoadPanel average;
  FettleLoadPanel form;
  double axis_y;
  gboolean is_narrow;
} FettleLoadLayout;

#define FETTLE_LOAD_TITLE_GAP 9.0
#define FETTLE_LOAD_PANEL_GAP 12.0

void fettle_load_chart_lay_out_sides (FettleLoadChart *self,
                                      FettlePainter *painter,
                                      double width,
                                      FettleLoadLayout *layout);
void fettle_load_chart_lay_out (FettleLoadChart *self,
                                FettlePainter *painter,
                                double width,
                                double height,
                                FettleLoadLayout *layout);
double fettle_load_layout_get_x (const FettleLoadLayout *self, double day);
double fettle_load_panel_get_y (const FettleLoadPanel *self, double value);

/* The value of a day, which may be none of the chart's: NaN. */
double fettle_load_chart_get_value (FettleLoadChart *self, FettleLoadColumn column, FettleDay day);
FettleDay fettle_load_chart_get_last_day (FettleLoadChart *self);
/* The last day that is over: what it ends with is what the athlete wakes up with. Before the first
 * day where there is only today. */
FettleDay fettle_load_chart_get_morning (FettleLoadChart *self);
FettleInk fettle_load_column_get_ink (FettleLoadColumn column);
const char *fettle_load_column_get_title (FettleLoadColumn column);
/* The figure of a day as it is shown: fitness − fatigue = form holds for what is read. */
char *fettle_load_chart_dup_figure (FettleLoadChart *self,
                                    FettleLoadColumn column,
                                    FettleDay day) G_GNUC_WARN_UNUSED_RESULT;
/* What form says of a day; NULL if nothing. */
const char *fettle_load_chart_get_band_name (FettleLoadChart *self, FettleDay day);

void fettle_load_chart_draw_titles (FettleLoadChart *self,
                                    FettlePainter *painter,
                                    const FettleLoadLayout *layout);
void fettle_load_chart_draw_overlay (FettleChart *chart,
                                     FettlePainter *painter,
                                     double width,
                                     double height);
FettleLoadPeriod fettle_load_chart_choose_period (double day_width);
double fettle_load_chart_get_highest_bar (FettleLoadChart *self, const FettleLoadLayout *layout);
void fettle_load_chart_draw_bars (FettleLoadChart *self,
                                  FettlePainter *painter,
                                  const FettleLoadLayout *layout);
void fettle_load_chart_draw_average (FettleLoadChart *self,
                                     FettlePainter *painter,
                                     const FettleLoadLayout *layout);
void fettle_load_chart_draw_form (FettleLoadChart *self,
                                  FettlePainter *painter,
                                  const FettleLoadLayout *layout);
FettleChartAxis *fettle_load_chart_make_axis (FettleLoadChart *self,
                                              FettlePainter *painter,
                                              const FettleLoadLayout *layout,
                                              double width) G_GNUC_WARN_UNUSED_RESULT;
void fettle_load_chart_draw_months (FettleLoadChart *self,
                                    FettlePainter *painter,
                                    const FettleLoadLayout *layout);
gboolean fettle_load_chart_is_this_year (FettleLoadChart *self, FettleDay day);
char *fettle_load_chart_dup_date (FettleDay day, const char *format) G_GNUC_WARN_UNUSED_RESULT;

/* The words of the class. */
char *fettle_load_chart_dup_title (FettleChart *chart) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_load_chart_dup_summary (FettleChart *chart) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_load_chart_dup_point_text (FettleChart *chart, double x) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_load_chart_dup_view_text (FettleChart *chart,
                                       double first,
                                       double last) G_GNUC_WARN_UNUSED_RESULT;
guint fettle_load_chart_get_n_columns (FettleChart *chart);
char *
fettle_load_chart_dup_column_title (FettleChart *chart, guint column) G_GNUC_WARN_UNUSED_RESULT;
guint fettle_load_chart_get_n_rows (FettleChart *chart);
guint fettle_load_chart_get_row (FettleChart *chart, double x);
char *
fettle_load_chart_dup_cell (FettleChart *chart, guint row, guint column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-chart-axis.h"
#include "fettle-chart-line.h"
#include "fettle-painter.h"
#include "fettle-trace-chart.h"
#include "fettle-trace-panel.h"

G_BEGIN_DECLS

struct _FettleTraceChart
{
  FettleChart parent_instance;

  double *times;
  double *distances; /* nullable */
  size_t n_times;
  double duration; /* as it is said elsewhere; NaN: from the first time to the last */
  FettleTraceAxis axis_kind;
  GPtrArray *panels; /* FettleTracePanel */

  FettleZones zones;
  gboolean has_zones;
  FettleTraceUnits units;

  /* What measuring the words at the sides gave, for the fonts it was measured with. */
  PangoContext *measured_context; /* not owned: only compared */
  guint measured_serial;
  double measured_line_height;
  double scale_width;
  double zones_width;
  FettleChartAxis *axis; /* nullable: the words for this frame and width */
  FettleChartFrame axis_plot;
  double axis_width;
};

/* Nullable, where there are none. */
const FettleZones *fettle_trace_chart_get_zones (FettleTraceChart *self);
/* The places of the samples on the axis. */
const double *fettle_trace_chart_get_places (FettleTraceChart *self);
void fettle_trace_chart_place_panel (FettleTraceChart *self, FettleTracePanel *panel);
size_t fettle_trace_chart_get_index (FettleTraceChart *self, double x);
void fettle_trace_chart_get_extent (FettleChart *chart, double *first, double *last);
double fettle_trace_chart_get_smallest_view (FettleChart *chart);
double fettle_trace_chart_snap (FettleChart *chart, double x);
double fettle_trace_chart_step (FettleChart *chart, double x, gboolean forward);

#define FETTLE_TRACE_TITLE_GAP 5.0
#define FETTLE_TRACE_PANEL_GAP 8.0
#define FETTLE_TRACE_VALUE_GAP 10.0

/* The layout. */
gboolean fettle_trace_chart_is_empty (FettleTraceChart *self);
double fettle_trace_chart_get_total_weight (FettleTraceChart *self);
void fettle_trace_chart_get_sides (FettleTraceChart *self,
                                   FettlePainter *painter,
                                   double width,
                                   double *left,
                                   double *right);
void fettle_trace_chart_forget_sides (FettleTraceChart *self);
/* A frame for each panel. */
FettleChartFrame *fettle_trace_chart_lay_out (FettleTraceChart *self,
                                              FettlePainter *painter,
                                              double width,
                                              double height) G_GNUC_WARN_UNUSED_RESULT;
double fettle_trace_chart_get_title_y (FettlePainter *painter, const FettleChartFrame *plot);
void fettle_trace_chart_draw_beside_title (FettlePainter *painter,
                                           const FettleTracePanel *panel,
                                           const FettleChartFrame *plot,
                                           const char *text,
                                           FettleWeight weight);

/* The axis. */
FettleChartAxis *fettle_trace_chart_get_axis_words (FettleTraceChart *self,
                                                    FettlePainter *painter,
                                                    const FettleChartFrame *plot,
                                                    double width);
char *fettle_trace_chart_dup_place (FettleTraceChart *self, double x) G_GNUC_WARN_UNUSED_RESULT;
double fettle_trace_chart_get_axis_y (FettlePainter *painter, double height);
void fettle_trace_chart_draw_hours (FettleTraceChart *self,
                                    FettlePainter *painter,
                                    const FettleChartFrame *plot);

void fettle_trace_chart_draw_overlay (FettleChart *chart,
                                      FettlePainter *painter,
                                      double width,
                                      double height);

void fettle_trace_panel_draw (const FettleTracePanel *self,
                              FettlePainter *painter,
                              const FettleChartFrame *plot,
                              const FettleTraceUnits *units,
                              const FettleZones *zones);
FettleColor fettle_trace_panel_get_color (const FettleTracePanel *self,
                                          FettlePainter *painter,
                                          const FettleZones *zones,
                                          double value);

/* The words of the class. */
char *fettle_trace_chart_dup_title (FettleChart *chart) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_trace_chart_dup_summary (FettleChart *chart) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_trace_chart_dup_point_text (FettleChart *chart, double x) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_trace_chart_dup_view_text (FettleChart *chart,
                                        double first,
                                        double last) G_GNUC_WARN_UNUSED_RESULT;
guint fettle_trace_chart_get_n_columns (FettleChart *chart);
char *
fettle_trace_chart_dup_column_title (FettleChart *chart, guint column) G_GNUC_WARN_UNUSED_RESULT;
guint fettle_trace_chart_get_n_rows (FettleChart *chart);
guint fettle_trace_chart_get_row (FettleChart *chart, double x);
char *
fettle_trace_chart_dup_cell (FettleChart *chart, guint row, guint column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-chart-line.h"
#include "fettle-painter.h"
#include "fettle-trace-chart.h"
#include "fettle-trace-panel.h"

G_BEGIN_DECLS

struct _FettleTraceChart
{
  FettleChart parent_instance;

  double *times;
  size_t n_times;
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
};

/* Nullable, where there are none. */
const FettleZones *fettle_trace_chart_get_zones (FettleTraceChart *self);
size_t fettle_trace_chart_get_index (FettleTraceChart *self, double x);

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
guint fettle_trace_chart_get_n_columns (FettleChart *chart);
char *
fettle_trace_chart_dup_column_title (FettleChart *chart, guint column) G_GNUC_WARN_UNUSED_RESULT;
guint fettle_trace_chart_get_n_rows (FettleChart *chart);
char *
fettle_trace_chart_dup_cell (FettleChart *chart, guint row, guint column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

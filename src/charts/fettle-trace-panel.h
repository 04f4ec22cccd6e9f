/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-format.h"
#include "fettle-series.h"
#include "fettle-trace-chart.h"

G_BEGIN_DECLS

/**
 * FettleTracePanel:
 * @kind: what it shows
 * @values: one for each time of the chart, NaN where missing
 * @n_values: number of times
 * @series: the same, for drawing
 * @mean: the mean value as it is said elsewhere, NaN to compute it from @values
 * @slowest: values below it are rests, which are not drawn
 * @low: the value at the lower edge
 * @high: the value at the upper edge
 * @title_width: width of the title as it was last measured, in logical pixels
 * @unit_width: width of the unit beside it
 *
 * One of the traces of a chart, with its own scale.
 */
typedef struct
{
  FettleTraceKind kind;
  double *values;
  size_t n_values;
  FettleSeries *series;
  double mean;
  double slowest;
  double low;
  double high;
  double title_width;
  double unit_width;
} FettleTracePanel;

/**
 * FettleTraceUnits:
 * @units: the athlete's units
 * @swim: paces are over a hundred metres or yards
 * @cadence: (nullable): the word for steps, turns or strokes a minute, translated
 *
 * What values are written in.
 */
typedef struct
{
  FettleUnits units;
  gboolean swim;
  char *cadence;
} FettleTraceUnits;

#define FETTLE_TRACE_TICKS_MAXIMUM 8

FettleTracePanel *fettle_trace_panel_new (FettleTraceKind kind,
                                          const double *times,
                                          const double *values,
                                          size_t n_values) G_GNUC_WARN_UNUSED_RESULT;
void fettle_trace_panel_free (FettleTracePanel *self);
void fettle_trace_panel_set_places (FettleTracePanel *self, const double *places, double gap);

gboolean fettle_trace_panel_is_drawn (const FettleTracePanel *self, double value);
double fettle_trace_panel_get_weight (const FettleTracePanel *self);
double fettle_trace_panel_get_fraction (const FettleTracePanel *self, double value);
size_t fettle_trace_panel_get_ticks (const FettleTracePanel *self,
                                     const FettleTraceUnits *units,
                                     double n_maximum,
                                     double *ticks);

const char *fettle_trace_panel_get_title (const FettleTracePanel *self);
const char *fettle_trace_panel_get_name (const FettleTracePanel *self);
const char *
fettle_trace_panel_get_unit (const FettleTracePanel *self, const FettleTraceUnits *units);
char *fettle_trace_panel_dup_tick (const FettleTracePanel *self,
                                   const FettleTraceUnits *units,
                                   double value) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_trace_panel_dup_value (const FettleTracePanel *self,
                                    const FettleTraceUnits *units,
                                    double value) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_trace_panel_dup_cell (const FettleTracePanel *self,
                                   const FettleTraceUnits *units,
                                   double value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-chart.h"
#include "fettle-zones.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_TRACE_CHART (fettle_trace_chart_get_type ())

/* The traces of an activity over time or distance: panels one above the other with one cursor.
 * Heart rate is coloured by zone. */
G_DECLARE_FINAL_TYPE (FettleTraceChart, fettle_trace_chart, FETTLE, TRACE_CHART, FettleChart)

/**
 * FettleTraceKind:
 *
 * How a panel is drawn and named.
 */
typedef enum
{
  FETTLE_TRACE_HEART_RATE, /* bpm, coloured by zone */
  FETTLE_TRACE_PACE,       /* from speed in m/s; faster is higher */
  FETTLE_TRACE_SPEED,      /* from speed in m/s */
  FETTLE_TRACE_POWER,      /* W */
  FETTLE_TRACE_CADENCE,    /* 1/min */
  FETTLE_TRACE_ALTITUDE,   /* m, with the area under it filled */
} FettleTraceKind;

/**
 * FettleTraceAxis:
 *
 * What the horizontal places are.
 */
typedef enum
{
  FETTLE_TRACE_AXIS_TIME,     /* seconds since the start */
  FETTLE_TRACE_AXIS_DISTANCE, /* metres since the start; standing still takes no room */
} FettleTraceAxis;

FettleTraceChart *fettle_trace_chart_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @elapsed in seconds, ascending; copied. Takes away all panels and distances. */
void fettle_trace_chart_set_times (FettleTraceChart *self, const double *elapsed, size_t n_samples);
/* @values: one for each time, NaN where missing; copied. Panels stand in the order they are added.
 */
void fettle_trace_chart_add_trace (FettleTraceChart *self,
                                   FettleTraceKind kind,
                                   const double *values,
                                   size_t n_values);
/* What the summary says of the whole; NaN has it computed from the samples. */
void fettle_trace_chart_set_mean (FettleTraceChart *self, FettleTraceKind kind, double mean);
void fettle_trace_chart_set_duration (FettleTraceChart *self, double seconds);
void fettle_trace_chart_set_zones (FettleTraceChart *self, const FettleZones *zones); /* nullable */
void fettle_trace_chart_set_imperial (FettleTraceChart *self, gboolean imperial);
void
fettle_trace_chart_set_swim (FettleTraceChart *self, gboolean swim); /* pace a hundred metres */
void fettle_trace_chart_set_cadence_unit (FettleTraceChart *self, const char *unit); /* nullable */

/* @metres since the start, one for each time, NaN where missing; copied. Without any there is no
 * axis of distance. */
void fettle_trace_chart_set_distances (FettleTraceChart *self,
                                       const double *metres,
                                       size_t n_values); /* nullable */
gboolean fettle_trace_chart_has_distances (FettleTraceChart *self);

/* Cursor, selection and view stay with the samples they are at. */
void fettle_trace_chart_set_axis (FettleTraceChart *self, FettleTraceAxis axis);
FettleTraceAxis fettle_trace_chart_get_axis (FettleTraceChart *self);
double fettle_trace_chart_get_time_at (FettleTraceChart *self, double x);
double fettle_trace_chart_get_place_at (FettleTraceChart *self, double seconds);

G_END_DECLS

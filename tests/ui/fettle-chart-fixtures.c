/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart-fixtures.h"

#include <math.h>

/**
 * fettle_chart_fixtures_new_traces:
 * @n_samples: one a second
 *
 * Returns: (transfer full): heart rate, pace, power, altitude and cadence
 */
FettleChart *
fettle_chart_fixtures_new_traces (size_t n_samples)
{
  static const FettleTraceKind kinds[]
      = { FETTLE_TRACE_HEART_RATE, FETTLE_TRACE_PACE, FETTLE_TRACE_POWER, FETTLE_TRACE_ALTITUDE,
          FETTLE_TRACE_CADENCE };
  static const double middles[] = { 140, 3.2, 220, 60, 85 };
  FettleTraceChart *chart = fettle_trace_chart_new ();
  FettleZones zones = { "hrmax5", 5, { 113, 132, 150, 169 } };
  g_autofree double *values = g_new (double, n_samples);

  for (size_t i = 0; i < n_samples; i++)
    values[i] = (double) i;
  fettle_trace_chart_set_times (chart, values, n_samples);
  fettle_trace_chart_set_zones (chart, &zones);
  for (gsize kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      for (size_t i = 0; i < n_samples; i++)
        values[i]
            = middles[kind] * (1 + 0.2 * sin ((double) i / 120) + 0.02 * sin ((double) i * 1.3));
      fettle_trace_chart_add_trace (chart, kinds[kind], values, n_samples);
    }
  return FETTLE_CHART (chart);
}

/**
 * fettle_chart_fixtures_new_load:
 * @n_days: days up to 19 November 2026
 *
 * Returns: (transfer full): load, fitness, fatigue and form
 */
FettleChart *
fettle_chart_fixtures_new_load (size_t n_days)
{
  FettleLoadChart *chart = fettle_load_chart_new ();
  FettleDay first = fettle_day_new (2026, 11, 19) - (FettleDay) n_days + 1;
  g_autofree double *load = g_new (double, n_days);
  g_autofree double *fitness = g_new (double, n_days);
  g_autofree double *fatigue = g_new (double, n_days);
  g_autofree double *form = g_new (double, n_days);

  for (size_t i = 0; i < n_days; i++)
    {
      load[i] = i % 7 == 0 ? 0 : 70 + 40 * sin ((double) i);
      fitness[i] = 60 + 10 * sin ((double) i / 30);
      fatigue[i] = 60 + 20 * sin ((double) i / 5);
      form[i] = fitness[i] - fatigue[i];
    }
  fettle_load_chart_set_days (chart, first, n_days, load, fitness, fatigue, form);
  return FETTLE_CHART (chart);
}

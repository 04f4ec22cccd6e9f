/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "chart-samples.h"

#include <math.h>
#include <stdint.h>

#include "fettle-fitness.h"

/* Between −1 and 1, the same on every machine. */
static double
noise (uint32_t *state)
{
  *state = (uint32_t) ((UINT64_C (1103515245) * *state + 12345) % (UINT64_C (1) << 31));
  return (double) (*state >> 16) / 16384.0 - 1.0;
}

void
chart_samples_get_zones (FettleZones *zones)
{
  static const double bounds[] = { 113.0, 132.0, 150.0, 169.0 };

  fettle_zones_init_from_bounds (zones, bounds, G_N_ELEMENTS (bounds));
}

#define RUN_SECONDS 3252
#define WARM_UP     900
#define REPEAT      185
#define JOG         155
#define N_REPEATS   6

static gboolean
is_fast (int second)
{
  int since = second - WARM_UP;

  return since >= 0 && since < N_REPEATS * (REPEAT + JOG) && since % (REPEAT + JOG) < REPEAT;
}

static FettleTraceChart *
new_run (gboolean has_distances)
{
  FettleTraceChart *chart = fettle_trace_chart_new ();
  g_autofree double *columns = g_new (double, 6 * RUN_SECONDS);
  double *times = columns, *heart_rate = times + RUN_SECONDS, *speed = heart_rate + RUN_SECONDS;
  double *altitude = speed + RUN_SECONDS, *cadence = altitude + RUN_SECONDS;
  double *distance = cadence + RUN_SECONDS, metres = 0.0;
  double beat = 96.0, pace = 3.0, steps = 82.0;
  uint32_t state = 7;
  FettleZones zones;
  size_t n = 0;

  for (int second = 0; second < RUN_SECONDS; second++)
    {
      gboolean fast = is_fast (second);
      gboolean jogging = !fast && second > WARM_UP && second < WARM_UP + N_REPEATS * (REPEAT + JOG);

      beat += ((fast      ? 182.0
                : jogging ? 132.0
                          : 138.0)
               - beat)
                  * (fast ? 0.022 : 0.012)
              + 0.4 * noise (&state);
      pace += ((fast ? 4.32 : jogging ? 2.65 : 3.1) - pace) * 0.2 + 0.02 * noise (&state);
      steps += ((fast ? 92.0 : 82.0) - steps) * 0.2 + 0.15 * noise (&state);

      /* A drink: the timer stood. */
      if (second >= 2980 && second < 3040)
        continue;

      times[n] = second;
      /* A strap that lost contact. */
      heart_rate[n] = second >= 420 && second < 450 ? NAN : round (beat);
      speed[n] = pace + 0.04 * noise (&state);
      altitude[n]
          = 46.0 + 5.0 * sin (second / 480.0) + 4.0 * sin (second / 1100.0) + 0.1 * noise (&state);
      cadence[n] = round (steps);
      distance[n] = metres += speed[n];
      n++;
    }

  fettle_trace_chart_set_times (chart, times, n);
  fettle_trace_chart_add_trace (chart, FETTLE_TRACE_HEART_RATE, heart_rate, n);
  fettle_trace_chart_add_trace (chart, FETTLE_TRACE_PACE, speed, n);
  fettle_trace_chart_add_trace (chart, FETTLE_TRACE_ALTITUDE, altitude, n);
  fettle_trace_chart_add_trace (chart, FETTLE_TRACE_CADENCE, cadence, n);
  chart_samples_get_zones (&zones);
  fettle_trace_chart_set_zones (chart, &zones);
  if (has_distances)
    fettle_trace_chart_set_distances (chart, distance, n);

  return chart;
}

FettleTraceChart *
chart_samples_new_run (void)
{
  return new_run (FALSE);
}

FettleTraceChart *
chart_samples_new_run_with_distances (void)
{
  return new_run (TRUE);
}

FettleTraceChart *
chart_samples_new_ride (size_t n_seconds)
{
  static const struct
  {
    FettleTraceKind kind;
    double base, wave, period, noise;
  } channels[] = {
    { FETTLE_TRACE_HEART_RATE, 142.0, 22.0, 611.0, 3.0 },
    { FETTLE_TRACE_SPEED, 8.5, 3.0, 433.0, 0.6 },
    { FETTLE_TRACE_POWER, 210.0, 60.0, 307.0, 90.0 },
    { FETTLE_TRACE_CADENCE, 86.0, 5.0, 251.0, 6.0 },
    { FETTLE_TRACE_ALTITUDE, 340.0, 210.0, 2900.0, 0.4 },
  };
  FettleTraceChart *chart = fettle_trace_chart_new ();
  g_autofree double *times = g_new (double, n_seconds);
  g_autofree double *values = g_new (double, n_seconds);
  uint32_t state = 11;
  FettleZones zones;

  for (size_t i = 0; i < n_seconds; i++)
    times[i] = (double) i;
  fettle_trace_chart_set_times (chart, times, n_seconds);

  for (size_t k = 0; k < G_N_ELEMENTS (channels); k++)
    {
      for (size_t i = 0; i < n_seconds; i++)
        values[i] = channels[k].base
                    + channels[k].wave * sin ((double) i * 6.283 / channels[k].period)
                    + channels[k].noise * noise (&state);
      fettle_trace_chart_add_trace (chart, channels[k].kind, values, n_seconds);
    }
  chart_samples_get_zones (&zones);
  fettle_trace_chart_set_zones (chart, &zones);

  return chart;
}

FettleLoadChart *
chart_samples_new_load (size_t n_days)
{
  /* Monday to Sunday; every fourth week is an easy one. */
  static const double week[] = { 0.0, 85.0, 55.0, 95.0, 0.0, 70.0, 150.0 };
  FettleLoadChart *chart = fettle_load_chart_new ();
  FettleDay last = fettle_day_new (2026, 11, 19);
  FettleDay first = last - (FettleDay) n_days + 1;
  g_autofree double *load = g_new (double, n_days);
  g_autofree double *fitness = g_new (double, n_days);
  g_autofree double *fatigue = g_new (double, n_days);
  g_autofree double *form = g_new (double, n_days);
  uint32_t state = 3;

  for (size_t i = 0; i < n_days; i++)
    {
      FettleDay day = first + (FettleDay) i;
      double planned = week[(day + 3) % 7 < 0 ? 0 : (day + 3) % 7];
      double season = 1.0 + 0.25 * sin ((double) day * 6.283 / 365.0);
      gboolean easy = ((day + 3) / 7) % 4 == 3;

      load[i] = planned > 0.0 ? MAX (round (planned * season * (easy ? 0.6 : 1.0)
                                            * (1.0 + 0.25 * noise (&state))),
                                     0.0)
                              : 0.0;
    }

  fettle_fitness_compute (load, n_days, FETTLE_SMOOTHING_EXPONENTIAL, 55.0, 58.0, fitness, fatigue,
                          form);
  fettle_load_chart_set_days (chart, first, n_days, load, fitness, fatigue, form);

  return chart;
}

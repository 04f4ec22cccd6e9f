/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-monotony.h"

#include <math.h>

#include "fettle-rolling-window.h"

#define DAYS 7

static double
get_deviation (const double *loads, double mean, FettleDeviation deviation)
{
  double sum = 0.0;
  double n = 0.0;

  for (size_t i = 0; i < DAYS; i++)
    {
      if (!isnan (loads[i]))
        {
          sum += (loads[i] - mean) * (loads[i] - mean);
          n += 1.0;
        }
    }

  return sqrt (sum / (deviation == FETTLE_DEVIATION_SAMPLE ? n - 1.0 : n));
}

/**
 * fettle_monotony_compute:
 * @loads: (array length=n_days): load points a day, 0 for a day of rest, NaN for a day that was not
 * recorded
 * @n_days: number of days, of which the last seven count; days before the first count as rest
 * @deviation: which standard deviation; Foster's is that of the population
 * @monotony: (out) (optional): mean to standard deviation, at most %FETTLE_MONOTONY_MAXIMUM; NaN
 * for a week without load
 * @strain: (out) (optional): the week's load times the monotony; 0 for a week without load
 *
 * How alike the days of a week are, and how much that weighs. Foster 1998. Both are NaN if more
 * than a quarter of the week was not recorded.
 */
void
fettle_monotony_compute (const double *loads,
                         size_t n_days,
                         FettleDeviation deviation,
                         double *monotony,
                         double *strain)
{
  double week[DAYS] = { 0.0 };
  size_t n_known = MIN (n_days, DAYS);
  double mean, result;

  for (size_t i = 0; i < n_known; i++)
    week[DAYS - n_known + i] = loads[n_days - n_known + i];

  mean = fettle_window_get_mean (week, DAYS, DAYS);
  result = NAN;
  /* Without deviation the quotient is infinite, and limited like any other. */
  if (mean > 0.0)
    result = MIN (mean / get_deviation (week, mean, deviation), FETTLE_MONOTONY_MAXIMUM);

  if (monotony != NULL)
    *monotony = result;
  if (strain != NULL)
    *strain = mean > 0.0 ? mean * DAYS * result : mean;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-rolling-window.h"

#include <math.h>

/* A mean of a window of which more than a quarter is missing would be a guess. */
#define PRESENT_LEAST 0.75

/**
 * fettle_window_get_mean:
 * @values: (array length=n_values): one value a day, NaN where missing
 * @n_values: number of days
 * @length: length of the window in days
 *
 * The mean of the last @length days that are there, or of all if there are fewer.
 *
 * Returns: the mean; NaN if there is no day, or fewer than 75 % of the days have a value
 */
double
fettle_window_get_mean (const double *values, size_t n_values, size_t length)
{
  size_t size = MIN (length, n_values);
  size_t n_present = 0;
  double sum = 0.0;

  for (size_t i = n_values - size; i < n_values; i++)
    {
      if (!isnan (values[i]))
        {
          sum += values[i];
          n_present++;
        }
    }

  if (n_present == 0 || (double) n_present < PRESENT_LEAST * (double) size)
    return NAN;

  return sum / (double) n_present;
}

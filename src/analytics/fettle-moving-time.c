/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-moving-time.h"

/**
 * fettle_moving_time:
 * @speed: (array length=n_samples): m/s, one value a second of the timer stream, NaN where missing
 * @n_samples: number of seconds
 * @threshold: the speed from which a second counts as moving, in m/s
 * @shortest_stop: a stop shorter than this many seconds counts as moving; usually 3
 *
 * Seconds without a speed count as standing.
 *
 * Returns: the seconds spent moving
 */
double
fettle_moving_time (const double *speed, size_t n_samples, double threshold, double shortest_stop)
{
  double moving = 0.0, stop = 0.0;

  for (size_t i = 0; i < n_samples; i++)
    {
      gboolean is_moving = speed[i] >= threshold;

      if (!is_moving)
        stop += 1.0;
      if (is_moving || i + 1 == n_samples)
        {
          moving += stop < shortest_stop ? stop : 0.0;
          stop = 0.0;
        }
      if (is_moving)
        moving += 1.0;
    }

  return moving;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-perceived-load.h"

#include <math.h>

/**
 * fettle_perceived_load_get_session:
 * @effort: rated effort, 0 to 10 on Borg's CR-10 scale
 * @minutes: duration in minutes
 *
 * The session RPE. Foster et al. 2001.
 *
 * Returns: the load in arbitrary units; NaN if an input is missing or the effort is not on the
 * scale
 */
double
fettle_perceived_load_get_session (double effort, double minutes)
{
  return effort >= 0.0 && effort <= 10.0 ? effort * minutes : NAN;
}

/**
 * fettle_perceived_load_get_points:
 * @effort: rated effort, 0 to 10 on Borg's CR-10 scale
 * @minutes: duration in minutes
 *
 * Load points of a session without usable sensor data, with Friel's points an hour for each effort
 * and straight lines between them. An effort of 8 is an hour at threshold.
 *
 * Returns: load points; NaN if an input is missing or the effort is not on the scale
 */
double
fettle_perceived_load_get_points (double effort, double minutes)
{
  static const double points_an_hour[]
      = { 0.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 100.0, 120.0, 140.0 };
  double below, rate;
  size_t i;

  if (!(effort >= 0.0 && effort <= 10.0))
    return NAN;

  below = floor (effort);
  i = (size_t) below;
  rate = points_an_hour[i];
  if (effort > below)
    rate += (effort - below) * (points_an_hour[i + 1] - points_an_hour[i]);

  return rate * minutes / 60.0;
}

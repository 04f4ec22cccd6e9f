/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>

#include "fettle-trimp.h"

G_BEGIN_DECLS

/**
 * FettleHeartRateLoad:
 * @points: load on the scale of 100 points for an hour at threshold; NaN if it cannot be known
 * @trimp: Banister's TRIMP it comes from, scaled up where @estimated
 * @valid_fraction: how much of the timer has a heart rate, 0 to 1
 * @estimated: less than 80 % has, so the rest was assumed to be like it
 *
 * The load of an activity from its heart rate.
 */
typedef struct
{
  double points;
  double trimp;
  double valid_fraction;
  gboolean estimated;
} FettleHeartRateLoad;

/* @heart_rate: the cleaned timer stream, one value a second, NaN where missing. Below 50 % valid
 * the load is missing. */
void fettle_heart_rate_load_compute (const double *heart_rate,
                                     size_t n_samples,
                                     FettleSex sex,
                                     double resting,
                                     double maximum,
                                     double threshold,
                                     FettleHeartRateLoad *load);
double fettle_heart_rate_load_from_trimp (double trimp,
                                          FettleSex sex,
                                          double resting,
                                          double maximum,
                                          double threshold);
double fettle_heart_rate_load_from_trimp_single (double trimp,
                                                 FettleSex sex,
                                                 double resting,
                                                 double maximum,
                                                 double threshold);

G_END_DECLS

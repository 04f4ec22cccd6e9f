/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>

#include "fettle-acwr.h"

G_BEGIN_DECLS

/**
 * FettleLoadTracking:
 * @load: the day's load, 0 on a day of rest
 * @acute: mean load of 7 days
 * @chronic: mean load of 28 days
 * @acwr: their ratio, coupled
 * @acwr_status: the range of @acwr
 * @fitness: at the end of the day
 * @fatigue: at the end of the day
 * @form: at the end of the day
 * @monotony: of 7 days
 * @strain: of 7 days
 * @weekly_ramp: per cent
 *
 * All that is tracked of the load of a day. Nothing is rounded; NaN is missing.
 */
typedef struct
{
  double load;
  double acute;
  double chronic;
  double acwr;
  FettleAcwrStatus acwr_status;
  double fitness;
  double fatigue;
  double form;
  double monotony;
  double strain;
  double weekly_ramp;
} FettleLoadTracking;

/* @loads: one a day from the first tracked day on. Fills @rows[0 … @n_days − @first − 1] with the
 * days from @first on,
 * @fitness_before and @fatigue_before being those of the day before it (0, or the athlete's seeds,
 * when @first is 0). */
void fettle_load_tracking_compute (const double *loads,
                                   size_t n_days,
                                   size_t first,
                                   double fitness_before,
                                   double fatigue_before,
                                   FettleLoadTracking *rows);

G_END_DECLS

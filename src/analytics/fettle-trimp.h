/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>

#include "fettle-zones.h"

G_BEGIN_DECLS

/**
 * FettleSex:
 * @FETTLE_SEX_UNSPECIFIED: the mean of the two results
 *
 * Which constants of a formula apply.
 */
typedef enum
{
  FETTLE_SEX_UNSPECIFIED,
  FETTLE_SEX_MALE,
  FETTLE_SEX_FEMALE,
} FettleSex;

/* All take a heart rate a second in bpm, NaN where missing; a missing second adds nothing. All give
 * NaN when there is nothing to compute from. */
double fettle_trimp_banister (const double *heart_rate,
                              size_t n_samples,
                              FettleSex sex,
                              double resting,
                              double maximum);
double fettle_trimp_banister_from_average (double average,
                                           double minutes,
                                           FettleSex sex,
                                           double resting,
                                           double maximum);
double fettle_trimp_edwards (const double *heart_rate, size_t n_samples, double maximum);
double fettle_trimp_lucia (const double *heart_rate,
                           size_t n_samples,
                           double first_threshold,
                           double second_threshold);
double fettle_trimp_zonal (const double *heart_rate,
                           size_t n_samples,
                           const FettleZones *zones,
                           const double *weights);

G_END_DECLS

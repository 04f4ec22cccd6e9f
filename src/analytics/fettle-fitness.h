/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>

G_BEGIN_DECLS

#define FETTLE_FITNESS_DAYS 42.0
#define FETTLE_FATIGUE_DAYS 7.0

/**
 * FettleSmoothing:
 * @FETTLE_SMOOTHING_EXPONENTIAL: 1 − e^(−1/τ), the default
 * @FETTLE_SMOOTHING_INVERSE: 1/τ
 * @FETTLE_SMOOTHING_SPAN: 2/(τ + 1)
 *
 * How much of a day's load enters an average; applications differ.
 */
typedef enum
{
  FETTLE_SMOOTHING_EXPONENTIAL,
  FETTLE_SMOOTHING_INVERSE,
  FETTLE_SMOOTHING_SPAN,
} FettleSmoothing;

/**
 * FettleFormBand:
 *
 * What form says, as a part of fitness.
 */
typedef enum
{
  FETTLE_FORM_OVERREACHING,
  FETTLE_FORM_PRODUCTIVE,
  FETTLE_FORM_NEUTRAL,
  FETTLE_FORM_FRESH,
  FETTLE_FORM_DETRAINING,
  FETTLE_N_FORM_BANDS,
  FETTLE_FORM_UNKNOWN = -1
} FettleFormBand;

double fettle_smoothing_get_step (FettleSmoothing smoothing, double days);
/* One load a day, NaN for a day that was not recorded. Each of the results is one value a day, or
 * NULL. */
void fettle_fitness_compute (const double *loads,
                             size_t n_days,
                             FettleSmoothing smoothing,
                             double fitness_before,
                             double fatigue_before,
                             double *fitness,
                             double *fatigue,
                             double *form);
double fettle_fitness_get_load_for_form (double fitness, double fatigue, double form);
double fettle_fitness_get_shown_form (double fitness, double fatigue, double form, int decimals);
double fettle_fitness_get_morning_form (const double *form, size_t n_days);

/* The form at which @band begins, in points, for a @fitness. −∞ for the first band. */
double fettle_form_band_get_lower (FettleFormBand band, double fitness);
FettleFormBand fettle_form_band_get (double form, double fitness);

G_END_DECLS

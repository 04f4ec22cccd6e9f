/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fitness.h"

#include <math.h>

/* Form is a part of fitness; below this the part would say too much about too little. */
#define SMALLEST_DIVISOR 20.0

static const double band_lowers[FETTLE_N_FORM_BANDS] = {
  [FETTLE_FORM_OVERREACHING] = -INFINITY, [FETTLE_FORM_PRODUCTIVE] = -0.30,
  [FETTLE_FORM_NEUTRAL] = -0.10,          [FETTLE_FORM_FRESH] = 0.05,
  [FETTLE_FORM_DETRAINING] = 0.25,
};

/**
 * fettle_smoothing_get_step:
 * @smoothing: how applications turn days into a step
 * @days: the time constant in days
 *
 * Returns: the part of the way from yesterday's average to today's load that the average goes, 0 to
 * 1
 */
double
fettle_smoothing_get_step (FettleSmoothing smoothing, double days)
{
  switch (smoothing)
    {
    case FETTLE_SMOOTHING_INVERSE:
      return 1.0 / days;
    case FETTLE_SMOOTHING_SPAN:
      return 2.0 / (days + 1.0);
    case FETTLE_SMOOTHING_EXPONENTIAL:
    default:
      return -expm1 (-1.0 / days);
    }
}

/**
 * fettle_fitness_compute:
 * @loads: (array length=n_days): load points a day, 0 for a day of rest, NaN for a day that was not
 * recorded
 * @n_days: number of days
 * @smoothing: how much of a day's load enters; usually %FETTLE_SMOOTHING_EXPONENTIAL
 * @fitness_before: fitness of the day before the first; 0, or what the athlete says
 * @fatigue_before: fatigue of the day before the first
 * @fitness: (out caller-allocates) (optional): fitness at the end of each day
 * @fatigue: (out caller-allocates) (optional): fatigue at the end of each day
 * @form: (out caller-allocates) (optional): fitness − fatigue at the end of each day
 *
 * Exponentially weighted averages of the daily load over 42 and 7 days. They hold still over days
 * that were not recorded. Banister, Calvert, Savage & Bach 1975; Allen & Coggan.
 */
void
fettle_fitness_compute (const double *loads,
                        size_t n_days,
                        FettleSmoothing smoothing,
                        double fitness_before,
                        double fatigue_before,
                        double *fitness,
                        double *fatigue,
                        double *form)
{
  double fitness_step = fettle_smoothing_get_step (smoothing, FETTLE_FITNESS_DAYS);
  double fatigue_step = fettle_smoothing_get_step (smoothing, FETTLE_FATIGUE_DAYS);
  double current_fitness = fitness_before;
  double current_fatigue = fatigue_before;

  for (size_t day = 0; day < n_days; day++)
    {
      if (!isnan (loads[day]))
        {
          current_fitness += fitness_step * (loads[day] - current_fitness);
          current_fatigue += fatigue_step * (loads[day] - current_fatigue);
        }

      if (fitness != NULL)
        fitness[day] = current_fitness;
      if (fatigue != NULL)
        fatigue[day] = current_fatigue;
      if (form != NULL)
        form[day] = current_fitness - current_fatigue;
    }
}

/**
 * fettle_fitness_get_load_for_form:
 * @fitness: yesterday's fitness
 * @fatigue: yesterday's fatigue
 * @form: the form to have at the end of today
 *
 * Returns: the load that leads there, in points; negative if no load does
 */
double
fettle_fitness_get_load_for_form (double fitness, double fatigue, double form)
{
  double fitness_step
      = fettle_smoothing_get_step (FETTLE_SMOOTHING_EXPONENTIAL, FETTLE_FITNESS_DAYS);
  double fatigue_step
      = fettle_smoothing_get_step (FETTLE_SMOOTHING_EXPONENTIAL, FETTLE_FATIGUE_DAYS);

  return (fitness * (1.0 - fitness_step) - fatigue * (1.0 - fatigue_step) - form)
         / (fatigue_step - fitness_step);
}

/**
 * fettle_fitness_get_shown_form:
 * @fitness: fitness
 * @fatigue: fatigue of the same day
 * @form: form of that day, or NaN
 * @decimals: digits after the point with which the three are shown
 *
 * Three figures beside each other, each rounded on its own, need not add up.
 *
 * Returns: the difference of the other two as they are shown; NaN without a form
 */
double
fettle_fitness_get_shown_form (double fitness, double fatigue, double form, int decimals)
{
  double scale = pow (10.0, decimals);

  return isnan (form) ? NAN : (round (fitness * scale) - round (fatigue * scale)) / scale;
}

/**
 * fettle_fitness_get_morning_form:
 * @form: (array length=n_days): form at the end of each day, the last being today
 * @n_days: number of days
 *
 * Returns: the form that today starts with, which is yesterday's; NaN if there is no yesterday
 */
double
fettle_fitness_get_morning_form (const double *form, size_t n_days)
{
  return n_days >= 2 ? form[n_days - 2] : NAN;
}

/**
 * fettle_form_band_get_lower:
 * @band: a band
 * @fitness: fitness of the day
 *
 * The bands begin at −30, −10, +5 and +25 % of fitness, which counts as at least 20.
 *
 * Returns: the form in points from which on @band holds; −∞ for the first; NaN without a fitness
 */
double
fettle_form_band_get_lower (FettleFormBand band, double fitness)
{
  g_return_val_if_fail (band >= 0 && band < FETTLE_N_FORM_BANDS, NAN);

  return isnan (fitness) ? NAN : band_lowers[band] * MAX (fitness, SMALLEST_DIVISOR);
}

/**
 * fettle_form_band_get:
 * @form: form of the day
 * @fitness: fitness of the same day
 *
 * Returns: what the form says; %FETTLE_FORM_UNKNOWN if one of them is missing
 */
FettleFormBand
fettle_form_band_get (double form, double fitness)
{
  FettleFormBand band = FETTLE_FORM_OVERREACHING;

  if (isnan (form) || isnan (fitness))
    return FETTLE_FORM_UNKNOWN;
  if (form > fettle_form_band_get_lower (FETTLE_FORM_DETRAINING, fitness))
    return FETTLE_FORM_DETRAINING;

  while (band < FETTLE_FORM_FRESH && form >= fettle_form_band_get_lower (band + 1, fitness))
    band++;

  return band;
}

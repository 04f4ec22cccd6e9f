/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-heart-rate.h"

#include <math.h>

static const struct
{
  const char *name;
  double base;
  double slope;
} formulas[FETTLE_N_HEART_RATE_FORMULAS] = {
  [FETTLE_HEART_RATE_TANAKA] = { "tanaka", 208.0, 0.7 },
  [FETTLE_HEART_RATE_GELLISH] = { "gellish", 207.0, 0.7 },
  [FETTLE_HEART_RATE_NES] = { "nes", 211.0, 0.64 },
  [FETTLE_HEART_RATE_GULATI] = { "gulati", 206.0, 0.88 },
  [FETTLE_HEART_RATE_FOX] = { "fox", 220.0, 1.0 },
};

/**
 * fettle_heart_rate_formula_from_name:
 * @name: a formula's name, such as "tanaka"
 * @formula: (out): the formula
 *
 * Returns: whether there is a formula of that name
 */
gboolean
fettle_heart_rate_formula_from_name (const char *name, FettleHeartRateFormula *formula)
{
  for (size_t i = 0; i < G_N_ELEMENTS (formulas); i++)
    {
      if (g_str_equal (formulas[i].name, name))
        {
          *formula = (FettleHeartRateFormula) i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * fettle_heart_rate_get_maximum:
 * @formula: a formula
 * @age_years: age in years
 *
 * Returns: the maximum heart rate to expect at that age, in bpm, not rounded; NaN without an age
 */
double
fettle_heart_rate_get_maximum (FettleHeartRateFormula formula, double age_years)
{
  g_return_val_if_fail (formula < FETTLE_N_HEART_RATE_FORMULAS, NAN);

  return formulas[formula].base - formulas[formula].slope * age_years;
}

/**
 * fettle_heart_rate_from_reserve:
 * @resting: resting heart rate in bpm
 * @maximum: maximum heart rate in bpm
 * @fraction: part of the reserve, 0 at rest to 1 at the maximum
 *
 * Karvonen, Kentala & Mustala 1957.
 *
 * Returns: the heart rate in bpm; NaN if @maximum is not above @resting
 */
double
fettle_heart_rate_from_reserve (double resting, double maximum, double fraction)
{
  return maximum > resting ? resting + fraction * (maximum - resting) : NAN;
}

/**
 * fettle_heart_rate_to_reserve:
 * @resting: resting heart rate in bpm
 * @maximum: maximum heart rate in bpm
 * @heart_rate: a heart rate in bpm
 *
 * Karvonen, Kentala & Mustala 1957.
 *
 * Returns: the part of the reserve, not clamped; NaN if @maximum is not above @resting
 */
double
fettle_heart_rate_to_reserve (double resting, double maximum, double heart_rate)
{
  return maximum > resting ? (heart_rate - resting) / (maximum - resting) : NAN;
}

/**
 * fettle_heart_rate_get_default_threshold:
 * @resting: resting heart rate in bpm
 * @maximum: maximum heart rate in bpm
 *
 * What to assume for a threshold heart rate that was never tested: 85 % of the reserve.
 *
 * Returns: the threshold heart rate in bpm; NaN if @maximum is not above @resting
 */
double
fettle_heart_rate_get_default_threshold (double resting, double maximum)
{
  return fettle_heart_rate_from_reserve (resting, maximum, 0.85);
}

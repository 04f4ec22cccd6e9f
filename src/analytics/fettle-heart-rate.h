/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FettleHeartRateFormula:
 * @FETTLE_HEART_RATE_TANAKA: 208 − 0.7 × age (Tanaka 2001), the default
 * @FETTLE_HEART_RATE_GELLISH: 207 − 0.7 × age (Gellish 2007)
 * @FETTLE_HEART_RATE_NES: 211 − 0.64 × age (Nes 2013)
 * @FETTLE_HEART_RATE_GULATI: 206 − 0.88 × age, for women (Gulati 2010)
 * @FETTLE_HEART_RATE_FOX: 220 − age (Fox 1971), for comparison only
 *
 * Formulas for the maximum heart rate. They miss an individual's by 7 to 12 bpm (one standard
 * deviation).
 */
typedef enum
{
  FETTLE_HEART_RATE_TANAKA,
  FETTLE_HEART_RATE_GELLISH,
  FETTLE_HEART_RATE_NES,
  FETTLE_HEART_RATE_GULATI,
  FETTLE_HEART_RATE_FOX,
  FETTLE_N_HEART_RATE_FORMULAS
} FettleHeartRateFormula;

gboolean fettle_heart_rate_formula_from_name (const char *name, FettleHeartRateFormula *formula);
double fettle_heart_rate_get_maximum (FettleHeartRateFormula formula, double age_years);
double fettle_heart_rate_from_reserve (double resting, double maximum, double fraction);
double fettle_heart_rate_to_reserve (double resting, double maximum, double heart_rate);
double fettle_heart_rate_get_default_threshold (double resting, double maximum);

G_END_DECLS

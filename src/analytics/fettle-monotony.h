/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>

G_BEGIN_DECLS

/**
 * FettleDeviation:
 * @FETTLE_DEVIATION_POPULATION: divided by n, as Foster has it
 * @FETTLE_DEVIATION_SAMPLE: divided by n − 1, for comparison with spreadsheets
 *
 * Which standard deviation.
 */
typedef enum
{
  FETTLE_DEVIATION_POPULATION,
  FETTLE_DEVIATION_SAMPLE,
} FettleDeviation;

#define FETTLE_MONOTONY_MAXIMUM 10.0

void fettle_monotony_compute (const double *loads,
                              size_t n_days,
                              FettleDeviation deviation,
                              double *monotony,
                              double *strain);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>

G_BEGIN_DECLS

/**
 * FettleSpike:
 * @FETTLE_SPIKE_NO_BASELINE: no run in the 30 days before
 * @FETTLE_SPIKE_NONE: at most 1.10 times the longest
 * @FETTLE_SPIKE_SMALL: at most 1.30 times
 * @FETTLE_SPIKE_MODERATE: at most twice
 * @FETTLE_SPIKE_LARGE: more than twice
 *
 * How far a run goes beyond the longest of the month before it.
 */
typedef enum
{
  FETTLE_SPIKE_NO_BASELINE,
  FETTLE_SPIKE_NONE,
  FETTLE_SPIKE_SMALL,
  FETTLE_SPIKE_MODERATE,
  FETTLE_SPIKE_LARGE,
} FettleSpike;

FettleSpike fettle_session_spike_compute (double distance,
                                          const double *previous,
                                          size_t n_previous,
                                          double *ratio);
const char *fettle_spike_get_name (FettleSpike spike);

G_END_DECLS

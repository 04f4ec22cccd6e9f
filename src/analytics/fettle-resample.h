/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>

G_BEGIN_DECLS

/**
 * FETTLE_GAP_MAXIMUM:
 *
 * A hole between two samples that is longer than this many seconds is a pause.
 */
#define FETTLE_GAP_MAXIMUM 10.0

/**
 * FettleFill:
 * @FETTLE_FILL_HOLD: the last value stays: power, cadence, temperature
 * @FETTLE_FILL_LINEAR: a straight line between neighbours: heart rate, altitude, distance,
 * position, speed
 *
 * What stands between two samples of a recording that is not written every second.
 */
typedef enum
{
  FETTLE_FILL_HOLD,
  FETTLE_FILL_LINEAR,
} FettleFill;

/**
 * FettlePause:
 * @start: when the timer stopped, in seconds
 * @end: when it started again
 *
 * The seconds from @start to before @end are not part of the timer stream.
 */
typedef struct
{
  double start;
  double end;
} FettlePause;

/* The timer stream, one value a whole second, pauses left out. Call with NULL results to learn its
 * length. Times as they come: of equal times the first counts, times that go backwards are dropped.
 */
size_t fettle_resample (const double *times,
                        const double *values,
                        size_t n_samples,
                        FettleFill fill,
                        double gap_maximum,
                        const FettlePause *pauses,
                        size_t n_pauses,
                        double *seconds,
                        double *resampled);
/* The elapsed stream: the same with NaN in the pauses; its first value stands at the first whole
 * second. */
size_t fettle_resample_elapsed (const double *times,
                                const double *values,
                                size_t n_samples,
                                FettleFill fill,
                                double gap_maximum,
                                const FettlePause *pauses,
                                size_t n_pauses,
                                double *resampled);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-resample.h"

#include <math.h>

typedef struct
{
  const FettlePause *pauses;
  size_t n_pauses;
  double gap_maximum;
  FettleFill fill;
  gboolean keep_pauses;

  double *seconds;
  double *resampled;
  size_t n_written;
} Resampling;

static gboolean
is_paused (Resampling *self, double second)
{
  /* Seconds only rise, so a pause that is over is not looked at again. */
  while (self->n_pauses > 0 && self->pauses[0].end <= second)
    {
      self->pauses++;
      self->n_pauses--;
    }

  return self->n_pauses > 0 && self->pauses[0].start <= second;
}

static void
write_second (Resampling *self, double second, double value)
{
  if (is_paused (self, second))
    {
      if (!self->keep_pauses)
        return;
      value = NAN;
    }

  if (self->seconds != NULL)
    self->seconds[self->n_written] = second;
  if (self->resampled != NULL)
    self->resampled[self->n_written] = value;
  self->n_written++;
}

/* The whole seconds from one sample to before the next. */
static void
write_between (Resampling *self, double from, double from_value, double to, double to_value)
{
  gboolean is_gap = to - from > self->gap_maximum;
  double second = ceil (from);

  if (second == from)
    write_second (self, second++, from_value);
  if (is_gap && !self->keep_pauses)
    return;

  for (; second < to; second += 1.0)
    {
      double value = from_value;

      if (is_gap)
        value = NAN;
      else if (self->fill == FETTLE_FILL_LINEAR)
        value = from_value + (to_value - from_value) * (second - from) / (to - from);

      write_second (self, second, value);
    }
}

static size_t
resample (Resampling *self, const double *times, const double *values, size_t n_samples)
{
  gboolean started = FALSE;
  size_t last = 0;

  for (size_t i = 0; i < n_samples; i++)
    {
      if (!isfinite (times[i]) || (started && times[i] <= times[last]))
        continue;
      if (started)
        write_between (self, times[last], values[last], times[i], values[i]);

      started = TRUE;
      last = i;
    }

  if (started && ceil (times[last]) == times[last])
    write_second (self, times[last], values[last]);

  return self->n_written;
}

/**
 * fettle_resample:
 * @times: (array length=n_samples): seconds, from any origin, as they come
 * @values: (array length=n_samples): the values at @times, NaN where missing
 * @n_samples: number of samples
 * @fill: what stands between two samples
 * @gap_maximum: the longest hole that is filled, in seconds; usually %FETTLE_GAP_MAXIMUM
 * @pauses: (array length=n_pauses) (nullable): when the timer stood, ascending, not overlapping
 * @n_pauses: number of pauses
 * @seconds: (out caller-allocates) (optional): the whole seconds of the result
 * @resampled: (out caller-allocates) (optional): their values, NaN where missing
 *
 * Resamples to one value a second, pauses left out: the timer stream, on which loads, averages and
 * times in zone are computed. Only the first of equal times counts, and times that go backwards are
 * dropped. A second between two samples of which one is missing is missing when filled with a line.
 *
 * Returns: the number of seconds of the result; never more than the time from first to last sample
 * plus one
 */
size_t
fettle_resample (const double *times,
                 const double *values,
                 size_t n_samples,
                 FettleFill fill,
                 double gap_maximum,
                 const FettlePause *pauses,
                 size_t n_pauses,
                 double *seconds,
                 double *resampled)
{
  Resampling self = { pauses, n_pauses, gap_maximum, fill, FALSE, seconds, resampled, 0 };

  return resample (&self, times, values, n_samples);
}

/**
 * fettle_resample_elapsed:
 * @times: (array length=n_samples): seconds, from any origin, as they come
 * @values: (array length=n_samples): the values at @times, NaN where missing
 * @n_samples: number of samples
 * @fill: what stands between two samples
 * @gap_maximum: the longest hole that is filled, in seconds
 * @pauses: (array length=n_pauses) (nullable): when the timer stood, ascending, not overlapping
 * @n_pauses: number of pauses
 * @resampled: (out caller-allocates) (optional): the values, NaN where missing and in pauses
 *
 * Resamples to one value a second from the first whole second to the last: the elapsed stream, on
 * which best efforts are computed. Its length follows the times, so look at it before making room
 * for a recording that is not trusted.
 *
 * Returns: the number of seconds of the result
 */
size_t
fettle_resample_elapsed (const double *times,
                         const double *values,
                         size_t n_samples,
                         FettleFill fill,
                         double gap_maximum,
                         const FettlePause *pauses,
                         size_t n_pauses,
                         double *resampled)
{
  Resampling self = { pauses, n_pauses, gap_maximum, fill, TRUE, NULL, resampled, 0 };

  return resample (&self, times, values, n_samples);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-heart-rate-cleaning.h"

#include <math.h>
#include <string.h>

/* 0 is what sensors write for no contact, 255 is FIT's invalid value. */
#define LOWEST  30.0
#define HIGHEST 240.0

#define SPIKE_REACH    15
#define SPIKE_DISTANCE 20.0
#define LONGEST_FILLED 10

/* The valid values within reach of a sample, sorted. */
typedef struct
{
  double values[2 * SPIKE_REACH + 1];
  size_t n_values;
} Window;

static size_t
window_find (const Window *self, double value)
{
  size_t i = 0;

  while (i < self->n_values && self->values[i] < value)
    i++;

  return i;
}

static void
window_add (Window *self, double value)
{
  size_t i;

  if (isnan (value))
    return;

  i = window_find (self, value);
  memmove (&self->values[i + 1], &self->values[i], (self->n_values - i) * sizeof (double));
  self->values[i] = value;
  self->n_values++;
}

static void
window_remove (Window *self, double value)
{
  size_t i;

  if (isnan (value))
    return;

  i = window_find (self, value);
  self->n_values--;
  memmove (&self->values[i], &self->values[i + 1], (self->n_values - i) * sizeof (double));
}

static double
window_get_median (const Window *self)
{
  size_t middle = self->n_values / 2;

  if (self->n_values % 2 == 1)
    return self->values[middle];

  return (self->values[middle - 1] + self->values[middle]) / 2.0;
}

static void
drop_impossible (const double *heart_rate, size_t n_samples, double *cleaned)
{
  for (size_t i = 0; i < n_samples; i++)
    {
      gboolean possible = heart_rate[i] >= LOWEST && heart_rate[i] <= HIGHEST;

      cleaned[i] = possible ? heart_rate[i] : NAN;
    }
}

/* All samples are judged by the values before this step: what leaves the window behind is kept in a
 * ring. */
static void
drop_spikes (double *values, size_t n_samples)
{
  Window window = { .n_values = 0 };
  double before[SPIKE_REACH + 1];

  for (size_t i = 0; i < MIN (n_samples, SPIKE_REACH); i++)
    window_add (&window, values[i]);

  for (size_t i = 0; i < n_samples; i++)
    {
      double value = values[i];

      if (i > SPIKE_REACH)
        window_remove (&window, before[(i - SPIKE_REACH - 1) % G_N_ELEMENTS (before)]);
      if (i + SPIKE_REACH < n_samples)
        window_add (&window, values[i + SPIKE_REACH]);

      before[i % G_N_ELEMENTS (before)] = value;
      if (!isnan (value) && fabs (value - window_get_median (&window)) > SPIKE_DISTANCE)
        values[i] = NAN;
    }
}

static void
fill_short_runs (double *values, size_t n_samples)
{
  size_t run = 0;

  for (size_t i = 0; i < n_samples; i++)
    {
      if (isnan (values[i]))
        {
          run++;
          continue;
        }

      if (run > 0 && run <= LONGEST_FILLED && run < i)
        {
          double first = values[i - run - 1];
          double step = (values[i] - first) / (double) (run + 1);

          for (size_t k = 1; k <= run; k++)
            values[i - run - 1 + k] = first + step * (double) k;
        }
      run = 0;
    }
}

/**
 * fettle_heart_rate_clean:
 * @heart_rate: (array length=n_samples): bpm, one value a second of the timer stream, NaN where
 * missing
 * @n_samples: number of seconds
 * @cleaned: (out caller-allocates) (array length=n_samples): the cleaned values, NaN where missing;
 * may be @heart_rate
 *
 * Takes out what is no heart rate: values outside 30 to 240 bpm, then values more than 20 bpm from
 * the median of the 15 seconds on both sides. Holes of at most 10 seconds between valid values are
 * filled with a line; longer ones stay.
 *
 * Returns: the number of valid seconds in @cleaned
 */
size_t
fettle_heart_rate_clean (const double *heart_rate, size_t n_samples, double *cleaned)
{
  size_t n_valid = 0;

  drop_impossible (heart_rate, n_samples, cleaned);
  drop_spikes (cleaned, n_samples);
  fill_short_runs (cleaned, n_samples);

  for (size_t i = 0; i < n_samples; i++)
    n_valid += isnan (cleaned[i]) ? 0 : 1;

  return n_valid;
}

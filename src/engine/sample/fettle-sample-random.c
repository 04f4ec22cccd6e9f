/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-sample-random.h"

#include <math.h>

/* SplitMix64 (Steele, Lea and Flood 2014): one addition and three mixing steps a number. */
static uint64_t
next (FettleSampleRandom *self)
{
  uint64_t mixed = self->state += UINT64_C (0x9e3779b97f4a7c15);

  mixed = (mixed ^ (mixed >> 30)) * UINT64_C (0xbf58476d1ce4e5b9);
  mixed = (mixed ^ (mixed >> 27)) * UINT64_C (0x94d049bb133111eb);
  return mixed ^ (mixed >> 31);
}

/**
 * fettle_sample_random_init:
 * @self: the sequence
 * @seed: the season's seed
 * @stream: which of the season's sequences, so that one session does not depend on another
 *
 * Starts a sequence.
 */
void
fettle_sample_random_init (FettleSampleRandom *self, uint64_t seed, uint64_t stream)
{
  g_return_if_fail (self != NULL);

  self->state = seed;
  self->state = next (self) ^ (stream * UINT64_C (0xd1342543de82ef95));
  next (self);
}

/**
 * fettle_sample_random_uniform:
 * @self: the sequence
 * @low: the lowest value
 * @high: the value that is not reached
 *
 * Returns: a number between @low and @high, each as likely
 */
double
fettle_sample_random_uniform (FettleSampleRandom *self, double low, double high)
{
  g_return_val_if_fail (self != NULL, low);

  return low + (high - low) * ((double) (next (self) >> 11) * 0x1p-53);
}

/**
 * fettle_sample_random_normal:
 * @self: the sequence
 *
 * The sum of four uniform numbers is near enough to a normal one here, has no far outliers, and is
 * exact arithmetic on every machine.
 *
 * Returns: a number with mean 0 and standard deviation 1
 */
double
fettle_sample_random_normal (FettleSampleRandom *self)
{
  double sum = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (int i = 0; i < 4; i++)
    sum += fettle_sample_random_uniform (self, -0.5, 0.5);
  return sum * 1.7320508075688772; /* the variance of the sum is 4 / 12 */
}

/**
 * fettle_sample_noise_init:
 * @self: the noise
 * @deviation: the standard deviation of its values
 * @time_constant: how many seconds it remembers itself, at least 1
 *
 * Starts at 0.
 */
void
fettle_sample_noise_init (FettleSampleNoise *self, double deviation, double time_constant)
{
  g_return_if_fail (self != NULL);

  self->value = 0;
  self->deviation = deviation;
  self->time_constant = time_constant;
}

/**
 * fettle_sample_noise_step:
 * @self: the noise
 * @random: where the chance comes from
 *
 * Goes on by a second: an Ornstein–Uhlenbeck process in steps of one second (Uhlenbeck and
 * Ornstein 1930).
 *
 * Returns: the new value
 */
double
fettle_sample_noise_step (FettleSampleNoise *self, FettleSampleRandom *random)
{
  double keep;

  g_return_val_if_fail (self != NULL, 0);

  keep = 1 - 1 / self->time_constant;
  self->value = self->value * keep
                + self->deviation * sqrt (1 - keep * keep) * fettle_sample_random_normal (random);
  return self->value;
}

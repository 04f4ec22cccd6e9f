/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stdint.h>

G_BEGIN_DECLS

/**
 * FettleSampleRandom:
 * @state: where the sequence is
 *
 * A sequence of random numbers that is the same for the same seed on every machine and with every
 * version of GLib, so that the same season has the same bytes.
 */
typedef struct
{
  uint64_t state;
} FettleSampleRandom;

/**
 * FettleSampleNoise:
 * @value: the present value
 * @deviation: the standard deviation of the values
 * @time_constant: how many seconds the value remembers itself
 *
 * Noise that wanders as measured quantities do: neighbouring seconds are alike.
 */
typedef struct
{
  double value;
  double deviation;
  double time_constant;
} FettleSampleNoise;

void fettle_sample_random_init (FettleSampleRandom *self, uint64_t seed, uint64_t stream);
double fettle_sample_random_uniform (FettleSampleRandom *self, double low, double high);
double fettle_sample_random_normal (FettleSampleRandom *self);

void fettle_sample_noise_init (FettleSampleNoise *self, double deviation, double time_constant);
double fettle_sample_noise_step (FettleSampleNoise *self, FettleSampleRandom *random);

G_END_DECLS

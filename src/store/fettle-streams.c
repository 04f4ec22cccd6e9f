/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-streams.h"

/**
 * fettle_streams_new:
 * @n_samples: number of samples
 *
 * Returns: (transfer full): streams with room for the time of each sample, and no channel
 */
FettleStreams *
fettle_streams_new (size_t n_samples)
{
  FettleStreams *self = g_new0 (FettleStreams, 1);

  self->n_samples = n_samples;
  self->elapsed = g_new0 (int32_t, n_samples);

  return self;
}

/**
 * fettle_streams_trim:
 * @self: streams whose columns have room for more than their n_samples
 *
 * Gives that room back.
 */
void
fettle_streams_trim (FettleStreams *self)
{
  self->elapsed = g_renew (int32_t, self->elapsed, self->n_samples);
  for (size_t i = 0; i < FETTLE_N_CHANNELS; i++)
    {
      if (self->channels[i] != NULL)
        self->channels[i] = g_renew (int32_t, self->channels[i], self->n_samples);
    }
}

/**
 * fettle_streams_free:
 * @self: (transfer full) (nullable): streams
 *
 * Frees streams and their channels.
 */
void
fettle_streams_free (FettleStreams *self)
{
  if (self == NULL)
    return;

  g_free (self->elapsed);
  for (size_t i = 0; i < FETTLE_N_CHANNELS; i++)
    g_free (self->channels[i]);
  g_free (self->rr_intervals);
  g_free (self);
}

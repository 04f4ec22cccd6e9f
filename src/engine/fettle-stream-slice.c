/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-stream-slice.h"

static void
rebase (int32_t *values, size_t n_values)
{
  int32_t origin = FETTLE_SAMPLE_MISSING;

  for (size_t i = 0; i < n_values; i++)
    {
      if (values[i] == FETTLE_SAMPLE_MISSING)
        continue;
      if (origin == FETTLE_SAMPLE_MISSING)
        origin = values[i];
      values[i] -= origin;
    }
}

/**
 * fettle_streams_slice:
 * @streams: the samples of an activity
 * @from: the first second to take, since the start of the activity
 * @to: the second at which to stop
 *
 * Cuts a leg out of a multisport activity, whose samples are stored once.
 *
 * Returns: (transfer full): the samples in between, with time and distance counted from @from.
 * Beat-to-beat intervals have no time of their own and stay with the whole
 */
FettleStreams *
fettle_streams_slice (const FettleStreams *streams, int32_t from, int32_t to)
{
  FettleStreams *slice;
  size_t first = 0, end;

  while (first < streams->n_samples && streams->elapsed[first] < from)
    first++;
  for (end = first; end < streams->n_samples && streams->elapsed[end] < to; end++)
    ;

  slice = fettle_streams_new (end - first);
  for (size_t i = first; i < end; i++)
    slice->elapsed[i - first] = streams->elapsed[i] - from;

  for (FettleChannel channel = 0; channel < FETTLE_N_CHANNELS; channel++)
    {
      if (streams->channels[channel] == NULL || end == first)
        continue;
      slice->channels[channel]
          = g_memdup2 (streams->channels[channel] + first, (end - first) * sizeof (int32_t));
    }
  if (slice->channels[FETTLE_CHANNEL_DISTANCE] != NULL)
    rebase (slice->channels[FETTLE_CHANNEL_DISTANCE], end - first);

  return slice;
}

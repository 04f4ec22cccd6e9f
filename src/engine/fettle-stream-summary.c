/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-stream-summary.h"

#include <math.h>

#include "fettle-activity-limits.h"

static double
get_overlap (const GArray *pauses, double from, double to)
{
  double overlap = 0.0;

  for (guint i = 0; i < pauses->len; i++)
    {
      const FettlePause *pause = &g_array_index (pauses, FettlePause, i);

      overlap += fmax (fmin (pause->end, to) - fmax (pause->start, from), 0.0);
    }

  return overlap;
}

/**
 * fettle_stream_totals_compute:
 * @streams: (nullable): the samples of an activity
 * @pauses: (element-type FettlePause): its pauses
 * @totals: (out caller-allocates): what they come to
 *
 * Computes time and distance from the samples, for recordings that do not say them.
 */
void
fettle_stream_totals_compute (const FettleStreams *streams,
                              const GArray *pauses,
                              FettleStreamTotals *totals)
{
  const int32_t *distance;
  int32_t last;

  *totals = (FettleStreamTotals) { .elapsed_seconds = NAN,
                                   .timer_seconds = NAN,
                                   .distance_metres = NAN };
  if (streams == NULL)
    return;

  last = streams->elapsed[streams->n_samples - 1];
  totals->elapsed_seconds = fettle_activity_limit_seconds (last);
  totals->timer_seconds = 0.0;
  for (size_t i = 1; i < streams->n_samples; i++)
    {
      double from = streams->elapsed[i - 1], to = streams->elapsed[i];

      if (to > from && to - from <= FETTLE_GAP_MAXIMUM)
        totals->timer_seconds += to - from - get_overlap (pauses, from, to);
    }
  totals->timer_seconds = fettle_activity_limit_seconds (totals->timer_seconds);

  distance = streams->channels[FETTLE_CHANNEL_DISTANCE];
  for (size_t i = streams->n_samples; distance != NULL && i > 0; i--)
    {
      if (distance[i - 1] == FETTLE_SAMPLE_MISSING)
        continue;
      totals->distance_metres = fettle_activity_limit_distance (
          fettle_channel_scale (FETTLE_CHANNEL_DISTANCE, distance[i - 1]));
      break;
    }
}

/**
 * fettle_stream_summary_compute:
 * @streams: (nullable): the samples of an activity
 * @channel: one of its channels
 * @fill: what stands between two samples
 * @pauses: (element-type FettlePause): its pauses
 * @from: the first second to look at
 * @to: the last
 * @mean: (out): the mean over the timer, so that unevenly spaced samples weigh what they last; NaN
 * without
 * @maximum: (out): the highest sample, NaN without
 *
 * Computes mean and maximum of a channel, for recordings that do not say them.
 */
void
fettle_stream_summary_compute (const FettleStreams *streams,
                               FettleChannel channel,
                               FettleFill fill,
                               const GArray *pauses,
                               int32_t from,
                               int32_t to,
                               double *mean,
                               double *maximum)
{
  g_autofree double *times = NULL;
  g_autofree double *values = NULL;
  g_autofree double *timer = NULL;
  size_t n_samples = 0, n_seconds, n_valid = 0;
  double sum = 0.0;

  *mean = NAN;
  *maximum = NAN;
  if (streams == NULL || streams->channels[channel] == NULL)
    return;

  times = g_new (double, streams->n_samples);
  values = g_new (double, streams->n_samples);
  for (size_t i = 0; i < streams->n_samples; i++)
    {
      double value = fettle_channel_scale (channel, streams->channels[channel][i]);

      if (streams->elapsed[i] < from || streams->elapsed[i] > to)
        continue;
      if (channel == FETTLE_CHANNEL_HEART_RATE)
        value = fettle_activity_limit_heart_rate (value);
      times[n_samples] = streams->elapsed[i];
      values[n_samples++] = value;
      *maximum = fmax (*maximum, value);
    }

  n_seconds = fettle_resample (times, values, n_samples, fill, FETTLE_GAP_MAXIMUM,
                               (const FettlePause *) (gconstpointer) pauses->data, pauses->len,
                               NULL, NULL);
  timer = g_new (double, n_seconds);
  fettle_resample (times, values, n_samples, fill, FETTLE_GAP_MAXIMUM,
                   (const FettlePause *) (gconstpointer) pauses->data, pauses->len, NULL, timer);
  for (size_t i = 0; i < n_seconds; i++)
    {
      if (isnan (timer[i]))
        continue;
      sum += timer[i];
      n_valid++;
    }
  if (n_valid > 0)
    *mean = sum / (double) n_valid;
}

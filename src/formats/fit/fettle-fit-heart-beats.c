/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-heart-beats.h"

#include <math.h>

#include "fettle-fit-profile.h"

/* How old a heart rate may be to be that of a sample. */
#define MAXIMUM_AGE 5.0

typedef struct
{
  double time; /* seconds since 1970 */
  int32_t heart_rate;
} Beat;

/**
 * fettle_fit_heart_beats_init:
 * @self: (out caller-allocates): no beats yet
 */
void
fettle_fit_heart_beats_init (FettleFitHeartBeats *self)
{
  *self = (FettleFitHeartBeats) {
    .beats = g_array_new (FALSE, FALSE, sizeof (Beat)),
    .anchor = NAN,
  };
}

/**
 * fettle_fit_heart_beats_clear:
 * @self: beats
 *
 * Releases them.
 */
void
fettle_fit_heart_beats_clear (FettleFitHeartBeats *self)
{
  g_clear_pointer (&self->beats, g_array_unref);
}

/* A block begins with a message that says when the strap's clock stood where. */
static void
take_anchor (FettleFitHeartBeats *self, const FettleFitMessage *message)
{
  double clock, fraction;

  if (!message->has_timestamp
      || fettle_fit_message_get_n_elements (message, FETTLE_FIT_HR_EVENT_TIMESTAMP) == 0
      || !fettle_fit_message_get_value (message, FETTLE_FIT_HR_EVENT_TIMESTAMP, &clock))
    return;
  if (!fettle_fit_message_get_value (message, FETTLE_FIT_HR_FRACTIONAL_TIMESTAMP, &fraction))
    fraction = 0.0;

  self->anchor = (double) ((int64_t) message->timestamp + FETTLE_FIT_EPOCH) + fraction;
  self->anchor_clock = clock;
}

/**
 * fettle_fit_heart_beats_take:
 * @self: beats
 * @message: a message of heart rates, expanded
 *
 * Takes its heart rates: one for each time of a beat, in the same order.
 */
void
fettle_fit_heart_beats_take (FettleFitHeartBeats *self, const FettleFitMessage *message)
{
  size_t n_values;

  take_anchor (self, message);
  if (isnan (self->anchor))
    return;

  n_values = MIN (fettle_fit_message_get_n_values (message, FETTLE_FIT_HR_EVENT_TIMESTAMP),
                  fettle_fit_message_get_n_values (message, FETTLE_FIT_HR_FILTERED_BPM));
  for (size_t i = 0; i < n_values; i++)
    {
      double clock, heart_rate;

      if (fettle_fit_message_get_value_at (message, FETTLE_FIT_HR_EVENT_TIMESTAMP, i, &clock)
          && fettle_fit_message_get_value_at (message, FETTLE_FIT_HR_FILTERED_BPM, i, &heart_rate)
          && heart_rate >= 1.0 && heart_rate <= 300.0)
        {
          Beat beat = { self->anchor + clock - self->anchor_clock, (int32_t) heart_rate };

          g_array_append_val (self->beats, beat);
        }
    }
}

static int
compare_beats (gconstpointer a, gconstpointer b)
{
  double x = ((const Beat *) a)->time, y = ((const Beat *) b)->time;

  return (x > y) - (x < y);
}

/* The last heart rate at or before a time, if it is not too old; else none. */
static int32_t
find_heart_rate (const GArray *beats, double time)
{
  unsigned int low = 0, high = beats->len;
  const Beat *beat;

  while (low < high)
    {
      unsigned int middle = low + (high - low) / 2;

      if (g_array_index (beats, Beat, middle).time <= time)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0)
    return FETTLE_SAMPLE_MISSING;

  beat = &g_array_index (beats, Beat, low - 1);
  return time - beat->time <= MAXIMUM_AGE ? beat->heart_rate : FETTLE_SAMPLE_MISSING;
}

/**
 * fettle_fit_heart_beats_fill:
 * @self: all beats of a recording
 * @recording: the recording with its samples
 *
 * Gives each sample without a heart rate the last one of the strap.
 */
void
fettle_fit_heart_beats_fill (FettleFitHeartBeats *self, FettleRecording *recording)
{
  int32_t *column = recording->channels[FETTLE_CHANNEL_HEART_RATE];
  gboolean any = FALSE;

  if (self->beats->len == 0 || recording->n_samples == 0)
    return;

  g_array_sort (self->beats, compare_beats);
  if (column == NULL)
    {
      column = g_new (int32_t, recording->n_samples);
      for (size_t i = 0; i < recording->n_samples; i++)
        column[i] = FETTLE_SAMPLE_MISSING;
    }
  for (size_t i = 0; i < recording->n_samples; i++)
    {
      if (column[i] == FETTLE_SAMPLE_MISSING)
        column[i] = find_heart_rate (self->beats, (double) recording->times[i]);
      any = any || column[i] != FETTLE_SAMPLE_MISSING;
    }

  if (!any)
    g_clear_pointer (&column, g_free);
  recording->channels[FETTLE_CHANNEL_HEART_RATE] = column;
}

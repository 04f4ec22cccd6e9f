/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-recorded-samples.h"

#include "fettle-activity-limits.h"
#include "fettle-import-error.h"
#include "fettle-resample.h"

#define DAY_SECONDS 86400

/* Records a little before the start are the watch waking up; much earlier ones say that the start
 * is wrong. */
#define EARLIEST_SECONDS 60

/* The samples of a recording that cannot be used. */
typedef struct
{
  size_t n_too_late, n_backwards;
  size_t n_samples; /* of which */
} Unusable;

static gboolean
is_far (int64_t a, int64_t b)
{
  return (a > b ? a - b : b - a) > DAY_SECONDS;
}

/* A single record more than a day away from its neighbours is a corrupt time stamp. */
static gboolean
is_stray (const FettleRecording *recording, size_t i)
{
  const int64_t *times = recording->times;
  gboolean has_before = i > 0, has_after = i + 1 < recording->n_samples;

  if (!has_before && !has_after)
    return FALSE;

  return (!has_before || is_far (times[i], times[i - 1]))
         && (!has_after || is_far (times[i], times[i + 1]));
}

/**
 * fettle_recorded_samples_find_start:
 * @recording: a recording
 *
 * Returns: when it began, in seconds since 1970 UTC: what the device says, or the first sample that
 * is not far from it; %FETTLE_INSTANT_NONE if there is neither
 */
int64_t
fettle_recorded_samples_find_start (const FettleRecording *recording)
{
  int64_t said = FETTLE_INSTANT_NONE, seen = FETTLE_INSTANT_NONE;

  if (recording->sessions->len > 0)
    said = g_array_index (recording->sessions, FettleRecordingSession, 0).start_time;
  for (size_t i = 0; i < recording->n_samples && seen == FETTLE_INSTANT_NONE; i++)
    {
      if (!is_stray (recording, i))
        seen = recording->times[i];
    }

  if (said == FETTLE_INSTANT_NONE)
    return seen;
  if (seen == FETTLE_INSTANT_NONE || seen >= said - EARLIEST_SECONDS || is_far (seen, said))
    return said;
  return seen;
}

/* The order of the file stands: what goes backwards is dropped, as for any reader of the samples.
 */
static gboolean
is_usable (const FettleRecording *recording,
           size_t i,
           int64_t start,
           int64_t last,
           Unusable *unusable)
{
  int64_t time = recording->times[i];

  if (is_stray (recording, i))
    return FALSE;
  if (time < last)
    {
      unusable->n_backwards++;
      return FALSE;
    }
  if (time - start > FETTLE_ACTIVITY_LONGEST)
    {
      unusable->n_too_late++;
      return FALSE;
    }

  return TRUE;
}

/* Moves what can be used to the front of each column. */
static size_t
close_ranks (FettleRecording *recording, int64_t start, int32_t *elapsed, Unusable *unusable)
{
  int32_t *columns[FETTLE_N_CHANNELS];
  size_t n_columns = 0, n_usable = 0;
  int64_t last = start;

  for (FettleChannel channel = 0; channel < FETTLE_N_CHANNELS; channel++)
    {
      if (recording->channels[channel] != NULL)
        columns[n_columns++] = recording->channels[channel];
    }

  *unusable = (Unusable) { .n_samples = recording->n_samples };
  for (size_t i = 0; i < recording->n_samples; i++)
    {
      if (!is_usable (recording, i, start, last, unusable))
        continue;
      last = recording->times[i];
      elapsed[n_usable] = (int32_t) (last - start);
      for (size_t column = 0; column < n_columns && i != n_usable; column++)
        columns[column][n_usable] = columns[column][i];
      n_usable++;
    }

  return n_usable;
}

static void
take_intervals (FettleStreams *streams, const FettleRecording *recording)
{
  if (recording->rr_intervals == NULL || recording->rr_intervals->len == 0)
    return;

  streams->n_rr_intervals = recording->rr_intervals->len;
  streams->rr_intervals = g_new (int32_t, streams->n_rr_intervals);
  for (size_t i = 0; i < streams->n_rr_intervals; i++)
    streams->rr_intervals[i] = g_array_index (recording->rr_intervals, uint16_t, i);
}

/* A clock that is put right takes some samples along; when it takes many, that is to be said. */
static GError *
find_problem (const Unusable *unusable)
{
  if (unusable->n_too_late > 0)
    return fettle_import_error_new (FETTLE_IMPORT_ERROR_TOO_LONG);
  if (unusable->n_backwards > unusable->n_samples / 10)
    return fettle_import_error_new (FETTLE_IMPORT_ERROR_BACKWARDS);

  return NULL;
}

/**
 * fettle_recorded_samples_take:
 * @recording: a recording; its samples are taken out of it
 * @start: when it began, seconds since 1970 UTC
 * @problem: (out) (nullable): of [error@FettleImportError]: why not all of them can be used
 *
 * Leaves out what lies too far away or goes backwards. The columns of a long recording are the most
 * of what an import holds: they are taken over rather than copied.
 *
 * Returns: (transfer full) (nullable): the samples that can be used; %NULL if there are none
 */
FettleStreams *
fettle_recorded_samples_take (FettleRecording *recording, int64_t start, GError **problem)
{
  g_autoptr (FettleStreams) streams = fettle_streams_new (recording->n_samples);
  Unusable unusable;

  streams->n_samples = close_ranks (recording, start, streams->elapsed, &unusable);
  *problem = find_problem (&unusable);
  recording->n_samples = 0;
  g_clear_pointer (&recording->times, g_free);
  for (FettleChannel channel = 0; channel < FETTLE_N_CHANNELS; channel++)
    streams->channels[channel] = g_steal_pointer (&recording->channels[channel]);
  if (streams->n_samples == 0)
    return NULL;

  if (unusable.n_samples > streams->n_samples)
    fettle_streams_trim (streams);
  take_intervals (streams, recording);
  return g_steal_pointer (&streams);
}

/**
 * fettle_recorded_samples_build_pauses:
 * @recording: a recording
 * @start: when it began, seconds since 1970 UTC
 *
 * Finds stop and start pairs of the timer. A stop without a start is the end, no pause.
 *
 * Returns: (transfer full) (element-type FettlePause): the pauses, in seconds after @start
 */
GArray *
fettle_recorded_samples_build_pauses (const FettleRecording *recording, int64_t start)
{
  GArray *pauses = g_array_new (FALSE, FALSE, sizeof (FettlePause));
  int64_t stopped = FETTLE_INSTANT_NONE;

  for (guint i = 0; i < recording->timer_events->len; i++)
    {
      const FettleRecordingTimerEvent *event
          = &g_array_index (recording->timer_events, FettleRecordingTimerEvent, i);
      FettlePause pause;

      if (!event->running && stopped == FETTLE_INSTANT_NONE)
        stopped = event->time;
      if (!event->running || stopped == FETTLE_INSTANT_NONE)
        continue;

      pause = (FettlePause) {
        .start = (double) (MAX (stopped, start) - start),
        .end = (double) (event->time - start),
      };
      if (pause.end > pause.start && event->time - start <= FETTLE_ACTIVITY_LONGEST)
        g_array_append_val (pauses, pause);
      stopped = FETTLE_INSTANT_NONE;
    }

  return pauses;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-statistics.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-resample.h"

/* A longer gap between two samples is a pause, and a sample does not speak for it. */
#define LONGEST_SAMPLE 10

/* The samples from @first up to and with @last: their range is [begin, end). */
static void
find_range (const FettleStreams *streams, double first, double last, size_t *begin, size_t *end)
{
  *begin = 0;
  while (*begin < streams->n_samples && streams->elapsed[*begin] < first)
    ++*begin;
  *end = *begin;
  while (*end < streams->n_samples && streams->elapsed[*end] <= last)
    ++*end;
}

static double
get_value (const FettleStreams *streams, FettleChannel channel, size_t i)
{
  int32_t value = streams->channels[channel][i];

  return value == FETTLE_SAMPLE_MISSING ? NAN : fettle_channel_scale (channel, value);
}

/* How long a sample lasts: until the next one. */
static double
get_weight (const FettleStreams *streams, size_t i)
{
  if (i + 1 >= streams->n_samples)
    return 1;
  return CLAMP (streams->elapsed[i + 1] - streams->elapsed[i], 0, LONGEST_SAMPLE);
}

static double
compute_mean (const FettleStreams *streams, FettleChannel channel, size_t begin, size_t end)
{
  double sum = 0, weights = 0;

  if (streams->channels[channel] == NULL)
    return NAN;
  for (size_t i = begin; i < end; i++)
    {
      double value = get_value (streams, channel, i);

      if (isnan (value))
        continue;
      sum += value * get_weight (streams, i);
      weights += get_weight (streams, i);
    }
  return weights > 0 ? sum / weights : NAN;
}

static double
compute_maximum (const FettleStreams *streams, FettleChannel channel, size_t begin, size_t end)
{
  double maximum = NAN;

  if (streams->channels[channel] == NULL)
    return NAN;
  for (size_t i = begin; i < end; i++)
    maximum = fmax (maximum, get_value (streams, channel, i));
  return maximum;
}

/* Last less first, of the values that are there. */
static double
compute_difference (const FettleStreams *streams, FettleChannel channel, size_t begin, size_t end)
{
  double first = NAN, last = NAN;

  if (streams->channels[channel] == NULL)
    return NAN;
  for (size_t i = begin; i < end; i++)
    {
      double value = get_value (streams, channel, i);

      if (isnan (first))
        first = value;
      if (!isnan (value))
        last = value;
    }
  return last - first;
}

/* What of the seconds between @first and @last the timer ran. */
static double
compute_duration (const GArray *pauses, double first, double last)
{
  double duration = last - first;

  for (guint i = 0; i < pauses->len; i++)
    {
      const FettlePause *pause = &g_array_index (pauses, FettlePause, i);

      duration -= fmax (fmin (pause->end, last) - fmax (pause->start, first), 0);
    }
  return fmax (duration, 0);
}

/**
 * fettle_activity_statistics_compute:
 * @streams: the samples of an activity
 * @pauses: (element-type FettlePause): when its timer stood still
 * @first: seconds after the start
 * @last: seconds after the start, not before @first
 *
 * Returns: the stretch between the two in figures
 */
FettleActivityStatistics
fettle_activity_statistics_compute (const FettleStreams *streams,
                                    const GArray *pauses,
                                    double first,
                                    double last)
{
  FettleActivityStatistics self
      = { .duration = compute_duration (pauses, first, last), .elapsed = last - first };
  size_t begin, end;

  find_range (streams, first, last, &begin, &end);
  self.distance = compute_difference (streams, FETTLE_CHANNEL_DISTANCE, begin, end);
  self.speed = self.duration > 0 ? self.distance / self.duration : NAN;
  if (isnan (self.speed))
    self.speed = compute_mean (streams, FETTLE_CHANNEL_SPEED, begin, end);
  self.heart_rate = compute_mean (streams, FETTLE_CHANNEL_HEART_RATE, begin, end);
  self.max_heart_rate = compute_maximum (streams, FETTLE_CHANNEL_HEART_RATE, begin, end);
  self.power = compute_mean (streams, FETTLE_CHANNEL_POWER, begin, end);
  self.cadence = compute_mean (streams, FETTLE_CHANNEL_CADENCE, begin, end);
  self.climb = compute_difference (streams, FETTLE_CHANNEL_ALTITUDE, begin, end);
  return self;
}

/**
 * fettle_activity_statistics_take_totals:
 * @activity: an activity all of which @self is of
 *
 * Takes time, distance and speed as the activity has them: the device counts to the end of the last
 * sample, and knows of stops that it did not write down.
 */
void
fettle_activity_statistics_take_totals (FettleActivityStatistics *self, FettleActivity *activity)
{
  double speed = fettle_activity_get_mean_speed (activity);

  if (activity->elapsed_seconds != FETTLE_NULL_INTEGER)
    self->elapsed = (double) activity->elapsed_seconds;
  if (activity->duration_seconds != FETTLE_NULL_INTEGER)
    self->duration = (double) activity->duration_seconds;
  if (activity->distance_meters > 0)
    self->distance = activity->distance_meters;
  if (speed > 0)
    self->speed = speed;
}

static char *
format_maximum (const FettleActivityStatistics *self)
{
  g_autofree char *maximum = fettle_format_with_unit (self->max_heart_rate, 0, _ ("bpm"));

  /* Translators: the highest heart rate with its unit, as in “max 180 bpm”. */
  return g_strdup_printf (_ ("max\u00a0%s"), maximum);
}

static char *
format_elapsed (const FettleActivityStatistics *self)
{
  g_autofree char *elapsed = fettle_format_duration (self->elapsed);

  /* Translators: the time from start to end with pauses, as in “1:02:12 with pauses”. */
  return g_strdup_printf (_ ("%s with pauses"), elapsed);
}

/* Not the ascent, which the watch counts with every rise on the way. */
static char *
format_climb (const FettleActivityStatistics *self, FettleUnits units)
{
  g_autofree char *height = fettle_format_height (self->climb, units);
  g_autofree char *change
      = self->climb >= 0.5 ? g_strconcat ("+", height, NULL) : g_steal_pointer (&height);

  /* Translators: by how much the end is higher than the start, as in “altitude change +2 m”. */
  return g_strdup_printf (_ ("altitude change %s"), change);
}

/**
 * fettle_activity_statistics_dup_facts:
 * @activity: whose stretch it is
 * @units: the athlete's units
 *
 * Returns: (transfer full) (array zero-terminated=1): the figures that are there, the most
 * important first
 */
char **
fettle_activity_statistics_dup_facts (const FettleActivityStatistics *self,
                                      FettleActivity *activity,
                                      FettleUnits units)
{
  g_autoptr (GStrvBuilder) facts = g_strv_builder_new ();

  g_strv_builder_take (facts, fettle_format_duration (self->duration));
  if (!isnan (self->distance))
    g_strv_builder_take (facts, self->distance < 1000
                                    ? fettle_format_metres (self->distance, units)
                                    : fettle_format_distance (self->distance, units, 2));
  if (!isnan (self->speed))
    g_strv_builder_take (facts,
                         fettle_format_speed (self->speed,
                                              fettle_activity_get_speed_style (activity), units));
  if (!isnan (self->heart_rate))
    g_strv_builder_take (facts, fettle_format_with_unit (self->heart_rate, 0, _ ("bpm")));
  if (!isnan (self->power))
    g_strv_builder_take (facts, fettle_format_with_unit (self->power, 0, C_ ("unit", "W")));
  if (!isnan (self->max_heart_rate))
    g_strv_builder_take (facts, format_maximum (self));
  if (self->elapsed - self->duration >= 1)
    g_strv_builder_take (facts, format_elapsed (self));
  if (!isnan (self->climb))
    g_strv_builder_take (facts, format_climb (self, units));
  if (!isnan (self->cadence))
    g_strv_builder_take (facts, fettle_activity_dup_cadence (activity, self->cadence));
  return g_strv_builder_end (facts);
}

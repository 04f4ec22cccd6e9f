/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-traces.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-activity-words.h"

/* From the samples of an activity to the chart of its traces. */

static gboolean
has_values (const FettleStreams *streams, FettleChannel channel)
{
  if (streams == NULL || streams->channels[channel] == NULL)
    return FALSE;
  for (size_t i = 0; i < streams->n_samples; i++)
    if (streams->channels[channel][i] != FETTLE_SAMPLE_MISSING)
      return TRUE;
  return FALSE;
}

static double *
dup_values (const FettleStreams *streams, FettleChannel channel, double factor)
{
  double *values = g_new (double, streams->n_samples);

  for (size_t i = 0; i < streams->n_samples; i++)
    {
      int32_t value = streams->channels[channel][i];

      values[i]
          = value == FETTLE_SAMPLE_MISSING ? NAN : factor * fettle_channel_scale (channel, value);
    }
  return values;
}

static void
add_trace (FettleTraceChart *chart,
           const FettleStreams *streams,
           FettleTraceKind kind,
           FettleChannel channel,
           double factor)
{
  g_autofree double *values = NULL;

  if (!has_values (streams, channel))
    return;

  values = dup_values (streams, channel, factor);
  fettle_trace_chart_add_trace (chart, kind, values, streams->n_samples);
}

static void
set_distances (FettleTraceChart *chart, const FettleStreams *streams)
{
  g_autofree double *metres = NULL;

  if (!has_values (streams, FETTLE_CHANNEL_DISTANCE))
    return;

  metres = dup_values (streams, FETTLE_CHANNEL_DISTANCE, 1);
  fettle_trace_chart_set_distances (chart, metres, streams->n_samples);
}

static void
set_times (FettleTraceChart *chart, const FettleStreams *streams)
{
  g_autofree double *elapsed = g_new (double, streams->n_samples);

  for (size_t i = 0; i < streams->n_samples; i++)
    elapsed[i] = streams->elapsed[i];
  fettle_trace_chart_set_times (chart, elapsed, streams->n_samples);
}

/**
 * fettle_activity_traces_new:
 * @detail: an activity with its samples
 * @units: the athlete's units
 *
 * Returns: (transfer full) (nullable): the chart of all channels that have values; NULL if none has
 */
FettleTraceChart *
fettle_activity_traces_new (FettleActivityDetail *detail, FettleUnits units)
{
  const FettleStreams *streams = fettle_activity_detail_get_streams (detail);
  FettleActivity *activity = fettle_activity_detail_get_activity (detail);
  FettleSpeedStyle style = fettle_activity_get_speed_style (activity);
  FettleTraceChart *chart;

  if (streams == NULL || streams->n_samples < 2)
    return NULL;

  chart = fettle_trace_chart_new ();
  set_times (chart, streams);
  set_distances (chart, streams);
  fettle_trace_chart_set_imperial (chart, units == FETTLE_UNITS_IMPERIAL);
  fettle_trace_chart_set_swim (chart, style == FETTLE_SPEED_STYLE_SWIM_PACE);
  fettle_trace_chart_set_zones (chart, fettle_activity_detail_get_zones (detail));
  add_trace (chart, streams, FETTLE_TRACE_HEART_RATE, FETTLE_CHANNEL_HEART_RATE, 1);
  add_trace (chart, streams,
             style == FETTLE_SPEED_STYLE_SPEED ? FETTLE_TRACE_SPEED : FETTLE_TRACE_PACE,
             FETTLE_CHANNEL_SPEED, 1);
  add_trace (chart, streams, FETTLE_TRACE_POWER, FETTLE_CHANNEL_POWER, 1);
  add_trace (chart, streams, FETTLE_TRACE_ALTITUDE, FETTLE_CHANNEL_ALTITUDE, 1);
  add_trace (chart, streams, FETTLE_TRACE_CADENCE, FETTLE_CHANNEL_CADENCE,
             fettle_activity_get_cadence_factor (activity));
  if (fettle_chart_get_n_rows (FETTLE_CHART (chart)) == 0)
    g_clear_object (&chart);
  return chart;
}

/**
 * fettle_activity_traces_dup_missing:
 * @detail: an activity with its samples
 *
 * Returns: (transfer full) (nullable): the channels that one expects and the file does not have
 */
char *
fettle_activity_traces_dup_missing (FettleActivityDetail *detail)
{
  const FettleStreams *streams = fettle_activity_detail_get_streams (detail);
  FettleActivityKind kind = fettle_activity_get_kind (fettle_activity_detail_get_activity (detail));
  gboolean moves = kind == FETTLE_ACTIVITY_KIND_RUN || kind == FETTLE_ACTIVITY_KIND_RIDE
                   || kind == FETTLE_ACTIVITY_KIND_WALK;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  if (streams == NULL || streams->n_samples < 2)
    return g_strdup (_ ("Not in the file: what was recorded from second to second."));
  if (!has_values (streams, FETTLE_CHANNEL_HEART_RATE))
    g_strv_builder_add (builder, C_ ("missing channel", "heart rate"));
  if ((moves || kind == FETTLE_ACTIVITY_KIND_SWIM) && !has_values (streams, FETTLE_CHANNEL_SPEED))
    g_strv_builder_add (builder, kind == FETTLE_ACTIVITY_KIND_RIDE
                                     ? C_ ("missing channel", "speed")
                                     : C_ ("missing channel", "pace"));
  if ((moves || kind == FETTLE_ACTIVITY_KIND_SWIM)
      && !has_values (streams, FETTLE_CHANNEL_DISTANCE))
    g_strv_builder_add (builder, C_ ("missing channel", "distance"));
  if (moves && !has_values (streams, FETTLE_CHANNEL_ALTITUDE))
    g_strv_builder_add (builder, C_ ("missing channel", "altitude"));
  if (moves && !has_values (streams, FETTLE_CHANNEL_CADENCE))
    g_strv_builder_add (builder, C_ ("missing channel", "cadence"));

  names = g_strv_builder_end (builder);
  if (names[0] == NULL)
    return NULL;
  list = g_strjoinv (_ (", "), names);
  /* Translators: %s is a list such as “heart rate, altitude”. */
  return g_strdup_printf (_ ("Not in the file: %s."), list);
}

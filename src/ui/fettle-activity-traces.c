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

/* The figures above the chart, so that its description says the same. */
static void
take_totals (FettleTraceChart *chart, FettleActivity *activity)
{
  double speed = fettle_activity_get_mean_speed (activity);

  if (activity->duration_seconds > 0)
    fettle_trace_chart_set_duration (chart, (double) activity->duration_seconds);
  if (activity->avg_heart_rate > 0)
    fettle_trace_chart_set_mean (chart, FETTLE_TRACE_HEART_RATE, (double) activity->avg_heart_rate);
  if (speed > 0)
    {
      fettle_trace_chart_set_mean (chart, FETTLE_TRACE_PACE, speed);
      fettle_trace_chart_set_mean (chart, FETTLE_TRACE_SPEED, speed);
    }
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
  fettle_trace_chart_set_cadence_unit (chart, fettle_activity_get_cadence_unit (activity));
  fettle_trace_chart_set_zones (chart, fettle_activity_detail_get_zones (detail));
  add_trace (chart, streams, FETTLE_TRACE_HEART_RATE, FETTLE_CHANNEL_HEART_RATE, 1);
  add_trace (chart, streams,
             style == FETTLE_SPEED_STYLE_SPEED ? FETTLE_TRACE_SPEED : FETTLE_TRACE_PACE,
             FETTLE_CHANNEL_SPEED, 1);
  add_trace (chart, streams, FETTLE_TRACE_POWER, FETTLE_CHANNEL_POWER, 1);
  add_trace (chart, streams, FETTLE_TRACE_ALTITUDE, FETTLE_CHANNEL_ALTITUDE, 1);
  add_trace (chart, streams, FETTLE_TRACE_CADENCE, FETTLE_CHANNEL_CADENCE,
             fettle_activity_get_cadence_factor (activity));
  take_totals (chart, activity);
  if (fettle_chart_get_n_rows (FETTLE_CHART (chart)) == 0)
    g_clear_object (&chart);
  return chart;
}

static const char *
get_damaged_name (const char *channel)
{
  static const struct
  {
    const char *channel;
    const char *name;
  } names[] = {
    { "heart_rate", NC_ ("missing channel", "heart rate") },
    { "power", NC_ ("missing channel", "power") },
    { "cadence", NC_ ("missing channel", "cadence") },
    { "speed", NC_ ("missing channel", "speed") },
    { "distance", NC_ ("missing channel", "distance") },
    { "altitude", NC_ ("missing channel", "altitude") },
    { "latitude", NC_ ("missing channel", "latitude") },
    { "longitude", NC_ ("missing channel", "longitude") },
    { "temperature", NC_ ("missing channel", "temperature") },
    { "respiration_rate", NC_ ("missing channel", "respiration rate") },
    { "rr_interval", NC_ ("missing channel", "beat-to-beat intervals") },
    { "elapsed_seconds", NC_ ("missing channel", "the times of all samples") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].channel, channel))
      return g_dpgettext2 (GETTEXT_PACKAGE, "missing channel", names[i].name);
  return channel;
}

/**
 * fettle_activity_traces_dup_damaged:
 * @detail: an activity with its samples
 *
 * Returns: (transfer full) (nullable): the channels that are stored and can no longer be read
 */
char *
fettle_activity_traces_dup_damaged (FettleActivityDetail *detail)
{
  const char *const *channels = fettle_activity_detail_get_damaged_channels (detail);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  for (gsize i = 0; channels[i] != NULL; i++)
    g_strv_builder_add (builder, get_damaged_name (channels[i]));
  names = g_strv_builder_end (builder);
  if (names[0] == NULL)
    return NULL;

  list = g_strjoinv (C_ ("list separator", ", "), names);
  /* Translators: %s is a list such as “heart rate, altitude”. */
  return g_strdup_printf (_ ("Damaged in the database, and not shown: %s."), list);
}

/* What is damaged is told of as such. */
static gboolean
is_missing (FettleActivityDetail *detail, FettleChannel channel)
{
  return !has_values (fettle_activity_detail_get_streams (detail), channel)
         && !g_strv_contains (fettle_activity_detail_get_damaged_channels (detail),
                              fettle_channel_get_info (channel)->name);
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

  if (streams == NULL && *fettle_activity_detail_get_damaged_channels (detail) != NULL)
    return NULL;
  if (streams == NULL || streams->n_samples < 2)
    return g_strdup (_ ("Not in the file: what was recorded from second to second."));
  if (is_missing (detail, FETTLE_CHANNEL_HEART_RATE))
    g_strv_builder_add (builder, C_ ("missing channel", "heart rate"));
  if ((moves || kind == FETTLE_ACTIVITY_KIND_SWIM) && is_missing (detail, FETTLE_CHANNEL_SPEED))
    g_strv_builder_add (builder, kind == FETTLE_ACTIVITY_KIND_RIDE
                                     ? C_ ("missing channel", "speed")
                                     : C_ ("missing channel", "pace"));
  if ((moves || kind == FETTLE_ACTIVITY_KIND_SWIM) && is_missing (detail, FETTLE_CHANNEL_DISTANCE))
    g_strv_builder_add (builder, C_ ("missing channel", "distance"));
  if (moves && is_missing (detail, FETTLE_CHANNEL_ALTITUDE))
    g_strv_builder_add (builder, C_ ("missing channel", "altitude"));
  if (moves && is_missing (detail, FETTLE_CHANNEL_CADENCE))
    g_strv_builder_add (builder, C_ ("missing channel", "cadence"));

  names = g_strv_builder_end (builder);
  if (names[0] == NULL)
    return NULL;
  list = g_strjoinv (C_ ("list separator", ", "), names);
  /* Translators: %s is a list such as “heart rate, altitude”. */
  return g_strdup_printf (_ ("Not second by second in the file: %s."), list);
}

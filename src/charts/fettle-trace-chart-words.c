/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-chart-words.h"
#include "fettle-resample.h"
#include "fettle-trace-chart-private.h"

/**
 * Statistics:
 * @mean: weighted by time
 * @lowest: the lowest value
 * @highest: the highest value
 */
typedef struct
{
  double mean;
  double lowest;
  double highest;
} Statistics;

/* A sample stands for the time to the next one, unless that is a pause; the last one for a second.
 */
static double
get_duration (FettleTraceChart *self, size_t index)
{
  double duration = index + 1 < self->n_times ? self->times[index + 1] - self->times[index] : 1.0;

  return duration > FETTLE_GAP_MAXIMUM ? 1.0 : duration;
}

/* Of all samples; NaN without any. */
static void
compute_statistics (FettleTraceChart *self, const FettleTracePanel *panel, Statistics *statistics)
{
  double sum = 0.0, time = 0.0;

  *statistics = (Statistics) { NAN, NAN, NAN };
  for (size_t i = 0; i < self->n_times; i++)
    {
      double value = panel->values[i];

      if (isnan (value))
        continue;

      sum += value * get_duration (self, i);
      time += get_duration (self, i);
      statistics->lowest = fmin (statistics->lowest, value);
      statistics->highest = fmax (statistics->highest, value);
    }

  if (time > 0.0)
    statistics->mean = isnan (panel->mean) ? sum / time : panel->mean;
}

char *
fettle_trace_chart_dup_title (FettleChart *chart)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);
  gboolean by_distance = self->axis_kind == FETTLE_TRACE_AXIS_DISTANCE;

  if (self->panels->len == 1)
    /* Translators: the name of a chart, as in “Heart Rate over Time”. */
    return g_strdup_printf (by_distance ? _ ("%s over Distance") : _ ("%s over Time"),
                            fettle_trace_panel_get_title (g_ptr_array_index (self->panels, 0)));

  return g_strdup (by_distance ? _ ("Traces over Distance") : _ ("Traces over Time"));
}

/* A sentence about one trace. */
static char *
dup_sentence (FettleTraceChart *self, const FettleTracePanel *panel)
{
  const char *title = fettle_trace_panel_get_name (panel);
  Statistics statistics;
  g_autofree char *mean = NULL;
  g_autofree char *highest = NULL;
  g_autofree char *lowest = NULL;

  compute_statistics (self, panel, &statistics);
  if (isnan (statistics.mean))
    /* Translators: a trace without any value, as in “Heart rate: no data.” */
    return g_strdup_printf (_ ("%s: no data."), title);

  mean = fettle_trace_panel_dup_value (panel, &self->units, statistics.mean);
  highest = fettle_trace_panel_dup_value (panel, &self->units, statistics.highest);
  lowest = fettle_trace_panel_dup_value (panel, &self->units, statistics.lowest);
  switch (panel->kind)
    {
    case FETTLE_TRACE_PACE:
      /* Translators: name, mean and best value, as in “Pace: average 4:55 /km, fastest 3:40 /km.”
       */
      return g_strdup_printf (_ ("%1$s: average %2$s, fastest %3$s."), title, mean, highest);
    case FETTLE_TRACE_ALTITUDE:
      /* Translators: name, lowest and highest value, as in “Altitude: from 42 m to 55 m.” */
      return g_strdup_printf (_ ("%1$s: from %2$s to %3$s."), title, lowest, highest);
    case FETTLE_TRACE_HEART_RATE:
    case FETTLE_TRACE_SPEED:
    case FETTLE_TRACE_POWER:
    case FETTLE_TRACE_CADENCE:
    default:
      /* Translators: name, mean and highest value, as in “Heart rate: average 151 bpm, highest 181
       * bpm.” */
      return g_strdup_printf (_ ("%1$s: average %2$s, highest %3$s."), title, mean, highest);
    }
}

char *
fettle_trace_chart_dup_summary (FettleChart *chart)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);
  g_autofree char *duration = NULL;
  GString *summary;

  if (self->n_times < 2 || self->panels->len == 0)
    return g_strdup (
        _ ("There is not enough data for a chart: this activity has no recorded seconds."));

  duration = fettle_chart_words_dup_duration (
      isnan (self->duration) ? self->times[self->n_times - 1] - self->times[0] : self->duration);
  summary = g_string_new (NULL);
  /* Translators: how long a recording is, as in “54 minutes 12 seconds.” */
  g_string_append_printf (summary, C_ ("sentence", "%s."), duration);
  for (guint i = 0; i < self->panels->len; i++)
    {
      g_autofree char *sentence = dup_sentence (self, g_ptr_array_index (self->panels, i));

      g_string_append_c (summary, ' ');
      g_string_append (summary, sentence);
    }

  return g_string_free (summary, FALSE);
}

char *
fettle_trace_chart_dup_point_text (FettleChart *chart, double x)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  size_t index;

  if (self->n_times == 0)
    return NULL;

  index = fettle_trace_chart_get_index (self, x);
  if (self->axis_kind == FETTLE_TRACE_AXIS_DISTANCE)
    g_ptr_array_add (parts, fettle_trace_chart_dup_place (self, self->distances[index]));
  g_ptr_array_add (parts, fettle_chart_words_dup_duration (self->times[index]));
  for (guint i = 0; i < self->panels->len; i++)
    {
      const FettleTracePanel *panel = g_ptr_array_index (self->panels, i);
      double value = panel->values[index];
      g_autofree char *text = fettle_trace_panel_dup_value (panel, &self->units, value);

      /* Standing still has no pace either. */
      if (g_str_equal (text, FETTLE_FORMAT_MISSING))
        {
          /* Translators: a value that is missing at the cursor, as in “Heart rate missing”. */
          g_ptr_array_add (parts,
                           g_strdup_printf (_ ("%s missing"), fettle_trace_panel_get_name (panel)));
          continue;
        }

      g_ptr_array_add (parts, g_steal_pointer (&text));
      if (panel->kind == FETTLE_TRACE_HEART_RATE && self->has_zones)
        /* Translators: a zone of heart rate as it is said. */
        g_ptr_array_add (parts,
                         g_strdup_printf (_ ("zone %d"),
                                          (int) fettle_zones_assign (&self->zones, value) + 1));
    }

  return fettle_chart_words_join (parts);
}

char *
fettle_trace_chart_dup_view_text (FettleChart *chart, double first, double last)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);
  gboolean by_distance = self->axis_kind == FETTLE_TRACE_AXIS_DISTANCE;
  g_autofree char *from = by_distance ? fettle_trace_chart_dup_place (self, first)
                                      : fettle_chart_words_dup_duration (first);
  g_autofree char *to = by_distance ? fettle_trace_chart_dup_place (self, last)
                                    : fettle_chart_words_dup_duration (last);

  /* Translators: the stretch of a chart that is seen, as in “Shown: 10 minutes to 20 minutes”. */
  return g_strdup_printf (_ ("Shown: %1$s to %2$s"), from, to);
}

/* Time, distance where there are some, then the traces. */
static guint
get_n_place_columns (FettleTraceChart *self)
{
  return self->distances != NULL ? 2 : 1;
}

static const FettleTracePanel *
get_panel_of_column (FettleTraceChart *self, guint column)
{
  return g_ptr_array_index (self->panels, column - get_n_place_columns (self));
}

guint
fettle_trace_chart_get_n_columns (FettleChart *chart)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);

  return get_n_place_columns (self) + self->panels->len;
}

char *
fettle_trace_chart_dup_column_title (FettleChart *chart, guint column)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);
  const FettleTracePanel *panel;

  if (column == 0)
    return g_strdup (C_ ("column", "Time"));
  if (column < get_n_place_columns (self))
    /* Translators: the title of a column of figures: what it shows, and the unit. */
    return g_strdup_printf (C_ ("column", "%1$s (%2$s)"), _ ("Distance"),
                            fettle_format_distance_unit (self->units.units));

  panel = get_panel_of_column (self, column);
  /* Translators: the title of a column of figures: what it shows, and the unit. */
  return g_strdup_printf (C_ ("column", "%1$s (%2$s)"), fettle_trace_panel_get_title (panel),
                          fettle_trace_panel_get_unit (panel, &self->units));
}

guint
fettle_trace_chart_get_n_rows (FettleChart *chart)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);

  return self->panels->len > 0 ? (guint) self->n_times : 0;
}

/* A recording is read from its start. */
guint
fettle_trace_chart_get_row (FettleChart *chart, double x)
{
  return isnan (x) ? 0 : (guint) fettle_trace_chart_get_index (FETTLE_TRACE_CHART (chart), x);
}

char *
fettle_trace_chart_dup_cell (FettleChart *chart, guint row, guint column)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);
  const FettleTracePanel *panel;

  if (column == 0)
    return fettle_format_duration (self->times[row]);
  if (column < get_n_place_columns (self))
    return fettle_format_distance_figure (self->distances[row], self->units.units, 3);

  panel = get_panel_of_column (self, column);
  return fettle_trace_panel_dup_cell (panel, &self->units, panel->values[row]);
}

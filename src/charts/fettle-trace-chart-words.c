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
 * @first: the first value there is
 * @last: the last value there is
 */
typedef struct
{
  double mean;
  double lowest;
  double highest;
  double first;
  double last;
} Statistics;

/* A sample stands for the time to the next one, unless that is a pause; the last one for a second.
 */
static double
get_duration (FettleTraceChart *self, size_t index)
{
  double duration = index + 1 < self->n_times ? self->times[index + 1] - self->times[index] : 1.0;

  return duration > FETTLE_GAP_MAXIMUM ? 1.0 : duration;
}

/* Of the samples from @from to before @to; NaN without any. */
static void
compute_statistics (FettleTraceChart *self,
                    const FettleTracePanel *panel,
                    size_t from,
                    size_t to,
                    Statistics *statistics)
{
  double sum = 0.0, time = 0.0;

  *statistics = (Statistics) { NAN, NAN, NAN, NAN, NAN };
  for (size_t i = from; i < to; i++)
    {
      double value = panel->values[i];

      if (isnan (value))
        continue;

      sum += value * get_duration (self, i);
      time += get_duration (self, i);
      statistics->lowest = fmin (statistics->lowest, value);
      statistics->highest = fmax (statistics->highest, value);
      statistics->last = value;
      if (isnan (statistics->first))
        statistics->first = value;
    }

  if (time > 0.0)
    statistics->mean = sum / time;
}

char *
fettle_trace_chart_dup_title (FettleChart *chart)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);

  if (self->panels->len == 1)
    /* Translators: the name of a chart, as in “Heart rate over time”. */
    return g_strdup_printf (_ ("%s over time"),
                            fettle_trace_panel_get_title (g_ptr_array_index (self->panels, 0)));

  return g_strdup (_ ("Traces over time"));
}

/* A sentence about one trace. */
static char *
dup_sentence (FettleTraceChart *self, const FettleTracePanel *panel)
{
  const char *title = fettle_trace_panel_get_title (panel);
  Statistics statistics;
  g_autofree char *mean = NULL;
  g_autofree char *highest = NULL;
  g_autofree char *lowest = NULL;

  compute_statistics (self, panel, 0, self->n_times, &statistics);
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

  duration = fettle_chart_words_dup_duration (self->times[self->n_times - 1] - self->times[0]);
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
          g_ptr_array_add (parts, g_strdup_printf (_ ("%s missing"),
                                                   fettle_trace_panel_get_title (panel)));
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

/* What the selection line says of one trace; NULL if there is nothing to say. */
static char *
dup_selection_part (FettleTraceChart *self, const FettleTracePanel *panel, size_t from, size_t to)
{
  Statistics statistics;
  g_autofree char *mean = NULL;

  compute_statistics (self, panel, from, to, &statistics);
  if (isnan (statistics.mean))
    return NULL;

  mean = fettle_trace_panel_dup_value (panel, &self->units, statistics.mean);
  if (panel->kind == FETTLE_TRACE_HEART_RATE || panel->kind == FETTLE_TRACE_POWER)
    {
      g_autofree char *highest
          = fettle_trace_panel_dup_tick (panel, &self->units, statistics.highest);

      /* Translators: mean and highest value of a selection, as in “172 bpm, max 180”. */
      return g_strdup_printf (_ ("%1$s, max %2$s"), mean, highest);
    }
  if (panel->kind == FETTLE_TRACE_ALTITUDE)
    {
      double climb = statistics.last - statistics.first;
      g_autofree char *height = fettle_trace_panel_dup_value (panel, &self->units, climb);

      return climb >= 0.5 ? g_strconcat ("+", height, NULL) : g_steal_pointer (&height);
    }

  return g_steal_pointer (&mean);
}

/**
 * fettle_trace_chart_dup_selection_text:
 * @self: a chart
 *
 * Returns: (transfer full) (nullable): duration, means and extremes of the selection in one line,
 * translated; NULL without a selection
 */
char *
fettle_trace_chart_dup_selection_text (FettleTraceChart *self)
{
  double first, last;
  size_t from, to;
  GString *text;
  g_autofree char *duration = NULL;

  g_return_val_if_fail (FETTLE_IS_TRACE_CHART (self), NULL);

  if (!fettle_chart_get_selection (FETTLE_CHART (self), &first, &last))
    return NULL;

  from = fettle_trace_chart_get_index (self, first);
  to = fettle_trace_chart_get_index (self, last);
  duration = fettle_format_duration (last - first);
  text = g_string_new (duration);
  for (guint i = 0; i < self->panels->len; i++)
    {
      g_autofree char *part = dup_selection_part (self, g_ptr_array_index (self->panels, i), from,
                                                  MAX (to, from + 1));

      if (part == NULL)
        continue;
      /* Translators: between the figures of the selection line: “3:05 · 172 bpm, max 180 · 3:51
       * /km”. */
      g_string_append (text, C_ ("selection", " · "));
      g_string_append (text, part);
    }

  return g_string_free (text, FALSE);
}

guint
fettle_trace_chart_get_n_columns (FettleChart *chart)
{
  return FETTLE_TRACE_CHART (chart)->panels->len + 1;
}

char *
fettle_trace_chart_dup_column_title (FettleChart *chart, guint column)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);
  const FettleTracePanel *panel;

  if (column == 0)
    return g_strdup (C_ ("column", "Time"));

  panel = g_ptr_array_index (self->panels, column - 1);
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

char *
fettle_trace_chart_dup_cell (FettleChart *chart, guint row, guint column)
{
  FettleTraceChart *self = FETTLE_TRACE_CHART (chart);
  const FettleTracePanel *panel;

  if (column == 0)
    return fettle_format_duration (self->times[row]);

  panel = g_ptr_array_index (self->panels, column - 1);
  return fettle_trace_panel_dup_cell (panel, &self->units, panel->values[row]);
}

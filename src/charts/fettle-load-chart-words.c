/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-chart-words.h"
#include "fettle-fitness.h"
#include "fettle-format.h"
#include "fettle-load-chart-private.h"

const char *
fettle_load_column_get_title (FettleLoadColumn column)
{
  switch (column)
    {
    case FETTLE_LOAD_COLUMN_LOAD:
      return _ ("Load");
    case FETTLE_LOAD_COLUMN_FITNESS:
      return _ ("Fitness");
    case FETTLE_LOAD_COLUMN_FATIGUE:
      return _ ("Fatigue");
    case FETTLE_LOAD_COLUMN_FORM:
    case FETTLE_LOAD_N_COLUMNS:
    default:
      return _ ("Form");
    }
}

/* Form as the difference of what stands beside it. */
static char *
dup_rounded (FettleLoadChart *self, FettleLoadColumn column, FettleDay day, int decimals)
{
  double value = fettle_load_chart_get_value (self, column, day);

  if (column != FETTLE_LOAD_COLUMN_FORM)
    return fettle_format_number (value, decimals);

  return fettle_format_signed (
      fettle_fitness_get_shown_form (
          fettle_load_chart_get_value (self, FETTLE_LOAD_COLUMN_FITNESS, day),
          fettle_load_chart_get_value (self, FETTLE_LOAD_COLUMN_FATIGUE, day), value, decimals),
      decimals);
}

char *
fettle_load_chart_dup_figure (FettleLoadChart *self, FettleLoadColumn column, FettleDay day)
{
  return dup_rounded (self, column, day, 0);
}

/**
 * fettle_load_chart_get_band_title:
 * @band: what form says
 *
 * Returns: (nullable): the word for it, translated; %NULL for what is unknown
 */
const char *
fettle_load_chart_get_band_title (FettleFormBand band)
{
  switch (band)
    {
    case FETTLE_FORM_OVERREACHING:
      return C_ ("form", "overreaching");
    case FETTLE_FORM_PRODUCTIVE:
      return C_ ("form", "productive");
    case FETTLE_FORM_NEUTRAL:
      return C_ ("form", "neutral");
    case FETTLE_FORM_FRESH:
      return C_ ("form", "fresh");
    case FETTLE_FORM_DETRAINING:
      return C_ ("form", "detraining");
    case FETTLE_FORM_UNKNOWN:
    case FETTLE_N_FORM_BANDS:
    default:
      return NULL;
    }
}

const char *
fettle_load_chart_get_band_name (FettleLoadChart *self, FettleDay day)
{
  double fitness = fettle_load_chart_get_value (self, FETTLE_LOAD_COLUMN_FITNESS, day);
  double form = fettle_load_chart_get_value (self, FETTLE_LOAD_COLUMN_FORM, day);

  /* A form of no fitness says nothing. */
  if (round (fitness) <= 0)
    return NULL;
  return fettle_load_chart_get_band_title (fettle_form_band_get (form, fitness));
}

char *
fettle_load_chart_dup_title (FettleChart *chart)
{
  return g_strdup (_ ("Load, Fitness, Fatigue and Form"));
}

static void
add_averages (FettleLoadChart *self, FettleDay day, GPtrArray *parts)
{
  g_autofree char *fitness = fettle_load_chart_dup_figure (self, FETTLE_LOAD_COLUMN_FITNESS, day);
  g_autofree char *fatigue = fettle_load_chart_dup_figure (self, FETTLE_LOAD_COLUMN_FATIGUE, day);
  g_autofree char *form = fettle_load_chart_dup_figure (self, FETTLE_LOAD_COLUMN_FORM, day);
  const char *band = fettle_load_chart_get_band_name (self, day);

  g_ptr_array_add (parts, g_strdup_printf (_ ("fitness %s"), fitness));
  g_ptr_array_add (parts, g_strdup_printf (_ ("fatigue %s"), fatigue));
  g_ptr_array_add (parts, g_strdup_printf (_ ("form %s"), form));
  if (band != NULL)
    g_ptr_array_add (parts, g_strdup (band));
}

/* The figures of a day, as a list. */
static void
add_figures (FettleLoadChart *self, FettleDay day, GPtrArray *parts)
{
  g_autofree char *load = fettle_load_chart_dup_figure (self, FETTLE_LOAD_COLUMN_LOAD, day);

  g_ptr_array_add (parts, g_strdup_printf (_ ("load %s"), load));
  add_averages (self, day, parts);
}

static char *
dup_range_sentence (FettleLoadChart *self)
{
  g_autofree char *first = fettle_format_day (self->first_day);
  g_autofree char *last = fettle_format_day (fettle_load_chart_get_last_day (self));
  g_autofree char *n_days = fettle_format_number ((double) self->n_days, 0);
  g_autofree char *days
      = g_strdup_printf (ngettext ("%s day", "%s days", (gulong) self->n_days), n_days);

  /* Translators: “182 days, from Friday 22 May 2026 to Thursday 19 November 2026.” */
  return g_strdup_printf (_ ("%1$s, from %2$s to %3$s."), days, first, last);
}

static char *
dup_morning_sentence (FettleLoadChart *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *figures = NULL;

  add_averages (self, fettle_load_chart_get_morning (self), parts);
  figures = fettle_chart_words_join (parts);
  /* Translators: “This morning: fitness 69, fatigue 77, form −8, productive.” */
  return g_strdup_printf (_ ("This morning: %s."), figures);
}

static char *
dup_today_sentence (FettleLoadChart *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *figures = NULL;

  add_figures (self, fettle_load_chart_get_last_day (self), parts);
  figures = fettle_chart_words_join (parts);
  /* Translators: “Today so far: load 84, fitness 69, fatigue 77, form −8, productive.” */
  return g_strdup_printf (_ ("Today so far: %s."), figures);
}

char *
fettle_load_chart_dup_summary (FettleChart *chart)
{
  FettleLoadChart *self = FETTLE_LOAD_CHART (chart);
  g_autofree char *range = NULL;
  g_autofree char *morning = NULL;
  g_autofree char *today = NULL;

  if (self->n_days == 0)
    return g_strdup (
        _ ("There is not enough data for a chart: it begins with the first activity."));

  range = dup_range_sentence (self);
  today = dup_today_sentence (self);
  if (self->n_days == 1)
    return g_strjoin (" ", range, today, NULL);

  morning = dup_morning_sentence (self);
  return g_strjoin (" ", range, morning, today, NULL);
}

/* A day that is not over says so wherever its figures stand. */
static char *
dup_day (FettleLoadChart *self, FettleDay day)
{
  g_autofree char *date = fettle_format_day (day);

  if (day < fettle_load_chart_get_last_day (self))
    return g_steal_pointer (&date);

  /* Translators: a day that is not over, as in “Thursday 19 November 2026, today so far”. */
  return g_strdup_printf (_ ("%s, today so far"), date);
}

char *
fettle_load_chart_dup_point_text (FettleChart *chart, double x)
{
  FettleLoadChart *self = FETTLE_LOAD_CHART (chart);
  FettleDay day = (FettleDay) round (x);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, dup_day (self, day));
  add_figures (self, day, parts);
  return fettle_chart_words_join (parts);
}

char *
fettle_load_chart_dup_view_text (FettleChart *chart, double first, double last)
{
  g_autofree char *from = fettle_format_day ((FettleDay) ceil (first));
  g_autofree char *to = fettle_format_day ((FettleDay) floor (last));

  /* Translators: the days of a chart that are seen: “Shown: Monday 1 June 2026 to Thursday 19
   * November 2026”. */
  return g_strdup_printf (_ ("Shown: %1$s to %2$s"), from, to);
}

guint
fettle_load_chart_get_n_columns (FettleChart *chart)
{
  return FETTLE_LOAD_N_COLUMNS + 1;
}

char *
fettle_load_chart_dup_column_title (FettleChart *chart, guint column)
{
  switch (column)
    {
    case 0:
      return g_strdup (C_ ("column", "Date"));
    case FETTLE_LOAD_COLUMN_LOAD + 1:
      return g_strdup (C_ ("column", "Load (points)"));
    case FETTLE_LOAD_COLUMN_FITNESS + 1:
      return g_strdup (C_ ("column", "Fitness (points a day)"));
    case FETTLE_LOAD_COLUMN_FATIGUE + 1:
      return g_strdup (C_ ("column", "Fatigue (points a day)"));
    default:
      return g_strdup (C_ ("column", "Form (points a day)"));
    }
}

guint
fettle_load_chart_get_n_rows (FettleChart *chart)
{
  return (guint) FETTLE_LOAD_CHART (chart)->n_days;
}

/* History is read from its newest day. */
guint
fettle_load_chart_get_row (FettleChart *chart, double x)
{
  FettleLoadChart *self = FETTLE_LOAD_CHART (chart);

  return isnan (x) ? (guint) self->n_days - 1 : (guint) (round (x) - self->first_day);
}

char *
fettle_load_chart_dup_cell (FettleChart *chart, guint row, guint column)
{
  FettleLoadChart *self = FETTLE_LOAD_CHART (chart);
  FettleDay day = self->first_day + (FettleDay) row;

  return column == 0 ? dup_day (self, day)
                     : dup_rounded (self, (FettleLoadColumn) (column - 1), day, 2);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fitness-summary.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>
#include <math.h>

#include "fettle-fitness.h"
#include "fettle-format.h"
#include "fettle-load-chart.h"

/* The time constant of fitness: before so many days it reads too low (Banister 1975; Allen and
 * Coggan). */
#define BUILDING_DAYS 42u
/* The ratio compares a week with four (Gabbett 2016). */
#define RATIO_DAYS 28u
/* Below this the share that form is of fitness would say too much about too little; the bands hold
 * a fitness for at least as much. */
#define LEAST_FITNESS 20

static FettleTrainingLoad *
get_day (GListModel *history, guint days_before_today)
{
  guint n = g_list_model_get_n_items (history);

  return days_before_today < n ? g_list_model_get_item (history, n - 1 - days_before_today) : NULL;
}

/**
 * fettle_fitness_summary_compute:
 * @history: (element-type FettleTrainingLoad): one a day, the last is today
 *
 * Returns: this morning's figures
 */
FettleFitnessSummary
fettle_fitness_summary_compute (GListModel *history)
{
  FettleFitnessSummary self = { .n_days = g_list_model_get_n_items (history),
                                .fitness = NAN,
                                .fitness_change = NAN,
                                .fatigue = NAN,
                                .fatigue_change = NAN,
                                .form = NAN,
                                .acwr = NAN };
  g_autoptr (FettleTrainingLoad) yesterday = get_day (history, 1);
  g_autoptr (FettleTrainingLoad) week_before = get_day (history, 1 + 7);
  g_autoptr (FettleTrainingLoad) four_weeks_before = get_day (history, 1 + 28);

  if (yesterday == NULL)
    return self;
  self.fitness = yesterday->fitness;
  self.fatigue = yesterday->fatigue;
  self.form = yesterday->form;
  self.acwr = yesterday->acwr;
  self.acwr_status = g_intern_string (yesterday->acwr_status);
  if (week_before != NULL)
    self.fatigue_change = self.fatigue - week_before->fatigue;
  if (four_weeks_before != NULL)
    self.fitness_change = self.fitness - four_weeks_before->fitness;
  return self;
}

/* Below half a point there is nothing to tell apart. */
static gboolean
says_nothing (const FettleFitnessSummary *self)
{
  return round (self->fitness) == 0 && round (self->fatigue) == 0;
}

static double
get_shown_form (const FettleFitnessSummary *self)
{
  return fettle_fitness_get_shown_form (self->fitness, self->fatigue, self->form, 0);
}

/**
 * fettle_fitness_summary_dup_fitness:
 *
 * Returns: (transfer full): fitness; the dash where there is hardly any load to speak of
 */
char *
fettle_fitness_summary_dup_fitness (const FettleFitnessSummary *self)
{
  return fettle_format_number (says_nothing (self) ? NAN : self->fitness, 0);
}

/**
 * fettle_fitness_summary_dup_fatigue:
 *
 * Returns: (transfer full): fatigue; the dash where there is hardly any load to speak of
 */
char *
fettle_fitness_summary_dup_fatigue (const FettleFitnessSummary *self)
{
  return fettle_format_number (says_nothing (self) ? NAN : self->fatigue, 0);
}

/* A sign belongs before its number in every direction of writing. */
static char *
dup_signed (double value, int decimals)
{
  g_autofree char *figure = fettle_format_signed (value, decimals);

  return gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? fettle_format_isolate (figure)
                                                                 : g_steal_pointer (&figure);
}

/**
 * fettle_fitness_summary_dup_form:
 *
 * Returns: (transfer full): the difference of fitness and fatigue as they stand beside it; the dash
 * where there is hardly any load to speak of
 */
char *
fettle_fitness_summary_dup_form (const FettleFitnessSummary *self)
{
  return dup_signed (says_nothing (self) ? NAN : get_shown_form (self), 0);
}

/**
 * fettle_fitness_summary_dup_fitness_note:
 *
 * Returns: (transfer full): how fitness moved; empty where there was none and is none
 */
char *
fettle_fitness_summary_dup_fitness_note (const FettleFitnessSummary *self)
{
  g_autofree char *change = dup_signed (self->fitness_change, 1);
  gboolean stays_nothing = round (self->fitness) == 0 && round (10 * self->fitness_change) == 0;

  if (isnan (self->fitness_change) || stays_nothing)
    return g_strdup ("");
  /* Translators: a change with its sign, as in “+3.9 in four weeks”. */
  return g_strdup_printf (_ ("%s in four weeks"), change);
}

/**
 * fettle_fitness_summary_dup_fatigue_note:
 *
 * Returns: (transfer full): how fatigue moved; empty where there was none and is none
 */
char *
fettle_fitness_summary_dup_fatigue_note (const FettleFitnessSummary *self)
{
  g_autofree char *change = dup_signed (self->fatigue_change, 1);
  gboolean stays_nothing = round (self->fatigue) == 0 && round (10 * self->fatigue_change) == 0;

  if (isnan (self->fatigue_change) || stays_nothing)
    return g_strdup ("");
  /* Translators: a change with its sign, as in “+1.7 in a week”. */
  return g_strdup_printf (_ ("%s in a week"), change);
}

/**
 * fettle_fitness_summary_dup_form_note:
 *
 * Form as a share of fitness, and the word for it. While fitness builds there is no judgement, and
 * without any fitness there is no share.
 *
 * Returns: (transfer full): the share and the word
 */
char *
fettle_fitness_summary_dup_form_note (const FettleFitnessSummary *self)
{
  /* As they stand on the screen, so that a reader who calculates comes to the same share. */
  double fitness = round (self->fitness);
  double percent = 100 * get_shown_form (self) / fitness;
  const char *band
      = fettle_load_chart_get_band_title (fettle_form_band_get (self->form, self->fitness));
  g_autofree char *share = dup_signed (percent, 0);

  if (band == NULL || self->n_days < BUILDING_DAYS)
    return g_strdup ("");
  if (round (self->fitness) <= 0)
    return g_strdup (_ ("Not enough data yet: hardly any load in the last months"));
  if (fitness < LEAST_FITNESS)
    return g_strdup (band);
  /* Translators: form as a per cent of fitness, and a word for it, as in “−11 % of fitness:
   * productive”. */
  return g_strdup_printf (_ ("%1$s\302\240%% of fitness: %2$s"), share, band);
}

/**
 * fettle_fitness_summary_dup_acwr_note:
 *
 * Returns: (transfer full): what the ratio says, or why there is none
 */
char *
fettle_fitness_summary_dup_acwr_note (const FettleFitnessSummary *self)
{
  guint n_days = self->n_days > 0 ? self->n_days - 1 : 0;

  if (isnan (self->acwr) && n_days < RATIO_DAYS)
    /* Translators: the ratio needs 28 days of history; %u is how many there are. */
    return g_strdup_printf (ngettext ("after 28 days, %u so far", "after 28 days, %u so far",
                                      n_days),
                            n_days);
  if (isnan (self->acwr))
    return g_strdup (_ ("no load in four weeks"));
  if (g_strcmp0 (self->acwr_status, "detraining") == 0)
    return g_strdup (_ ("load is falling"));
  if (g_strcmp0 (self->acwr_status, "moderate") == 0)
    return g_strdup (_ ("load is rising"));
  if (g_strcmp0 (self->acwr_status, "high_risk") == 0)
    return g_strdup (_ ("load changed fast"));
  return g_strdup (_ ("steady"));
}

/**
 * fettle_fitness_summary_dup_building:
 *
 * Returns: (transfer full) (nullable): that the history is short, and what that means
 */
char *
fettle_fitness_summary_dup_building (const FettleFitnessSummary *self)
{
  if (self->n_days == 0 || self->n_days >= BUILDING_DAYS)
    return NULL;
  return g_strdup_printf (
      /* Translators: %1$u is the number of days so far, %2$u how many it takes. */
      ngettext ("Fitness is still building: %1$u of %2$u days. Until then it reads too low.",
                "Fitness is still building: %1$u of %2$u days. Until then it reads too low.",
                self->n_days),
      self->n_days, BUILDING_DAYS);
}

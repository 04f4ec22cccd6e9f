/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-fixtures.h"
#include "fettle-fitness-summary.h"
#include "fettle-test.h"

#include <math.h>

static void
test_morning (void)
{
  g_autoptr (GListStore) history = fettle_activity_fixtures_new_history (400);
  g_autoptr (FettleTrainingLoad) yesterday = g_list_model_get_item (G_LIST_MODEL (history), 398);
  g_autoptr (FettleTrainingLoad) before = g_list_model_get_item (G_LIST_MODEL (history), 370);
  FettleFitnessSummary summary = fettle_fitness_summary_compute (G_LIST_MODEL (history));

  /* What one wakes up with is the end of yesterday, whatever today brings. */
  g_assert_cmpfloat (summary.form, ==, yesterday->form);
  g_assert_cmpfloat (summary.fitness, ==, yesterday->fitness);
  g_assert_cmpfloat (summary.fitness_change, ==, yesterday->fitness - before->fitness);
  g_assert_null (fettle_fitness_summary_dup_building (&summary));
}

static void
test_thin (void)
{
  g_autoptr (GListStore) history = fettle_activity_fixtures_new_history (20);
  g_autoptr (GListStore) first_day = fettle_activity_fixtures_new_history (1);
  FettleFitnessSummary summary = fettle_fitness_summary_compute (G_LIST_MODEL (history));
  FettleFitnessSummary start = fettle_fitness_summary_compute (G_LIST_MODEL (first_day));

  fettle_test_assert_text (
      fettle_fitness_summary_dup_building (&summary),
      "Fitness is still building: 20 of 42 days. Until then it reads too low.");
  fettle_test_assert_text (fettle_fitness_summary_dup_acwr_note (&summary),
                           "after 28 days, 19 so far");
  /* No judgement on a thin history. */
  fettle_test_assert_text (fettle_fitness_summary_dup_form_note (&summary), "");
  fettle_test_assert_text (fettle_fitness_summary_dup_fitness_note (&summary), "");

  g_assert_true (isnan (start.fitness));
  fettle_test_assert_text (fettle_fitness_summary_dup_acwr_note (&start),
                           "after 28 days, 0 so far");
}

static void
test_words (void)
{
  static const struct
  {
    double fitness;
    double form;
    const char *words;
  } cases[] = {
    { 70, -28, "−40\u00a0% of fitness: overreaching" },
    { 69, -7.7, "−12\u00a0% of fitness: productive" },
    { 50, 0, "0\u00a0% of fitness: neutral" },
    { 50, 10, "+20\u00a0% of fitness: fresh" },
    { 50, 20, "+40\u00a0% of fitness: detraining" },
    /* The share of what is shown: −10 of 52 is 19 %, whatever −10.4 of 51.6 is. */
    { 51.6, -10.4, "−19\u00a0% of fitness: productive" },
    /* Too little fitness for a share that says something, but for a word. */
    { 5, 4, "fresh" },
  };
  FettleFitnessSummary summary = { .n_days = 400,
                                   .acwr = 1.11,
                                   .acwr_status = "optimal",
                                   .fitness_change = 3.94,
                                   .fatigue_change = -1.66 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      summary.fitness = cases[i].fitness;
      summary.form = cases[i].form;
      summary.fatigue = summary.fitness - summary.form;
      fettle_test_assert_text (fettle_fitness_summary_dup_form_note (&summary), cases[i].words);
    }
  fettle_test_assert_text (fettle_fitness_summary_dup_fitness_note (&summary),
                           "+3.9 in four weeks");
  fettle_test_assert_text (fettle_fitness_summary_dup_fatigue_note (&summary), "−1.7 in a week");
  fettle_test_assert_text (fettle_fitness_summary_dup_acwr_note (&summary), "steady");
  summary.acwr_status = "high_risk";
  fettle_test_assert_text (fettle_fitness_summary_dup_acwr_note (&summary), "load changed fast");
  summary.acwr = NAN;
  fettle_test_assert_text (fettle_fitness_summary_dup_acwr_note (&summary),
                           "no load in four weeks");
}

/* A share of nothing is none. */
static void
test_no_load (void)
{
  FettleFitnessSummary summary = { .n_days = 1400,
                                   .fitness = 0.02,
                                   .fitness_change = -0.03,
                                   .fatigue = 0,
                                   .fatigue_change = 0,
                                   .form = 0.02,
                                   .acwr = NAN };

  fettle_test_assert_text (fettle_fitness_summary_dup_form_note (&summary),
                           "Not enough data yet: hardly any load in the last months");
  fettle_test_assert_text (fettle_fitness_summary_dup_fitness_note (&summary), "");
  fettle_test_assert_text (fettle_fitness_summary_dup_fatigue_note (&summary), "");

  /* Having had some is worth saying. */
  summary.fitness_change = -1.4;
  fettle_test_assert_text (fettle_fitness_summary_dup_fitness_note (&summary),
                           "−1.4 in four weeks");
}

/* What stands on the screen adds up. */
static void
test_adds_up (void)
{
  FettleFitnessSummary even = { .fitness = 69.2, .fatigue = 77.3, .form = -8.1 };
  FettleFitnessSummary odd = { .fitness = 69.6, .fatigue = 77.2, .form = -7.6 };
  FettleFitnessSummary none = { .fitness = NAN, .fatigue = NAN, .form = NAN };
  FettleFitnessSummary hardly = { .fitness = 0.4, .fatigue = 0.1, .form = 0.3 };

  fettle_test_assert_text (fettle_fitness_summary_dup_form (&even), "−8");
  fettle_test_assert_text (fettle_fitness_summary_dup_fitness (&odd), "70");
  fettle_test_assert_text (fettle_fitness_summary_dup_fatigue (&odd), "77");
  fettle_test_assert_text (fettle_fitness_summary_dup_form (&odd), "−7");
  fettle_test_assert_text (fettle_fitness_summary_dup_form (&none), "–");
  fettle_test_assert_text (fettle_fitness_summary_dup_fitness (&hardly), "–");
  fettle_test_assert_text (fettle_fitness_summary_dup_form (&hardly), "–");
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/ui/fitness-summary/is-of-this-morning", test_morning);
  g_test_add_func ("/ui/fitness-summary/thin-history-is-not-judged", test_thin);
  g_test_add_func ("/ui/fitness-summary/in-words", test_words);
  g_test_add_func ("/ui/fitness-summary/without-load", test_no_load);
  g_test_add_func ("/ui/fitness-summary/rounded-figures-add-up", test_adds_up);

  return g_test_run ();
}

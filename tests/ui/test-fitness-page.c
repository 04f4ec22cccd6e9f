/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <string.h>

#include "fettle-activity-fixtures.h"
#include "fettle-chart-card.h"
#include "fettle-figure.h"
#include "fettle-fitness-page.h"
#include "fettle-fitness-summary.h"
#include "fettle-format.h"
#include "fettle-ui-test.h"

typedef struct
{
  GListStore *history;
  FettleFitnessPage *page;
  GtkWidget *window;
} Fixture;

static void
open_page (Fixture *fixture, guint n_days, int width)
{
  fixture->history = fettle_activity_fixtures_new_history (n_days);
  fixture->page = FETTLE_FITNESS_PAGE (g_object_ref_sink (fettle_fitness_page_new (NULL)));
  g_assert_cmpint (fettle_fitness_page_get_state (fixture->page), ==, FETTLE_FITNESS_WAITING);
  fettle_fitness_page_set_history (fixture->page, G_LIST_MODEL (fixture->history));
  fixture->window
      = g_object_ref_sink (g_object_new (ADW_TYPE_WINDOW, "width-request", 360, "height-request",
                                         294, "default-width", width, "default-height", 800, NULL));
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  fettle_ui_test_await_frame (fixture->window);
}

static void
close_page (Fixture *fixture)
{
  adw_window_set_content (ADW_WINDOW (fixture->window), NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fettle_test_await_finalize (fixture->window);
  fettle_test_await_finalize (fixture->page);
  g_assert_finalize_object (fixture->history);
}

static FettleChart *
get_chart (Fixture *fixture)
{
  GtkWidget *card = fettle_ui_test_find (fixture->page, FETTLE_TYPE_CHART_CARD);

  return fettle_chart_view_get_chart (fettle_chart_card_get_view (FETTLE_CHART_CARD (card)));
}

static void
test_figures (void)
{
  Fixture fixture;
  FettleFitnessSummary summary;
  g_autofree char *form = NULL;

  open_page (&fixture, 400, 1200);
  summary = fettle_fitness_summary_compute (G_LIST_MODEL (fixture.history));
  form = fettle_fitness_summary_dup_form (&summary);
  g_assert_cmpint (fettle_fitness_page_get_state (fixture.page), ==, FETTLE_FITNESS_READY);
  g_assert_true (fettle_ui_test_shows (fixture.page, form));
  g_assert_true (fettle_ui_test_shows (fixture.page, "1.11"));
  g_assert_true (fettle_ui_test_shows (fixture.page, "steady"));
  g_assert_true (fettle_ui_test_shows (
      fixture.page, "The ratio describes how fast your load changes. It does not predict injury."));
  fettle_ui_test_assert_accessible (fixture.page);
  close_page (&fixture);
}

/* The strip, the chart and what a screen reader says of it agree on what this morning is. */
static void
test_one_morning (void)
{
  Fixture fixture;
  FettleFitnessSummary summary;
  g_autofree char *fitness = NULL;
  g_autofree char *fatigue = NULL;
  g_autofree char *form = NULL;
  g_autofree char *morning = NULL;
  g_autofree char *words = NULL;

  open_page (&fixture, 400, 1200);
  summary = fettle_fitness_summary_compute (G_LIST_MODEL (fixture.history));
  fitness = fettle_fitness_summary_dup_fitness (&summary);
  fatigue = fettle_fitness_summary_dup_fatigue (&summary);
  form = fettle_fitness_summary_dup_form (&summary);
  morning
      = g_strdup_printf ("This morning: fitness %s, fatigue %s, form %s", fitness, fatigue, form);
  words = fettle_chart_dup_summary (get_chart (&fixture));
  g_assert_nonnull (strstr (words, morning));
  g_assert_true (fettle_ui_test_shows (fixture.page, "This Morning"));
  g_assert_true (fettle_ui_test_shows (fixture.page, fitness));
  g_assert_true (fettle_ui_test_shows (fixture.page, fatigue));
  g_assert_true (fettle_ui_test_shows (fixture.page, form));
  close_page (&fixture);
}

static void
replace_days (Fixture *fixture, guint n_days)
{
  g_autoptr (GListStore) days = fettle_activity_fixtures_new_history (n_days);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_days; i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (days), i));
  g_list_store_splice (fixture->history, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (fixture->history)), items->pdata,
                       items->len);
}

/* An import ends while the athlete looks at something. */
static void
test_view_stays (void)
{
  Fixture fixture;
  FettleChart *chart;
  double first, last, extent_first, extent_last;

  open_page (&fixture, 400, 1000);
  chart = get_chart (&fixture);
  fettle_chart_get_extent (chart, &extent_first, &extent_last);
  fettle_chart_set_view (chart, extent_last - 200, extent_last - 160);
  replace_days (&fixture, 500);
  fettle_chart_get_view (chart, &first, &last);
  g_assert_cmpfloat (first, ==, extent_last - 200);
  g_assert_cmpfloat (last, ==, extent_last - 160);

  fettle_chart_reset_view (chart);
  replace_days (&fixture, 600);
  g_assert_false (fettle_chart_is_zoomed (chart));
  fettle_chart_get_view (chart, &first, &last);
  g_assert_cmpfloat (first, ==, extent_last - 599);

  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture.page), "fitness.range", "s", "6-weeks"));
  replace_days (&fixture, 700);
  fettle_chart_get_view (chart, &first, &last);
  g_assert_cmpfloat (first, ==, extent_last - 42);
  g_assert_cmpfloat (last, ==, extent_last);
  close_page (&fixture);
}

static void
test_ranges (void)
{
  static const struct
  {
    const char *name;
    double days;
  } cases[] = { { "6-weeks", 42 }, { "3-months", 91 }, { "1-year", 365 } };
  Fixture fixture;
  double first, last, extent_first, extent_last;

  open_page (&fixture, 1000, 1000);
  fettle_chart_get_extent (get_chart (&fixture), &extent_first, &extent_last);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture.page), "fitness.range", "s",
                                                 cases[i].name));
      fettle_chart_get_view (get_chart (&fixture), &first, &last);
      g_assert_cmpfloat_with_epsilon (last - first, cases[i].days, 1);
      g_assert_cmpfloat (last, ==, extent_last);
    }
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture.page), "fitness.range", "s", "all"));
  g_assert_false (fettle_chart_is_zoomed (get_chart (&fixture)));
  close_page (&fixture);
}

static void
test_thin (void)
{
  Fixture fixture;

  open_page (&fixture, 20, 800);
  g_assert_true (fettle_ui_test_shows (fixture.page, "after 28 days, 19 so far"));
  g_assert_true (fettle_ui_test_shows (
      fixture.page, "Fitness is still building: 20 of 42 days. Until then it reads too low."));
  close_page (&fixture);
}

static void
test_empty (void)
{
  Fixture fixture;

  open_page (&fixture, 0, 800);
  g_assert_cmpint (fettle_fitness_page_get_state (fixture.page), ==, FETTLE_FITNESS_EMPTY);
  g_assert_nonnull (fettle_ui_test_find_button (fixture.page, "win.import"));
  close_page (&fixture);
}

/* The first activity comes in while the page is open. */
static void
test_first_days (void)
{
  Fixture fixture;
  g_autoptr (GListStore) days = fettle_activity_fixtures_new_history (2);
  g_autoptr (FettleTrainingLoad) first = g_list_model_get_item (G_LIST_MODEL (days), 0);

  open_page (&fixture, 0, 800);
  g_list_store_append (fixture.history, first);
  g_assert_cmpint (fettle_fitness_page_get_state (fixture.page), ==, FETTLE_FITNESS_READY);
  fettle_ui_test_await_frame (fixture.window);
  g_assert_true (fettle_ui_test_shows (fixture.page, FETTLE_FORMAT_MISSING));
  close_page (&fixture);
}

static void
assert_inside (GtkWidget *widget, gpointer around)
{
  graphene_rect_t bounds;

  if (!GTK_IS_LABEL (widget) || !gtk_widget_get_mapped (widget))
    return;

  g_assert_true (gtk_widget_compute_bounds (widget, around, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (around));
}

/* The sentence about the ratio once stood outside of its card. */
static void
test_narrow_right_to_left (void)
{
  Fixture fixture;
  GtkWidget *card;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  open_page (&fixture, 400, 360);
  card = fettle_ui_test_find (fixture.page, FETTLE_TYPE_FIGURE);
  while (!gtk_widget_has_css_class (card, "card"))
    card = gtk_widget_get_parent (card);
  fettle_ui_test_visit (card, assert_inside, card);
  close_page (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_narrow_large_text (void)
{
  Fixture fixture;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  open_page (&fixture, 400, 360);
  g_assert_cmpint (gtk_widget_get_width (fixture.window), ==, 360);
  close_page (&fixture);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

static void
test_right_to_left (void)
{
  Fixture fixture;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  open_page (&fixture, 100, 1000);
  close_page (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char *argv[])
{
  fettle_ui_test_init (&argc, &argv);

  g_test_add_func ("/ui/fitness-page/figures", test_figures);
  g_test_add_func ("/ui/fitness-page/ranges", test_ranges);
  g_test_add_func ("/ui/fitness-page/one-morning", test_one_morning);
  g_test_add_func ("/ui/fitness-page/view-stays", test_view_stays);
  g_test_add_func ("/ui/fitness-page/thin-history-says-so", test_thin);
  g_test_add_func ("/ui/fitness-page/empty", test_empty);
  g_test_add_func ("/ui/fitness-page/first-day", test_first_days);
  g_test_add_func ("/ui/fitness-page/narrow-and-large-text-fits", test_narrow_large_text);
  g_test_add_func ("/ui/fitness-page/narrow-right-to-left", test_narrow_right_to_left);
  g_test_add_func ("/ui/fitness-page/right-to-left", test_right_to_left);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart-card.h"
#include "fettle-chart-fixtures.h"
#include "fettle-chart-table-dialog.h"
#include "fettle-chart-view.h"
#include "fettle-ui-test.h"

#include <math.h>

typedef struct
{
  FettleChart *chart;
  FettleChartView *view;
  GtkWidget *window;
  GPtrArray *announced;
} Fixture;

static void
on_announced (FettleChartView *view, const char *text, Fixture *fixture)
{
  g_ptr_array_add (fixture->announced, g_strdup (text));
}

static void
show (Fixture *fixture, FettleChart *chart, gboolean selectable)
{
  fixture->chart = chart;
  fixture->announced = g_ptr_array_new_with_free_func (g_free);
  fixture->view = FETTLE_CHART_VIEW (g_object_ref_sink (fettle_chart_view_new (chart)));
  fettle_chart_view_set_selectable (fixture->view, selectable);
  g_signal_connect (fixture->view, "announced", G_CALLBACK (on_announced), fixture);
  fixture->window = g_object_ref_sink (
      g_object_new (ADW_TYPE_WINDOW, "default-width", 800, "default-height", 600, NULL));
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  fettle_ui_test_await_frame (fixture->window);
}

static void
set_up_traces (Fixture *fixture, gconstpointer data)
{
  show (fixture, fettle_chart_fixtures_new_traces (3600), TRUE);
}

static void
set_up_load (Fixture *fixture, gconstpointer data)
{
  show (fixture, fettle_chart_fixtures_new_load (400), FALSE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  adw_window_set_content (ADW_WINDOW (fixture->window), NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fettle_test_await_finalize (fixture->window);
  fettle_test_await_finalize (fixture->view);
  g_assert_finalize_object (fixture->chart);
  g_ptr_array_unref (fixture->announced);
}

static gboolean
activate (Fixture *fixture, const char *action, const char *target)
{
  return target != NULL
             ? gtk_widget_activate_action (GTK_WIDGET (fixture->view), action, "s", target)
             : gtk_widget_activate_action (GTK_WIDGET (fixture->view), action, NULL);
}

static double
get_cursor (Fixture *fixture)
{
  double x = NAN;

  return fettle_chart_get_cursor (fixture->chart, &x) ? x : NAN;
}

static gboolean
is_enabled (Fixture *fixture, const char *action)
{
  return g_action_group_get_action_enabled (fettle_chart_view_get_action_group (fixture->view),
                                            action);
}

/* --- properties --- */

static void
count (guint *n)
{
  ++*n;
}

static void
test_properties (void)
{
  FettleChart *chart = fettle_chart_fixtures_new_traces (60);
  FettleChartView *view = FETTLE_CHART_VIEW (g_object_ref_sink (fettle_chart_view_new (NULL)));
  guint n_charts = 0, n_selectable = 0;
  gboolean selectable;

  g_signal_connect_swapped (view, "notify::chart", G_CALLBACK (count), &n_charts);
  g_signal_connect_swapped (view, "notify::selectable", G_CALLBACK (count), &n_selectable);
  g_assert_null (fettle_chart_view_get_chart (view));

  fettle_chart_view_set_chart (view, chart);
  fettle_chart_view_set_chart (view, chart);
  g_assert_cmpuint (n_charts, ==, 1);
  g_assert_true (fettle_chart_view_get_chart (view) == chart);

  g_object_set (view, "selectable", TRUE, NULL);
  g_object_set (view, "selectable", TRUE, NULL);
  g_object_get (view, "selectable", &selectable, NULL);
  g_assert_true (selectable);
  g_assert_cmpuint (n_selectable, ==, 1);

  g_object_set (view, "chart", NULL, NULL);
  g_assert_cmpuint (n_charts, ==, 2);
  g_assert_finalize_object (chart);
  g_assert_finalize_object (view);
}

/* Without a chart nothing moves, and nothing breaks. */
static void
test_without_chart (void)
{
  FettleChartView *view = FETTLE_CHART_VIEW (g_object_ref_sink (fettle_chart_view_new (NULL)));

  g_assert_false (fettle_chart_view_move_cursor (view, FETTLE_CHART_STEP_NEXT));
  g_assert_false (fettle_chart_view_shift (view, FETTLE_CHART_STEP_NEXT));
  g_assert_false (fettle_chart_view_leave (view));
  g_assert_true (isnan (fettle_chart_view_x_at (view, 10)));
  g_assert_finalize_object (view);
}

/* --- drawing --- */

static void
test_hover_keeps_layer (Fixture *fixture, gconstpointer data)
{
  guint n_layers = fettle_chart_view_get_n_layers_drawn (fixture->view);

  g_assert_cmpuint (n_layers, >=, 1);
  for (int pixel = 100; pixel < 600; pixel += 50)
    {
      fettle_chart_set_cursor (fixture->chart, fettle_chart_view_x_at (fixture->view, pixel));
      fettle_ui_test_await_frame (fixture->window);
    }
  fettle_chart_set_selection (fixture->chart, 600, 900);
  fettle_ui_test_await_frame (fixture->window);
  g_assert_cmpuint (fettle_chart_view_get_n_layers_drawn (fixture->view), ==, n_layers);
}

static void
test_zoom_draws_layer (Fixture *fixture, gconstpointer data)
{
  guint n_layers = fettle_chart_view_get_n_layers_drawn (fixture->view);

  g_assert_true (activate (fixture, "chart.zoom-in", NULL));
  fettle_ui_test_await_frame (fixture->window);
  g_assert_cmpuint (fettle_chart_view_get_n_layers_drawn (fixture->view), ==, n_layers + 1);
}

static void
test_theme_draws_layer (Fixture *fixture, gconstpointer data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  guint n_layers = fettle_chart_view_get_n_layers_drawn (fixture->view);

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  fettle_ui_test_await_frame (fixture->window);
  g_assert_cmpuint (fettle_chart_view_get_n_layers_drawn (fixture->view), >, n_layers);

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  fettle_ui_test_await_frame (fixture->window);
}

static void
test_text_scale_draws_layer (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  guint n_layers = fettle_chart_view_get_n_layers_drawn (fixture->view);
  int before, after;

  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_VERTICAL, -1, NULL, &before, NULL,
                      NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  fettle_ui_test_await_frame (fixture->window);
  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_VERTICAL, -1, NULL, &after, NULL,
                      NULL);
  g_assert_cmpint (after, >, before);
  g_assert_cmpuint (fettle_chart_view_get_n_layers_drawn (fixture->view), >, n_layers);

  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  fettle_ui_test_await_frame (fixture->window);
}

/* The focus ring is drawn by the style, over the layer. */
static void
test_focus_keeps_layer (Fixture *fixture, gconstpointer data)
{
  guint n_layers = fettle_chart_view_get_n_layers_drawn (fixture->view);

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture->view)));
  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);
  fettle_ui_test_await_frame (fixture->window);
  g_assert_cmpuint (fettle_chart_view_get_n_layers_drawn (fixture->view), ==, n_layers);
}

/* --- keyboard --- */

static void
test_keys_move_and_announce (Fixture *fixture, gconstpointer data)
{
  double first;

  g_assert_true (activate (fixture, "chart.move-cursor", "first"));
  g_assert_cmpfloat (get_cursor (fixture), ==, 0);
  g_assert_cmpuint (fixture->announced->len, ==, 1);

  g_assert_true (activate (fixture, "chart.move-cursor", "next"));
  first = get_cursor (fixture);
  g_assert_cmpfloat (first, >, 0);
  g_assert_true (activate (fixture, "chart.move-cursor", "next-page"));
  g_assert_cmpfloat (get_cursor (fixture), >, first + 100);
  g_assert_true (activate (fixture, "chart.move-cursor", "last"));
  g_assert_cmpfloat (get_cursor (fixture), ==, 3599);
  g_assert_cmpuint (fixture->announced->len, ==, 4);

  for (guint i = 0; i < fixture->announced->len; i++)
    g_assert_cmpuint (strlen (fixture->announced->pdata[i]), >, 5);
  g_assert_cmpstr (fixture->announced->pdata[0], !=, fixture->announced->pdata[3]);
}

/* At the end an arrow does nothing, so that it can leave the chart. */
static void
test_arrow_at_end_is_not_taken (Fixture *fixture, gconstpointer data)
{
  g_assert_true (fettle_chart_view_move_cursor (fixture->view, FETTLE_CHART_STEP_LAST));
  g_assert_false (fettle_chart_view_move_cursor (fixture->view, FETTLE_CHART_STEP_NEXT));
  g_assert_cmpuint (fixture->announced->len, ==, 1);
}

static void
test_shift_extends_selection (Fixture *fixture, gconstpointer data)
{
  double first, last;

  fettle_chart_set_cursor (fixture->chart, 1000);
  g_assert_true (activate (fixture, "chart.shift", "next"));
  g_assert_true (activate (fixture, "chart.shift", "next"));
  g_assert_true (fettle_chart_get_selection (fixture->chart, &first, &last));
  g_assert_cmpfloat (first, ==, 1000);
  g_assert_cmpfloat (last, ==, get_cursor (fixture));

  g_assert_true (activate (fixture, "chart.shift", "first"));
  g_assert_true (fettle_chart_get_selection (fixture->chart, &first, &last));
  g_assert_cmpfloat (first, ==, 0);
  g_assert_cmpfloat (last, ==, 1000);
}

static void
test_shift_pans (Fixture *fixture, gconstpointer data)
{
  double before, after, last;

  g_assert_false (fettle_chart_view_shift (fixture->view, FETTLE_CHART_STEP_PREVIOUS));
  g_assert_true (activate (fixture, "chart.zoom-in", NULL));
  fettle_chart_get_view (fixture->chart, &before, &last);
  g_assert_true (fettle_chart_view_shift (fixture->view, FETTLE_CHART_STEP_PREVIOUS));
  fettle_chart_get_view (fixture->chart, &after, &last);
  g_assert_cmpfloat (after, <, before);
  g_assert_false (fettle_chart_get_selection (fixture->chart, &after, &last));
}

static void
test_escape_leaves (Fixture *fixture, gconstpointer data)
{
  double first, last;

  fettle_chart_set_cursor (fixture->chart, 500);
  fettle_chart_set_selection (fixture->chart, 100, 200);
  g_assert_true (fettle_chart_view_leave (fixture->view));
  g_assert_true (isnan (get_cursor (fixture)));
  g_assert_true (fettle_chart_get_selection (fixture->chart, &first, &last));
  g_assert_true (fettle_chart_view_leave (fixture->view));
  g_assert_false (fettle_chart_get_selection (fixture->chart, &first, &last));
  g_assert_false (fettle_chart_view_leave (fixture->view));
}

static void
move_pointer (Fixture *fixture, double x, double y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", x, y);
    }
}

/* Relayout makes GTK tell of a motion although the pointer rests. */
static void
test_resting_pointer_leaves_cursor (Fixture *fixture, gconstpointer data)
{
  double by_pointer, by_key, first, last;

  move_pointer (fixture, 400, 100);
  by_pointer = get_cursor (fixture);
  g_assert_false (isnan (by_pointer));

  g_assert_true (activate (fixture, "chart.move-cursor", "first"));
  g_assert_true (activate (fixture, "chart.move-cursor", "next-page"));
  by_key = get_cursor (fixture);
  g_assert_cmpfloat (by_key, !=, by_pointer);
  move_pointer (fixture, 400, 100);
  g_assert_true (activate (fixture, "chart.shift", "next-page"));
  move_pointer (fixture, 400, 100);
  g_assert_true (activate (fixture, "chart.shift", "next-page"));
  g_assert_true (fettle_chart_get_selection (fixture->chart, &first, &last));
  g_assert_cmpfloat (first, ==, by_key);
  g_assert_cmpfloat (last, ==, get_cursor (fixture));

  move_pointer (fixture, 401, 100);
  g_assert_cmpfloat (get_cursor (fixture), !=, last);
}

/* The same where the chart moves below the pointer. */
static void
test_moved_chart_leaves_cursor (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);

  move_pointer (fixture, 400, 100);
  g_assert_true (activate (fixture, "chart.move-cursor", "first"));
  gtk_widget_set_margin_top (view, 40);
  gtk_widget_set_margin_start (view, 30);
  fettle_ui_test_await_frame (fixture->window);
  move_pointer (fixture, 370, 60);
  g_assert_cmpfloat (get_cursor (fixture), ==, 0);
}

/* What lay there before anything moved is no wish. */
static void
test_first_motion_leaves_keyboard_cursor (Fixture *fixture, gconstpointer data)
{
  g_assert_true (activate (fixture, "chart.move-cursor", "first"));
  move_pointer (fixture, 400, 100);
  g_assert_cmpfloat (get_cursor (fixture), ==, 0);
  move_pointer (fixture, 410, 100);
  g_assert_cmpfloat (get_cursor (fixture), >, 0);
}

static void
await_announced (Fixture *fixture, guint n)
{
  while (fixture->announced->len < n)
    g_main_context_iteration (NULL, TRUE);
}

/* Once for several steps. */
static void
test_zoom_is_announced (Fixture *fixture, gconstpointer data)
{
  g_assert_true (activate (fixture, "chart.zoom-in", NULL));
  g_assert_true (activate (fixture, "chart.zoom-in", NULL));
  fettle_chart_set_selection (fixture->chart, 600, 1200);
  g_assert_true (activate (fixture, "chart.zoom-to-selection", NULL));
  g_assert_cmpuint (fixture->announced->len, ==, 0);
  await_announced (fixture, 1);
  g_assert_cmpstr (fixture->announced->pdata[0], ==, "Shown: 10 minutes to 20 minutes");

  g_assert_true (activate (fixture, "chart.reset-view", NULL));
  await_announced (fixture, 2);
  g_assert_cmpstr (fixture->announced->pdata[1], ==, "Shown: 0 seconds to 59 minutes 59 seconds");
}

static void
test_panning_is_announced (Fixture *fixture, gconstpointer data)
{
  fettle_chart_set_view (fixture->chart, fettle_day_new (2026, 3, 1), fettle_day_new (2026, 3, 31));
  g_assert_true (activate (fixture, "chart.shift", "next"));
  await_announced (fixture, 1);
  g_assert_cmpstr (fixture->announced->pdata[0], ==,
                   "Shown: Wednesday 4 March 2026 to Friday 3 April 2026");
}

static void
test_actions_follow_state (Fixture *fixture, gconstpointer data)
{
  double first, last;

  g_assert_false (is_enabled (fixture, "zoom-out"));
  g_assert_false (is_enabled (fixture, "reset-view"));
  g_assert_false (is_enabled (fixture, "zoom-to-selection"));

  fettle_chart_set_selection (fixture->chart, 600, 1200);
  g_assert_true (is_enabled (fixture, "zoom-to-selection"));
  g_assert_true (activate (fixture, "chart.zoom-to-selection", NULL));
  fettle_chart_get_view (fixture->chart, &first, &last);
  g_assert_cmpfloat (first, ==, 600);
  g_assert_cmpfloat (last, ==, 1200);
  g_assert_true (is_enabled (fixture, "reset-view"));

  g_assert_true (activate (fixture, "chart.reset-view", NULL));
  g_assert_false (fettle_chart_is_zoomed (fixture->chart));
  g_assert_true (activate (fixture, "chart.clear-selection", NULL));
  g_assert_false (is_enabled (fixture, "clear-selection"));
}

/* --- screen reader --- */

static void
test_accessible_words (Fixture *fixture, gconstpointer data)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (fixture->view);
  g_autofree char *title = fettle_chart_dup_title (fixture->chart);
  g_autofree char *summary = fettle_chart_dup_summary (fixture->chart);
  FettleChart *other = fettle_chart_fixtures_new_load (30);
  g_autofree char *other_summary = fettle_chart_dup_summary (other);

  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (fixture->view)));
  gtk_test_accessible_assert_role (accessible, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, title);
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary);
  g_assert_true (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_HELP_TEXT));

  fettle_chart_view_set_chart (fixture->view, other);
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       other_summary);
  fettle_chart_view_set_chart (fixture->view, fixture->chart);
  g_assert_finalize_object (other);
}

/* --- table --- */

static void
test_table_shows_the_same (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;
  GListModel *model;
  guint n_columns = fettle_chart_get_n_columns (fixture->chart);
  GtkColumnView *view;

  g_assert_true (activate (fixture, "chart.show-table", NULL));
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (FETTLE_IS_CHART_TABLE_DIALOG (dialog));
  model = fettle_chart_table_dialog_get_model (FETTLE_CHART_TABLE_DIALOG (dialog));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, fettle_chart_get_n_rows (fixture->chart));
  fettle_ui_test_await_frame (fixture->window);

  view = GTK_COLUMN_VIEW (fettle_ui_test_find (dialog, GTK_TYPE_COLUMN_VIEW));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (view)), ==, n_columns);
  for (guint column = 0; column < n_columns; column++)
    {
      g_autofree char *title = fettle_chart_dup_column_title (fixture->chart, column);
      g_autofree char *cell = fettle_chart_dup_cell (fixture->chart, 0, column);

      g_assert_true (fettle_ui_test_shows (dialog, title));
      g_assert_true (fettle_ui_test_shows (dialog, cell));
    }
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "table.copy-csv", NULL));
  adw_dialog_force_close (dialog);
}

static AdwDialog *
open_table (Fixture *fixture, int width)
{
  AdwDialog *dialog;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 700);
  fettle_ui_test_await_frame (fixture->window);
  g_assert_true (activate (fixture, "chart.show-table", NULL));
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  fettle_ui_test_await_frame (fixture->window);
  fettle_ui_test_await_frame (fixture->window);
  return dialog;
}

static GtkAdjustment *
get_across (AdwDialog *dialog)
{
  return gtk_scrollable_get_hadjustment (
      GTK_SCROLLABLE (fettle_ui_test_find (dialog, GTK_TYPE_COLUMN_VIEW)));
}

/* With room for it, no column is out of sight. */
static void
test_table_fits (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = open_table (fixture, 1200);
  GtkAdjustment *across = get_across (dialog);

  g_assert_cmpfloat (gtk_adjustment_get_page_size (across), >, 100);
  g_assert_cmpfloat (gtk_adjustment_get_upper (across), <=, gtk_adjustment_get_page_size (across));
  adw_dialog_force_close (dialog);
}

/* Without, Left and Right go to the columns that are not seen. */
static void
test_table_follows_focus (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = open_table (fixture, 400);
  GtkAdjustment *across = get_across (dialog);
  GtkWidget *view = fettle_ui_test_find (dialog, GTK_TYPE_COLUMN_VIEW);

  g_assert_cmpfloat (gtk_adjustment_get_upper (across), >, gtk_adjustment_get_page_size (across));
  /* From the row to its cells, and then to the last of them. */
  for (guint i = 0; i <= fettle_chart_get_n_columns (fixture->chart); i++)
    gtk_widget_child_focus (view, GTK_DIR_RIGHT);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (across),
                                  gtk_adjustment_get_upper (across)
                                      - gtk_adjustment_get_page_size (across),
                                  1);
  for (guint i = 1; i < fettle_chart_get_n_columns (fixture->chart); i++)
    gtk_widget_child_focus (view, GTK_DIR_LEFT);
  g_assert_cmpfloat (gtk_adjustment_get_value (across), ==, 0);
  adw_dialog_force_close (dialog);
}

/* The newest day, or the one that the reader points at. */
static void
test_table_opens_at_the_cursor (Fixture *fixture, gconstpointer data)
{
  double first, last;
  AdwDialog *dialog = open_table (fixture, 1200);
  g_autofree char *newest = fettle_chart_dup_cell (fixture->chart, 399, 0);
  g_autofree char *other = fettle_chart_dup_cell (fixture->chart, 150, 0);

  g_assert_true (fettle_ui_test_shows (dialog, newest));
  g_assert_false (fettle_ui_test_shows (dialog, other));
  adw_dialog_force_close (dialog);

  fettle_chart_get_extent (fixture->chart, &first, &last);
  fettle_chart_set_cursor (fixture->chart, last - 249);
  dialog = open_table (fixture, 1200);
  g_assert_true (fettle_ui_test_shows (dialog, other));
  g_assert_false (fettle_ui_test_shows (dialog, newest));
  adw_dialog_force_close (dialog);
}

/* --- card --- */

static void
test_card_offers_actions (void)
{
  FettleChart *chart = fettle_chart_fixtures_new_load (60);
  GtkWidget *card = g_object_ref_sink (
      g_object_new (FETTLE_TYPE_CHART_CARD, "title", "Load", "chart", chart, NULL));
  GtkWidget *window = g_object_ref_sink (
      g_object_new (ADW_TYPE_WINDOW, "width-request", 360, "height-request", 500, NULL));
  GtkWidget *button;

  adw_window_set_content (ADW_WINDOW (window), card);
  gtk_window_present (GTK_WINDOW (window));
  fettle_ui_test_await_frame (window);
  button = fettle_ui_test_find_button (card, "chart.show-table");
  g_assert_true (gtk_widget_is_sensitive (button));
  fettle_ui_test_assert_accessible (card);
  g_assert_true (fettle_chart_view_get_chart (fettle_chart_card_get_view (FETTLE_CHART_CARD (card)))
                 == chart);

  g_object_set (card, "chart", NULL, NULL);
  g_assert_false (gtk_widget_is_sensitive (button));
  adw_window_set_content (ADW_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  fettle_test_await_finalize (window);
  fettle_test_await_finalize (card);
  g_assert_finalize_object (chart);
}

/* --- right to left --- */

static void
test_right_to_left (void)
{
  Fixture fixture;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  show (&fixture, fettle_chart_fixtures_new_traces (600), TRUE);
  /* Time runs from left to right everywhere. */
  g_assert_cmpfloat (fettle_chart_view_x_at (fixture.view, 300), <,
                     fettle_chart_view_x_at (fixture.view, 400));
  tear_down (&fixture, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

#define ADD_LOAD(path, func)                                                                       \
  g_test_add ("/ui/chart-view/" path, Fixture, NULL, set_up_load, func, tear_down)
#define ADD_TRACES(path, func)                                                                     \
  g_test_add ("/ui/chart-view/" path, Fixture, NULL, set_up_traces, func, tear_down)

int
main (int argc, char *argv[])
{
  fettle_ui_test_init (&argc, &argv);

  g_test_add_func ("/ui/chart-view/properties-notify-once", test_properties);
  g_test_add_func ("/ui/chart-view/works-without-chart", test_without_chart);
  ADD_TRACES ("hovering-keeps-the-layer", test_hover_keeps_layer);
  ADD_TRACES ("zooming-draws-the-layer-once", test_zoom_draws_layer);
  ADD_TRACES ("dark-style-draws-the-layer", test_theme_draws_layer);
  ADD_TRACES ("text-scale-draws-the-layer", test_text_scale_draws_layer);
  ADD_TRACES ("focus-keeps-the-layer", test_focus_keeps_layer);
  ADD_TRACES ("keys-move-and-announce", test_keys_move_and_announce);
  ADD_TRACES ("arrow-at-the-end-is-not-taken", test_arrow_at_end_is_not_taken);
  ADD_TRACES ("shift-extends-the-selection", test_shift_extends_selection);
  g_test_add ("/ui/chart-view/shift-pans-where-nothing-is-selected", Fixture, NULL, set_up_load,
              test_shift_pans, tear_down);
  ADD_TRACES ("escape-leaves-cursor-then-selection", test_escape_leaves);
  ADD_TRACES ("resting-pointer-leaves-the-cursor", test_resting_pointer_leaves_cursor);
  ADD_TRACES ("pointer-over-a-moved-chart-leaves-the-cursor", test_moved_chart_leaves_cursor);
  ADD_TRACES ("first-motion-leaves-the-keyboard-its-cursor",
              test_first_motion_leaves_keyboard_cursor);
  ADD_TRACES ("zooming-is-announced-once", test_zoom_is_announced);
  ADD_LOAD ("panning-is-announced", test_panning_is_announced);
  ADD_TRACES ("actions-follow-the-chart", test_actions_follow_state);
  ADD_TRACES ("screen-reader-has-title-and-summary", test_accessible_words);
  ADD_TRACES ("table-shows-the-same-values", test_table_shows_the_same);
  ADD_LOAD ("table-fits", test_table_fits);
  ADD_TRACES ("table-of-traces-fits", test_table_fits);
  ADD_LOAD ("table-follows-the-focus", test_table_follows_focus);
  ADD_LOAD ("table-opens-at-the-cursor", test_table_opens_at_the_cursor);
  g_test_add_func ("/ui/chart-view/card-offers-the-actions", test_card_offers_actions);
  g_test_add_func ("/ui/chart-view/time-runs-left-to-right", test_right_to_left);

  return g_test_run ();
}

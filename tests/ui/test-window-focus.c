/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <string.h>

#include "fettle-activities-page.h"
#include "fettle-activities-table.h"
#include "fettle-activities-titles.h"
#include "fettle-activity-page.h"
#include "fettle-chart-view.h"
#include "fettle-fitness-page.h"
#include "fettle-ui-test.h"
#include "fettle-ui.h"

static gboolean
has_rows (gpointer data)
{
  return fettle_activities_page_get_state (data) == FETTLE_ACTIVITIES_LIST;
}

static gboolean
is_sample (gpointer data)
{
  FettleUiTest *test = data;

  return fettle_session_get_state (test->session) == FETTLE_SESSION_OPEN
         && fettle_library_is_sample (fettle_session_get_library (test->session));
}

static gboolean
has_focus_inside (FettleUiTest *test, GType type)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (test->window));

  return focus != NULL && gtk_widget_get_mapped (focus)
         && (G_TYPE_CHECK_INSTANCE_TYPE (focus, type) || gtk_widget_get_ancestor (focus, type));
}

static gboolean
has_focus_in_list (gpointer data)
{
  return has_focus_inside (data, FETTLE_TYPE_ACTIVITIES_TABLE);
}

static gboolean
has_focus_in_chart (gpointer data)
{
  return has_focus_inside (data, FETTLE_TYPE_CHART_VIEW);
}

/* The sample season, with the focus in the list. */
static void
open_sample (FettleUiTest *test)
{
  fettle_ui_test_open_beside_sample (test);
  fettle_ui_test_await_shown (test, "first-run");
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.open-sample", NULL);
  fettle_test_await (is_sample, test, "the sample season");
  fettle_ui_test_await_shown (test, "pages");
  fettle_test_await (has_rows, fettle_ui_test_find (test->window, FETTLE_TYPE_ACTIVITIES_PAGE),
                     "rows of activities");
  fettle_ui_test_await_frame (test->window);
}

static void
show_page (FettleUiTest *test, const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.show-page", "s", name);
}

/* What stands on a widget or explains it: a stranger knows it by that. */
static const char *
get_words (GtkWidget *widget)
{
  GtkWidget *label;

  if (gtk_widget_get_tooltip_text (widget) != NULL)
    return gtk_widget_get_tooltip_text (widget);
  if (gtk_widget_get_tooltip_text (gtk_widget_get_parent (widget)) != NULL)
    return gtk_widget_get_tooltip_text (gtk_widget_get_parent (widget));

  label = fettle_ui_test_find (widget, GTK_TYPE_LABEL);
  return label != NULL ? gtk_label_get_text (GTK_LABEL (label)) : G_OBJECT_TYPE_NAME (widget);
}

/* Goes through @page with Tab, or back with Shift and Tab, until that leaves it. */
static char **
walk (FettleUiTest *test, GtkWidget *page, GtkDirectionType direction)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  gtk_window_set_focus (GTK_WINDOW (test->window), NULL);
  for (guint i = 0; gtk_widget_child_focus (page, direction); i++)
    {
      g_assert_cmpuint (i, <, 100);
      g_strv_builder_add (words, get_words (gtk_root_get_focus (GTK_ROOT (test->window))));
    }

  return g_strv_builder_end (words);
}

static void
assert_reached (char **words, const char *const *wanted)
{
  g_autofree char *all = g_strjoinv (" → ", words);

  for (gsize i = 0; wanted[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) words, wanted[i]))
      g_error ("%s is not reached: %s", wanted[i], all);
  g_test_message ("%s", all);
}

static void
assert_both_ways (FettleUiTest *test, GType type, const char *const *wanted)
{
  GtkWidget *page = fettle_ui_test_find (test->window, type);
  g_auto (GStrv) forward = walk (test, page, GTK_DIR_TAB_FORWARD);
  g_auto (GStrv) backward = walk (test, page, GTK_DIR_TAB_BACKWARD);

  assert_reached (forward, wanted);
  assert_reached (backward, wanted);
}

static void
test_tab_reaches_all_of_activities (void)
{
  static const char *const wanted[] = {
    "Import Files", "Search", "List Options", "Leave",      "All",  "Run",
    "Date",         "Name",   "Distance",     "Heart Rate", "Load", "GtkListItemWidget",
    NULL,
  };
  FettleUiTest test;

  open_sample (&test);
  g_assert_true (has_focus_in_list (&test));
  assert_both_ways (&test, FETTLE_TYPE_ACTIVITIES_PAGE, wanted);

  fettle_ui_test_close (&test);
}

static void
test_tab_reaches_all_of_fitness (void)
{
  static const char *const wanted[]
      = { "Leave", "Why?", "3 Months", "FettleChartView", "Show as Table", NULL };
  FettleUiTest test;

  open_sample (&test);
  show_page (&test, "fitness");
  fettle_test_await (has_focus_in_chart, &test, "the focus in the chart");
  fettle_ui_test_await_frame (test.window);
  assert_both_ways (&test, FETTLE_TYPE_FITNESS_PAGE, wanted);

  fettle_ui_test_close (&test);
}

static void
test_pages_take_it (void)
{
  FettleUiTest test;

  open_sample (&test);
  show_page (&test, "fitness");
  g_assert_true (has_focus_inside (&test, FETTLE_TYPE_FITNESS_PAGE));
  fettle_test_await (has_focus_in_chart, &test, "the focus in the chart");
  for (int i = 0; i < 3; i++)
    {
      show_page (&test, "activities");
      fettle_ui_test_await_frame (test.window);
      g_assert_true (has_focus_in_list (&test));
      show_page (&test, "fitness");
      fettle_ui_test_await_frame (test.window);
      g_assert_true (has_focus_in_chart (&test));
    }

  fettle_ui_test_close (&test);
}

/* What is typed after nothing was found goes on going into the search. */
static void
test_search_keeps_it (void)
{
  FettleUiTest test;
  GtkWidget *page, *entry;

  open_sample (&test);
  page = fettle_ui_test_find (test.window, FETTLE_TYPE_ACTIVITIES_PAGE);
  show_page (&test, "activities");
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.search", NULL);
  entry = fettle_ui_test_find (test.window, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "zzz");
  g_assert_cmpint (fettle_activities_page_get_state (FETTLE_ACTIVITIES_PAGE (page)), ==,
                   FETTLE_ACTIVITIES_NO_RESULT);
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.search", NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "t");
  fettle_test_await (has_rows, page, "rows that are found");
  fettle_ui_test_await_frame (test.window);
  g_assert_true (has_focus_inside (&test, GTK_TYPE_SEARCH_ENTRY));

  fettle_ui_test_close (&test);
}

/* Enter and Down go to what was found. */
static void
test_search_leads_to_what_it_finds (void)
{
  FettleUiTest test;
  GtkWidget *entry;

  open_sample (&test);
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.search", NULL);
  entry = fettle_ui_test_find (test.window, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "tempo");
  fettle_ui_test_await_frame (test.window);
  g_assert_true (gtk_widget_activate_action (entry, "activities.focus-first", NULL));
  g_assert_true (has_focus_in_list (&test));

  gtk_widget_grab_focus (entry);
  g_assert_null (fettle_ui_test_find (test.window, FETTLE_TYPE_ACTIVITY_PAGE));
  g_signal_emit_by_name (entry, "activate");
  g_assert_nonnull (fettle_ui_test_find (test.window, FETTLE_TYPE_ACTIVITY_PAGE));

  fettle_ui_test_close (&test);
}

/* A key does not change a page that is not shown. */
static void
test_first_run_has_no_pages (void)
{
  FettleUiTest test;
  g_autoptr (GSettings) settings = g_settings_new (FETTLE_BASE_ID ".State");
  g_autofree char *page = NULL;

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  g_settings_reset (settings, "page");
  show_page (&test, "fitness");
  page = g_settings_get_string (settings, "page");
  g_assert_cmpstr (page, !=, "fitness");

  fettle_ui_test_close (&test);
}

static GtkWidget *
find_activity_page (FettleUiTest *test)
{
  return fettle_ui_test_find (test->window, FETTLE_TYPE_ACTIVITY_PAGE);
}

static gboolean
shows_no_activity (gpointer data)
{
  return find_activity_page (data) == NULL;
}

static void
open_activity (FettleUiTest *test)
{
  fettle_window_show_activity (test->window, 1);
  fettle_ui_test_await_frame (test->window);
  g_assert_nonnull (find_activity_page (test));
}

static void
press (FettleUiTest *test, const char *accelerator)
{
  guint key;
  GdkModifierType modifiers;
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (test->window));

  g_assert_true (gtk_accelerator_parse (accelerator, &key, &modifiers));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *trigger
              = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (trigger, accelerator))
            gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                          GTK_WIDGET (test->window),
                                          gtk_shortcut_get_arguments (shortcut));
        }
    }
}

/* From the sidebar too, and by asking for the list that is beneath. */
static void
test_ways_back_to_the_list (void)
{
  FettleUiTest test;

  open_sample (&test);
  open_activity (&test);
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.toggle-sidebar", NULL);
  g_assert_true (has_focus_inside (&test, GTK_TYPE_LIST_BOX));
  press (&test, "<Alt>Right");
  g_assert_nonnull (find_activity_page (&test));
  press (&test, "<Alt>Left");
  fettle_test_await (shows_no_activity, &test, "the list");

  open_activity (&test);
  show_page (&test, "activities");
  fettle_test_await (shows_no_activity, &test, "the list");
  fettle_ui_test_await_frame (test.window);
  g_assert_true (has_focus_in_list (&test));

  /* Coming from another page, what was open is still open. */
  open_activity (&test);
  show_page (&test, "fitness");
  show_page (&test, "activities");
  g_assert_nonnull (find_activity_page (&test));

  fettle_ui_test_close (&test);
}

int
main (int argc, char **argv)
{
  fettle_ui_test_init (&argc, &argv);

  g_test_add_func ("/window-focus/tab/activities", test_tab_reaches_all_of_activities);
  g_test_add_func ("/window-focus/tab/fitness", test_tab_reaches_all_of_fitness);
  g_test_add_func ("/window-focus/pages-take-it", test_pages_take_it);
  g_test_add_func ("/window-focus/search-keeps-it", test_search_keeps_it);
  g_test_add_func ("/window-focus/search-leads-to-what-it-finds",
                   test_search_leads_to_what_it_finds);
  g_test_add_func ("/window-focus/first-run-has-no-pages", test_first_run_has_no_pages);
  g_test_add_func ("/window-focus/ways-back-to-the-list", test_ways_back_to_the_list);

  return g_test_run ();
}

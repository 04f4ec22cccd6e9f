/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-page.h"

#include "fettle-activities-list-page.h"
#include "fettle-activities-table.h"
#include "fettle-activity-fixtures.h"
#include "fettle-activity-page.h"
#include "fettle-activity-row.h"
#include "fettle-ui-test.h"

typedef struct
{
  char *directory;
  FettleLibrary *library;
  FettleActivitiesPage *page;
  GtkWidget *window;
} Fixture;

static gboolean
has_rows (gpointer data)
{
  return fettle_activities_page_get_state (data) == FETTLE_ACTIVITIES_LIST;
}

static gboolean
is_ready (gpointer data)
{
  GtkWidget *page = fettle_ui_test_find (data, FETTLE_TYPE_ACTIVITY_PAGE);

  return page != NULL
         && fettle_activity_page_get_state (FETTLE_ACTIVITY_PAGE (page))
                == FETTLE_ACTIVITY_PAGE_READY;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->directory = fettle_test_temporary_directory ();
  fixture->library = fettle_activity_fixtures_open_library (fixture->directory);
  fettle_activity_fixtures_fill (fixture->library);
  fixture->page
      = FETTLE_ACTIVITIES_PAGE (g_object_ref_sink (fettle_activities_page_new (fixture->library)));
  fixture->window
      = g_object_ref_sink (g_object_new (ADW_TYPE_WINDOW, "width-request", 360, "height-request",
                                         294, "default-width", 1000, "default-height", 700, NULL));
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fettle_activities_page_set_library (fixture->page, NULL);
  g_assert_cmpint (fettle_activities_page_get_state (fixture->page), ==, FETTLE_ACTIVITIES_WAITING);
  adw_window_set_content (ADW_WINDOW (fixture->window), NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fettle_test_await_finalize (fixture->window);
  fettle_test_await_finalize (fixture->page);
  fettle_test_await_finalize (fixture->library);
  fettle_test_remove_directory (fixture->directory);
  g_free (fixture->directory);
}

static void
open_first_row (Fixture *fixture)
{
  GtkWidget *table = fettle_ui_test_find (fixture->page, FETTLE_TYPE_ACTIVITIES_TABLE);

  fettle_ui_test_await_frame (fixture->window);
  g_assert_true (gtk_widget_activate_action (fettle_ui_test_find (table, FETTLE_TYPE_ACTIVITY_ROW),
                                             "list.activate-item", "u", 0));
  fettle_test_await (is_ready, fixture->page, "the page of the first row");
}

static void
test_row_opens_its_activity (Fixture *fixture, gconstpointer data)
{
  fettle_test_await (has_rows, fixture->page, "the rows of the library");
  /* Legs are not activities of their own. */
  g_assert_cmpuint (g_list_model_get_n_items (
                        fettle_activities_page_get_activities (fixture->page)),
                    ==, 3);

  open_first_row (fixture);
  g_assert_true (fettle_ui_test_shows (fixture->page, "6 × 800 m"));
}

static void
test_search_goes_back_to_the_list (Fixture *fixture, gconstpointer data)
{
  fettle_test_await (has_rows, fixture->page, "the rows of the library");
  open_first_row (fixture);

  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), "activities.search", NULL));
  fettle_ui_test_await_frame (fixture->window);
  g_assert_null (fettle_ui_test_find (fixture->page, FETTLE_TYPE_ACTIVITY_PAGE));
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                             GTK_TYPE_SEARCH_ENTRY));
}

#define ADD(path, func)                                                                            \
  g_test_add ("/ui/activities-page/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  fettle_ui_test_init (&argc, &argv);

  ADD ("row-opens-its-activity", test_row_opens_its_activity);
  ADD ("search-goes-back-to-the-list", test_search_goes_back_to_the_list);

  return g_test_run ();
}

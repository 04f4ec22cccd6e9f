/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gstdio.h>

#include "fettle-activities-list-page.h"
#include "fettle-activities-page.h"
#include "fettle-fitness-page.h"
#include "fettle-import-drop-area.h"
#include "fettle-import-results-dialog.h"
#include "fettle-import-status.h"
#include "fettle-pages.h"
#include "fettle-ui-test.h"

#define RUN "pause-of-five-minutes.fit"

static char *
fit_path (const char *name)
{
  return fettle_test_data_path ("fit", "synthetic", name, NULL);
}

/* --- Helpers -------------------------------------------------------------------------------- */

static gboolean
has_report (gpointer data)
{
  FettleUiTest *test = data;
  FettleImportFlow *flow = fettle_window_get_flow (test->window);

  return flow != NULL && !fettle_import_flow_is_running (flow)
         && fettle_import_flow_get_report (flow) != NULL;
}

static FettleImportReport *
await_report (FettleUiTest *test)
{
  fettle_test_await (has_report, test, "the report of an import");

  return fettle_import_flow_get_report (fettle_window_get_flow (test->window));
}

static FettleActivitiesPage *
get_activities_page (FettleUiTest *test)
{
  GtkWidget *page = fettle_ui_test_find (test->window, FETTLE_TYPE_ACTIVITIES_PAGE);

  g_assert_nonnull (page);

  return FETTLE_ACTIVITIES_PAGE (page);
}

static gboolean
has_rows (gpointer data)
{
  return fettle_activities_page_get_state (data) == FETTLE_ACTIVITIES_LIST;
}

static guint
await_rows (FettleUiTest *test)
{
  FettleActivitiesPage *page = get_activities_page (test);

  fettle_test_await (has_rows, page, "rows of activities");

  return g_list_model_get_n_items (fettle_activities_page_get_activities (page));
}

static AdwDialog *
get_dialog (FettleUiTest *test)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (test->window));
}

static gboolean
is_sample (gpointer data)
{
  FettleUiTest *test = data;
  FettleLibrary *library = fettle_session_get_library (test->session);

  return fettle_session_get_state (test->session) == FETTLE_SESSION_OPEN
         && fettle_library_is_sample (library);
}

static gboolean
is_own (gpointer data)
{
  FettleUiTest *test = data;

  return fettle_session_get_state (test->session) == FETTLE_SESSION_OPEN && !is_sample (data);
}

/* --- First run ------------------------------------------------------------------------------ */

static void
test_first_run (void)
{
  FettleUiTest test;

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");

  g_assert_true (fettle_ui_test_shows (test.window, "Welcome to Fettle"));
  g_assert_nonnull (fettle_ui_test_find_button (test.window, "win.import"));
  g_assert_nonnull (fettle_ui_test_find_button (test.window, "win.open-sample"));
  g_assert_nonnull (fettle_ui_test_find_button (test.window, "first-run.connect-garmin"));
  fettle_ui_test_assert_accessible (test.window);

  fettle_ui_test_close (&test);
}

static void
test_connect_garmin (void)
{
  FettleUiTest test;
  GtkWidget *row;

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");

  row = fettle_ui_test_find_button (test.window, "first-run.connect-garmin");
  gtk_widget_activate_action (row, "first-run.connect-garmin", NULL);
  g_assert_nonnull (get_dialog (&test));
  fettle_ui_test_await_frame (test.window);
  g_assert_true (fettle_ui_test_shows (test.window, "From the Watch"));
  fettle_ui_test_assert_accessible (get_dialog (&test));

  fettle_ui_test_close (&test);
}

/* --- Dropping ------------------------------------------------------------------------------- */

static void
test_drop_one (void)
{
  FettleUiTest test;
  g_autofree char *path = fit_path (RUN);
  FettleImportReport *report;

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");

  g_assert_true (fettle_ui_test_drop (&test, (const char *[]) { path, NULL }));
  report = await_report (&test);
  g_assert_cmpuint (fettle_import_report_count (report, FETTLE_IMPORT_IMPORTED), ==, 1);

  /* The first-run page gives way to the list, and the list has the row. */
  fettle_ui_test_await_shown (&test, "pages");
  g_assert_cmpuint (await_rows (&test), ==, 1);
  fettle_ui_test_await_frame (test.window);

  /* One good file interrupts nobody: a toast with the two things to do. */
  g_assert_null (get_dialog (&test));
  g_assert_nonnull (fettle_ui_test_find_button (test.window, "win.undo-import"));
  g_assert_nonnull (fettle_ui_test_find_button (test.window, "win.show-activity"));
  fettle_ui_test_assert_accessible (test.window);

  fettle_ui_test_close (&test);
}

static void
test_drop_mixed (void)
{
  FettleUiTest test;
  g_autofree char *good = fit_path (RUN);
  g_autofree char *text = fit_path ("not-a-fit-file.fit");
  g_autofree char *empty = fit_path ("empty.fit");
  FettleImportReport *report;
  guint n_files = 0;

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");

  g_assert_true (fettle_ui_test_drop (&test, (const char *[]) { good, text, empty, NULL }));
  report = await_report (&test);
  for (FettleImportOutcome i = 0; i < FETTLE_IMPORT_N_OUTCOMES; i++)
    n_files += fettle_import_report_count (report, i);
  g_assert_cmpuint (n_files, ==, 3);
  g_assert_cmpuint (fettle_import_report_count (report, FETTLE_IMPORT_REFUSED), ==, 2);

  fettle_ui_test_await_frame (test.window);
  g_assert_true (FETTLE_IS_IMPORT_RESULTS_DIALOG (get_dialog (&test)));
  fettle_ui_test_assert_accessible (get_dialog (&test));

  fettle_ui_test_close (&test);
}

/* What an import brought is told until one goes on, and stays in the menu. */
static void
test_status (void)
{
  FettleUiTest test;
  g_autofree char *good = fit_path (RUN);
  GtkWidget *status;
  g_autoptr (FettleImportReport) told = NULL;

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  g_assert_true (fettle_ui_test_drop (&test, (const char *[]) { good, NULL }));
  await_report (&test);
  fettle_ui_test_await_shown (&test, "pages");
  status = fettle_ui_test_find (test.window, FETTLE_TYPE_IMPORT_STATUS);
  g_object_get (status, "report", &told, NULL);
  g_assert_true (told == fettle_import_flow_get_report (fettle_window_get_flow (test.window)));
  g_clear_object (&told);

  fettle_window_show_page (test.window, "fitness");
  g_object_get (status, "report", &told, NULL);
  g_assert_null (told);

  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.show-import-results", NULL);
  g_assert_true (FETTLE_IS_IMPORT_RESULTS_DIALOG (get_dialog (&test)));

  fettle_ui_test_close (&test);
}

static void
test_drop_nothing (void)
{
  FettleUiTest test;

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  g_assert_false (fettle_ui_test_drop (&test, (const char *[]) { NULL }));
  g_assert_false (fettle_import_flow_is_running (fettle_window_get_flow (test.window)));

  fettle_ui_test_close (&test);
}

static void
test_only_bad_files (void)
{
  FettleUiTest test;
  g_autofree char *empty = fit_path ("empty.fit");

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  g_assert_true (fettle_ui_test_drop (&test, (const char *[]) { empty, NULL }));
  await_report (&test);

  /* There is still nothing to see, and the reason is told. */
  fettle_ui_test_await_shown (&test, "first-run");
  g_assert_true (FETTLE_IS_IMPORT_RESULTS_DIALOG (get_dialog (&test)));

  fettle_ui_test_close (&test);
}

static void
test_hover (void)
{
  FettleUiTest test;
  FettleImportDropArea *area;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/a.fit");

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  area = FETTLE_IMPORT_DROP_AREA (fettle_ui_test_find (test.window, FETTLE_TYPE_IMPORT_DROP_AREA));
  g_list_store_append (files, file);

  g_assert_false (fettle_import_drop_area_is_hovered (area));
  fettle_import_drop_area_hover (area, G_LIST_MODEL (files));
  g_assert_true (fettle_import_drop_area_is_hovered (area));
  fettle_ui_test_await_frame (test.window);
  g_assert_true (fettle_ui_test_shows (test.window, "Drop to Import"));
  fettle_import_drop_area_leave (area);
  g_assert_false (fettle_import_drop_area_is_hovered (area));
  fettle_ui_test_await_frame (test.window);

  fettle_ui_test_close (&test);
}

static void
test_open_with (void)
{
  FettleUiTest test;
  g_autofree char *path = fit_path (RUN);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GFile *files[] = { file };

  /* Files come before the library is open, and wait for it. */
  fettle_ui_test_open (&test, NULL);
  g_application_open (G_APPLICATION (test.application), files, 1, "");
  g_assert_cmpuint (fettle_import_report_count (await_report (&test), FETTLE_IMPORT_IMPORTED), ==,
                    1);
  fettle_ui_test_await_shown (&test, "pages");

  fettle_ui_test_close (&test);
}

static void
test_paste (void)
{
  FettleUiTest test;
  g_autofree char *path = fit_path (RUN);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_auto (GValue) value = G_VALUE_INIT;

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array ((GFile *[]) { file }, 1));
  gdk_clipboard_set_value (gtk_widget_get_clipboard (GTK_WIDGET (test.window)), &value);
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.paste", NULL);
  g_assert_cmpuint (fettle_import_report_count (await_report (&test), FETTLE_IMPORT_IMPORTED), ==,
                    1);

  fettle_ui_test_close (&test);
}

/* --- Cancel --------------------------------------------------------------------------------- */

static void
on_running (FettleImportFlow *flow, GParamSpec *pspec, FettleUiTest *test)
{
  if (fettle_import_flow_is_running (flow))
    gtk_widget_activate_action (GTK_WIDGET (test->window), "win.cancel-import", NULL);
}

static void
test_cancel (void)
{
  FettleUiTest test;
  g_autofree char *folder = fettle_test_data_path ("fit", NULL);
  g_autofree char *path = fit_path (RUN);
  FettleImportFlow *flow;
  FettleImportReport *report;

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  flow = fettle_window_get_flow (test.window);
  g_signal_connect_after (flow, "notify::running", G_CALLBACK (on_running), &test);
  g_assert_true (fettle_ui_test_drop (&test, (const char *[]) { folder, NULL }));
  report = await_report (&test);
  g_signal_handlers_disconnect_by_func (flow, on_running, &test);
  g_assert_true (fettle_import_report_was_cancelled (report));
  g_assert_false (fettle_import_flow_is_running (flow));

  /* What was not tried comes in with the next import. */
  g_assert_true (fettle_ui_test_drop (&test, (const char *[]) { path, NULL }));
  fettle_ui_test_await_shown (&test, "pages");
  report = await_report (&test);
  g_assert_false (fettle_import_report_was_cancelled (report));
  g_assert_cmpuint (fettle_import_report_count (report, FETTLE_IMPORT_REFUSED), ==, 0);

  fettle_ui_test_close (&test);
}

/* --- Undo ----------------------------------------------------------------------------------- */

static gboolean
can_undo (gpointer data)
{
  FettleUiTest *test = data;

  return fettle_import_flow_can_undo (fettle_window_get_flow (test->window));
}

static gboolean
has_merged (gpointer data)
{
  FettleUiTest *test = data;
  FettleImportReport *report
      = fettle_import_flow_get_report (fettle_window_get_flow (test->window));

  return report != NULL && fettle_import_report_count (report, FETTLE_IMPORT_MERGED) == 1;
}

static gboolean
has_no_report (gpointer data)
{
  FettleUiTest *test = data;

  return fettle_import_flow_get_report (fettle_window_get_flow (test->window)) == NULL;
}

static void
test_undo (void)
{
  FettleUiTest test;
  g_autofree char *good = fit_path (RUN);
  g_autofree char *empty = fit_path ("empty.fit");

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  g_assert_true (fettle_ui_test_drop (&test, (const char *[]) { good, empty, NULL }));
  await_report (&test);
  fettle_ui_test_await_shown (&test, "pages");
  fettle_test_await (can_undo, &test, "an import that can be undone");
  g_assert_nonnull (get_dialog (&test));

  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.undo-import", NULL);
  fettle_test_await_property (test.session, "empty", TRUE);
  fettle_ui_test_await_shown (&test, "first-run");
  g_assert_null (get_dialog (&test));
  g_assert_null (fettle_import_flow_get_report (fettle_window_get_flow (test.window)));
  g_assert_true (fettle_ui_test_shows (test.window, "Import undone: 1 activity removed."));

  /* The files are still where they were. */
  g_assert_nonnull (fettle_ui_test_find_button (test.window, "win.redo-import"));
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.redo-import", NULL);
  g_assert_cmpuint (fettle_import_report_count (await_report (&test), FETTLE_IMPORT_IMPORTED), ==,
                    1);
  fettle_ui_test_await_shown (&test, "pages");
  g_assert_false (fettle_import_flow_can_redo (fettle_window_get_flow (test.window)));

  fettle_ui_test_close (&test);
}

static char *
write_with_wrong_checksum (const char *path, const char *directory)
{
  char *other = g_build_filename (directory, "other.fit", NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  bytes[size - 1] = (char) ~bytes[size - 1];
  g_assert_true (g_file_set_contents (other, bytes, (gssize) size, NULL));

  return other;
}

/* Another file of the same session brings no activity; undoing says what it does take out. */
static void
test_undo_merged (void)
{
  FettleUiTest test;
  g_autofree char *whole = fit_path (RUN);
  g_autofree char *directory = fettle_test_temporary_directory ();
  g_autofree char *other = write_with_wrong_checksum (whole, directory);

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  g_assert_true (fettle_ui_test_drop (&test, (const char *[]) { whole, NULL }));
  await_report (&test);
  g_assert_true (fettle_ui_test_drop (&test, (const char *[]) { other, NULL }));
  fettle_test_await (has_merged, &test, "a merged file");
  fettle_test_await (can_undo, &test, "an import that can be undone");

  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.undo-import", NULL);
  fettle_test_await (has_no_report, &test, "the import to be undone");
  fettle_ui_test_await_frame (test.window);
  g_assert_true (fettle_ui_test_shows (
      test.window, "Import undone: 1 file is no longer kept with another of its session."));

  fettle_ui_test_close (&test);
  fettle_test_remove_directory (directory);
}

/* --- Where the focus is ---------------------------------------------------------------------- */

static gboolean
has_focus_inside (FettleUiTest *test, GType type)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (test->window));

  return focus != NULL && gtk_widget_get_mapped (focus)
         && gtk_widget_get_ancestor (focus, type) != NULL;
}

static gboolean
has_focus_in_list (gpointer data)
{
  return has_focus_inside (data, GTK_TYPE_LIST_VIEW);
}

/* --- The sample season ---------------------------------------------------------------------- */

/* How the season is sorted is nothing to remember: making it takes too long to do it once more. */
static void
assert_sorted_for_itself (FettleUiTest *test, GSettings *settings)
{
  GtkWidget *list = fettle_ui_test_find (test->window, FETTLE_TYPE_ACTIVITIES_LIST_PAGE);
  g_autofree char *column = NULL;
  g_autofree char *remembered = NULL;

  g_object_get (list, "sort-column", &column, NULL);
  g_assert_cmpstr (column, ==, "date");
  g_object_set (list, "sort-column", "time", NULL);
  remembered = g_settings_get_string (settings, "activities-sort-column");
  g_assert_cmpstr (remembered, ==, "load");
  g_settings_reset (settings, "activities-sort-column");
}

static void
test_sample (void)
{
  FettleUiTest test;
  g_autoptr (GSettings) settings = g_settings_new (FETTLE_BASE_ID ".State");

  g_settings_set_string (settings, "activities-sort-column", "load");

  fettle_ui_test_open_beside_sample (&test);
  fettle_ui_test_await_shown (&test, "first-run");
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.open-sample", NULL);
  fettle_test_await (is_sample, &test, "the sample season");
  fettle_ui_test_await_shown (&test, "pages");
  g_assert_cmpuint (await_rows (&test), >, 50);
  fettle_ui_test_await_frame (test.window);
  fettle_ui_test_assert_accessible (test.window);
  g_assert_true (fettle_ui_test_shows (test.window, "You are looking at an invented season"));
  g_assert_nonnull (fettle_ui_test_find_button (test.window, "win.leave-sample"));

  fettle_test_await (has_focus_in_list, &test, "the focus in the list");
  assert_sorted_for_itself (&test, settings);

  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.leave-sample", NULL);
  fettle_test_await (is_own, &test, "the own library");
  fettle_ui_test_await_shown (&test, "first-run");
  g_assert_true (fettle_session_is_empty (test.session));

  fettle_ui_test_close (&test);
}

static void
test_drop_on_sample (void)
{
  FettleUiTest test;
  g_autofree char *path = fit_path (RUN);

  fettle_ui_test_open_beside_sample (&test);
  fettle_ui_test_await_shown (&test, "first-run");
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.open-sample", NULL);
  fettle_test_await (is_sample, &test, "the sample season");

  /* The athlete's file goes to the athlete's library. */
  g_assert_true (fettle_ui_test_drop (&test, (const char *[]) { path, NULL }));
  fettle_test_await (is_own, &test, "the own library");
  await_report (&test);
  fettle_ui_test_await_shown (&test, "pages");
  g_assert_cmpuint (await_rows (&test), ==, 1);

  /* And that is said. */
  fettle_ui_test_await_frame (test.window);
  g_assert_true (fettle_ui_test_shows (test.window, "Your files go to your own library."));

  fettle_ui_test_close (&test);
}

/* --- Focus ---------------------------------------------------------------------------------- */

static gboolean
has_focus_in_chart (gpointer data)
{
  return has_focus_inside (data, FETTLE_TYPE_FITNESS_PAGE);
}

static void
test_focus (void)
{
  FettleUiTest test;
  g_autofree char *path = fit_path (RUN);

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  g_assert_true (fettle_ui_test_drop (&test, (const char *[]) { path, NULL }));
  await_report (&test);
  fettle_ui_test_await_shown (&test, "pages");
  fettle_test_await (has_focus_in_list, &test, "the focus in the list");

  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.show-page", "s", "fitness");
  fettle_test_await (has_focus_in_chart, &test, "the focus in the chart");
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.show-page", "s", "activities");
  g_assert_true (has_focus_in_list (&test));
  g_assert_true (gtk_window_get_focus_visible (GTK_WINDOW (test.window)));

  /* Out of the search. */
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.search", NULL);
  g_assert_true (has_focus_inside (&test, GTK_TYPE_SEARCH_BAR));
  g_signal_emit_by_name (fettle_ui_test_find (test.window, GTK_TYPE_SEARCH_ENTRY), "stop-search");
  g_assert_true (has_focus_in_list (&test));

  fettle_ui_test_close (&test);
}

static gboolean
has_focus_in_sidebar (gpointer data)
{
  return has_focus_inside (data, GTK_TYPE_LIST_BOX);
}

/* One at a time: the focus is never in what is not seen. */
static void
test_focus_when_narrow (void)
{
  FettleUiTest test;
  g_autoptr (GSettings) settings = g_settings_new (FETTLE_BASE_ID ".State");
  g_autofree char *path = fit_path (RUN);

  g_settings_set_int (settings, "window-width", 360);
  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  g_assert_true (fettle_ui_test_drop (&test, (const char *[]) { path, NULL }));
  await_report (&test);
  fettle_ui_test_await_shown (&test, "pages");
  await_rows (&test);
  fettle_test_await (has_focus_in_sidebar, &test, "the focus in the sidebar");

  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.show-page", "s", "activities");
  fettle_test_await (has_focus_in_list, &test, "the focus in the list");
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.toggle-sidebar", NULL);
  fettle_test_await (has_focus_in_sidebar, &test, "the focus in the sidebar");

  fettle_ui_test_close (&test);
  g_settings_reset (settings, "window-width");
}

static void
test_focus_after_results (void)
{
  FettleUiTest test;
  g_autofree char *good = fit_path (RUN);
  g_autofree char *empty = fit_path ("empty.fit");

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  g_assert_true (fettle_ui_test_drop (&test, (const char *[]) { good, empty, NULL }));
  await_report (&test);
  fettle_ui_test_await_shown (&test, "pages");
  await_rows (&test);
  fettle_ui_test_await_frame (test.window);
  g_assert_true (has_focus_inside (&test, FETTLE_TYPE_IMPORT_RESULTS_DIALOG));
  adw_dialog_close (get_dialog (&test));
  fettle_test_await (has_focus_in_list, &test, "the focus in the list");

  fettle_ui_test_close (&test);
}

/* --- A library that cannot be opened -------------------------------------------------------- */

static void
test_not_a_database (void)
{
  FettleUiTest test;
  g_autofree char *directory = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GListStore) files = NULL;
  g_autoptr (GFile) file = NULL;

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  path = g_strdup (
      fettle_store_get_path (fettle_library_get_store (fettle_session_get_library (test.session))));
  fettle_ui_test_close (&test);

  directory = g_path_get_dirname (path);
  g_mkdir_with_parents (directory, 0700);
  g_assert_true (g_file_set_contents (path, "These are words.", -1, NULL));

  fettle_ui_test_open (&test, directory);
  fettle_ui_test_await_shown (&test, "failed");
  g_assert_true (fettle_ui_test_shows (test.window, "This Is Not Fettle’s Data"));
  g_assert_nonnull (fettle_ui_test_find_button (test.window, "win.show-folder"));
  fettle_ui_test_assert_accessible (test.window);

  /* Nothing can be dropped into it. */
  g_assert_false (fettle_ui_test_drop (&test, (const char *[]) { path, NULL }));

  /* What is opened with it is not passed over in silence. */
  files = g_list_store_new (G_TYPE_FILE);
  file = g_file_new_for_path (path);
  g_list_store_append (files, file);
  fettle_window_import (test.window, G_LIST_MODEL (files));
  fettle_ui_test_await_frame (test.window);
  g_assert_true (
      fettle_ui_test_shows (test.window,
                            "Files cannot be imported while your data cannot be opened."));

  fettle_ui_test_close (&test);
}

/* --- Pages and sizes ------------------------------------------------------------------------ */

static void
test_pages (void)
{
  FettleUiTest test;
  guint n_pages;
  const FettlePage *pages = fettle_pages_get (&n_pages);
  g_autofree char *path = fit_path (RUN);

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  g_assert_true (fettle_ui_test_drop (&test, (const char *[]) { path, NULL }));
  await_report (&test);
  fettle_ui_test_await_shown (&test, "pages");

  for (guint i = 0; i < n_pages; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (test.window), "win.show-page", "s", pages[i].name);
      fettle_ui_test_await_frame (test.window);
      g_assert_nonnull (fettle_ui_test_find (test.window, pages[i].get_type ()));
      fettle_ui_test_assert_accessible (test.window);
    }

  /* A name that no page has changes nothing. */
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.show-page", "s", "nonsense");
  g_assert_nonnull (fettle_ui_test_find (test.window, pages[n_pages - 1].get_type ()));

  fettle_ui_test_close (&test);
}

static GtkWidget *
find_page (FettleUiTest *test, guint index)
{
  guint n_pages;

  return fettle_ui_test_find (test->window, fettle_pages_get (&n_pages)[index].get_type ());
}

/* The keys move the selection, and what is selected is what is seen. */
static void
test_sidebar (void)
{
  FettleUiTest test;
  GtkListBox *sidebar;
  g_autofree char *path = fit_path (RUN);

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  g_assert_true (fettle_ui_test_drop (&test, (const char *[]) { path, NULL }));
  await_report (&test);
  fettle_ui_test_await_shown (&test, "pages");

  sidebar = GTK_LIST_BOX (
      fettle_ui_test_find (fettle_ui_test_find (test.window, ADW_TYPE_NAVIGATION_SPLIT_VIEW),
                           GTK_TYPE_LIST_BOX));
  gtk_list_box_select_row (sidebar, gtk_list_box_get_row_at_index (sidebar, 1));
  g_assert_true (gtk_widget_get_mapped (find_page (&test, 1)));
  gtk_list_box_select_row (sidebar, gtk_list_box_get_row_at_index (sidebar, 0));
  g_assert_true (gtk_widget_get_mapped (find_page (&test, 0)));
  g_assert_false (gtk_widget_get_mapped (find_page (&test, 1)));

  fettle_window_show_page (test.window, "fitness");
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (sidebar)), ==, 1);

  fettle_ui_test_close (&test);
}

typedef struct
{
  int width;
  int height;
  double text_scale;
  GtkTextDirection direction;
} Size;

static const Size sizes[] = {
  { 360, 640, 1.0, GTK_TEXT_DIR_LTR },  { 360, 640, 2.0, GTK_TEXT_DIR_LTR },
  { 1180, 860, 2.0, GTK_TEXT_DIR_LTR }, { 360, 294, 1.0, GTK_TEXT_DIR_RTL },
  { 1180, 860, 1.0, GTK_TEXT_DIR_RTL },
};

/* Warnings are fatal, so that what does not fit fails here. */
static void
test_sizes (gconstpointer data)
{
  const Size *size = data;
  FettleUiTest test;
  guint n_pages;
  const FettlePage *pages = fettle_pages_get (&n_pages);
  g_autoptr (GSettings) settings = g_settings_new (FETTLE_BASE_ID ".State");

  g_settings_set_int (settings, "window-width", size->width);
  g_settings_set_int (settings, "window-height", size->height);
  gtk_widget_set_default_direction (size->direction);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (size->text_scale * 96 * 1024),
                NULL);

  fettle_ui_test_open_beside_sample (&test);
  fettle_ui_test_await_shown (&test, "first-run");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (test.window)), ==, size->width);

  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.open-sample", NULL);
  fettle_test_await (is_sample, &test, "the sample season");
  fettle_ui_test_await_shown (&test, "pages");
  for (guint i = 0; i < n_pages; i++)
    {
      fettle_window_show_page (test.window, pages[i].name);
      fettle_ui_test_await_frame (test.window);
    }

  fettle_ui_test_close (&test);
  g_settings_reset (settings, "window-width");
  g_settings_reset (settings, "window-height");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

static void
test_remembers (void)
{
  FettleUiTest test;
  g_autoptr (GSettings) settings = g_settings_new (FETTLE_BASE_ID ".State");

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  gtk_window_set_default_size (GTK_WINDOW (test.window), 700, 650);
  fettle_ui_test_await_frame (test.window);
  fettle_ui_test_close (&test);

  g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, 700);
  g_assert_cmpint (g_settings_get_int (settings, "window-height"), ==, 650);
  g_settings_reset (settings, "window-width");
  g_settings_reset (settings, "window-height");
}

int
main (int argc, char **argv)
{
  fettle_ui_test_init (&argc, &argv);

  g_test_add_func ("/window/first-run", test_first_run);
  g_test_add_func ("/window/first-run/connect-garmin", test_connect_garmin);
  g_test_add_func ("/window/drop/one-file", test_drop_one);
  g_test_add_func ("/window/drop/good-and-bad-files", test_drop_mixed);
  g_test_add_func ("/window/drop/status-until-one-goes-on", test_status);
  g_test_add_func ("/window/drop/no-file", test_drop_nothing);
  g_test_add_func ("/window/drop/only-bad-files", test_only_bad_files);
  g_test_add_func ("/window/drop/hover", test_hover);
  g_test_add_func ("/window/open-with-before-the-library-is-open", test_open_with);
  g_test_add_func ("/window/paste", test_paste);
  g_test_add_func ("/window/import/cancel", test_cancel);
  g_test_add_func ("/window/undo", test_undo);
  g_test_add_func ("/window/undo/merged", test_undo_merged);
  g_test_add_func ("/window/sample/open-and-leave", test_sample);
  g_test_add_func ("/window/sample/drop-goes-to-the-own-library", test_drop_on_sample);
  g_test_add_func ("/window/focus", test_focus);
  g_test_add_func ("/window/focus/narrow", test_focus_when_narrow);
  g_test_add_func ("/window/focus/after-results", test_focus_after_results);
  g_test_add_func ("/window/not-a-database", test_not_a_database);
  g_test_add_func ("/window/pages", test_pages);
  g_test_add_func ("/window/sidebar", test_sidebar);
  g_test_add_func ("/window/remembers-its-size", test_remembers);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *name
          = g_strdup_printf ("/window/size/%dx%d-text-%g%s", sizes[i].width, sizes[i].height,
                             sizes[i].text_scale * 100,
                             sizes[i].direction == GTK_TEXT_DIR_RTL ? "-rtl" : "");

      g_test_add_data_func (name, &sizes[i], test_sizes);
    }

  return g_test_run ();
}

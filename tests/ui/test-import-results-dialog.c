/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-import-files-page.h"
#include "fettle-import-proportion-bar.h"
#include "fettle-import-results-dialog.h"
#include "fettle-ui-test.h"

static void
append (FettleImportReport *report,
        guint n_files,
        FettleImportOutcome outcome,
        const char *group,
        const char *reason)
{
  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *name = g_strdup_printf ("file-%05u.fit", i);
      g_autoptr (FettleImportResult) result
          = fettle_import_result_new (name, outcome, group, reason);

      if (outcome == FETTLE_IMPORT_IMPORTED)
        fettle_import_result_set_activities (result, i + 1, 20000 + (FettleDay) (i % 300), 1);
      fettle_import_report_append (report, result);
    }
}

static FettleImportReport *
make_report (guint n_imported)
{
  FettleImportReport *report = fettle_import_report_new ();

  append (report, n_imported, FETTLE_IMPORT_IMPORTED, "Activity", NULL);
  append (report, 3, FETTLE_IMPORT_PARTIAL, "Cut off at the end", "Read up to the last record.");
  append (report, 4, FETTLE_IMPORT_DUPLICATE, "Same file", "It was here already.");
  append (report, 1, FETTLE_IMPORT_REFUSED, "Run & <Bike>", "Words with & and < are no markup.");
  append (report, 2, FETTLE_IMPORT_REFUSED, "Empty file", "There are no bytes to read.");

  return report;
}

typedef struct
{
  GtkWidget *window;
  FettleImportReport *report;
  AdwDialog *dialog;
} Fixture;

static void
open_report (Fixture *fixture, FettleImportReport *report)
{
  fixture->window
      = g_object_ref_sink (g_object_new (ADW_TYPE_WINDOW, "default-width", 1000, "default-height",
                                         900, "width-request", 360, "height-request", 294, NULL));
  fixture->report = report;
  fixture->dialog
      = g_object_ref_sink (ADW_DIALOG (fettle_import_results_dialog_new (fixture->report)));
  gtk_window_present (GTK_WINDOW (fixture->window));
  adw_dialog_present (fixture->dialog, fixture->window);
  fettle_ui_test_await_frame (fixture->window);
}

static void
open_dialog (Fixture *fixture, guint n_imported)
{
  open_report (fixture, make_report (n_imported));
}

static void
close_dialog (Fixture *fixture)
{
  adw_dialog_force_close (fixture->dialog);
  fettle_test_await_finalize (fixture->dialog);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fettle_test_await_finalize (fixture->window);
  fettle_test_await_finalize (fixture->report);
}

/* --- The groups ----------------------------------------------------------------------------- */

static void
add_figure (GtkWidget *widget, gpointer data)
{
  guint *total = data;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "import-count"))
    *total += (guint) g_ascii_strtoull (gtk_label_get_text (GTK_LABEL (widget)), NULL, 10);
}

static void
test_counts (void)
{
  Fixture fixture;
  guint total = 0;

  open_dialog (&fixture, 5);

  fettle_ui_test_visit (GTK_WIDGET (fixture.dialog), add_figure, &total);
  g_assert_cmpuint (total, ==, 15);
  g_assert_cmpuint (total, ==, g_list_model_get_n_items (G_LIST_MODEL (fixture.report)));
  g_assert_true (fettle_ui_test_shows (fixture.dialog, "Imported"));
  g_assert_true (fettle_ui_test_shows (fixture.dialog, "Partly Read"));
  g_assert_true (fettle_ui_test_shows (fixture.dialog, "Already Here"));
  g_assert_true (fettle_ui_test_shows (fixture.dialog, "Refused"));
  g_assert_false (fettle_ui_test_shows (fixture.dialog, "Not Tried"));

  /* What needs a look stands open, the rest is a click away. */
  g_assert_true (fettle_ui_test_shows (fixture.dialog, "Run & <Bike>"));
  g_assert_true (fettle_ui_test_shows (fixture.dialog, "There are no bytes to read."));
  g_assert_false (fettle_ui_test_shows (fixture.dialog, "Same file"));

  close_dialog (&fixture);
}

static void
test_bar (void)
{
  Fixture fixture;
  GtkWidget *bar;

  open_dialog (&fixture, 5);
  bar = fettle_ui_test_find (fixture.dialog, FETTLE_TYPE_IMPORT_PROPORTION_BAR);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "What became of the files");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Imported: 5, Partly Read: 3, Already Here: 4, Refused: 3");

  close_dialog (&fixture);
}

static void
test_accessible (void)
{
  Fixture fixture;

  open_dialog (&fixture, 5);
  fettle_ui_test_assert_accessible (fixture.dialog);
  close_dialog (&fixture);
}

/* --- The files of a group ------------------------------------------------------------------- */

static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  if (ADW_IS_ACTION_ROW (root)
      && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
count_list_item (GtkWidget *widget, gpointer data)
{
  /* The rows of a list view have a type that is the toolkit's own. */
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget"))
    *(guint *) data += 1;
}

static void
remember_activity (gpointer dialog, int64_t activity_id, int64_t *chosen)
{
  *chosen = activity_id;
}

static void
test_files (void)
{
  Fixture fixture;
  AdwNavigationView *view;
  GtkWidget *page;
  GtkWidget *list;
  int64_t chosen = 0;
  guint n_widgets = 0;

  open_dialog (&fixture, 10000);
  g_signal_connect (fixture.dialog, "activity-chosen", G_CALLBACK (remember_activity), &chosen);
  view = ADW_NAVIGATION_VIEW (fettle_ui_test_find (fixture.dialog, ADW_TYPE_NAVIGATION_VIEW));

  adw_action_row_activate (ADW_ACTION_ROW (find_row (GTK_WIDGET (fixture.dialog), "Activity")));
  page = GTK_WIDGET (adw_navigation_view_get_visible_page (view));
  g_assert_true (FETTLE_IS_IMPORT_FILES_PAGE (page));
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "Activity");
  fettle_ui_test_await_frame (fixture.window);
  fettle_ui_test_assert_accessible (page);

  /* Keys go on from the first file, and Escape goes back one page rather than out. */
  g_assert_nonnull (
      gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture.window)), GTK_TYPE_LIST_VIEW));
  g_assert_true (adw_navigation_view_get_pop_on_escape (view));

  /* All files are there, and widgets only for those that are near what is seen. */
  list = fettle_ui_test_find (page, GTK_TYPE_LIST_VIEW);
  g_assert_cmpuint (g_list_model_get_n_items (
                        G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))),
                    ==, 10000);
  fettle_ui_test_visit (list, count_list_item, &n_widgets);
  g_assert_cmpuint (n_widgets, >, 0);
  g_assert_cmpuint (n_widgets, <, 300);

  g_signal_emit_by_name (list, "activate", 41);
  g_assert_cmpint (chosen, ==, 42);

  close_dialog (&fixture);
}

/* --- The report ----------------------------------------------------------------------------- */

typedef struct
{
  gpointer dialog;
  const char *start;
} Toast;

static gboolean
begins (GtkWidget *root, const char *start)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
      && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (root)), start))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (begins (child, start))
      return TRUE;

  return FALSE;
}

static gboolean
is_said (gpointer data)
{
  const Toast *toast = data;

  return begins (toast->dialog, toast->start);
}

/* All but the toolkit's own dialog. */
static void
test_save_report (void)
{
  Fixture fixture;
  Toast saved = { .start = "The report is saved." };
  Toast failed = { .start = "The report could not be saved: " };
  g_autofree char *directory = fettle_test_temporary_directory ();
  g_autofree char *path = g_build_filename (directory, "Import report.txt", NULL);
  g_autofree char *contents = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nowhere/at/all.txt");

  open_dialog (&fixture, 5);
  saved.dialog = failed.dialog = fixture.dialog;
  fettle_import_results_dialog_save_report (FETTLE_IMPORT_RESULTS_DIALOG (fixture.dialog), file);
  fettle_test_await (is_said, &saved, "the report to be saved");
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  expected = fettle_import_report_dup_text (fixture.report);
  g_assert_cmpstr (contents, ==, expected);

  fettle_import_results_dialog_save_report (FETTLE_IMPORT_RESULTS_DIALOG (fixture.dialog), nowhere);
  fettle_test_await (is_said, &failed, "what went wrong");

  close_dialog (&fixture);
  fettle_test_remove_directory (directory);
}

/* --- Its size ------------------------------------------------------------------------------- */

static int
get_height (Fixture *fixture)
{
  return gtk_widget_get_height (fettle_ui_test_find (fixture->dialog, ADW_TYPE_NAVIGATION_VIEW));
}

typedef struct
{
  Fixture *fixture;
  int height;
} Height;

static gboolean
is_higher (gpointer data)
{
  const Height *height = data;

  return get_height (height->fixture) > height->height;
}

static void
test_height (void)
{
  Fixture fixture;
  FettleImportReport *report = fettle_import_report_new ();
  Height before = { .fixture = &fixture };
  GtkWidget *expander;

  append (report, 3, FETTLE_IMPORT_IMPORTED, "Activity", NULL);
  append (report, 1, FETTLE_IMPORT_REFUSED, "Empty file", "There are no bytes to read.");
  open_report (&fixture, report);
  before.height = get_height (&fixture);
  g_assert_cmpint (before.height, >, 200);
  g_assert_cmpint (before.height, <, 500);

  /* As much as it holds, also when more of it is opened. */
  expander = fettle_ui_test_find (fixture.dialog, ADW_TYPE_EXPANDER_ROW);
  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (expander)));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  fettle_test_await (is_higher, &before, "a higher dialog");

  close_dialog (&fixture);
}

static void
test_narrow_large_text (void)
{
  Fixture fixture;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  open_dialog (&fixture, 5);
  gtk_window_set_default_size (GTK_WINDOW (fixture.window), 360, 640);
  fettle_ui_test_await_frame (fixture.window);
  close_dialog (&fixture);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

int
main (int argc, char **argv)
{
  fettle_ui_test_init (&argc, &argv);

  g_test_add_func ("/import-results-dialog/counts-add-up", test_counts);
  g_test_add_func ("/import-results-dialog/bar-in-words", test_bar);
  g_test_add_func ("/import-results-dialog/accessible", test_accessible);
  g_test_add_func ("/import-results-dialog/files-of-ten-thousand", test_files);
  g_test_add_func ("/import-results-dialog/save-report", test_save_report);
  g_test_add_func ("/import-results-dialog/height-of-its-contents", test_height);
  g_test_add_func ("/import-results-dialog/narrow-and-large-text", test_narrow_large_text);

  return g_test_run ();
}

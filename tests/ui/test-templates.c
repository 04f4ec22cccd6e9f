/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-page.h"
#include "fettle-first-run-garmin-dialog.h"
#include "fettle-first-run-page.h"
#include "fettle-fitness-page.h"
#include "fettle-import-drop-area.h"
#include "fettle-import-files-page.h"
#include "fettle-import-proportion-bar.h"
#include "fettle-import-results-dialog.h"
#include "fettle-import-status.h"
#include "fettle-store.h"
#include "fettle-ui-test.h"
#include "fettle-window-failure.h"

/* With its default properties a widget is complete: it can be shown, and leaves nothing behind. */
static void
test_construct (gconstpointer data)
{
  GType type = (GType) GPOINTER_TO_SIZE (data);
  GtkWidget *widget = g_object_ref_sink (g_object_new (type, NULL));

  if (ADW_IS_DIALOG (widget))
    {
      GtkWidget *window = g_object_ref_sink (
          g_object_new (ADW_TYPE_WINDOW, "width-request", 360, "height-request", 294, NULL));

      gtk_window_present (GTK_WINDOW (window));
      adw_dialog_present (ADW_DIALOG (widget), window);
      fettle_ui_test_await_frame (window);
      adw_dialog_force_close (ADW_DIALOG (widget));
      gtk_window_destroy (GTK_WINDOW (window));
      fettle_test_await_finalize (window);
    }
  else
    {
      GtkWidget *window = g_object_ref_sink (
          g_object_new (ADW_TYPE_WINDOW, "default-width", 800, "default-height", 600, NULL));

      adw_window_set_content (ADW_WINDOW (window), widget);
      gtk_window_present (GTK_WINDOW (window));
      fettle_ui_test_await_frame (window);
      adw_window_set_content (ADW_WINDOW (window), NULL);
      gtk_window_destroy (GTK_WINDOW (window));
      fettle_test_await_finalize (window);
    }

  fettle_test_await_finalize (widget);
}

/* --- The page that says why there is nothing to see ------------------------------------------ */

typedef struct
{
  const char *name;
  int code;
  const char *title;
  const char *action;
} FailureCase;

static const FailureCase failure_cases[] = {
  { "newer", FETTLE_STORE_ERROR_NEWER, "Your Data Needs a Newer Fettle", "app.homepage" },
  { "busy", FETTLE_STORE_ERROR_BUSY, "Your Data Is in Use", "win.retry" },
  { "read-only", FETTLE_STORE_ERROR_READ_ONLY, "Your Data Cannot Be Written", "win.retry" },
  { "unreadable", FETTLE_STORE_ERROR_UNREADABLE, "Your Data Cannot Be Read", "win.retry" },
  { "full", FETTLE_STORE_ERROR_FULL, "The Disk Is Full", "win.retry" },
  { "damaged", FETTLE_STORE_ERROR_DAMAGED, "Your Data Is Damaged", "win.show-folder" },
  { "not-a-database", FETTLE_STORE_ERROR_NOT_A_DATABASE, "This Is Not Fettle’s Data",
    "win.show-folder" },
  { "other", FETTLE_STORE_ERROR_FAILED, "Your Data Cannot Be Opened", "win.retry" },
};

static void
test_failure (gconstpointer data)
{
  const FailureCase *failure = data;
  g_autoptr (GError) error
      = g_error_new (FETTLE_STORE_ERROR, failure->code, "Words with <markup> & more.");
  GtkWidget *window = g_object_ref_sink (
      g_object_new (ADW_TYPE_WINDOW, "default-width", 800, "default-height", 700, NULL));
  GtkWidget *page = g_object_new (FETTLE_TYPE_WINDOW_FAILURE, "error", error, NULL);

  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  fettle_ui_test_await_frame (window);

  g_assert_true (fettle_ui_test_shows (page, failure->title));
  g_assert_nonnull (fettle_ui_test_find_button (page, failure->action));
  fettle_ui_test_assert_accessible (page);

  gtk_window_destroy (GTK_WINDOW (window));
  fettle_test_await_finalize (window);
}

int
main (int argc, char **argv)
{
  GType types[] = {
    FETTLE_TYPE_ACTIVITIES_PAGE,       FETTLE_TYPE_FIRST_RUN_GARMIN_DIALOG,
    FETTLE_TYPE_FIRST_RUN_PAGE,        FETTLE_TYPE_FITNESS_PAGE,
    FETTLE_TYPE_IMPORT_DROP_AREA,      FETTLE_TYPE_IMPORT_FILES_PAGE,
    FETTLE_TYPE_IMPORT_PROPORTION_BAR, FETTLE_TYPE_IMPORT_RESULTS_DIALOG,
    FETTLE_TYPE_IMPORT_STATUS,         FETTLE_TYPE_WINDOW_FAILURE,
  };

  fettle_ui_test_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *name = g_strdup_printf ("/templates/construct/%s", g_type_name (types[i]));

      g_test_add_data_func (name, GSIZE_TO_POINTER (types[i]), test_construct);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (failure_cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/window-failure/%s", failure_cases[i].name);

      g_test_add_data_func (name, &failure_cases[i], test_failure);
    }

  return g_test_run ();
}

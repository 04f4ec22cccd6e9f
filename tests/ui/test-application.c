/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-ui-test.h"

static void
test_about (void)
{
  FettleUiTest test;
  AdwDialog *dialog;

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  g_action_group_activate_action (G_ACTION_GROUP (test.application), "about", NULL);

  /* What the metainfo says, with the version that was built. */
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (test.window));
  g_assert_true (ADW_IS_ABOUT_DIALOG (dialog));
  g_assert_cmpstr (adw_about_dialog_get_application_name (ADW_ABOUT_DIALOG (dialog)), ==,
                   FETTLE_APPLICATION_NAME);
  g_assert_cmpstr (adw_about_dialog_get_version (ADW_ABOUT_DIALOG (dialog)), ==, FETTLE_VERSION);
  g_assert_cmpstr (adw_about_dialog_get_developer_name (ADW_ABOUT_DIALOG (dialog)), ==,
                   "The Fettle authors");
  g_assert_cmpint (adw_about_dialog_get_license_type (ADW_ABOUT_DIALOG (dialog)), ==,
                   GTK_LICENSE_GPL_3_0);
  g_assert_cmpstr (adw_about_dialog_get_release_notes (ADW_ABOUT_DIALOG (dialog)), !=, "");
  fettle_ui_test_await_frame (test.window);

  fettle_ui_test_close (&test);
}

static void
test_one_window (void)
{
  FettleUiTest test;

  fettle_ui_test_open (&test, NULL);
  g_application_activate (G_APPLICATION (test.application));
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (test.application))->next);

  fettle_ui_test_close (&test);
}

static void
test_quit (void)
{
  FettleUiTest test;

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  g_action_group_activate_action (G_ACTION_GROUP (test.application), "quit", NULL);
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (test.application)));

  fettle_ui_test_end (g_steal_pointer (&test.application));
  fettle_test_remove_directory (test.directory);
  g_free (test.directory);
}

/* Every icon that a template or the code names is in our own bundle. */
static void
test_icons_are_bundled (void)
{
  static const char *const names[] = {
    "fettle-menu-symbolic",      "fettle-import-symbolic",       "fettle-activities-symbolic",
    "fettle-sport-run-symbolic", "fettle-welcome-ring-symbolic",
  };
  FettleUiTest test;
  GtkIconTheme *theme;

  fettle_ui_test_open (&test, NULL);
  theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (test.window)));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (gtk_icon_theme_has_icon (theme, names[i]));

  fettle_ui_test_close (&test);
}

int
main (int argc, char **argv)
{
  fettle_ui_test_init (&argc, &argv);

  g_test_add_func ("/application/about", test_about);
  g_test_add_func ("/application/one-window", test_one_window);
  g_test_add_func ("/application/quit", test_quit);
  g_test_add_func ("/application/icons-are-bundled", test_icons_are_bundled);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-traces-card.h"
#include "fettle-chart-fixtures.h"
#include "fettle-chart-table-dialog.h"
#include "fettle-chart-view.h"
#include "fettle-fitness-page.h"
#include "fettle-ui-test.h"

/* Keys of the toolkit, and those that are bound below text entries. */
static const char *const other_keys[]
    = { "F10", "<Alt>Left", "<Control>v", "<Control>z", "<Control><Shift>z", NULL };

/* Other ways to say the same: the key without Shift, and the one that keyboards have for menus. */
static const guint second_keys[] = { GDK_KEY_equal, GDK_KEY_Menu };

typedef struct
{
  GPtrArray *accelerators;
  GPtrArray *titles;
  char *property;
  gboolean in_section; /* of the window, which the dialog has not */
} Parse;

static void
on_start (GMarkupParseContext *context,
          const char *element,
          const char **names,
          const char **values,
          gpointer data,
          GError **error)
{
  Parse *parse = data;

  g_clear_pointer (&parse->property, g_free);
  if (g_str_equal (element, "object"))
    parse->in_section = g_strv_contains (values, "GtkShortcutsSection");
  for (gsize i = 0; g_str_equal (element, "property") && names[i] != NULL; i++)
    if (g_str_equal (names[i], "name"))
      parse->property = g_strdup (values[i]);
}

/* One title may have several keys. */
static void
add_accelerators (Parse *parse, const char *text)
{
  g_auto (GStrv) keys = g_strsplit (text, " ", -1);

  for (gsize i = 0; keys[i] != NULL; i++)
    g_ptr_array_add (parse->accelerators, g_strdup (keys[i]));
}

static void
on_text (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer data,
         GError **error)
{
  Parse *parse = data;
  g_autofree char *value = g_strndup (text, length);

  if (g_strcmp0 (parse->property, "accelerator") == 0)
    add_accelerators (parse, value);
  else if (g_strcmp0 (parse->property, "title") == 0 && !parse->in_section)
    g_ptr_array_add (parse->titles, g_steal_pointer (&value));
  g_clear_pointer (&parse->property, g_free);
}

static void
parse_file (const char *name, Parse *parse)
{
  static const GMarkupParser parser = { .start_element = on_start, .text = on_text };
  g_autofree char *path
      = g_build_filename (g_test_get_dir (G_TEST_DIST), "..", "resources", name, NULL);
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GBytes) bytes = fettle_test_load (path);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  parse->accelerators = g_ptr_array_new_null_terminated (20, g_free, TRUE);
  parse->titles = g_ptr_array_new_null_terminated (20, g_free, TRUE);
  parse->property = NULL;
  parse->in_section = FALSE;
  context = g_markup_parse_context_new (&parser, 0, parse, NULL);
  g_markup_parse_context_parse (context, text, (gssize) size, &error);
  g_assert_no_error (error);
  g_clear_pointer (&parse->property, g_free);
}

static void
clear_parse (Parse *parse)
{
  g_ptr_array_unref (parse->accelerators);
  g_ptr_array_unref (parse->titles);
}

static const char *const *
get_accelerators (Parse *parse)
{
  return (const char *const *) parse->accelerators->pdata;
}

static void
test_two_files_agree (void)
{
  Parse dialog;
  Parse window;

  parse_file ("fettle-shortcuts-dialog.ui", &dialog);
  parse_file ("fettle-shortcuts-window.ui", &window);

  g_assert_cmpuint (dialog.accelerators->len, >, 10);
  g_assert_cmpstrv (get_accelerators (&dialog), get_accelerators (&window));
  g_assert_cmpstrv ((char **) dialog.titles->pdata, (char **) window.titles->pdata);

  clear_parse (&dialog);
  clear_parse (&window);
}

/* The keys of pages and charts are no accelerators of the application: they stand in the widgets.
 */
static void
collect_triggers (GtkWidget *widget, gpointer data)
{
  GPtrArray *triggers = data;
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          g_ptr_array_add (triggers, g_object_ref (gtk_shortcut_get_trigger (shortcut)));
        }
    }
}

static void
collect_from (GPtrArray *triggers, GtkWidget *widget)
{
  g_object_ref_sink (widget);
  collect_triggers (widget, triggers);
  g_object_unref (widget);
}

/* What a chart, its table, and the pages with one answer to. */
static GPtrArray *
collect_widget_keys (void)
{
  GPtrArray *triggers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (FettleChart) chart = fettle_chart_fixtures_new_load (30);

  collect_from (triggers, fettle_chart_view_new (NULL));
  collect_from (triggers, fettle_fitness_page_new (NULL));
  collect_from (triggers, GTK_WIDGET (fettle_chart_table_dialog_new (chart)));
  collect_from (triggers, g_object_new (FETTLE_TYPE_ACTIVITY_TRACES_CARD, NULL));
  return triggers;
}

static gboolean
is_trigger (GtkShortcutTrigger *trigger, guint key, GdkModifierType modifiers)
{
  return GTK_IS_KEYVAL_TRIGGER (trigger)
         && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
         && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers;
}

static gboolean
is_among (GPtrArray *triggers, const char *accelerator)
{
  guint key;
  GdkModifierType modifiers;

  g_assert_true (gtk_accelerator_parse (accelerator, &key, &modifiers));
  for (guint i = 0; i < triggers->len; i++)
    if (is_trigger (triggers->pdata[i], key, modifiers))
      return TRUE;
  return FALSE;
}

static void
test_documented_keys_work (void)
{
  FettleUiTest test;
  Parse parse;
  g_autoptr (GPtrArray) triggers = NULL;

  parse_file ("fettle-shortcuts-dialog.ui", &parse);
  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  triggers = collect_widget_keys ();

  for (guint i = 0; i < parse.accelerators->len; i++)
    {
      const char *key = parse.accelerators->pdata[i];
      g_auto (GStrv) actions
          = gtk_application_get_actions_for_accel (GTK_APPLICATION (test.application), key);

      if (actions[0] == NULL && !is_among (triggers, key) && !g_strv_contains (other_keys, key))
        g_error ("%s is told and does nothing", key);
    }

  fettle_ui_test_close (&test);
  clear_parse (&parse);
}

static gboolean
tells (Parse *parse, const char *accelerator)
{
  guint key;
  GdkModifierType modifiers;

  gtk_accelerator_parse (accelerator, &key, &modifiers);
  for (guint i = 0; i < parse->accelerators->len; i++)
    {
      guint told_key;
      GdkModifierType told_modifiers;

      gtk_accelerator_parse (parse->accelerators->pdata[i], &told_key, &told_modifiers);
      if (key == told_key && modifiers == told_modifiers)
        return TRUE;
    }

  return FALSE;
}

static void
test_working_keys_are_documented (void)
{
  FettleUiTest test;
  Parse parse;
  g_auto (GStrv) actions = NULL;

  parse_file ("fettle-shortcuts-dialog.ui", &parse);
  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");

  actions = gtk_application_list_action_descriptions (GTK_APPLICATION (test.application));
  for (gsize i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) keys
          = gtk_application_get_accels_for_action (GTK_APPLICATION (test.application), actions[i]);

      for (gsize j = 0; keys[j] != NULL; j++)
        if (!tells (&parse, keys[j]))
          g_error ("%s does %s and is not told", keys[j], actions[i]);
    }

  fettle_ui_test_close (&test);
  clear_parse (&parse);
}

static gboolean
is_second_key (guint key)
{
  g_autofree char *name = g_strdup (gdk_keyval_name (key));

  for (gsize i = 0; i < G_N_ELEMENTS (second_keys); i++)
    if (key == second_keys[i])
      return TRUE;
  return g_str_has_prefix (name, "KP_");
}

static void
test_keys_of_charts_are_documented (void)
{
  FettleUiTest test;
  Parse parse;
  g_autoptr (GPtrArray) triggers = NULL;

  parse_file ("fettle-shortcuts-dialog.ui", &parse);
  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  triggers = g_ptr_array_new_with_free_func (g_object_unref);
  collect_from (triggers, fettle_chart_view_new (NULL));
  g_assert_cmpuint (triggers->len, >, 10);

  for (guint i = 0; i < triggers->len; i++)
    {
      GtkKeyvalTrigger *trigger = triggers->pdata[i];
      guint key = gtk_keyval_trigger_get_keyval (trigger);
      g_autofree char *accelerator
          = gtk_accelerator_name (key, gtk_keyval_trigger_get_modifiers (trigger));

      if (!is_second_key (key) && !tells (&parse, accelerator))
        g_error ("%s works and is not told", accelerator);
    }

  fettle_ui_test_close (&test);
  clear_parse (&parse);
}

static void
assert_no_key_name (GtkWidget *widget, gpointer data)
{
  if (GTK_IS_LABEL (widget))
    g_assert_null (strstr (gtk_label_get_text (GTK_LABEL (widget)), "Page_"));
}

static void
test_action_shows_them (void)
{
  FettleUiTest test;
  g_autoptr (GListModel) toplevels = NULL;
  guint n_toplevels;

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  toplevels = g_object_ref (gtk_window_get_toplevels ());
  n_toplevels = g_list_model_get_n_items (toplevels);

  g_action_group_activate_action (G_ACTION_GROUP (test.application), "shortcuts", NULL);

  /* A window up to libadwaita 1.7, a dialog from 1.8 on. */
  g_assert_true (g_list_model_get_n_items (toplevels) == n_toplevels + 1
                 || adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (test.window))
                        != NULL);
  for (guint i = g_list_model_get_n_items (toplevels); i-- > 0;)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (GTK_WIDGET (window) == GTK_WIDGET (test.window))
        continue;
      fettle_ui_test_visit (GTK_WIDGET (window), assert_no_key_name, NULL);
      gtk_window_destroy (window);
    }

  fettle_ui_test_close (&test);
}

/* The widgets of a menu are made when it is opened. */
static void
test_menu_is_made_when_opened (void)
{
  FettleUiTest test;
  g_autofree char *path
      = fettle_test_data_path ("fit", "synthetic", "pause-of-five-minutes.fit", NULL);
  GtkWidget *pages, *button, *menu;

  fettle_ui_test_open (&test, NULL);
  fettle_ui_test_await_shown (&test, "first-run");
  g_assert_true (fettle_ui_test_drop (&test, (const char *[]) { path, NULL }));
  fettle_ui_test_await_shown (&test, "pages");

  pages = fettle_ui_test_find (test.window, ADW_TYPE_NAVIGATION_SPLIT_VIEW);
  g_assert_null (fettle_ui_test_find (pages, GTK_TYPE_POPOVER_MENU));
  button = fettle_ui_test_find (pages, GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  menu = fettle_ui_test_find (button, GTK_TYPE_POPOVER_MENU);
  g_assert_nonnull (menu);
  g_assert_nonnull (fettle_ui_test_find (menu, GTK_TYPE_LABEL));

  /* Opened again, it is the same one. */
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  g_assert_true (fettle_ui_test_find (button, GTK_TYPE_POPOVER_MENU) == menu);

  fettle_ui_test_close (&test);
}

int
main (int argc, char **argv)
{
  fettle_ui_test_init (&argc, &argv);

  g_test_add_func ("/shortcuts/dialog-and-window-agree", test_two_files_agree);
  g_test_add_func ("/shortcuts/documented-keys-work", test_documented_keys_work);
  g_test_add_func ("/shortcuts/working-keys-are-documented", test_working_keys_are_documented);
  g_test_add_func ("/shortcuts/keys-of-charts-are-documented", test_keys_of_charts_are_documented);
  g_test_add_func ("/shortcuts/action", test_action_shows_them);
  g_test_add_func ("/shortcuts/menu-is-made-when-opened", test_menu_is_made_when_opened);

  return g_test_run ();
}

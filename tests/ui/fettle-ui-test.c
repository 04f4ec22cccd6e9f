/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-ui-test.h"

#include <unistd.h>

#include "fettle-import-drop-area.h"
#include "fettle-ui.h"

/**
 * fettle_ui_test_init:
 * @argc: (inout): from main
 * @argv: (inout): from main
 *
 * Sets a test program with windows up. Without a display the program ends as skipped.
 */
void
fettle_ui_test_init (int *argc, char ***argv)
{
  g_autoptr (GPtrArray) mime_dirs = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  const char *const *data_dirs = g_get_system_data_dirs ();

  /* Icons are recognized by the type of their contents, which the isolated directories hide. */
  for (gsize i = 0; data_dirs[i] != NULL; i++)
    g_ptr_array_add (mime_dirs, g_build_filename (data_dirs[i], "mime", NULL));
  fettle_test_init (argc, argv);
  g_content_type_set_mime_dirs ((const char *const *) mime_dirs->pdata);

  if (!gtk_init_check ())
    exit (77);

  adw_init ();
  fettle_ui_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name",
                "Adwaita Sans 11", NULL);
}

/**
 * fettle_ui_test_get_now:
 * @data: not used
 *
 * Returns: %FETTLE_UI_TEST_NOW; a #FettleClock
 */
int64_t
fettle_ui_test_get_now (gpointer data)
{
  return FETTLE_UI_TEST_NOW;
}

/* --- Looking at widgets --------------------------------------------------------------------- */

/**
 * fettle_ui_test_find:
 * @root: a widget
 * @type: a type of widgets
 *
 * Returns: (transfer none) (nullable): the first widget of @type that is @root or inside it
 */
GtkWidget *
fettle_ui_test_find (gpointer root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = fettle_ui_test_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * fettle_ui_test_find_button:
 * @root: a widget
 * @action_name: the full name of an action
 *
 * Returns: (transfer none) (nullable): the first widget inside @root that triggers the action and
 *   is shown
 */
GtkWidget *
fettle_ui_test_find_button (gpointer root, const char *action_name)
{
  if (GTK_IS_ACTIONABLE (root) && gtk_widget_get_mapped (root)
      && g_strcmp0 (gtk_actionable_get_action_name (root), action_name) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = fettle_ui_test_find_button (child, action_name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * fettle_ui_test_shows:
 * @root: a widget
 * @text: the whole text of a label
 *
 * Returns: %TRUE if a label with this text is seen inside @root
 */
gboolean
fettle_ui_test_shows (gpointer root, const char *text)
{
  if (!gtk_widget_get_mapped (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_text (root), text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (fettle_ui_test_shows (child, text))
      return TRUE;

  return FALSE;
}

/**
 * fettle_ui_test_visit:
 * @root: a widget
 * @visit: (scope call): what to do with each
 * @data: given to @visit
 *
 * Visits @root and every widget inside it.
 */
void
fettle_ui_test_visit (GtkWidget *root, FettleUiTestVisit visit, gpointer data)
{
  visit (root, data);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    fettle_ui_test_visit (child, visit, data);
}

/**
 * fettle_ui_test_await_frame:
 * @widget: a widget in a window that is shown
 *
 * Waits until what is pending is laid out and drawn.
 */
void
fettle_ui_test_await_frame (gpointer widget)
{
  /* The first frame lays out what the second draws. */
  for (int i = 0; i < 2; i++)
    {
      gtk_widget_queue_draw (widget);
      gtk_test_widget_wait_for_draw (widget);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static gboolean
has_words (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  /* What GTK takes the name from when none is given: the text inside. */
  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
         || gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY)
         || fettle_ui_test_find (widget, GTK_TYPE_LABEL) != NULL
         || gtk_widget_get_tooltip_text (widget) != NULL;
}

static gboolean
is_icon_only (GtkWidget *widget)
{
  return (GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget))
         && fettle_ui_test_find (widget, GTK_TYPE_IMAGE) != NULL
         && fettle_ui_test_find (widget, GTK_TYPE_LABEL) == NULL;
}

/* For types that libadwaita keeps to itself: the buttons of a dialog's and a page's header. */
static gboolean
is_inside_named (GtkWidget *widget, const char *type_name)
{
  GType type = g_type_from_name (type_name);

  return type != 0 && gtk_widget_get_ancestor (widget, type) != NULL;
}

/* The insides of stock widgets are the toolkit's business. */
static gboolean
is_inside_stock (GtkWidget *widget)
{
  return is_inside_named (widget, "AdwSheetControls") || is_inside_named (widget, "AdwBackButton")
         || gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL
         || gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLBAR) != NULL
         || (!GTK_IS_MENU_BUTTON (widget)
             && gtk_widget_get_ancestor (widget, GTK_TYPE_MENU_BUTTON) != NULL)
         || (GTK_IS_BUTTON (widget) && gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) != NULL)
         || (!GTK_IS_EDITABLE (widget)
             && gtk_widget_get_ancestor (widget, GTK_TYPE_EDITABLE) != NULL);
}

static void
assert_one_accessible (GtkWidget *widget, gpointer data)
{
  if (!gtk_widget_get_mapped (widget) || is_inside_stock (widget))
    return;

  if (is_icon_only (widget) && gtk_widget_get_tooltip_text (widget) == NULL)
    g_error ("A button %s (%s) has an icon only, and no tooltip", G_OBJECT_TYPE_NAME (widget),
             gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)));
  if (gtk_widget_get_focusable (widget) && !GTK_IS_WINDOW (widget) && !has_words (widget))
    g_error ("A %s (%s) can be focused and has no name", G_OBJECT_TYPE_NAME (widget),
             gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)));
}

/**
 * fettle_ui_test_assert_accessible:
 * @root: a widget
 *
 * Asserts for all that is seen inside @root: what can be focused has a name, and what shows only an
 * icon has a tooltip.
 */
void
fettle_ui_test_assert_accessible (gpointer root)
{
  fettle_ui_test_visit (root, assert_one_accessible, NULL);
}

/* --- The program ---------------------------------------------------------------------------- */

/**
 * fettle_ui_test_open:
 * @test: (out caller-allocates): the program
 * @directory: (nullable): the folder of the library; %NULL makes one
 *
 * Starts the program and shows its window.
 */
void
fettle_ui_test_open (FettleUiTest *test, const char *directory)
{
  g_autoptr (GError) error = NULL;

  test->directory = directory != NULL ? g_strdup (directory) : fettle_test_temporary_directory ();
  test->application = fettle_application_new (test->directory, fettle_ui_test_get_now, NULL);
  test->session = fettle_application_get_session (test->application);

  /* No bus, no other instance that could answer, and no window of its own when it runs at last. */
  g_application_set_flags (G_APPLICATION (test->application), G_APPLICATION_HANDLES_OPEN
                                                                  | G_APPLICATION_NON_UNIQUE
                                                                  | G_APPLICATION_IS_SERVICE);
  g_application_register (G_APPLICATION (test->application), NULL, &error);
  g_assert_no_error (error);
  g_application_activate (G_APPLICATION (test->application));
  test->window
      = FETTLE_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (test->application)));
  g_assert_nonnull (test->window);
}

/* Where the season lies that the tests of a program share; it goes with the program's temporary
 * directory. */
static char *season = NULL;

/**
 * fettle_ui_test_open_beside_sample:
 * @test: (out caller-allocates): the program
 *
 * Starts the program with an empty library and shows its window. The sample season is the one that
 * the test before has made, because making one takes long.
 */
void
fettle_ui_test_open_beside_sample (FettleUiTest *test)
{
  g_autofree char *directory = fettle_test_temporary_directory ();
  g_autofree char *place = g_build_filename (directory, "sample", NULL);

  if (season == NULL)
    season = fettle_test_temporary_directory ();
  g_assert_no_errno (symlink (season, place));
  fettle_ui_test_open (test, directory);
}

typedef struct
{
  FettleUiTest *test;
  FettleSessionState state;
  const char *child;
} Wait;

static gboolean
is_in_state (gpointer data)
{
  const Wait *wait = data;

  return fettle_session_get_state (wait->test->session) == wait->state;
}

/**
 * fettle_ui_test_await_state:
 * @test: the program
 * @state: a state of its session
 *
 * Waits until the session is in @state.
 */
void
fettle_ui_test_await_state (FettleUiTest *test, FettleSessionState state)
{
  Wait wait = { .test = test, .state = state };

  fettle_test_await (is_in_state, &wait, "the state of the session");
}

static gboolean
is_shown (gpointer data)
{
  const Wait *wait = data;
  GtkWidget *stack = fettle_ui_test_find (wait->test->window, GTK_TYPE_STACK);

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), wait->child) == 0;
}

/**
 * fettle_ui_test_await_shown:
 * @test: the program
 * @child: “opening”, “failed”, “first-run” or “pages”
 *
 * Waits until the window shows @child, and that is drawn.
 */
void
fettle_ui_test_await_shown (FettleUiTest *test, const char *child)
{
  Wait wait = { .test = test, .child = child };

  fettle_test_await (is_shown, &wait, child);
  fettle_ui_test_await_frame (test->window);
}

/**
 * fettle_ui_test_end:
 * @application: (transfer full): a program without windows
 *
 * Runs the program to its orderly end, and asserts that nothing is left of it.
 */
void
fettle_ui_test_end (FettleApplication *application)
{
  g_idle_add_once ((GSourceOnceFunc) g_application_quit, application);
  g_application_run (G_APPLICATION (application), 0, NULL);
  fettle_test_await_finalize (application);
}

/**
 * fettle_ui_test_close:
 * @test: the program
 *
 * Closes the window and asserts that it and the program are gone.
 */
void
fettle_ui_test_close (FettleUiTest *test)
{
  FettleWindow *window = g_object_ref (test->window);
  FettleApplication *application = g_steal_pointer (&test->application);
  g_autoptr (GSettings) settings = g_settings_new (FETTLE_BASE_ID ".State");

  g_settings_reset (settings, "page");
  gtk_window_destroy (GTK_WINDOW (window));
  fettle_test_await_finalize (window);
  fettle_ui_test_end (application);
  fettle_test_remove_directory (test->directory);
  g_clear_pointer (&test->directory, g_free);
}

/**
 * fettle_ui_test_drop:
 * @test: the program
 * @paths: (array zero-terminated=1): what is dropped
 *
 * Drops files on the window, as a #GdkFileList through its drop target.
 *
 * Returns: %TRUE if the window took them
 */
gboolean
fettle_ui_test_drop (FettleUiTest *test, const char *const *paths)
{
  GtkWidget *area = fettle_ui_test_find (test->window, FETTLE_TYPE_IMPORT_DROP_AREA);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (area);
  g_autoptr (GObject) target = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_set_object (&target, G_OBJECT (controller));
    }
  g_assert_nonnull (target);

  for (gsize i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_path (paths[i]));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array ((GFile **) files->pdata, files->len));
  g_signal_emit_by_name (target, "drop", &value, 100.0, 100.0, &taken);

  return taken;
}

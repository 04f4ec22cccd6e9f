/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-window-private.h"

#include <glib/gi18n-lib.h>

#include "fettle-deferred-menu.h"
#include "fettle-first-run-page.h"
#include "fettle-pages.h"
#include "fettle-ui.h"
#include "fettle-window-failure.h"
#include "fettle-window-opening.h"

/* A library that opens faster than this shows no spinner at all. */
#define OPENING_DELAY_MILLISECONDS 300

typedef enum
{
  PROP_SESSION = 1,
  PROP_FLOW,
} FettleWindowProperty;

static GParamSpec *properties[PROP_FLOW + 1];

G_DEFINE_FINAL_TYPE (FettleWindow, fettle_window, ADW_TYPE_APPLICATION_WINDOW)

/* --- The session ---------------------------------------------------------------------------- */

static void
present_if_asked (FettleWindow *self)
{
  if (self->present_later)
    gtk_window_present (GTK_WINDOW (self));
  self->present_later = FALSE;
}

/* What most athletes never see is made when it is first shown. */
static GtkWidget *
show_instead (FettleWindow *self, const char *name, GtkWidget *(*make) (FettleWindow *self))
{
  GtkWidget *child = gtk_stack_get_child_by_name (self->stack, name);

  if (child == NULL)
    {
      child = make (self);
      gtk_stack_add_named (self->stack, child, name);
    }
  gtk_stack_set_visible_child (self->stack, child);

  return child;
}

static GtkWidget *
make_opening (FettleWindow *self)
{
  return g_object_new (FETTLE_TYPE_WINDOW_OPENING, "session", self->session, NULL);
}

static GtkWidget *
make_first_run_page (FettleWindow *self)
{
  return g_object_new (FETTLE_TYPE_FIRST_RUN_PAGE, "menu-model", self->primary_menu, NULL);
}

static GtkWidget *
make_failure (FettleWindow *self)
{
  return g_object_new (FETTLE_TYPE_WINDOW_FAILURE, NULL);
}

/* Where nothing was seen of opening there is nothing to fade from. */
static void
stop_opening_delay (FettleWindow *self)
{
  gtk_stack_set_transition_type (self->stack, self->opening_delay != 0
                                                  ? GTK_STACK_TRANSITION_TYPE_NONE
                                                  : GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  g_clear_handle_id (&self->opening_delay, g_source_remove);
}

static void
on_opening_takes_long (gpointer user_data)
{
  FettleWindow *self = user_data;

  self->opening_delay = 0;
  show_instead (self, "opening", make_opening);
  present_if_asked (self);
}

/* Until it takes long, what was there before stays. */
static void
show_opening (FettleWindow *self)
{
  if (self->opening_delay == 0)
    self->opening_delay
        = g_timeout_add_once (OPENING_DELAY_MILLISECONDS, on_opening_takes_long, self);
}

static void
show_library (FettleWindow *self)
{
  FettleLibrary *library = fettle_session_get_library (self->session);
  gboolean something_to_see = fettle_library_is_sample (library)
                              || !fettle_session_is_empty (self->session)
                              || fettle_import_flow_is_running (self->flow);

  if (!something_to_see)
    {
      show_instead (self, "first-run", make_first_run_page);
      return;
    }

  fettle_window_show_last_page (self);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "pages") == 0)
    {
      fettle_window_ensure_focus (self);
      return;
    }

  gtk_stack_set_visible_child_name (self->stack, "pages");
  fettle_window_focus_page (self);
}

static void
show_failure (FettleWindow *self)
{
  GtkWidget *failure = show_instead (self, "failed", make_failure);

  fettle_window_failure_set_error (FETTLE_WINDOW_FAILURE (failure),
                                   fettle_session_get_error (self->session));
}

static void
update_contents (FettleWindow *self)
{
  FettleSessionState state = fettle_session_get_state (self->session);

  if (state != FETTLE_SESSION_OPENING)
    stop_opening_delay (self);

  switch (state)
    {
    case FETTLE_SESSION_CLOSED:
    case FETTLE_SESSION_OPENING:
      show_opening (self);
      break;
    case FETTLE_SESSION_OPEN:
      show_library (self);
      fettle_window_import_waiting (self);
      break;
    case FETTLE_SESSION_FAILED:
      show_failure (self);
      break;
    default:
      g_assert_not_reached ();
    }

  fettle_window_update_import_actions (self);
  if (self->opening_delay == 0)
    present_if_asked (self);
}

static void
on_library_changed (FettleWindow *self)
{
  FettleLibrary *library = fettle_session_get_library (self->session);

  fettle_window_drop_pages (self);
  if (self->flow != NULL)
    g_signal_handlers_disconnect_by_data (self->flow, self);
  g_clear_object (&self->flow);

  if (library != NULL)
    {
      self->flow = fettle_import_flow_new (library);
      g_signal_connect_object (self->flow, "notify::running", G_CALLBACK (update_contents), self,
                               G_CONNECT_SWAPPED);
      fettle_window_follow_imports (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FLOW]);
  update_contents (self);
}

static void
on_sample_failed (FettleWindow *self, const GError *error)
{
  g_autofree char *text = g_strdup_printf (
      /* Translators: %s is why, as a sentence. */
      _ ("The sample season could not be opened. %s"), error->message);

  fettle_window_say (self, text);
}

/* --- Actions -------------------------------------------------------------------------------- */

static void
on_open_sample (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  fettle_session_open_sample (FETTLE_WINDOW (widget)->session);
}

static void
on_leave_sample (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  fettle_session_leave_sample (FETTLE_WINDOW (widget)->session);
}

static void
on_retry (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  fettle_session_open (FETTLE_WINDOW (widget)->session);
}

static void
on_show_folder (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FettleWindow *self = FETTLE_WINDOW (widget);
  g_autoptr (GFile) folder = g_file_new_for_path (fettle_session_get_directory (self->session));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (folder);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (self), NULL, NULL, NULL);
}

/* --- Object --------------------------------------------------------------------------------- */

static void
restore_state (FettleWindow *self)
{
  g_autofree char *page = g_settings_get_string (self->settings, "page");

  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);

  /* A page of another version may not be here. */
  self->page = (guint) MAX (fettle_pages_find (page), 0);
}

static void
fettle_window_constructed (GObject *object)
{
  FettleWindow *self = FETTLE_WINDOW (object);

  G_OBJECT_CLASS (fettle_window_parent_class)->constructed (object);

  restore_state (self);
  g_signal_connect_object (self->session, "notify::library", G_CALLBACK (on_library_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::state", G_CALLBACK (update_contents), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::empty", G_CALLBACK (update_contents), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "sample-failed", G_CALLBACK (on_sample_failed), self,
                           G_CONNECT_SWAPPED);
  on_library_changed (self);
}

static void
fettle_window_dispose (GObject *object)
{
  FettleWindow *self = FETTLE_WINDOW (object);

  g_clear_handle_id (&self->opening_delay, g_source_remove);
  if (self->flow != NULL)
    {
      fettle_import_flow_cancel (self->flow);
      g_signal_handlers_disconnect_by_data (self->flow, self);
    }
  if (self->pages != NULL)
    fettle_window_drop_pages (self);
  g_clear_weak_pointer (&self->focus_before);
  gtk_widget_dispose_template (GTK_WIDGET (self), FETTLE_TYPE_WINDOW);
  g_clear_pointer (&self->pages, g_free);
  g_clear_object (&self->flow);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->waiting_files);

  G_OBJECT_CLASS (fettle_window_parent_class)->dispose (object);
}

static void
fettle_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FettleWindow *self = FETTLE_WINDOW (object);

  switch ((FettleWindowProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_FLOW:
      g_value_set_object (value, self->flow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FettleWindow *self = FETTLE_WINDOW (object);

  switch ((FettleWindowProperty) id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_FLOW:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, on_open_sample);
  gtk_widget_class_install_action (widget_class, "win.leave-sample", NULL, on_leave_sample);
  gtk_widget_class_install_action (widget_class, "win.retry", NULL, on_retry);
  gtk_widget_class_install_action (widget_class, "win.show-folder", NULL, on_show_folder);
  fettle_window_class_init_import (widget_class);
}

static void
fettle_window_class_init (FettleWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = fettle_window_constructed;
  object_class->dispose = fettle_window_dispose;
  object_class->get_property = fettle_window_get_property;
  object_class->set_property = fettle_window_set_property;

  properties[PROP_SESSION]
      = g_param_spec_object ("session", NULL, NULL, FETTLE_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FLOW] = g_param_spec_object ("flow", NULL, NULL, FETTLE_TYPE_IMPORT_FLOW,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, FETTLE_UI_TEMPLATE ("fettle-window"));
  gtk_widget_class_bind_template_child (widget_class, FettleWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, FettleWindow, drop_area);
  gtk_widget_class_bind_template_child (widget_class, FettleWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, FettleWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, FettleWindow, content_page);
  gtk_widget_class_bind_template_child (widget_class, FettleWindow, page_stack);
  gtk_widget_class_bind_template_child (widget_class, FettleWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, FettleWindow, import_status);
  gtk_widget_class_bind_template_child (widget_class, FettleWindow, read_only_banner);
  gtk_widget_class_bind_template_child (widget_class, FettleWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, FettleWindow, primary_menu);
  gtk_widget_class_bind_template_callback (widget_class, fettle_window_import);
  fettle_window_class_init_pages (widget_class);
}

static void
fettle_window_init (FettleWindow *self)
{
  g_type_ensure (FETTLE_TYPE_IMPORT_DROP_AREA);
  g_type_ensure (FETTLE_TYPE_IMPORT_STATUS);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (FETTLE_BASE_ID ".State");
  self->waiting_files = g_list_store_new (G_TYPE_FILE);
  if (g_str_equal (FETTLE_PROFILE, "development"))
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
  fettle_window_fill_sidebar (self);
  fettle_deferred_menu_attach (self->menu_button, self->primary_menu);
}

/**
 * fettle_window_new:
 * @application: the program
 * @session: what to show
 *
 * Returns: (transfer none): a new window, which belongs to @application
 */
FettleWindow *
fettle_window_new (GtkApplication *application, FettleSession *session)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (FETTLE_IS_SESSION (session), NULL);

  return g_object_new (FETTLE_TYPE_WINDOW, "application", application, "session", session, NULL);
}

/**
 * fettle_window_present:
 * @self: a window
 *
 * Shows the window, the first time as soon as there is something to see in it: a library that opens
 * at once is not preceded by an empty window.
 */
void
fettle_window_present (FettleWindow *self)
{
  g_return_if_fail (FETTLE_IS_WINDOW (self));

  self->present_later = TRUE;
  if (self->opening_delay == 0 || gtk_widget_get_mapped (GTK_WIDGET (self)))
    present_if_asked (self);
}

/**
 * fettle_window_get_flow:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the imports of the library that is shown
 */
FettleImportFlow *
fettle_window_get_flow (FettleWindow *self)
{
  g_return_val_if_fail (FETTLE_IS_WINDOW (self), NULL);

  return self->flow;
}

/* Says something in a toast. */
void
fettle_window_say (FettleWindow *self, const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

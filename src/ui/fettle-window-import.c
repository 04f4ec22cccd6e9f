/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-window-private.h"

#include <glib/gi18n-lib.h>

#include "fettle-import-results-dialog.h"

/* --- Files from anywhere -------------------------------------------------------------------- */

/**
 * fettle_window_import:
 * @self: a window
 * @files: a list of #GFile: files, folders and archives
 *
 * Imports @files into the athlete's own library, as soon as it is open. The sample season is left
 * for it: what is invented and what is the athlete's never mix.
 */
void
fettle_window_import (FettleWindow *self, GListModel *files)
{
  guint n_files;

  g_return_if_fail (FETTLE_IS_WINDOW (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  if (fettle_session_is_read_only (self->session))
    {
      fettle_window_say (self, adw_banner_get_title (self->read_only_banner));
      return;
    }

  if (fettle_session_get_state (self->session) == FETTLE_SESSION_FAILED)
    {
      fettle_window_say (self, _ ("Files cannot be imported while your data cannot be opened."));
      return;
    }

  n_files = g_list_model_get_n_items (files);
  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      g_list_store_append (self->waiting_files, file);
    }

  fettle_window_import_waiting (self);
}

/* Starts what waits, once there is a library that takes it. */
void
fettle_window_import_waiting (FettleWindow *self)
{
  FettleLibrary *library = fettle_session_get_library (self->session);
  g_autoptr (GListStore) files = NULL;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->waiting_files)) == 0 || library == NULL
      || fettle_session_get_state (self->session) != FETTLE_SESSION_OPEN)
    return;

  if (fettle_library_is_sample (library))
    {
      fettle_window_say (self, _ ("Your files go to your own library."));
      fettle_session_leave_sample (self->session);
      return;
    }

  files = g_steal_pointer (&self->waiting_files);
  self->waiting_files = g_list_store_new (G_TYPE_FILE);
  fettle_import_flow_start (self->flow, G_LIST_MODEL (files));
}

static void
on_files_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FettleWindow) self = user_data;
  g_autoptr (GListModel) files = NULL;

  files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);
  if (files != NULL)
    fettle_window_import (self, files);
}

static GtkFileFilter *
make_filter (const char *name, const char *const *patterns)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (gsize i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);

  return filter;
}

static void
on_import (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *const recordings[] = { "*.[fF][iI][tT]", "*.[zZ][iI][pP]", NULL };
  static const char *const anything[] = { "*", NULL };
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) recordings_filter
      = make_filter (_ ("Recordings and archives"), recordings);
  g_autoptr (GtkFileFilter) anything_filter = make_filter (_ ("All files"), anything);

  g_list_store_append (filters, recordings_filter);
  g_list_store_append (filters, anything_filter);
  gtk_file_dialog_set_title (dialog, _ ("Import Files"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Import"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (widget), NULL, on_files_chosen,
                                 g_object_ref (widget));
}

static void
on_folders_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FettleWindow) self = user_data;
  g_autoptr (GListModel) folders = NULL;

  folders = gtk_file_dialog_select_multiple_folders_finish (GTK_FILE_DIALOG (source), result, NULL);
  if (folders != NULL)
    fettle_window_import (self, folders);
}

static void
on_import_folder (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Import a Folder"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Import"));
  gtk_file_dialog_select_multiple_folders (dialog, GTK_WINDOW (widget), NULL, on_folders_chosen,
                                           g_object_ref (widget));
}

static void
on_pasted (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FettleWindow) self = user_data;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GSList) list = NULL;
  const GValue *value;

  value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);
  if (value == NULL || !G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      fettle_window_say (self, _ ("There are no files to paste."));
      return;
    }

  list = gdk_file_list_get_files (g_value_get_boxed (value));
  for (GSList *l = list; l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  fettle_window_import (self, G_LIST_MODEL (files));
}

static void
on_paste (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gdk_clipboard_read_value_async (gtk_widget_get_clipboard (widget), GDK_TYPE_FILE_LIST,
                                  G_PRIORITY_DEFAULT, NULL, on_pasted, g_object_ref (widget));
}

/* --- What came of it ------------------------------------------------------------------------ */

static void
on_activity_chosen (FettleWindow *self, int64_t activity_id)
{
  fettle_window_show_activity (self, activity_id);
}

static void
show_results (FettleWindow *self, FettleImportReport *report)
{
  FettleImportResultsDialog *dialog = fettle_import_results_dialog_new (report);

  g_signal_connect_object (dialog, "activity-chosen", G_CALLBACK (on_activity_chosen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (fettle_window_focus_page), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
on_show_import_results (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FettleWindow *self = FETTLE_WINDOW (widget);
  FettleImportReport *report
      = self->flow != NULL ? fettle_import_flow_get_report (self->flow) : NULL;

  if (report == NULL)
    return;

  fettle_import_status_dismiss (self->import_status);
  show_results (self, report);
}

static void
on_show_activity (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  fettle_window_show_activity (FETTLE_WINDOW (widget), g_variant_get_int64 (parameter));
}

/* A toast has room for one button of its own; undoing stands beside the words. */
static GtkWidget *
make_toast_title (const char *sentence)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (sentence);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Undo"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_tooltip_text (label, sentence);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.undo-import");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static void
show_single_result (FettleWindow *self, FettleImportReport *report)
{
  g_autoptr (FettleImportResult) result = g_list_model_get_item (G_LIST_MODEL (report), 0);
  g_autofree char *sentence = fettle_import_report_dup_sentence (report);
  int64_t activity_id = fettle_import_result_get_activity_id (result);
  AdwToast *toast = adw_toast_new (sentence);

  adw_toast_set_use_markup (toast, FALSE);
  if (fettle_import_result_get_outcome (result) == FETTLE_IMPORT_IMPORTED)
    adw_toast_set_custom_title (toast, make_toast_title (sentence));
  if (activity_id != 0)
    {
      adw_toast_set_button_label (toast, _ ("_Show"));
      adw_toast_set_action_name (toast, "win.show-activity");
      adw_toast_set_action_target_value (toast, g_variant_new_int64 (activity_id));
    }
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
show_results_toast (FettleWindow *self, FettleImportReport *report)
{
  g_autofree char *sentence = fettle_import_report_dup_sentence (report);
  AdwToast *toast = adw_toast_new (sentence);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Details"));
  adw_toast_set_action_name (toast, "win.show-import-results");
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
on_finished (FettleWindow *self, FettleImportReport *report)
{
  guint n_files = g_list_model_get_n_items (G_LIST_MODEL (report));
  guint n_good = fettle_import_report_count (report, FETTLE_IMPORT_IMPORTED)
                 + fettle_import_report_count (report, FETTLE_IMPORT_MERGED)
                 + fettle_import_report_count (report, FETTLE_IMPORT_DUPLICATE);

  if (n_files == 1 && n_good == 1)
    {
      show_single_result (self, report);
      return;
    }

  /* A dialog does not push itself in front of another. */
  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL)
    show_results (self, report);
  else
    show_results_toast (self, report);
}

static void
on_undone (FettleWindow *self, const char *sentence)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  AdwToast *toast = adw_toast_new (sentence);

  /* What the results tell is no longer so. */
  if (FETTLE_IS_IMPORT_RESULTS_DIALOG (dialog))
    adw_dialog_force_close (dialog);

  adw_toast_set_use_markup (toast, FALSE);
  if (fettle_import_flow_can_redo (self->flow))
    {
      adw_toast_set_button_label (toast, _ ("_Redo"));
      adw_toast_set_action_name (toast, "win.redo-import");
    }
  adw_toast_overlay_dismiss_all (self->toast_overlay);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
on_failed (FettleWindow *self, const GError *error)
{
  fettle_window_say (self, error->message);
}

/* --- While it runs -------------------------------------------------------------------------- */

static void
on_cancel_import (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FettleWindow *self = FETTLE_WINDOW (widget);

  if (self->flow != NULL)
    fettle_import_flow_cancel (self->flow);
}

static void
on_undo_import (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FettleWindow *self = FETTLE_WINDOW (widget);

  if (self->flow != NULL)
    fettle_import_flow_undo (self->flow);
}

static void
on_redo_import (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FettleWindow *self = FETTLE_WINDOW (widget);

  if (self->flow != NULL)
    fettle_import_flow_redo (self->flow);
}

/* The session does not end, and the program does not, in the middle of an import. */
static void
on_running_changed (FettleImportFlow *flow, GParamSpec *pspec, GtkApplication *application)
{
  const char *key = "inhibit-cookie";
  guint cookie = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (flow), key));

  if (fettle_import_flow_is_running (flow))
    {
      g_application_hold (G_APPLICATION (application));
      cookie
          = gtk_application_inhibit (application, gtk_application_get_active_window (application),
                                     GTK_APPLICATION_INHIBIT_LOGOUT,
                                     _ ("Files are being imported"));
      g_object_set_data (G_OBJECT (flow), key, GUINT_TO_POINTER (cookie));
    }
  else
    {
      if (cookie != 0)
        gtk_application_uninhibit (application, cookie);
      g_object_set_data (G_OBJECT (flow), key, NULL);
      g_application_release (G_APPLICATION (application));
    }
}

/* Connects to the flow of the library that is shown now. */
void
fettle_window_follow_imports (FettleWindow *self)
{
  g_signal_connect_object (self->flow, "finished", G_CALLBACK (on_finished), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->flow, "undone", G_CALLBACK (on_undone), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->flow, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->flow, "notify::can-undo",
                           G_CALLBACK (fettle_window_update_import_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->flow, "notify::can-redo",
                           G_CALLBACK (fettle_window_update_import_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->flow, "notify::report",
                           G_CALLBACK (fettle_window_update_import_actions), self,
                           G_CONNECT_SWAPPED);

  /* Not the window's: an import outlives a window that is closed. */
  g_signal_connect_object (self->flow, "notify::running", G_CALLBACK (on_running_changed),
                           gtk_window_get_application (GTK_WINDOW (self)), 0);
}

/* What can be done now. */
void
fettle_window_update_import_actions (FettleWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  FettleSessionState state = fettle_session_get_state (self->session);
  FettleLibrary *library = fettle_session_get_library (self->session);
  gboolean open = state == FETTLE_SESSION_OPEN && self->flow != NULL;
  gboolean read_only = fettle_session_is_read_only (self->session);
  gboolean running = open && fettle_import_flow_is_running (self->flow);
  gboolean sample = library != NULL && fettle_library_is_sample (library);
  gboolean shows_pages
      = open && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "pages") == 0;
  gboolean making_sample = fettle_session_get_progress (self->session) != NULL;

  gtk_widget_action_set_enabled (widget, "win.import", open && !read_only);
  gtk_widget_action_set_enabled (widget, "win.import-folder", open && !read_only);
  gtk_widget_action_set_enabled (widget, "win.paste", open && !read_only);
  gtk_widget_action_set_enabled (widget, "win.search", shows_pages);
  gtk_widget_action_set_enabled (widget, "win.show-page", shows_pages);
  gtk_widget_action_set_enabled (widget, "win.cancel-import", running);
  gtk_widget_action_set_enabled (widget, "win.undo-import",
                                 open && !sample && !running && !read_only
                                     && fettle_import_flow_can_undo (self->flow));
  gtk_widget_action_set_enabled (widget, "win.redo-import",
                                 open && !sample && !running && !read_only
                                     && fettle_import_flow_can_redo (self->flow));
  gtk_widget_action_set_enabled (widget, "win.show-import-results",
                                 open && fettle_import_flow_get_report (self->flow) != NULL);
  gtk_widget_action_set_enabled (widget, "win.open-sample", open && !sample && !running);
  gtk_widget_action_set_enabled (widget, "win.leave-sample", (open && sample) || making_sample);
  gtk_widget_action_set_enabled (widget, "win.retry", state == FETTLE_SESSION_FAILED);
  g_object_set (self->drop_area, "enabled", state != FETTLE_SESSION_FAILED && !read_only, NULL);
  adw_banner_set_revealed (self->read_only_banner, open && read_only && !sample);
}

void
fettle_window_class_init_import (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import", NULL, on_import);
  gtk_widget_class_install_action (widget_class, "win.import-folder", NULL, on_import_folder);
  gtk_widget_class_install_action (widget_class, "win.paste", NULL, on_paste);
  gtk_widget_class_install_action (widget_class, "win.cancel-import", NULL, on_cancel_import);
  gtk_widget_class_install_action (widget_class, "win.undo-import", NULL, on_undo_import);
  gtk_widget_class_install_action (widget_class, "win.redo-import", NULL, on_redo_import);
  gtk_widget_class_install_action (widget_class, "win.show-import-results", NULL,
                                   on_show_import_results);
  gtk_widget_class_install_action (widget_class, "win.show-activity", "x", on_show_activity);

  /* Not keys of the application: those come before a text entry's own. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo-import",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo-import", NULL);
}

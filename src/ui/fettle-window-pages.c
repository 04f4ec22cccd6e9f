/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-window-private.h"

#include <glib/gi18n-lib.h>

#include "fettle-pages.h"

/* --- Focus ---------------------------------------------------------------------------------- */

/* What the page is for takes the focus. Until that is there the focus waits elsewhere in the page:
 * the toolkit would take it out of what is hidden, to whatever comes first in the window. */
static void
focus_main (FettleWindow *self)
{
  GtkWidget *page = GTK_WIDGET (self->pages[self->page]);
  guint n_pages;
  gboolean ready;

  fettle_pages_get (&n_pages)[self->page].focus_main (page);
  g_object_get (page, "ready", &ready, NULL);
  self->focuses_page = !ready;
  g_set_weak_pointer (&self->focus_before, ready ? NULL : gtk_root_get_focus (GTK_ROOT (self)));
}

/* Who has moved the focus meanwhile keeps it; where it waited may be gone. */
static gboolean
is_focus_waiting (FettleWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus == NULL || self->focus_before == NULL || focus == self->focus_before
         || !gtk_widget_get_mapped (self->focus_before);
}

static void
on_page_ready (AdwNavigationPage *page, GParamSpec *pspec, FettleWindow *self)
{
  if (self->focuses_page && page == self->pages[self->page] && is_focus_waiting (self))
    focus_main (self);
}

/* --- Pages ---------------------------------------------------------------------------------- */

static AdwNavigationPage *
ensure_page (FettleWindow *self, guint index)
{
  guint n_pages;
  const FettlePage *pages = fettle_pages_get (&n_pages);

  if (self->pages[index] == NULL)
    {
      self->pages[index] = g_object_new (pages[index].get_type (), "library",
                                         fettle_session_get_library (self->session), NULL);
      g_signal_connect_object (self->pages[index], "notify::ready", G_CALLBACK (on_page_ready),
                               self, 0);
      gtk_stack_add_named (self->page_stack, GTK_WIDGET (self->pages[index]), pages[index].name);
    }

  return self->pages[index];
}

/* Moving through the rows with the keys selects them too. */
static void
select_shown_page (FettleWindow *self)
{
  gtk_list_box_select_row (self->sidebar,
                           gtk_list_box_get_row_at_index (self->sidebar, (int) self->page));
}

static void
show_page (FettleWindow *self, guint index)
{
  AdwNavigationPage *page = ensure_page (self, index);
  guint n_pages;
  const FettlePage *pages = fettle_pages_get (&n_pages);

  /* Who goes on has read what the last import brought. */
  if (self->page != index)
    fettle_import_status_dismiss (self->import_status);
  self->page = index;
  g_settings_set_string (self->settings, "page", pages[index].name);
  select_shown_page (self);
  /* All pages stay where they are: moving one in and out would lose its focus. */
  gtk_stack_set_visible_child (self->page_stack, GTK_WIDGET (page));
  adw_navigation_page_set_title (self->content_page, adw_navigation_page_get_title (page));
  fettle_import_drop_area_set_highlighted (self->drop_area, GTK_WIDGET (page));
}

/* Of the library that was shown. */
void
fettle_window_drop_pages (FettleWindow *self)
{
  guint n_pages;

  fettle_pages_get (&n_pages);
  fettle_import_drop_area_set_highlighted (self->drop_area, NULL);
  self->focuses_page = FALSE;
  for (guint i = 0; i < n_pages; i++)
    {
      if (self->pages[i] != NULL)
        gtk_stack_remove (self->page_stack, GTK_WIDGET (self->pages[i]));
      self->pages[i] = NULL;
    }
}

/* Shows the page that was seen last. */
void
fettle_window_show_last_page (FettleWindow *self)
{
  show_page (self, self->page);
}

static gboolean
shows_sidebar_only (FettleWindow *self)
{
  return adw_navigation_split_view_get_collapsed (self->split_view)
         && !adw_navigation_split_view_get_show_content (self->split_view);
}

/* Where what had the focus is gone, or is no longer seen, the page takes it. */
void
fettle_window_ensure_focus (FettleWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (focus == NULL || !gtk_widget_get_mapped (focus))
    fettle_window_focus_page (self);
}

/* A dialog that closes gives the focus to whatever comes first, where that is gone which had it. */
void
fettle_window_focus_page (FettleWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *page = self->pages != NULL ? (GtkWidget *) self->pages[self->page] : NULL;
  const char *shown = gtk_stack_get_visible_child_name (self->stack);

  if (page != NULL && g_strcmp0 (shown, "pages") == 0 && !shows_sidebar_only (self)
      && (focus == NULL || !gtk_widget_is_ancestor (focus, page)))
    focus_main (self);
}

/* --- The sidebar ----------------------------------------------------------------------------- */

static GtkWidget *
make_sidebar_row (const FettlePage *page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_ (page->title));

  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_IMAGE, "icon-name", page->icon_name, "accessible-role",
                                GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);

  return row;
}

/* One row for each page. */
void
fettle_window_fill_sidebar (FettleWindow *self)
{
  guint n_pages;
  const FettlePage *pages = fettle_pages_get (&n_pages);

  self->pages = g_new0 (AdwNavigationPage *, n_pages);
  for (guint i = 0; i < n_pages; i++)
    gtk_list_box_append (self->sidebar, make_sidebar_row (&pages[i]));
}

/* Where one is seen at a time, that has the focus. */
static void
follow_split_view (FettleWindow *self)
{
  GtkListBoxRow *row;

  select_shown_page (self);
  if (!adw_navigation_split_view_get_collapsed (self->split_view))
    return;

  row = gtk_list_box_get_selected_row (self->sidebar);
  if (!shows_sidebar_only (self))
    fettle_window_focus_page (self);
  else if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Beside each other, the page follows the selection; one at a time, a row has to be activated. */
static void
on_sidebar_selected (GtkListBox *sidebar, GtkListBoxRow *row, FettleWindow *self)
{
  if (row != NULL && fettle_session_get_library (self->session) != NULL
      && !adw_navigation_split_view_get_collapsed (self->split_view)
      && (guint) gtk_list_box_row_get_index (row) != self->page)
    show_page (self, (guint) gtk_list_box_row_get_index (row));
}

static void
on_sidebar_activated (GtkListBox *sidebar, GtkListBoxRow *row, FettleWindow *self)
{
  show_page (self, (guint) gtk_list_box_row_get_index (row));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/* --- Actions -------------------------------------------------------------------------------- */

static void
on_show_page (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FettleWindow *self = FETTLE_WINDOW (widget);
  const char *name = g_variant_get_string (parameter, NULL);

  /* It comes from the keyboard, so that its focus is to be seen. */
  gtk_window_set_focus_visible (GTK_WINDOW (widget), TRUE);
  /* Who is there already goes back to its beginning. */
  if (fettle_pages_find (name) == (int) self->page && self->pages[self->page] != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->pages[self->page]), "page.home", NULL);
  fettle_window_show_page (self, name);
}

static void
on_search (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FettleWindow *self = FETTLE_WINDOW (widget);

  if (self->flow == NULL)
    return;

  fettle_window_show_page (self, "activities");
  gtk_widget_activate_action (GTK_WIDGET (self->pages[self->page]), "activities.search", NULL);
}

/* Beside each other both are seen, so the key moves the focus instead. */
static void
on_toggle_sidebar (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FettleWindow *self = FETTLE_WINDOW (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->sidebar);

  if (adw_navigation_split_view_get_collapsed (self->split_view))
    {
      gboolean content = adw_navigation_split_view_get_show_content (self->split_view);

      adw_navigation_split_view_set_show_content (self->split_view, !content);
    }
  else if (row != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self->sidebar)) == NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  else if (self->pages[self->page] != NULL)
    {
      focus_main (self);
    }
}

/* The pages have this key themselves; here it comes from beside them. */
static gboolean
go_back (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  FettleWindow *self = FETTLE_WINDOW (widget);
  GtkTextDirection direction;

  g_variant_get (arguments, "(u)", &direction);
  return direction == gtk_widget_get_direction (widget) && self->pages[self->page] != NULL
         && adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL
         && gtk_widget_activate_action (GTK_WIDGET (self->pages[self->page]), "page.back", NULL);
}

void
fettle_window_class_init_pages (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", on_show_page);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, on_search);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, on_toggle_sidebar);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, go_back, "(u)",
                                GTK_TEXT_DIR_LTR);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_ALT_MASK, go_back, "(u)",
                                GTK_TEXT_DIR_RTL);

  gtk_widget_class_bind_template_callback (widget_class, on_sidebar_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_sidebar_selected);
  gtk_widget_class_bind_template_callback (widget_class, follow_split_view);
}

/**
 * fettle_window_show_page:
 * @self: a window
 * @name: the name of a page, such as “fitness”
 *
 * Shows a page, if there is a library to show.
 */
void
fettle_window_show_page (FettleWindow *self, const char *name)
{
  int index;

  g_return_if_fail (FETTLE_IS_WINDOW (self));

  index = fettle_pages_find (name);
  if (index < 0 || fettle_session_get_library (self->session) == NULL)
    return;

  show_page (self, (guint) index);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  focus_main (self);
}

/**
 * fettle_window_show_activity:
 * @self: a window
 * @activity_id: the row number of an activity
 *
 * Shows the page of an activity.
 */
void
fettle_window_show_activity (FettleWindow *self, int64_t activity_id)
{
  g_return_if_fail (FETTLE_IS_WINDOW (self));

  if (fettle_session_get_library (self->session) == NULL)
    return;

  fettle_window_show_page (self, "activities");
  gtk_widget_activate_action (GTK_WIDGET (self->pages[self->page]), "activities.open", "x",
                              activity_id);
}

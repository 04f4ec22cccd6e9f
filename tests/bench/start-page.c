/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

/* The least that a page costs, whatever is on it: a sidebar of two pages, two header bars with the
 * buttons that Fettle has, and as many lines of text as the list of activities shows, without any
 * data behind them. What Fettle takes beyond this is its own. */

#include "config.h"

#include <locale.h>

#include "start-report.h"

#define N_LINES 14
#define N_TEXTS 7

static GtkWidget *
make_button (const char *icon_name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, icon_name);
  return button;
}

static GtkWidget *
make_header (void)
{
  GtkWidget *header = adw_header_bar_new ();

  adw_header_bar_pack_start (ADW_HEADER_BAR (header), make_button ("list-add-symbolic"));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), make_button ("open-menu-symbolic"));
  return header;
}

static GtkWidget *
make_sidebar (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (list, "navigation-sidebar");
  for (int i = 0; i < 2; i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("edit-find-symbolic"));
      gtk_box_append (GTK_BOX (box), gtk_label_new ("A page"));
      gtk_list_box_append (GTK_LIST_BOX (list), box);
    }
  return list;
}

static GtkWidget *
make_lines (void)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 18);
  for (int line = 0; line < N_LINES; line++)
    for (int text = 0; text < N_TEXTS; text++)
      {
        g_autofree char *words = g_strdup_printf ("%d:%02d km", line * text, text);
        GtkWidget *label = gtk_label_new (words);

        if (text == 0)
          gtk_widget_add_css_class (label, "heading");
        if (text == 1)
          gtk_widget_add_css_class (label, "caption");
        gtk_grid_attach (GTK_GRID (grid), label, text, line, 1, 1);
      }
  return grid;
}

static AdwNavigationPage *
make_page (const char *title, GtkWidget *content)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), make_header ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  return adw_navigation_page_new (view, title);
}

static void
on_activate (GtkApplication *application)
{
  GtkWidget *split = adw_navigation_split_view_new ();

  adw_navigation_split_view_set_sidebar (ADW_NAVIGATION_SPLIT_VIEW (split),
                                         make_page ("Fettle", make_sidebar ()));
  adw_navigation_split_view_set_content (ADW_NAVIGATION_SPLIT_VIEW (split),
                                         make_page ("Activities", make_lines ()));
  gtk_window_present (g_object_new (ADW_TYPE_APPLICATION_WINDOW, "application", application,
                                    "content", split, "default-width", 1100, "default-height", 720,
                                    NULL));
}

static gboolean
is_mapped (GtkWindow *window)
{
  return gtk_widget_get_mapped (GTK_WIDGET (window));
}

int
main (void)
{
  g_autoptr (AdwApplication) application
      = adw_application_new ("io.github.fettleapp.Fettle.Page", G_APPLICATION_NON_UNIQUE);

  setlocale (LC_ALL, "");
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  return start_report_run (application, is_mapped);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-column-title.h"

static GtkWidget *
find_title (GtkColumnView *view, GtkColumnViewColumn *column)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (guint i = 0; title != NULL && i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) candidate = g_list_model_get_item (columns, i);

      if (candidate == column)
        return title;
      title = gtk_widget_get_next_sibling (title);
    }
  return NULL;
}

/**
 * fettle_column_title_end:
 * @view: a column view
 * @column: one of its columns, with figures that end together
 *
 * A column view starts all titles, and puts the arrow of the sorting after them. Laid out in the
 * other direction, the title ends where the figures end, and the arrow comes before it.
 */
void
fettle_column_title_end (GtkColumnView *view, GtkColumnViewColumn *column)
{
  GtkWidget *title = find_title (view, column);
  GtkWidget *content = title != NULL ? gtk_widget_get_first_child (title) : NULL;
  gboolean rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;

  if (content == NULL)
    return;
  gtk_widget_set_halign (content, GTK_ALIGN_START);
  gtk_widget_set_direction (content, rtl ? GTK_TEXT_DIR_LTR : GTK_TEXT_DIR_RTL);
}

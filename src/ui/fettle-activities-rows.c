/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-rows.h"

#include "fettle-activity-row.h"

typedef struct
{
  GtkWidget *view; /* which owns all of this */
  FettleActivitiesColumns *columns;
  GHashTable *wordless; /* (element-type GtkListItem): bound, and a screen reader knows nothing */
  guint words_id;
} Rows;

static void
rows_free (gpointer data)
{
  Rows *rows = data;

  g_clear_handle_id (&rows->words_id, g_source_remove);
  g_clear_object (&rows->columns);
  g_clear_pointer (&rows->wordless, g_hash_table_unref);
  g_free (rows);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, Rows *rows)
{
  gtk_list_item_set_child (item, fettle_activity_row_new (rows->columns));
}

/* A list item says all of its row at once. */
static void
say_row (GtkListItem *item)
{
  FettleActivityRow *row = FETTLE_ACTIVITY_ROW (gtk_list_item_get_child (item));
  g_autofree char *sentence = fettle_activity_row_dup_sentence (row);
  g_autofree char *zones = fettle_activity_row_dup_zones_sentence (row);

  gtk_list_item_set_accessible_label (item, sentence);
  gtk_list_item_set_accessible_description (item, zones);
}

static void
on_words_due (gpointer data)
{
  Rows *rows = data;
  GHashTableIter iter;
  gpointer item;

  rows->words_id = 0;
  g_hash_table_iter_init (&iter, rows->wordless);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    say_row (item);
  g_hash_table_remove_all (rows->wordless);
}

static gboolean
is_moved_through_by_keyboard (Rows *rows)
{
  GtkRoot *root = gtk_widget_get_root (rows->view);

  return GTK_IS_WINDOW (root) && gtk_window_get_focus_visible (GTK_WINDOW (root))
         && gtk_widget_get_focus_child (rows->view) != NULL;
}

/* Two hundred rows are bound before the first is drawn: their words wait for the frame. Who moves
 * through the list by keyboard hears each at once. */
static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, Rows *rows)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  fettle_activity_row_set_activity (FETTLE_ACTIVITY_ROW (row), gtk_list_item_get_item (item));
  if (is_moved_through_by_keyboard (rows))
    {
      say_row (item);
      return;
    }

  g_hash_table_add (rows->wordless, item);
  if (rows->words_id == 0)
    rows->words_id = g_idle_add_once (on_words_due, rows);
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *item, Rows *rows)
{
  g_hash_table_remove (rows->wordless, item);
}

/**
 * fettle_activities_rows_new:
 * @view: the list that the factory is for
 * @columns: what the rows stand under
 *
 * Returns: (transfer full): a factory of rows
 */
GtkListItemFactory *
fettle_activities_rows_new (GtkListView *view, FettleActivitiesColumns *columns)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Rows *rows = g_new0 (Rows, 1);

  rows->view = GTK_WIDGET (view);
  rows->columns = g_object_ref (columns);
  rows->wordless = g_hash_table_new (NULL, NULL);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), rows);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), rows);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), rows);
  g_object_set_data_full (G_OBJECT (factory), "rows", rows, rows_free);

  return factory;
}

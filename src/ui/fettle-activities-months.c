/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-months.h"

#include "fettle-activities-header.h"

typedef struct
{
  FettleActivitiesSorted *sorted;
  FettleActivitiesColumns *columns;
} Months;

static void
months_free (gpointer data)
{
  Months *months = data;

  g_clear_object (&months->sorted);
  g_clear_object (&months->columns);
  g_free (months);
}

/* Where the section begins is asked of the model. For rows that came while nobody looked GTK 4.18
 * tells a header a wrong start, and where its first row has gone it still tells that. */
static void
update_header (GtkListHeader *header, GParamSpec *pspec, Months *months)
{
  FettleActivity *first = gtk_list_header_get_item (header);
  GtkWidget *child = gtk_list_header_get_child (header);
  guint position = gtk_list_header_get_start (header);
  guint start, end;

  if (first == NULL || child == NULL)
    return;
  fettle_activities_sorted_find (months->sorted, first, &position);
  gtk_section_model_get_section (GTK_SECTION_MODEL (months->sorted), position, &start, &end);
  fettle_activities_header_set_rows (FETTLE_ACTIVITIES_HEADER (child),
                                     G_LIST_MODEL (months->sorted), start, end,
                                     fettle_activities_columns_get_units (months->columns));
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListHeader *header, Months *months)
{
  gtk_list_header_set_child (header, fettle_activities_header_new ());
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListHeader *header, Months *months)
{
  update_header (header, NULL, months);
  /* Rows that come and go below a header leave it bound. */
  g_signal_connect (header, "notify", G_CALLBACK (update_header), months);
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListHeader *header, Months *months)
{
  g_signal_handlers_disconnect_by_func (header, update_header, months);
}

/**
 * fettle_activities_months_new:
 * @sorted: the activities in the order of their dates
 * @columns: what the rows stand under
 *
 * Returns: (transfer full): a factory of headers
 */
GtkListItemFactory *
fettle_activities_months_new (FettleActivitiesSorted *sorted, FettleActivitiesColumns *columns)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Months *months = g_new0 (Months, 1);

  months->sorted = g_object_ref (sorted);
  months->columns = g_object_ref (columns);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), months);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), months);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), months);
  g_object_set_data_full (G_OBJECT (factory), "months", months, months_free);

  return factory;
}

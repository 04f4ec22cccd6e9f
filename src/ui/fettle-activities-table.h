/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

#include "fettle-activity.h"
#include "fettle-format.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITIES_TABLE (fettle_activities_table_get_type ())

/* Activities as a table, sorted by a click on a column's title, in sections by month while sorted
 * by date; in two-line rows where there is no room for columns.
 *
 * Properties: "model" (a GListModel of FettleActivity, nullable), "sorted" (the same in the order
 * shown), "units" (a FettleUnits, as gint), "sort-column" (the id of a column: date, name,
 * distance, time, speed, heart-rate, load), "sort-descending". Signal: "activate" (FettleActivity),
 * when one is opened. Action: activities-table.sort (s: a column; the other way round when it is
 * sorted by already). */
G_DECLARE_FINAL_TYPE (FettleActivitiesTable,
                      fettle_activities_table,
                      FETTLE,
                      ACTIVITIES_TABLE,
                      GtkWidget)

void fettle_activities_table_set_model (FettleActivitiesTable *self, GListModel *model);
GListModel *fettle_activities_table_get_sorted (FettleActivitiesTable *self);
void
fettle_activities_table_sort (FettleActivitiesTable *self, const char *column, gboolean descending);
void fettle_activities_table_go_to_top (FettleActivitiesTable *self);
void fettle_activities_table_focus_rows (FettleActivitiesTable *self);
void fettle_activities_table_focus_first (FettleActivitiesTable *self);

G_END_DECLS

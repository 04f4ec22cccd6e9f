/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

#include "fettle-activities-columns.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITIES_TITLES (fettle_activities_titles_get_type ())

/* The titles above the columns of the list of activities: buttons that sort by theirs, with the
 * action "activities-table.sort" of the widget around them. Without room for columns it has no
 * height. */
G_DECLARE_FINAL_TYPE (FettleActivitiesTitles,
                      fettle_activities_titles,
                      FETTLE,
                      ACTIVITIES_TITLES,
                      GtkWidget)

void fettle_activities_titles_set_columns (FettleActivitiesTitles *self,
                                           FettleActivitiesColumns *columns);
void fettle_activities_titles_show_sorting (FettleActivitiesTitles *self,
                                            FettleActivitiesColumn column,
                                            gboolean descending);

G_END_DECLS

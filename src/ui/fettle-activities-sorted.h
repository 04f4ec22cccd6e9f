/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

#include "fettle-activities-columns.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITIES_SORTED (fettle_activities_sorted_get_type ())

/* Activities in the order of a column, as a GListModel; a GtkSectionModel of months while that is
 * the column of dates.
 *
 * Where a row has no value it stands last in both directions. Equal values stand newest first. */
G_DECLARE_FINAL_TYPE (FettleActivitiesSorted,
                      fettle_activities_sorted,
                      FETTLE,
                      ACTIVITIES_SORTED,
                      GObject)

FettleActivitiesSorted *fettle_activities_sorted_new (void) G_GNUC_WARN_UNUSED_RESULT;
void fettle_activities_sorted_set_model (FettleActivitiesSorted *self, GListModel *model);
void fettle_activities_sorted_sort (FettleActivitiesSorted *self,
                                    FettleActivitiesColumn column,
                                    gboolean descending);
gboolean fettle_activities_sorted_find (FettleActivitiesSorted *self,
                                        FettleActivity *activity,
                                        guint *position);

G_END_DECLS

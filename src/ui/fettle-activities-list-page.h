/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

#include "fettle-activities-status.h"
#include "fettle-library.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITIES_LIST_PAGE (fettle_activities_list_page_get_type ())

/* The list of activities: search, filter by sport, table, and what there is to say without rows.
 *
 * Properties: "library" (nullable), "search", "sport" (the name of a FettleActivityKind; "" for
 * all), "sort-column", "sort-descending", "activities" (the rows shown, a GListModel in their
 * order), "count" (how many these are, in words), "state" (a FettleActivitiesState, as gint).
 * Signal: "activate" (FettleActivity), when one is opened. Actions: activities.sport,
 * activities.sort-column, activities.sort-descending, activities.show-all, activities.copy-csv (the
 * rows shown, to the clipboard). */
G_DECLARE_FINAL_TYPE (FettleActivitiesListPage,
                      fettle_activities_list_page,
                      FETTLE,
                      ACTIVITIES_LIST_PAGE,
                      AdwNavigationPage)

void
fettle_activities_list_page_set_library (FettleActivitiesListPage *self, FettleLibrary *library);
/* For other sources of rows than a library, such as tests: a GListModel of FettleActivity. */
void fettle_activities_list_page_set_model (FettleActivitiesListPage *self, GListModel *model);
GListModel *fettle_activities_list_page_get_activities (FettleActivitiesListPage *self);
FettleActivitiesState fettle_activities_list_page_get_state (FettleActivitiesListPage *self);
void fettle_activities_list_page_start_search (FettleActivitiesListPage *self);
void fettle_activities_list_page_focus_main (FettleActivitiesListPage *self);

G_END_DECLS

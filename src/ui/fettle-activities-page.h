/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

#include "fettle-activities-status.h"
#include "fettle-library.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITIES_PAGE (fettle_activities_page_get_type ())

/* The list of activities (FettleActivitiesListPage), and behind each row its page.
 *
 * Properties: "library" (nullable). Actions: activities.open (x: an activity's id),
 * activities.search. */
G_DECLARE_FINAL_TYPE (FettleActivitiesPage,
                      fettle_activities_page,
                      FETTLE,
                      ACTIVITIES_PAGE,
                      AdwNavigationPage)

GtkWidget *fettle_activities_page_new (FettleLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
void fettle_activities_page_set_library (FettleActivitiesPage *self, FettleLibrary *library);
/* For other sources of rows than a library, such as tests: a GListModel of FettleActivity. */
void fettle_activities_page_set_model (FettleActivitiesPage *self, GListModel *model);
GListModel *fettle_activities_page_get_activities (FettleActivitiesPage *self);
FettleActivitiesState fettle_activities_page_get_state (FettleActivitiesPage *self);
/* Shows the page of an activity over the list. */
void fettle_activities_page_open (FettleActivitiesPage *self, int64_t activity_id);
void fettle_activities_page_focus_main (GtkWidget *page);

G_END_DECLS

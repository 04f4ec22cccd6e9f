/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITIES_FILTER (fettle_activities_filter_get_type ())

/* Which activities a list shows: those that have every word of the search, and the sport.
 *
 * Properties: "search" (words), "sport" (the name of a FettleActivityKind; "" for all). */
G_DECLARE_FINAL_TYPE (FettleActivitiesFilter,
                      fettle_activities_filter,
                      FETTLE,
                      ACTIVITIES_FILTER,
                      GtkFilter)

FettleActivitiesFilter *fettle_activities_filter_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

#include "fettle-activity-words.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITIES_SPORTS (fettle_activities_sports_get_type ())

/* The sports to choose from, with the action "activities.sport" of the page around them, and how
 * many activities that leaves.
 *
 * Property: "count" (a string for the reader). */
G_DECLARE_FINAL_TYPE (FettleActivitiesSports,
                      fettle_activities_sports,
                      FETTLE,
                      ACTIVITIES_SPORTS,
                      AdwBin)

/* One flag a FettleActivityKind. */
void fettle_activities_sports_show_kinds (FettleActivitiesSports *self, const gboolean *kinds);

G_END_DECLS

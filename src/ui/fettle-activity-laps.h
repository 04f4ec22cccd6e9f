/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

#include "fettle-activity-detail.h"
#include "fettle-lap.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITY_LAPS (fettle_activity_laps_get_type ())

/* The laps of an activity as a table. Hides itself with fewer than two.
 *
 * Properties: "detail" (nullable), "units" (a FettleUnits, as gint), "compact" (gboolean: without
 * bars and highest heart rates), "selected" (FettleLap, nullable; by a click or the keyboard). */
G_DECLARE_FINAL_TYPE (FettleActivityLaps, fettle_activity_laps, FETTLE, ACTIVITY_LAPS, AdwBin)

void fettle_activity_laps_set_detail (FettleActivityLaps *self, FettleActivityDetail *detail);
FettleLap *fettle_activity_laps_get_selected (FettleActivityLaps *self);
void
fettle_activity_laps_select (FettleActivityLaps *self, guint position); /* G_MAXUINT for none */

G_END_DECLS

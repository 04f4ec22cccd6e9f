/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

#include "fettle-activity.h"
#include "fettle-format.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITY_ROW (fettle_activity_row_get_type ())

/* An activity in two lines, for narrow windows and the legs of a multisport activity.
 *
 * Properties: "activity" (nullable), "units" (a FettleUnits, as gint), "dated" (gboolean: the
 * second line begins with the day). */
G_DECLARE_FINAL_TYPE (FettleActivityRow, fettle_activity_row, FETTLE, ACTIVITY_ROW, AdwBin)

GtkWidget *fettle_activity_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
void fettle_activity_row_set_activity (FettleActivityRow *self, FettleActivity *activity);

G_END_DECLS

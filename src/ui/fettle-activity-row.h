/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

#include "fettle-activities-columns.h"
#include "fettle-activity.h"
#include "fettle-format.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITY_ROW (fettle_activity_row_get_type ())

/* An activity in one line under the titles of columns, or, where they have no room, in two lines.
 * It has no widgets inside and draws its texts itself: a list makes two hundred rows at once.
 *
 * Properties: "activity" (nullable), "units" (a FettleUnits, as gint; those of the columns where it
 * has some), "dated" (gboolean: the second of two lines begins with the day). */
G_DECLARE_FINAL_TYPE (FettleActivityRow, fettle_activity_row, FETTLE, ACTIVITY_ROW, GtkWidget)

GtkWidget *fettle_activity_row_new (FettleActivitiesColumns *columns) G_GNUC_WARN_UNUSED_RESULT;
void fettle_activity_row_set_activity (FettleActivityRow *self, FettleActivity *activity);
FettleActivity *fettle_activity_row_get_activity (FettleActivityRow *self);
char *fettle_activity_row_dup_sentence (FettleActivityRow *self) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_activity_row_dup_zones_sentence (FettleActivityRow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

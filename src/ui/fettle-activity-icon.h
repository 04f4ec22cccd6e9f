/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

#include "fettle-activity-words.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITY_ICON (fettle_activity_icon_get_type ())

/* The icon of an activity's sport, in the sport's colour. Property: "activity" (nullable). */
G_DECLARE_FINAL_TYPE (FettleActivityIcon, fettle_activity_icon, FETTLE, ACTIVITY_ICON, GtkWidget)

void fettle_activity_icon_set_activity (FettleActivityIcon *self, FettleActivity *activity);

G_END_DECLS

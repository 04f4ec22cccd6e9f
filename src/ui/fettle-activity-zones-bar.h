/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

#include "fettle-activity-zones.h"

G_BEGIN_DECLS

#define FETTLE_ACTIVITY_ZONES_BAR_HEIGHT 9

/* The shares of the zones beside one another, for widgets that draw themselves. */
void fettle_activity_zones_bar_snapshot (const FettleActivityZones *zones,
                                         GtkWidget *widget,
                                         GtkSnapshot *snapshot,
                                         int x,
                                         int y,
                                         int width);

G_END_DECLS

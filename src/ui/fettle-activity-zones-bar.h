/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

#include "fettle-activity.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITY_ZONES_BAR (fettle_activity_zones_bar_get_type ())

/* The time in each heart-rate zone as one stacked bar, lowest zone first. Property: "activity"
 * (nullable). */
G_DECLARE_FINAL_TYPE (FettleActivityZonesBar,
                      fettle_activity_zones_bar,
                      FETTLE,
                      ACTIVITY_ZONES_BAR,
                      GtkWidget)

void
fettle_activity_zones_bar_set_activity (FettleActivityZonesBar *self, FettleActivity *activity);

G_END_DECLS

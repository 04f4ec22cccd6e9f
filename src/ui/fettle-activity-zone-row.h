/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITY_ZONE_ROW (fettle_activity_zone_row_get_type ())

/* One zone of the time-in-zone card: name, range, bar, time. */
G_DECLARE_FINAL_TYPE (FettleActivityZoneRow,
                      fettle_activity_zone_row,
                      FETTLE,
                      ACTIVITY_ZONE_ROW,
                      AdwBin)

GtkWidget *fettle_activity_zone_row_new (guint zone,
                                         guint n_zones,
                                         const char *range,
                                         double seconds,
                                         int percent,
                                         double fraction) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

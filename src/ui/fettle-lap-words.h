/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-lap.h"

G_BEGIN_DECLS

double fettle_lap_get_seconds (FettleLap *lap);
double fettle_lap_get_speed (FettleLap *lap);
const char *fettle_lap_get_intensity_title (FettleLap *lap); /* nullable */
char *fettle_lap_dup_name (FettleLap *lap, GListModel *laps) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

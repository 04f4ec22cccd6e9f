/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-zones.h"

G_BEGIN_DECLS

/**
 * FettleActivityZones:
 * @n_zones: number of zones, 0 without zones
 * @seconds: seconds in each
 * @no_data: seconds without a heart rate
 *
 * What hr_zones_data holds.
 */
typedef struct
{
  size_t n_zones;
  double seconds[FETTLE_ZONES_MAXIMUM];
  double no_data;
} FettleActivityZones;

gboolean fettle_activity_zones_parse (const char *text, FettleActivityZones *zones);
double fettle_activity_zones_get_total (const FettleActivityZones *zones);
char *fettle_activity_zones_dup_sentence (const FettleActivityZones *zones,
                                          int64_t duration) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

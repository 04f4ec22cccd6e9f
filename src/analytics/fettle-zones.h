/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stdint.h>
#include <stddef.h>

G_BEGIN_DECLS

#define FETTLE_ZONES_MAXIMUM 8

/**
 * FETTLE_ZONE_NONE:
 *
 * The zone of a missing value.
 */
#define FETTLE_ZONE_NONE ((size_t) -1)

/**
 * FettleZones:
 * @model: the model's id, such as "hrmax5"
 * @n_zones: number of zones, 2 to %FETTLE_ZONES_MAXIMUM
 * @bounds: the lower bounds of zones 2 to @n_zones in the quantity's unit, ascending
 * @descending: the quantity is a pace (seconds a distance), where less is faster: @bounds fall
 *
 * Zones of heart rate, power, speed or pace. A value belongs to the highest zone whose bound is at
 * or below it (for a pace, at or above it).
 */
typedef struct
{
  const char *model;
  size_t n_zones;
  double bounds[FETTLE_ZONES_MAXIMUM - 1];
  gboolean descending;
} FettleZones;

gboolean fettle_zones_init_from_model (FettleZones *zones,
                                       const char *model,
                                       double reference,
                                       double resting);
gboolean fettle_zones_init_from_bounds (FettleZones *zones, const double *bounds, size_t n_bounds);
size_t fettle_zones_assign (const FettleZones *zones, double value); /* from 0 */
double fettle_zones_compute_times (const FettleZones *zones,
                                   const double *values,
                                   size_t n_values,
                                   double *seconds);
int64_t fettle_zones_round_times (const double *seconds,
                                  size_t n_zones,
                                  int64_t duration,
                                  int64_t *rounded);

G_END_DECLS

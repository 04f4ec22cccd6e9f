/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FETTLE_SAMPLE_ROUTE_POINTS 512

/**
 * FettleSamplePlace:
 * @latitude: degrees north
 * @longitude: degrees east
 * @altitude: metres above the sea where routes start
 * @utc_offset: seconds that the place is ahead of the athlete's zone
 *
 * Where the athlete is: open country that nobody lives in.
 */
typedef struct
{
  double latitude;
  double longitude;
  double altitude;
  int utc_offset;
} FettleSamplePlace;

typedef struct
{
  double latitude;  /* degrees */
  double longitude; /* degrees */
  double altitude;  /* m */
  double grade;     /* rise over run in the direction of travel */
} FettleSamplePosition;

/**
 * FettleSampleRoute:
 *
 * A closed way through an invented country, as points at even distances.
 */
typedef struct
{
  double length; /* m */
  double latitude[FETTLE_SAMPLE_ROUTE_POINTS + 1];
  double longitude[FETTLE_SAMPLE_ROUTE_POINTS + 1];
  double altitude[FETTLE_SAMPLE_ROUTE_POINTS + 1];
} FettleSampleRoute;

const FettleSamplePlace *fettle_sample_place_home (void);
const FettleSamplePlace *fettle_sample_place_away (void);

void fettle_sample_route_init (FettleSampleRoute *self,
                               const FettleSamplePlace *place,
                               unsigned shape,
                               double length,
                               double relief);
void fettle_sample_route_at (const FettleSampleRoute *self,
                             double distance,
                             FettleSamplePosition *position);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-sample-route.h"

#include <math.h>

#include "fettle-sample-random.h"

#define FINE_POINTS       (8 * FETTLE_SAMPLE_ROUTE_POINTS)
#define METRES_PER_DEGREE 111320.0

/* Wide bends make the shape of a route, narrow ones its character. */
#define N_BENDS 7

typedef struct
{
  double east;
  double north;
} Point;

/**
 * fettle_sample_place_home:
 *
 * Returns: (transfer none): a nature reserve in a wide plain
 */
const FettleSamplePlace *
fettle_sample_place_home (void)
{
  static const FettleSamplePlace home = { 47.565, 21.085, 92, 0 };

  return &home;
}

/**
 * fettle_sample_place_away:
 *
 * Returns: (transfer none): a dry steppe one time zone further east
 */
const FettleSamplePlace *
fettle_sample_place_away (void)
{
  static const FettleSamplePlace away = { 38.955, 33.935, 948, 3600 };

  return &away;
}

/* Waves of several lengths on top of each other: smooth, and nowhere the same. */
static double
terrain (Point at)
{
  static const struct
  {
    double wavelength, direction, height;
  } waves[] = {
    { 9300, 0.4, 0.50 },
    { 4100, 1.9, 0.30 },
    { 1900, 2.8, 0.15 },
    { 830, 1.1, 0.05 },
  };
  double sum = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (waves); i++)
    {
      double along = at.east * cos (waves[i].direction) + at.north * sin (waves[i].direction);

      sum += waves[i].height * sin (2 * G_PI * along / waves[i].wavelength + (double) i);
    }
  return sum;
}

/* A circle whose radius swells and shrinks: closed, smooth, and it does not cross itself. */
static void
draw_outline (Point *points, unsigned shape)
{
  FettleSampleRandom random;
  double size[N_BENDS], turn[N_BENDS];

  fettle_sample_random_init (&random, shape, 1);
  for (int i = 0; i < N_BENDS; i++)
    {
      size[i] = fettle_sample_random_uniform (&random, 0.1, 0.32) / (i + 1);
      turn[i] = fettle_sample_random_uniform (&random, 0, 2 * G_PI);
    }

  for (int k = 0; k <= FINE_POINTS; k++)
    {
      double angle = 2 * G_PI * (k % FINE_POINTS) / FINE_POINTS, radius = 1;

      for (int i = 0; i < N_BENDS; i++)
        radius += size[i] * sin ((i + 2) * angle + turn[i]);
      points[k] = (Point) { radius * cos (angle), radius * sin (angle) };
    }
}

static void
set_point (FettleSampleRoute *self,
           const FettleSamplePlace *place,
           double relief,
           size_t index,
           Point at)
{
  double metres_per_degree_east = METRES_PER_DEGREE * cos (place->latitude * G_PI / 180);

  self->latitude[index] = place->latitude + at.north / METRES_PER_DEGREE;
  self->longitude[index] = place->longitude + at.east / metres_per_degree_east;
  self->altitude[index] = place->altitude + relief * (terrain (at) - terrain ((Point) { 0, 0 }));
}

/**
 * fettle_sample_route_init:
 * @self: the route
 * @place: where it starts and ends
 * @shape: which of the endless number of shapes it has
 * @length: its length in metres, positive
 * @relief: the height of the country's largest hills above its mean, in metres
 *
 * Lays out a closed route.
 */
void
fettle_sample_route_init (FettleSampleRoute *self,
                          const FettleSamplePlace *place,
                          unsigned shape,
                          double length,
                          double relief)
{
  Point outline[FINE_POINTS + 1];
  double around = 0, walked = 0, scale;
  size_t next = 0;

  g_return_if_fail (self != NULL && place != NULL);
  g_return_if_fail (length > 0);

  draw_outline (outline, shape);
  for (int k = 0; k < FINE_POINTS; k++)
    around
        += hypot (outline[k + 1].east - outline[k].east, outline[k + 1].north - outline[k].north);
  scale = length / around;
  self->length = length;

  for (int k = 0; k < FINE_POINTS && next < FETTLE_SAMPLE_ROUTE_POINTS; k++)
    {
      double east = outline[k + 1].east - outline[k].east;
      double north = outline[k + 1].north - outline[k].north;
      double step = hypot (east, north);

      while (next < FETTLE_SAMPLE_ROUTE_POINTS
             && around * (double) next / FETTLE_SAMPLE_ROUTE_POINTS <= walked + step)
        {
          double part = (around * (double) next / FETTLE_SAMPLE_ROUTE_POINTS - walked) / step;
          Point at = { (outline[k].east + part * east - outline[0].east) * scale,
                       (outline[k].north + part * north - outline[0].north) * scale };

          set_point (self, place, relief, next++, at);
        }
      walked += step;
    }
  while (next <= FETTLE_SAMPLE_ROUTE_POINTS)
    set_point (self, place, relief, next++, (Point) { 0, 0 });
}

/**
 * fettle_sample_route_at:
 * @self: a route
 * @distance: metres since the start; beyond the route's length it goes round again
 * @position: (out caller-allocates): the position there
 */
void
fettle_sample_route_at (const FettleSampleRoute *self,
                        double distance,
                        FettleSamplePosition *position)
{
  double spacing, place, part;
  size_t index;

  g_return_if_fail (self != NULL && position != NULL);

  spacing = self->length / FETTLE_SAMPLE_ROUTE_POINTS;
  place = fmod (distance, self->length) / spacing;
  index = MIN ((size_t) place, FETTLE_SAMPLE_ROUTE_POINTS - 1);
  part = place - (double) index;

#define BETWEEN(column)                                                                            \
  (self->column[index] + part * (self->column[index + 1] - self->column[index]))
  position->latitude = BETWEEN (latitude);
  position->longitude = BETWEEN (longitude);
  position->altitude = BETWEEN (altitude);
#undef BETWEEN
  position->grade = (self->altitude[index + 1] - self->altitude[index]) / spacing;
}

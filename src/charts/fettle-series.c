/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-series.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

/* One node of a level stands for so many of the level below. */
#define FANOUT         8
#define LEVELS_MAXIMUM 12

/* Where the lowest and the highest value below a node stand. */
typedef struct
{
  uint32_t lowest;
  uint32_t highest;
} Node;

struct _FettleSeries
{
  size_t n_points;
  double *x;
  double *y;
  /* Grows by one at every gap: points of the same stretch have the same number. */
  uint32_t *stretches;

  Node *levels[LEVELS_MAXIMUM];
  size_t n_levels;
};

static Node
get_node (const FettleSeries *self, size_t level, size_t index)
{
  /* The points themselves are below the first level. */
  if (level == 0)
    return (Node) { (uint32_t) index, (uint32_t) index };

  return self->levels[level - 1][index];
}

static void
widen (const FettleSeries *self, Node *node, Node other)
{
  if (self->y[other.lowest] < self->y[node->lowest])
    node->lowest = other.lowest;
  if (self->y[other.highest] > self->y[node->highest])
    node->highest = other.highest;
}

static void
build_levels (FettleSeries *self)
{
  size_t below = self->n_points;

  while (below > FANOUT && self->n_levels < LEVELS_MAXIMUM)
    {
      size_t length = (below + FANOUT - 1) / FANOUT;
      Node *level = g_new (Node, length);

      for (size_t i = 0; i < length; i++)
        {
          level[i] = get_node (self, self->n_levels, i * FANOUT);
          for (size_t k = i * FANOUT + 1; k < MIN ((i + 1) * FANOUT, below); k++)
            widen (self, &level[i], get_node (self, self->n_levels, k));
        }

      self->levels[self->n_levels] = level;
      self->n_levels++;
      below = length;
    }
}

/* The lowest and highest of the points from @from to before @to, which are some: whole nodes as
 * high up as they fit, single ones at the ends. */
static Node
get_extremes (const FettleSeries *self, size_t from, size_t to)
{
  Node node = get_node (self, 0, from);

  for (size_t level = 0; from < to; level++)
    {
      gboolean top = level == self->n_levels;

      while (from < to && (top || from % FANOUT != 0))
        widen (self, &node, get_node (self, level, from++));
      while (from < to && to % FANOUT != 0)
        widen (self, &node, get_node (self, level, --to));

      from /= FANOUT;
      to /= FANOUT;
    }

  return node;
}

/* The first point from @from on that is at or after @x. */
static size_t
find (const FettleSeries *self, size_t from, double x)
{
  size_t to = self->n_points;

  while (from < to)
    {
      size_t middle = from + (to - from) / 2;

      if (self->x[middle] < x)
        from = middle + 1;
      else
        to = middle;
    }

  return from;
}

/**
 * fettle_series_new:
 * @x: (array length=n_points): places in data units, not falling
 * @y: (array length=n_points): values, NaN where missing
 * @n_points: number of points, missing ones included; at most 2³² − 1
 * @gap_maximum: the longest distance in x that the line spans; longer ones are gaps
 *
 * Returns: (transfer full): a series with copies of the points
 */
FettleSeries *
fettle_series_new (const double *x, const double *y, size_t n_points, double gap_maximum)
{
  FettleSeries *self = g_new0 (FettleSeries, 1);
  uint32_t stretch = 0;
  gboolean missed = FALSE;

  g_return_val_if_fail (n_points < UINT32_MAX, self);

  self->x = g_new (double, n_points);
  self->y = g_new (double, n_points);
  self->stretches = g_new (uint32_t, n_points);

  for (size_t i = 0; i < n_points; i++)
    {
      size_t n = self->n_points;

      if (!isfinite (y[i]))
        {
          missed = TRUE;
          continue;
        }

      if (n > 0 && (missed || x[i] - self->x[n - 1] > gap_maximum))
        stretch++;
      missed = FALSE;

      self->x[n] = x[i];
      self->y[n] = y[i];
      self->stretches[n] = stretch;
      self->n_points++;
    }

  build_levels (self);
  return self;
}

/**
 * fettle_series_free:
 * @self: (transfer full) (nullable): a series
 */
void
fettle_series_free (FettleSeries *self)
{
  if (self == NULL)
    return;

  for (size_t i = 0; i < self->n_levels; i++)
    g_free (self->levels[i]);
  g_free (self->stretches);
  g_free (self->y);
  g_free (self->x);
  g_free (self);
}

/**
 * fettle_series_get_n_points:
 * @self: a series
 *
 * Returns: number of points that are not missing
 */
size_t
fettle_series_get_n_points (const FettleSeries *self)
{
  return self->n_points;
}

/**
 * fettle_series_get_range:
 * @self: a series
 * @first: the left edge, in data units
 * @last: the right edge
 * @lowest: (out): the lowest value between them
 * @highest: (out): the highest
 *
 * Returns: whether there is a point between the edges
 */
gboolean
fettle_series_get_range (const FettleSeries *self,
                         double first,
                         double last,
                         double *lowest,
                         double *highest)
{
  size_t from = find (self, 0, first);
  size_t to = find (self, from, nextafter (last, INFINITY));
  Node node;

  if (from >= to)
    return FALSE;

  node = get_extremes (self, from, to);
  *lowest = self->y[node.lowest];
  *highest = self->y[node.highest];
  return TRUE;
}

static int
compare_doubles (const void *a, const void *b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/**
 * fettle_series_get_quantile:
 * @self: a series
 * @fraction: 0 for the lowest value, 1 for the highest
 *
 * Sorts all values: ask once for the data, not for each frame.
 *
 * Returns: the value that this part of all values is at or below; NaN without any
 */
double
fettle_series_get_quantile (const FettleSeries *self, double fraction)
{
  g_autofree double *sorted = NULL;

  if (self->n_points == 0)
    return NAN;

  sorted = g_memdup2 (self->y, self->n_points * sizeof (double));
  qsort (sorted, self->n_points, sizeof (double), compare_doubles);
  return sorted[(size_t) round (fraction * (double) (self->n_points - 1))];
}

static void
add_point (const FettleSeries *self, size_t index, gboolean starts, FettleSeriesPoint **next)
{
  **next = (FettleSeriesPoint) { self->x[index], self->y[index], starts };
  (*next)++;
}

/**
 * fettle_series_get_line:
 * @self: a series
 * @first: the left edge, in data units
 * @last: the right edge
 * @n_columns: number of device pixels between the edges
 * @points: (out caller-allocates): room for FETTLE_SERIES_LINE_LENGTH (@n_columns) points
 *
 * The line to draw between the edges: all points where there are few, else of each column of pixels
 * the lowest and the highest, in their order. One point beyond each edge is included, so that the
 * line reaches the edge.
 *
 * Returns: the number of points
 */
size_t
fettle_series_get_line (const FettleSeries *self,
                        double first,
                        double last,
                        size_t n_columns,
                        FettleSeriesPoint *points)
{
  FettleSeriesPoint *next = points;
  size_t from = find (self, 0, first);
  size_t to = find (self, from, nextafter (last, INFINITY));
  double column_width = (last - first) / (double) n_columns;
  gboolean is_sparse = to - from <= 2 * n_columns;

  if (from > 0)
    add_point (self, from - 1, TRUE, &next);

  for (size_t column = 0, i = from; i < to; column++)
    {
      size_t end = is_sparse ? i + 1 : to;
      gboolean starts = i == 0 || self->stretches[i] != self->stretches[i - 1];
      Node node;

      if (!is_sparse && column + 1 < n_columns)
        end = MIN (find (self, i, first + (double) (column + 1) * column_width), to);
      if (end == i)
        continue;

      node = get_extremes (self, i, end);
      add_point (self, MIN (node.lowest, node.highest), starts, &next);
      if (node.lowest != node.highest)
        add_point (self, MAX (node.lowest, node.highest), FALSE, &next);
      i = end;
    }

  if (to < self->n_points)
    add_point (self, to, to == 0 || self->stretches[to] != self->stretches[to - 1], &next);

  return (size_t) (next - points);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "fettle-series.h"
#include "fettle-test.h"

#define GAP 10.0

typedef struct
{
  double *x;
  double *y;
  size_t n;
} Points;

/* Irregular times, noise, missing values and pauses. */
static void
points_init (Points *self, size_t n)
{
  double time = 0.0;

  self->x = g_new (double, n);
  self->y = g_new (double, n);
  self->n = n;
  for (size_t i = 0; i < n; i++)
    {
      time += g_test_rand_double_range (0.0, 100.0) < 1.0 ? 60.0
                                                          : g_test_rand_double_range (0.5, 3.0);
      self->x[i] = time;
      self->y[i]
          = g_test_rand_int_range (0, 50) == 0 ? NAN : g_test_rand_double_range (-100.0, 100.0);
    }
}

static void
points_clear (Points *self)
{
  g_free (self->x);
  g_free (self->y);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Points, points_clear)

static gboolean
get_range_slowly (const Points *points, double first, double last, double *lowest, double *highest)
{
  gboolean found = FALSE;

  for (size_t i = 0; i < points->n; i++)
    {
      if (isnan (points->y[i]) || points->x[i] < first || points->x[i] > last)
        continue;
      *lowest = found ? MIN (*lowest, points->y[i]) : points->y[i];
      *highest = found ? MAX (*highest, points->y[i]) : points->y[i];
      found = TRUE;
    }

  return found;
}

static void
test_range (void)
{
  for (int round = 0; round < 200; round++)
    {
      g_auto (Points) points = { 0 };
      g_autoptr (FettleSeries) series = NULL;
      double first, last, lowest = 0.0, highest = 0.0, slow_lowest = 0.0, slow_highest = 0.0;

      points_init (&points, (size_t) g_test_rand_int_range (1, 2000));
      series = fettle_series_new (points.x, points.y, points.n, GAP);
      first = g_test_rand_double_range (-10.0, points.x[points.n - 1]);
      last = first + g_test_rand_double_range (0.0, points.x[points.n - 1]);

      g_assert_cmpint (fettle_series_get_range (series, first, last, &lowest, &highest), ==,
                       get_range_slowly (&points, first, last, &slow_lowest, &slow_highest));
      g_assert_cmpfloat (lowest, ==, slow_lowest);
      g_assert_cmpfloat (highest, ==, slow_highest);
    }
}

static size_t
get_line (const FettleSeries *series,
          double first,
          double last,
          size_t n_columns,
          FettleSeriesPoint **points)
{
  size_t n_points;

  *points = g_new (FettleSeriesPoint, FETTLE_SERIES_LINE_LENGTH (n_columns) + 1);
  (*points)[FETTLE_SERIES_LINE_LENGTH (n_columns)].x = 4711.0;
  n_points = fettle_series_get_line (series, first, last, n_columns, *points);
  g_assert_cmpuint (n_points, <=, FETTLE_SERIES_LINE_LENGTH (n_columns));
  g_assert_cmpfloat ((*points)[FETTLE_SERIES_LINE_LENGTH (n_columns)].x, ==, 4711.0);

  return n_points;
}

/* Every column of the line has the extremes of the data in it, and nothing that is not data. */
static void
test_line_keeps_extremes (void)
{
  for (int round = 0; round < 40; round++)
    {
      g_auto (Points) points = { 0 };
      g_autoptr (FettleSeries) series = NULL;
      g_autofree FettleSeriesPoint *line = NULL;
      size_t n_columns = (size_t) g_test_rand_int_range (1, 60);
      size_t n_line;
      double first, last;

      points_init (&points, 4000);
      series = fettle_series_new (points.x, points.y, points.n, GAP);
      first = g_test_rand_double_range (0.0, points.x[points.n - 1] / 2.0);
      last = g_test_rand_double_range (first + 100.0, points.x[points.n - 1]);
      n_line = get_line (series, first, last, n_columns, &line);

      for (size_t column = 0; column < n_columns; column++)
        {
          double from = first + (double) column * (last - first) / (double) n_columns;
          double to = first + (double) (column + 1) * (last - first) / (double) n_columns;
          double lowest = 0.0, highest = 0.0, line_lowest = INFINITY, line_highest = -INFINITY;

          to = column + 1 == n_columns ? last : nextafter (to, 0.0);
          for (size_t i = 0; i < n_line; i++)
            {
              if (line[i].x < from || line[i].x > to)
                continue;
              line_lowest = MIN (line_lowest, line[i].y);
              line_highest = MAX (line_highest, line[i].y);
            }
          if (!get_range_slowly (&points, from, to, &lowest, &highest))
            {
              g_assert_cmpfloat (line_lowest, ==, INFINITY);
              continue;
            }
          g_assert_cmpfloat (line_lowest, ==, lowest);
          g_assert_cmpfloat (line_highest, ==, highest);
        }
    }
}

static void
test_line_ascends (void)
{
  g_auto (Points) points = { 0 };
  g_autoptr (FettleSeries) series = NULL;
  g_autofree FettleSeriesPoint *line = NULL;
  size_t n_line;

  points_init (&points, 5000);
  series = fettle_series_new (points.x, points.y, points.n, GAP);
  n_line = get_line (series, 0.0, points.x[4999], 300, &line);

  g_assert_cmpuint (n_line, >, 500);
  for (size_t i = 1; i < n_line; i++)
    g_assert_cmpfloat (line[i].x, >, line[i - 1].x);
}

static void
test_few_points_are_all_there (void)
{
  const double x[] = { 0.0, 1.0, 2.0, 3.0, 4.0 };
  const double y[] = { 5.0, 6.0, NAN, 8.0, 9.0 };
  g_autoptr (FettleSeries) series = fettle_series_new (x, y, G_N_ELEMENTS (x), GAP);
  g_autofree FettleSeriesPoint *line = NULL;

  g_assert_cmpuint (fettle_series_get_n_points (series), ==, 4);
  g_assert_cmpuint (get_line (series, 0.0, 4.0, 100, &line), ==, 4);
  g_assert_true (line[0].starts);
  g_assert_false (line[1].starts);
  /* A missing value is a gap. */
  g_assert_cmpfloat (line[2].x, ==, 3.0);
  g_assert_true (line[2].starts);
  g_assert_false (line[3].starts);
}

static void
test_pause_is_a_gap (void)
{
  const double x[] = { 0.0, 1.0, 11.0, 21.5, 22.0 };
  const double y[] = { 1.0, 2.0, 3.0, 4.0, 5.0 };
  g_autoptr (FettleSeries) series = fettle_series_new (x, y, G_N_ELEMENTS (x), GAP);
  g_autofree FettleSeriesPoint *line = NULL;

  g_assert_cmpuint (get_line (series, 0.0, 22.0, 100, &line), ==, 5);
  g_assert_false (line[2].starts);
  g_assert_true (line[3].starts);
  g_assert_false (line[4].starts);
}

/* A pause of a day in a long recording, seen in few columns. */
static void
test_gap_survives_decimation (void)
{
  g_autofree double *x = g_new (double, 2000);
  g_autofree double *y = g_new (double, 2000);
  g_autoptr (FettleSeries) series = NULL;
  g_autofree FettleSeriesPoint *line = NULL;
  size_t n_line, n_starts = 0;

  for (size_t i = 0; i < 2000; i++)
    {
      x[i] = (double) i + (i >= 1000 ? 3000.0 : 0.0);
      y[i] = (double) (i % 7);
    }
  series = fettle_series_new (x, y, 2000, GAP);
  n_line = get_line (series, 0.0, 4999.0, 100, &line);
  for (size_t i = 0; i < n_line; i++)
    n_starts += line[i].starts ? 1 : 0;

  g_assert_cmpuint (n_starts, ==, 2);
}

static void
test_line_reaches_the_edges (void)
{
  const double x[] = { 0.0, 10.0, 20.0, 30.0 };
  const double y[] = { 0.0, 1.0, 2.0, 3.0 };
  g_autoptr (FettleSeries) series = fettle_series_new (x, y, G_N_ELEMENTS (x), GAP);
  g_autofree FettleSeriesPoint *line = NULL;
  g_autofree FettleSeriesPoint *between = NULL;

  g_assert_cmpuint (get_line (series, 12.0, 22.0, 50, &line), ==, 3);
  g_assert_cmpfloat (line[0].x, ==, 10.0);
  g_assert_false (line[1].starts);
  g_assert_cmpfloat (line[2].x, ==, 30.0);

  /* Zoomed in between two points. */
  g_assert_cmpuint (get_line (series, 12.0, 13.0, 50, &between), ==, 2);
  g_assert_cmpfloat (between[0].x, ==, 10.0);
  g_assert_cmpfloat (between[1].x, ==, 20.0);
  g_assert_false (between[1].starts);
}

static void
test_nothing (void)
{
  const double x[] = { 0.0, 1.0 };
  const double y[] = { NAN, NAN };
  g_autoptr (FettleSeries) empty = fettle_series_new (NULL, NULL, 0, GAP);
  g_autoptr (FettleSeries) missing = fettle_series_new (x, y, 2, GAP);
  g_autofree FettleSeriesPoint *line = NULL;
  g_autofree FettleSeriesPoint *other = NULL;
  double lowest, highest;

  g_assert_cmpuint (fettle_series_get_n_points (empty), ==, 0);
  g_assert_cmpuint (fettle_series_get_n_points (missing), ==, 0);
  g_assert_cmpuint (get_line (empty, 0.0, 1.0, 10, &line), ==, 0);
  g_assert_cmpuint (get_line (missing, 0.0, 1.0, 10, &other), ==, 0);
  g_assert_false (fettle_series_get_range (missing, 0.0, 1.0, &lowest, &highest));
  g_assert_true (isnan (fettle_series_get_quantile (empty, 0.5)));
}

static void
test_quantile (void)
{
  const double x[] = { 0.0, 1.0, 2.0, 3.0, 4.0 };
  const double y[] = { 30.0, 10.0, 50.0, 20.0, 40.0 };
  g_autoptr (FettleSeries) series = fettle_series_new (x, y, G_N_ELEMENTS (x), GAP);

  g_assert_cmpfloat (fettle_series_get_quantile (series, 0.0), ==, 10.0);
  g_assert_cmpfloat (fettle_series_get_quantile (series, 0.5), ==, 30.0);
  g_assert_cmpfloat (fettle_series_get_quantile (series, 1.0), ==, 50.0);
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/charts/series/range-is-that-of-all-points", test_range);
  g_test_add_func ("/charts/series/line-keeps-extremes", test_line_keeps_extremes);
  g_test_add_func ("/charts/series/line-ascends", test_line_ascends);
  g_test_add_func ("/charts/series/few-points-are-all-there", test_few_points_are_all_there);
  g_test_add_func ("/charts/series/pause-is-a-gap", test_pause_is_a_gap);
  g_test_add_func ("/charts/series/gap-survives-decimation", test_gap_survives_decimation);
  g_test_add_func ("/charts/series/line-reaches-the-edges", test_line_reaches_the_edges);
  g_test_add_func ("/charts/series/nothing", test_nothing);
  g_test_add_func ("/charts/series/quantile", test_quantile);

  return g_test_run ();
}

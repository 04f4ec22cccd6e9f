/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart-line.h"

#include <math.h>

#include "fettle-columns.h"

/* A stroke costs joins at every point; with more points a pixel than this, the shape of the line is
 * filled instead. */
#define STROKED_MOST 0.1

/* Strips in a device pixel, which make slopes smooth. */
#define PARTS 4

struct _FettleChartLine
{
  FettleChartFrame frame;
  FettleSeriesPoint *points; /* in logical pixels */
  size_t n_points;
  size_t n_columns;
  gboolean is_dense;
};

/**
 * fettle_chart_frame_get_x:
 * @self: a frame
 * @x: a place in data units
 *
 * Returns: the place in logical pixels
 */
double
fettle_chart_frame_get_x (const FettleChartFrame *self, double x)
{
  return self->left + (x - self->first) / (self->last - self->first) * (self->right - self->left);
}

/**
 * fettle_chart_frame_get_y:
 * @self: a frame
 * @y: a value
 *
 * Returns: its height in logical pixels
 */
double
fettle_chart_frame_get_y (const FettleChartFrame *self, double y)
{
  return self->bottom - (y - self->low) / (self->high - self->low) * (self->bottom - self->top);
}

/**
 * fettle_chart_line_new:
 * @painter: knows the size of device pixels
 * @series: what to draw
 * @frame: where to draw it
 *
 * Returns: (transfer full): at most two points for each column of device pixels
 */
FettleChartLine *
fettle_chart_line_new (FettlePainter *painter,
                       const FettleSeries *series,
                       const FettleChartFrame *frame)
{
  FettleChartLine *self = g_new (FettleChartLine, 1);

  self->frame = *frame;
  self->n_columns = (size_t) MAX (ceil ((frame->right - frame->left) / painter->pixel), 1.0);
  self->points = g_new (FettleSeriesPoint, FETTLE_SERIES_LINE_LENGTH (self->n_columns));
  self->n_points
      = fettle_series_get_line (series, frame->first, frame->last, self->n_columns, self->points);
  self->is_dense = (double) self->n_points > STROKED_MOST * (double) self->n_columns;
  for (size_t i = 0; i < self->n_points; i++)
    {
      self->points[i].x = fettle_chart_frame_get_x (frame, self->points[i].x);
      self->points[i].y = fettle_chart_frame_get_y (frame, self->points[i].y);
    }

  return self;
}

/**
 * fettle_chart_line_free:
 * @self: (transfer full): a line
 */
void
fettle_chart_line_free (FettleChartLine *self)
{
  g_free (self->points);
  g_free (self);
}

static double
get_height_at (const FettleSeriesPoint *from, const FettleSeriesPoint *to, double x)
{
  if (to->x <= from->x)
    return x <= from->x ? from->y : to->y;

  return from->y + (to->y - from->y) * (CLAMP (x, from->x, to->x) - from->x) / (to->x - from->x);
}

/* Widens the strips that a piece of the line comes near to. */
static void
cover (FettleColumns *shape,
       const FettleSeriesPoint *from,
       const FettleSeriesPoint *to,
       double reach)
{
  double length = (double) fettle_columns_get_length (shape);
  size_t first
      = (size_t) CLAMP (ceil (fettle_columns_get_index (shape, from->x - reach)), 0.0, length);
  size_t after
      = (size_t) CLAMP (floor (fettle_columns_get_index (shape, to->x + reach)) + 1.0, 0.0, length);

  for (size_t i = first; i < after; i++)
    {
      double middle = fettle_columns_get_middle (shape, i);
      double one = get_height_at (from, to, middle - reach);
      double other = get_height_at (from, to, middle + reach);

      fettle_columns_widen (shape, i, MIN (one, other), MAX (one, other));
    }
}

/* The piece of the line that ends at a point, cut where it leaves the heights between @top and
 * @bottom; the lower one is inside. A point without neighbours is a piece, too. */
static gboolean
get_piece (const FettleChartLine *self,
           size_t index,
           double top,
           double bottom,
           FettleSeriesPoint *from,
           FettleSeriesPoint *to)
{
  const FettleSeriesPoint *point = &self->points[index];
  gboolean is_start = index == 0 || point->starts;
  gboolean is_single = is_start && (index + 1 == self->n_points || point[1].starts);
  double at_top, at_bottom, begin, end;

  if (is_start && !is_single)
    return FALSE;

  *from = is_start ? *point : point[-1];
  *to = *point;
  if (from->y == to->y)
    return to->y > top && to->y <= bottom;

  at_top = (top - from->y) / (to->y - from->y);
  at_bottom = (bottom - from->y) / (to->y - from->y);
  begin = MAX (MIN (at_top, at_bottom), 0.0);
  end = MIN (MAX (at_top, at_bottom), 1.0);
  if (begin >= end)
    return FALSE;

  to->x = from->x + end * (point->x - from->x);
  to->y = from->y + end * (point->y - from->y);
  from->x += begin * (point->x - from->x);
  from->y += begin * (point->y - from->y);
  return TRUE;
}

static void
fill_pieces (FettleChartLine *self,
             FettlePainter *painter,
             double width,
             double top,
             double bottom,
             FettleColor color,
             double alpha)
{
  const FettleChartFrame *frame = &self->frame;
  g_autoptr (FettleColumns) shape
      = fettle_columns_new (painter, frame->left, MAX (top, frame->top) - width, frame->right,
                            MIN (bottom, frame->bottom) + width, painter->has_pixels ? PARTS : 1);

  for (size_t i = 0; i < self->n_points; i++)
    {
      FettleSeriesPoint from, to;

      if (get_piece (self, i, top, bottom, &from, &to))
        cover (shape, &from, &to, width / 2.0);
    }
  fettle_columns_thicken (shape, width);
  fettle_columns_draw (shape, painter, color, alpha);
}

static void
stroke_pieces (FettleChartLine *self,
               FettlePainter *painter,
               double width,
               double top,
               double bottom,
               FettleColor color,
               double alpha)
{
  cairo_t *cr = painter->cr;
  double x = NAN, y = NAN;

  for (size_t i = 0; i < self->n_points; i++)
    {
      FettleSeriesPoint from, to;

      if (!get_piece (self, i, top, bottom, &from, &to))
        continue;
      if (from.x != x || from.y != y)
        cairo_move_to (cr, from.x, from.y);
      cairo_line_to (cr, to.x, to.y);
      x = to.x;
      y = to.y;
    }

  fettle_painter_set_color (painter, color, alpha);
  cairo_set_line_width (cr, width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (cr);
}

/**
 * fettle_chart_line_draw:
 * @self: a line
 * @painter: draws
 * @width: width at normal contrast
 * @top: what lies above it is left out, in logical pixels; −∞ for nothing
 * @bottom: what lies below it is left out; ∞ for nothing
 * @color: its colour
 * @alpha: how much of it, 0 to 1
 *
 * Draws the line, or what of it is between two heights, cut exactly where it crosses them.
 */
void
fettle_chart_line_draw (FettleChartLine *self,
                        FettlePainter *painter,
                        double width,
                        double top,
                        double bottom,
                        FettleColor color,
                        double alpha)
{
  width = fettle_painter_get_line_width (painter, width);
  if (self->is_dense)
    fill_pieces (self, painter, width, top, bottom, color, alpha);
  else
    stroke_pieces (self, painter, width, top, bottom, color, alpha);
}

/**
 * fettle_chart_line_draw_area:
 * @self: a line
 * @painter: draws
 * @alpha: how much of the foreground, 0 to 1
 *
 * Fills what lies between the line and the lower edge of its frame.
 */
void
fettle_chart_line_draw_area (FettleChartLine *self, FettlePainter *painter, double alpha)
{
  cairo_t *cr = painter->cr;

  for (size_t i = 0; i < self->n_points; i++)
    {
      const FettleSeriesPoint *point = &self->points[i];

      if (point->starts || i == 0)
        cairo_move_to (cr, point->x, self->frame.bottom);
      cairo_line_to (cr, point->x, point->y);
      if (i + 1 == self->n_points || point[1].starts)
        {
          cairo_line_to (cr, point->x, self->frame.bottom);
          cairo_close_path (cr);
        }
    }

  fettle_painter_set_foreground (painter, alpha);
  cairo_fill (cr);
}

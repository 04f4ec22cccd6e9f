/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-painter.h"

#include <math.h>

/* What charts have in common besides their data: grid, cursor, dots. */

#define GRID               0.08
#define GRID_HIGH_CONTRAST 0.25
#define ZERO               0.3
#define CURSOR_WIDTH       1.2
#define DOT_RADIUS         4.0
#define DOT_RING           2.0

/* Hairlines are a whole number of device pixels wide, about one logical pixel. An odd number of
 * them lies around the middle of a pixel, an even one around an edge. */
static double
get_hairline (double scale)
{
  return MAX (round (scale), 1.0);
}

static double
snap (double place, double scale, double offset)
{
  gboolean is_odd = fmod (get_hairline (scale), 2.0) != 0.0;
  double device = place * scale + offset;

  return ((is_odd ? floor (device) + 0.5 : round (device)) - offset) / scale;
}

/**
 * fettle_painter_snap_x:
 * @self: a painter
 * @x: a place in logical pixels
 *
 * Returns: where near it a vertical hairline is sharp
 */
double
fettle_painter_snap_x (FettlePainter *self, double x)
{
  return snap (x, self->scale_x, self->offset_x);
}

/**
 * fettle_painter_snap_y:
 * @self: a painter
 * @y: a place in logical pixels
 *
 * Returns: where near it a horizontal hairline is sharp
 */
double
fettle_painter_snap_y (FettlePainter *self, double y)
{
  return snap (y, self->scale_y, self->offset_y);
}

static void
draw_line (FettlePainter *self, double x1, double y1, double x2, double y2, double width)
{
  cairo_set_line_width (self->cr, width);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
  cairo_move_to (self->cr, x1, y1);
  cairo_line_to (self->cr, x2, y2);
  cairo_stroke (self->cr);
}

static double
get_grid_alpha (FettlePainter *self)
{
  return self->theme->high_contrast ? GRID_HIGH_CONTRAST : GRID;
}

/**
 * fettle_painter_draw_grid:
 * @self: a painter
 * @left: where the line begins
 * @right: where it ends
 * @y: its height
 *
 * Draws a horizontal line of the grid.
 */
void
fettle_painter_draw_grid (FettlePainter *self, double left, double right, double y)
{
  y = fettle_painter_snap_y (self, y);
  fettle_painter_set_foreground (self, get_grid_alpha (self));
  draw_line (self, left, y, right, y, get_hairline (self->scale_y) / self->scale_y);
}

/**
 * fettle_painter_draw_zero:
 * @self: a painter
 * @left: where the line begins
 * @right: where it ends
 * @y: its height
 *
 * Draws the line at zero of a chart that has values on both sides of it.
 */
void
fettle_painter_draw_zero (FettlePainter *self, double left, double right, double y)
{
  y = fettle_painter_snap_y (self, y);
  fettle_painter_set_foreground (self, ZERO);
  draw_line (self, left, y, right, y, get_hairline (self->scale_y) / self->scale_y);
}

/**
 * fettle_painter_draw_boundary:
 * @self: a painter
 * @x: where the line stands
 * @top: where it begins
 * @bottom: where it ends
 *
 * Draws the vertical line of a month or an hour.
 */
void
fettle_painter_draw_boundary (FettlePainter *self, double x, double top, double bottom)
{
  x = fettle_painter_snap_x (self, x);
  fettle_painter_set_foreground (self, get_grid_alpha (self));
  draw_line (self, x, top, x, bottom, get_hairline (self->scale_x) / self->scale_x);
}

/**
 * fettle_painter_begin_cursor:
 * @self: a painter
 * @x: where the cursor stands
 * @top: where its line begins
 * @bottom: where it ends
 *
 * Says that lines and dots until fettle_painter_end_cursor() lie on the cursor.
 */
void
fettle_painter_begin_cursor (FettlePainter *self, double x, double top, double bottom)
{
  double reach = DOT_RADIUS + DOT_RING;

  fettle_painter_begin_group (self, x - reach, top - reach, x + reach, bottom + reach);
}

/**
 * fettle_painter_draw_cursor:
 * @self: a painter
 * @x: where the cursor stands
 * @top: where the line begins
 * @bottom: where it ends
 *
 * Draws a piece of the line of the cursor.
 */
void
fettle_painter_draw_cursor (FettlePainter *self, double x, double top, double bottom)
{
  double half = fettle_painter_get_line_width (self, CURSOR_WIDTH) / 2.0;

  fettle_painter_fill (self, x - half, top, x + half, bottom, self->theme->foreground, 1.0);
}

/**
 * fettle_painter_end_cursor:
 * @self: a painter
 */
void
fettle_painter_end_cursor (FettlePainter *self)
{
  fettle_painter_end_group (self);
}

static void
fill_circle (FettlePainter *self, double x, double y, double radius, FettleColor color)
{
  fettle_painter_fill_rounded (self, x - radius, y - radius, x + radius, y + radius, radius, color,
                               1.0);
}

/**
 * fettle_painter_draw_dot:
 * @self: a painter
 * @x: its middle
 * @y: its middle
 * @color: its colour
 *
 * Draws a dot with a ring of the card's colour, which parts it from the lines below.
 */
void
fettle_painter_draw_dot (FettlePainter *self, double x, double y, FettleColor color)
{
  fill_circle (self, x, y, DOT_RADIUS + DOT_RING, self->theme->background);
  fill_circle (self, x, y, DOT_RADIUS, color);
}

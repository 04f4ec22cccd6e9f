/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-columns.h"

#include <math.h>
#include <stdint.h>

typedef struct
{
  double top;
  double bottom;
} Column;

struct _FettleColumns
{
  double left;  /* on the edge of a device pixel */
  double width; /* of a strip */
  double top;   /* what lies outside is not drawn */
  double bottom;
  size_t n_parts;
  size_t n_columns;
  Column *columns;
  cairo_pattern_t *mask; /* nullable: made when it is first drawn */
};

/**
 * fettle_columns_new:
 * @painter: knows the size of device pixels
 * @left: left edge of the shape in logical pixels
 * @top: upper edge; what lies above it is cut off
 * @right: right edge
 * @bottom: lower edge
 * @n_parts: number of strips in a device pixel: more make slopes smoother
 *
 * Returns: (transfer full): a shape that is nowhere
 */
FettleColumns *
fettle_columns_new (FettlePainter *painter,
                    double left,
                    double top,
                    double right,
                    double bottom,
                    size_t n_parts)
{
  FettleColumns *self = g_new (FettleColumns, 1);
  double begin = floor (left * painter->scale_x + painter->offset_x);
  double end = ceil (right * painter->scale_x + painter->offset_x);

  self->left = (begin - painter->offset_x) / painter->scale_x;
  self->width = painter->pixel / (double) n_parts;
  self->top = top;
  self->bottom = bottom;
  self->n_parts = n_parts;
  self->n_columns = (size_t) MAX (end - begin, 1.0) * n_parts;
  self->columns = g_new (Column, self->n_columns);
  self->mask = NULL;
  for (size_t i = 0; i < self->n_columns; i++)
    self->columns[i] = (Column) { INFINITY, -INFINITY };

  return self;
}

/**
 * fettle_columns_free:
 * @self: (transfer full): a shape
 */
void
fettle_columns_free (FettleColumns *self)
{
  g_clear_pointer (&self->mask, cairo_pattern_destroy);
  g_free (self->columns);
  g_free (self);
}

/**
 * fettle_columns_get_length:
 * @self: a shape
 *
 * Returns: the number of strips
 */
size_t
fettle_columns_get_length (const FettleColumns *self)
{
  return self->n_columns;
}

/**
 * fettle_columns_get_middle:
 * @self: a shape
 * @index: a strip
 *
 * Returns: its middle in logical pixels
 */
double
fettle_columns_get_middle (const FettleColumns *self, size_t index)
{
  return self->left + ((double) index + 0.5) * self->width;
}

/**
 * fettle_columns_get_index:
 * @self: a shape
 * @x: a place in logical pixels
 *
 * Returns: where the place is in strips: a whole number in the middle of one, below 0 and above the
 * length beside them
 */
double
fettle_columns_get_index (const FettleColumns *self, double x)
{
  return (x - self->left) / self->width - 0.5;
}

/**
 * fettle_columns_widen:
 * @self: a shape that was not drawn yet
 * @index: a strip
 * @top: upper edge in logical pixels
 * @bottom: lower edge
 *
 * Makes the strip reach at least so far.
 */
void
fettle_columns_widen (FettleColumns *self, size_t index, double top, double bottom)
{
  Column *column = &self->columns[index];

  column->top = MIN (column->top, top);
  column->bottom = MAX (column->bottom, bottom);
}

/**
 * fettle_columns_thicken:
 * @self: a shape that was not drawn yet, each strip of which spans what a curve does within half of
 * @width
 * @width: width of a line
 *
 * Makes a line of the curve: a level one becomes as thick as it is wide, a steep one has that in
 * its strips already.
 */
void
fettle_columns_thicken (FettleColumns *self, double width)
{
  for (size_t i = 0; i < self->n_columns; i++)
    {
      Column *column = &self->columns[i];
      double slope = (column->bottom - column->top) / width;
      double more;

      if (column->top > column->bottom)
        continue;
      more = width / 2.0 * (sqrt (1.0 + slope * slope) - slope);
      column->top -= more;
      column->bottom += more;
    }
}

/* --- on pixels ----------------------------------------------------------------------------------
 */

static gboolean
get_rows (FettleColumns *self, FettlePainter *painter, double *first, double *last)
{
  double top = INFINITY, bottom = -INFINITY;

  for (size_t i = 0; i < self->n_columns; i++)
    {
      top = MIN (top, self->columns[i].top);
      bottom = MAX (bottom, self->columns[i].bottom);
    }

  /* A value far beyond the scale must not make a mask of any size. */
  *first = floor (MAX (top, self->top) * painter->scale_y + painter->offset_y);
  *last = ceil (MIN (bottom, self->bottom) * painter->scale_y + painter->offset_y);
  return *last > *first;
}

/* What the strips of a column of pixels cover, in 1/256 of 1/255, and the rows that are not empty.
 */
typedef struct
{
  uint32_t *rows;
  size_t n_rows;
  size_t first;
  size_t after;
} Coverage;

/* @top and @bottom are in pixels from the upper edge. */
static void
coverage_add (Coverage *self, double top, double bottom, uint32_t weight)
{
  size_t first, last;

  top = MAX (top, 0.0);
  bottom = MIN (bottom, (double) self->n_rows);
  if (top >= bottom)
    return;

  first = (size_t) top;
  last = (size_t) ceil (bottom) - 1;
  self->first = MIN (self->first, first);
  self->after = MAX (self->after, last + 1);
  if (first == last)
    {
      self->rows[first] += (uint32_t) ((bottom - top) * weight);
      return;
    }

  self->rows[first] += (uint32_t) (((double) (first + 1) - top) * weight);
  for (size_t row = first + 1; row < last; row++)
    self->rows[row] += weight;
  self->rows[last] += (uint32_t) ((bottom - (double) last) * weight);
}

/* Writes what is covered, and begins anew. */
static void
coverage_flush (Coverage *self, unsigned char *column, size_t stride)
{
  for (size_t row = self->first; row < self->after; row++)
    {
      column[row * stride] = (unsigned char) ((self->rows[row] + 128) >> 8);
      self->rows[row] = 0;
    }
  self->first = self->n_rows;
  self->after = 0;
}

static void
fill_mask (FettleColumns *self,
           FettlePainter *painter,
           double first_row,
           size_t n_rows,
           cairo_surface_t *surface)
{
  const uint32_t weight = 255 * 256 / (uint32_t) self->n_parts;
  unsigned char *data = cairo_image_surface_get_data (surface);
  size_t stride = (size_t) cairo_image_surface_get_stride (surface);
  g_autofree uint32_t *rows = g_new0 (uint32_t, n_rows);
  Coverage coverage = { rows, n_rows, n_rows, 0 };
  double shift = painter->offset_y - first_row;

  for (size_t i = 0; i < self->n_columns; i++)
    {
      const Column *column = &self->columns[i];

      coverage_add (&coverage, column->top * painter->scale_y + shift,
                    column->bottom * painter->scale_y + shift, weight);
      if ((i + 1) % self->n_parts == 0)
        coverage_flush (&coverage, data + i / self->n_parts, stride);
    }
}

static void
make_mask (FettleColumns *self, FettlePainter *painter)
{
  double first_row, last_row;
  cairo_surface_t *surface;
  cairo_matrix_t matrix;

  if (!get_rows (self, painter, &first_row, &last_row))
    return;

  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) (self->n_columns / self->n_parts),
                                        (int) (last_row - first_row));
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_flush (surface);
      fill_mask (self, painter, first_row, (size_t) (last_row - first_row), surface);
      cairo_surface_mark_dirty (surface);

      /* From logical pixels to those of the mask, which are those of the device. */
      cairo_matrix_init (&matrix, painter->scale_x, 0.0, 0.0, painter->scale_y,
                         -self->left * painter->scale_x, painter->offset_y - first_row);
      self->mask = cairo_pattern_create_for_surface (surface);
      cairo_pattern_set_matrix (self->mask, &matrix);
      cairo_pattern_set_filter (self->mask, CAIRO_FILTER_NEAREST);
    }
  cairo_surface_destroy (surface);
}

/* --- on paper -----------------------------------------------------------------------------------
 */

static void
add_outline (FettleColumns *self, cairo_t *cr, size_t first, size_t last)
{
  double left = self->left + (double) first * self->width;
  double right = self->left + (double) (last + 1) * self->width;

  cairo_move_to (cr, left, self->columns[first].top);
  for (size_t i = first; i <= last; i++)
    cairo_line_to (cr, fettle_columns_get_middle (self, i), self->columns[i].top);
  cairo_line_to (cr, right, self->columns[last].top);
  cairo_line_to (cr, right, self->columns[last].bottom);
  for (size_t i = last + 1; i-- > first;)
    cairo_line_to (cr, fettle_columns_get_middle (self, i), self->columns[i].bottom);
  cairo_line_to (cr, left, self->columns[first].bottom);
  cairo_close_path (cr);
}

static void
add_outlines (FettleColumns *self, cairo_t *cr)
{
  for (size_t i = 0; i < self->n_columns; i++)
    {
      size_t first = i;

      while (i < self->n_columns && self->columns[i].top <= self->columns[i].bottom)
        i++;
      if (i > first)
        add_outline (self, cr, first, i - 1);
    }
}

/**
 * fettle_columns_draw:
 * @self: a shape
 * @painter: draws; the same for every time
 * @color: its colour
 * @alpha: how much of it, 0 to 1
 *
 * Fills the shape: with pixels where there are some, else with an outline. Drawing it again, with
 * another clip, costs little.
 */
void
fettle_columns_draw (FettleColumns *self, FettlePainter *painter, FettleColor color, double alpha)
{
  fettle_painter_set_color (painter, color, alpha);
  if (!painter->has_pixels)
    {
      add_outlines (self, painter->cr);
      cairo_fill (painter->cr);
      return;
    }

  if (self->mask == NULL)
    make_mask (self, painter);
  if (self->mask != NULL)
    cairo_mask (painter->cr, self->mask);
}

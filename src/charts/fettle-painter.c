/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-painter.h"

#include <math.h>

/* A caption is 9 pt beside a body of 11 pt. */
#define CAPTION_SCALE (9.0 / 11.0)

#define DIMMED             0.7
#define GRID               0.08
#define GRID_HIGH_CONTRAST 0.25
#define ZERO               0.3
#define CURSOR_WIDTH       1.2
#define DOT_RADIUS         4.0
#define DOT_RING           2.0

static PangoFontDescription *
make_caption_font (PangoContext *context)
{
  PangoFontDescription *font
      = pango_font_description_copy (pango_context_get_font_description (context));
  double size = pango_font_description_get_size (font) * CAPTION_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, (int) round (size));

  return font;
}

/* The font remembers its metrics; those of the context are measured every time. */
static double
get_line_height (PangoContext *context, const PangoFontDescription *description)
{
  g_autoptr (PangoFont) font = pango_context_load_font (context, description);
  PangoFontMetrics *metrics = pango_font_get_metrics (font, pango_context_get_language (context));
  double height = (double) pango_font_metrics_get_height (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return height;
}

static void
measure_device (FettlePainter *self)
{
  cairo_surface_t *surface;
  cairo_matrix_t matrix;
  double scale_x, scale_y, offset_x, offset_y;

  self->scale_x = self->scale_y = self->pixel = 1.0;
  self->offset_x = self->offset_y = 0.0;
  self->has_pixels = FALSE;
  if (self->canvas != NULL)
    {
      self->scale_x = self->scale_y = self->canvas->scale;
      self->pixel = 1.0 / self->scale_x;
    }
  if (self->cr == NULL)
    return;

  surface = cairo_get_group_target (self->cr);
  cairo_surface_get_device_scale (surface, &scale_x, &scale_y);
  cairo_surface_get_device_offset (surface, &offset_x, &offset_y);
  cairo_get_matrix (self->cr, &matrix);

  self->has_pixels = cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE && matrix.xx > 0.0
                     && matrix.yy > 0.0 && matrix.xy == 0.0 && matrix.yx == 0.0;
  self->scale_x = MAX (fabs (matrix.xx * scale_x), 1e-6);
  self->scale_y = MAX (fabs (matrix.yy * scale_y), 1e-6);
  self->offset_x = matrix.x0 * scale_x + offset_x;
  self->offset_y = matrix.y0 * scale_y + offset_y;
  self->pixel = 1.0 / self->scale_x;
}

static void
init (FettlePainter *self,
      cairo_t *cr,
      const FettleCanvas *canvas,
      PangoContext *context,
      const FettleChartTheme *theme)
{
  PangoFontDescription *font = theme->font != NULL ? pango_font_description_copy (theme->font)
                                                   : make_caption_font (context);

  self->cr = cr;
  self->canvas = canvas;
  self->theme = theme;
  self->line_height = get_line_height (context, font);
  self->layout = pango_layout_new (context);
  pango_layout_set_font_description (self->layout, font);

  /* Digits of one width: a value under the cursor must not dance. */
  self->attributes = pango_attr_list_new ();
  pango_attr_list_insert (self->attributes, pango_attr_font_features_new ("tnum=1"));
  self->bold_attributes = pango_attr_list_copy (self->attributes);
  pango_attr_list_insert (self->bold_attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));

  measure_device (self);

  pango_font_description_free (font);
}

/**
 * fettle_painter_init:
 * @self: (out caller-allocates): a painter
 * @cr: (nullable): where to draw; NULL to measure only
 * @context: the fonts
 * @theme: the look; must outlive the painter
 */
void
fettle_painter_init (FettlePainter *self,
                     cairo_t *cr,
                     PangoContext *context,
                     const FettleChartTheme *theme)
{
  init (self, cr, NULL, context, theme);
}

/**
 * fettle_painter_init_for_canvas:
 * @self: (out caller-allocates): a painter
 * @canvas: where to draw; must outlive the painter
 * @context: the fonts
 * @theme: the look; must outlive the painter
 *
 * For a painter that fills rectangles, draws dots and cursors, and writes words.
 */
void
fettle_painter_init_for_canvas (FettlePainter *self,
                                const FettleCanvas *canvas,
                                PangoContext *context,
                                const FettleChartTheme *theme)
{
  init (self, NULL, canvas, context, theme);
}

/**
 * fettle_painter_clear:
 * @self: a painter
 */
void
fettle_painter_clear (FettlePainter *self)
{
  g_clear_object (&self->layout);
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
  g_clear_pointer (&self->bold_attributes, pango_attr_list_unref);
}

/**
 * fettle_painter_set_color:
 * @self: a painter
 * @color: a colour
 * @alpha: how much of it, 0 to 1
 */
void
fettle_painter_set_color (FettlePainter *self, FettleColor color, double alpha)
{
  cairo_set_source_rgba (self->cr, color.red, color.green, color.blue, color.alpha * alpha);
}

/**
 * fettle_painter_set_foreground:
 * @self: a painter
 * @alpha: how much of the foreground, 0 to 1
 */
void
fettle_painter_set_foreground (FettlePainter *self, double alpha)
{
  fettle_painter_set_color (self, self->theme->foreground, alpha);
}

/**
 * fettle_painter_get_ink:
 * @self: a painter
 * @ink: what the colour means
 *
 * Returns: the colour of shapes in this theme
 */
FettleColor
fettle_painter_get_ink (FettlePainter *self, FettleInk ink)
{
  return fettle_palette_get (self->theme->variant, ink);
}

/**
 * fettle_painter_get_text_ink:
 * @self: a painter
 * @ink: what the colour means
 *
 * Returns: the colour of words in this theme
 */
FettleColor
fettle_painter_get_text_ink (FettlePainter *self, FettleInk ink)
{
  return fettle_palette_get_text (self->theme->variant, ink);
}

/**
 * fettle_painter_get_line_width:
 * @self: a painter
 * @width: width of a line of data
 *
 * Returns: its width at this contrast
 */
double
fettle_painter_get_line_width (FettlePainter *self, double width)
{
  return self->theme->high_contrast ? width + 1.0 : width;
}

static void
set_text (FettlePainter *self, const char *text, FettleWeight weight)
{
  pango_layout_set_attributes (self->layout, weight == FETTLE_WEIGHT_BOLD ? self->bold_attributes
                                                                          : self->attributes);
  /* What was just measured is laid out already. */
  if (!g_str_equal (pango_layout_get_text (self->layout), text))
    pango_layout_set_text (self->layout, text, -1);
}

/**
 * fettle_painter_measure:
 * @self: a painter
 * @text: one line
 * @weight: how it stands out
 *
 * Returns: its width in logical pixels
 */
double
fettle_painter_measure (FettlePainter *self, const char *text, FettleWeight weight)
{
  int width;

  set_text (self, text, weight);
  pango_layout_get_size (self->layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

/**
 * fettle_painter_draw_text_in:
 * @self: a painter
 * @text: one line
 * @weight: how it stands out
 * @color: its colour
 * @x: where it stands: its left edge at @alignment 0, its right edge at 1
 * @y: the middle of the line
 * @alignment: 0 to 1
 */
void
fettle_painter_draw_text_in (FettlePainter *self,
                             const char *text,
                             FettleWeight weight,
                             FettleColor color,
                             double x,
                             double y,
                             double alignment)
{
  double width = fettle_painter_measure (self, text, weight);
  int height;

  pango_layout_get_size (self->layout, NULL, &height);
  /* Whole device pixels keep the letters sharp. */
  x = round ((x - alignment * width) * self->scale_x) / self->scale_x;
  y = round ((y - (double) height / PANGO_SCALE / 2.0) * self->scale_y) / self->scale_y;

  if (self->canvas != NULL)
    {
      self->canvas->write (self->canvas->data, self->layout, x, y, color);
      return;
    }
  fettle_painter_set_color (self, color, 1.0);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, self->layout);
}

/**
 * fettle_painter_draw_text:
 * @self: a painter
 * @text: one line
 * @weight: how it stands out
 * @x: where it stands: its left edge at @alignment 0, its right edge at 1
 * @y: the middle of the line
 * @alignment: 0 to 1
 *
 * Draws words in the foreground colour.
 */
void
fettle_painter_draw_text (FettlePainter *self,
                          const char *text,
                          FettleWeight weight,
                          double x,
                          double y,
                          double alignment)
{
  FettleColor color = self->theme->foreground;

  if (weight == FETTLE_WEIGHT_DIMMED && !self->theme->high_contrast)
    color.alpha *= DIMMED;

  fettle_painter_draw_text_in (self, text, weight, color, x, y, alignment);
}

/**
 * fettle_painter_draw_message:
 * @self: a painter
 * @text: a sentence
 * @width: width of the chart
 * @height: height of the chart
 *
 * Says in the middle of the chart why there is nothing to see.
 */
void
fettle_painter_draw_message (FettlePainter *self, const char *text, double width, double height)
{
  int text_width, text_height;

  set_text (self, text, FETTLE_WEIGHT_NORMAL);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_CENTER);
  pango_layout_set_width (self->layout, (int) (MAX (width - 24.0, 1.0) * PANGO_SCALE));
  pango_layout_get_size (self->layout, &text_width, &text_height);

  fettle_painter_set_foreground (self, self->theme->high_contrast ? 1.0 : DIMMED);
  cairo_move_to (self->cr, 12.0,
                 MAX (round ((height - (double) text_height / PANGO_SCALE) / 2.0), 0.0));
  pango_cairo_show_layout (self->cr, self->layout);
  pango_layout_set_width (self->layout, -1);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);
}

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

/**
 * fettle_painter_align_y:
 * @self: a painter
 * @y: a place in logical pixels
 *
 * Returns: the edge between device pixels that is nearest to it
 */
double
fettle_painter_align_y (FettlePainter *self, double y)
{
  return (round (y * self->scale_y + self->offset_y) - self->offset_y) / self->scale_y;
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
 * fettle_painter_begin_group:
 * @self: a painter
 * @left: left edge
 * @top: upper edge
 * @right: right edge
 * @bottom: lower edge
 *
 * Says that what is drawn until the end of the group lies between these edges and moves as one.
 */
void
fettle_painter_begin_group (FettlePainter *self,
                            double left,
                            double top,
                            double right,
                            double bottom)
{
  cairo_rectangle_t area;

  if (self->canvas == NULL)
    return;
  /* Whole device pixels: nothing is cut in the middle of one. */
  area.x = floor (left * self->scale_x) / self->scale_x;
  area.y = floor (top * self->scale_y) / self->scale_y;
  area.width = ceil (right * self->scale_x) / self->scale_x - area.x;
  area.height = ceil (bottom * self->scale_y) / self->scale_y - area.y;
  self->canvas->begin_group (self->canvas->data, &area);
}

/**
 * fettle_painter_end_group:
 * @self: a painter
 */
void
fettle_painter_end_group (FettlePainter *self)
{
  if (self->canvas != NULL)
    self->canvas->end_group (self->canvas->data);
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

/**
 * fettle_painter_fill:
 * @self: a painter
 * @left: left edge
 * @top: upper edge
 * @right: right edge
 * @bottom: lower edge
 * @color: its colour
 * @alpha: how much of it, 0 to 1
 *
 * Fills a rectangle.
 */
void
fettle_painter_fill (FettlePainter *self,
                     double left,
                     double top,
                     double right,
                     double bottom,
                     FettleColor color,
                     double alpha)
{
  fettle_painter_fill_rounded (self, left, top, right, bottom, 0.0, color, alpha);
}

static void
add_rounded (cairo_t *cr, const cairo_rectangle_t *area, double radius)
{
  double right = area->x + area->width, bottom = area->y + area->height;

  cairo_new_sub_path (cr);
  cairo_arc (cr, area->x + radius, area->y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (cr, right - radius, area->y + radius, radius, 1.5 * G_PI, 2.0 * G_PI);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0.0, 0.5 * G_PI);
  cairo_arc (cr, area->x + radius, bottom - radius, radius, 0.5 * G_PI, G_PI);
  cairo_close_path (cr);
}

/**
 * fettle_painter_fill_rounded:
 * @self: a painter
 * @left: left edge
 * @top: upper edge
 * @right: right edge
 * @bottom: lower edge
 * @radius: of the corners; half of a side makes it round
 * @color: its colour
 * @alpha: how much of it, 0 to 1
 *
 * Fills a rectangle with round corners.
 */
void
fettle_painter_fill_rounded (FettlePainter *self,
                             double left,
                             double top,
                             double right,
                             double bottom,
                             double radius,
                             FettleColor color,
                             double alpha)
{
  cairo_rectangle_t area = { left, top, right - left, bottom - top };

  if (self->canvas != NULL)
    {
      color.alpha *= alpha;
      self->canvas->fill (self->canvas->data, &area, radius, color);
      return;
    }
  if (radius > 0.0)
    add_rounded (self->cr, &area, radius);
  else
    cairo_rectangle (self->cr, area.x, area.y, area.width, area.height);
  fettle_painter_set_color (self, color, alpha);
  cairo_fill (self->cr);
}

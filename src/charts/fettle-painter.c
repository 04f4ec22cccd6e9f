/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-painter.h"

#include <math.h>

/* A caption is 9 pt beside a body of 11 pt. */
#define CAPTION_SCALE (9.0 / 11.0)

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

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-painter.h"

#include <math.h>

#include "fettle-format.h"

/* Words. */

#define DIMMED 0.7

static void
set_text (FettlePainter *self, const char *text, FettleWeight weight)
{
  g_autofree char *isolated = self->theme->right_to_left ? fettle_format_isolate (text) : NULL;

  if (isolated != NULL)
    text = isolated;
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

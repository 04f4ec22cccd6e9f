/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include "fettle-chart-theme.h"

G_BEGIN_DECLS

/**
 * FettleWeight:
 *
 * How words stand out.
 */
typedef enum
{
  FETTLE_WEIGHT_DIMMED, /* axes and explanations */
  FETTLE_WEIGHT_NORMAL,
  FETTLE_WEIGHT_BOLD,
} FettleWeight;

/**
 * FettleCanvas:
 * @fill: fills a rectangle with round corners
 * @write: writes one line of words, its upper left corner at @x and @y
 * @begin_group: what follows lies in @area and moves as one
 * @end_group: ends the group
 * @data: for the functions
 * @scale: device pixels to a logical pixel
 *
 * Takes what lies over a chart piece by piece, in logical pixels. A window that keeps the pieces
 * apart draws only those again that moved. The functions keep nothing of what they are given.
 */
typedef struct
{
  void (*fill) (gpointer data, const cairo_rectangle_t *area, double radius, FettleColor color);
  void (*write) (gpointer data, PangoLayout *words, double x, double y, FettleColor color);
  void (*begin_group) (gpointer data, const cairo_rectangle_t *area);
  void (*end_group) (gpointer data);
  gpointer data;
  double scale;
} FettleCanvas;

/**
 * FettlePainter:
 * @cr: where to draw
 * @canvas: (nullable): where to draw instead of @cr; it takes only rectangles and words
 * @theme: the look
 * @line_height: height of a line of text in logical pixels
 * @pixel: width of a device pixel in logical pixels
 * @has_pixels: the device has pixels, and they lie as the logical ones do
 *
 * What is at hand while a chart is drawn: a caption font, and lines that are one device pixel wide
 * where they should be.
 */
typedef struct
{
  cairo_t *cr;
  const FettleCanvas *canvas;
  const FettleChartTheme *theme;
  double line_height;
  double pixel;
  gboolean has_pixels;

  PangoLayout *layout;
  PangoAttrList *attributes;
  PangoAttrList *bold_attributes;
  double scale_x, scale_y;
  double offset_x, offset_y;
} FettlePainter;

/* A @cr of NULL measures only. */
void fettle_painter_init (FettlePainter *self,
                          cairo_t *cr,
                          PangoContext *context,
                          const FettleChartTheme *theme);
void fettle_painter_init_for_canvas (FettlePainter *self,
                                     const FettleCanvas *canvas,
                                     PangoContext *context,
                                     const FettleChartTheme *theme);
void fettle_painter_clear (FettlePainter *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FettlePainter, fettle_painter_clear)

void fettle_painter_set_color (FettlePainter *self, FettleColor color, double alpha);
void fettle_painter_set_foreground (FettlePainter *self, double alpha);
FettleColor fettle_painter_get_ink (FettlePainter *self, FettleInk ink);
FettleColor fettle_painter_get_text_ink (FettlePainter *self, FettleInk ink);
double fettle_painter_get_line_width (FettlePainter *self, double width);

double fettle_painter_measure (FettlePainter *self, const char *text, FettleWeight weight);
/* @x is the left edge at @alignment 0, the right edge at 1; @y the middle of the line. */
void fettle_painter_draw_text (FettlePainter *self,
                               const char *text,
                               FettleWeight weight,
                               double x,
                               double y,
                               double alignment);
void fettle_painter_draw_text_in (FettlePainter *self,
                                  const char *text,
                                  FettleWeight weight,
                                  FettleColor color,
                                  double x,
                                  double y,
                                  double alignment);
void
fettle_painter_draw_message (FettlePainter *self, const char *text, double width, double height);

void fettle_painter_begin_group (FettlePainter *self,
                                 double left,
                                 double top,
                                 double right,
                                 double bottom);
void fettle_painter_end_group (FettlePainter *self);

double fettle_painter_snap_x (FettlePainter *self, double x);
double fettle_painter_snap_y (FettlePainter *self, double y);
double fettle_painter_align_y (FettlePainter *self, double y);
void fettle_painter_draw_grid (FettlePainter *self, double left, double right, double y);
void fettle_painter_draw_zero (FettlePainter *self, double left, double right, double y);
void fettle_painter_draw_boundary (FettlePainter *self, double x, double top, double bottom);
/* Lines and dots until the end lie on the cursor and move with it. */
void fettle_painter_begin_cursor (FettlePainter *self, double x, double top, double bottom);
void fettle_painter_draw_cursor (FettlePainter *self, double x, double top, double bottom);
void fettle_painter_end_cursor (FettlePainter *self);
void fettle_painter_draw_dot (FettlePainter *self, double x, double y, FettleColor color);
void fettle_painter_fill (FettlePainter *self,
                          double left,
                          double top,
                          double right,
                          double bottom,
                          FettleColor color,
                          double alpha);
void fettle_painter_fill_rounded (FettlePainter *self,
                                  double left,
                                  double top,
                                  double right,
                                  double bottom,
                                  double radius,
                                  FettleColor color,
                                  double alpha);

G_END_DECLS

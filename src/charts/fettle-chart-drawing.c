/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart.h"

#include <math.h>

/* A chart on a surface: drawn, measured, and asked what stands at a pixel. */

/**
 * fettle_chart_draw:
 * @self: a chart
 * @cr: where to draw
 * @context: the fonts, at the resolution that the reader's text scale gives
 * @theme: the look
 * @width: width in logical pixels
 * @height: height in logical pixels
 *
 * Draws everything but what follows the pointer.
 */
void
fettle_chart_draw (FettleChart *self,
                   cairo_t *cr,
                   PangoContext *context,
                   const FettleChartTheme *theme,
                   double width,
                   double height)
{
  g_return_if_fail (FETTLE_IS_CHART (self));

  if (!(width > 0.0 && height > 0.0))
    return;

  cairo_save (cr);
  FETTLE_CHART_GET_CLASS (self)->draw (self, cr, context, theme, width, height);
  cairo_restore (cr);
}

/**
 * fettle_chart_draw_overlay:
 * @self: a chart
 * @cr: where to draw
 * @context: the fonts
 * @theme: the look
 * @width: width in logical pixels
 * @height: height in logical pixels
 *
 * Draws cursor and selection over what fettle_chart_draw() drew at the same size.
 */
void
fettle_chart_draw_overlay (FettleChart *self,
                           cairo_t *cr,
                           PangoContext *context,
                           const FettleChartTheme *theme,
                           double width,
                           double height)
{
  g_auto (FettlePainter) painter = { 0 };

  g_return_if_fail (FETTLE_IS_CHART (self));

  if (!(width > 0.0 && height > 0.0))
    return;

  cairo_save (cr);
  fettle_painter_init (&painter, cr, context, theme);
  FETTLE_CHART_GET_CLASS (self)->draw_overlay (self, &painter, width, height);
  cairo_restore (cr);
}

/**
 * fettle_chart_draw_overlay_on:
 * @self: a chart
 * @canvas: where to draw
 * @context: the fonts
 * @theme: the look
 * @width: width in logical pixels
 * @height: height in logical pixels
 *
 * Gives cursor and selection to @canvas, in pieces that lie where fettle_chart_draw_overlay() draws
 * them.
 */
void
fettle_chart_draw_overlay_on (FettleChart *self,
                              const FettleCanvas *canvas,
                              PangoContext *context,
                              const FettleChartTheme *theme,
                              double width,
                              double height)
{
  g_auto (FettlePainter) painter = { 0 };

  g_return_if_fail (FETTLE_IS_CHART (self));
  g_return_if_fail (canvas != NULL);

  if (!(width > 0.0 && height > 0.0))
    return;

  fettle_painter_init_for_canvas (&painter, canvas, context, theme);
  FETTLE_CHART_GET_CLASS (self)->draw_overlay (self, &painter, width, height);
}

/**
 * fettle_chart_get_natural_height:
 * @self: a chart
 * @text_scale: the reader's text scale, 1.0 = 100 %
 *
 * Returns: the height at which the chart looks its best, in logical pixels
 */
double
fettle_chart_get_natural_height (FettleChart *self, double text_scale)
{
  g_return_val_if_fail (FETTLE_IS_CHART (self), 0.0);

  return FETTLE_CHART_GET_CLASS (self)->get_natural_height (self, text_scale);
}

/**
 * fettle_chart_x_at:
 * @self: a chart
 * @context: the fonts it is drawn with
 * @theme: the look it is drawn with
 * @width: the width it is drawn at
 * @pixel: a place from the left edge of the chart, in logical pixels
 *
 * Returns: the place in data units; beside the plot, what would be there if the axis went on
 */
double
fettle_chart_x_at (FettleChart *self,
                   PangoContext *context,
                   const FettleChartTheme *theme,
                   double width,
                   double pixel)
{
  double first, last, left, right;

  g_return_val_if_fail (FETTLE_IS_CHART (self), NAN);

  FETTLE_CHART_GET_CLASS (self)->get_plot (self, context, theme, width, &left, &right);
  fettle_chart_get_view (self, &first, &last);

  return right > left ? first + (pixel - left) * (last - first) / (right - left) : first;
}

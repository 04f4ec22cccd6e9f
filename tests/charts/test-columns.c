/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "chart-canvas.h"
#include "fettle-columns.h"
#include "fettle-test.h"

#define SIZE 64

/* Coverage of each pixel by a shape that rises and falls, drawn at an odd place of an odd scale. */
static cairo_surface_t *
draw_hill (gboolean with_pixels, double scale, double offset)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIZE, SIZE);
  PangoContext *context = chart_canvas_new_context (1.0);
  cairo_t *cr = cairo_create (surface);
  g_auto (FettlePainter) painter;
  g_autoptr (FettleColumns) columns = NULL;
  FettleChartTheme theme;

  cairo_scale (cr, scale, scale);
  cairo_translate (cr, offset, offset);
  fettle_chart_theme_init (&theme, FETTLE_PALETTE_LIGHT);
  fettle_painter_init (&painter, cr, context, &theme);
  g_assert_true (painter.has_pixels);
  painter.has_pixels = with_pixels;

  columns = fettle_columns_new (&painter, 2.0, 0.0, SIZE / scale - 4.0, SIZE / scale, 4);
  for (size_t i = 0; i < fettle_columns_get_length (columns); i++)
    {
      double x = fettle_columns_get_middle (columns, i);

      fettle_columns_widen (columns, i, SIZE / scale / 2.0 - 8.0 * sin (x / 9.0),
                            SIZE / scale / 2.0 + 7.3);
    }
  fettle_columns_draw (columns, &painter, (FettleColor) { 1.0, 1.0, 1.0, 1.0 }, 1.0);

  cairo_destroy (cr);
  g_object_unref (context);
  return surface;
}

/* Pixels or outline: the same picture. */
static void
test_pixels_are_like_outline (void)
{
  static const double scales[] = { 1.0, 1.25, 2.0 };

  for (size_t i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      cairo_surface_t *pixels = draw_hill (TRUE, scales[i], 0.3);
      cairo_surface_t *outline = draw_hill (FALSE, scales[i], 0.3);
      cairo_surface_t *nothing = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIZE, SIZE);

      g_assert_cmpuint (chart_canvas_count_differences (pixels, nothing), >, 300);
      g_assert_cmpuint (chart_canvas_count_differences (pixels, outline), <, 12);

      cairo_surface_destroy (pixels);
      cairo_surface_destroy (outline);
      cairo_surface_destroy (nothing);
    }
}

/* What is far outside costs no memory and draws nothing. */
static void
test_far_outside (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIZE, SIZE);
  cairo_surface_t *nothing = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIZE, SIZE);
  PangoContext *context = chart_canvas_new_context (1.0);
  cairo_t *cr = cairo_create (surface);
  g_auto (FettlePainter) painter;
  g_autoptr (FettleColumns) columns = NULL;
  FettleChartTheme theme;

  fettle_chart_theme_init (&theme, FETTLE_PALETTE_LIGHT);
  fettle_painter_init (&painter, cr, context, &theme);
  columns = fettle_columns_new (&painter, 0.0, 0.0, SIZE, SIZE, 1);
  fettle_columns_widen (columns, 3, -1e12, -1e11);
  fettle_columns_widen (columns, 9, 1e11, 1e12);
  fettle_columns_draw (columns, &painter, (FettleColor) { 1.0, 1.0, 1.0, 1.0 }, 1.0);

  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpuint (chart_canvas_count_differences (surface, nothing), ==, 0);
  cairo_destroy (cr);
  g_object_unref (context);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (nothing);
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/charts/columns/pixels-are-like-outline", test_pixels_are_like_outline);
  g_test_add_func ("/charts/columns/far-outside", test_far_outside);

  return g_test_run ();
}

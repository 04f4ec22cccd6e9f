/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "chart-canvas.h"

#include <math.h>
#include <string.h>

#define FONT   "Inter"
#define MARGIN 18.0
/* Out of 255: less is rounding. */
#define VISIBLE 10

gboolean
chart_canvas_has_font (void)
{
  PangoFontFamily **families;
  gboolean found = FALSE;
  int n_families;

  pango_font_map_list_families (pango_cairo_font_map_get_default (), &families, &n_families);
  for (int i = 0; i < n_families; i++)
    found = found || g_str_equal (pango_font_family_get_name (families[i]), FONT);
  g_free (families);

  return found;
}

PangoContext *
chart_canvas_new_context (double text_scale)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string (FONT " 11");
  cairo_font_options_t *options = cairo_font_options_create ();

  /* The same letters whatever the desktop asks for. */
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 96.0 * text_scale);
  pango_context_set_font_description (context, font);

  cairo_font_options_destroy (options);
  pango_font_description_free (font);
  return context;
}

cairo_surface_t *
chart_canvas_draw (FettleChart *chart, const FettleChartTheme *theme, double width, double scale)
{
  double height = fettle_chart_get_natural_height (chart, theme->text_scale);
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil ((width + 2.0 * MARGIN) * scale),
                                    (int) ceil ((height + 2.0 * MARGIN) * scale));
  PangoContext *context = chart_canvas_new_context (theme->text_scale);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, theme->background.red, theme->background.green, theme->background.blue);
  cairo_paint (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  fettle_chart_draw (chart, cr, context, theme, width, height);
  fettle_chart_draw_overlay (chart, cr, context, theme, width, height);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  g_object_unref (context);

  return surface;
}

size_t
chart_canvas_count_differences (cairo_surface_t *a, cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  size_t n_differences = 0;

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  for (int y = 0; y < height; y++)
    {
      const unsigned char *row_a = cairo_image_surface_get_data (a)
                                   + (size_t) y * (size_t) cairo_image_surface_get_stride (a);
      const unsigned char *row_b = cairo_image_surface_get_data (b)
                                   + (size_t) y * (size_t) cairo_image_surface_get_stride (b);

      for (int x = 0; x < width; x++)
        {
          gboolean differs = FALSE;

          for (int channel = 0; channel < 3; channel++)
            differs = differs || ABS (row_a[4 * x + channel] - row_b[4 * x + channel]) > VISIBLE;
          n_differences += differs ? 1 : 0;
        }
    }

  return n_differences;
}

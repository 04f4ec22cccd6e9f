/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <cairo.h>
#include <glib/gstdio.h>

#include "chart-canvas.h"
#include "chart-samples.h"
#include "fettle-test.h"

/* Part of the pixels that another version of a library may change. */
#define TOLERANCE 0.001

/* Set to draw the pictures anew; look at each of them before they are committed. */
#define UPDATE "FETTLE_UPDATE_GOLDENS"

typedef struct
{
  const char *name;
  FettleChart *(*make) (void);
  FettlePaletteVariant variant;
  double width;
  double text_scale;
  double scale;
  gboolean high_contrast;
  gboolean right_to_left;
} Picture;

static FettleChart *
make_run (void)
{
  return FETTLE_CHART (chart_samples_new_run ());
}

static FettleChart *
make_run_with_cursor (void)
{
  FettleChart *chart = make_run ();

  fettle_chart_set_cursor (chart, 1947.0);
  fettle_chart_set_selection (chart, 1920.0, 2105.0);
  return chart;
}

static FettleChart *
make_run_over_distance (void)
{
  FettleTraceChart *chart = chart_samples_new_run_with_distances ();

  fettle_chart_set_cursor (FETTLE_CHART (chart), 1947.0);
  fettle_trace_chart_set_axis (chart, FETTLE_TRACE_AXIS_DISTANCE);
  return FETTLE_CHART (chart);
}

/* A zoom in which few points are far apart. */
static FettleChart *
make_run_zoomed (void)
{
  FettleChart *chart = make_run ();

  fettle_chart_set_view (chart, 880.0, 980.0);
  return chart;
}

static FettleChart *
make_ride (void)
{
  return FETTLE_CHART (chart_samples_new_ride (8 * 3600));
}

static FettleChart *
make_quarter (void)
{
  return FETTLE_CHART (chart_samples_new_load (91));
}

static FettleChart *
make_weeks_with_cursor (void)
{
  FettleChart *chart = FETTLE_CHART (chart_samples_new_load (400));
  double first, last;

  fettle_chart_get_extent (chart, &first, &last);
  fettle_chart_set_view (chart, last - 41.0, last);
  fettle_chart_set_cursor (chart, last - 20.0);
  return chart;
}

static FettleChart *
make_ten_years (void)
{
  return FETTLE_CHART (chart_samples_new_load (3650));
}

static FettleChart *
make_empty (void)
{
  return FETTLE_CHART (fettle_load_chart_new ());
}

/* clang-format off */
static const Picture pictures[] = {
  { "run-light",           make_run,               FETTLE_PALETTE_LIGHT, 640.0, 1.0, 1.0 },
  { "run-dark-cursor",     make_run_with_cursor,   FETTLE_PALETTE_DARK,  640.0, 1.0, 1.0 },
  { "run-dark-sharp",      make_run_with_cursor,   FETTLE_PALETTE_DARK,  480.0, 1.0, 2.0 },
  { "run-light-contrast",  make_run_with_cursor,   FETTLE_PALETTE_LIGHT, 640.0, 1.0, 1.0, TRUE },
  { "run-light-mirrored",  make_run_with_cursor,   FETTLE_PALETTE_LIGHT, 640.0, 1.0, 1.0, FALSE, TRUE },
  { "run-light-narrow",    make_run_with_cursor,   FETTLE_PALETTE_LIGHT, 324.0, 2.0, 1.0 },
  { "run-light-zoomed",    make_run_zoomed,        FETTLE_PALETTE_LIGHT, 640.0, 1.0, 1.25 },
  { "run-light-distance",  make_run_over_distance, FETTLE_PALETTE_LIGHT, 640.0, 1.0, 1.0 },
  { "run-print",           make_run,               FETTLE_PALETTE_PRINT, 640.0, 1.0, 1.0 },
  { "ride-light",          make_ride,              FETTLE_PALETTE_LIGHT, 1164.0, 1.0, 1.0 },
  { "load-light",          make_quarter,           FETTLE_PALETTE_LIGHT, 860.0, 1.0, 1.0 },
  { "load-dark-cursor",    make_weeks_with_cursor, FETTLE_PALETTE_DARK,  860.0, 1.0, 1.0 },
  { "load-dark-contrast",  make_weeks_with_cursor, FETTLE_PALETTE_DARK,  860.0, 1.0, 1.0, TRUE },
  { "load-light-narrow",   make_weeks_with_cursor, FETTLE_PALETTE_LIGHT, 324.0, 2.0, 1.0 },
  { "load-light-mirrored", make_quarter,           FETTLE_PALETTE_LIGHT, 500.0, 1.0, 1.0, FALSE, TRUE },
  { "load-ten-years",      make_ten_years,         FETTLE_PALETTE_LIGHT, 860.0, 1.0, 1.0 },
  { "load-print",          make_quarter,           FETTLE_PALETTE_PRINT, 640.0, 1.0, 1.0 },
  { "empty",               make_empty,             FETTLE_PALETTE_LIGHT, 360.0, 1.0, 1.0 },
};
/* clang-format on */

static char *
get_path (const Picture *picture)
{
  g_autofree char *name = g_strconcat (picture->name, ".png", NULL);

  return fettle_test_data_path ("charts", name, NULL);
}

/* Where the new picture is, for whoever wants to see what is wrong. */
static void
report (const Picture *picture, cairo_surface_t *surface, double part)
{
  g_autofree char *name = g_strconcat ("fettle-", picture->name, ".png", NULL);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), name, NULL);

  cairo_surface_write_to_png (surface, path);
  g_test_message ("%s: %.3f %% of the pixels differ; the new picture is %s", picture->name,
                  100.0 * part, path);
  g_test_fail ();
}

static void
compare (const Picture *picture, cairo_surface_t *surface)
{
  g_autofree char *path = get_path (picture);
  cairo_surface_t *golden = cairo_image_surface_create_from_png (path);
  int width = cairo_image_surface_get_width (surface),
      height = cairo_image_surface_get_height (surface);
  double part = 1.0;

  g_assert_cmpint (cairo_surface_status (golden), ==, CAIRO_STATUS_SUCCESS);
  if (cairo_image_surface_get_width (golden) == width
      && cairo_image_surface_get_height (golden) == height)
    part = (double) chart_canvas_count_differences (golden, surface)
           / ((double) width * (double) height);
  if (part > TOLERANCE)
    report (picture, surface, part);

  cairo_surface_destroy (golden);
}

static void
test_picture (gconstpointer data)
{
  const Picture *picture = data;
  FettleChart *chart;
  FettleChartTheme theme;
  cairo_surface_t *surface;

  if (!chart_canvas_has_font ())
    {
      g_test_skip ("The font of the pictures is not installed.");
      return;
    }

  chart = picture->make ();
  fettle_chart_theme_init (&theme, picture->variant);
  theme.text_scale = picture->text_scale;
  theme.high_contrast = picture->high_contrast;
  theme.right_to_left = picture->right_to_left;
  surface = chart_canvas_draw (chart, &theme, picture->width, picture->scale);

  if (g_getenv (UPDATE) != NULL)
    {
      g_autofree char *path = get_path (picture);

      g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
    }
  else
    compare (picture, surface);

  cairo_surface_destroy (surface);
  g_assert_finalize_object (chart);
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);
  /* One that fails must not hide the others. */
  g_test_set_nonfatal_assertions ();

  for (size_t i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *name = g_strconcat ("/charts/pictures/", pictures[i].name, NULL);

      g_test_add_data_func (name, &pictures[i], test_picture);
    }

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "chart-canvas.h"
#include "chart-samples.h"
#include "fettle-load-chart-private.h"
#include "fettle-test.h"

#define MINUS "−"

static FettleDay first_day;

static FettleLoadChart *
new_small_chart (void)
{
  const double load[] = { 0.0, 84.4, 50.0 };
  const double fitness[] = { 68.0, 69.2, 70.4 };
  const double fatigue[] = { 60.0, 77.1, 70.6 };
  const double form[] = { 8.0, -7.9, -0.2 };
  FettleLoadChart *chart = fettle_load_chart_new ();

  first_day = fettle_day_new (2026, 11, 17);
  fettle_load_chart_set_days (chart, first_day, G_N_ELEMENTS (load), load, fitness, fatigue, form);
  return chart;
}

static void
test_cursor_text (void)
{
  FettleLoadChart *chart = new_small_chart ();
  FettleChart *base = FETTLE_CHART (chart);

  fettle_chart_set_cursor (base, first_day + 0.4);
  fettle_test_assert_text (
      fettle_chart_dup_cursor_text (base),
      "Tuesday 17 November 2026, load 0, fitness 68, fatigue 60, form +8, fresh");
  fettle_chart_set_cursor (base, first_day + 0.6);
  fettle_test_assert_text (
      fettle_chart_dup_cursor_text (base),
      "Wednesday 18 November 2026, load 84, fitness 69, fatigue 77, form " MINUS "8, productive");
  /* 70 − 71 is −1 for who reads it. */
  fettle_chart_set_cursor (base, first_day + 2.0);
  fettle_test_assert_text (
      fettle_chart_dup_cursor_text (base),
      "Thursday 19 November 2026, today so far, load 50, fitness 70, fatigue 71, form " MINUS
      "1, neutral");

  g_assert_finalize_object (chart);
}

/* Without any fitness there is no part of it that form could be. */
static void
test_no_fitness (void)
{
  const double nothing[] = { 0.0, 0.0 };
  FettleLoadChart *chart = fettle_load_chart_new ();

  fettle_load_chart_set_days (chart, fettle_day_new (2026, 11, 17), G_N_ELEMENTS (nothing), nothing,
                              nothing, nothing, nothing);
  fettle_chart_set_cursor (FETTLE_CHART (chart), fettle_day_new (2026, 11, 17));
  fettle_test_assert_text (fettle_chart_dup_cursor_text (FETTLE_CHART (chart)),
                           "Tuesday 17 November 2026, load 0, fitness 0, fatigue 0, form 0");

  g_assert_finalize_object (chart);
}

static void
test_summary (void)
{
  FettleLoadChart *chart = new_small_chart ();

  fettle_test_assert_text (fettle_chart_dup_title (FETTLE_CHART (chart)),
                           "Load, Fitness, Fatigue and Form");
  fettle_test_assert_text (fettle_chart_dup_summary (FETTLE_CHART (chart)),
                           "3 days, from Tuesday 17 November 2026 to Thursday 19 November 2026. "
                           "This morning: fitness 69, fatigue 77, form " MINUS "8, productive. "
                           "Today so far: load 50, fitness 70, fatigue 71, form " MINUS
                           "1, neutral.");

  g_assert_finalize_object (chart);
}

/* On the first day there is no morning to speak of. */
static void
test_first_day (void)
{
  FettleLoadChart *chart = fettle_load_chart_new ();
  const double load = 80.0, fitness = 1.9, fatigue = 11.4, form = -9.5;

  fettle_load_chart_set_days (chart, fettle_day_new (2026, 11, 19), 1, &load, &fitness, &fatigue,
                              &form);
  fettle_test_assert_text (fettle_chart_dup_summary (FETTLE_CHART (chart)),
                           "1 day, from Thursday 19 November 2026 to Thursday 19 November 2026. "
                           "Today so far: load 80, fitness 2, fatigue 11, form " MINUS
                           "9, overreaching.");

  g_assert_finalize_object (chart);
}

static void
test_table (void)
{
  FettleLoadChart *chart = new_small_chart ();
  FettleChart *base = FETTLE_CHART (chart);

  g_assert_cmpuint (fettle_chart_get_n_columns (base), ==, 5);
  g_assert_cmpuint (fettle_chart_get_n_rows (base), ==, 3);
  fettle_test_assert_text (fettle_chart_dup_column_title (base, 0), "Date");
  fettle_test_assert_text (fettle_chart_dup_column_title (base, 1), "Load (points)");
  fettle_test_assert_text (fettle_chart_dup_column_title (base, 4), "Form (points a day)");
  fettle_test_assert_text (fettle_chart_dup_cell (base, 1, 0), "Wednesday 18 November 2026");
  fettle_test_assert_text (fettle_chart_dup_cell (base, 2, 0),
                           "Thursday 19 November 2026, today so far");
  fettle_test_assert_text (fettle_chart_dup_cell (base, 1, 1), "84.40");
  fettle_test_assert_text (fettle_chart_dup_cell (base, 1, 4), MINUS "7.90");
  fettle_test_assert_text (fettle_chart_dup_cell (base, 0, 4), "+8.00");
  g_assert_cmpuint (fettle_chart_get_cursor_row (base), ==, 2);
  fettle_chart_set_cursor (base, first_day + 1.0);
  g_assert_cmpuint (fettle_chart_get_cursor_row (base), ==, 1);

  g_assert_finalize_object (chart);
}

/* The last six weeks are 42 whole days, each as wide as the others. */
static void
test_places (void)
{
  FettleLoadChart *chart = chart_samples_new_load (400);
  FettleChart *base = FETTLE_CHART (chart);
  PangoContext *context = chart_canvas_new_context (1.0);
  FettleChartTheme theme;
  double first, last, left, right;

  fettle_chart_theme_init (&theme, FETTLE_PALETTE_LIGHT);
  fettle_chart_get_extent (base, &first, &last);
  g_assert_cmpfloat (last - first, ==, 399.0);
  g_assert_cmpfloat (last, ==, fettle_day_new (2026, 11, 19));

  fettle_chart_set_view (base, last - 41.0, last);
  FETTLE_CHART_GET_CLASS (base)->get_plot (base, context, &theme, 800.0, &left, &right);
  g_assert_cmpfloat_with_epsilon (fettle_chart_x_at (base, context, &theme, 800.0, left),
                                  last - 41.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (fettle_chart_x_at (base, context, &theme, 800.0, right), last,
                                  1e-6);
  /* Half a day of room on both sides. */
  g_assert_cmpfloat_with_epsilon (fettle_chart_x_at (base, context, &theme, 800.0,
                                                     left - (right - left) / 82.0),
                                  last - 41.5, 1e-6);

  g_object_unref (context);
  g_assert_finalize_object (chart);
}

static void
test_steps_are_days (void)
{
  FettleLoadChart *chart = new_small_chart ();
  FettleChart *base = FETTLE_CHART (chart);
  double x;

  fettle_chart_move_cursor (base, FETTLE_CHART_STEP_LAST);
  fettle_chart_move_cursor (base, FETTLE_CHART_STEP_PREVIOUS);
  g_assert_true (fettle_chart_get_cursor (base, &x));
  g_assert_cmpfloat (x, ==, first_day + 1.0);
  fettle_chart_set_cursor (base, first_day + 100.0);
  g_assert_true (fettle_chart_get_cursor (base, &x));
  g_assert_cmpfloat (x, ==, first_day + 2.0);

  g_assert_finalize_object (chart);
}

/* The colour that fills most of a column of pixels beside @ground. */
static guint32
get_fill (cairo_surface_t *surface, int x, guint32 ground)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint32 fill = ground;
  int most = 0, length = 0;

  for (int y = 1; y < cairo_image_surface_get_height (surface); y++)
    {
      guint32 color = *(const guint32 *) (data + y * stride + 4 * x) & 0xffffff;
      guint32 above = *(const guint32 *) (data + (y - 1) * stride + 4 * x) & 0xffffff;

      length = color == above ? length + 1 : 0;
      if (color != ground && length > most)
        {
          most = length;
          fill = color;
        }
    }

  return fill;
}

static double
get_luminance (guint32 color)
{
  static const double weights[] = { 0.0722, 0.7152, 0.2126 };
  double luminance = 0.0;

  for (int i = 0; i < 3; i++)
    {
      double level = ((color >> (8 * i)) & 0xff) / 255.0;

      luminance
          += weights[i] * (level <= 0.04045 ? level / 12.92 : pow ((level + 0.055) / 1.055, 2.4));
    }

  return luminance;
}

static double
get_contrast (guint32 a, guint32 b)
{
  double first = get_luminance (a), second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

static void
lay_out (FettleLoadChart *chart, double width, FettleLoadLayout *layout)
{
  g_auto (FettlePainter) painter = { 0 };
  PangoContext *context = chart_canvas_new_context (1.0);
  FettleChartTheme theme;

  fettle_chart_theme_init (&theme, FETTLE_PALETTE_LIGHT);
  fettle_painter_init (&painter, NULL, context, &theme);
  fettle_load_chart_lay_out (chart, &painter, width, 400.0, layout);
  g_object_unref (context);
}

static void
fill_nothing (gpointer data, const cairo_rectangle_t *area, double radius, FettleColor color)
{
}

static void
collect_words (gpointer data, PangoLayout *words, double x, double y, FettleColor color)
{
  g_string_append_printf (data, "%s|", pango_layout_get_text (words));
}

static void
ignore_group (gpointer data, const cairo_rectangle_t *area)
{
}

static void
ignore_group_end (gpointer data)
{
}

/* All words of the axis, and of the cursor where there is one. */
static char *
collect (FettleLoadChart *chart, double width, gboolean right_to_left)
{
  g_auto (FettlePainter) painter = { 0 };
  PangoContext *context = chart_canvas_new_context (1.0);
  GString *texts = g_string_new (NULL);
  FettleCanvas canvas = { fill_nothing, collect_words, ignore_group, ignore_group_end, texts, 1.0 };
  FettleLoadLayout layout;
  FettleChartTheme theme;
  FettleChartAxis *axis;

  fettle_chart_theme_init (&theme, FETTLE_PALETTE_LIGHT);
  theme.right_to_left = right_to_left;
  fettle_painter_init (&painter, NULL, context, &theme);
  painter.canvas = &canvas;
  fettle_load_chart_lay_out (chart, &painter, width, 400.0, &layout);
  axis = fettle_load_chart_make_axis (chart, &painter, &layout, width);
  fettle_chart_axis_draw (axis, &painter, layout.axis_y);
  fettle_chart_draw_overlay_on (FETTLE_CHART (chart), &canvas, context, &theme, width, 400.0);
  fettle_chart_axis_free (axis);
  g_object_unref (context);
  return g_string_free_and_steal (texts);
}

static void
assert_says (FettleLoadChart *chart, double width, const char *expected, gboolean says)
{
  g_autofree char *texts = collect (chart, width, FALSE);

  if (says)
    g_assert_nonnull (strstr (texts, expected));
  else
    g_assert_null (strstr (texts, expected));
}

/* This year goes without saying, another one does not. */
static void
test_years (void)
{
  FettleLoadChart *chart = chart_samples_new_load (900);
  FettleChart *base = FETTLE_CHART (chart);

  fettle_chart_set_view (base, fettle_day_new (2026, 8, 19), fettle_day_new (2026, 11, 18));
  fettle_chart_set_cursor (base, fettle_day_new (2026, 9, 2));
  assert_says (chart, 860.0, "20", FALSE);
  assert_says (chart, 860.0, "Wed 2 Sep|", TRUE);

  fettle_chart_set_view (base, fettle_day_new (2025, 3, 20), fettle_day_new (2025, 6, 20));
  fettle_chart_set_cursor (base, fettle_day_new (2025, 5, 30));
  assert_says (chart, 860.0, "April 2025|", TRUE);
  assert_says (chart, 860.0, "|May|", TRUE);
  assert_says (chart, 860.0, "Fri 30 May 2025|", TRUE);

  /* The turn of the year, in months and in weeks. */
  fettle_chart_set_view (base, fettle_day_new (2025, 11, 20), fettle_day_new (2026, 2, 20));
  assert_says (chart, 860.0, "January 2026|", TRUE);
  fettle_chart_set_view (base, fettle_day_new (2025, 12, 20), fettle_day_new (2026, 1, 20));
  assert_says (chart, 860.0, "22 Dec 2025|", TRUE);
  assert_says (chart, 860.0, "5 Jan 2026|", TRUE);

  g_assert_finalize_object (chart);
}

static void
test_signs_from_right_to_left (void)
{
  FettleLoadChart *chart = new_small_chart ();
  g_autofree char *texts = NULL;

  fettle_chart_set_cursor (FETTLE_CHART (chart), first_day + 1.0);
  texts = collect (chart, 860.0, TRUE);
  g_assert_nonnull (strstr (texts, "\u2066" MINUS "8\u2069|"));

  g_assert_finalize_object (chart);
}

/* A bar stands for so many days that it can be seen, and is their mean: every seventh day has 70.
 */
static void
test_bars_of_many_days (void)
{
  static const struct
  {
    double days;
    double width;
    FettleLoadPeriod period;
  } cases[] = {
    { 41.0, 860.0, FETTLE_LOAD_PERIOD_DAY },     { 364.0, 860.0, FETTLE_LOAD_PERIOD_WEEK },
    { 3649.0, 860.0, FETTLE_LOAD_PERIOD_MONTH }, { 3649.0, 300.0, FETTLE_LOAD_PERIOD_QUARTER },
    { 3649.0, 120.0, FETTLE_LOAD_PERIOD_YEAR },
  };
  FettleLoadChart *chart = fettle_load_chart_new ();
  FettleDay last = fettle_day_new (2026, 11, 22); /* a Sunday */
  double load[3650], others[3650] = { 0 };

  for (int i = 0; i < 3650; i++)
    load[i] = (3649 - i) % 7 == 0 ? 70.0 : 0.0;
  fettle_load_chart_set_days (chart, last - 3649, 3650, load, others, others, others);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FettleLoadLayout layout;
      double highest;

      fettle_chart_set_view (FETTLE_CHART (chart), last - cases[i].days, last);
      lay_out (chart, cases[i].width, &layout);
      g_assert_cmpint (layout.period, ==, cases[i].period);
      highest = fettle_load_chart_get_highest_bar (chart, &layout);
      if (cases[i].period == FETTLE_LOAD_PERIOD_DAY)
        g_assert_cmpfloat (highest, ==, 70.0);
      else if (cases[i].period == FETTLE_LOAD_PERIOD_WEEK)
        g_assert_cmpfloat_with_epsilon (highest, 10.0, 1e-9);
      else
        g_assert_cmpfloat_with_epsilon (highest, 10.0, 3.0);
      g_assert_cmpfloat (layout.average.high, >=, highest);
    }

  g_assert_finalize_object (chart);
}

/* What is drawn, not what the palette says: bars let the card shine through (WCAG 2.2, 1.4.11). */
static void
test_bars_are_seen (void)
{
  static const FettlePaletteVariant variants[]
      = { FETTLE_PALETTE_LIGHT, FETTLE_PALETTE_DARK, FETTLE_PALETTE_PRINT };
  const double load[] = { 100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0 };
  const double missing[] = { NAN, NAN, NAN, NAN, NAN, NAN, NAN };

  for (size_t i = 0; i < 2 * G_N_ELEMENTS (variants); i++)
    {
      FettleLoadChart *chart = fettle_load_chart_new ();
      FettleChartTheme theme;
      cairo_surface_t *surface;
      guint32 ground;

      fettle_load_chart_set_days (chart, 20000, G_N_ELEMENTS (load), load, missing, missing,
                                  missing);
      fettle_chart_theme_init (&theme, variants[i / 2]);
      theme.high_contrast = i % 2 == 1;
      surface = chart_canvas_draw (FETTLE_CHART (chart), &theme, 700.0, 1.0);
      cairo_surface_flush (surface);
      ground = *(const guint32 *) cairo_image_surface_get_data (surface) & 0xffffff;
      g_assert_cmpfloat (get_contrast (ground, get_fill (surface, 350, ground)), >=, 3.0);

      cairo_surface_destroy (surface);
      g_assert_finalize_object (chart);
    }
}

/* A single day, days without values, and ranges from a week to all. */
static void
test_any_data (void)
{
  static const double missing[] = { NAN, NAN, NAN };
  static const size_t lengths[] = { 1, 2, 6, 7, 30, 100, 400, 2000 };
  g_autoptr (FettleLoadChart) unknown = fettle_load_chart_new ();
  FettleChartTheme theme;

  fettle_chart_theme_init (&theme, FETTLE_PALETTE_LIGHT);
  fettle_load_chart_set_days (unknown, 20000, 3, missing, missing, missing, missing);
  fettle_chart_set_cursor (FETTLE_CHART (unknown), 20001.0);
  cairo_surface_destroy (chart_canvas_draw (FETTLE_CHART (unknown), &theme, 360.0, 1.0));

  for (size_t i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      FettleLoadChart *chart = chart_samples_new_load (lengths[i]);

      fettle_chart_move_cursor (FETTLE_CHART (chart), FETTLE_CHART_STEP_LAST);
      cairo_surface_destroy (chart_canvas_draw (FETTLE_CHART (chart), &theme, 300.0, 1.0));
      g_assert_finalize_object (chart);
    }
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/charts/load/cursor-text", test_cursor_text);
  g_test_add_func ("/charts/load/no-fitness-is-not-judged", test_no_fitness);
  g_test_add_func ("/charts/load/summary", test_summary);
  g_test_add_func ("/charts/load/first-day", test_first_day);
  g_test_add_func ("/charts/load/table", test_table);
  g_test_add_func ("/charts/load/places", test_places);
  g_test_add_func ("/charts/load/steps-are-days", test_steps_are_days);
  g_test_add_func ("/charts/load/years", test_years);
  g_test_add_func ("/charts/load/signs-from-right-to-left", test_signs_from_right_to_left);
  g_test_add_func ("/charts/load/bars-of-many-days", test_bars_of_many_days);
  g_test_add_func ("/charts/load/bars-are-seen", test_bars_are_seen);
  g_test_add_func ("/charts/load/any-data", test_any_data);

  return g_test_run ();
}

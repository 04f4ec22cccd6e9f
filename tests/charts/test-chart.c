/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "chart-canvas.h"
#include "chart-samples.h"
#include "fettle-test.h"

/* A chart of samples at 0, 2, 4 … 200 seconds, and how often it told of changes. */
typedef struct
{
  FettleChart *chart;
  guint n_changed;
  guint n_cursor_changed;
} Fixture;

static void
count (guint *counter)
{
  (*counter)++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  FettleTraceChart *chart = fettle_trace_chart_new ();
  double times[101], values[101];

  for (size_t i = 0; i < G_N_ELEMENTS (times); i++)
    {
      times[i] = 2.0 * (double) i;
      values[i] = 100.0 + (double) i;
    }
  fettle_trace_chart_set_times (chart, times, G_N_ELEMENTS (times));
  fettle_trace_chart_add_trace (chart, FETTLE_TRACE_HEART_RATE, values, G_N_ELEMENTS (values));

  fixture->chart = FETTLE_CHART (chart);
  g_signal_connect_swapped (chart, "changed", G_CALLBACK (count), &fixture->n_changed);
  g_signal_connect_swapped (chart, "cursor-changed", G_CALLBACK (count),
                            &fixture->n_cursor_changed);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->chart);
}

static void
assert_view (FettleChart *chart, double first, double last)
{
  double actual_first, actual_last;

  fettle_chart_get_view (chart, &actual_first, &actual_last);
  g_assert_cmpfloat_with_epsilon (actual_first, first, 1e-9);
  g_assert_cmpfloat_with_epsilon (actual_last, last, 1e-9);
}

static void
assert_cursor (FettleChart *chart, double x)
{
  double actual;

  g_assert_true (fettle_chart_get_cursor (chart, &actual));
  g_assert_cmpfloat (actual, ==, x);
}

static void
test_view_is_all (Fixture *fixture, gconstpointer data)
{
  double first, last;

  fettle_chart_get_extent (fixture->chart, &first, &last);
  g_assert_cmpfloat (first, ==, 0.0);
  g_assert_cmpfloat (last, ==, 200.0);
  assert_view (fixture->chart, 0.0, 200.0);
  g_assert_false (fettle_chart_is_zoomed (fixture->chart));
}

static void
test_view_is_clamped (Fixture *fixture, gconstpointer data)
{
  fettle_chart_set_view (fixture->chart, 50.0, 90.0);
  assert_view (fixture->chart, 50.0, 90.0);
  g_assert_true (fettle_chart_is_zoomed (fixture->chart));
  g_assert_cmpuint (fixture->n_changed, ==, 1);

  fettle_chart_set_view (fixture->chart, 50.0, 90.0);
  g_assert_cmpuint (fixture->n_changed, ==, 1);

  /* Keeps its length. */
  fettle_chart_set_view (fixture->chart, -30.0, 10.0);
  assert_view (fixture->chart, 0.0, 40.0);
  fettle_chart_set_view (fixture->chart, 190.0, 230.0);
  assert_view (fixture->chart, 160.0, 200.0);

  /* Not shorter than ten seconds. */
  fettle_chart_set_view (fixture->chart, 100.0, 102.0);
  assert_view (fixture->chart, 96.0, 106.0);

  fettle_chart_set_view (fixture->chart, -1000.0, 1000.0);
  assert_view (fixture->chart, 0.0, 200.0);
  g_assert_false (fettle_chart_is_zoomed (fixture->chart));
}

static void
test_zoom_keeps_its_place (Fixture *fixture, gconstpointer data)
{
  fettle_chart_zoom (fixture->chart, 2.0, 50.0);
  assert_view (fixture->chart, 25.0, 125.0);
  fettle_chart_zoom (fixture->chart, 2.0, 25.0);
  assert_view (fixture->chart, 25.0, 75.0);
  fettle_chart_zoom (fixture->chart, 0.5, 25.0);
  assert_view (fixture->chart, 25.0, 125.0);

  /* At the end of zooming nothing moves. */
  fettle_chart_zoom (fixture->chart, 1000.0, 30.0);
  g_assert_cmpuint (fixture->n_changed, ==, 4);
  fettle_chart_zoom (fixture->chart, 2.0, 30.0);
  g_assert_cmpuint (fixture->n_changed, ==, 4);

  fettle_chart_reset_view (fixture->chart);
  assert_view (fixture->chart, 0.0, 200.0);
}

static void
test_pan_stops_at_the_ends (Fixture *fixture, gconstpointer data)
{
  fettle_chart_set_view (fixture->chart, 100.0, 140.0);
  fettle_chart_pan (fixture->chart, 0.5);
  assert_view (fixture->chart, 120.0, 160.0);
  fettle_chart_pan (fixture->chart, -10.0);
  assert_view (fixture->chart, 0.0, 40.0);
  fettle_chart_pan (fixture->chart, 100.0);
  assert_view (fixture->chart, 160.0, 200.0);
}

static void
test_cursor_snaps (Fixture *fixture, gconstpointer data)
{
  g_assert_false (fettle_chart_get_cursor (fixture->chart, NULL));

  fettle_chart_set_cursor (fixture->chart, 10.9);
  assert_cursor (fixture->chart, 10.0);
  fettle_chart_set_cursor (fixture->chart, 11.1);
  assert_cursor (fixture->chart, 12.0);
  g_assert_cmpuint (fixture->n_cursor_changed, ==, 2);

  /* The same sample is no change. */
  fettle_chart_set_cursor (fixture->chart, 12.4);
  g_assert_cmpuint (fixture->n_cursor_changed, ==, 2);

  fettle_chart_set_cursor (fixture->chart, 5000.0);
  assert_cursor (fixture->chart, 200.0);
  fettle_chart_set_cursor (fixture->chart, -5000.0);
  assert_cursor (fixture->chart, 0.0);

  fettle_chart_set_cursor (fixture->chart, NAN);
  g_assert_false (fettle_chart_get_cursor (fixture->chart, NULL));
  g_assert_cmpuint (fixture->n_cursor_changed, ==, 5);
  g_assert_cmpuint (fixture->n_changed, ==, 0);
}

static void
test_cursor_moves_by_keys (Fixture *fixture, gconstpointer data)
{
  fettle_chart_move_cursor (fixture->chart, FETTLE_CHART_STEP_NEXT);
  assert_cursor (fixture->chart, 0.0);
  fettle_chart_move_cursor (fixture->chart, FETTLE_CHART_STEP_NEXT);
  assert_cursor (fixture->chart, 2.0);
  fettle_chart_move_cursor (fixture->chart, FETTLE_CHART_STEP_NEXT_PAGE);
  assert_cursor (fixture->chart, 22.0);
  fettle_chart_move_cursor (fixture->chart, FETTLE_CHART_STEP_PREVIOUS_PAGE);
  assert_cursor (fixture->chart, 2.0);
  fettle_chart_move_cursor (fixture->chart, FETTLE_CHART_STEP_PREVIOUS);
  fettle_chart_move_cursor (fixture->chart, FETTLE_CHART_STEP_PREVIOUS);
  assert_cursor (fixture->chart, 0.0);
  fettle_chart_move_cursor (fixture->chart, FETTLE_CHART_STEP_LAST);
  assert_cursor (fixture->chart, 200.0);
  fettle_chart_move_cursor (fixture->chart, FETTLE_CHART_STEP_NEXT);
  assert_cursor (fixture->chart, 200.0);
  fettle_chart_move_cursor (fixture->chart, FETTLE_CHART_STEP_FIRST);
  assert_cursor (fixture->chart, 0.0);
}

/* Zoomed in so far that a tenth is less than a sample. */
static void
test_page_is_a_point_at_least (Fixture *fixture, gconstpointer data)
{
  fettle_chart_set_view (fixture->chart, 100.0, 110.0);
  fettle_chart_set_cursor (fixture->chart, 104.0);
  fettle_chart_move_cursor (fixture->chart, FETTLE_CHART_STEP_NEXT_PAGE);
  assert_cursor (fixture->chart, 106.0);
  fettle_chart_move_cursor (fixture->chart, FETTLE_CHART_STEP_PREVIOUS_PAGE);
  assert_cursor (fixture->chart, 104.0);
}

static void
test_view_follows_the_cursor (Fixture *fixture, gconstpointer data)
{
  double first, last;

  fettle_chart_set_view (fixture->chart, 100.0, 120.0);
  fettle_chart_move_cursor (fixture->chart, FETTLE_CHART_STEP_PREVIOUS);
  assert_cursor (fixture->chart, 120.0);
  fettle_chart_move_cursor (fixture->chart, FETTLE_CHART_STEP_NEXT);
  fettle_chart_get_view (fixture->chart, &first, &last);
  g_assert_cmpfloat (first, >, 100.0);
  g_assert_cmpfloat (last, >, 122.0);
  g_assert_cmpfloat_with_epsilon (last - first, 20.0, 1e-9);

  fettle_chart_move_cursor (fixture->chart, FETTLE_CHART_STEP_FIRST);
  assert_view (fixture->chart, 0.0, 20.0);
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  double first, last;

  g_assert_false (fettle_chart_get_selection (fixture->chart, NULL, NULL));
  fettle_chart_set_selection (fixture->chart, 50.7, 20.2);
  g_assert_true (fettle_chart_get_selection (fixture->chart, &first, &last));
  g_assert_cmpfloat (first, ==, 20.0);
  g_assert_cmpfloat (last, ==, 50.0);
  g_assert_cmpuint (fixture->n_cursor_changed, ==, 1);

  fettle_chart_set_selection (fixture->chart, 20.0, 50.0);
  g_assert_cmpuint (fixture->n_cursor_changed, ==, 1);

  fettle_chart_set_selection (fixture->chart, 20.0, 20.3);
  g_assert_false (fettle_chart_get_selection (fixture->chart, NULL, NULL));
  g_assert_cmpuint (fixture->n_cursor_changed, ==, 2);
  fettle_chart_set_selection (fixture->chart, NAN, NAN);
  g_assert_cmpuint (fixture->n_cursor_changed, ==, 2);
}

static void
test_other_data (Fixture *fixture, gconstpointer data)
{
  const double times[] = { 0.0, 50.0, 100.0 };

  fettle_chart_set_view (fixture->chart, 20.0, 80.0);
  fettle_chart_set_cursor (fixture->chart, 150.0);
  fettle_chart_set_selection (fixture->chart, 20.0, 60.0);

  fettle_trace_chart_set_times (FETTLE_TRACE_CHART (fixture->chart), times, G_N_ELEMENTS (times));
  assert_view (fixture->chart, 20.0, 80.0);
  g_assert_false (fettle_chart_get_cursor (fixture->chart, NULL));
  g_assert_true (fettle_chart_get_selection (fixture->chart, NULL, NULL));

  fettle_trace_chart_set_times (FETTLE_TRACE_CHART (fixture->chart), times, 2);
  assert_view (fixture->chart, 0.0, 50.0);
  g_assert_false (fettle_chart_get_selection (fixture->chart, NULL, NULL));
}

/* All that can be asked of a chart without data has an answer. */
static void
test_empty (void)
{
  FettleChart *charts[]
      = { FETTLE_CHART (fettle_trace_chart_new ()), FETTLE_CHART (fettle_load_chart_new ()) };

  for (size_t i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      FettleChart *chart = charts[i];
      g_autofree char *title = fettle_chart_dup_title (chart);
      g_autofree char *summary = fettle_chart_dup_summary (chart);
      double first, last;

      fettle_chart_get_extent (chart, &first, &last);
      g_assert_cmpfloat (first, ==, last);
      fettle_chart_set_view (chart, 0.0, 10.0);
      fettle_chart_zoom (chart, 2.0, 0.0);
      fettle_chart_pan (chart, 1.0);
      fettle_chart_set_cursor (chart, 3.0);
      for (FettleChartStep step = FETTLE_CHART_STEP_PREVIOUS; step <= FETTLE_CHART_STEP_LAST;
           step++)
        fettle_chart_move_cursor (chart, step);
      fettle_chart_set_selection (chart, 0.0, 10.0);

      g_assert_false (fettle_chart_get_cursor (chart, NULL));
      g_assert_false (fettle_chart_get_selection (chart, NULL, NULL));
      g_assert_null (fettle_chart_dup_cursor_text (chart));
      g_assert_cmpuint (fettle_chart_get_n_rows (chart), ==, 0);
      g_assert_nonnull (title);
      g_assert_nonnull (strstr (summary, "not enough data"));
      g_assert_cmpfloat (fettle_chart_get_natural_height (chart, 1.0), >, 50.0);

      g_assert_finalize_object (chart);
    }
}

/* Values without a place beside them would be read as those of the place that is seen. */
static void
test_cursor_out_of_view (void)
{
  FettleChart *charts[]
      = { FETTLE_CHART (chart_samples_new_run ()), FETTLE_CHART (chart_samples_new_load (400)) };
  FettleChartTheme theme;

  fettle_chart_theme_init (&theme, FETTLE_PALETTE_LIGHT);
  for (size_t i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      cairo_surface_t *without, *in_view, *out_of_view;
      double first, last;

      fettle_chart_get_extent (charts[i], &first, &last);
      fettle_chart_set_view (charts[i], first, first + (last - first) / 4.0);
      without = chart_canvas_draw (charts[i], &theme, 700.0, 1.0);
      fettle_chart_set_cursor (charts[i], first + (last - first) / 8.0);
      in_view = chart_canvas_draw (charts[i], &theme, 700.0, 1.0);
      fettle_chart_set_cursor (charts[i], first + (last - first) / 2.0);
      out_of_view = chart_canvas_draw (charts[i], &theme, 700.0, 1.0);

      g_assert_cmpuint (chart_canvas_count_differences (without, in_view), >, 0);
      g_assert_cmpuint (chart_canvas_count_differences (without, out_of_view), ==, 0);

      cairo_surface_destroy (without);
      cairo_surface_destroy (in_view);
      cairo_surface_destroy (out_of_view);
      g_assert_finalize_object (charts[i]);
    }
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

#define ADD(name, test) g_test_add ("/charts/chart/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("view-is-all-at-first", test_view_is_all);
  ADD ("view-is-clamped", test_view_is_clamped);
  ADD ("zoom-keeps-its-place", test_zoom_keeps_its_place);
  ADD ("pan-stops-at-the-ends", test_pan_stops_at_the_ends);
  ADD ("cursor-snaps", test_cursor_snaps);
  ADD ("cursor-moves-by-keys", test_cursor_moves_by_keys);
  ADD ("page-is-a-point-at-least", test_page_is_a_point_at_least);
  ADD ("view-follows-the-cursor", test_view_follows_the_cursor);
  ADD ("selection", test_selection);
  ADD ("other-data", test_other_data);
  g_test_add_func ("/charts/chart/cursor-out-of-view-says-nothing", test_cursor_out_of_view);
  g_test_add_func ("/charts/chart/empty", test_empty);

  return g_test_run ();
}

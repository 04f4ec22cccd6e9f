/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>
#include <string.h>

#include "chart-canvas.h"
#include "chart-samples.h"
#include "fettle-test.h"
#include "fettle-trace-panel.h"

#define NBSP "\u00a0"

/* Four samples, the third without a heart rate. */
static FettleTraceChart *
new_small_chart (void)
{
  const double times[] = { 0.0, 10.0, 20.0, 30.0 };
  const double heart_rate[] = { 100.0, 120.0, NAN, 180.0 };
  const double speed[] = { 3.0, 4.0, 0.0, 5.0 };
  const double altitude[] = { 100.0, 102.5, 104.0, 96.0 };
  FettleTraceChart *chart = fettle_trace_chart_new ();
  FettleZones zones;

  fettle_trace_chart_set_times (chart, times, G_N_ELEMENTS (times));
  fettle_trace_chart_add_trace (chart, FETTLE_TRACE_HEART_RATE, heart_rate, G_N_ELEMENTS (times));
  fettle_trace_chart_add_trace (chart, FETTLE_TRACE_PACE, speed, G_N_ELEMENTS (times));
  fettle_trace_chart_add_trace (chart, FETTLE_TRACE_ALTITUDE, altitude, G_N_ELEMENTS (times));
  chart_samples_get_zones (&zones);
  fettle_trace_chart_set_zones (chart, &zones);

  return chart;
}

static void
get_theme (FettleChartTheme *theme)
{
  fettle_chart_theme_init (theme, FETTLE_PALETTE_LIGHT);
}

/* The plot begins and ends where the view does, and lies inside the chart at every size. */
static void
test_places (void)
{
  static const double widths[] = { 320.0, 640.0, 1200.0 };
  static const double text_scales[] = { 1.0, 2.0 };
  FettleTraceChart *chart = chart_samples_new_run ();
  FettleChartTheme theme;

  get_theme (&theme);
  fettle_chart_set_view (FETTLE_CHART (chart), 600.0, 1800.0);
  for (size_t i = 0; i < G_N_ELEMENTS (widths) * G_N_ELEMENTS (text_scales) * 2; i++)
    {
      double width = widths[i % G_N_ELEMENTS (widths)];
      double text_scale = text_scales[i / G_N_ELEMENTS (widths) % G_N_ELEMENTS (text_scales)];
      PangoContext *context = chart_canvas_new_context (text_scale);
      double left, right;

      theme.text_scale = text_scale;
      theme.right_to_left = i >= G_N_ELEMENTS (widths) * G_N_ELEMENTS (text_scales);
      FETTLE_CHART_GET_CLASS (chart)->get_plot (FETTLE_CHART (chart), context, &theme, width, &left,
                                                &right);
      g_assert_cmpfloat (left, >, 0.0);
      g_assert_cmpfloat (right, <, width);
      g_assert_cmpfloat (right - left, >, width / 2.0);

      g_assert_cmpfloat_with_epsilon (fettle_chart_x_at (FETTLE_CHART (chart), context, &theme,
                                                         width, left),
                                      600.0, 1e-6);
      g_assert_cmpfloat_with_epsilon (fettle_chart_x_at (FETTLE_CHART (chart), context, &theme,
                                                         width, right),
                                      1800.0, 1e-6);
      g_assert_cmpfloat_with_epsilon (fettle_chart_x_at (FETTLE_CHART (chart), context, &theme,
                                                         width, (left + right) / 2.0),
                                      1200.0, 1e-6);
      g_object_unref (context);
    }

  g_assert_finalize_object (chart);
}

/* The widths of the words are remembered, but not those of another text scale or of other units. */
static void
test_places_follow_the_words (void)
{
  FettleTraceChart *chart = chart_samples_new_run ();
  PangoContext *context = chart_canvas_new_context (1.0);
  FettleChartTheme theme;
  double left, other_left, right;

  get_theme (&theme);
  FETTLE_CHART_GET_CLASS (chart)->get_plot (FETTLE_CHART (chart), context, &theme, 640.0, &left,
                                            &right);
  pango_cairo_context_set_resolution (context, 192.0);
  FETTLE_CHART_GET_CLASS (chart)->get_plot (FETTLE_CHART (chart), context, &theme, 640.0,
                                            &other_left, &right);
  g_assert_cmpfloat (other_left, >, left + 10.0);

  g_object_unref (context);
  g_assert_finalize_object (chart);
}

static FettleTracePanel *
new_pace_panel (double usual, double slow, double resting)
{
  double times[600], values[600];

  for (size_t i = 0; i < G_N_ELEMENTS (times); i++)
    {
      times[i] = (double) i;
      values[i] = i % 100 >= 60 ? resting : i % 100 >= 50 ? slow : usual + 0.02 * sin ((double) i);
    }

  return fettle_trace_panel_new (FETTLE_TRACE_PACE, times, values, G_N_ELEMENTS (times));
}

/* A swimmer at the wall for 40 of 100 seconds: the scale is that of the swimming. */
static void
test_rests_have_no_pace (void)
{
  FettleTraceUnits units = { .swim = TRUE };
  FettleTracePanel *panel = new_pace_panel (1.0, 0.9, 0.02);
  double ticks[FETTLE_TRACE_TICKS_MAXIMUM];
  double lowest, highest;

  g_assert_cmpfloat (panel->low, >, 0.5);
  g_assert_cmpfloat (panel->low, <, 0.9);
  g_assert_cmpuint (fettle_trace_panel_get_ticks (panel, &units, 4, ticks), >=, 2);
  g_assert_false (fettle_trace_panel_is_drawn (panel, 0.02));
  g_assert_false (fettle_trace_panel_is_drawn (panel, NAN));
  g_assert_true (fettle_trace_panel_is_drawn (panel, 0.9));
  g_assert_false (fettle_series_get_range (panel->series, 61.0, 99.0, &lowest, &highest));
  g_assert_true (fettle_series_get_range (panel->series, 50.0, 59.0, &lowest, &highest));

  fettle_trace_panel_set_places (panel, (double[600]) { 0 }, 10.0);
  g_assert_true (fettle_series_get_range (panel->series, 0.0, 0.0, &lowest, &highest));
  g_assert_cmpfloat (lowest, ==, 0.9);
  fettle_trace_panel_free (panel);
}

/* Who walks between the runs has a pace, and it is to be seen. */
static void
test_walks_have_a_pace (void)
{
  FettleTracePanel *panel = new_pace_panel (3.3, 3.3, 1.4);
  double lowest, highest;

  g_assert_cmpfloat (panel->low, <, 1.4);
  g_assert_true (fettle_series_get_range (panel->series, 61.0, 99.0, &lowest, &highest));
  fettle_trace_panel_free (panel);
}

static void
test_cadence_is_counted_in_the_word_of_the_sport (void)
{
  FettleTraceChart *chart = fettle_trace_chart_new ();
  const double times[] = { 0.0, 1.0 }, values[] = { 180.0, 182.0 };

  fettle_trace_chart_set_times (chart, times, 2);
  fettle_trace_chart_add_trace (chart, FETTLE_TRACE_CADENCE, values, 2);
  fettle_test_assert_text (fettle_chart_dup_column_title (FETTLE_CHART (chart), 1),
                           "Cadence (/min)");
  fettle_trace_chart_set_cadence_unit (chart, "spm");
  fettle_test_assert_text (fettle_chart_dup_column_title (FETTLE_CHART (chart), 1),
                           "Cadence (spm)");
  fettle_chart_set_cursor (FETTLE_CHART (chart), 1.0);
  fettle_test_assert_text (fettle_chart_dup_cursor_text (FETTLE_CHART (chart)),
                           "1 second, 182\302\240spm");

  g_assert_finalize_object (chart);
}

static void
test_natural_height (void)
{
  FettleTraceChart *chart = new_small_chart ();
  FettleChart *base = FETTLE_CHART (chart);
  double height = fettle_chart_get_natural_height (base, 1.0);
  const double cadence[] = { 80.0, 80.0, 80.0, 80.0 };

  g_assert_cmpfloat (height, >, 250.0);
  g_assert_cmpfloat (fettle_chart_get_natural_height (base, 2.0), >, height + 50.0);
  fettle_trace_chart_add_trace (chart, FETTLE_TRACE_CADENCE, cadence, G_N_ELEMENTS (cadence));
  g_assert_cmpfloat (fettle_chart_get_natural_height (base, 1.0), >, height + 40.0);

  g_assert_finalize_object (chart);
}

static void
test_cursor_text (void)
{
  FettleTraceChart *chart = new_small_chart ();
  FettleChart *base = FETTLE_CHART (chart);

  fettle_chart_set_cursor (base, 10.0);
  fettle_test_assert_text (fettle_chart_dup_cursor_text (base),
                           "10 seconds, 120" NBSP "bpm, zone 2, 4:10" NBSP "/km, 103" NBSP "m");
  fettle_chart_set_cursor (base, 20.0);
  fettle_test_assert_text (fettle_chart_dup_cursor_text (base),
                           "20 seconds, Heart rate missing, Pace missing, 104" NBSP "m");
  fettle_trace_chart_set_imperial (chart, TRUE);
  fettle_trace_chart_set_zones (chart, NULL);
  fettle_chart_set_cursor (base, 10.0);
  fettle_test_assert_text (fettle_chart_dup_cursor_text (base),
                           "10 seconds, 120" NBSP "bpm, 6:42" NBSP "/mi, 336" NBSP "ft");
  fettle_trace_chart_set_imperial (chart, FALSE);
  fettle_trace_chart_set_swim (chart, TRUE);
  fettle_test_assert_text (fettle_chart_dup_cursor_text (base),
                           "10 seconds, 120" NBSP "bpm, 0:25" NBSP "/100 m, 103" NBSP "m");

  g_assert_finalize_object (chart);
}

static void
test_long_durations (void)
{
  FettleTraceChart *chart = fettle_trace_chart_new ();
  const double times[] = { 0.0, 61.0, 3600.0, 7385.0 };
  const double values[] = { 1.0, 1.0, 1.0, 1.0 };
  static const char *const words[]
      = { "0 seconds, 1" NBSP "W", "1 minute 1 second, 1" NBSP "W", "1 hour, 1" NBSP "W",
          "2 hours 3 minutes 5 seconds, 1" NBSP "W" };

  fettle_trace_chart_set_times (chart, times, G_N_ELEMENTS (times));
  fettle_trace_chart_add_trace (chart, FETTLE_TRACE_POWER, values, G_N_ELEMENTS (times));
  for (size_t i = 0; i < G_N_ELEMENTS (times); i++)
    {
      fettle_chart_set_cursor (FETTLE_CHART (chart), times[i]);
      fettle_test_assert_text (fettle_chart_dup_cursor_text (FETTLE_CHART (chart)), words[i]);
    }

  g_assert_finalize_object (chart);
}

static void
test_summary (void)
{
  FettleTraceChart *chart = new_small_chart ();
  g_autoptr (FettleTraceChart) single = fettle_trace_chart_new ();
  const double times[] = { 0.0, 1.0 };
  const double missing[] = { NAN, NAN };

  fettle_test_assert_text (fettle_chart_dup_title (FETTLE_CHART (chart)), "Traces over Time");
  /* Means are weighted by time: the last sample stands for one second. */
  fettle_test_assert_text (fettle_chart_dup_summary (FETTLE_CHART (chart)),
                           "30 seconds. Heart rate: average 113" NBSP "bpm, highest 180" NBSP
                           "bpm. "
                           "Pace: average 6:53" NBSP "/km, fastest 3:20" NBSP
                           "/km. Altitude: from 96" NBSP "m to 104" NBSP "m.");

  /* Other figures, where they stand beside the chart. */
  fettle_trace_chart_set_duration (chart, 29.0);
  fettle_trace_chart_set_mean (chart, FETTLE_TRACE_HEART_RATE, 111.0);
  fettle_trace_chart_set_mean (chart, FETTLE_TRACE_PACE, 1000.0 / 411.0);
  fettle_test_assert_text (fettle_chart_dup_summary (FETTLE_CHART (chart)),
                           "29 seconds. Heart rate: average 111" NBSP "bpm, highest 180" NBSP
                           "bpm. "
                           "Pace: average 6:51" NBSP "/km, fastest 3:20" NBSP
                           "/km. Altitude: from 96" NBSP "m to 104" NBSP "m.");

  fettle_trace_chart_set_times (single, times, 2);
  fettle_trace_chart_add_trace (single, FETTLE_TRACE_POWER, missing, 2);
  fettle_test_assert_text (fettle_chart_dup_title (FETTLE_CHART (single)), "Power over Time");
  fettle_test_assert_text (fettle_chart_dup_summary (FETTLE_CHART (single)),
                           "1 second. Power: no data.");

  g_assert_finalize_object (chart);
}

/* Out for 100 m, a stop, and on; one distance is missing, one falls back. */
static FettleTraceChart *
new_chart_with_distances (void)
{
  const double times[] = { 0.0, 5.0, 10.0, 15.0, 20.0, 25.0 };
  const double metres[] = { 0.0, NAN, 100.0, 100.0, 99.0, 200.0 };
  const double heart_rate[] = { 100.0, 110.0, 120.0, 130.0, 140.0, 150.0 };
  FettleTraceChart *chart = fettle_trace_chart_new ();

  fettle_trace_chart_set_times (chart, times, G_N_ELEMENTS (times));
  fettle_trace_chart_add_trace (chart, FETTLE_TRACE_HEART_RATE, heart_rate, G_N_ELEMENTS (times));
  fettle_trace_chart_set_distances (chart, metres, G_N_ELEMENTS (times));

  return chart;
}

static void
test_distance (void)
{
  FettleTraceChart *chart = new_chart_with_distances ();
  FettleChart *base = FETTLE_CHART (chart);
  FettleChartTheme theme;
  double first, last, x;

  g_assert_true (fettle_trace_chart_has_distances (chart));
  fettle_chart_set_cursor (base, 10.0);
  fettle_chart_set_selection (base, 5.0, 25.0);
  fettle_trace_chart_set_axis (chart, FETTLE_TRACE_AXIS_DISTANCE);
  fettle_chart_get_extent (base, &first, &last);
  g_assert_cmpfloat (first, ==, 0.0);
  g_assert_cmpfloat (last, ==, 200.0);
  g_assert_true (fettle_chart_get_cursor (base, &x));
  g_assert_cmpfloat (x, ==, 100.0);
  g_assert_true (fettle_chart_get_selection (base, &first, &last));
  g_assert_cmpfloat (first, ==, 50.0);
  g_assert_cmpfloat (last, ==, 200.0);
  fettle_test_assert_text (fettle_chart_dup_title (base), "Heart Rate over Distance");
  fettle_test_assert_text (fettle_chart_dup_cursor_text (base),
                           "0.10" NBSP "km, 10 seconds, 120" NBSP "bpm");

  g_assert_cmpfloat (fettle_trace_chart_get_time_at (chart, 200.0), ==, 25.0);
  g_assert_cmpfloat (fettle_trace_chart_get_place_at (chart, 20.0), ==, 100.0);
  /* The stop takes no room, and no key to get over it. */
  fettle_chart_move_cursor (base, FETTLE_CHART_STEP_NEXT);
  g_assert_true (fettle_chart_get_cursor (base, &x));
  g_assert_cmpfloat (x, ==, 200.0);

  fettle_chart_theme_init (&theme, FETTLE_PALETTE_LIGHT);
  cairo_surface_destroy (chart_canvas_draw (base, &theme, 400.0, 1.0));
  fettle_trace_chart_set_axis (chart, FETTLE_TRACE_AXIS_TIME);
  g_assert_true (fettle_chart_get_cursor (base, &x));
  g_assert_cmpfloat (x, ==, 25.0);
  g_assert_true (fettle_chart_get_selection (base, &first, &last));
  g_assert_cmpfloat (first, ==, 5.0);
  g_assert_cmpfloat (last, ==, 25.0);

  g_assert_finalize_object (chart);
}

static void
test_distance_in_table (void)
{
  FettleTraceChart *chart = new_chart_with_distances ();
  FettleChart *base = FETTLE_CHART (chart);

  g_assert_cmpuint (fettle_chart_get_n_columns (base), ==, 3);
  fettle_test_assert_text (fettle_chart_dup_column_title (base, 1), "Distance (km)");
  fettle_test_assert_text (fettle_chart_dup_column_title (base, 2), "Heart Rate (bpm)");
  fettle_test_assert_text (fettle_chart_dup_cell (base, 1, 0), "0:05");
  fettle_test_assert_text (fettle_chart_dup_cell (base, 1, 1), "0.050");
  fettle_test_assert_text (fettle_chart_dup_cell (base, 1, 2), "110");

  g_assert_finalize_object (chart);
}

/* A treadmill without a foot pod. */
static void
test_no_distance (void)
{
  static const double metres[][4]
      = { { NAN, NAN, NAN, NAN }, { 0.0, 0.0, 0.0, 0.0 }, { 7.0, 7.0, 3.0, NAN } };
  FettleTraceChart *chart = new_small_chart ();

  g_assert_false (fettle_trace_chart_has_distances (chart));
  for (size_t i = 0; i < G_N_ELEMENTS (metres); i++)
    {
      fettle_trace_chart_set_distances (chart, metres[i], G_N_ELEMENTS (metres[i]));
      g_assert_false (fettle_trace_chart_has_distances (chart));
      g_assert_cmpuint (fettle_chart_get_n_columns (FETTLE_CHART (chart)), ==, 4);
    }

  g_assert_finalize_object (chart);
}

static void
test_table (void)
{
  FettleTraceChart *chart = new_small_chart ();
  FettleChart *base = FETTLE_CHART (chart);

  g_assert_cmpuint (fettle_chart_get_n_columns (base), ==, 4);
  g_assert_cmpuint (fettle_chart_get_n_rows (base), ==, 4);
  g_assert_cmpuint (fettle_chart_get_cursor_row (base), ==, 0);
  fettle_chart_set_cursor (base, 20.0);
  g_assert_cmpuint (fettle_chart_get_cursor_row (base), ==, 2);
  fettle_test_assert_text (fettle_chart_dup_column_title (base, 0), "Time");
  fettle_test_assert_text (fettle_chart_dup_column_title (base, 1), "Heart Rate (bpm)");
  fettle_test_assert_text (fettle_chart_dup_column_title (base, 2), "Pace (/km)");
  fettle_test_assert_text (fettle_chart_dup_column_title (base, 3), "Altitude (m)");
  fettle_test_assert_text (fettle_chart_dup_cell (base, 1, 0), "0:10");
  fettle_test_assert_text (fettle_chart_dup_cell (base, 1, 1), "120");
  fettle_test_assert_text (fettle_chart_dup_cell (base, 0, 2), "5:33");
  fettle_test_assert_text (fettle_chart_dup_cell (base, 1, 3), "102.5");
  fettle_test_assert_text (fettle_chart_dup_cell (base, 2, 1), "–");
  fettle_test_assert_text (fettle_chart_dup_cell (base, 2, 2), "–");

  g_assert_finalize_object (chart);
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* On paper the line is drawn with outlines, not with pixels. */
static void
test_vector_output (void)
{
  FettleTraceChart *chart = chart_samples_new_ride (3600);
  PangoContext *context = chart_canvas_new_context (1.0);
  FettleChartTheme theme;

  fettle_chart_theme_init (&theme, FETTLE_PALETTE_PRINT);
  for (int kind = 0; kind < 2; kind++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      cairo_surface_t *surface
          = kind == 0 ? cairo_pdf_surface_create_for_stream (append, bytes, 640.0, 600.0)
                      : cairo_svg_surface_create_for_stream (append, bytes, 640.0, 600.0);
      cairo_t *cr = cairo_create (surface);

      fettle_chart_draw (FETTLE_CHART (chart), cr, context, &theme, 640.0, 600.0);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_finish (surface);
      cairo_surface_destroy (surface);

      g_assert_cmpuint (bytes->len, >, 5000);
      if (kind == 1)
        {
          g_byte_array_append (bytes, (const guint8 *) "", 1);
          g_assert_null (strstr ((const char *) bytes->data, "<image"));
        }
    }

  g_object_unref (context);
  g_assert_finalize_object (chart);
}

/* Every size can be drawn, however small. */
static void
test_any_size (void)
{
  static const double sizes[] = { 0.0, 1.0, 7.0, 40.0, 200.0 };
  FettleTraceChart *chart = chart_samples_new_run ();
  PangoContext *context = chart_canvas_new_context (2.0);
  FettleChartTheme theme;

  get_theme (&theme);
  theme.text_scale = 2.0;
  fettle_chart_set_cursor (FETTLE_CHART (chart), 1000.0);
  fettle_chart_set_selection (FETTLE_CHART (chart), 1000.0, 1100.0);
  for (size_t i = 0; i < G_N_ELEMENTS (sizes) * G_N_ELEMENTS (sizes); i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 200, 200);
      cairo_t *cr = cairo_create (surface);
      double width = sizes[i % G_N_ELEMENTS (sizes)], height = sizes[i / G_N_ELEMENTS (sizes)];

      fettle_chart_draw (FETTLE_CHART (chart), cr, context, &theme, width, height);
      fettle_chart_draw_overlay (FETTLE_CHART (chart), cr, context, &theme, width, height);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }

  g_object_unref (context);
  g_assert_finalize_object (chart);
}

/* What a canvas was given. */
typedef struct
{
  cairo_rectangle_t group;
  gboolean is_in_group;
  guint n_groups;
  guint n_words;
  guint n_words_in_group;
} Pieces;

static void
fill_piece (gpointer data, const cairo_rectangle_t *area, double radius, FettleColor color)
{
  Pieces *pieces = data;

  if (!pieces->is_in_group)
    return;
  g_assert_cmpfloat (area->x, >=, pieces->group.x);
  g_assert_cmpfloat (area->y, >=, pieces->group.y);
  g_assert_cmpfloat (area->x + area->width, <=, pieces->group.x + pieces->group.width);
  g_assert_cmpfloat (area->y + area->height, <=, pieces->group.y + pieces->group.height);
}

static void
write_piece (gpointer data, PangoLayout *words, double x, double y, FettleColor color)
{
  Pieces *pieces = data;

  pieces->n_words++;
  pieces->n_words_in_group += pieces->is_in_group ? 1 : 0;
}

static void
begin_group (gpointer data, const cairo_rectangle_t *area)
{
  Pieces *pieces = data;

  g_assert_false (pieces->is_in_group);
  pieces->group = *area;
  pieces->is_in_group = TRUE;
  pieces->n_groups++;
}

static void
end_group (gpointer data)
{
  Pieces *pieces = data;

  g_assert_true (pieces->is_in_group);
  pieces->is_in_group = FALSE;
}

/* The line of the cursor and its dots move as one narrow column, at every scale of the device. */
static void
test_overlay_in_pieces (void)
{
  static const double scales[] = { 1.0, 1.25, 2.0 };
  FettleTraceChart *chart = chart_samples_new_run ();
  PangoContext *context = chart_canvas_new_context (1.0);
  FettleChartTheme theme;

  get_theme (&theme);
  fettle_chart_set_cursor (FETTLE_CHART (chart), 1003.0);
  fettle_chart_set_selection (FETTLE_CHART (chart), 1000.0, 1100.0);
  for (size_t i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      Pieces pieces = { 0 };
      FettleCanvas canvas = { fill_piece, write_piece, begin_group, end_group, &pieces, scales[i] };

      fettle_chart_draw_overlay_on (FETTLE_CHART (chart), &canvas, context, &theme, 640.0, 500.0);
      g_assert_false (pieces.is_in_group);
      g_assert_cmpuint (pieces.n_groups, ==, 1);
      g_assert_cmpfloat (pieces.group.width, <, 20.0);
      g_assert_cmpuint (pieces.n_words_in_group, ==, 0);
      /* A value for each panel, and the time. */
      g_assert_cmpuint (pieces.n_words, ==, fettle_chart_get_n_columns (FETTLE_CHART (chart)));
    }

  g_object_unref (context);
  g_assert_finalize_object (chart);
}

/* Values that a broken sensor writes. */
static void
test_odd_values (void)
{
  static const double odd[][4] = {
    { NAN, NAN, NAN, NAN },  { 0.0, 0.0, 0.0, 0.0 },
    { 1e9, -1e9, 1e9, 0.0 }, { INFINITY, 1.0, -INFINITY, 2.0 },
    { 5.0, NAN, NAN, NAN },
  };
  const double times[] = { 0.0, 1.0, 1.0, 1e6 };
  FettleChartTheme theme;

  get_theme (&theme);
  for (size_t i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      FettleTraceChart *chart = fettle_trace_chart_new ();
      g_autofree char *summary = NULL;
      FettleZones zones;

      fettle_trace_chart_set_times (chart, times, G_N_ELEMENTS (times));
      for (FettleTraceKind kind = FETTLE_TRACE_HEART_RATE; kind <= FETTLE_TRACE_ALTITUDE; kind++)
        fettle_trace_chart_add_trace (chart, kind, odd[i], G_N_ELEMENTS (times));
      chart_samples_get_zones (&zones);
      fettle_trace_chart_set_zones (chart, &zones);
      fettle_chart_set_cursor (FETTLE_CHART (chart), 1.0);
      cairo_surface_destroy (chart_canvas_draw (FETTLE_CHART (chart), &theme, 400.0, 1.0));
      summary = fettle_chart_dup_summary (FETTLE_CHART (chart));
      g_assert_null (strstr (summary, "nan"));

      g_assert_finalize_object (chart);
    }
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/charts/trace/places", test_places);
  g_test_add_func ("/charts/trace/places-follow-the-words", test_places_follow_the_words);
  g_test_add_func ("/charts/trace/rests-have-no-pace", test_rests_have_no_pace);
  g_test_add_func ("/charts/trace/walks-have-a-pace", test_walks_have_a_pace);
  g_test_add_func ("/charts/trace/cadence-is-counted-in-the-word-of-the-sport",
                   test_cadence_is_counted_in_the_word_of_the_sport);
  g_test_add_func ("/charts/trace/natural-height", test_natural_height);
  g_test_add_func ("/charts/trace/cursor-text", test_cursor_text);
  g_test_add_func ("/charts/trace/long-durations", test_long_durations);
  g_test_add_func ("/charts/trace/summary", test_summary);
  g_test_add_func ("/charts/trace/distance", test_distance);
  g_test_add_func ("/charts/trace/distance-in-table", test_distance_in_table);
  g_test_add_func ("/charts/trace/no-distance", test_no_distance);
  g_test_add_func ("/charts/trace/table", test_table);
  g_test_add_func ("/charts/trace/vector-output", test_vector_output);
  g_test_add_func ("/charts/trace/any-size", test_any_size);
  g_test_add_func ("/charts/trace/overlay-in-pieces", test_overlay_in_pieces);
  g_test_add_func ("/charts/trace/odd-values", test_odd_values);

  return g_test_run ();
}

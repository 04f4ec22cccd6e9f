/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <adwaita.h>
#include <time.h>

#include "fettle-bench.h"
#include "fettle-chart-fixtures.h"
#include "fettle-chart-view.h"
#include "fettle-ui.h"

/* Budget 8: what a frame costs the processor while the pointer moves over a chart of 1200 × 600,
 * with the renderer that the display has. Without graphics that is the one that draws with Cairo.
 */

#define WIDTH    1200
#define HEIGHT   600
#define N_FRAMES 100
#define N_RUNS   7

static double
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
draw_frame (GtkWidget *window)
{
  gtk_test_widget_wait_for_draw (window);
}

static double
measure_hovering (GtkWidget *window, FettleChartView *view)
{
  FettleChart *chart = fettle_chart_view_get_chart (view);
  double start = get_processor_time ();

  for (int i = 0; i < N_FRAMES; i++)
    {
      fettle_chart_set_cursor (chart, fettle_chart_view_x_at (view, 100 + 10 * i));
      draw_frame (window);
    }
  return (get_processor_time () - start) / N_FRAMES;
}

static void
report (GtkWidget *window, double milliseconds)
{
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  g_autofree char *name
      = g_strdup_printf ("chart-view hovering frame, %s", G_OBJECT_TYPE_NAME (renderer));

  fettle_bench_report_at_most (name, milliseconds, "ms CPU", 2);
}

static gboolean
is_drawn (FettleChartView *view)
{
  return fettle_chart_view_get_n_layers_drawn (view) > 0;
}

int
main (int argc, char *argv[])
{
  FettleChart *chart;
  GtkWidget *view, *window;
  double values[N_RUNS];
  guint n_layers;

  if (!gtk_init_check ())
    return 77;
  adw_init ();
  fettle_ui_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  chart = fettle_chart_fixtures_new_traces (8 * 3600);
  view = fettle_chart_view_new (chart);
  gtk_widget_set_size_request (view, WIDTH, HEIGHT);
  gtk_widget_set_valign (view, GTK_ALIGN_CENTER);
  window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  while (!is_drawn (FETTLE_CHART_VIEW (view)))
    g_main_context_iteration (NULL, TRUE);
  draw_frame (window);

  n_layers = fettle_chart_view_get_n_layers_drawn (FETTLE_CHART_VIEW (view));
  for (int i = 0; i < N_RUNS; i++)
    values[i] = measure_hovering (window, FETTLE_CHART_VIEW (view));
  if (fettle_chart_view_get_n_layers_drawn (FETTLE_CHART_VIEW (view)) != n_layers)
    g_error ("Hovering draws the chart again");

  report (window, fettle_bench_median (values, N_RUNS));
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (chart);
  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

/* Budgets 8 and 9, the parts that need no window: what a step of zooming costs at 1200 × 600,
 * whether that grows with the length of the data, and what the layer over it costs when the pointer
 * moves. */

#include "config.h"

#include <locale.h>
#include <time.h>

#include "chart-canvas.h"
#include "chart-samples.h"
#include "fettle-bench.h"

#define WIDTH          1200
#define HEIGHT         600
#define N_RUNS         41
#define FRAME_BUDGET   12.0
#define OVERLAY_BUDGET 2.0
/* More data have more peaks to draw, which is not more data to look at. */
#define GROWTH_BUDGET 1.5

typedef struct
{
  FettleChart *chart;
  PangoContext *context;
  FettleChartTheme theme;
  cairo_surface_t *surface;
  guint step;
} Stage;

static void
stage_init (Stage *stage, FettleChart *chart)
{
  stage->chart = chart;
  stage->context = chart_canvas_new_context (1.0);
  stage->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  stage->step = 0;
  fettle_chart_theme_init (&stage->theme, FETTLE_PALETTE_LIGHT);
}

static void
stage_clear (Stage *stage)
{
  cairo_surface_destroy (stage->surface);
  g_object_unref (stage->context);
  g_object_unref (stage->chart);
}

/* One frame of a zoom in and out again around the middle, never far from seeing all. */
static void
draw_zoom_step (gpointer data)
{
  Stage *stage = data;
  cairo_t *cr = cairo_create (stage->surface);
  double first, last;

  fettle_chart_get_extent (stage->chart, &first, &last);
  if (stage->step++ % 8 == 0)
    fettle_chart_reset_view (stage->chart);
  else
    fettle_chart_zoom (stage->chart, 1.05, (first + last) / 2.0);
  fettle_chart_draw (stage->chart, cr, stage->context, &stage->theme, WIDTH, HEIGHT);
  cairo_destroy (cr);
}

static void
draw_hover (gpointer data)
{
  Stage *stage = data;
  cairo_t *cr = cairo_create (stage->surface);
  double first, last;

  fettle_chart_get_extent (stage->chart, &first, &last);
  fettle_chart_set_cursor (stage->chart,
                           first + (last - first) * (double) (stage->step++ % 97) / 97.0);
  fettle_chart_draw_overlay (stage->chart, cr, stage->context, &stage->theme, WIDTH, HEIGHT);
  cairo_destroy (cr);
}

/* Milliseconds of this thread's own time, which is what a frame takes from the others. */
static double
get_cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return 1e3 * (double) time.tv_sec + 1e-6 * (double) time.tv_nsec;
}

static double
measure (FettleBenchFunction function, Stage *stage)
{
  double times[N_RUNS];

  /* Fonts are loaded when they are first drawn. */
  function (stage);
  for (size_t i = 0; i < N_RUNS; i++)
    {
      double before = get_cpu_time ();

      function (stage);
      times[i] = get_cpu_time () - before;
    }

  return fettle_bench_median (times, N_RUNS);
}

int
main (void)
{
  Stage hour, ride, year, decade;
  double ride_time, decade_time;

  setlocale (LC_ALL, "C.UTF-8");
  stage_init (&hour, FETTLE_CHART (chart_samples_new_ride (3600)));
  stage_init (&ride, FETTLE_CHART (chart_samples_new_ride (8 * 3600)));
  stage_init (&year, FETTLE_CHART (chart_samples_new_load (365)));
  stage_init (&decade, FETTLE_CHART (chart_samples_new_load (3650)));

  ride_time = measure (draw_zoom_step, &ride);
  decade_time = measure (draw_zoom_step, &decade);
  fettle_bench_report_at_most ("chart-zoom-8-hours", ride_time, "ms", FRAME_BUDGET);
  fettle_bench_report_at_most ("chart-zoom-10-years", decade_time, "ms", FRAME_BUDGET);
  fettle_bench_report_at_most ("chart-zoom-8-hours-to-1",
                               ride_time / measure (draw_zoom_step, &hour), "×", GROWTH_BUDGET);
  fettle_bench_report_at_most ("chart-zoom-10-years-to-1",
                               decade_time / measure (draw_zoom_step, &year), "×", GROWTH_BUDGET);
  fettle_bench_report_at_most ("chart-hover-8-hours", measure (draw_hover, &ride), "ms",
                               OVERLAY_BUDGET);
  fettle_bench_report_at_most ("chart-hover-10-years", measure (draw_hover, &decade), "ms",
                               OVERLAY_BUDGET);

  stage_clear (&hour);
  stage_clear (&ride);
  stage_clear (&year);
  stage_clear (&decade);
  return 0;
}

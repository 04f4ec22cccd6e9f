/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <adwaita.h>
#include <time.h>

#include "fettle-activities-page.h"
#include "fettle-activity-fixtures.h"
#include "fettle-bench.h"
#include "fettle-ui.h"

/* Budget 7: the list of 4,000 activities, from the input to a complete frame, in time of the
 * processor. */

#define N_ACTIVITIES 4000
#define N_RUNS       9
#define BUDGET       30

static double
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

typedef struct
{
  GtkWidget *window;
  FettleActivitiesPage *page;
  GListStore *model;
  guint step;
} Bench;

typedef void (*Input) (Bench *bench);

/* One word, letter by letter. */
static void
type_letter (Bench *bench)
{
  static const char *const texts[]
      = { "t", "te", "tem", "temp", "tempo", "tempo ", "tempo 2", "tempo 20", "tempo 202" };

  g_object_set (bench->page, "search", texts[bench->step++ % G_N_ELEMENTS (texts)], NULL);
}

static void
clear_search (Bench *bench)
{
  g_object_set (bench->page, "search", "", NULL);
}

static void
sort (Bench *bench)
{
  static const char *const columns[]
      = { "distance", "time", "load", "speed", "date", "heart-rate" };

  g_object_set (bench->page, "sort-column", columns[bench->step++ % G_N_ELEMENTS (columns)], NULL);
}

static void
open_list (Bench *bench)
{
  fettle_activities_page_set_model (bench->page, G_LIST_MODEL (bench->model));
}

static void
draw_frame (Bench *bench)
{
  gtk_widget_queue_draw (bench->window);
  gtk_test_widget_wait_for_draw (bench->window);
}

static double
measure (Bench *bench, Input input, Input prepare)
{
  double values[N_RUNS];

  for (int i = 0; i < N_RUNS; i++)
    {
      double start;

      if (prepare != NULL)
        {
          prepare (bench);
          draw_frame (bench);
          draw_frame (bench);
        }
      start = get_processor_time ();
      input (bench);
      draw_frame (bench);
      values[i] = get_processor_time () - start;
    }
  return fettle_bench_median (values, N_RUNS);
}

static void
close_list (Bench *bench)
{
  fettle_activities_page_set_model (bench->page, NULL);
}

int
main (int argc, char *argv[])
{
  Bench bench = { 0 };

  if (!gtk_init_check ())
    return 77;
  adw_init ();
  fettle_ui_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  bench.model = fettle_activity_fixtures_new_list (N_ACTIVITIES);
  bench.page = FETTLE_ACTIVITIES_PAGE (fettle_activities_page_new (NULL));
  bench.window = g_object_new (ADW_TYPE_WINDOW, "default-width", 1100, "default-height", 800, NULL);
  adw_window_set_content (ADW_WINDOW (bench.window), GTK_WIDGET (bench.page));
  gtk_window_present (GTK_WINDOW (bench.window));
  draw_frame (&bench);

  fettle_bench_report_at_most ("activities open", measure (&bench, open_list, close_list), "ms CPU",
                               BUDGET);
  open_list (&bench);
  draw_frame (&bench);
  fettle_bench_report_at_most ("activities filter keystroke", measure (&bench, type_letter, NULL),
                               "ms CPU", BUDGET);
  fettle_bench_report_at_most ("activities filter cleared",
                               measure (&bench, clear_search, type_letter), "ms CPU", BUDGET);
  clear_search (&bench);
  draw_frame (&bench);
  fettle_bench_report_at_most ("activities sort", measure (&bench, sort, NULL), "ms CPU", BUDGET);

  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_object_unref (bench.model);
  return 0;
}

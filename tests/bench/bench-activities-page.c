/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <adwaita.h>
#include <math.h>
#include <time.h>

#include "fettle-activities-list-page.h"
#include "fettle-activities-page.h"
#include "fettle-activity-fixtures.h"
#include "fettle-bench.h"
#include "fettle-ui.h"

/* Budget 7: the list of 4,000 activities on its real page, in a window of 1200 × 800, in time of
 * the processor on all threads. Each figure is from an input until a complete frame is drawn, by
 * Cairo on the processor as no graphics card is at hand. No row is drawn or written in advance, and
 * figures differ from row to row, so that nothing is known from the row before.
 *
 * “Open” is from giving the loaded activities to a page that shows none: filter, order, months,
 * rows and frame. “After the frame” is what is left to do then: the words for a screen reader.
 * “Shown again” is switching to the page from another. The “first keystroke” meets activities that
 * were never searched before; another adds one letter to a word. */

#define N_ACTIVITIES 4000
#define N_RUNS       14
#define BUDGET       30

static const char word[] = "tempo";

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
  GtkStack *stack;
  FettleActivitiesPage *page;
  GtkWidget *list_page;
  GListStore *model;
  guint step;
} Bench;

typedef void (*Input) (Bench *bench);

/* --- what is done --- */

static GListStore *
make_activities (void)
{
  GListStore *model = fettle_activity_fixtures_new_list (N_ACTIVITIES);

  for (guint i = 0; i < N_ACTIVITIES; i++)
    {
      g_autoptr (FettleActivity) activity = g_list_model_get_item (G_LIST_MODEL (model), i);
      g_autofree char *name = g_strdup_printf ("%s, no. %u", activity->activity_name, i);

      g_set_str (&activity->activity_name, name);
      activity->avg_heart_rate += i % 31;
      activity->avg_speed *= 1 + 0.1 * cos (i);
    }
  return model;
}

static void
give_nothing (Bench *bench)
{
  fettle_activities_page_set_model (bench->page, NULL);
  g_clear_object (&bench->model);
  bench->model = make_activities ();
}

static void
open_list (Bench *bench)
{
  fettle_activities_page_set_model (bench->page, G_LIST_MODEL (bench->model));
}

static void
open_again (Bench *bench)
{
  give_nothing (bench);
  open_list (bench);
}

static void
show_page (Bench *bench)
{
  gtk_stack_set_visible_child_name (bench->stack, "activities");
}

static void
show_other_page (Bench *bench)
{
  gtk_stack_set_visible_child_name (bench->stack, "other");
}

static void
type_letters (Bench *bench, gsize n_letters)
{
  g_autofree char *text = g_strndup (word, n_letters);

  g_object_set (bench->list_page, "search", text, NULL);
}

static void
type_first_letter (Bench *bench)
{
  type_letters (bench, 1);
}

static void
type_some (Bench *bench)
{
  type_letters (bench, bench->step % (sizeof word - 2) + 1);
}

static void
type_one_more (Bench *bench)
{
  type_letters (bench, bench->step++ % (sizeof word - 2) + 2);
}

static void
type_all (Bench *bench)
{
  type_letters (bench, sizeof word - 1);
}

static void
clear_search (Bench *bench)
{
  type_letters (bench, 0);
}

static void
open_and_clear (Bench *bench)
{
  clear_search (bench);
  open_again (bench);
}

/* Every column, then every column the other way round. */
static void
sort (Bench *bench)
{
  static const char *const columns[]
      = { "distance", "time", "load", "speed", "name", "heart-rate", "date" };
  guint n = G_N_ELEMENTS (columns);

  g_object_set (bench->list_page, "sort-descending", bench->step / n % 2 == 0, "sort-column",
                columns[bench->step % n], NULL);
  bench->step++;
}

/* --- measuring --- */

static void
draw_frame (Bench *bench)
{
  gtk_widget_queue_draw (bench->window);
  gtk_test_widget_wait_for_draw (bench->window);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
measure (Bench *bench, const char *name, Input prepare, Input input)
{
  g_autofree char *slowest_name = g_strconcat (name, ", slowest", NULL);
  g_autofree char *rest_name = g_strconcat (name, ", after the frame", NULL);
  double values[N_RUNS], rests[N_RUNS], slowest = 0;

  bench->step = 0;
  for (int i = 0; i < N_RUNS; i++)
    {
      double start;

      if (prepare != NULL)
        prepare (bench);
      draw_frame (bench);
      settle ();
      start = get_processor_time ();
      input (bench);
      draw_frame (bench);
      values[i] = get_processor_time () - start;
      settle ();
      rests[i] = get_processor_time () - start - values[i];
      slowest = MAX (slowest, values[i]);
    }
  fettle_bench_report_at_most (name, fettle_bench_median (values, N_RUNS), "ms CPU", BUDGET);
  fettle_bench_report (slowest_name, slowest, "ms CPU");
  fettle_bench_report (rest_name, fettle_bench_median (rests, N_RUNS), "ms CPU");
}

static void
set_up (Bench *bench)
{
  bench->page = FETTLE_ACTIVITIES_PAGE (fettle_activities_page_new (NULL));
  bench->list_page
      = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (bench->page),
                                                   FETTLE_TYPE_ACTIVITIES_PAGE, "list_page"));
  bench->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (bench->stack, GTK_WIDGET (bench->page), "activities");
  gtk_stack_add_named (bench->stack, adw_bin_new (), "other");
  bench->window
      = g_object_new (ADW_TYPE_WINDOW, "default-width", 1200, "default-height", 800, NULL);
  adw_window_set_content (ADW_WINDOW (bench->window), GTK_WIDGET (bench->stack));
  gtk_window_present (GTK_WINDOW (bench->window));
  give_nothing (bench);
  draw_frame (bench);
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

  set_up (&bench);
  measure (&bench, "activities open", give_nothing, open_list);
  measure (&bench, "activities shown again", show_other_page, show_page);
  measure (&bench, "activities first keystroke", open_and_clear, type_first_letter);
  measure (&bench, "activities keystroke", type_some, type_one_more);
  measure (&bench, "activities search cleared", type_all, clear_search);
  measure (&bench, "activities sort", NULL, sort);

  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_object_unref (bench.model);
  return 0;
}

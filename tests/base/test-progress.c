/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-progress.h"
#include "fettle-test.h"

#define REPORTS 10000

static void
count (GObject *object, GParamSpec *pspec, gpointer data)
{
  (*(int *) data)++;
}

static gpointer
report_often (gpointer data)
{
  FettleProgress *progress = data;

  for (int i = 0; i < REPORTS; i++)
    fettle_progress_add_done (progress, 1);

  return NULL;
}

static gboolean
all_done (gpointer data)
{
  return fettle_progress_get_done (data) == (guint64) REPORTS * 2;
}

static void
test_reports_of_threads_add_up (void)
{
  g_autoptr (FettleProgress) progress = fettle_progress_new ();
  GThread *threads[2];
  int notified = 0;

  g_signal_connect (progress, "notify::done", G_CALLBACK (count), &notified);
  fettle_progress_set_total (progress, REPORTS * 2);
  g_assert_cmpuint (fettle_progress_get_total (progress), ==, 0);
  for (int i = 0; i < 2; i++)
    threads[i] = g_thread_new ("report", report_often, progress);
  for (int i = 0; i < 2; i++)
    g_thread_join (threads[i]);
  fettle_test_await (all_done, progress, "all reports");

  g_assert_cmpfloat (fettle_progress_get_fraction (progress), ==, 1.0);
  /* All reports were in before the context ran: one notification stands for them. */
  g_assert_cmpint (notified, ==, 1);
  fettle_test_await_finalize (g_steal_pointer (&progress));
}

static void
test_equal_values_do_not_notify (void)
{
  g_autoptr (FettleProgress) progress = fettle_progress_new ();
  int total = 0, message = 0;

  g_signal_connect (progress, "notify::total", G_CALLBACK (count), &total);
  g_signal_connect (progress, "notify::message", G_CALLBACK (count), &message);
  for (int i = 0; i < 2; i++)
    {
      fettle_progress_set_total (progress, 7);
      fettle_progress_set_message (progress, "Reading");
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }

  g_assert_cmpint (total, ==, 1);
  g_assert_cmpint (message, ==, 1);
  g_assert_cmpstr (fettle_progress_get_message (progress), ==, "Reading");
  g_assert_cmpfloat (fettle_progress_get_fraction (progress), ==, 0.0);
  g_assert_finalize_object (g_steal_pointer (&progress));
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/base/progress/reports-of-threads-add-up", test_reports_of_threads_add_up);
  g_test_add_func ("/base/progress/equal-values-do-not-notify", test_equal_values_do_not_notify);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "start-report.h"

#include <stdio.h>
#include <unistd.h>

static StartIsComplete is_frame_complete;

static long
read_resident_pages (void)
{
  g_autofree char *text = NULL;
  long size = 0, resident = 0;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL)
      || sscanf (text, "%ld %ld", &size, &resident) != 2)
    g_error ("The memory of this program cannot be read.");
  return resident;
}

static void
on_painted (GdkFrameClock *clock, GtkWindow *window)
{
  int64_t now = g_get_monotonic_time ();

  if (!is_frame_complete (window))
    return;

  printf ("%" G_GINT64_FORMAT " %ld\n", now,
          read_resident_pages () * (sysconf (_SC_PAGESIZE) / 1024));
  fflush (stdout);
  /* What closing costs is not measured. */
  _exit (0);
}

static void
on_realized (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_painted),
                    window);
}

static void
on_window_added (GtkApplication *application, GtkWindow *window)
{
  g_signal_connect_after (window, "realize", G_CALLBACK (on_realized), NULL);
}

int
start_report_run (AdwApplication *application, StartIsComplete is_complete)
{
  is_frame_complete = is_complete;
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added), NULL);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

/* The least that a program with a window costs. */

#include "config.h"

#include <locale.h>

#include "start-report.h"

static void
on_activate (GtkApplication *application)
{
  gtk_window_present (g_object_new (ADW_TYPE_APPLICATION_WINDOW, "application", application,
                                    "default-width", 1100, "default-height", 720, NULL));
}

static gboolean
is_mapped (GtkWindow *window)
{
  return gtk_widget_get_mapped (GTK_WIDGET (window));
}

int
main (void)
{
  g_autoptr (AdwApplication) application
      = adw_application_new ("io.github.fettleapp.Fettle.Empty", G_APPLICATION_NON_UNIQUE);

  setlocale (LC_ALL, "");
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  return start_report_run (application, is_mapped);
}

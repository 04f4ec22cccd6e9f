/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

/* The program on a library, from its first instruction to the list of activities.
 *
 *   start-fettle DIRECTORY */

#include "config.h"

#include <locale.h>

#include "fettle-activities-page.h"
#include "fettle-application.h"
#include "start-report.h"

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_complete (GtkWindow *window)
{
  GtkWidget *page = find (GTK_WIDGET (window), FETTLE_TYPE_ACTIVITIES_PAGE);
  GtkWidget *stack = find (GTK_WIDGET (window), GTK_TYPE_STACK);

  return page != NULL && gtk_widget_get_mapped (page)
         && !gtk_stack_get_transition_running (GTK_STACK (stack))
         && fettle_activities_page_get_state (FETTLE_ACTIVITIES_PAGE (page))
                == FETTLE_ACTIVITIES_LIST;
}

int
main (int argc, char *argv[])
{
  g_autoptr (FettleApplication) application = NULL;

  setlocale (LC_ALL, "");
  application = fettle_application_new (argv[1], NULL, NULL);
  return start_report_run (ADW_APPLICATION (application), is_complete);
}

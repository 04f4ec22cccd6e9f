/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FettlePage:
 * @name: the name in actions and settings
 * @title: the title in the sidebar, to be translated
 * @icon_name: the icon in the sidebar
 * @get_type: the type of the page: an AdwNavigationPage with the properties "library" and "ready",
 *   the latter %TRUE once what it is for is there
 * @focus_main: gives the focus to what the page is for, and until it is ready to what there is
 *
 * A page of the sidebar.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon_name;
  GType (*get_type) (void);
  void (*focus_main) (GtkWidget *page);
} FettlePage;

const FettlePage *fettle_pages_get (guint *n_pages);
int fettle_pages_find (const char *name);

G_END_DECLS

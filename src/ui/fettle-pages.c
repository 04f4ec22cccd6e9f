/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-pages.h"

#include <glib/gi18n-lib.h>

#include "fettle-activities-page.h"
#include "fettle-fitness-page.h"

/* A page that is not built has no line here, and so no place in the sidebar. */
static const FettlePage pages[] = {
  { "activities", N_ ("Activities"), "fettle-activities-symbolic", fettle_activities_page_get_type,
    fettle_activities_page_focus_main },
  { "fitness", N_ ("Fitness"), "fettle-fitness-symbolic", fettle_fitness_page_get_type,
    fettle_fitness_page_focus_main },
};

/**
 * fettle_pages_get:
 * @n_pages: (out): how many there are
 *
 * Returns: (array length=n_pages) (transfer none): the pages in the order of the sidebar
 */
const FettlePage *
fettle_pages_get (guint *n_pages)
{
  g_return_val_if_fail (n_pages != NULL, NULL);

  *n_pages = G_N_ELEMENTS (pages);

  return pages;
}

/**
 * fettle_pages_find:
 * @name: the name of a page
 *
 * Returns: its place in the sidebar, or −1
 */
int
fettle_pages_find (const char *name)
{
  g_return_val_if_fail (name != NULL, -1);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].name, name))
      return (int) i;

  return -1;
}

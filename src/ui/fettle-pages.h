/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * FettlePage:
 * @name: the name in actions and settings
 * @title: the title in the sidebar, to be translated
 * @icon_name: the icon in the sidebar
 * @get_type: the type of the page: an AdwNavigationPage with a property "library"
 *
 * A page of the sidebar.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon_name;
  GType (*get_type) (void);
} FettlePage;

const FettlePage *fettle_pages_get (guint *n_pages);
int fettle_pages_find (const char *name);

G_END_DECLS

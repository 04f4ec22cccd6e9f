/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-ui.h"

#include "fettle-ui-resources.h"

/**
 * fettle_ui_init:
 *
 * Registers the resource bundle and the types that templates name. Comes before any widget of
 * ours; further calls do nothing.
 */
void
fettle_ui_init (void)
{
  static gsize initialized = 0;

  if (!g_once_init_enter (&initialized))
    return;

  fettle_ui_register_resource ();

  g_once_init_leave (&initialized, 1);
}

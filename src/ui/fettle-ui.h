/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where templates, icons and the style are in the resource bundle. */
#define FETTLE_UI_RESOURCES      "/fettle"
#define FETTLE_UI_TEMPLATE(name) FETTLE_UI_RESOURCES "/ui/" name ".ui"

void fettle_ui_init (void);

G_END_DECLS

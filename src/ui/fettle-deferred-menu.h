/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void fettle_deferred_menu_attach (GtkMenuButton *button, GMenuModel *menu);

G_END_DECLS

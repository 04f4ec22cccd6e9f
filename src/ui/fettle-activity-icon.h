/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

#include "fettle-activity-words.h"

G_BEGIN_DECLS

int fettle_activity_icon_get_size (GtkWidget *widget);

/* The icon of a sport in its colour, for widgets that draw themselves. */
void fettle_activity_icon_snapshot (FettleActivityKind kind,
                                    GtkWidget *widget,
                                    GtkSnapshot *snapshot,
                                    int x,
                                    int y,
                                    int size);

G_END_DECLS

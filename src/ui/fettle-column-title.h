/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Ends the title of a column where its figures end. */
void fettle_column_title_end (GtkColumnView *view, GtkColumnViewColumn *column);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

#include "fettle-palette.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_BAR (fettle_bar_get_type ())

/* A bar in a table: as long as its share of the longest. It says nothing that the row does not say
 * in figures, and is hidden from the screen reader.
 *
 * Properties: "fraction" (0 to 1), "ink" (a FettleInk, as gint). */
G_DECLARE_FINAL_TYPE (FettleBar, fettle_bar, FETTLE, BAR, GtkWidget)

G_END_DECLS

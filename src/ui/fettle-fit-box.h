/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FETTLE_TYPE_FIT_BOX (fettle_fit_box_get_type ())

/* Shows its children whole or not at all: in lines, the most important first, and from the first
 * that has no room on none. In a template its children are added as those of a box.
 *
 * Properties: "lines" (the most lines it takes), "spacing" (between two children, in pixels). */
G_DECLARE_FINAL_TYPE (FettleFitBox, fettle_fit_box, FETTLE, FIT_BOX, GtkWidget)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FETTLE_TYPE_FIGURE (fettle_figure_get_type ())

/* One figure of a summary: what it is, the value, its unit, and a note under or beside it.
 *
 * Properties: "title", "value", "unit", "note" (strings; NULL or "" leaves one out). */
G_DECLARE_FINAL_TYPE (FettleFigure, fettle_figure, FETTLE, FIGURE, AdwBin)

void fettle_figure_set (FettleFigure *self, const char *value, const char *unit, const char *note);

G_END_DECLS

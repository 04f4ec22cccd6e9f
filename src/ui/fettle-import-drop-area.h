/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FETTLE_TYPE_IMPORT_DROP_AREA (fettle_import_drop_area_get_type ())

/* Takes files that are dropped anywhere on its child, and says so while they hover.
 *
 * Properties: "child" (GtkWidget), "highlighted" (GtkWidget, nullable: the part of the child that
 * the highlight covers), "enabled" (gboolean).
 *
 * Signal "dropped" (GListModel of GFile). */
G_DECLARE_FINAL_TYPE (FettleImportDropArea,
                      fettle_import_drop_area,
                      FETTLE,
                      IMPORT_DROP_AREA,
                      GtkWidget)

void fettle_import_drop_area_set_highlighted (FettleImportDropArea *self, GtkWidget *highlighted);

/* What a pointer with files over the window does; also for tests and pictures. */
void fettle_import_drop_area_hover (FettleImportDropArea *self, GListModel *files);
void fettle_import_drop_area_leave (FettleImportDropArea *self);
gboolean fettle_import_drop_area_is_hovered (FettleImportDropArea *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

#include "fettle-format.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITIES_HEADER (fettle_activities_header_get_type ())

/* The line above the activities of a month: its name and what it adds up to. Properties: "title",
 * "totals". */
G_DECLARE_FINAL_TYPE (FettleActivitiesHeader,
                      fettle_activities_header,
                      FETTLE,
                      ACTIVITIES_HEADER,
                      AdwBin)

GtkWidget *fettle_activities_header_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Adds up the rows from @start up to and without @end. */
void fettle_activities_header_set_rows (FettleActivitiesHeader *self,
                                        GListModel *activities,
                                        guint start,
                                        guint end,
                                        FettleUnits units);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

#include "fettle-activities-columns.h"

G_BEGIN_DECLS

/* What makes the rows of the list of activities, and lets a screen reader say them. */
GtkListItemFactory *
fettle_activities_rows_new (GtkListView *view,
                            FettleActivitiesColumns *columns) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

#include "fettle-activities-columns.h"
#include "fettle-activities-sorted.h"

G_BEGIN_DECLS

/* What makes the headers above the months of the list of activities. */
GtkListItemFactory *
fettle_activities_months_new (FettleActivitiesSorted *sorted,
                              FettleActivitiesColumns *columns) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

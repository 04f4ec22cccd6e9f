/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-chart.h"

G_BEGIN_DECLS

/* For kinds of charts: the data are others now. A view of all stays a view of all; cursor and
 * selection go where their place is no longer in the extent. */
void fettle_chart_data_changed (FettleChart *self);
/* For kinds of charts: the same data stand at other places. View, cursor and selection move to
 * where
 * @get_place says that they are now. */
typedef double (*FettleChartPlaceFunction) (FettleChart *self, double old_place, gpointer data);
void
fettle_chart_places_changed (FettleChart *self, FettleChartPlaceFunction get_place, gpointer data);
/* For kinds of charts: the same data look otherwise, or have other words. */
void fettle_chart_look_changed (FettleChart *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-chart.h"

G_BEGIN_DECLS

/* For kinds of charts: the data are others now. A view of all stays a view of all; cursor and
 * selection go where their place is no longer in the extent. */
void fettle_chart_data_changed (FettleChart *self);
/* For kinds of charts: the same data look otherwise, or have other words. */
void fettle_chart_look_changed (FettleChart *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

#include "fettle-chart-view.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_CHART_CARD (fettle_chart_card_get_type ())

/* A card with a chart: title, caption (unit and method), the button for the table twin, and room at
 * the end of the title for more (child type "suffix") and above the chart (child type "strip").
 *
 * Properties: "title", "caption", "chart", "selectable", "view" (the FettleChartView). */
G_DECLARE_FINAL_TYPE (FettleChartCard, fettle_chart_card, FETTLE, CHART_CARD, AdwBin)

FettleChartView *fettle_chart_card_get_view (FettleChartCard *self);

G_END_DECLS

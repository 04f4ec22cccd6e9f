/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-chart.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_CHART_ROW (fettle_chart_row_get_type ())

/* One row of a chart's values: the chart and a number. */
G_DECLARE_FINAL_TYPE (FettleChartRow, fettle_chart_row, FETTLE, CHART_ROW, GObject)

char *fettle_chart_row_dup_cell (FettleChartRow *self, guint column) G_GNUC_WARN_UNUSED_RESULT;

#define FETTLE_TYPE_CHART_TABLE (fettle_chart_table_get_type ())

/* The rows of a chart as a GListModel of FettleChartRow, made when asked for. Properties: "chart"
 * (construct only), "n-items", "item-type". */
G_DECLARE_FINAL_TYPE (FettleChartTable, fettle_chart_table, FETTLE, CHART_TABLE, GObject)

FettleChartTable *fettle_chart_table_new (FettleChart *chart) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_chart_table_dup_csv (FettleChartTable *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

#include "fettle-chart.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_CHART_TABLE_DIALOG (fettle_chart_table_dialog_get_type ())

/* The table twin of a chart: every value it draws, in rows, with "table.copy-csv".
 *
 * Properties: "chart" (construct only), "model" (the rows, a GListModel). */
G_DECLARE_FINAL_TYPE (FettleChartTableDialog,
                      fettle_chart_table_dialog,
                      FETTLE,
                      CHART_TABLE_DIALOG,
                      AdwDialog)

AdwDialog *fettle_chart_table_dialog_new (FettleChart *chart) G_GNUC_WARN_UNUSED_RESULT;
GListModel *fettle_chart_table_dialog_get_model (FettleChartTableDialog *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-load-chart.h"
#include "fettle-trace-chart.h"

G_BEGIN_DECLS

/* Charts of invented values. */
FettleChart *fettle_chart_fixtures_new_traces (size_t n_samples) G_GNUC_WARN_UNUSED_RESULT;
FettleChart *fettle_chart_fixtures_new_load (size_t n_days) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

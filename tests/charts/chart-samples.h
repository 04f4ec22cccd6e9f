/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-load-chart.h"
#include "fettle-trace-chart.h"

G_BEGIN_DECLS

/* Charts of invented data, the same at every run. */

/* A run of six times 800 m over 54 minutes with heart rate, pace, altitude and cadence, and a
 * pause. */
FettleTraceChart *chart_samples_new_run_with_distances (void) G_GNUC_WARN_UNUSED_RESULT;
FettleTraceChart *chart_samples_new_run (void) G_GNUC_WARN_UNUSED_RESULT;
/* A ride of so many seconds with five channels of noise. */
FettleTraceChart *chart_samples_new_ride (size_t n_seconds) G_GNUC_WARN_UNUSED_RESULT;
/* So many days of training up to Thursday 19 November 2026. */
FettleLoadChart *chart_samples_new_load (size_t n_days) G_GNUC_WARN_UNUSED_RESULT;

/* The zones of the run: bounds 113, 132, 150 and 169. */
void chart_samples_get_zones (FettleZones *zones);

G_END_DECLS

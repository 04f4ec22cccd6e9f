/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-chart.h"
#include "fettle-day.h"
#include "fettle-fitness.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_LOAD_CHART (fettle_load_chart_get_type ())

/* Daily load as bars, fitness and fatigue as lines over them, form in its own panel. The horizontal
 * unit is a FettleDay. */
G_DECLARE_FINAL_TYPE (FettleLoadChart, fettle_load_chart, FETTLE, LOAD_CHART, FettleChart)

FettleLoadChart *fettle_load_chart_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* One value a day from @first_day on; copied. NaN where there is none. The last day is today. */
void fettle_load_chart_set_days (FettleLoadChart *self,
                                 FettleDay first_day,
                                 size_t n_days,
                                 const double *load,
                                 const double *fitness,
                                 const double *fatigue,
                                 const double *form);

const char *fettle_load_chart_get_band_title (FettleFormBand band);

G_END_DECLS

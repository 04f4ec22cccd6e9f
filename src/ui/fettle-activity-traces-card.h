/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

#include "fettle-activity-detail.h"
#include "fettle-format.h"
#include "fettle-trace-chart.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITY_TRACES_CARD (fettle_activity_traces_card_get_type ())

/* The traces of an activity over time or distance, and what a selected stretch amounts to. Hides
 * itself without samples.
 *
 * Property: "axis" ("time" or "distance": what the athlete wants; remembered). The chart stands on
 * the axis of time where the recording has no distance. Signal: "selection-changed". */
G_DECLARE_FINAL_TYPE (FettleActivityTracesCard,
                      fettle_activity_traces_card,
                      FETTLE,
                      ACTIVITY_TRACES_CARD,
                      AdwBin)

void fettle_activity_traces_card_set_detail (FettleActivityTracesCard *self,
                                             FettleActivityDetail *detail,
                                             FettleUnits units);
FettleTraceChart *fettle_activity_traces_card_get_chart (FettleActivityTracesCard *self);

/* Seconds since the start; what is selected are whole samples. */
void fettle_activity_traces_card_select (FettleActivityTracesCard *self, double first, double last);
gboolean fettle_activity_traces_card_has_selected (FettleActivityTracesCard *self,
                                                   double first,
                                                   double last);

G_END_DECLS

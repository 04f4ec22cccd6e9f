/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

#include "fettle-activity.h"
#include "fettle-format.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITY_FIGURES (fettle_activity_figures_get_type ())

/* What an activity comes to: distance, time, pace, heart rate, ascent, power and load, as far as
 * its sport has them.
 *
 * Properties: "child-spacing" (between two figures of a line, in pixels). */
G_DECLARE_FINAL_TYPE (FettleActivityFigures,
                      fettle_activity_figures,
                      FETTLE,
                      ACTIVITY_FIGURES,
                      AdwBin)

void fettle_activity_figures_set_activity (FettleActivityFigures *self,
                                           FettleActivity *activity,
                                           FettleUnits units);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

#include "fettle-library.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_FITNESS_PAGE (fettle_fitness_page_get_type ())

/* Load, fitness, fatigue and form over time.
 *
 * Properties: "library" (nullable), "range" ("6-weeks", "3-months", "1-year", "all"), "state" (a
 * FettleFitnessState, as gint). Action: fitness.range. */
G_DECLARE_FINAL_TYPE (FettleFitnessPage,
                      fettle_fitness_page,
                      FETTLE,
                      FITNESS_PAGE,
                      AdwNavigationPage)

/**
 * FettleFitnessState:
 * @FETTLE_FITNESS_WAITING: nothing to show yet
 * @FETTLE_FITNESS_LOADING: it takes long enough to say so
 * @FETTLE_FITNESS_EMPTY: there is no activity to compute from
 * @FETTLE_FITNESS_READY: there are figures
 * @FETTLE_FITNESS_FAILED: the library cannot be read
 */
typedef enum
{
  FETTLE_FITNESS_WAITING,
  FETTLE_FITNESS_LOADING,
  FETTLE_FITNESS_EMPTY,
  FETTLE_FITNESS_READY,
  FETTLE_FITNESS_FAILED,
} FettleFitnessState;

GtkWidget *fettle_fitness_page_new (FettleLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
void fettle_fitness_page_set_library (FettleFitnessPage *self, FettleLibrary *library);
/* For other sources of days than a library, such as tests: a GListModel of FettleTrainingLoad, one
 * a day. */
void fettle_fitness_page_set_history (FettleFitnessPage *self, GListModel *history);
FettleFitnessState fettle_fitness_page_get_state (FettleFitnessPage *self);
void fettle_fitness_page_focus_main (GtkWidget *page);

G_END_DECLS

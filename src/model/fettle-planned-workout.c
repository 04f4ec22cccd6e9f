/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-planned-workout.h"

FETTLE_DEFINE_RECORD (FettlePlannedWorkout,
                      fettle_planned_workout,
                      "planned_workouts",
                      FETTLE_PLANNED_WORKOUT_COLUMNS)

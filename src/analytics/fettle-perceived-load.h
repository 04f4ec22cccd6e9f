/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FETTLE_PERCEIVED_EFFORT_EASY:
 *
 * The effort to assume for a session labelled easy that was not rated.
 */
#define FETTLE_PERCEIVED_EFFORT_EASY 4.0

/**
 * FETTLE_PERCEIVED_EFFORT_OTHER:
 *
 * The effort to assume for any other session that was not rated.
 */
#define FETTLE_PERCEIVED_EFFORT_OTHER 5.0

/**
 * FETTLE_PERCEIVED_STRENGTH_FACTOR:
 *
 * The part of a strength session's points that counts for fitness and fatigue.
 */
#define FETTLE_PERCEIVED_STRENGTH_FACTOR 0.5

double fettle_perceived_load_get_session (double effort, double minutes);
double fettle_perceived_load_get_points (double effort, double minutes);

G_END_DECLS

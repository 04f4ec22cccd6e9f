/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>

G_BEGIN_DECLS

double fettle_ticks_get_step (double least);
double fettle_ticks_get_time_step (double least);
double fettle_ticks_get_pace_step (double least);
int fettle_ticks_get_decimals (double step);

void
fettle_ticks_spread (double *places, size_t n_places, double distance, double low, double high);

G_END_DECLS

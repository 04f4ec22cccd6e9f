/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>

G_BEGIN_DECLS

double
fettle_moving_time (const double *speed, size_t n_samples, double threshold, double shortest_stop);

G_END_DECLS

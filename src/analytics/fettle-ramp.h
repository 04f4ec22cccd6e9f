/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>

G_BEGIN_DECLS

double fettle_ramp_get_weekly (const double *loads, size_t n_days);
gboolean fettle_ramp_is_rapid (const double *loads, size_t n_days);
double fettle_ramp_get_fitness (const double *fitness, size_t n_days);

G_END_DECLS

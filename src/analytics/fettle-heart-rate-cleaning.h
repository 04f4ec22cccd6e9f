/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>

G_BEGIN_DECLS

size_t fettle_heart_rate_clean (const double *heart_rate, size_t n_samples, double *cleaned);

G_END_DECLS

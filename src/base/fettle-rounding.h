/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Parts beside their total are rounded so that what stands on the screen adds up. */
void fettle_round_parts (const double *parts, gsize n_parts, gint64 total, gint64 *rounded);

G_END_DECLS

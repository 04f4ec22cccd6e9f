/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The numbers of a series as a vector file writes them: a list, or segments, ramp, lcg, sine,
 * concat, repeat or sum. A null becomes NaN. Returns NULL, and says why, if this is no series.
 * (element-type double) */
GArray *vector_series_expand (JsonNode *node, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

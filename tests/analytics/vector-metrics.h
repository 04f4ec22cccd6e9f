/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Computes what a case asks for from its inputs, missing values as null. NULL, and why, if inputs
 * make no sense. */
typedef JsonNode *(*VectorMetric) (JsonObject *inputs, GError **error);

/* Nullable: not every metric of the reference is built yet. */
VectorMetric vector_metric_find (const char *name);

G_END_DECLS

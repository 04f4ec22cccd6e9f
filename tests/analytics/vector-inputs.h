/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Inputs of a case. A number that is not there is NaN; a text that is not there is the default. */
double vector_inputs_get_number (JsonObject *inputs, const char *name);
double vector_inputs_get_number_or (JsonObject *inputs, const char *name, double fallback);
const char *vector_inputs_get_text (JsonObject *inputs, const char *name, const char *fallback);
GArray *vector_inputs_get_series (JsonObject *inputs,
                                  const char *name,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

#define VECTOR_SERIES_DATA(series) ((const double *) (gpointer) (series)->data)

/* Results. A NaN is null. */
JsonNode *vector_result_number (double value) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *vector_result_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *vector_result_list (const double *values, size_t n_values) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *vector_result_object (const char *first,
                                JsonNode *value,
                                ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

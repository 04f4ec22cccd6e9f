/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef enum
{
  VECTOR_PASSED,
  VECTOR_FAILED,
  VECTOR_NOT_BUILT,
} VectorOutcome;

/* The cases of a vector file. (element-type JsonNode); NULL, and why, if it is none. */
JsonArray *vector_file_load (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Runs a case. @difference: what is wrong with one that failed; free it. */
VectorOutcome vector_case_run (JsonObject *vector, char **difference);
const char *vector_case_get_id (JsonObject *vector);
const char *vector_case_get_metric (JsonObject *vector);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_AI_ANALYSIS (fettle_ai_analysis_get_type ())

/* An answer of a model, so that the same question is not paid for twice. The key is the SHA-256 of
 * the inputs as canonical JSON, the model, the version of the prompt, the language and the athlete.
 */
/* clang-format off */
#define FETTLE_AI_ANALYSIS_COLUMNS(COLUMN)                                                          \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                     \
  COLUMN (content_hash, TEXT, REQUIRED, NULL, "SHA-256 in lower case hexadecimal digits")           \
  COLUMN (analysis_type, TEXT, REQUIRED, NULL, "What was asked: readiness, workout_suggestion, …")  \
  COLUMN (input_context, TEXT, PLAIN, NULL, "JSON with a version: what was sent of the athlete")    \
  COLUMN (ai_response, TEXT, REQUIRED, NULL, "The whole answer (model)")                            \
  COLUMN (ai_model_version, TEXT, REQUIRED, NULL, "The model")                                      \
  COLUMN (structured_output, TEXT, PLAIN, NULL, "JSON with a version: the answer's fields (model)") \
  COLUMN (hit_count, INTEGER, REQUIRED, NULL, "How often it was used again")                        \
  COLUMN (last_accessed_at, TEXT, PLAIN, NULL, "When it was used last, UTC")                        \
  COLUMN (expires_at, TEXT, PLAIN, NULL, "When it is no longer good, UTC; NULL: never")             \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                          \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")                  \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                                             \
  COLUMN (prompt_version, TEXT, PLAIN, NULL, "Version of the prompt")                               \
  COLUMN (language, TEXT, PLAIN, NULL, "Language of the answer, such as de")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleAiAnalysis,
                       fettle_ai_analysis,
                       AI_ANALYSIS,
                       FETTLE_AI_ANALYSIS_COLUMNS)

G_END_DECLS

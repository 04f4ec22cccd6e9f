/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Compares by the rules of the vector files: numbers within absolute + relative · |expected|; text,
 * truth and null must be equal; lists element by element; of objects the members that are expected.
 * Says where they differ. */
gboolean vector_comparison_matches (JsonNode *expected,
                                    JsonNode *actual,
                                    double absolute,
                                    double relative,
                                    char **difference);

G_END_DECLS

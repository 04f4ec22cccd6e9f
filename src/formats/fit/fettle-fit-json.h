/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <json-glib/json-glib.h>
#include <stdint.h>

G_BEGIN_DECLS

/* Figures of a summary. A figure that is not given is null where its key is always there, and has
 * no key otherwise. */

void fettle_fit_json_add_figure (JsonObject *object, const char *key, double value);
void fettle_fit_json_add_figure_or_null (JsonObject *object, const char *key, double value);
void fettle_fit_json_add_code_or_null (JsonObject *object, const char *key, int code);
void fettle_fit_json_add_string_or_null (JsonObject *object, const char *key, const char *string);
void fettle_fit_json_add_instant_or_null (JsonObject *object, const char *key, int64_t instant);
char *fettle_fit_json_print (JsonObject *object) G_GNUC_WARN_UNUSED_RESULT;

/* A quantity seen many times: how often, and its mean, least and greatest. */
typedef struct
{
  uint64_t count;
  double sum, minimum, maximum;
} FettleFitTally;

void fettle_fit_tally_add (FettleFitTally *self, double value);
JsonObject *fettle_fit_tally_to_json (const FettleFitTally *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

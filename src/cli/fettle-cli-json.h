/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <json-glib/json-glib.h>

#include "fettle-record.h"

G_BEGIN_DECLS

/* JSON for programs: one line a document, numbers as short as they read back the same. */

JsonObject *fettle_cli_json_from_record (FettleRecord *record) G_GNUC_WARN_UNUSED_RESULT;
JsonArray *fettle_cli_json_from_records (GListModel *records) G_GNUC_WARN_UNUSED_RESULT;
void fettle_cli_json_set_text (JsonObject *object, const char *key, const char *text);
void fettle_cli_json_set_number (JsonObject *object, const char *key, double value);
char *fettle_cli_json_to_text (JsonObject *object) G_GNUC_WARN_UNUSED_RESULT;
void fettle_cli_json_print (JsonObject *object);

G_END_DECLS

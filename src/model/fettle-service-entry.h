/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_SERVICE_ENTRY (fettle_service_entry_get_type ())

/* What left this computer and what came back, byte for byte but without keys and tokens. */
/* clang-format off */
#define FETTLE_SERVICE_ENTRY_COLUMNS(COLUMN)                                                    \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                 \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                                         \
  COLUMN (service, TEXT, REQUIRED, NULL, "To whom: garmin, claude")                             \
  COLUMN (purpose, TEXT, REQUIRED, NULL, "What for: sync, readiness, plan, chat, …")            \
  COLUMN (sent_at, TEXT, REQUIRED, NULL, "When, UTC")                                           \
  COLUMN (method, TEXT, REQUIRED, NULL, "HTTP method")                                          \
  COLUMN (address, TEXT, REQUIRED, NULL, "Address without its query")                           \
  COLUMN (request_body, TEXT, PLAIN, NULL, "What was sent")                                     \
  COLUMN (bytes_sent, INTEGER, REQUIRED, "B", "Size of what was sent")                          \
  COLUMN (response_status, INTEGER, PLAIN, NULL, "HTTP status; NULL: no answer")                \
  COLUMN (response_body, TEXT, PLAIN, NULL, "What came back")                                   \
  COLUMN (bytes_received, INTEGER, REQUIRED, "B", "Size of what came back")                     \
  COLUMN (duration_milliseconds, INTEGER, PLAIN, "ms", "From request to the end of the answer") \
  COLUMN (model, TEXT, PLAIN, NULL, "The model that answered")                                  \
  COLUMN (input_tokens, INTEGER, PLAIN, NULL, "Tokens that were sent")                          \
  COLUMN (output_tokens, INTEGER, PLAIN, NULL, "Tokens that came back")                         \
  COLUMN (cost_micro_dollars, INTEGER, PLAIN, "µ$", "What it cost")                             \
  COLUMN (error_message, TEXT, PLAIN, NULL, "What went wrong, for reading")                     \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                      \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleServiceEntry,
                       fettle_service_entry,
                       SERVICE_ENTRY,
                       FETTLE_SERVICE_ENTRY_COLUMNS)

G_END_DECLS

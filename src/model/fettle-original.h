/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ORIGINAL (fettle_original_get_type ())

/* A file as it came, kept byte for byte under its hash. */
/* clang-format off */
#define FETTLE_ORIGINAL_COLUMNS(COLUMN)                                                                       \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                               \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                                                       \
  COLUMN (sha256, TEXT, REQUIRED, NULL, "SHA-256 of the bytes in lower-case hexadecimal, unique")             \
  COLUMN (name, TEXT, REQUIRED, NULL, "The file's name as it came")                                           \
  COLUMN (size_bytes, INTEGER, REQUIRED, "B", "Size of the file")                                             \
  COLUMN (kind, TEXT, REQUIRED, NULL, "fit, tcx, gpx, json, other")                                           \
  COLUMN (source, TEXT, REQUIRED, NULL, "Where it came from: file, archive, garmin, sample")                  \
  COLUMN (archive_name, TEXT, PLAIN, NULL, "The archive that it lay in")                                      \
  COLUMN (added_at, TEXT, REQUIRED, NULL, "When it came, UTC")                                                \
  COLUMN (import_id, INTEGER, PLAIN, NULL, "The import that brought it, for undo")                            \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                                    \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleOriginal, fettle_original, ORIGINAL, FETTLE_ORIGINAL_COLUMNS)

G_END_DECLS

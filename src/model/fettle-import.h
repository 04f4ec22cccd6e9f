/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_IMPORT (fettle_import_get_type ())

/* A batch of files that came in together and can go out together. */
/* clang-format off */
#define FETTLE_IMPORT_COLUMNS(COLUMN)                                                                         \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                               \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                                                       \
  COLUMN (source, TEXT, REQUIRED, NULL, "Where the files came from: file, garmin, sample")                    \
  COLUMN (started_at, TEXT, REQUIRED, NULL, "Start, UTC")                                                     \
  COLUMN (finished_at, TEXT, PLAIN, NULL, "End, UTC; NULL while it runs; when it was found interrupted")          \
  COLUMN (undone_at, TEXT, PLAIN, NULL, "When it was taken out again, UTC")                                   \
  COLUMN (files_found, INTEGER, REQUIRED, NULL, "Files looked at")                                            \
  COLUMN (files_imported, INTEGER, REQUIRED, NULL, "Files that are in, whole")                                \
  COLUMN (files_partial, INTEGER, REQUIRED, NULL, "Files that were read as far as they go")                   \
  COLUMN (files_duplicate, INTEGER, REQUIRED, NULL, "Files that were here already")                           \
  COLUMN (files_refused, INTEGER, REQUIRED, NULL, "Files that gave nothing")                                  \
  COLUMN (files_cancelled, INTEGER, REQUIRED, NULL, "Files that were not tried")                              \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                                    \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")                            \
  COLUMN (files_merged, INTEGER, REQUIRED, NULL, "Files of a session that was here already")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleImport, fettle_import, IMPORT, FETTLE_IMPORT_COLUMNS)

G_END_DECLS

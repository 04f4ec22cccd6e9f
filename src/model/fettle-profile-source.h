/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_PROFILE_SOURCE (fettle_profile_source_get_type ())

/* Which file told a value of the athlete's profile. A value without one is the athlete's own. */
/* clang-format off */
#define FETTLE_PROFILE_SOURCE_COLUMNS(COLUMN)                                                                 \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                               \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                                                       \
  COLUMN (column_name, TEXT, REQUIRED, NULL, "The column of user_profile")                                    \
  COLUMN (original_id, INTEGER, REQUIRED, NULL, "The original that told it")                                  \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                                    \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleProfileSource,
                       fettle_profile_source,
                       PROFILE_SOURCE,
                       FETTLE_PROFILE_SOURCE_COLUMNS)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-personal-record.h"

FETTLE_DEFINE_RECORD (FettlePersonalRecord,
                      fettle_personal_record,
                      "personal_records",
                      FETTLE_PERSONAL_RECORD_COLUMNS)

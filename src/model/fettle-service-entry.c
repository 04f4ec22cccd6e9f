/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-service-entry.h"

FETTLE_DEFINE_RECORD (FettleServiceEntry,
                      fettle_service_entry,
                      "service_journal",
                      FETTLE_SERVICE_ENTRY_COLUMNS)

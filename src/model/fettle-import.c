/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-import.h"

FETTLE_DEFINE_RECORD (FettleImport, fettle_import, "imports", FETTLE_IMPORT_COLUMNS)

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-original.h"

FETTLE_DEFINE_RECORD (FettleOriginal, fettle_original, "originals", FETTLE_ORIGINAL_COLUMNS)

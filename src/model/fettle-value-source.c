/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-value-source.h"

FETTLE_DEFINE_RECORD (FettleValueSource,
                      fettle_value_source,
                      "value_sources",
                      FETTLE_VALUE_SOURCE_COLUMNS)

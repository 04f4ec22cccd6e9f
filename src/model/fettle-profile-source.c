/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-profile-source.h"

FETTLE_DEFINE_RECORD (FettleProfileSource,
                      fettle_profile_source,
                      "profile_sources",
                      FETTLE_PROFILE_SOURCE_COLUMNS)

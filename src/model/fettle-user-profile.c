/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-user-profile.h"

FETTLE_DEFINE_RECORD (FettleUserProfile,
                      fettle_user_profile,
                      "user_profile",
                      FETTLE_USER_PROFILE_COLUMNS)

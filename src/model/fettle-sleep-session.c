/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-sleep-session.h"

FETTLE_DEFINE_RECORD (FettleSleepSession,
                      fettle_sleep_session,
                      "sleep_sessions",
                      FETTLE_SLEEP_SESSION_COLUMNS)

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-recording.h"

G_BEGIN_DECLS

/* Nobody goes on for longer without stopping the watch, in seconds: what lies further away is a
 * broken clock. */
#define FETTLE_ACTIVITY_LONGEST (10 * 86400)

/* What is a value that cannot be is a value that is not there. */
double fettle_activity_limit_seconds (double seconds);
double fettle_activity_limit_distance (double metres);
double fettle_activity_limit_heart_rate (double heart_rate);
void fettle_activity_limit_session (FettleRecordingSession *session);
void fettle_activity_limit_lap (FettleRecordingLap *lap);

G_END_DECLS

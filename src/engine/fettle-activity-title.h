/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-activity.h"

G_BEGIN_DECLS

/* "Morning Run", for an activity that has no name of its own. Translated. */
const char *fettle_activity_title_from_hour (const char *activity_type, int hour);
const char *fettle_activity_title_from_start (FettleActivity *activity);
/* Whether the activity has no title but that. */
gboolean fettle_activity_title_is_given (FettleActivity *activity);

G_END_DECLS

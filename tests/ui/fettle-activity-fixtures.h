/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-activity.h"
#include "fettle-library.h"
#include "fettle-training-load.h"

G_BEGIN_DECLS

/* Invented rows for pages and benchmarks: the same arguments give the same rows. */

/* (element-type FettleActivity), newest first, one or two a day back from 19 November 2026. */
GListStore *fettle_activity_fixtures_new_list (guint n_activities) G_GNUC_WARN_UNUSED_RESULT;
FettleActivity *
fettle_activity_fixtures_new_activity (guint index) G_GNUC_WARN_UNUSED_RESULT; /* 0 = newest */
/* (element-type FettleTrainingLoad), oldest first, the last is 19 November 2026. */
GListStore *fettle_activity_fixtures_new_history (guint n_days) G_GNUC_WARN_UNUSED_RESULT;

/* Into an empty library: six repeats of 800 m with samples and laps (id 1), a broken strength file
 * (id 2), a swim with two legs (id 3, its legs 4 and 5). */
void fettle_activity_fixtures_fill (FettleLibrary *library);
FettleLibrary *
fettle_activity_fixtures_open_library (const char *directory) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

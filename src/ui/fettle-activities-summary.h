/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-activity-words.h"

G_BEGIN_DECLS

/**
 * FettleActivitiesSummary:
 * @n_activities: how many
 * @first_year: the year of the first, 0 without activities
 * @kinds: of which sports
 *
 * What a page says about all activities, whichever it shows.
 */
typedef struct
{
  guint n_activities;
  int first_year;
  gboolean kinds[FETTLE_N_ACTIVITY_KINDS];
} FettleActivitiesSummary;

void fettle_activities_summary_read (FettleActivitiesSummary *summary, GListModel *activities);
char *fettle_activities_summary_dup_count (const FettleActivitiesSummary *summary,
                                           guint n_shown) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

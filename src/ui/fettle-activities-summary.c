/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-summary.h"

#include <glib/gi18n-lib.h>

static int
read_year (FettleActivity *activity)
{
  return activity->activity_date != NULL ? (int) g_ascii_strtoll (activity->activity_date, NULL, 10)
                                         : 0;
}

/**
 * fettle_activities_summary_read:
 * @summary: (out caller-allocates): what they are
 * @activities: (nullable) (element-type FettleActivity): all activities
 *
 * Looks once at each activity.
 */
void
fettle_activities_summary_read (FettleActivitiesSummary *summary, GListModel *activities)
{
  guint n = activities != NULL ? g_list_model_get_n_items (activities) : 0;

  *summary = (FettleActivitiesSummary) { .n_activities = n };
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FettleActivity) activity = g_list_model_get_item (activities, i);
      int year = read_year (activity);

      if (year > 0 && (summary->first_year == 0 || year < summary->first_year))
        summary->first_year = year;
      summary->kinds[fettle_activity_get_kind (activity)] = TRUE;
    }
}

/**
 * fettle_activities_summary_dup_count:
 * @n_shown: how many of them a search leaves
 *
 * Returns: (transfer full): the line that counts; empty without activities
 */
char *
fettle_activities_summary_dup_count (const FettleActivitiesSummary *summary, guint n_shown)
{
  guint n_all = summary->n_activities;
  g_autofree char *all = fettle_format_number (n_all, 0);
  g_autofree char *shown = fettle_format_number (n_shown, 0);
  g_autofree char *year = g_strdup_printf ("%d", summary->first_year);

  if (n_all == 0)
    return g_strdup ("");
  if (n_shown < n_all)
    return g_strdup_printf (
        /* Translators: how many of how many activities a search shows; the second number decides.
         */
        ngettext ("%1$s of %2$s activity", "%1$s of %2$s activities", n_all), shown, all);
  return g_strdup_printf (
      /* Translators: the number of activities, and the year of the first. */
      ngettext ("%1$s activity since %2$s", "%1$s activities since %2$s", n_all), all, year);
}

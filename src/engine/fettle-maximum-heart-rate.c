/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-maximum-heart-rate.h"

#include <math.h>

#include "fettle-activities.h"
#include "fettle-merges.h"
#include "fettle-profiles.h"

static void
point_to (FettleMaximumHeartRate *maximum, FettleActivity *activity)
{
  maximum->activity_id = activity->id;
  if (!fettle_day_parse (activity->activity_date, &maximum->day))
    maximum->day = FETTLE_DAY_NONE;
}

/* The activity of the file that told the value; without one the athlete said it. */
static gboolean
find_teller (FettleConnection *connection,
             const char *user_id,
             FettleMaximumHeartRate *maximum,
             GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FettleActivity) activity = NULL;
  int64_t original_id
      = fettle_profiles_find_source (connection, user_id, "max_heart_rate", &problem);
  int64_t activity_id = 0;

  maximum->source = original_id > 0 ? FETTLE_MAXIMUM_DEVICE : FETTLE_MAXIMUM_ATHLETE;
  if (original_id > 0)
    activity_id = fettle_merges_find_activity (connection, original_id, &problem);
  if (activity_id > 0)
    activity = fettle_activities_get (connection, activity_id, &problem);
  if (activity != NULL)
    point_to (maximum, activity);
  if (problem == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
find_highest (FettleConnection *connection,
              const char *user_id,
              FettleMaximumHeartRate *maximum,
              GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FettleActivity) activity
      = fettle_activities_find_highest_heart_rate (connection, user_id, &problem);

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (activity == NULL)
    return TRUE;

  maximum->value = (double) activity->sustained_max_heart_rate;
  maximum->source = FETTLE_MAXIMUM_SEEN;
  point_to (maximum, activity);
  return TRUE;
}

/**
 * fettle_thresholds_get_maximum_source:
 * @connection: a connection inside a transaction
 * @user_id: the athlete
 * @maximum: (out caller-allocates): the maximum heart rate and where it comes from
 * @error: return location for a #FettleStoreError
 *
 * Says which maximum heart rate is computed with now, and why, so that a page can tell the athlete:
 * “188, set by you”, “from the watch’s profile, 3 November”, “highest seen so far, 12 October”. It
 * is that of [func@thresholds_get_maximum].
 *
 * Returns: whether it could be looked up
 */
gboolean
fettle_thresholds_get_maximum_source (FettleConnection *connection,
                                      const char *user_id,
                                      FettleMaximumHeartRate *maximum,
                                      GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FettleUserProfile) profile = NULL;

  g_return_val_if_fail (maximum != NULL, FALSE);

  *maximum = (FettleMaximumHeartRate) { .value = NAN,
                                        .source = FETTLE_MAXIMUM_UNKNOWN,
                                        .day = FETTLE_DAY_NONE };
  profile = fettle_profiles_get (connection, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (profile == NULL || profile->max_heart_rate == FETTLE_NULL_INTEGER)
    return find_highest (connection, user_id, maximum, error);

  maximum->value = (double) profile->max_heart_rate;
  return find_teller (connection, user_id, maximum, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-thresholds.h"

#include <math.h>

/* What a person's heart can do. A device that was never set up writes 0 or 255. */
#define MAXIMUM_LOWEST  100.0
#define MAXIMUM_HIGHEST 240.0
#define RESTING_LOWEST  25.0
#define RESTING_HIGHEST 120.0

static double
accept (double value, double lowest, double highest)
{
  return value >= lowest && value <= highest ? value : NAN;
}

static double
from_integer (int64_t value)
{
  return value == FETTLE_NULL_INTEGER ? NAN : (double) value;
}

static int64_t
to_integer (double value)
{
  return isnan (value) ? FETTLE_NULL_INTEGER : (int64_t) floor (value + 0.5);
}

/**
 * fettle_thresholds_init:
 * @self: to be filled
 * @profile: the athlete
 * @highest_seen: the highest heart rate held for five seconds in any activity, in bpm, or NaN
 *
 * Takes what the athlete's profile says.
 */
void
fettle_thresholds_init (FettleThresholds *self, FettleUserProfile *profile, double highest_seen)
{
  self->sex = FETTLE_SEX_UNSPECIFIED;
  if (g_strcmp0 (profile->gender, "male") == 0)
    self->sex = FETTLE_SEX_MALE;
  else if (g_strcmp0 (profile->gender, "female") == 0)
    self->sex = FETTLE_SEX_FEMALE;

  self->maximum = from_integer (profile->max_heart_rate);
  self->resting = from_integer (profile->resting_heart_rate);
  self->highest_seen = highest_seen;
}

/**
 * fettle_thresholds_fill_gaps:
 * @self: thresholds
 * @athlete: what a device knew of the athlete
 *
 * Takes from @athlete what @self does not have, as the profile will when the recording is stored.
 */
void
fettle_thresholds_fill_gaps (FettleThresholds *self, const FettleRecordingAthlete *athlete)
{
  if (self->sex == FETTLE_SEX_UNSPECIFIED && athlete->gender == 0)
    self->sex = FETTLE_SEX_FEMALE;
  else if (self->sex == FETTLE_SEX_UNSPECIFIED && athlete->gender == 1)
    self->sex = FETTLE_SEX_MALE;

  if (isnan (self->maximum))
    self->maximum
        = accept (floor (athlete->maximum_heart_rate + 0.5), MAXIMUM_LOWEST, MAXIMUM_HIGHEST);
  if (isnan (self->resting))
    self->resting
        = accept (floor (athlete->resting_heart_rate + 0.5), RESTING_LOWEST, RESTING_HIGHEST);
}

/**
 * fettle_thresholds_get_maximum:
 * @self: thresholds
 *
 * Returns: the maximum heart rate to compute with, in bpm: the athlete's, else the highest seen,
 * else NaN
 */
double
fettle_thresholds_get_maximum (const FettleThresholds *self)
{
  return isnan (self->maximum) ? self->highest_seen : self->maximum;
}

static gboolean
same (double a, double b)
{
  return (isnan (a) && isnan (b)) || fabs (a - b) < 1e-9;
}

/**
 * fettle_thresholds_equal:
 * @a: thresholds
 * @b: thresholds
 *
 * Returns: whether both give the same zones and loads
 */
gboolean
fettle_thresholds_equal (const FettleThresholds *a, const FettleThresholds *b)
{
  return a->sex == b->sex && same (a->resting, b->resting)
         && same (fettle_thresholds_get_maximum (a), fettle_thresholds_get_maximum (b));
}

/**
 * fettle_thresholds_read_athlete:
 * @athlete: what a device knew of the athlete
 * @user_id: the athlete
 *
 * Returns: (transfer full): it as a profile with gaps, for filling the gaps of the stored one;
 * values no person can have are left out
 */
FettleUserProfile *
fettle_thresholds_read_athlete (const FettleRecordingAthlete *athlete, const char *user_id)
{
  FettleUserProfile *found = fettle_user_profile_new ();

  found->user_id = g_strdup (user_id);
  if (athlete->gender == 0)
    found->gender = g_strdup ("female");
  else if (athlete->gender == 1)
    found->gender = g_strdup ("male");
  found->max_heart_rate = to_integer (
      accept (floor (athlete->maximum_heart_rate + 0.5), MAXIMUM_LOWEST, MAXIMUM_HIGHEST));
  found->resting_heart_rate = to_integer (
      accept (floor (athlete->resting_heart_rate + 0.5), RESTING_LOWEST, RESTING_HIGHEST));
  found->height_cm = accept (athlete->height_metres * 100.0, 50.0, 260.0);
  found->weight_kg = accept (athlete->weight_kg, 20.0, 350.0);

  return found;
}

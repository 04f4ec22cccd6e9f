/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-wellness.h"

#include <math.h>

#include "fettle-recording.h"

/**
 * fettle_wellness_new:
 *
 * Returns: (transfer full): a day on which nothing was recorded
 */
FettleWellness *
fettle_wellness_new (void)
{
  FettleWellness *self = g_new0 (FettleWellness, 1);

  for (int i = 0; i < FETTLE_N_WELLNESS_SERIES; i++)
    self->series[i] = g_array_new (FALSE, FALSE, sizeof (FettleWellnessSample));
  self->movements = g_array_new (FALSE, FALSE, sizeof (FettleWellnessMovement));
  self->intensities = g_array_new (FALSE, FALSE, sizeof (FettleWellnessIntensity));
  self->sleep_levels = g_array_new (FALSE, FALSE, sizeof (FettleWellnessLevel));
  self->sleep_disruptions = g_array_new (FALSE, FALSE, sizeof (FettleWellnessLevel));
  self->fitness = g_array_new (FALSE, FALSE, sizeof (FettleWellnessFitness));

  self->resting_heart_rate = NAN;
  self->resting_heart_rate_of_day = NAN;
  self->resting_metabolic_rate = NAN;
  self->overnight_disruption = -1;
  self->sleep_start = FETTLE_INSTANT_NONE;
  self->sleep_end = FETTLE_INSTANT_NONE;
  self->skin_temperature_deviation = NAN;
  self->skin_temperature_week_deviation = NAN;
  self->skin_temperature = NAN;

  return self;
}

/**
 * fettle_wellness_free:
 * @self: (transfer full) (nullable): a day
 */
void
fettle_wellness_free (FettleWellness *self)
{
  if (self == NULL)
    return;

  for (int i = 0; i < FETTLE_N_WELLNESS_SERIES; i++)
    g_clear_pointer (&self->series[i], g_array_unref);
  g_clear_pointer (&self->movements, g_array_unref);
  g_clear_pointer (&self->intensities, g_array_unref);
  g_clear_pointer (&self->sleep_levels, g_array_unref);
  g_clear_pointer (&self->sleep_disruptions, g_array_unref);
  g_clear_pointer (&self->fitness, g_array_unref);
  g_free (self);
}

/**
 * fettle_wellness_is_empty:
 * @self: a day
 *
 * Returns: whether nothing was recorded
 */
gboolean
fettle_wellness_is_empty (const FettleWellness *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (int i = 0; i < FETTLE_N_WELLNESS_SERIES; i++)
    {
      if (self->series[i]->len > 0)
        return FALSE;
    }

  return self->movements->len == 0 && self->intensities->len == 0 && self->sleep_levels->len == 0
         && self->sleep_disruptions->len == 0 && self->fitness->len == 0 && !self->has_sleep_scores
         && !self->has_hrv_status && !self->has_skin_temperature && isnan (self->resting_heart_rate)
         && isnan (self->resting_heart_rate_of_day) && isnan (self->resting_metabolic_rate);
}

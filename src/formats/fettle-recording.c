/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-recording.h"

#include <math.h>

static void
clear_session (gpointer data)
{
  FettleRecordingSession *session = data;

  g_clear_pointer (&session->name, g_free);
}

static void
clear_device (gpointer data)
{
  FettleRecordingDevice *device = data;

  g_clear_pointer (&device->product_name, g_free);
}

/**
 * fettle_recording_new:
 *
 * Returns: (transfer full): a recording with no samples in which nothing is given
 */
FettleRecording *
fettle_recording_new (void)
{
  FettleRecording *self = g_new0 (FettleRecording, 1);

  self->file_type = -1;
  self->time_created = FETTLE_INSTANT_NONE;
  self->creator.manufacturer = -1;
  self->creator.product = -1;
  self->creator.software_version = NAN;

  self->rr_intervals = g_array_new (FALSE, FALSE, sizeof (uint16_t));
  self->sessions = g_array_new (FALSE, FALSE, sizeof (FettleRecordingSession));
  g_array_set_clear_func (self->sessions, clear_session);
  self->laps = g_array_new (FALSE, FALSE, sizeof (FettleRecordingLap));
  self->lengths = g_array_new (FALSE, FALSE, sizeof (FettleRecordingLength));
  self->timer_events = g_array_new (FALSE, FALSE, sizeof (FettleRecordingTimerEvent));
  self->devices = g_array_new (FALSE, FALSE, sizeof (FettleRecordingDevice));
  g_array_set_clear_func (self->devices, clear_device);

  self->athlete = (FettleRecordingAthlete) {
    .gender = -1,
    .age_years = NAN,
    .weight_kg = NAN,
    .height_metres = NAN,
    .resting_heart_rate = NAN,
    .maximum_heart_rate = NAN,
    .threshold_heart_rate = NAN,
    .functional_threshold_power = NAN,
  };

  return self;
}

/**
 * fettle_recording_free:
 * @self: (transfer full) (nullable): a recording
 */
void
fettle_recording_free (FettleRecording *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->creator.product_name, g_free);
  g_clear_pointer (&self->sport_name, g_free);
  g_clear_pointer (&self->times, g_free);
  for (int i = 0; i < FETTLE_N_CHANNELS; i++)
    g_clear_pointer (&self->channels[i], g_free);
  g_clear_pointer (&self->rr_intervals, g_array_unref);
  g_clear_pointer (&self->sessions, g_array_unref);
  g_clear_pointer (&self->laps, g_array_unref);
  g_clear_pointer (&self->lengths, g_array_unref);
  g_clear_pointer (&self->timer_events, g_array_unref);
  g_clear_pointer (&self->devices, g_array_unref);
  g_clear_pointer (&self->wellness, fettle_wellness_free);
  g_free (self);
}

/**
 * fettle_recording_get_value:
 * @self: a recording
 * @channel: a channel
 * @index: a sample, below its number of samples
 *
 * Returns: the value in the channel's unit, or NaN if it was not measured
 */
double
fettle_recording_get_value (const FettleRecording *self, FettleChannel channel, size_t index)
{
  g_return_val_if_fail (self != NULL, NAN);
  g_return_val_if_fail (channel < FETTLE_N_CHANNELS, NAN);
  g_return_val_if_fail (index < self->n_samples, NAN);

  if (self->channels[channel] == NULL)
    return NAN;

  return fettle_channel_scale (channel, self->channels[channel][index]);
}

/**
 * fettle_recording_has_channel:
 * @self: a recording
 * @channel: a channel
 *
 * Returns: whether the channel was measured at all
 */
gboolean
fettle_recording_has_channel (const FettleRecording *self, FettleChannel channel)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (channel < FETTLE_N_CHANNELS, FALSE);

  return self->channels[channel] != NULL;
}

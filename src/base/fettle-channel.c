/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-channel.h"

#include <math.h>

/* Distance holds both centimetres (FIT) and sixteenths of a metre (packed FIT) exactly. Altitude
 * holds the fifths of FIT and the millimetres of GPX. */
static const FettleChannelInfo channels[FETTLE_N_CHANNELS] = {
  [FETTLE_CHANNEL_HEART_RATE] = { "heart_rate", "bpm", 1.0 },
  [FETTLE_CHANNEL_POWER] = { "power", "W", 1.0 },
  [FETTLE_CHANNEL_CADENCE] = { "cadence", "1/min", 128.0 },
  [FETTLE_CHANNEL_SPEED] = { "speed", "m/s", 1000.0 },
  [FETTLE_CHANNEL_DISTANCE] = { "distance", "m", 400.0 },
  [FETTLE_CHANNEL_ALTITUDE] = { "altitude", "m", 1000.0 },
  [FETTLE_CHANNEL_LATITUDE] = { "latitude", "°", 2147483648.0 / 180.0 },
  [FETTLE_CHANNEL_LONGITUDE] = { "longitude", "°", 2147483648.0 / 180.0 },
  [FETTLE_CHANNEL_TEMPERATURE] = { "temperature", "°C", 100.0 },
  [FETTLE_CHANNEL_RESPIRATION_RATE] = { "respiration_rate", "1/min", 100.0 },
};

/**
 * fettle_channel_get_info:
 * @channel: a channel
 *
 * Returns: (transfer none): its name, unit and scale
 */
const FettleChannelInfo *
fettle_channel_get_info (FettleChannel channel)
{
  g_return_val_if_fail (channel < FETTLE_N_CHANNELS, NULL);

  return &channels[channel];
}

/**
 * fettle_channel_from_name:
 * @name: a channel's name in the database
 * @channel: (out): the channel
 *
 * Returns: whether there is a channel of that name
 */
gboolean
fettle_channel_from_name (const char *name, FettleChannel *channel)
{
  for (FettleChannel i = 0; i < FETTLE_N_CHANNELS; i++)
    {
      if (g_str_equal (channels[i].name, name))
        {
          *channel = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * fettle_channel_scale:
 * @channel: a channel
 * @value: a stored value
 *
 * Returns: the value in the channel's unit, or NaN if it is missing
 */
double
fettle_channel_scale (FettleChannel channel, int32_t value)
{
  return value == FETTLE_SAMPLE_MISSING ? NAN : value / channels[channel].scale;
}

/**
 * fettle_channel_unscale:
 * @channel: a channel
 * @value: a value in the channel's unit, or NaN
 *
 * Returns: the nearest value that can be stored; missing for NaN and for what does not fit
 */
int32_t
fettle_channel_unscale (FettleChannel channel, double value)
{
  double scaled = round (value * channels[channel].scale);

  /* Written so that NaN fails it too. */
  if (!(scaled > INT32_MIN && scaled <= INT32_MAX))
    return FETTLE_SAMPLE_MISSING;

  return (int32_t) scaled;
}

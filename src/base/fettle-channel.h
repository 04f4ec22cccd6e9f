/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stdint.h>

G_BEGIN_DECLS

/**
 * FettleChannel:
 *
 * What a recording can hold for each sample. The values of a channel are 32-bit integers of a
 * fixed scale, exact for every device that writes them, small when compressed, and equal after
 * any number of round trips.
 */
typedef enum
{
  FETTLE_CHANNEL_HEART_RATE,       /* bpm */
  FETTLE_CHANNEL_POWER,            /* W */
  FETTLE_CHANNEL_CADENCE,          /* rpm, strides/min or strokes/min, as the sport has it */
  FETTLE_CHANNEL_SPEED,            /* m/s */
  FETTLE_CHANNEL_DISTANCE,         /* m since the start */
  FETTLE_CHANNEL_ALTITUDE,         /* m */
  FETTLE_CHANNEL_LATITUDE,         /* semicircles: degrees × 2³¹ / 180 */
  FETTLE_CHANNEL_LONGITUDE,        /* semicircles */
  FETTLE_CHANNEL_TEMPERATURE,      /* °C */
  FETTLE_CHANNEL_RESPIRATION_RATE, /* breaths/min */
  FETTLE_N_CHANNELS
} FettleChannel;

/**
 * FETTLE_SAMPLE_MISSING:
 *
 * The value of a sample that was not measured. Zero is a measured zero.
 */
#define FETTLE_SAMPLE_MISSING INT32_MIN

/**
 * FettleChannelInfo:
 * @name: the name in the database and in exports, such as "heart_rate"
 * @unit: the unit of a scaled value, such as "bpm"
 * @scale: what a stored value is divided by to give the unit
 */
typedef struct
{
  const char *name;
  const char *unit;
  double scale;
} FettleChannelInfo;

const FettleChannelInfo *fettle_channel_get_info (FettleChannel channel);
gboolean fettle_channel_from_name (const char *name, FettleChannel *channel);
double fettle_channel_scale (FettleChannel channel, int32_t value);
int32_t fettle_channel_unscale (FettleChannel channel, double value);

G_END_DECLS

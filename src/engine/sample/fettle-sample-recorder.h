/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-fit-profile-numbers.h"
#include "fettle-recording.h"

G_BEGIN_DECLS

/**
 * FettleSampleSecond:
 * @distance: metres since the start
 * @speed: in m/s
 * @heart_rate: in bpm
 * @power: in W
 * @cadence: revolutions, strides of one leg or strokes a minute
 * @altitude: in m
 * @latitude: in degrees
 * @longitude: in degrees
 * @temperature: in °C
 *
 * What the watch measures in a second; NaN for what it does not.
 */
typedef struct
{
  double distance;
  double speed;
  double heart_rate;
  double power;
  double cadence;
  double altitude;
  double latitude;
  double longitude;
  double temperature;
} FettleSampleSecond;

/* Keeps a recording as a watch does: second after second, with laps, pauses and the sums of both.
 */
typedef struct _FettleSampleRecorder FettleSampleRecorder;

FettleSampleRecorder *fettle_sample_recorder_new (int64_t start,
                                                  int utc_offset,
                                                  int sport,
                                                  int sub_sport,
                                                  const char *title) G_GNUC_WARN_UNUSED_RESULT;
void fettle_sample_recorder_free (FettleSampleRecorder *self);
void fettle_sample_recorder_add (FettleSampleRecorder *self, const FettleSampleSecond *second);
void fettle_sample_recorder_pause (FettleSampleRecorder *self, int seconds);
void fettle_sample_recorder_end_lap (FettleSampleRecorder *self, int trigger, int intensity);
void fettle_sample_recorder_end_lap_at (FettleSampleRecorder *self,
                                        double distance,
                                        int trigger,
                                        int intensity);
void fettle_sample_recorder_add_length (FettleSampleRecorder *self, double seconds, int strokes);
double fettle_sample_recorder_get_timer (FettleSampleRecorder *self);
double fettle_sample_recorder_get_lap_timer (FettleSampleRecorder *self);
double fettle_sample_recorder_get_lap_start_distance (FettleSampleRecorder *self);
FettleRecording *fettle_sample_recorder_finish (FettleSampleRecorder *self,
                                                int last_intensity) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleSampleRecorder, fettle_sample_recorder_free)

G_END_DECLS

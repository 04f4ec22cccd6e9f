/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stdint.h>

#include "fettle-channel.h"
#include "fettle-wellness.h"

G_BEGIN_DECLS

/* What a file holds, freed of its format. Samples are columns; everything else is small and stands
 * in arrays. Real values are in SI units with NaN for "not given"; instants are seconds since 1970
 * UTC. Strings are valid UTF-8, or NULL. */

#define FETTLE_INSTANT_NONE INT64_MIN
#define FETTLE_NUMBER_NONE  INT64_MIN

/* A session of a multisport recording, or the whole of any other. What the device said: nothing in
 * it is computed from the samples. */
typedef struct
{
  int64_t start_time;
  gboolean is_from_samples; /* the device wrote none: only start and elapsed time, those of the
                               samples */
  int sport;                /* FIT sport number; 0 generic, -1 not given */
  int sub_sport;            /* FIT sub-sport number; -1 not given */
  char *name;               /* the sport profile's name on the device, nullable */
  double elapsed_seconds;
  double timer_seconds;
  double moving_seconds;
  double distance_metres;
  double calories;
  double average_heart_rate, maximum_heart_rate, minimum_heart_rate;
  double average_power, maximum_power, normalized_power;
  double average_cadence, maximum_cadence;
  double average_speed, maximum_speed;
  double ascent_metres, descent_metres;
  double average_temperature;
  double training_effect_aerobic, training_effect_anaerobic;
  double training_load_peak; /* the device's own load, on its own scale */
  double training_stress_score, intensity_factor, threshold_power;
  double workout_feel, workout_rpe; /* as the device has them: 0–100 */
  double pool_length_metres;
  int first_lap_index; /* -1 not given */
  int number_of_laps;  /* -1 not given */
  int number_of_lengths, number_of_active_lengths;
} FettleRecordingSession;

typedef struct
{
  int64_t start_time;
  int sport, sub_sport; /* -1 not given */
  int trigger;          /* FIT lap_trigger; -1 not given */
  int intensity;        /* FIT intensity; -1 not given */
  double elapsed_seconds, timer_seconds;
  double distance_metres, calories;
  double average_heart_rate, maximum_heart_rate;
  double average_power, maximum_power, normalized_power;
  double average_cadence, maximum_cadence;
  double average_speed, maximum_speed;
  double ascent_metres, descent_metres;
  int workout_step_index; /* -1 not given */
} FettleRecordingLap;

typedef struct
{
  int64_t start_time;
  double elapsed_seconds, timer_seconds;
  int strokes; /* -1 not given */
  int swim_stroke;
  gboolean active;
} FettleRecordingLength;

/* The timer: started (TRUE) or stopped (FALSE). */
typedef struct
{
  int64_t time;
  gboolean running;
} FettleRecordingTimerEvent;

typedef struct
{
  int manufacturer;       /* -1 not given */
  int product;            /* -1 not given */
  uint32_t serial_number; /* 0 not given */
  double software_version;
  char *product_name; /* nullable */
} FettleRecordingDevice;

/* What the device knew of the athlete; it fills gaps of the profile. */
typedef struct
{
  int gender; /* 0 female, 1 male, -1 not given */
  double age_years, weight_kg, height_metres;
  double resting_heart_rate, maximum_heart_rate, threshold_heart_rate, functional_threshold_power;
} FettleRecordingAthlete;

typedef struct
{
  /* Identity: what the file says it is. */
  int file_type; /* FIT file number, 4 = activity; -1 not given */
  int64_t time_created;
  FettleRecordingDevice creator;
  int utc_offset_seconds;
  gboolean has_utc_offset; /* else the reader must assume a zone, and say so */

  /* Samples: n_samples instants, and the channels that were present (others are NULL). */
  size_t n_samples;
  int64_t *times;
  int32_t *channels[FETTLE_N_CHANNELS];

  /* Beat-to-beat intervals in milliseconds, in the order they came. */
  GArray *rr_intervals; /* uint16_t */

  GArray *sessions;     /* FettleRecordingSession, by start */
  GArray *laps;         /* FettleRecordingLap, by start */
  GArray *lengths;      /* FettleRecordingLength */
  GArray *timer_events; /* FettleRecordingTimerEvent */
  GArray *devices;      /* FettleRecordingDevice, the first is the recorder */

  FettleRecordingAthlete athlete;
  char *sport_name; /* nullable */

  FettleWellness *wellness; /* nullable: what the file says of the day, apart from activities */
} FettleRecording;

FettleRecording *fettle_recording_new (void) G_GNUC_WARN_UNUSED_RESULT;
void fettle_recording_free (FettleRecording *self);
double
fettle_recording_get_value (const FettleRecording *self, FettleChannel channel, size_t index);
gboolean fettle_recording_has_channel (const FettleRecording *self, FettleChannel channel);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleRecording, fettle_recording_free)

G_END_DECLS

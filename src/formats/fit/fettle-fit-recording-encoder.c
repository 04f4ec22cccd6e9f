/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-recording-encoder.h"

#include <math.h>

#include "fettle-fit-encoder.h"

static double
number_or_nan (int number)
{
  return number < 0 ? NAN : (double) number;
}

static void
write_file_id (FettleFitEncoder *encoder, const FettleRecording *recording)
{
  const FettleRecordingDevice *creator = &recording->creator;

  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_FILE_ID);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_TYPE,
                                 number_or_nan (recording->file_type));
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_MANUFACTURER,
                                 number_or_nan (creator->manufacturer));
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_PRODUCT,
                                 number_or_nan (creator->product));
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_SERIAL_NUMBER, creator->serial_number);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_FILE_ID_TIME_CREATED,
                                  recording->time_created);
  if (creator->product_name != NULL)
    fettle_fit_encoder_add_string (encoder, FETTLE_FIT_FILE_ID_PRODUCT_NAME, creator->product_name);
  fettle_fit_encoder_end (encoder);
}

static void
write_devices (FettleFitEncoder *encoder, const FettleRecording *recording)
{
  for (unsigned int i = 0; i < recording->devices->len; i++)
    {
      const FettleRecordingDevice *device
          = &g_array_index (recording->devices, FettleRecordingDevice, i);

      fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_DEVICE_INFO);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_DEVICE_INFO_DEVICE_INDEX, i);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_DEVICE_INFO_MANUFACTURER,
                                     number_or_nan (device->manufacturer));
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_DEVICE_INFO_PRODUCT,
                                     number_or_nan (device->product));
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_DEVICE_INFO_SERIAL_NUMBER,
                                     device->serial_number);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_DEVICE_INFO_SOFTWARE_VERSION,
                                     device->software_version);
      if (device->product_name != NULL)
        fettle_fit_encoder_add_string (encoder, FETTLE_FIT_DEVICE_INFO_PRODUCT_NAME,
                                       device->product_name);
      fettle_fit_encoder_end (encoder);
    }
}

static void
write_athlete (FettleFitEncoder *encoder, const FettleRecording *recording)
{
  const FettleRecordingAthlete *athlete = &recording->athlete;

  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_USER_PROFILE);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_USER_PROFILE_GENDER,
                                 number_or_nan (athlete->gender));
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_USER_PROFILE_AGE, athlete->age_years);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_USER_PROFILE_HEIGHT, athlete->height_metres);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_USER_PROFILE_WEIGHT, athlete->weight_kg);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_USER_PROFILE_RESTING_HEART_RATE,
                                 athlete->resting_heart_rate);
  fettle_fit_encoder_end (encoder);

  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_ZONES_TARGET);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_ZONES_TARGET_MAX_HEART_RATE,
                                 athlete->maximum_heart_rate);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_ZONES_TARGET_THRESHOLD_HEART_RATE,
                                 athlete->threshold_heart_rate);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_ZONES_TARGET_FUNCTIONAL_THRESHOLD_POWER,
                                 athlete->functional_threshold_power);
  fettle_fit_encoder_end (encoder);
}

static void
write_sport (FettleFitEncoder *encoder, const FettleRecording *recording)
{
  const FettleRecordingSession *session;

  if (recording->sessions->len == 0)
    return;

  session = &g_array_index (recording->sessions, FettleRecordingSession, 0);
  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_SPORT);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SPORT_SPORT, number_or_nan (session->sport));
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SPORT_SUB_SPORT,
                                 number_or_nan (session->sub_sport));
  if (recording->sport_name != NULL)
    fettle_fit_encoder_add_string (encoder, FETTLE_FIT_SPORT_NAME, recording->sport_name);
  fettle_fit_encoder_end (encoder);
}

static void
write_timer_event (FettleFitEncoder *encoder, const FettleRecordingTimerEvent *event)
{
  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_EVENT);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_EVENT_TIMESTAMP, event->time);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_EVENT_EVENT, FETTLE_FIT_EVENT_TIMER);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_EVENT_EVENT_TYPE,
                                 event->running ? FETTLE_FIT_EVENT_TYPE_START
                                                : FETTLE_FIT_EVENT_TYPE_STOP_ALL);
  fettle_fit_encoder_end (encoder);
}

/* The whole number and the 128ths of a cadence go to different fields. */
static void
split_cadence (double cadence, double *whole, double *fraction)
{
  double rounded = round (cadence * 128.0) / 128.0;

  *whole = floor (rounded);
  *fraction = rounded - *whole;
}

static void
add_cadence_to_record (FettleFitEncoder *encoder, double cadence)
{
  double whole, fraction;

  split_cadence (cadence, &whole, &fraction);
  /* The profile has one byte for it; some sensors have counted faster than that. */
  if (whole > 254.0)
    fettle_fit_encoder_add_bits (encoder, FETTLE_FIT_RECORD_CADENCE, FETTLE_FIT_BASE_TYPE_UINT32,
                                 (uint64_t) whole);
  else
    fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_CADENCE, whole);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_FRACTIONAL_CADENCE, fraction);
}

static void
add_cadence (FettleFitEncoder *encoder,
             unsigned int whole_field,
             unsigned int fraction_field,
             double cadence)
{
  double whole, fraction;

  split_cadence (cadence, &whole, &fraction);
  fettle_fit_encoder_add_number (encoder, whole_field, whole);
  fettle_fit_encoder_add_number (encoder, fraction_field, fraction);
}

static void
add_channel (FettleFitEncoder *encoder,
             const FettleRecording *recording,
             FettleChannel channel,
             size_t index)
{
  double value = fettle_recording_get_value (recording, channel, index);
  int32_t stored = recording->channels[channel][index];

  switch (channel)
    {
    case FETTLE_CHANNEL_HEART_RATE:
      fettle_fit_encoder_add_bits (encoder, FETTLE_FIT_RECORD_HEART_RATE,
                                   FETTLE_FIT_BASE_TYPE_UINT16,
                                   isnan (value) ? UINT16_MAX : (uint64_t) value);
      break;
    case FETTLE_CHANNEL_POWER:
      fettle_fit_encoder_add_bits (encoder, FETTLE_FIT_RECORD_POWER, FETTLE_FIT_BASE_TYPE_UINT32,
                                   isnan (value) ? UINT32_MAX : (uint64_t) value);
      break;
    case FETTLE_CHANNEL_CADENCE:
      add_cadence_to_record (encoder, value);
      break;
    case FETTLE_CHANNEL_SPEED:
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_ENHANCED_SPEED, value);
      break;
    case FETTLE_CHANNEL_DISTANCE:
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_DISTANCE, value);
      break;
    case FETTLE_CHANNEL_ALTITUDE:
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_ENHANCED_ALTITUDE, value);
      break;
    case FETTLE_CHANNEL_LATITUDE:
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_POSITION_LAT,
                                     isnan (value) ? NAN : (double) stored);
      break;
    case FETTLE_CHANNEL_LONGITUDE:
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_POSITION_LONG,
                                     isnan (value) ? NAN : (double) stored);
      break;
    case FETTLE_CHANNEL_TEMPERATURE:
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_TEMPERATURE, value);
      break;
    case FETTLE_CHANNEL_RESPIRATION_RATE:
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_ENHANCED_RESPIRATION_RATE, value);
      break;
    case FETTLE_N_CHANNELS:
    default:
      g_assert_not_reached ();
    }
}

static void
write_record (FettleFitEncoder *encoder, const FettleRecording *recording, size_t index)
{
  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_RECORD);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_RECORD_TIMESTAMP, recording->times[index]);
  for (FettleChannel channel = 0; channel < FETTLE_N_CHANNELS; channel++)
    {
      if (recording->channels[channel] != NULL)
        add_channel (encoder, recording, channel, index);
    }
  fettle_fit_encoder_end (encoder);
}

/* Samples, with the timer's events between them where their time is. */
static void
write_samples (FettleFitEncoder *encoder, const FettleRecording *recording)
{
  const GArray *events = recording->timer_events;
  unsigned int next_event = 0;

  for (size_t i = 0; i < recording->n_samples; i++)
    {
      for (; next_event < events->len; next_event++)
        {
          const FettleRecordingTimerEvent *event
              = &g_array_index (events, FettleRecordingTimerEvent, next_event);

          if (event->time > recording->times[i])
            break;
          write_timer_event (encoder, event);
        }
      write_record (encoder, recording, i);
    }
  for (; next_event < events->len; next_event++)
    write_timer_event (encoder, &g_array_index (events, FettleRecordingTimerEvent, next_event));
}

static void
write_intervals (FettleFitEncoder *encoder, const FettleRecording *recording)
{
  const GArray *intervals = recording->rr_intervals;
  unsigned int at_once = 5; /* as devices do */

  for (unsigned int i = 0; i < intervals->len; i += at_once)
    {
      double seconds[5];

      for (unsigned int j = 0; j < at_once; j++)
        seconds[j]
            = i + j < intervals->len ? g_array_index (intervals, uint16_t, i + j) / 1000.0 : NAN;
      fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_HRV);
      fettle_fit_encoder_add_numbers (encoder, FETTLE_FIT_HRV_TIME, seconds, at_once);
      fettle_fit_encoder_end (encoder);
    }
}

static void
write_lengths (FettleFitEncoder *encoder, const FettleRecording *recording)
{
  for (unsigned int i = 0; i < recording->lengths->len; i++)
    {
      const FettleRecordingLength *length
          = &g_array_index (recording->lengths, FettleRecordingLength, i);

      fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_LENGTH);
      fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_LENGTH_START_TIME, length->start_time);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LENGTH_TOTAL_ELAPSED_TIME,
                                     length->elapsed_seconds);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LENGTH_TOTAL_TIMER_TIME,
                                     length->timer_seconds);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LENGTH_TOTAL_STROKES,
                                     number_or_nan (length->strokes));
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LENGTH_SWIM_STROKE,
                                     number_or_nan (length->swim_stroke));
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LENGTH_LENGTH_TYPE,
                                     length->active ? FETTLE_FIT_LENGTH_TYPE_ACTIVE
                                                    : FETTLE_FIT_LENGTH_TYPE_IDLE);
      fettle_fit_encoder_end (encoder);
    }
}

static void
write_lap (FettleFitEncoder *encoder, const FettleRecordingLap *lap)
{
  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_LAP);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_LAP_START_TIME, lap->start_time);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_SPORT, number_or_nan (lap->sport));
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_SUB_SPORT, number_or_nan (lap->sub_sport));
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_LAP_TRIGGER, number_or_nan (lap->trigger));
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_INTENSITY, number_or_nan (lap->intensity));
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_TOTAL_ELAPSED_TIME, lap->elapsed_seconds);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_TOTAL_TIMER_TIME, lap->timer_seconds);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_TOTAL_DISTANCE, lap->distance_metres);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_TOTAL_CALORIES, lap->calories);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_AVG_HEART_RATE, lap->average_heart_rate);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_MAX_HEART_RATE, lap->maximum_heart_rate);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_AVG_POWER, lap->average_power);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_MAX_POWER, lap->maximum_power);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_NORMALIZED_POWER, lap->normalized_power);
  add_cadence (encoder, FETTLE_FIT_LAP_AVG_CADENCE, FETTLE_FIT_LAP_AVG_FRACTIONAL_CADENCE,
               lap->average_cadence);
  add_cadence (encoder, FETTLE_FIT_LAP_MAX_CADENCE, FETTLE_FIT_LAP_MAX_FRACTIONAL_CADENCE,
               lap->maximum_cadence);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_ENHANCED_AVG_SPEED, lap->average_speed);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_ENHANCED_MAX_SPEED, lap->maximum_speed);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_TOTAL_ASCENT, lap->ascent_metres);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_TOTAL_DESCENT, lap->descent_metres);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_WKT_STEP_INDEX,
                                 number_or_nan (lap->workout_step_index));
  fettle_fit_encoder_end (encoder);
}

static void
write_session (FettleFitEncoder *encoder, const FettleRecordingSession *session)
{
  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_SESSION);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_SESSION_START_TIME, session->start_time);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_SPORT, number_or_nan (session->sport));
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_SUB_SPORT,
                                 number_or_nan (session->sub_sport));
  if (session->name != NULL)
    fettle_fit_encoder_add_string (encoder, FETTLE_FIT_SESSION_SPORT_PROFILE_NAME, session->name);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_TOTAL_ELAPSED_TIME,
                                 session->elapsed_seconds);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_TOTAL_TIMER_TIME,
                                 session->timer_seconds);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_TOTAL_MOVING_TIME,
                                 session->moving_seconds);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_TOTAL_DISTANCE,
                                 session->distance_metres);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_TOTAL_CALORIES, session->calories);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_AVG_HEART_RATE,
                                 session->average_heart_rate);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_MAX_HEART_RATE,
                                 session->maximum_heart_rate);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_MIN_HEART_RATE,
                                 session->minimum_heart_rate);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_AVG_POWER, session->average_power);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_MAX_POWER, session->maximum_power);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_NORMALIZED_POWER,
                                 session->normalized_power);
  add_cadence (encoder, FETTLE_FIT_SESSION_AVG_CADENCE, FETTLE_FIT_SESSION_AVG_FRACTIONAL_CADENCE,
               session->average_cadence);
  add_cadence (encoder, FETTLE_FIT_SESSION_MAX_CADENCE, FETTLE_FIT_SESSION_MAX_FRACTIONAL_CADENCE,
               session->maximum_cadence);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_ENHANCED_AVG_SPEED,
                                 session->average_speed);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_ENHANCED_MAX_SPEED,
                                 session->maximum_speed);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_TOTAL_ASCENT, session->ascent_metres);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_TOTAL_DESCENT,
                                 session->descent_metres);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_AVG_TEMPERATURE,
                                 session->average_temperature);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_TOTAL_TRAINING_EFFECT,
                                 session->training_effect_aerobic);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_TOTAL_ANAEROBIC_TRAINING_EFFECT,
                                 session->training_effect_anaerobic);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_TRAINING_LOAD_PEAK,
                                 session->training_load_peak);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_TRAINING_STRESS_SCORE,
                                 session->training_stress_score);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_INTENSITY_FACTOR,
                                 session->intensity_factor);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_THRESHOLD_POWER,
                                 session->threshold_power);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_WORKOUT_FEEL, session->workout_feel);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_WORKOUT_RPE, session->workout_rpe);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_POOL_LENGTH,
                                 session->pool_length_metres);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_FIRST_LAP_INDEX,
                                 number_or_nan (session->first_lap_index));
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_NUM_LAPS,
                                 number_or_nan (session->number_of_laps));
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_NUM_LENGTHS,
                                 number_or_nan (session->number_of_lengths));
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_NUM_ACTIVE_LENGTHS,
                                 number_or_nan (session->number_of_active_lengths));
  fettle_fit_encoder_end (encoder);
}

/* The end of the activity, which says the time zone too. */
static void
write_activity (FettleFitEncoder *encoder, const FettleRecording *recording)
{
  int64_t end = recording->n_samples > 0 ? recording->times[recording->n_samples - 1]
                                         : recording->time_created;

  if (end == FETTLE_INSTANT_NONE)
    end = FETTLE_FIT_EPOCH;
  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_ACTIVITY);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_ACTIVITY_TIMESTAMP, end);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_ACTIVITY_NUM_SESSIONS,
                                 recording->sessions->len);
  if (recording->has_utc_offset)
    fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_ACTIVITY_LOCAL_TIMESTAMP,
                                    end + recording->utc_offset_seconds);
  fettle_fit_encoder_end (encoder);
}

/**
 * fettle_fit_encode:
 * @recording: a recording
 *
 * Writes a recording as a FIT file: its samples, sessions, laps, lengths, pauses, intervals,
 * devices and athlete, in the steps that the format has (distances to a centimetre, altitudes to a
 * fifth of a metre, whole degrees). What the file says of a day is not written.
 *
 * Returns: (transfer full): the file
 */
GBytes *
fettle_fit_encode (const FettleRecording *recording)
{
  g_autoptr (FettleFitEncoder) encoder = fettle_fit_encoder_new ();

  g_return_val_if_fail (recording != NULL, NULL);

  write_file_id (encoder, recording);
  write_devices (encoder, recording);
  write_athlete (encoder, recording);
  write_sport (encoder, recording);
  write_samples (encoder, recording);
  write_intervals (encoder, recording);
  write_lengths (encoder, recording);
  for (unsigned int i = 0; i < recording->laps->len; i++)
    write_lap (encoder, &g_array_index (recording->laps, FettleRecordingLap, i));
  for (unsigned int i = 0; i < recording->sessions->len; i++)
    {
      const FettleRecordingSession *session
          = &g_array_index (recording->sessions, FettleRecordingSession, i);

      if (!session->is_from_samples)
        write_session (encoder, session);
    }
  write_activity (encoder, recording);

  return fettle_fit_encoder_finish (encoder);
}

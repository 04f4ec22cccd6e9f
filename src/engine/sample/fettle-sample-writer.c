/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-sample-writer.h"

#include <math.h>

#include "fettle-fit-encoder.h"

/* The invented device. */
#define MANUFACTURER     FETTLE_FIT_MANUFACTURER_GARMIN
#define PRODUCT          FETTLE_FIT_GARMIN_PRODUCT_FR965
#define PRODUCT_NAME     "Forerunner 965"
#define SERIAL_NUMBER    3399999965.0
#define SOFTWARE_VERSION 21.19

static double
number_or_none (int number)
{
  return number < 0 ? NAN : number;
}

static void
write_file_id (FettleFitEncoder *encoder, const FettleRecording *recording)
{
  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_FILE_ID);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_TYPE, FETTLE_FIT_FILE_ACTIVITY);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_MANUFACTURER, MANUFACTURER);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_PRODUCT, PRODUCT);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_SERIAL_NUMBER, SERIAL_NUMBER);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_FILE_ID_TIME_CREATED,
                                  recording->time_created);
  fettle_fit_encoder_add_string (encoder, FETTLE_FIT_FILE_ID_PRODUCT_NAME, PRODUCT_NAME);
  fettle_fit_encoder_end (encoder);

  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_FILE_CREATOR);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_CREATOR_SOFTWARE_VERSION,
                                 round (SOFTWARE_VERSION * 100));
  fettle_fit_encoder_end (encoder);
}

static void
write_device (FettleFitEncoder *encoder, const FettleRecording *recording)
{
  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_DEVICE_INFO);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_DEVICE_INFO_TIMESTAMP,
                                  recording->time_created);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_DEVICE_INFO_DEVICE_INDEX,
                                 FETTLE_FIT_DEVICE_INDEX_CREATOR);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_DEVICE_INFO_MANUFACTURER, MANUFACTURER);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_DEVICE_INFO_PRODUCT, PRODUCT);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_DEVICE_INFO_SERIAL_NUMBER, SERIAL_NUMBER);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_DEVICE_INFO_SOFTWARE_VERSION,
                                 SOFTWARE_VERSION);
  fettle_fit_encoder_end (encoder);
}

static void
write_athlete (FettleFitEncoder *encoder, const FettleRecordingAthlete *athlete)
{
  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_USER_PROFILE);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_USER_PROFILE_GENDER,
                                 number_or_none (athlete->gender));
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_USER_PROFILE_AGE, athlete->age_years);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_USER_PROFILE_HEIGHT, athlete->height_metres);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_USER_PROFILE_WEIGHT, athlete->weight_kg);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_USER_PROFILE_RESTING_HEART_RATE,
                                 athlete->resting_heart_rate);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_USER_PROFILE_DEFAULT_MAX_HEART_RATE,
                                 athlete->maximum_heart_rate);
  fettle_fit_encoder_end (encoder);

  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_ZONES_TARGET);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_ZONES_TARGET_MAX_HEART_RATE,
                                 athlete->maximum_heart_rate);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_ZONES_TARGET_THRESHOLD_HEART_RATE,
                                 athlete->threshold_heart_rate);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_ZONES_TARGET_FUNCTIONAL_THRESHOLD_POWER,
                                 athlete->functional_threshold_power);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_ZONES_TARGET_HR_CALC_TYPE,
                                 FETTLE_FIT_HR_ZONE_CALC_PERCENT_MAX_HR);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_ZONES_TARGET_PWR_CALC_TYPE,
                                 FETTLE_FIT_PWR_ZONE_CALC_PERCENT_FTP);
  fettle_fit_encoder_end (encoder);
}

static void
write_sport (FettleFitEncoder *encoder,
             const FettleRecording *recording,
             const FettleRecordingSession *session)
{
  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_SPORT);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SPORT_SPORT, session->sport);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SPORT_SUB_SPORT, session->sub_sport);
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

/* A channel and where it goes in a record message. */
static const struct
{
  FettleChannel channel;
  unsigned field;
} record_fields[] = {
  { FETTLE_CHANNEL_LATITUDE, FETTLE_FIT_RECORD_POSITION_LAT },
  { FETTLE_CHANNEL_LONGITUDE, FETTLE_FIT_RECORD_POSITION_LONG },
  { FETTLE_CHANNEL_DISTANCE, FETTLE_FIT_RECORD_DISTANCE },
  { FETTLE_CHANNEL_SPEED, FETTLE_FIT_RECORD_ENHANCED_SPEED },
  { FETTLE_CHANNEL_ALTITUDE, FETTLE_FIT_RECORD_ENHANCED_ALTITUDE },
  { FETTLE_CHANNEL_POWER, FETTLE_FIT_RECORD_POWER },
  { FETTLE_CHANNEL_HEART_RATE, FETTLE_FIT_RECORD_HEART_RATE },
  { FETTLE_CHANNEL_TEMPERATURE, FETTLE_FIT_RECORD_TEMPERATURE },
};

static gboolean
is_position (FettleChannel channel)
{
  return channel == FETTLE_CHANNEL_LATITUDE || channel == FETTLE_CHANNEL_LONGITUDE;
}

static double
get_field_value (const FettleRecording *recording, FettleChannel channel, size_t index)
{
  int32_t stored = recording->channels[channel][index];

  /* The format has positions as they are stored here, the rest in units. */
  if (is_position (channel))
    return stored == FETTLE_SAMPLE_MISSING ? NAN : stored;
  return fettle_recording_get_value (recording, channel, index);
}

static void
write_record (FettleFitEncoder *encoder,
              const FettleRecording *recording,
              const gboolean *present,
              size_t index)
{
  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_RECORD);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_RECORD_TIMESTAMP, recording->times[index]);
  for (size_t i = 0; i < G_N_ELEMENTS (record_fields); i++)
    if (present[record_fields[i].channel])
      fettle_fit_encoder_add_number (encoder, record_fields[i].field,
                                     get_field_value (recording, record_fields[i].channel, index));
  if (present[FETTLE_CHANNEL_CADENCE])
    {
      double cadence = fettle_recording_get_value (recording, FETTLE_CHANNEL_CADENCE, index);

      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_CADENCE, floor (cadence));
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_FRACTIONAL_CADENCE,
                                     cadence - floor (cadence));
    }
  fettle_fit_encoder_end (encoder);
}

static void
find_present (const FettleRecording *recording, gboolean present[FETTLE_N_CHANNELS])
{
  for (FettleChannel channel = 0; channel < FETTLE_N_CHANNELS; channel++)
    {
      present[channel] = FALSE;
      for (size_t i = 0; i < recording->n_samples && !present[channel]; i++)
        present[channel] = recording->channels[channel] != NULL
                           && recording->channels[channel][i] != FETTLE_SAMPLE_MISSING;
    }
}

/* Records and what the timer did, in the order of their times. */
static void
write_records (FettleFitEncoder *encoder, const FettleRecording *recording)
{
  const FettleRecordingTimerEvent *events = (gpointer) recording->timer_events->data;
  gboolean present[FETTLE_N_CHANNELS];
  size_t next_event = 0;

  find_present (recording, present);
  for (size_t i = 0; i < recording->n_samples; i++)
    {
      while (next_event < recording->timer_events->len
             && events[next_event].time < recording->times[i])
        write_timer_event (encoder, &events[next_event++]);
      write_record (encoder, recording, present, i);
    }
  while (next_event < recording->timer_events->len)
    write_timer_event (encoder, &events[next_event++]);
}

static void
write_lengths (FettleFitEncoder *encoder, const FettleRecording *recording)
{
  for (unsigned i = 0; i < recording->lengths->len; i++)
    {
      const FettleRecordingLength *length
          = &g_array_index (recording->lengths, FettleRecordingLength, i);

      fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_LENGTH);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LENGTH_MESSAGE_INDEX, i);
      fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_LENGTH_TIMESTAMP,
                                      length->start_time + (int64_t) length->elapsed_seconds);
      fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_LENGTH_START_TIME, length->start_time);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LENGTH_TOTAL_ELAPSED_TIME,
                                     length->elapsed_seconds);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LENGTH_TOTAL_TIMER_TIME,
                                     length->timer_seconds);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LENGTH_TOTAL_STROKES,
                                     number_or_none (length->strokes));
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LENGTH_SWIM_STROKE,
                                     length->active ? length->swim_stroke : NAN);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LENGTH_LENGTH_TYPE,
                                     length->active ? FETTLE_FIT_LENGTH_TYPE_ACTIVE
                                                    : FETTLE_FIT_LENGTH_TYPE_IDLE);
      fettle_fit_encoder_end (encoder);
    }
}

static void
write_laps (FettleFitEncoder *encoder, const FettleRecording *recording)
{
  for (unsigned i = 0; i < recording->laps->len; i++)
    {
      const FettleRecordingLap *lap = &g_array_index (recording->laps, FettleRecordingLap, i);

      fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_LAP);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_MESSAGE_INDEX, i);
      fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_LAP_TIMESTAMP,
                                      lap->start_time + (int64_t) lap->elapsed_seconds);
      fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_LAP_START_TIME, lap->start_time);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_TOTAL_ELAPSED_TIME,
                                     lap->elapsed_seconds);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_TOTAL_TIMER_TIME, lap->timer_seconds);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_TOTAL_DISTANCE, lap->distance_metres);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_TOTAL_CALORIES, lap->calories);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_ENHANCED_AVG_SPEED,
                                     lap->average_speed);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_ENHANCED_MAX_SPEED,
                                     lap->maximum_speed);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_AVG_HEART_RATE,
                                     lap->average_heart_rate);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_MAX_HEART_RATE,
                                     lap->maximum_heart_rate);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_AVG_CADENCE, lap->average_cadence);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_MAX_CADENCE,
                                     floor (lap->maximum_cadence));
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_AVG_POWER, lap->average_power);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_MAX_POWER, lap->maximum_power);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_TOTAL_ASCENT, lap->ascent_metres);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_TOTAL_DESCENT, lap->descent_metres);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_INTENSITY,
                                     number_or_none (lap->intensity));
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_LAP_TRIGGER,
                                     number_or_none (lap->trigger));
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_SPORT, lap->sport);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_SUB_SPORT, lap->sub_sport);
      fettle_fit_encoder_end (encoder);
    }
}

static void
write_session (FettleFitEncoder *encoder, const FettleRecordingSession *session)
{
  const struct
  {
    unsigned field;
    double value;
  } numbers[] = {
    { FETTLE_FIT_SESSION_SPORT, session->sport },
    { FETTLE_FIT_SESSION_SUB_SPORT, session->sub_sport },
    { FETTLE_FIT_SESSION_TOTAL_ELAPSED_TIME, session->elapsed_seconds },
    { FETTLE_FIT_SESSION_TOTAL_TIMER_TIME, session->timer_seconds },
    { FETTLE_FIT_SESSION_TOTAL_MOVING_TIME, session->moving_seconds },
    { FETTLE_FIT_SESSION_TOTAL_DISTANCE, session->distance_metres },
    { FETTLE_FIT_SESSION_TOTAL_CALORIES, session->calories },
    { FETTLE_FIT_SESSION_ENHANCED_AVG_SPEED, session->average_speed },
    { FETTLE_FIT_SESSION_ENHANCED_MAX_SPEED, session->maximum_speed },
    { FETTLE_FIT_SESSION_AVG_HEART_RATE, session->average_heart_rate },
    { FETTLE_FIT_SESSION_MAX_HEART_RATE, session->maximum_heart_rate },
    { FETTLE_FIT_SESSION_MIN_HEART_RATE, session->minimum_heart_rate },
    { FETTLE_FIT_SESSION_AVG_POWER, session->average_power },
    { FETTLE_FIT_SESSION_MAX_POWER, session->maximum_power },
    { FETTLE_FIT_SESSION_AVG_CADENCE, session->average_cadence },
    { FETTLE_FIT_SESSION_MAX_CADENCE, floor (session->maximum_cadence) },
    { FETTLE_FIT_SESSION_TOTAL_ASCENT, session->ascent_metres },
    { FETTLE_FIT_SESSION_TOTAL_DESCENT, session->descent_metres },
    { FETTLE_FIT_SESSION_AVG_TEMPERATURE, session->average_temperature },
    { FETTLE_FIT_SESSION_TOTAL_TRAINING_EFFECT, session->training_effect_aerobic },
    { FETTLE_FIT_SESSION_TOTAL_ANAEROBIC_TRAINING_EFFECT, session->training_effect_anaerobic },
    { FETTLE_FIT_SESSION_TRAINING_LOAD_PEAK, session->training_load_peak },
    { FETTLE_FIT_SESSION_POOL_LENGTH, session->pool_length_metres },
    { FETTLE_FIT_SESSION_NUM_LENGTHS, number_or_none (session->number_of_lengths) },
    { FETTLE_FIT_SESSION_NUM_ACTIVE_LENGTHS, number_or_none (session->number_of_active_lengths) },
    { FETTLE_FIT_SESSION_FIRST_LAP_INDEX, session->first_lap_index },
    { FETTLE_FIT_SESSION_NUM_LAPS, session->number_of_laps },
    { FETTLE_FIT_SESSION_TRIGGER, FETTLE_FIT_SESSION_TRIGGER_ACTIVITY_END },
  };

  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_SESSION);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_MESSAGE_INDEX, 0);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_SESSION_TIMESTAMP,
                                  session->start_time + (int64_t) session->elapsed_seconds);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_SESSION_START_TIME, session->start_time);
  for (size_t i = 0; i < G_N_ELEMENTS (numbers); i++)
    fettle_fit_encoder_add_number (encoder, numbers[i].field, numbers[i].value);
  fettle_fit_encoder_add_string (encoder, FETTLE_FIT_SESSION_SPORT_PROFILE_NAME, session->name);
  fettle_fit_encoder_end (encoder);
}

static void
write_activity (FettleFitEncoder *encoder,
                const FettleRecording *recording,
                const FettleRecordingSession *session)
{
  int64_t end = session->start_time + (int64_t) session->elapsed_seconds;

  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_ACTIVITY);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_ACTIVITY_TIMESTAMP, end);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_ACTIVITY_LOCAL_TIMESTAMP,
                                  end + recording->utc_offset_seconds);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_ACTIVITY_TOTAL_TIMER_TIME,
                                 session->timer_seconds);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_ACTIVITY_NUM_SESSIONS, 1);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_ACTIVITY_TYPE, FETTLE_FIT_ACTIVITY_MANUAL);
  fettle_fit_encoder_end (encoder);
}

/**
 * fettle_sample_writer_encode:
 * @recording: a recording of one session
 *
 * Writes a recording as the invented athlete's watch does.
 *
 * Returns: (transfer full): a FIT file
 */
GBytes *
fettle_sample_writer_encode (const FettleRecording *recording)
{
  g_autoptr (FettleFitEncoder) encoder = fettle_fit_encoder_new ();
  const FettleRecordingSession *session;

  g_return_val_if_fail (recording != NULL && recording->sessions->len == 1, NULL);

  session = &g_array_index (recording->sessions, FettleRecordingSession, 0);
  write_file_id (encoder, recording);
  write_device (encoder, recording);
  write_athlete (encoder, &recording->athlete);
  write_sport (encoder, recording, session);
  write_records (encoder, recording);
  write_lengths (encoder, recording);
  write_laps (encoder, recording);
  write_session (encoder, session);
  write_activity (encoder, recording, session);
  return fettle_fit_encoder_finish (encoder);
}

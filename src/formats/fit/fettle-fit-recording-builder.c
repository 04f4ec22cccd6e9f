/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-recording-builder.h"

#include <math.h>

#include "fettle-fit-product.h"
#include "fettle-fit-profile.h"

/* Local clocks are whole quarters of an hour from UTC, at most 15 hours; a clock that is further
 * off was never set. Watches write the two times within seconds of each other. */
#define QUARTER_HOUR    900
#define MAXIMUM_OFFSET  (15 * 3600)
#define CLOCK_TOLERANCE 60

/* Sessions, laps and lengths are numbered with 16 bits; a file that has more of them is made up. */
#define MAXIMUM_NUMBERED 65536

/* Kinds of messages that say the same, a better one with a higher number. */
enum
{
  INTERVALS_RAW_BBI = 1,
  INTERVALS_BEAT_INTERVALS,
  INTERVALS_HRV,
};

enum
{
  UTC_OFFSET_MONITORING_INFO = 1,
  UTC_OFFSET_TIMESTAMP_CORRELATION,
  UTC_OFFSET_ACTIVITY,
};

/**
 * fettle_fit_recording_builder_new:
 *
 * Returns: (transfer full): a builder with an empty recording
 */
FettleFitRecordingBuilder *
fettle_fit_recording_builder_new (void)
{
  FettleFitRecordingBuilder *self = g_new0 (FettleFitRecordingBuilder, 1);

  self->recording = fettle_recording_new ();
  self->wellness = fettle_wellness_new ();
  self->sport = -1;
  self->sub_sport = -1;
  self->device_indices = g_array_new (FALSE, FALSE, sizeof (int));
  fettle_fit_heart_beats_init (&self->beats);
  fettle_fit_wellness_taker_init (&self->wellness_taker, self->wellness);

  return self;
}

/**
 * fettle_fit_recording_builder_free:
 * @self: (transfer full) (nullable): a builder
 */
void
fettle_fit_recording_builder_free (FettleFitRecordingBuilder *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->recording, fettle_recording_free);
  g_clear_pointer (&self->wellness, fettle_wellness_free);
  g_clear_pointer (&self->device_indices, g_array_unref);
  fettle_fit_samples_clear (&self->samples);
  fettle_fit_heart_beats_clear (&self->beats);
  g_free (self);
}

/* The value of a field, or of a developer's field that says it is the same quantity. */
static double
get (const FettleFitMessage *message, unsigned int field)
{
  const FettleFitOverrides *overrides = message->overrides;
  double value;

  if (fettle_fit_message_get_value (message, field, &value))
    return value;

  for (unsigned int i = 0; overrides != NULL && i < overrides->n_overrides; i++)
    {
      if (overrides->overrides[i].native_field == field
          && fettle_fit_message_get_developer_value (message, overrides->overrides[i].use,
                                                     overrides->overrides[i].description, &value))
        return value;
    }

  return NAN;
}

/* The better field, or the plain one: a developer may override that one only. */
static double
get_either (const FettleFitMessage *message, unsigned int better, unsigned int plain)
{
  double value = get (message, better);

  return isnan (value) ? get (message, plain) : value;
}

/* A whole number and the fraction that another field adds to it. */
static double
get_with_fraction (const FettleFitMessage *message, unsigned int whole, unsigned int fraction)
{
  double value = get (message, whole), part = get (message, fraction);

  return isnan (part) ? value : value + part;
}

/* Rates and sizes of an athlete that stand at 0 were never entered. */
static void
set_if_positive (double *target, double value)
{
  if (value > 0.0)
    *target = value;
}

static void
fill_if_positive (double *target, double value)
{
  if (isnan (*target))
    set_if_positive (target, value);
}

static int64_t
get_start_time (const FettleFitMessage *message, unsigned int start_field, double elapsed)
{
  int64_t start = fettle_fit_message_get_instant (message, start_field);

  /* Without a start there is at least the time it was written, at its end. */
  if (start == FETTLE_INSTANT_NONE && message->has_timestamp)
    start
        = (int64_t) message->timestamp + FETTLE_FIT_EPOCH - (elapsed > 0.0 ? (int64_t) elapsed : 0);
  return start;
}

static void
take_utc_offset (FettleFitRecordingBuilder *self, int source, int64_t time, int64_t local_time)
{
  int64_t offset, quarters;

  if (time == FETTLE_INSTANT_NONE || local_time == FETTLE_INSTANT_NONE
      || source < self->utc_offset_source)
    return;

  offset = local_time - time;
  if (ABS (offset) > MAXIMUM_OFFSET + CLOCK_TOLERANCE)
    return;
  quarters = (int64_t) round ((double) offset / QUARTER_HOUR);
  if (ABS (offset - quarters * QUARTER_HOUR) > CLOCK_TOLERANCE)
    return;

  self->utc_offset_source = source;
  self->recording->utc_offset_seconds = (int) (quarters * QUARTER_HOUR);
  self->recording->has_utc_offset = TRUE;
}

static int64_t
get_time (const FettleFitMessage *message)
{
  return message->has_timestamp ? (int64_t) message->timestamp + FETTLE_FIT_EPOCH
                                : FETTLE_INSTANT_NONE;
}

static uint32_t
get_serial_number (const FettleFitMessage *message, unsigned int field)
{
  double value;

  if (!fettle_fit_message_get_raw (message, field, &value)
      || !(value >= 0.0 && value <= (double) UINT32_MAX))
    return 0;

  return (uint32_t) value;
}

static void
take_file_id (FettleFitRecordingBuilder *self, const FettleFitMessage *message)
{
  FettleRecording *recording = self->recording;
  FettleRecordingDevice *creator = &recording->creator;
  g_autofree char *written = NULL;

  if (recording->file_type >= 0)
    return;

  recording->file_type = fettle_fit_message_get_code (message, FETTLE_FIT_FILE_ID_TYPE);
  recording->time_created
      = fettle_fit_message_get_instant (message, FETTLE_FIT_FILE_ID_TIME_CREATED);
  creator->manufacturer = fettle_fit_message_get_code (message, FETTLE_FIT_FILE_ID_MANUFACTURER);
  creator->product = fettle_fit_message_get_code (message, FETTLE_FIT_FILE_ID_PRODUCT);
  creator->serial_number = get_serial_number (message, FETTLE_FIT_FILE_ID_SERIAL_NUMBER);
  written = fettle_fit_message_get_string (message, FETTLE_FIT_FILE_ID_PRODUCT_NAME);
  g_free (creator->product_name);
  creator->product_name
      = fettle_fit_product_dup_name (creator->manufacturer, creator->product, written);
}

static void
take_session (FettleFitRecordingBuilder *self, const FettleFitMessage *message)
{
  double elapsed = get (message, FETTLE_FIT_SESSION_TOTAL_ELAPSED_TIME);
  FettleRecordingSession session = {
    .start_time = get_start_time (message, FETTLE_FIT_SESSION_START_TIME, elapsed),
    .sport = fettle_fit_message_get_code (message, FETTLE_FIT_SESSION_SPORT),
    .sub_sport = fettle_fit_message_get_code (message, FETTLE_FIT_SESSION_SUB_SPORT),
    .name = fettle_fit_message_get_string (message, FETTLE_FIT_SESSION_SPORT_PROFILE_NAME),
    .elapsed_seconds = elapsed,
    .timer_seconds = get (message, FETTLE_FIT_SESSION_TOTAL_TIMER_TIME),
    .moving_seconds = get (message, FETTLE_FIT_SESSION_TOTAL_MOVING_TIME),
    .distance_metres = get (message, FETTLE_FIT_SESSION_TOTAL_DISTANCE),
    .calories = get (message, FETTLE_FIT_SESSION_TOTAL_CALORIES),
    .average_heart_rate = get (message, FETTLE_FIT_SESSION_AVG_HEART_RATE),
    .maximum_heart_rate = get (message, FETTLE_FIT_SESSION_MAX_HEART_RATE),
    .minimum_heart_rate = get (message, FETTLE_FIT_SESSION_MIN_HEART_RATE),
    .average_power = get (message, FETTLE_FIT_SESSION_AVG_POWER),
    .maximum_power = get (message, FETTLE_FIT_SESSION_MAX_POWER),
    .normalized_power = get (message, FETTLE_FIT_SESSION_NORMALIZED_POWER),
    .average_cadence = get_with_fraction (message, FETTLE_FIT_SESSION_AVG_CADENCE,
                                          FETTLE_FIT_SESSION_AVG_FRACTIONAL_CADENCE),
    .maximum_cadence = get_with_fraction (message, FETTLE_FIT_SESSION_MAX_CADENCE,
                                          FETTLE_FIT_SESSION_MAX_FRACTIONAL_CADENCE),
    .average_speed
    = get_either (message, FETTLE_FIT_SESSION_ENHANCED_AVG_SPEED, FETTLE_FIT_SESSION_AVG_SPEED),
    .maximum_speed
    = get_either (message, FETTLE_FIT_SESSION_ENHANCED_MAX_SPEED, FETTLE_FIT_SESSION_MAX_SPEED),
    .ascent_metres = get (message, FETTLE_FIT_SESSION_TOTAL_ASCENT),
    .descent_metres = get (message, FETTLE_FIT_SESSION_TOTAL_DESCENT),
    .average_temperature = get (message, FETTLE_FIT_SESSION_AVG_TEMPERATURE),
    .training_effect_aerobic = get (message, FETTLE_FIT_SESSION_TOTAL_TRAINING_EFFECT),
    .training_effect_anaerobic = get (message, FETTLE_FIT_SESSION_TOTAL_ANAEROBIC_TRAINING_EFFECT),
    .training_load_peak = get (message, FETTLE_FIT_SESSION_TRAINING_LOAD_PEAK),
    .training_stress_score = get (message, FETTLE_FIT_SESSION_TRAINING_STRESS_SCORE),
    .intensity_factor = get (message, FETTLE_FIT_SESSION_INTENSITY_FACTOR),
    .threshold_power = get (message, FETTLE_FIT_SESSION_THRESHOLD_POWER),
    .workout_feel = get (message, FETTLE_FIT_SESSION_WORKOUT_FEEL),
    .workout_rpe = get (message, FETTLE_FIT_SESSION_WORKOUT_RPE),
    .pool_length_metres = get (message, FETTLE_FIT_SESSION_POOL_LENGTH),
    .first_lap_index = fettle_fit_message_get_code (message, FETTLE_FIT_SESSION_FIRST_LAP_INDEX),
    .number_of_laps = fettle_fit_message_get_code (message, FETTLE_FIT_SESSION_NUM_LAPS),
    .number_of_lengths = fettle_fit_message_get_code (message, FETTLE_FIT_SESSION_NUM_LENGTHS),
    .number_of_active_lengths
    = fettle_fit_message_get_code (message, FETTLE_FIT_SESSION_NUM_ACTIVE_LENGTHS),
  };

  if (self->recording->sessions->len < MAXIMUM_NUMBERED)
    g_array_append_val (self->recording->sessions, session);
  else
    g_free (session.name);
}

static void
take_lap (FettleFitRecordingBuilder *self, const FettleFitMessage *message)
{
  double elapsed = get (message, FETTLE_FIT_LAP_TOTAL_ELAPSED_TIME);
  FettleRecordingLap lap = {
    .start_time = get_start_time (message, FETTLE_FIT_LAP_START_TIME, elapsed),
    .sport = fettle_fit_message_get_code (message, FETTLE_FIT_LAP_SPORT),
    .sub_sport = fettle_fit_message_get_code (message, FETTLE_FIT_LAP_SUB_SPORT),
    .trigger = fettle_fit_message_get_code (message, FETTLE_FIT_LAP_LAP_TRIGGER),
    .intensity = fettle_fit_message_get_code (message, FETTLE_FIT_LAP_INTENSITY),
    .elapsed_seconds = elapsed,
    .timer_seconds = get (message, FETTLE_FIT_LAP_TOTAL_TIMER_TIME),
    .distance_metres = get (message, FETTLE_FIT_LAP_TOTAL_DISTANCE),
    .calories = get (message, FETTLE_FIT_LAP_TOTAL_CALORIES),
    .average_heart_rate = get (message, FETTLE_FIT_LAP_AVG_HEART_RATE),
    .maximum_heart_rate = get (message, FETTLE_FIT_LAP_MAX_HEART_RATE),
    .average_power = get (message, FETTLE_FIT_LAP_AVG_POWER),
    .maximum_power = get (message, FETTLE_FIT_LAP_MAX_POWER),
    .normalized_power = get (message, FETTLE_FIT_LAP_NORMALIZED_POWER),
    .average_cadence = get_with_fraction (message, FETTLE_FIT_LAP_AVG_CADENCE,
                                          FETTLE_FIT_LAP_AVG_FRACTIONAL_CADENCE),
    .maximum_cadence = get_with_fraction (message, FETTLE_FIT_LAP_MAX_CADENCE,
                                          FETTLE_FIT_LAP_MAX_FRACTIONAL_CADENCE),
    .average_speed
    = get_either (message, FETTLE_FIT_LAP_ENHANCED_AVG_SPEED, FETTLE_FIT_LAP_AVG_SPEED),
    .maximum_speed
    = get_either (message, FETTLE_FIT_LAP_ENHANCED_MAX_SPEED, FETTLE_FIT_LAP_MAX_SPEED),
    .ascent_metres = get (message, FETTLE_FIT_LAP_TOTAL_ASCENT),
    .descent_metres = get (message, FETTLE_FIT_LAP_TOTAL_DESCENT),
    .workout_step_index = fettle_fit_message_get_code (message, FETTLE_FIT_LAP_WKT_STEP_INDEX),
  };

  if (self->recording->laps->len < MAXIMUM_NUMBERED)
    g_array_append_val (self->recording->laps, lap);
}

static void
take_length (FettleFitRecordingBuilder *self, const FettleFitMessage *message)
{
  double elapsed = get (message, FETTLE_FIT_LENGTH_TOTAL_ELAPSED_TIME);
  FettleRecordingLength length = {
    .start_time = get_start_time (message, FETTLE_FIT_LENGTH_START_TIME, elapsed),
    .elapsed_seconds = elapsed,
    .timer_seconds = get (message, FETTLE_FIT_LENGTH_TOTAL_TIMER_TIME),
    .strokes = fettle_fit_message_get_code (message, FETTLE_FIT_LENGTH_TOTAL_STROKES),
    .swim_stroke = fettle_fit_message_get_code (message, FETTLE_FIT_LENGTH_SWIM_STROKE),
    .active = fettle_fit_message_get_code (message, FETTLE_FIT_LENGTH_LENGTH_TYPE)
              == FETTLE_FIT_LENGTH_TYPE_ACTIVE,
  };

  if (self->recording->lengths->len < MAXIMUM_NUMBERED)
    g_array_append_val (self->recording->lengths, length);
}

static void
take_event (FettleFitRecordingBuilder *self, const FettleFitMessage *message)
{
  FettleRecordingTimerEvent event = { .time = get_time (message) };

  fettle_fit_wellness_taker_take (&self->wellness_taker, message);
  if (fettle_fit_message_get_code (message, FETTLE_FIT_EVENT_EVENT) != FETTLE_FIT_EVENT_TIMER
      || event.time == FETTLE_INSTANT_NONE)
    return;

  switch (fettle_fit_message_get_code (message, FETTLE_FIT_EVENT_EVENT_TYPE))
    {
    case FETTLE_FIT_EVENT_TYPE_START:
      event.running = TRUE;
      break;
    case FETTLE_FIT_EVENT_TYPE_STOP:
    case FETTLE_FIT_EVENT_TYPE_STOP_ALL:
    case FETTLE_FIT_EVENT_TYPE_STOP_DISABLE:
    case FETTLE_FIT_EVENT_TYPE_STOP_DISABLE_ALL:
      event.running = FALSE;
      break;
    default:
      return;
    }
  g_array_append_val (self->recording->timer_events, event);
}

static void
take_activity (FettleFitRecordingBuilder *self, const FettleFitMessage *message)
{
  take_utc_offset (self, UTC_OFFSET_ACTIVITY, get_time (message),
                   fettle_fit_message_get_instant (message, FETTLE_FIT_ACTIVITY_LOCAL_TIMESTAMP));
}

static void
take_timestamp_correlation (FettleFitRecordingBuilder *self, const FettleFitMessage *message)
{
  take_utc_offset (
      self, UTC_OFFSET_TIMESTAMP_CORRELATION, get_time (message),
      fettle_fit_message_get_instant (message, FETTLE_FIT_TIMESTAMP_CORRELATION_LOCAL_TIMESTAMP));
}

static void
take_monitoring_info (FettleFitRecordingBuilder *self, const FettleFitMessage *message)
{
  take_utc_offset (self, UTC_OFFSET_MONITORING_INFO, get_time (message),
                   fettle_fit_message_get_instant (message,
                                                   FETTLE_FIT_MONITORING_INFO_LOCAL_TIMESTAMP));
  fettle_fit_wellness_taker_take (&self->wellness_taker, message);
}

static void
take_wellness (FettleFitRecordingBuilder *self, const FettleFitMessage *message)
{
  fettle_fit_wellness_taker_take (&self->wellness_taker, message);
}

static void
take_hr (FettleFitRecordingBuilder *self, const FettleFitMessage *message)
{
  fettle_fit_heart_beats_take (&self->beats, message);
}

/* Intervals between beats in milliseconds: from the best kind of message that the file has. */
static void
take_intervals (FettleFitRecordingBuilder *self,
                const FettleFitMessage *message,
                int source,
                unsigned int field,
                double to_milliseconds)
{
  GArray *intervals = self->recording->rr_intervals;
  size_t n_values = fettle_fit_message_get_n_values (message, field);

  if (source < self->interval_source)
    return;
  if (source > self->interval_source)
    {
      self->interval_source = source;
      g_array_set_size (intervals, 0);
    }

  for (size_t i = 0; i < n_values; i++)
    {
      double value;

      if (fettle_fit_message_get_value_at (message, field, i, &value))
        {
          double milliseconds = round (value * to_milliseconds);

          /* The last number of the profile's type stands for none, whatever type the file has. */
          if (milliseconds > 0.0 && milliseconds < UINT16_MAX)
            {
              uint16_t interval = (uint16_t) milliseconds;
              g_array_append_val (intervals, interval);
            }
        }
    }
}

static void
take_hrv (FettleFitRecordingBuilder *self, const FettleFitMessage *message)
{
  take_intervals (self, message, INTERVALS_HRV, FETTLE_FIT_HRV_TIME, 1000.0);
}

static void
take_beat_intervals (FettleFitRecordingBuilder *self, const FettleFitMessage *message)
{
  take_intervals (self, message, INTERVALS_BEAT_INTERVALS, FETTLE_FIT_BEAT_INTERVALS_TIME, 1.0);
}

static void
take_raw_bbi (FettleFitRecordingBuilder *self, const FettleFitMessage *message)
{
  take_intervals (self, message, INTERVALS_RAW_BBI, FETTLE_FIT_RAW_BBI_TIME, 1.0);
}

static void
take_user_profile (FettleFitRecordingBuilder *self, const FettleFitMessage *message)
{
  FettleRecordingAthlete *athlete = &self->recording->athlete;
  int gender = fettle_fit_message_get_code (message, FETTLE_FIT_USER_PROFILE_GENDER);

  if (gender == FETTLE_FIT_GENDER_FEMALE || gender == FETTLE_FIT_GENDER_MALE)
    athlete->gender = gender;
  set_if_positive (&athlete->age_years, get (message, FETTLE_FIT_USER_PROFILE_AGE));
  set_if_positive (&athlete->weight_kg, get (message, FETTLE_FIT_USER_PROFILE_WEIGHT));
  set_if_positive (&athlete->height_metres, get (message, FETTLE_FIT_USER_PROFILE_HEIGHT));
  set_if_positive (&athlete->resting_heart_rate,
                   get (message, FETTLE_FIT_USER_PROFILE_RESTING_HEART_RATE));
  fill_if_positive (&athlete->maximum_heart_rate,
                    get (message, FETTLE_FIT_USER_PROFILE_DEFAULT_MAX_HEART_RATE));
}

static void
take_zones_target (FettleFitRecordingBuilder *self, const FettleFitMessage *message)
{
  FettleRecordingAthlete *athlete = &self->recording->athlete;

  set_if_positive (&athlete->maximum_heart_rate,
                   get (message, FETTLE_FIT_ZONES_TARGET_MAX_HEART_RATE));
  set_if_positive (&athlete->threshold_heart_rate,
                   get (message, FETTLE_FIT_ZONES_TARGET_THRESHOLD_HEART_RATE));
  set_if_positive (&athlete->functional_threshold_power,
                   get (message, FETTLE_FIT_ZONES_TARGET_FUNCTIONAL_THRESHOLD_POWER));
}

static void
take_time_in_zone (FettleFitRecordingBuilder *self, const FettleFitMessage *message)
{
  FettleRecordingAthlete *athlete = &self->recording->athlete;

  fill_if_positive (&athlete->maximum_heart_rate,
                    get (message, FETTLE_FIT_TIME_IN_ZONE_MAX_HEART_RATE));
  fill_if_positive (&athlete->resting_heart_rate,
                    get (message, FETTLE_FIT_TIME_IN_ZONE_RESTING_HEART_RATE));
  fill_if_positive (&athlete->threshold_heart_rate,
                    get (message, FETTLE_FIT_TIME_IN_ZONE_THRESHOLD_HEART_RATE));
  fill_if_positive (&athlete->functional_threshold_power,
                    get (message, FETTLE_FIT_TIME_IN_ZONE_FUNCTIONAL_THRESHOLD_POWER));
}

static void
take_sport (FettleFitRecordingBuilder *self, const FettleFitMessage *message)
{
  if (self->sport < 0)
    {
      self->sport = fettle_fit_message_get_code (message, FETTLE_FIT_SPORT_SPORT);
      self->sub_sport = fettle_fit_message_get_code (message, FETTLE_FIT_SPORT_SUB_SPORT);
    }
  if (self->recording->sport_name == NULL)
    self->recording->sport_name = fettle_fit_message_get_string (message, FETTLE_FIT_SPORT_NAME);
}

#define MAXIMUM_DEVICE_INDEX 255

/* The device of an index; a device is described again at the end, with more or less of it. */
static FettleRecordingDevice *
get_device (FettleFitRecordingBuilder *self, int device_index)
{
  GArray *devices = self->recording->devices;
  FettleRecordingDevice device = { .manufacturer = -1, .product = -1, .software_version = NAN };

  for (unsigned int i = 0; i < devices->len; i++)
    {
      if (g_array_index (self->device_indices, int, i) == device_index)
        return &g_array_index (devices, FettleRecordingDevice, i);
    }

  if (device_index == FETTLE_FIT_DEVICE_INDEX_CREATOR)
    {
      g_array_prepend_val (devices, device);
      g_array_prepend_val (self->device_indices, device_index);
      return &g_array_index (devices, FettleRecordingDevice, 0);
    }
  g_array_append_val (devices, device);
  g_array_append_val (self->device_indices, device_index);
  return &g_array_index (devices, FettleRecordingDevice, devices->len - 1);
}

static void
take_device_info (FettleFitRecordingBuilder *self, const FettleFitMessage *message)
{
  int device_index = fettle_fit_message_get_code (message, FETTLE_FIT_DEVICE_INFO_DEVICE_INDEX);
  int manufacturer = fettle_fit_message_get_code (message, FETTLE_FIT_DEVICE_INFO_MANUFACTURER);
  int product = fettle_fit_message_get_code (message, FETTLE_FIT_DEVICE_INFO_PRODUCT);
  uint32_t serial_number = get_serial_number (message, FETTLE_FIT_DEVICE_INFO_SERIAL_NUMBER);
  double software_version = get (message, FETTLE_FIT_DEVICE_INFO_SOFTWARE_VERSION);
  FettleRecordingDevice *device;

  if (device_index < 0 || device_index > MAXIMUM_DEVICE_INDEX)
    return;

  device = get_device (self, device_index);
  if (manufacturer >= 0)
    device->manufacturer = manufacturer;
  if (product >= 0)
    device->product = product;
  if (serial_number > 0)
    device->serial_number = serial_number;
  set_if_positive (&device->software_version, software_version);
  if (device->product_name == NULL)
    device->product_name
        = fettle_fit_message_get_string (message, FETTLE_FIT_DEVICE_INFO_PRODUCT_NAME);
  if (device->product_name == NULL && device->product >= 0)
    device->product_name
        = fettle_fit_product_dup_name (device->manufacturer, device->product, NULL);
  if (device_index == FETTLE_FIT_DEVICE_INDEX_CREATOR)
    set_if_positive (&self->recording->creator.software_version, software_version);
}

/**
 * fettle_fit_recording_builder_find_taker:
 * @message: a global message number
 *
 * Returns: (nullable): what takes such messages, or %NULL if they say nothing for a recording
 */
FettleFitTaker
fettle_fit_recording_builder_find_taker (unsigned int message)
{
  switch (message)
    {
    case FETTLE_FIT_MESSAGE_FILE_ID:
      return take_file_id;
    case FETTLE_FIT_MESSAGE_SESSION:
      return take_session;
    case FETTLE_FIT_MESSAGE_LAP:
      return take_lap;
    case FETTLE_FIT_MESSAGE_LENGTH:
      return take_length;
    case FETTLE_FIT_MESSAGE_EVENT:
      return take_event;
    case FETTLE_FIT_MESSAGE_ACTIVITY:
      return take_activity;
    case FETTLE_FIT_MESSAGE_TIMESTAMP_CORRELATION:
      return take_timestamp_correlation;
    case FETTLE_FIT_MESSAGE_MONITORING_INFO:
      return take_monitoring_info;
    case FETTLE_FIT_MESSAGE_HR:
      return take_hr;
    case FETTLE_FIT_MESSAGE_HRV:
      return take_hrv;
    case FETTLE_FIT_MESSAGE_BEAT_INTERVALS:
      return take_beat_intervals;
    case FETTLE_FIT_MESSAGE_RAW_BBI:
      return take_raw_bbi;
    case FETTLE_FIT_MESSAGE_USER_PROFILE:
      return take_user_profile;
    case FETTLE_FIT_MESSAGE_ZONES_TARGET:
      return take_zones_target;
    case FETTLE_FIT_MESSAGE_TIME_IN_ZONE:
      return take_time_in_zone;
    case FETTLE_FIT_MESSAGE_SPORT:
      return take_sport;
    case FETTLE_FIT_MESSAGE_DEVICE_INFO:
      return take_device_info;
    case FETTLE_FIT_MESSAGE_MONITORING:
    case FETTLE_FIT_MESSAGE_MONITORING_HR_DATA:
    case FETTLE_FIT_MESSAGE_STRESS_LEVEL:
    case FETTLE_FIT_MESSAGE_RESPIRATION_RATE:
    case FETTLE_FIT_MESSAGE_SPO2_DATA:
    case FETTLE_FIT_MESSAGE_SLEEP_LEVEL:
    case FETTLE_FIT_MESSAGE_SLEEP_ASSESSMENT:
    case FETTLE_FIT_MESSAGE_SLEEP_DISRUPTION_SEVERITY_PERIOD:
    case FETTLE_FIT_MESSAGE_SLEEP_DISRUPTION_OVERNIGHT_SEVERITY:
    case FETTLE_FIT_MESSAGE_HRV_STATUS_SUMMARY:
    case FETTLE_FIT_MESSAGE_HRV_VALUE:
    case FETTLE_FIT_MESSAGE_MAX_MET_DATA:
    case FETTLE_FIT_MESSAGE_SKIN_TEMP_OVERNIGHT:
      return take_wellness;
    default:
      return NULL;
    }
}

/* Both begin with the start time. What has none comes last, in the order of the file. */
static int
compare_start_times (gconstpointer a, gconstpointer b)
{
  int64_t x = *(const int64_t *) a, y = *(const int64_t *) b;

  if (x == y)
    return 0;
  if (x == FETTLE_INSTANT_NONE || y == FETTLE_INSTANT_NONE)
    return x == FETTLE_INSTANT_NONE ? 1 : -1;
  return x < y ? -1 : 1;
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (FettleRecordingSession, start_time) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (FettleRecordingLap, start_time) == 0);

/* A device that died wrote samples but no session. */
static void
add_session_of_samples (const FettleFitRecordingBuilder *self, FettleRecording *recording)
{
  FettleRecordingSession session = {
    .is_from_samples = TRUE,
    .sport = self->sport,
    .sub_sport = self->sub_sport,
    .timer_seconds = NAN,
    .moving_seconds = NAN,
    .distance_metres = NAN,
    .calories = NAN,
    .average_heart_rate = NAN,
    .maximum_heart_rate = NAN,
    .minimum_heart_rate = NAN,
    .average_power = NAN,
    .maximum_power = NAN,
    .normalized_power = NAN,
    .average_cadence = NAN,
    .maximum_cadence = NAN,
    .average_speed = NAN,
    .maximum_speed = NAN,
    .ascent_metres = NAN,
    .descent_metres = NAN,
    .average_temperature = NAN,
    .training_effect_aerobic = NAN,
    .training_effect_anaerobic = NAN,
    .training_load_peak = NAN,
    .training_stress_score = NAN,
    .intensity_factor = NAN,
    .threshold_power = NAN,
    .workout_feel = NAN,
    .workout_rpe = NAN,
    .pool_length_metres = NAN,
    .first_lap_index = -1,
    .number_of_laps = -1,
    .number_of_lengths = -1,
    .number_of_active_lengths = -1,
  };

  if (recording->sessions->len > 0 || recording->n_samples == 0)
    return;

  session.start_time = recording->times[0];
  session.elapsed_seconds
      = (double) MAX (recording->times[recording->n_samples - 1] - recording->times[0], 0);
  g_array_append_val (recording->sessions, session);
}

/**
 * fettle_fit_recording_builder_finish:
 * @self: a builder, which can only be freed afterwards
 *
 * Connects what was collected.
 *
 * Returns: (transfer full): the recording
 */
FettleRecording *
fettle_fit_recording_builder_finish (FettleFitRecordingBuilder *self)
{
  FettleRecording *recording = g_steal_pointer (&self->recording);

  fettle_fit_samples_finish (&self->samples, recording);
  fettle_fit_heart_beats_fill (&self->beats, recording);
  g_array_sort (recording->sessions, compare_start_times);
  g_array_sort (recording->laps, compare_start_times);
  add_session_of_samples (self, recording);
  if (!fettle_wellness_is_empty (self->wellness))
    recording->wellness = g_steal_pointer (&self->wellness);

  return recording;
}

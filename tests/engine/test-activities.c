/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "test-activities.h"

#include "fettle-fit-encoder.h"

static void
add_file_id (FettleFitEncoder *encoder, int file_type, uint32_t serial_number, int64_t created)
{
  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_FILE_ID);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_TYPE, file_type);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_MANUFACTURER,
                                 FETTLE_FIT_MANUFACTURER_GARMIN);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_PRODUCT,
                                 FETTLE_FIT_GARMIN_PRODUCT_FR965);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_SERIAL_NUMBER, serial_number);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_FILE_ID_TIME_CREATED, created);
  fettle_fit_encoder_end (encoder);
}

static void
add_athlete (FettleFitEncoder *encoder)
{
  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_USER_PROFILE);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_USER_PROFILE_GENDER, FETTLE_FIT_GENDER_FEMALE);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_USER_PROFILE_WEIGHT, 61.5);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_USER_PROFILE_RESTING_HEART_RATE, TEST_RESTING);
  fettle_fit_encoder_end (encoder);

  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_ZONES_TARGET);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_ZONES_TARGET_MAX_HEART_RATE, TEST_MAXIMUM);
  fettle_fit_encoder_end (encoder);
}

static void
add_records (FettleFitEncoder *encoder, const TestActivity *activity)
{
  for (int i = 0; i <= activity->seconds; i++)
    {
      fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_RECORD);
      fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_RECORD_TIMESTAMP, activity->start + i);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_DISTANCE, i * 3.0);
      if (activity->heart_rate > 0)
        fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_HEART_RATE, activity->heart_rate);
      fettle_fit_encoder_end (encoder);
    }
}

static void
add_session (FettleFitEncoder *encoder, const TestActivity *activity)
{
  int64_t end = activity->start + activity->seconds;

  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_LAP);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_LAP_TIMESTAMP, end);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_LAP_START_TIME, activity->start);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_TOTAL_ELAPSED_TIME, activity->seconds);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_TOTAL_TIMER_TIME, activity->seconds);
  fettle_fit_encoder_end (encoder);

  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_SESSION);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_SESSION_TIMESTAMP, end);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_SESSION_START_TIME, activity->start);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_TOTAL_ELAPSED_TIME, activity->seconds);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_TOTAL_TIMER_TIME, activity->seconds);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_TOTAL_DISTANCE,
                                 activity->seconds * 3.0);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_SPORT, activity->sport);
  fettle_fit_encoder_end (encoder);
}

/* A whole file. The time of day is UTC everywhere, and the file says so. */
GBytes *
test_activity_encode (const TestActivity *activity)
{
  g_autoptr (FettleFitEncoder) encoder = fettle_fit_encoder_new ();

  add_file_id (encoder, FETTLE_FIT_FILE_ACTIVITY, activity->serial_number, activity->start);
  if (!activity->without_athlete)
    add_athlete (encoder);
  if (activity->name != NULL)
    {
      fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_SPORT);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SPORT_SPORT, activity->sport);
      fettle_fit_encoder_add_string (encoder, FETTLE_FIT_SPORT_NAME, activity->name);
      fettle_fit_encoder_end (encoder);
    }

  add_records (encoder, activity);
  if (activity->without_session)
    return fettle_fit_encoder_finish (encoder);

  add_session (encoder, activity);
  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_ACTIVITY);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_ACTIVITY_TIMESTAMP,
                                  activity->start + activity->seconds);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_ACTIVITY_LOCAL_TIMESTAMP,
                                  activity->start + activity->seconds);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_ACTIVITY_NUM_SESSIONS, 1);
  fettle_fit_encoder_end (encoder);

  return fettle_fit_encoder_finish (encoder);
}

GBytes *
test_file_encode (int file_type)
{
  g_autoptr (FettleFitEncoder) encoder = fettle_fit_encoder_new ();

  add_file_id (encoder, file_type, 77, 1790000000);
  return fettle_fit_encoder_finish (encoder);
}

GBytes *
test_bytes_cut (GBytes *bytes, gsize size)
{
  return g_bytes_new_from_bytes (bytes, 0, size);
}

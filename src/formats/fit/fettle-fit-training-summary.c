/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-training-summary.h"

#include <math.h>

#include "fettle-fit-profile.h"
#include "fettle-fit-value-name.h"
#include "fettle-recording.h"

/* Undocumented: a message at the end of each session, known from several public decoders. */
#define AFTER_ACTIVITY                       140
#define AFTER_ACTIVITY_AEROBIC_EFFECT        4
#define AFTER_ACTIVITY_VO2MAX                7
#define AFTER_ACTIVITY_RECOVERY_MINUTES      9
#define AFTER_ACTIVITY_THRESHOLD_HEART_RATE  14
#define AFTER_ACTIVITY_PERFORMANCE_CONDITION 17
#define AFTER_ACTIVITY_ANAEROBIC_EFFECT      20

/* A list longer than any athlete makes is not listed to its end. */
#define MAXIMUM_LISTED 10000

/* A figure of a session or lap and the key it has in the summary. */
typedef struct
{
  const char *key;
  uint8_t field;
} Figure;

static const Figure session_figures[] = {
  { "total_elapsed_time", FETTLE_FIT_SESSION_TOTAL_ELAPSED_TIME },
  { "total_timer_time", FETTLE_FIT_SESSION_TOTAL_TIMER_TIME },
  { "total_moving_time", FETTLE_FIT_SESSION_TOTAL_MOVING_TIME },
  { "total_distance", FETTLE_FIT_SESSION_TOTAL_DISTANCE },
  { "total_calories", FETTLE_FIT_SESSION_TOTAL_CALORIES },
  { "avg_heart_rate", FETTLE_FIT_SESSION_AVG_HEART_RATE },
  { "max_heart_rate", FETTLE_FIT_SESSION_MAX_HEART_RATE },
  { "min_heart_rate", FETTLE_FIT_SESSION_MIN_HEART_RATE },
  { "avg_power", FETTLE_FIT_SESSION_AVG_POWER },
  { "max_power", FETTLE_FIT_SESSION_MAX_POWER },
  { "normalized_power", FETTLE_FIT_SESSION_NORMALIZED_POWER },
  { "avg_cadence", FETTLE_FIT_SESSION_AVG_CADENCE },
  { "max_cadence", FETTLE_FIT_SESSION_MAX_CADENCE },
  { "enhanced_avg_speed", FETTLE_FIT_SESSION_ENHANCED_AVG_SPEED },
  { "enhanced_max_speed", FETTLE_FIT_SESSION_ENHANCED_MAX_SPEED },
  { "total_ascent", FETTLE_FIT_SESSION_TOTAL_ASCENT },
  { "total_descent", FETTLE_FIT_SESSION_TOTAL_DESCENT },
  { "avg_temperature", FETTLE_FIT_SESSION_AVG_TEMPERATURE },
  { "total_training_effect", FETTLE_FIT_SESSION_TOTAL_TRAINING_EFFECT },
  { "total_anaerobic_training_effect", FETTLE_FIT_SESSION_TOTAL_ANAEROBIC_TRAINING_EFFECT },
  { "training_load_peak", FETTLE_FIT_SESSION_TRAINING_LOAD_PEAK },
  { "training_stress_score", FETTLE_FIT_SESSION_TRAINING_STRESS_SCORE },
  { "intensity_factor", FETTLE_FIT_SESSION_INTENSITY_FACTOR },
  { "threshold_power", FETTLE_FIT_SESSION_THRESHOLD_POWER },
  { "workout_feel", FETTLE_FIT_SESSION_WORKOUT_FEEL },
  { "workout_rpe", FETTLE_FIT_SESSION_WORKOUT_RPE },
  { "pool_length", FETTLE_FIT_SESSION_POOL_LENGTH },
  { "num_lengths", FETTLE_FIT_SESSION_NUM_LENGTHS },
  { "num_active_lengths", FETTLE_FIT_SESSION_NUM_ACTIVE_LENGTHS },
  { "first_lap_index", FETTLE_FIT_SESSION_FIRST_LAP_INDEX },
  { "num_laps", FETTLE_FIT_SESSION_NUM_LAPS },
};

static const Figure lap_figures[] = {
  { "total_elapsed_time", FETTLE_FIT_LAP_TOTAL_ELAPSED_TIME },
  { "total_timer_time", FETTLE_FIT_LAP_TOTAL_TIMER_TIME },
  { "total_distance", FETTLE_FIT_LAP_TOTAL_DISTANCE },
  { "total_calories", FETTLE_FIT_LAP_TOTAL_CALORIES },
  { "avg_heart_rate", FETTLE_FIT_LAP_AVG_HEART_RATE },
  { "max_heart_rate", FETTLE_FIT_LAP_MAX_HEART_RATE },
  { "avg_power", FETTLE_FIT_LAP_AVG_POWER },
  { "max_power", FETTLE_FIT_LAP_MAX_POWER },
  { "enhanced_avg_speed", FETTLE_FIT_LAP_ENHANCED_AVG_SPEED },
  { "total_ascent", FETTLE_FIT_LAP_TOTAL_ASCENT },
  { "total_descent", FETTLE_FIT_LAP_TOTAL_DESCENT },
  { "lap_trigger", FETTLE_FIT_LAP_LAP_TRIGGER },
  { "intensity", FETTLE_FIT_LAP_INTENSITY },
};

/**
 * fettle_fit_training_summary_init:
 * @self: (out caller-allocates): a summary in which nothing was taken yet
 */
void
fettle_fit_training_summary_init (FettleFitTrainingSummary *self)
{
  *self = (FettleFitTrainingSummary) {
    .first_record = FETTLE_INSTANT_NONE,
    .last_record = FETTLE_INSTANT_NONE,
    .last_distance = NAN,
    .last_event_timestamp = NAN,
    .sessions = json_array_new (),
    .laps = json_array_new (),
    .devices = json_array_new (),
    .session_zones = json_array_new (),
    .workout_steps = json_array_new (),
  };
}

/**
 * fettle_fit_training_summary_clear:
 * @self: a summary
 *
 * Releases what it holds.
 */
void
fettle_fit_training_summary_clear (FettleFitTrainingSummary *self)
{
  g_clear_pointer (&self->activity, json_object_unref);
  g_clear_pointer (&self->user_profile, json_object_unref);
  g_clear_pointer (&self->zones_target, json_object_unref);
  g_clear_pointer (&self->after_activity, json_object_unref);
  g_clear_pointer (&self->workout, json_object_unref);
  g_clear_pointer (&self->course, json_object_unref);
  g_clear_pointer (&self->sessions, json_array_unref);
  g_clear_pointer (&self->laps, json_array_unref);
  g_clear_pointer (&self->devices, json_array_unref);
  g_clear_pointer (&self->session_zones, json_array_unref);
  g_clear_pointer (&self->workout_steps, json_array_unref);
}

static double
get (const FettleFitMessage *message, unsigned int field)
{
  return fettle_fit_message_get_value_or_nan (message, field);
}

static double
get_raw (const FettleFitMessage *message, unsigned int field)
{
  double raw;

  return fettle_fit_message_get_raw (message, field, &raw) ? raw : NAN;
}

static void
take_record (FettleFitTrainingSummary *self, const FettleFitMessage *message)
{
  double distance = get (message, FETTLE_FIT_RECORD_DISTANCE);

  self->n_records++;
  if (message->has_timestamp)
    {
      self->last_record = (int64_t) message->timestamp + FETTLE_FIT_EPOCH;
      if (self->first_record == FETTLE_INSTANT_NONE)
        self->first_record = self->last_record;
      self->sum_of_timestamps += message->timestamp;
    }

  fettle_fit_tally_add (&self->heart_rate, get (message, FETTLE_FIT_RECORD_HEART_RATE));
  fettle_fit_tally_add (&self->power, get (message, FETTLE_FIT_RECORD_POWER));
  fettle_fit_tally_add (&self->cadence, get (message, FETTLE_FIT_RECORD_CADENCE));
  fettle_fit_tally_add (&self->speed, get (message, FETTLE_FIT_RECORD_ENHANCED_SPEED));
  fettle_fit_tally_add (&self->altitude, get (message, FETTLE_FIT_RECORD_ENHANCED_ALTITUDE));
  fettle_fit_tally_add (&self->temperature, get (message, FETTLE_FIT_RECORD_TEMPERATURE));
  fettle_fit_tally_add (&self->respiration,
                        get (message, FETTLE_FIT_RECORD_ENHANCED_RESPIRATION_RATE));
  if (!isnan (get (message, FETTLE_FIT_RECORD_POSITION_LAT))
      && !isnan (get (message, FETTLE_FIT_RECORD_POSITION_LONG)))
    self->n_positions++;
  if (!isnan (distance))
    self->last_distance = distance;
}

static void
take_hrv (FettleFitTrainingSummary *self, const FettleFitMessage *message)
{
  size_t n_values = fettle_fit_message_get_n_values (message, FETTLE_FIT_HRV_TIME);

  self->n_hrv_messages++;
  for (size_t i = 0; i < n_values; i++)
    {
      double seconds;

      if (fettle_fit_message_get_value_at (message, FETTLE_FIT_HRV_TIME, i, &seconds))
        fettle_fit_tally_add (&self->intervals, seconds);
    }
}

static void
take_hr (FettleFitTrainingSummary *self, const FettleFitMessage *message)
{
  size_t n_values;
  double value;

  self->n_hr_messages++;
  n_values = fettle_fit_message_get_n_values (message, FETTLE_FIT_HR_EVENT_TIMESTAMP);
  for (size_t i = 0; i < n_values; i++)
    {
      if (fettle_fit_message_get_value_at (message, FETTLE_FIT_HR_EVENT_TIMESTAMP, i, &value))
        {
          self->n_event_timestamps++;
          self->last_event_timestamp = value;
        }
    }

  n_values = fettle_fit_message_get_n_values (message, FETTLE_FIT_HR_FILTERED_BPM);
  for (size_t i = 0; i < n_values; i++)
    {
      if (fettle_fit_message_get_value_at (message, FETTLE_FIT_HR_FILTERED_BPM, i, &value))
        fettle_fit_tally_add (&self->filtered_heart_rate, value);
    }
}

static void
take_event (FettleFitTrainingSummary *self, const FettleFitMessage *message)
{
  self->n_events++;
  if (fettle_fit_message_get_code (message, FETTLE_FIT_EVENT_EVENT) != FETTLE_FIT_EVENT_TIMER)
    return;

  switch (fettle_fit_message_get_code (message, FETTLE_FIT_EVENT_EVENT_TYPE))
    {
    case FETTLE_FIT_EVENT_TYPE_START:
      self->n_timer_starts++;
      break;
    case FETTLE_FIT_EVENT_TYPE_STOP:
    case FETTLE_FIT_EVENT_TYPE_STOP_ALL:
    case FETTLE_FIT_EVENT_TYPE_STOP_DISABLE:
    case FETTLE_FIT_EVENT_TYPE_STOP_DISABLE_ALL:
      self->n_timer_stops++;
      break;
    default:
      break;
    }
}

static void
take_length (FettleFitTrainingSummary *self, const FettleFitMessage *message)
{
  double strokes = get (message, FETTLE_FIT_LENGTH_TOTAL_STROKES);

  self->n_lengths++;
  if (fettle_fit_message_get_code (message, FETTLE_FIT_LENGTH_LENGTH_TYPE)
      == FETTLE_FIT_LENGTH_TYPE_ACTIVE)
    self->n_active_lengths++;
  if (!isnan (strokes))
    self->strokes += strokes;
}

static void
take_activity (FettleFitTrainingSummary *self, const FettleFitMessage *message)
{
  int64_t time = fettle_fit_message_get_instant (message, FETTLE_FIT_ACTIVITY_TIMESTAMP);
  int64_t local_time
      = fettle_fit_message_get_instant (message, FETTLE_FIT_ACTIVITY_LOCAL_TIMESTAMP);
  gboolean has_offset = time != FETTLE_INSTANT_NONE && local_time != FETTLE_INSTANT_NONE;

  if (self->activity != NULL)
    return;
  self->activity = json_object_new ();
  fettle_fit_json_add_instant_or_null (self->activity, "timestamp", time);
  fettle_fit_json_add_code_or_null (self->activity, "num_sessions",
                                    fettle_fit_message_get_code (message,
                                                                 FETTLE_FIT_ACTIVITY_NUM_SESSIONS));
  fettle_fit_json_add_figure_or_null (self->activity, "total_timer_time",
                                      get (message, FETTLE_FIT_ACTIVITY_TOTAL_TIMER_TIME));
  fettle_fit_json_add_figure_or_null (self->activity, "utc_offset_s",
                                      has_offset ? (double) (local_time - time) : NAN);
}

static void
add_named_code (JsonObject *object, const char *key, FettleFitType type, int code)
{
  g_autofree char *name = fettle_fit_value_name (type, code);
  g_autofree char *number_key = g_strconcat (key, "_number", NULL);

  if (code < 0)
    return;
  json_object_set_string_member (object, key, name);
  json_object_set_double_member (object, number_key, code);
}

/* One value as a number; a device that writes several where one is meant is shown with all of them.
 */
static void
add_figure (JsonObject *object, const FettleFitMessage *message, const Figure *figure)
{
  size_t n_values = fettle_fit_message_get_n_values (message, figure->field);
  g_autoptr (JsonArray) values = json_array_new ();
  double value;

  for (size_t i = 0; i < n_values; i++)
    {
      if (fettle_fit_message_get_value_at (message, figure->field, i, &value))
        json_array_add_double_element (values, value);
    }

  if (json_array_get_length (values) > 1)
    json_object_set_array_member (object, figure->key, g_steal_pointer (&values));
  else
    fettle_fit_json_add_figure (object, figure->key, get (message, figure->field));
}

static void
add_figures (JsonObject *object,
             const FettleFitMessage *message,
             const Figure *figures,
             size_t n_figures)
{
  for (size_t i = 0; i < n_figures; i++)
    add_figure (object, message, &figures[i]);
}

static void
add_to_list (JsonArray *list, JsonObject *object)
{
  if (json_array_get_length (list) < MAXIMUM_LISTED)
    json_array_add_object_element (list, object);
  else
    json_object_unref (object);
}

static void
take_session (FettleFitTrainingSummary *self, const FettleFitMessage *message)
{
  g_autofree char *profile_name
      = fettle_fit_message_get_string (message, FETTLE_FIT_SESSION_SPORT_PROFILE_NAME);
  int64_t time = fettle_fit_message_get_instant (message, FETTLE_FIT_SESSION_TIMESTAMP);
  JsonObject *session = json_object_new ();

  fettle_fit_json_add_instant_or_null (
      session, "start_time",
      fettle_fit_message_get_instant (message, FETTLE_FIT_SESSION_START_TIME));
  if (time != FETTLE_INSTANT_NONE)
    fettle_fit_json_add_instant_or_null (session, "timestamp", time);
  add_named_code (session, "sport", FETTLE_FIT_TYPE_SPORT,
                  fettle_fit_message_get_code (message, FETTLE_FIT_SESSION_SPORT));
  add_named_code (session, "sub_sport", FETTLE_FIT_TYPE_SUB_SPORT,
                  fettle_fit_message_get_code (message, FETTLE_FIT_SESSION_SUB_SPORT));
  if (profile_name != NULL)
    json_object_set_string_member (session, "sport_profile_name", profile_name);
  add_figures (session, message, session_figures, G_N_ELEMENTS (session_figures));
  add_to_list (self->sessions, session);
}

static void
take_lap (FettleFitTrainingSummary *self, const FettleFitMessage *message)
{
  JsonObject *lap = json_object_new ();

  fettle_fit_json_add_instant_or_null (lap, "start_time",
                                       fettle_fit_message_get_instant (message,
                                                                       FETTLE_FIT_LAP_START_TIME));
  add_named_code (lap, "sport", FETTLE_FIT_TYPE_SPORT,
                  fettle_fit_message_get_code (message, FETTLE_FIT_LAP_SPORT));
  add_figures (lap, message, lap_figures, G_N_ELEMENTS (lap_figures));
  add_to_list (self->laps, lap);
}

/* The recorder itself; sensors are further messages of the same kind. */
static void
take_device (FettleFitTrainingSummary *self, const FettleFitMessage *message)
{
  JsonObject *device;

  if (json_array_get_length (self->devices) > 0
      || fettle_fit_message_get_code (message, FETTLE_FIT_DEVICE_INFO_DEVICE_INDEX)
             != FETTLE_FIT_DEVICE_INDEX_CREATOR)
    return;

  device = json_object_new ();
  fettle_fit_json_add_code_or_null (
      device, "manufacturer_number",
      fettle_fit_message_get_code (message, FETTLE_FIT_DEVICE_INFO_MANUFACTURER));
  fettle_fit_json_add_code_or_null (device, "product_number",
                                    fettle_fit_message_get_code (message,
                                                                 FETTLE_FIT_DEVICE_INFO_PRODUCT));
  fettle_fit_json_add_figure_or_null (device, "software_version",
                                      get (message, FETTLE_FIT_DEVICE_INFO_SOFTWARE_VERSION));
  json_array_add_object_element (self->devices, device);
}

static void
take_user_profile (FettleFitTrainingSummary *self, const FettleFitMessage *message)
{
  if (self->user_profile != NULL)
    return;
  self->user_profile = json_object_new ();
  fettle_fit_json_add_figure_or_null (self->user_profile, "weight",
                                      get (message, FETTLE_FIT_USER_PROFILE_WEIGHT));
  fettle_fit_json_add_figure_or_null (self->user_profile, "height",
                                      get (message, FETTLE_FIT_USER_PROFILE_HEIGHT));
  fettle_fit_json_add_figure_or_null (self->user_profile, "resting_heart_rate",
                                      get (message, FETTLE_FIT_USER_PROFILE_RESTING_HEART_RATE));
  fettle_fit_json_add_figure_or_null (self->user_profile, "default_max_heart_rate",
                                      get (message,
                                           FETTLE_FIT_USER_PROFILE_DEFAULT_MAX_HEART_RATE));
}

static void
take_zones_target (FettleFitTrainingSummary *self, const FettleFitMessage *message)
{
  if (self->zones_target != NULL)
    return;
  self->zones_target = json_object_new ();
  fettle_fit_json_add_figure_or_null (self->zones_target, "max_heart_rate",
                                      get (message, FETTLE_FIT_ZONES_TARGET_MAX_HEART_RATE));
  fettle_fit_json_add_figure_or_null (self->zones_target, "threshold_heart_rate",
                                      get (message, FETTLE_FIT_ZONES_TARGET_THRESHOLD_HEART_RATE));
  fettle_fit_json_add_figure_or_null (self->zones_target, "functional_threshold_power",
                                      get (message,
                                           FETTLE_FIT_ZONES_TARGET_FUNCTIONAL_THRESHOLD_POWER));
}

static void
take_time_in_zone (FettleFitTrainingSummary *self, const FettleFitMessage *message)
{
  size_t n_zones
      = fettle_fit_message_get_n_values (message, FETTLE_FIT_TIME_IN_ZONE_TIME_IN_HR_ZONE);
  JsonArray *zones;

  if (n_zones == 0 || json_array_get_length (self->session_zones) == MAXIMUM_LISTED
      || fettle_fit_message_get_code (message, FETTLE_FIT_TIME_IN_ZONE_REFERENCE_MESG)
             != FETTLE_FIT_MESSAGE_SESSION)
    return;

  zones = json_array_new ();
  for (size_t i = 0; i < n_zones; i++)
    {
      double seconds;

      if (fettle_fit_message_get_value_at (message, FETTLE_FIT_TIME_IN_ZONE_TIME_IN_HR_ZONE, i,
                                           &seconds))
        json_array_add_double_element (zones, seconds);
      else
        json_array_add_null_element (zones);
    }
  json_array_add_array_element (self->session_zones, zones);
}

static void
take_after_activity (FettleFitTrainingSummary *self, const FettleFitMessage *message)
{
  JsonObject *figures = json_object_new ();
  double vo2max = get_raw (message, AFTER_ACTIVITY_VO2MAX) * 3.5 / 65536.0;

  fettle_fit_json_add_figure_or_null (figures, "vo2max", round (100.0 * vo2max) / 100.0);
  fettle_fit_json_add_figure_or_null (figures, "recovery_time_min",
                                      get_raw (message, AFTER_ACTIVITY_RECOVERY_MINUTES));
  fettle_fit_json_add_figure_or_null (figures, "aerobic_te",
                                      get_raw (message, AFTER_ACTIVITY_AEROBIC_EFFECT) / 10.0);
  fettle_fit_json_add_figure_or_null (figures, "anaerobic_te",
                                      get_raw (message, AFTER_ACTIVITY_ANAEROBIC_EFFECT) / 10.0);
  fettle_fit_json_add_figure_or_null (figures, "performance_condition",
                                      get_raw (message, AFTER_ACTIVITY_PERFORMANCE_CONDITION));
  fettle_fit_json_add_figure_or_null (figures, "lactate_threshold_hr",
                                      get_raw (message, AFTER_ACTIVITY_THRESHOLD_HEART_RATE));

  g_clear_pointer (&self->after_activity, json_object_unref);
  self->after_activity = figures;
}

static void
take_workout (FettleFitTrainingSummary *self, const FettleFitMessage *message)
{
  g_autofree char *name = fettle_fit_message_get_string (message, FETTLE_FIT_WORKOUT_WKT_NAME);
  g_autofree char *sport
      = fettle_fit_value_name (FETTLE_FIT_TYPE_SPORT,
                               fettle_fit_message_get_code (message, FETTLE_FIT_WORKOUT_SPORT));

  if (self->workout != NULL)
    return;
  self->workout = json_object_new ();
  fettle_fit_json_add_string_or_null (self->workout, "name", name);
  fettle_fit_json_add_string_or_null (self->workout, "sport", sport);
  fettle_fit_json_add_code_or_null (
      self->workout, "num_valid_steps",
      fettle_fit_message_get_code (message, FETTLE_FIT_WORKOUT_NUM_VALID_STEPS));
}

static void
take_workout_step (FettleFitTrainingSummary *self, const FettleFitMessage *message)
{
  g_autofree char *name
      = fettle_fit_message_get_string (message, FETTLE_FIT_WORKOUT_STEP_WKT_STEP_NAME);
  JsonObject *step = json_object_new ();

  fettle_fit_json_add_code_or_null (
      step, "index", fettle_fit_message_get_code (message, FETTLE_FIT_WORKOUT_STEP_MESSAGE_INDEX));
  fettle_fit_json_add_string_or_null (step, "name", name);
  fettle_fit_json_add_figure_or_null (step, "duration_type",
                                      get_raw (message, FETTLE_FIT_WORKOUT_STEP_DURATION_TYPE));
  fettle_fit_json_add_figure_or_null (step, "duration_value",
                                      get_raw (message, FETTLE_FIT_WORKOUT_STEP_DURATION_VALUE));
  fettle_fit_json_add_figure_or_null (step, "target_type",
                                      get_raw (message, FETTLE_FIT_WORKOUT_STEP_TARGET_TYPE));
  fettle_fit_json_add_figure_or_null (step, "target_value",
                                      get_raw (message, FETTLE_FIT_WORKOUT_STEP_TARGET_VALUE));
  fettle_fit_json_add_figure_or_null (step, "custom_low",
                                      get_raw (message,
                                               FETTLE_FIT_WORKOUT_STEP_CUSTOM_TARGET_VALUE_LOW));
  fettle_fit_json_add_figure_or_null (step, "custom_high",
                                      get_raw (message,
                                               FETTLE_FIT_WORKOUT_STEP_CUSTOM_TARGET_VALUE_HIGH));
  fettle_fit_json_add_figure_or_null (step, "intensity",
                                      get_raw (message, FETTLE_FIT_WORKOUT_STEP_INTENSITY));
  add_to_list (self->workout_steps, step);
}

static void
take_course (FettleFitTrainingSummary *self, const FettleFitMessage *message)
{
  g_autofree char *name = fettle_fit_message_get_string (message, FETTLE_FIT_COURSE_NAME);

  if (self->course != NULL)
    return;
  self->course = json_object_new ();
  fettle_fit_json_add_string_or_null (self->course, "name", name);
}

static void
take_set (FettleFitTrainingSummary *self, const FettleFitMessage *message)
{
  double repetitions = get (message, FETTLE_FIT_SET_REPETITIONS);

  self->n_sets++;
  if (!isnan (repetitions))
    self->repetitions += repetitions;
}

/**
 * fettle_fit_training_summary_take:
 * @self: a summary
 * @message: a message, expanded
 *
 * Counts the message and keeps what it says.
 */
void
fettle_fit_training_summary_take (FettleFitTrainingSummary *self, const FettleFitMessage *message)
{
  static const struct
  {
    unsigned int message;
    void (*take) (FettleFitTrainingSummary *self, const FettleFitMessage *message);
  } takers[] = {
    { FETTLE_FIT_MESSAGE_RECORD, take_record },
    { FETTLE_FIT_MESSAGE_HRV, take_hrv },
    { FETTLE_FIT_MESSAGE_HR, take_hr },
    { FETTLE_FIT_MESSAGE_EVENT, take_event },
    { FETTLE_FIT_MESSAGE_LENGTH, take_length },
    { FETTLE_FIT_MESSAGE_ACTIVITY, take_activity },
    { FETTLE_FIT_MESSAGE_SESSION, take_session },
    { FETTLE_FIT_MESSAGE_LAP, take_lap },
    { FETTLE_FIT_MESSAGE_DEVICE_INFO, take_device },
    { FETTLE_FIT_MESSAGE_USER_PROFILE, take_user_profile },
    { FETTLE_FIT_MESSAGE_ZONES_TARGET, take_zones_target },
    { FETTLE_FIT_MESSAGE_TIME_IN_ZONE, take_time_in_zone },
    { FETTLE_FIT_MESSAGE_WORKOUT, take_workout },
    { FETTLE_FIT_MESSAGE_WORKOUT_STEP, take_workout_step },
    { FETTLE_FIT_MESSAGE_COURSE, take_course },
    { FETTLE_FIT_MESSAGE_SET, take_set },
    { AFTER_ACTIVITY, take_after_activity },
  };
  unsigned int number = message->definition->message;

  self->n_splits += number == FETTLE_FIT_MESSAGE_SPLIT;
  self->n_course_points += number == FETTLE_FIT_MESSAGE_COURSE_POINT;
  for (size_t i = 0; i < G_N_ELEMENTS (takers); i++)
    {
      if (takers[i].message == number)
        {
          takers[i].take (self, message);
          return;
        }
    }
}

/**
 * fettle_fit_training_summary_get_records:
 * @self: a summary
 *
 * Returns: (transfer full): what the samples say: plain means over those that have the value
 */
JsonObject *
fettle_fit_training_summary_get_records (const FettleFitTrainingSummary *self)
{
  JsonObject *records = json_object_new ();

  json_object_set_double_member (records, "count", (double) self->n_records);
  if (self->n_records == 0)
    return records;

  fettle_fit_json_add_instant_or_null (records, "first_timestamp", self->first_record);
  fettle_fit_json_add_instant_or_null (records, "last_timestamp", self->last_record);
  json_object_set_double_member (records, "sum_of_timestamps_mod_2_32", self->sum_of_timestamps);
  json_object_set_object_member (records, "heart_rate",
                                 fettle_fit_tally_to_json (&self->heart_rate));
  json_object_set_object_member (records, "power", fettle_fit_tally_to_json (&self->power));
  json_object_set_object_member (records, "cadence", fettle_fit_tally_to_json (&self->cadence));
  json_object_set_object_member (records, "enhanced_speed",
                                 fettle_fit_tally_to_json (&self->speed));
  json_object_set_object_member (records, "enhanced_altitude",
                                 fettle_fit_tally_to_json (&self->altitude));
  json_object_set_object_member (records, "temperature",
                                 fettle_fit_tally_to_json (&self->temperature));
  json_object_set_object_member (records, "respiration",
                                 fettle_fit_tally_to_json (&self->respiration));
  json_object_set_double_member (records, "with_position", (double) self->n_positions);
  fettle_fit_json_add_figure_or_null (records, "last_distance", self->last_distance);
  return records;
}

static JsonObject *
get_hrv (const FettleFitTrainingSummary *self)
{
  JsonObject *hrv = json_object_new ();
  const FettleFitTally *intervals = &self->intervals;

  json_object_set_double_member (hrv, "messages", (double) self->n_hrv_messages);
  json_object_set_double_member (hrv, "intervals", (double) intervals->count);
  fettle_fit_json_add_figure_or_null (
      hrv, "mean_s", intervals->count > 0 ? intervals->sum / (double) intervals->count : NAN);
  return hrv;
}

static JsonObject *
get_hr (const FettleFitTrainingSummary *self)
{
  JsonObject *hr = json_object_new ();

  json_object_set_double_member (hr, "messages", (double) self->n_hr_messages);
  json_object_set_double_member (hr, "event_timestamps", (double) self->n_event_timestamps);
  fettle_fit_json_add_figure_or_null (hr, "last_event_timestamp", self->last_event_timestamp);
  json_object_set_object_member (hr, "filtered_bpm",
                                 fettle_fit_tally_to_json (&self->filtered_heart_rate));
  return hr;
}

static JsonObject *
get_lengths (const FettleFitTrainingSummary *self)
{
  JsonObject *lengths = json_object_new ();

  json_object_set_double_member (lengths, "count", (double) self->n_lengths);
  if (self->n_lengths > 0)
    {
      json_object_set_double_member (lengths, "active", (double) self->n_active_lengths);
      json_object_set_double_member (lengths, "strokes", self->strokes);
    }
  return lengths;
}

static JsonObject *
get_events (const FettleFitTrainingSummary *self)
{
  JsonObject *events = json_object_new ();

  json_object_set_double_member (events, "count", (double) self->n_events);
  json_object_set_double_member (events, "timer_starts", (double) self->n_timer_starts);
  json_object_set_double_member (events, "timer_stops", (double) self->n_timer_stops);
  return events;
}

static void
add_workout (const FettleFitTrainingSummary *self, JsonObject *summary)
{
  JsonObject *workout;

  if (self->workout == NULL)
    return;

  workout = json_object_ref (self->workout);
  json_object_set_array_member (workout, "steps", json_array_ref (self->workout_steps));
  json_object_set_object_member (summary, "workout", workout);
}

static void
add_course (const FettleFitTrainingSummary *self, JsonObject *summary)
{
  JsonObject *course;

  if (self->course == NULL)
    return;

  course = json_object_ref (self->course);
  json_object_set_double_member (course, "points", (double) self->n_course_points);
  json_object_set_object_member (summary, "course", course);
}

static void
add_sets (const FettleFitTrainingSummary *self, JsonObject *summary)
{
  JsonObject *sets;

  if (self->n_sets == 0)
    return;

  sets = json_object_new ();
  json_object_set_double_member (sets, "count", (double) self->n_sets);
  json_object_set_double_member (sets, "repetitions", self->repetitions);
  json_object_set_object_member (summary, "sets", sets);
}

static void
add_if_there (JsonObject *summary, const char *key, JsonObject *object)
{
  if (object != NULL)
    json_object_set_object_member (summary, key, json_object_ref (object));
}

/**
 * fettle_fit_training_summary_add_to:
 * @self: a summary
 * @summary: where to add its parts
 */
void
fettle_fit_training_summary_add_to (const FettleFitTrainingSummary *self, JsonObject *summary)
{
  if (self->activity != NULL)
    json_object_set_object_member (summary, "activity", json_object_ref (self->activity));
  else
    json_object_set_null_member (summary, "activity");
  json_object_set_array_member (summary, "sessions", json_array_ref (self->sessions));
  json_object_set_array_member (summary, "laps", json_array_ref (self->laps));
  json_object_set_object_member (summary, "records",
                                 fettle_fit_training_summary_get_records (self));
  json_object_set_object_member (summary, "hrv", get_hrv (self));
  if (self->n_hr_messages > 0)
    json_object_set_object_member (summary, "hr_messages", get_hr (self));
  json_object_set_object_member (summary, "lengths", get_lengths (self));
  json_object_set_object_member (summary, "events", get_events (self));
  json_object_set_array_member (summary, "devices", json_array_ref (self->devices));
  if (json_array_get_length (self->session_zones) > 0)
    json_object_set_array_member (summary, "session_time_in_hr_zone_s",
                                  json_array_ref (self->session_zones));
  if (self->n_splits > 0)
    json_object_set_double_member (summary, "splits", (double) self->n_splits);
  add_if_there (summary, "user_profile", self->user_profile);
  add_if_there (summary, "zones_target", self->zones_target);
  add_if_there (summary, "undocumented_140", self->after_activity);
  add_workout (self, summary);
  add_course (self, summary);
  add_sets (self, summary);
}

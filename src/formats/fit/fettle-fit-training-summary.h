/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <json-glib/json-glib.h>

#include "fettle-fit-json.h"
#include "fettle-fit-reader.h"

G_BEGIN_DECLS

/* What the messages of an activity, a workout or a course say, for a summary. */
typedef struct
{
  /* Samples. */
  uint64_t n_records;
  int64_t first_record, last_record;
  uint32_t sum_of_timestamps;
  FettleFitTally heart_rate, power, cadence, speed, altitude, temperature, respiration;
  uint64_t n_positions;
  double last_distance;

  uint64_t n_hrv_messages;
  FettleFitTally intervals;
  uint64_t n_hr_messages, n_event_timestamps;
  double last_event_timestamp;
  FettleFitTally filtered_heart_rate;

  uint64_t n_lengths, n_active_lengths;
  double strokes;
  uint64_t n_events, n_timer_starts, n_timer_stops;
  uint64_t n_splits, n_sets, n_course_points;
  double repetitions;

  /* (nullable): the last message of its kind, and lists of all. */
  JsonObject *activity, *user_profile, *zones_target, *after_activity, *workout, *course;
  JsonArray *sessions, *laps, *devices, *session_zones, *workout_steps;
} FettleFitTrainingSummary;

void fettle_fit_training_summary_init (FettleFitTrainingSummary *self);
void fettle_fit_training_summary_clear (FettleFitTrainingSummary *self);
void
fettle_fit_training_summary_take (FettleFitTrainingSummary *self, const FettleFitMessage *message);
JsonObject *fettle_fit_training_summary_get_records (const FettleFitTrainingSummary *self)
    G_GNUC_WARN_UNUSED_RESULT;
void fettle_fit_training_summary_add_to (const FettleFitTrainingSummary *self, JsonObject *summary);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-record-types.h"

#include <string.h>

#include "fettle-activity.h"
#include "fettle-activity-merge.h"
#include "fettle-ai-analysis.h"
#include "fettle-athlete-threshold.h"
#include "fettle-calendar-event.h"
#include "fettle-daily-metrics.h"
#include "fettle-daily-readiness.h"
#include "fettle-equipment.h"
#include "fettle-equipment-use.h"
#include "fettle-heart-rate-sample.h"
#include "fettle-hrv-reading.h"
#include "fettle-import.h"
#include "fettle-injury.h"
#include "fettle-lap.h"
#include "fettle-length.h"
#include "fettle-original.h"
#include "fettle-performance-test.h"
#include "fettle-personal-record.h"
#include "fettle-plan-change.h"
#include "fettle-planned-workout.h"
#include "fettle-service-entry.h"
#include "fettle-sleep-session.h"
#include "fettle-sync-run.h"
#include "fettle-training-load.h"
#include "fettle-training-plan.h"
#include "fettle-user-profile.h"
#include "fettle-value-source.h"
#include "fettle-wellness-entry.h"

/**
 * fettle_record_types_list:
 * @n_types: (out): how many there are
 *
 * Lists the types of records, one a table: first the tables of the athlete's document in its order,
 * then ours.
 *
 * Returns: (transfer none) (array length=n_types): the types
 */
const GType *
fettle_record_types_list (size_t *n_types)
{
  static GType types[28];
  static size_t ready;

  if (g_once_init_enter (&ready))
    {
      const GType all[] = {
        FETTLE_TYPE_USER_PROFILE,
        FETTLE_TYPE_DAILY_METRICS,
        FETTLE_TYPE_SLEEP_SESSION,
        FETTLE_TYPE_ACTIVITY,
        FETTLE_TYPE_HEART_RATE_SAMPLE,
        FETTLE_TYPE_HRV_READING,
        FETTLE_TYPE_TRAINING_PLAN,
        FETTLE_TYPE_PLANNED_WORKOUT,
        FETTLE_TYPE_DAILY_READINESS,
        FETTLE_TYPE_AI_ANALYSIS,
        FETTLE_TYPE_TRAINING_LOAD,
        FETTLE_TYPE_SYNC_RUN,
        FETTLE_TYPE_IMPORT,
        FETTLE_TYPE_ORIGINAL,
        FETTLE_TYPE_ACTIVITY_MERGE,
        FETTLE_TYPE_VALUE_SOURCE,
        FETTLE_TYPE_LAP,
        FETTLE_TYPE_LENGTH,
        FETTLE_TYPE_ATHLETE_THRESHOLD,
        FETTLE_TYPE_PERSONAL_RECORD,
        FETTLE_TYPE_PERFORMANCE_TEST,
        FETTLE_TYPE_PLAN_CHANGE,
        FETTLE_TYPE_CALENDAR_EVENT,
        FETTLE_TYPE_WELLNESS_ENTRY,
        FETTLE_TYPE_INJURY,
        FETTLE_TYPE_EQUIPMENT,
        FETTLE_TYPE_EQUIPMENT_USE,
        FETTLE_TYPE_SERVICE_ENTRY,
      };

      G_STATIC_ASSERT (sizeof all == sizeof types);
      memcpy (types, all, sizeof all);
      g_once_init_leave (&ready, 1);
    }

  *n_types = G_N_ELEMENTS (types);

  return types;
}

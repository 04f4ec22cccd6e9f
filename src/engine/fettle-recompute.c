/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-recompute.h"

#include <math.h>

#include "fettle-activities.h"
#include "fettle-activity-load.h"
#include "fettle-formula-version.h"
#include "fettle-load-tracking.h"
#include "fettle-profiles.h"
#include "fettle-training-loads.h"

/* The longest window of a day's row is 28 days, and the ramp needs 14; twice as much before the
 * first day that is computed gives what the whole history gives. */
#define WINDOW_DAYS 56

/* --- The days ------------------------------------------------------------------------------------
 */

typedef struct
{
  FettleDay first; /* the first tracked day */
  FettleDay last;
  FettleDay start; /* the first to be computed */
  double fitness_before;
  double fatigue_before;
} Span;

static gboolean
is_current (FettleTrainingLoad *row)
{
  return row->formula_version == FETTLE_FORMULA_VERSION && !isnan (row->fitness)
         && !isnan (row->fatigue);
}

static void
start_over (Span *span)
{
  span->start = span->first;
  span->fitness_before = 0.0;
  span->fatigue_before = 0.0;
}

/* Finds the stored row to restart from. Without a usable one, or when the history begins on another
 * day than it did, everything is computed. */
static gboolean
find_restart (FettleConnection *connection,
              const char *user_id,
              FettleDay first_dirty,
              Span *span,
              GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FettleTrainingLoad) before = NULL;
  g_autoptr (FettleTrainingLoad) earliest = NULL;
  g_autoptr (FettleTrainingLoad) too_early = NULL;

  start_over (span);

  too_early = fettle_training_loads_get (connection, user_id, span->first - 1, &problem);
  if (problem != NULL)
    goto failed;
  if (too_early != NULL)
    return fettle_training_loads_delete_from (connection, user_id, FETTLE_DAY_NONE, error);

  if (first_dirty == FETTLE_DAY_NONE || first_dirty <= span->first)
    return TRUE;

  earliest = fettle_training_loads_get (connection, user_id, span->first, &problem);
  if (problem != NULL)
    goto failed;
  before = fettle_training_loads_get (connection, user_id, first_dirty - 1, &problem);
  if (problem != NULL)
    goto failed;
  if (earliest == NULL || before == NULL || !is_current (before))
    return TRUE;

  span->start = first_dirty;
  span->fitness_before = before->fitness;
  span->fatigue_before = before->fatigue;
  return TRUE;

failed:
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static FettleTrainingLoad *
make_row (FettleDay day, const FettleLoadTracking *tracking)
{
  FettleTrainingLoad *row = fettle_training_load_new ();
  char buffer[FETTLE_DAY_LENGTH];

  row->tracking_date = g_strdup (fettle_day_print (day, buffer));
  row->acute_training_load = tracking->acute;
  row->chronic_training_load = tracking->chronic;
  row->acwr = tracking->acwr;
  if (!isnan (tracking->acwr))
    row->acwr_status = g_strdup (fettle_acwr_status_get_name (tracking->acwr_status));
  row->fitness = tracking->fitness;
  row->fatigue = tracking->fatigue;
  row->form = tracking->form;
  row->training_monotony = tracking->monotony;
  row->training_strain = tracking->strain;
  row->weekly_ramp_rate = tracking->weekly_ramp;
  row->formula_version = FETTLE_FORMULA_VERSION;

  return row;
}

/* What nobody measured adds nothing to the averages, which are a lower bound then; but as the load
 * of its day it is not nothing, it is not known. */
static double *
count_unknown_as_rest (const double *loads, size_t n_days)
{
  double *counted = g_memdup2 (loads, n_days * sizeof (double));

  for (size_t i = 0; i < n_days; i++)
    {
      if (isnan (counted[i]))
        counted[i] = 0.0;
    }

  return counted;
}

static gboolean
compute_span (FettleConnection *connection,
              const char *user_id,
              const Span *span,
              GCancellable *cancellable,
              GError **error)
{
  g_autofree double *loads = NULL;
  g_autofree double *counted = NULL;
  g_autofree FettleLoadTracking *tracking = NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  FettleDay first = MAX (span->first, span->start - WINDOW_DAYS);
  size_t n_days = (size_t) (span->last - first + 1);
  size_t n_before = (size_t) (span->start - first);

  loads = fettle_activities_get_daily_loads (connection, user_id, first, span->last, error);
  if (loads == NULL)
    return FALSE;

  counted = count_unknown_as_rest (loads, n_days);
  tracking = g_new (FettleLoadTracking, n_days - n_before);
  fettle_load_tracking_compute (counted, n_days, n_before, span->fitness_before,
                                span->fatigue_before, tracking);
  for (size_t i = 0; i < n_days - n_before; i++)
    {
      FettleTrainingLoad *row = make_row (span->start + (FettleDay) i, &tracking[i]);

      row->daily_training_load = loads[n_before + i];
      g_ptr_array_add (rows, row);
    }

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  return fettle_training_loads_store (connection, user_id, rows, error);
}

/**
 * fettle_recompute_tracking:
 * @connection: in a write transaction
 * @user_id: the athlete
 * @first_dirty: the first day that something touched; %FETTLE_DAY_NONE for all days
 * @today: the athlete's today
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Rewrites load, fitness, fatigue, form, ratio, monotony, strain and ramp from @first_dirty up to
 * @today. Starting from the stored row of the day before gives the same as starting from the first
 * day.
 *
 * Returns: whether all could be written
 */
gboolean
fettle_recompute_tracking (FettleConnection *connection,
                           const char *user_id,
                           FettleDay first_dirty,
                           FettleDay today,
                           GCancellable *cancellable,
                           GError **error)
{
  Span span;
  FettleDay last_activity;

  if (!fettle_activities_get_day_range (connection, user_id, &span.first, &last_activity, error))
    return FALSE;

  /* A recorder whose clock is ahead must not make rows for years to come; a traveller's tomorrow
   * counts. */
  span.last = MAX (today, MIN (last_activity, today + 1));
  if (span.first == FETTLE_DAY_NONE || span.first > span.last)
    return fettle_training_loads_delete_from (connection, user_id, FETTLE_DAY_NONE, error);

  if (!find_restart (connection, user_id, first_dirty, &span, error))
    return FALSE;
  if (!fettle_training_loads_delete_from (connection, user_id, span.last + 1, error))
    return FALSE;

  return span.start > span.last || compute_span (connection, user_id, &span, cancellable, error);
}

/* The loads of activities that come from formulas of another version. */
static gboolean
recompute_old_loads (FettleConnection *connection,
                     const char *user_id,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GArray) stale = NULL;
  FettleThresholds thresholds;
  FettleDay first_dirty = FETTLE_DAY_NONE;

  if (!fettle_recompute_read_thresholds (connection, user_id, &thresholds, error))
    return FALSE;
  stale = fettle_recompute_list_stale_loads (connection, user_id, &thresholds, FALSE, error);
  if (stale == NULL)
    return FALSE;

  for (guint i = 0; i < stale->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !fettle_recompute_load (connection, g_array_index (stale, gint64, i), &thresholds,
                                     &first_dirty, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * fettle_recompute_is_up_to_date:
 * @connection: a connection
 * @user_id: the athlete
 * @today: the athlete's today
 * @is_up_to_date: (out): whether there is nothing for [func@recompute_tracking_to_today] to do
 * @error: return location for an error
 *
 * Returns: whether it could be looked up
 */
gboolean
fettle_recompute_is_up_to_date (FettleConnection *connection,
                                const char *user_id,
                                FettleDay today,
                                gboolean *is_up_to_date,
                                GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FettleTrainingLoad) row
      = fettle_training_loads_get (connection, user_id, today, &problem);

  *is_up_to_date = row != NULL && is_current (row);
  if (problem == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/**
 * fettle_recompute_tracking_to_today:
 * @connection: in a write transaction
 * @user_id: the athlete
 * @today: the athlete's today
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Brings the rows up to @today, and up to the formulas of this version, with the loads of the
 * activities that they come from.
 *
 * Returns: whether all could be written
 */
gboolean
fettle_recompute_tracking_to_today (FettleConnection *connection,
                                    const char *user_id,
                                    FettleDay today,
                                    GCancellable *cancellable,
                                    GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  FettleDay first_dirty = FETTLE_DAY_NONE;
  gboolean is_up_to_date;

  if (!fettle_recompute_is_up_to_date (connection, user_id, today, &is_up_to_date, error))
    return FALSE;
  if (is_up_to_date)
    return TRUE;

  rows = fettle_training_loads_list (connection, user_id, FETTLE_DAY_NONE, today, error);
  if (rows == NULL)
    return FALSE;
  if (rows->len > 0)
    {
      FettleTrainingLoad *last = g_ptr_array_index (rows, rows->len - 1);

      if (is_current (last) && fettle_day_parse (last->tracking_date, &first_dirty))
        first_dirty += 1;
      else if (!recompute_old_loads (connection, user_id, cancellable, error))
        return FALSE;
    }

  return fettle_recompute_tracking (connection, user_id, first_dirty, today, cancellable, error);
}

/* --- The loads of activities ---------------------------------------------------------------------
 */

/**
 * fettle_recompute_read_thresholds:
 * @connection: a connection
 * @user_id: the athlete
 * @thresholds: (out): what zones and loads are to be computed with
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
fettle_recompute_read_thresholds (FettleConnection *connection,
                                  const char *user_id,
                                  FettleThresholds *thresholds,
                                  GError **error)
{
  g_autoptr (FettleUserProfile) profile = fettle_profiles_ensure (connection, error);
  int64_t highest;

  if (profile == NULL)
    return FALSE;

  fettle_thresholds_init (thresholds, profile, NAN);
  if (!isnan (thresholds->maximum))
    return TRUE;

  /* Only an athlete whose maximum nobody knows needs the estimate. */
  if (!fettle_activities_get_highest_heart_rate (connection, user_id, &highest, error))
    return FALSE;
  if (highest != FETTLE_NULL_INTEGER)
    thresholds->highest_seen = (double) highest;

  return TRUE;
}

static gboolean
differs (double a, double b)
{
  return isnan (a) != isnan (b) || fabs (a - b) > 1e-9;
}

static gboolean
is_stale (FettleActivity *activity, double maximum, double resting, gboolean sex_changed)
{
  /* What was never computed here is not to be computed again. */
  if (activity->formula_version == FETTLE_NULL_INTEGER)
    return FALSE;
  if (activity->formula_version != FETTLE_FORMULA_VERSION)
    return TRUE;

  /* Without a heart rate, what the athlete's can do plays no part. */
  return activity->sustained_max_heart_rate != FETTLE_NULL_INTEGER
         && (sex_changed || differs (activity->load_max_heart_rate, maximum)
             || differs (activity->load_resting_heart_rate, resting));
}

/**
 * fettle_recompute_list_stale_loads:
 * @connection: a connection
 * @user_id: the athlete
 * @thresholds: what loads are to be computed with
 * @sex_changed: whether the constants of the load have changed
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type gint64): the ids of activities whose zones and load were
 * computed with something else
 */
GArray *
fettle_recompute_list_stale_loads (FettleConnection *connection,
                                   const char *user_id,
                                   const FettleThresholds *thresholds,
                                   gboolean sex_changed,
                                   GError **error)
{
  g_autoptr (GPtrArray) activities
      = fettle_activities_list (connection, user_id, FETTLE_DAY_NONE, FETTLE_DAY_NONE, NULL, error);
  g_autoptr (GArray) stale = g_array_new (FALSE, FALSE, sizeof (gint64));
  double maximum = fettle_thresholds_get_maximum (thresholds);

  if (activities == NULL)
    return NULL;

  for (guint i = 0; i < activities->len; i++)
    {
      FettleActivity *activity = g_ptr_array_index (activities, i);

      if (is_stale (activity, maximum, thresholds->resting, sex_changed))
        g_array_append_val (stale, activity->id);
    }

  return g_steal_pointer (&stale);
}

/**
 * fettle_recompute_load:
 * @connection: in a write transaction
 * @activity_id: an activity that is no leg
 * @thresholds: what to compute with
 * @first_dirty: (inout): the first day that something touched
 * @error: return location for an error
 *
 * Computes zones and load of an activity, and of its legs, from its stored samples.
 *
 * Returns: whether they could be written
 */
gboolean
fettle_recompute_load (FettleConnection *connection,
                       int64_t activity_id,
                       const FettleThresholds *thresholds,
                       FettleDay *first_dirty,
                       GError **error)
{
  g_autoptr (FettleActivity) activity = fettle_activities_get (connection, activity_id, error);
  g_autoptr (GPtrArray) legs = NULL;
  g_autoptr (FettleStreams) streams = NULL;
  FettleDay day;

  if (activity == NULL)
    return FALSE;
  legs = fettle_activities_list_legs (connection, activity_id, error);
  if (legs == NULL)
    return FALSE;
  streams = fettle_activities_get_streams (connection, activity_id, error);
  if (streams == NULL)
    return FALSE;

  fettle_activity_load_compute (activity, legs, streams, thresholds);
  if (!fettle_activities_update (connection, activity, error))
    return FALSE;
  for (guint i = 0; i < legs->len; i++)
    {
      if (!fettle_activities_update (connection, g_ptr_array_index (legs, i), error))
        return FALSE;
    }

  if (fettle_day_parse (activity->activity_date, &day))
    *first_dirty = *first_dirty == FETTLE_DAY_NONE ? day : MIN (*first_dirty, day);
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "fettle-activity-detail.h"
#include "fettle-activity-load.h"
#include "fettle-stream-slice.h"

struct _FettleActivityDetail
{
  GObject parent_instance;

  FettleActivity *activity;
  GListStore *laps;
  GListStore *legs;
  FettleStreams *streams;
  GPtrArray *damaged; /* names of channels */
  gboolean has_zones;
  FettleZones zones;
  double zone_seconds[FETTLE_ZONES_MAXIMUM];
  FettleMaximumHeartRate maximum;
};

G_DEFINE_FINAL_TYPE (FettleActivityDetail, fettle_activity_detail, G_TYPE_OBJECT)

static void
fettle_activity_detail_finalize (GObject *object)
{
  FettleActivityDetail *self = FETTLE_ACTIVITY_DETAIL (object);

  g_clear_object (&self->activity);
  g_clear_object (&self->laps);
  g_clear_object (&self->legs);
  g_clear_pointer (&self->streams, fettle_streams_free);
  g_clear_pointer (&self->damaged, g_ptr_array_unref);

  G_OBJECT_CLASS (fettle_activity_detail_parent_class)->finalize (object);
}

static void
fettle_activity_detail_class_init (FettleActivityDetailClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fettle_activity_detail_finalize;
}

static void
fettle_activity_detail_init (FettleActivityDetail *self)
{
  self->laps = g_list_store_new (FETTLE_TYPE_LAP);
  self->legs = g_list_store_new (FETTLE_TYPE_ACTIVITY);
  self->damaged = g_ptr_array_new_null_terminated (1, g_free, TRUE);
}

typedef struct
{
  int64_t id;
  FettleActivityDetail *detail;
} Loading;

static void
append_all (GListStore *store, GPtrArray *objects)
{
  g_list_store_splice (store, 0, 0, objects->pdata, objects->len);
}

/* A leg has the laps and samples of its time out of those of the whole. */
typedef struct
{
  int64_t owner;
  gboolean is_leg;
  int32_t from;
  int32_t to;
} Part;

static gboolean
find_part (FettleConnection *connection, FettleActivity *activity, Part *part, GError **error)
{
  g_autoptr (FettleActivity) whole = NULL;
  int64_t start, leg_start, elapsed;

  *part = (Part) { .owner = activity->id };
  if (activity->parent_activity_id == FETTLE_NULL_INTEGER)
    return TRUE;

  whole = fettle_activities_get (connection, activity->parent_activity_id, error);
  if (whole == NULL)
    return FALSE;
  if (!fettle_instant_parse (whole->start_time, &start)
      || !fettle_instant_parse (activity->start_time, &leg_start))
    return TRUE;

  elapsed = activity->elapsed_seconds != FETTLE_NULL_INTEGER ? activity->elapsed_seconds
                                                             : activity->duration_seconds;
  part->owner = whole->id;
  part->is_leg = TRUE;
  part->from = (int32_t) (leg_start - start);
  part->to = (int32_t) (leg_start - start + elapsed);
  return TRUE;
}

static gboolean
load_laps (FettleActivityDetail *self,
           FettleConnection *connection,
           const Part *part,
           GError **error)
{
  g_autoptr (GPtrArray) laps = fettle_activities_list_laps (connection, part->owner, error);

  if (laps == NULL)
    return FALSE;

  for (guint i = 0; i < laps->len; i++)
    {
      FettleLap *lap = g_ptr_array_index (laps, i);

      if (part->is_leg
          && (lap->start_elapsed_seconds < part->from || lap->start_elapsed_seconds >= part->to))
        continue;
      if (part->is_leg)
        {
          lap->start_elapsed_seconds -= part->from;
          lap->lap_index = g_list_model_get_n_items (G_LIST_MODEL (self->laps));
        }
      g_list_store_append (self->laps, lap);
    }

  return TRUE;
}

static gboolean
load_streams (FettleActivityDetail *self,
              FettleConnection *connection,
              const Part *part,
              GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FettleStreams) streams
      = fettle_activities_get_intact_streams (connection, part->owner, self->damaged, &problem);

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (streams == NULL || streams->n_samples == 0)
    return TRUE;

  self->streams = part->is_leg ? fettle_streams_slice (streams, part->from, part->to)
                               : g_steal_pointer (&streams);
  return TRUE;
}

static gboolean
load_detail (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Loading *loading = data;
  FettleActivityDetail *self = loading->detail;
  g_autoptr (GError) problem = NULL;
  g_autoptr (GPtrArray) legs = NULL;
  Part part;

  self->activity = fettle_activities_get (connection, loading->id, &problem);
  if (self->activity == NULL)
    {
      if (problem != NULL)
        g_propagate_error (error, g_steal_pointer (&problem));
      else
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                             _ ("The activity is no longer here."));
      return FALSE;
    }

  legs = fettle_activities_list_legs (connection, loading->id, error);
  if (legs == NULL || !find_part (connection, self->activity, &part, error)
      || !load_laps (self, connection, &part, error)
      || !load_streams (self, connection, &part, error)
      || !fettle_thresholds_get_maximum_source (connection, self->activity->user_id, &self->maximum,
                                                error))
    return FALSE;
  append_all (self->legs, legs);

  self->has_zones
      = fettle_zone_times_parse (self->activity->hr_zones_data, &self->zones, self->zone_seconds);
  return TRUE;
}

/**
 * fettle_activity_detail_load:
 * @library: the library
 * @activity_id: an activity or a leg of one
 * @cancellable: (nullable): a cancellable
 * @error: %G_IO_ERROR_NOT_FOUND if there is none of that number, or of [error@FettleStoreError]
 *
 * Reads all that is shown of an activity. Blocks.
 *
 * Returns: (transfer full): the activity with its laps, legs and samples
 */
FettleActivityDetail *
fettle_activity_detail_load (FettleLibrary *library,
                             int64_t activity_id,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (FettleActivityDetail) self = NULL;
  Loading loading;

  g_return_val_if_fail (FETTLE_IS_LIBRARY (library), NULL);

  self = g_object_new (FETTLE_TYPE_ACTIVITY_DETAIL, NULL);
  loading = (Loading) { .id = activity_id, .detail = self };
  if (!fettle_store_read (fettle_library_get_store (library), load_detail, &loading, cancellable,
                          error))
    return NULL;

  return g_steal_pointer (&self);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  FettleActivityDetail *detail
      = fettle_activity_detail_load (source, *(int64_t *) data, cancellable, &error);

  if (detail != NULL)
    g_task_return_pointer (task, detail, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * fettle_activity_detail_load_async:
 * @library: the library
 * @activity_id: an activity or a leg of one
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is loaded
 * @user_data: data for @callback
 *
 * [func@FettleActivityDetail.load] on a thread.
 */
void
fettle_activity_detail_load_async (FettleLibrary *library,
                                   int64_t activity_id,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (FETTLE_IS_LIBRARY (library));

  task = g_task_new (library, cancellable, callback, user_data);
  g_task_set_source_tag (task, fettle_activity_detail_load_async);
  g_task_set_task_data (task, g_memdup2 (&activity_id, sizeof activity_id), g_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * fettle_activity_detail_load_finish:
 * @result: what the callback was given
 * @error: as of [func@FettleActivityDetail.load]
 *
 * Returns: (transfer full): the activity with its laps, legs and samples
 */
FettleActivityDetail *
fettle_activity_detail_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * fettle_activity_detail_get_activity:
 * @self: a detail
 *
 * Returns: (transfer none): the activity
 */
FettleActivity *
fettle_activity_detail_get_activity (FettleActivityDetail *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY_DETAIL (self), NULL);

  return self->activity;
}

/**
 * fettle_activity_detail_get_laps:
 * @self: a detail
 *
 * Returns: (transfer none): its [class@FettleLap]s
 */
GListModel *
fettle_activity_detail_get_laps (FettleActivityDetail *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY_DETAIL (self), NULL);

  return G_LIST_MODEL (self->laps);
}

/**
 * fettle_activity_detail_get_legs:
 * @self: a detail
 *
 * Returns: (transfer none): the [class@FettleActivity]s that a multisport activity consists of
 */
GListModel *
fettle_activity_detail_get_legs (FettleActivityDetail *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY_DETAIL (self), NULL);

  return G_LIST_MODEL (self->legs);
}

/**
 * fettle_activity_detail_get_streams:
 * @self: a detail
 *
 * Returns: (transfer none) (nullable): its samples
 */
const FettleStreams *
fettle_activity_detail_get_streams (FettleActivityDetail *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY_DETAIL (self), NULL);

  return self->streams;
}

/**
 * fettle_activity_detail_get_damaged_channels:
 * @self: a detail
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of the channels that are stored but
 * can no longer be read, “elapsed_seconds” for the times, without which there is no sample
 */
const char *const *
fettle_activity_detail_get_damaged_channels (FettleActivityDetail *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY_DETAIL (self), NULL);

  return (const char *const *) self->damaged->pdata;
}

/**
 * fettle_activity_detail_get_zones:
 * @self: a detail
 *
 * Returns: (transfer none) (nullable): the zones of heart rate in force on its day
 */
const FettleZones *
fettle_activity_detail_get_zones (FettleActivityDetail *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY_DETAIL (self), NULL);

  return self->has_zones ? &self->zones : NULL;
}

/**
 * fettle_activity_detail_get_zone_seconds:
 * @self: a detail
 * @n_zones: (out): the number of zones, 0 without
 *
 * Returns: (transfer none) (nullable) (array length=n_zones): the seconds in each zone
 */
const double *
fettle_activity_detail_get_zone_seconds (FettleActivityDetail *self, size_t *n_zones)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY_DETAIL (self), NULL);

  *n_zones = self->has_zones ? self->zones.n_zones : 0;
  return self->has_zones ? self->zone_seconds : NULL;
}

/**
 * fettle_activity_detail_get_maximum_heart_rate:
 * @self: a detail
 *
 * Says why the zones are where they are: they are parts of the maximum heart rate.
 *
 * Returns: (transfer none): the maximum heart rate in force, and where it comes from
 */
const FettleMaximumHeartRate *
fettle_activity_detail_get_maximum_heart_rate (FettleActivityDetail *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY_DETAIL (self), NULL);

  return &self->maximum;
}

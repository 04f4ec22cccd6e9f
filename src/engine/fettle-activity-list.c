/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-list.h"

#include "fettle-activities.h"

struct _FettleActivityList
{
  FettleRecordModel parent_instance;
};

G_DEFINE_FINAL_TYPE (FettleActivityList, fettle_activity_list, FETTLE_TYPE_RECORD_MODEL)

static GPtrArray *
read_activities (FettleConnection *connection,
                 const char *user_id,
                 FettleDay first,
                 FettleDay last,
                 GError **error)
{
  return fettle_activities_list (connection, user_id, first, last, NULL, error);
}

static const char *
get_date (FettleRecord *record)
{
  return FETTLE_ACTIVITY (record)->activity_date;
}

/* The newest first. Instants are written so that they sort as text. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const FettleActivity *first = a, *second = b;
  int order = g_strcmp0 (second->start_time, first->start_time);

  return order != 0 ? order : (second->id > first->id) - (second->id < first->id);
}

static void
fettle_activity_list_class_init (FettleActivityListClass *klass)
{
  FettleRecordModelClass *model_class = FETTLE_RECORD_MODEL_CLASS (klass);

  model_class->item_type = FETTLE_TYPE_ACTIVITY;
  model_class->table = FETTLE_TABLE_ACTIVITIES;
  model_class->read = read_activities;
  model_class->get_date = get_date;
  model_class->compare = compare;
}

static void
fettle_activity_list_init (FettleActivityList *self)
{
}

/**
 * fettle_activity_list_new:
 * @library: the library
 *
 * Returns: (transfer full): the athlete's activities, which begin to load
 */
FettleActivityList *
fettle_activity_list_new (FettleLibrary *library)
{
  g_return_val_if_fail (FETTLE_IS_LIBRARY (library), NULL);

  return g_object_new (FETTLE_TYPE_ACTIVITY_LIST, "library", library, NULL);
}

/**
 * fettle_activity_list_get_loading:
 * @self: a list
 *
 * Returns: whether it has not been loaded yet
 */
gboolean
fettle_activity_list_get_loading (FettleActivityList *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY_LIST (self), FALSE);

  return fettle_record_model_get_loading (FETTLE_RECORD_MODEL (self));
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-status.h"

#include "fettle-activity-list.h"

/* A spinner that comes and goes at once is worse than none. */
#define SPINNER_DELAY 300

struct _FettleActivitiesStatus
{
  GObject parent_instance;

  GListModel *model; /* nullable */
  GListModel *shown;
  FettleActivitiesState state;
  guint spinner_id;
};

G_DEFINE_FINAL_TYPE (FettleActivitiesStatus, fettle_activities_status, G_TYPE_OBJECT)

typedef enum
{
  PROP_STATE = 1,
} FettleActivitiesStatusProperty;

static GParamSpec *properties[PROP_STATE + 1];

static void
set_state (FettleActivitiesStatus *self, FettleActivitiesState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
on_spinner_due (gpointer data)
{
  FettleActivitiesStatus *self = data;

  self->spinner_id = 0;
  if (self->state == FETTLE_ACTIVITIES_WAITING)
    set_state (self, FETTLE_ACTIVITIES_LOADING);
}

static gboolean
is_loading (FettleActivitiesStatus *self)
{
  return self->model == NULL
         || (FETTLE_IS_ACTIVITY_LIST (self->model)
             && fettle_activity_list_get_loading (FETTLE_ACTIVITY_LIST (self->model)));
}

static FettleActivitiesState
find_state (FettleActivitiesStatus *self)
{
  g_autofree char *error = fettle_activities_status_dup_error (self);

  if (error != NULL)
    return FETTLE_ACTIVITIES_FAILED;
  if (is_loading (self))
    return self->state == FETTLE_ACTIVITIES_LOADING ? FETTLE_ACTIVITIES_LOADING
                                                    : FETTLE_ACTIVITIES_WAITING;
  if (g_list_model_get_n_items (self->model) == 0)
    return FETTLE_ACTIVITIES_EMPTY;
  if (g_list_model_get_n_items (self->shown) == 0)
    return FETTLE_ACTIVITIES_NO_RESULT;
  return FETTLE_ACTIVITIES_LIST;
}

static void
update (FettleActivitiesStatus *self)
{
  FettleActivitiesState state = find_state (self);

  if (state != FETTLE_ACTIVITIES_WAITING)
    g_clear_handle_id (&self->spinner_id, g_source_remove);
  else if (self->model != NULL && self->spinner_id == 0)
    self->spinner_id = g_timeout_add_once (SPINNER_DELAY, on_spinner_due, self);
  set_state (self, state);
}

static void
fettle_activities_status_get_property (GObject *object,
                                       guint property_id,
                                       GValue *value,
                                       GParamSpec *pspec)
{
  FettleActivitiesStatus *self = FETTLE_ACTIVITIES_STATUS (object);

  switch ((FettleActivitiesStatusProperty) property_id)
    {
    case PROP_STATE:
      g_value_set_int (value, (int) self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activities_status_dispose (GObject *object)
{
  FettleActivitiesStatus *self = FETTLE_ACTIVITIES_STATUS (object);

  g_clear_handle_id (&self->spinner_id, g_source_remove);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  if (self->shown != NULL)
    g_signal_handlers_disconnect_by_data (self->shown, self);
  g_clear_object (&self->model);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (fettle_activities_status_parent_class)->dispose (object);
}

static void
fettle_activities_status_class_init (FettleActivitiesStatusClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fettle_activities_status_get_property;
  object_class->dispose = fettle_activities_status_dispose;

  properties[PROP_STATE]
      = g_param_spec_int ("state", NULL, NULL, FETTLE_ACTIVITIES_WAITING, FETTLE_ACTIVITIES_FAILED,
                          FETTLE_ACTIVITIES_WAITING, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
fettle_activities_status_init (FettleActivitiesStatus *self)
{
}

/**
 * fettle_activities_status_new:
 * @shown: what a search leaves of the activities
 *
 * Returns: (transfer full): the status of no activities yet
 */
FettleActivitiesStatus *
fettle_activities_status_new (GListModel *shown)
{
  FettleActivitiesStatus *self = g_object_new (FETTLE_TYPE_ACTIVITIES_STATUS, NULL);

  self->shown = g_object_ref (shown);
  g_signal_connect_object (shown, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * fettle_activities_status_set_model:
 * @model: (nullable): all activities; a #FettleActivityList can also be loading, or fail
 *
 * Follows another list, which the shown activities come from already.
 */
void
fettle_activities_status_set_model (FettleActivitiesStatus *self, GListModel *model)
{
  g_return_if_fail (FETTLE_IS_ACTIVITIES_STATUS (self));

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  if (model != NULL && FETTLE_IS_ACTIVITY_LIST (model))
    {
      g_signal_connect_object (model, "notify::loading", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (model, "notify::error", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
    }
  update (self);
}

/**
 * fettle_activities_status_get_state:
 *
 * Returns: what there is to show
 */
FettleActivitiesState
fettle_activities_status_get_state (FettleActivitiesStatus *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITIES_STATUS (self), FETTLE_ACTIVITIES_WAITING);

  return self->state;
}

/**
 * fettle_activities_status_dup_error:
 *
 * Returns: (transfer full) (nullable): why the activities cannot be read
 */
char *
fettle_activities_status_dup_error (FettleActivitiesStatus *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FETTLE_IS_ACTIVITIES_STATUS (self), NULL);

  if (self->model == NULL || !FETTLE_IS_ACTIVITY_LIST (self->model))
    return NULL;
  g_object_get (self->model, "error", &error, NULL);
  return error != NULL ? g_strdup (error->message) : NULL;
}

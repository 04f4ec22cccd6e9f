/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-session.h"

#include "fettle-activity-list.h"
#include "fettle-sample-season.h"

struct _FettleSession
{
  GObject parent_instance;

  char *directory;
  char *sample_directory;
  FettleClock clock;
  gpointer clock_data;

  FettleSessionState state;
  FettleLibrary *own;
  FettleLibrary *library;
  GError *error;
  FettleProgress *progress;
  gboolean empty;

  /* What is being opened, and what is open but not yet read; each replaces the one before. */
  GCancellable *opening;
  FettleLibrary *awaited;
};

typedef enum
{
  PROP_LIBRARY = 1,
  PROP_STATE,
  PROP_ERROR,
  PROP_PROGRESS,
  PROP_EMPTY,
} FettleSessionProperty;

enum
{
  SIGNAL_SAMPLE_FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_EMPTY + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FettleSession, fettle_session, G_TYPE_OBJECT)

static void
set_state (FettleSession *self, FettleSessionState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
set_error (FettleSession *self, const GError *error)
{
  if (self->error == NULL && error == NULL)
    return;

  g_clear_error (&self->error);
  self->error = error != NULL ? g_error_copy (error) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
set_progress (FettleSession *self, FettleProgress *progress)
{
  if (g_set_object (&self->progress, progress))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

static GCancellable *
restart (GCancellable **cancellable)
{
  g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
  *cancellable = g_cancellable_new ();

  return *cancellable;
}

/* --- What is shown --------------------------------------------------------------------------- */

static GListModel *
get_activities (FettleLibrary *library)
{
  return G_LIST_MODEL (fettle_library_get_activities (library));
}

static gboolean
is_empty (FettleLibrary *library)
{
  return g_list_model_get_n_items (get_activities (library)) == 0;
}

static void
set_empty (FettleSession *self, gboolean empty)
{
  if (self->empty == empty)
    return;

  self->empty = empty;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

static void
on_activities_changed (FettleSession *self)
{
  set_empty (self, is_empty (self->library));
}

static void
set_library (FettleSession *self, FettleLibrary *library)
{
  gboolean empty_before = self->empty;

  if (self->library == library)
    return;

  if (self->library != NULL)
    g_signal_handlers_disconnect_by_func (get_activities (self->library), on_activities_changed,
                                          self);

  g_set_object (&self->library, library);

  if (library != NULL)
    {
      g_signal_connect_object (get_activities (library), "notify::n-items",
                               G_CALLBACK (on_activities_changed), self, G_CONNECT_SWAPPED);
      self->empty = is_empty (library);
    }

  /* Both are true from here on, and whoever asks is told of the library first. */
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);
  if (self->empty != empty_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

static void
fail (FettleSession *self, const GError *error)
{
  set_progress (self, NULL);
  set_library (self, NULL);
  set_error (self, error);
  set_state (self, FETTLE_SESSION_FAILED);
}

static void on_activities_loaded (FettleSession *self);

static void
stop_waiting (FettleSession *self)
{
  if (self->awaited != NULL)
    g_signal_handlers_disconnect_by_func (get_activities (self->awaited), on_activities_loaded,
                                          self);
  g_clear_object (&self->awaited);
}

static void
on_activities_loaded (FettleSession *self)
{
  g_autoptr (FettleLibrary) library = g_object_ref (self->awaited);
  FettleActivityList *activities = fettle_library_get_activities (library);
  const GError *error = fettle_record_model_get_error (FETTLE_RECORD_MODEL (activities));

  stop_waiting (self);
  if (error != NULL)
    {
      fail (self, error);
      return;
    }

  set_error (self, NULL);
  set_library (self, library);
  set_progress (self, NULL);
  set_state (self, FETTLE_SESSION_OPEN);
}

/* Waits for the activities, so that a window never shows an empty list before the first-run page,
 * and paints its first frame once. */
static void
show_library (FettleSession *self, FettleLibrary *library)
{
  FettleActivityList *activities = fettle_library_get_activities (library);

  stop_waiting (self);
  self->awaited = g_object_ref (library);
  if (fettle_activity_list_get_loading (activities))
    g_signal_connect_object (activities, "notify::loading", G_CALLBACK (on_activities_loaded), self,
                             G_CONNECT_SWAPPED);
  else
    on_activities_loaded (self);
}

/* --- Opening -------------------------------------------------------------------------------- */

static void
on_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FettleSession) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleLibrary) library = fettle_library_open_finish (result, &error);

  if (library != NULL)
    {
      g_set_object (&self->own, library);
      show_library (self, library);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      fail (self, error);
    }
}

/**
 * fettle_session_open:
 * @self: a session
 *
 * Opens the athlete's own library, or tries it again after a failure.
 */
void
fettle_session_open (FettleSession *self)
{
  g_return_if_fail (FETTLE_IS_SESSION (self));

  if (self->state == FETTLE_SESSION_OPENING || self->state == FETTLE_SESSION_OPEN)
    return;

  set_state (self, FETTLE_SESSION_OPENING);
  fettle_library_open_async (self->directory, FALSE, self->clock, self->clock_data,
                             restart (&self->opening), on_opened, g_object_ref (self));
}

static void
on_sample_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FettleSession) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleLibrary) library = fettle_sample_season_open_finish (result, &error);

  if (library != NULL)
    {
      show_library (self, library);
      return;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  fettle_session_leave_sample (self);
  g_signal_emit (self, signals[SIGNAL_SAMPLE_FAILED], 0, error);
}

/**
 * fettle_session_open_sample:
 * @self: a session
 *
 * Shows the sample season instead of the athlete's own library, which stays as it is. The season
 * is made first if it is not there.
 */
void
fettle_session_open_sample (FettleSession *self)
{
  g_autoptr (FettleProgress) progress = NULL;

  g_return_if_fail (FETTLE_IS_SESSION (self));

  if (self->state != FETTLE_SESSION_OPEN || fettle_library_is_sample (self->library))
    return;

  progress = fettle_progress_new ();
  set_progress (self, progress);
  set_state (self, FETTLE_SESSION_OPENING);
  fettle_sample_season_open_async (self->sample_directory, self->clock, self->clock_data, progress,
                                   restart (&self->opening), on_sample_opened, g_object_ref (self));
}

/**
 * fettle_session_leave_sample:
 * @self: a session
 *
 * Goes back to the athlete's own library, also while the sample season is still being made.
 */
void
fettle_session_leave_sample (FettleSession *self)
{
  g_return_if_fail (FETTLE_IS_SESSION (self));

  if (self->own == NULL)
    return;

  g_cancellable_cancel (self->opening);
  show_library (self, self->own);
}

/**
 * fettle_session_close:
 * @self: a session
 *
 * Closes the libraries at the end of the program, whoever still refers to them, so that each
 * database is one file again. Blocks until what was asked for is written.
 */
void
fettle_session_close (FettleSession *self)
{
  g_return_if_fail (FETTLE_IS_SESSION (self));

  g_cancellable_cancel (self->opening);
  stop_waiting (self);
  if (self->library != NULL)
    fettle_library_close (self->library);
  if (self->own != NULL)
    fettle_library_close (self->own);
}

/* --- Object --------------------------------------------------------------------------------- */

static void
fettle_session_dispose (GObject *object)
{
  FettleSession *self = FETTLE_SESSION (object);

  g_cancellable_cancel (self->opening);
  stop_waiting (self);
  g_clear_object (&self->opening);
  g_clear_object (&self->library);
  g_clear_object (&self->own);
  g_clear_object (&self->progress);

  G_OBJECT_CLASS (fettle_session_parent_class)->dispose (object);
}

static void
fettle_session_finalize (GObject *object)
{
  FettleSession *self = FETTLE_SESSION (object);

  g_clear_error (&self->error);
  g_clear_pointer (&self->directory, g_free);
  g_clear_pointer (&self->sample_directory, g_free);

  G_OBJECT_CLASS (fettle_session_parent_class)->finalize (object);
}

static void
fettle_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FettleSession *self = FETTLE_SESSION (object);

  switch ((FettleSessionProperty) id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_STATE:
      g_value_set_int (value, (int) self->state);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case PROP_PROGRESS:
      g_value_set_object (value, self->progress);
      break;
    case PROP_EMPTY:
      g_value_set_boolean (value, self->empty);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_session_class_init (FettleSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = fettle_session_dispose;
  object_class->finalize = fettle_session_finalize;
  object_class->get_property = fettle_session_get_property;

  properties[PROP_LIBRARY]
      = g_param_spec_object ("library", NULL, NULL, FETTLE_TYPE_LIBRARY, flags);
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, FETTLE_SESSION_CLOSED,
                                             FETTLE_SESSION_FAILED, FETTLE_SESSION_CLOSED, flags);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  properties[PROP_PROGRESS]
      = g_param_spec_object ("progress", NULL, NULL, FETTLE_TYPE_PROGRESS, flags);
  properties[PROP_EMPTY] = g_param_spec_boolean ("empty", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_SAMPLE_FAILED]
      = g_signal_new ("sample-failed", FETTLE_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
fettle_session_init (FettleSession *self)
{
}

/**
 * fettle_session_new:
 * @directory: (nullable): the folder of the athlete's library; %NULL takes the default one
 * @clock: (nullable): what gives the current instant; %NULL takes the system's clock
 * @clock_data: given to @clock
 *
 * Makes a session that has opened nothing yet. The sample season lies in the folder “sample” of
 * @directory if that is given, else in its own default folder.
 *
 * Returns: (transfer full): a new session
 */
FettleSession *
fettle_session_new (const char *directory, FettleClock clock, gpointer clock_data)
{
  FettleSession *self = g_object_new (FETTLE_TYPE_SESSION, NULL);

  self->directory
      = directory != NULL ? g_strdup (directory) : fettle_library_get_default_directory ();
  self->sample_directory = directory != NULL ? g_build_filename (directory, "sample", NULL)
                                             : fettle_library_get_sample_directory ();
  self->clock = clock;
  self->clock_data = clock_data;

  return self;
}

/**
 * fettle_session_get_state:
 * @self: a session
 *
 * Returns: how far it is
 */
FettleSessionState
fettle_session_get_state (FettleSession *self)
{
  g_return_val_if_fail (FETTLE_IS_SESSION (self), FETTLE_SESSION_CLOSED);

  return self->state;
}

/**
 * fettle_session_get_library:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the library that is being looked at
 */
FettleLibrary *
fettle_session_get_library (FettleSession *self)
{
  g_return_val_if_fail (FETTLE_IS_SESSION (self), NULL);

  return self->library;
}

/**
 * fettle_session_get_error:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): why the athlete's own library cannot be opened
 */
const GError *
fettle_session_get_error (FettleSession *self)
{
  g_return_val_if_fail (FETTLE_IS_SESSION (self), NULL);

  return self->error;
}

/**
 * fettle_session_get_progress:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): how far the sample season is made
 */
FettleProgress *
fettle_session_get_progress (FettleSession *self)
{
  g_return_val_if_fail (FETTLE_IS_SESSION (self), NULL);

  return self->progress;
}

/**
 * fettle_session_is_empty:
 * @self: a session
 *
 * Returns: %TRUE if the library that is being looked at has no activity
 */
gboolean
fettle_session_is_empty (FettleSession *self)
{
  g_return_val_if_fail (FETTLE_IS_SESSION (self), TRUE);

  return self->empty;
}

/**
 * fettle_session_get_directory:
 * @self: a session
 *
 * Returns: (transfer none): the folder of the athlete's own library
 */
const char *
fettle_session_get_directory (FettleSession *self)
{
  g_return_val_if_fail (FETTLE_IS_SESSION (self), NULL);

  return self->directory;
}

/**
 * fettle_session_is_read_only:
 * @self: a session
 *
 * Returns: %TRUE if the athlete’s own library is open and cannot be written
 */
gboolean
fettle_session_is_read_only (FettleSession *self)
{
  g_return_val_if_fail (FETTLE_IS_SESSION (self), FALSE);

  return self->own != NULL && fettle_store_is_read_only (fettle_library_get_store (self->own));
}

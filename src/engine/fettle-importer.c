/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-importer.h"

#include "fettle-import-run.h"
#include "fettle-import-undo.h"
#include "fettle-imports.h"

struct _FettleImporter
{
  GObject parent_instance;

  FettleLibrary *library;
  GQueue waiting; /* GTask, the running one at the head */
  gboolean can_undo;
  GCancellable *cancellable;
};

typedef enum
{
  PROP_LIBRARY = 1,
  PROP_BUSY,
  PROP_CAN_UNDO,
} FettleImporterProperty;

static GParamSpec *properties[PROP_CAN_UNDO + 1];

G_DEFINE_FINAL_TYPE (FettleImporter, fettle_importer, G_TYPE_OBJECT)

/* An import or an undo that waits for its turn. */
typedef struct
{
  GTaskThreadFunc func;
  FettleImportContext *context;
  FettleLibrary *library;
  GPtrArray *files;
  FettleProgress *progress;
  GAsyncReadyCallback callback;
  gpointer user_data;
} Turn;

static void
turn_free (gpointer data)
{
  Turn *turn = data;

  g_clear_pointer (&turn->context, fettle_import_context_free);
  g_clear_object (&turn->library);
  g_clear_pointer (&turn->files, g_ptr_array_unref);
  g_clear_object (&turn->progress);
  g_free (turn);
}

/* --- Can the last import be undone?
 * ------------------------------------------------------------------ */

typedef struct
{
  char *user_id;
  gboolean can_undo;
} UndoQuery;

static void
undo_query_free (gpointer data)
{
  UndoQuery *query = data;

  g_clear_pointer (&query->user_id, g_free);
  g_free (query);
}

static gboolean
read_can_undo (FettleConnection *connection,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  UndoQuery *query = data;
  g_autoptr (GError) problem = NULL;
  g_autoptr (FettleImport) batch
      = fettle_imports_get_last_undoable (connection, query->user_id, &problem);

  query->can_undo = batch != NULL;
  if (problem == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static void
query_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FettleImporter *self = source;
  g_autoptr (GError) error = NULL;
  UndoQuery *query = data;

  if (fettle_store_read (fettle_library_get_store (self->library), read_can_undo, query,
                         cancellable, &error))
    g_task_return_boolean (task, query->can_undo);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_can_undo_read (GObject *source, GAsyncResult *result, gpointer data)
{
  FettleImporter *self = FETTLE_IMPORTER (source);
  g_autoptr (GError) error = NULL;
  gboolean can_undo = g_task_propagate_boolean (G_TASK (result), &error);

  if (error != NULL || can_undo == self->can_undo)
    return;

  self->can_undo = can_undo;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
}

static void
update_can_undo (FettleImporter *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, on_can_undo_read, NULL);
  UndoQuery *query = g_new0 (UndoQuery, 1);

  query->user_id = g_strdup (fettle_library_get_user_id (self->library));
  g_task_set_source_tag (task, update_can_undo);
  g_task_set_task_data (task, query, undo_query_free);
  g_task_run_in_thread (task, query_in_thread);
}

/* --- Turns
 * --------------------------------------------------------------------------------------------- */

static void start_next (FettleImporter *self);

static void
import_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Turn *turn = data;
  g_autoptr (GError) error = NULL;
  FettleImportReport *report = fettle_import_run (turn->context, turn->library, turn->files,
                                                  turn->progress, cancellable, &error);

  if (report != NULL)
    g_task_return_pointer (task, report, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
undo_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Turn *turn = data;
  g_autoptr (GError) error = NULL;
  g_autofree FettleUndoResult *result = g_new0 (FettleUndoResult, 1);

  if (fettle_import_undo_last (turn->context, turn->library, result, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&result), g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* The next turn begins before the callback hears of this one, which may well start another. */
static void
on_turn_over (GObject *source, GAsyncResult *result, gpointer data)
{
  FettleImporter *self = FETTLE_IMPORTER (source);
  Turn *turn = g_task_get_task_data (G_TASK (result));
  GTask *task = g_queue_pop_head (&self->waiting);

  if (g_queue_is_empty (&self->waiting))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  else
    start_next (self);
  update_can_undo (self);

  if (turn->callback != NULL)
    turn->callback (source, result, turn->user_data);
  g_object_unref (task);
}

static void
start_next (FettleImporter *self)
{
  GTask *task = g_queue_peek_head (&self->waiting);
  Turn *turn = g_task_get_task_data (task);

  /* As it is now, not as it was when the turn began to wait. */
  turn->context = fettle_import_context_new (self->library);
  g_task_run_in_thread (task, turn->func);
}

static void
take_turn (FettleImporter *self, Turn *turn, gpointer source_tag, GCancellable *cancellable)
{
  GTask *task = g_task_new (self, cancellable, on_turn_over, NULL);

  turn->library = g_object_ref (self->library);
  g_task_set_source_tag (task, source_tag);
  /* A cancelled import still has something to report. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, turn, turn_free);

  g_queue_push_tail (&self->waiting, task);
  if (self->waiting.length == 1)
    {
      start_next (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
    }
}

/* --- The object
 * ------------------------------------------------------------------------------------------ */

static void
on_store_changed (FettleStore *store,
                  guint tables,
                  int first_day,
                  int last_day,
                  FettleImporter *self)
{
  /* While an import runs it will be asked at its end. */
  if ((tables & (FETTLE_TABLE_IMPORTS | FETTLE_TABLE_ACTIVITIES)) != 0
      && g_queue_is_empty (&self->waiting))
    update_can_undo (self);
}

static void
fettle_importer_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  FettleImporter *self = FETTLE_IMPORTER (object);

  switch ((FettleImporterProperty) property_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, fettle_importer_get_busy (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->can_undo);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_importer_set_property (GObject *object,
                              guint property_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  FettleImporter *self = FETTLE_IMPORTER (object);

  switch ((FettleImporterProperty) property_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_BUSY:
    case PROP_CAN_UNDO:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_importer_constructed (GObject *object)
{
  FettleImporter *self = FETTLE_IMPORTER (object);

  G_OBJECT_CLASS (fettle_importer_parent_class)->constructed (object);

  g_signal_connect_object (fettle_library_get_store (self->library), "changed",
                           G_CALLBACK (on_store_changed), self, G_CONNECT_DEFAULT);
  update_can_undo (self);
}

static void
fettle_importer_dispose (GObject *object)
{
  FettleImporter *self = FETTLE_IMPORTER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (fettle_importer_parent_class)->dispose (object);
}

static void
fettle_importer_finalize (GObject *object)
{
  FettleImporter *self = FETTLE_IMPORTER (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (fettle_importer_parent_class)->finalize (object);
}

static void
fettle_importer_class_init (FettleImporterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fettle_importer_get_property;
  object_class->set_property = fettle_importer_set_property;
  object_class->constructed = fettle_importer_constructed;
  object_class->dispose = fettle_importer_dispose;
  object_class->finalize = fettle_importer_finalize;

  properties[PROP_LIBRARY]
      = g_param_spec_object ("library", NULL, NULL, FETTLE_TYPE_LIBRARY,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUSY]
      = g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
fettle_importer_init (FettleImporter *self)
{
  g_queue_init (&self->waiting);
  self->cancellable = g_cancellable_new ();
}

/**
 * fettle_importer_new:
 * @library: where to import to
 *
 * Returns: (transfer full): an importer
 */
FettleImporter *
fettle_importer_new (FettleLibrary *library)
{
  g_return_val_if_fail (FETTLE_IS_LIBRARY (library), NULL);

  return g_object_new (FETTLE_TYPE_IMPORTER, "library", library, NULL);
}

/**
 * fettle_importer_import_async:
 * @self: an importer
 * @files: (element-type GFile): files, folders and archives
 * @progress: (nullable): to be told how far it is, in files
 * @cancellable: (nullable): a cancellable
 * @callback: called when all that will be is in
 * @user_data: data for @callback
 *
 * Imports files, after what was begun before. The list is copied.
 */
void
fettle_importer_import_async (FettleImporter *self,
                              GListModel *files,
                              FettleProgress *progress,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Turn *turn;

  g_return_if_fail (FETTLE_IS_IMPORTER (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));
  g_return_if_fail (progress == NULL || FETTLE_IS_PROGRESS (progress));

  turn = g_new0 (Turn, 1);
  turn->func = import_in_thread;
  turn->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (turn->files, g_list_model_get_item (files, i));
  g_set_object (&turn->progress, progress);
  turn->callback = callback;
  turn->user_data = user_data;

  take_turn (self, turn, fettle_importer_import_async, cancellable);
}

/**
 * fettle_importer_import_finish:
 * @self: an importer
 * @result: what the callback was given
 * @error: only where nothing could be begun; [func@fettle_error_dup_sentence] says it to the
 * athlete
 *
 * Returns: (transfer full): what became of each file, also when it was cancelled
 */
FettleImportReport *
fettle_importer_import_finish (FettleImporter *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, fettle_importer_import_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * fettle_importer_undo_async:
 * @self: an importer
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Takes out everything the last import brought, and computes again what it touched.
 */
void
fettle_importer_undo_async (FettleImporter *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  Turn *turn;

  g_return_if_fail (FETTLE_IS_IMPORTER (self));

  turn = g_new0 (Turn, 1);
  turn->func = undo_in_thread;
  turn->callback = callback;
  turn->user_data = user_data;

  take_turn (self, turn, fettle_importer_undo_async, cancellable);
}

/**
 * fettle_importer_undo_finish:
 * @self: an importer
 * @result: what the callback was given
 * @error: [func@fettle_error_dup_sentence] says it to the athlete
 *
 * Returns: (transfer full): what it came to, also if there was nothing to undo; to be freed with
 * g_free ()
 */
FettleUndoResult *
fettle_importer_undo_finish (FettleImporter *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, fettle_importer_undo_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * fettle_importer_get_can_undo:
 * @self: an importer
 *
 * Returns: whether there is something to undo; the answer comes from the database a moment after
 * each change
 */
gboolean
fettle_importer_get_can_undo (FettleImporter *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORTER (self), FALSE);

  return self->can_undo;
}

/**
 * fettle_importer_get_busy:
 * @self: an importer
 *
 * Returns: whether an import or undo runs or waits
 */
gboolean
fettle_importer_get_busy (FettleImporter *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORTER (self), FALSE);

  return !g_queue_is_empty (&self->waiting);
}

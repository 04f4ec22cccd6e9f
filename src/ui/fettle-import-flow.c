/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-import-flow.h"

#include <glib/gi18n-lib.h>

#include "fettle-format.h"
#include "fettle-import-history.h"
#include "fettle-importer.h"
#include "fettle-progress.h"

struct _FettleImportFlow
{
  GObject parent_instance;

  FettleLibrary *library;
  FettleImporter *importer;

  /* The importer takes one import after the other; the one that runs is the head. */
  GQueue *waiting;
  FettleProgress *progress;
  GCancellable *cancellable;

  FettleImportReport *report;
  FettleImportHistory *history;
  char *message;
  gboolean running;
  gboolean undoing;
};

typedef struct
{
  GListModel *files;
  FettleProgress *progress;
} Turn;

typedef enum
{
  PROP_LIBRARY = 1,
  PROP_RUNNING,
  PROP_FRACTION,
  PROP_MESSAGE,
  PROP_REPORT,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
} FettleImportFlowProperty;

enum
{
  SIGNAL_FINISHED,
  SIGNAL_UNDONE,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_CAN_REDO + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FettleImportFlow, fettle_import_flow, G_TYPE_OBJECT)

static void
turn_free (gpointer data)
{
  Turn *turn = data;

  g_clear_object (&turn->files);
  g_clear_object (&turn->progress);
  g_free (turn);
}

static char *
describe_progress (FettleProgress *progress)
{
  uint64_t total = fettle_progress_get_total (progress);
  g_autofree char *done_figure = NULL;
  g_autofree char *total_figure = NULL;

  if (total == 0)
    return g_strdup (_ ("Looking for files…"));

  done_figure = fettle_format_number ((double) fettle_progress_get_done (progress), 0);
  total_figure = fettle_format_number ((double) total, 0);

  /* Translators: how many files have been read of how many, such as “12 of 1,284 files”. */
  return g_strdup_printf (ngettext ("%1$s of %2$s file", "%1$s of %2$s files", (gulong) total),
                          done_figure, total_figure);
}

static void
update_progress (FettleImportFlow *self)
{
  g_autofree char *message = NULL;

  if (self->progress != NULL)
    message = describe_progress (self->progress);

  if (g_set_str (&self->message, message))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
}

/* Follows the import at the head of the queue. */
static void
follow_head (FettleImportFlow *self)
{
  Turn *head = g_queue_peek_head (self->waiting);
  FettleProgress *progress = head != NULL ? head->progress : NULL;
  gboolean running = head != NULL;

  if (self->progress != NULL)
    g_signal_handlers_disconnect_by_func (self->progress, update_progress, self);

  if (g_set_object (&self->progress, progress))
    update_progress (self);

  if (self->progress != NULL)
    g_signal_connect_object (self->progress, "notify", G_CALLBACK (update_progress), self,
                             G_CONNECT_SWAPPED);

  if (self->running != running)
    {
      self->running = running;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
    }
}

static void
on_imported (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FettleImportFlow) self = user_data;
  g_autoptr (FettleImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  Turn *turn;

  report = fettle_importer_import_finish (FETTLE_IMPORTER (source), result, &error);

  turn = g_queue_pop_head (self->waiting);
  follow_head (self);

  if (report != NULL)
    {
      fettle_import_history_add (self->history, turn->files, report);
      if (g_set_object (&self->report, report))
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REPORT]);
      g_signal_emit (self, signals[SIGNAL_FINISHED], 0, report);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
    }
  turn_free (turn);
}

static void
begin (FettleImportFlow *self, GListModel *files)
{
  Turn *turn = g_new0 (Turn, 1);

  /* Cancelling stops all that wait as well; the next import starts afresh. */
  if (g_queue_is_empty (self->waiting))
    {
      g_clear_object (&self->cancellable);
      self->cancellable = g_cancellable_new ();
    }

  turn->files = g_object_ref (files);
  turn->progress = fettle_progress_new ();
  g_queue_push_tail (self->waiting, turn);
  follow_head (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  fettle_importer_import_async (self->importer, files, turn->progress, self->cancellable,
                                on_imported, g_object_ref (self));
}

/**
 * fettle_import_flow_start:
 * @self: the imports of a library
 * @files: (transfer none): a list of #GFile: files, folders and archives, that stays as it is
 *
 * Starts an import, or queues it behind the one that runs. “finished” or “failed” follows, unless
 * it is cancelled before anything was read.
 */
void
fettle_import_flow_start (FettleImportFlow *self, GListModel *files)
{
  g_return_if_fail (FETTLE_IS_IMPORT_FLOW (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  if (g_list_model_get_n_items (files) == 0)
    return;

  fettle_import_history_forget_undone (self->history);
  begin (self, files);
}

/**
 * fettle_import_flow_cancel:
 * @self: the imports of a library
 *
 * Stops what runs and what waits. What is in by then stays in.
 */
void
fettle_import_flow_cancel (FettleImportFlow *self)
{
  g_return_if_fail (FETTLE_IS_IMPORT_FLOW (self));

  g_cancellable_cancel (self->cancellable);
}

static void
on_undone (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FettleImportFlow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree FettleUndoResult *undone
      = fettle_importer_undo_finish (FETTLE_IMPORTER (source), result, &error);

  self->undoing = FALSE;
  if (undone != NULL)
    {
      g_autofree char *sentence = fettle_undo_result_dup_sentence (undone);

      if (undone->was_undone)
        fettle_import_history_undo (self->history, undone->n_activities);
      g_clear_object (&self->report);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REPORT]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
      g_signal_emit (self, signals[SIGNAL_UNDONE], 0, sentence);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
    }
}

/**
 * fettle_import_flow_undo:
 * @self: the imports of a library
 *
 * Takes out everything that the last import brought. “undone” or “failed” follows.
 */
void
fettle_import_flow_undo (FettleImportFlow *self)
{
  g_return_if_fail (FETTLE_IS_IMPORT_FLOW (self));

  /* The same key once more is not meant for the import before. */
  if (self->undoing || !fettle_import_flow_can_undo (self))
    return;

  self->undoing = TRUE;
  fettle_importer_undo_async (self->importer, NULL, on_undone, g_object_ref (self));
}

/**
 * fettle_import_flow_redo:
 * @self: the imports of a library
 *
 * Imports again, from where they lie, the files of the import that was undone last. “finished” or
 * “failed” follows.
 */
void
fettle_import_flow_redo (FettleImportFlow *self)
{
  g_autoptr (GListModel) files = NULL;

  g_return_if_fail (FETTLE_IS_IMPORT_FLOW (self));

  files = fettle_import_history_redo (self->history);
  if (files != NULL)
    begin (self, files);
}

static void
on_can_undo_changed (FettleImportFlow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
}

static void
fettle_import_flow_constructed (GObject *object)
{
  FettleImportFlow *self = FETTLE_IMPORT_FLOW (object);

  G_OBJECT_CLASS (fettle_import_flow_parent_class)->constructed (object);

  self->importer = fettle_importer_new (self->library);
  g_signal_connect_object (self->importer, "notify::can-undo", G_CALLBACK (on_can_undo_changed),
                           self, G_CONNECT_SWAPPED);
}

static void
fettle_import_flow_dispose (GObject *object)
{
  FettleImportFlow *self = FETTLE_IMPORT_FLOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->progress);
  g_clear_object (&self->report);
  g_clear_object (&self->history);
  g_clear_object (&self->importer);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (fettle_import_flow_parent_class)->dispose (object);
}

static void
fettle_import_flow_finalize (GObject *object)
{
  FettleImportFlow *self = FETTLE_IMPORT_FLOW (object);

  g_queue_free_full (self->waiting, turn_free);
  g_free (self->message);

  G_OBJECT_CLASS (fettle_import_flow_parent_class)->finalize (object);
}

static void
fettle_import_flow_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FettleImportFlow *self = FETTLE_IMPORT_FLOW (object);

  switch ((FettleImportFlowProperty) id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_RUNNING:
      g_value_set_boolean (value, self->running);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->progress != NULL
                                     ? fettle_progress_get_fraction (self->progress)
                                     : 0);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    case PROP_REPORT:
      g_value_set_object (value, self->report);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, fettle_import_flow_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, fettle_import_flow_can_redo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_import_flow_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FettleImportFlow *self = FETTLE_IMPORT_FLOW (object);

  switch ((FettleImportFlowProperty) id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_RUNNING:
    case PROP_FRACTION:
    case PROP_MESSAGE:
    case PROP_REPORT:
    case PROP_CAN_UNDO:
    case PROP_CAN_REDO:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_import_flow_class_init (FettleImportFlowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = fettle_import_flow_constructed;
  object_class->dispose = fettle_import_flow_dispose;
  object_class->finalize = fettle_import_flow_finalize;
  object_class->get_property = fettle_import_flow_get_property;
  object_class->set_property = fettle_import_flow_set_property;

  properties[PROP_LIBRARY]
      = g_param_spec_object ("library", NULL, NULL, FETTLE_TYPE_LIBRARY,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  properties[PROP_REPORT]
      = g_param_spec_object ("report", NULL, NULL, FETTLE_TYPE_IMPORT_REPORT, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_FINISHED]
      = g_signal_new ("finished", FETTLE_TYPE_IMPORT_FLOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, FETTLE_TYPE_IMPORT_REPORT);
  signals[SIGNAL_UNDONE] = g_signal_new ("undone", FETTLE_TYPE_IMPORT_FLOW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_FAILED]
      = g_signal_new ("failed", FETTLE_TYPE_IMPORT_FLOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
fettle_import_flow_init (FettleImportFlow *self)
{
  self->waiting = g_queue_new ();
  self->history = fettle_import_history_new ();
}

/**
 * fettle_import_flow_new:
 * @library: the library to import into
 *
 * Returns: (transfer full): the imports of @library, of which there are none yet
 */
FettleImportFlow *
fettle_import_flow_new (FettleLibrary *library)
{
  g_return_val_if_fail (FETTLE_IS_LIBRARY (library), NULL);

  return g_object_new (FETTLE_TYPE_IMPORT_FLOW, "library", library, NULL);
}

/**
 * fettle_import_flow_is_running:
 * @self: the imports of a library
 *
 * Returns: %TRUE while an import runs
 */
gboolean
fettle_import_flow_is_running (FettleImportFlow *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_FLOW (self), FALSE);

  return self->running;
}

/**
 * fettle_import_flow_can_undo:
 * @self: the imports of a library
 *
 * Returns: %TRUE if the last import is still there to be taken out
 */
gboolean
fettle_import_flow_can_undo (FettleImportFlow *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_FLOW (self), FALSE);

  return self->importer != NULL && fettle_importer_get_can_undo (self->importer);
}

/**
 * fettle_import_flow_can_redo:
 * @self: the imports of a library
 *
 * Returns: %TRUE if the import that was undone last can be begun again
 */
gboolean
fettle_import_flow_can_redo (FettleImportFlow *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_FLOW (self), FALSE);

  return self->history != NULL && fettle_import_history_can_redo (self->history);
}

/**
 * fettle_import_flow_get_report:
 * @self: the imports of a library
 *
 * Returns: (transfer none) (nullable): what came of the last import, unless it was undone
 */
FettleImportReport *
fettle_import_flow_get_report (FettleImportFlow *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_FLOW (self), NULL);

  return self->report;
}

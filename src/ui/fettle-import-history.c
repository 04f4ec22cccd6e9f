/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-import-history.h"

typedef struct
{
  GListModel *files;
  guint n_activities;
} Entry;

struct _FettleImportHistory
{
  GObject parent_instance;

  /* The last is the head of each. */
  GQueue *done;
  GQueue *undone;
};

G_DEFINE_FINAL_TYPE (FettleImportHistory, fettle_import_history, G_TYPE_OBJECT)

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->files);
  g_free (entry);
}

static void
fettle_import_history_finalize (GObject *object)
{
  FettleImportHistory *self = FETTLE_IMPORT_HISTORY (object);

  g_queue_free_full (self->done, entry_free);
  g_queue_free_full (self->undone, entry_free);

  G_OBJECT_CLASS (fettle_import_history_parent_class)->finalize (object);
}

static void
fettle_import_history_class_init (FettleImportHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fettle_import_history_finalize;
}

static void
fettle_import_history_init (FettleImportHistory *self)
{
  self->done = g_queue_new ();
  self->undone = g_queue_new ();
}

/**
 * fettle_import_history_new:
 *
 * Returns: (transfer full): a history in which nothing has happened
 */
FettleImportHistory *
fettle_import_history_new (void)
{
  return g_object_new (FETTLE_TYPE_IMPORT_HISTORY, NULL);
}

/* What brought nothing is nothing to undo: undoing takes out the import before it. */
static gboolean
brought_something (FettleImportReport *report)
{
  return fettle_import_report_count (report, FETTLE_IMPORT_IMPORTED)
             + fettle_import_report_count (report, FETTLE_IMPORT_PARTIAL)
             + fettle_import_report_count (report, FETTLE_IMPORT_MERGED)
         > 0;
}

/**
 * fettle_import_history_add:
 * @self: a history
 * @files: what an import was begun with
 * @report: what came of it
 *
 * Notes an import that is over.
 */
void
fettle_import_history_add (FettleImportHistory *self, GListModel *files, FettleImportReport *report)
{
  Entry *entry;

  g_return_if_fail (FETTLE_IS_IMPORT_HISTORY (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));
  g_return_if_fail (FETTLE_IS_IMPORT_REPORT (report));

  if (!brought_something (report))
    return;

  entry = g_new0 (Entry, 1);
  entry->files = g_object_ref (files);
  entry->n_activities = fettle_import_report_get_n_activities (report);
  g_queue_push_head (self->done, entry);
}

/**
 * fettle_import_history_undo:
 * @self: a history
 * @n_activities: how many activities were taken out
 *
 * Notes that the last import of the library was undone. Where the number is not that of the last
 * import that is known here, another program’s was undone, and no import is known any more.
 */
void
fettle_import_history_undo (FettleImportHistory *self, guint n_activities)
{
  Entry *entry;

  g_return_if_fail (FETTLE_IS_IMPORT_HISTORY (self));

  entry = g_queue_peek_head (self->done);
  if (entry == NULL || entry->n_activities != n_activities)
    {
      g_queue_clear_full (self->done, entry_free);
      fettle_import_history_forget_undone (self);
      return;
    }

  g_queue_push_head (self->undone, g_queue_pop_head (self->done));
}

/**
 * fettle_import_history_forget_undone:
 * @self: a history
 *
 * Lets go of what could be done again: the athlete went another way.
 */
void
fettle_import_history_forget_undone (FettleImportHistory *self)
{
  g_return_if_fail (FETTLE_IS_IMPORT_HISTORY (self));

  g_queue_clear_full (self->undone, entry_free);
}

/**
 * fettle_import_history_can_redo:
 * @self: a history
 *
 * Returns: %TRUE if it is known what the import was begun with that was undone last
 */
gboolean
fettle_import_history_can_redo (FettleImportHistory *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_HISTORY (self), FALSE);

  return !g_queue_is_empty (self->undone);
}

/**
 * fettle_import_history_redo:
 * @self: a history
 *
 * Takes the import that was undone last, to be begun again.
 *
 * Returns: (transfer full) (nullable): what it was begun with; %NULL without one
 */
GListModel *
fettle_import_history_redo (FettleImportHistory *self)
{
  Entry *entry;
  GListModel *files;

  g_return_val_if_fail (FETTLE_IS_IMPORT_HISTORY (self), NULL);

  entry = g_queue_pop_head (self->undone);
  if (entry == NULL)
    return NULL;

  files = g_steal_pointer (&entry->files);
  entry_free (entry);
  return files;
}

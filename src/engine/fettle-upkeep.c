/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-upkeep.h"

#include "fettle-imports.h"
#include "fettle-originals-folder.h"
#include "fettle-recompute.h"

typedef struct
{
  char *user_id;
  FettleDay today;
  int64_t now;
  gboolean is_done;
} Upkeep;

static void
upkeep_free (gpointer data)
{
  Upkeep *upkeep = data;

  g_clear_pointer (&upkeep->user_id, g_free);
  g_free (upkeep);
}

static gboolean
extend (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Upkeep *upkeep = data;

  return fettle_recompute_tracking_to_today (connection, upkeep->user_id, upkeep->today,
                                             cancellable, error);
}

static gboolean
repair (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Upkeep *upkeep = data;
  g_autoptr (GArray) stale = NULL;
  FettleThresholds thresholds;
  FettleDay first_dirty = FETTLE_DAY_NONE;

  if (!fettle_recompute_read_thresholds (connection, upkeep->user_id, &thresholds, error))
    return FALSE;
  stale = fettle_recompute_list_stale_loads (connection, upkeep->user_id, &thresholds, TRUE, error);
  if (stale == NULL)
    return FALSE;

  for (guint i = 0; i < stale->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !fettle_recompute_load (connection, g_array_index (stale, gint64, i), &thresholds,
                                     &first_dirty, error))
        return FALSE;
    }

  return fettle_imports_finish_interrupted (connection, upkeep->user_id, upkeep->now, error)
         && fettle_recompute_tracking (connection, upkeep->user_id, FETTLE_DAY_NONE, upkeep->today,
                                       cancellable, error);
}

/* What an import that was killed has left: originals without a row, loads and days not yet
 * computed, and that it was never over. */
static gboolean
clean_up (FettleStore *store,
          const char *originals,
          Upkeep *upkeep,
          GCancellable *cancellable,
          GError **error)
{
  FettleOriginalsLock *lock;
  gboolean was_interrupted;

  if (!fettle_originals_was_interrupted (originals))
    return TRUE;

  /* An import of another process is no reason not to open. */
  lock = fettle_originals_lock (originals, &was_interrupted, NULL);
  if (lock == NULL)
    return TRUE;

  if (!fettle_originals_sweep (originals, store, cancellable, error)
      || !fettle_store_write (store, repair, upkeep, cancellable, error))
    {
      fettle_originals_leave (lock);
      return FALSE;
    }

  fettle_originals_unlock (lock);
  return TRUE;
}

/* Usually there is nothing to do, and then nothing to wait for. */
static gboolean
look (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Upkeep *upkeep = data;

  return fettle_recompute_is_up_to_date (connection, upkeep->user_id, upkeep->today,
                                         &upkeep->is_done, error);
}

static gboolean
is_passing (const GError *error)
{
  return g_error_matches (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_READ_ONLY)
         || g_error_matches (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_BUSY)
         || g_error_matches (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FULL);
}

/**
 * fettle_upkeep_run:
 * @store: the database
 * @originals: the folder of the originals
 * @user_id: the athlete
 * @today: the athlete's day
 * @now: the instant, in seconds since 1970 UTC
 * @cancellable: (nullable): a cancellable
 * @error: of [error@FettleStoreError] or [error@Gio.IOErrorEnum]
 *
 * Cleans up what an interrupted import left, and brings derived rows up to @today. Derived rows can
 * wait: where they cannot be written now, what is stored can still be looked at. Blocks.
 *
 * Returns: whether it is done, or can wait
 */
gboolean
fettle_upkeep_run (FettleStore *store,
                   const char *originals,
                   const char *user_id,
                   FettleDay today,
                   int64_t now,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autofree char *user = g_strdup (user_id);
  g_autoptr (GError) problem = NULL;
  Upkeep upkeep = { .user_id = user, .today = today, .now = now };

  if (clean_up (store, originals, &upkeep, cancellable, &problem)
      && fettle_store_read (store, look, &upkeep, cancellable, &problem)
      && (upkeep.is_done || fettle_store_write (store, extend, &upkeep, cancellable, &problem)))
    return TRUE;
  if (is_passing (problem))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/**
 * fettle_upkeep_extend_async:
 * @store: the database
 * @user_id: the athlete
 * @today: the athlete's day
 * @cancellable: (nullable): a cancellable
 *
 * Begins to bring derived rows up to @today. If it fails it is done by the next import, or when the
 * library is opened again.
 */
void
fettle_upkeep_extend_async (FettleStore *store,
                            const char *user_id,
                            FettleDay today,
                            GCancellable *cancellable)
{
  Upkeep *upkeep = g_new0 (Upkeep, 1);

  upkeep->user_id = g_strdup (user_id);
  upkeep->today = today;
  fettle_store_write_async (store, extend, upkeep, upkeep_free, cancellable, NULL, NULL);
}

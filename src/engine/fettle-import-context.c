/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-import-context.h"

/**
 * fettle_import_context_new:
 * @library: a library
 *
 * To be called on the library's main context.
 *
 * Returns: (transfer full): what an import into @library needs of it
 */
FettleImportContext *
fettle_import_context_new (FettleLibrary *library)
{
  FettleImportContext *self = g_new0 (FettleImportContext, 1);

  self->store = g_object_ref (fettle_library_get_store (library));
  self->originals = g_strdup (fettle_library_get_originals_directory (library));
  self->user_id = g_strdup (fettle_library_get_user_id (library));
  self->zone = g_time_zone_ref (fettle_library_get_zone (library));
  self->today = fettle_library_get_today (library);
  self->sample = fettle_library_is_sample (library);
  g_mutex_init (&self->lock);

  return self;
}

/**
 * fettle_import_context_free:
 * @self: (transfer full): a context that no thread uses any more
 */
void
fettle_import_context_free (FettleImportContext *self)
{
  g_clear_object (&self->store);
  g_clear_pointer (&self->originals, g_free);
  g_clear_pointer (&self->user_id, g_free);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/**
 * fettle_import_context_get_thresholds:
 * @self: a context
 * @thresholds: (out): what loads are computed with as of now
 */
void
fettle_import_context_get_thresholds (FettleImportContext *self, FettleThresholds *thresholds)
{
  g_mutex_lock (&self->lock);
  *thresholds = self->thresholds;
  g_mutex_unlock (&self->lock);
}

/**
 * fettle_import_context_set_thresholds:
 * @self: a context
 * @thresholds: what loads are to be computed with from now on
 */
void
fettle_import_context_set_thresholds (FettleImportContext *self, const FettleThresholds *thresholds)
{
  g_mutex_lock (&self->lock);
  self->thresholds = *thresholds;
  g_mutex_unlock (&self->lock);
}

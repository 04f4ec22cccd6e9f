/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-load-history.h"

#include "fettle-training-loads.h"

struct _FettleLoadHistory
{
  FettleRecordModel parent_instance;
};

G_DEFINE_FINAL_TYPE (FettleLoadHistory, fettle_load_history, FETTLE_TYPE_RECORD_MODEL)

static const char *
get_date (FettleRecord *record)
{
  return FETTLE_TRAINING_LOAD (record)->tracking_date;
}

/* The oldest first. Dates are written so that they sort as text. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const FettleTrainingLoad *first = a, *second = b;

  return g_strcmp0 (first->tracking_date, second->tracking_date);
}

static void
fettle_load_history_class_init (FettleLoadHistoryClass *klass)
{
  FettleRecordModelClass *model_class = FETTLE_RECORD_MODEL_CLASS (klass);

  model_class->item_type = FETTLE_TYPE_TRAINING_LOAD;
  model_class->table = FETTLE_TABLE_TRAINING_LOAD;
  model_class->read = fettle_training_loads_list;
  model_class->get_date = get_date;
  model_class->compare = compare;
}

static void
fettle_load_history_init (FettleLoadHistory *self)
{
}

/**
 * fettle_load_history_new:
 * @library: the library
 *
 * Returns: (transfer full): the athlete's days, which begin to load
 */
FettleLoadHistory *
fettle_load_history_new (FettleLibrary *library)
{
  g_return_val_if_fail (FETTLE_IS_LIBRARY (library), NULL);

  return g_object_new (FETTLE_TYPE_LOAD_HISTORY, "library", library, NULL);
}

/**
 * fettle_load_history_get_loading:
 * @self: a history
 *
 * Returns: whether it has not been loaded yet
 */
gboolean
fettle_load_history_get_loading (FettleLoadHistory *self)
{
  g_return_val_if_fail (FETTLE_IS_LOAD_HISTORY (self), FALSE);

  return fettle_record_model_get_loading (FETTLE_RECORD_MODEL (self));
}

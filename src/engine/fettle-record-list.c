/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-record-list.h"

static gint64
get_id (FettleRecord *record)
{
  return fettle_record_get_integer (record, &FETTLE_RECORD_GET_CLASS (record)->columns[0]);
}

/**
 * fettle_record_list_keep_objects:
 * @items: (element-type FettleRecord): the objects that are shown
 * @rows: (element-type FettleRecord): rows that were just read
 *
 * Puts the shown object in the place of each row that has not changed, so that selections and
 * bindings stay.
 */
void
fettle_record_list_keep_objects (GPtrArray *items, GPtrArray *rows)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (rows->len == 0)
    return;

  for (guint i = 0; i < items->len; i++)
    {
      FettleRecord *item = g_ptr_array_index (items, i);
      gint64 id = get_id (item);

      g_hash_table_insert (by_id, g_memdup2 (&id, sizeof id), item);
    }

  for (guint i = 0; i < rows->len; i++)
    {
      FettleRecord *row = g_ptr_array_index (rows, i);
      gint64 id = get_id (row);
      FettleRecord *item = g_hash_table_lookup (by_id, &id);

      if (item == NULL || !fettle_record_equal (item, row))
        continue;
      g_ptr_array_index (rows, i) = g_object_ref (item);
      g_object_unref (row);
    }
}

/**
 * fettle_record_list_replace:
 * @model: a model whose items are in *@items
 * @items: (inout) (element-type FettleRecord): its items
 * @rows: (transfer full) (element-type FettleRecord): what they are from now on
 *
 * Emits items-changed at most once.
 */
void
fettle_record_list_replace (GListModel *model, GPtrArray **items, GPtrArray *rows)
{
  g_autoptr (GPtrArray) before = *items;
  guint first = 0, same_end = 0, n_most = MIN (before->len, rows->len);

  while (first < n_most && g_ptr_array_index (before, first) == g_ptr_array_index (rows, first))
    first++;
  while (same_end < n_most - first
         && g_ptr_array_index (before, before->len - 1 - same_end)
                == g_ptr_array_index (rows, rows->len - 1 - same_end))
    same_end++;

  *items = rows;
  if (before->len - first - same_end > 0 || rows->len - first - same_end > 0)
    g_list_model_items_changed (model, first, before->len - first - same_end,
                                rows->len - first - same_end);
}

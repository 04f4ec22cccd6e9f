/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-library.h"
#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_RECORD_MODEL (fettle_record_model_get_type ())

/* A GListModel of the rows of a table that have a day each: read off the main thread, kept in step
 * with the store by reading the days that changed, one items-changed a change. Properties:
 * "library" (at construction, not kept), "loading", "error", "item-type", "n-items". */
G_DECLARE_DERIVABLE_TYPE (FettleRecordModel, fettle_record_model, FETTLE, RECORD_MODEL, GObject)

/**
 * FettleRecordModelClass:
 * @item_type: the type of the records, whose first column is their key
 * @table: the table that they are rows of
 * @read: (element-type FettleRecord): reads the rows of days; bounds may be %FETTLE_DAY_NONE. On a
 * thread of the store
 * @get_date: the day of a record, as text
 * @compare: the order of two records
 */
struct _FettleRecordModelClass
{
  GObjectClass parent_class;

  GType item_type;
  FettleTable table;
  GPtrArray *(*read) (FettleConnection *connection,
                      const char *user_id,
                      FettleDay first,
                      FettleDay last,
                      GError **error);
  const char *(*get_date) (FettleRecord *record);
  int (*compare) (gconstpointer a, gconstpointer b);
};

gboolean fettle_record_model_get_loading (FettleRecordModel *self);
const GError *fettle_record_model_get_error (FettleRecordModel *self);

G_END_DECLS

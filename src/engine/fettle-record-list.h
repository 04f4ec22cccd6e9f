/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-record.h"

G_BEGIN_DECLS

/* What the list models of records have in common. */

/* Rows of @rows that are the same as one of @items are replaced by that object. Both (element-type
 * FettleRecord) with "id" as their first column. */
void fettle_record_list_keep_objects (GPtrArray *items, GPtrArray *rows);

/* Makes @rows the items of @model and tells it once: what is alike at both ends has not changed. */
void fettle_record_list_replace (GListModel *model, GPtrArray **items, GPtrArray *rows);

G_END_DECLS

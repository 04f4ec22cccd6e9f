/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-connection.h"

G_BEGIN_DECLS

/**
 * FettleCheckup:
 * @problems: (element-type utf8): what is wrong with the file, in the words of the database
 * @damages: (element-type FettleCheckupDamage): samples that can no longer be read
 * @n_unfinished: imports that did not come to their end, or are running
 * @n_orphans: rows that refer to one that is not there
 * @size: the database in bytes
 * @free_size: how much of it is unused
 * @tables: (element-type FettleCheckupTable): how many rows there are
 *
 * How the database is.
 */
typedef struct
{
  GPtrArray *problems;
  GArray *damages;
  int64_t n_unfinished;
  int64_t n_orphans;
  int64_t size;
  int64_t free_size;
  GArray *tables;
} FettleCheckup;

/**
 * FettleCheckupTable:
 * @name: its name
 * @n_rows: how many rows it has
 */
typedef struct
{
  char *name;
  int64_t n_rows;
} FettleCheckupTable;

/**
 * FettleCheckupDamage:
 * @activity_id: whose samples they are
 * @name: its name
 * @start: when it began, as it is stored
 * @channel: (nullable): the channel; %NULL if not even their list can be read
 */
typedef struct
{
  int64_t activity_id;
  char *name;
  char *start;
  char *channel;
} FettleCheckupDamage;

/* Inside a FettleStoreFunc. Reads the whole file. */
FettleCheckup *
fettle_checkup_run (FettleConnection *connection, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void fettle_checkup_free (FettleCheckup *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleCheckup, fettle_checkup_free)

G_END_DECLS

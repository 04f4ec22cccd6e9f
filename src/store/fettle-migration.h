/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-sqlite-connection.h"

G_BEGIN_DECLS

/**
 * FettleMigration:
 * @version: the version that it leads to, from the version before
 * @name: what it is about
 * @up: the script from the version before to this one
 * @down: the script back
 *
 * A step between two versions of the schema.
 */
typedef struct
{
  int version;
  char *name;
  char *up;
  char *down;
} FettleMigration;

FettleMigration *fettle_migration_new (int version,
                                       const char *name,
                                       const char *up,
                                       const char *down) G_GNUC_WARN_UNUSED_RESULT;
void fettle_migration_free (FettleMigration *self);

/* (element-type FettleMigration): those of this version of Fettle, from 1 on. */
GPtrArray *fettle_migrations_load (void) G_GNUC_WARN_UNUSED_RESULT;

/* The version of the database, 0 for an empty one, -1 on error: FETTLE_STORE_ERROR_NEWER if it is
 * beyond the last of
 * @migrations, FETTLE_STORE_ERROR_NOT_A_DATABASE if it belongs to another program. Changes nothing.
 */
int fettle_migrations_check (FettleConnection *connection, GPtrArray *migrations, GError **error);
/* The same for one that cannot be brought up to date: only the last version will do. */
gboolean fettle_migrations_check_up_to_date (FettleConnection *connection,
                                             GPtrArray *migrations,
                                             GError **error);
/* Up or down to @version, each step in a transaction of its own. */
gboolean fettle_migrations_migrate (FettleConnection *connection,
                                    GPtrArray *migrations,
                                    int version,
                                    GError **error);
/* To the last of @migrations. A database that is not empty is copied to "PATH.version-N" first. */
gboolean fettle_migrations_bring_up_to_date (FettleSqliteConnection *connection,
                                             const char *path,
                                             GPtrArray *migrations,
                                             GError **error);

G_END_DECLS

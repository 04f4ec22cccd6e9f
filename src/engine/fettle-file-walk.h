/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FettleFoundFile:
 * @file: a file to be imported
 * @name: how to show it: its name, below a folder the path from there
 * @error: (nullable): why it, or the folder, cannot be looked at
 */
typedef struct
{
  GFile *file;
  char *name;
  GError *error;
} FettleFoundFile;

void fettle_found_file_free (FettleFoundFile *self);

/* (element-type FettleFoundFile): the files themselves, and those in the folders below them in the
 * order of their names. */
GPtrArray *fettle_file_walk (GPtrArray *files,
                             GCancellable *cancellable,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Whether a name is one that a system leaves behind and nobody means to import. */
gboolean fettle_file_is_litter (const char *name);

G_END_DECLS

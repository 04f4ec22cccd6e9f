/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>
#include <stdint.h>

G_BEGIN_DECLS

/**
 * FettleZipEntry:
 * @offset: where its header begins in the file
 * @name: what it is called, as UTF-8
 *
 * An entry of a ZIP archive as the directory at its end has it.
 */
typedef struct
{
  uint64_t offset;
  char *name;
} FettleZipEntry;

/* (element-type FettleZipEntry), in the order of the file; NULL where there is no directory. */
GArray *fettle_zip_directory_read (GInputStream *stream,
                                   GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The entries of a ZIP, one after the other. Files that systems leave behind, and folders, are
 * passed over. */
typedef struct _FettleArchiveReader FettleArchiveReader;

FettleArchiveReader *fettle_archive_reader_new (GFile *file,
                                                GCancellable *cancellable,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
void fettle_archive_reader_free (FettleArchiveReader *self);
gboolean fettle_archive_reader_next (FettleArchiveReader *self,
                                     char **name,
                                     GBytes **contents,
                                     GError **problem);
/* How many entries there are to read, without reading them. */
guint fettle_archive_count_entries (GFile *file, GCancellable *cancellable);

/* The one file that a gzip file holds. */
GBytes *fettle_archive_unzip_single (GBytes *compressed, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleArchiveReader, fettle_archive_reader_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-file-kind.h"

G_BEGIN_DECLS

/* No recording is larger: 256 MB are about two months of seconds. */
#define FETTLE_FILE_LARGEST (256u * 1024 * 1024)

/* The bytes of a file that may hold a recording. Of an archive only @kind is told; anything else is
 * an error. */
gboolean fettle_file_read (GFile *file,
                           FettleFileKind *kind,
                           GBytes **contents,
                           GCancellable *cancellable,
                           GError **error);

G_END_DECLS

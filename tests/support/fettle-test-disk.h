/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A small disk of its own at @directory, for this process only. Call it in a subprocess that has no
 * other threads yet. FALSE where the system does not allow it: then the test is skipped. */
gboolean fettle_test_mount_disk (const char *directory, guint kilobytes);
/* From now on nothing can be written there. */
gboolean fettle_test_make_disk_read_only (const char *directory);
gboolean fettle_test_make_disk_writable (const char *directory);
/* Before the directory itself is removed. */
void fettle_test_unmount_disk (const char *directory);

G_END_DECLS

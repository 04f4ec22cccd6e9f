/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes archives in memory. */
typedef struct _TestArchive TestArchive;

TestArchive *test_archive_new (const char *passphrase) G_GNUC_WARN_UNUSED_RESULT;
void test_archive_add (TestArchive *self, const char *name, GBytes *contents);
void test_archive_add_link (TestArchive *self, const char *name, const char *target);
/* An entry of @size zero bytes after @head. */
void test_archive_add_bomb (TestArchive *self, const char *name, GBytes *head, gsize size);
/* (transfer full) self. */
GBytes *test_archive_finish (TestArchive *self) G_GNUC_WARN_UNUSED_RESULT;
/* The same with the packed bytes of the first entry damaged. */
GBytes *test_archive_damage_first (GBytes *archive) G_GNUC_WARN_UNUSED_RESULT;

GBytes *test_gzip (GBytes *contents) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

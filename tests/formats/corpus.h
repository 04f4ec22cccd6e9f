/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The files of tests/data/fit and what is known of each. */
typedef struct
{
  char *name; /* "folder/file.fit" */
  GBytes *bytes;
  JsonObject *expected;
} FettleCorpusFile;

typedef void (*FettleCorpusTest) (const FettleCorpusFile *file);

void fettle_corpus_add_tests (const char *path, FettleCorpusTest test);
GPtrArray *fettle_corpus_list (void) G_GNUC_WARN_UNUSED_RESULT;
FettleCorpusFile *fettle_corpus_load (const char *name) G_GNUC_WARN_UNUSED_RESULT;
void fettle_corpus_file_free (FettleCorpusFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleCorpusFile, fettle_corpus_file_free)

void fettle_corpus_assert_near (double actual, double expected, const char *what);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-importer.h"
#include "fettle-library.h"
#include "fettle-test.h"
#include "test-activities.h"

G_BEGIN_DECLS

/* Thursday 19 November 2026, noon UTC. */
#define TEST_NOW INT64_C (1795089600)
#define TEST_DAY 86400

/**
 * Fixture:
 * @directory: a temporary folder for all of the test
 * @inbox: a folder in it for files to import
 * @library: a library in it
 * @importer: an importer of @library
 * @now: what the library's clock says
 */
typedef struct
{
  char *directory;
  char *inbox;
  FettleLibrary *library;
  FettleImporter *importer;
  int64_t now;
} Fixture;

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);
#define fixture_add(path, test)                                                                    \
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

/* In folders that are there already; nothing is opened. */
void fixture_init (Fixture *fixture, const char *directory, const char *inbox);
void fixture_clear (Fixture *fixture);
int64_t fixture_clock (gpointer data);
void fixture_close (Fixture *fixture);
void fixture_open (Fixture *fixture);

/* Writes a file into the inbox and gives its path. */
char *fixture_put (Fixture *fixture, const char *name, GBytes *contents) G_GNUC_WARN_UNUSED_RESULT;
void fixture_put_activity (Fixture *fixture, const char *name, const TestActivity *activity);
void fixture_put_data (Fixture *fixture, const char *name, const char *corpus_name);

/* The report of importing a file of the inbox; the whole of it for NULL. */
FettleImportReport *fixture_import (Fixture *fixture, const char *name) G_GNUC_WARN_UNUSED_RESULT;
FettleImportReport *fixture_import_files (Fixture *fixture,
                                          GListModel *files,
                                          GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void fixture_undo_to (Fixture *fixture, FettleUndoResult *result);
/* The number of activities taken out. */
guint fixture_undo (Fixture *fixture);

/* The result at a place, borrowed. */
FettleImportResult *fixture_get_result (FettleImportReport *report, guint position);
FettleImportResult *fixture_find_result (FettleImportReport *report, const char *name);

/* What is stored. */
GPtrArray *fixture_list_activities (Fixture *fixture) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *fixture_list_loads (Fixture *fixture) G_GNUC_WARN_UNUSED_RESULT;
guint fixture_count_activities (Fixture *fixture);
guint fixture_count_originals (Fixture *fixture);

G_END_DECLS

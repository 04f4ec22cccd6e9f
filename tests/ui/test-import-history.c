/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-import-history.h"
#include "fettle-test.h"

static FettleImportReport *
make_report (FettleImportOutcome outcome, int n_activities)
{
  FettleImportReport *report = fettle_import_report_new ();
  g_autoptr (FettleImportResult) result = fettle_import_result_new ("a.fit", outcome, NULL, NULL);

  if (n_activities > 0)
    fettle_import_result_set_activities (result, 1, 20000, n_activities);
  fettle_import_report_append (report, result);

  return report;
}

static GListModel *
make_files (void)
{
  return G_LIST_MODEL (g_list_store_new (G_TYPE_FILE));
}

static void
test_empty (void)
{
  FettleImportHistory *history = fettle_import_history_new ();

  g_assert_false (fettle_import_history_can_redo (history));
  g_assert_null (fettle_import_history_redo (history));
  /* What another session brought. */
  fettle_import_history_undo (history, 12);
  g_assert_false (fettle_import_history_can_redo (history));

  g_assert_finalize_object (history);
}

static void
test_undo_and_redo (void)
{
  FettleImportHistory *history = fettle_import_history_new ();
  g_autoptr (FettleImportReport) first = make_report (FETTLE_IMPORT_IMPORTED, 3);
  g_autoptr (FettleImportReport) second = make_report (FETTLE_IMPORT_MERGED, 0);
  g_autoptr (FettleImportReport) nothing = make_report (FETTLE_IMPORT_DUPLICATE, 0);
  g_autoptr (GListModel) first_files = make_files ();
  g_autoptr (GListModel) second_files = make_files ();
  g_autoptr (GListModel) files = NULL;

  fettle_import_history_add (history, first_files, first);
  fettle_import_history_add (history, second_files, second);
  /* There is nothing to undo of it. */
  fettle_import_history_add (history, first_files, nothing);

  fettle_import_history_undo (history, 0);
  fettle_import_history_undo (history, 3);

  /* In the order in which they came. */
  g_assert_true (fettle_import_history_can_redo (history));
  files = fettle_import_history_redo (history);
  g_assert_true (files == first_files);
  g_clear_object (&files);
  files = fettle_import_history_redo (history);
  g_assert_true (files == second_files);
  g_assert_false (fettle_import_history_can_redo (history));

  g_assert_finalize_object (history);
}

/* Undoing took out what another program had imported meanwhile. */
static void
test_another_import (void)
{
  FettleImportHistory *history = fettle_import_history_new ();
  g_autoptr (FettleImportReport) report = make_report (FETTLE_IMPORT_IMPORTED, 3);
  g_autoptr (GListModel) files = make_files ();

  fettle_import_history_add (history, files, report);
  fettle_import_history_undo (history, 7);
  g_assert_false (fettle_import_history_can_redo (history));

  g_assert_finalize_object (history);
}

static void
test_another_way (void)
{
  FettleImportHistory *history = fettle_import_history_new ();
  g_autoptr (FettleImportReport) report = make_report (FETTLE_IMPORT_IMPORTED, 3);
  g_autoptr (GListModel) files = make_files ();

  fettle_import_history_add (history, files, report);
  fettle_import_history_undo (history, 3);
  g_assert_true (fettle_import_history_can_redo (history));
  fettle_import_history_forget_undone (history);
  g_assert_false (fettle_import_history_can_redo (history));

  g_assert_finalize_object (history);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/import-history/empty", test_empty);
  g_test_add_func ("/import-history/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/import-history/undone-was-another-programs", test_another_import);
  g_test_add_func ("/import-history/forget-undone", test_another_way);

  return g_test_run ();
}

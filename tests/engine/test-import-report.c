/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "fettle-import-error.h"
#include "fettle-import-report.h"
#include "fettle-store.h"
#include "fettle-test.h"

static void
append (FettleImportReport *report, FettleImportOutcome outcome, guint count)
{
  for (guint i = 0; i < count; i++)
    {
      g_autoptr (FettleImportResult) result
          = fettle_import_result_new ("a.fit", outcome, "Heading", "A sentence.");

      if (outcome <= FETTLE_IMPORT_PARTIAL)
        fettle_import_result_set_activities (result, 1, 20000, 2);
      fettle_import_report_append (report, result);
    }
}

static void
test_counts_add_up (void)
{
  g_autoptr (FettleImportReport) report = fettle_import_report_new ();

  append (report, FETTLE_IMPORT_IMPORTED, 3);
  append (report, FETTLE_IMPORT_REFUSED, 2);
  append (report, FETTLE_IMPORT_PARTIAL, 1);

  g_assert_cmpuint (fettle_import_report_count (report, FETTLE_IMPORT_IMPORTED), ==, 3);
  g_assert_cmpuint (fettle_import_report_count (report, FETTLE_IMPORT_REFUSED), ==, 2);
  g_assert_cmpuint (fettle_import_report_count (report, FETTLE_IMPORT_DUPLICATE), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (report)), ==, 6);
  g_assert_cmpuint (fettle_import_report_get_n_activities (report), ==, 8);
  g_assert_false (fettle_import_report_was_cancelled (report));
}

static void
test_says_one_sentence (void)
{
  static const struct
  {
    guint counts[FETTLE_IMPORT_N_OUTCOMES];
    const char *sentence;
    const char *details;
  } reports[] = {
    { { 0, 0, 0, 0, 0, 0, 0, 0 }, "There was no file to import.", NULL },
    { { 1, 0, 0, 0, 0, 0, 0, 0 }, "1 file is in.", NULL },
    { { 7, 0, 0, 0, 0, 0, 0, 0 }, "All 7 files are in.", NULL },
    { { 1, 1, 0, 0, 0, 0, 0, 0 }, "Both files are in.", "1 was read as far as it goes." },
    { { 0, 1, 0, 0, 0, 0, 0, 0 }, "1 file is in.", "1 was read as far as it goes." },
    { { 0, 0, 1, 0, 0, 0, 0, 0 }, "1 file is of a session that was already here.", NULL },
    { { 0, 0, 2, 3, 0, 0, 0, 0 },
      "All 5 files were already here.",
      "2 went to sessions that were already here. 3 you already had." },
    { { 0, 0, 0, 1, 0, 0, 0, 0 }, "1 file was already here.", NULL },
    { { 0, 0, 0, 4, 0, 0, 0, 0 }, "All 4 files were already here.", NULL },
    { { 0, 0, 0, 0, 1, 0, 0, 0 }, "1 file is not an activity.", NULL },
    { { 0, 0, 0, 0, 3, 0, 0, 0 }, "None of 3 files is an activity.", NULL },
    { { 4, 0, 0, 0, 3, 0, 0, 0 }, "All 4 files are in.", "3 more are not activities." },
    { { 158, 0, 1, 1, 2, 1, 0, 0 },
      "158 of 161 files are in.",
      "1 went to a session that was already here. 1 you already had. 1 could not be read. "
      "2 more are not activities." },
    { { 0, 0, 0, 0, 0, 1, 0, 0 }, "1 file could not be imported.", NULL },
    { { 0, 0, 0, 0, 0, 2, 0, 0 }, "None of 2 files could be imported.", "2 could not be read." },
    { { 0, 0, 0, 1, 0, 2, 0, 0 },
      "None of 3 files is new here.",
      "1 you already had. 2 could not be read." },
    { { 1, 0, 0, 0, 0, 1, 0, 0 }, "1 of 2 files is in.", "1 could not be read." },
    { { 1171, 17, 5, 79, 0, 12, 0, 0 },
      "1,188 of 1,284 files are in.",
      "17 were read as far as they go. 5 went to sessions that were already here. "
      "79 you already had. 12 could not be read." },
    { { 2, 0, 0, 0, 0, 0, 0, 3 },
      "2 of 5 files are in.",
      "3 were not tried, because you stopped." },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (FettleImportReport) report = fettle_import_report_new ();

      for (FettleImportOutcome outcome = 0; outcome < FETTLE_IMPORT_N_OUTCOMES; outcome++)
        append (report, outcome, reports[i].counts[outcome]);

      fettle_test_assert_text (fettle_import_report_dup_sentence (report), reports[i].sentence);
      fettle_test_assert_text (fettle_import_report_dup_details (report), reports[i].details);
    }
}

static void
test_says_that_loads_are_new (void)
{
  g_autoptr (FettleImportReport) report = fettle_import_report_new ();

  append (report, FETTLE_IMPORT_IMPORTED, 2);
  fettle_import_report_set_recomputed (report, 1204);

  fettle_test_assert_text (fettle_import_report_dup_details (report),
                           "The files told more about you, so the loads of 1,204 earlier "
                           "activities were computed anew.");
}

static void
test_names_what_stopped_it (void)
{
  g_autoptr (FettleImportReport) report = fettle_import_report_new ();
  g_autoptr (GError) error
      = g_error_new_literal (FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FULL, "internals");

  append (report, FETTLE_IMPORT_IMPORTED, 2);
  append (report, FETTLE_IMPORT_NOT_STORED, 1);
  append (report, FETTLE_IMPORT_CANCELLED, 6);
  fettle_import_report_set_stopped (report, error);

  fettle_test_assert_text (fettle_import_report_dup_sentence (report), "2 of 9 files are in.");
  fettle_test_assert_text (fettle_import_report_dup_details (report),
                           "1 could not be stored. 6 were not tried. The disk is full. Make some "
                           "room and try again.");
}

static void
test_tells_what_is_missed (void)
{
  g_autoptr (GError) text = fettle_import_error_new_for_kind (FETTLE_FILE_TEXT);
  g_autoptr (GError) gpx = fettle_import_error_new_for_kind (FETTLE_FILE_GPX);
  g_autoptr (GError) workout = fettle_import_error_new_for_file_type (5);
  g_autoptr (GError) full
      = g_error_new_literal (FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FULL, "internals");

  g_assert_cmpint (fettle_error_get_outcome (text, "LICENSE"), ==, FETTLE_IMPORT_SKIPPED);
  g_assert_cmpint (fettle_error_get_outcome (text, "Run.FIT"), ==, FETTLE_IMPORT_REFUSED);
  g_assert_cmpint (fettle_error_get_outcome (gpx, "track.xml"), ==, FETTLE_IMPORT_REFUSED);
  g_assert_cmpint (fettle_error_get_outcome (workout, "plan.fit"), ==, FETTLE_IMPORT_SKIPPED);
  g_assert_cmpint (fettle_error_get_outcome (full, "run.fit"), ==, FETTLE_IMPORT_NOT_STORED);
}

static void
test_text_has_a_line_for_each_file (void)
{
  g_autoptr (FettleImportReport) report = fettle_import_report_new ();

  append (report, FETTLE_IMPORT_REFUSED, 1);
  append (report, FETTLE_IMPORT_IMPORTED, 1);

  fettle_test_assert_text (fettle_import_report_dup_text (report),
                           "1 of 2 files is in.\n1 could not be read.\n\n"
                           "Refused: a.fit — A sentence.\nImported: a.fit — A sentence.\n");
}

static void
test_every_error_is_a_sentence (void)
{
  const struct
  {
    GQuark domain;
    int last;
  } domains[] = {
    { FETTLE_IMPORT_ERROR, FETTLE_IMPORT_ERROR_ORIGINAL_LOST },
    { FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_CONSTRAINT },
    { G_IO_ERROR, G_IO_ERROR_NO_SUCH_DEVICE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (domains); i++)
    {
      for (int code = 0; code <= domains[i].last; code++)
        {
          g_autoptr (GError) error
              = domains[i].domain == FETTLE_IMPORT_ERROR
                    ? fettle_import_error_new ((FettleImportError) code)
                    : g_error_new_literal (domains[i].domain, code, "internals");
          g_autofree char *sentence = fettle_error_dup_sentence (error);

          g_assert_true (g_str_has_suffix (sentence, "."));
          g_assert_null (strstr (sentence, "internals"));
          g_assert_false (g_str_has_suffix (fettle_error_get_heading (error), "."));
        }
    }
}

static void
test_names_what_a_file_is (void)
{
  g_autoptr (GError) sleep = fettle_import_error_new_for_file_type (49);
  g_autoptr (GError) unknown = fettle_import_error_new_for_file_type (200);
  g_autoptr (GError) course = fettle_import_error_new_for_kind (FETTLE_FILE_GPX);

  g_assert_error (sleep, FETTLE_IMPORT_ERROR, FETTLE_IMPORT_ERROR_NOT_AN_ACTIVITY);
  g_assert_cmpstr (sleep->message, ==, "It holds sleep data. Fettle reads activities so far.");
  g_assert_error (unknown, FETTLE_IMPORT_ERROR, FETTLE_IMPORT_ERROR_NOT_AN_ACTIVITY);
  g_assert_nonnull (strstr (course->message, "GPX"));
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/import-report/counts-add-up", test_counts_add_up);
  g_test_add_func ("/import-report/says-one-sentence", test_says_one_sentence);
  g_test_add_func ("/import-report/says-that-loads-are-new", test_says_that_loads_are_new);
  g_test_add_func ("/import-report/names-what-stopped-it", test_names_what_stopped_it);
  g_test_add_func ("/import-report/tells-what-is-missed", test_tells_what_is_missed);
  g_test_add_func ("/import-report/text-has-a-line-for-each-file",
                   test_text_has_a_line_for_each_file);
  g_test_add_func ("/import-report/every-error-is-a-sentence", test_every_error_is_a_sentence);
  g_test_add_func ("/import-report/names-what-a-file-is", test_names_what_a_file_is);

  return g_test_run ();
}

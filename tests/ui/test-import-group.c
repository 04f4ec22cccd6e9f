/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-import-group.h"
#include "fettle-test.h"

static void
append (FettleImportReport *report,
        guint n_files,
        FettleImportOutcome outcome,
        const char *group,
        const char *reason)
{
  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%u.fit", group, i);
      g_autoptr (FettleImportResult) result
          = fettle_import_result_new (name, outcome, group, reason);

      fettle_import_report_append (report, result);
    }
}

static guint
count (FettleImportGroup *group)
{
  return g_list_model_get_n_items (fettle_import_group_get_results (group));
}

static void
test_order_and_sums (void)
{
  FettleImportReport *report = fettle_import_report_new ();
  g_autoptr (GPtrArray) groups = NULL;
  guint n_files = 0;

  append (report, 2, FETTLE_IMPORT_REFUSED, "Empty file", "There are no bytes to read.");
  append (report, 3, FETTLE_IMPORT_IMPORTED, "Activity", NULL);
  append (report, 5, FETTLE_IMPORT_REFUSED, "Not training data", "A picture.");
  append (report, 1, FETTLE_IMPORT_PARTIAL, "Empty file", "The same words, another outcome.");

  groups = fettle_import_groups_new (report);
  g_assert_cmpuint (groups->len, ==, 4);

  /* Outcomes in their order, and inside one the largest group first. */
  g_assert_cmpint (fettle_import_group_get_outcome (groups->pdata[0]), ==, FETTLE_IMPORT_IMPORTED);
  g_assert_cmpint (fettle_import_group_get_outcome (groups->pdata[1]), ==, FETTLE_IMPORT_PARTIAL);
  g_assert_cmpstr (fettle_import_group_get_title (groups->pdata[2]), ==, "Not training data");
  g_assert_cmpstr (fettle_import_group_get_title (groups->pdata[3]), ==, "Empty file");
  g_assert_cmpstr (fettle_import_group_get_reason (groups->pdata[3]), ==,
                   "There are no bytes to read.");

  for (guint i = 0; i < groups->len; i++)
    n_files += count (groups->pdata[i]);
  g_assert_cmpuint (n_files, ==, g_list_model_get_n_items (G_LIST_MODEL (report)));

  g_clear_pointer (&groups, g_ptr_array_unref);
  g_assert_finalize_object (report);
}

static void
test_names (void)
{
  FettleImportReport *report = fettle_import_report_new ();
  g_autoptr (GPtrArray) groups = NULL;

  append (report, 1, FETTLE_IMPORT_PARTIAL, "Cut off", NULL);
  append (report, 9, FETTLE_IMPORT_REFUSED, "Empty", NULL);
  groups = fettle_import_groups_new (report);

  fettle_test_assert_text (fettle_import_group_dup_names (groups->pdata[0]), "Cut off-0.fit");
  fettle_test_assert_text (fettle_import_group_dup_names (groups->pdata[1]),
                           "Empty-0.fit and 8 more");

  g_clear_pointer (&groups, g_ptr_array_unref);
  g_assert_finalize_object (report);
}

static void
test_long_name (void)
{
  FettleImportReport *report = fettle_import_report_new ();
  g_autoptr (GPtrArray) groups = NULL;

  append (report, 12, FETTLE_IMPORT_REFUSED, "Saturday morning over the hills to the lake and back",
          NULL);
  groups = fettle_import_groups_new (report);

  /* How many more there are, and what kind of file it is, never fall victim to a long name. */
  fettle_test_assert_text (fettle_import_group_dup_names (groups->pdata[0]),
                           "Saturday morni…nd back-0.fit and 11 more");

  g_clear_pointer (&groups, g_ptr_array_unref);
  g_assert_finalize_object (report);
}

/* One heading, two reasons: neither is told of the other's files. */
static void
test_reasons (void)
{
  FettleImportReport *report = fettle_import_report_new ();
  g_autoptr (GPtrArray) groups = NULL;

  append (report, 2, FETTLE_IMPORT_SKIPPED, "Not an activity", "It is a workout to be done.");
  append (report, 3, FETTLE_IMPORT_SKIPPED, "Not an activity", "It is a course to follow.");
  append (report, 1, FETTLE_IMPORT_SKIPPED, "Not an activity", NULL);

  groups = fettle_import_groups_new (report);
  g_assert_cmpuint (groups->len, ==, 3);
  g_assert_cmpstr (fettle_import_group_get_reason (groups->pdata[0]), ==,
                   "It is a course to follow.");
  g_assert_cmpuint (count (groups->pdata[0]), ==, 3);
  g_assert_cmpstr (fettle_import_group_get_reason (groups->pdata[1]), ==,
                   "It is a workout to be done.");
  g_assert_cmpuint (count (groups->pdata[1]), ==, 2);
  g_assert_null (fettle_import_group_get_reason (groups->pdata[2]));
  g_assert_cmpuint (count (groups->pdata[2]), ==, 1);

  g_clear_pointer (&groups, g_ptr_array_unref);
  g_assert_finalize_object (report);
}

/* A reason that names a day would make a row of each of a thousand files. */
static void
test_many_reasons (void)
{
  FettleImportReport *report = fettle_import_report_new ();
  g_autoptr (GPtrArray) groups = NULL;

  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *reason = g_strdup_printf ("It was imported on day %d.", i);

      append (report, 1, FETTLE_IMPORT_DUPLICATE, "Same file", reason);
    }

  groups = fettle_import_groups_new (report);
  g_assert_cmpuint (groups->len, ==, 1);
  g_assert_cmpuint (count (groups->pdata[0]), ==, 1000);
  g_assert_cmpstr (fettle_import_group_get_reason (groups->pdata[0]), ==,
                   "Each file has a reason of its own.");

  g_clear_pointer (&groups, g_ptr_array_unref);
  g_assert_finalize_object (report);
}

static void
test_without_a_group (void)
{
  FettleImportReport *report = fettle_import_report_new ();
  g_autoptr (FettleImportResult) result
      = fettle_import_result_new ("a.fit", FETTLE_IMPORT_IMPORTED, NULL, NULL);
  g_autoptr (GPtrArray) groups = NULL;

  fettle_import_report_append (report, result);
  groups = fettle_import_groups_new (report);

  g_assert_cmpuint (groups->len, ==, 1);
  g_assert_cmpstr (fettle_import_group_get_title (groups->pdata[0]), ==,
                   fettle_import_outcome_get_title (FETTLE_IMPORT_IMPORTED));

  g_clear_pointer (&groups, g_ptr_array_unref);
  g_assert_finalize_object (report);
}

static void
test_every_outcome_has_words (void)
{
  for (FettleImportOutcome i = 0; i < FETTLE_IMPORT_N_OUTCOMES; i++)
    {
      g_assert_cmpstr (fettle_import_outcome_get_title (i), !=, "");
      g_assert_cmpstr (fettle_import_outcome_get_meaning (i), !=, "");
      g_assert_true (g_str_has_suffix (fettle_import_outcome_get_icon_name (i), "-symbolic"));
    }
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/import-group/order-and-sums", test_order_and_sums);
  g_test_add_func ("/import-group/names", test_names);
  g_test_add_func ("/import-group/long-name", test_long_name);
  g_test_add_func ("/import-group/reasons", test_reasons);
  g_test_add_func ("/import-group/many-reasons", test_many_reasons);
  g_test_add_func ("/import-group/result-without-a-group", test_without_a_group);
  g_test_add_func ("/import-group/every-outcome-has-words", test_every_outcome_has_words);

  return g_test_run ();
}

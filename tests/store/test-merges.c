/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-merges.h"
#include "fettle-original.h"
#include "fettle-originals.h"
#include "fettle-store-fixture.h"
#include "fettle-test.h"

/* Two imports; an activity of the first that is read from its second original. */
typedef struct
{
  FettleConnection *connection;
  int64_t activity_id;
  int64_t originals[3];
} Fixture;

static int64_t
insert_original (FettleConnection *connection, int number, int64_t import_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleOriginal) original = fettle_original_new ();

  original->user_id = g_strdup (FETTLE_FIXTURE_USER);
  original->sha256 = g_strnfill (64, (char) ('a' + number));
  original->name = g_strdup ("run.fit");
  original->size_bytes = 1;
  original->kind = g_strdup ("fit");
  original->source = g_strdup ("file");
  original->added_at = g_strdup ("2026-11-01 10:00:00");
  original->import_id = import_id;
  fettle_originals_insert (connection, original, &error);
  g_assert_no_error (error);

  return original->id;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleActivity) activity = fettle_fixture_activity ("2026-11-01");

  fixture->connection = fettle_fixture_connection ();
  for (int i = 0; i < 2; i++)
    fettle_fixture_execute (
        fixture->connection,
        "INSERT INTO imports (user_id, source, started_at, files_found, files_imported, "
        "files_partial, files_duplicate, files_refused, files_cancelled) "
        "VALUES ('athlete', 'file', '2026-11-01 10:00:00', 1, 1, 0, 0, 0, 0)");
  for (int i = 0; i < 3; i++)
    fixture->originals[i] = insert_original (fixture->connection, i, i == 0 ? 1 : 2);

  activity->import_id = 1;
  activity->original_id = fixture->originals[2];
  fettle_activities_insert (fixture->connection, activity, &error);
  g_assert_no_error (error);
  fixture->activity_id = activity->id;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->connection);
}

static void
merge (Fixture *fixture, int64_t original_id, int64_t replaced_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleActivityMerge) row = fettle_activity_merge_new ();

  row->activity_id = fixture->activity_id;
  row->original_id = original_id;
  row->replaced_original_id = replaced_id;
  fettle_merges_insert (fixture->connection, row, &error);
  g_assert_no_error (error);
  g_assert_cmpint (row->id, >, 0);
}

static void
test_list_is_oldest_first (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  merge (fixture, fixture->originals[2], FETTLE_NULL_INTEGER);
  merge (fixture, fixture->originals[1], FETTLE_NULL_INTEGER);
  rows = fettle_merges_list (fixture->connection, fixture->activity_id, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpint (((FettleActivityMerge *) rows->pdata[0])->original_id, ==,
                   fixture->originals[2]);
  g_assert_cmpint (((FettleActivityMerge *) rows->pdata[1])->replaced_original_id, ==,
                   FETTLE_NULL_INTEGER);
}

/* Only what an import did to activities of others, and only the step that leads out of it. */
static void
test_replacing_leads_to_what_was_before (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) of_first = NULL;

  merge (fixture, fixture->originals[1], fixture->originals[0]);
  merge (fixture, fixture->originals[2], fixture->originals[1]);

  rows = fettle_merges_list_replacing (fixture->connection, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpint (((FettleActivityMerge *) rows->pdata[0])->replaced_original_id, ==,
                   fixture->originals[0]);

  of_first = fettle_merges_list_replacing (fixture->connection, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (of_first->len, ==, 0);
}

static void
test_every_original_finds_the_activity (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (fettle_merges_find_activity (fixture->connection, fixture->originals[2], &error),
                   ==, fixture->activity_id);
  g_assert_cmpint (fettle_merges_find_activity (fixture->connection, fixture->originals[1], &error),
                   ==, 0);

  merge (fixture, fixture->originals[1], fixture->originals[0]);
  for (int i = 0; i < 3; i++)
    g_assert_cmpint (fettle_merges_find_activity (fixture->connection, fixture->originals[i],
                                                  &error),
                     ==, fixture->activity_id);
  g_assert_no_error (error);
}

/* Nobody takes away the file that an undo needs. */
static void
test_former_original_is_referred_to (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;

  merge (fixture, fixture->originals[2], fixture->originals[0]);
  g_assert_true (fettle_originals_delete_unreferenced (fixture->connection, fixture->originals[0],
                                                       &hash, &error));
  g_assert_null (hash);
  g_assert_true (fettle_originals_delete_unreferenced (fixture->connection, fixture->originals[1],
                                                       &hash, &error));
  g_assert_nonnull (hash);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/merges/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("list-is-oldest-first", test_list_is_oldest_first);
  ADD ("replacing-leads-to-what-was-before", test_replacing_leads_to_what_was_before);
  ADD ("every-original-finds-the-activity", test_every_original_finds_the_activity);
  ADD ("former-original-is-referred-to", test_former_original_is_referred_to);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-profiles.h"
#include "fettle-store-fixture.h"
#include "fettle-test.h"

static FettleConnection *
create_empty (void)
{
  FettleConnection *connection = fettle_fixture_connection ();

  fettle_fixture_execute (connection, "DELETE FROM user_profile");

  return connection;
}

/* An athlete, and an original of an import. */
static FettleConnection *
create_with_file (void)
{
  FettleConnection *connection = fettle_fixture_connection ();

  fettle_fixture_execute (
      connection,
      "INSERT INTO imports (user_id, source, started_at, files_found, files_imported, "
      "files_partial, files_duplicate, files_refused, files_cancelled) "
      "VALUES ('" FETTLE_FIXTURE_USER "', 'file', '2026-11-01 10:00:00', 1, 1, 0, 0, 0, 0)");
  fettle_fixture_execute (
      connection,
      "INSERT INTO originals (user_id, sha256, name, size_bytes, kind, source, added_at, import_id) "
      "VALUES ('" FETTLE_FIXTURE_USER "', "
      "'0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', "
      "'run.fit', 1, 'fit', 'file', '2026-11-01 10:00:00', 1)");

  return connection;
}

static void
test_ensure_makes_one_athlete (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = create_empty ();
  g_autoptr (FettleUserProfile) profile = NULL;
  g_autoptr (FettleUserProfile) again = NULL;

  g_assert_null (fettle_profiles_get (connection, &error));
  g_assert_no_error (error);

  profile = fettle_profiles_ensure (connection, &error);
  g_assert_no_error (error);
  g_assert_true (g_uuid_string_is_valid (profile->user_id));
  g_assert_nonnull (profile->created_at);

  again = fettle_profiles_ensure (connection, &error);
  g_assert_no_error (error);
  g_assert_true (fettle_record_equal (FETTLE_RECORD (profile), FETTLE_RECORD (again)));
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT count(*) FROM user_profile"), ==, 1);

  g_assert_finalize_object (connection);
}

static void
test_edit_is_stored_and_told (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = create_empty ();
  g_autoptr (FettleUserProfile) profile = fettle_profiles_ensure (connection, &error);
  g_autoptr (FettleUserProfile) stored = NULL;

  g_assert_no_error (error);
  fettle_connection_begin (connection, TRUE, &error);
  profile->name = g_strdup ("Zoë");
  profile->max_heart_rate = 191;
  g_assert_true (fettle_profiles_update (connection, profile, &error));
  g_assert_cmpuint (fettle_connection_get_change (connection)->tables, ==,
                    FETTLE_TABLE_USER_PROFILE);
  g_assert_cmpint (fettle_connection_get_change (connection)->first_day, ==, FETTLE_DAY_NONE);
  fettle_connection_commit (connection, &error);
  g_assert_no_error (error);

  stored = fettle_profiles_get (connection, &error);
  g_assert_cmpstr (stored->name, ==, "Zoë");
  g_assert_cmpint (stored->max_heart_rate, ==, 191);

  g_assert_finalize_object (connection);
}

static void
test_gaps_are_filled (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = create_with_file ();
  g_autoptr (FettleUserProfile) profile = fettle_profiles_get (connection, &error);
  g_autoptr (FettleUserProfile) found = fettle_user_profile_new ();
  g_autoptr (FettleUserProfile) stored = NULL;

  profile->max_heart_rate = 191;
  g_assert_true (fettle_profiles_update (connection, profile, &error));

  found->user_id = g_strdup (profile->user_id);
  found->max_heart_rate = 180;
  found->resting_heart_rate = 45;
  g_assert_true (fettle_profiles_fill_gaps (connection, found, 1, &error));
  g_assert_no_error (error);

  stored = fettle_profiles_get (connection, &error);
  g_assert_cmpint (stored->max_heart_rate, ==, 191);
  g_assert_cmpint (stored->resting_heart_rate, ==, 45);

  g_assert_finalize_object (connection);
}

static void
test_what_an_import_told_can_be_forgotten (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = create_with_file ();
  g_autoptr (FettleUserProfile) profile = fettle_profiles_get (connection, &error);
  g_autoptr (FettleUserProfile) found = fettle_user_profile_new ();
  g_autoptr (FettleUserProfile) filled = NULL;
  g_autoptr (FettleUserProfile) left = NULL;

  profile->height_cm = 181.0;
  g_assert_true (fettle_profiles_update (connection, profile, &error));
  found->user_id = g_strdup (profile->user_id);
  found->gender = g_strdup ("female");
  found->height_cm = 170.0;
  found->weight_kg = 60.0;
  found->max_heart_rate = 188;
  g_assert_true (fettle_profiles_fill_gaps (connection, found, 1, &error));
  g_assert_cmpint (fettle_profiles_find_source (connection, profile->user_id, "max_heart_rate",
                                                &error),
                   ==, 1);
  g_assert_cmpint (fettle_profiles_find_source (connection, profile->user_id, "height_cm", &error),
                   ==, 0);

  /* What the athlete says afterwards is no longer the file's. */
  filled = fettle_profiles_get (connection, &error);
  filled->weight_kg = 61.0;
  g_assert_true (fettle_profiles_update (connection, filled, &error));
  g_assert_true (fettle_profiles_forget_import (connection, 1, &error));
  g_assert_no_error (error);

  left = fettle_profiles_get (connection, &error);
  g_assert_null (left->gender);
  g_assert_cmpint (left->max_heart_rate, ==, FETTLE_NULL_INTEGER);
  g_assert_cmpfloat (left->height_cm, ==, 181.0);
  g_assert_cmpfloat (left->weight_kg, ==, 61.0);
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT count(*) FROM value_sources "
                                                       "WHERE source = 'file'"),
                   ==, 0);

  g_assert_finalize_object (connection);
}

/* Nothing new is no change: nothing is written, and nobody is told. */
static void
test_nothing_found_is_no_change (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = create_empty ();
  g_autoptr (FettleUserProfile) profile = fettle_profiles_ensure (connection, &error);
  g_autoptr (FettleUserProfile) found = fettle_user_profile_new ();

  found->user_id = g_strdup (profile->user_id);
  fettle_connection_begin (connection, TRUE, &error);
  g_assert_true (fettle_profiles_fill_gaps (connection, found, 1, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fettle_connection_get_change (connection)->tables, ==, 0);
  fettle_connection_rollback (connection);

  g_assert_finalize_object (connection);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/profiles/ensure-makes-one-athlete", test_ensure_makes_one_athlete);
  g_test_add_func ("/profiles/edit-is-stored-and-told", test_edit_is_stored_and_told);
  g_test_add_func ("/profiles/gaps-are-filled", test_gaps_are_filled);
  g_test_add_func ("/profiles/what-an-import-told-can-be-forgotten",
                   test_what_an_import_told_can_be_forgotten);
  g_test_add_func ("/profiles/nothing-found-is-no-change", test_nothing_found_is_no_change);

  return g_test_run ();
}

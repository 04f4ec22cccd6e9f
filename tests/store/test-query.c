/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-query.h"
#include "fettle-store-fixture.h"
#include "fettle-test.h"

typedef struct
{
  char *directory;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  FettleStore *store;

  fixture->directory = fettle_test_temporary_directory ();
  store = fettle_fixture_store (fixture->directory);
  fixture->path = g_strdup (fettle_store_get_path (store));
  fettle_store_close (store);
  g_assert_finalize_object (store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fettle_test_remove_directory (fixture->directory);
  g_free (fixture->directory);
  g_free (fixture->path);
}

static void
assert_refused (Fixture *fixture, const char *sql, FettleStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fettle_query_open (fixture->path, sql, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, (int) code);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_values_keep_their_types (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleQuery) query = fettle_query_open (
      fixture->path, "SELECT 7 AS whole, 0.5 AS part, 'a' AS text, x'0102' AS bytes, NULL AS none",
      &error);
  const char *const names[] = { "whole", "part", "text", "bytes", "none" };
  const FettleQueryType types[] = { FETTLE_QUERY_INTEGER, FETTLE_QUERY_REAL, FETTLE_QUERY_TEXT,
                                    FETTLE_QUERY_BLOB, FETTLE_QUERY_NULL };

  g_assert_no_error (error);
  g_assert_cmpint (fettle_query_get_n_columns (query), ==, 5);
  g_assert_true (fettle_query_step (query, &error));
  for (int i = 0; i < 5; i++)
    {
      g_assert_cmpstr (fettle_query_get_name (query, i), ==, names[i]);
      g_assert_cmpint (fettle_query_get_value_type (query, i), ==, types[i]);
    }
  g_assert_cmpint (fettle_query_get_integer (query, 0), ==, 7);
  g_assert_cmpfloat (fettle_query_get_real (query, 1), ==, 0.5);
  g_assert_cmpstr (fettle_query_get_text (query, 2), ==, "a");
  g_assert_cmpint (fettle_query_get_size (query, 3), ==, 2);
  g_assert_null (fettle_query_get_text (query, 4));

  g_assert_false (fettle_query_step (query, &error));
  g_assert_no_error (error);
}

/* Whatever is typed, nothing is written and no other file is opened. */
static void
test_only_reading_is_possible (Fixture *fixture, gconstpointer data)
{
  const char *const statements[] = {
    "DELETE FROM user_profile",
    "UPDATE user_profile SET name = 'x'",
    "INSERT INTO user_profile (user_id) VALUES ('x')",
    "DROP TABLE laps",
    "CREATE TABLE mine (a)",
    "CREATE TEMP TABLE mine (a)",
    "PRAGMA user_version = 9",
    "PRAGMA journal_mode = DELETE",
    "ATTACH 'other.db' AS other",
    "VACUUM INTO 'copy.db'",
    "BEGIN IMMEDIATE",
    "WITH gone AS (SELECT 1) DELETE FROM user_profile",
  };
  g_autoptr (GBytes) before = fettle_test_load (fixture->path);
  g_autoptr (GBytes) after = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autoptr (GError) error = NULL;

      if (fettle_query_open (fixture->path, statements[i], &error) != NULL)
        g_error ("%s was not refused", statements[i]);
      g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_READ_ONLY);
    }

  assert_refused (fixture, "SELECT load_extension ('x')", FETTLE_STORE_ERROR_FAILED);

  after = fettle_test_load (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_one_statement_at_a_time (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleQuery) commented = NULL;

  assert_refused (fixture, "", FETTLE_STORE_ERROR_FAILED);
  assert_refused (fixture, "-- nothing", FETTLE_STORE_ERROR_FAILED);
  assert_refused (fixture, "SELECT 1; SELECT 2", FETTLE_STORE_ERROR_FAILED);
  assert_refused (fixture, "SELECT 1; nonsense", FETTLE_STORE_ERROR_FAILED);
  assert_refused (fixture, "SELEKT 1", FETTLE_STORE_ERROR_FAILED);

  commented = fettle_query_open (fixture->path, "SELECT 1; -- and no more", &error);
  g_assert_no_error (error);
}

static void
test_no_database (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *missing = g_build_filename (fixture->directory, "missing.db", NULL);

  g_assert_null (fettle_query_open (missing, "SELECT 1", &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FAILED);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
  g_clear_error (&error);

  g_file_set_contents (fixture->path, "Dear diary, today I ran. It was raining and I ran.", -1,
                       &error);
  g_assert_no_error (error);
  assert_refused (fixture, "SELECT 1", FETTLE_STORE_ERROR_NOT_A_DATABASE);
}

static void
test_error_in_a_row_is_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleQuery) query
      = fettle_query_open (fixture->path, "SELECT abs (-9223372036854775808)", &error);

  g_assert_no_error (error);
  g_assert_false (fettle_query_step (query, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FAILED);
}

/* The athlete's own SQL uses it. */
static void
test_deviation_is_known (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleQuery) query
      = fettle_query_open (fixture->path, "SELECT STDDEV (column1) FROM (VALUES (3), (5), (7))",
                           &error);

  g_assert_no_error (error);
  g_assert_true (fettle_query_step (query, &error));
  g_assert_cmpfloat (fettle_query_get_real (query, 0), ==, 2.0);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/query/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("values-keep-their-types", test_values_keep_their_types);
  ADD ("only-reading-is-possible", test_only_reading_is_possible);
  ADD ("one-statement-at-a-time", test_one_statement_at_a_time);
  ADD ("no-database", test_no_database);
  ADD ("error-in-a-row-is-told", test_error_in_a_row_is_told);
  ADD ("deviation-is-known", test_deviation_is_known);

  return g_test_run ();
}

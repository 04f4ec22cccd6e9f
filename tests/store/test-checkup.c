/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-checkup.h"
#include "fettle-sqlite-connection.h"
#include "fettle-store-fixture.h"
#include "fettle-test.h"

static FettleCheckup *
check (FettleConnection *connection)
{
  g_autoptr (GError) error = NULL;
  FettleCheckup *checkup = fettle_checkup_run (connection, &error);

  g_assert_no_error (error);
  return checkup;
}

static int64_t
count (FettleCheckup *checkup, const char *table)
{
  for (guint i = 0; i < checkup->tables->len; i++)
    {
      FettleCheckupTable *row = &g_array_index (checkup->tables, FettleCheckupTable, i);

      if (g_str_equal (row->name, table))
        return row->n_rows;
    }

  g_error ("there is no table %s", table);
}

static void
test_sound_database (void)
{
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleCheckup) checkup = check (connection);

  g_assert_cmpuint (checkup->problems->len, ==, 0);
  g_assert_cmpint (checkup->n_orphans, ==, 0);
  g_assert_cmpint (checkup->size, >, 4096);
  g_assert_cmpint (checkup->free_size, ==, 0);
  g_assert_cmpint (count (checkup, "user_profile"), ==, 1);
  g_assert_cmpint (count (checkup, "activities"), ==, 0);

  g_assert_finalize_object (connection);
}

static void
test_room_that_is_free (void)
{
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleCheckup) checkup = NULL;

  fettle_fixture_execute (connection, "CREATE TABLE letters (a BLOB);"
                                      "INSERT INTO letters VALUES (randomblob (100000));"
                                      "DELETE FROM letters");
  checkup = check (connection);
  g_assert_cmpint (checkup->free_size, >, 90000);
  g_assert_cmpint (checkup->free_size, <, checkup->size);

  g_assert_finalize_object (connection);
}

static void
test_orphans (void)
{
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleCheckup) checkup = NULL;

  fettle_fixture_execute (connection, "PRAGMA foreign_keys = OFF;"
                                      "INSERT INTO daily_metrics (user_id, date) VALUES ('nobody', "
                                      "'2026-11-01'), ('nobody', '2026-11-02')");
  checkup = check (connection);
  g_assert_cmpint (checkup->n_orphans, ==, 2);
  g_assert_cmpuint (checkup->problems->len, ==, 0);

  g_assert_finalize_object (connection);
}

static void
test_damaged_channel (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleActivity) activity = fettle_fixture_activity ("2026-11-05");
  g_autoptr (FettleStreams) streams = fettle_fixture_streams (10, 1);
  g_autoptr (FettleEncodedStreams) encoded = fettle_streams_encode (streams);
  g_autoptr (FettleCheckup) sound = NULL;
  g_autoptr (FettleCheckup) damaged = NULL;
  FettleCheckupDamage *damage;

  g_assert_true (fettle_activities_insert (connection, activity, &error));
  g_assert_true (fettle_activities_insert_streams (connection, activity->id, encoded, &error));
  sound = check (connection);
  g_assert_cmpuint (sound->damages->len, ==, 0);

  fettle_fixture_execute (connection,
                          "UPDATE activity_streams SET data = x'01' WHERE channel = 'speed'");
  damaged = check (connection);
  g_assert_cmpuint (damaged->damages->len, ==, 1);
  damage = &g_array_index (damaged->damages, FettleCheckupDamage, 0);
  g_assert_cmpint (damage->activity_id, ==, activity->id);
  g_assert_cmpstr (damage->name, ==, activity->activity_name);
  g_assert_cmpstr (damage->channel, ==, "speed");

  g_assert_finalize_object (connection);
}

/* A name is a name, whatever is in it. */
static void
test_name_with_a_quote (void)
{
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleCheckup) checkup = NULL;

  fettle_fixture_execute (connection, "CREATE TABLE \"a\"\"; DROP TABLE laps; --\" (b);"
                                      "INSERT INTO \"a\"\"; DROP TABLE laps; --\" VALUES (1)");
  checkup = check (connection);
  g_assert_cmpint (count (checkup, "a\"; DROP TABLE laps; --"), ==, 1);
  g_assert_cmpint (count (checkup, "laps"), ==, 0);

  g_assert_finalize_object (connection);
}

/* An index that does not agree with its table: each statement works, and yet something is wrong. */
static void
test_damage_is_found (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *directory = fettle_test_temporary_directory ();
  g_autofree char *path = g_build_filename (directory, "test.db", NULL);
  g_autofree char *contents = NULL;
  gsize size;
  char *value;
  FettleSqliteConnection *connection
      = fettle_sqlite_connection_open (path, FETTLE_SQLITE_WRITE, &error);
  g_autoptr (FettleCheckup) checkup = NULL;

  g_assert_no_error (error);
  fettle_fixture_execute (FETTLE_CONNECTION (connection),
                          "CREATE TABLE words (word TEXT); CREATE INDEX by_word ON words (word);"
                          "INSERT INTO words VALUES ('unmistakable')");
  g_assert_finalize_object (connection);

  g_file_get_contents (path, &contents, &size, &error);
  g_assert_no_error (error);
  value = memmem (contents, size, "unmistakable", strlen ("unmistakable"));
  g_assert_nonnull (value);
  *value = 'U';
  g_file_set_contents (path, contents, (gssize) size, &error);
  g_assert_no_error (error);

  connection = fettle_sqlite_connection_open (path, FETTLE_SQLITE_READ, &error);
  g_assert_no_error (error);
  checkup = check (FETTLE_CONNECTION (connection));
  g_assert_cmpuint (checkup->problems->len, >, 0);

  g_assert_finalize_object (connection);
  fettle_test_remove_directory (directory);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/checkup/sound-database", test_sound_database);
  g_test_add_func ("/checkup/room-that-is-free", test_room_that_is_free);
  g_test_add_func ("/checkup/orphans", test_orphans);
  g_test_add_func ("/checkup/damaged-channel", test_damaged_channel);
  g_test_add_func ("/checkup/name-with-a-quote", test_name_with_a_quote);
  g_test_add_func ("/checkup/damage-is-found", test_damage_is_found);

  return g_test_run ();
}

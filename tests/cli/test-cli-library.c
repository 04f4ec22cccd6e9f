/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "command.h"
#include "fettle-test-disk.h"
#include "fettle-test.h"

/* A folder with a database that the commands of a test work on. */
typedef struct
{
  char *folder;
  char *database;
  CommandResult result;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = fettle_test_temporary_directory ();
  fixture->database = g_build_filename (fixture->folder, "library", "fettle.db", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fettle_test_remove_directory (fixture->folder);
  command_result_clear (&fixture->result);
  g_free (fixture->database);
  g_free (fixture->folder);
}

static char *
find_run (void)
{
  return fettle_test_data_path ("fit", "jimmykane-fit-parser", "run-fr965-stamina-2026.fit", NULL);
}

static void
import_run (Fixture *fixture)
{
  g_autofree char *path = find_run ();

  command_run (&fixture->result, "import", "--db", fixture->database, path, NULL);
  g_assert_cmpstr (fixture->result.errors, ==, "");
  g_assert_cmpint (fixture->result.status, ==, 0);
}

static char *
make_file (Fixture *fixture, const char *name, const char *contents)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
  return path;
}

static const char *
outcome_of (GPtrArray *documents, guint index)
{
  g_assert_cmpuint (index, <, documents->len);
  return json_object_get_string_member (documents->pdata[index], "outcome");
}

static void
test_nothing_there (Fixture *fixture, gconstpointer data)
{
  static const char *const looking[][2] = {
    { "activities" }, { "load" },      { "summary" },         { "doctor" },
    { "undo" },       { "show", "1" }, { "sql", "SELECT 1" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (looking); i++)
    {
      command_run (&fixture->result, looking[i][0], "--db", fixture->database, looking[i][1], NULL);
      command_assert_refused (&fixture->result, 1, "There is no database");
      g_assert_false (g_file_test (fixture->database, G_FILE_TEST_EXISTS));
    }
}

/* As a disk does it that goes bad. */
static void
damage (Fixture *fixture, const char *sql)
{
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open (fixture->database, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = find_run ();
  g_autoptr (GPtrArray) documents = NULL;

  command_run (&fixture->result, "import", "--db", fixture->database, "--json", path, NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  g_assert_cmpstr (fixture->result.errors, ==, "");
  documents = command_parse_lines (&fixture->result);
  g_assert_cmpuint (documents->len, ==, 1);
  g_assert_cmpstr (outcome_of (documents, 0), ==, "imported");
  g_assert_cmpint (json_object_get_int_member (documents->pdata[0], "activities"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (documents->pdata[0], "activity_id"), >, 0);
  g_assert_true (json_object_get_null_member (documents->pdata[0], "reason"));
}

static void
assert_one_file (Fixture *fixture)
{
  static const char *const beside[] = { "-wal", "-shm", "-journal" };

  for (size_t i = 0; i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *path = g_strconcat (fixture->database, beside[i], NULL);

      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

/* Whoever copies the database copies all of it. */
static void
test_leaves_one_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *letter = make_file (fixture, "letter.fit", "Dear watch, how was the run?");
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (fixture->database);
  g_autoptr (GFile) to = g_file_new_for_path (copy);
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GError) error = NULL;

  import_run (fixture);
  assert_one_file (fixture);
  g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  command_run (&fixture->result, "activities", "--json", "--db", copy, NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  documents = command_parse_lines (&fixture->result);
  g_assert_cmpuint (documents->len, ==, 1);

  command_run (&fixture->result, "import", "--db", fixture->database, letter, NULL);
  g_assert_cmpint (fixture->result.status, ==, 1);
  assert_one_file (fixture);

  command_run (&fixture->result, "sql", "--db", fixture->database, "SELECT id FROM activities",
               NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  assert_one_file (fixture);
}

static void
test_import_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = find_run ();
  g_autoptr (GPtrArray) documents = NULL;

  import_run (fixture);
  command_run (&fixture->result, "import", "--db", fixture->database, "--json", path, NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  documents = command_parse_lines (&fixture->result);
  g_assert_cmpuint (documents->len, ==, 1);
  g_assert_cmpstr (outcome_of (documents, 0), ==, "duplicate");
}

static void
test_import_some_bad (Fixture *fixture, gconstpointer data)
{
  g_autofree char *run = find_run ();
  g_autofree char *text = make_file (fixture, "letter.fit", "Dear watch, how was the run?");
  g_autofree char *empty = make_file (fixture, "empty.fit", "");
  g_autofree char *cut
      = fettle_test_data_path ("fit", "synthetic", "truncated-inside-a-record.fit", NULL);
  g_autoptr (GPtrArray) documents = NULL;

  command_run (&fixture->result, "import", "--db", fixture->database, "--json", text, empty, cut,
               run, NULL);
  g_assert_cmpint (fixture->result.status, ==, 1);
  documents = command_parse_lines (&fixture->result);
  g_assert_cmpuint (documents->len, ==, 4);
  g_assert_cmpstr (outcome_of (documents, 0), ==, "refused");
  g_assert_cmpstr (outcome_of (documents, 1), ==, "refused");
  g_assert_cmpstr (outcome_of (documents, 2), ==, "partial");
  g_assert_cmpstr (outcome_of (documents, 3), ==, "imported");
  for (guint i = 0; i < 3; i++)
    g_assert_nonnull (json_object_get_string_member (documents->pdata[i], "reason"));
}

/* All recordings are in: that is all that a script wants to know. */
static void
test_import_beside_other_things (Fixture *fixture, gconstpointer data)
{
  g_autofree char *run = find_run ();
  g_autofree char *licence = make_file (fixture, "LICENSE", "Do what you want.");
  g_autofree char *facts = make_file (fixture, "facts.json", "{}");
  g_autoptr (GPtrArray) documents = NULL;

  command_run (&fixture->result, "import", "--db", fixture->database, "--json", licence, facts, run,
               NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  documents = command_parse_lines (&fixture->result);
  g_assert_cmpuint (documents->len, ==, 3);
  g_assert_cmpstr (outcome_of (documents, 0), ==, "skipped");
  g_assert_cmpstr (outcome_of (documents, 1), ==, "skipped");
  g_assert_cmpstr (outcome_of (documents, 2), ==, "imported");
}

static void
test_import_for_people (Fixture *fixture, gconstpointer data)
{
  g_autofree char *run = find_run ();
  g_autofree char *text = make_file (fixture, "letter.fit", "Dear watch, how was the run?");

  command_run (&fixture->result, "import", "--db", fixture->database, text, run, NULL);
  g_assert_cmpint (fixture->result.status, ==, 1);
  g_assert_nonnull (strstr (fixture->result.output, "refused"));
  g_assert_nonnull (strstr (fixture->result.output, "letter.fit"));
  g_assert_nonnull (strstr (fixture->result.output, "imported"));
  /* Nobody looks at a terminal, so there is no progress. */
  g_assert_cmpstr (fixture->result.errors, ==, "");
}

static void
test_import_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "gone.fit", NULL);
  g_autoptr (GPtrArray) documents = NULL;

  command_run (&fixture->result, "import", "--db", fixture->database, "--json", path, NULL);
  g_assert_cmpint (fixture->result.status, ==, 1);
  documents = command_parse_lines (&fixture->result);
  g_assert_cmpuint (documents->len, ==, 1);
  g_assert_cmpstr (outcome_of (documents, 0), ==, "refused");
  g_assert_cmpstr (json_object_get_string_member (documents->pdata[0], "reason"), ==,
                   "There is no such file.");
}

/* A folder, and a text, in the place of the database. */
static void
test_other_things_than_a_database (Fixture *fixture, gconstpointer data)
{
  static const char *const commands[][3]
      = { { "activities" }, { "load" },      { "summary" },
          { "doctor" },     { "show", "1" }, { "sql", "SELECT 1" } };
  g_autofree char *text = make_file (fixture, "text.db", "Dear diary, today I ran. It rained.");

  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      command_run (&fixture->result, commands[i][0], "--db", text,
                   commands[i][1] != NULL ? commands[i][1] : "--json", NULL);
      command_assert_refused (&fixture->result, 1, "not a database");
    }
  command_run (&fixture->result, "activities", "--db", fixture->folder, NULL);
  command_assert_refused (&fixture->result, 1, "not a database");
}

static void
test_activity_that_is_not_there (Fixture *fixture, gconstpointer data)
{
  import_run (fixture);
  command_run (&fixture->result, "show", "99", "--db", fixture->database, NULL);
  command_assert_refused (&fixture->result, 1, "There is no activity 99");
}

static void
test_place_that_cannot_be (Fixture *fixture, gconstpointer data)
{
  g_autofree char *run = find_run ();
  g_autofree char *file = make_file (fixture, "file", "in the way");
  g_autofree char *below = g_build_filename (file, "fettle.db", NULL);

  command_run (&fixture->result, "import", "--db", below, run, NULL);
  g_assert_cmpint (fixture->result.status, ==, 1);
  g_assert_true (g_str_has_prefix (fixture->result.errors, "fettle: "));
  g_assert_cmpstr (fixture->result.output, ==, "");
}

static void
test_read_only_place (Fixture *fixture, gconstpointer data)
{
  g_autofree char *run = find_run ();

  /* The kernel's own files are read-only for root, too. */
  command_run (&fixture->result, "import", "--db", "/proc/fettle.db", run, NULL);
  g_assert_cmpint (fixture->result.status, ==, 1);
  g_assert_true (g_str_has_prefix (fixture->result.errors, "fettle: "));
  g_assert_cmpstr (fixture->result.output, ==, "");
}

/* Looking works, adding is refused in one sentence; nothing is left beside the file. */
static void
look_around (Fixture *fixture)
{
  static const char *const looking[][2] = {
    { "activities" }, { "load" },      { "summary" },
    { "doctor" },     { "show", "1" }, { "sql", "SELECT id FROM activities" },
  };
  g_autofree char *run = find_run ();

  for (size_t i = 0; i < G_N_ELEMENTS (looking); i++)
    {
      command_run (&fixture->result, looking[i][0], "--db", fixture->database, looking[i][1], NULL);
      g_assert_cmpstr (fixture->result.errors, ==, "");
      g_assert_cmpint (fixture->result.status, ==, 0);
      g_assert_cmpstr (fixture->result.output, !=, "");
    }

  command_run (&fixture->result, "import", "--db", fixture->database, run, NULL);
  command_assert_refused (&fixture->result, 1, "cannot be written");
  assert_one_file (fixture);
}

static void
test_read_only_disk (Fixture *fixture, gconstpointer data)
{
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  if (!fettle_test_mount_disk (fixture->folder, 8192))
    {
      g_test_skip ("no disk can be mounted here");
      return;
    }

  import_run (fixture);
  g_assert_true (fettle_test_make_disk_read_only (fixture->folder));
  look_around (fixture);
  fettle_test_unmount_disk (fixture->folder);
}

static void
test_not_a_database (Fixture *fixture, gconstpointer data)
{
  g_autofree char *letter
      = make_file (fixture, "letter.db", "This is not a database, but a letter to one.");

  command_run (&fixture->result, "activities", "--db", letter, NULL);
  g_assert_cmpint (fixture->result.status, ==, 1);
  g_assert_true (g_str_has_prefix (fixture->result.errors, "fettle: "));
  command_run (&fixture->result, "sql", "SELECT * FROM letters", "--db", letter, NULL);
  command_assert_refused (&fixture->result, 1, "not a database");
}

static void
test_activities (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) documents = NULL;
  JsonObject *run;

  import_run (fixture);
  command_run (&fixture->result, "activities", "--db", fixture->database, "--json", NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  documents = command_parse_lines (&fixture->result);
  g_assert_cmpuint (documents->len, ==, 1);
  run = documents->pdata[0];
  g_assert_cmpstr (json_object_get_string_member (run, "activity_type"), ==, "running");
  g_assert_cmpfloat (json_object_get_double_member (run, "distance_meters"), >, 0);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (json_object_get_member (run, "hr_zones_data")));
  g_assert_true (json_object_get_null_member (run, "notes"));
}

static void
test_json_in_any_locale (Fixture *fixture, gconstpointer data)
{
  g_autofree char *usual = NULL;
  g_autofree char *locale = g_strdup (g_getenv ("LC_ALL"));

  import_run (fixture);
  command_run (&fixture->result, "show", "1", "--db", fixture->database, "--json", NULL);
  usual = g_steal_pointer (&fixture->result.output);

  /* There the comma is the decimal point. */
  g_setenv ("LC_ALL", "de_DE.UTF-8", TRUE);
  command_run (&fixture->result, "show", "1", "--db", fixture->database, "--json", NULL);
  if (locale != NULL)
    g_setenv ("LC_ALL", locale, TRUE);
  else
    g_unsetenv ("LC_ALL");
  g_assert_cmpstr (fixture->result.output, ==, usual);
}

static guint
count_activities (Fixture *fixture, const char *option, const char *value)
{
  g_autoptr (GPtrArray) documents = NULL;

  command_run (&fixture->result, "activities", "--db", fixture->database, "--json", option, value,
               NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  documents = command_parse_lines (&fixture->result);
  return documents->len;
}

static void
test_activities_filtered (Fixture *fixture, gconstpointer data)
{
  import_run (fixture);
  g_assert_cmpuint (count_activities (fixture, "--sport", "running"), ==, 1);
  g_assert_cmpuint (count_activities (fixture, "--sport", "cycling"), ==, 0);
  g_assert_cmpuint (count_activities (fixture, "--from", "2020-01-01"), ==, 1);
  g_assert_cmpuint (count_activities (fixture, "--to", "2020-01-01"), ==, 0);
}

static void
test_activities_for_people (Fixture *fixture, gconstpointer data)
{
  import_run (fixture);
  command_run (&fixture->result, "activities", "--db", fixture->database, NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  g_assert_nonnull (strstr (fixture->result.output, "Heart rate"));
  g_assert_nonnull (strstr (fixture->result.output, "running"));

  command_run (&fixture->result, "activities", "--db", fixture->database, "--sport", "rowing",
               NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  g_assert_cmpstr (fixture->result.output, ==, "There are no such activities.\n");
}

static char *
find_cut (void)
{
  return fettle_test_data_path ("fit", "synthetic", "truncated-inside-a-record.fit", NULL);
}

/* Of which only a part could be read. */
static void
test_activities_mark_what_is_partial (Fixture *fixture, gconstpointer data)
{
  g_autofree char *cut = find_cut ();
  g_autoptr (GPtrArray) documents = NULL;

  import_run (fixture);
  command_run (&fixture->result, "activities", "--db", fixture->database, NULL);
  g_assert_null (strstr (fixture->result.output, "partial"));

  command_run (&fixture->result, "import", "--db", fixture->database, cut, NULL);
  command_run (&fixture->result, "activities", "--db", fixture->database, NULL);
  g_assert_nonnull (strstr (fixture->result.output, "partial\n"));

  command_run (&fixture->result, "activities", "--db", fixture->database, "--json", NULL);
  documents = command_parse_lines (&fixture->result);
  g_assert_cmpuint (documents->len, ==, 2);
  g_assert_cmpint (json_object_get_int_member (documents->pdata[0], "is_partial")
                       + json_object_get_int_member (documents->pdata[1], "is_partial"),
                   ==, 1);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *cut = find_cut ();
  g_autoptr (JsonObject) undone = NULL;

  import_run (fixture);
  command_run (&fixture->result, "import", "--db", fixture->database, cut, NULL);
  command_run (&fixture->result, "undo", "--db", fixture->database, NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  g_assert_cmpstr (fixture->result.errors, ==, "");
  g_assert_cmpstr (fixture->result.output, ==, "Import undone: 1 activity removed.\n");
  g_assert_cmpuint (count_activities (fixture, "--from", "2000-01-01"), ==, 1);

  command_run (&fixture->result, "undo", "--db", fixture->database, "--json", NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  undone = command_parse_document (&fixture->result);
  g_assert_true (json_object_get_boolean_member (undone, "undone"));
  g_assert_cmpint (json_object_get_int_member (undone, "activities"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (undone, "files_separated"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (undone, "days"), ==, 1);

  command_run (&fixture->result, "undo", "--db", fixture->database, NULL);
  command_assert_refused (&fixture->result, 1, "There is no import that can be undone.");
}

static void
test_show (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) run = NULL;
  JsonObject *original, *zones;

  import_run (fixture);
  command_run (&fixture->result, "show", "1", "--db", fixture->database, "--json", NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  run = command_parse_document (&fixture->result);
  g_assert_cmpint (json_object_get_int_member (run, "id"), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (run, "laps")), >, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (run, "channels")), >, 3);
  zones = json_object_get_object_member (run, "heart_rate_zones");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (zones, "seconds")), ==, 5);
  original = json_object_get_object_member (run, "original");
  g_assert_cmpstr (json_object_get_string_member (original, "name"), ==,
                   "run-fr965-stamina-2026.fit");
  g_assert_cmpuint (strlen (json_object_get_string_member (original, "sha256")), ==, 64);
}

static void
test_show_for_people (Fixture *fixture, gconstpointer data)
{
  static const char *const parts[]
      = { "Distance", "Heart rate", "Zone", "Lap", "SHA-256", "run-fr965-stamina-2026.fit" };

  import_run (fixture);
  command_run (&fixture->result, "show", "1", "--db", fixture->database, NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_nonnull (strstr (fixture->result.output, parts[i]));
}

/* One damaged channel hides neither the others nor the activity. */
static void
test_show_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) activity = NULL;
  JsonArray *damaged;

  import_run (fixture);
  damage (fixture, "UPDATE activity_streams SET data = x'01' WHERE channel = 'altitude'");
  command_run (&fixture->result, "show", "1", "--db", fixture->database, "--json", NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  activity = command_parse_document (&fixture->result);
  damaged = json_object_get_array_member (activity, "damaged_channels");
  g_assert_cmpuint (json_array_get_length (damaged), ==, 1);
  g_assert_cmpstr (json_array_get_string_element (damaged, 0), ==, "altitude");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (activity, "channels")), >,
                    2);

  command_run (&fixture->result, "show", "1", "--db", fixture->database, NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  g_assert_nonnull (strstr (fixture->result.output, "altitude"));
}

static void
test_show_unknown (Fixture *fixture, gconstpointer data)
{
  import_run (fixture);
  command_run (&fixture->result, "show", "4711", "--db", fixture->database, NULL);
  g_assert_cmpint (fixture->result.status, ==, 1);
  g_assert_true (g_str_has_prefix (fixture->result.errors, "fettle: "));
  g_assert_cmpstr (fixture->result.output, ==, "");
}

static void
test_load (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GPtrArray) week = NULL;
  g_autofree char *first = NULL;

  import_run (fixture);
  command_run (&fixture->result, "load", "--db", fixture->database, "--json", NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  days = command_parse_lines (&fixture->result);
  g_assert_cmpuint (days->len, >, 1);
  g_assert_cmpfloat (json_object_get_double_member (days->pdata[0], "daily_training_load"), >, 0);
  g_assert_cmpfloat (json_object_get_double_member (days->pdata[0], "fitness"), >, 0);
  g_assert_true (json_object_get_null_member (days->pdata[0], "acwr"));

  first = g_strdup (json_object_get_string_member (days->pdata[0], "tracking_date"));
  command_run (&fixture->result, "load", "--db", fixture->database, "--json", "--from", first,
               "--to", first, NULL);
  week = command_parse_lines (&fixture->result);
  g_assert_cmpuint (week->len, ==, 1);
}

static void
test_sql (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  JsonObject *row;

  import_run (fixture);
  command_run (&fixture->result, "sql",
               "SELECT id, 1.5 AS half, 'x' AS text, NULL AS missing FROM activities", "--db",
               fixture->database, "--json", NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  rows = command_parse_lines (&fixture->result);
  g_assert_cmpuint (rows->len, ==, 1);
  row = rows->pdata[0];
  g_assert_cmpint (json_object_get_int_member (row, "id"), ==, 1);
  g_assert_cmpfloat (json_object_get_double_member (row, "half"), ==, 1.5);
  g_assert_cmpstr (json_object_get_string_member (row, "text"), ==, "x");
  g_assert_true (json_object_get_null_member (row, "missing"));
}

static void
test_sql_changes_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other.db", NULL);
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS other", other);
  g_autofree char *vacuum = g_strdup_printf ("VACUUM INTO '%s'", other);
  const char *statements[] = {
    "DELETE FROM activities",
    "UPDATE activities SET notes = 'x'",
    "DROP TABLE activities",
    "CREATE TABLE more (id INTEGER)",
    "PRAGMA user_version = 99",
    "PRAGMA journal_mode = DELETE",
    attach,
    vacuum,
    "WITH gone AS (SELECT 1) DELETE FROM activities",
  };

  import_run (fixture);
  for (size_t i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      command_run (&fixture->result, "sql", statements[i], "--db", fixture->database, NULL);
      command_assert_refused (&fixture->result, 1, "Only SELECT");
    }
  command_run (&fixture->result, "sql", "SELECT 1; DELETE FROM activities", "--db",
               fixture->database, NULL);
  g_assert_cmpint (fixture->result.status, ==, 1);
  command_run (&fixture->result, "sql", "SELEKT 1", "--db", fixture->database, NULL);
  command_assert_refused (&fixture->result, 1, "SELEKT");
  g_assert_cmpuint (count_activities (fixture, NULL, NULL), ==, 1);
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
}

/* Columns are as wide as a terminal shows them, and nothing in a value reaches the terminal's own
 * language. */
static void
test_tables (Fixture *fixture, gconstpointer data)
{
  import_run (fixture);
  command_run (
      &fixture->result, "sql",
      "SELECT 'é' AS a, 'x' AS b UNION ALL SELECT '日本', 'y' UNION ALL SELECT char(27) || '[', NULL",
      "--db", fixture->database, NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  g_assert_cmpstr (fixture->result.output, ==, "a        b\né        x\n日本     y\n\\u001b[  –\n");
}

/* Names that are long, or would turn the line around. */
static void
test_odd_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *letters = g_strnfill (150, 'n');
  g_autofree char *long_name = g_strdup_printf ("begin-%s-end.fit", letters);
  g_autofree char *path = make_file (fixture, long_name, "");
  g_autofree char *turned = make_file (fixture, "a\342\200\256tif.exe\n.fit", "");
  g_auto (GStrv) lines = NULL;
  g_autoptr (GPtrArray) documents = NULL;

  command_run (&fixture->result, "import", "--db", fixture->database, path, turned, NULL);
  lines = g_strsplit (fixture->result.output, "\n", -1);
  g_assert_true (g_str_has_prefix (lines[0], "refused  begin-"));
  g_assert_nonnull (strstr (lines[0], "…"));
  g_assert_nonnull (strstr (lines[0], "-end.fit  There"));
  g_assert_cmpint (g_utf8_strlen (lines[0], -1), <, 120);
  g_assert_true (g_str_has_prefix (lines[1], "refused  a\\u202etif.exe\\u000a.fit  "));

  command_run (&fixture->result, "import", "--json", "--db", fixture->database, path, turned, NULL);
  documents = command_parse_lines (&fixture->result);
  g_assert_null (strstr (fixture->result.output, "\342\200\256"));
  g_assert_cmpstr (json_object_get_string_member (documents->pdata[0], "file"), ==, long_name);
  g_assert_cmpstr (json_object_get_string_member (documents->pdata[1], "file"), ==,
                   "a\342\200\256tif.exe\n.fit");
}

static void
test_doctor (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) found = NULL;
  JsonObject *rows;

  import_run (fixture);
  command_run (&fixture->result, "doctor", "--db", fixture->database, "--json", NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  found = command_parse_document (&fixture->result);
  g_assert_true (json_object_get_boolean_member (found, "well"));
  g_assert_cmpint (json_object_get_int_member (found, "orphans"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (found, "size_bytes"), >, 4096);
  rows = json_object_get_object_member (found, "rows");
  g_assert_cmpint (json_object_get_int_member (rows, "activities"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (rows, "originals"), ==, 1);

  command_run (&fixture->result, "doctor", "--db", fixture->database, NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  g_assert_nonnull (strstr (fixture->result.output, "in order"));
}

static void
assert_ill (Fixture *fixture, const char *option, const char *list, const char *words)
{
  g_autoptr (JsonObject) found = NULL;

  command_run (&fixture->result, "doctor", "--db", fixture->database, "--json", option, NULL);
  g_assert_cmpint (fixture->result.status, ==, 1);
  found = command_parse_document (&fixture->result);
  g_assert_false (json_object_get_boolean_member (found, "well"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, list)), ==, 1);

  command_run (&fixture->result, "doctor", "--db", fixture->database, option, NULL);
  g_assert_cmpint (fixture->result.status, ==, 1);
  g_assert_nonnull (strstr (fixture->result.output, words));
  g_assert_null (strstr (fixture->result.output, "in order"));
}

static void
test_doctor_finds_damaged_samples (Fixture *fixture, gconstpointer data)
{
  import_run (fixture);
  damage (fixture, "UPDATE activity_streams SET data = substr (data, 1, length (data) - 1) "
                   "WHERE channel = 'speed'");
  assert_ill (fixture, NULL, "damaged_channels", "the stored “speed” is damaged");
}

static void
test_doctor_finds_lost_originals (Fixture *fixture, gconstpointer data)
{
  g_autofree char *run = find_run ();
  g_autoptr (GBytes) contents = fettle_test_load (run);
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, contents);
  g_autofree char *first = g_strndup (hash, 2);
  g_autofree char *second = g_strndup (hash + 2, 2);
  g_autofree char *path
      = g_build_filename (fixture->folder, "library", "originals", first, second, hash, NULL);
  g_autofree char *other = g_malloc0 (g_bytes_get_size (contents));
  g_autoptr (GError) error = NULL;

  import_run (fixture);
  /* As large as it was: only reading it tells. */
  g_file_set_contents (path, other, (gssize) g_bytes_get_size (contents), &error);
  g_assert_no_error (error);
  command_run (&fixture->result, "doctor", "--db", fixture->database, NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  assert_ill (fixture, "--full", "lost_originals", "is no longer as it came");

  g_file_set_contents (path, "other", -1, &error);
  g_assert_no_error (error);
  assert_ill (fixture, NULL, "lost_originals", "is no longer as it came");

  g_assert_cmpint (g_unlink (path), ==, 0);
  assert_ill (fixture, NULL, "lost_originals", "is missing");

  /* The same file again is all that it takes. */
  command_run (&fixture->result, "import", "--db", fixture->database, run, NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  g_assert_nonnull (strstr (fixture->result.output, "has been put back"));
  command_run (&fixture->result, "import", "--db", fixture->database, run, NULL);
  g_assert_null (strstr (fixture->result.output, "put back"));
  command_run (&fixture->result, "doctor", "--db", fixture->database, "--full", NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
}

static void
test_doctor_tells_of_unfinished_imports (Fixture *fixture, gconstpointer data)
{
  import_run (fixture);
  damage (fixture, "UPDATE imports SET finished_at = NULL");
  command_run (&fixture->result, "doctor", "--db", fixture->database, NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  g_assert_nonnull (strstr (fixture->result.output, "1 import is running or was interrupted"));
}

static void
test_summary_of_nothing_new (Fixture *fixture, gconstpointer data)
{
  import_run (fixture);
  command_run (&fixture->result, "summary", "--db", fixture->database, NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  g_assert_nonnull (strstr (fixture->result.output, "Fitness"));
}

/* The figures of one line are of one moment, and form is what is left of the two above it. */
static void
test_summary_of_one_moment (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) summary = NULL;

  import_run (fixture);
  command_run (&fixture->result, "summary", "--db", fixture->database, NULL);
  g_assert_nonnull (strstr (fixture->result.output, "This morning"));
  g_assert_nonnull (strstr (fixture->result.output, "Today so far"));

  command_run (&fixture->result, "summary", "--db", fixture->database, "--json", NULL);
  summary = command_parse_document (&fixture->result);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (summary, "form_this_morning"),
                                  json_object_get_double_member (summary, "fitness_this_morning")
                                      - json_object_get_double_member (summary,
                                                                       "fatigue_this_morning"),
                                  1e-9);
}

static void
test_sample_season (Fixture *fixture, gconstpointer data)
{
  g_autofree char *season = g_build_filename (fixture->folder, "season", NULL);
  g_autoptr (JsonObject) written = NULL;
  g_autoptr (JsonObject) summary = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) again = NULL;
  gint64 n_files;

  command_run (&fixture->result, "sample", season, "--json", NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  written = command_parse_document (&fixture->result);
  n_files = json_object_get_int_member (written, "files");
  g_assert_cmpint (n_files, >, 140);

  command_run (&fixture->result, "import", "--db", fixture->database, "--json", season, NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  first = command_parse_lines (&fixture->result);
  g_assert_cmpint (first->len, ==, n_files);
  for (guint i = 0; i < first->len; i++)
    g_assert_cmpstr (outcome_of (first, i), ==, "imported");

  command_run (&fixture->result, "import", "--db", fixture->database, "--json", season, NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  again = command_parse_lines (&fixture->result);
  g_assert_cmpint (again->len, ==, n_files);
  for (guint i = 0; i < again->len; i++)
    g_assert_cmpstr (outcome_of (again, i), ==, "duplicate");

  command_run (&fixture->result, "summary", "--db", fixture->database, "--json", NULL);
  g_assert_cmpint (fixture->result.status, ==, 0);
  summary = command_parse_document (&fixture->result);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (summary, "activities")), >,
                    3);
  g_assert_cmpfloat (json_object_get_double_member (summary, "fitness"), >, 45);
  g_assert_cmpfloat (json_object_get_double_member (summary, "acwr"), >, 0.7);
  g_assert_cmpstr (json_object_get_string_member (summary, "acwr_status"), ==, "optimal");
}

#define ADD(path, function) g_test_add ("/cli/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  ADD ("looking-does-not-make-a-database", test_nothing_there);
  ADD ("import/file-is-imported", test_import);
  ADD ("import/leaves-one-file", test_leaves_one_file);
  ADD ("import/same-file-again-is-a-duplicate", test_import_again);
  ADD ("import/bad-files-do-not-stop-the-others", test_import_some_bad);
  ADD ("import/other-things-are-skipped", test_import_beside_other_things);
  ADD ("import/without-json-is-for-people", test_import_for_people);
  ADD ("import/missing-file-is-refused", test_import_missing);
  ADD ("other-things-are-no-database", test_other_things_than_a_database);
  ADD ("show/activity-that-is-not-there", test_activity_that_is_not_there);
  ADD ("import/place-that-cannot-be-is-a-sentence", test_place_that_cannot_be);
  ADD ("import/read-only-place-is-a-sentence", test_read_only_place);
  ADD ("read-only-disk-can-be-looked-at", test_read_only_disk);
  ADD ("other-file-as-database-is-a-sentence", test_not_a_database);
  ADD ("activities/one-object-a-line", test_activities);
  ADD ("activities/filters-by-day-and-sport", test_activities_filtered);
  ADD ("activities/without-json-is-for-people", test_activities_for_people);
  ADD ("activities/what-is-partial-is-marked", test_activities_mark_what_is_partial);
  ADD ("undo/takes-the-last-import-out", test_undo);
  ADD ("show/one-document-with-everything", test_show);
  ADD ("show/json-is-the-same-in-every-locale", test_json_in_any_locale);
  ADD ("show/without-json-is-for-people", test_show_for_people);
  ADD ("show/damaged-channel-is-named", test_show_damaged);
  ADD ("show/unknown-activity-is-a-sentence", test_show_unknown);
  ADD ("load/one-object-a-day", test_load);
  ADD ("sql/rows-keep-their-types", test_sql);
  ADD ("sql/can-change-nothing", test_sql_changes_nothing);
  ADD ("sql/tables-line-up", test_tables);
  ADD ("import/odd-names-do-not-spoil-the-table", test_odd_names);
  ADD ("doctor/finds-a-new-database-in-order", test_doctor);
  ADD ("doctor/finds-damaged-samples", test_doctor_finds_damaged_samples);
  ADD ("doctor/finds-lost-originals", test_doctor_finds_lost_originals);
  ADD ("doctor/tells-of-unfinished-imports", test_doctor_tells_of_unfinished_imports);
  ADD ("summary/works-without-recent-activities", test_summary_of_nothing_new);
  ADD ("summary/figures-are-of-one-moment", test_summary_of_one_moment);
  ADD ("sample-season-twice-is-all-duplicates", test_sample_season);

  return g_test_run ();
}

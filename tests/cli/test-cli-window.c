/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "command.h"
#include "fettle-test.h"

/* A copy of the program, with something beside it that stands in for the window's. */
typedef struct
{
  char *folder;
  char *program;
  char *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) built = g_file_new_for_path (g_getenv ("FETTLE_PROGRAM"));
  g_autoptr (GFile) copy = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = fettle_test_temporary_directory ();
  fixture->program = g_build_filename (fixture->folder, "fettle", NULL);
  fixture->window = g_build_filename (fixture->folder, "fettle-window", NULL);
  copy = g_file_new_for_path (fixture->program);
  g_file_copy (built, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fettle_test_remove_directory (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->program);
  g_free (fixture->window);
}

static void
write_window (Fixture *fixture, const char *contents)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (fixture->window, contents, -1, G_FILE_SET_CONTENTS_NONE, 0755, &error);
  g_assert_no_error (error);
}

static void
test_gets_what_is_no_command (Fixture *fixture, gconstpointer data)
{
  g_auto (CommandResult) result = { 0 };

  write_window (fixture, "#!/bin/sh\nprintf '<%s>' \"$@\"\nexit 7\n");
  command_run_program (&result, fixture->program, "a run.fit", "--gapplication-service", NULL);
  g_assert_cmpstr (result.output, ==, "<a run.fit><--gapplication-service>");
  g_assert_cmpstr (result.errors, ==, "");
  g_assert_cmpint (result.status, ==, 7);
}

static void
test_is_not_started_for_a_command (Fixture *fixture, gconstpointer data)
{
  g_auto (CommandResult) result = { 0 };

  write_window (fixture, "#!/bin/sh\nexit 7\n");
  command_run_program (&result, fixture->program, "--version", NULL);
  g_assert_cmpint (result.status, ==, 0);
}

static void
test_that_cannot_start_is_one_sentence (Fixture *fixture, gconstpointer data)
{
  g_auto (CommandResult) result = { 0 };

  write_window (fixture, "This is no program.");
  command_run_program (&result, fixture->program, "a run.fit", NULL);
  command_assert_refused (&result, 1, "The window cannot be opened");
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add ("/cli/window/gets-what-is-no-command", Fixture, NULL, set_up,
              test_gets_what_is_no_command, tear_down);
  g_test_add ("/cli/window/is-not-started-for-a-command", Fixture, NULL, set_up,
              test_is_not_started_for_a_command, tear_down);
  g_test_add ("/cli/window/that-cannot-start-is-one-sentence", Fixture, NULL, set_up,
              test_that_cannot_start_is_one_sentence, tear_down);

  return g_test_run ();
}

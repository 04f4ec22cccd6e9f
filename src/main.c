/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

/* fettle: the commands, and the way to the window. The window is a program of its own, because a
 * program that is linked with the toolkit loads a hundred libraries before it does anything. */

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <unistd.h>

#include "fettle-cli-command.h"
#include "fettle-cli-output.h"
#include "fettle-cli.h"

#define WINDOW_PROGRAM "fettle-window"

/* In a build directory it lies beside this program, and runs without being installed. */
static char *
find_window_program (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *directory = self != NULL ? g_path_get_dirname (self) : NULL;
  g_autofree char *beside
      = directory != NULL ? g_build_filename (directory, WINDOW_PROGRAM, NULL) : NULL;

  if (beside != NULL && g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&beside);

  return g_build_filename (FETTLE_LIBEXEC_DIRECTORY, WINDOW_PROGRAM, NULL);
}

/* Becomes the window's program: same arguments, same name, same process. */
static int
become_window (char **argv)
{
  g_autofree char *program = find_window_program ();

  execv (program, argv);
  /* Translators: the placeholder is why, as the system says it: “No such file or directory”. */
  fettle_cli_complain (_ ("The window cannot be opened: %s"), g_strerror (errno));
  return FETTLE_CLI_FAILURE;
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, FETTLE_LOCALE_DIRECTORY);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* A command does its job without a display; anything else, files included, is the window's. */
  if (fettle_cli_handles (argc, argv))
    return fettle_cli_run (argc, argv);

  return become_window (argv);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-cli-library.h"

#include <glib/gi18n-lib.h>

/* The name of the database in the athlete's own folder. */
#define DATABASE_NAME "fettle.db"

/**
 * fettle_cli_library_get_path:
 * @options: a command's options
 *
 * Returns: (transfer full) (type filename): the database that the command is about
 */
char *
fettle_cli_library_get_path (const FettleCliOptions *options)
{
  g_autofree char *directory = NULL;

  g_return_val_if_fail (options != NULL, NULL);

  if (options->database != NULL)
    return g_strdup (options->database);
  directory = fettle_library_get_default_directory ();
  return g_build_filename (directory, DATABASE_NAME, NULL);
}

/**
 * fettle_cli_library_open:
 * @options: a command's options
 * @error: what went wrong
 *
 * Opens the library that --db names, or the athlete's own, and makes it if it is not there.
 *
 * Returns: (transfer full): the library, or %NULL
 */
FettleLibrary *
fettle_cli_library_open (const FettleCliOptions *options, GError **error)
{
  g_autofree char *directory = NULL;

  g_return_val_if_fail (options != NULL, NULL);

  if (options->database != NULL)
    return fettle_library_open_database (options->database, NULL, NULL, NULL, error);
  directory = fettle_library_get_default_directory ();
  return fettle_library_open (directory, FALSE, NULL, NULL, NULL, error);
}

/**
 * fettle_cli_library_open_existing:
 * @options: a command's options
 * @error: what went wrong
 *
 * Opens the library for a command that only looks: one that is not there stays so.
 *
 * Returns: (transfer full): the library, or %NULL
 */
FettleLibrary *
fettle_cli_library_open_existing (const FettleCliOptions *options, GError **error)
{
  g_autofree char *path = fettle_cli_library_get_path (options);
  g_autofree char *name = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return fettle_cli_library_open (options, error);

  name = g_filename_display_name (path);
  /* Translators: the placeholder is the path of a file. */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _ ("There is no database at “%s”; “fettle import” makes one."), name);
  return NULL;
}

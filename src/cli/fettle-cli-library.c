/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-cli-library.h"

#include <glib/gi18n-lib.h>

/* The database that the command is about. */
static char *
get_path (const FettleCliOptions *options)
{
  return options->database != NULL ? g_strdup (options->database)
                                   : fettle_library_get_default_database ();
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
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  FettleLibrary *library;

  g_return_val_if_fail (options != NULL, NULL);

  path = get_path (options);
  library = fettle_library_open_database (path, NULL, NULL, NULL, error);
  if (library == NULL)
    {
      name = g_filename_display_name (path);
      g_prefix_error (error, "%s: ", name);
    }
  return library;
}

/**
 * fettle_cli_library_find:
 * @options: a command's options
 * @error: what went wrong
 *
 * Finds the database that --db names, or the athlete's own.
 *
 * Returns: (transfer full) (type filename): its path, or %NULL if it is not there
 */
char *
fettle_cli_library_find (const FettleCliOptions *options, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (options != NULL, NULL);

  path = get_path (options);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);

  name = g_filename_display_name (path);
  /* Translators: the placeholder is the path of a file. */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _ ("There is no database at “%s”; “fettle import” makes one."), name);
  return NULL;
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
  g_autofree char *path = fettle_cli_library_find (options, error);

  return path != NULL ? fettle_cli_library_open (options, error) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-cli-library.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "fettle-cli-output.h"

/* The database that the command is about. */
static char *
get_path (const FettleCliOptions *options)
{
  return options->database != NULL ? g_strdup (options->database)
                                   : fettle_library_get_default_database ();
}

static FettleLibrary *
open_library (const FettleCliOptions *options, GError **error)
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

/* Nobody should wonder for seconds; and it can be ended. */
static void
on_waiting (FettleStore *store)
{
  fettle_cli_complain (_ ("Waiting until another program is done with the database…"));
  g_signal_handlers_disconnect_by_func (store, on_waiting, NULL);
}

/**
 * fettle_cli_library_open:
 * @options: a command's options
 * @error: what went wrong
 *
 * Opens the library that --db names, or the athlete's own, for a command that writes, and makes it
 * if it is not there.
 *
 * Returns: (transfer full): the library, or %NULL
 */
FettleLibrary *
fettle_cli_library_open (const FettleCliOptions *options, GError **error)
{
  g_autoptr (FettleLibrary) library = open_library (options, error);
  FettleStore *store;
  g_autofree char *name = NULL;

  if (library == NULL)
    return NULL;

  store = fettle_library_get_store (library);
  g_signal_connect (store, "waiting", G_CALLBACK (on_waiting), NULL);
  if (!fettle_store_is_read_only (store))
    return g_steal_pointer (&library);

  name = g_filename_display_name (fettle_store_get_path (store));
  /* Translators: the placeholder is the path of a file. */
  g_set_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_READ_ONLY,
               _ ("%s cannot be written: the file or its folder is read-only."), name);
  return NULL;
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
  /* Where it is not even allowed to look, opening says so. */
  if (g_access (path, F_OK) == 0 || errno == EACCES)
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

  return path != NULL ? open_library (options, error) : NULL;
}

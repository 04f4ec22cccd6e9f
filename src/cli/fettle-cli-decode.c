/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "fettle-cli-options.h"
#include "fettle-cli-output.h"
#include "fettle-file-reader.h"
#include "fettle-fit-decoder.h"
#include "fettle-fit-summary.h"

static void
complain_error (const char *name, const GError *error)
{
  /* Translators: in all of these the placeholder is the name of a file. */
  const char *sentence = _ ("“%s” could not be read.");

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    sentence = _ ("There is no file “%s”.");
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    sentence = _ ("You have no permission to read “%s”.");

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  fettle_cli_complain (sentence, name);
#pragma GCC diagnostic pop
}

/* Whether it is a file that ends, and soon enough. */
static gboolean
check_kind (GFileInfo *info, const char *name)
{
  /* Zero is unknown. */
  GFileType type = g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_STANDARD_TYPE);
  guint64 size = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_STANDARD_SIZE);

  if (type == G_FILE_TYPE_DIRECTORY)
    /* Translators: the placeholder is the name of a folder. */
    fettle_cli_complain (_ ("“%s” is a folder; only a file can be decoded."), name);
  else if (type == G_FILE_TYPE_SYMBOLIC_LINK)
    /* Translators: the placeholder is the name of a link. */
    fettle_cli_complain (_ ("“%s” is a link that leads nowhere."), name);
  else if (type != G_FILE_TYPE_REGULAR)
    /* Translators: the placeholder is the name of a pipe or device. */
    fettle_cli_complain (_ ("“%s” is neither a file nor a folder."), name);
  else if (size > FETTLE_FILE_LARGEST)
    /* Translators: the placeholder is the name of a file. */
    fettle_cli_complain (_ ("“%s” is larger than any recording; files of up to 256 MB are read."),
                         name);
  else
    return TRUE;

  return FALSE;
}

static GBytes *
load (GFile *file, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info
      = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                           G_FILE_QUERY_INFO_NONE, NULL, &error);
  GBytes *contents;

  if (info != NULL && !check_kind (info, name))
    return NULL;

  contents = info != NULL ? g_file_load_bytes (file, NULL, NULL, &error) : NULL;
  if (contents == NULL)
    complain_error (name, error);
  return contents;
}

/* What an import would say of the file; a reading by the letter is pickier. */
static GError *
find_problem (const uint8_t *data, size_t size)
{
  GError *error = NULL;
  g_autoptr (FettleFitFile) file = fettle_fit_decode (data, size, &error);

  return file != NULL ? g_steal_pointer (&file->problem) : error;
}

static FettleCliStatus
run (const FettleCliCommand *self, int argc, char **argv)
{
  g_auto (FettleCliOptions) options = { 0 };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (GError) problem = NULL;
  g_autofree char *name = NULL;
  g_autofree char *summary = NULL;
  gboolean is_valid = FALSE;
  FettleCliStatus status;
  const uint8_t *data;
  size_t size;

  if (!fettle_cli_options_parse (&options, self, NULL, argc, argv, &status))
    return status;

  name = g_filename_display_name (options.arguments[0]);
  file = g_file_new_for_path (options.arguments[0]);
  contents = load (file, name);
  if (contents == NULL)
    return FETTLE_CLI_FAILURE;

  data = g_bytes_get_data (contents, &size);
  summary = options.json ? fettle_fit_summarize (data, size, name, &is_valid)
                         : fettle_fit_describe (data, size, name, &is_valid);
  fettle_cli_print ("%s", summary);
  if (!is_valid)
    problem = find_problem (data, size);
  if (problem == NULL)
    return FETTLE_CLI_SUCCESS;

  fettle_cli_complain_error (problem);
  return FETTLE_CLI_FAILURE;
}

const FettleCliCommand fettle_cli_decode_command = {
  .name = "decode",
  .arguments = N_ ("FILE"),
  .summary = N_ ("Say what is in a FIT file, without any database"),
  .minimum = 1,
  .maximum = 1,
  .run = run,
};

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "fettle-cli-options.h"
#include "fettle-cli-output.h"
#include "fettle-fit-summary.h"

static FettleCliStatus
run (const FettleCliCommand *self, int argc, char **argv)
{
  g_auto (FettleCliOptions) options = { 0 };
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *summary = NULL;
  gboolean is_valid = FALSE;
  FettleCliStatus status;
  const uint8_t *data;

  if (!fettle_cli_options_parse (&options, self, NULL, argc, argv, &status))
    return status;

  name = g_filename_display_name (options.arguments[0]);
  file = g_mapped_file_new (options.arguments[0], FALSE, &error);
  if (file == NULL)
    {
      fettle_cli_complain_error (error);
      return FETTLE_CLI_FAILURE;
    }

  data = (const uint8_t *) g_mapped_file_get_contents (file);
  summary = options.json
                ? fettle_fit_summarize (data, g_mapped_file_get_length (file), name, &is_valid)
                : fettle_fit_describe (data, g_mapped_file_get_length (file), name, &is_valid);
  fettle_cli_print ("%s", summary);
  if (is_valid)
    return FETTLE_CLI_SUCCESS;

  /* Translators: the placeholder is the name of a file. */
  fettle_cli_complain (_ ("“%s” is not a whole and valid FIT file."), name);
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

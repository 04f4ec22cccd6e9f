/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "fettle-cli-json.h"
#include "fettle-cli-options.h"
#include "fettle-cli-output.h"
#include "fettle-cli-period.h"
#include "fettle-sample-season.h"

static FettleCliStatus
run (const FettleCliCommand *self, int argc, char **argv)
{
  g_autofree char *today_text = NULL;
  int seed = FETTLE_SAMPLE_SEASON_SEED;
  const GOptionEntry entries[] = {
    { "today", 0, 0, G_OPTION_ARG_STRING, &today_text, N_ ("End the season the day before DATE"),
      N_ ("DATE") },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, N_ ("Invent another season"), N_ ("NUMBER") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (FettleCliOptions) options = { 0 };
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GFile) directory = NULL;
  g_autoptr (GError) error = NULL;
  FettleCliStatus status;
  FettleDay today;
  int n_files;

  if (!fettle_cli_options_parse (&options, self, entries, argc, argv, &status))
    return status;
  if (!fettle_cli_day_parse (today_text, &today))
    return FETTLE_CLI_USAGE;
  if (today == FETTLE_DAY_NONE)
    today = fettle_day_today (zone);

  directory = g_file_new_for_commandline_arg (options.arguments[0]);
  n_files
      = fettle_sample_season_write (directory, (uint32_t) seed, today, zone, NULL, NULL, &error);
  if (n_files < 0)
    {
      fettle_cli_complain_error (error);
      return FETTLE_CLI_FAILURE;
    }

  if (options.json)
    {
      JsonObject *object = json_object_new ();

      fettle_cli_json_set_text (object, "directory", g_file_peek_path (directory));
      json_object_set_int_member (object, "files", n_files);
      fettle_cli_json_print (object);
    }
  else
    {
      /* Translators: the placeholders are a number of files and the path of a folder. */
      fettle_cli_print (ngettext ("%1$d file is in %2$s.\n", "%1$d files are in %2$s.\n",
                                  (gulong) n_files),
                        n_files, g_file_peek_path (directory));
    }
  return FETTLE_CLI_SUCCESS;
}

const FettleCliCommand fettle_cli_sample_command = {
  .name = "sample",
  .arguments = N_ ("DIR"),
  .summary = N_ ("Write the files of the sample season into a folder"),
  .minimum = 1,
  .maximum = 1,
  .run = run,
};

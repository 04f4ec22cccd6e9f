/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "fettle-activities.h"
#include "fettle-cli-activity.h"
#include "fettle-cli-json.h"
#include "fettle-cli-library.h"
#include "fettle-cli-output.h"
#include "fettle-cli-period.h"
#include "fettle-sport.h"

typedef struct
{
  const char *user_id;
  FettleCliPeriod period;
  char *sport; /* nullable */
  GPtrArray *activities;
} Query;

static gboolean
read_activities (FettleConnection *connection,
                 gpointer data,
                 GCancellable *cancellable,
                 GError **error)
{
  Query *query = data;

  query->activities = fettle_activities_list (connection, query->user_id, query->period.from,
                                              query->period.to, query->sport, error);
  return query->activities != NULL;
}

static gboolean
check_sport (const char *sport)
{
  g_autofree char *names = NULL;

  if (sport == NULL || g_strv_contains (fettle_sport_get_names (), sport))
    return TRUE;
  names = g_strjoinv (", ", (char **) fettle_sport_get_names ());
  /* Translators: the placeholders are what the user typed and a list of words that would have been
   * right. */
  fettle_cli_complain (_ ("“%1$s” is not a sport; sports are %2$s."), sport, names);
  return FALSE;
}

static void
print_activities (GPtrArray *activities, FettleUnits units, gboolean as_json)
{
  if (!as_json && activities->len > 0)
    fettle_cli_activities_print (activities, units);
  else if (!as_json)
    fettle_cli_print ("%s\n", _ ("There are no such activities."));
  else
    for (guint i = 0; i < activities->len; i++)
      fettle_cli_json_print (fettle_cli_json_from_record (activities->pdata[i]));
}

static FettleCliStatus
run (const FettleCliCommand *self, int argc, char **argv)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *sport = NULL;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_ ("Leave out what is before DATE"), N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_ ("Leave out what is after DATE"), N_ ("DATE") },
    { "sport", 0, 0, G_OPTION_ARG_STRING, &sport, N_ ("Only this sport"), N_ ("SPORT") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (FettleCliOptions) options = { 0 };
  g_autoptr (FettleLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  FettleCliStatus status;
  Query query = { 0 };

  if (!fettle_cli_options_parse (&options, self, entries, argc, argv, &status))
    return status;
  if (!fettle_cli_period_parse (&query.period, from, to) || !check_sport (sport))
    return FETTLE_CLI_USAGE;

  library = fettle_cli_library_open_existing (&options, &error);
  if (library != NULL)
    {
      query.user_id = fettle_library_get_user_id (library);
      query.sport = sport;
    }
  if (library == NULL
      || !fettle_store_read (fettle_library_get_store (library), read_activities, &query, NULL,
                             &error))
    {
      fettle_cli_complain_error (error);
      return FETTLE_CLI_FAILURE;
    }

  print_activities (query.activities, fettle_library_get_units (library), options.json);
  g_ptr_array_unref (query.activities);
  return FETTLE_CLI_SUCCESS;
}

const FettleCliCommand fettle_cli_activities_command = {
  .name = "activities",
  .arguments = NULL,
  .summary = N_ ("List activities, newest first"),
  .minimum = 0,
  .maximum = 0,
  .run = run,
};

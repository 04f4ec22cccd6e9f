/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "fettle-activities.h"
#include "fettle-cli-json.h"
#include "fettle-cli-library.h"
#include "fettle-cli-loads.h"
#include "fettle-cli-output.h"
#include "fettle-cli-period.h"
#include "fettle-training-loads.h"

typedef struct
{
  const char *user_id;
  FettleCliPeriod period;
  FettleDay today;
  GPtrArray *loads;
} Query;

/* Days go from the first activity to today, whatever is asked for. */
static gboolean
read_loads (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Query *query = data;
  FettleDay first, last;

  if (!fettle_activities_get_day_range (connection, query->user_id, &first, &last, error))
    return FALSE;
  last = MAX (last, query->today);
  if (query->period.from != FETTLE_DAY_NONE)
    first = MAX (first, query->period.from);
  if (query->period.to != FETTLE_DAY_NONE)
    last = MIN (last, query->period.to);
  query->loads = fettle_training_loads_list (connection, query->user_id, first, last, error);
  return query->loads != NULL;
}

static void
print_loads (GPtrArray *loads, gboolean as_json)
{
  if (!as_json && loads->len > 0)
    fettle_cli_loads_print (loads);
  else if (!as_json)
    fettle_cli_print ("%s\n", _ ("There is no load yet."));
  else
    for (guint i = 0; i < loads->len; i++)
      fettle_cli_json_print (fettle_cli_json_from_record (loads->pdata[i]));
}

static FettleCliStatus
run (const FettleCliCommand *self, int argc, char **argv)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_ ("Leave out what is before DATE"), N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_ ("Leave out what is after DATE"), N_ ("DATE") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (FettleCliOptions) options = { 0 };
  g_autoptr (FettleLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  FettleCliStatus status;
  Query query = { 0 };

  if (!fettle_cli_options_parse (&options, self, entries, argc, argv, &status))
    return status;
  if (!fettle_cli_period_parse (&query.period, from, to))
    return FETTLE_CLI_USAGE;

  library = fettle_cli_library_open_existing (&options, &error);
  if (library != NULL)
    {
      query.user_id = fettle_library_get_user_id (library);
      query.today = fettle_library_get_today (library);
    }
  if (library == NULL
      || !fettle_store_read (fettle_library_get_store (library), read_loads, &query, NULL, &error))
    {
      fettle_cli_complain_error (error);
      return FETTLE_CLI_FAILURE;
    }

  print_loads (query.loads, options.json);
  g_ptr_array_unref (query.loads);
  return FETTLE_CLI_SUCCESS;
}

const FettleCliCommand fettle_cli_load_command = {
  .name = "load",
  .arguments = NULL,
  .summary = N_ ("List load, fitness, fatigue and form, a line a day"),
  .minimum = 0,
  .maximum = 0,
  .run = run,
};

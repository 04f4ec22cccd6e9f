/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-activities.h"
#include "fettle-cli-activity.h"
#include "fettle-cli-json.h"
#include "fettle-cli-library.h"
#include "fettle-cli-loads.h"
#include "fettle-cli-output.h"
#include "fettle-fitness.h"
#include "fettle-training-loads.h"

#define DAYS 7

/* What an athlete asks for in the morning: the last days, and where they led. */
typedef struct
{
  const char *user_id;
  FettleDay today;
  GPtrArray *activities;
  FettleTrainingLoad *yesterday; /* nullable */
  FettleTrainingLoad *load;      /* of today; nullable */
} Summary;

static void
summary_clear (Summary *self)
{
  g_clear_pointer (&self->activities, g_ptr_array_unref);
  g_clear_object (&self->yesterday);
  g_clear_object (&self->load);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Summary, summary_clear)

static gboolean
read_summary (FettleConnection *connection,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  Summary *self = data;
  g_autoptr (GError) problem = NULL;

  self->activities = fettle_activities_list (connection, self->user_id, self->today - DAYS + 1,
                                             self->today, NULL, &problem);
  if (self->activities != NULL)
    self->yesterday
        = fettle_training_loads_get (connection, self->user_id, self->today - 1, &problem);
  if (problem == NULL)
    self->load = fettle_training_loads_get (connection, self->user_id, self->today, &problem);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static double
sum_loads (const Summary *self)
{
  double sum = 0;

  for (guint i = 0; i < self->activities->len; i++)
    {
      double load = FETTLE_ACTIVITY (self->activities->pdata[i])->training_load;

      sum += isnan (load) ? 0 : load;
    }
  return sum;
}

static void
print_json (const Summary *self)
{
  JsonObject *object = json_object_new ();
  JsonArray *activities = json_array_new ();
  char day[FETTLE_DAY_LENGTH];

  for (guint i = 0; i < self->activities->len; i++)
    json_array_add_object_element (activities,
                                   fettle_cli_json_from_record (self->activities->pdata[i]));

  fettle_cli_json_set_text (object, "date", fettle_day_print (self->today, day));
  json_object_set_array_member (object, "activities", activities);
  fettle_cli_json_set_number (object, "load", sum_loads (self));
  fettle_cli_json_set_number (object, "fitness", self->load != NULL ? self->load->fitness : NAN);
  fettle_cli_json_set_number (object, "fatigue", self->load != NULL ? self->load->fatigue : NAN);
  fettle_cli_json_set_number (object, "form", self->load != NULL ? self->load->form : NAN);
  fettle_cli_json_set_number (object, "fitness_this_morning",
                              self->yesterday != NULL ? self->yesterday->fitness : NAN);
  fettle_cli_json_set_number (object, "fatigue_this_morning",
                              self->yesterday != NULL ? self->yesterday->fatigue : NAN);
  fettle_cli_json_set_number (object, "form_this_morning",
                              self->yesterday != NULL ? self->yesterday->form : NAN);
  fettle_cli_json_set_number (object, "acwr", self->load != NULL ? self->load->acwr : NAN);
  fettle_cli_json_set_text (object, "acwr_status",
                            self->load != NULL ? self->load->acwr_status : NULL);
  fettle_cli_json_print (object);
}

typedef char *(*PrintFigure) (const FettleTrainingLoad *load);

static char *
print_fitness (const FettleTrainingLoad *load)
{
  return fettle_format_number (load->fitness, 1);
}

static char *
print_fatigue (const FettleTrainingLoad *load)
{
  return fettle_format_number (load->fatigue, 1);
}

static char *
print_form (const FettleTrainingLoad *load)
{
  return fettle_format_signed (fettle_fitness_get_shown_form (load->fitness, load->fatigue,
                                                              load->form, 1),
                               1);
}

static char *
print_acwr (const FettleTrainingLoad *load)
{
  return fettle_format_number (load->acwr, 2);
}

static void
take_figure (FettleCliTable *table,
             const Summary *self,
             const char *name,
             PrintFigure print,
             char *remark)
{
  fettle_cli_table_take (table, g_strdup (name));
  fettle_cli_table_take (table, self->yesterday != NULL ? print (self->yesterday)
                                                        : fettle_format_number (NAN, 0));
  fettle_cli_table_take (table, print (self->load));
  fettle_cli_table_take (table, remark != NULL ? remark : g_strdup (""));
}

/* The morning's figures are those at the end of yesterday, the same as on the page of the window.
 */
static void
print_figures (const Summary *self)
{
  g_autoptr (FettleCliTable) table = fettle_cli_table_new ();
  g_autofree char *load = fettle_format_number (sum_loads (self), 0);

  fettle_cli_table_add_column (table, "", FETTLE_CLI_ALIGN_LEFT);
  fettle_cli_table_add_column (table, _ ("This morning"), FETTLE_CLI_ALIGN_RIGHT);
  fettle_cli_table_add_column (table, _ ("Today so far"), FETTLE_CLI_ALIGN_RIGHT);
  fettle_cli_table_add_column (table, "", FETTLE_CLI_ALIGN_LEFT);
  take_figure (table, self, _ ("Fitness"), print_fitness, NULL);
  take_figure (table, self, _ ("Fatigue"), print_fatigue, NULL);
  take_figure (table, self, _ ("Form"), print_form, NULL);
  take_figure (table, self, _ ("ACWR"), print_acwr, fettle_cli_load_dup_status (self->load));
  fettle_cli_table_print (table);

  /* Translators: the placeholder is a number. */
  fettle_cli_print (_ ("Load of 7 days: %s"), load);
  fettle_cli_print ("\n");
}

static void
print_text (const Summary *self, FettleUnits units)
{
  g_autofree char *day = fettle_format_day (self->today);

  fettle_cli_print ("%s\n\n", day);
  if (self->activities->len > 0)
    fettle_cli_activities_print (self->activities, units);
  else
    fettle_cli_print ("%s\n", _ ("There are no activities in the last 7 days."));
  if (self->load != NULL)
    {
      fettle_cli_print ("\n");
      print_figures (self);
    }
}

static FettleCliStatus
run (const FettleCliCommand *self, int argc, char **argv)
{
  g_auto (FettleCliOptions) options = { 0 };
  g_autoptr (FettleLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (Summary) summary = { 0 };
  FettleCliStatus status;

  if (!fettle_cli_options_parse (&options, self, NULL, argc, argv, &status))
    return status;

  library = fettle_cli_library_open_existing (&options, &error);
  if (library != NULL)
    {
      summary.user_id = fettle_library_get_user_id (library);
      summary.today = fettle_library_get_today (library);
    }
  if (library == NULL
      || !fettle_store_read (fettle_library_get_store (library), read_summary, &summary, NULL,
                             &error))
    {
      fettle_cli_complain_error (error);
      return FETTLE_CLI_FAILURE;
    }

  if (options.json)
    print_json (&summary);
  else
    print_text (&summary, fettle_library_get_units (library));
  return FETTLE_CLI_SUCCESS;
}

const FettleCliCommand fettle_cli_summary_command = {
  .name = "summary",
  .arguments = NULL,
  .summary = N_ ("Print the last 7 days, and where they led"),
  .minimum = 0,
  .maximum = 0,
  .run = run,
};

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "fettle-checkup.h"
#include "fettle-cli-json.h"
#include "fettle-cli-library.h"
#include "fettle-cli-output.h"
#include "fettle-cli-table.h"
#include "fettle-format.h"
#include "fettle-originals.h"

/* A library that lost its originals lost all of them; the first few tell as much. */
#define MOST_LINES 20

typedef struct
{
  FettleOriginal *original; /* unowned */
  FettleOriginalState state;
} Loss;

/* What was found of the database, and of the files beside it. */
typedef struct
{
  FettleCheckup *checkup;
  GPtrArray *originals;
  GArray *losses; /* Loss */
} Findings;

static void
findings_clear (Findings *self)
{
  g_clear_pointer (&self->checkup, fettle_checkup_free);
  g_clear_pointer (&self->originals, g_ptr_array_unref);
  g_clear_pointer (&self->losses, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Findings, findings_clear)

static gboolean
examine (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Findings *findings = data;

  findings->checkup = fettle_checkup_run (connection, error);
  if (findings->checkup != NULL)
    findings->originals = fettle_originals_list (connection, error);
  return findings->originals != NULL;
}

static void
examine_originals (Findings *self, const char *directory, gboolean thorough)
{
  self->losses = g_array_new (FALSE, FALSE, sizeof (Loss));
  for (guint i = 0; i < self->originals->len; i++)
    {
      Loss loss = { .original = self->originals->pdata[i] };

      loss.state = fettle_originals_examine (directory, loss.original, thorough);
      if (loss.state != FETTLE_ORIGINAL_INTACT)
        g_array_append_val (self->losses, loss);
    }
}

static gboolean
is_well (const Findings *self)
{
  const FettleCheckup *checkup = self->checkup;

  return checkup->problems->len == 0 && checkup->n_orphans == 0 && checkup->damages->len == 0
         && self->losses->len == 0;
}

static JsonArray *
list_damages (const FettleCheckup *checkup)
{
  JsonArray *damages = json_array_new ();

  for (guint i = 0; i < checkup->damages->len; i++)
    {
      const FettleCheckupDamage *damage = &g_array_index (checkup->damages, FettleCheckupDamage, i);
      JsonObject *object = json_object_new ();

      json_object_set_int_member (object, "activity_id", damage->activity_id);
      fettle_cli_json_set_text (object, "name", damage->name);
      fettle_cli_json_set_text (object, "start_time", damage->start);
      fettle_cli_json_set_text (object, "channel", damage->channel);
      json_array_add_object_element (damages, object);
    }
  return damages;
}

static JsonArray *
list_losses (const GArray *losses)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < losses->len; i++)
    {
      const Loss *loss = &g_array_index (losses, Loss, i);
      JsonObject *object = json_object_new ();

      fettle_cli_json_set_text (object, "name", loss->original->name);
      fettle_cli_json_set_text (object, "sha256", loss->original->sha256);
      fettle_cli_json_set_text (object, "state",
                                loss->state == FETTLE_ORIGINAL_MISSING ? "missing" : "damaged");
      json_array_add_object_element (list, object);
    }
  return list;
}

static void
print_json (const Findings *self, const char *path)
{
  const FettleCheckup *checkup = self->checkup;
  JsonObject *object = json_object_new ();
  JsonObject *rows = json_object_new ();
  JsonArray *problems = json_array_new ();

  for (guint i = 0; i < checkup->problems->len; i++)
    json_array_add_string_element (problems, checkup->problems->pdata[i]);
  for (guint i = 0; i < checkup->tables->len; i++)
    {
      const FettleCheckupTable *table = &g_array_index (checkup->tables, FettleCheckupTable, i);

      json_object_set_int_member (rows, table->name, table->n_rows);
    }

  fettle_cli_json_set_text (object, "database", path);
  json_object_set_boolean_member (object, "well", is_well (self));
  json_object_set_array_member (object, "problems", problems);
  json_object_set_int_member (object, "orphans", checkup->n_orphans);
  json_object_set_array_member (object, "damaged_channels", list_damages (checkup));
  json_object_set_array_member (object, "lost_originals", list_losses (self->losses));
  json_object_set_int_member (object, "unfinished_imports", checkup->n_unfinished);
  json_object_set_int_member (object, "size_bytes", checkup->size);
  json_object_set_int_member (object, "free_bytes", checkup->free_size);
  json_object_set_object_member (object, "rows", rows);
  fettle_cli_json_print (object);
}

static void
print_tables (const FettleCheckup *checkup)
{
  g_autoptr (FettleCliTable) table = fettle_cli_table_new ();

  fettle_cli_table_add_column (table, _ ("Table"), FETTLE_CLI_ALIGN_LEFT);
  fettle_cli_table_add_column (table, _ ("Rows"), FETTLE_CLI_ALIGN_RIGHT);
  for (guint i = 0; i < checkup->tables->len; i++)
    {
      const FettleCheckupTable *row = &g_array_index (checkup->tables, FettleCheckupTable, i);

      fettle_cli_table_take (table, g_strdup (row->name));
      fettle_cli_table_take (table, fettle_format_number ((double) row->n_rows, 0));
    }
  fettle_cli_table_print (table);
}

static void
print_damages (const FettleCheckup *checkup)
{
  for (guint i = 0; i < checkup->damages->len; i++)
    {
      const FettleCheckupDamage *damage = &g_array_index (checkup->damages, FettleCheckupDamage, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, damage->activity_id);
      g_autofree char *name = fettle_cli_escape (damage->name);

      if (damage->channel != NULL)
        /* Translators: the number of an activity, its name, its start, and the technical name of
         * what was measured: “Activity 7 (Morning Run, 2026-11-05T06:48:00Z): the stored
         * “heart_rate” is damaged.” */
        fettle_cli_print (_ ("Activity %1$s (%2$s, %3$s): the stored “%4$s” is damaged.\n"), id,
                          name, damage->start, damage->channel);
      else
        /* Translators: the number of an activity, its name and its start. */
        fettle_cli_print (_ ("Activity %1$s (%2$s, %3$s): what is stored of its samples cannot be "
                             "read.\n"),
                          id, name, damage->start);
    }
}

static void
print_losses (const GArray *losses)
{
  for (guint i = 0; i < MIN (losses->len, MOST_LINES); i++)
    {
      const Loss *loss = &g_array_index (losses, Loss, i);
      g_autofree char *name = fettle_cli_escape (loss->original->name);

      if (loss->state == FETTLE_ORIGINAL_MISSING)
        /* Translators: the placeholder is the name of a file. */
        fettle_cli_print (_ ("The original “%s” is missing.\n"), name);
      else
        /* Translators: the placeholder is the name of a file. */
        fettle_cli_print (_ ("The original “%s” is no longer as it came.\n"), name);
    }
  if (losses->len > MOST_LINES)
    fettle_cli_print (ngettext ("%u more original is missing or damaged.\n",
                                "%u more originals are missing or damaged.\n",
                                losses->len - MOST_LINES),
                      losses->len - MOST_LINES);
}

static void
print_text (const Findings *self, const char *path)
{
  const FettleCheckup *checkup = self->checkup;
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *size = g_format_size ((guint64) checkup->size);
  g_autofree char *unused = g_format_size ((guint64) checkup->free_size);

  /* Translators: the path of a file, its size, and how much of that is unused: “12.3 MB, 0 bytes
   * unused”. */
  fettle_cli_print (_ ("%1$s: %2$s, %3$s unused\n\n"), name, size, unused);
  print_tables (checkup);

  fettle_cli_print ("\n");
  for (guint i = 0; i < checkup->problems->len; i++)
    fettle_cli_print ("%s\n", (const char *) checkup->problems->pdata[i]);
  print_damages (checkup);
  print_losses (self->losses);
  if (checkup->n_unfinished > 0)
    fettle_cli_print (
        ngettext ("%d import is running or was interrupted; what it stored is whole.\n",
                  "%d imports are running or were interrupted; what they stored is "
                  "whole.\n",
                  (gulong) checkup->n_unfinished),
        (int) checkup->n_unfinished);
  if (is_well (self))
    fettle_cli_print ("%s\n", _ ("The database is in order."));
}

static const char *
get_advice (const Findings *self)
{
  if (self->checkup->problems->len > 0 || self->checkup->n_orphans > 0)
    return _ ("The database is damaged; restore a copy of it.");
  if (self->checkup->damages->len > 0)
    return _ ("Some of what is stored is damaged; restore a copy of the database.");

  return _ (
      "Original files are missing or damaged; importing the same files again puts them back.");
}

static FettleCliStatus
run (const FettleCliCommand *self, int argc, char **argv)
{
  gboolean full = FALSE;
  const GOptionEntry entries[] = {
    { "full", 0, 0, G_OPTION_ARG_NONE, &full,
      N_ ("Also read every original file, and compare it with what came"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (FettleCliOptions) options = { 0 };
  g_auto (Findings) findings = { 0 };
  g_autoptr (FettleLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  FettleCliStatus status;
  const char *path;

  if (!fettle_cli_options_parse (&options, self, entries, argc, argv, &status))
    return status;

  library = fettle_cli_library_open_existing (&options, &error);
  if (library == NULL
      || !fettle_store_read (fettle_library_get_store (library), examine, &findings, NULL, &error))
    {
      fettle_cli_complain_error (error);
      return FETTLE_CLI_FAILURE;
    }
  examine_originals (&findings, fettle_library_get_originals_directory (library), full);

  path = fettle_store_get_path (fettle_library_get_store (library));
  if (options.json)
    print_json (&findings, path);
  else
    print_text (&findings, path);
  if (is_well (&findings))
    return FETTLE_CLI_SUCCESS;

  fettle_cli_complain ("%s", get_advice (&findings));
  return FETTLE_CLI_FAILURE;
}

const FettleCliCommand fettle_cli_doctor_command = {
  .name = "doctor",
  .arguments = NULL,
  .summary = N_ ("Check the database and the original files, and say how large it is"),
  .minimum = 0,
  .maximum = 0,
  .run = run,
};

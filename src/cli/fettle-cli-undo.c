/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "fettle-cli-json.h"
#include "fettle-cli-library.h"
#include "fettle-cli-output.h"
#include "fettle-importer.h"

/* An undo that runs until its loop ends. */
typedef struct
{
  GMainLoop *loop;
  FettleUndoResult *result;
  GError *error;
} Job;

static void
on_undone (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Job *job = user_data;

  job->result = fettle_importer_undo_finish (FETTLE_IMPORTER (source), result, &job->error);
  g_main_loop_quit (job->loop);
}

static FettleUndoResult *
undo (FettleLibrary *library, GError **error)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (FettleImporter) importer = fettle_importer_new (library);
  Job job = { .loop = loop };

  fettle_importer_undo_async (importer, NULL, on_undone, &job);
  g_main_loop_run (loop);

  /* The importer may still be looking whether there is more to undo. */
  fettle_library_close (library);
  if (job.error != NULL)
    g_propagate_error (error, job.error);
  return job.result;
}

static void
print_json (const FettleUndoResult *result)
{
  JsonObject *object = json_object_new ();

  json_object_set_boolean_member (object, "undone", result->was_undone);
  json_object_set_int_member (object, "activities", result->n_activities);
  json_object_set_int_member (object, "files_separated", result->n_separated);
  json_object_set_int_member (object, "days", result->n_days);
  fettle_cli_json_print (object);
}

static void
print_text (const FettleUndoResult *result)
{
  g_autofree char *sentence = fettle_undo_result_dup_sentence (result);

  if (result->was_undone)
    fettle_cli_print ("%s\n", sentence);
  else
    fettle_cli_complain ("%s", sentence);
}

static FettleCliStatus
run (const FettleCliCommand *self, int argc, char **argv)
{
  g_auto (FettleCliOptions) options = { 0 };
  g_autofree char *path = NULL;
  g_autoptr (FettleLibrary) library = NULL;
  g_autofree FettleUndoResult *result = NULL;
  g_autoptr (GError) error = NULL;
  FettleCliStatus status;

  if (!fettle_cli_options_parse (&options, self, NULL, argc, argv, &status))
    return status;

  path = fettle_cli_library_find (&options, &error);
  if (path != NULL)
    library = fettle_cli_library_open (&options, &error);
  if (library != NULL)
    result = undo (library, &error);
  if (result == NULL)
    {
      fettle_cli_complain_error (error);
      return FETTLE_CLI_FAILURE;
    }

  if (options.json)
    print_json (result);
  else
    print_text (result);
  return result->was_undone ? FETTLE_CLI_SUCCESS : FETTLE_CLI_FAILURE;
}

const FettleCliCommand fettle_cli_undo_command = {
  .name = "undo",
  .arguments = NULL,
  .summary = N_ ("Take out again what the last import brought"),
  .minimum = 0,
  .maximum = 0,
  .run = run,
};

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <unistd.h>

#include "fettle-cli-json.h"
#include "fettle-cli-library.h"
#include "fettle-cli-output.h"
#include "fettle-cli-table.h"
#include "fettle-importer.h"

static const struct
{
  const char *name; /* for programs */
  const char *word; /* for people */
} outcomes[FETTLE_IMPORT_N_OUTCOMES] = {
  [FETTLE_IMPORT_IMPORTED] = { "imported", N_ ("imported") },
  [FETTLE_IMPORT_PARTIAL] = { "partial", N_ ("partial") },
  [FETTLE_IMPORT_MERGED] = { "merged", N_ ("merged") },
  [FETTLE_IMPORT_DUPLICATE] = { "duplicate", N_ ("duplicate") },
  [FETTLE_IMPORT_SKIPPED] = { "skipped", N_ ("skipped") },
  [FETTLE_IMPORT_REFUSED] = { "refused", N_ ("refused") },
  [FETTLE_IMPORT_NOT_STORED] = { "not-stored", N_ ("not stored") },
  [FETTLE_IMPORT_CANCELLED] = { "not-tried", N_ ("not tried") },
};

/* An import that runs until its loop ends. */
typedef struct
{
  GMainLoop *loop;
  GCancellable *cancellable;
  FettleImporter *importer;
  FettleImportReport *report;
  GError *error;
} Job;

static GListModel *
list_files (char **arguments)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);

  for (size_t i = 0; arguments[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (arguments[i]);

      g_list_store_append (files, file);
    }
  return G_LIST_MODEL (files);
}

static void
on_imported (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Job *job = user_data;

  job->report = fettle_importer_import_finish (job->importer, result, &job->error);
  g_main_loop_quit (job->loop);
}

/* What is in stays in; what was not tried is said to be cancelled. */
static gboolean
on_interrupted (gpointer user_data)
{
  Job *job = user_data;

  g_cancellable_cancel (job->cancellable);
  return G_SOURCE_CONTINUE;
}

static void
on_progress (FettleProgress *progress)
{
  guint64 done = fettle_progress_get_done (progress), total = fettle_progress_get_total (progress);
  g_autofree char *text = NULL;

  if (total == 0)
    return;
  /* Translators: how far an import is; the placeholders are numbers. */
  text = g_strdup_printf (_ ("%d of %d files"), (int) done, (int) total);
  g_printerr ("\r\033[K%s", text);
}

static gboolean
import (Job *job, FettleLibrary *library, char **arguments)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (FettleImporter) importer = fettle_importer_new (library);
  g_autoptr (FettleProgress) progress = fettle_progress_new ();
  g_autoptr (GListModel) files = list_files (arguments);
  gboolean on_terminal = fettle_cli_is_terminal (STDERR_FILENO);
  guint interrupt;

  job->loop = loop;
  job->cancellable = cancellable;
  job->importer = importer;
  if (on_terminal)
    g_signal_connect (progress, "notify::done", G_CALLBACK (on_progress), NULL);
  interrupt = g_unix_signal_add (SIGINT, on_interrupted, job);

  fettle_importer_import_async (importer, files, progress, cancellable, on_imported, job);
  g_main_loop_run (loop);

  g_source_remove (interrupt);
  g_signal_handlers_disconnect_by_func (progress, on_progress, NULL);
  if (on_terminal)
    g_printerr ("\r\033[K");
  return job->report != NULL;
}

static void
print_json (FettleImportReport *report)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (report)); i++)
    {
      g_autoptr (FettleImportResult) result = g_list_model_get_item (G_LIST_MODEL (report), i);
      int64_t id = fettle_import_result_get_activity_id (result);
      FettleDay day = fettle_import_result_get_day (result);
      JsonObject *object = json_object_new ();
      char text[FETTLE_DAY_LENGTH];

      fettle_cli_json_set_text (object, "file", fettle_import_result_get_name (result));
      fettle_cli_json_set_text (object, "outcome",
                                outcomes[fettle_import_result_get_outcome (result)].name);
      fettle_cli_json_set_text (object, "reason", fettle_import_result_get_reason (result));
      json_object_set_int_member (object, "activities",
                                  fettle_import_result_get_n_activities (result));
      if (id > 0)
        json_object_set_int_member (object, "activity_id", id);
      else
        json_object_set_null_member (object, "activity_id");
      fettle_cli_json_set_text (object, "date",
                                day != FETTLE_DAY_NONE ? fettle_day_print (day, text) : NULL);
      fettle_cli_json_print (object);
    }
}

static void
print_text (FettleImportReport *report)
{
  g_autoptr (FettleCliTable) table = fettle_cli_table_new ();
  g_autofree char *sentence = fettle_import_report_dup_sentence (report);
  g_autofree char *details = fettle_import_report_dup_details (report);

  for (int i = 0; i < 3; i++)
    fettle_cli_table_add_column (table, NULL, FETTLE_CLI_ALIGN_LEFT);
  fettle_cli_table_cap_column (table, 1);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (report)); i++)
    {
      g_autoptr (FettleImportResult) result = g_list_model_get_item (G_LIST_MODEL (report), i);
      const char *reason = fettle_import_result_get_reason (result);

      /* There may be thousands of them, and the last sentence says how many. */
      if (fettle_import_result_get_outcome (result) == FETTLE_IMPORT_CANCELLED)
        continue;
      fettle_cli_table_take (table, g_strdup (_ (
                                        outcomes[fettle_import_result_get_outcome (result)].word)));
      fettle_cli_table_take (table, g_strdup (fettle_import_result_get_name (result)));
      fettle_cli_table_take (table, g_strdup (reason != NULL ? reason : ""));
    }
  fettle_cli_table_print (table);
  fettle_cli_print ("%s\n", sentence);
  if (details != NULL)
    fettle_cli_print ("%s\n", details);
}

static gboolean
all_went_in (FettleImportReport *report)
{
  return fettle_import_report_count (report, FETTLE_IMPORT_PARTIAL) == 0
         && fettle_import_report_count (report, FETTLE_IMPORT_REFUSED) == 0
         && fettle_import_report_count (report, FETTLE_IMPORT_NOT_STORED) == 0
         && fettle_import_report_count (report, FETTLE_IMPORT_CANCELLED) == 0
         && !fettle_import_report_was_cancelled (report);
}

static FettleCliStatus
run (const FettleCliCommand *self, int argc, char **argv)
{
  g_auto (FettleCliOptions) options = { 0 };
  g_autoptr (FettleLibrary) library = NULL;
  g_autoptr (FettleImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  FettleCliStatus status;
  Job job = { 0 };

  if (!fettle_cli_options_parse (&options, self, NULL, argc, argv, &status))
    return status;
  if (g_strv_contains ((const char *const *) options.arguments, ""))
    {
      /* As a path it would be the folder that the program was started in. */
      fettle_cli_complain (_ ("“” is not the name of a file or folder."));
      return FETTLE_CLI_USAGE;
    }

  library = fettle_cli_library_open (&options, &error);
  if (library == NULL || !import (&job, library, options.arguments))
    {
      if (library != NULL)
        fettle_library_close (library);
      if (error == NULL)
        error = job.error;
      fettle_cli_complain_error (error);
      return FETTLE_CLI_FAILURE;
    }

  /* The importer may still be looking whether it can be undone. */
  fettle_library_close (library);
  report = job.report;
  if (options.json)
    print_json (report);
  else
    print_text (report);
  return all_went_in (report) ? FETTLE_CLI_SUCCESS : FETTLE_CLI_FAILURE;
}

const FettleCliCommand fettle_cli_import_command = {
  .name = "import",
  .arguments = N_ ("PATH…"),
  .summary = N_ ("Bring files, folders and archives in"),
  .minimum = 1,
  .maximum = -1,
  .run = run,
};

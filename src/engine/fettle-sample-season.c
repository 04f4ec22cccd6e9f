/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-sample-season.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "fettle-importer.h"
#include "sample/fettle-sample-athlete.h"
#include "sample/fettle-sample-plan.h"
#include "sample/fettle-sample-sports.h"
#include "sample/fettle-sample-writer.h"

/* Seasons of another form are made again. */
#define FORM 1

#define STAMP_NAME  "sample-season.ini"
#define STAMP_GROUP "Sample Season"
#define FILES_NAME  "files"

typedef FettleRecording *(*Record) (const FettleSampleSession *session,
                                    int64_t start,
                                    int utc_offset,
                                    FettleSampleRandom *random);

/* The instant at which a session starts, and the offset there. */
static int64_t
get_start (const FettleSampleSession *session,
           GTimeZone *zone,
           FettleSampleRandom *random,
           int *utc_offset)
{
  double minute = session->workout->start_minute + fettle_sample_random_uniform (random, -9, 9);
  int64_t local = (int64_t) session->day * 86400 + (int64_t) (minute * 60);
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_STANDARD, local);

  *utc_offset = g_time_zone_get_offset (zone, interval) + session->place->utc_offset;
  return local - *utc_offset;
}

static GBytes *
make_file (const FettleSampleSession *session, uint32_t seed, GTimeZone *zone, char **name)
{
  static const Record records[] = {
    [FETTLE_SAMPLE_RUN] = fettle_sample_run_record,
    [FETTLE_SAMPLE_RIDE] = fettle_sample_ride_record,
    [FETTLE_SAMPLE_SWIM] = fettle_sample_swim_record,
    [FETTLE_SAMPLE_STRENGTH] = fettle_sample_strength_record,
  };
  g_autoptr (FettleRecording) recording = NULL;
  char local[FETTLE_INSTANT_LENGTH];
  FettleSampleRandom random;
  int64_t start;
  int utc_offset;

  fettle_sample_random_init (&random, seed, session->stream);
  start = get_start (session, zone, &random, &utc_offset);
  recording = records[session->workout->kind](session, start, utc_offset, &random);
  fettle_sample_athlete_describe (&recording->athlete, session->season);

  fettle_instant_print (start + utc_offset, local);
  *name = g_strdup_printf ("%s.fit", g_strdelimit (local, " :", '-'));
  return fettle_sample_writer_encode (recording);
}

/**
 * fettle_sample_season_write:
 * @directory: where to; it is made if it is not there
 * @seed: which of the seasons; [const@SAMPLE_SEASON_SEED] for the one that is shown
 * @today: the day after the last of the season
 * @zone: the athlete's time zone
 * @progress: (nullable): counts the files
 * @cancellable: (nullable): stops between two files
 * @error: what went wrong
 *
 * Writes the season's files. Blocking: for worker threads and the command line.
 *
 * Returns: how many files there are, or -1
 */
int
fettle_sample_season_write (GFile *directory,
                            uint32_t seed,
                            FettleDay today,
                            GTimeZone *zone,
                            FettleProgress *progress,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (GArray) plan = NULL;
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (G_IS_FILE (directory), -1);
  g_return_val_if_fail (zone != NULL, -1);

  if (!g_file_make_directory_with_parents (directory, cancellable, &problem)
      && !g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return -1;
    }

  plan = fettle_sample_plan_new (today);
  if (progress != NULL)
    fettle_progress_set_total (progress, plan->len);
  for (unsigned i = 0; i < plan->len; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GFile) file = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return -1;
      bytes = make_file (&g_array_index (plan, FettleSampleSession, i), seed, zone, &name);
      file = g_file_get_child (directory, name);
      if (!g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                    NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, error))
        return -1;
      if (progress != NULL)
        fettle_progress_set_done (progress, i + 1);
    }
  return (int) plan->len;
}

/* Opening the season: what is known so far. */
typedef struct
{
  char *directory;
  FettleClock clock;
  gpointer clock_data;
  FettleProgress *progress;
  FettleDay today;
  gboolean is_filled;
  FettleLibrary *library;
  FettleImporter *importer;
} Opening;

static void
opening_free (Opening *self)
{
  g_clear_object (&self->importer);
  g_clear_object (&self->library);
  g_clear_object (&self->progress);
  g_free (self->directory);
  g_free (self);
}

static char *
stamp_path (Opening *self)
{
  return g_build_filename (self->directory, STAMP_NAME, NULL);
}

/* The stamp is there before anything else is, so that nothing without one is ever erased. */
static gboolean
write_stamp (Opening *self, gboolean complete, GError **error)
{
  g_autoptr (GKeyFile) stamp = g_key_file_new ();
  g_autofree char *path = stamp_path (self);
  char day[FETTLE_DAY_LENGTH];

  g_key_file_set_integer (stamp, STAMP_GROUP, "Form", FORM);
  g_key_file_set_string (stamp, STAMP_GROUP, "Today", fettle_day_print (self->today, day));
  g_key_file_set_boolean (stamp, STAMP_GROUP, "Complete", complete);
  return g_key_file_save_to_file (stamp, path, error);
}

static gboolean
read_stamp (Opening *self, gboolean *is_current)
{
  g_autoptr (GKeyFile) stamp = g_key_file_new ();
  g_autofree char *path = stamp_path (self);
  g_autofree char *day = NULL;
  char today[FETTLE_DAY_LENGTH];

  *is_current = FALSE;
  if (!g_key_file_load_from_file (stamp, path, G_KEY_FILE_NONE, NULL))
    return FALSE;

  day = g_key_file_get_string (stamp, STAMP_GROUP, "Today", NULL);
  *is_current = g_key_file_get_integer (stamp, STAMP_GROUP, "Form", NULL) == FORM
                && g_strcmp0 (day, fettle_day_print (self->today, today)) == 0
                && g_key_file_get_boolean (stamp, STAMP_GROUP, "Complete", NULL);
  return TRUE;
}

/* Deletes what is in a folder, and in the folders in it. */
static gboolean
empty_folder (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileEnumerator) children = NULL;
  GFileInfo *info;
  GFile *child;

  children = g_file_enumerate_children (folder,
                                        G_FILE_ATTRIBUTE_STANDARD_NAME
                                        "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                        G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, error);
  if (children == NULL)
    return FALSE;
  while (g_file_enumerator_iterate (children, &info, &child, cancellable, error))
    {
      if (child == NULL)
        return TRUE;
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY
          && !empty_folder (child, cancellable, error))
        return FALSE;
      if (!g_file_delete (child, cancellable, error))
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_empty (GFile *folder, GCancellable *cancellable)
{
  g_autoptr (GFileEnumerator) children
      = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE,
                                   cancellable, NULL);
  GFile *child = NULL;

  return children != NULL && g_file_enumerator_iterate (children, NULL, &child, cancellable, NULL)
         && child == NULL;
}

/* Makes room for a season of today, if the one that is there is not of today. */
static gboolean
make_room (Opening *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->directory);
  gboolean has_stamp;

  if (g_mkdir_with_parents (self->directory, 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   _ ("The folder of the sample season cannot be made."));
      return FALSE;
    }

  has_stamp = read_stamp (self, &self->is_filled);
  if (self->is_filled)
    return TRUE;
  if (!has_stamp && !is_empty (folder, cancellable))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_EMPTY,
                   _ ("The folder of the sample season holds something else."));
      return FALSE;
    }
  return empty_folder (folder, cancellable, error) && write_stamp (self, FALSE, error);
}

static char *
files_path (Opening *self)
{
  return g_build_filename (self->directory, FILES_NAME, NULL);
}

static void
prepare_in_thread (GTask *task,
                   gpointer source_object,
                   gpointer task_data,
                   GCancellable *cancellable)
{
  Opening *self = task_data;
  g_autofree char *path = files_path (self);
  g_autoptr (GFile) files = g_file_new_for_path (path);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  GError *error = NULL;

  if (!make_room (self, cancellable, &error)
      || (!self->is_filled
          && fettle_sample_season_write (files, FETTLE_SAMPLE_SEASON_SEED, self->today, zone,
                                         self->progress, cancellable, &error)
                 < 0))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* The originals are kept by the library: the files themselves are not needed any more. */
static void
complete_in_thread (GTask *task,
                    gpointer source_object,
                    gpointer task_data,
                    GCancellable *cancellable)
{
  Opening *self = task_data;
  g_autofree char *path = files_path (self);
  g_autoptr (GFile) files = g_file_new_for_path (path);
  GError *error = NULL;

  if (!empty_folder (files, cancellable, &error) || !g_file_delete (files, cancellable, &error)
      || !write_stamp (self, TRUE, &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* Does one part of the opening on a worker thread. The opening is the task's that waits for it. */
static void
run_part (GTask *opening_task, GTaskThreadFunc part, GAsyncReadyCallback callback)
{
  GCancellable *cancellable = g_task_get_cancellable (opening_task);
  Opening *self = g_task_get_task_data (opening_task);
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, opening_task);

  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, part);
}

static void
on_completed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Opening *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_pointer (task, g_steal_pointer (&self->library), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
on_imported (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Opening *self = g_task_get_task_data (task);
  g_autoptr (FettleImportReport) report = NULL;
  GError *error = NULL;

  report = fettle_importer_import_finish (self->importer, result, &error);
  if (report == NULL)
    g_task_return_error (task, error);
  else if (fettle_import_report_was_cancelled (report))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                             _ ("Opening the sample season was cancelled."));
  else if (fettle_import_report_count (report, FETTLE_IMPORT_REFUSED) > 0)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s",
                             _ ("The sample season could not be read."));
  else
    run_part (g_steal_pointer (&task), complete_in_thread, on_completed);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Opening *self = g_task_get_task_data (task);
  g_autofree char *path = files_path (self);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  GError *error = NULL;

  self->library = fettle_library_open_finish (result, &error);
  if (self->library == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (self->is_filled)
    {
      g_task_return_pointer (task, g_steal_pointer (&self->library), g_object_unref);
      return;
    }

  g_list_store_append (files, folder);
  self->importer = fettle_importer_new (self->library);
  fettle_importer_import_async (self->importer, G_LIST_MODEL (files), self->progress,
                                g_task_get_cancellable (task), on_imported, g_object_ref (task));
}

static void
on_prepared (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Opening *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  fettle_library_open_async (self->directory, TRUE, self->clock, self->clock_data,
                             g_task_get_cancellable (task), on_opened, g_object_ref (task));
}

static FettleDay
get_today (FettleClock clock, gpointer clock_data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  int64_t now = clock != NULL ? clock (clock_data) : g_get_real_time () / G_USEC_PER_SEC;
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, now);

  return fettle_day_from_instant (now, g_time_zone_get_offset (zone, interval));
}

/**
 * fettle_sample_season_open_async:
 * @directory: (type filename): a folder of the season's own; anything else in it is an error
 * @clock: (nullable): gives the time; the system's if %NULL
 * @clock_data: data for @clock
 * @progress: (nullable): how far writing and then importing is
 * @cancellable: (nullable): leaves a season that is made again the next time
 * @callback: called when the season is open
 * @user_data: data for @callback
 *
 * Opens the sample season. If the folder is empty, or holds the season of another day, the season
 * is written and imported first.
 */
void
fettle_sample_season_open_async (const char *directory,
                                 FettleClock clock,
                                 gpointer clock_data,
                                 FettleProgress *progress,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *self;

  g_return_if_fail (directory != NULL);
  g_return_if_fail (progress == NULL || FETTLE_IS_PROGRESS (progress));

  g_task_set_source_tag (task, fettle_sample_season_open_async);
  self = g_new0 (Opening, 1);
  self->directory = g_strdup (directory);
  self->clock = clock;
  self->clock_data = clock_data;
  self->progress = progress != NULL ? g_object_ref (progress) : NULL;
  self->today = get_today (clock, clock_data);
  g_task_set_task_data (task, self, (GDestroyNotify) opening_free);

  run_part (g_steal_pointer (&task), prepare_in_thread, on_prepared);
}

/**
 * fettle_sample_season_open_finish:
 * @result: the result
 * @error: what went wrong
 *
 * Returns: (transfer full): the library of the sample season, or %NULL
 */
FettleLibrary *
fettle_sample_season_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

/* Budgets 2 and 3: a thousand one-hour files into a library, end to end, against decoding them and
 * inserting the same rows from memory; and one file into a library of ten years against one of a
 * single activity.
 *
 *   bench-import
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>

#include "fettle-activities.h"
#include "fettle-bench-decade.h"
#include "fettle-bench.h"
#include "fettle-days.h"
#include "fettle-fit-decoder.h"
#include "fettle-fit-encoder.h"
#include "fettle-import-context.h"
#include "fettle-import-job.h"
#include "fettle-import-run.h"
#include "fettle-import-undo.h"
#include "fettle-originals.h"

#define N_FILES   1000
#define N_RUNS    3
#define N_SINGLES 31
#define N_WARMING 3
#define HOUR      3600
#define DAY       86400
#define NOW       INT64_C (1795089600) /* 2026-11-19 12:00 UTC */

/* --- The files ---------------------------------------------------------------------------------
 */

/* A walk that looks like a sensor: the same on every machine. */
typedef struct
{
  uint32_t state;
} Random;

static double
next (Random *random)
{
  random->state = random->state * 1664525u + 1013904223u;
  return (double) (random->state >> 8) / (double) (1u << 24) - 0.5;
}

static void
add_head (FettleFitEncoder *encoder, int64_t start, uint32_t serial_number)
{
  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_FILE_ID);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_TYPE, FETTLE_FIT_FILE_ACTIVITY);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_MANUFACTURER,
                                 FETTLE_FIT_MANUFACTURER_GARMIN);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_PRODUCT,
                                 FETTLE_FIT_GARMIN_PRODUCT_FR965);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_SERIAL_NUMBER, serial_number);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_FILE_ID_TIME_CREATED, start);
  fettle_fit_encoder_end (encoder);

  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_USER_PROFILE);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_USER_PROFILE_GENDER, FETTLE_FIT_GENDER_FEMALE);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_USER_PROFILE_RESTING_HEART_RATE, 48);
  fettle_fit_encoder_end (encoder);

  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_ZONES_TARGET);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_ZONES_TARGET_MAX_HEART_RATE, 188);
  fettle_fit_encoder_end (encoder);
}

static void
add_records (FettleFitEncoder *encoder, int64_t start, Random *random)
{
  double heart_rate = 120, speed = 3, altitude = 300, distance = 0;
  double latitude = 573000000, longitude = 110000000;

  for (int i = 0; i < HOUR; i++)
    {
      heart_rate += 0.03 * (150 - heart_rate) + 1.5 * next (random);
      speed += 0.05 * (3 - speed) + 0.3 * next (random);
      altitude += next (random);
      distance += speed;
      latitude += 250 + 100 * next (random);
      longitude += 150 + 100 * next (random);

      fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_RECORD);
      fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_RECORD_TIMESTAMP, start + i);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_POSITION_LAT, latitude);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_POSITION_LONG, longitude);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_DISTANCE, distance);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_ENHANCED_SPEED, speed);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_ENHANCED_ALTITUDE, altitude);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_HEART_RATE, floor (heart_rate));
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_CADENCE,
                                     floor (85 + 4 * next (random)));
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_TEMPERATURE, 17);
      fettle_fit_encoder_end (encoder);
    }
}

static void
add_summary (FettleFitEncoder *encoder, int64_t start)
{
  for (int i = 0; i < 12; i++)
    {
      fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_LAP);
      fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_LAP_START_TIME, start + i * 300);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_TOTAL_ELAPSED_TIME, 300);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_TOTAL_TIMER_TIME, 300);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_LAP_AVG_HEART_RATE, 148);
      fettle_fit_encoder_end (encoder);
    }

  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_SESSION);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_SESSION_START_TIME, start);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_TOTAL_ELAPSED_TIME, HOUR);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_TOTAL_TIMER_TIME, HOUR);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_SESSION_SPORT, FETTLE_FIT_SPORT_RUNNING);
  fettle_fit_encoder_end (encoder);
}

static GBytes *
make_file (int64_t start, uint32_t serial_number)
{
  g_autoptr (FettleFitEncoder) encoder = fettle_fit_encoder_new ();
  Random random = { .state = (uint32_t) start * 2654435761u + serial_number };

  add_head (encoder, start, serial_number);
  add_records (encoder, start, &random);
  add_summary (encoder, start);
  return fettle_fit_encoder_finish (encoder);
}

/* --- What is measured ----------------------------------------------------------------------------
 */

typedef struct
{
  char *directory;
  GPtrArray *contents; /* GBytes */
  GPtrArray *files;    /* GFile */
  uint64_t sink;
} Bench;

static void
check (gboolean is_right, GError *error)
{
  if (!is_right)
    g_error ("%s", error != NULL ? error->message : "The benchmark's own files are not right.");
}

static int64_t
get_now (gpointer data)
{
  return NOW;
}

static FettleLibrary *
open_library (Bench *bench, const char *name)
{
  g_autofree char *path = g_build_filename (bench->directory, name, NULL);
  g_autoptr (GError) error = NULL;
  FettleLibrary *library = fettle_library_open (path, FALSE, get_now, NULL, NULL, &error);

  check (library != NULL, error);
  return library;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) entries = g_dir_open (path, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_folder (child);
    }
  g_remove (path);
}

static void
remove_library (Bench *bench, const char *name)
{
  g_autofree char *path = g_build_filename (bench->directory, name, NULL);

  remove_folder (path);
}

static double
get_seconds (int64_t since)
{
  return (double) (g_get_monotonic_time () - since) / G_USEC_PER_SEC;
}

static double
import (FettleLibrary *library, GPtrArray *files, guint n_expected)
{
  g_autoptr (FettleImportContext) context = fettle_import_context_new (library);
  g_autoptr (GError) error = NULL;
  int64_t start = g_get_monotonic_time ();
  g_autoptr (FettleImportReport) report
      = fettle_import_run (context, library, files, NULL, NULL, &error);
  double seconds = get_seconds (start);

  check (report != NULL
             && fettle_import_report_count (report, FETTLE_IMPORT_IMPORTED) == n_expected,
         error);
  return seconds;
}

static double
import_all (Bench *bench)
{
  g_autoptr (FettleLibrary) library = NULL;
  double seconds;

  remove_library (bench, "end-to-end");
  library = open_library (bench, "end-to-end");
  seconds = import (library, bench->files, N_FILES);
  return seconds;
}

static double
decode_all (Bench *bench)
{
  int64_t start = g_get_monotonic_time ();

  for (guint i = 0; i < bench->contents->len; i++)
    {
      gsize size;
      const uint8_t *data = g_bytes_get_data (g_ptr_array_index (bench->contents, i), &size);
      g_autoptr (GError) error = NULL;
      g_autoptr (FettleFitFile) file = fettle_fit_decode (data, size, &error);

      check (file != NULL && file->problem == NULL, error);
      bench->sink += ((FettleRecording *) g_ptr_array_index (file->recordings, 0))->n_samples;
    }

  return get_seconds (start);
}

typedef struct
{
  FettleImportContext *context;
  FettleImportJob *job;
} Insertion;

static gboolean
insert_rows (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Insertion *insertion = data;
  FettlePreparedActivity *prepared = g_ptr_array_index (insertion->job->activities, 0);
  FettleBuiltActivity *built = prepared->built;
  g_autoptr (FettleOriginal) original = fettle_original_new ();
  char instant[FETTLE_INSTANT_LENGTH];
  FettleDay day;
  int64_t start;

  original->user_id = g_strdup (insertion->context->user_id);
  original->sha256 = g_strdup (insertion->job->sha256);
  original->name = g_strdup (insertion->job->name);
  original->size_bytes = (int64_t) insertion->job->size;
  original->kind = g_strdup ("fit");
  original->source = g_strdup ("file");
  original->added_at = g_strdup (fettle_instant_print (NOW, instant));
  g_set_str (&built->activity->user_id, insertion->context->user_id);
  built->activity->id = FETTLE_NULL_INTEGER;

  if (!fettle_originals_insert (connection, original, error)
      || !fettle_day_parse (built->activity->activity_date, &day)
      || !fettle_instant_parse (built->activity->start_time, &start)
      || fettle_days_ensure (connection, insertion->context->user_id, day, error) < 0)
    return FALSE;

  built->activity->original_id = original->id;
  if (!fettle_activities_insert (connection, built->activity, error)
      || !fettle_activities_insert_streams (connection, built->activity->id, prepared->encoded,
                                            error))
    return FALSE;
  for (guint i = 0; i < built->laps->len; i++)
    {
      FettleLap *lap = g_ptr_array_index (built->laps, i);

      lap->id = FETTLE_NULL_INTEGER;
      lap->activity_id = built->activity->id;
      if (!fettle_activities_insert_lap (connection, lap, error))
        return FALSE;
    }

  return built->streams == NULL
         || fettle_activities_insert_heart_rate_samples (connection, built->activity->id, start,
                                                         built->streams, error);
}

/* The rows are made ready before the clock starts. */
static double
insert_all (Bench *bench)
{
  g_autoptr (FettleLibrary) library = NULL;
  g_autoptr (FettleImportContext) context = NULL;
  g_autoptr (GPtrArray) jobs
      = g_ptr_array_new_with_free_func ((GDestroyNotify) fettle_import_job_free);
  int64_t start;

  remove_library (bench, "from-memory");
  library = open_library (bench, "from-memory");
  context = fettle_import_context_new (library);
  context->thresholds = (FettleThresholds) { .maximum = 188, .resting = 48, .highest_seen = NAN };
  for (guint i = 0; i < bench->files->len; i++)
    {
      FettleImportJob *job = fettle_import_job_new ("a.fit", g_ptr_array_index (bench->files, i));

      fettle_import_job_prepare (job, context, NULL);
      check (job->error == NULL, job->error);
      g_ptr_array_add (jobs, job);
    }

  start = g_get_monotonic_time ();
  for (guint i = 0; i < jobs->len; i++)
    {
      Insertion insertion = { .context = context, .job = g_ptr_array_index (jobs, i) };
      g_autoptr (GError) error = NULL;

      check (fettle_store_write (context->store, insert_rows, &insertion, NULL, &error), error);
    }

  return get_seconds (start);
}

static void
undo (FettleLibrary *library)
{
  g_autoptr (FettleImportContext) context = fettle_import_context_new (library);
  g_autoptr (GError) error = NULL;
  FettleUndoResult undone;

  check (fettle_import_undo_last (context, library, &undone, NULL, &error)
             && undone.n_activities == 1,
         error);
}

static GPtrArray *
write_single (Bench *bench, int64_t start)
{
  g_autoptr (GBytes) contents = make_file (start, 2);
  g_autofree char *path = g_build_filename (bench->directory, "single.fit", NULL);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  check (g_file_set_contents (path, g_bytes_get_data (contents, NULL),
                              (gssize) g_bytes_get_size (contents), NULL),
         NULL);
  g_ptr_array_add (files, g_file_new_for_path (path));
  return files;
}

/* One file of today into a library of ten years and into one of a single activity, by turns, and
 * out again, so that every run finds what the one before it found. The activity of the smaller one
 * is there so that both know the athlete: with a new athlete all loads are computed again. */
static void
measure_growth (Bench *bench)
{
  g_autofree char *path = g_build_filename (bench->directory, "decade", NULL);
  g_autoptr (FettleLibrary) large = fettle_bench_decade_open (path);
  g_autoptr (FettleLibrary) small = open_library (bench, "small");
  g_autoptr (GPtrArray) before = write_single (bench, NOW - DAY);
  g_autoptr (GPtrArray) today = NULL;
  double in_small[N_SINGLES], growth[N_SINGLES];

  import (small, before, 1);
  import (large, before, 1);
  today = write_single (bench, NOW - 2 * HOUR);
  for (int i = -N_WARMING; i < N_SINGLES; i++)
    {
      /* Whichever comes second finds the processor awake. */
      gboolean small_first = i % 2 == 0;
      double seconds_in_first = import (small_first ? small : large, today, 1);
      double seconds_in_second = import (small_first ? large : small, today, 1);

      if (i >= 0)
        {
          in_small[i] = small_first ? seconds_in_first : seconds_in_second;
          growth[i] = (small_first ? seconds_in_second : seconds_in_first) / in_small[i];
        }
      undo (small);
      undo (large);
    }

  fettle_bench_report ("import-single", 1e3 * fettle_bench_median (in_small, N_SINGLES), "ms");
  /* Of pairs in the same moment: what else the machine does then slows both. */
  fettle_bench_report_at_most ("import-growth", fettle_bench_median (growth, N_SINGLES), "×", 1.15);
}

static void
measure_import (Bench *bench)
{
  double end_to_end[N_RUNS], decoding[N_RUNS], inserting[N_RUNS];
  double total, least;

  for (guint i = 0; i < N_RUNS; i++)
    {
      decoding[i] = decode_all (bench);
      inserting[i] = insert_all (bench);
      end_to_end[i] = import_all (bench);
    }

  total = fettle_bench_median (end_to_end, N_RUNS);
  least = fettle_bench_median (decoding, N_RUNS) + fettle_bench_median (inserting, N_RUNS);
  fettle_bench_report ("import-decoding", fettle_bench_median (decoding, N_RUNS), "s");
  fettle_bench_report ("import-inserting", fettle_bench_median (inserting, N_RUNS), "s");
  fettle_bench_report ("import-end-to-end", total, "s");
  fettle_bench_report_at_least ("import-files-per-second", N_FILES / total, "1/s", 100);
  fettle_bench_report_at_most ("import-over-rows", total / least, "×", 1.5);
}

static void
make_files (Bench *bench)
{
  g_autofree char *inbox = g_build_filename (bench->directory, "inbox", NULL);

  g_mkdir (inbox, 0700);
  bench->contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  bench->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (int i = 0; i < N_FILES; i++)
    {
      GBytes *contents = make_file (NOW - 2 * HOUR - (int64_t) i * DAY, 1);
      g_autofree char *name = g_strdup_printf ("%04d.fit", i);
      g_autofree char *path = g_build_filename (inbox, name, NULL);

      check (g_file_set_contents (path, g_bytes_get_data (contents, NULL),
                                  (gssize) g_bytes_get_size (contents), NULL),
             NULL);
      g_ptr_array_add (bench->contents, contents);
      g_ptr_array_add (bench->files, g_file_new_for_path (path));
    }
}

int
main (int argc, char **argv)
{
  Bench bench = { 0 };
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "C.UTF-8");
  bench.directory = g_dir_make_tmp ("fettle-bench-XXXXXX", &error);
  check (bench.directory != NULL, error);

  make_files (&bench);
  measure_import (&bench);
  measure_growth (&bench);

  remove_folder (bench.directory);
  g_clear_pointer (&bench.contents, g_ptr_array_unref);
  g_clear_pointer (&bench.files, g_ptr_array_unref);
  g_clear_pointer (&bench.directory, g_free);
  return 0;
}

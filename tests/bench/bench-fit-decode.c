/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

/* Budget 1: what decoding costs above the least that reading a FIT file can cost, and the whole
 * command against another program that reads such files.
 *
 *   bench-fit-decode FETTLE DATA
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "fettle-bench.h"
#include "fettle-fit-crc.h"
#include "fettle-fit-decoder.h"

#define SOURCE         "forcegage-pvm-dart_fit_decoder/ride-edge1040-large-2025.fit"
#define TARGET_SIZE    (5 * 1024 * 1024)
#define HEADER_SIZE    14
#define N_RUNS         31
#define N_PROCESS_RUNS 7

static uint32_t
read_little_endian (const uint8_t *data, unsigned int size)
{
  uint32_t number = 0;

  for (unsigned int i = 0; i < size; i++)
    number |= (uint32_t) data[i] << 8 * i;
  return number;
}

static void
append_little_endian (GByteArray *array, uint32_t number, unsigned int size)
{
  for (unsigned int i = 0; i < size; i++)
    {
      uint8_t byte = (uint8_t) (number >> 8 * i);
      g_byte_array_append (array, &byte, 1);
    }
}

/* One segment with the data of a real ride, again and again. */
static GBytes *
make_file (const char *data_directory)
{
  g_autofree char *path = g_build_filename (data_directory, "fit", SOURCE, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  GByteArray *file = g_byte_array_new ();
  const uint8_t *source;
  size_t length;
  uint32_t header_size, data_size;

  if (!g_file_get_contents (path, &contents, &length, &error))
    g_error ("%s", error->message);
  source = (const uint8_t *) contents;
  header_size = source[0];
  data_size = read_little_endian (source + 4, 4);

  g_byte_array_append (file, source, HEADER_SIZE);
  while (file->len < TARGET_SIZE)
    g_byte_array_append (file, source + header_size, data_size);
  data_size = GUINT32_TO_LE (file->len - HEADER_SIZE);
  file->data[0] = HEADER_SIZE;
  memcpy (file->data + 4, &data_size, 4);
  file->data[12] = 0;
  file->data[13] = 0;
  append_little_endian (file, fettle_fit_crc (0, file->data, file->len), 2);

  return g_byte_array_free_to_bytes (file);
}

typedef struct
{
  uint8_t n_fields;
  gboolean big_endian;
  uint32_t size;
  uint8_t sizes[255], element_sizes[255];
} WalkedDefinition;

static const uint8_t element_sizes[32] = { 1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8,
                                           8, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 };

static inline uint64_t
read_element (const uint8_t *data, unsigned int size, gboolean big_endian)
{
  uint16_t two;
  uint32_t four;
  uint64_t eight;

  switch (size)
    {
    case 1:
      return *data;
    case 2:
      memcpy (&two, data, 2);
      return big_endian ? GUINT16_FROM_BE (two) : GUINT16_FROM_LE (two);
    case 4:
      memcpy (&four, data, 4);
      return big_endian ? GUINT32_FROM_BE (four) : GUINT32_FROM_LE (four);
    default:
      memcpy (&eight, data, 8);
      return big_endian ? GUINT64_FROM_BE (eight) : GUINT64_FROM_LE (eight);
    }
}

/* Reads every element of every field by its definition and stores nothing. It believes the file: it
 * knows where that comes from. */
static uint64_t
walk (const uint8_t *data, size_t size)
{
  static WalkedDefinition definitions[16];
  const uint8_t *at = data + data[0], *end = data + size - 2;
  uint64_t sum = 0;

  while (at < end)
    {
      uint8_t header = *at++;
      WalkedDefinition *definition = &definitions[header & 0x80 ? header >> 5 & 3 : header & 0x0F];

      if ((header & 0xC0) == 0x40)
        {
          definition->big_endian = at[1];
          definition->n_fields = at[4];
          definition->size = 0;
          at += 5;
          for (unsigned int i = 0; i < definition->n_fields; i++, at += 3)
            {
              definition->sizes[i] = at[1];
              definition->element_sizes[i] = element_sizes[at[2] & 0x1F];
              definition->size += at[1];
            }
          continue;
        }
      for (unsigned int i = 0; i < definition->n_fields; i++)
        {
          unsigned int field_size = definition->sizes[i],
                       element_size = definition->element_sizes[i];

          for (unsigned int j = 0; j + element_size <= field_size; j += element_size)
            sum += read_element (at + j, element_size, definition->big_endian);
          at += field_size;
        }
    }

  return sum;
}

typedef struct
{
  const uint8_t *data;
  size_t size;
  uint64_t sink;
} File;

static void
run_floor (gpointer data)
{
  File *file = data;

  file->sink += fettle_fit_crc (0, file->data, file->size);
  file->sink += walk (file->data, file->size);
}

static void
run_decode (gpointer data)
{
  File *file = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleFitFile) decoded = fettle_fit_decode (file->data, file->size, &error);

  if (decoded == NULL || decoded->problem != NULL)
    g_error ("The benchmark's own file is not right.");
  file->sink += ((FettleRecording *) g_ptr_array_index (decoded->recordings, 0))->n_samples;
}

static void
run_process (gpointer data)
{
  char **arguments = data;
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_spawn_sync (NULL, arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL,
                     NULL, NULL, NULL, &status, &error)
      || !g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s", arguments[0], error->message);
}

static void
measure_decoding (File *file)
{
  double floor_seconds, decode_seconds;

  fettle_bench_compare (run_floor, file, run_decode, file, N_RUNS, &floor_seconds, &decode_seconds);
  fettle_bench_report ("fit-floor", (double) file->size / floor_seconds / 1e6, "MB/s");
  fettle_bench_report ("fit-decode", (double) file->size / decode_seconds / 1e6, "MB/s");
  fettle_bench_report_at_most ("fit-decode-over-floor", decode_seconds / floor_seconds, "×", 2.5);
}

static void
measure_command (const char *fettle, const char *path)
{
  g_autofree char *gpsbabel = g_find_program_in_path ("gpsbabel");
  const char *ours[] = { fettle, "decode", path, NULL };
  const char *theirs[]
      = { gpsbabel, "-i", "garmin_fit", "-f", path, "-o", "unicsv", "-F", "/dev/null", NULL };
  double our_seconds, their_seconds;

  if (gpsbabel == NULL)
    {
      printf ("fit-command-speed-up: not measured, there is no gpsbabel\n");
      return;
    }

  fettle_bench_compare (run_process, ours, run_process, theirs, N_PROCESS_RUNS, &our_seconds,
                        &their_seconds);
  fettle_bench_report ("fit-command", 1e3 * our_seconds, "ms");
  fettle_bench_report ("fit-command-gpsbabel", 1e3 * their_seconds, "ms");
  fettle_bench_report_at_least ("fit-command-speed-up", their_seconds / our_seconds, "×", 8.0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  File file = { 0 };
  int descriptor;

  setlocale (LC_ALL, "C.UTF-8");
  if (argc != 3)
    {
      fprintf (stderr, "Usage: %s FETTLE DATA\n", argv[0]);
      return 2;
    }

  bytes = make_file (argv[2]);
  file.data = g_bytes_get_data (bytes, &file.size);
  measure_decoding (&file);

  descriptor = g_file_open_tmp ("fettle-bench-XXXXXX.fit", &path, &error);
  if (descriptor < 0
      || !g_file_set_contents (path, (const char *) file.data, (gssize) file.size, &error))
    g_error ("%s", error->message);
  g_close (descriptor, NULL);
  measure_command (argv[1], path);
  g_unlink (path);

  return 0;
}

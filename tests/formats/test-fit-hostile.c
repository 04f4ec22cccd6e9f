/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-decoder.h"

#include <string.h>
#include <sys/resource.h>

#include "corpus.h"
#include "fettle-fit-summary.h"
#include "fettle-test.h"
#include "fit-bytes.h"

/* Whatever the bytes are, reading them ends soon, takes little memory and says where it ended. Each
 * of these is worth most under the sanitizers. */

static void
check (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleFitFile) file = NULL;
  /* A buffer of just that size, so that a sanitizer sees the first byte read beyond it. */
  g_autofree uint8_t *copy = g_memdup2 (data, size);

  file = fettle_fit_decode (copy, size, &error);
  if (file == NULL)
    {
      g_assert_true (error != NULL && error->domain == FETTLE_FIT_ERROR);
      g_assert_cmpuint (strlen (error->message), >, 10);
      return;
    }

  g_assert_null (error);
  g_assert_cmpuint (file->recordings->len, >, 0);
  g_assert_cmpint (file->problem != NULL, ==, file->problem_offset >= 0);
  g_assert_cmpint (file->problem_offset, <=, (int64_t) size);
  for (unsigned int i = 0; i < file->recordings->len; i++)
    g_assert_cmpuint (((FettleRecording *) g_ptr_array_index (file->recordings, i))->n_samples, <=,
                      size / 2);
}

static void
check_summary (const uint8_t *data, size_t size)
{
  g_autofree uint8_t *copy = g_memdup2 (data, size);
  g_autofree char *summary = fettle_fit_summarize (copy, size, "x.fit", NULL);
  g_autofree char *description = fettle_fit_describe (copy, size, "x.fit", NULL);

  g_assert_nonnull (summary);
  g_assert_true (g_utf8_validate (summary, -1, NULL));
  g_assert_true (g_utf8_validate (description, -1, NULL));
}

static const char *const small_files[] = {
  "dtcooper-python-fitparse/run-fenix5-short-hrv.fit",
  "synthetic/big-endian-with-developer-fields.fit",
  "synthetic/chained-two-activities.fit",
  "synthetic/compressed-timestamp-rollover.fit",
  "synthetic/hrv-status-night.fit",
  "synthetic/metrics-after-run.fit",
  "synthetic/odd-definitions.fit",
  "synthetic/sleep-scored-night.fit",
  "synthetic/workout-5x400.fit",
};

static void
test_each_prefix (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (small_files); i++)
    {
      g_autoptr (FettleCorpusFile) file = fettle_corpus_load (small_files[i]);
      size_t size;
      const uint8_t *data = g_bytes_get_data (file->bytes, &size);

      for (size_t length = 0; length <= size; length++)
        check (data, length);
    }
}

static void
test_each_byte_flipped (void)
{
  static const uint8_t flips[] = { 0xFF, 0x01, 0x40, 0x80 };
  static const char *const files[]
      = { "synthetic/odd-definitions.fit", "synthetic/metrics-after-run.fit" };

  for (size_t i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (FettleCorpusFile) file = fettle_corpus_load (files[i]);
      size_t size;
      const uint8_t *data = g_bytes_get_data (file->bytes, &size);
      g_autofree uint8_t *copy = g_memdup2 (data, size);

      for (size_t at = 0; at < size; at++)
        for (size_t flip = 0; flip < G_N_ELEMENTS (flips); flip++)
          {
            copy[at] ^= flips[flip];
            check (copy, size);
            if (flip == 0)
              check_summary (copy, size);
            copy[at] ^= flips[flip];
          }
    }
}

static void
check_bytes (GBytes *bytes)
{
  size_t size;
  const uint8_t *data = g_bytes_get_data (bytes, &size);

  check (data, size);
  check_summary (data, size);
  g_bytes_unref (bytes);
}

static void
test_largest_definition (void)
{
  GByteArray *data = fit_bytes_new ();
  FitField fields[255];

  for (unsigned int i = 0; i < 255; i++)
    fields[i] = (FitField) { (uint8_t) i, 255, (uint8_t) (i % 17) };
  fit_bytes_define (data, 0, FALSE, 20, fields, 255);
  fit_bytes_add (data, "00 0102");
  check_bytes (fit_bytes_finish (data));

  /* The same, and a message that is really that long. */
  data = fit_bytes_new ();
  fit_bytes_define (data, 0, TRUE, 20, fields, 255);
  fit_bytes_add (data, "00");
  g_byte_array_set_size (data, data->len + 255 * 255);
  memset (data->data + data->len - 255 * 255, 0x5A, 255 * 255);
  check_bytes (fit_bytes_finish (data));
}

static void
test_sizes_that_lie (void)
{
  static const uint32_t claims[] = { 0, 1, 5, 1000, 0x7FFFFFFF, 0xFFFFFFF0, UINT32_MAX };

  for (size_t i = 0; i < G_N_ELEMENTS (claims); i++)
    {
      const FitField fields[] = { FIT_TIMESTAMP, { 3, 1, 0x02 } };
      GByteArray *data = fit_bytes_new ();

      fit_bytes_define (data, 0, FALSE, 20, fields, 2);
      for (int j = 0; j < 20; j++)
        fit_bytes_add (data, "00 00000040 96");
      check_bytes (fit_bytes_finish_as (data, 14, claims[i]));
    }
}

static void
fill (GByteArray *data, const char *hex, unsigned int n_times)
{
  for (unsigned int i = 0; i < n_times; i++)
    fit_bytes_add (data, hex);
}

/* A byte a message: counted, not kept. */
static void
test_messages_without_fields (void)
{
  static const unsigned int messages[] = { 0, 18, 19, 20, 21, 23, 78, 101, 132, 206, 227, 65535 };

  for (size_t i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      g_autoptr (FettleFitFile) file = NULL;
      g_autoptr (GBytes) bytes = NULL;
      GByteArray *data = fit_bytes_new ();
      size_t size;
      const uint8_t *start;

      fit_bytes_define (data, 0, FALSE, messages[i], NULL, 0);
      fill (data, "00 80 81", 100000);
      bytes = fit_bytes_finish (data);
      start = g_bytes_get_data (bytes, &size);
      check (start, size);
      file = fettle_fit_decode (start, size, NULL);
      g_assert_cmpuint (((FettleRecording *) g_ptr_array_index (file->recordings, 0))->n_samples,
                        ==, 0);
      g_assert_cmpuint (
          ((FettleRecording *) g_ptr_array_index (file->recordings, 0))->sessions->len, ==, 0);
    }
}

/* Messages of one byte that each would become something big. */
static void
test_shortest_messages_of_all_kinds (void)
{
  for (unsigned int message = 0; message < 480; message++)
    {
      const FitField fields[] = { { (uint8_t) (message % 7), 1, 0x02 } };
      GByteArray *data = fit_bytes_new ();

      fit_bytes_define (data, 0, FALSE, message, fields, 1);
      fill (data, "00 01 80 02", 2000);
      check_bytes (fit_bytes_finish (data));
    }
}

static void
test_as_many_sessions_as_fit (void)
{
  const FitField fields[] = { { 5, 1, 0x00 } };
  GByteArray *data = fit_bytes_new ();
  g_autoptr (FettleFitFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  size_t size;
  const uint8_t *start;

  fit_bytes_define (data, 0, FALSE, 18, fields, 1);
  fill (data, "00 01", 200000);
  bytes = fit_bytes_finish (data);
  start = g_bytes_get_data (bytes, &size);
  file = fettle_fit_decode (start, size, NULL);
  g_assert_cmpuint (((FettleRecording *) g_ptr_array_index (file->recordings, 0))->sessions->len,
                    ==, 65536);
}

static void
test_thousands_of_segments (void)
{
  GByteArray *data = fit_bytes_new ();
  GByteArray *file = g_byte_array_new ();
  g_autoptr (GBytes) segment = NULL;
  size_t size;
  const uint8_t *start;

  fit_bytes_define (data, 0, FALSE, 0, (const FitField[]) { { 0, 1, 0x00 } }, 1);
  fit_bytes_add (data, "00 04");
  segment = fit_bytes_finish (data);
  start = g_bytes_get_data (segment, &size);
  for (int i = 0; i < 5000; i++)
    g_byte_array_append (file, start, (guint) size);
  check_bytes (g_byte_array_free_to_bytes (file));
}

/* Nothing but definitions, each as costly as one can be. */
static void
test_only_definitions (void)
{
  GByteArray *data = fit_bytes_new ();
  FitField fields[255];

  for (unsigned int i = 0; i < 255; i++)
    fields[i] = (FitField) { (uint8_t) i, 1, 0x02 };
  for (int i = 0; i < 2000; i++)
    fit_bytes_define (data, (unsigned int) i % 16, FALSE, 20, fields, 255);
  check_bytes (fit_bytes_finish (data));
}

/* Many descriptions of developer fields, and records that use them all. */
static void
test_developer_fields_without_end (void)
{
  const FitField description[]
      = { { 0, 1, 0x02 }, { 1, 1, 0x02 }, { 2, 1, 0x02 }, { 14, 2, 0x84 }, { 15, 1, 0x02 } };
  GByteArray *data = fit_bytes_new ();

  fit_bytes_define (data, 0, FALSE, 206, description, 5);
  for (unsigned int i = 0; i < 65536; i++)
    {
      uint8_t message[]
          = { 0x00, (uint8_t) (i >> 8), (uint8_t) i, 0x02, 0x14, 0x00, (uint8_t) (i % 9) };
      g_byte_array_append (data, message, sizeof message);
    }
  fit_bytes_add (data, "61 00 00 1400 01 FD0486 FF");
  for (unsigned int i = 0; i < 255; i++)
    {
      uint8_t use[] = { (uint8_t) i, 1, (uint8_t) (255 - i) };
      g_byte_array_append (data, use, sizeof use);
    }
  for (int i = 0; i < 2000; i++)
    {
      fit_bytes_add (data, "01 00000040");
      g_byte_array_set_size (data, data->len + 255);
      memset (data->data + data->len - 255, 0x37, 255);
    }
  check_bytes (fit_bytes_finish (data));
}

static void
test_wrong_files_are_named (void)
{
  static const struct
  {
    const char *bytes;
    size_t size;
    FettleFitError code;
    const char *words;
  } cases[] = {
    { "", 0, FETTLE_FIT_ERROR_EMPTY, "empty" },
    { "Date,Distance\n2026-01-01,5\n", 27, FETTLE_FIT_ERROR_NOT_FIT, "text file" },
    { "PK\x03\x04\x14\0\0\0\x08\0xxxxxxxxxxxxxxxx", 26, FETTLE_FIT_ERROR_NOT_FIT, "ZIP" },
    { "\x1F\x8B\x08\0\0\0\0\0\0\3abcdefghijkl", 22, FETTLE_FIT_ERROR_NOT_FIT, "gzip" },
    { "\xEF\xBB\xBF  <!DOCTYPE html><html>", 27, FETTLE_FIT_ERROR_NOT_FIT, "web page" },
    { "<html></html>", 13, FETTLE_FIT_ERROR_NOT_FIT, "web page" },
    { "\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16, FETTLE_FIT_ERROR_NOT_FIT, "not a FIT file" },
    { "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 16, FETTLE_FIT_ERROR_NOT_FIT, "not a FIT file" },
    { "\x0E\x30\0\0\x10\0\0\0.FIT\0\0aaaaaaaaaaaaaaaaaa", 32, FETTLE_FIT_ERROR_UNSUPPORTED,
      "version 3" },
    { "\x0E\x10\0\0\x10\0\0\0.FIT\0\0", 14, FETTLE_FIT_ERROR_TRUNCATED, "too early" },
    { "\x0E\x10\0\0", 4, FETTLE_FIT_ERROR_TRUNCATED, "too early" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FettleFitFile) file
          = fettle_fit_decode ((const uint8_t *) cases[i].bytes, cases[i].size, &error);

      g_assert_null (file);
      g_assert_error (error, FETTLE_FIT_ERROR, (int) cases[i].code);
      if (strstr (error->message, cases[i].words) == NULL)
        g_error ("“%s” does not say “%s”", error->message, cases[i].words);
    }
}

/* What all of the above may have taken, on top of what a test program takes anyway. */
static void
test_memory_stayed_small (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
#ifndef __SANITIZE_ADDRESS__
  g_assert_cmpint (usage.ru_maxrss, <, 200 * 1024);
#endif
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/formats/fit/hostile/each-prefix", test_each_prefix);
  g_test_add_func ("/formats/fit/hostile/each-byte-flipped", test_each_byte_flipped);
  g_test_add_func ("/formats/fit/hostile/largest-definition", test_largest_definition);
  g_test_add_func ("/formats/fit/hostile/sizes-that-lie", test_sizes_that_lie);
  g_test_add_func ("/formats/fit/hostile/messages-without-fields", test_messages_without_fields);
  g_test_add_func ("/formats/fit/hostile/shortest-messages-of-all-kinds",
                   test_shortest_messages_of_all_kinds);
  g_test_add_func ("/formats/fit/hostile/as-many-sessions-as-fit", test_as_many_sessions_as_fit);
  g_test_add_func ("/formats/fit/hostile/thousands-of-segments", test_thousands_of_segments);
  g_test_add_func ("/formats/fit/hostile/only-definitions", test_only_definitions);
  g_test_add_func ("/formats/fit/hostile/developer-fields-without-end",
                   test_developer_fields_without_end);
  g_test_add_func ("/formats/fit/hostile/wrong-files-are-named", test_wrong_files_are_named);
  g_test_add_func ("/formats/fit/hostile/memory-stayed-small", test_memory_stayed_small);

  return g_test_run ();
}

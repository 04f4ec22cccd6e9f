/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <string.h>
#include <zstd.h>

#include "fettle-channel.h"
#include "fettle-store-error.h"
#include "fettle-stream-codec.h"
#include "fettle-test.h"

static void
assert_round_trip (const int32_t *values, size_t n_values)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) data = fettle_stream_codec_encode (values, n_values);
  g_autofree int32_t *decoded = fettle_stream_codec_decode (data, n_values, "test", &error);

  g_assert_no_error (error);
  g_assert_cmpmem (values, n_values * sizeof (int32_t), decoded, n_values * sizeof (int32_t));
}

static void
assert_damaged (GBytes *data, size_t n_values)
{
  g_autoptr (GError) error = NULL;
  int32_t *decoded = fettle_stream_codec_decode (data, n_values, "heart_rate", &error);

  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "heart_rate"));
  g_assert_null (decoded);
}

static void
test_small_columns (void)
{
  const int32_t values[] = { 0, -1, 1, INT32_MAX, INT32_MIN + 1, FETTLE_SAMPLE_MISSING, 7 };

  for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
    {
      for (size_t n = 0; n + i <= G_N_ELEMENTS (values); n++)
        assert_round_trip (values + i, n);
    }
}

static void
test_only_missing (void)
{
  int32_t values[1000];

  for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = FETTLE_SAMPLE_MISSING;

  assert_round_trip (values, 1);
  assert_round_trip (values, G_N_ELEMENTS (values));
}

/* Columns of any shape: noise of the whole range, slow walks, ramps, gaps of any length. */
static void
test_random_columns (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (0xfe77);

  for (int round = 0; round < 400; round++)
    {
      size_t n_values = (size_t) g_rand_int_range (random, 0, 5000);
      g_autofree int32_t *values = g_new (int32_t, MAX (n_values, 1));
      int width = g_rand_int_range (random, 1, 31);
      int missing_percent = g_rand_int_range (random, 0, 101);
      gboolean walks = g_rand_boolean (random);
      uint32_t last = 0;

      for (size_t i = 0; i < n_values; i++)
        {
          uint32_t value = (uint32_t) g_rand_int (random) >> (32 - width);

          last = walks ? last + value : value;
          values[i] = g_rand_int_range (random, 0, 100) < missing_percent ? FETTLE_SAMPLE_MISSING
                                                                          : (int32_t) last;
        }
      assert_round_trip (values, n_values);
    }
}

static void
test_flipped_bit_is_found (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  int32_t values[2000];
  g_autoptr (GBytes) data = NULL;
  g_autofree uint8_t *blob = NULL;
  size_t size;

  for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = i % 50 == 0 ? FETTLE_SAMPLE_MISSING : 140 + g_rand_int_range (random, -3, 4);

  data = fettle_stream_codec_encode (values, G_N_ELEMENTS (values));
  size = g_bytes_get_size (data);
  blob = g_memdup2 (g_bytes_get_data (data, NULL), size);

  for (size_t bit = 0; bit < size * 8; bit++)
    {
      g_autoptr (GBytes) flipped = NULL;

      blob[bit / 8] ^= (uint8_t) (1u << (bit % 8));
      flipped = g_bytes_new (blob, size);
      blob[bit / 8] ^= (uint8_t) (1u << (bit % 8));

      assert_damaged (flipped, G_N_ELEMENTS (values));
    }
}

/* Writes the hash that belongs to what stands behind it, as somebody could who knows the format. */
static GBytes *
seal (uint8_t *blob, size_t size)
{
  uint64_t hash = UINT64_C (0xcbf29ce484222325);

  for (size_t i = 9; i < size; i++)
    hash = (hash ^ blob[i]) * UINT64_C (0x100000001b3);
  hash = GUINT64_TO_LE (hash);
  memcpy (blob + 1, &hash, sizeof hash);

  return g_bytes_new (blob, size);
}

/* With the right hash, zstd and the content are on their own: an error or the values, no more. */
static void
test_forged_blob_is_bounded (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8);
  int32_t values[300];
  g_autoptr (GBytes) data = NULL;
  g_autofree uint8_t *blob = NULL;
  size_t size;
  int n_refused = 0;

  for (int i = 0; i < (int) G_N_ELEMENTS (values); i++)
    values[i] = i % 7 == 0 ? FETTLE_SAMPLE_MISSING : i * i;
  data = fettle_stream_codec_encode (values, G_N_ELEMENTS (values));
  size = g_bytes_get_size (data);

  for (int round = 0; round < 5000; round++)
    {
      g_autoptr (GBytes) forged = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree int32_t *decoded = NULL;

      g_free (blob);
      blob = g_memdup2 (g_bytes_get_data (data, NULL), size);
      for (int i = g_rand_int_range (random, 1, 4); i > 0; i--)
        blob[g_rand_int_range (random, 9, (int) size)] = (uint8_t) g_rand_int (random);
      forged = seal (blob, size);

      decoded = fettle_stream_codec_decode (forged, G_N_ELEMENTS (values), "x", &error);
      if (decoded != NULL)
        g_assert_cmpmem (decoded, sizeof values, values, sizeof values);
      else
        n_refused++;
    }

  g_assert_cmpint (n_refused, >, 4500);
}

/* A frame that is sound, with anything at all in it: never more than the values asked for. */
static void
test_hostile_content_is_bounded (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);

  for (int round = 0; round < 5000; round++)
    {
      uint8_t content[64];
      uint8_t blob[9 + ZSTD_COMPRESSBOUND (sizeof content)] = { 1 };
      int content_size = g_rand_int_range (random, 1, (int) sizeof content);
      size_t n_values = (size_t) g_rand_int_range (random, 0, 40);
      g_autoptr (GBytes) sealed = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree int32_t *decoded = NULL;
      size_t size;

      content[0] = (uint8_t) g_rand_int_range (random, 0, 4);
      for (int i = 1; i < content_size; i++)
        content[i] = (uint8_t) g_rand_int_range (random, 0, round % 2 == 0 ? 12 : 256);

      size = ZSTD_compress (blob + 9, sizeof blob - 9, content, (size_t) content_size, 1);
      g_assert_false (ZSTD_isError (size));
      sealed = seal (blob, 9 + size);

      decoded = fettle_stream_codec_decode (sealed, n_values, "x", &error);
      if (decoded == NULL)
        g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_DAMAGED);
    }
}

static void
test_cut_off_is_found (void)
{
  int32_t values[500];
  g_autoptr (GBytes) data = NULL;

  for (int i = 0; i < (int) G_N_ELEMENTS (values); i++)
    values[i] = i * i;

  data = fettle_stream_codec_encode (values, G_N_ELEMENTS (values));
  for (size_t size = 0; size < g_bytes_get_size (data); size++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (data, 0, size);

      assert_damaged (cut, G_N_ELEMENTS (values));
    }
}

static void
test_other_length_is_found (void)
{
  const int32_t values[] = { 1, 2, FETTLE_SAMPLE_MISSING, 4 };
  g_autoptr (GBytes) data = fettle_stream_codec_encode (values, G_N_ELEMENTS (values));

  assert_damaged (data, 0);
  assert_damaged (data, G_N_ELEMENTS (values) - 1);
  assert_damaged (data, G_N_ELEMENTS (values) + 1);
  assert_damaged (data, FETTLE_STREAM_CODEC_LIMIT);
  assert_damaged (data, SIZE_MAX);
}

/* Anything at all, with and without the beginning of a good blob. */
static void
test_garbage_is_refused (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (99);
  const int32_t values[] = { 5, 6, 7, 8 };
  g_autoptr (GBytes) good = fettle_stream_codec_encode (values, G_N_ELEMENTS (values));

  for (int round = 0; round < 2000; round++)
    {
      size_t size = (size_t) g_rand_int_range (random, 1, 300);
      g_autofree uint8_t *blob = g_malloc (size);
      g_autoptr (GBytes) data = NULL;

      for (size_t i = 0; i < size; i++)
        blob[i] = (uint8_t) g_rand_int (random);
      if (round % 2 == 0)
        memcpy (blob, g_bytes_get_data (good, NULL), MIN (size, 6));

      data = g_bytes_new (blob, size);
      assert_damaged (data, 4);
    }
}

/* An hour of heart rate in well under a byte a second. */
static void
test_is_small (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  int32_t heart_rate[3600], elapsed[3600];
  g_autoptr (GBytes) data = NULL, times = NULL;
  int32_t value = 140;

  for (int32_t i = 0; i < 3600; i++)
    {
      if (g_rand_int_range (random, 0, 3) == 0)
        value += g_rand_int_range (random, -1, 2);
      heart_rate[i] = value;
      elapsed[i] = i;
    }

  data = fettle_stream_codec_encode (heart_rate, G_N_ELEMENTS (heart_rate));
  times = fettle_stream_codec_encode (elapsed, G_N_ELEMENTS (elapsed));
  g_assert_cmpuint (g_bytes_get_size (data), <, 1000);
  g_assert_cmpuint (g_bytes_get_size (times), <, 50);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/stream-codec/small-columns", test_small_columns);
  g_test_add_func ("/stream-codec/only-missing", test_only_missing);
  g_test_add_func ("/stream-codec/random-columns", test_random_columns);
  g_test_add_func ("/stream-codec/flipped-bit-is-found", test_flipped_bit_is_found);
  g_test_add_func ("/stream-codec/forged-blob-is-bounded", test_forged_blob_is_bounded);
  g_test_add_func ("/stream-codec/hostile-content-is-bounded", test_hostile_content_is_bounded);
  g_test_add_func ("/stream-codec/cut-off-is-found", test_cut_off_is_found);
  g_test_add_func ("/stream-codec/other-length-is-found", test_other_length_is_found);
  g_test_add_func ("/stream-codec/garbage-is-refused", test_garbage_is_refused);
  g_test_add_func ("/stream-codec/is-small", test_is_small);

  return g_test_run ();
}

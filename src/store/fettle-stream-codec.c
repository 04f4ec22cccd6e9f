/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-stream-codec.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <zstd.h>

#include "fettle-channel.h"
#include "fettle-store-error.h"

/* A blob is a version byte, a hash of the rest, and a zstd frame with the checksum of its content.
 * The content:
 *
 *   order      one byte: how many times differences were taken, 1 or 2
 *   runs       numbers of values that are there, missing, there, missing, …, until all are told
 *   values     differences of those that are there
 *
 * Numbers are base-128 varints, differences zigzag-folded first so that small ones of either sign
 * are short. Arithmetic is modulo 2³², so no value is out of range. Second differences win where a
 * channel grows steadily: distance, position, elapsed time.
 *
 * zstd's checksum proves the values; the hash finds also those flipped bits that zstd does not
 * need.
 */
#define VERSION     1
#define HASH_OFFSET 1
#define HEADER_SIZE (HASH_OFFSET + sizeof (uint64_t))

/* Lower levels take as long, and level 5 twice as long for a hundredth less. */
#define COMPRESSION_LEVEL 3

#define MAXIMUM_VARINT 5

static void
free_compressor (gpointer data)
{
  ZSTD_freeCCtx (data);
}

static void
free_decompressor (gpointer data)
{
  ZSTD_freeDCtx (data);
}

/* Their working memory is large and is kept for the thread's next blob. */
static GPrivate compressor_private = G_PRIVATE_INIT (free_compressor);
static GPrivate decompressor_private = G_PRIVATE_INIT (free_decompressor);

static ZSTD_CCtx *
get_compressor (void)
{
  ZSTD_CCtx *compressor = g_private_get (&compressor_private);

  if (compressor == NULL)
    {
      compressor = ZSTD_createCCtx ();
      ZSTD_CCtx_setParameter (compressor, ZSTD_c_compressionLevel, COMPRESSION_LEVEL);
      ZSTD_CCtx_setParameter (compressor, ZSTD_c_checksumFlag, 1);
      g_private_set (&compressor_private, compressor);
    }

  return compressor;
}

static ZSTD_DCtx *
get_decompressor (void)
{
  ZSTD_DCtx *decompressor = g_private_get (&decompressor_private);

  if (decompressor == NULL)
    {
      decompressor = ZSTD_createDCtx ();
      g_private_set (&decompressor_private, decompressor);
    }

  return decompressor;
}

/* FNV-1a (Fowler, Noll and Vo 1991), 64 bits. Every step maps states one to one, so that a change
 * of a single byte never gives the same hash. */
static uint64_t
hash_bytes (const uint8_t *bytes, size_t size)
{
  uint64_t hash = UINT64_C (0xcbf29ce484222325);

  for (size_t i = 0; i < size; i++)
    hash = (hash ^ bytes[i]) * UINT64_C (0x100000001b3);

  return GUINT64_TO_LE (hash);
}

static uint8_t *
put_varint (uint8_t *out, uint32_t value)
{
  while (value >= 0x80)
    {
      *out++ = (uint8_t) (value | 0x80);
      value >>= 7;
    }
  *out++ = (uint8_t) value;

  return out;
}

/* NULL where the number does not end, or does not fit. */
static const uint8_t *
get_varint (const uint8_t *in, const uint8_t *end, uint32_t *value)
{
  uint32_t result = 0;

  for (unsigned int shift = 0; shift < 7 * MAXIMUM_VARINT && in < end; shift += 7)
    {
      uint8_t byte = *in++;

      result |= (uint32_t) (byte & 0x7f) << shift;
      if (byte < 0x80)
        {
          *value = result;
          return in;
        }
    }

  return NULL;
}

static uint32_t
fold (uint32_t difference)
{
  return (difference << 1) ^ (difference >> 31 ? UINT32_MAX : 0);
}

static uint32_t
unfold (uint32_t folded)
{
  return (folded >> 1) ^ (folded & 1 ? UINT32_MAX : 0);
}

static uint8_t *
put_runs (uint8_t *out, const int32_t *values, size_t n_values)
{
  gboolean missing = FALSE;
  size_t start = 0;

  while (start < n_values)
    {
      size_t end = start;

      while (end < n_values && (values[end] == FETTLE_SAMPLE_MISSING) == missing)
        end++;

      out = put_varint (out, (uint32_t) (end - start));
      missing = !missing;
      start = end;
    }

  return out;
}

/* Which order gives the smaller numbers; the number of their bits is what they cost. */
static int
choose_order (const int32_t *values, size_t n_values)
{
  uint32_t last = 0, last_difference = 0;
  uint64_t first_cost = 0, second_cost = 0;

  for (size_t i = 0; i < n_values; i++)
    {
      uint32_t difference;

      if (values[i] == FETTLE_SAMPLE_MISSING)
        continue;

      difference = (uint32_t) values[i] - last;
      first_cost += g_bit_storage (fold (difference));
      second_cost += g_bit_storage (fold (difference - last_difference));
      last = (uint32_t) values[i];
      last_difference = difference;
    }

  return second_cost < first_cost ? 2 : 1;
}

static uint8_t *
put_values (uint8_t *out, const int32_t *values, size_t n_values, int order)
{
  uint32_t last = 0, last_difference = 0;

  for (size_t i = 0; i < n_values; i++)
    {
      uint32_t difference;

      if (values[i] == FETTLE_SAMPLE_MISSING)
        continue;

      difference = (uint32_t) values[i] - last;
      out = put_varint (out, fold (difference - last_difference));
      last = (uint32_t) values[i];
      last_difference = order == 2 ? difference : 0;
    }

  return out;
}

/**
 * fettle_stream_codec_encode:
 * @values: (array length=n_values): the values; %FETTLE_SAMPLE_MISSING for one that is missing
 * @n_values: the number of values, up to %FETTLE_STREAM_CODEC_LIMIT
 *
 * Compresses a column of samples.
 *
 * Returns: (transfer full): the blob
 */
GBytes *
fettle_stream_codec_encode (const int32_t *values, size_t n_values)
{
  g_autofree uint8_t *content = NULL;
  uint8_t *end, *blob;
  size_t size, bound;
  uint64_t hash;
  int order;

  g_return_val_if_fail (values != NULL || n_values == 0, NULL);
  g_return_val_if_fail (n_values <= FETTLE_STREAM_CODEC_LIMIT, NULL);

  /* Each value is at most one number, and at most one run begins with it, after an empty first. */
  content = g_malloc (2 + 2 * MAXIMUM_VARINT * n_values);
  order = choose_order (values, n_values);
  content[0] = (uint8_t) order;
  end = put_runs (content + 1, values, n_values);
  end = put_values (end, values, n_values, order);

  bound = ZSTD_compressBound ((size_t) (end - content));
  blob = g_malloc (HEADER_SIZE + bound);
  size = ZSTD_compress2 (get_compressor (), blob + HEADER_SIZE, bound, content,
                         (size_t) (end - content));
  /* With room for the bound, only memory can be short, which GLib does not survive either. */
  g_assert (!ZSTD_isError (size));

  hash = hash_bytes (blob + HEADER_SIZE, size);
  blob[0] = VERSION;
  memcpy (blob + HASH_OFFSET, &hash, sizeof hash);

  return g_bytes_new_take (g_realloc (blob, HEADER_SIZE + size), HEADER_SIZE + size);
}

/* The zstd frame of a blob of this version that is as it was written. */
static const uint8_t *
find_frame (GBytes *data, size_t *size)
{
  gsize blob_size;
  const uint8_t *blob = g_bytes_get_data (data, &blob_size);
  uint64_t hash;

  if (blob_size < HEADER_SIZE || blob[0] != VERSION)
    return NULL;

  *size = blob_size - HEADER_SIZE;
  hash = hash_bytes (blob + HEADER_SIZE, *size);

  return memcmp (blob + HASH_OFFSET, &hash, sizeof hash) == 0 ? blob + HEADER_SIZE : NULL;
}

/* The content of a blob, if it is no larger than @n_values can make it. */
static uint8_t *
decompress (GBytes *data, size_t n_values, size_t *size)
{
  g_autofree uint8_t *content = NULL;
  size_t frame_size;
  const uint8_t *frame = find_frame (data, &frame_size);
  unsigned long long content_size;

  if (frame == NULL || n_values > FETTLE_STREAM_CODEC_LIMIT)
    return NULL;

  /* Both "unknown" and "error" are larger than any limit. */
  content_size = ZSTD_getFrameContentSize (frame, frame_size);
  if (content_size < 1 || content_size > 2 + 2 * MAXIMUM_VARINT * n_values)
    return NULL;

  content = g_try_malloc (content_size);
  if (content == NULL)
    return NULL;

  *size = ZSTD_decompressDCtx (get_decompressor (), content, content_size, frame, frame_size);

  return *size == content_size ? g_steal_pointer (&content) : NULL;
}

/* Marks the missing values, and finds where the runs end. NULL unless they tell of @n_values. */
static const uint8_t *
get_runs (const uint8_t *in, const uint8_t *end, int32_t *values, size_t n_values)
{
  gboolean missing = FALSE;
  size_t start = 0;

  while (start < n_values)
    {
      uint32_t length;

      in = get_varint (in, end, &length);
      if (in == NULL || length > n_values - start)
        return NULL;

      for (size_t i = start; i < start + length; i++)
        values[i] = missing ? FETTLE_SAMPLE_MISSING : 0;
      start += length;
      missing = !missing;
    }

  return in;
}

static const uint8_t *
get_values (const uint8_t *in, const uint8_t *end, int32_t *values, size_t n_values, int order)
{
  uint32_t last = 0, last_difference = 0;

  for (size_t i = 0; i < n_values; i++)
    {
      uint32_t folded, difference;

      if (values[i] == FETTLE_SAMPLE_MISSING)
        continue;

      in = get_varint (in, end, &folded);
      if (in == NULL)
        return NULL;

      difference = unfold (folded) + last_difference;
      last += difference;
      last_difference = order == 2 ? difference : 0;
      values[i] = (int32_t) last;
    }

  return in;
}

static int32_t *
decode_content (const uint8_t *content, size_t size, size_t n_values)
{
  g_autofree int32_t *values = g_try_new (int32_t, MAX (n_values, 1));
  const uint8_t *end = content + size;
  const uint8_t *in = content + 1;
  int order = content[0];

  if (values == NULL || order < 1 || order > 2)
    return NULL;

  in = get_runs (in, end, values, n_values);
  if (in != NULL)
    in = get_values (in, end, values, n_values, order);

  return in == end ? g_steal_pointer (&values) : NULL;
}

/**
 * fettle_stream_codec_decode:
 * @data: a blob
 * @n_values: the number of values that it must hold
 * @channel: the name of the channel, for the error
 * @error: return location for %FETTLE_STORE_ERROR_DAMAGED
 *
 * Unpacks and verifies a column of samples. The memory that it takes is bounded by @n_values,
 * whatever the blob says.
 *
 * Returns: (transfer full) (array length=n_values): the values
 */
int32_t *
fettle_stream_codec_decode (GBytes *data, size_t n_values, const char *channel, GError **error)
{
  g_autofree uint8_t *content = NULL;
  int32_t *values = NULL;
  size_t size;

  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (channel != NULL, NULL);

  content = decompress (data, n_values, &size);
  if (content != NULL)
    values = decode_content (content, size, n_values);

  if (values == NULL)
    /* Translators: “%s” is the technical name of what was measured, such as “heart_rate”. */
    g_set_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_DAMAGED,
                 _ ("The stored samples of “%s” are damaged."), channel);

  return values;
}

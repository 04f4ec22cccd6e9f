/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-encoded-streams.h"

#include "fettle-stream-codec.h"
#include "fettle-store-error.h"

#include <glib/gi18n-lib.h>

/* The names of what is stored beside the channels. */
#define ELAPSED_NAME      "elapsed_seconds"
#define RR_INTERVALS_NAME "rr_interval"

struct _FettleEncodedStreams
{
  size_t n_channels;
  FettleEncodedChannel channels[FETTLE_N_CHANNELS + 2];
};

static void
add_channel (FettleEncodedStreams *self, const char *name, const int32_t *values, size_t n_values)
{
  FettleEncodedChannel *channel = &self->channels[self->n_channels++];

  channel->name = name;
  channel->n_values = n_values;
  channel->data = fettle_stream_codec_encode (values, n_values);
}

/**
 * fettle_streams_encode:
 * @streams: the seconds of an activity
 *
 * Compresses each channel. Any thread may do it.
 *
 * Returns: (transfer full): what is to be stored
 */
FettleEncodedStreams *
fettle_streams_encode (const FettleStreams *streams)
{
  FettleEncodedStreams *self = g_new0 (FettleEncodedStreams, 1);

  add_channel (self, ELAPSED_NAME, streams->elapsed, streams->n_samples);

  for (FettleChannel i = 0; i < FETTLE_N_CHANNELS; i++)
    {
      if (streams->channels[i] != NULL)
        add_channel (self, fettle_channel_get_info (i)->name, streams->channels[i],
                     streams->n_samples);
    }

  if (streams->rr_intervals != NULL)
    add_channel (self, RR_INTERVALS_NAME, streams->rr_intervals, streams->n_rr_intervals);

  return self;
}

/**
 * fettle_encoded_streams_free:
 * @self: (transfer full) (nullable): encoded streams
 *
 * Frees encoded streams.
 */
void
fettle_encoded_streams_free (FettleEncodedStreams *self)
{
  if (self == NULL)
    return;

  for (size_t i = 0; i < self->n_channels; i++)
    g_bytes_unref (self->channels[i].data);
  g_free (self);
}

/**
 * fettle_encoded_streams_get_channels:
 * @self: encoded streams
 * @n_channels: (out): the number of channels
 *
 * Returns: (transfer none) (array length=n_channels): the channels, the time of the samples first
 */
const FettleEncodedChannel *
fettle_encoded_streams_get_channels (const FettleEncodedStreams *self, size_t *n_channels)
{
  *n_channels = self->n_channels;

  return self->channels;
}

static const FettleEncodedChannel *
find_elapsed (const FettleEncodedChannel *channels, size_t n_channels)
{
  for (size_t i = 0; i < n_channels; i++)
    {
      if (g_str_equal (channels[i].name, ELAPSED_NAME))
        return &channels[i];
    }

  return NULL;
}

/* A channel that is there twice, or has another length than the time, is as bad as a flipped bit.
 */
static gboolean
decode_channel (FettleStreams *streams, const FettleEncodedChannel *channel, GError **error)
{
  gboolean has_own_length = g_str_equal (channel->name, RR_INTERVALS_NAME);
  int32_t **target;
  FettleChannel number;

  if (has_own_length)
    target = &streams->rr_intervals;
  else if (g_str_equal (channel->name, ELAPSED_NAME))
    target = &streams->elapsed;
  else if (fettle_channel_from_name (channel->name, &number))
    target = &streams->channels[number];
  else
    return TRUE;

  if (*target != NULL || (!has_own_length && channel->n_values != streams->n_samples))
    {
      /* Translators: “%s” is the technical name of what was measured, such as “heart_rate”. */
      g_set_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_DAMAGED,
                   _ ("The stored samples of “%s” do not fit the others of their activity."),
                   channel->name);
      return FALSE;
    }

  *target = fettle_stream_codec_decode (channel->data, channel->n_values, channel->name, error);
  if (*target != NULL && has_own_length)
    streams->n_rr_intervals = channel->n_values;

  return *target != NULL;
}

/**
 * fettle_streams_decode:
 * @channels: (array length=n_channels): the channels as they are stored
 * @n_channels: the number of channels
 * @error: return location for %FETTLE_STORE_ERROR_DAMAGED
 *
 * Unpacks and verifies the seconds of an activity. A channel that is not known, because a newer
 * version wrote it, is left out.
 *
 * Returns: (transfer full): the seconds
 */
FettleStreams *
fettle_streams_decode (const FettleEncodedChannel *channels, size_t n_channels, GError **error)
{
  g_autoptr (FettleStreams) streams = g_new0 (FettleStreams, 1);
  const FettleEncodedChannel *elapsed = find_elapsed (channels, n_channels);

  if (elapsed == NULL)
    {
      g_set_error_literal (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_DAMAGED,
                           _ ("The stored samples of an activity have lost their times."));
      return NULL;
    }

  streams->n_samples = elapsed->n_values;
  for (size_t i = 0; i < n_channels; i++)
    {
      if (!decode_channel (streams, &channels[i], error))
        return NULL;
    }

  return g_steal_pointer (&streams);
}

/**
 * fettle_streams_decode_intact:
 * @channels: (array length=n_channels): the channels as they are stored
 * @n_channels: the number of channels
 * @damaged: (element-type utf8): where the names of the channels that are damaged are added
 *
 * Unpacks what is intact: one damaged channel is no reason to lose the others.
 *
 * Returns: (transfer full) (nullable): the seconds; %NULL if their times are damaged
 */
FettleStreams *
fettle_streams_decode_intact (const FettleEncodedChannel *channels,
                              size_t n_channels,
                              GPtrArray *damaged)
{
  g_autoptr (FettleStreams) streams = g_new0 (FettleStreams, 1);
  const FettleEncodedChannel *elapsed = find_elapsed (channels, n_channels);

  streams->n_samples = elapsed != NULL ? elapsed->n_values : 0;
  if (elapsed == NULL || !decode_channel (streams, elapsed, NULL))
    {
      g_ptr_array_add (damaged, g_strdup (ELAPSED_NAME));
      return NULL;
    }

  for (size_t i = 0; i < n_channels; i++)
    {
      if (&channels[i] != elapsed && !decode_channel (streams, &channels[i], NULL))
        g_ptr_array_add (damaged, g_strdup (channels[i].name));
    }

  return g_steal_pointer (&streams);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-streams.h"

G_BEGIN_DECLS

/* An activity's seconds as they are stored. Compressing is the slow part and needs no database:
 * workers encode, the writer stores. */
typedef struct _FettleEncodedStreams FettleEncodedStreams;

/**
 * FettleEncodedChannel:
 * @name: the channel's name in the database
 * @n_values: number of values in it
 * @data: the values, by fettle_stream_codec_encode()
 *
 * A channel as it is stored.
 */
typedef struct
{
  const char *name;
  size_t n_values;
  GBytes *data;
} FettleEncodedChannel;

FettleEncodedStreams *
fettle_streams_encode (const FettleStreams *streams) G_GNUC_WARN_UNUSED_RESULT;
void fettle_encoded_streams_free (FettleEncodedStreams *self);
const FettleEncodedChannel *
fettle_encoded_streams_get_channels (const FettleEncodedStreams *self, size_t *n_channels);

/* The channels in any order; those that this version does not know are left out. */
FettleStreams *fettle_streams_decode (const FettleEncodedChannel *channels,
                                      size_t n_channels,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What can still be read, and the names of the others, appended to @damaged (element-type utf8).
 * NULL if the times of the samples are lost, and with them all. */
FettleStreams *fettle_streams_decode_intact (const FettleEncodedChannel *channels,
                                             size_t n_channels,
                                             GPtrArray *damaged) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleEncodedStreams, fettle_encoded_streams_free)

G_END_DECLS

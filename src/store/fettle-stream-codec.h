/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stdint.h>

G_BEGIN_DECLS

/* The largest number of values that a blob may hold: four years of seconds, and more than a
 * recording of the largest size that is read can have. */
#define FETTLE_STREAM_CODEC_LIMIT ((size_t) 1 << 27)

/* A column of samples as a blob: exact for every value, missing ones too, small, and checked. Any
 * thread. */
GBytes *
fettle_stream_codec_encode (const int32_t *values, size_t n_values) G_GNUC_WARN_UNUSED_RESULT;
/* FETTLE_STORE_ERROR_DAMAGED, naming @channel, unless the blob holds exactly @n_values as they were
 * written. */
int32_t *fettle_stream_codec_decode (GBytes *data,
                                     size_t n_values,
                                     const char *channel,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

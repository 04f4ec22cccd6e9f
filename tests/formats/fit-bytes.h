/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

#include "fettle-recording.h"

G_BEGIN_DECLS

/* FIT files made by hand, byte for byte, for what no encoder would write. */

typedef struct
{
  uint8_t number, size, base_type;
} FitField;

#define FIT_TIMESTAMP { 253, 4, 0x86 }

GByteArray *fit_bytes_new (void) G_GNUC_WARN_UNUSED_RESULT;
void fit_bytes_add (GByteArray *self, const char *hex);
void fit_bytes_define (GByteArray *self,
                       unsigned int local_type,
                       gboolean big_endian,
                       unsigned int message,
                       const FitField *fields,
                       unsigned int n_fields);
GBytes *fit_bytes_finish (GByteArray *self) G_GNUC_WARN_UNUSED_RESULT;
GBytes *fit_bytes_finish_as (GByteArray *self,
                             unsigned int header_size,
                             uint32_t claimed_size) G_GNUC_WARN_UNUSED_RESULT;
GBytes *fit_bytes_concatenate (GBytes *first, GBytes *second) G_GNUC_WARN_UNUSED_RESULT;

void fit_assert_recordings_equal (const FettleRecording *a, const FettleRecording *b);
void fit_assert_recordings_near (const FettleRecording *a, const FettleRecording *b);

G_END_DECLS

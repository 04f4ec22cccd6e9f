/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

#include "fettle-fit-base-type.h"
#include "fettle-fit-profile.h"

G_BEGIN_DECLS

/* Writes one FIT file into memory, message by message:
 *
 *   encoder = fettle_fit_encoder_new ();
 *   fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_FILE_ID);
 *   fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_TYPE, FETTLE_FIT_FILE_WORKOUT);
 *   fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_FILE_ID_TIME_CREATED, now);
 *   fettle_fit_encoder_end (encoder);
 *   …
 *   bytes = fettle_fit_encoder_finish (encoder);
 *
 * Messages with the same fields in the same order share a definition, so a field that a sample does
 * not have is best added as NaN. Order of messages: file_id first; an activity has event (timer
 * start), records, event (stop all), laps, sessions, activity. */
typedef struct _FettleFitEncoder FettleFitEncoder;

FettleFitEncoder *fettle_fit_encoder_new (void) G_GNUC_WARN_UNUSED_RESULT;
void fettle_fit_encoder_free (FettleFitEncoder *self);

void fettle_fit_encoder_begin (FettleFitEncoder *self, unsigned int message);
void fettle_fit_encoder_add_number (FettleFitEncoder *self, unsigned int field, double value);
void fettle_fit_encoder_add_numbers (FettleFitEncoder *self,
                                     unsigned int field,
                                     const double *values,
                                     size_t n_values);
void fettle_fit_encoder_add_instant (FettleFitEncoder *self, unsigned int field, int64_t instant);
void fettle_fit_encoder_add_string (FettleFitEncoder *self, unsigned int field, const char *string);
void fettle_fit_encoder_add_bytes (FettleFitEncoder *self,
                                   unsigned int field,
                                   const uint8_t *bytes,
                                   size_t size);
void fettle_fit_encoder_add_bits (FettleFitEncoder *self,
                                  unsigned int field,
                                  FettleFitBaseType base_type,
                                  uint64_t bits);
void fettle_fit_encoder_add_developer_number (FettleFitEncoder *self,
                                              unsigned int developer_index,
                                              unsigned int field,
                                              FettleFitBaseType base_type,
                                              double value);
void fettle_fit_encoder_end (FettleFitEncoder *self);

GBytes *fettle_fit_encoder_finish (FettleFitEncoder *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleFitEncoder, fettle_fit_encoder_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

#include "fettle-channel.h"
#include "fettle-fit-reader.h"
#include "fettle-recording.h"

G_BEGIN_DECLS

/* The samples of a recording while they are read. A definition of records is made into a plan once:
 * a list of what to load, what it is multiplied by and where it goes. A record then only runs the
 * plan. */

#define FETTLE_FIT_MAXIMUM_LOADS 32

/* How the number of a channel comes out of a message. */
typedef enum
{
  FETTLE_FIT_LOAD_UINT8,
  FETTLE_FIT_LOAD_SINT8,
  FETTLE_FIT_LOAD_UINT16,
  FETTLE_FIT_LOAD_SINT16,
  FETTLE_FIT_LOAD_UINT32,
  FETTLE_FIT_LOAD_SINT32,
  FETTLE_FIT_LOAD_SLOWLY, /* anything else: several elements, real numbers, 64 bits */
} FettleFitLoadKind;

/* What is done with the number. */
typedef enum
{
  FETTLE_FIT_STORE_ALWAYS,   /* the first for its channel: without a number the sample is missing */
  FETTLE_FIT_STORE_IF_VALID, /* a better source than the one before */
  FETTLE_FIT_STORE_ADDED,    /* a fraction of the one before */
} FettleFitStoreKind;

typedef struct
{
  uint8_t load;
  uint8_t store;
  uint8_t channel;
  uint8_t base_type;
  uint8_t n_elements;
  gboolean big_endian;
  uint32_t offset;
  int64_t invalid;
  int64_t factor, addend; /* from the raw number to that of the channel */
  double real_factor;     /* the same, where it is no whole number */
  int64_t minimum, maximum;
} FettleFitLoad;

typedef struct
{
  unsigned int n_channels; /* that the recording had when the plan was made */
  unsigned int n_loads;
  unsigned int n_absent; /* channels that the recording has but the message has not */
  uint8_t absent[FETTLE_N_CHANNELS];
  FettleFitLoad loads[FETTLE_FIT_MAXIMUM_LOADS];
} FettleFitRecordPlan;

typedef struct
{
  size_t n_samples, capacity;
  unsigned int n_channels;
  int64_t *times;
  int32_t *channels[FETTLE_N_CHANNELS]; /* NULL until a definition mentions them */
  gboolean is_packed; /* some records of this segment have speed and distance in a packed field */
} FettleFitSamples;

void fettle_fit_samples_clear (FettleFitSamples *self);
void fettle_fit_samples_begin_segment (FettleFitSamples *self);
void fettle_fit_samples_plan (FettleFitSamples *self,
                              FettleFitReader *reader,
                              const FettleFitDefinition *definition,
                              FettleFitRecordPlan *plan);
void fettle_fit_samples_add (FettleFitSamples *self,
                             FettleFitReader *reader,
                             const FettleFitRecordPlan *plan,
                             FettleFitMessage *message);
void fettle_fit_samples_finish (FettleFitSamples *self, FettleRecording *recording);

G_END_DECLS

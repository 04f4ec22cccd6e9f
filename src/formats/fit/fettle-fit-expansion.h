/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

#include "fettle-fit-definition.h"

G_BEGIN_DECLS

/* Packed fields, opened. Some fields carry values of other fields in groups of bits; some of those
 * groups are only the low end of a number that grows from message to message, so every message that
 * can have them must be expanded in the order of the file. */

/* The longest field, of the densest packing that the profile has (raw_bbi.data), gives 381 values.
 */
#define FETTLE_FIT_MAXIMUM_EXPANDED     512
#define FETTLE_FIT_MAXIMUM_ACCUMULATORS 8

typedef struct
{
  uint8_t field;
  double value; /* in the unit of the profile */
} FettleFitExpandedValue;

typedef struct
{
  uint16_t message;
  uint8_t field;
  uint64_t sum; /* raw, of the component's scale */
} FettleFitAccumulator;

typedef struct
{
  unsigned int n_values;
  unsigned int n_accumulators;
  FettleFitAccumulator accumulators[FETTLE_FIT_MAXIMUM_ACCUMULATORS];
  FettleFitExpandedValue values[FETTLE_FIT_MAXIMUM_EXPANDED];
} FettleFitExpansion;

typedef struct _FettleFitMessage FettleFitMessage;

void fettle_fit_expansion_reset (FettleFitExpansion *self);
void fettle_fit_expansion_continue_from (FettleFitExpansion *self,
                                         unsigned int message,
                                         unsigned int field,
                                         double value);
void fettle_fit_expansion_expand (FettleFitExpansion *self,
                                  FettleFitDefinition *definition,
                                  FettleFitMessage *message);
size_t fettle_fit_expansion_get_n_values (const FettleFitExpansion *self, unsigned int field);
gboolean fettle_fit_expansion_get (const FettleFitExpansion *self,
                                   unsigned int field,
                                   size_t index,
                                   double *value);

G_END_DECLS

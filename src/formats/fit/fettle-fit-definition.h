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

/* One field of a definition. Without a usable value (an unknown type, or a size that is no multiple
 * of the type's) it has no elements; its bytes are stepped over. */
typedef struct
{
  uint8_t number;
  uint8_t base_type; /* only the low five bits */
  uint8_t element_size;
  uint8_t n_elements;
  uint8_t size;
  uint16_t offset; /* within the message */
} FettleFitField;

typedef struct
{
  uint8_t number;
  uint8_t developer_index;
  uint8_t size;
  uint32_t offset;
} FettleFitDeveloperFieldUse;

/* Fields of the same message that packed values are taken from; see fettle-fit-expansion.h. */
#define FETTLE_FIT_MAXIMUM_SOURCES 16

/* What the data messages of one local type look like. */
typedef struct
{
  uint64_t serial; /* differs for each definition read; 0: not defined */
  uint16_t message;
  gboolean big_endian;
  uint32_t size;            /* bytes of a message */
  int32_t timestamp_offset; /* of field 253, or -1 */
  unsigned int n_fields;
  unsigned int n_developer_fields;
  unsigned int n_unreadable_fields;

  gboolean packing_known;
  unsigned int n_sources;
  uint8_t sources[FETTLE_FIT_MAXIMUM_SOURCES]; /* in fields: those that are packed */
  unsigned int n_targets;
  const FettleFitComponent
      *targets[FETTLE_FIT_MAXIMUM_SOURCES]; /* what grows and is given in full */

  uint8_t index[256]; /* of a field number in fields, plus one; 0 for none */
  FettleFitField fields[255];
  FettleFitDeveloperFieldUse developer_fields[255];
} FettleFitDefinition;

size_t fettle_fit_definition_parse (FettleFitDefinition *self,
                                    const uint8_t *data,
                                    size_t size,
                                    gboolean has_developer_fields);

/**
 * fettle_fit_definition_find:
 * @self: a definition
 * @number: a field number
 *
 * Returns: (transfer none) (nullable): the field, or %NULL if messages do not have it
 */
static inline const FettleFitField *
fettle_fit_definition_find (const FettleFitDefinition *self, unsigned int number)
{
  unsigned int place = self->index[number & 0xFF];

  return place > 0 ? &self->fields[place - 1] : NULL;
}

/**
 * fettle_fit_read_bits:
 * @data: bytes
 * @size: how many: 1 to 8
 * @big_endian: their order
 *
 * Returns: the bits of a number, the upper ones zero
 */
static inline uint64_t
fettle_fit_read_bits (const uint8_t *data, unsigned int size, gboolean big_endian)
{
  uint64_t bits = 0;

  for (unsigned int i = 0; i < size; i++)
    bits |= (uint64_t) data[big_endian ? size - 1 - i : i] << 8 * i;

  return bits;
}

G_END_DECLS

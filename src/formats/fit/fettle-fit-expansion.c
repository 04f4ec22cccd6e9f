/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-expansion.h"

#include <math.h>

#include "fettle-fit-message.h"
#include "fettle-fit-profile.h"

/**
 * fettle_fit_expansion_reset:
 * @self: an expansion
 *
 * Forgets everything: what grows starts anew with each segment of a file.
 */
void
fettle_fit_expansion_reset (FettleFitExpansion *self)
{
  self->n_values = 0;
  self->n_accumulators = 0;
}

/**
 * fettle_fit_expansion_get_n_values:
 * @self: (nullable): the expansion of a message
 * @field: a field number
 *
 * Returns: how many values of the field were packed in other fields
 */
size_t
fettle_fit_expansion_get_n_values (const FettleFitExpansion *self, unsigned int field)
{
  size_t n_values = 0;

  if (self == NULL)
    return 0;
  for (unsigned int i = 0; i < self->n_values; i++)
    n_values += self->values[i].field == field;

  return n_values;
}

/**
 * fettle_fit_expansion_get:
 * @self: (nullable): the expansion of a message
 * @field: a field number
 * @index: which value of it
 * @value: (out): the value in the unit of the profile
 *
 * Returns: whether there is one
 */
gboolean
fettle_fit_expansion_get (const FettleFitExpansion *self,
                          unsigned int field,
                          size_t index,
                          double *value)
{
  if (self == NULL)
    return FALSE;

  for (unsigned int i = 0; i < self->n_values; i++)
    {
      if (self->values[i].field == field && index-- == 0)
        {
          *value = self->values[i].value;
          return TRUE;
        }
    }

  return FALSE;
}

/* The accumulator of a field; (nullable): none before its first value. */
static FettleFitAccumulator *
find_accumulator (FettleFitExpansion *self, unsigned int message, unsigned int field)
{
  for (unsigned int i = 0; i < self->n_accumulators; i++)
    {
      if (self->accumulators[i].message == message && self->accumulators[i].field == field)
        return &self->accumulators[i];
    }

  return NULL;
}

static void
set_sum (FettleFitExpansion *self, unsigned int message, unsigned int field, uint64_t sum)
{
  FettleFitAccumulator *accumulator = find_accumulator (self, message, field);

  if (accumulator == NULL)
    {
      /* The profile has four fields that grow, so there is always room. */
      g_assert (self->n_accumulators < FETTLE_FIT_MAXIMUM_ACCUMULATORS);
      accumulator = &self->accumulators[self->n_accumulators++];
      accumulator->message = (uint16_t) message;
      accumulator->field = (uint8_t) field;
    }
  accumulator->sum = sum;
}

static uint64_t
accumulate (FettleFitExpansion *self,
            unsigned int message,
            const FettleFitComponent *component,
            uint64_t bits)
{
  const FettleFitAccumulator *accumulator = find_accumulator (self, message, component->target);
  uint64_t mask = (UINT64_C (1) << component->bits) - 1;
  uint64_t sum
      = accumulator != NULL ? accumulator->sum + ((bits - (accumulator->sum & mask)) & mask) : bits;

  set_sum (self, message, component->target, sum);
  return sum;
}

static void
continue_from (FettleFitExpansion *self,
               unsigned int message,
               const FettleFitComponent *component,
               double value)
{
  double sum = round ((value + component->offset) * component->scale);

  set_sum (self, message, component->target, sum >= 0.0 && sum < 0x1p63 ? (uint64_t) sum : 0);
}

/* A growing field that is given in full is where the sum goes on from. */
static void
take_full_values (FettleFitExpansion *self, const FettleFitMessage *message)
{
  const FettleFitDefinition *definition = message->definition;

  for (unsigned int i = 0; i < definition->n_targets; i++)
    {
      const FettleFitComponent *component = definition->targets[i];
      size_t n_elements = fettle_fit_message_get_n_elements (message, component->target);

      for (size_t j = 0; j < n_elements; j++)
        {
          double value;

          if (fettle_fit_message_get_value_at (message, component->target, j, &value))
            continue_from (self, definition->message, component, value);
        }
    }
}

static void
add_value (FettleFitExpansion *self,
           const FettleFitMessage *message,
           unsigned int field,
           double value)
{
  const FettleFitMessageInfo *info = fettle_fit_profile_find_message (message->definition->message);
  const FettleFitFieldInfo *target;

  if (self->n_values == FETTLE_FIT_MAXIMUM_EXPANDED)
    return;
  self->values[self->n_values++] = (FettleFitExpandedValue) { (uint8_t) field, value };

  /* What was packed may itself stand for another field, as speed does for enhanced speed. */
  target = fettle_fit_profile_find_field (info, field);
  if (target != NULL)
    {
      const FettleFitMeaning *meaning = fettle_fit_profile_get_meanings (target);
      const FettleFitComponent *components = fettle_fit_profile_get_components (meaning);

      if (meaning->n_components == 1 && components[0].target != field)
        add_value (self, message, components[0].target, value);
    }
}

/* The bytes of a field in little-endian order, so that bit 0 of byte 0 is the lowest. */
static size_t
copy_bytes (const FettleFitMessage *message, const FettleFitField *field, uint8_t *bytes)
{
  const FettleFitBaseTypeInfo *type = fettle_fit_base_type_get_info (field->base_type);
  size_t n_bytes = 0;
  gboolean any_valid = FALSE;

  for (unsigned int i = 0; i < field->n_elements; i++)
    {
      uint64_t bits = fettle_fit_read_bits (message->data + field->offset + i * type->size,
                                            type->size, message->definition->big_endian);

      any_valid = any_valid || bits != type->invalid;
      for (unsigned int j = 0; j < type->size; j++)
        bytes[n_bytes++] = (uint8_t) (bits >> 8 * j);
    }

  return any_valid ? n_bytes : 0;
}

static uint64_t
take_bits (const uint8_t *bytes, size_t first_bit, unsigned int n_bits)
{
  uint64_t bits = 0;

  for (unsigned int i = 0; i < n_bits; i++)
    bits |= (uint64_t) (bytes[(first_bit + i) / 8] >> (first_bit + i) % 8 & 1) << i;

  return bits;
}

static void
expand_field (FettleFitExpansion *self,
              const FettleFitMessage *message,
              const FettleFitField *field,
              const FettleFitMeaning *meaning)
{
  const FettleFitComponent *components = fettle_fit_profile_get_components (meaning);
  uint8_t bytes[256];
  size_t n_bits = 8 * copy_bytes (message, field, bytes);
  size_t bit = 0;

  do
    {
      for (unsigned int i = 0; i < meaning->n_components; i++)
        {
          const FettleFitComponent *component = &components[i];
          uint64_t bits;

          if (bit + component->bits > n_bits)
            return;
          bits = take_bits (bytes, bit, component->bits);
          bit += component->bits;

          if (component->accumulated)
            {
              double full;

              if (fettle_fit_message_get_raw (message, component->target, &full))
                continue;
              bits = accumulate (self, message->definition->message, component, bits);
            }
          add_value (self, message, component->target,
                     (double) bits / component->scale - component->offset);
        }
    }
  while (meaning->components_repeat);
}

static void
add_targets (FettleFitDefinition *definition, const FettleFitMeaning *meaning)
{
  const FettleFitComponent *components = fettle_fit_profile_get_components (meaning);

  for (unsigned int i = 0;
       i < meaning->n_components && definition->n_targets < FETTLE_FIT_MAXIMUM_SOURCES; i++)
    {
      if (components[i].accumulated
          && fettle_fit_definition_find (definition, components[i].target) != NULL)
        definition->targets[definition->n_targets++] = &components[i];
    }
}

/* Which fields of the definition are packed, and which could be packed in others but are given. */
static void
find_packing (FettleFitDefinition *definition)
{
  const FettleFitMessageInfo *info = fettle_fit_profile_find_message (definition->message);

  definition->packing_known = TRUE;
  definition->n_sources = 0;
  definition->n_targets = 0;
  if (info == NULL)
    return;

  for (unsigned int i = 0; i < info->n_fields; i++)
    {
      const FettleFitFieldInfo *field = fettle_fit_profile_get_field (info, i);
      const FettleFitMeaning *meanings = fettle_fit_profile_get_meanings (field);
      const FettleFitField *found = fettle_fit_definition_find (definition, field->number);
      gboolean is_packed = FALSE;

      for (unsigned int j = 0; j < field->n_meanings; j++)
        {
          is_packed = is_packed || meanings[j].n_components > 0;
          add_targets (definition, &meanings[j]);
        }
      if (is_packed && found != NULL && found->n_elements > 0
          && definition->n_sources < FETTLE_FIT_MAXIMUM_SOURCES)
        definition->sources[definition->n_sources++] = (uint8_t) (found - definition->fields);
    }
}

/**
 * fettle_fit_expansion_continue_from:
 * @self: an expansion
 * @message: a global message number
 * @field: a field of it that is packed in others and grows
 * @value: what it had grown to, in the unit of the profile
 *
 * Sets what a growing field goes on from.
 */
void
fettle_fit_expansion_continue_from (FettleFitExpansion *self,
                                    unsigned int message,
                                    unsigned int field,
                                    double value)
{
  const FettleFitMessageInfo *info = fettle_fit_profile_find_message (message);

  for (unsigned int i = 0; info != NULL && i < info->n_fields; i++)
    {
      const FettleFitFieldInfo *source = fettle_fit_profile_get_field (info, i);
      const FettleFitMeaning *meaning = fettle_fit_profile_get_meanings (source);
      const FettleFitComponent *components = fettle_fit_profile_get_components (meaning);

      for (unsigned int j = 0; j < meaning->n_components; j++)
        {
          if (components[j].accumulated && components[j].target == field)
            continue_from (self, message, &components[j], value);
        }
    }
}

/**
 * fettle_fit_expansion_expand:
 * @self: an expansion
 * @definition: the definition of @message
 * @message: a message, which gets @self as its expansion
 *
 * Opens the packed fields of a message, in place of those of the message before.
 */
void
fettle_fit_expansion_expand (FettleFitExpansion *self,
                             FettleFitDefinition *definition,
                             FettleFitMessage *message)
{
  if (!definition->packing_known)
    find_packing (definition);

  self->n_values = 0;
  message->expansion = self;
  take_full_values (self, message);
  for (unsigned int i = 0; i < definition->n_sources; i++)
    {
      const FettleFitField *field = &definition->fields[definition->sources[i]];
      const FettleFitMeaning *meaning = fettle_fit_message_get_meaning (message, field->number);

      if (meaning != NULL && meaning->n_components > 0)
        expand_field (self, message, field, meaning);
    }
}

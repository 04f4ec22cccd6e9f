/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-message.h"

#include <math.h>
#include <string.h>

#include "fettle-recording.h"

/**
 * fettle_fit_message_get_n_elements:
 * @self: a message
 * @field: a field number
 *
 * Returns: how many elements of its type the field has: 0 if it is not there or unreadable
 */
size_t
fettle_fit_message_get_n_elements (const FettleFitMessage *self, unsigned int field)
{
  const FettleFitField *found = fettle_fit_definition_find (self->definition, field);

  return found != NULL ? found->n_elements : 0;
}

/**
 * fettle_fit_message_get_element:
 * @self: a message
 * @field: a field number
 * @index: which element of it
 * @raw: (out): its number, before scale and offset
 *
 * Returns: whether the element is there and valid
 */
gboolean
fettle_fit_message_get_element (const FettleFitMessage *self,
                                unsigned int field,
                                size_t index,
                                double *raw)
{
  const FettleFitField *found = fettle_fit_definition_find (self->definition, field);
  const FettleFitBaseTypeInfo *type;

  if (found == NULL || index >= found->n_elements
      || found->base_type == FETTLE_FIT_BASE_TYPE_STRING)
    return FALSE;

  type = fettle_fit_base_type_get_info (found->base_type);
  return fettle_fit_bits_to_number (type,
                                    fettle_fit_read_bits (self->data + found->offset
                                                              + index * type->size,
                                                          type->size, self->definition->big_endian),
                                    raw);
}

/**
 * fettle_fit_message_get_raw:
 * @self: a message
 * @field: a field number
 * @raw: (out): the first valid number of it, before scale and offset
 *
 * Returns: whether there is one
 */
gboolean
fettle_fit_message_get_raw (const FettleFitMessage *self, unsigned int field, double *raw)
{
  size_t n_elements = fettle_fit_message_get_n_elements (self, field);

  for (size_t i = 0; i < n_elements; i++)
    {
      if (fettle_fit_message_get_element (self, field, i, raw))
        return TRUE;
    }

  return FALSE;
}

/**
 * fettle_fit_message_get_code:
 * @self: a message
 * @field: a field number
 *
 * Returns: the first valid number of the field, or what a packed field says of it, if it is a small
 *   whole number such as those of enumerations, indices and counts; else -1
 */
int
fettle_fit_message_get_code (const FettleFitMessage *self, unsigned int field)
{
  double raw;

  if (!fettle_fit_message_get_raw (self, field, &raw)
      && !fettle_fit_expansion_get (self->expansion, field, 0, &raw))
    return -1;

  return raw >= 0.0 && raw <= (double) INT_MAX && raw == floor (raw) ? (int) raw : -1;
}

/**
 * fettle_fit_message_get_instant:
 * @self: a message
 * @field: a field that is a date and time
 *
 * Returns: seconds since 1970, or %FETTLE_INSTANT_NONE
 */
int64_t
fettle_fit_message_get_instant (const FettleFitMessage *self, unsigned int field)
{
  double raw;

  if (!fettle_fit_message_get_raw (self, field, &raw)
      || !(raw >= 0.0 && raw <= (double) UINT32_MAX))
    return FETTLE_INSTANT_NONE;

  return (int64_t) raw + FETTLE_FIT_EPOCH;
}

/**
 * fettle_fit_message_get_string:
 * @self: a message
 * @field: a field that is a text
 *
 * Returns: (transfer full) (nullable): the text up to its NUL or the end of the field, made valid,
 * or %NULL if there is none or it is empty
 */
char *
fettle_fit_message_get_string (const FettleFitMessage *self, unsigned int field)
{
  const FettleFitField *found = fettle_fit_definition_find (self->definition, field);
  const char *start;
  size_t length;

  if (found == NULL || found->base_type != FETTLE_FIT_BASE_TYPE_STRING)
    return NULL;

  start = (const char *) self->data + found->offset;
  length = strnlen (start, found->size);
  return length > 0 ? g_utf8_make_valid (start, (gssize) length) : NULL;
}

static gboolean
conditions_hold (const FettleFitMessage *self, const FettleFitMeaning *meaning)
{
  const FettleFitCondition *conditions = fettle_fit_profile_get_conditions (meaning);

  for (unsigned int i = 0; i < meaning->n_conditions; i++)
    {
      double raw;

      if (fettle_fit_message_get_raw (self, conditions[i].field, &raw)
          && raw == conditions[i].value)
        return TRUE;
    }

  return FALSE;
}

/**
 * fettle_fit_message_get_meaning:
 * @self: a message
 * @field: a field number
 *
 * Looks up what the field means in this message: the first sub-field whose condition holds, else
 * the field itself.
 *
 * Returns: (transfer none) (nullable): the meaning, or %NULL if the profile does not know the field
 */
const FettleFitMeaning *
fettle_fit_message_get_meaning (const FettleFitMessage *self, unsigned int field)
{
  const FettleFitMessageInfo *message = fettle_fit_profile_find_message (self->definition->message);
  const FettleFitFieldInfo *info = fettle_fit_profile_find_field (message, field);
  const FettleFitMeaning *meanings;

  if (info == NULL)
    return NULL;

  meanings = fettle_fit_profile_get_meanings (info);
  for (unsigned int i = 1; i < info->n_meanings; i++)
    {
      if (conditions_hold (self, &meanings[i]))
        return &meanings[i];
    }

  return &meanings[0];
}

/**
 * fettle_fit_message_get_n_values:
 * @self: a message
 * @field: a field number
 *
 * Returns: how many values the field has, its own or out of packed fields; some may be invalid
 */
size_t
fettle_fit_message_get_n_values (const FettleFitMessage *self, unsigned int field)
{
  size_t n_elements = fettle_fit_message_get_n_elements (self, field);

  return n_elements > 0 ? n_elements : fettle_fit_expansion_get_n_values (self->expansion, field);
}

/**
 * fettle_fit_message_get_value_at:
 * @self: a message
 * @field: a field number
 * @index: which value of it
 * @value: (out): the value in the unit of the profile; the raw number if the profile does not know
 * it
 *
 * Returns: whether there is a value
 */
gboolean
fettle_fit_message_get_value_at (const FettleFitMessage *self,
                                 unsigned int field,
                                 size_t index,
                                 double *value)
{
  const FettleFitMeaning *meaning;

  if (fettle_fit_message_get_n_elements (self, field) == 0)
    return fettle_fit_expansion_get (self->expansion, field, index, value);
  if (!fettle_fit_message_get_element (self, field, index, value))
    return FALSE;

  meaning = fettle_fit_message_get_meaning (self, field);
  if (meaning != NULL)
    *value = *value / meaning->scale - meaning->offset;
  return TRUE;
}

/**
 * fettle_fit_message_get_value:
 * @self: a message
 * @field: a field number
 * @value: (out): the first valid value in the unit of the profile
 *
 * The field's own value is preferred to one out of a packed field.
 *
 * Returns: whether there is one
 */
gboolean
fettle_fit_message_get_value (const FettleFitMessage *self, unsigned int field, double *value)
{
  size_t n_elements = fettle_fit_message_get_n_elements (self, field);

  for (size_t i = 0; i < n_elements; i++)
    {
      if (fettle_fit_message_get_value_at (self, field, i, value))
        return TRUE;
    }

  return fettle_fit_expansion_get (self->expansion, field, 0, value);
}

/**
 * fettle_fit_message_get_value_or_nan:
 * @self: a message
 * @field: a field number
 *
 * Returns: the same as [func@fit_message_get_value], or NaN
 */
double
fettle_fit_message_get_value_or_nan (const FettleFitMessage *self, unsigned int field)
{
  double value;

  return fettle_fit_message_get_value (self, field, &value) ? value : NAN;
}

/**
 * fettle_fit_message_get_developer_value:
 * @self: a message
 * @use: a developer field of its definition
 * @description: the description of that field
 * @value: (out): its first valid number
 *
 * A scale and an offset can be described too, but those who do so write plain numbers none the
 * less.
 *
 * Returns: whether there is one; %FALSE for texts
 */
gboolean
fettle_fit_message_get_developer_value (const FettleFitMessage *self,
                                        const FettleFitDeveloperFieldUse *use,
                                        const FettleFitDeveloperField *description,
                                        double *value)
{
  const FettleFitBaseTypeInfo *type = fettle_fit_base_type_get_info (description->base_type);

  if (type == NULL || use->size % type->size != 0
      || (description->base_type & 0x1F) == FETTLE_FIT_BASE_TYPE_STRING)
    return FALSE;

  for (size_t i = 0; i < use->size; i += type->size)
    {
      uint64_t bits = fettle_fit_read_bits (self->data + use->offset + i, type->size,
                                            self->definition->big_endian);

      if (fettle_fit_bits_to_number (type, bits, value))
        return TRUE;
    }

  return FALSE;
}

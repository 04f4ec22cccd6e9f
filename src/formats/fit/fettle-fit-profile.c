/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-profile.h"

typedef struct
{
  uint32_t value;
  const char *name;
} FettleFitValueName;

typedef struct
{
  const char *name;
  uint8_t base_type;
  uint16_t first_value;
  uint16_t n_values;
} FettleFitTypeInfo;

#include "fettle-fit-profile-tables.inc"

/**
 * fettle_fit_profile_find_message:
 * @number: a global message number
 *
 * Returns: (transfer none) (nullable): what the profile says of it, or %NULL if nothing
 */
const FettleFitMessageInfo *
fettle_fit_profile_find_message (unsigned int number)
{
  size_t low = 0, high = G_N_ELEMENTS (messages);

  while (low < high)
    {
      size_t middle = (low + high) / 2;

      if (messages[middle].number == number)
        return &messages[middle];
      if (messages[middle].number < number)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}

/**
 * fettle_fit_profile_find_field:
 * @message: (nullable): a message of the profile
 * @number: the number of a field in it
 *
 * Returns: (transfer none) (nullable): what the profile says of the field, or %NULL if nothing
 */
const FettleFitFieldInfo *
fettle_fit_profile_find_field (const FettleFitMessageInfo *message, unsigned int number)
{
  size_t low, high;

  if (message == NULL)
    return NULL;

  low = message->first_field;
  high = low + message->n_fields;
  while (low < high)
    {
      size_t middle = (low + high) / 2;

      if (fields[middle].number == number)
        return &fields[middle];
      if (fields[middle].number < number)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}

/**
 * fettle_fit_profile_get_field:
 * @message: a message of the profile
 * @index: which of its fields, by number
 *
 * Returns: (transfer none): the field
 */
const FettleFitFieldInfo *
fettle_fit_profile_get_field (const FettleFitMessageInfo *message, unsigned int index)
{
  return &fields[message->first_field + index];
}

/**
 * fettle_fit_profile_get_meanings:
 * @field: a field of the profile
 *
 * Returns: (transfer none): the field itself, and its sub-fields after it
 */
const FettleFitMeaning *
fettle_fit_profile_get_meanings (const FettleFitFieldInfo *field)
{
  return &meanings[field->first_meaning];
}

/**
 * fettle_fit_profile_get_components:
 * @meaning: a meaning of a field
 *
 * Returns: (transfer none): its components, as many as it says
 */
const FettleFitComponent *
fettle_fit_profile_get_components (const FettleFitMeaning *meaning)
{
  return &components[meaning->first_component];
}

/**
 * fettle_fit_profile_get_conditions:
 * @meaning: a meaning of a field
 *
 * Returns: (transfer none): its conditions, as many as it says
 */
const FettleFitCondition *
fettle_fit_profile_get_conditions (const FettleFitMeaning *meaning)
{
  return &conditions[meaning->first_condition];
}

/**
 * fettle_fit_profile_get_value_name:
 * @type: a type of the profile
 * @value: a raw value of that type
 *
 * Returns: (transfer none) (nullable): the value's name, or %NULL: numbers without a name are
 * normal
 */
const char *
fettle_fit_profile_get_value_name (FettleFitType type, uint32_t value)
{
  size_t low = types[type].first_value, high = low + types[type].n_values;

  while (low < high)
    {
      size_t middle = (low + high) / 2;

      if (value_names[middle].value == value)
        return value_names[middle].name;
      if (value_names[middle].value < value)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-base-type.h"

#include <math.h>

#define N_BASE_TYPES 17

/* By the low five bits of the number. */
static const FettleFitBaseTypeInfo base_types[N_BASE_TYPES] = {
  { "enum", 1, FALSE, FALSE, 0xFF },         { "sint8", 1, TRUE, FALSE, 0x7F },
  { "uint8", 1, FALSE, FALSE, 0xFF },        { "sint16", 2, TRUE, FALSE, 0x7FFF },
  { "uint16", 2, FALSE, FALSE, 0xFFFF },     { "sint32", 4, TRUE, FALSE, 0x7FFFFFFF },
  { "uint32", 4, FALSE, FALSE, 0xFFFFFFFF }, { "string", 1, FALSE, FALSE, 0x00 },
  { "float32", 4, FALSE, TRUE, 0xFFFFFFFF }, { "float64", 8, FALSE, TRUE, UINT64_MAX },
  { "uint8z", 1, FALSE, FALSE, 0 },          { "uint16z", 2, FALSE, FALSE, 0 },
  { "uint32z", 4, FALSE, FALSE, 0 },         { "byte", 1, FALSE, FALSE, 0xFF },
  { "sint64", 8, TRUE, FALSE, INT64_MAX },   { "uint64", 8, FALSE, FALSE, UINT64_MAX },
  { "uint64z", 8, FALSE, FALSE, 0 },
};

/**
 * fettle_fit_base_type_get_info:
 * @base_type: the base type byte of a field definition
 *
 * Returns: (transfer none) (nullable): what is known of the type, or %NULL if there is no such type
 */
const FettleFitBaseTypeInfo *
fettle_fit_base_type_get_info (unsigned int base_type)
{
  unsigned int number = base_type & 0x1F;

  return number < N_BASE_TYPES ? &base_types[number] : NULL;
}

/**
 * fettle_fit_bits_to_number:
 * @info: the type of the element
 * @bits: the bits of the element, the upper ones zero
 * @number: (out): its value, before scale and offset
 *
 * Returns: whether there is a value: %FALSE for the invalid value of the type and for NaN
 */
gboolean
fettle_fit_bits_to_number (const FettleFitBaseTypeInfo *info, uint64_t bits, double *number)
{
  if (bits == info->invalid)
    return FALSE;

  if (info->is_float)
    {
      if (info->size == 4)
        {
          union
          {
            uint32_t bits;
            float value;
          } single = { .bits = (uint32_t) bits };
          *number = (double) single.value;
        }
      else
        {
          union
          {
            uint64_t bits;
            double value;
          } real = { .bits = bits };
          *number = real.value;
        }
      return !isnan (*number);
    }

  if (info->is_signed)
    {
      unsigned int unused = 64 - 8 * info->size;
      *number = (double) ((int64_t) (bits << unused) >> unused);
    }
  else
    {
      *number = (double) bits;
    }
  return TRUE;
}

/* Whether a whole number, already rounded, fits the type. Two to the power of 63 or 64 is a double,
 * the largest integer below it is not: hence the open upper end. */
static gboolean
number_fits (const FettleFitBaseTypeInfo *info, double number)
{
  unsigned int bits = 8 * info->size;

  if (info->is_signed)
    return number >= -ldexp (1.0, (int) bits - 1) && number < ldexp (1.0, (int) bits - 1);
  return number >= 0.0 && number < ldexp (1.0, (int) bits);
}

/**
 * fettle_fit_number_to_bits:
 * @info: the type of the element
 * @number: a value, scale and offset already applied; may be NaN
 *
 * Returns: the bits that stand for the nearest value of the type, or for "no value" if @number is
 * NaN or does not fit
 */
uint64_t
fettle_fit_number_to_bits (const FettleFitBaseTypeInfo *info, double number)
{
  if (isnan (number))
    return info->invalid;

  if (info->is_float)
    {
      if (info->size == 4)
        {
          union
          {
            float value;
            uint32_t bits;
          } single = { .value = (float) number };
          return single.bits;
        }
      else
        {
          union
          {
            double value;
            uint64_t bits;
          } real = { .value = number };
          return real.bits;
        }
    }

  number = round (number);
  if (!number_fits (info, number))
    return info->invalid;

  uint64_t bits = number < 0.0 ? (uint64_t) (int64_t) number : (uint64_t) number;
  return info->size == 8 ? bits : bits & ((UINT64_C (1) << (8 * info->size)) - 1);
}

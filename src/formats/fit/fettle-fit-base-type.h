/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

G_BEGIN_DECLS

/**
 * FettleFitBaseType:
 *
 * How the bytes of a field are to be read. Bit 7 says that the byte order matters; some writers
 * forget it, so only the low five bits count when reading.
 */
typedef enum
{
  FETTLE_FIT_BASE_TYPE_ENUM = 0x00,
  FETTLE_FIT_BASE_TYPE_SINT8 = 0x01,
  FETTLE_FIT_BASE_TYPE_UINT8 = 0x02,
  FETTLE_FIT_BASE_TYPE_SINT16 = 0x83,
  FETTLE_FIT_BASE_TYPE_UINT16 = 0x84,
  FETTLE_FIT_BASE_TYPE_SINT32 = 0x85,
  FETTLE_FIT_BASE_TYPE_UINT32 = 0x86,
  FETTLE_FIT_BASE_TYPE_STRING = 0x07,
  FETTLE_FIT_BASE_TYPE_FLOAT32 = 0x88,
  FETTLE_FIT_BASE_TYPE_FLOAT64 = 0x89,
  FETTLE_FIT_BASE_TYPE_UINT8Z = 0x0A,
  FETTLE_FIT_BASE_TYPE_UINT16Z = 0x8B,
  FETTLE_FIT_BASE_TYPE_UINT32Z = 0x8C,
  FETTLE_FIT_BASE_TYPE_BYTE = 0x0D,
  FETTLE_FIT_BASE_TYPE_SINT64 = 0x8E,
  FETTLE_FIT_BASE_TYPE_UINT64 = 0x8F,
  FETTLE_FIT_BASE_TYPE_UINT64Z = 0x90,
} FettleFitBaseType;

/**
 * FettleFitBaseTypeInfo:
 * @name: the name of the type, such as "uint16"
 * @size: bytes of one element
 * @is_signed: whether an element is a signed integer
 * @is_float: whether an element is a floating point number
 * @invalid: the bits that mean "no value"
 */
typedef struct
{
  const char *name;
  uint8_t size;
  gboolean is_signed;
  gboolean is_float;
  uint64_t invalid;
} FettleFitBaseTypeInfo;

const FettleFitBaseTypeInfo *fettle_fit_base_type_get_info (unsigned int base_type);
gboolean
fettle_fit_bits_to_number (const FettleFitBaseTypeInfo *info, uint64_t bits, double *number);
uint64_t fettle_fit_number_to_bits (const FettleFitBaseTypeInfo *info, double number);

G_END_DECLS

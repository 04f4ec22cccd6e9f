/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stdint.h>

#include "fettle-fit-base-type.h"
#include "fettle-fit-profile-numbers.h"

G_BEGIN_DECLS

/* What the public profile of the format says of messages, fields and values. The source of it is
 * profile/messages.txt and profile/types.txt; FETTLE_FIT_MESSAGE_…, FETTLE_FIT_<MESSAGE>_<FIELD>
 * and FETTLE_FIT_<TYPE>_<VALUE> are made of the same files. */

/**
 * FETTLE_FIT_EPOCH:
 *
 * The instant from which the format counts its seconds, 1989-12-31 00:00:00 UTC, in seconds since
 * 1970.
 */
#define FETTLE_FIT_EPOCH INT64_C (631065600)

/* Part of a packed field: the next @bits bits of it are a value of the field @target. */
typedef struct
{
  uint8_t target;
  uint8_t bits;
  uint8_t accumulated; /* the bits are the low end of a number that grows */
  double scale, offset;
} FettleFitComponent;

/* A field has a meaning if the raw value of another one is a certain number. */
typedef struct
{
  uint8_t field;
  uint32_t value;
} FettleFitCondition;

/* A field, or one of the sub-fields that it may be. */
typedef struct
{
  const char *name;
  const char *unit; /* "" for none */
  double scale, offset;
  int16_t type; /* FettleFitType, or -1: a plain number or text */
  uint8_t base_type;
  uint8_t is_array;
  uint8_t components_repeat;
  uint16_t first_component;
  uint8_t n_components;
  uint16_t first_condition;
  uint8_t n_conditions; /* any of them suffices; 0 for the field itself */
} FettleFitMeaning;

typedef struct
{
  uint8_t number;
  uint8_t n_meanings; /* the field itself first, then its sub-fields in the order to try them */
  uint16_t first_meaning;
} FettleFitFieldInfo;

typedef struct
{
  uint16_t number;
  uint16_t n_fields;
  uint16_t first_field;
  const char *name;
} FettleFitMessageInfo;

const FettleFitMessageInfo *fettle_fit_profile_find_message (unsigned int number);
const FettleFitFieldInfo *
fettle_fit_profile_find_field (const FettleFitMessageInfo *message, unsigned int number);
const FettleFitFieldInfo *
fettle_fit_profile_get_field (const FettleFitMessageInfo *message, unsigned int index);
const FettleFitMeaning *fettle_fit_profile_get_meanings (const FettleFitFieldInfo *field);
const FettleFitComponent *fettle_fit_profile_get_components (const FettleFitMeaning *meaning);
const FettleFitCondition *fettle_fit_profile_get_conditions (const FettleFitMeaning *meaning);
const char *fettle_fit_profile_get_value_name (FettleFitType type, uint32_t value);

G_END_DECLS

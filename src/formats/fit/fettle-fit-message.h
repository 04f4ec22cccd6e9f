/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stdint.h>

#include "fettle-fit-definition.h"
#include "fettle-fit-expansion.h"
#include "fettle-fit-profile.h"

G_BEGIN_DECLS

/* A developer's description of a field of their own. */
typedef struct
{
  uint8_t developer_index;
  uint8_t number;
  uint8_t base_type;
  int native_message; /* the message and field of the same quantity, or -1 */
  int native_field;
  char *name;  /* nullable */
  char *units; /* nullable */
} FettleFitDeveloperField;

/* Developer fields of a definition that are the same quantity as a native field. */
#define FETTLE_FIT_MAXIMUM_OVERRIDES 64

typedef struct
{
  unsigned int n_overrides;
  struct
  {
    uint8_t native_field;
    const FettleFitDeveloperFieldUse *use;
    const FettleFitDeveloperField *description;
  } overrides[FETTLE_FIT_MAXIMUM_OVERRIDES];
} FettleFitOverrides;

/* One data message, where it lies in the file. */
struct _FettleFitMessage
{
  const FettleFitDefinition *definition;
  const uint8_t *data; /* the fields; as many bytes as the definition says */
  unsigned int local_type;
  gboolean has_timestamp;
  uint32_t timestamp; /* its own or from a compressed header, in seconds from FETTLE_FIT_EPOCH */
  const FettleFitExpansion *expansion; /* nullable: what packed fields of it hold */
  const FettleFitOverrides *overrides; /* nullable: what stands in for native fields */
};

/* Raw: the numbers as they stand in the file. */
size_t fettle_fit_message_get_n_elements (const FettleFitMessage *self, unsigned int field);
gboolean fettle_fit_message_get_element (const FettleFitMessage *self,
                                         unsigned int field,
                                         size_t index,
                                         double *raw);
gboolean fettle_fit_message_get_raw (const FettleFitMessage *self, unsigned int field, double *raw);
int fettle_fit_message_get_code (const FettleFitMessage *self, unsigned int field);
int64_t fettle_fit_message_get_instant (const FettleFitMessage *self, unsigned int field);
char *fettle_fit_message_get_string (const FettleFitMessage *self,
                                     unsigned int field) G_GNUC_WARN_UNUSED_RESULT;

/* Values: scale, offset and packed fields resolved as the profile says. */
const FettleFitMeaning *
fettle_fit_message_get_meaning (const FettleFitMessage *self, unsigned int field);
size_t fettle_fit_message_get_n_values (const FettleFitMessage *self, unsigned int field);
gboolean fettle_fit_message_get_value_at (const FettleFitMessage *self,
                                          unsigned int field,
                                          size_t index,
                                          double *value);
gboolean
fettle_fit_message_get_value (const FettleFitMessage *self, unsigned int field, double *value);
double fettle_fit_message_get_value_or_nan (const FettleFitMessage *self, unsigned int field);

gboolean fettle_fit_message_get_developer_value (const FettleFitMessage *self,
                                                 const FettleFitDeveloperFieldUse *use,
                                                 const FettleFitDeveloperField *description,
                                                 double *value);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-definition.h"

#include <string.h>

/* Reserved byte, architecture, message number, number of fields. */
#define FIXED_SIZE 5
#define ENTRY_SIZE 3
#define TIMESTAMP  253

static void
add_field (FettleFitDefinition *self, const uint8_t *entry)
{
  FettleFitField *field = &self->fields[self->n_fields++];
  const FettleFitBaseTypeInfo *type = fettle_fit_base_type_get_info (entry[2]);

  field->number = entry[0];
  field->size = entry[1];
  field->base_type = entry[2] & 0x1F;
  field->offset = (uint16_t) self->size;
  field->element_size = type != NULL ? type->size : 1;
  field->n_elements = type != NULL && entry[1] % type->size == 0 ? entry[1] / type->size : 0;

  if (type == NULL || entry[1] % type->size != 0)
    self->n_unreadable_fields++;
  if (self->index[field->number] == 0)
    self->index[field->number] = (uint8_t) self->n_fields;
  if (field->number == TIMESTAMP && field->n_elements > 0 && type->size == 4 && !type->is_float)
    self->timestamp_offset = (int32_t) self->size;

  self->size += field->size;
}

static void
add_developer_field (FettleFitDefinition *self, const uint8_t *entry)
{
  FettleFitDeveloperFieldUse *use = &self->developer_fields[self->n_developer_fields++];

  use->number = entry[0];
  use->size = entry[1];
  use->developer_index = entry[2];
  use->offset = self->size;
  self->size += use->size;
}

/**
 * fettle_fit_definition_parse:
 * @self: (out caller-allocates): a definition; its serial number is left alone
 * @data: (array length=size): what follows the record header of a definition message
 * @size: how many bytes there are until the data ends
 * @has_developer_fields: whether the record header announces developer fields
 *
 * Returns: how many bytes the definition takes, or 0 if it does not end within @size
 */
size_t
fettle_fit_definition_parse (FettleFitDefinition *self,
                             const uint8_t *data,
                             size_t size,
                             gboolean has_developer_fields)
{
  size_t used, n_fields, n_developer_fields = 0;

  if (size < FIXED_SIZE)
    return 0;
  n_fields = data[4];
  used = FIXED_SIZE + ENTRY_SIZE * n_fields;
  if (has_developer_fields)
    {
      if (size <= used)
        return 0;
      n_developer_fields = data[used];
      used += 1 + ENTRY_SIZE * n_developer_fields;
    }
  if (size < used)
    return 0;

  self->big_endian = data[1] == 1;
  self->message = (uint16_t) fettle_fit_read_bits (data + 2, 2, self->big_endian);
  self->size = 0;
  self->timestamp_offset = -1;
  self->n_fields = 0;
  self->n_developer_fields = 0;
  self->n_unreadable_fields = 0;
  self->packing_known = FALSE;
  memset (self->index, 0, sizeof self->index);

  for (size_t i = 0; i < n_fields; i++)
    add_field (self, data + FIXED_SIZE + ENTRY_SIZE * i);
  for (size_t i = 0; i < n_developer_fields; i++)
    add_developer_field (self, data + FIXED_SIZE + ENTRY_SIZE * (n_fields + i) + 1);

  return used;
}

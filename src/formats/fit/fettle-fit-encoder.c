/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-encoder.h"

#include <math.h>
#include <string.h>

#include "fettle-fit-crc.h"
#include "fettle-recording.h"

#define HEADER_SIZE        14
#define PROTOCOL_1         0x10
#define PROTOCOL_2         0x20 /* developer fields or 64-bit numbers */
#define PROFILE_VERSION    21195
#define N_LOCAL_TYPES      16
#define MAXIMUM_FIELDS     255
#define MAXIMUM_FIELD_SIZE 255

/* The fields of a message as a definition lists them: three bytes each. */
typedef struct
{
  uint16_t message;
  unsigned int n_fields;
  unsigned int n_developer_fields;
  uint8_t fields[3 * MAXIMUM_FIELDS];
  uint8_t developer_fields[3 * MAXIMUM_FIELDS];
} Layout;

struct _FettleFitEncoder
{
  GByteArray *file;

  gboolean in_message;
  const FettleFitMessageInfo *info;
  Layout layout;
  GByteArray *values;
  GByteArray *developer_values;

  Layout local_types[N_LOCAL_TYPES];
  uint64_t last_use[N_LOCAL_TYPES]; /* 0: never defined */
  uint64_t n_messages;

  uint8_t protocol;
};

/**
 * fettle_fit_encoder_new:
 *
 * Returns: (transfer full): an encoder with nothing written yet
 */
FettleFitEncoder *
fettle_fit_encoder_new (void)
{
  static const uint8_t header[HEADER_SIZE] = { 0 };
  FettleFitEncoder *self = g_new0 (FettleFitEncoder, 1);

  self->file = g_byte_array_new ();
  self->values = g_byte_array_new ();
  self->developer_values = g_byte_array_new ();
  self->protocol = PROTOCOL_1;
  g_byte_array_append (self->file, header, HEADER_SIZE);

  return self;
}

/**
 * fettle_fit_encoder_free:
 * @self: (transfer full) (nullable): an encoder
 */
void
fettle_fit_encoder_free (FettleFitEncoder *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->file, g_byte_array_unref);
  g_clear_pointer (&self->values, g_byte_array_unref);
  g_clear_pointer (&self->developer_values, g_byte_array_unref);
  g_free (self);
}

static void
append_little_endian (GByteArray *array, uint64_t bits, size_t size)
{
  uint8_t bytes[8];

  for (size_t i = 0; i < size; i++)
    bytes[i] = (uint8_t) (bits >> 8 * i);
  g_byte_array_append (array, bytes, (guint) size);
}

static void
add_to_layout (FettleFitEncoder *self, unsigned int field, size_t size, FettleFitBaseType base_type)
{
  uint8_t *entry = &self->layout.fields[3 * self->layout.n_fields++];

  entry[0] = (uint8_t) field;
  entry[1] = (uint8_t) size;
  entry[2] = base_type;
  if (fettle_fit_base_type_get_info (base_type)->size == 8)
    self->protocol = PROTOCOL_2;
}

/* What the profile says of a field of the message begun. */
static const FettleFitMeaning *
find_meaning (FettleFitEncoder *self, unsigned int field)
{
  const FettleFitFieldInfo *info = fettle_fit_profile_find_field (self->info, field);

  return info != NULL ? fettle_fit_profile_get_meanings (info) : NULL;
}

/**
 * fettle_fit_encoder_begin:
 * @self: an encoder
 * @message: a global message number, such as %FETTLE_FIT_MESSAGE_RECORD
 *
 * Begins a message. Its fields follow, then [func@fit_encoder_end].
 */
void
fettle_fit_encoder_begin (FettleFitEncoder *self, unsigned int message)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (!self->in_message);
  g_return_if_fail (message < 0xFFFF);

  self->in_message = TRUE;
  self->info = fettle_fit_profile_find_message (message);
  self->layout.message = (uint16_t) message;
  self->layout.n_fields = 0;
  self->layout.n_developer_fields = 0;
  g_byte_array_set_size (self->values, 0);
  g_byte_array_set_size (self->developer_values, 0);
}

/**
 * fettle_fit_encoder_add_number:
 * @self: an encoder in a message
 * @field: a field of the profile that is no text
 * @value: its value in the unit of the profile, or NaN for none
 *
 * Adds a field. Scale, offset and type are the profile's (those of the field itself, not of a
 * sub-field). A value that does not fit the type is written as "no value".
 */
void
fettle_fit_encoder_add_number (FettleFitEncoder *self, unsigned int field, double value)
{
  fettle_fit_encoder_add_numbers (self, field, &value, 1);
}

/**
 * fettle_fit_encoder_add_numbers:
 * @self: an encoder in a message
 * @field: a field of the profile that is no text
 * @values: (array length=n_values): its values in the unit of the profile; NaN for none
 * @n_values: how many: they must fit in 255 bytes
 *
 * Adds a field that is an array.
 */
void
fettle_fit_encoder_add_numbers (FettleFitEncoder *self,
                                unsigned int field,
                                const double *values,
                                size_t n_values)
{
  const FettleFitBaseTypeInfo *type;
  const FettleFitMeaning *meaning;

  g_return_if_fail (self != NULL && self->in_message);
  g_return_if_fail (self->layout.n_fields < MAXIMUM_FIELDS);

  meaning = find_meaning (self, field);
  g_return_if_fail (meaning != NULL && meaning->base_type != FETTLE_FIT_BASE_TYPE_STRING);

  type = fettle_fit_base_type_get_info (meaning->base_type);
  g_return_if_fail (n_values > 0 && n_values * type->size <= MAXIMUM_FIELD_SIZE);

  add_to_layout (self, field, n_values * type->size, meaning->base_type);
  for (size_t i = 0; i < n_values; i++)
    {
      double raw = (values[i] + meaning->offset) * meaning->scale;
      append_little_endian (self->values, fettle_fit_number_to_bits (type, raw), type->size);
    }
}

/**
 * fettle_fit_encoder_add_instant:
 * @self: an encoder in a message
 * @field: a field of the profile that is a date and time
 * @instant: seconds since 1970 UTC (or of the local clock, for local times), or
 * %FETTLE_INSTANT_NONE
 *
 * Adds a field.
 */
void
fettle_fit_encoder_add_instant (FettleFitEncoder *self, unsigned int field, int64_t instant)
{
  double value = instant == FETTLE_INSTANT_NONE ? NAN : (double) (instant - FETTLE_FIT_EPOCH);

  fettle_fit_encoder_add_number (self, field, value);
}

/**
 * fettle_fit_encoder_add_string:
 * @self: an encoder in a message
 * @field: a field number
 * @string: (nullable): UTF-8
 *
 * Adds a text, cut at a character to the 254 bytes that fit.
 */
void
fettle_fit_encoder_add_string (FettleFitEncoder *self, unsigned int field, const char *string)
{
  size_t length;

  g_return_if_fail (self != NULL && self->in_message);
  g_return_if_fail (field < 256 && self->layout.n_fields < MAXIMUM_FIELDS);

  if (string == NULL)
    string = "";
  length = strlen (string);
  if (length > MAXIMUM_FIELD_SIZE - 1)
    length = (size_t) (g_utf8_find_prev_char (string, string + MAXIMUM_FIELD_SIZE) - string);

  add_to_layout (self, field, length + 1, FETTLE_FIT_BASE_TYPE_STRING);
  g_byte_array_append (self->values, (const uint8_t *) string, (guint) length);
  append_little_endian (self->values, 0, 1);
}

/**
 * fettle_fit_encoder_add_bytes:
 * @self: an encoder in a message
 * @field: a field number
 * @bytes: (array length=size): its bytes
 * @size: how many: 1 to 255
 *
 * Adds a field of bytes, such as an application's id or a packed field.
 */
void
fettle_fit_encoder_add_bytes (FettleFitEncoder *self,
                              unsigned int field,
                              const uint8_t *bytes,
                              size_t size)
{
  g_return_if_fail (self != NULL && self->in_message);
  g_return_if_fail (field < 256 && self->layout.n_fields < MAXIMUM_FIELDS);
  g_return_if_fail (size > 0 && size <= MAXIMUM_FIELD_SIZE);

  add_to_layout (self, field, size, FETTLE_FIT_BASE_TYPE_BYTE);
  g_byte_array_append (self->values, bytes, (guint) size);
}

/**
 * fettle_fit_encoder_add_bits:
 * @self: an encoder in a message
 * @field: a field number, which the profile need not know
 * @base_type: its type, one element of it
 * @bits: its raw value
 *
 * Adds a field as it stands in the file: for what the profile does not have or has with another
 * type.
 */
void
fettle_fit_encoder_add_bits (FettleFitEncoder *self,
                             unsigned int field,
                             FettleFitBaseType base_type,
                             uint64_t bits)
{
  g_return_if_fail (self != NULL && self->in_message);
  g_return_if_fail (field < 256 && self->layout.n_fields < MAXIMUM_FIELDS);

  size_t size = fettle_fit_base_type_get_info (base_type)->size;
  add_to_layout (self, field, size, base_type);
  append_little_endian (self->values, bits, size);
}

/**
 * fettle_fit_encoder_add_developer_number:
 * @self: an encoder in a message
 * @developer_index: index of the application, which a developer_data_id message has announced
 * @field: number of the field, which a field_description message has described
 * @base_type: the type described there
 * @value: its value, or NaN for none
 *
 * Adds a developer field.
 */
void
fettle_fit_encoder_add_developer_number (FettleFitEncoder *self,
                                         unsigned int developer_index,
                                         unsigned int field,
                                         FettleFitBaseType base_type,
                                         double value)
{
  const FettleFitBaseTypeInfo *type = fettle_fit_base_type_get_info (base_type);
  uint8_t *entry;

  g_return_if_fail (self != NULL && self->in_message);
  g_return_if_fail (self->layout.n_developer_fields < MAXIMUM_FIELDS);
  g_return_if_fail (type != NULL && developer_index < 256 && field < 256);

  entry = &self->layout.developer_fields[3 * self->layout.n_developer_fields++];
  entry[0] = (uint8_t) field;
  entry[1] = type->size;
  entry[2] = (uint8_t) developer_index;
  append_little_endian (self->developer_values, fettle_fit_number_to_bits (type, value),
                        type->size);
  self->protocol = PROTOCOL_2;
}

static gboolean
layouts_equal (const Layout *a, const Layout *b)
{
  return a->message == b->message && a->n_fields == b->n_fields
         && a->n_developer_fields == b->n_developer_fields
         && memcmp (a->fields, b->fields, 3 * a->n_fields) == 0
         && memcmp (a->developer_fields, b->developer_fields, 3 * a->n_developer_fields) == 0;
}

static void
write_definition (FettleFitEncoder *self, unsigned int local_type)
{
  const Layout *layout = &self->local_types[local_type];
  gboolean has_developer_fields = layout->n_developer_fields > 0;

  append_little_endian (self->file, 0x40 | (has_developer_fields ? 0x20 : 0) | local_type, 1);
  append_little_endian (self->file, 0, 2); /* reserved; little-endian */
  append_little_endian (self->file, layout->message, 2);
  append_little_endian (self->file, layout->n_fields, 1);
  g_byte_array_append (self->file, layout->fields, 3 * layout->n_fields);
  if (has_developer_fields)
    {
      append_little_endian (self->file, layout->n_developer_fields, 1);
      g_byte_array_append (self->file, layout->developer_fields, 3 * layout->n_developer_fields);
    }
}

/* The local type that is defined as the message begun; if there is none, the one not used for
 * longest is defined anew. */
static unsigned int
find_local_type (FettleFitEncoder *self)
{
  unsigned int oldest = 0;

  for (unsigned int i = 0; i < N_LOCAL_TYPES; i++)
    {
      if (self->last_use[i] > 0 && layouts_equal (&self->local_types[i], &self->layout))
        return i;
      if (self->last_use[i] < self->last_use[oldest])
        oldest = i;
    }

  self->local_types[oldest] = self->layout;
  write_definition (self, oldest);
  return oldest;
}

/**
 * fettle_fit_encoder_end:
 * @self: an encoder in a message
 *
 * Ends a message and writes it.
 */
void
fettle_fit_encoder_end (FettleFitEncoder *self)
{
  unsigned int local_type;

  g_return_if_fail (self != NULL && self->in_message);

  local_type = find_local_type (self);
  self->last_use[local_type] = ++self->n_messages;
  append_little_endian (self->file, local_type, 1);
  g_byte_array_append (self->file, self->values->data, self->values->len);
  g_byte_array_append (self->file, self->developer_values->data, self->developer_values->len);
  self->in_message = FALSE;
}

static void
write_header (FettleFitEncoder *self)
{
  uint8_t *header = self->file->data;
  uint32_t data_size = GUINT32_TO_LE (self->file->len - HEADER_SIZE);
  uint16_t profile_version = GUINT16_TO_LE (PROFILE_VERSION);
  uint16_t crc;

  header[0] = HEADER_SIZE;
  header[1] = self->protocol;
  memcpy (header + 2, &profile_version, 2);
  memcpy (header + 4, &data_size, 4);
  memcpy (header + 8, ".FIT", 4);
  crc = GUINT16_TO_LE (fettle_fit_crc (0, header, 12));
  memcpy (header + 12, &crc, 2);
}

/**
 * fettle_fit_encoder_finish:
 * @self: an encoder, between messages
 *
 * Completes the file: sizes and both checksums. The encoder can only be freed afterwards.
 *
 * Returns: (transfer full): the file
 */
GBytes *
fettle_fit_encoder_finish (FettleFitEncoder *self)
{
  g_return_val_if_fail (self != NULL && self->file != NULL && !self->in_message, NULL);

  write_header (self);
  append_little_endian (self->file, fettle_fit_crc (0, self->file->data, self->file->len), 2);

  return g_byte_array_free_to_bytes (g_steal_pointer (&self->file));
}

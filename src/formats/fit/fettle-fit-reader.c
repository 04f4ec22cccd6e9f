/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-reader.h"

#include <string.h>

#include "fettle-fit-crc.h"
#include "fettle-fit-profile.h"

#define N_LOCAL_TYPES       16
#define MINIMUM_HEADER_SIZE 12
#define CHECKED_HEADER_SIZE 14
#define CHECKSUM_SIZE       2
#define MAXIMUM_PROTOCOL    2

/* Record headers. */
#define COMPRESSED_TIMESTAMP 0x80
#define DEFINITION           0x40
#define DEVELOPER_FIELDS     0x20

typedef enum
{
  AT_SEGMENT,
  IN_SEGMENT,
  AT_END,
} State;

struct _FettleFitReader
{
  const uint8_t *data;
  size_t size;
  FettleFitReading reading;

  State state;
  size_t position;
  size_t limit;           /* of the data of the segment */
  size_t segment_end;     /* after its checksum */
  gboolean is_open_ended; /* where the data ends is not known: @limit is the end of the file */
  uint32_t last_timestamp;
  FettleFitSegment segment;
  FettleFitProblem problem;
  FettleFitCounts counts;

  GHashTable *developer_fields; /* of developer_key() to FettleFitDeveloperField */
  uint64_t developer_serial;
  FettleFitExpansion expansion;
  FettleFitDefinition local_types[N_LOCAL_TYPES];
};

static void
developer_field_free (gpointer data)
{
  FettleFitDeveloperField *field = data;

  g_free (field->name);
  g_free (field->units);
  g_free (field);
}

/**
 * fettle_fit_reader_new:
 * @data: (array length=size): a file; it must outlive the reader
 * @size: its bytes
 * @reading: how to take what is wrong in it
 *
 * Returns: (transfer full): a reader at its start
 */
FettleFitReader *
fettle_fit_reader_new (const uint8_t *data, size_t size, FettleFitReading reading)
{
  FettleFitReader *self = g_new0 (FettleFitReader, 1);

  self->data = data;
  self->size = size;
  self->reading = reading;
  self->developer_fields
      = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, developer_field_free);

  return self;
}

/**
 * fettle_fit_reader_free:
 * @self: (transfer full) (nullable): a reader
 */
void
fettle_fit_reader_free (FettleFitReader *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->developer_fields, g_hash_table_unref);
  g_free (self);
}

static void
set_problem (FettleFitReader *self, FettleFitProblemKind kind, size_t offset, unsigned int detail)
{
  self->problem = (FettleFitProblem) { kind, offset, detail };
  self->state = AT_END;
}

static gboolean
is_header (const FettleFitReader *self, size_t offset)
{
  return self->size - offset >= MINIMUM_HEADER_SIZE
         && memcmp (self->data + offset + 8, ".FIT", 4) == 0;
}

static gboolean
only_zeros_from (const FettleFitReader *self, size_t offset)
{
  for (size_t i = offset; i < self->size; i++)
    {
      if (self->data[i] != 0)
        return FALSE;
    }

  return TRUE;
}

static FettleFitChecksum
check_header (const uint8_t *header, unsigned int header_size)
{
  unsigned int stored;

  if (header_size < CHECKED_HEADER_SIZE)
    return FETTLE_FIT_CHECKSUM_ABSENT;

  stored = (unsigned int) fettle_fit_read_bits (header + 12, 2, FALSE);
  if (stored == 0)
    return FETTLE_FIT_CHECKSUM_ZERO;
  return stored == fettle_fit_crc (0, header, 12) ? FETTLE_FIT_CHECKSUM_OK
                                                  : FETTLE_FIT_CHECKSUM_BAD;
}

/* The checksum is that of the rest of the file, as it is or as the header should be. It covers the
 * header, too, but for one with a right checksum of its own, which takes it back to 0. */
static gboolean
checksum_is_at_the_end (const FettleFitReader *self)
{
  const FettleFitSegment *segment = &self->segment;
  const uint8_t *start = self->data + segment->offset;
  size_t remaining = self->size - segment->offset;
  size_t data_size = remaining - segment->header_size;
  uint8_t right[4];
  uint16_t crc;

  if (data_size < CHECKSUM_SIZE)
    return FALSE;
  if (fettle_fit_crc (0, start, remaining) == 0)
    return TRUE;

  data_size -= CHECKSUM_SIZE;
  for (unsigned int i = 0; i < sizeof right; i++)
    right[i] = (uint8_t) (data_size >> 8 * i);
  crc = fettle_fit_crc (0, start, 4);
  crc = fettle_fit_crc (crc, right, sizeof right);
  return fettle_fit_crc (crc, start + 8, remaining - 8) == 0;
}

static gboolean
size_was_never_filled_in (const FettleFitSegment *segment)
{
  return segment->data_size == 0 || segment->data_size == UINT32_MAX;
}

/* The data goes on to the end of the file, whatever the header says: either its size was never
 * filled in, or the checksum is not where it should be and what follows is no header. */
static gboolean
size_is_not_to_be_believed (const FettleFitReader *self)
{
  if (self->reading == FETTLE_FIT_READING_STRICT
      || self->segment.file_checksum == FETTLE_FIT_CHECKSUM_OK)
    return FALSE;
  if (size_was_never_filled_in (&self->segment) || self->segment.is_truncated)
    return TRUE;

  return self->segment_end < self->size && !is_header (self, self->segment_end)
         && !only_zeros_from (self, self->segment_end);
}

static void
find_end_without_size (FettleFitReader *self)
{
  FettleFitSegment *segment = &self->segment;
  gboolean has_checksum = checksum_is_at_the_end (self);

  /* Cut off, as far as can be told: that is where it ends anyway. */
  if (!has_checksum && segment->is_truncated && !size_was_never_filled_in (segment))
    return;

  segment->size_is_wrong = has_checksum;
  segment->has_all_data = has_checksum;
  segment->is_truncated = !has_checksum;
  segment->file_checksum = has_checksum ? FETTLE_FIT_CHECKSUM_OK : FETTLE_FIT_CHECKSUM_MISSING;
  self->is_open_ended = !has_checksum;
  self->limit = has_checksum ? self->size - CHECKSUM_SIZE : self->size;
  self->segment_end = self->size;
}

static void
find_end_of_segment (FettleFitReader *self)
{
  FettleFitSegment *segment = &self->segment;
  size_t start = segment->offset;
  uint64_t declared = (uint64_t) segment->header_size + segment->data_size;
  size_t remaining = self->size - start;

  segment->is_truncated = remaining < declared + CHECKSUM_SIZE;
  if (segment->is_truncated)
    {
      segment->file_checksum = FETTLE_FIT_CHECKSUM_MISSING;
      segment->has_all_data = remaining >= declared;
      self->limit = start + (size_t) MIN (declared, remaining);
      self->segment_end = self->size;
    }
  else
    {
      segment->has_all_data = TRUE;
      self->limit = start + (size_t) declared;
      self->segment_end = self->limit + CHECKSUM_SIZE;
      /* A checksum over data and its own checksum is 0. */
      segment->file_checksum
          = fettle_fit_crc (0, self->data + start, (size_t) declared + CHECKSUM_SIZE) == 0
                ? FETTLE_FIT_CHECKSUM_OK
                : FETTLE_FIT_CHECKSUM_BAD;
    }

  self->is_open_ended = FALSE;
  if (size_is_not_to_be_believed (self))
    find_end_without_size (self);
}

/* What is wrong with the header at the position; FALSE if nothing. */
static gboolean
find_header_problem (FettleFitReader *self)
{
  const uint8_t *header = self->data + self->position;
  size_t remaining = self->size - self->position;

  if (self->size == 0)
    set_problem (self, FETTLE_FIT_PROBLEM_EMPTY, 0, 0);
  else if (remaining < MINIMUM_HEADER_SIZE
           && (header[0] == MINIMUM_HEADER_SIZE || header[0] == CHECKED_HEADER_SIZE))
    set_problem (self, FETTLE_FIT_PROBLEM_HEADER_CUT, self->position, 0);
  else if (header[0] < MINIMUM_HEADER_SIZE)
    set_problem (self, FETTLE_FIT_PROBLEM_HEADER_SIZE, self->position, header[0]);
  else if (!is_header (self, self->position))
    set_problem (self, FETTLE_FIT_PROBLEM_NO_SIGNATURE, self->position, 0);
  else if (header[1] >> 4 > MAXIMUM_PROTOCOL)
    set_problem (self, FETTLE_FIT_PROBLEM_PROTOCOL, self->position, header[1] >> 4);
  else if (header[0] > remaining)
    set_problem (self, FETTLE_FIT_PROBLEM_HEADER_CUT, self->position, 0);
  else
    return FALSE;

  return TRUE;
}

static FettleFitStep
begin_segment (FettleFitReader *self)
{
  const uint8_t *header = self->data + self->position;

  if (self->counts.n_segments > 0
      && (self->position == self->size
          || (self->reading == FETTLE_FIT_READING_FORGIVING
              && only_zeros_from (self, self->position))))
    {
      self->state = AT_END;
      return FETTLE_FIT_STEP_END;
    }
  if (find_header_problem (self))
    return FETTLE_FIT_STEP_END;

  self->segment = (FettleFitSegment) {
    .offset = self->position,
    .header_size = header[0],
    .protocol_version = header[1],
    .profile_version = (unsigned int) fettle_fit_read_bits (header + 2, 2, FALSE),
    .data_size = (uint32_t) fettle_fit_read_bits (header + 4, 4, FALSE),
    .header_checksum = check_header (header, header[0]),
  };
  find_end_of_segment (self);

  for (int i = 0; i < N_LOCAL_TYPES; i++)
    self->local_types[i].serial = 0;
  g_hash_table_remove_all (self->developer_fields);
  self->developer_serial++;
  fettle_fit_expansion_reset (&self->expansion);
  self->last_timestamp = 0;
  self->counts.n_segments++;
  self->position += header[0];
  self->state = IN_SEGMENT;

  return FETTLE_FIT_STEP_SEGMENT;
}

static FettleFitStep
end_segment (FettleFitReader *self)
{
  if (self->segment.is_truncated)
    {
      set_problem (self, FETTLE_FIT_PROBLEM_DATA_CUT, self->size, 0);
    }
  else
    {
      self->position = self->segment_end;
      self->state = AT_SEGMENT;
    }

  return FETTLE_FIT_STEP_SEGMENT_END;
}

static FettleFitStep
break_off (FettleFitReader *self, FettleFitProblemKind kind, unsigned int detail)
{
  /* Where the end is not known, the last two bytes of the file may be its checksum. */
  if (self->is_open_ended && self->size - self->position <= CHECKSUM_SIZE)
    return end_segment (self);

  set_problem (self, kind, self->position, detail);
  return FETTLE_FIT_STEP_SEGMENT_END;
}

/* Reads the definition at the position; FALSE if it goes on after the end of the data. */
static gboolean
read_definition (FettleFitReader *self, unsigned int header)
{
  unsigned int local_type = header & 0x0F;
  FettleFitDefinition *definition = &self->local_types[local_type];
  FettleFitCounts *counts = &self->counts;
  size_t used = fettle_fit_definition_parse (definition, self->data + self->position + 1,
                                             self->limit - self->position - 1,
                                             (header & DEVELOPER_FIELDS) != 0);

  if (used == 0)
    return FALSE;

  definition->serial = ++counts->n_definitions;
  counts->n_big_endian_definitions += definition->big_endian ? 1 : 0;
  counts->n_developer_fields += definition->n_developer_fields;
  counts->n_unreadable_fields += definition->n_unreadable_fields;
  counts->maximum_local_type = MAX (counts->maximum_local_type, local_type);
  self->position += 1 + used;
  return TRUE;
}

static gpointer
developer_key (unsigned int developer_index, unsigned int number)
{
  return GUINT_TO_POINTER (developer_index << 8 | number);
}

static void
learn_developer_field (FettleFitReader *self, const FettleFitMessage *message)
{
  int developer_index
      = fettle_fit_message_get_code (message, FETTLE_FIT_FIELD_DESCRIPTION_DEVELOPER_DATA_INDEX);
  int number
      = fettle_fit_message_get_code (message, FETTLE_FIT_FIELD_DESCRIPTION_FIELD_DEFINITION_NUMBER);
  int base_type
      = fettle_fit_message_get_code (message, FETTLE_FIT_FIELD_DESCRIPTION_FIT_BASE_TYPE_ID);
  FettleFitDeveloperField *field;

  if (developer_index < 0 || developer_index > 0xFF || number < 0 || number > 0xFF || base_type < 0
      || base_type > 0xFF)
    return;

  field = g_new0 (FettleFitDeveloperField, 1);
  field->developer_index = (uint8_t) developer_index;
  field->number = (uint8_t) number;
  field->base_type = (uint8_t) base_type;
  field->native_message
      = fettle_fit_message_get_code (message, FETTLE_FIT_FIELD_DESCRIPTION_NATIVE_MESG_NUM);
  field->native_field
      = fettle_fit_message_get_code (message, FETTLE_FIT_FIELD_DESCRIPTION_NATIVE_FIELD_NUM);
  field->name = fettle_fit_message_get_string (message, FETTLE_FIT_FIELD_DESCRIPTION_FIELD_NAME);
  field->units = fettle_fit_message_get_string (message, FETTLE_FIT_FIELD_DESCRIPTION_UNITS);

  g_hash_table_replace (self->developer_fields,
                        developer_key (field->developer_index, field->number), field);
  self->developer_serial++;
}

/* The five bits are the low end of the time; they went round once if they are smaller than before.
 */
static void
read_compressed_timestamp (FettleFitReader *self, FettleFitMessage *message, unsigned int header)
{
  uint32_t offset = header & 0x1F, last = self->last_timestamp;

  self->counts.n_compressed_timestamps++;
  if (last == 0)
    return; /* Nothing to count from. */

  self->last_timestamp = (last & ~UINT32_C (0x1F)) + offset + (offset < (last & 0x1F) ? 0x20 : 0);
  message->has_timestamp = TRUE;
  message->timestamp = self->last_timestamp;
}

static void
read_timestamp (FettleFitReader *self, FettleFitMessage *message)
{
  const FettleFitDefinition *definition = message->definition;
  uint32_t timestamp;

  if (definition->timestamp_offset < 0)
    return;

  timestamp = (uint32_t) fettle_fit_read_bits (message->data + definition->timestamp_offset, 4,
                                               definition->big_endian);
  if (timestamp != UINT32_MAX)
    {
      message->has_timestamp = TRUE;
      message->timestamp = self->last_timestamp = timestamp;
    }
}

static FettleFitStep
read_message (FettleFitReader *self, FettleFitMessage *message, unsigned int header)
{
  gboolean is_compressed = (header & COMPRESSED_TIMESTAMP) != 0;
  unsigned int local_type = is_compressed ? header >> 5 & 3 : header & 0x0F;
  const FettleFitDefinition *definition = &self->local_types[local_type];

  if (G_UNLIKELY (definition->serial == 0))
    return break_off (self, FETTLE_FIT_PROBLEM_UNDEFINED_LOCAL, local_type);
  if (G_UNLIKELY (definition->size > self->limit - self->position - 1))
    return break_off (self, FETTLE_FIT_PROBLEM_MESSAGE_CUT, 0);

  message->definition = definition;
  message->data = self->data + self->position + 1;
  message->local_type = local_type;
  message->has_timestamp = FALSE;
  message->expansion = NULL;
  message->overrides = NULL;
  if (is_compressed)
    read_compressed_timestamp (self, message, header);
  else
    read_timestamp (self, message);

  self->position += 1 + definition->size;
  self->segment.n_messages++;
  self->counts.n_messages++;
  if (G_UNLIKELY (definition->message == FETTLE_FIT_MESSAGE_FIELD_DESCRIPTION))
    learn_developer_field (self, message);

  return FETTLE_FIT_STEP_MESSAGE;
}

/**
 * fettle_fit_reader_next:
 * @self: a reader
 * @message: (out caller-allocates): the message, if there is one; it is good until the next step
 *
 * Reads on, to the next message or the next thing to know.
 *
 * Returns: what was read
 */
FettleFitStep
fettle_fit_reader_next (FettleFitReader *self, FettleFitMessage *message)
{
  if (G_UNLIKELY (self->state != IN_SEGMENT))
    return self->state == AT_SEGMENT ? begin_segment (self) : FETTLE_FIT_STEP_END;

  while (self->position < self->limit)
    {
      unsigned int header = self->data[self->position];

      if (G_LIKELY ((header & COMPRESSED_TIMESTAMP) != 0 || (header & DEFINITION) == 0))
        return read_message (self, message, header);
      if (!read_definition (self, header))
        return break_off (self, FETTLE_FIT_PROBLEM_DEFINITION_CUT, 0);
    }

  return end_segment (self);
}

/**
 * fettle_fit_reader_expand:
 * @self: a reader
 * @message: the message it has just read
 *
 * Opens the packed fields of the message. Some of them go on from those before, so every message of
 * a kind must be expanded or none.
 */
void
fettle_fit_reader_expand (FettleFitReader *self, FettleFitMessage *message)
{
  fettle_fit_expansion_expand (&self->expansion, &self->local_types[message->local_type], message);
}

/**
 * fettle_fit_reader_find_overrides:
 * @self: a reader
 * @definition: a definition that it has read
 * @overrides: (out caller-allocates): those of its developer fields that stand in for native ones
 *
 * What is found is good until another description of a developer field is read.
 */
void
fettle_fit_reader_find_overrides (const FettleFitReader *self,
                                  const FettleFitDefinition *definition,
                                  FettleFitOverrides *overrides)
{
  overrides->n_overrides = 0;
  for (unsigned int i = 0;
       i < definition->n_developer_fields && overrides->n_overrides < FETTLE_FIT_MAXIMUM_OVERRIDES;
       i++)
    {
      const FettleFitDeveloperFieldUse *use = &definition->developer_fields[i];
      const FettleFitDeveloperField *description
          = fettle_fit_reader_find_developer_field (self, use->developer_index, use->number);

      if (description == NULL || use->size == 0
          || description->native_message != definition->message || description->native_field < 0
          || description->native_field > UINT8_MAX)
        continue;
      overrides->overrides[overrides->n_overrides].native_field
          = (uint8_t) description->native_field;
      overrides->overrides[overrides->n_overrides].use = use;
      overrides->overrides[overrides->n_overrides].description = description;
      overrides->n_overrides++;
    }
}

/**
 * fettle_fit_reader_continue_from:
 * @self: a reader
 * @message: a kind of message that was not expanded until now
 * @field: a field of it that grows
 * @value: what it had grown to, in the unit of the profile
 *
 * Says where to go on from when the messages of a kind begin to be expanded within a segment.
 */
void
fettle_fit_reader_continue_from (FettleFitReader *self,
                                 unsigned int message,
                                 unsigned int field,
                                 double value)
{
  fettle_fit_expansion_continue_from (&self->expansion, message, field, value);
}

/**
 * fettle_fit_reader_get_segment:
 * @self: a reader
 *
 * Returns: (transfer none): the segment being read, or the last one
 */
const FettleFitSegment *
fettle_fit_reader_get_segment (const FettleFitReader *self)
{
  return &self->segment;
}

/**
 * fettle_fit_reader_get_problem:
 * @self: a reader
 *
 * Returns: (transfer none): what ended the reading, if anything did
 */
const FettleFitProblem *
fettle_fit_reader_get_problem (const FettleFitReader *self)
{
  return &self->problem;
}

/**
 * fettle_fit_reader_get_counts:
 * @self: a reader
 *
 * Returns: (transfer none): what was seen so far
 */
const FettleFitCounts *
fettle_fit_reader_get_counts (const FettleFitReader *self)
{
  return &self->counts;
}

/**
 * fettle_fit_reader_find_developer_field:
 * @self: a reader
 * @developer_index: the index of an application
 * @number: the number of its field
 *
 * Returns: (transfer none) (nullable): the description of the field in this segment, or %NULL if it
 * was not described yet
 */
const FettleFitDeveloperField *
fettle_fit_reader_find_developer_field (const FettleFitReader *self,
                                        unsigned int developer_index,
                                        unsigned int number)
{
  return g_hash_table_lookup (self->developer_fields, developer_key (developer_index, number));
}

/**
 * fettle_fit_reader_get_developer_serial:
 * @self: a reader
 *
 * Returns: a number that changes whenever a description of a developer field comes or goes
 */
uint64_t
fettle_fit_reader_get_developer_serial (const FettleFitReader *self)
{
  return self->developer_serial;
}

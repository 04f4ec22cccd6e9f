/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-samples.h"

#include <math.h>
#include <string.h>

#include "fettle-fit-profile.h"

#define FIRST_CAPACITY 1024
#define SECONDS_A_DAY  86400

/* A column holds 32 bits, and the least number of them stands for a missing sample. */
#define ANY_MAXIMUM ((int64_t) INT32_MAX)

/* Beyond the poles there is nothing. A quarter of a turn is 2³⁰ semicircles. The last number of a
 * longitude is the profile's "no value". */
#define POLE              (INT64_C (1) << 30)
#define MINIMUM_LONGITUDE ((int64_t) INT32_MIN + 1)
#define MAXIMUM_LONGITUDE ((int64_t) INT32_MAX - 1)

/* What the profile's own fields can hold. A file may declare them with other types, and developers
 * write what they like: what is beyond is no measurement, and could not be written again. */
#define MINIMUM_ALTITUDE         (-500 * 1000)
#define MINIMUM_TEMPERATURE      (-128 * 100)
#define MAXIMUM_TEMPERATURE      (126 * 100)
#define MAXIMUM_RESPIRATION_RATE 65534

typedef struct
{
  uint8_t field;
  uint8_t channel;
  uint8_t is_fraction;
  int64_t factor, addend;
  int64_t minimum, maximum;
} Source;

/* Where the samples of a channel come from, a better source after a worse one. A heart rate, a
 * breathing rate of 0 is what devices write when they have none. */
/* clang-format off */
static const Source sources[] = {
  { FETTLE_FIT_RECORD_HEART_RATE,                FETTLE_CHANNEL_HEART_RATE,       FALSE, 1, 0, 1, 300 },
  { FETTLE_FIT_RECORD_POWER,                     FETTLE_CHANNEL_POWER,            FALSE, 1, 0, 0, ANY_MAXIMUM },
  { FETTLE_FIT_RECORD_CADENCE,                   FETTLE_CHANNEL_CADENCE,          FALSE, 128, 0, 0, ANY_MAXIMUM },
  { FETTLE_FIT_RECORD_FRACTIONAL_CADENCE,        FETTLE_CHANNEL_CADENCE,          TRUE, 1, 0, 0, 127 },
  { FETTLE_FIT_RECORD_SPEED,                     FETTLE_CHANNEL_SPEED,            FALSE, 1, 0, 0, ANY_MAXIMUM },
  { FETTLE_FIT_RECORD_ENHANCED_SPEED,            FETTLE_CHANNEL_SPEED,            FALSE, 1, 0, 0, ANY_MAXIMUM },
  { FETTLE_FIT_RECORD_DISTANCE,                  FETTLE_CHANNEL_DISTANCE,         FALSE, 4, 0, 0, ANY_MAXIMUM },
  { FETTLE_FIT_RECORD_ALTITUDE,                  FETTLE_CHANNEL_ALTITUDE,         FALSE, 200, -500000, MINIMUM_ALTITUDE, ANY_MAXIMUM },
  { FETTLE_FIT_RECORD_ENHANCED_ALTITUDE,         FETTLE_CHANNEL_ALTITUDE,         FALSE, 200, -500000, MINIMUM_ALTITUDE, ANY_MAXIMUM },
  { FETTLE_FIT_RECORD_POSITION_LAT,              FETTLE_CHANNEL_LATITUDE,         FALSE, 1, 0, -POLE, POLE },
  { FETTLE_FIT_RECORD_POSITION_LONG,             FETTLE_CHANNEL_LONGITUDE,        FALSE, 1, 0, MINIMUM_LONGITUDE, MAXIMUM_LONGITUDE },
  { FETTLE_FIT_RECORD_TEMPERATURE,               FETTLE_CHANNEL_TEMPERATURE,      FALSE, 100, 0, MINIMUM_TEMPERATURE, MAXIMUM_TEMPERATURE },
  { FETTLE_FIT_RECORD_RESPIRATION_RATE,          FETTLE_CHANNEL_RESPIRATION_RATE, FALSE, 100, 0, 1, MAXIMUM_RESPIRATION_RATE },
  { FETTLE_FIT_RECORD_ENHANCED_RESPIRATION_RATE, FETTLE_CHANNEL_RESPIRATION_RATE, FALSE, 1, 0, 1, MAXIMUM_RESPIRATION_RATE },
};
/* clang-format on */

/**
 * fettle_fit_samples_clear:
 * @self: samples
 *
 * Releases them.
 */
void
fettle_fit_samples_clear (FettleFitSamples *self)
{
  g_clear_pointer (&self->times, g_free);
  for (int i = 0; i < FETTLE_N_CHANNELS; i++)
    g_clear_pointer (&self->channels[i], g_free);
  self->n_samples = 0;
  self->capacity = 0;
  self->n_channels = 0;
}

/**
 * fettle_fit_samples_begin_segment:
 * @self: samples
 *
 * Says that what grows in packed fields starts anew.
 */
void
fettle_fit_samples_begin_segment (FettleFitSamples *self)
{
  self->is_packed = FALSE;
}

static void
set_missing (int32_t *column, size_t from, size_t to)
{
  for (size_t i = from; i < to; i++)
    column[i] = FETTLE_SAMPLE_MISSING;
}

static void
grow (FettleFitSamples *self)
{
  self->capacity = self->capacity == 0 ? FIRST_CAPACITY : 2 * self->capacity;
  self->times = g_renew (int64_t, self->times, self->capacity);
  for (int i = 0; i < FETTLE_N_CHANNELS; i++)
    {
      if (self->channels[i] != NULL)
        self->channels[i] = g_renew (int32_t, self->channels[i], self->capacity);
    }
}

static void
add_channel (FettleFitSamples *self, FettleChannel channel)
{
  if (self->channels[channel] != NULL)
    return;

  if (self->capacity == 0)
    grow (self);
  self->channels[channel] = g_new (int32_t, self->capacity);
  set_missing (self->channels[channel], 0, self->n_samples);
  self->n_channels++;
}

static gboolean
plan_has_channel (const FettleFitRecordPlan *plan, FettleChannel channel)
{
  for (unsigned int i = 0; i < plan->n_loads; i++)
    {
      if (plan->loads[i].channel == channel)
        return TRUE;
    }

  return FALSE;
}

static FettleFitLoadKind
get_load_kind (const FettleFitBaseTypeInfo *type, unsigned int n_elements)
{
  if (n_elements != 1 || type->is_float)
    return FETTLE_FIT_LOAD_SLOWLY;

  switch (type->size)
    {
    case 1:
      return type->is_signed ? FETTLE_FIT_LOAD_SINT8 : FETTLE_FIT_LOAD_UINT8;
    case 2:
      return type->is_signed ? FETTLE_FIT_LOAD_SINT16 : FETTLE_FIT_LOAD_UINT16;
    case 4:
      return type->is_signed ? FETTLE_FIT_LOAD_SINT32 : FETTLE_FIT_LOAD_UINT32;
    default:
      return FETTLE_FIT_LOAD_SLOWLY;
    }
}

static FettleFitLoad *
add_load (FettleFitRecordPlan *plan,
          const Source *source,
          const FettleFitDefinition *definition,
          unsigned int base_type,
          unsigned int size,
          uint32_t offset)
{
  const FettleFitBaseTypeInfo *type = fettle_fit_base_type_get_info (base_type);
  gboolean has_channel = plan_has_channel (plan, source->channel);
  FettleFitLoad *load;

  if (type == NULL || size == 0 || size % type->size != 0
      || (base_type & 0x1F) == FETTLE_FIT_BASE_TYPE_STRING
      || plan->n_loads == FETTLE_FIT_MAXIMUM_LOADS || (source->is_fraction && !has_channel))
    return NULL;

  load = &plan->loads[plan->n_loads++];
  *load = (FettleFitLoad) {
    .load = get_load_kind (type, size / type->size),
    .store = source->is_fraction ? FETTLE_FIT_STORE_ADDED
             : has_channel       ? FETTLE_FIT_STORE_IF_VALID
                                 : FETTLE_FIT_STORE_ALWAYS,
    .channel = source->channel,
    .base_type = (uint8_t) base_type,
    .n_elements = (uint8_t) (size / type->size),
    .big_endian = definition->big_endian,
    .offset = offset,
    .invalid = (int64_t) type->invalid,
    .factor = source->factor,
    .addend = source->addend,
    .real_factor = (double) source->factor,
    .minimum = source->minimum,
    .maximum = source->maximum,
  };
  return load;
}

/* Whether a developer's field is in the unit of the native one. The counts that everyone counts
 * alike are taken whatever their unit is called. */
static gboolean
has_native_unit (const FettleFitDeveloperField *description, const Source *source)
{
  const FettleFitFieldInfo *native;

  if (source->channel == FETTLE_CHANNEL_HEART_RATE || source->channel == FETTLE_CHANNEL_POWER
      || source->channel == FETTLE_CHANNEL_CADENCE || description->units == NULL)
    return TRUE;

  native
      = fettle_fit_profile_find_field (fettle_fit_profile_find_message (FETTLE_FIT_MESSAGE_RECORD),
                                       source->field);
  return g_ascii_strcasecmp (description->units, fettle_fit_profile_get_meanings (native)->unit)
         == 0;
}

static void
plan_overrides (FettleFitRecordPlan *plan,
                const FettleFitOverrides *overrides,
                const FettleFitDefinition *definition,
                const Source *source)
{
  for (unsigned int i = 0; i < overrides->n_overrides; i++)
    {
      const FettleFitDeveloperField *description = overrides->overrides[i].description;
      const FettleFitDeveloperFieldUse *use = overrides->overrides[i].use;
      FettleFitLoad *load;

      if (overrides->overrides[i].native_field != source->field
          || !has_native_unit (description, source))
        continue;

      load = add_load (plan, source, definition, description->base_type, use->size, use->offset);
      if (load != NULL)
        {
          /* Developers write plain numbers in the unit, not scaled ones. */
          load->load = FETTLE_FIT_LOAD_SLOWLY;
          load->real_factor = fettle_channel_get_info (source->channel)->scale;
          load->addend = 0;
        }
    }
}

/* The distance so far is where packed distances go on from. */
static void
begin_packed (FettleFitSamples *self, FettleFitReader *reader)
{
  const int32_t *distances = self->channels[FETTLE_CHANNEL_DISTANCE];

  self->is_packed = TRUE;
  add_channel (self, FETTLE_CHANNEL_SPEED);
  add_channel (self, FETTLE_CHANNEL_DISTANCE);
  for (size_t i = self->n_samples; distances != NULL && i > 0; i--)
    {
      if (distances[i - 1] != FETTLE_SAMPLE_MISSING)
        {
          fettle_fit_reader_continue_from (reader, FETTLE_FIT_MESSAGE_RECORD,
                                           FETTLE_FIT_RECORD_DISTANCE,
                                           fettle_channel_scale (FETTLE_CHANNEL_DISTANCE,
                                                                 distances[i - 1]));
          return;
        }
    }
}

/**
 * fettle_fit_samples_plan:
 * @self: samples
 * @reader: the reader of the definition
 * @definition: a definition of records
 * @plan: (out caller-allocates): how to read them
 *
 * Makes a plan. It is good until the reader reads another description of a developer field, or the
 * number of channels of the samples is no longer that of the plan.
 */
void
fettle_fit_samples_plan (FettleFitSamples *self,
                         FettleFitReader *reader,
                         const FettleFitDefinition *definition,
                         FettleFitRecordPlan *plan)
{
  FettleFitOverrides overrides;

  fettle_fit_reader_find_overrides (reader, definition, &overrides);
  plan->n_loads = 0;
  plan->n_absent = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (sources); i++)
    plan_overrides (plan, &overrides, definition, &sources[i]);
  for (size_t i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      const FettleFitField *field = fettle_fit_definition_find (definition, sources[i].field);

      if (field != NULL)
        add_load (plan, &sources[i], definition, field->base_type, field->size, field->offset);
    }

  if (!self->is_packed
      && fettle_fit_definition_find (definition, FETTLE_FIT_RECORD_COMPRESSED_SPEED_DISTANCE)
             != NULL)
    begin_packed (self, reader);
  for (unsigned int i = 0; i < plan->n_loads; i++)
    add_channel (self, plan->loads[i].channel);
  for (FettleChannel channel = 0; channel < FETTLE_N_CHANNELS; channel++)
    {
      if (self->channels[channel] != NULL && !plan_has_channel (plan, channel))
        plan->absent[plan->n_absent++] = (uint8_t) channel;
    }
  plan->n_channels = self->n_channels;
}

static inline uint32_t
load_16 (const uint8_t *data, gboolean big_endian)
{
  uint16_t bits;

  memcpy (&bits, data, sizeof bits);
  return big_endian ? GUINT16_FROM_BE (bits) : GUINT16_FROM_LE (bits);
}

static inline uint32_t
load_32 (const uint8_t *data, gboolean big_endian)
{
  uint32_t bits;

  memcpy (&bits, data, sizeof bits);
  return big_endian ? GUINT32_FROM_BE (bits) : GUINT32_FROM_LE (bits);
}

/* The channel's number of the first valid element, or one out of range. */
static int64_t
load_slowly (const FettleFitLoad *load, const uint8_t *data)
{
  const FettleFitBaseTypeInfo *type = fettle_fit_base_type_get_info (load->base_type);

  for (unsigned int i = 0; i < load->n_elements; i++)
    {
      uint64_t bits = fettle_fit_read_bits (data + load->offset + i * type->size, type->size,
                                            load->big_endian);
      double number;

      if (fettle_fit_bits_to_number (type, bits, &number))
        {
          double value = round (number * load->real_factor) + (double) load->addend;

          /* Written so that infinity fails it too. */
          return value > (double) INT32_MIN && value <= (double) INT32_MAX ? (int64_t) value
                                                                           : INT64_MIN;
        }
    }

  return INT64_MIN;
}

/* The channel's number, or one out of range for none. */
static inline int64_t
load_number (const FettleFitLoad *load, const uint8_t *data)
{
  int64_t raw;

  switch ((FettleFitLoadKind) load->load)
    {
    case FETTLE_FIT_LOAD_UINT8:
      raw = data[load->offset];
      break;
    case FETTLE_FIT_LOAD_SINT8:
      raw = (int8_t) data[load->offset];
      break;
    case FETTLE_FIT_LOAD_UINT16:
      raw = load_16 (data + load->offset, load->big_endian);
      break;
    case FETTLE_FIT_LOAD_SINT16:
      raw = (int16_t) load_16 (data + load->offset, load->big_endian);
      break;
    case FETTLE_FIT_LOAD_UINT32:
      raw = load_32 (data + load->offset, load->big_endian);
      break;
    case FETTLE_FIT_LOAD_SINT32:
      raw = (int32_t) load_32 (data + load->offset, load->big_endian);
      break;
    case FETTLE_FIT_LOAD_SLOWLY:
    default:
      return load_slowly (load, data);
    }

  return raw == load->invalid ? INT64_MIN : raw * load->factor + load->addend;
}

/* Speed and distance out of the packed field, where there is no full one. */
static void
add_packed (FettleFitSamples *self, FettleFitReader *reader, FettleFitMessage *message)
{
  static const struct
  {
    uint8_t field, channel;
  } targets[] = {
    { FETTLE_FIT_RECORD_ENHANCED_SPEED, FETTLE_CHANNEL_SPEED },
    { FETTLE_FIT_RECORD_DISTANCE, FETTLE_CHANNEL_DISTANCE },
  };

  fettle_fit_reader_expand (reader, message);
  for (size_t i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      int32_t *sample = &self->channels[targets[i].channel][self->n_samples];
      double value;

      if (*sample == FETTLE_SAMPLE_MISSING
          && fettle_fit_expansion_get (message->expansion, targets[i].field, 0, &value))
        *sample = fettle_channel_unscale (targets[i].channel, value);
    }
}

/**
 * fettle_fit_samples_add:
 * @self: samples
 * @reader: the reader of the message
 * @plan: the plan of its definition
 * @message: a record
 *
 * Adds a sample. A record without a time or without any field is none.
 */
void
fettle_fit_samples_add (FettleFitSamples *self,
                        FettleFitReader *reader,
                        const FettleFitRecordPlan *plan,
                        FettleFitMessage *message)
{
  size_t row = self->n_samples;

  if (!message->has_timestamp || message->definition->size == 0)
    return;
  if (row == self->capacity)
    grow (self);

  self->times[row] = (int64_t) message->timestamp + FETTLE_FIT_EPOCH;
  for (unsigned int i = 0; i < plan->n_absent; i++)
    self->channels[plan->absent[i]][row] = FETTLE_SAMPLE_MISSING;
  for (unsigned int i = 0; i < plan->n_loads; i++)
    {
      const FettleFitLoad *load = &plan->loads[i];
      int32_t *sample = &self->channels[load->channel][row];
      int64_t number = load_number (load, message->data);
      gboolean is_valid = number >= load->minimum && number <= load->maximum;

      if (load->store == FETTLE_FIT_STORE_ALWAYS)
        *sample = is_valid ? (int32_t) number : FETTLE_SAMPLE_MISSING;
      else if (load->store == FETTLE_FIT_STORE_IF_VALID)
        *sample = is_valid ? (int32_t) number : *sample;
      else if (is_valid && *sample != FETTLE_SAMPLE_MISSING && *sample <= INT32_MAX - number)
        *sample += (int32_t) number;
    }
  if (self->is_packed)
    add_packed (self, reader, message);

  self->n_samples = row + 1;
}

static gboolean
is_far (int64_t a, int64_t b)
{
  return a - b > SECONDS_A_DAY || b - a > SECONDS_A_DAY;
}

/* Whether a sample is more than a day away from both its neighbours, which are near each other. At
 * the ends there is one neighbour, and the one after that to say which of the two is wrong. */
static gboolean
is_stray (int64_t time, int64_t neighbour, int64_t other_neighbour)
{
  return is_far (time, neighbour) && !is_far (neighbour, other_neighbour);
}

static void
keep_sample (FettleFitSamples *self, size_t from, size_t to)
{
  self->times[to] = self->times[from];
  for (int channel = 0; channel < FETTLE_N_CHANNELS; channel++)
    {
      if (self->channels[channel] != NULL)
        self->channels[channel][to] = self->channels[channel][from];
    }
}

static gboolean
has_far_neighbours (const FettleFitSamples *self)
{
  for (size_t i = 1; i < self->n_samples; i++)
    {
      if (is_far (self->times[i], self->times[i - 1]))
        return TRUE;
    }

  return FALSE;
}

static void
drop_stray_samples (FettleFitSamples *self)
{
  const int64_t *times = self->times;
  size_t n = self->n_samples, kept = 0;

  if (n < 3 || !has_far_neighbours (self))
    return;

  for (size_t i = 0; i < n; i++)
    {
      gboolean stray;

      if (i + 1 == n)
        stray = kept >= 2 && is_stray (times[i], times[kept - 1], times[kept - 2]);
      else if (kept == 0)
        stray = i + 2 < n && is_stray (times[i], times[i + 1], times[i + 2]);
      else
        stray = is_far (times[i], times[kept - 1])
                && is_stray (times[i], times[i + 1], times[kept - 1]);

      if (!stray && i != kept)
        keep_sample (self, i, kept);
      kept += !stray;
    }
  self->n_samples = kept;
}

static gboolean
has_any (const int32_t *column, size_t n_samples)
{
  for (size_t i = 0; i < n_samples; i++)
    {
      if (column[i] != FETTLE_SAMPLE_MISSING)
        return TRUE;
    }

  return FALSE;
}

/**
 * fettle_fit_samples_finish:
 * @self: samples, empty afterwards
 * @recording: what gets them
 *
 * Hands the samples over. Single ones with an impossible time are left out, and so is a channel in
 * which nothing was measured.
 */
void
fettle_fit_samples_finish (FettleFitSamples *self, FettleRecording *recording)
{
  drop_stray_samples (self);

  recording->n_samples = self->n_samples;
  if (self->n_samples > 0)
    {
      recording->times = g_renew (int64_t, g_steal_pointer (&self->times), self->n_samples);
      for (int i = 0; i < FETTLE_N_CHANNELS; i++)
        {
          if (self->channels[i] != NULL && has_any (self->channels[i], self->n_samples))
            recording->channels[i]
                = g_renew (int32_t, g_steal_pointer (&self->channels[i]), self->n_samples);
        }
    }
  fettle_fit_samples_clear (self);
}

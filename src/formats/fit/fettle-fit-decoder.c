/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-decoder.h"

#include "fettle-fit-problem.h"
#include "fettle-fit-reader.h"
#include "fettle-fit-recording-builder.h"

#define N_LOCAL_TYPES 16

G_DEFINE_QUARK (fettle - fit - error - quark, fettle_fit_error)

/* What to do with the messages of a local type, until it is defined anew. */
typedef struct
{
  uint64_t definition_serial, developer_serial;
  gboolean is_record;
  FettleFitTaker take; /* nullable: of other messages */
  FettleFitRecordPlan record_plan;
  FettleFitOverrides overrides;
} Plan;

typedef struct
{
  FettleFitReader *reader;
  GPtrArray *recordings;
  FettleFitRecordingBuilder *builder; /* nullable: before the first message */
  gboolean segment_has_file_id;
  gboolean checksums_right;
  gboolean sizes_right;
  size_t bad_checksum_offset;
  Plan plans[N_LOCAL_TYPES];
} Decoder;

static void
forget_plans (Decoder *self)
{
  for (int i = 0; i < N_LOCAL_TYPES; i++)
    self->plans[i].definition_serial = 0;
}

static void
finish_recording (Decoder *self)
{
  if (self->builder == NULL)
    return;

  g_ptr_array_add (self->recordings, fettle_fit_recording_builder_finish (self->builder));
  g_clear_pointer (&self->builder, fettle_fit_recording_builder_free);
  forget_plans (self);
}

/* A segment that says what it is begins a recording; one that does not goes on with the one before.
 */
static void
begin_recording_if_new (Decoder *self, const FettleFitMessage *message)
{
  if (message->definition->message == FETTLE_FIT_MESSAGE_FILE_ID && !self->segment_has_file_id)
    {
      self->segment_has_file_id = TRUE;
      if (self->builder != NULL && self->builder->recording->file_type >= 0)
        finish_recording (self);
    }
  if (self->builder == NULL)
    self->builder = fettle_fit_recording_builder_new ();
}

static void
make_plan (Decoder *self, const FettleFitMessage *message, Plan *plan)
{
  const FettleFitDefinition *definition = message->definition;

  plan->definition_serial = definition->serial;
  plan->developer_serial = fettle_fit_reader_get_developer_serial (self->reader);
  plan->is_record = definition->message == FETTLE_FIT_MESSAGE_RECORD;
  plan->take = fettle_fit_recording_builder_find_taker (definition->message);
  if (plan->is_record)
    fettle_fit_samples_plan (&self->builder->samples, self->reader, definition, &plan->record_plan);
  else if (plan->take != NULL)
    fettle_fit_reader_find_overrides (self->reader, definition, &plan->overrides);
}

static gboolean
plan_is_good (const Decoder *self, const FettleFitMessage *message, const Plan *plan)
{
  return plan->definition_serial == message->definition->serial
         && plan->developer_serial == fettle_fit_reader_get_developer_serial (self->reader)
         && (!plan->is_record || plan->record_plan.n_channels == self->builder->samples.n_channels);
}

static void
take_message (Decoder *self, FettleFitMessage *message)
{
  Plan *plan = &self->plans[message->local_type];

  if (G_UNLIKELY (self->builder == NULL
                  || message->definition->message == FETTLE_FIT_MESSAGE_FILE_ID))
    begin_recording_if_new (self, message);
  if (G_UNLIKELY (!plan_is_good (self, message, plan)))
    make_plan (self, message, plan);

  if (plan->is_record)
    {
      fettle_fit_samples_add (&self->builder->samples, self->reader, &plan->record_plan, message);
      return;
    }

  /* Short times of other messages count from this one, whatever it says besides. */
  if (message->has_timestamp)
    self->builder->wellness_taker.last_time = message->timestamp;
  /* A message without bytes says nothing, and there may be as many as the file has bytes. */
  if (plan->take != NULL && message->definition->size > 0)
    {
      fettle_fit_reader_expand (self->reader, message);
      message->overrides = &plan->overrides;
      plan->take (self->builder, message);
    }
}

static void
begin_segment (Decoder *self)
{
  self->segment_has_file_id = FALSE;
  if (self->builder != NULL)
    fettle_fit_samples_begin_segment (&self->builder->samples);
}

static void
end_segment (Decoder *self)
{
  const FettleFitSegment *segment = fettle_fit_reader_get_segment (self->reader);

  if (segment->size_is_wrong)
    {
      /* So the checksum of the header cannot be right. */
      self->sizes_right = FALSE;
      return;
    }
  if (self->checksums_right
      && (segment->header_checksum == FETTLE_FIT_CHECKSUM_BAD
          || segment->file_checksum == FETTLE_FIT_CHECKSUM_BAD))
    {
      self->checksums_right = FALSE;
      self->bad_checksum_offset = segment->offset;
    }
}

static void
decode (Decoder *self)
{
  FettleFitMessage message;

  for (;;)
    {
      switch (fettle_fit_reader_next (self->reader, &message))
        {
        case FETTLE_FIT_STEP_MESSAGE:
          take_message (self, &message);
          break;
        case FETTLE_FIT_STEP_SEGMENT:
          begin_segment (self);
          break;
        case FETTLE_FIT_STEP_SEGMENT_END:
          end_segment (self);
          break;
        case FETTLE_FIT_STEP_END:
        default:
          finish_recording (self);
          return;
        }
    }
}

/* What is wrong with the file, or odd about it though it is whole. */
static void
judge (const Decoder *self, FettleFitFile *file, const uint8_t *data, size_t size)
{
  const FettleFitProblem *problem = fettle_fit_reader_get_problem (self->reader);
  const FettleFitSegment *segment = fettle_fit_reader_get_segment (self->reader);

  file->problem_offset = -1;
  if (problem->kind != FETTLE_FIT_PROBLEM_NONE)
    file->remark = fettle_fit_problem_to_remark (problem, segment);

  if (problem->kind != FETTLE_FIT_PROBLEM_NONE && file->remark == NULL)
    {
      file->problem = fettle_fit_problem_to_error (problem, segment, data, size);
      file->problem_offset = (int64_t) problem->offset;
    }
  else if (!self->checksums_right)
    {
      g_clear_error (&file->remark);
      file->problem = fettle_fit_problem_new_checksum_error ();
      file->problem_offset = (int64_t) self->bad_checksum_offset;
    }
  else if (!self->sizes_right && file->remark == NULL)
    file->remark = fettle_fit_problem_new_size_error ();
}

/**
 * fettle_fit_decode:
 * @data: (array length=size) (nullable): a file, which may be mapped
 * @size: its bytes
 * @error: a return location for an error of %FETTLE_FIT_ERROR
 *
 * Decodes a file in one pass, as forgivingly as devices need it: a file that was cut off, was never
 * closed, has a wrong checksum or is damaged from some place on gives what it holds up to there,
 * and says what is wrong. The memory taken is at most a fixed multiple of @size.
 *
 * Returns: (transfer full) (nullable): what was decoded, with at least one recording, or %NULL if
 * that is nothing
 */
FettleFitFile *
fettle_fit_decode (const uint8_t *data, size_t size, GError **error)
{
  g_autoptr (FettleFitReader) reader
      = fettle_fit_reader_new (data, size, FETTLE_FIT_READING_FORGIVING);
  g_autoptr (FettleFitFile) file = g_new0 (FettleFitFile, 1);
  g_autofree Decoder *decoder = g_new0 (Decoder, 1);

  file->recordings = g_ptr_array_new_with_free_func ((GDestroyNotify) fettle_recording_free);
  decoder->reader = reader;
  decoder->recordings = file->recordings;
  decoder->checksums_right = TRUE;
  decoder->sizes_right = TRUE;
  decode (decoder);

  judge (decoder, file, data, size);

  if (file->recordings->len == 0)
    {
      if (file->problem == NULL)
        file->problem = fettle_fit_problem_new_no_messages_error ();
      g_propagate_error (error, g_steal_pointer (&file->problem));
      return NULL;
    }
  return g_steal_pointer (&file);
}

/**
 * fettle_fit_file_free:
 * @self: (transfer full) (nullable): a decoded file
 */
void
fettle_fit_file_free (FettleFitFile *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->recordings, g_ptr_array_unref);
  g_clear_error (&self->problem);
  g_clear_error (&self->remark);
  g_free (self);
}

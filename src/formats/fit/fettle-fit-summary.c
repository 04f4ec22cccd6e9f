/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-summary.h"

#include <math.h>
#include <string.h>

#include "fettle-fit-developer-summary.h"
#include "fettle-fit-json.h"
#include "fettle-fit-problem.h"
#include "fettle-fit-reader.h"
#include "fettle-fit-training-summary.h"
#include "fettle-fit-value-name.h"
#include "fettle-fit-wellness-summary.h"
#include "fettle-fit-wellness.h"
#include "fettle-recording.h"

typedef struct
{
  JsonArray *segments;
  uint32_t *message_counts; /* by message number */
  GArray *messages_seen;    /* uint16_t, in the order of the file */
  JsonObject *file_id;      /* nullable: the first */
  unsigned int n_file_ids;
  double monitoring_offset;
  gboolean checksums_right;

  FettleFitTrainingSummary training;
  FettleFitDeveloperSummary *developers;
  FettleWellness *wellness;
  FettleFitWellnessTaker wellness_taker;

  FettleFitCounts counts;
  FettleFitProblem problem;
} Summary;

static void
summary_init (Summary *self)
{
  *self = (Summary) {
    .segments = json_array_new (),
    .message_counts = g_new0 (uint32_t, UINT16_MAX + 1),
    .messages_seen = g_array_new (FALSE, FALSE, sizeof (uint16_t)),
    .monitoring_offset = NAN,
    .checksums_right = TRUE,
    .developers = fettle_fit_developer_summary_new (),
    .wellness = fettle_wellness_new (),
  };
  fettle_fit_training_summary_init (&self->training);
  fettle_fit_wellness_taker_init (&self->wellness_taker, self->wellness);
}

static void
summary_clear (Summary *self)
{
  g_clear_pointer (&self->segments, json_array_unref);
  g_clear_pointer (&self->message_counts, g_free);
  g_clear_pointer (&self->messages_seen, g_array_unref);
  g_clear_pointer (&self->file_id, json_object_unref);
  g_clear_pointer (&self->developers, fettle_fit_developer_summary_free);
  g_clear_pointer (&self->wellness, fettle_wellness_free);
  fettle_fit_training_summary_clear (&self->training);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Summary, summary_clear)

static gboolean
has_garmin_products (int manufacturer)
{
  switch (manufacturer)
    {
    case FETTLE_FIT_MANUFACTURER_GARMIN:
    case FETTLE_FIT_MANUFACTURER_DYNASTREAM:
    case FETTLE_FIT_MANUFACTURER_DYNASTREAM_OEM:
    case FETTLE_FIT_MANUFACTURER_TACX:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
take_file_id (Summary *self, const FettleFitMessage *message)
{
  int type = fettle_fit_message_get_code (message, FETTLE_FIT_FILE_ID_TYPE);
  int manufacturer = fettle_fit_message_get_code (message, FETTLE_FIT_FILE_ID_MANUFACTURER);
  int product = fettle_fit_message_get_code (message, FETTLE_FIT_FILE_ID_PRODUCT);
  g_autofree char *type_name = fettle_fit_value_name (FETTLE_FIT_TYPE_FILE, type);
  g_autofree char *manufacturer_name
      = fettle_fit_value_name (FETTLE_FIT_TYPE_MANUFACTURER, manufacturer);
  const char *product_name = NULL;

  if (self->n_file_ids++ > 0)
    return;

  if (has_garmin_products (manufacturer) && product >= 0)
    product_name
        = fettle_fit_profile_get_value_name (FETTLE_FIT_TYPE_GARMIN_PRODUCT, (uint32_t) product);
  self->file_id = json_object_new ();
  fettle_fit_json_add_string_or_null (self->file_id, "type", type_name);
  fettle_fit_json_add_code_or_null (self->file_id, "type_number", type);
  fettle_fit_json_add_string_or_null (self->file_id, "manufacturer", manufacturer_name);
  fettle_fit_json_add_code_or_null (self->file_id, "manufacturer_number", manufacturer);
  fettle_fit_json_add_code_or_null (self->file_id, "product_number", product);
  fettle_fit_json_add_string_or_null (self->file_id, "product", product_name);
  fettle_fit_json_add_figure_or_null (
      self->file_id, "serial_number",
      fettle_fit_message_get_value_or_nan (message, FETTLE_FIT_FILE_ID_SERIAL_NUMBER));
  fettle_fit_json_add_instant_or_null (
      self->file_id, "time_created",
      fettle_fit_message_get_instant (message, FETTLE_FIT_FILE_ID_TIME_CREATED));
}

static void
take_monitoring_info (Summary *self, const FettleFitMessage *message)
{
  int64_t local_time
      = fettle_fit_message_get_instant (message, FETTLE_FIT_MONITORING_INFO_LOCAL_TIMESTAMP);

  if (message->has_timestamp && local_time != FETTLE_INSTANT_NONE)
    self->monitoring_offset
        = (double) (local_time - FETTLE_FIT_EPOCH - (int64_t) message->timestamp);
}

static void
take_message (Summary *self, FettleFitReader *reader, FettleFitMessage *message)
{
  uint16_t number = message->definition->message;

  if (self->message_counts[number]++ == 0)
    g_array_append_val (self->messages_seen, number);

  fettle_fit_reader_expand (reader, message);
  if (number == FETTLE_FIT_MESSAGE_FILE_ID)
    take_file_id (self, message);
  else if (number == FETTLE_FIT_MESSAGE_MONITORING_INFO)
    take_monitoring_info (self, message);
  fettle_fit_training_summary_take (&self->training, message);
  fettle_fit_developer_summary_take (self->developers, reader, message);
  fettle_fit_wellness_taker_take (&self->wellness_taker, message);
}

static const char *
get_checksum_word (FettleFitChecksum checksum)
{
  static const char *const words[] = {
    [FETTLE_FIT_CHECKSUM_ABSENT] = "absent",   [FETTLE_FIT_CHECKSUM_ZERO] = "zero",
    [FETTLE_FIT_CHECKSUM_OK] = "ok",           [FETTLE_FIT_CHECKSUM_BAD] = "bad",
    [FETTLE_FIT_CHECKSUM_MISSING] = "missing",
  };

  return words[checksum];
}

static void
take_segment (Summary *self, const FettleFitSegment *segment)
{
  g_autofree char *protocol
      = g_strdup_printf ("%u.%u", segment->protocol_version >> 4, segment->protocol_version & 0x0F);
  JsonObject *object = json_object_new ();

  json_object_set_double_member (object, "offset", (double) segment->offset);
  json_object_set_double_member (object, "headerSize", segment->header_size);
  json_object_set_string_member (object, "protocolVersion", protocol);
  json_object_set_double_member (object, "profileVersion", segment->profile_version);
  json_object_set_double_member (object, "dataSize", segment->data_size);
  json_object_set_string_member (object, "headerCrc", get_checksum_word (segment->header_checksum));
  json_object_set_boolean_member (object, "truncated", segment->is_truncated);
  json_object_set_string_member (object, "fileCrc", get_checksum_word (segment->file_checksum));
  json_object_set_double_member (object, "messages", (double) segment->n_messages);
  json_array_add_object_element (self->segments, object);

  if (segment->header_checksum == FETTLE_FIT_CHECKSUM_BAD
      || segment->file_checksum != FETTLE_FIT_CHECKSUM_OK)
    self->checksums_right = FALSE;
}

static void
summary_read (Summary *self, const uint8_t *data, size_t size, FettleFitReading reading)
{
  g_autoptr (FettleFitReader) reader = fettle_fit_reader_new (data, size, reading);
  FettleFitMessage message;
  FettleFitStep step;

  while ((step = fettle_fit_reader_next (reader, &message)) != FETTLE_FIT_STEP_END)
    {
      if (step == FETTLE_FIT_STEP_MESSAGE)
        take_message (self, reader, &message);
      else if (step == FETTLE_FIT_STEP_SEGMENT_END)
        take_segment (self, fettle_fit_reader_get_segment (reader));
    }

  self->counts = *fettle_fit_reader_get_counts (reader);
  self->problem = *fettle_fit_reader_get_problem (reader);
}

static JsonObject *
get_message_counts (const Summary *self)
{
  JsonObject *object = json_object_new ();

  for (unsigned int i = 0; i < self->messages_seen->len; i++)
    {
      uint16_t number = g_array_index (self->messages_seen, uint16_t, i);
      g_autofree char *name = fettle_fit_message_name (number);

      json_object_set_double_member (object, name, self->message_counts[number]);
    }

  return object;
}

/* An empty file has no place in it where something could be wrong. */
static void
add_problem (const Summary *self, JsonObject *object)
{
  g_autofree char *text = fettle_fit_problem_to_string (&self->problem);
  JsonObject *error;

  if (self->problem.kind == FETTLE_FIT_PROBLEM_NONE
      || self->problem.kind == FETTLE_FIT_PROBLEM_EMPTY)
    {
      json_object_set_null_member (object, "error");
      return;
    }

  error = json_object_new ();
  json_object_set_string_member (error, "message", text);
  json_object_set_double_member (error, "offset", (double) self->problem.offset);
  json_object_set_object_member (object, "error", error);
}

static JsonObject *
get_container (const Summary *self)
{
  const FettleFitCounts *counts = &self->counts;
  JsonObject *container = json_object_new ();

  json_object_set_array_member (container, "segments", json_array_ref (self->segments));
  json_object_set_double_member (container, "definitions", (double) counts->n_definitions);
  json_object_set_double_member (container, "dataMessages", (double) counts->n_messages);
  json_object_set_double_member (container, "compressedTimestampHeaders",
                                 (double) counts->n_compressed_timestamps);
  json_object_set_double_member (container, "bigEndianDefinitions",
                                 (double) counts->n_big_endian_definitions);
  json_object_set_double_member (container, "developerFieldDefinitions",
                                 (double) counts->n_developer_fields);
  json_object_set_double_member (container, "sizeNotMultiple",
                                 (double) counts->n_unreadable_fields);
  json_object_set_double_member (container, "maxLocalType", counts->maximum_local_type);
  add_problem (self, container);
  return container;
}

static gboolean
summary_is_valid (const Summary *self)
{
  return self->problem.kind == FETTLE_FIT_PROBLEM_NONE && self->checksums_right;
}

static void
summary_add_to (const Summary *self, JsonObject *object)
{
  JsonObject *message_counts = get_message_counts (self);

  json_object_set_boolean_member (object, "valid", summary_is_valid (self));
  json_object_set_object_member (object, "container", get_container (self));
  json_object_set_object_member (object, "message_counts", message_counts);
  if (self->file_id != NULL)
    json_object_set_object_member (object, "file_id", json_object_ref (self->file_id));
  else
    json_object_set_null_member (object, "file_id");
  json_object_set_double_member (object, "file_ids", self->n_file_ids);
  fettle_fit_training_summary_add_to (&self->training, object);
  json_object_set_array_member (object, "developer_fields",
                                fettle_fit_developer_summary_to_json (self->developers));
  fettle_fit_wellness_summary_add_to (self->wellness, message_counts, self->monitoring_offset,
                                      object);
}

/* What an import makes of a file that cannot be read by the letter. */
static JsonObject *
summarize_forgivingly (const uint8_t *data, size_t size)
{
  g_auto (Summary) summary;
  JsonObject *object = json_object_new ();

  summary_init (&summary);
  summary_read (&summary, data, size, FETTLE_FIT_READING_FORGIVING);
  add_problem (&summary, object);
  json_object_set_double_member (object, "data_messages", (double) summary.counts.n_messages);
  json_object_set_object_member (object, "message_counts", get_message_counts (&summary));
  json_object_set_object_member (object, "records",
                                 fettle_fit_training_summary_get_records (&summary.training));
  return object;
}

/**
 * fettle_fit_summarize:
 * @data: (array length=size) (nullable): a file
 * @size: its bytes
 * @name: what to call it
 * @is_valid: (out) (optional): whether it can be read to its end and its checksums are right
 *
 * Says what is in a file, read by the letter. If that does not reach the end, "lenient" says what a
 * forgiving reading finds, which is the one that decoding takes.
 *
 * Returns: (transfer full): one JSON object and a line feed
 */
char *
fettle_fit_summarize (const uint8_t *data, size_t size, const char *name, gboolean *is_valid)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autofree char *checksum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, data, size);
  g_auto (Summary) summary;

  summary_init (&summary);
  summary_read (&summary, data, size, FETTLE_FIT_READING_STRICT);

  json_object_set_string_member (object, "file", name);
  json_object_set_string_member (object, "sha256", checksum);
  json_object_set_double_member (object, "size", (double) size);
  summary_add_to (&summary, object);
  if (summary.problem.kind != FETTLE_FIT_PROBLEM_NONE
      && summary.problem.kind != FETTLE_FIT_PROBLEM_EMPTY)
    json_object_set_object_member (object, "lenient", summarize_forgivingly (data, size));

  if (is_valid != NULL)
    *is_valid = summary_is_valid (&summary);
  return fettle_fit_json_print (object);
}

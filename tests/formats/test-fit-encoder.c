/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-encoder.h"

#include <math.h>
#include <string.h>

#include "corpus.h"
#include "fettle-fit-decoder.h"
#include "fettle-fit-reader.h"
#include "fettle-fit-recording-encoder.h"
#include "fettle-test.h"
#include "fit-bytes.h"

#define NOW INT64_C (1780000000)

static FettleFitReader *
read_bytes (GBytes *bytes)
{
  size_t size;
  const uint8_t *data = g_bytes_get_data (bytes, &size);

  return fettle_fit_reader_new (data, size, FETTLE_FIT_READING_STRICT);
}

static FettleFitFile *
decode_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  size_t size;
  const uint8_t *data = g_bytes_get_data (bytes, &size);
  FettleFitFile *file = fettle_fit_decode (data, size, &error);

  g_assert_no_error (error);
  g_assert_no_error (file->problem);
  return file;
}

static void
next_message (FettleFitReader *reader, FettleFitMessage *message, unsigned int number)
{
  g_assert_cmpint (fettle_fit_reader_next (reader, message), ==, FETTLE_FIT_STEP_MESSAGE);
  g_assert_cmpuint (message->definition->message, ==, number);
}

static void
expect_whole_file (FettleFitReader *reader, FettleFitMessage *message)
{
  const FettleFitSegment *segment = fettle_fit_reader_get_segment (reader);

  g_assert_cmpint (fettle_fit_reader_next (reader, message), ==, FETTLE_FIT_STEP_SEGMENT_END);
  g_assert_cmpint (fettle_fit_reader_next (reader, message), ==, FETTLE_FIT_STEP_END);
  g_assert_cmpint (fettle_fit_reader_get_problem (reader)->kind, ==, FETTLE_FIT_PROBLEM_NONE);
  g_assert_cmpint (segment->header_checksum, ==, FETTLE_FIT_CHECKSUM_OK);
  g_assert_cmpint (segment->file_checksum, ==, FETTLE_FIT_CHECKSUM_OK);
}

static void
test_every_kind_of_field (void)
{
  const double times[] = { 0.8, 0.812, NAN };
  const uint8_t id[] = { 1, 2, 3 };
  g_autoptr (FettleFitEncoder) encoder = fettle_fit_encoder_new ();
  g_autoptr (FettleFitReader) reader = NULL;
  g_autoptr (GBytes) bytes = NULL;
  FettleFitMessage message;
  double value;

  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_RECORD);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_RECORD_TIMESTAMP, NOW);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_ALTITUDE, 51.0);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_TEMPERATURE, -7.0);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_HEART_RATE, NAN);
  fettle_fit_encoder_add_bits (encoder, 200, FETTLE_FIT_BASE_TYPE_SINT16, 0xFFFE);
  fettle_fit_encoder_end (encoder);
  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_HRV);
  fettle_fit_encoder_add_numbers (encoder, FETTLE_FIT_HRV_TIME, times, 3);
  fettle_fit_encoder_end (encoder);
  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_DEVELOPER_DATA_ID);
  fettle_fit_encoder_add_bytes (encoder, FETTLE_FIT_DEVELOPER_DATA_ID_APPLICATION_ID, id, 3);
  fettle_fit_encoder_add_string (encoder, FETTLE_FIT_DEVELOPER_DATA_ID_DEVELOPER_ID, "Größe");
  fettle_fit_encoder_end (encoder);

  bytes = fettle_fit_encoder_finish (encoder);
  reader = read_bytes (bytes);
  g_assert_cmpint (fettle_fit_reader_next (reader, &message), ==, FETTLE_FIT_STEP_SEGMENT);

  next_message (reader, &message, FETTLE_FIT_MESSAGE_RECORD);
  g_assert_cmpint (fettle_fit_message_get_instant (&message, FETTLE_FIT_RECORD_TIMESTAMP), ==, NOW);
  g_assert_cmpfloat (fettle_fit_message_get_value_or_nan (&message, FETTLE_FIT_RECORD_ALTITUDE), ==,
                     51.0);
  g_assert_true (fettle_fit_message_get_raw (&message, FETTLE_FIT_RECORD_ALTITUDE, &value));
  g_assert_cmpfloat (value, ==, 2755.0);
  g_assert_cmpfloat (fettle_fit_message_get_value_or_nan (&message, FETTLE_FIT_RECORD_TEMPERATURE),
                     ==, -7.0);
  g_assert_false (fettle_fit_message_get_value (&message, FETTLE_FIT_RECORD_HEART_RATE, &value));
  g_assert_cmpfloat (fettle_fit_message_get_value_or_nan (&message, 200), ==, -2.0);

  next_message (reader, &message, FETTLE_FIT_MESSAGE_HRV);
  g_assert_cmpuint (fettle_fit_message_get_n_values (&message, FETTLE_FIT_HRV_TIME), ==, 3);
  g_assert_true (fettle_fit_message_get_value_at (&message, FETTLE_FIT_HRV_TIME, 1, &value));
  g_assert_cmpfloat (value, ==, 0.812);
  g_assert_false (fettle_fit_message_get_value_at (&message, FETTLE_FIT_HRV_TIME, 2, &value));

  next_message (reader, &message, FETTLE_FIT_MESSAGE_DEVELOPER_DATA_ID);
  g_assert_cmpuint (fettle_fit_message_get_n_elements (&message,
                                                       FETTLE_FIT_DEVELOPER_DATA_ID_APPLICATION_ID),
                    ==, 3);
  fettle_test_assert_text (
      fettle_fit_message_get_string (&message, FETTLE_FIT_DEVELOPER_DATA_ID_DEVELOPER_ID), "Größe");
  expect_whole_file (reader, &message);
}

static void
write_heart_rate (FettleFitEncoder *encoder, int64_t time, double heart_rate)
{
  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_RECORD);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_RECORD_TIMESTAMP, time);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_HEART_RATE, heart_rate);
  fettle_fit_encoder_end (encoder);
}

static uint64_t
count_definitions (GBytes *bytes)
{
  g_autoptr (FettleFitReader) reader = read_bytes (bytes);
  FettleFitMessage message;

  while (fettle_fit_reader_next (reader, &message) != FETTLE_FIT_STEP_END)
    ;
  g_assert_cmpint (fettle_fit_reader_get_problem (reader)->kind, ==, FETTLE_FIT_PROBLEM_NONE);
  return fettle_fit_reader_get_counts (reader)->n_definitions;
}

static void
test_equal_messages_share_a_definition (void)
{
  g_autoptr (FettleFitEncoder) encoder = fettle_fit_encoder_new ();
  g_autoptr (GBytes) bytes = NULL;

  for (int i = 0; i < 1000; i++)
    write_heart_rate (encoder, NOW + i, i % 3 == 0 ? NAN : 120.0);
  bytes = fettle_fit_encoder_finish (encoder);
  g_assert_cmpuint (count_definitions (bytes), ==, 1);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 14 + 12 + 1000 * 6 + 2);
}

static void
test_more_definitions_than_local_types (void)
{
  g_autoptr (FettleFitEncoder) encoder = fettle_fit_encoder_new ();
  g_autoptr (FettleFitReader) reader = NULL;
  g_autoptr (GBytes) bytes = NULL;
  FettleFitMessage message;

  for (unsigned int round = 0; round < 2; round++)
    for (unsigned int i = 0; i < 40; i++)
      {
        fettle_fit_encoder_begin (encoder, 0xFF00 + i);
        fettle_fit_encoder_add_bits (encoder, i, FETTLE_FIT_BASE_TYPE_UINT8, i);
        fettle_fit_encoder_end (encoder);
      }
  bytes = fettle_fit_encoder_finish (encoder);
  reader = read_bytes (bytes);
  g_assert_cmpint (fettle_fit_reader_next (reader, &message), ==, FETTLE_FIT_STEP_SEGMENT);
  for (unsigned int i = 0; i < 80; i++)
    {
      next_message (reader, &message, 0xFF00 + i % 40);
      g_assert_cmpint (fettle_fit_message_get_code (&message, i % 40), ==, (int) (i % 40));
    }
  expect_whole_file (reader, &message);
}

static void
test_long_strings_are_cut_at_a_character (void)
{
  g_autoptr (FettleFitEncoder) encoder = fettle_fit_encoder_new ();
  g_autoptr (FettleFitReader) reader = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  g_autofree char *read = NULL;
  GString *text = g_string_new ("x");
  FettleFitMessage message;

  for (int i = 0; i < 200; i++)
    g_string_append (text, "ü");
  name = g_string_free (text, FALSE);

  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_SPORT);
  fettle_fit_encoder_add_string (encoder, FETTLE_FIT_SPORT_NAME, name);
  fettle_fit_encoder_end (encoder);
  bytes = fettle_fit_encoder_finish (encoder);
  reader = read_bytes (bytes);
  g_assert_cmpint (fettle_fit_reader_next (reader, &message), ==, FETTLE_FIT_STEP_SEGMENT);
  next_message (reader, &message, FETTLE_FIT_MESSAGE_SPORT);
  read = fettle_fit_message_get_string (&message, FETTLE_FIT_SPORT_NAME);
  g_assert_true (g_utf8_validate (read, -1, NULL));
  g_assert_true (g_str_has_prefix (name, read));
  g_assert_cmpuint (strlen (read), ==, 253);
}

static void
test_developer_fields (void)
{
  g_autoptr (FettleFitEncoder) encoder = fettle_fit_encoder_new ();
  g_autoptr (FettleFitFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const FettleRecording *recording;
  const uint8_t *data;

  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_DEVELOPER_DATA_ID);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_DEVELOPER_DATA_ID_DEVELOPER_DATA_INDEX, 0.0);
  fettle_fit_encoder_end (encoder);
  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_FIELD_DESCRIPTION);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FIELD_DESCRIPTION_DEVELOPER_DATA_INDEX, 0.0);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FIELD_DESCRIPTION_FIELD_DEFINITION_NUMBER,
                                 1.0);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FIELD_DESCRIPTION_FIT_BASE_TYPE_ID,
                                 FETTLE_FIT_BASE_TYPE_UINT16);
  fettle_fit_encoder_add_string (encoder, FETTLE_FIT_FIELD_DESCRIPTION_FIELD_NAME, "Power");
  fettle_fit_encoder_add_string (encoder, FETTLE_FIT_FIELD_DESCRIPTION_UNITS, "Watts");
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FIELD_DESCRIPTION_NATIVE_MESG_NUM,
                                 FETTLE_FIT_MESSAGE_RECORD);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FIELD_DESCRIPTION_NATIVE_FIELD_NUM,
                                 FETTLE_FIT_RECORD_POWER);
  fettle_fit_encoder_end (encoder);
  for (int i = 0; i < 3; i++)
    {
      fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_RECORD);
      fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_RECORD_TIMESTAMP, NOW + i);
      /* The native field is there once, and wins. */
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_RECORD_POWER, i == 1 ? 99.0 : NAN);
      fettle_fit_encoder_add_developer_number (encoder, 0, 1, FETTLE_FIT_BASE_TYPE_UINT16,
                                               200.0 + i);
      fettle_fit_encoder_end (encoder);
    }

  bytes = fettle_fit_encoder_finish (encoder);
  data = g_bytes_get_data (bytes, NULL);
  g_assert_cmphex (data[1], ==, 0x20);
  file = decode_bytes (bytes);
  recording = g_ptr_array_index (file->recordings, 0);
  g_assert_cmpfloat (fettle_recording_get_value (recording, FETTLE_CHANNEL_POWER, 0), ==, 200.0);
  g_assert_cmpfloat (fettle_recording_get_value (recording, FETTLE_CHANNEL_POWER, 1), ==, 99.0);
  g_assert_cmpfloat (fettle_recording_get_value (recording, FETTLE_CHANNEL_POWER, 2), ==, 202.0);
}

static void
test_protocol_of_plain_files (void)
{
  g_autoptr (FettleFitEncoder) encoder = fettle_fit_encoder_new ();
  g_autoptr (GBytes) bytes = NULL;

  write_heart_rate (encoder, NOW, 120.0);
  bytes = fettle_fit_encoder_finish (encoder);
  g_assert_cmphex (((const uint8_t *) g_bytes_get_data (bytes, NULL))[1], ==, 0x10);
}

/* A workout as watches take it; the corpus has the same from other hands. */
static void
test_workout_is_as_known (void)
{
  g_autoptr (FettleCorpusFile) known = fettle_corpus_load ("synthetic/workout-5x400.fit");
  static const struct
  {
    const char *name;
    double duration_type, duration_value, target_type, target_value, low, high, intensity;
  } steps[] = {
    { "Warm up", 0, 600000, 1, 2, NAN, NAN, 2 },  { "Fast", 1, 40000, 0, 0, 4348, 4762, 0 },
    { "Easy", 0, 90000, 1, 0, 200, 230, 1 },      { "", 6, 1, NAN, 5, NAN, NAN, NAN },
    { "Cool down", 5, NAN, 2, NAN, NAN, NAN, 3 },
  };
  g_autoptr (FettleFitEncoder) encoder = fettle_fit_encoder_new ();
  g_autoptr (FettleFitReader) ours = NULL, theirs = read_bytes (known->bytes);
  g_autoptr (GBytes) bytes = NULL;
  FettleFitMessage a, b;
  FettleFitStep step;

  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_FILE_ID);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_TYPE, FETTLE_FIT_FILE_WORKOUT);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_MANUFACTURER,
                                 FETTLE_FIT_MANUFACTURER_GARMIN);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_PRODUCT,
                                 FETTLE_FIT_GARMIN_PRODUCT_CONNECT);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_FILE_ID_SERIAL_NUMBER, 3300000001.0);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_FILE_ID_TIME_CREATED, 1769936400);
  fettle_fit_encoder_end (encoder);
  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_WORKOUT);
  fettle_fit_encoder_add_string (encoder, FETTLE_FIT_WORKOUT_WKT_NAME, "5 x 400 m");
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_WORKOUT_SPORT, FETTLE_FIT_SPORT_RUNNING);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_WORKOUT_SUB_SPORT,
                                 FETTLE_FIT_SUB_SPORT_GENERIC);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_WORKOUT_CAPABILITIES,
                                 FETTLE_FIT_WORKOUT_CAPABILITIES_TCX);
  fettle_fit_encoder_add_number (encoder, FETTLE_FIT_WORKOUT_NUM_VALID_STEPS, G_N_ELEMENTS (steps));
  fettle_fit_encoder_end (encoder);
  for (size_t i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_WORKOUT_STEP);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_WORKOUT_STEP_MESSAGE_INDEX, (double) i);
      fettle_fit_encoder_add_string (encoder, FETTLE_FIT_WORKOUT_STEP_WKT_STEP_NAME, steps[i].name);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_WORKOUT_STEP_DURATION_TYPE,
                                     steps[i].duration_type);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_WORKOUT_STEP_DURATION_VALUE,
                                     steps[i].duration_value);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_WORKOUT_STEP_TARGET_TYPE,
                                     steps[i].target_type);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_WORKOUT_STEP_TARGET_VALUE,
                                     steps[i].target_value);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_WORKOUT_STEP_CUSTOM_TARGET_VALUE_LOW,
                                     steps[i].low);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_WORKOUT_STEP_CUSTOM_TARGET_VALUE_HIGH,
                                     steps[i].high);
      fettle_fit_encoder_add_number (encoder, FETTLE_FIT_WORKOUT_STEP_INTENSITY,
                                     steps[i].intensity);
      fettle_fit_encoder_end (encoder);
    }
  bytes = fettle_fit_encoder_finish (encoder);
  ours = read_bytes (bytes);

  do
    {
      step = fettle_fit_reader_next (ours, &a);
      g_assert_cmpint (fettle_fit_reader_next (theirs, &b), ==, step);
      if (step != FETTLE_FIT_STEP_MESSAGE)
        continue;
      g_assert_cmpuint (a.definition->message, ==, b.definition->message);
      for (unsigned int field = 0; field < 256; field++)
        {
          double x = fettle_fit_message_get_value_or_nan (&a, field);
          double y = fettle_fit_message_get_value_or_nan (&b, field);
          g_autofree char *text_a = fettle_fit_message_get_string (&a, field);
          g_autofree char *text_b = fettle_fit_message_get_string (&b, field);

          g_assert_true (x == y || (isnan (x) && isnan (y)));
          g_assert_cmpstr (text_a, ==, text_b);
        }
    }
  while (step != FETTLE_FIT_STEP_END);
}

static GBytes *
encode_bits (unsigned int field, FettleFitBaseType base_type, double number)
{
  g_autoptr (FettleFitEncoder) encoder = fettle_fit_encoder_new ();

  fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_RECORD);
  fettle_fit_encoder_add_instant (encoder, FETTLE_FIT_RECORD_TIMESTAMP, NOW);
  fettle_fit_encoder_add_bits (encoder, field, base_type,
                               fettle_fit_number_to_bits (fettle_fit_base_type_get_info (base_type),
                                                          number));
  fettle_fit_encoder_end (encoder);
  return fettle_fit_encoder_finish (encoder);
}

/* A file may declare a field with another type than the profile's. What the profile's could not
 * hold is no sample: else it would be lost when the recording is written. */
static void
test_samples_survive_at_the_limits_of_the_profile (void)
{
  static const struct
  {
    unsigned int field;
    FettleChannel channel;
    FettleFitBaseType base_type;
    double number;
    gboolean is_sample;
  } cases[] = {
    /* clang-format off */
    { FETTLE_FIT_RECORD_HEART_RATE, FETTLE_CHANNEL_HEART_RATE, FETTLE_FIT_BASE_TYPE_UINT16, 300.0, TRUE },
    { FETTLE_FIT_RECORD_HEART_RATE, FETTLE_CHANNEL_HEART_RATE, FETTLE_FIT_BASE_TYPE_UINT16, 301.0, FALSE },
    { FETTLE_FIT_RECORD_POWER, FETTLE_CHANNEL_POWER, FETTLE_FIT_BASE_TYPE_UINT32, INT32_MAX, TRUE },
    { FETTLE_FIT_RECORD_CADENCE, FETTLE_CHANNEL_CADENCE, FETTLE_FIT_BASE_TYPE_UINT16, 255.0, TRUE },
    { FETTLE_FIT_RECORD_CADENCE, FETTLE_CHANNEL_CADENCE, FETTLE_FIT_BASE_TYPE_UINT32, INT32_MAX / 128, TRUE },
    { FETTLE_FIT_RECORD_SPEED, FETTLE_CHANNEL_SPEED, FETTLE_FIT_BASE_TYPE_UINT32, INT32_MAX, TRUE },
    { FETTLE_FIT_RECORD_DISTANCE, FETTLE_CHANNEL_DISTANCE, FETTLE_FIT_BASE_TYPE_UINT32, INT32_MAX / 4, TRUE },
    { FETTLE_FIT_RECORD_ALTITUDE, FETTLE_CHANNEL_ALTITUDE, FETTLE_FIT_BASE_TYPE_SINT32, 0.0, TRUE },
    { FETTLE_FIT_RECORD_ALTITUDE, FETTLE_CHANNEL_ALTITUDE, FETTLE_FIT_BASE_TYPE_SINT32, -1.0, FALSE },
    { FETTLE_FIT_RECORD_POSITION_LONG, FETTLE_CHANNEL_LONGITUDE, FETTLE_FIT_BASE_TYPE_SINT64, INT32_MAX - 1, TRUE },
    { FETTLE_FIT_RECORD_POSITION_LONG, FETTLE_CHANNEL_LONGITUDE, FETTLE_FIT_BASE_TYPE_SINT64, INT32_MAX, FALSE },
    { FETTLE_FIT_RECORD_TEMPERATURE, FETTLE_CHANNEL_TEMPERATURE, FETTLE_FIT_BASE_TYPE_SINT16, 126.0, TRUE },
    { FETTLE_FIT_RECORD_TEMPERATURE, FETTLE_CHANNEL_TEMPERATURE, FETTLE_FIT_BASE_TYPE_SINT16, 127.0, FALSE },
    { FETTLE_FIT_RECORD_TEMPERATURE, FETTLE_CHANNEL_TEMPERATURE, FETTLE_FIT_BASE_TYPE_SINT16, -128.0, TRUE },
    { FETTLE_FIT_RECORD_TEMPERATURE, FETTLE_CHANNEL_TEMPERATURE, FETTLE_FIT_BASE_TYPE_SINT16, -129.0, FALSE },
    { FETTLE_FIT_RECORD_ENHANCED_RESPIRATION_RATE, FETTLE_CHANNEL_RESPIRATION_RATE, FETTLE_FIT_BASE_TYPE_UINT32, 65534.0, TRUE },
    { FETTLE_FIT_RECORD_ENHANCED_RESPIRATION_RATE, FETTLE_CHANNEL_RESPIRATION_RATE, FETTLE_FIT_BASE_TYPE_UINT32, 65535.0, FALSE },
    /* clang-format on */
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = encode_bits (cases[i].field, cases[i].base_type, cases[i].number);
      g_autoptr (FettleFitFile) file = decode_bytes (bytes);
      const FettleRecording *recording = g_ptr_array_index (file->recordings, 0);
      g_autoptr (GBytes) written = fettle_fit_encode (recording);
      g_autoptr (FettleFitFile) again = decode_bytes (written);

      g_test_message ("%s from %g", fettle_channel_get_info (cases[i].channel)->name,
                      cases[i].number);
      g_assert_cmpint (fettle_recording_has_channel (recording, cases[i].channel), ==,
                       cases[i].is_sample);
      fit_assert_recordings_near (recording, g_ptr_array_index (again->recordings, 0));
    }
}

/* A wider type than the profile has for the time between beats reaches the number that stands for
 * none. */
static void
test_intervals_survive_at_the_limit_of_the_profile (void)
{
  g_autoptr (FettleFitEncoder) encoder = fettle_fit_encoder_new ();
  g_autoptr (FettleFitFile) file = NULL, again = NULL;
  g_autoptr (GBytes) bytes = NULL, written = NULL;
  const FettleRecording *recording;

  for (unsigned int number = UINT16_MAX - 1; number <= UINT16_MAX + 1; number++)
    {
      fettle_fit_encoder_begin (encoder, FETTLE_FIT_MESSAGE_HRV);
      fettle_fit_encoder_add_bits (encoder, FETTLE_FIT_HRV_TIME, FETTLE_FIT_BASE_TYPE_UINT32,
                                   number);
      fettle_fit_encoder_end (encoder);
    }
  bytes = fettle_fit_encoder_finish (encoder);
  file = decode_bytes (bytes);
  recording = g_ptr_array_index (file->recordings, 0);
  g_assert_cmpuint (recording->rr_intervals->len, ==, 1);
  g_assert_cmpuint (g_array_index (recording->rr_intervals, uint16_t, 0), ==, UINT16_MAX - 1);

  written = fettle_fit_encode (recording);
  again = decode_bytes (written);
  fit_assert_recordings_near (recording, g_ptr_array_index (again->recordings, 0));
}

/* What is decoded, encoded and decoded again is the same within the steps of the format, and from
 * then on exactly the same. */
static void
test_round_trip (const FettleCorpusFile *corpus)
{
  size_t size;
  const uint8_t *data = g_bytes_get_data (corpus->bytes, &size);
  g_autoptr (FettleFitFile) file = fettle_fit_decode (data, size, NULL);

  for (unsigned int i = 0; file != NULL && i < file->recordings->len; i++)
    {
      const FettleRecording *recording = g_ptr_array_index (file->recordings, i);
      g_autoptr (GBytes) once = fettle_fit_encode (recording);
      g_autoptr (FettleFitFile) first = decode_bytes (once);
      g_autoptr (GBytes) twice = fettle_fit_encode (g_ptr_array_index (first->recordings, 0));
      g_autoptr (FettleFitFile) second = decode_bytes (twice);

      g_assert_cmpuint (first->recordings->len, ==, 1);
      fit_assert_recordings_near (recording, g_ptr_array_index (first->recordings, 0));
      fit_assert_recordings_equal (g_ptr_array_index (first->recordings, 0),
                                   g_ptr_array_index (second->recordings, 0));
      g_assert_cmpuint (
          recording->sessions->len, ==,
          ((FettleRecording *) g_ptr_array_index (first->recordings, 0))->sessions->len);
    }
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/formats/fit/encoder/every-kind-of-field", test_every_kind_of_field);
  g_test_add_func ("/formats/fit/encoder/equal-messages-share-a-definition",
                   test_equal_messages_share_a_definition);
  g_test_add_func ("/formats/fit/encoder/more-definitions-than-local-types",
                   test_more_definitions_than_local_types);
  g_test_add_func ("/formats/fit/encoder/long-strings-are-cut-at-a-character",
                   test_long_strings_are_cut_at_a_character);
  g_test_add_func ("/formats/fit/encoder/developer-fields", test_developer_fields);
  g_test_add_func ("/formats/fit/encoder/protocol-of-plain-files", test_protocol_of_plain_files);
  g_test_add_func ("/formats/fit/encoder/workout-is-as-known", test_workout_is_as_known);
  g_test_add_func ("/formats/fit/encoder/samples-survive-at-the-limits-of-the-profile",
                   test_samples_survive_at_the_limits_of_the_profile);
  g_test_add_func ("/formats/fit/encoder/intervals-survive-at-the-limit-of-the-profile",
                   test_intervals_survive_at_the_limit_of_the_profile);
  fettle_corpus_add_tests ("/formats/fit/encoder/round-trip", test_round_trip);

  return g_test_run ();
}

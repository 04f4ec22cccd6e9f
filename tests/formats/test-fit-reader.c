/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-reader.h"

#include <math.h>

#include "fettle-test.h"
#include "fit-bytes.h"

static const FitField record_fields[] = { FIT_TIMESTAMP, { 3, 1, 0x02 } };

typedef struct
{
  GBytes *bytes;
  FettleFitReader *reader;
  FettleFitMessage message;
} Fixture;

static void
open_bytes (Fixture *self, GBytes *bytes, FettleFitReading reading)
{
  size_t size;
  const uint8_t *data = g_bytes_get_data (bytes, &size);

  self->bytes = bytes;
  self->reader = fettle_fit_reader_new (data, size, reading);
}

static void
close_bytes (Fixture *self)
{
  g_clear_pointer (&self->reader, fettle_fit_reader_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
}

static void
expect (Fixture *self, FettleFitStep step)
{
  g_assert_cmpint (fettle_fit_reader_next (self->reader, &self->message), ==, step);
}

/* Reads on to the end; how many messages there were. */
static unsigned int
read_all (Fixture *self)
{
  unsigned int n_messages = 0;
  FettleFitStep step;

  while ((step = fettle_fit_reader_next (self->reader, &self->message)) != FETTLE_FIT_STEP_END)
    n_messages += step == FETTLE_FIT_STEP_MESSAGE;
  /* The end stays the end. */
  expect (self, FETTLE_FIT_STEP_END);

  return n_messages;
}

static void
expect_problem (Fixture *self, FettleFitProblemKind kind, size_t offset)
{
  const FettleFitProblem *problem = fettle_fit_reader_get_problem (self->reader);

  g_assert_cmpint (problem->kind, ==, kind);
  g_assert_cmpuint (problem->offset, ==, offset);
}

static double
get_raw (Fixture *self, unsigned int field)
{
  double raw;

  return fettle_fit_message_get_raw (&self->message, field, &raw) ? raw : NAN;
}

static GByteArray *
one_record (void)
{
  GByteArray *data = fit_bytes_new ();

  fit_bytes_define (data, 0, FALSE, 20, record_fields, 2);
  fit_bytes_add (data, "00 00000040 96");
  return data;
}

static void
test_one_record (void)
{
  Fixture fixture;
  const FettleFitSegment *segment;

  open_bytes (&fixture, fit_bytes_finish (one_record ()), FETTLE_FIT_READING_STRICT);
  expect (&fixture, FETTLE_FIT_STEP_SEGMENT);
  expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
  g_assert_cmpuint (fixture.message.definition->message, ==, 20);
  g_assert_true (fixture.message.has_timestamp);
  g_assert_cmphex (fixture.message.timestamp, ==, 0x40000000);
  g_assert_cmpfloat (get_raw (&fixture, 3), ==, 150.0);
  expect (&fixture, FETTLE_FIT_STEP_SEGMENT_END);
  expect (&fixture, FETTLE_FIT_STEP_END);
  expect_problem (&fixture, FETTLE_FIT_PROBLEM_NONE, 0);

  segment = fettle_fit_reader_get_segment (fixture.reader);
  g_assert_cmpuint (segment->header_size, ==, 14);
  g_assert_cmpint (segment->header_checksum, ==, FETTLE_FIT_CHECKSUM_OK);
  g_assert_cmpint (segment->file_checksum, ==, FETTLE_FIT_CHECKSUM_OK);
  g_assert_false (segment->is_truncated);
  close_bytes (&fixture);
}

static void
test_header_sizes (void)
{
  for (unsigned int header_size = 12; header_size < 255; header_size++)
    {
      GByteArray *data = one_record ();
      unsigned int size = data->len;
      Fixture fixture;

      open_bytes (&fixture, fit_bytes_finish_as (data, header_size, size),
                  FETTLE_FIT_READING_STRICT);
      g_assert_cmpuint (read_all (&fixture), ==, 1);
      expect_problem (&fixture, FETTLE_FIT_PROBLEM_NONE, 0);
      close_bytes (&fixture);
    }
}

static void
test_both_byte_orders_in_one_file (void)
{
  const FitField fields[]
      = { { 7, 2, 0x84 }, { 5, 4, 0x86 }, { 0, 4, 0x85 }, { 39, 8, 0x89 }, { 40, 8, 0x8F } };
  GByteArray *data = fit_bytes_new ();
  Fixture fixture;

  fit_bytes_define (data, 1, TRUE, 20, fields, 5);
  fit_bytes_define (data, 2, FALSE, 20, fields, 5);
  fit_bytes_add (data, "01 0102 01020304 FFFFFFFE 3FF8000000000000 0000000000000102");
  fit_bytes_add (data, "02 0201 04030201 FEFFFFFF 000000000000F83F 0201000000000000");
  open_bytes (&fixture, fit_bytes_finish (data), FETTLE_FIT_READING_STRICT);
  expect (&fixture, FETTLE_FIT_STEP_SEGMENT);
  for (int i = 0; i < 2; i++)
    {
      expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
      g_assert_cmpuint (fixture.message.definition->message, ==, 20);
      g_assert_cmpfloat (get_raw (&fixture, 7), ==, 258.0);
      g_assert_cmpfloat (get_raw (&fixture, 5), ==, 16909060.0);
      g_assert_cmpfloat (get_raw (&fixture, 0), ==, -2.0);
      g_assert_cmpfloat (get_raw (&fixture, 39), ==, 1.5);
      g_assert_cmpfloat (get_raw (&fixture, 40), ==, 258.0);
    }
  g_assert_cmpuint (read_all (&fixture), ==, 0);
  g_assert_cmpuint (fettle_fit_reader_get_counts (fixture.reader)->n_big_endian_definitions, ==, 1);
  close_bytes (&fixture);
}

static void
test_compressed_timestamps_go_round (void)
{
  const FitField compressed[] = { { 3, 1, 0x02 } };
  const uint32_t expected[]
      = { 0x4000001E, 0x4000001F, 0x40000020, 0x4000003F, 0x4000003F, 0x4000005E };
  GByteArray *data = fit_bytes_new ();
  Fixture fixture;

  fit_bytes_define (data, 0, FALSE, 20, record_fields, 2);
  fit_bytes_define (data, 3, FALSE, 20, compressed, 1);
  /* Offset 31 of local type 3, then 0, 31, the same 31 again, and 30, which is 31 seconds later. */
  fit_bytes_add (data, "00 1E000040 96  FF 97  E0 98  FF 99  FF 9A  FE 9B");
  open_bytes (&fixture, fit_bytes_finish (data), FETTLE_FIT_READING_STRICT);
  expect (&fixture, FETTLE_FIT_STEP_SEGMENT);
  for (size_t i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
      g_assert_true (fixture.message.has_timestamp);
      g_assert_cmphex (fixture.message.timestamp, ==, expected[i]);
    }
  g_assert_cmpuint (fettle_fit_reader_get_counts (fixture.reader)->n_compressed_timestamps, ==, 5);
  close_bytes (&fixture);
}

static void
test_compressed_timestamp_without_a_full_one (void)
{
  const FitField compressed[] = { { 3, 1, 0x02 } };
  GByteArray *data = fit_bytes_new ();
  Fixture fixture;

  fit_bytes_define (data, 0, FALSE, 20, compressed, 1);
  fit_bytes_add (data, "85 97");
  open_bytes (&fixture, fit_bytes_finish (data), FETTLE_FIT_READING_STRICT);
  expect (&fixture, FETTLE_FIT_STEP_SEGMENT);
  expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
  g_assert_false (fixture.message.has_timestamp);
  close_bytes (&fixture);
}

static void
test_size_that_is_no_multiple_is_stepped_over (void)
{
  const FitField fields[] = { { 5, 3, 0x86 }, { 7, 4, 0x86 }, { 3, 2, 0x84 }, { 4, 1, 0x1F } };
  GByteArray *data = fit_bytes_new ();
  Fixture fixture;

  fit_bytes_define (data, 0, FALSE, 20, fields, 4);
  fit_bytes_add (data, "00 010203 FA000000 8500 55");
  open_bytes (&fixture, fit_bytes_finish (data), FETTLE_FIT_READING_STRICT);
  expect (&fixture, FETTLE_FIT_STEP_SEGMENT);
  expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
  g_assert_true (isnan (get_raw (&fixture, 5)));
  g_assert_cmpfloat (get_raw (&fixture, 7), ==, 250.0);
  g_assert_cmpfloat (get_raw (&fixture, 3), ==, 133.0);
  g_assert_true (isnan (get_raw (&fixture, 4)));
  g_assert_cmpuint (fettle_fit_reader_get_counts (fixture.reader)->n_unreadable_fields, ==, 2);
  close_bytes (&fixture);
}

static void
test_arrays_give_their_first_valid_number (void)
{
  const FitField fields[] = { { 3, 3, 0x02 }, { 7, 4, 0x84 } };
  GByteArray *data = fit_bytes_new ();
  Fixture fixture;
  double raw;

  fit_bytes_define (data, 0, FALSE, 20, fields, 2);
  fit_bytes_add (data, "00 FF6465 FFFFFFFF");
  open_bytes (&fixture, fit_bytes_finish (data), FETTLE_FIT_READING_STRICT);
  expect (&fixture, FETTLE_FIT_STEP_SEGMENT);
  expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
  g_assert_cmpuint (fettle_fit_message_get_n_elements (&fixture.message, 3), ==, 3);
  g_assert_cmpfloat (get_raw (&fixture, 3), ==, 100.0);
  g_assert_false (fettle_fit_message_get_element (&fixture.message, 3, 0, &raw));
  g_assert_true (fettle_fit_message_get_element (&fixture.message, 3, 2, &raw));
  g_assert_cmpfloat (raw, ==, 101.0);
  g_assert_false (fettle_fit_message_get_element (&fixture.message, 3, 3, &raw));
  g_assert_true (isnan (get_raw (&fixture, 7)));
  close_bytes (&fixture);
}

static void
test_strings (void)
{
  const FitField fields[] = { { 0, 4, 0x07 }, { 1, 4, 0x07 }, { 2, 4, 0x07 }, { 3, 4, 0x07 } };
  GByteArray *data = fit_bytes_new ();
  Fixture fixture;

  fit_bytes_define (data, 0, FALSE, 12, fields, 4);
  /* With an end and rubbish after it; without an end; empty; not UTF-8. */
  fit_bytes_add (data, "00 52756E00 42696B65 00414243 41FF4200");
  open_bytes (&fixture, fit_bytes_finish (data), FETTLE_FIT_READING_STRICT);
  expect (&fixture, FETTLE_FIT_STEP_SEGMENT);
  expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
  fettle_test_assert_text (fettle_fit_message_get_string (&fixture.message, 0), "Run");
  fettle_test_assert_text (fettle_fit_message_get_string (&fixture.message, 1), "Bike");
  g_assert_null (fettle_fit_message_get_string (&fixture.message, 2));
  fettle_test_assert_text (fettle_fit_message_get_string (&fixture.message, 3), "A\xEF\xBF\xBD"
                                                                                "B");
  g_assert_true (isnan (get_raw (&fixture, 0)));
  close_bytes (&fixture);
}

static void
test_segments_start_afresh (void)
{
  GByteArray *second = fit_bytes_new ();
  g_autoptr (GBytes) first_bytes = fit_bytes_finish (one_record ());
  g_autoptr (GBytes) second_bytes = NULL;
  Fixture fixture;
  size_t first_size = g_bytes_get_size (first_bytes);

  /* Local type 0 is not defined in the second segment. */
  fit_bytes_add (second, "00 00000040 96");
  second_bytes = fit_bytes_finish_as (second, 12, 6);
  open_bytes (&fixture, fit_bytes_concatenate (first_bytes, second_bytes),
              FETTLE_FIT_READING_STRICT);
  g_assert_cmpuint (read_all (&fixture), ==, 1);
  expect_problem (&fixture, FETTLE_FIT_PROBLEM_UNDEFINED_LOCAL, first_size + 12);
  g_assert_cmpuint (fettle_fit_reader_get_counts (fixture.reader)->n_segments, ==, 2);
  close_bytes (&fixture);
}

static void
test_zeros_after_the_end_are_padding (void)
{
  GByteArray *zeros = g_byte_array_new ();
  g_autoptr (GBytes) bytes = fit_bytes_finish (one_record ());
  g_autoptr (GBytes) padding = NULL;
  Fixture fixture;

  g_byte_array_set_size (zeros, 512);
  memset (zeros->data, 0, zeros->len);
  padding = g_byte_array_free_to_bytes (zeros);
  open_bytes (&fixture, fit_bytes_concatenate (bytes, padding), FETTLE_FIT_READING_FORGIVING);
  g_assert_cmpuint (read_all (&fixture), ==, 1);
  expect_problem (&fixture, FETTLE_FIT_PROBLEM_NONE, 0);
  close_bytes (&fixture);

  open_bytes (&fixture, fit_bytes_concatenate (bytes, padding), FETTLE_FIT_READING_STRICT);
  g_assert_cmpuint (read_all (&fixture), ==, 1);
  expect_problem (&fixture, FETTLE_FIT_PROBLEM_HEADER_SIZE, g_bytes_get_size (bytes));
  close_bytes (&fixture);
}

/* A size that was never filled in, too small a one and too large a one. */
static void
test_size_of_data_is_not_believed (void)
{
  const uint32_t claims[] = { 0, UINT32_MAX, 3, 15, 0x7FFFFFFF, 40 };

  for (size_t i = 0; i < G_N_ELEMENTS (claims); i++)
    {
      Fixture fixture;

      open_bytes (&fixture, fit_bytes_finish_as (one_record (), 14, claims[i]),
                  FETTLE_FIT_READING_FORGIVING);
      g_assert_cmpuint (read_all (&fixture), ==, 1);
      close_bytes (&fixture);
    }
}

static void
test_what_is_no_header (void)
{
  static const struct
  {
    const char *hex;
    FettleFitProblemKind kind;
  } cases[] = {
    { "", FETTLE_FIT_PROBLEM_EMPTY },
    { "00", FETTLE_FIT_PROBLEM_HEADER_SIZE },
    { "0B 10 0000 00000000 2E464954", FETTLE_FIT_PROBLEM_HEADER_SIZE },
    { "0E 10 0000", FETTLE_FIT_PROBLEM_HEADER_CUT },
    { "0E 10 0000 00000000 2E464954", FETTLE_FIT_PROBLEM_HEADER_CUT },
    { "0E 10 0000 00000000 2E464955 0000 0000", FETTLE_FIT_PROBLEM_NO_SIGNATURE },
    { "50 4B 0304", FETTLE_FIT_PROBLEM_NO_SIGNATURE },
    { "0C 30 0000 00000000 2E464954 0000", FETTLE_FIT_PROBLEM_PROTOCOL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GByteArray *data = fit_bytes_new ();
      Fixture fixture;

      fit_bytes_add (data, cases[i].hex);
      open_bytes (&fixture, g_byte_array_free_to_bytes (data), FETTLE_FIT_READING_STRICT);
      g_assert_cmpuint (read_all (&fixture), ==, 0);
      expect_problem (&fixture, cases[i].kind, 0);
      close_bytes (&fixture);
    }
}

static void
test_cut_definition_and_message (void)
{
  GByteArray *data = fit_bytes_new ();
  Fixture fixture;

  fit_bytes_add (data, "40 00 00 1400 05 FD0486");
  open_bytes (&fixture, fit_bytes_finish (data), FETTLE_FIT_READING_STRICT);
  g_assert_cmpuint (read_all (&fixture), ==, 0);
  expect_problem (&fixture, FETTLE_FIT_PROBLEM_DEFINITION_CUT, 14);
  close_bytes (&fixture);

  data = one_record ();
  fit_bytes_add (data, "00 0000");
  open_bytes (&fixture, fit_bytes_finish (data), FETTLE_FIT_READING_STRICT);
  g_assert_cmpuint (read_all (&fixture), ==, 1);
  expect_problem (&fixture, FETTLE_FIT_PROBLEM_MESSAGE_CUT, 14 + 18);
  close_bytes (&fixture);
}

static void
test_developer_fields (void)
{
  const FitField description[] = { { 0, 1, 0x02 }, { 1, 1, 0x02 },  { 2, 1, 0x02 },
                                   { 3, 6, 0x07 }, { 14, 2, 0x84 }, { 15, 1, 0x02 } };
  GByteArray *data = fit_bytes_new ();
  const FettleFitDeveloperField *field;
  FettleFitOverrides overrides;
  double value;
  Fixture fixture;

  fit_bytes_define (data, 0, FALSE, 206, description, 6);
  fit_bytes_add (data, "00 02 04 84 506F77657200 1400 07");
  /* A record with field 4 of application 2, and one that nobody described. */
  fit_bytes_add (data, "61 00 01 0014 01 FD0486 02 04 02 02 09 03 02");
  fit_bytes_add (data, "01 40000000 00FA 010203");
  open_bytes (&fixture, fit_bytes_finish (data), FETTLE_FIT_READING_STRICT);
  expect (&fixture, FETTLE_FIT_STEP_SEGMENT);
  expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
  expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
  g_assert_cmpuint (fixture.message.definition->n_developer_fields, ==, 2);
  g_assert_null (fettle_fit_reader_find_developer_field (fixture.reader, 2, 9));
  field = fettle_fit_reader_find_developer_field (fixture.reader, 2, 4);
  g_assert_nonnull (field);
  g_assert_cmpstr (field->name, ==, "Power");
  g_assert_null (field->units);
  g_assert_true (fettle_fit_message_get_developer_value (
      &fixture.message, &fixture.message.definition->developer_fields[0], field, &value));
  g_assert_cmpfloat (value, ==, 250.0);
  fettle_fit_reader_find_overrides (fixture.reader, fixture.message.definition, &overrides);
  g_assert_cmpuint (overrides.n_overrides, ==, 1);
  g_assert_cmpuint (overrides.overrides[0].native_field, ==, 7);
  close_bytes (&fixture);
}

/* event.data is a gear, a voltage or a trigger, as the event says. */
static void
test_meaning_depends_on_other_fields (void)
{
  const FitField fields[] = { { 0, 1, 0x00 }, { 3, 4, 0x86 } };
  GByteArray *data = fit_bytes_new ();
  Fixture fixture;
  double value;

  fit_bytes_define (data, 0, FALSE, 21, fields, 2);
  fit_bytes_add (data, "00 0B 9C0F0000  00 2A 0B020403  00 63 01000000");
  open_bytes (&fixture, fit_bytes_finish (data), FETTLE_FIT_READING_STRICT);
  expect (&fixture, FETTLE_FIT_STEP_SEGMENT);

  expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
  g_assert_cmpstr (fettle_fit_message_get_meaning (&fixture.message, 3)->name, ==, "battery_level");
  g_assert_true (fettle_fit_message_get_value (&fixture.message, 3, &value));
  g_assert_cmpfloat (value, ==, 3.996);

  expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
  g_assert_cmpstr (fettle_fit_message_get_meaning (&fixture.message, 3)->name, ==,
                   "gear_change_data");
  fettle_fit_reader_expand (fixture.reader, &fixture.message);
  g_assert_cmpint (fettle_fit_message_get_code (&fixture.message, FETTLE_FIT_EVENT_REAR_GEAR_NUM),
                   ==, 11);
  g_assert_cmpint (fettle_fit_message_get_code (&fixture.message, FETTLE_FIT_EVENT_REAR_GEAR), ==,
                   2);
  g_assert_cmpint (fettle_fit_message_get_code (&fixture.message, FETTLE_FIT_EVENT_FRONT_GEAR_NUM),
                   ==, 4);
  g_assert_cmpint (fettle_fit_message_get_code (&fixture.message, FETTLE_FIT_EVENT_FRONT_GEAR), ==,
                   3);

  expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
  g_assert_cmpstr (fettle_fit_message_get_meaning (&fixture.message, 3)->name, ==, "data");
  close_bytes (&fixture);
}

static double
get_expanded (Fixture *self, unsigned int field)
{
  fettle_fit_reader_expand (self->reader, &self->message);
  return fettle_fit_message_get_value_or_nan (&self->message, field);
}

static void
test_packed_fields_accumulate (void)
{
  const FitField packed[] = { { 18, 1, 0x02 } };
  const FitField full[] = { { 18, 1, 0x02 }, { 19, 4, 0x86 } };
  GByteArray *data = fit_bytes_new ();
  Fixture fixture;

  fit_bytes_define (data, 0, FALSE, 20, packed, 1);
  fit_bytes_define (data, 1, FALSE, 20, full, 2);
  /* 250, then 4 after going round, none, a full value of 1000 that wins, 10 after it. */
  fit_bytes_add (data, "00 FA  00 04  00 FF  01 07 E8030000  00 F2");
  open_bytes (&fixture, fit_bytes_finish (data), FETTLE_FIT_READING_STRICT);
  expect (&fixture, FETTLE_FIT_STEP_SEGMENT);
  expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
  g_assert_cmpfloat (get_expanded (&fixture, FETTLE_FIT_RECORD_TOTAL_CYCLES), ==, 250.0);
  expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
  g_assert_cmpfloat (get_expanded (&fixture, FETTLE_FIT_RECORD_TOTAL_CYCLES), ==, 260.0);
  expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
  g_assert_true (isnan (get_expanded (&fixture, FETTLE_FIT_RECORD_TOTAL_CYCLES)));
  expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
  g_assert_cmpfloat (get_expanded (&fixture, FETTLE_FIT_RECORD_TOTAL_CYCLES), ==, 1000.0);
  expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
  g_assert_cmpfloat (get_expanded (&fixture, FETTLE_FIT_RECORD_TOTAL_CYCLES), ==, 1010.0);
  close_bytes (&fixture);
}

static void
test_packed_speed_and_distance (void)
{
  const FitField packed[] = { { 8, 3, 0x0D } };
  GByteArray *data = fit_bytes_new ();
  Fixture fixture;

  fit_bytes_define (data, 0, FALSE, 20, packed, 1);
  /* 3.54 m/s and 16/16 m; 8.67 m/s and 4095/16; once round: 4096/16 + 1; absent. */
  fit_bytes_add (data, "00 620101  00 63F3FF  00 630101  00 FFFFFF");
  open_bytes (&fixture, fit_bytes_finish (data), FETTLE_FIT_READING_STRICT);
  expect (&fixture, FETTLE_FIT_STEP_SEGMENT);
  expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
  g_assert_cmpfloat (get_expanded (&fixture, FETTLE_FIT_RECORD_ENHANCED_SPEED), ==, 3.54);
  g_assert_cmpfloat (get_expanded (&fixture, FETTLE_FIT_RECORD_SPEED), ==, 3.54);
  g_assert_cmpfloat (get_expanded (&fixture, FETTLE_FIT_RECORD_DISTANCE), ==, 1.0);
  expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
  g_assert_cmpfloat (get_expanded (&fixture, FETTLE_FIT_RECORD_DISTANCE), ==, 4095.0 / 16.0);
  expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
  g_assert_cmpfloat (get_expanded (&fixture, FETTLE_FIT_RECORD_DISTANCE), ==, 4096.0 / 16.0 + 1.0);
  expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
  g_assert_true (isnan (get_expanded (&fixture, FETTLE_FIT_RECORD_DISTANCE)));
  close_bytes (&fixture);
}

static void
test_repeated_components (void)
{
  const FitField fields[] = { { 1, 4, 0x84 } };
  GByteArray *data = fit_bytes_new ();
  Fixture fixture;
  double value;

  /* Intervals of 800 ms with quality 1, and 16383 with quality 0 and gap 1, big-endian. */
  fit_bytes_define (data, 0, TRUE, 372, fields, 1);
  fit_bytes_add (data, "00 4320 BFFF");
  open_bytes (&fixture, fit_bytes_finish (data), FETTLE_FIT_READING_STRICT);
  expect (&fixture, FETTLE_FIT_STEP_SEGMENT);
  expect (&fixture, FETTLE_FIT_STEP_MESSAGE);
  fettle_fit_reader_expand (fixture.reader, &fixture.message);
  g_assert_cmpuint (fettle_fit_message_get_n_values (&fixture.message, FETTLE_FIT_RAW_BBI_TIME), ==,
                    2);
  g_assert_true (
      fettle_fit_message_get_value_at (&fixture.message, FETTLE_FIT_RAW_BBI_TIME, 0, &value));
  g_assert_cmpfloat (value, ==, 800.0);
  g_assert_true (
      fettle_fit_message_get_value_at (&fixture.message, FETTLE_FIT_RAW_BBI_TIME, 1, &value));
  g_assert_cmpfloat (value, ==, 16383.0);
  g_assert_true (
      fettle_fit_message_get_value_at (&fixture.message, FETTLE_FIT_RAW_BBI_QUALITY, 0, &value));
  g_assert_cmpfloat (value, ==, 1.0);
  g_assert_true (
      fettle_fit_message_get_value_at (&fixture.message, FETTLE_FIT_RAW_BBI_GAP, 1, &value));
  g_assert_cmpfloat (value, ==, 1.0);
  close_bytes (&fixture);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/formats/fit/reader/one-record", test_one_record);
  g_test_add_func ("/formats/fit/reader/header-sizes", test_header_sizes);
  g_test_add_func ("/formats/fit/reader/both-byte-orders-in-one-file",
                   test_both_byte_orders_in_one_file);
  g_test_add_func ("/formats/fit/reader/compressed-timestamps-go-round",
                   test_compressed_timestamps_go_round);
  g_test_add_func ("/formats/fit/reader/compressed-timestamp-without-a-full-one",
                   test_compressed_timestamp_without_a_full_one);
  g_test_add_func ("/formats/fit/reader/size-that-is-no-multiple-is-stepped-over",
                   test_size_that_is_no_multiple_is_stepped_over);
  g_test_add_func ("/formats/fit/reader/arrays-give-their-first-valid-number",
                   test_arrays_give_their_first_valid_number);
  g_test_add_func ("/formats/fit/reader/strings", test_strings);
  g_test_add_func ("/formats/fit/reader/segments-start-afresh", test_segments_start_afresh);
  g_test_add_func ("/formats/fit/reader/zeros-after-the-end-are-padding",
                   test_zeros_after_the_end_are_padding);
  g_test_add_func ("/formats/fit/reader/size-of-data-is-not-believed",
                   test_size_of_data_is_not_believed);
  g_test_add_func ("/formats/fit/reader/what-is-no-header", test_what_is_no_header);
  g_test_add_func ("/formats/fit/reader/cut-definition-and-message",
                   test_cut_definition_and_message);
  g_test_add_func ("/formats/fit/reader/developer-fields", test_developer_fields);
  g_test_add_func ("/formats/fit/reader/meaning-depends-on-other-fields",
                   test_meaning_depends_on_other_fields);
  g_test_add_func ("/formats/fit/reader/packed-fields-accumulate", test_packed_fields_accumulate);
  g_test_add_func ("/formats/fit/reader/packed-speed-and-distance", test_packed_speed_and_distance);
  g_test_add_func ("/formats/fit/reader/repeated-components", test_repeated_components);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fit-bytes.h"

#include <math.h>
#include <string.h>

#include "fettle-fit-crc.h"

/* The data of a file, to which a header and a checksum come at the end. */
GByteArray *
fit_bytes_new (void)
{
  return g_byte_array_new ();
}

/* Bytes as two hexadecimal digits each, blanks between them as one likes. */
void
fit_bytes_add (GByteArray *self, const char *hex)
{
  while (*hex != '\0')
    {
      uint8_t byte;

      if (*hex == ' ')
        {
          hex++;
          continue;
        }
      g_assert_true (g_ascii_isxdigit (hex[0]) && g_ascii_isxdigit (hex[1]));
      byte = (uint8_t) (g_ascii_xdigit_value (hex[0]) << 4 | g_ascii_xdigit_value (hex[1]));
      g_byte_array_append (self, &byte, 1);
      hex += 2;
    }
}

void
fit_bytes_define (GByteArray *self,
                  unsigned int local_type,
                  gboolean big_endian,
                  unsigned int message,
                  const FitField *fields,
                  unsigned int n_fields)
{
  uint8_t low = (uint8_t) message, high = (uint8_t) (message >> 8);
  uint8_t start[] = { (uint8_t) (0x40 | local_type), 0,
                      (uint8_t) big_endian,          big_endian ? high : low,
                      big_endian ? low : high,       (uint8_t) n_fields };

  g_byte_array_append (self, start, sizeof start);
  for (unsigned int i = 0; i < n_fields; i++)
    {
      uint8_t entry[] = { fields[i].number, fields[i].size, fields[i].base_type };
      g_byte_array_append (self, entry, sizeof entry);
    }
}

static void
put_little_endian (uint8_t *at, uint32_t number, unsigned int size)
{
  for (unsigned int i = 0; i < size; i++)
    at[i] = (uint8_t) (number >> 8 * i);
}

/* The file with a header of a size of its own and what that claims the size of the data to be. */
GBytes *
fit_bytes_finish_as (GByteArray *self, unsigned int header_size, uint32_t claimed_size)
{
  GByteArray *file = g_byte_array_new ();
  uint8_t header[255] = { (uint8_t) header_size, 0x20, 0xCB, 0x52 }, crc[2];

  put_little_endian (header + 4, claimed_size, 4);
  memcpy (header + 8, ".FIT", 4);
  if (header_size >= 14)
    put_little_endian (header + 12, fettle_fit_crc (0, header, 12), 2);
  g_byte_array_append (file, header, header_size);
  g_byte_array_append (file, self->data, self->len);
  put_little_endian (crc, fettle_fit_crc (0, file->data, file->len), 2);
  g_byte_array_append (file, crc, 2);
  g_byte_array_unref (self);

  return g_byte_array_free_to_bytes (file);
}

GBytes *
fit_bytes_finish (GByteArray *self)
{
  return fit_bytes_finish_as (self, 14, self->len);
}

GBytes *
fit_bytes_concatenate (GBytes *first, GBytes *second)
{
  GByteArray *both = g_byte_array_new ();
  size_t size;
  const uint8_t *data = g_bytes_get_data (first, &size);

  g_byte_array_append (both, data, (guint) size);
  data = g_bytes_get_data (second, &size);
  g_byte_array_append (both, data, (guint) size);
  return g_byte_array_free_to_bytes (both);
}

static void
assert_doubles_equal (double a, double b, const char *what)
{
  if (!(a == b || (isnan (a) && isnan (b))))
    g_error ("%s is %.17g and %.17g", what, a, b);
}

#define ASSERT_FIGURE(a, b, field) assert_doubles_equal ((a)->field, (b)->field, #field)
#define ASSERT_NUMBER(a, b, field) g_assert_cmpint ((a)->field, ==, (b)->field)

static void
assert_sessions_equal (const FettleRecordingSession *a, const FettleRecordingSession *b)
{
  ASSERT_NUMBER (a, b, start_time);
  ASSERT_NUMBER (a, b, is_from_samples);
  ASSERT_NUMBER (a, b, sport);
  ASSERT_NUMBER (a, b, sub_sport);
  g_assert_cmpstr (a->name, ==, b->name);
  ASSERT_FIGURE (a, b, elapsed_seconds);
  ASSERT_FIGURE (a, b, timer_seconds);
  ASSERT_FIGURE (a, b, moving_seconds);
  ASSERT_FIGURE (a, b, distance_metres);
  ASSERT_FIGURE (a, b, calories);
  ASSERT_FIGURE (a, b, average_heart_rate);
  ASSERT_FIGURE (a, b, maximum_heart_rate);
  ASSERT_FIGURE (a, b, minimum_heart_rate);
  ASSERT_FIGURE (a, b, average_power);
  ASSERT_FIGURE (a, b, maximum_power);
  ASSERT_FIGURE (a, b, normalized_power);
  ASSERT_FIGURE (a, b, average_cadence);
  ASSERT_FIGURE (a, b, maximum_cadence);
  ASSERT_FIGURE (a, b, average_speed);
  ASSERT_FIGURE (a, b, maximum_speed);
  ASSERT_FIGURE (a, b, ascent_metres);
  ASSERT_FIGURE (a, b, descent_metres);
  ASSERT_FIGURE (a, b, average_temperature);
  ASSERT_FIGURE (a, b, training_effect_aerobic);
  ASSERT_FIGURE (a, b, training_effect_anaerobic);
  ASSERT_FIGURE (a, b, training_load_peak);
  ASSERT_FIGURE (a, b, training_stress_score);
  ASSERT_FIGURE (a, b, intensity_factor);
  ASSERT_FIGURE (a, b, threshold_power);
  ASSERT_FIGURE (a, b, workout_feel);
  ASSERT_FIGURE (a, b, workout_rpe);
  ASSERT_FIGURE (a, b, pool_length_metres);
  ASSERT_NUMBER (a, b, first_lap_index);
  ASSERT_NUMBER (a, b, number_of_laps);
  ASSERT_NUMBER (a, b, number_of_lengths);
  ASSERT_NUMBER (a, b, number_of_active_lengths);
}

static void
assert_laps_equal (const FettleRecordingLap *a, const FettleRecordingLap *b)
{
  ASSERT_NUMBER (a, b, start_time);
  ASSERT_NUMBER (a, b, sport);
  ASSERT_NUMBER (a, b, sub_sport);
  ASSERT_NUMBER (a, b, trigger);
  ASSERT_NUMBER (a, b, intensity);
  ASSERT_FIGURE (a, b, elapsed_seconds);
  ASSERT_FIGURE (a, b, timer_seconds);
  ASSERT_FIGURE (a, b, distance_metres);
  ASSERT_FIGURE (a, b, calories);
  ASSERT_FIGURE (a, b, average_heart_rate);
  ASSERT_FIGURE (a, b, maximum_heart_rate);
  ASSERT_FIGURE (a, b, average_power);
  ASSERT_FIGURE (a, b, maximum_power);
  ASSERT_FIGURE (a, b, normalized_power);
  ASSERT_FIGURE (a, b, average_cadence);
  ASSERT_FIGURE (a, b, maximum_cadence);
  ASSERT_FIGURE (a, b, average_speed);
  ASSERT_FIGURE (a, b, maximum_speed);
  ASSERT_FIGURE (a, b, ascent_metres);
  ASSERT_FIGURE (a, b, descent_metres);
  ASSERT_NUMBER (a, b, workout_step_index);
}

static void
assert_lengths_equal (const FettleRecordingLength *a, const FettleRecordingLength *b)
{
  ASSERT_NUMBER (a, b, start_time);
  ASSERT_FIGURE (a, b, elapsed_seconds);
  ASSERT_FIGURE (a, b, timer_seconds);
  ASSERT_NUMBER (a, b, strokes);
  ASSERT_NUMBER (a, b, swim_stroke);
  ASSERT_NUMBER (a, b, active);
}

static void
assert_devices_equal (const FettleRecordingDevice *a, const FettleRecordingDevice *b)
{
  ASSERT_NUMBER (a, b, manufacturer);
  ASSERT_NUMBER (a, b, product);
  g_assert_cmpuint (a->serial_number, ==, b->serial_number);
  ASSERT_FIGURE (a, b, software_version);
  g_assert_cmpstr (a->product_name, ==, b->product_name);
}

static void
assert_athletes_equal (const FettleRecordingAthlete *a, const FettleRecordingAthlete *b)
{
  ASSERT_NUMBER (a, b, gender);
  ASSERT_FIGURE (a, b, age_years);
  ASSERT_FIGURE (a, b, weight_kg);
  ASSERT_FIGURE (a, b, height_metres);
  ASSERT_FIGURE (a, b, resting_heart_rate);
  ASSERT_FIGURE (a, b, maximum_heart_rate);
  ASSERT_FIGURE (a, b, threshold_heart_rate);
  ASSERT_FIGURE (a, b, functional_threshold_power);
}

#define ASSERT_ARRAYS_EQUAL(a, b, field, type, assert_equal)                                       \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_assert_cmpuint ((a)->field->len, ==, (b)->field->len);                                       \
    for (unsigned int _i = 0; _i < (a)->field->len; _i++)                                          \
      assert_equal (&g_array_index ((a)->field, type, _i), &g_array_index ((b)->field, type, _i)); \
  }                                                                                                \
  G_STMT_END

static void
assert_timer_events_equal (const FettleRecordingTimerEvent *a, const FettleRecordingTimerEvent *b)
{
  ASSERT_NUMBER (a, b, time);
  ASSERT_NUMBER (a, b, running);
}

static void
assert_intervals_equal (const uint16_t *a, const uint16_t *b)
{
  g_assert_cmpuint (*a, ==, *b);
}

static void
assert_channels_equal (const FettleRecording *a, const FettleRecording *b)
{
  g_assert_cmpuint (a->n_samples, ==, b->n_samples);
  for (size_t i = 0; i < a->n_samples; i++)
    g_assert_cmpint (a->times[i], ==, b->times[i]);
  for (int channel = 0; channel < FETTLE_N_CHANNELS; channel++)
    {
      g_assert_cmpint (a->channels[channel] == NULL, ==, b->channels[channel] == NULL);
      for (size_t i = 0; a->channels[channel] != NULL && i < a->n_samples; i++)
        g_assert_cmpint (a->channels[channel][i], ==, b->channels[channel][i]);
    }
}

/* Everything but what is said of the day. */
void
fit_assert_recordings_equal (const FettleRecording *a, const FettleRecording *b)
{
  ASSERT_NUMBER (a, b, file_type);
  ASSERT_NUMBER (a, b, time_created);
  assert_devices_equal (&a->creator, &b->creator);
  ASSERT_NUMBER (a, b, has_utc_offset);
  if (a->has_utc_offset)
    ASSERT_NUMBER (a, b, utc_offset_seconds);
  g_assert_cmpstr (a->sport_name, ==, b->sport_name);
  assert_athletes_equal (&a->athlete, &b->athlete);
  assert_channels_equal (a, b);
  ASSERT_ARRAYS_EQUAL (a, b, rr_intervals, uint16_t, assert_intervals_equal);
  ASSERT_ARRAYS_EQUAL (a, b, sessions, FettleRecordingSession, assert_sessions_equal);
  ASSERT_ARRAYS_EQUAL (a, b, laps, FettleRecordingLap, assert_laps_equal);
  ASSERT_ARRAYS_EQUAL (a, b, lengths, FettleRecordingLength, assert_lengths_equal);
  ASSERT_ARRAYS_EQUAL (a, b, timer_events, FettleRecordingTimerEvent, assert_timer_events_equal);
  ASSERT_ARRAYS_EQUAL (a, b, devices, FettleRecordingDevice, assert_devices_equal);
}

/* What was measured, but for the steps that the format has: half a step of each channel. */
void
fit_assert_recordings_near (const FettleRecording *a, const FettleRecording *b)
{
  static const int32_t tolerances[FETTLE_N_CHANNELS] = {
    [FETTLE_CHANNEL_DISTANCE] = 2,
    [FETTLE_CHANNEL_ALTITUDE] = 100,
    [FETTLE_CHANNEL_TEMPERATURE] = 50,
  };

  ASSERT_ARRAYS_EQUAL (a, b, rr_intervals, uint16_t, assert_intervals_equal);
  ASSERT_ARRAYS_EQUAL (a, b, timer_events, FettleRecordingTimerEvent, assert_timer_events_equal);
  g_assert_cmpuint (a->n_samples, ==, b->n_samples);
  for (size_t i = 0; i < a->n_samples; i++)
    {
      g_assert_cmpint (a->times[i], ==, b->times[i]);
      for (int channel = 0; channel < FETTLE_N_CHANNELS; channel++)
        {
          int32_t x
              = a->channels[channel] != NULL ? a->channels[channel][i] : FETTLE_SAMPLE_MISSING;
          int32_t y
              = b->channels[channel] != NULL ? b->channels[channel][i] : FETTLE_SAMPLE_MISSING;

          g_assert_cmpint (x == FETTLE_SAMPLE_MISSING, ==, y == FETTLE_SAMPLE_MISSING);
          if (x != FETTLE_SAMPLE_MISSING)
            g_assert_cmpint (ABS ((int64_t) x - y), <=, tolerances[channel]);
        }
    }
}

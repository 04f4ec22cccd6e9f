/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-decoder.h"

#include <math.h>

#include "corpus.h"
#include "fettle-fit-reader.h"
#include "fettle-test.h"
#include "fit-bytes.h"

static FettleFitFile *
decode_bytes (GBytes *bytes, GError **error)
{
  size_t size;
  const uint8_t *data = g_bytes_get_data (bytes, &size);

  return fettle_fit_decode (data, size, error);
}

static FettleRecording *
get_recording (const FettleFitFile *file, unsigned int index)
{
  g_assert_cmpuint (index, <, file->recordings->len);
  return g_ptr_array_index (file->recordings, index);
}

static JsonObject *
get_object (JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static double
get_number (JsonObject *object, const char *key)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, key) : NULL;

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    node = json_array_get_element (json_node_get_array (node), 0);
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_double (node) : NAN;
}

static int64_t
get_instant (JsonObject *object, const char *key)
{
  const char *text = json_object_get_string_member_with_default (object, key, NULL);
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;

  return time != NULL ? g_date_time_to_unix (time) : FETTLE_INSTANT_NONE;
}

/* Whether a developer's field stands in for a native one, so that samples have more than that. */
static gboolean
is_overridden (const FettleCorpusFile *file, double native_message, double native_field)
{
  JsonArray *fields = json_object_get_array_member (file->expected, "developer_fields");

  for (unsigned int i = 0; i < json_array_get_length (fields); i++)
    {
      JsonObject *field = json_array_get_object_element (fields, i);

      if (get_number (field, "native_mesg") == native_message
          && get_number (field, "native_field") == native_field)
        return TRUE;
    }

  return FALSE;
}

typedef struct
{
  double count, sum, minimum, maximum;
} Statistics;

static Statistics
get_statistics (const FettleFitFile *file, FettleChannel channel, gboolean whole_numbers)
{
  Statistics statistics = { 0.0, 0.0, INFINITY, -INFINITY };

  for (unsigned int i = 0; i < file->recordings->len; i++)
    {
      const FettleRecording *recording = get_recording (file, i);

      for (size_t j = 0; j < recording->n_samples; j++)
        {
          double value = fettle_recording_get_value (recording, channel, j);

          if (isnan (value))
            continue;
          value = whole_numbers ? floor (value) : value;
          statistics.count++;
          statistics.sum += value;
          statistics.minimum = MIN (statistics.minimum, value);
          statistics.maximum = MAX (statistics.maximum, value);
        }
    }

  return statistics;
}

static void
assert_channel (const FettleFitFile *file,
                FettleChannel channel,
                gboolean whole_numbers,
                JsonObject *records,
                const char *key)
{
  Statistics statistics = get_statistics (file, channel, whole_numbers);
  JsonObject *expected = get_object (records, key);
  g_autofree char *what = g_strdup_printf ("the count of %s", key);

  /* A device that has no heart rate may write 0, which is none. */
  if (channel == FETTLE_CHANNEL_HEART_RATE && get_number (expected, "min") == 0.0)
    {
      fettle_corpus_assert_near (statistics.sum,
                                 get_number (expected, "mean") * get_number (expected, "count"),
                                 key);
      return;
    }

  fettle_corpus_assert_near (statistics.count, get_number (expected, "count"), what);
  if (statistics.count > 0.0)
    {
      fettle_corpus_assert_near (statistics.sum / statistics.count, get_number (expected, "mean"),
                                 key);
      fettle_corpus_assert_near (statistics.minimum, get_number (expected, "min"), key);
      fettle_corpus_assert_near (statistics.maximum, get_number (expected, "max"), key);
    }
}

static double
get_last_distance (const FettleFitFile *file)
{
  double last = NAN;

  for (unsigned int i = 0; i < file->recordings->len; i++)
    {
      const FettleRecording *recording = get_recording (file, i);

      for (size_t j = 0; j < recording->n_samples; j++)
        {
          double value = fettle_recording_get_value (recording, FETTLE_CHANNEL_DISTANCE, j);
          last = isnan (value) ? last : value;
        }
    }

  return last;
}

/* Damaged files are expected as a strict reading finds them; decoding is a forgiving one. */
static JsonObject *
get_expected_records (const FettleCorpusFile *file)
{
  JsonObject *lenient = get_object (file->expected, "lenient");

  return get_object (lenient != NULL ? lenient : file->expected, "records");
}

/* Records that can be samples: they have a time and at least one field. A course has no times. */
static double
count_records (const FettleCorpusFile *corpus, int64_t *first_time)
{
  size_t size;
  const uint8_t *data = g_bytes_get_data (corpus->bytes, &size);
  g_autoptr (FettleFitReader) reader
      = fettle_fit_reader_new (data, size, FETTLE_FIT_READING_FORGIVING);
  FettleFitMessage message;
  FettleFitStep step;
  double n_records = 0.0;

  while ((step = fettle_fit_reader_next (reader, &message)) != FETTLE_FIT_STEP_END)
    {
      if (step == FETTLE_FIT_STEP_MESSAGE
          && message.definition->message == FETTLE_FIT_MESSAGE_RECORD && message.has_timestamp
          && message.definition->size > 0)
        {
          if (n_records == 0.0)
            *first_time = (int64_t) message.timestamp + FETTLE_FIT_EPOCH;
          n_records++;
        }
    }

  return n_records;
}

static void
assert_samples (const FettleCorpusFile *corpus, const FettleFitFile *file)
{
  JsonObject *records = get_expected_records (corpus);
  double n_samples = 0.0;
  int64_t first_time = FETTLE_INSTANT_NONE;

  for (unsigned int i = 0; i < file->recordings->len; i++)
    n_samples += (double) get_recording (file, i)->n_samples;
  fettle_corpus_assert_near (n_samples, count_records (corpus, &first_time),
                             "the number of samples");
  if (n_samples == 0.0)
    return;

  g_assert_cmpint (get_recording (file, 0)->times[0], ==, first_time);
  if (get_object (corpus->expected, "hr_messages") == NULL && !is_overridden (corpus, 20.0, 3.0))
    assert_channel (file, FETTLE_CHANNEL_HEART_RATE, FALSE, records, "heart_rate");
  if (!is_overridden (corpus, 20.0, 7.0))
    assert_channel (file, FETTLE_CHANNEL_POWER, FALSE, records, "power");
  if (!is_overridden (corpus, 20.0, 4.0))
    assert_channel (file, FETTLE_CHANNEL_CADENCE, TRUE, records, "cadence");
  if (!is_overridden (corpus, 20.0, 6.0))
    assert_channel (file, FETTLE_CHANNEL_SPEED, FALSE, records, "enhanced_speed");
  assert_channel (file, FETTLE_CHANNEL_ALTITUDE, FALSE, records, "enhanced_altitude");
  assert_channel (file, FETTLE_CHANNEL_TEMPERATURE, FALSE, records, "temperature");
  assert_channel (file, FETTLE_CHANNEL_RESPIRATION_RATE, FALSE, records, "respiration");
  fettle_corpus_assert_near (get_statistics (file, FETTLE_CHANNEL_LATITUDE, FALSE).count,
                             get_number (records, "with_position"), "the number of positions");
  if (!isnan (get_number (records, "last_distance")) && !is_overridden (corpus, 20.0, 5.0))
    fettle_corpus_assert_near (get_last_distance (file), get_number (records, "last_distance"),
                               "the last distance");
}

static void
assert_figure (double actual, JsonObject *expected, const char *key)
{
  double number = get_number (expected, key);

  if (isnan (number) != isnan (actual))
    g_error ("%s is %g, not %g", key, actual, number);
  if (!isnan (number))
    fettle_corpus_assert_near (actual, number, key);
}

/* Counts and numbers are -1 where figures are NaN. */
static void
assert_number (int actual, JsonObject *expected, const char *key)
{
  assert_figure (actual < 0 ? NAN : (double) actual, expected, key);
}

static void
assert_session (const FettleRecordingSession *session, JsonObject *expected)
{
  g_assert_false (session->is_from_samples);
  g_assert_cmpint (session->start_time, ==, get_instant (expected, "start_time"));
  g_assert_cmpstr (session->name, ==,
                   json_object_get_string_member_with_default (expected, "sport_profile_name",
                                                               NULL));
  assert_number (session->sport, expected, "sport_number");
  assert_number (session->sub_sport, expected, "sub_sport_number");
  assert_figure (session->elapsed_seconds, expected, "total_elapsed_time");
  assert_figure (session->timer_seconds, expected, "total_timer_time");
  assert_figure (session->moving_seconds, expected, "total_moving_time");
  assert_figure (session->distance_metres, expected, "total_distance");
  assert_figure (session->calories, expected, "total_calories");
  assert_figure (session->average_heart_rate, expected, "avg_heart_rate");
  assert_figure (session->maximum_heart_rate, expected, "max_heart_rate");
  assert_figure (session->minimum_heart_rate, expected, "min_heart_rate");
  assert_figure (session->normalized_power, expected, "normalized_power");
  assert_figure (floor (session->average_cadence), expected, "avg_cadence");
  assert_figure (floor (session->maximum_cadence), expected, "max_cadence");
  assert_figure (session->average_speed, expected, "enhanced_avg_speed");
  assert_figure (session->maximum_speed, expected, "enhanced_max_speed");
  assert_figure (session->ascent_metres, expected, "total_ascent");
  assert_figure (session->descent_metres, expected, "total_descent");
  assert_figure (session->average_temperature, expected, "avg_temperature");
  assert_figure (session->training_effect_aerobic, expected, "total_training_effect");
  assert_figure (session->training_effect_anaerobic, expected, "total_anaerobic_training_effect");
  assert_figure (session->training_load_peak, expected, "training_load_peak");
  assert_figure (session->training_stress_score, expected, "training_stress_score");
  assert_figure (session->intensity_factor, expected, "intensity_factor");
  assert_figure (session->threshold_power, expected, "threshold_power");
  assert_figure (session->workout_feel, expected, "workout_feel");
  assert_figure (session->workout_rpe, expected, "workout_rpe");
  assert_figure (session->pool_length_metres, expected, "pool_length");
  assert_number (session->first_lap_index, expected, "first_lap_index");
  assert_number (session->number_of_laps, expected, "num_laps");
  assert_number (session->number_of_lengths, expected, "num_lengths");
  assert_number (session->number_of_active_lengths, expected, "num_active_lengths");
}

static void
assert_lap (const FettleRecordingLap *lap, JsonObject *expected)
{
  g_assert_cmpint (lap->start_time, ==, get_instant (expected, "start_time"));
  assert_number (lap->sport, expected, "sport_number");
  assert_number (lap->trigger, expected, "lap_trigger");
  assert_number (lap->intensity, expected, "intensity");
  assert_figure (lap->elapsed_seconds, expected, "total_elapsed_time");
  assert_figure (lap->timer_seconds, expected, "total_timer_time");
  assert_figure (lap->distance_metres, expected, "total_distance");
  assert_figure (lap->calories, expected, "total_calories");
  assert_figure (lap->average_heart_rate, expected, "avg_heart_rate");
  assert_figure (lap->maximum_heart_rate, expected, "max_heart_rate");
  assert_figure (lap->average_speed, expected, "enhanced_avg_speed");
  assert_figure (lap->ascent_metres, expected, "total_ascent");
  assert_figure (lap->descent_metres, expected, "total_descent");
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  int64_t x = get_instant (*(JsonObject *const *) a, "start_time"),
          y = get_instant (*(JsonObject *const *) b, "start_time");

  return (x > y) - (x < y);
}

static GPtrArray *
sort_by_start (JsonArray *array)
{
  GPtrArray *objects = g_ptr_array_new ();

  for (unsigned int i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (objects, json_array_get_object_element (array, i));
  g_ptr_array_sort (objects, compare_starts);
  return objects;
}

static void
assert_sessions_and_laps (const FettleCorpusFile *corpus, const FettleFitFile *file)
{
  g_autoptr (GPtrArray) sessions
      = sort_by_start (json_object_get_array_member (corpus->expected, "sessions"));
  g_autoptr (GPtrArray) laps
      = sort_by_start (json_object_get_array_member (corpus->expected, "laps"));
  unsigned int session = 0, lap = 0;

  for (unsigned int i = 0; i < file->recordings->len; i++)
    {
      const FettleRecording *recording = get_recording (file, i);

      for (unsigned int j = 0; j < recording->sessions->len; j++)
        {
          const FettleRecordingSession *actual
              = &g_array_index (recording->sessions, FettleRecordingSession, j);

          if (sessions->len == 0)
            {
              g_assert_true (actual->is_from_samples);
              g_assert_cmpint (actual->start_time, ==, recording->times[0]);
              continue;
            }
          g_assert_cmpuint (session, <, sessions->len);
          assert_session (actual, g_ptr_array_index (sessions, session++));
        }
      for (unsigned int j = 0; j < recording->laps->len; j++)
        {
          g_assert_cmpuint (lap, <, laps->len);
          assert_lap (&g_array_index (recording->laps, FettleRecordingLap, j),
                      g_ptr_array_index (laps, lap++));
        }
    }

  g_assert_cmpuint (session, ==, sessions->len);
  g_assert_cmpuint (lap, ==, laps->len);
}

static void
assert_rest (const FettleCorpusFile *corpus, const FettleFitFile *file)
{
  JsonObject *hrv = get_object (corpus->expected, "hrv"),
             *lengths = get_object (corpus->expected, "lengths");
  JsonObject *events = get_object (corpus->expected, "events"),
             *file_id = get_object (corpus->expected, "file_id");
  const FettleRecording *first = get_recording (file, 0);
  double n_starts = 0.0, n_stops = 0.0, n_lengths = 0.0, n_intervals = 0.0, sum = 0.0;

  for (unsigned int i = 0; i < file->recordings->len; i++)
    {
      const FettleRecording *recording = get_recording (file, i);

      n_lengths += recording->lengths->len;
      n_intervals += recording->rr_intervals->len;
      for (unsigned int j = 0; j < recording->rr_intervals->len; j++)
        sum += g_array_index (recording->rr_intervals, uint16_t, j) / 1000.0;
      for (unsigned int j = 0; j < recording->timer_events->len; j++)
        {
          if (g_array_index (recording->timer_events, FettleRecordingTimerEvent, j).running)
            n_starts++;
          else
            n_stops++;
        }
    }

  fettle_corpus_assert_near (n_starts, get_number (events, "timer_starts"), "timer starts");
  fettle_corpus_assert_near (n_stops, get_number (events, "timer_stops"), "timer stops");
  fettle_corpus_assert_near (n_lengths, get_number (lengths, "count"), "lengths");
  fettle_corpus_assert_near (n_intervals, get_number (hrv, "intervals"), "intervals");
  if (n_intervals > 0.0)
    fettle_corpus_assert_near (sum / n_intervals, get_number (hrv, "mean_s"), "the mean interval");

  assert_number (first->file_type, file_id, "type_number");
  assert_number (first->creator.manufacturer, file_id, "manufacturer_number");
  assert_number (first->creator.product, file_id, "product_number");
  assert_figure (first->creator.serial_number == 0 ? NAN : (double) first->creator.serial_number,
                 file_id, "serial_number");
  g_assert_cmpint (first->time_created, ==, get_instant (file_id, "time_created"));
}

static void
assert_utc_offset (const FettleCorpusFile *corpus, const FettleFitFile *file)
{
  double offset = get_number (get_object (corpus->expected, "activity"), "utc_offset_s");
  const FettleRecording *recording = get_recording (file, file->recordings->len - 1);

  /* Clocks that were never set give offsets of decades. */
  if (isnan (offset))
    return;
  if (fabs (offset) > 54000.0)
    g_assert_false (recording->has_utc_offset);
  else
    {
      g_assert_true (recording->has_utc_offset);
      g_assert_cmpint (recording->utc_offset_seconds, ==, (int) offset);
    }
}

static void
test_corpus (const FettleCorpusFile *corpus)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleFitFile) file = decode_bytes (corpus->bytes, &error);
  gboolean is_valid = json_object_get_boolean_member (corpus->expected, "valid");
  JsonObject *lenient = get_object (corpus->expected, "lenient");

  if (file == NULL)
    {
      g_assert_false (is_valid);
      g_assert_true (error->domain == FETTLE_FIT_ERROR);
      g_assert_cmpfloat (get_number (get_object (corpus->expected, "container"), "dataMessages"),
                         ==, 0.0);
      return;
    }

  g_assert_no_error (error);
  assert_samples (corpus, file);
  if (lenient != NULL)
    {
      /* What a strict reading makes of a file that was never closed is nothing. */
      g_assert_cmpint (file->problem != NULL, ==, get_object (lenient, "error") != NULL);
      if (get_object (lenient, "error") != NULL)
        g_assert_cmpint (file->problem_offset, ==,
                         (int64_t) get_number (get_object (lenient, "error"), "offset"));
      return;
    }

  g_assert_cmpint (is_valid, ==, file->problem == NULL);
  g_assert_cmpfloat (MAX (1.0, get_number (corpus->expected, "file_ids")), ==,
                     file->recordings->len);
  if (!is_overridden (corpus, 18.0, 9.0))
    assert_sessions_and_laps (corpus, file);
  assert_rest (corpus, file);
  assert_utc_offset (corpus, file);
}

static FettleFitFile *
decode_corpus_file (const char *name)
{
  g_autoptr (FettleCorpusFile) corpus = fettle_corpus_load (name);
  g_autoptr (GError) error = NULL;
  FettleFitFile *file = decode_bytes (corpus->bytes, &error);

  g_assert_no_error (error);
  return file;
}

static GByteArray *
two_records (void)
{
  static const FitField fields[] = { FIT_TIMESTAMP, { 3, 1, 0x02 } };
  GByteArray *data = fit_bytes_new ();

  fit_bytes_define (data, 0, FALSE, 20, fields, G_N_ELEMENTS (fields));
  fit_bytes_add (data, "00 00000040 96");
  fit_bytes_add (data, "00 01000040 97");
  return data;
}

/* All of it is read, and what is odd about it is no problem. */
static void
assert_whole (GBytes *bytes, int remark)
{
  g_autoptr (GBytes) owned = bytes;
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleFitFile) file = decode_bytes (owned, &error);

  g_assert_no_error (error);
  g_assert_no_error (file->problem);
  g_assert_cmpint (file->problem_offset, ==, -1);
  if (remark >= 0)
    g_assert_error (file->remark, FETTLE_FIT_ERROR, remark);
  else
    g_assert_no_error (file->remark);
  g_assert_cmpuint (get_recording (file, 0)->n_samples, ==, 2);
}

static void
test_wrong_size_is_a_remark (void)
{
  static const int differences[] = { -17, -5, -1, 1, 2, 1000 };

  for (size_t i = 0; i < G_N_ELEMENTS (differences); i++)
    {
      GByteArray *data = two_records ();
      uint32_t size = data->len;

      assert_whole (fit_bytes_finish_as (data, 14, size + (uint32_t) differences[i]),
                    FETTLE_FIT_ERROR_WRONG_SIZE);
      assert_whole (fit_bytes_finish_as (two_records (), 12, size + (uint32_t) differences[i]),
                    FETTLE_FIT_ERROR_WRONG_SIZE);
    }
  assert_whole (fit_bytes_finish_as (two_records (), 14, 0), FETTLE_FIT_ERROR_WRONG_SIZE);
  assert_whole (fit_bytes_finish_as (two_records (), 14, UINT32_MAX), FETTLE_FIT_ERROR_WRONG_SIZE);
}

/* As when something wrote over the four bytes of an older file. */
static void
test_size_that_was_changed_later_is_a_remark (void)
{
  g_autoptr (GBytes) right = fit_bytes_finish (two_records ());
  size_t size;
  uint8_t *bytes = g_memdup2 (g_bytes_get_data (right, &size), g_bytes_get_size (right));

  size = g_bytes_get_size (right);
  bytes[4] += 5;
  assert_whole (g_bytes_new_take (bytes, size), FETTLE_FIT_ERROR_WRONG_SIZE);
}

static void
test_missing_checksum_is_a_remark (void)
{
  g_autoptr (GBytes) right = fit_bytes_finish (two_records ());
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (right, 0, g_bytes_get_size (right) - 3);
  g_autoptr (FettleFitFile) file = NULL;

  assert_whole (g_bytes_ref (right), -1);
  for (size_t i = 1; i <= 2; i++)
    assert_whole (g_bytes_new_from_bytes (right, 0, g_bytes_get_size (right) - i),
                  FETTLE_FIT_ERROR_NO_CHECKSUM);

  file = decode_bytes (cut, &error);
  g_assert_no_error (error);
  g_assert_error (file->problem, FETTLE_FIT_ERROR, FETTLE_FIT_ERROR_TRUNCATED);
  g_assert_no_error (file->remark);
}

static void
test_surplus_is_a_remark (void)
{
  g_autoptr (GBytes) right = fit_bytes_finish (two_records ());
  g_autoptr (GBytes) junk = g_bytes_new_static ("garbage here, garbage there", 27);
  g_autoptr (GBytes) line_feed = g_bytes_new_static ("\n", 1);

  assert_whole (fit_bytes_concatenate (right, junk), FETTLE_FIT_ERROR_SURPLUS);
  assert_whole (fit_bytes_concatenate (right, line_feed), FETTLE_FIT_ERROR_SURPLUS);
}

/* The mean of the samples of a channel, and how many there are. */
static void
assert_mean (const FettleFitFile *file, FettleChannel channel, double count, double mean)
{
  Statistics statistics = get_statistics (file, channel, FALSE);

  g_assert_cmpfloat (statistics.count, ==, count);
  fettle_corpus_assert_near (statistics.sum / statistics.count, mean,
                             fettle_channel_get_info (channel)->name);
}

static void
test_developer_fields_stand_in_for_samples (void)
{
  g_autoptr (FettleFitFile) power
      = decode_corpus_file ("synthetic/developer-power-native-override.fit");
  g_autoptr (FettleFitFile) rower
      = decode_corpus_file ("dtcooper-python-fitparse/row-concept2-ciq-devfields.fit");

  assert_mean (power, FETTLE_CHANNEL_POWER, 369.0, 229.4878048780488);
  assert_mean (rower, FETTLE_CHANNEL_POWER, 1641.0, 367.9250457038391);
  g_assert_cmpfloat (get_statistics (rower, FETTLE_CHANNEL_SPEED, FALSE).count, ==, 1641.0);
}

static void
test_developer_fields_stand_in_for_totals (void)
{
  g_autoptr (FettleFitFile) file
      = decode_corpus_file ("dtcooper-python-fitparse/row-concept2-ciq-devfields.fit");
  const FettleRecording *recording = get_recording (file, 0);
  const FettleRecordingSession *session
      = &g_array_index (recording->sessions, FettleRecordingSession, 0);

  /* The watch itself had no speed. */
  g_assert_false (isnan (session->average_speed));
  fettle_corpus_assert_near (session->maximum_speed, (double) 5.506f, "maximum speed");
}

static void
test_summary_first_or_last_is_the_same (void)
{
  g_autoptr (FettleFitFile) first
      = decode_corpus_file ("jimmykane-fit-parser/triathlon-fr255-summary-first.fit");
  g_autoptr (FettleFitFile) last
      = decode_corpus_file ("jimmykane-fit-parser/triathlon-fr255-summary-last.fit");
  const FettleRecording *a = get_recording (first, 0), *b = get_recording (last, 0);

  g_assert_cmpuint (a->sessions->len, ==, 5);
  g_assert_cmpuint (b->sessions->len, ==, 5);
  g_assert_cmpuint (a->n_samples, ==, b->n_samples);
  for (unsigned int i = 0; i < 5; i++)
    {
      const FettleRecordingSession *x = &g_array_index (a->sessions, FettleRecordingSession, i);
      const FettleRecordingSession *y = &g_array_index (b->sessions, FettleRecordingSession, i);

      g_assert_cmpint (x->start_time, ==, y->start_time);
      g_assert_cmpint (x->sport, ==, y->sport);
      g_assert_cmpfloat (x->elapsed_seconds, ==, y->elapsed_seconds);
    }
}

static void
test_strap_fills_heart_rate (void)
{
  g_autoptr (FettleFitFile) swim
      = decode_corpus_file ("dtcooper-python-fitparse/poolswim-fr735xt-hrm-chained.fit");
  g_autoptr (FettleFitFile) run = decode_corpus_file ("synthetic/components-and-accumulators.fit");
  Statistics statistics = get_statistics (swim, FETTLE_CHANNEL_HEART_RATE, FALSE);

  /* The strap kept 11,292 beats of 68 to 161 a minute; the watch heard none under water. */
  g_assert_cmpuint (swim->recordings->len, ==, 1);
  g_assert_cmpfloat (statistics.count, >, 4300.0);
  g_assert_cmpfloat (statistics.minimum, >=, 68.0);
  g_assert_cmpfloat (statistics.maximum, ==, 161.0);
  g_assert_cmpfloat (fabs (statistics.sum / statistics.count - 138.0), <, 1.0);

  /* A heart rate that the watch has stays. */
  assert_mean (run, FETTLE_CHANNEL_HEART_RATE, 900.0, 140.0);
}

static void
test_pauses_are_timer_events (void)
{
  g_autoptr (FettleFitFile) file = decode_corpus_file ("synthetic/pause-of-five-minutes.fit");
  const GArray *events = get_recording (file, 0)->timer_events;
  const FettleRecordingTimerEvent *event
      = (const FettleRecordingTimerEvent *) (gpointer) events->data;

  g_assert_cmpuint (events->len, ==, 4);
  g_assert_true (event[0].running);
  g_assert_false (event[1].running);
  g_assert_true (event[2].running);
  g_assert_false (event[3].running);
  g_assert_cmpint (event[2].time - event[1].time, ==, 300);
}

static void
test_wellness_day (void)
{
  g_autoptr (FettleFitFile) file = decode_corpus_file ("synthetic/wellness-day.fit");
  const FettleRecording *recording = get_recording (file, 0);
  const FettleWellness *day = recording->wellness;

  g_assert_nonnull (day);
  g_assert_cmpuint (recording->n_samples, ==, 0);
  g_assert_cmpint (recording->file_type, ==, 32);
  g_assert_true (recording->has_utc_offset);
  g_assert_cmpint (recording->utc_offset_seconds, ==, 3600);
  g_assert_cmpuint (day->series[FETTLE_WELLNESS_HEART_RATE]->len, ==, 1193);
  g_assert_cmpuint (day->series[FETTLE_WELLNESS_STRESS]->len, ==, 410);
  g_assert_cmpuint (day->n_unmeasured_stress, ==, 70);
  g_assert_cmpuint (day->series[FETTLE_WELLNESS_BODY_BATTERY]->len, ==, 480);
  g_assert_cmpuint (day->series[FETTLE_WELLNESS_RESPIRATION_RATE]->len, ==, 144);
  g_assert_cmpuint (day->series[FETTLE_WELLNESS_SPO2]->len, ==, 24);
  g_assert_cmpfloat (day->resting_heart_rate, ==, 47.0);
  g_assert_cmpfloat (day->resting_heart_rate_of_day, ==, 49.0);
  g_assert_cmpfloat (day->resting_metabolic_rate, ==, 1880.0);
  g_assert_cmpuint (day->movements->len, >, 0);
}

static void
test_wellness_night (void)
{
  g_autoptr (FettleFitFile) file = decode_corpus_file ("synthetic/sleep-scored-night.fit");
  const FettleWellness *night = get_recording (file, 0)->wellness;

  g_assert_nonnull (night);
  g_assert_cmpuint (night->sleep_levels->len, ==, 447);
  g_assert_cmpint (g_array_index (night->sleep_levels, FettleWellnessLevel, 0).time, ==,
                   1772488560);
  g_assert_true (night->has_sleep_scores);
  g_assert_cmpfloat (night->sleep_scores.overall, ==, 83.0);
  g_assert_cmpfloat (night->sleep_scores.number_of_awakenings, ==, 3.0);
  g_assert_cmpint (night->overnight_disruption, ==, 1);
  g_assert_cmpuint (night->sleep_disruptions->len, ==, 4);
  g_assert_true (night->has_skin_temperature);
  g_assert_cmpfloat (night->skin_temperature_deviation, ==, 0.25);
  g_assert_cmpint (night->sleep_start, !=, FETTLE_INSTANT_NONE);
  g_assert_cmpint (night->sleep_end, >, night->sleep_start);
}

static void
test_activities_have_no_wellness (void)
{
  g_autoptr (FettleFitFile) file
      = decode_corpus_file ("dtcooper-python-fitparse/run-fenix5-short-hrv.fit");

  g_assert_null (get_recording (file, 0)->wellness);
}

static void
test_athlete_and_devices (void)
{
  g_autoptr (FettleFitFile) file
      = decode_corpus_file ("dtcooper-python-fitparse/run-fenix5-short-hrv.fit");
  const FettleRecording *recording = get_recording (file, 0);
  const FettleRecordingDevice *recorder
      = &g_array_index (recording->devices, FettleRecordingDevice, 0);

  g_assert_cmpfloat (recording->athlete.weight_kg, ==, 68.0);
  g_assert_cmpfloat (recording->athlete.height_metres, ==, 1.75);
  g_assert_cmpfloat (recording->athlete.resting_heart_rate, ==, 47.0);
  g_assert_cmpfloat (recording->athlete.maximum_heart_rate, ==, 183.0);
  g_assert_true (isnan (recording->athlete.functional_threshold_power));
  g_assert_cmpstr (recording->sport_name, ==, "Run");
  g_assert_cmpint (recorder->product, ==, 2697);
  g_assert_cmpstr (recorder->product_name, ==, "fēnix 5");
  g_assert_cmpfloat (recorder->software_version, ==, 4.1);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  fettle_corpus_add_tests ("/formats/fit/decoder/corpus", test_corpus);
  g_test_add_func ("/formats/fit/decoder/wrong-size-is-a-remark", test_wrong_size_is_a_remark);
  g_test_add_func ("/formats/fit/decoder/size-that-was-changed-later-is-a-remark",
                   test_size_that_was_changed_later_is_a_remark);
  g_test_add_func ("/formats/fit/decoder/missing-checksum-is-a-remark",
                   test_missing_checksum_is_a_remark);
  g_test_add_func ("/formats/fit/decoder/surplus-is-a-remark", test_surplus_is_a_remark);
  g_test_add_func ("/formats/fit/decoder/developer-fields-stand-in-for-samples",
                   test_developer_fields_stand_in_for_samples);
  g_test_add_func ("/formats/fit/decoder/developer-fields-stand-in-for-totals",
                   test_developer_fields_stand_in_for_totals);
  g_test_add_func ("/formats/fit/decoder/summary-first-or-last-is-the-same",
                   test_summary_first_or_last_is_the_same);
  g_test_add_func ("/formats/fit/decoder/strap-fills-heart-rate", test_strap_fills_heart_rate);
  g_test_add_func ("/formats/fit/decoder/pauses-are-timer-events", test_pauses_are_timer_events);
  g_test_add_func ("/formats/fit/decoder/wellness-day", test_wellness_day);
  g_test_add_func ("/formats/fit/decoder/wellness-night", test_wellness_night);
  g_test_add_func ("/formats/fit/decoder/activities-have-no-wellness",
                   test_activities_have_no_wellness);
  g_test_add_func ("/formats/fit/decoder/athlete-and-devices", test_athlete_and_devices);

  return g_test_run ();
}
